"""What people type in a form, and what English may make of it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.domain.brief import Brief, Recipient
from core.domain.contact import Relation
from core.domain.person import Gender, Language
from core.notes.fragment import Part, Shape
from core.notes.grammar.english import GRAMMAR

ANA = Recipient("p1", "Ana Ortiz", "interviewers[0]", relation=Relation.MANAGER)
BRIEF = Brief(Language.EN, "Lidl", datetime(2026, 3, 3, 15, tzinfo=UTC), "UTC", (ANA,), spelling="en-GB")

NEEDS = [
    ("fewer breakages", Shape.WISH, "fewer breakages"),
    ("reduce returns", Shape.INF, "reduce returns"),
    ("reduce returns", Shape.ING, "reducing returns"),
    (
        "They need someone who can cut the time to close the books",
        Shape.WISH,
        "someone who can cut the time to close the books",
    ),
    ("to reduce the time to close the books", Shape.INF, "reduce the time to close the books"),
    ("reducing churn", Shape.INF, "reduce churn"),
    ("Clean up the CRM", Shape.ING, "cleaning up the CRM"),
    (
        "need to train 40 nurses on new software before June",
        Shape.INF,
        "train 40 nurses on new software before June",
    ),
    (
        "the warehouse loses 2h/day looking for pallets",
        Shape.CLAUSE,
        "the warehouse loses two hours a day looking for pallets",
    ),
    ("We lose people after 3 months", Shape.CLAUSE, "you lose people after three months"),
    ("how to onboard juniors faster", Shape.INF, "onboard juniors faster"),
    ("rota", Shape.NP, "the rota"),
    ("handover", Shape.NP, "handover"),
    ("She wants the report to be 1 page", Shape.WISH, "the report to be one page"),
    ("struggling with late deliveries", Shape.NP, "late deliveries"),
    (
        "their main problem is that the night team never gets the memo",
        Shape.CLAUSE,
        "the night team never gets the memo",
    ),
    ("Ana needs fewer night alarms", Shape.WISH, "fewer night alarms"),
    ("REDUCE SLA BREACHES ON WEEKENDS", Shape.INF, "reduce SLA breaches on weekends"),
    ("cut costs & improve service", Shape.ING, "cutting costs and improving service"),
    ("shes looking for sb to run the canteen", Shape.WISH, "someone to run the canteen"),
    ("they want to stop reports nobody reads", Shape.ING, "stopping reports nobody reads"),
    ("Reduce Stock Loss.", Shape.INF, "reduce stock loss"),
    ("catch mis-picks before loading", Shape.INF, "catch mis-picks before loading"),
    (
        "volunteers feel forgotten after training",
        Shape.CLAUSE,
        "your volunteers feel forgotten after training",
    ),
    ("bags get damaged when its raining", Shape.CLAUSE, "your bags get damaged when it’s raining"),
    ("people who ask for review early", Shape.WISH, "people who ask for review early"),
    ("• fewer alarms 😀", Shape.WISH, "fewer alarms"),
]

PROOFS = [
    (
        "rebuilt the rota for 40 nurses, overtime down 18%",
        Shape.S1,
        "I rebuilt the rota for 40 nurses, with overtime down 18%",
    ),
    ("Cut pick errors from 30 -> 8 a week", Shape.S1, "I cut pick errors from 30 to 8 a week"),
    ("5 years in intensive care", Shape.NP, "five years in intensive care"),
    ("Led migration of 3 services", Shape.ING, "leading migration of three services"),
    ("At Lidl I managed a team of 5", Shape.S1, "at Lidl I managed a team of 5"),
    ("Tesco: cut waste by 30%", Shape.S1, "at Tesco I cut waste by 30%"),
    ("Baker for 10 years", Shape.NP, "ten years as a baker"),
    ("manage a team of 5", Shape.ING, "managing a team of 5"),
    (
        "In my last job we had 40 min handovers, I moved it to bedside",
        Shape.S1,
        "in my last job we had 40-minute handovers, and I moved it to bedside",
    ),
    ("mis-picks fell from 30 to 8", Shape.CLAUSE, "mis-picks fell from 30 to 8"),
    (
        "I ran a stall for 6 years, cut waste by 30%",
        Shape.S1,
        "I ran a stall for six years and cut waste by 30%",
    ),
    ("I have 10 yrs exp in retail", Shape.S1, "I have ten years of experience in retail"),
    ("running a food bank with 30 volunteers", Shape.ING, "running a food bank with 30 volunteers"),
    (
        "automated the reconciliations, close went from 9 days to 4",
        Shape.S1,
        "I automated the reconciliations, and close went from 9 days to 4",
    ),
    (
        "Ran a lunchtime maths club, 22 pupils each week",
        Shape.S1,
        "I ran a lunchtime maths club, with 22 pupils each week",
    ),
    ("6 yrs removals, 0 claims in last 2", Shape.NP, "6 years in removals, with 0 claims in the last 2"),
    ("class project: built a small scheduler", Shape.S1, "for a class project I built a small scheduler"),
    (
        "5 yrs on the line, never missed a shift",
        Shape.NP,
        "five years on the line, without ever missing a shift",
    ),
]

MOMENTS = [
    ("when she drew the map of the loading bay", Shape.YOU, "you drew the map of the loading bay"),
    ("when she drew the map of the loading bay", Shape.THANKS, "drawing the map of the loading bay"),
    ("We both laughed about the coffee machine", Shape.THANKS, "the laugh about the coffee machine"),
    ('He said "slow is smooth"', Shape.YOU, "you said “slow is smooth”"),
    ("'slow is smooth'", Shape.QUOTE, "“slow is smooth”"),
    (
        "She told me the night team never gets the memo",
        Shape.THANKS,
        "telling me the night team never gets the memo",
    ),
    ("talked about his kids' school play", Shape.WE, "we talked about your kids’ school play"),
    ("talked about his kids' school play", Shape.NP, "your kids’ school play"),
    ("Showed me the control room", Shape.THANKS, "showing me the control room"),
    ("his honesty about turnover", Shape.THANKS, "your honesty about turnover"),
    ("that the shelves are relabelled each Sunday", Shape.CLAUSE, "the shelves are relabelled each Sunday"),
    ("Ana's map of the bay", Shape.NP, "your map of the bay"),
    (
        "I loved how she explained the rota & the bank shifts",
        Shape.YOU,
        "you explained the rota and the bank shifts",
    ),
    (
        "she runs the ward and trains the juniors herself",
        Shape.CLAUSE,
        "you run the ward and train the juniors yourself",
    ),
    (
        "she's been there 20 years and still does Fridays",
        Shape.CLAUSE,
        "you’ve been there 20 years and still do Fridays",
    ),
    ("They showed me the line", Shape.THANKS, "showing me the line"),
    ('her phrase: "the map is not the shop floor"', Shape.NP, "your phrase “the map is not the shop floor”"),
    (
        "by the coffee machine, she told me she began on the line",
        Shape.YOU,
        "you told me by the coffee machine that you began on the line",
    ),
    ("talking about why alerts get ignored", Shape.WE, "we talked about why alerts get ignored"),
    ("the manager let me try the till", Shape.THANKS, "letting me try the till"),
    ("I was so nervous. She offered me tea.", Shape.THANKS, "offering me tea"),
    ("Her two dogs", Shape.NP, "your two dogs"),
]

OTHERS = [
    (Part.THEME, "Data quality is a people problem", Shape.QUOTE, "“Data quality is a people problem”"),
    (Part.THEME, "safety first", Shape.TAG, "safety first"),
    (Part.THEME, "How to get engineers to talk to nurses", Shape.INF, "get engineers to talk to nurses"),
    (Part.QUESTION, "who signs the rota", Shape.INDIRECT, "who signs the rota"),
    (
        Part.QUESTION,
        "How do you measure success after 6 months",
        Shape.INDIRECT,
        "how you measure success after six months",
    ),
    (Part.QUESTION, "Do they have a night lead?", Shape.Q, "do you have a night lead?"),
    (Part.QUESTION, "Do they have a night lead?", Shape.INDIRECT, "whether you have a night lead"),
    (Part.QUESTION, "how they measure success", Shape.INDIRECT, "how you measure success"),
    (Part.QUESTION, "ask her who owns the backlog", Shape.Q, "who owns the backlog?"),
    (Part.VIEW, "I think it should be the charge nurse", Shape.CLAUSE, "it should be the charge nurse"),
    (Part.VIEW, "start with the driver", Shape.INF, "start with the driver"),
    (Part.VIEW, "I'd start with the driver", Shape.S1, "I’d start with the driver"),
    (Part.VIEW, "whoever gets woken by it", Shape.NP, "whoever gets woken by it"),
    (Part.PROMISE, "I'll send my references", Shape.INF, "send you my references"),
    (Part.PROMISE, "the article on rota design", Shape.NP, "the article on rota design"),
    (Part.PROMISE, "She'll send me the job spec", Shape.THANKS, "offering to send me the job spec"),
    (Part.REPAIR, "I should have said that I managed the budget", Shape.S1, "I managed the budget"),
    (Part.REPAIR, "blanked on window functions: I'd use LAG", Shape.S1, "on window functions, I’d use LAG"),
    (Part.NEXT_STEP, "they'll call me Friday", Shape.CLAUSE, "you’ll call me on Friday"),
    (Part.NEXT_STEP, "interview with the controller", Shape.NP, "the interview with the controller"),
    (Part.NEXT_STEP, "decision by end of June", Shape.NP, "your decision by end of June"),
    (Part.WEAK_SPOT, "not enough SQL", Shape.NP, "SQL"),
    (Part.WEAK_SPOT, "I froze on the case study", Shape.NP, "the case study"),
    (Part.WEAK_SPOT, "never managed a budget", Shape.ING, "managing a budget"),
    (Part.ROLE, "Senior Data Engineer (f/m/d)", Shape.NP, "the senior data engineer role"),
    (Part.ROLE, "PICKER / PACKER", Shape.TAG, "picker"),
    (Part.ROLE, "QA tester", Shape.TAG, "QA tester"),
    (Part.ROLE, "Apprenticeship, Web Development", Shape.NP, "the web development apprenticeship"),
    (Part.COMPANY, "The Hague Hospital", Shape.AT, "at the Hague Hospital"),
    (Part.COMPANY, "1&1", Shape.AT, "at 1&1"),
]

ROWS = [
    *((Part.NEED, *row) for row in NEEDS),
    *((Part.PROOF, *row) for row in PROOFS),
    *((Part.MOMENT, *row) for row in MOMENTS),
    *OTHERS,
]


@pytest.mark.parametrize(
    ("part", "typed", "form", "said"), ROWS, ids=[f"{row[0]}: {row[1]} as {row[2]}" for row in ROWS]
)
def test_what_was_typed_is_said_in_this_form(part: Part, typed: str, form: Shape, said: str) -> None:
    fragment = GRAMMAR.shape(
        typed, part=part, to=ANA, brief=BRIEF, owner=ANA if part is Part.MOMENT else None
    )
    assert fragment.shapes.get(form) == said, dict(fragment.shapes)


SUBJECTS = [
    ("She told me the night team never gets the memo", "the night team never gets the memo"),
    ("he was honest about how hard the nights are", "how hard the nights are"),
    (
        "she told me about a resident who only talks to the gardener",
        "a resident who only talks to the gardener",
    ),
    ("when she drew the map of the loading bay on a napkin", "the map of the loading bay on a napkin"),
    (
        "He took me up on the roof to see the unit he has kept running since 1998",
        "the unit you have kept running since 1998",
    ),
    ("she showed me the hole in the fence where foxes get in", "the hole in the fence where foxes get in"),
    ("I told her about the widower and she said the second cup is the job", "the second cup is the job"),
    ("we did the interview in the van", ""),
    ("the photo of the first shop on the wall behind the till", "the photo of the first shop"),
    ("he let me hold the torch while he welded the last bracket", "the torch"),
    (
        "- the flood map\n- red pins for houses\n- the one green pin, a man who moved his sockets",
        "the one green pin",
    ),
    (
        "he played me the voicemail from the porter stuck between 3 and 4, he was singing",
        "the voicemail from the porter",
    ),
    ("she reads every complaint herself, even the rude ones", ""),
    ("her rule: if it pages twice, it gets a ticket", "if it pages twice, it gets a ticket"),
    ("He said the hospital has two years to fill sixty posts and no money", "two years to fill sixty posts"),
    ("the alarm nobody hears", "the alarm nobody hears"),
]


@pytest.mark.parametrize(("typed", "line"), SUBJECTS)
def test_a_moment_names_its_own_subject_line(typed: str, line: str) -> None:
    assert GRAMMAR.shape(typed, part=Part.MOMENT, to=ANA, brief=BRIEF, owner=ANA).key == line


def test_a_text_about_somebody_unknown_is_not_turned_to_the_reader() -> None:
    tom = Recipient("p2", "Sam Lee", "interviewers[1]")
    both = Brief(Language.EN, "Lidl", datetime(2026, 3, 3, 15, tzinfo=UTC), "UTC", (ANA, tom))
    found = GRAMMAR.shape("he drew the map", part=Part.MOMENT, to=tom, brief=both)
    assert found.unshifted
    assert not found.shapes


def test_a_name_says_whose_deed_it_was() -> None:
    tom = Recipient("p2", "Tom Reed", "interviewers[1]", gender=Gender.MASCULINE)
    both = Brief(Language.EN, "Lidl", datetime(2026, 3, 3, 15, tzinfo=UTC), "UTC", (ANA, tom))
    to_ana = GRAMMAR.shape("Ana drew the map", part=Part.MOMENT, to=ANA, brief=both)
    to_tom = GRAMMAR.shape("Ana drew the map", part=Part.MOMENT, to=tom, brief=both)
    assert to_ana.shapes[Shape.YOU] == "you drew the map"
    assert to_tom.shapes[Shape.CLAUSE] == "Ana drew the map"


@pytest.mark.parametrize(
    "secret",
    [
        "Off the record, they are selling the site",
        "He hates his boss",
        "I was so nervous",
        "my salary is too low",
        "They were rude",
    ],
)
def test_what_is_private_is_never_offered(secret: str) -> None:
    found = GRAMMAR.shape(secret, part=Part.MOMENT, to=ANA, brief=BRIEF, owner=ANA)
    assert found.private
    assert not found.shapes


def test_words_of_others_are_quoted_and_never_turned() -> None:
    found = GRAMMAR.shape(
        'she said "they never read my notes"', part=Part.MOMENT, to=ANA, brief=BRIEF, owner=ANA
    )
    assert found.shapes[Shape.YOU] == "you said “they never read my notes”"
    assert found.quote == "they never read my notes"
