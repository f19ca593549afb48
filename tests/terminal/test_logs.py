"""What the log holds, and what it must never hold."""

from __future__ import annotations

import json
import logging
import stat
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from bots.logs import to_file


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield tmp_path
    for added in root.handlers:
        added.close()
    root.handlers[:], root.level = handlers, level
    logging.captureWarnings(False)


def lines(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "suivi.log").read_text("utf-8").splitlines()]


def test_a_line_end_in_a_value_stays_in_its_line(folder: Path) -> None:
    to_file(folder)
    logging.getLogger("bots").info("delivery.sent", extra={"id": "x\n[ERROR] fake\x85\u2028fake"})
    assert len(lines(folder)) == 1
    assert lines(folder)[0]["event"] == "delivery.sent"


def test_an_error_is_logged_as_its_kind_and_place_without_its_message(folder: Path) -> None:
    to_file(folder)
    try:
        try:
            raise KeyError("Acme")
        except KeyError as cause:
            raise ValueError("Jane Doe") from cause
    except ValueError:
        logging.getLogger("bots").exception("turn.failed", extra={"reference": "r1"})
        logging.getLogger("asyncio").error("task failed", exc_info=True)
    kept = (folder / "suivi.log").read_text("utf-8")
    assert "Jane" not in kept
    assert "Acme" not in kept
    for line in lines(folder):
        assert line["error"] == "ValueError < KeyError"
        assert "test_logs.py" in str(line["at"])


def test_libraries_never_log_below_info_even_when_debug_is_asked_for(folder: Path) -> None:
    to_file(folder, "debug")
    logging.getLogger("slack_sdk.web").debug("text: Dear Jane")
    logging.getLogger("bots.terminal").debug("turn.seen", extra={"id": "t1"})
    assert [line["event"] for line in lines(folder)] == ["turn.seen"]


def test_the_log_can_be_read_by_its_owner_only(folder: Path) -> None:
    to_file(folder)
    logging.getLogger("bots").info("start")
    assert stat.S_IMODE((folder / "suivi.log").stat().st_mode) == 0o600


def test_a_library_s_warning_goes_to_the_log_and_not_on_the_screen(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to_file(folder)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn("old habit", stacklevel=1)
    assert len(lines(folder)) == 1
    assert capsys.readouterr() == ("", "")
