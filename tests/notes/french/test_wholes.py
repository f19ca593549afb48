"""What was typed in whole sentences stays whole; what was typed without its verb gets one where it is sure."""

from __future__ import annotations

import pytest

from core.notes.fragment import Part, Shape
from tests.notes.french.test_said_once import shaped


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "J’ai trié les clés. Les erreurs sont passées de 9 à 2 par mois.",
            "j’ai trié les clés, et les erreurs sont passées de 9 à 2 par mois",
        ),
        (
            "Au service où j’ai travaillé quatre ans, nous avons fait une feuille unique.",
            "au service où j’ai travaillé quatre ans, nous avons fait une feuille unique",
        ),
        (
            "À la fin de ma formation, pour une coopérative, j’ai réécrit sept lettres avec deux camarades.",
            "à la fin de ma formation, pour une coopérative, j’ai réécrit sept lettres avec deux camarades",
        ),
        (
            "Je l’ai fait deux fois. La deuxième, il manquait 3 centièmes sur un lot de 400 pièces.",
            "je l’ai fait deux fois. La deuxième, il manquait trois centièmes sur un lot de 400 pièces",
        ),
        (
            "En formation on m’a donné 80 commerces à appeler. J’ai trié ceux qui livraient eux-mêmes.",
            "en formation, on m’a donné 80 commerces à appeler. J’ai trié ceux qui livraient eux-mêmes",
        ),
    ],
)
def test_a_proof_in_whole_sentences_stays_whole(typed: str, said: str) -> None:
    assert shaped(typed, Part.PROOF)[Shape.S1] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "api de commandes pour ma boulangerie, python + postgres, 200 cdes par semaine",
            "j’ai fait une API de commandes pour ma boulangerie (Python et Postgres) : 200 commandes par semaine",
        ),
        (
            "projet bootcamp, croisé pubs et commandes d’une boulangerie, 2 canaux sur 5 servaient à rien",
            "dans mon projet de bootcamp, j’ai croisé publicités et commandes d’une boulangerie, et deux canaux sur cinq ne servaient à rien",
        ),
    ],
)
def test_what_was_made_is_said_with_its_verb(typed: str, said: str) -> None:
    assert shaped(typed, Part.PROOF)[Shape.S1] == said


def test_whoever_calls_is_waited_for_by_name() -> None:
    said = shaped("la décision, c’est Bram qui appelle mardi ou mercredi prochain", Part.NEXT_STEP)
    assert said[Shape.NP] == "l’appel de Bram"
    assert said[Shape.ADV] == "mardi ou mercredi prochain"


def test_a_second_verb_of_a_promise_is_promised_too() -> None:
    said = shaped("reprendre le troisième paragraphe et vous l’envoyer", Part.PROMISE)
    assert said[Shape.S1] == "je reprendrai le troisième paragraphe et je vous l’enverrai"


def test_a_question_that_asks_by_its_mark_alone_is_kept() -> None:
    assert shaped("Le sarrasin, vous le gardez l’été ?", Part.QUESTION)[Shape.Q].startswith(
        "le sarrasin, vous le gardez"
    )


def test_a_line_is_repeated_without_who_said_it_three_times() -> None:
    said = shaped(
        "« on ne teste pas les gens, on teste le formulaire », Katrien l’a dit trois fois", Part.THEME
    )
    assert Shape.SAID in said
    assert "Katrien" not in said[Shape.SAID]
