"""How French words meet, one by one, and what holds for any text at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.brief import Brief
from core.notes.grammar.french import GRAMMAR
from tests.notes.french.briefs import brief, person

TABLE = [
    tuple(part.strip() for part in line.split("|"))
    for line in (Path(__file__).parent / "joins.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
SEEN = {"\u00a0": "·", "\u202f": "_"}

COMPANIES = (
    "Hermès",
    "L'Oréal",
    "Yext",
    "HSBC",
    "1&1",
    "INSEE",
    "La Redoute",
    "Le Monde",
    "SNCF",
    "Honda",
    "iRobot",
    "王老吉",
)
WORDS = st.sampled_from(
    """de que je me te se ne le la les ce si des du à au mon ma ta sa nouveau vieux jusque lorsque quelque un équipe
    hangar homme onze yaourt œuvre est en il ils elle Airbus Honda IBM HSBC Le Les La « » " ' ’ : ; ! ? . , … ( ) -
    9h30 12% 1 200 1ère n° 4 M. Mme etc faire former planning Ana Ortiz""".split()  # noqa: SIM905
)
LOOSE = st.lists(WORDS, max_size=25).map(" ".join)
GLUED = st.lists(st.one_of(WORDS, st.sampled_from([" ", "  ", "\n", "\n\n"])), max_size=25).map("".join)
ANYTHING = st.text(max_size=80)


def shown(text: str, about: Brief) -> str:
    printed = GRAMMAR.finish(text, about)
    return "".join(SEEN.get(letter, letter) for letter in printed)


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(TABLE) >= 150


@pytest.mark.parametrize(("typed", "expected"), TABLE, ids=[t[0] for t in TABLE])
def test_two_words_meet_as_a_careful_writer_would_join_them(typed: str, expected: str) -> None:
    assert shown(f"ici, {typed}", brief()) == f"Ici, {expected}"


@pytest.mark.parametrize("company", COMPANIES)
def test_a_company_keeps_its_name_to_the_letter_wherever_it_stands(company: str) -> None:
    printed = GRAMMAR.finish(f"le quai de {company}, puis que {company} ; chez {company}.", brief(company))
    exact = company.replace("'", "’").removeprefix("Le ")
    assert printed.count(exact) == 3


def test_a_newspaper_contracts_and_a_family_name_does_not() -> None:
    leroy = brief("Le Figaro Littéraire", person("Yann Le Gall"))
    assert (
        GRAMMAR.finish("parler de Le Figaro Littéraire à Le Gall", leroy)
        == "Parler du Figaro Littéraire à Le Gall"
    )


def test_a_brand_in_small_letters_stays_so_after_a_stop() -> None:
    assert GRAMMAR.finish("bien. iRobot recrute. et vite", brief("iRobot")) == "Bien. iRobot recrute. Et vite"


def test_an_abbreviation_ends_no_sentence() -> None:
    assert GRAMMAR.finish("voir M. ortiz, env. trente postes etc. et puis", brief()).endswith(
        "trente postes etc. et puis"
    )


def test_quebec_sets_no_space_before_high_marks_but_keeps_the_colon() -> None:
    assert (
        shown("vraiment ? oui ! ceci ; cela : « mot »", brief(spelling="fr-CA"))
        == "Vraiment? Oui! Ceci; cela·: «·mot·»"
    )


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("merci pour notre entretien d’hier.", "Merci pour notre entrevue d’hier."),
        ("merci pour cet entretien.", "Merci pour cette entrevue."),
        ("l’entretien du 20 mai a servi ; celui-ci aussi.", "L’entrevue du 20 mai a servi; celle-ci aussi."),
        ("je note le second entretien avec la DRH.", "Je note le second entretien avec la DRH."),
    ],
)
def test_quebec_calls_an_interview_an_entrevue_and_leaves_what_was_typed(typed: str, expected: str) -> None:
    assert GRAMMAR.finish(typed, brief(spelling="fr-CA")) == expected


def test_an_unpaired_quotation_mark_goes_and_a_nested_one_changes() -> None:
    assert shown('il a "dit', brief()) == "Il a dit"
    assert shown("« le “lot” »", brief()) == "«·Le “lot”·»"


@settings(max_examples=400, deadline=None)
@given(st.one_of(LOOSE, GLUED, ANYTHING), st.sampled_from(COMPANIES), st.sampled_from(["fr-FR", "fr-CA"]))
def test_finishing_twice_changes_nothing(text: str, company: str, spelling: str) -> None:
    about = brief(company, spelling=spelling)
    once = GRAMMAR.finish(text, about)
    assert GRAMMAR.finish(once, about) == once


@settings(max_examples=400, deadline=None)
@given(LOOSE)
def test_no_artefact_is_left(text: str) -> None:
    printed = GRAMMAR.finish(text, brief())
    assert "  " not in printed
    assert not re.search(
        r"(?<![\w’'-])(?:de|que|je|ne|me|te|se|le|la) (?:équipe|homme|œuvre|il|elle|Airbus|IBM)(?!\w)",
        printed,
        re.I,
    )
    assert not re.search(r"(?<![\w’'-])(?:de|à) (?:le|les) (?:hangar|planning|équipe|homme)(?!\w)", printed)
    assert not re.search(r" [,.…)]|\.\.|,,|'", printed)
    assert not re.search(r"[^\s\u202f][!?;](?<![!?;]{2})(?<=[\w])", printed)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(COMPANIES), min_size=1, max_size=3), LOOSE)
def test_names_survive_whatever_surrounds_them(names: list[str], text: str) -> None:
    about = brief(names[0], person("Øystein d’Hær-Łaskówna"))
    printed = GRAMMAR.finish(f"{text} Øystein d’Hær-Łaskówna {text}", about)
    assert "Øystein d’Hær-Łaskówna" in printed
