"""What a sharp reader stopped at: each of these once came out broken, cut or about the wrong person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.notes.fragment import Part, Shape
from core.notes.grammar.english import GRAMMAR
from core.notes.grammar.english.days import by_then
from core.notes.grammar.english.privacy import is_private
from tests.notes.writer.people import ALONE, ANA

BRIEF = replace(ALONE, own_view="I would ask them.", repair="I should have said no.")
FAST = replace(ALONE, own_view="id ring them", repair="shouldve said no")


def _said(
    part: Part, typed: str, shape: Shape = Shape.SENTENCE, *, fast: bool = False, asked: str = ""
) -> str:
    brief = replace(FAST if fast else BRIEF, question=asked)
    found = GRAMMAR.shape(
        typed, part=part, to=ANA, brief=brief, owner=ANA if part in (Part.MOMENT, Part.NEED) else None
    )
    return found.shapes.get(shape, "")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("In my last role, with a surgeon, I moved the meetings after lunch.", "In my last role, with a surgeon, I moved the meetings after lunch"),
        ("In my project with a driving school, we rewrote the reminder.", "In my project with a driving school, we rewrote the reminder"),
        ("I moved it into Postgres, all 11,000 rows, and wrote every query by hand.", "I moved it into Postgres, all 11,000 rows, and wrote every query by hand"),
        ("I ran a salon with one chair, one phone and a full book.", "I ran a salon with one chair, one phone and a full book"),
        ("I translated the cards, tried them on the night crew, and cut them to five lines.", "I translated the cards, tried them on the night crew, and cut them to five lines"),
        ("I moved our provision to quarterly. The true-up went from 2.1 million to 160,000.", "I moved our provision to quarterly, and the true-up went from 2.1 million to 160,000"),
        ("I tested a form on four phones. Two of them hid the button.", "I tested a form on four phones, and two of them hid the button"),
        ("Ten years behind a bar. I know most orders before they are spoken.", "After ten years behind a bar I know most orders before they are spoken"),
        ("Fourteen years as a plumber. I ask three things - where is the stain, how dark is the edge.", "After fourteen years as a plumber I ask three things: where is the stain, how dark is the edge"),
        ("Six winters on the gritting lorries. Not one missed round.", "I spent six winters on the gritting lorries: not one missed round"),
        ("Having run a stall for nine years, I know when to stop talking.", "Having run a stall for nine years, I know when to stop talking"),
        ("3 yrs on the phones at a taxi firm, 200 calls a shift", "I spent three years on the phones at a taxi firm, with 200 calls a shift"),
        ("ran the school kitchen 4 yrs, 300 covers a day, waste down a third", "I ran the school kitchen for four years, with 300 covers a day and waste down a third"),
        ("logged every door fault, turned out dirt in the sills, repeats went 14 to 3 a month", "I logged every door fault. It turned out to be dirt in the sills, and repeats went from 14 to 3 a month"),
        ("trained 14 apprentices, 13 passed", "I trained 14 apprentices, and 13 passed"),
        ("second engineer on the ferries, 5 yrs, no blackouts", "I worked as a second engineer on the ferries for five years, with no blackouts"),
        ("at my uncles shop I put prices on everything, haggling stopped", "At my uncle’s shop I put prices on everything, and haggling stopped"),
        ("first aider at work, used it twice", ""),
        ("had a trainee w me every season, last one is 2nd engineer now", "I had a trainee with me every season, and the last one is a second engineer now"),
        ("4 yrs as a TA, ran the phonics group, 9 out of 11 kids caught up", "In four years as a TA I ran the phonics group, and 9 out of 11 kids caught up"),
        ("level 3 in childcare + paediatric first aid", "I have level 3 in childcare and paediatric first aid"),
        ("Hand-stitched 80 hems a week. Two came back in a year.", "I hand-stitched 80 hems a week, and two came back in a year"),
        ("I did the 5 a.m. for two winters and missed one.", "I did the 5 a.m. for two winters and missed one"),
        ("Their volunteers sent nine newsletters with them and I've been called once.", "Their volunteers sent nine newsletters with them, and I’ve been called once"),
    ],
)  # fmt: skip
def test_a_proof_keeps_its_commas_and_its_result(typed: str, said: str) -> None:
    assert _said(Part.PROOF, typed) == said


def test_a_long_proof_keeps_the_figure_that_it_ends_on() -> None:
    said = _said(
        Part.PROOF,
        "At the museum I rang every new volunteer after their second shift, which nobody had done before, and over a year the number who stayed past three months went from 11 out of 30 to 24 out of 30, though I should say two of those were my cousins.",
    )
    assert "from 11 out of 30 to 24 out of 30" in said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("did that 6 yrs, cqc pulled mine as the good example", "I did that for six years, and CQC pulled mine as the good example"),
        ("did templates for every window, remakes went from 1 in 8 to 1 in 50 ish", "I did templates for every window, and remakes went from 1 in 8 to about 1 in 50"),
        ("moved 180 last spring, lost 2 queens", "I moved 180 last spring and lost two queens"),
        ("lost 1 tray in 40 last yr, was 5 when i started", "I lost one tray in 40 last year, down from five when I started"),
    ],
)  # fmt: skip
def test_a_hurried_proof_is_told_in_clauses(typed: str, said: str) -> None:
    assert _said(Part.PROOF, typed, fast=True) == said


@pytest.mark.parametrize(
    "typed", ["handovers that do not depend on memory", "quicker answers for the night shift"]
)
def test_nobody_is_asked_to_be_an_answer(typed: str) -> None:
    found = GRAMMAR.shape(typed, part=Part.NEED, to=ANA, brief=BRIEF, owner=ANA).shapes
    assert Shape.WISH in found
    assert Shape.WHO not in found


@pytest.mark.parametrize(
    "typed",
    ["a way to spot the leavers before they leave", "the same plate Friday, Saturday and Sunday no matter who is on", "pages that load out on the islands, not just in the office"],
)  # fmt: skip
def test_a_need_is_not_cut_at_its_commas(typed: str) -> None:
    assert _said(Part.NEED, typed, Shape.WISH) == typed


def test_somebody_told_of_is_not_the_reader() -> None:
    assert "their" not in _said(Part.PROMISE, "ask our planner how she counts repeats", Shape.INF)
    assert (
        _said(Part.PROMISE, "ask our planner how she counts repeats", Shape.INF)
        == "ask our planner how she counts repeats"
    )
    asked = "do you ever tell a bride that her flower is out of season?"
    assert _said(Part.QUESTION, asked, Shape.Q) == asked
    assert _said(
        Part.REPAIR, "On the diabetes case, I should have asked about her evening meal first."
    ).endswith("her evening meal first")
    assert _said(
        Part.VIEW, "them, if it is in the handover", asked="who pays when the main contractor moves it?"
    ).startswith("I would say them")


def test_an_answer_put_right_is_said_whole_or_with_its_question_alone() -> None:
    typed = "When she asked how I deal with a partner who goes round me I talked too much about politeness, I should have said that I go and see them in person the same day."
    assert (
        _said(Part.REPAIR, typed)
        == "When you asked how I deal with a partner who goes round me, I should have said that I go and see them in person the same day"
    )
    kept = "When you asked about rotas I said I use a spreadsheet, and I should have said that people choose their own shifts in it."
    assert "spreadsheet" in _said(Part.REPAIR, kept)
    assert (
        _said(Part.REPAIR, "I said I had two years of it. It is three.")
        == "I said I had two years of it. It is three"
    )
    long = "When you asked about the volunteers I talked about rotas for far too long, and what I should have said is that people stay when somebody notices that they came."
    assert (
        _said(Part.REPAIR, long)
        == "On the volunteers, I should have said that people stay when somebody notices that they came"
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("the pairing session next Tuesday", "the pairing session next Tuesday"),
        ("coffee with the other two partners", "coffee with the other two partners"),
        ("a phone call with the decision", "your call with the decision"),
        ("a writing test, 90 minutes", "the writing test"),
        ("background check and then a second interview with the CISO sometime in the next two weeks", "the second interview with the CISO in the next two weeks"),
    ],
)  # fmt: skip
def test_what_comes_next_is_called_by_its_name(typed: str, said: str) -> None:
    assert _said(Part.NEXT_STEP, typed, Shape.NP) == said


def test_news_has_a_last_day_and_a_meeting_a_day() -> None:
    def day(step: str) -> str:
        shaped = GRAMMAR.shape(step, part=Part.NEXT_STEP, to=ANA, brief=BRIEF, owner=ANA)
        friday = replace(shaped, shapes={Shape.ADV: "on Friday"})
        return by_then(friday, shaped).shapes[Shape.ADV]

    assert day("the decision") == "by Friday"
    assert day("they will ring either way") == "by Friday"
    assert day("a call with the director") == "on Friday"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("write for the worst day", "“Write for the worst day”"),
        ("two locks two names", "“Two locks, two names”"),
        ("ship it ugly fix it tomorrow", "“Ship it ugly, fix it tomorrow”"),
        ("its their home we just work in it", "“It’s their home, we just work in it”"),
        ("Language happens at the snack table, was how somebody put it, and I wrote it on my hand", "“Language happens at the snack table”"),
        ("What came up again and again was that a full truck is not a fed child", "“A full truck is not a fed child”"),
    ],
)  # fmt: skip
def test_a_line_stands_in_quotation_marks_without_who_said_it(typed: str, said: str) -> None:
    assert _said(Part.THEME, typed, Shape.QUOTE) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("letting me see the cold room, and for explaining what you changed after the freezer failed", "letting me see the cold room, and for explaining what you changed after the freezer failed"),
        ("being so frank about the week in July when you had three boards on the same afternoon and nobody had noticed until the taxi was already outside", "being so frank about the week in July when you had three boards on the same afternoon"),
        ("took me through the freezer and still chatted the whole way", "taking me through the freezer and still chatting the whole way"),
        ("the list of words you have banned this year", "the list of words you have banned this year"),
    ],
)  # fmt: skip
def test_what_one_thanks_for_keeps_its_second_half(typed: str, said: str) -> None:
    assert _said(Part.MOMENT, typed, Shape.THANKS) == said


@pytest.mark.parametrize(
    ("typed", "private"),
    [
        ("someone patient with the boring scans", False),
        ("talk to staff without making them feel stupid", False),
        ("which the designers hated at first", False),
        ("the talk was really boring", True),
        ("a stupid question from the manager", True),
        ("she hates the new owner", True),
    ],
)
def test_spite_is_told_from_plain_words(typed: str, private: bool) -> None:
    assert is_private(typed) is private
