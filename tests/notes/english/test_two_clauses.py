"""Two clauses typed as one, what hangs on what, a second promise, a file's name: each keeps its sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.domain.brief import Brief, Candidate, Recipient
from core.domain.contact import Relation
from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes.fragment import Fragment, Part, Shape
from core.notes.grammar.english import GRAMMAR
from core.notes.writer import write
from tests.notes.writer.people import ALONE, SENDING

ANA = Recipient("p1", "Ana Ortiz", "interviewers[0]", relation=Relation.MANAGER)
BRIEF = Brief(
    Language.EN, "Lidl", datetime(2026, 3, 3, 15, tzinfo=UTC), "UTC", (ANA,), candidate=Candidate("Joe Mbeki"), spelling="en-GB"
)  # fmt: skip


def said(part: Part, typed: str) -> Fragment:
    return GRAMMAR.shape(typed, part=part, to=ANA, brief=BRIEF, owner=ANA)


@pytest.mark.parametrize(
    ("typed", "shape", "told", "more"),
    [
        ("we walked the long border in the rain and neither of us suggested going in", Shape.SHARED, "walking the long border in the rain", "Neither of us suggested going in"),
        ("we both laughed at the pipeline called final_v2_REAL", Shape.SHARED, "laughing with you at the pipeline called final_v2_REAL", ""),
        ("handed me a scrapped housing, 4 thou out, asked what id check first", Shape.THANKS, "handing me a scrapped housing, four thou out, and asking what I’d check first", ""),
        ("She said an audit is just a kitchen inspection, after I told her about my old job", Shape.FACT, "an audit is just a kitchen inspection", ""),
        ("she explained that she asks every patient about the steps first, because too many had been ready to go home and then it turned out nobody had looked", Shape.THANKS, "explaining that you ask every patient about the steps first", ""),
    ],
)  # fmt: skip
def test_a_second_clause_of_a_moment_is_told_apart_or_left(
    typed: str, shape: Shape, told: str, more: str
) -> None:
    found = said(Part.MOMENT, typed)
    assert (found.shapes[shape], found.more) == (told, more)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("when they asked about budgets I only talked about books, I also looked after £1,800 of events money", "When you asked about budgets, I only talked about books. I also looked after £1,800 of events money"),
        ("on risk I should have mentioned that I closed two kitchens", "On risk, I should have mentioned that I closed two kitchens"),
    ],
)  # fmt: skip
def test_an_answer_put_right_says_which(typed: str, told: str) -> None:
    assert said(Part.REPAIR, typed).shapes[Shape.FACT] == told


def test_a_count_that_did_something_is_a_clause() -> None:
    typed = "I paired each new volunteer with an old hand, 11 out of 14 stayed"
    assert said(Part.PROOF, typed).shapes[Shape.S1] == (
        "I paired each new volunteer with an old hand, and 11 out of 14 stayed"
    )


def test_three_deeds_have_one_and() -> None:
    typed = (
        "in my bootcamp project I stored a key for every request, replayed 500 of them and got no duplicates"
    )
    assert said(Part.PROOF, typed).shapes[Shape.S1] == typed


def test_a_thing_with_a_clause_behind_it_is_wished_for() -> None:
    shapes = said(Part.NEED, "evidence that is ready before the auditor asks for it").shapes
    assert Shape.WISH in shapes
    assert Shape.CLAUSE not in shapes


@pytest.mark.parametrize(
    ("promises", "kept"),
    [
        (("two references", "my notes on the price rise calls"), "two references and my notes on the price rise calls"),
        (("send the link to the repo", "my references"), "send you the link to the repo and my references"),
    ],
)  # fmt: skip
def test_a_second_promise_is_said_with_the_first(promises: tuple[str, ...], kept: str) -> None:
    brief = replace(ALONE, promises=promises)
    note = write(brief, NoteKind.THANK_YOU_MANAGER, brief.people[0].id, sending_at=SENDING)
    assert kept in note.body
