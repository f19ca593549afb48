"""What was logged and stands in no note of the panel is told beside the draft it falls to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.domain.brief import Brief, NeedHeard
from core.domain.person import Language, Length
from core.notes.kinds import default_notes
from core.notes.left_out import left_out
from core.notes.note import Note
from core.notes.writer import write_panel
from tests.notes.writer.people import ALONE, PANEL, SENDING

THIRD = replace(
    ALONE,
    needs=(
        *ALONE.needs,
        NeedHeard("labels people can read in the cold", "redrew 60 labels with the night team"),
        NeedHeard("fewer resignations in December", "shared out the Sundays of 14 people"),
    ),
)
SEEN = {
    "napkin": "She drew the loading bay on a napkin.",
    "battery": "Afterwards the forklift battery went flat in the middle of the yard and everybody waited.",
    "tomatoes": "The night porter keeps tomatoes behind gate four.",
    "weighbridge": "We also walked past the old weighbridge, which a cousin of hers built in 1974 with two brothers.",
}
"""More than one note says of a moment, by a word of each sentence."""
LONG = replace(ALONE, people=(replace(ALONE.people[0], moment=" ".join(SEEN.values())),))


def told(brief: Brief) -> dict[str, str]:
    """By field, what the panel's drafts are told to have left out."""
    notes = panel(brief)
    sent = [text for note in notes for text in (note.subject, note.body)]
    return {wanted.path: wanted.values["typed"] for note in notes for wanted in left_out(brief, note, sent)}


def panel(brief: Brief) -> tuple[Note, ...]:
    return write_panel(brief, default_notes(brief, SENDING), sending_at=SENDING)


@pytest.mark.parametrize("brief", [ALONE, PANEL, replace(THIRD, needs=THIRD.needs[:2])])
def test_nothing_is_told_where_everything_is_said(brief: Brief) -> None:
    assert told(brief) == {}


def test_a_third_need_is_told_with_its_proof() -> None:
    assert told(THIRD) == {
        "needs[2].need": "fewer resignations in December",
        "needs[2].proof": "shared out the Sundays of 14 people",
    }


def test_of_a_long_moment_each_sentence_is_said_or_told() -> None:
    (note,) = panel(LONG)
    rest = told(LONG)["interviewers[0].moment"]
    assert [(word in note.body) != (sentence in rest) for word, sentence in SEEN.items()] == [True] * len(
        SEEN
    )


def test_what_another_reader_hears_is_not_missing() -> None:
    (first, *_) = panel(PANEL)
    alone = left_out(PANEL, first, (first.subject, first.body))
    assert {wanted.path for wanted in alone}.isdisjoint({"needs[1].need", "needs[2].need"})


def test_a_short_note_leaves_things_out_on_purpose() -> None:
    assert told(replace(THIRD, length=Length.SHORT)) == {}


def test_what_is_asked_for_in_other_words_is_not_told_as_well() -> None:
    brief = replace(ALONE, question="hv th bgt cnfrm by fnc b4 qtr nd")
    (note,) = panel(brief)
    assert "question" in {wanted.path for wanted in note.wanted}
    assert told(brief) == {}


@pytest.mark.parametrize(
    ("language", "moment"),
    [
        (Language.EN, "she drew the loading bay on a napkin\nhonestly the salary they pay is a disgrace"),
        (Language.FR, "elle a dessiné le quai sur une serviette\nhonnêtement le salaire est une honte"),
    ],
)
def test_what_is_private_is_not_brought_up(language: Language, moment: str) -> None:
    bare = replace(ALONE, language=language, needs=(), theme="", question="", own_view="", promises=())
    brief = replace(bare, next_step="", people=(replace(ALONE.people[0], moment=moment),))
    assert told(brief) == {}


def test_what_is_said_in_other_words_is_not_told() -> None:
    brief = replace(
        ALONE,
        question="wd u do adjustments by appt on sats",
        own_view="",
        next_step="she rings tmrw",
    )
    (note,) = panel(brief)
    assert "adjustments by appointment on Saturdays" in note.body
    assert "call tomorrow" in note.body
    assert told(brief) == {}
