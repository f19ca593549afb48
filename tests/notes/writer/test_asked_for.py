"""What was typed and cannot be said is asked for again, never left out without a word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.domain.brief import Brief
from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes.writer import write
from tests.notes.writer.people import PANEL, SENDING

ALONE = replace(PANEL, people=PANEL.people[:1], repair_wanted=True)
UNREADABLE = "hv th bgt cnfrm by fnc b4 qtr nd"


def asked(brief: Brief) -> dict[str, str]:
    """By field, what is said of it."""
    note = write(brief, NoteKind.THANK_YOU_MANAGER, brief.people[0].id, sending_at=SENDING)
    assert "cnfrm" not in note.body
    return {wanted.path: wanted.key for wanted in note.wanted}


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("theme", replace(ALONE, theme=UNREADABLE)),
        ("question", replace(ALONE, question=UNREADABLE)),
        ("repair", replace(ALONE, repair=UNREADABLE)),
        ("next_step", replace(ALONE, next_step=UNREADABLE)),
    ],
)
def test_what_nobody_can_read_is_asked_for_at_its_field(field: str, told: Brief) -> None:
    assert asked(told)[field] == "unclear"


def test_what_was_logged_in_another_language_is_asked_for_in_the_note_s() -> None:
    told = replace(ALONE, question="Qui décide quand le quai ferme plus tôt que prévu ?")
    assert told.language is Language.EN
    assert asked(told)["question"] == "foreign"


def test_what_can_be_said_is_not_asked_for_again() -> None:
    assert not {"theme", "question", "repair", "next_step"} & asked(ALONE).keys()
