"""What was typed to finish “Thank you for…”, “You need…”, “I will…” is said in that sentence, as it was typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.domain.brief import Brief, Candidate, Recipient
from core.domain.contact import Relation
from core.domain.person import Gender, Language
from core.notes.fragment import Fragment, Part, Shape
from core.notes.grammar.english import GRAMMAR

ANA = Recipient("p1", "Ana Ortiz", "interviewers[0]", relation=Relation.MANAGER)
BRIEF = Brief(
    Language.EN, "Lidl", datetime(2026, 3, 3, 15, tzinfo=UTC), "UTC", (ANA,), candidate=Candidate("Joe Mbeki"), spelling="en-GB"
)  # fmt: skip


def said(part: Part, typed: str, brief: Brief = BRIEF) -> Fragment:
    return GRAMMAR.shape(typed, part=part, to=ANA, brief=brief, owner=ANA)


@pytest.mark.parametrize(
    ("typed", "thanks", "more"),
    [
        ("drawing the whole pipeline on a napkin", "drawing the whole pipeline on a napkin", ""),
        ("showing me the basket bug live, the samples vanish when you go back", "showing me the basket bug live", "The samples vanish when you go back"),
        ("letting me sit at her desk, and she said the calm is on purpose", "letting me sit at your desk", "You said the calm is on purpose"),
        ("admitting that one of your garages is full every Friday and nobody knows why", "admitting that one of your garages is full every Friday and nobody knows why", ""),
        ("showing me the board, and asking what I'd change", "showing me the board, and for asking what I’d change", ""),
        ("telling me about the night of the flood, that really stuck with me because I was there", "telling me about the night of the flood", ""),
        ("taking the time to show me the bug", "showing me the bug", ""),
        ("saying u watch ppl buy tickets at the station", "telling me that you watch people buy tickets at the station", ""),
        ("not laughing at my map", "not laughing at my map", ""),
        ("showin me the bus painted by the kids", "showing me the bus painted by the kids", ""),
        ("opening crate 214 with me", "opening crate 214 with me", ""),
        ("talking safety before money", "talking safety before money", ""),
        ("live-painting over my reel", "live-painting over my reel", ""),
        ("letting me break the tutorial live, I got stuck in the barrel and you wrote it down", "letting me break the tutorial live", "I got stuck in the barrel and you wrote it down"),
        ("sitting me next to Marcus for an hour, I didn't expect that", "sitting me next to Marcus for an hour", ""),
        ("tour of the back counter, the shelf w/ the look alike names", "the tour of the back counter and the shelf with the look-alike names", ""),
        ("the war story about time zones", "the war story about time zones", ""),
        ("your honesty about turnover", "your honesty about turnover", ""),
        ("showing me the board with the days since the last fall, and saying you hate it", "showing me the board with the days since the last fall", ""),
    ],
)  # fmt: skip
def test_one_is_thanked_for_what_was_typed_behind_thank_you_for(typed: str, thanks: str, more: str) -> None:
    found = said(Part.MOMENT, typed)
    assert found.shapes[Shape.THANKS] == thanks
    assert found.more == more


@pytest.mark.parametrize(
    "typed",
    [
        "seeing the loom run",
        "hearing about the merger",
        "debugging the gripper together",
        "the tea urn that decides where everyone sits",
        "Ana drew the map",
    ],
)
def test_nobody_is_thanked_for_what_the_writer_did_or_for_a_thing(typed: str) -> None:
    assert not said(Part.MOMENT, typed).filled


@pytest.mark.parametrize(
    "typed",
    [
        "someone who fixes the small stuff without being asked",
        "pages that load on a bad connection",
        "numbers the operations guys will actually trust",
        "someone who’s not scared of messy timestamps",
        "fewer falls between 4 and 6 in the morning",
        "somebody to bring on the newly qualified nurses",
        "lads who test as they go",
        "a bid day that isn’t chaos",
        "a cash forecast the board can believe",
        "the handover to stop taking an hour",
        "hands on Saturdays",
        "quieter nights",
        "the same croissant on Tuesday as on Saturday",
        "the gift aid claim in on time",
        "the dashboard usable on a train",
        "phones answered by the third ring",
        "three more quotes for everything",
        "bundles that go out right the first time",
        "faults caught before the dye house",
        "near misses reported, not hidden",
        "volunteers who come back in February",
        "travel that doesn’t need fixing at midnight",
        "nobody hurt",
        "copy on the day it was promised",
        "staff the little ones run to",
        "tenants who don’t have to ring twice",
    ],
)
def test_what_is_needed_is_said_as_it_was_typed(typed: str) -> None:
    assert said(Part.NEED, typed).shapes[Shape.WISH] == typed


@pytest.mark.parametrize(
    ("typed", "needed"),
    [
        ("people on nights who write things down, she said that's the number one thing they struggle with", "people on nights who write things down"),
        ("less drop off at seat choice", "less drop-off at seat choice"),
        ("boiler that doesnt pack up in January", "a boiler that doesn’t pack up in January"),
        ("drivers know which child needs what", "drivers to know which child needs what"),
        ("fewer remakes. They are at 9 percent.", "fewer remakes: they are at 9 per cent"),
        ("people who stay past the first year; they lose four in ten before it", "people who stay past the first year: you lose four in ten before it"),
    ],
)  # fmt: skip
def test_a_need_is_what_is_needed_and_not_who_said_so(typed: str, needed: str) -> None:
    assert said(Part.NEED, typed).shapes[Shape.WISH] == needed


@pytest.mark.parametrize(
    "typed",
    [
        "nobody trusts the leakage dashboard",
        "pickers quitting in week 2",
        "one person does the job of 3 since feb",
        "complaints about late deliveries",
        "people who quit after a month",
        "customers who ask for refunds",
        "a mess in the stock room",
        "orders shipped in March were late",
        "residents who never come out of their rooms",
        "owners who get angry about bills",
        "translators wanting to know who the reader is",
        "the drivers need somebody to ring",
    ],
)
def test_nobody_is_told_that_they_need_their_trouble(typed: str) -> None:
    assert Shape.WISH not in said(Part.NEED, typed).shapes


def test_people_wanted_are_told_from_things_wanted() -> None:
    assert Shape.WHO in said(Part.NEED, "lads who test as they go").shapes
    assert Shape.WHO not in said(Part.NEED, "pages that load on a bad connection").shapes


@pytest.mark.parametrize(
    ("typed", "will"),
    [
        (
            "look at the public parking dataset you mentioned",
            "look at the public parking dataset you mentioned",
        ),
        ("send you the repo", "send you the repo"),
        ("send figma link", "send you the Figma link"),
        ("send 2391 cert", "send you my 2391 certificate"),
        ("send the blank checklist", "send you the blank checklist"),
        ("send you photos of the stall", "send you photos of the stall"),
        ("share the Figma prototype", "share the Figma prototype with you"),
        ("bring my licence", "bring my licence"),
        ("wear better shoes", "wear better shoes"),
        ("re-do the foliage shot", "re-do the foliage shot"),
        ("get osha 10 card renewed", "get my OSHA 10 card renewed"),
    ],
)
def test_a_promise_is_said_behind_i_will(typed: str, will: str) -> None:
    assert said(Part.PROMISE, typed).shapes[Shape.INF] == will


def test_every_sentence_of_a_proof_is_kept_in_its_order() -> None:
    typed = "As a dispatcher I was the ops guy. I quit using our dashboard. So in my capstone every number has the date of its last check next to it."
    assert said(Part.PROOF, typed).shapes[Shape.SENTENCE] == typed.rstrip(".")


@pytest.mark.parametrize(
    ("typed", "proof"),
    [
        ("capstone - cut a 6 step form to 3. 7 of 8 testers finished, was 4 of 8", "In my capstone I cut a 6-step form to 3: 7 of 8 testers finished, up from 4"),
        ("I ran the pass. Returned plates went from 20 a week to 6.", "I ran the pass, and returned plates went from 20 a week to 6"),
        ("6 yrs, missed 2 days", "In six years I missed two days"),
        ("was a nanny for twins 4 yrs, still get birthday cards", "I was a nanny for twins for four years, and I still get birthday cards"),
        ("I hung 60 doors and came back. Four needed a shaving.", "I hung 60 doors and came back. Four needed a shaving"),
        ("I led two audits. Both were signed first time.", "I led two audits, and both were signed first time"),
        ("In my last course 84 of 90 learners finished. The year before it was 31.", "In my last course 84 of 90 learners finished. The year before it was 31"),
        ("started texting orders, wait went from 25 min to 10", "I started texting orders, and the wait went from 25 minutes to 10"),
    ],
)  # fmt: skip
def test_a_hurried_proof_has_its_small_words(typed: str, proof: str) -> None:
    assert said(Part.PROOF, typed).shapes[Shape.SENTENCE] == proof


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("When she asked about SIEM experience I froze a little, I should have said that we used Splunk.", "On SIEM experience, I should have said that we used Splunk"),
        ("insurance rejects, shouldve said i do abt 30 a day", "On insurance rejects, I should have said that I do about 30 a day"),
        ("Playwright question: I should've said I migrated 300 tests to it", "On the Playwright question, I should have said that I migrated 300 tests to it"),
        ("When you asked about fatigue I gave the textbook answer, I should have said that I broke eleven samples.", "On fatigue, I should have said that I broke eleven samples"),
        ("On MITRE I should've said that I use it to sort.", "On MITRE, I should have said that I use it to sort"),
        ("insurance question, should of said i check twice", "On the insurance question, I should have said that I check twice"),
        ("On pricing, I should have said that we tried three.", "On pricing, I should have said that we tried three"),
    ],
)  # fmt: skip
def test_an_answer_put_right_says_which(typed: str, answer: str) -> None:
    assert said(Part.REPAIR, typed).shapes[Shape.FACT] == answer


@pytest.mark.parametrize(
    ("typed", "view"),
    [
        ("More, but I bet fewer of them turn into orders.", "I would say more, but I bet fewer of them turn into orders"),
        ("They should, they know who wakes when.", "I think they should: they know who wakes when"),
        ("Someone who has watched a patient fill it in.", "I would say someone who has watched a patient fill it in"),
        ("Dates, I'd guess. I would take them.", "Dates, I’d guess. I would take them"),
        ("By asking the client.", "I would say by asking the client"),
        ("Bereavement calls, and I'd give them to the people who ask.", "I would say bereavement calls, and I’d give them to the people who ask"),
        ("The site, I think, until somebody has read the archive.", "The site, I think, until somebody has read the archive"),
    ],
)  # fmt: skip
def test_an_answer_of_ones_own_is_said_whole(typed: str, view: str) -> None:
    brief = replace(BRIEF, question="Would the night staff get a say?")
    assert said(Part.VIEW, typed, brief).shapes[Shape.SENTENCE] == view


def test_a_line_is_quoted_without_who_said_it() -> None:
    typed = "the tools are the second line, the tellers are the first, that's how she put it"
    assert (
        said(Part.THEME, typed).shapes[Shape.QUOTE]
        == "“The tools are the second line, the tellers are the first”"
    )


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        (
            "showing me the board with the days since the last fall",
            "the board with the days since the last fall",
        ),
        ("drawing the cash flow as a bathtub", "the cash flow as a bathtub"),
        ("telling me how the first release went wrong", "how the first release went wrong"),
        ("admitting that one of your garages reports 112% full", ""),
        ("being honest about Saturdays", ""),
    ],
)
def test_no_subject_line_is_a_deed(typed: str, title: str) -> None:
    assert said(Part.MOMENT, typed).key == title


def test_a_reader_called_said_keeps_the_verb_a_verb() -> None:
    omar = Recipient("p1", "Omar Said", "interviewers[0]", gender=Gender.MASCULINE)
    brief = Brief(Language.EN, "Lidl", datetime(2026, 3, 3, 15, tzinfo=UTC), "UTC", (omar,))
    found = GRAMMAR.shape(
        "he said the site has one winter", part=Part.MOMENT, to=omar, brief=brief, owner=omar
    )
    assert "you you" not in " ".join(found.shapes.values())


def test_somebody_else_in_a_moment_is_not_the_reader() -> None:
    joan = Recipient("p1", "Joan Petrie", "interviewers[0]", gender=Gender.FEMININE)
    brief = Brief(Language.EN, "Lidl", datetime(2026, 3, 3, 15, tzinfo=UTC), "UTC", (joan,))
    typed = "having a cup of tea with Arthur and me and letting him interview me, he asked better questions than anyone"
    found = GRAMMAR.shape(typed, part=Part.MOMENT, to=joan, brief=brief, owner=joan)
    assert found.shapes[Shape.THANKS] == "having a cup of tea with Arthur and me and letting him interview me"
    assert found.more == "He asked better questions than anyone"


def test_they_are_whoever_the_question_names() -> None:
    typed = "What did the last junior wish they had known?"
    assert said(Part.QUESTION, typed).shapes[Shape.Q] == "what did the last junior wish they had known?"


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("offer or not", "your decision"),
        ("paid trial day", "the paid trial day"),
        ("coding test Thursday", "the coding test on Thursday"),
        ("site visit end of wk", "the site visit"),
        ("final with the owner", "the final with the owner"),
    ],
)
def test_what_comes_next_is_told_plainly(typed: str, step: str) -> None:
    assert said(Part.NEXT_STEP, typed).shapes[Shape.NP] == step
