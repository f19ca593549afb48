"""What people type, and every form of it that a French sentence may use."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.brief import Recipient
from core.domain.person import Register
from core.notes.fragment import Fragment, Part, Shape
from core.notes.grammar.french import GRAMMAR
from tests.notes.french.briefs import brief, person

TABLE = [
    tuple(cell.strip() for cell in line.split("|"))
    for line in (Path(__file__).parent / "fragments.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
SUBJECTS = (
    "elle a montré",
    "on a parlé de",
    "il a dit",
    "ils perdent",
    "j'ai tenu",
    "réduire",
    "animé",
    "",
    "pas assez de",
)
OBJECTS = (
    "le quai",
    "son idée",
    "« lent »",
    "des colis",
    "planning",
    "{{ x }}",
    "la casse, les retards",
    "<@U1>",
    "tout !!!",
    "...",
)
TAILS = (
    "",
    " avec elle",
    " le vendredi",
    " ?",
    " !!",
    ", 12 %",
    " chez Lidl",
    "\n- et encore",
    " 🚗",
    " mais honnêtement bof",
)
TYPED = st.builds(
    "{} {}{}".format, st.sampled_from(SUBJECTS), st.sampled_from(OBJECTS), st.sampled_from(TAILS)
)


def shaped(
    part: str,
    typed: str,
    *,
    owner: Recipient | None = None,
    tu: bool = False,
    people: tuple[Recipient, ...] = (),
) -> Fragment:
    about = brief("Atelier Vial", *people, register=Register.TU if tu else Register.VOUS)
    to = about.people[0]
    return GRAMMAR.shape(typed.replace("\\n", "\n"), part=Part(part), to=to, brief=about, owner=owner)


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(TABLE) >= 80


@pytest.mark.parametrize(
    ("part", "typed", "shape", "expected"), TABLE, ids=[f"{t[0]}: {t[1]} = {t[2]}" for t in TABLE]
)
def test_what_was_typed_takes_the_form_that_is_asked_or_none(
    part: str, typed: str, shape: str, expected: str
) -> None:
    found = shaped(part, typed).shapes.get(Shape(shape))
    assert found == (None if expected == "-" else expected)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("elle a dessiné le plan", "tu as dessiné le plan"),
        (
            "elle m'a montré la salle et m'a expliqué le tri",
            "tu m’as montré la salle et m’as expliqué le tri",
        ),
        ("elle s'est levée", "tu t’es levée"),
        ("elle a sorti son carnet", "tu as sorti ton carnet"),
    ],
)
def test_a_note_in_tu_says_tu_throughout(typed: str, expected: str) -> None:
    assert shaped("moment", typed, tu=True).shapes[Shape.YOU] == expected


def test_a_team_is_never_tu() -> None:
    assert shaped("need", "ils perdent des colis", tu=True).shapes[Shape.CLAUSE] == "l’équipe perd des colis"
    assert not shaped("moment", "leur équipe de nuit", tu=True)


def test_vous_typed_in_a_note_in_tu_is_asked_about_and_never_printed() -> None:
    found = shaped("moment", "vous m'avez montré la salle", tu=True)
    assert found.unshifted
    assert not found


def test_a_she_who_might_be_one_of_two_women_is_nobody() -> None:
    two = (person("Ana Ortiz", "f"), person("Inès Roy", "f", number=2))
    assert shaped("moment", "elle a dessiné le plan", people=two).unshifted
    assert (
        shaped("moment", "elle a dessiné le plan", people=two, owner=two[0]).shapes[Shape.YOU]
        == "vous avez dessiné le plan"
    )


def test_what_another_did_is_told_with_that_person_s_name() -> None:
    two = (person("Ana Ortiz", "f"), person("Inès Roy", "f", number=2))
    found = shaped("moment", "elle a dessiné le plan", people=two, owner=two[1])
    assert found.shapes[Shape.CLAUSE] == "Inès Roy a dessiné le plan"
    assert Shape.YOU not in found.shapes


def test_words_that_were_said_are_never_turned() -> None:
    found = shaped("moment", "elle a dit « on a son rythme et elle le garde »")
    assert found.shapes[Shape.QUOTE] == "« on a son rythme et elle le garde »"


def test_a_private_sentence_is_left_out_and_the_rest_is_kept() -> None:
    found = shaped("moment", "Elle m'a montré le four. On a parlé salaire.")
    assert found.private
    assert all("salaire" not in text for text in found.shapes.values())
    assert found.shapes[Shape.THANKS] == "m’avoir montré le four"


@pytest.mark.parametrize(
    ("part", "typed", "key"),
    [
        ("moment", "l'alarme que personne n'entend plus", "l’alarme que personne n’entend plus"),
        ("moment", "elle a dessiné le plan sur un carton", "le plan sur un carton"),
        ("moment", "on a parlé des lundis de l'atelier", "les lundis de l’atelier"),
        ("need", "réduire les erreurs de préparation", "les erreurs de préparation"),
        ("need", "l'équipe de tri manque de bras le lundi", "l’équipe de tri"),
        ("moment", "elle a dit « on a trop de tableaux et pas assez de décisions »", ""),
    ],
)
def test_a_subject_line_gets_the_strongest_noun_phrase_or_nothing(part: str, typed: str, key: str) -> None:
    assert shaped(part, typed).key == key


@settings(max_examples=400, deadline=None)
@given(TYPED, st.sampled_from(sorted(set(Part) - {Part.COMPANY})), st.booleans())
def test_no_form_carries_markup_a_stop_a_double_space_or_a_stranger(typed: str, part: Part, tu: bool) -> None:
    found = shaped(part.value, typed, tu=tu)
    for shape, text in found.shapes.items():
        assert text == text.strip()
        assert "  " not in text
        assert not set("{}<>🚗*") & set(text)
        assert shape in (Shape.Q, Shape.COLON, Shape.SENTENCE, Shape.QUOTE) or text[-1] not in ".!?,;:"
        if shape in (Shape.YOU, Shape.WE, Shape.THANKS):
            assert not {"elle", "ils", "lui"} & set(text.split(" ")), text
