"""Repairs that have one way only, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.person import Language
from core.notes.check import CheckContext, autofix, check
from tests.notes.check.labelled_set import notes


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("It took  an  hour , i think..", "It took an hour, I think."),
        ("A hour of a honest day in an unit.", "An hour of an honest day in a unit."),
        ("It was was on tuesday.", "It was on Tuesday."),
        ("one,two and the end. then more", "one, two and the end. Then more"),
        ("Nothing to mend here.", "Nothing to mend here."),
        ("The team of I ran.", "The team of I ran."),
    ],
)
def test_english_is_mended_where_one_repair_is_possible(typed: str, mended: str) -> None:
    assert autofix(typed, Language.EN) == mended


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("Le hangar de Anne et de le chef.", "Le hangar d’Anne et du chef."),
        ("Si il pleut, je le ai dit à les autres.", "S’il pleut, je l’ai dit aux autres."),
        (
            'Merci! Ce homme, sa équipe: "oui".',
            "Merci\u202f! Cet homme, son équipe\u00a0: «\u00a0oui\u00a0».",
        ),
        (
            "L'équipe a gagné 12% à 9h30 le 2ème Lundi.",
            "L’équipe a gagné 12\u00a0% à 9\u00a0h\u00a030 le 2e lundi.",
        ),
        ("J’attends l’handicap.", "J’attends l’handicap."),
        ("O'Brien et D'Almeida", "O'Brien et D'Almeida"),
    ],
)
def test_french_is_mended_where_one_repair_is_possible(typed: str, mended: str) -> None:
    assert autofix(typed, Language.FR) == mended


def test_quebec_keeps_its_spacing() -> None:
    assert autofix("Vraiment ? Oui.", Language.FR, "fr-CA") == "Vraiment? Oui."


@pytest.mark.parametrize("language", list(Language))
def test_a_mended_note_needs_no_second_repair_and_keeps_its_words(language: Language) -> None:
    for note in notes(language):
        spelling = note.context.brief.spelling if note.context.brief else note.context.spelling or ""
        subject, mended = (autofix(text, language, spelling) for text in (note.subject, note.body))
        assert autofix(mended, language, spelling) == mended
        left = {f.rule for f in check(subject, mended, note.context) if f.values.get("fix")}
        assert not left & {"NC20", "NC21", "NC24"}, note.name


@given(st.text(max_size=120), st.sampled_from(Language))
def test_no_text_breaks_the_check_or_the_repair(text: str, language: Language) -> None:
    check(text, text, CheckContext(language=language))
    mended = autofix(text, language)
    assert sum(c.isdigit() for c in mended) <= sum(c.isdigit() for c in text)


@given(
    st.lists(
        st.sampled_from(
            [
                "de",
                "la",
                "le",
                "les",
                "à",
                "d’",
                "l’",
                "hangar",
                "équipe",
                "Hermès",
                "12",
                "%",
                "«",
                "»",
                "“",
                "”",
                ",",
                ".",
                ";",
                ":",
                "!",
                "?",
                "tu",
                "vous",
                "{x}",
                "[Nom]",
                "i",
                "a",
                "an",
                "hour",
                "unit",
            ]
        )
    )
)
def test_any_row_of_small_words_is_checked_in_both_languages(words: list[str]) -> None:
    for language in Language:
        text = " ".join(words)
        for found in check(text, text, CheckContext(language=language)):
            assert 0 <= found.start <= found.end <= len(text)
