"""What a French log says twice, beside the point, or by a noun alone: told once, by somebody, in sentences that stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.domain.brief import Brief, Recipient
from core.domain.note import NoteKind
from core.domain.person import Gender, Language
from core.notes.fragment import Part, Shape
from core.notes.grammar.french import GRAMMAR
from core.notes.moves import ORDERS

HELENE = Recipient("p1", "Hélène Marchadier", "interviewers[0]", gender=Gender.FEMININE)
PAUL = Recipient("p2", "Paul-Antoine", "interviewers[1]")
BRIEF = Brief(
    Language.FR, "Médiathèque", datetime(2026, 3, 3, 15, tzinfo=UTC), "Europe/Paris", (HELENE, PAUL)
)


def shaped(typed: str, part: Part, brief: Brief = BRIEF) -> dict[Shape, str]:
    owner = HELENE if part in (Part.MOMENT, Part.NEED) else None
    return dict(GRAMMAR.shape(typed, part=part, to=HELENE, brief=brief, owner=owner).shapes)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "elle a ouvert le tableau des pannes en direct et la moitié des dates étaient au format américain",
            "avoir ouvert le tableau des pannes en direct. La moitié des dates étaient au format américain",
        ),
        (
            "elle m'a montré son plateau préparé la veille et chaque instrument avait sa place",
            "m’avoir montré votre plateau préparé la veille. Chaque instrument avait sa place",
        ),
        (
            "elle m'a montré le four et le levain qui dort à côté",
            "m’avoir montré le four et le levain qui dort à côté",
        ),
        (
            "à la fin elle m'a emmenée voir le coin ados, qui est en fait deux fauteuils derrière les dictionnaires, et elle a dit en riant que même elle "
            "n'irait pas s'asseoir là, et on est restées dix bonnes minutes à imaginer où on pourrait le mettre, c'était déjà presque travailler",
            "m’avoir emmenée voir le coin ados",
        ),
    ],
)
def test_one_is_thanked_for_what_one_did_and_for_nothing_else(typed: str, said: str) -> None:
    assert shaped(typed, Part.MOMENT)[Shape.THANKS] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "qualification d'une deuxième fonderie en 7 mois chez mon employeur actuel, ruptures passées de 9 à 2 par an",
            "j’ai qualifié une deuxième fonderie en sept mois chez mon employeur actuel, et les ruptures sont passées de 9 à 2 par an",
        ),
        (
            "mise en place d'un circuit propre, attente de 15 min -> 8",
            "j’ai mis en place un circuit propre ; l’attente est passée de 15 à 8 minutes",
        ),
        (
            "création de 12 modèles de plans, retouches passées de 6 à 1 par dossier",
            "j’ai créé douze modèles de plans ; les retouches sont passées de 6 à 1 par dossier",
        ),
        (
            "formation de deux apprentis au feuilletage, pertes divisées par 2",
            "j’ai formé deux apprentis au feuilletage ; les pertes ont été divisées par deux",
        ),
        ("mise en place d'un planning partagé", "j’ai mis en place un planning partagé"),
        ("refonte du classement des plans", "j’ai refondu le classement des plans"),
        ("animation d'ateliers de lecture", "j’ai animé des ateliers de lecture"),
        ("formation de 12 apprentis", "j’ai formé douze apprentis"),
        (
            "projet bootcamp api de résa, mis un cache redis, tps de réponse 900ms -> 120",
            "dans mon projet de bootcamp (API de réservation), j’ai mis un cache Redis, et le temps de réponse est passé de 900 à 120 ms",
        ),
        (
            "dans mon poste actuel j'ai lancé un club manga le mercredi, au départ ils étaient 4 et encore il y avait mon neveu, au bout d'un an "
            "on tournait autour de 25, et ce sont eux qui choisissent les achats",
            "dans mon poste actuel, j’ai lancé un club manga le mercredi. Au départ, ils étaient 4 ; au bout d’un an, environ 25. "
            "Ce sont eux qui choisissent les achats",
        ),
    ],
)
def test_a_proof_has_somebody_who_did_it(typed: str, said: str) -> None:
    assert shaped(typed, Part.PROOF)[Shape.S1] == said


@pytest.mark.parametrize("typed", ["formation de six mois", "gestion de projet", "formation de soudeur"])
def test_what_was_not_surely_done_is_given_no_doer(typed: str) -> None:
    assert Shape.S1 not in shaped(typed, Part.PROOF)


def test_what_she_said_of_it_is_not_told_back_to_her() -> None:
    said = shaped("faire revenir les collégiens, pas forcément pour lire, elle l'a bien précisé", Part.NEED)
    assert said[Shape.INF] == "faire revenir les collégiens, pas forcément pour lire"


def test_how_long_it_takes_stands_in_brackets() -> None:
    said = shaped("réduire l'attente au printemps, trois semaines pour une révision", Part.NEED)
    assert said[Shape.INF] == "réduire l’attente au printemps (trois semaines pour une révision)"


def test_what_everybody_does_is_a_clause() -> None:
    said = shaped("le bug de midi, tt le monde commande en mm temps", Part.MOMENT)[Shape.SENTENCE]
    assert said == "Le bug de midi : tout le monde commande en même temps."


def test_a_tool_that_is_wished_for_has_its_article() -> None:
    assert shaped("api qui tient le pic de midi", Part.NEED)[Shape.WISH] == "une API qui tient le pic de midi"
    assert Shape.WISH not in shaped("logiciel qui plante tous les matins", Part.NEED)


def test_the_same_is_typed_short_and_a_millimetre_stays_one() -> None:
    assert "en même temps" in str(shaped("le bug de midi, tt le monde commande en mm temps", Part.MOMENT))
    assert "mm" in str(shaped("des vis de 5 mm trop longues", Part.MOMENT))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("sur NIS 2 j'ai été trop vague", ""),
        (
            "sur la DSN, j'aurais dû dire que je la contrôle avant chaque envoi",
            "Sur la DSN, j’aurais dû dire que je la contrôle avant chaque envoi.",
        ),
    ],
)
def test_a_repair_says_what_should_have_been_said_or_nothing(typed: str, said: str) -> None:
    assert shaped(typed, Part.REPAIR).get(Shape.SENTENCE, "") == said


def test_a_step_names_who_it_is_with_and_whose_answer_it_is() -> None:
    assert (
        shaped("pair prog avec paul-antoine", Part.NEXT_STEP)[Shape.NP]
        == "la séance de pair programming avec Paul-Antoine"
    )
    assert shaped("une réponse de leur part", Part.NEXT_STEP)[Shape.NP] == "votre réponse"


def test_a_promise_that_is_the_next_step_is_said_once() -> None:
    trial = replace(BRIEF, next_step="journée d'essai")
    assert not shaped("passer une journée à l'atelier", Part.PROMISE, trial)
    assert shaped("envoyer le planning de la journée", Part.PROMISE, trial)


@pytest.mark.parametrize("kind", [k for k in NoteKind if k.value.startswith(("thank_you", "final", "late"))])
def test_the_opening_of_a_thank_you_is_a_paragraph_of_its_own(kind: NoteKind) -> None:
    assert all("/" in order.split(" need_evidence")[0] for order in ORDERS[kind])
