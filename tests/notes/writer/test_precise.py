"""What is private, what a figure names, and whose "us" it is: told apart, so that no fact is lost or bent."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from core.domain.brief import Brief, NeedHeard
from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes.note import Note
from core.notes.writer import write
from tests.notes.writer.people import ALONE, ANA, ENDED, SENDING

FRENCH = replace(ALONE, language=Language.FR, spelling="fr-FR")


def thanks(brief: Brief, version: int = 0) -> Note:
    return write(brief, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENDING, version=version)


@pytest.mark.parametrize(
    "proof",
    [
        "j’ai raccourci les séparations, et les pleurs du matin ont baissé de moitié",
        "j’ai veillé sur un malade chaque nuit",
        "j’ai obtenu une augmentation de 12 % des commandes",
        "j’ai appris à 20 enfants à ne plus avoir peur de l’eau",
    ],
)
def test_the_matter_of_a_trade_is_not_private(proof: str) -> None:
    brief = replace(FRENCH, needs=(NeedHeard("des matinées plus calmes", proof, "p1"),))
    assert proof.split()[-1] in thanks(brief).body


@pytest.mark.parametrize(
    "moment",
    [
        "j’ai failli pleurer devant elle",
        "j’ai eu peur de rater",
        "il m’a dit qu’il est malade",
        "elle a pleuré en parlant de son équipe",
        "ils m’ont parlé d’une augmentation de salaire",
    ],
)
def test_what_hurts_stays_in_the_log(moment: str) -> None:
    body = thanks(replace(FRENCH, people=(replace(ANA, moment=moment),))).body
    assert not re.search("pleur|peur|malade|augmentation", body)


def test_a_number_that_names_a_place_stays_a_figure() -> None:
    note = thanks(
        replace(FRENCH, people=(replace(ANA, moment="le pont numéro 3 qui reste fermé la nuit"),), theme="")
    )
    assert "pont numéro 3" in note.body
    assert not [line for line in (note.subject, *note.alternatives) if re.search(r"numéro(?! 3)", line)]


def test_a_number_sign_survives() -> None:
    assert "n°" in thanks(replace(FRENCH, people=(replace(ANA, moment="le pont n°3 fermé la nuit"),))).body


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "she put the loaf on the table and said that one cost us a contract",
            "that one cost you a contract",
        ),
        ("she said we lost our best client that winter", "you lost your best client"),
        ("she showed us the bay", "us the bay"),
        ("she said she would show us the bay", "show us the bay"),
    ],
)
def test_us_in_words_reported_of_the_reader_is_their_house(typed: str, said: str) -> None:
    bodies = [thanks(replace(ALONE, people=(replace(ANA, moment=typed),)), v).body for v in range(4)]
    assert any(said in body for body in bodies)
    assert not [b for b in bodies if re.search(r"cost us|\bour best client", b)]


def test_the_morning_is_named_once() -> None:
    brief = replace(
        FRENCH, people=(replace(ANA, moment="ce matin elle a dessiné le quai sur une serviette"),)
    )
    for version in range(4):
        note = write(brief, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=ENDED, version=version)
        assert not [s.text for s in note.sentences if s.text.count("matin") > 1]


def test_what_somebody_said_after_a_colon_is_quoted() -> None:
    brief = replace(
        FRENCH, people=(replace(ANA, moment="sa phrase : on mesure deux fois, on coupe une fois"),)
    )
    assert "« On mesure deux fois, on coupe une fois. »" in thanks(brief).body.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "moment", ["elle a un principe : on mesure deux fois", "un principe : mesurer ; couper"]
)
def test_a_moment_that_no_opening_can_carry_costs_nobody_their_thanks(moment: str) -> None:
    for version in range(3):
        body = thanks(replace(FRENCH, people=(replace(ANA, moment=moment),)), version).body
        assert re.search("merci", body.split("\n\n")[1], re.IGNORECASE), body


def test_an_interview_that_was_agreed_is_the_interview_in_french_too() -> None:
    for step, said in (("un second entretien", "second entretien"), ("une étude de cas", "étude de cas")):
        for version in range(4):
            body = thanks(replace(FRENCH, next_step=step), version).body
            assert f"un {said}" not in body
            assert f"une {said}" not in body
            assert said in body
