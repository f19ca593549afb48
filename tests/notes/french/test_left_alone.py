"""Clean French comes out word for word: what mends a hurried hand leaves good language alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.notes.fragment import Part
from core.notes.grammar.french import GRAMMAR
from core.notes.grammar.french.spelling import unreadable
from core.notes.grammar.french.typed import tidy
from tests.notes.french.briefs import brief, person

CLEAN = [
    tuple(cell.strip() for cell in line.split("|"))
    for line in (Path(__file__).parent / "clean.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
MONIQUE = person("Monique Delorme", "f")
BRIEF = brief("Les Tilleuls", MONIQUE)


def words(text: str) -> list[str]:
    return re.findall(r"\w+’?", text.lower().replace("'", "’"))


@pytest.mark.parametrize(("part", "typed"), CLEAN)
def test_a_clean_sentence_is_said_as_typed(part: str, typed: str) -> None:
    slot = Part[part.upper()]
    owner = MONIQUE if slot is Part.MOMENT else None
    shapes = GRAMMAR.shape(typed, part=slot, to=MONIQUE, brief=BRIEF, owner=owner).shapes
    assert words(typed) in [words(each) for each in shapes.values()], shapes


@pytest.mark.parametrize(
    "typed",
    [
        "les contrôles ne sont pas anticipés ou les agents perdent leur temps",
        "le fichier peut être dans un dossier partagé ou il peut être imprimé",
        "une des neuf bases de référence et a pour vocation de servir à tous",
        "les dossiers dont la cour a la charge",
        "vérifier que l’équipe a bien reçu la fiche",
        "au sein de l’atelier, la donnée reste dispersée",
        "une base qui mutualise les avis et outille chaque service",
        "l’invite de commande de votre poste",
        "il existe pas mal de solutions",
        "son propre nom est ce que l’on remarque",
        "ce ne sont pas des spécialistes du bois",
        "un outil simple mais fiable",
        "un dépôt git et sa documentation",
        "la dune du Pilat vue de la cabane",
        "travailler avec entrain",
        "j’ai tenu un pub à Vannes",
        "bon contact avec les familles",
        "les pages de data.gouv.fr sont à jour",
        "nous avons choisi avec les citoyen·nes",
        "le nom de chaque mer",
        "la fin du jeu",
        "une mamie qui attendait",
        "il faut une maîtrise du jeu, puis du calme",
    ],
)
def test_words_that_look_like_slips_are_left_alone(typed: str) -> None:
    said, _, _ = tidy(typed, BRIEF)
    assert said == typed
    assert not unreadable(said, BRIEF)


def test_a_name_that_begins_a_sentence_keeps_its_spelling() -> None:
    assert tidy("Benoit Lemaire a signé", BRIEF)[0] == "Benoit Lemaire a signé"
