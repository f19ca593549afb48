"""What a thing does, or how it should be, is never told as a deed of the writer's or an order to the reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.domain.brief import Brief, Candidate, Recipient
from core.domain.contact import Relation
from core.domain.person import Language
from core.notes.fragment import Part, Shape
from core.notes.grammar.english import GRAMMAR
from core.notes.grammar.english.fast_pieces import pieced
from core.notes.grammar.english.hurried import with_articles
from core.notes.grammar.english.lines import as_line
from core.notes.grammar.english.strongest import strongest_noun

ANA = Recipient("p1", "Ana Ortiz", "interviewers[0]", relation=Relation.MANAGER)
BRIEF = Brief(
    Language.EN, "Lidl", datetime(2026, 3, 3, 15, tzinfo=UTC), "UTC", (ANA,), candidate=Candidate("Joe Mbeki"), spelling="en-GB"
)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("started a sheet, repeat write-ups went 12 to 5 a month", "repeat write-ups went from 12 to 5 a month"),
        ("rewrote the size guide, return visits fell by a third", "return visits fell by a third"),
        ("kept one list, close went from 9 days to 4", "close went from 9 days to 4"),
    ],
)  # fmt: skip
def test_things_that_changed_are_no_deed_of_the_writer(typed: str, said: str) -> None:
    found = pieced(typed, Part.PROOF)
    assert said.removeprefix("repeat write-ups went from") in found.replace("went 12", "went from 12")
    assert "and I " not in found


def test_an_order_to_oneself_keeps_its_subject() -> None:
    assert "and I check the logs" in pieced("set up the alerts, check the logs each night", Part.PROOF)


@pytest.mark.parametrize("typed", ["clean turnovers between shifts", "complete records", "tidy cable runs"])
def test_how_things_should_be_is_what_is_needed(typed: str) -> None:
    assert (
        GRAMMAR.shape(typed, part=Part.NEED, to=ANA, brief=BRIEF, owner=ANA).shapes.get(Shape.WISH) == typed
    )


@pytest.mark.parametrize(
    "typed",
    ["clean rooms by noon", "empty bins twice a day", "direct callers to the desk", "slow drivers down", "open the shop", "correct errors before they ship", "empty shelves", "slow payments", "thin margins"],
)  # fmt: skip
def test_what_is_done_to_things_is_no_thing(typed: str) -> None:
    assert Shape.WISH not in GRAMMAR.shape(typed, part=Part.NEED, to=ANA, brief=BRIEF, owner=ANA).shapes


@pytest.mark.parametrize(
    ("asked", "answer", "said"),
    [
        ("What should a dashboard do when nobody opens it?", "Send one sentence by email, then retire itself.", "I would have it send one sentence by email, then retire itself"),
        ("What should an alarm do at night?", "wake one person", "I would have it wake one person"),
        ("What should a nurse do when nobody answers?", "ring the family", "I would ring the family"),
        ("When do you stop looking?", "When the question we were asked is answered, not when we stop being curious.", "When the question we were asked is answered, I would say, not when we stop being curious"),
        ("What would you do when nobody opens it?", "send one sentence", "I would send one sentence"),
    ],
)  # fmt: skip
def test_what_a_thing_should_do_is_said_of_the_thing(asked: str, answer: str, said: str) -> None:
    found = GRAMMAR.shape(answer, part=Part.VIEW, to=ANA, brief=replace(BRIEF, question=asked))
    assert found.shapes[Shape.SENTENCE] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "I got each kitchen to send one message by seven in the morning, open or closed, nothing else, and spoilage went from 9% to 3% in about four months.",
            "I got each kitchen to send one message by seven in the morning, open or closed, nothing else, and spoilage went from 9% to 3% in about four months",
        ),
        (
            "During the bootcamp I looked after Salesforce for an animal shelter. I removed 64 unused fields and nobody missed one.",
            "During the bootcamp I looked after Salesforce for an animal shelter, where I removed 64 unused fields and nobody missed one",
        ),
        ("I made a list for the yard. It wasn't perfect at first but delays fell by 12%.", "I made a list for the yard, and delays fell by 12%"),
        ("It wasn't perfect at first. I made a list and cut delays by 12%.", "I made a list and cut delays by 12%"),
    ],
)  # fmt: skip
def test_a_proof_is_told_in_whole_sentences_without_an_excuse(typed: str, said: str) -> None:
    found = GRAMMAR.shape(typed, part=Part.PROOF, to=ANA, brief=BRIEF, owner=ANA)
    assert found.shapes[Shape.SENTENCE] == said
    assert Shape.ING not in found.shapes or "nobody" not in found.shapes[Shape.ING]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("right plant wrong place", "“Right plant, wrong place”"),
        ("same crew, different yard", "“Same crew, different yard”"),
        ("if it's not written it didn't happen", "“If it's not written, it didn't happen”"),
        ("if it rains on Monday", "if it rains on Monday"),
        ("new boiler", "new boiler"),
    ],
)
def test_a_saying_of_two_halves_is_quoted(typed: str, said: str) -> None:
    assert as_line(typed) == said


@pytest.mark.parametrize(
    ("typed", "shape", "said"),
    [
        ("reference checks in ten days", Shape.FACT, "the reference checks come in ten days"),
        ("background check then a call", Shape.NP, "the call after the background check"),
    ],
)
def test_a_check_is_told_beside_what_follows_it(typed: str, shape: Shape, said: str) -> None:
    assert GRAMMAR.shape(typed, part=Part.NEXT_STEP, to=ANA, brief=BRIEF).shapes[shape] == said


def test_no_article_stands_between_a_verb_and_its_not() -> None:
    assert with_articles("what we didn't test") == "what we didn't test"
    assert with_articles("what we did not test") == "what we did not test"
    assert with_articles("wrote script that lists roles") == "wrote a script that lists roles"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("I made 22 headboards for a hotel last spring. I used a template on the first one only.", "I made 22 headboards for a hotel last spring, and I used a template on the first one only"),
        ("On the bootcamp I built a model on gym memberships. It flagged 7 in 10 leavers a month ahead.", "On the bootcamp I built a model on gym memberships, and it flagged 7 in 10 leavers a month ahead"),
    ],
)  # fmt: skip
def test_two_short_deeds_are_one_sentence(typed: str, said: str) -> None:
    assert (
        GRAMMAR.shape(typed, part=Part.PROOF, to=ANA, brief=BRIEF, owner=ANA).shapes[Shape.SENTENCE] == said
    )


def test_a_title_ends_before_a_word_that_leans_on_the_next() -> None:
    assert (
        strongest_noun("you walked me through the hangar office right at shift change") == "the hangar office"
    )
