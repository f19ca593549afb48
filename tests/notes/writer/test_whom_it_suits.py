"""Who of a panel is asked the question, who hears what comes next, and what goes when a note is too long."""

from __future__ import annotations

from dataclasses import replace

from core.domain.brief import NeedHeard
from core.notes.allocation import allocate
from core.notes.kinds import default_notes
from core.notes.note import Note
from core.notes.writer import write_panel
from tests.notes.writer.people import ANA, OMAR, PANEL, RAJ, SENDING


def _notes(**changes: object) -> tuple[Note, ...]:
    brief = replace(PANEL, **changes)  # type: ignore[arg-type]
    return write_panel(brief, default_notes(brief, SENDING), sending_at=SENDING)


def test_the_question_goes_to_whoever_spoke_of_it() -> None:
    brief = replace(
        PANEL,
        people=(ANA, replace(RAJ, moment="showing me the label printer that eats its own labels"), OMAR),
        question="When the label printer eats the labels, who writes them by hand?",
    )
    assert [who for who, share in allocate(brief).items() if share.question] == [RAJ.id]


def test_the_question_goes_to_somebody_whose_note_has_room_for_it() -> None:
    long = "She walked me round the whole of the yard and then round again. " * 11
    brief = replace(PANEL, people=(replace(ANA, moment=long), RAJ, OMAR), question="Who starts the day?")
    assert [who for who, share in allocate(brief).items() if share.question] == [OMAR.id]


def test_everybody_hears_what_comes_next_and_each_in_another_sentence() -> None:
    notes = _notes(people=(ANA, RAJ, OMAR), next_step="a trial shift", next_on=None, promises=())
    assert all("the trial shift" in note.body for note in notes)
    assert len({line for note in notes for line in note.body.splitlines() if "the trial shift" in line}) == 3


def test_a_need_that_only_one_can_prove_is_not_said_to_all() -> None:
    people = tuple(replace(p, moment="") for p in (ANA, RAJ, OMAR))
    notes = _notes(
        people=people, moment="", theme="", question="", next_step="a trial shift",
        needs=(NeedHeard("fewer lost pallets"),),
    )  # fmt: skip
    assert ["lost pallets" in note.body for note in notes].count(True) == 1


def test_an_afterthought_of_a_proof_goes_before_the_question_does() -> None:
    told = (
        "At the cash and carry I added a scan of ten seconds at the gate of the yard before anything left it. "
        "Mis-picks fell from 30 to 8 a week. "
        "It was " + "a good while before everybody was used to it, " * 6 + "and now they are."
    )
    note = _notes(
        people=(ANA,), question="Who would own that scan?", own_view="I would start with the driver.",
        needs=(NeedHeard("fewer lost pallets", told, ANA.id),),
    )[0]  # fmt: skip
    assert "Who would own that scan?" in note.body or "who would own that scan?" in note.body
    assert "from 30 to 8 a week" in note.body
    assert "used to it" not in note.body


def test_a_subject_line_that_the_check_would_call_bare_is_not_offered() -> None:
    people = (replace(ANA, moment="asking me the question"), RAJ)
    notes = _notes(people=people, theme="", moment="")
    assert "question" not in notes[0].subject.lower().removesuffix(", and one question")


def test_the_theme_is_told_to_one_reader() -> None:
    notes = _notes(
        theme="two boxes, never one barcode", people=(ANA, replace(RAJ, moment=""), OMAR), moment=""
    )
    assert ["never one barcode" in note.body for note in notes].count(True) <= 1
