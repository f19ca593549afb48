"""For each need, the piece of experience that answers it best."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from core.domain.experience import Proof
from core.domain.person import Language
from core.notes.matching import best, rank

START = datetime(2025, 1, 1, tzinfo=UTC)


def bank(*texts: str) -> list[Proof]:
    return [Proof(f"p{i}", text, START + timedelta(days=i)) for i, text in enumerate(texts)]


ENGLISH = bank(
    "Added a ten-second scan at the gate; mis-picks fell from 30 to 8 a week",
    "Trained two apprentices who now run the night shift",
    "Rebuilt the rota for twelve people",
    "Cut false alarms by half on ward 6",
    "Answered angry customers on the phone for six years",
)
FRENCH = bank(
    "Trié les alertes une par une : de 90 à 12 par nuit",
    "Formé deux apprentis à la soudure",
    "Tenu la caisse et la comptabilité d’une boulangerie",
    "Sécurisé les accès du dépôt pendant les travaux",
    "Rédigé un cahier de passation d’une page pour l’équipe du matin",
)


@pytest.mark.parametrize(
    ("need", "proof"),
    [
        ("fewer picking mistakes: scan the boxes before loading", "p0"),
        ("someone to train the apprentices", "p1"),
        ("rotas that survive a sick day", "p2"),
        ("too many alarms at night", "p3"),
        ("a calm voice for unhappy customers", "p4"),
    ],
)
def test_an_english_need_meets_its_proof(need: str, proof: str) -> None:
    found = best(need, ENGLISH, Language.EN)
    assert found is not None
    assert found.id == proof


@pytest.mark.parametrize(
    ("need", "proof"),
    [
        ("moins d’alertes inutiles la nuit", "p0"),
        ("former les jeunes à la soudure", "p1"),
        ("quelqu’un pour les comptes de la boulangerie", "p2"),
        ("la sécurité du dépôt", "p3"),
        ("des passations lisibles le matin", "p4"),
    ],
)
def test_a_french_need_meets_its_proof(need: str, proof: str) -> None:
    found = best(need, FRENCH, Language.FR)
    assert found is not None
    assert found.id == proof


def test_a_need_nothing_answers_offers_nothing_and_still_lists_the_bank() -> None:
    assert best("grant writing in Welsh", ENGLISH, Language.EN) is None
    ranked = rank("grant writing in Welsh", ENGLISH, Language.EN)
    assert [score for _, score in ranked] == [0.0] * 5
    assert [proof.id for proof, _ in ranked][:2] == ["p3", "p0"]  # figures first, the newest before the older


def test_an_empty_bank_or_need_is_no_trouble() -> None:
    assert rank("scan", [], Language.EN) == ()
    assert best("", ENGLISH, Language.EN) is None
    assert len(rank("", ENGLISH, Language.EN)) == 5


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    proofs = bank("led a project on water", "led a project on steel", "wrote the kiln manual")
    assert best("a project with a kiln", proofs, Language.EN) == proofs[2]


def test_scores_run_from_nothing_to_one_and_keep_their_order() -> None:
    ranked = rank("scan at the gate", ENGLISH, Language.EN)
    scores = [score for _, score in ranked]
    assert scores == sorted(scores, reverse=True)
    assert 0.0 <= scores[-1] <= scores[0] <= 1.0
    assert rank("scan at the gate", ENGLISH, Language.EN) == ranked
