"""A word that a thumb shortened or missed is put right where that is sure, left where a trade may mean it, and not printed otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.notes.fragment import Part
from core.notes.grammar.english.countable import countable
from core.notes.grammar.english.fast_repairs import only_regrets, said_again
from core.notes.grammar.english.haste import hurried, in_full
from core.notes.grammar.english.hedged_steps import without_hedges
from core.notes.grammar.english.mending import mended, readable
from tests.notes.writer.people import ALONE

FAST = replace(ALONE, own_view="id ring them", repair="shouldve said no")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("should hv said browser", "should have said browser"),
        ("lettin me tell u", "letting me tell you"),
        ("argueing over emergencys", "arguing over emergencies"),
        ("she askd for the intervew", "she asked for the interview"),
        ("tellin me thier freind n i", "telling me their friend and I"),
        ("flat tire calls went from 2 a mo to none at last co", "flat tire calls went from 2 a month to none at last company"),
        ("works 1st time", "works first time"),
        ("9 outta 10 stayed", "nine out of ten stayed"),
        ("tfl data every hr in sql", "TfL data every hour in SQL"),
    ],
)  # fmt: skip
def test_what_is_surely_meant_is_written(typed: str, text: str) -> None:
    assert mended(typed, FAST) == text


@pytest.mark.parametrize(
    "typed",
    [
        "deburring on the palletizer",
        "kubernetes and dbt for the devs",
        "capnography and ductwork",
        "a rebar takeoff before the sprint",
        "mise for the brunoise",
        "see https://example.org/a?b=c&d=1",
    ],
)
def test_the_words_of_a_trade_stand(typed: str) -> None:
    assert mended(typed, FAST) == typed
    assert readable(typed, FAST) == typed


def test_what_is_no_word_is_not_printed_and_the_rest_stays() -> None:
    assert readable("I wrote the bgt tracker", FAST) == ""
    assert readable("I wrote the tracker. custmr q z. It runs.", FAST) == "I wrote the tracker. It runs."


@pytest.mark.parametrize(
    ("part", "typed", "text"),
    [
        (Part.PROOF, "last shop i put a card in", "At my last shop i put a card in"),
        (Part.PROOF, "at current spot started butchering to order", "at my current spot I started butchering to order"),
        (Part.PROOF, "14 yrs no write ups", "In 14 years I have had no write ups"),
        (Part.PROOF, "always last out at my old salon", "I was always last out at my old salon"),
        (Part.PROOF, "built it, fish waste 11 lbs a night to 4", "built it, and fish waste went from 11 lbs a night to 4"),
        (Part.PROOF, "i text them, average reply 40 min vs 3 days", "i text them, with an average reply of 40 min, against 3 days before"),
        (Part.NEED, "a crew that dont leave nails", "a crew that doesn't leave nails"),
        (Part.MOMENT, "taking me up the church, never seen slate that old", "taking me up the church. I had never seen slate that old"),
        (Part.MOMENT, "letting me expo on a Tuesday, got slammed", "letting me expo on a Tuesday"),
        (Part.MOMENT, "telling me straight the nights is a mess", "telling me straight that the nights are a mess"),
        (Part.MOMENT, "she said they never call in when there running late", "she said they never call in when they're running late"),
        (Part.MOMENT, "watching me and not saying nothing til the end", "watching me and not saying anything til the end"),
        (Part.MOMENT, "tour of the cold store, didn't know you did the ice cream", "tour of the cold store. I didn't know you did the ice cream"),
        (Part.NEED, "techs who answer there phone", "techs who answer their phone"),
        (Part.PROOF, "done nights since 2019", "I have done nights since 2019"),
        (Part.PROOF, "trained 3 lads, 2 got there own chairs now", "trained 3 lads, and 2 have their own chairs now"),
        (Part.VIEW, "should be design and support together", "it should be design and support together"),
        (Part.PROOF, "ran 2 bay shop", "ran a 2-bay shop"),
        (Part.PROOF, "avg 60 lines a PR", "I averaged 60 lines a PR"),
        (Part.PROOF, "complaints went to 0", "complaints went to zero"),
        (Part.MOMENT, "live debugging it with me, turned out to be a typo", "live debugging it with me. It turned out to be a typo"),
        (Part.QUESTION, "who is the customer your losing", "who is the customer you're losing"),
        (Part.NEXT_STEP, "call on Thursday am", "call on Thursday morning"),
        (Part.VIEW, "commuters i think, they can't wait", "commuters, I think: they can't wait"),
        (Part.QUESTION, "who decides if wind dont drop", "who decides if the wind doesn't drop"),
        (Part.NEED, "buses ready by 530 no excuses", "buses ready by 5:30, no excuses"),
        (Part.PROOF, "did checks night before", "did checks the night before"),
        (Part.PROOF, "for bootcamp final wrote 55 cases", "for my bootcamp final I wrote 55 cases"),
        (Part.MOMENT, "she told me nights is where you learn", "she told me nights are where you learn"),
        (Part.VIEW, "password resets id bet, self-service would kill half", "password resets, I think: self-service would kill half"),
        (Part.NEXT_STEP, "trial sat with Mel", "trial on Saturday with Mel"),
        (Part.QUESTION, "what if it dont rain", "what if it doesn't rain"),
        (Part.PROOF, "done 60 a day at my last place, 2 mislabels in 4 years", "I did 60 a day at my last place, 2 mislabels in 4 years"),
        (Part.PROOF, "started a whiteboard, went from 3 supply runs a day to 1", "started a whiteboard, which took us from 3 supply runs a day to 1"),
        (Part.NEED, "someone on the floor not behind a desk", "someone on the floor, not behind a desk"),
        (Part.MOMENT, "tour of the depot, torque wrench on a chain", "tour of the depot, with a torque wrench on a chain"),
        (Part.NEXT_STEP, "sat shift trial", "Saturday shift trial"),
        (Part.MOMENT, "us sat on the wall", ""),
        (Part.VIEW, "the one w no readers, check the logs", "the one w no readers"),
    ],
)  # fmt: skip
def test_a_hurried_log_gets_the_words_its_shape_calls_for(part: Part, typed: str, text: str) -> None:
    assert in_full(typed, part) == text


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("she asked food cost, i froze, its 29%", "On food cost, I should have said that it's 29%"),
        ("on backfills i waffled, should have said partition by day", "On backfills, I should have said partition by day"),
        ("should have said im trained when she asked about emergencies", "On emergencies, I should have said that im trained"),
        ("blanked on the mitre question, its T1566", "On the mitre question, I should have said that it's T1566"),
        ("I don't think I answered the question about drains very well, I should have said that I dig them.", "On drains, I should have said that I dig them."),
        ("you asked about brakes and I drew a blank, ive done six swaps", "On brakes, I should have said that I've done six swaps"),
        ("on active directory i said a bit, i actually built a lab", "On active directory, I should have said that I built a lab"),
        ("I don't think I did justice to the question on accounts, I should have said that I close them.", "On accounts, I should have said that I close them."),
        ("When Councillor Byrne asked about climate figures I'm not sure I was very clear, and what I should have said is that we design for 40%.", "On climate figures, I should have said that we design for 40%."),
        ("on payroll paperwork i froze, ive done it 2 yrs", "On payroll paperwork, I should have said that I've done it 2 yrs"),
        ("on HCC i said 3 years its actually 5", "On HCC i said 3 years, but it's actually 5"),
    ],
)  # fmt: skip
def test_an_answer_put_right_names_what_was_asked_and_not_what_went_wrong(typed: str, text: str) -> None:
    assert said_again(typed) == text


def test_a_log_typed_in_whole_sentences_is_not_hurried() -> None:
    assert hurried(FAST)
    assert not hurried(ALONE)


@pytest.mark.parametrize(
    ("typed", "step"),
    [
        ("I'm to do a half-hour presentation", "a half-hour presentation"),
        ("they want me to do a trial shift", "a trial shift"),
        ("Moira said they will come back to me", "they will come back to me"),
    ],
)
def test_a_next_step_is_the_step_and_not_who_said_it(typed: str, step: str) -> None:
    assert without_hedges(typed) == step


def test_what_is_counted_is_told_by_its_plural() -> None:
    assert all(map(countable, ("driveway", "forklift", "poodle", "recipe")))
    assert not any(map(countable, ("steel", "traffic", "compliance", "training", "theirselves")))


@pytest.mark.parametrize(
    ("typed", "regrets"),
    [
        ("When you asked about drains I am not sure I was very clear.", True),
        ("I froze when asked about Excel. I do use pivot tables.", False),
        ("On drains I was not clear, but I have dug forty of them.", False),
    ],
)
def test_an_answer_that_only_went_wrong_is_not_told(typed: str, regrets: bool) -> None:
    assert only_regrets(typed) is regrets
