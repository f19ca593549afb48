"""Labels, legends and stretches of a hurried log are said as sentences, and a test is nothing to look forward to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from core.notes.fragment import Part, Shape
from core.notes.grammar.french import GRAMMAR
from tests.notes.french.briefs import brief, person

ANA = person("Ana Ortiz", "f")
BRIEF = brief("Atelier Vial", ANA)


def shaped(typed: str, part: Part) -> dict[Shape, str]:
    owner = ANA if part is Part.MOMENT else None
    return dict(GRAMMAR.shape(typed, part=part, to=ANA, brief=BRIEF, owner=owner).shapes)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "le tri des failles au feutre, rouge = ce qui donne sur internet",
            "le tri des failles au feutre, avec le rouge pour ce qui donne sur internet",
        ),
        (
            "le tour en cabine, et 10 min sans parler pour écouter le moteur",
            "le tour en cabine, et pour les dix minutes sans parler, à écouter le moteur",
        ),
        (
            "la visite du quai, et 5 min devant la grue",
            "la visite du quai, et pour les cinq minutes devant la grue",
        ),
    ],
)
def test_each_thing_given_is_thanked_for(typed: str, said: str) -> None:
    assert shaped(typed, Part.MOMENT)[Shape.GIFT] == said


def test_words_that_are_theirs_alone_are_quoted() -> None:
    assert (
        shaped("son « jamais de patch le vendredi »", Part.MOMENT)[Shape.QUOTE]
        == "« jamais de patch le vendredi »"
    )


def test_a_story_and_its_end_are_both_told() -> None:
    made = shaped(
        "m'avoir raconté la cliente qui cherchait un livre bleu, et que vous l'avez trouvé", Part.MOMENT
    )
    assert (
        made[Shape.THANKS]
        == "m’avoir raconté la cliente qui cherchait un livre bleu, et comment vous l’avez trouvé"
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "labo bootcamp, scan de 300 failles, j'en ai sorti 12 à traiter d'abord avec les raisons",
            "au labo du bootcamp, d’un scan de 300 failles, j’en ai sorti 12 à traiter d’abord, avec les raisons",
        ),
        (
            "liste de 80 clients, j'en ai rappelé 60 en une semaine",
            "sur une liste de 80 clients, j’en ai rappelé 60 en une semaine",
        ),
        (
            "3 semaines sur 4 en déplacement pdt 5 ans",
            "j’ai passé trois semaines sur quatre en déplacement pendant cinq ans",
        ),
        (
            "Au centre de loisirs j'avais bricolé un formulaire relié au tableau des repas et on gagnait à peu près quarante minutes par jour, ensuite pendant le bootcamp je l'ai refait "
            "proprement en une petite application que deux centres utilisent encore.",
            "au centre de loisirs, j’avais bricolé un formulaire relié au tableau des repas, et on gagnait à peu près quarante minutes par jour",
        ),
        (
            "j'ai trié 40 caisses, ensuite j'ai nettoyé le quai",
            "j’ai trié 40 caisses ; ensuite, j’ai nettoyé le quai",
        ),
    ],
)
def test_a_label_is_told_as_a_deed_and_a_long_story_to_its_figure(typed: str, said: str) -> None:
    assert shaped(typed, Part.PROOF)[Shape.S1] == said


def test_a_need_keeps_what_stands_before_a_reason_that_blames_nobody() -> None:
    made = shaped(
        "que les retards du matin ne finissent plus en exclusions de cours, parce que les élèves du car n'y sont pour rien quand il a vingt minutes de retard",
        Part.NEED,
    )
    assert made[Shape.YOU] == "vous voulez que les retards du matin ne finissent plus en exclusions de cours"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "un deuxième entretien, sur place cette fois, dans une des crèches",
            "le deuxième entretien dans une des crèches",
        ),
        ("entretien avec le rssi", "l’entretien avec le RSSI"),
        ("un samedi à l'essai", "le samedi à l’essai"),
    ],
)
def test_what_comes_next_is_one_thing(typed: str, said: str) -> None:
    assert shaped(typed, Part.NEXT_STEP)[Shape.NP] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("tests psychotechniques sous 3 semaines", "sous trois semaines"),
        ("entretien avec le rssi ds 10 jours", "dans 10 jours"),
    ],
)
def test_a_stretch_of_time_is_said_as_one(typed: str, said: str) -> None:
    assert shaped(typed, Part.NEXT_STEP)[Shape.ADV] == said


def test_the_day_of_a_trial_is_not_said_twice() -> None:
    dated = replace(BRIEF, next_on=date(2025, 6, 7))
    made = GRAMMAR.shape("un samedi à l'essai", part=Part.NEXT_STEP, to=ANA, brief=dated).shapes
    assert made[Shape.NP] == "l’essai"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "Je me réjouis d’avance de les tests psychotechniques, sous trois semaines.",
            "Je me prépare pour les tests psychotechniques, sous trois semaines.",
        ),
        ("Je me réjouis de la visite médicale, lundi.", "Je serai là pour la visite médicale, lundi."),
        ("Je me réjouis de le concours.", "Je me prépare pour le concours."),
        ("Je me réjouis de la visite du quai.", "Je me réjouis de la visite du quai."),
        ("Je me réjouis de le deuxième entretien.", "Je me réjouis du deuxième entretien."),
        ("J’attendrai votre décision mardi 2 juin.", "J’attendrai votre décision le mardi 2 juin."),
        ("J’attendrai votre décision demain.", "J’attendrai votre décision demain."),
    ],
)
def test_a_test_is_prepared_for_and_a_decision_comes_on_its_day(written: str, said: str) -> None:
    assert GRAMMAR.finish(written, BRIEF) == said


def test_a_day_of_trial_at_its_hour_is_one_where_one_will_be() -> None:
    dated = replace(BRIEF, next_on=date(2026, 3, 10))
    found = GRAMMAR.shape("journée essai mardi à 7 h au dépôt", part=Part.NEXT_STEP, to=ANA, brief=dated)
    assert found.shapes[Shape.SENTENCE] == "Je serai là pour la journée d’essai, mardi à 7 h au dépôt."


def test_a_table_kept_up_to_date_stays_in_its_proof() -> None:
    typed = "tableau partagé avec la prod mis a jour ts les jours a 15h, relances de latelier 30/semaine → 8"
    assert (
        "avais un tableau partagé avec la prod, mis à jour tous les jours"
        in shaped(typed, Part.PROOF)[Shape.S1]
    )
