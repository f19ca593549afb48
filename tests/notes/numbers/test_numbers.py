"""Numbers by their value, however they are written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.domain.brief import NeedHeard
from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes.numbers import counts, numbers
from core.notes.stems import stem, stems
from core.notes.writer import write
from tests.notes.writer.people import ALONE, SENDING


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("from 30 to 8 a week", {30, 8}),
        ("twelve people", {12}),
        ("twenty-five of two hundred and six", {25, 206}),
        ("1,200 bags", {1200, 1.2}),
        ("7.5 % of 12k", {7.5, 12, 12_000}),
        ("three thousand four hundred", {3_400}),
        ("the 3rd at 9:30", {3, 9, 30}),
        ("B2B in 3D with a GPT4", set()),
        ("a dozen", {12}),
        ("nothing here, and no one", {1}),
    ],
)
def test_english_numbers(text: str, values: set[float]) -> None:
    assert {v for n in numbers(text, Language.EN) for v in n.values} == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("de 90 à 12 par nuit", {90, 12}),
        ("douze personnes", {12}),
        ("vingt et un sur quatre-vingt-dix-sept", {21, 97}),
        ("1 200 sacs", {1200}),
        ("1\u202f200 sacs", {1200}),
        ("7,5 % de mille deux cents", {7.5, 1_200}),
        ("une centaine, soixante-dix, quatre-vingts", {100, 70, 80}),
        ("cent vingt-quatre", {124}),
        ("cent quatre-vingt-deux mille", {182_000}),
        ("le 1er à 9 h 30", {1, 9, 30}),
        ("septante-deux, huitante, nonante", {72, 80, 90}),
    ],
)
def test_french_numbers(text: str, values: set[float]) -> None:
    assert {v for n in numbers(text, Language.FR) for v in n.values} == values


def test_a_number_knows_its_place() -> None:
    text = "mis-picks fell from thirty to 8 a week"
    assert {text[n.start : n.end] for n in numbers(text, Language.EN)} == {"thirty", "8"}


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("alarms", "alarm", Language.EN),
        ("eight", "8", Language.EN),
        ("8th", "eighth", Language.EN),
        ("booking", "booked", Language.EN),
        ("alertes", "alerte", Language.FR),
        ("réservent", "réserver", Language.FR),
        ("troisièmes", "3emes", Language.FR),
        ("atelier", "Ateliers", Language.FR),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str, language: Language) -> None:
    assert stem(one, language) == stem(other, language) != ""


def test_small_words_and_those_of_any_interview_carry_nothing() -> None:
    assert stems("Thank you for the interview, it was a great talk with the team", Language.EN) == ()
    assert stems("Merci pour l’entretien avec votre équipe", Language.FR) == ()
    assert stems("l’alarme que personne n’entend", Language.FR) == ("alarm", "person", "entend")


@pytest.mark.parametrize(
    ("proof", "language", "said"),
    [
        ("I wrote the checks that cut our release freezes from two days to one hour", Language.EN, True),
        ("I trained forty pharmacists on our new stock tool", Language.EN, True),
        ("halved the waiting list", Language.EN, True),
        ("no one else knew the one rule that mattered", Language.EN, False),
        ("les gels de mise en production sont passés de deux jours à une heure", Language.FR, True),
        ("j’ai formé quarante pharmaciens", Language.FR, True),
        ("divisé par deux, soit la moitié", Language.FR, True),
        ("j’ai mené une équipe qui ne comptait pas", Language.FR, False),
    ],
)
def test_how_many_may_be_said_in_words(proof: str, language: Language, said: bool) -> None:
    assert counts(proof, language) is said
    brief = replace(
        ALONE,
        language=language,
        spelling="fr-FR" if language is Language.FR else "en-GB",
        needs=(NeedHeard("tests", proof),),
    )
    note = write(brief, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENDING)
    assert ("number" in [w.key for w in note.wanted]) is not said
