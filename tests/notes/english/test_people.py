"""Whose deed an English moment tells of, and what becomes of a need, a proof or a step typed in half a sentence."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.domain.brief import Brief, Candidate, Recipient
from core.domain.contact import Relation
from core.domain.person import Gender, Language
from core.notes.fragment import Part, Shape
from core.notes.grammar.english import GRAMMAR

ANA = Recipient("p1", "Ana Ortiz", "interviewers[0]", relation=Relation.MANAGER, gender=Gender.FEMININE)
BRIEF = Brief(
    Language.EN, "Lidl", datetime(2026, 3, 3, 15, tzinfo=UTC), "UTC", (ANA,), candidate=Candidate("Joe Mbeki"), spelling="en-GB"
)  # fmt: skip


def shapes(part: Part, typed: str) -> dict[Shape, str]:
    owner = ANA if part is Part.MOMENT else None
    return dict(GRAMMAR.shape(typed, part=part, to=ANA, brief=BRIEF, owner=owner).shapes)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("she'd tried that herself and still regrets it", "You’d tried that yourself and still regret it"),
        ("she drew the line and always checks it twice", "You drew the line and always check it twice"),
        ("tasted the soup w her, she asks whats missing, i said salt, she handed me a pinch", "I tasted the soup with you, you asked what was missing, I said salt, and you handed me a pinch"),
        ("She asked where the patient keeps their keys", "You asked where the patient keeps their keys"),
        ("Pickle the office dog slept on my bag and nobody moved her", "Pickle the office dog slept on my bag and nobody moved her"),
        ("A customer fell and nobody helped her", "A customer fell and nobody helped her"),
        ("Ana and I both once locked a guest out", "You and I both once locked a guest out"),
        ("She told me about the tenant who changed her mind at six", "You told me about the tenant who changed her mind at six"),
    ],
)  # fmt: skip
def test_every_deed_stays_with_who_did_it(typed: str, said: str) -> None:
    assert shapes(Part.MOMENT, typed)[Shape.SENTENCE] == said


def test_one_thanks_for_what_was_done_and_not_for_what_is_still_so() -> None:
    typed = "she'd printed my notes and still asks for paper copies"
    found = GRAMMAR.shape(typed, part=Part.MOMENT, to=ANA, brief=BRIEF, owner=ANA)
    assert found.shapes[Shape.THANKS] == "printing my notes"
    assert found.more == "You still ask for paper copies"


def test_what_was_found_together_is_enjoyed_and_what_it_was_is_told_after() -> None:
    found = GRAMMAR.shape(
        "We spotted a leak together in the cellar, the gauge showed nothing", part=Part.MOMENT, to=ANA, brief=BRIEF, owner=ANA
    )  # fmt: skip
    assert found.shapes[Shape.SHARED] == "spotting a leak with you in the cellar"
    assert found.more == "The gauge showed nothing"


@pytest.mark.parametrize(
    ("typed", "shape", "said"),
    [
        ("having a propper argument with her about custard, pink or yellow", Shape.THANKS, "having a proper argument with me about custard, pink or yellow"),
        ("walking the line with Ana and her stopping to fold one sheet herself", Shape.THANKS, "walking the line with me and stopping to fold one sheet yourself"),
        ("stripping a chair with her, and finding a coin under the webbing", Shape.SHARED, "stripping a chair with you, and finding a coin under the webbing"),
        ("watching the class with her and both spotting a boy holding his breath", Shape.SHARED, "watching the class with you and both spotting a boy holding his breath"),
        ("doing the start of her own tour for her in the rain", Shape.ING, "doing the start of your own tour for you in the rain"),
        ("meeting Arthur, who beat me at dominoes", Shape.ING, "meeting Arthur, who beat me at dominoes"),
        ("seeing how calm she was when the list changed", Shape.NP, "how calm you were when the list changed"),
        ("the way she sorts what she would not let her own kids ride", Shape.NP, "the way you sort what you would not let your own kids ride"),
    ],
)  # fmt: skip
def test_what_one_did_with_the_reader_is_said_from_the_right_side(
    typed: str, shape: Shape, said: str
) -> None:
    found = shapes(Part.MOMENT, typed)
    assert found[shape] == said
    assert not found.keys() & {Shape.THANKS, Shape.SHARED, Shape.ING, Shape.NP} - {shape, Shape.ING}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("same soup sat sun no matter who cooks", "the same soup Saturday and Sunday no matter who cooks"),
        ("boxes packed so next guy can open em", "boxes packed so the next guy can open them"),
        ("letters that clients don't return", "letters that clients don’t return"),
        ("juniors who stay past the first winter", "juniors who stay past the first winter"),
        ("we need less firefighting", "less firefighting"),
    ],
)
def test_a_need_in_half_a_sentence_is_a_wish(typed: str, said: str) -> None:
    assert shapes(Part.NEED, typed)[Shape.WISH] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("12 years running a kiosk, one till, one stool, open every Sunday", "I spent 12 years running a kiosk: one till, one stool, open every Sunday"),
        ("did 9 boilers for a school, all tested, passed first inspection", "I did nine boilers for a school, all tested, and passed the first inspection"),
        ("I ran a chess club and the group went from 9 to 17, I'm not saying it was all me but some said so", "I ran a chess club and the group went from 9 to 17"),
    ],
)  # fmt: skip
def test_a_proof_is_a_sentence_that_ends_at_its_result(typed: str, said: str) -> None:
    assert shapes(Part.PROOF, typed)[Shape.SENTENCE] == said


@pytest.mark.parametrize(
    ("typed", "shape", "said"),
    [
        ("come by the depot", Shape.INF, "come by the depot"),
        ("a letter, either way", Shape.NP, "your letter"),
        ("an answer by phone", Shape.NP, "the call"),
        ("a phone call either way", Shape.NP, "the phone call"),
        ("somebody is going to ring me", Shape.NP, "the call"),
        ("a letter by the end of the month", Shape.ADV, "by the end of the month"),
        ("background checks", Shape.FACT, "background checks come next"),
    ],
)
def test_a_step_is_mine_or_theirs(typed: str, shape: Shape, said: str) -> None:
    assert shapes(Part.NEXT_STEP, typed)[shape] == said


@pytest.mark.parametrize("typed", ["decide by Friday", "confirm"])
def test_what_they_are_to_do_is_not_said_as_mine(typed: str) -> None:
    assert Shape.INF not in shapes(Part.NEXT_STEP, typed)
