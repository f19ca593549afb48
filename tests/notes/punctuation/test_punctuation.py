"""Marks typed in a hurry: set right where it is certain, never printed where it is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.brief import Brief
from core.domain.person import Language
from core.notes.fragment import Part
from core.notes.languages import grammar_of
from core.notes.punctuation import settled, spoilt
from tests.notes.french.briefs import brief as french
from tests.notes.writer.people import PANEL

SET_RIGHT = {
    "AA!),0": "AA! 0",
    "AA,,0": "AA, 0",
    "they call me ;,Friday": "they call me; Friday",
    "he drew it(on a napkin)": "he drew it (on a napkin)",
    "the [old] gate": "the (old) gate",
    "the gate ( )": "the gate",
    "open (and left": "open and left",
    "closed) only": "closed only",
    "“said and left": "said and left",
    "cut errors by 3.5 %,8 people": "cut errors by 3.5 %, 8 people",
    "Done.Then we left": "Done. Then we left",
    "really?!": "really?",
    "le planning ,la nuit": "le planning, la nuit",
    "it's_night": "it's night",
    "@ana drew it": "ana drew it",
    ":,)": "",
}
LEFT_ALONE = (
    "the colleague(s) who came",
    "la personne motivé(e)",
    "1) sort the bay 2) train two",
    "a bay (dry, cold)",
    "etc., and more",
    "at 3 p.m., when it rained",
    "C# and C++",
    "Booking.com",
    ".NET",
    "at 9:30, 12,000 parcels, 3,5 %",
    "wait… and see",
    "le tri ; la nuit : « enfin ! »",
    "write to jo@example.com",
    "R&D, 24/7",
    "10 000 €",
)
UNSAYABLE = (
    "one,, two",
    "one ,two",
    "a (b",
    "b) a",
    "a (, b)",
    "one;two",
    "one <b>",
    "two  gaps",
    ": one",
    "a|b",
)


@pytest.mark.parametrize(("typed", "right"), SET_RIGHT.items())
def test_marks_typed_in_a_hurry_are_set_right(typed: str, right: str) -> None:
    assert settled(typed) == right


@pytest.mark.parametrize("typed", LEFT_ALONE)
def test_marks_that_mean_something_are_left_alone(typed: str) -> None:
    assert settled(typed) == typed


@pytest.mark.parametrize("text", UNSAYABLE)
def test_what_cannot_be_said_aloud_is_recognised(text: str) -> None:
    assert spoilt(text)


@pytest.mark.parametrize("text", [t for t in LEFT_ALONE if ") " not in t[:3]])
def test_what_can_be_said_is_not_taken_for_spoilt(text: str) -> None:
    assert not spoilt(text)


WORDS = st.sampled_from(
    [
        "the",
        "night",
        "rota",
        "she",
        "he",
        "they",
        "I",
        "we",
        "drew",
        "cut",
        "reduce",
        "errors",
        "40",
        "8",
        "AA",
        "Ana",
        "Friday",
        "3.5",
        "9:30",
        "12,000",
        "don't",
        "le",
        "planning",
        "de",
        "nuit",
        "elle",
        "il",
        "on",
        "j'ai",
        "nous",
        "réduire",
        "tri",
        "casse",
        "l'équipe",
        "mardi",
        "qui",
        "a",
        "montré",
        "3,5",
        "9h30",
    ]
)
MARKS = st.text(alphabet=".,;:!?()[]\"'-/&%«»“”’…–—*_~@#+=<>{}|\\^$€°", max_size=3)
GAPS = st.sampled_from(["", " ", " ", ", ", ". "])
TYPED = st.lists(st.tuples(MARKS, WORDS, MARKS, GAPS), min_size=1, max_size=7).map(
    lambda pieces: "".join("".join(piece) for piece in pieces)
)
ABOUT: dict[Language, Brief] = {Language.EN: PANEL, Language.FR: french()}


@settings(max_examples=300)
@given(TYPED)
def test_marks_are_set_right_in_one_go(typed: str) -> None:
    once = settled(typed)
    assert settled(once) == once


@settings(max_examples=300)
@given(TYPED, st.sampled_from(Language), st.sampled_from(sorted(set(Part) - {Part.COMPANY})))
def test_no_field_in_either_language_prints_piled_marks_or_a_stray_bracket(
    typed: str, language: Language, part: Part
) -> None:
    about = ABOUT[language]
    found = grammar_of(language).shape(typed, part=part, to=about.people[0], brief=about)
    assert not [text for text in (*found.shapes.values(), found.key) if spoilt(text)]
    for text in found.shapes.values():
        printed = grammar_of(language).finish(f"This is {text}.", about)
        assert not any(pair in printed for pair in (",,", "( ", " )", "()", "..", ",.", " ,", ";.", "!.")), (
            printed
        )
