"""How a note opens on what was typed of a moment: thanks for a deed, a thing kept in mind, and nothing of the moment lost."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.domain.brief import Brief, Candidate, Recipient
from core.domain.contact import Relation
from core.domain.person import Language
from core.notes.fragment import Part, Shape
from core.notes.grammar.english import GRAMMAR
from core.notes.grammar.english.dropped import put_back
from core.notes.grammar.english.proofs import proof

ANA = Recipient("p1", "Ana Ortiz", "interviewers[0]", relation=Relation.MANAGER)
BRIEF = Brief(
    Language.EN, "Lidl", datetime(2026, 3, 3, 15, tzinfo=UTC), "UTC", (ANA,), candidate=Candidate("Joe Mbeki"), spelling="en-GB"
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "shape", "said", "more"),
    [
        ("she shared her screen and we got stuck in their menu", Shape.THANKS, "sharing your screen", "We got stuck in your menu"),
        ("walked the yard, knew every drivers name", Shape.THANKS, "walking the yard with me", "You knew every driver’s name"),
        ("pulled out the tray list, her own pencil notes all down the side", Shape.THANKS, "pulling out the tray list", "Your own pencil notes were all down the side"),
        ("gave me a rye loaf straight out the oven", Shape.THANKS, "the rye loaf straight out of the oven", ""),
        ("took me down freezer bay, showed me corner where pallets get clipped", Shape.THANKS, "taking me down the freezer bay and showing me the corner where pallets get clipped", ""),
        ('She said "any stranger should be able to pick up a file".', Shape.LINE, "“any stranger should be able to pick up a file”", ""),
        ("he told me he reads the bank balance every morning", Shape.FACT, "you read the bank balance every morning", ""),
        ("we compared notes on the strip lights", Shape.SHARED, "comparing notes on the strip lights", ""),
        ("stripping roses together while we talked, she does the thorns with a towel", Shape.SHARED, "stripping roses together while we talked", "You do the thorns with a towel"),
        ("The brass bell on the front desk. She has refused twice to replace it", Shape.NP, "the brass bell on the front desk", "You have refused twice to replace it"),
    ],
)  # fmt: skip
def test_a_moment_opens_a_note(typed: str, shape: Shape, said: str, more: str) -> None:
    found = GRAMMAR.shape(typed, part=Part.MOMENT, to=ANA, brief=BRIEF, owner=ANA)
    assert found.shapes[shape] == said
    assert found.more == more


@pytest.mark.parametrize("typed", ["she was late and tired", "he hates the new till", "laughed a lot"])
def test_nobody_is_thanked_for_what_is_no_deed(typed: str) -> None:
    found = GRAMMAR.shape(typed, part=Part.MOMENT, to=ANA, brief=BRIEF, owner=ANA)
    assert Shape.THANKS not in found.shapes


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("they stood in yard all morning", "they stood in the yard all morning"),
        ("a call with team", "a call with the team"),
        ("on ward rounds", "on ward rounds"),
        ("with team leads", "with team leads"),
        ("from 52 hours to 6 hours", "from 52 hours to 6"),
        ("from 11% to 4", "from 11% to 4%"),
        ("from 11% to 4 per shift", "from 11% to 4 per shift"),
        ("drove nights, no late loads 8 months", "drove nights, no late loads in eight months"),
        ("no racking hit last 4", "no racking hit in the last four"),
        ("zero recalls in 2 years", "zero recalls in 2 years"),
        ("Nov-Feb", "between November and February"),
        ("trucks not coming back same week", "trucks not coming back the same week"),
        ("repeat callouts same lift same month", "repeat callouts on the same lift and in the same month"),
        ("same day if you can", "same day if you can"),
        (
            "in the kitchen not the lounge because it is warm",
            "in the kitchen, not the lounge, because it is warm",
        ),
    ],
)
def test_small_words_that_a_thumb_left_out_are_put_back(typed: str, said: str) -> None:
    assert put_back(typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("mentored four, all still there", "I mentored four, and all are still there"),

        ("ran the lab, zero recalls in two years", "I ran the lab, zero recalls in two years"),
        ("home lab for bootcamp, tuned the rules, 400 alerts a day down to 35", "in my home lab I tuned the rules, bringing 400 alerts a day down to 35"),
        ("11 years on reach trucks", "I have 11 years on reach trucks"),
        ("11 years running a bakery", "I spent 11 years running a bakery"),
    ],
)  # fmt: skip
def test_a_proof_has_its_verb(typed: str, said: str) -> None:
    assert proof(typed)[Shape.S1].replace(", with ", ", ") == said


@pytest.mark.parametrize(
    ("typed", "shape", "said"),
    [
        ("nurses who can run a clinic on their own", Shape.WISH, "nurses who can run a clinic on their own"),
        ("staff who report dodgy emails instead of deleting them", Shape.WISH, "staff who report dodgy emails instead of deleting them"),
        ("research that changes what gets built", Shape.WISH, "research that changes what gets built"),
        ("boiler that doesnt pack up in January", Shape.WISH, "a boiler that doesn’t pack up in January"),
        ("a cash forecast the board believes", Shape.WISH, "a cash forecast the board believes"),
        ("consistent croissants whoever is on shift", Shape.WISH, "consistent croissants whoever is on shift"),
        ("first case always starts late", Shape.CLAUSE, "your first case always starts late"),
        ("parents never answer", Shape.CLAUSE, "parents never answer"),
        ("contractors hand over late", Shape.CLAUSE, "your contractors hand over late"),
        ("two apprentices need somebody to learn from", Shape.CLAUSE, "two apprentices need somebody to learn from"),
        ("hire costs down, they were £11,000", Shape.INF, "get hire costs down: they were £11,000"),
    ],
)  # fmt: skip
def test_a_need_is_said_straight(typed: str, shape: Shape, said: str) -> None:
    assert GRAMMAR.shape(typed, part=Part.NEED, to=ANA, brief=BRIEF).shapes[shape] == said


@pytest.mark.parametrize(
    "typed",
    [
        "managers who avoid difficult conversations",
        "year end jobs that run past the January deadline",
        "customers who ask for refunds",
        "people who quit after a month",
        "tills that don't work",
        "reports that tell nobody anything",
    ],
)
def test_nobody_is_told_that_they_want_their_trouble(typed: str) -> None:
    assert Shape.WISH not in GRAMMAR.shape(typed, part=Part.NEED, to=ANA, brief=BRIEF).shapes


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("he'll bell me", "your call"),
        ("call me", "the call"),
        ("hear back", "your answer"),
        ("she said she'd email the contract", "the contract"),
        ("start date in sept if I pass maths", "the start date in September"),
        ("a Saturday together", "the Saturday together"),
    ],
)
def test_what_comes_next_is_a_thing_to_look_out_for(typed: str, said: str) -> None:
    found = GRAMMAR.shape(typed, part=Part.NEXT_STEP, to=ANA, brief=BRIEF, owner=ANA)
    assert found.shapes[Shape.NP] == said
