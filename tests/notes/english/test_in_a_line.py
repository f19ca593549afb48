"""What people type in one plain line, without haste: each of these went wrong once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.domain.person import Gender, Tone
from core.notes.fragment import Part, Shape
from core.notes.grammar.english import GRAMMAR
from tests.notes.english.test_shapes import ANA, BRIEF

HER = replace(ANA, gender=Gender.FEMININE)
OF_HER = replace(BRIEF, people=(HER,))


@pytest.mark.parametrize(
    ("part", "typed", "shape", "said"),
    [
        (Part.MOMENT, "whiteboarded how to dedupe events, she liked that I asked about late arrivals first", Shape.SENTENCE, "We whiteboarded how to dedupe events; you liked that I asked about late arrivals first"),
        (Part.MOMENT, "Ana showed me the post-mortem board, and how they never name people on it", Shape.CLAUSE, "you showed me the post-mortem board, and how you never name people on it"),
        (Part.MOMENT, "The volunteer who interrupted us to bring cake, it was her 40th year", Shape.NP, "the volunteer who interrupted us to bring cake"),
        (Part.MOMENT, "our conversation about why onboarding ends too early", Shape.WE, "we talked about why onboarding ends too early"),
        (Part.MOMENT, "listening to a real call together, the customer had lost her greenhouse", Shape.COLON, "listening to a real call together, the customer had lost her greenhouse"),
        (Part.MOMENT, "Ana, 61, asked me whether I play whist", Shape.CLAUSE, "you asked me whether I play whist"),
        (Part.THEME, "policies people read", Shape.NP, "policies people read"),
        (Part.THEME, "reading outside your taste", Shape.ING, "reading outside your taste"),
        (Part.PROOF, "Renegotiated a £40m facility in 2023, two weeks ahead of the deadline", Shape.SENTENCE, "I renegotiated a £40m facility in 2023, two weeks ahead of the deadline"),
        (Part.PROOF, "I wrote the onboarding docs for our team, new members shipped on day 2", Shape.SENTENCE, "I wrote the onboarding docs for our team, and new members shipped on day 2"),
        (Part.PROOF, "On-call for 6 months for our student platform: 11 incidents, none repeated", Shape.SENTENCE, "I was on call for six months for our student platform: 11 incidents, and none repeated"),
        (Part.PROOF, "phone call after the first shift, retention up from 40 to 75%", Shape.CLAUSE, "retention went up from 40 to 75% with a phone call after the first shift"),
        (Part.PROOF, "112% of quota for 5 quarters running at Voltio", Shape.S1, "I reached 112% of quota for five quarters running at Voltio"),
        (Part.PROOF, "kept 9 of my 10 receptionists for two years", Shape.S1, "I kept 9 of my 10 receptionists for two years"),
        (Part.PROOF, "I moved our hostel to one calendar, zero double bookings in 2025", Shape.S1, "I moved our hostel to one calendar, with zero double bookings in 2025"),
        (Part.REPAIR, "I said our retention was 85%, it was actually 88%", Shape.SENTENCE, "I said our retention was 85%, but it was actually 88%"),
        (Part.REPAIR, "I should have mentioned diary studies when she asked about long-term behaviour", Shape.SENTENCE, "On long-term behaviour, I should have mentioned diary studies"),
        (Part.VIEW, "only behind a feature flag", Shape.SENTENCE, "I would say only behind a feature flag"),
        (Part.VIEW, "When drift tells you to, not by calendar", Shape.SENTENCE, "I would say when drift tells you to, not by calendar"),
        (Part.MOMENT, "we both hate multiple choice quizzes", Shape.CLAUSE, "we both hate multiple choice quizzes"),
        (Part.PROOF, "100 words a minute, proofread everything twice", Shape.S1, "I type 100 words a minute and proofread everything twice"),
        (Part.PROOF, "12-week plans with a check-in text every Sunday: 40 of 52 stayed", Shape.SENTENCE, "I ran 12-week plans with a check-in text every Sunday: 40 of 52 stayed"),
        (Part.PROOF, "wrote 12 taglines in an hour, the client picked number 11", Shape.S1, "I wrote 12 taglines in an hour, and the client picked number 11"),
        (Part.NEXT_STEP, "take home challenge", Shape.NP, "the take-home challenge"),
        (Part.NEXT_STEP, "references and DBS check", Shape.FACT, "the references and the DBS check come next"),
        (Part.NEXT_STEP, "hear back next week", Shape.NP, "your answer next week"),
        (Part.NEXT_STEP, "Hear by end of month", Shape.NP, "your answer"),
        (Part.NEXT_STEP, "wait for email", Shape.NP, "your email"),
        (Part.NEXT_STEP, "offer call with Ana", Shape.NP, "our offer call"),
        (Part.NEXT_STEP, "30/60/90 day plan", Shape.NP, "the 30/60/90 day plan"),
        (Part.NEXT_STEP, "I send a one-page memo by Friday", Shape.INF, "send a one-page memo by Friday"),
    ],
)  # fmt: skip
def test_one_line_is_said_as_a_writer_would(part: Part, typed: str, shape: Shape, said: str) -> None:
    assert GRAMMAR.shape(typed, part=part, to=HER, brief=OF_HER, owner=HER).shapes.get(shape) == said


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("We reviewed my pull request live and she caught a race condition I'd missed", "a race condition"),
        ("Her story about the nurse who used the app one-handed while holding a coffee", "the nurse who used the app one-handed"),
        ("Ana's red pen exercise - I cut her homepage from 400 words to 90", "your red pen exercise"),
        ("debated whether accuracy is a useless metric", "whether accuracy is a useless metric"),
        ("Ana asked what I would do in the first hour if the boiler failed", "the first hour"),
    ],
)  # fmt: skip
def test_its_title_ends_where_a_thing_ends(typed: str, title: str) -> None:
    assert GRAMMAR.shape(typed, part=Part.MOMENT, to=HER, brief=OF_HER, owner=HER).key == title


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("You knew everyone’s name.", "You knew everyone’s name."),
        ("Then everyone’s late, and nobody’s been told.", "Then everyone is late, and nobody has been told."),
        ("It’s been a while, and it’s late.", "It has been a while, and it is late."),
        ("I filed a SAR.", "I filed a SAR."),
        ("I filed an SAR.", "I filed an SAR."),
    ],
)
def test_a_formal_note_spells_out_verbs_and_no_owners(text: str, said: str) -> None:
    assert GRAMMAR.finish(text, replace(BRIEF, tone=Tone.FORMAL)) == said


@pytest.mark.parametrize(
    ("part", "typed", "shape", "said"),
    [
        (Part.MOMENT, "Her question about ethics made me think", Shape.CLAUSE, "your question about ethics made me think"),
        (Part.MOMENT, "Talking about career changes, she used to be a chef", Shape.SENTENCE, "We talked about career changes; you used to be a chef"),
        (Part.MOMENT, "pair programming exercise was fun", Shape.CLAUSE, "the pair programming exercise was fun"),
        (Part.MOMENT, "they let me meet the whole team", Shape.THANKS, "letting me meet the whole team"),
        (Part.NEED, "be able to work independently", Shape.WHO, "someone able to work independently"),
        (Part.NEED, "hit the ground running", Shape.WHO, "someone who can hit the ground running"),
        (Part.PROOF, "AWS certified", Shape.S1, "I am AWS certified"),
        (Part.PROOF, "Degree in psychology", Shape.S1, "I have a degree in psychology"),
    ],
)  # fmt: skip
def test_it_is_said_of_whom_it_is_true(part: Part, typed: str, shape: Shape, said: str) -> None:
    assert GRAMMAR.shape(typed, part=part, to=HER, brief=OF_HER, owner=HER).shapes.get(shape) == said


@pytest.mark.parametrize("typed", ["no idea", "TBC", "not sure yet", "n/a", "??"])
def test_nobody_looks_forward_to_what_is_unknown(typed: str) -> None:
    assert not GRAMMAR.shape(typed, part=Part.NEXT_STEP, to=HER, brief=OF_HER).shapes
