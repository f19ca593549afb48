"""How a French note greets, takes leave, and names a day."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from core.domain.note import NoteKind
from core.domain.person import Register, Tone
from core.notes.fragment import Shape
from core.notes.grammar.french import GRAMMAR
from tests.notes.french.briefs import brief, person

SENDING = datetime(2025, 6, 4, 7, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "gender", "title", "tone", "expected"),
    [
        ("Ana Ortiz", "f", "", "warm", "Bonjour Ana,"),
        ("Ana Ortiz", "f", "", "formal", "Bonjour Madame Ortiz,"),
        ("Sam Ortiz", None, "", "formal", "Bonjour Sam Ortiz,"),
        ("Sam Ortiz", "n", "", "neutral", "Bonjour Sam Ortiz,"),
        ("Mme Le Goff", None, "", "warm", "Bonjour Madame Le Goff,"),
        ("Mr Leroy", None, "", "warm", "Bonjour Monsieur Leroy,"),
        ("M. de Brosses", None, "", "neutral", "Bonjour Monsieur de Brosses,"),
        ("Hélène d'Estaing", "f", "", "neutral", "Bonjour Madame d’Estaing,"),
        ("Inès de La Tour", "f", "", "formal", "Bonjour Madame de La Tour,"),
        ("Jan van der Meer", "m", "", "formal", "Bonjour Monsieur van der Meer,"),
        ("Xavier", None, "", "formal", "Bonjour Xavier,"),
        ("", None, "", "warm", "Bonjour,"),
        ("王芳", "f", "", "warm", "Bonjour 王芳,"),
        ("Nguyễn Thị Hạnh", "f", "", "warm", "Bonjour Nguyễn Thị Hạnh,"),
        ("Dr Amélie Hœrner", "f", "", "formal", "Docteur,"),
        ("Dr Amélie Hœrner", "f", "", "warm", "Bonjour Docteur Hœrner,"),
        ("Me Vial", "m", "avocat associé", "formal", "Maître,"),
        ("Hélène d'Estaing", "f", "Directrice du CFA", "formal", "Madame la Directrice,"),
        ("Pierre Aubry", None, "Directeur général", "formal", "Bonjour Pierre Aubry,"),
        ("Pierre Aubry", "m", "Directeur général", "formal", "Monsieur le Directeur,"),
        ("François-Xavier N'Diaye", "m", "", "warm", "Bonjour François-Xavier,"),
        ("J.-P. Roux", "m", "", "formal", "Bonjour Monsieur Roux,"),
        (
            "Vincent Lambrechts",
            "m",
            "directeur des ressources humaines",
            "warm",
            "Bonjour Monsieur Lambrechts,",
        ),
        ("Vincent Lambrechts", "m", "DRH", "warm", "Bonjour Monsieur Lambrechts,"),
        ("Vincent", "m", "directeur", "warm", "Bonjour Vincent,"),
        ("Sam Ortiz", None, "DRH", "warm", "Bonjour Sam,"),
    ],
)
def test_a_greeting_uses_what_is_known_and_never_guesses(
    name: str, gender: str | None, title: str, tone: str, expected: str
) -> None:
    to = person(name, gender, title=title)
    assert GRAMMAR.greeting(to, brief("Atelier Vial", to, tone=Tone(tone))) == expected


def test_tu_takes_the_first_name_whatever_the_tone() -> None:
    to = person("Léo Kim", "m")
    assert (
        GRAMMAR.greeting(to, brief("Atelier Vial", to, tone=Tone.FORMAL, register=Register.TU))
        == "Bonjour Léo,"
    )


def test_a_very_formal_closing_repeats_the_address_of_the_greeting() -> None:
    to = person("Hélène d'Estaing", "f", title="Directrice du CFA")
    formulas = GRAMMAR.closings(NoteKind.THANK_YOU_EXECUTIVE, to, brief("CFA du Nord", to, tone=Tone.FORMAL))
    assert (
        "Je vous prie de croire, Madame la Directrice, à l’assurance de ma considération distinguée."
        in formulas
    )


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("register", list(Register))
def test_a_panel_of_five_gets_five_closings_of_one_register(tone: Tone, register: Register) -> None:
    to = person("Sam Ortiz")
    formulas = GRAMMAR.closings(
        NoteKind.THANK_YOU_PEER, to, brief("Atelier Vial", to, tone=tone, register=register)
    )
    assert len(set(formulas)) >= 5
    mixed = (" vous",) if register is Register.TU else (" toi", " te ")
    assert not [f for f in formulas if any(word in f for word in mixed)]


@pytest.mark.parametrize(
    ("day", "adverb", "after_a_noun"),
    [
        (date(2025, 6, 4), "aujourd’hui", "d’aujourd’hui"),
        (date(2025, 6, 3), "hier", "d’hier"),
        (date(2025, 6, 2), "lundi dernier", "de lundi dernier"),
        (date(2025, 6, 5), "demain", "de demain"),
        (date(2025, 5, 30), "vendredi dernier", "de vendredi dernier"),
        (date(2025, 6, 9), "lundi", "de lundi"),
        (date(2025, 6, 12), "jeudi 12 juin", "du jeudi 12 juin"),
        (date(2025, 9, 1), "lundi 1er septembre", "du lundi 1er septembre"),
        (date(2024, 5, 2), "le jeudi 2 mai 2024", "du jeudi 2 mai 2024"),
    ],
)
def test_a_day_is_said_as_on_the_day_of_sending(day: date, adverb: str, after_a_noun: str) -> None:
    said = GRAMMAR.day_words(day, sending_at=SENDING, zone="Europe/Paris", spelling="fr-FR")
    assert said.shapes[Shape.ADV] == adverb
    assert said.shapes[Shape.OF] == after_a_noun


def test_a_day_is_counted_where_the_interview_took_place() -> None:
    late = datetime(2025, 6, 4, 22, 30, tzinfo=UTC)
    said = GRAMMAR.day_words(date(2025, 6, 4), sending_at=late, zone="Europe/Paris", spelling="fr-FR")
    assert said.shapes[Shape.ADV] == "hier"


def test_a_paragraph_is_parted_into_its_sentences_and_given_back() -> None:
    paragraph = "Merci. M.\u00a0Ortiz l’a dit\u00a0: «\u00a0qui signe\u202f?\u00a0» C’est noté, env. 30 postes etc. et plus. Et vous\u202f?"
    parts = GRAMMAR.sentences(paragraph)
    assert " ".join(parts) == paragraph
    assert parts[0] == "Merci."
    assert parts[-1] == "Et vous\u202f?"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("l’équipe de nuit", 3),
        ("1\u202f200 pièces", 2),
        ("rendez-vous à 9\u00a0h\u00a030", 5),
        ("oui\u202f!", 1),
    ],
)
def test_words_are_counted_as_printed(text: str, count: int) -> None:
    assert GRAMMAR.words(text) == count
