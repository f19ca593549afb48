"""An administrator adds phrasings of their own: what is sound serves, what is broken is told with its line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.domain.brief import Brief, Candidate, Recipient
from core.domain.contact import Relation
from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes.community import Phrasings, read_folder, use
from core.notes.writer import write

ENDED = datetime(2026, 3, 3, 16, tzinfo=UTC)
OURS = """
replace = true

[[frame]]
id = "harbour"
text = "From our harbour to yours: thank you for our conversation {{ day }}."
slots.day = ["adv"]
opens = true
"""


@pytest.fixture(autouse=True)
def _built_in_again() -> Iterator[None]:
    yield
    use(Phrasings())


def folder_with(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return tmp_path


def brief() -> Brief:
    jane = Recipient("p1", "Jane Doe", "interviewers[0]", relation=Relation.MANAGER)
    return Brief(
        Language.EN, "Acme", ENDED, "Europe/London", (jane,), candidate=Candidate("Sam Lee"), seed="s"
    )


def written() -> str:
    return write(brief(), NoteKind.THANK_YOU_MANAGER, "p1", sending_at=ENDED + timedelta(hours=3)).body


def test_a_phrasing_of_their_own_is_used_in_place_of_the_built_in_ones(tmp_path: Path) -> None:
    found = read_folder(folder_with(tmp_path, "en/opening.toml", OURS))
    assert not found.refused
    assert "From our harbour" not in written()
    use(found)
    assert "From our harbour to yours: thank you for our conversation this afternoon." in written()


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('[[frame]]\nid = "a"\ntext = "Hello {{ user.token }}"\n', 2, "only {{ slot }}"),
        ('[[frame]]\nid = "a"\ntext = "Hello {{ secret }}"\n', 2, "unknown slot secret"),
        ('[[frame]]\nid = "a"\ntext = "{% for x in y %}"\n', 2, "only {{ slot }}"),
        ('[[frame]]\nid = "a"\ntext = "Thank you for {{ moment }}."\n', 2, "every slot needs its shapes"),
        ('[[frame]]\nid = "a"\n', 2, "id and text are needed"),
        ('[[frame]]\nid = "a"\ntext = "Hello."\ncolour = "red"\n', 2, "unknown key colour"),
        ('[[frame]]\nid = "a"\ntext = "I am the perfect candidate for this."\n', 2, "NC14"),
        ("[[frame\n", 0, "Expected"),
        ("", 0, "no [[frame]]"),
        ('[[frame]]\nid = "a"\ntext = "' + "x" * 21_000 + '"\n', 0, "larger than"),
    ],
)
def test_a_broken_one_is_refused_with_its_line_and_the_reason(
    tmp_path: Path, text: str, line: int, reason: str
) -> None:
    found = read_folder(folder_with(tmp_path, "en/opening.toml", text))
    assert [(r.file, r.line) for r in found.refused] == [("en/opening.toml", line)]
    assert reason in found.refused[0].reason
    before = written()
    use(found)
    assert written() == before


def test_a_file_for_no_move_at_all_is_refused(tmp_path: Path) -> None:
    found = read_folder(folder_with(tmp_path, "fr/bonjour.toml", OURS))
    assert "no move is called bonjour" in found.refused[0].reason


def test_no_folder_means_no_phrasings(tmp_path: Path) -> None:
    assert read_folder(tmp_path / "nowhere") == Phrasings()
