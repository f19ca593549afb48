"""How what is typed at a question is understood."""

from __future__ import annotations

import pytest

from bots.terminal.answers import Way, choose, labels, literal, way
from core.ui.form import ChoiceField, Option

ROUNDS = (
    Option("phone_screen", "Phone screen"),
    Option("first", "First interview"),
    Option("final", "Final round"),
)
ONE = ChoiceField("round", "Which round?", ROUNDS)
SEVERAL = ChoiceField("rounds", "Which rounds?", ROUNDS, several=True)


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("1", "phone_screen"),
        (" 3 ", "final"),
        ("Final round", "final"),
        ("FINAL ROUND", "final"),
        ("first", "first"),
        ("fin", "final"),
        ("f", None),
        ("0", None),
        ("4", None),
        ("٣", None),
        ("99999999999999999999", None),
        ("nonsense", None),
    ],
)
def test_a_choice_is_made_by_number_label_or_unmistakable_start(typed: str, chosen: str | None) -> None:
    assert choose(typed, ONE) == chosen


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("1,3", "phone_screen,final"),
        ("final; 1", "final,phone_screen"),
        ("1, 1", "phone_screen"),
        ("1,9", None),
    ],
)
def test_several_choices_are_parted_by_commas(typed: str, chosen: str | None) -> None:
    assert choose(typed, SEVERAL) == chosen


def test_accents_are_not_needed_to_choose() -> None:
    field = ChoiceField("g", "Accord", (Option("f", "féminin"), Option("m", "masculin")))
    assert choose("feminin", field) == "f"


def test_a_kept_choice_is_shown_by_its_label() -> None:
    assert labels("phone_screen,final", SEVERAL) == "Phone screen, Final round"
    assert labels("", ONE) == ""


@pytest.mark.parametrize(
    ("typed", "which"),
    [
        ("back", Way.BACK),
        ("Retour", Way.BACK),
        ("cancel", Way.CANCEL),
        ("/cancel", Way.CANCEL),
        ("annuler", Way.CANCEL),
        ("passer", Way.SKIP),
        ("done", Way.DONE),
        ("back to basics", None),
        ("\\back", None),
        ("", None),
    ],
)
def test_one_word_alone_leads_away_from_a_question(typed: str, which: Way | None) -> None:
    assert way(typed) is which


def test_a_backslash_makes_a_leading_word_an_answer_and_other_backslashes_stay() -> None:
    assert literal("\\back") == "back"
    assert literal("\\/help is a command") == "/help is a command"
    assert literal("C:\\temp") == "C:\\temp"
    assert literal("\\o/") == "\\o/"
