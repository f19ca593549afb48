"""A need and what was done for it in one sentence; what a step is made of; whose answer is awaited."""

from __future__ import annotations

import pytest

from core.notes.fragment import Part, Shape
from core.notes.grammar.english import GRAMMAR
from tests.notes.writer.people import ALONE, ANA


def _said(part: Part, typed: str, shape: Shape) -> str:
    found = GRAMMAR.shape(typed, part=part, to=ANA, brief=ALONE, owner=ANA)
    return found.shapes.get(shape, "")


@pytest.mark.parametrize(
    ("need", "said"),
    [
        ("residents only hear about a felling when the chainsaw starts", "residents who only hear about a felling when the chainsaw starts"),
        ("the storm call-outs always land on the same two people", "the storm call-outs that always land on the same two people"),
        ("the queries pile up over the weekend", "the queries that pile up over the weekend"),
        ("the apprentices have nobody to ask", "the apprentices who have nobody to ask"),
        ("calls that stay under 12 minutes", "calls that stay under 12 minutes"),
        ("They can't keep drivers past the first winter", ""),
        ("Two of the vans are off the road every week", ""),
        ("people who can weld upside down", ""),
    ],
)  # fmt: skip
def test_a_need_is_what_something_is_done_for(need: str, said: str) -> None:
    assert _said(Part.NEED, need, Shape.FOR) == said


def test_what_was_done_for_it_begins_with_the_writer() -> None:
    assert _said(Part.PROOF, "I knock on the doors. It takes an hour.", Shape.DONE)
    assert not _said(Part.PROOF, "At Lidl I rang every door.", Shape.DONE)


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("a practical morning, climbing and an aerial rescue", "the practical morning with climbing and an aerial rescue"),
        ("a second interview, the owner and two trustees", "the second interview with the owner and two trustees"),
        ("A written answer", "your written answer"),
        ("a decision from Denise", "the decision from Denise"),
        ("a site visit, then lunch and a chat", "the site visit, then lunch and a chat"),
    ],
)  # fmt: skip
def test_a_step_says_what_is_in_it_and_whose_it_is(typed: str, step: str) -> None:
    assert _said(Part.NEXT_STEP, typed, Shape.NP) == step


@pytest.mark.parametrize(
    ("part", "typed", "shape", "said"),
    [
        (Part.NEED, "crews turning up with the wrong van", Shape.NP, "crews turning up with the wrong van"),
        (Part.NEED, "Relatives being told it twice", Shape.NP, "relatives being told it twice"),
        (Part.NEED, "brides who change their minds", Shape.NP, "brides who change their minds"),
        (Part.NEED, "haze that nobody can explain", Shape.NP, "the haze that nobody can explain"),
        (Part.NEED, "finding mealybug before it spreads", Shape.ING, "finding mealybug before it spreads"),
        (Part.NEED, "less waste on Mondays", Shape.WISH, "less waste on Mondays"),
        (Part.NEED, "wiring that the next person can follow", Shape.WISH, "wiring that the next person can follow"),
        (Part.PROOF, "I wrote a template with steps, expected and seen", Shape.S1, "I wrote a template with steps, expected and seen"),
        (Part.MOMENT, "He asked me to guess a boat's age by its wiring.", Shape.THANKS, "asking me to guess a boat’s age by its wiring"),
        (Part.MOMENT, "She let me try it and didn't say a word.", Shape.THANKS, "letting me try it and not saying a word"),
        (Part.MOMENT, "when she said the quiet residents are the ones she counts", Shape.FACT, "the quiet residents are the ones you count"),
        (Part.MOMENT, "Mr Doyle from room 12 interrupting us to show me his tomatoes", Shape.NP, "Mr Doyle from room 12 interrupting us to show me his tomatoes"),
        (Part.QUESTION, "May the driver choose a shelf?", Shape.Q, "may the driver choose a shelf?"),
        (Part.NEXT_STEP, "a day on the bench", Shape.NP, "the day on the bench"),
    ],
)  # fmt: skip
def test_what_was_typed_calmly_keeps_its_sense(part: Part, typed: str, shape: Shape, said: str) -> None:
    assert _said(part, typed, shape) == said


@pytest.mark.parametrize(
    ("part", "typed", "shape", "said"),
    [
        (Part.REPAIR, "On confidentiality I only said I would tell the manager. I should have said that I would not confirm it at all.", Shape.SENTENCE, "On confidentiality I only said I would tell the manager. I should have said that I would not confirm it at all"),
        (Part.MOMENT, "what she said about never starting a letter with 'unfortunately'", Shape.NP, "what you said about never starting a letter with “unfortunately”"),
        (Part.MOMENT, "that she still sets one route a week herself", Shape.FACT, "you still set one route a week yourself"),
        (Part.MOMENT, "Ana had drawn the whole farm by soil and not by field.", Shape.FACT, "you had drawn the whole farm by soil and not by field"),
        (Part.MOMENT, "her laminated list of things people have dropped in lock 14", Shape.NP, "your laminated list of things people have dropped in lock 14"),
        (Part.NEED, "Customers over seventy who are sent to the app", Shape.NP, "customers over seventy who are sent to the app"),
        (Part.NEED, "patients left waiting in corridors", Shape.NP, "patients left waiting in corridors"),
        (Part.NEED, "boaters who arrive after the lock has shut", Shape.NP, "boaters who arrive after the lock has shut"),
        (Part.NEED, "Receptionists being shouted at", Shape.NP, "receptionists being shouted at"),
        (Part.NEED, "Year 9 boys have stopped borrowing", Shape.CLAUSE, "your Year 9 boys have stopped borrowing"),
        (Part.PROOF, "I kept a page for each cadet, one line a month", Shape.S1, "I kept a page for each cadet, one line a month"),
    ],
)  # fmt: skip
def test_what_a_sharp_reader_stopped_at_is_whole(part: Part, typed: str, shape: Shape, said: str) -> None:
    assert _said(part, typed, shape) == said
