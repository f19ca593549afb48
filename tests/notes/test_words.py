"""The word lists: everyday words are known in both languages, what a thumb leaves of them is not."""

from __future__ import annotations

import pytest

from core.domain.person import Language
from core.notes.words import accented, commonness, knows, near


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.EN, "the Thursday invoices spreadsheet hired backlog"),
        (Language.FR, "à réception Équipe arrêtée facturation où"),
    ],
)
def test_words_of_the_language_are_known_whatever_their_capitals(language: Language, words: str) -> None:
    assert [word for word in words.split() if not knows(word, language)] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [(Language.EN, "hv wd ppl comin"), (Language.FR, "jarrete arretee tjrs qqch equipe meme")],
)
def test_what_a_thumb_leaves_of_a_word_is_not(language: Language, words: str) -> None:
    assert [word for word in words.split() if knows(word, language)] == []


def test_the_more_common_of_two_words_is_told() -> None:
    assert commonness("arrête", Language.FR) > commonness("arrêté", Language.FR) > 0
    assert commonness("zzyzx", Language.EN) == 0


@pytest.mark.parametrize(
    "word", ["organised", "analysing", "coloured", "centre", "programmes", "onboarding", "repo"]
)
def test_british_spelling_and_words_of_today_s_work_are_known(word: str) -> None:
    assert knows(word, Language.EN)


def test_a_word_without_its_accents_gets_them_back() -> None:
    assert accented("equipe")[0] == "équipe"
    assert accented("evenement")[0] == "événement"
    assert accented("arretée") == ("arrêtée",), "an accent that was typed stays"
    assert accented("bootcamp") == ()


def test_one_slip_away_the_most_common_word_comes_first() -> None:
    assert near("acceuil", Language.FR) == ("accueil",)
    assert near("wich", Language.EN)[:2] == ("with", "which")
    assert [each for each in near("deburring", Language.EN) if commonness(each, Language.EN) > 50] == []
