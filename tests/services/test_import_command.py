"""`suivi import` as it is typed: a preview, errors by line, and nothing brought in before --yes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bots.__main__ import main

TABLE = "name,company,linkedin\nAna Ortiz,Acme,\nBad,Acme,javascript:alert(1)\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUIVI_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.delenv("DATABASE_URL", raising=False)
    (tmp_path / "people.csv").write_text(TABLE, "utf-8")
    monkeypatch.chdir(tmp_path)


def test_it_is_shown_then_brought_in_then_there_already(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, said in (
        ((), "add --yes"),
        (("--yes",), "Brought in."),
        (("--yes",), "There is nothing new in it."),
    ):
        assert main(["import", "people.csv", *arguments]) == 1, "one line could not be read"
        out, err = capsys.readouterr()
        assert said in out
        assert "people.csv, line 3: “javascript:alert(1)”" in err


@pytest.mark.parametrize("name", ["missing.csv", "large.csv", "odd.zip"])
def test_a_file_that_cannot_be_read_is_told_in_one_line(
    name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with (tmp_path / "large.csv").open("wb") as large:
        large.truncate(1_000_000_000)
    (tmp_path / "odd.zip").write_bytes(b"PK\x03\x04")
    assert main(["import", name]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith(f"suivi: {name}: ")
    assert err.count("\n") == 1
