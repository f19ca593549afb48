"""Words as a thumb leaves them: put right where one word alone can be meant, asked for where not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.domain.brief import Brief, Recipient
from core.domain.person import Language
from core.notes.fragment import Part
from core.notes.grammar.french import GRAMMAR
from core.notes.grammar.french.typed import read

DIDIER = Recipient("p1", "Didier Oberson", "interviewers[0]")
BRIEF = Brief(
    Language.FR,
    "Bâti-Ourthe",
    datetime(2026, 3, 3, 15, tzinfo=UTC),
    "Europe/Paris",
    (DIDIER,),
    "Opérateur SIEM",
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("a 60 km/h jarrete", "à 60 km/h j’arrête"),
        ("grue arretée 4 jours", "grue arrêtée 4 jours"),
        ("un gars qui arrete qd ca souffle meme si ca rale", "un gars qui arrête quand ça souffle, même si ça râle"),
        ("on a regle le probleme deja 2 fois", "on a réglé le problème déjà 2 fois"),
        ("la regle c'est de verifier", "la règle, c’est de vérifier"),
        ("le chef repete toujours la meme chose", "le chef répète toujours la même chose"),
        ("la règle que Karine repete tout le tps", "la règle que Karine répète tout le temps"),
        ("la machine est arrete", "la machine est arrêtée"),
        ("les patients prefere le matin", "les patients préfèrent le matin"),
        ("des chaines coupees", "des chaînes coupées"),
        ("mavoir montré letuve", "m’avoir montré l’étuve"),
        ("elle ma explique la procedure", "elle m’a expliqué la procédure"),
        ("comander des palettes, apeler le client", "commander des palettes, appeler le client"),
        ("caissiere a Lidl", "caissière à Lidl"),
        ("casse a la reception", "casse à la réception"),
        ("le chef a la cle", "le chef a la clé"),
        ("quelqu'un qui a le sens du detail", "quelqu’un qui a le sens du détail"),
        ("des clients a rappeler des le matin", "des clients à rappeler dès le matin"),
        ("3 remplaçantes depuis sept", "3 remplaçantes depuis septembre"),
        ("3 remplaçantes depuis sept ans", "3 remplaçantes depuis sept ans"),
    ],
)  # fmt: skip
def test_a_word_is_put_right_as_its_place_decides(typed: str, meant: str) -> None:
    assert read(typed, BRIEF).text == meant


@pytest.mark.parametrize(
    "typed",
    [
        "un dev back qui connaît dbt et Kubernetes",
        "le gerbeur, le palettiseur et la meuleuse",
        "le backlog, les tickets et les emails",
        "le fichier pbix de mon projet",
        "des alertes siem triées la nuit",
        "un référent par équipe",
    ],
)
def test_a_word_of_a_trade_stands(typed: str) -> None:
    assert read(typed, BRIEF).text == typed


@pytest.mark.parametrize("typed", ["le rgmt du tpsk", "machine arretee, presse arrete 2 jours"])
def test_what_may_be_two_words_or_none_is_asked_for(typed: str) -> None:
    assert not read(typed, BRIEF).text
    assert not GRAMMAR.shape(typed, part=Part.MOMENT, to=DIDIER, brief=BRIEF)


def test_a_sentence_that_cannot_be_read_does_not_take_the_next_with_it() -> None:
    assert read("Trié les xcvf. J'ai rangé 40 palettes.", BRIEF).whole == ("j’ai rangé 40 palettes",)
