"""A field as long as it may be: what is no word is asked for, and of what has no end the beginning is read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.domain.brief import NeedHeard
from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes.writer import write
from tests.notes.writer.people import ALONE, ANA, SENDING

LONGEST = 10_000


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("letters", ["a" * LONGEST, "é" * (LONGEST // 2) + " " + "s" * (LONGEST // 2 - 1)])
def test_ten_thousand_letters_are_no_word_and_are_asked_for(language: Language, letters: str) -> None:
    brief = replace(
        ALONE,
        language=language,
        spelling="fr-FR" if language is Language.FR else "en-GB",
        needs=(NeedHeard(letters, letters),),
        people=(replace(ANA, moment=letters),),
    )
    note = write(brief, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENDING)
    assert letters[:60] not in note.body + note.subject
    assert {each.path for each in note.wanted} >= {"interviewers[0].moment", "needs[0].need"}


def test_of_a_moment_without_end_the_first_sentences_are_told() -> None:
    typed = "She drew the whole line on a napkin. " + "Then we spoke about the weather again. " * 240
    assert len(typed) < LONGEST
    note = write(
        replace(ALONE, people=(replace(ANA, moment=typed),)),
        NoteKind.THANK_YOU_MANAGER,
        "p1",
        sending_at=SENDING,
    )
    assert "napkin" in note.body
    assert len(note.body.split()) < 200
