"""What a native would sign, and what is shorthand: the one test that every form of a hurried English text passes before it is printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.domain.brief import Brief, NeedHeard
from core.notes.fragment import Part, Shape
from core.notes.grammar.english import GRAMMAR
from core.notes.grammar.english.sound import sound
from tests.notes.writer.people import ALONE, ANA

HURRIED = replace(
    ALONE,
    needs=(NeedHeard("fewer errors", "did the rota n the tills w my mgr"),),
    question="who signs it off",
    own_view="",
)


@pytest.mark.parametrize(
    ("shape", "text"),
    [
        (Shape.NP, "the pallet of wrong bolts you keep in the yard so nobody forgets"),
        (Shape.NP, "the Saturday queue for adjustments"),
        (Shape.NP, "no-shows, about 15 a week"),
        (Shape.NP, "rooms not ready by 3"),
        (Shape.WISH, "someone who can close the books"),
        (Shape.WISH, "fewer breakages on the night shift"),
        (Shape.INF, "close the books in five days instead of nine"),
        (Shape.ING, "getting invoices out before the 5th"),
        (Shape.THANKS, "taking me up to 412 and asking what I’d change"),
        (Shape.THANKS, "letting me taste the stock before and after the salt"),
        (Shape.YOU, "you did nights for nine years and said 3 am is when you find out who people are"),
        (Shape.S1, "at my old salon I texted people the day before and took a £10 deposit"),
        (
            Shape.S1,
            "we kept a slate on each trolley and handed them in at 11, and most got fixed the same day",
        ),
        (Shape.SENTENCE, "I rang them myself on day 3. 6 in 10 came back, up from 3"),
        (Shape.SENTENCE, "You write the dripping taps on the back of your hand"),
        (Shape.Q, "who can comp a room at 3 am with no manager there?"),
        (Shape.Q, "would you do adjustments by appointment on Saturdays?"),
    ],
)
def test_good_language_is_sound(shape: Shape, text: str) -> None:
    assert sound(text, shape)


@pytest.mark.parametrize(
    ("reason", "shape", "text"),
    [
        ("a counted noun is bare", Shape.NP, "boiler from 1974"),
        ("a clause in a thing", Shape.NP, "41 seconds of breathing and the handler kept saying so"),
        ("a counted noun is bare", Shape.NP, "the cat that got out in middle of it"),
        ("a counted noun is bare", Shape.SENTENCE, "you write the dripping taps on back of your hand"),
        ("a counted noun is bare", Shape.S1, "I had someone come for first time in four years"),
        ("a counted noun is bare", Shape.NP, "the stuff lost at night handover"),
        ("a counted noun is bare", Shape.S1, "I took £10 deposit"),
        (
            "a comma joins two clauses",
            Shape.YOU,
            "you showed me the 7 am queue, 34 people sat there with tickets",
        ),
        ("a comma joins two clauses", Shape.S1, "I taught the new starters, errors halved"),
        ("a verb has no subject", Shape.SENTENCE, "You did nights nine years, said 3 am is the worst"),
        ("a verb has no subject", Shape.S1, "at my last nursery put photos by the door"),
        ("a clause is no noun phrase", Shape.NP, "the cat got out in the middle of it"),
        ("an adjective for an adverb", Shape.S1, "I let the tubes fill slow"),
        ("a number for a subject", Shape.SENTENCE, "6 in 10 came back and was 3"),
        ("words are only put in a row", Shape.S1, "I measure heights twice once stood once sat"),
        ("words are only put in a row", Shape.S1, "I had two remakes in six months last place"),
        ("words are only put in a row", Shape.YOU, "you looked at my glasses and said left ones 2 mm low"),
        ("words are only put in a row", Shape.NP, "the trial day week of the 16th"),
        ("a day is bare", Shape.S1, "I did two years of it Tuesday and Thursday"),
        ("an apostrophe is missing", Shape.THANKS, "taking me up to 412 and asking what id change"),
        ("an apostrophe is missing", Shape.SENTENCE, "whats left goes in the log"),
        ("letters and figures are mixed", Shape.S1, "I showed evry1 the form"),
        ("a word is misspelt", Shape.S1, "I checked the delivry"),
        ("the opposite is wanted", Shape.WISH, "rooms not ready by 3"),
        ("the opposite is wanted", Shape.WHO, "dental owners not coming back for the recheck"),
        ("nothing can be met with", Shape.NP, "the back to meet your daughter"),
    ],
)
def test_shorthand_is_not(reason: str, shape: Shape, text: str) -> None:
    assert not sound(text, shape), reason


def shapes(text: str, part: Part, brief: Brief = HURRIED) -> dict[Shape, str]:
    return dict(GRAMMAR.shape(text, part=part, to=ANA, brief=brief, owner=ANA).shapes)


@pytest.mark.parametrize(
    ("part", "typed", "shape", "said"),
    [
        (
            Part.PROOF,
            "ran a pub 20 yrs, did all own plumbing, had plumber out twice",
            Shape.S1,
            "I ran a pub for 20 years",
        ),
        (
            Part.MOMENT,
            "she showed me the 7am queue, 34 ppl sat there w tickets already",
            Shape.THANKS,
            "showing me the 7 am queue",
        ),
        (
            Part.MOMENT,
            "she did nights 9 yrs, said 3am is when u find out who ppl are",
            Shape.YOU,
            "you did nights for nine years and said 3 am is when you find out who people are",
        ),
        (
            Part.MOMENT,
            "she writes the dripping taps on back of her hand",
            Shape.SENTENCE,
            "You write the dripping taps on the back of your hand",
        ),
        (
            Part.PROOF,
            "at old salon texted ppl day b4 n took £10 deposit",
            Shape.S1,
            "at my old salon I texted people the day before and took a £10 deposit",
        ),
        (
            Part.PROOF,
            "rang them myself on day 3. 6 in 10 came back, was 3",
            Shape.SENTENCE,
            "I rang them myself on day 3. 6 in 10 came back, up from 3",
        ),
        (
            Part.NEXT_STEP,
            "trial day wk of the 16th",
            Shape.NP,
            "the trial day in the week of the 16th",
        ),
        (Part.NEED, "sat queue for adjustments", Shape.NP, "the Saturday queue for adjustments"),
        (
            Part.NEED,
            "dental owners not comin back for the recheck",
            Shape.NP,
            "dental owners not coming back for the recheck",
        ),
        (
            Part.QUESTION,
            "how many beds per nurse on nights",
            Shape.Q,
            "how many beds are there per nurse on nights?",
        ),
    ],
)
def test_the_sound_part_is_kept_or_put_right(part: Part, typed: str, shape: Shape, said: str) -> None:
    assert shapes(typed, part).get(shape) == said


@pytest.mark.parametrize(
    ("part", "typed"),
    [
        (Part.REPAIR, "i said 14 rooms a day each. thats 14 standard, its 11 if theres suites"),
        (Part.PROOF, "evry1 on it, rejects went from 11 a month to 3"),
        (Part.MOMENT, "sal looked at my glasses n said left ones 2mm low. she was right"),
        (Part.MOMENT, "ana played me hum in left stack n asked where id look, said the dimmers, she grinned"),
        (Part.MOMENT, "ana showed pic of a tower whats wrong w it. he said everyone b4 only got the rope"),
        (Part.MOMENT, "got lost in the loading bay on the way in"),
        (Part.NEXT_STEP, "waiting on references"),
    ],
)
def test_what_says_nothing_without_the_rest_is_asked_for(part: Part, typed: str) -> None:
    """The wrong answer without the right one, a figure without its deed, "you were right" without about what; who got lost; a
    wait, which nobody looks forward to."""
    assert not shapes(typed, part)
