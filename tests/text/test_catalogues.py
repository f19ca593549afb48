"""Every sentence is said in both languages, and no catalogue keeps one that nobody says any more."""

from __future__ import annotations

import re

import pytest

from core.domain.person import Language
from core.text.words import Words, catalogue
from tests.text.sentences import said_in_the_code

SAID = said_in_the_code()
SLOT = re.compile(r"\{\w+\}")
FRENCH = {english: forms for english, forms in catalogue(Language.FR).items() if english}


def test_every_sentence_has_its_french() -> None:
    missing = [
        f"{place}: {sentence}" for sentence, place in SAID.items() if not any(FRENCH.get(sentence, ()))
    ]
    assert not missing, "\n".join(missing)


def test_no_french_sentence_is_kept_that_nobody_says() -> None:
    unused = sorted(set(FRENCH) - set(SAID))
    assert not unused, "\n".join(unused)


def test_a_french_sentence_has_the_same_slots_as_the_english() -> None:
    wrong = [
        english
        for english, forms in FRENCH.items()
        for form in forms
        if set(SLOT.findall(form)) - {"{count}"} != set(SLOT.findall(english)) - {"{count}"}
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("what", "pattern"),
    [
        ("a straight apostrophe", r"\w'\w"),
        ("a plain space before ; ! or ?", r"[ \u00a0][;!?]"),
        ("no space before ; ! or ?", r"(?<![\s\u202f/?])[!?](?=\s|$)"),
        ("a plain space before a colon", r" :"),
        ("a plain space inside guillemets", r"« | »"),
        ("a straight quotation mark", r'"'),
    ],
)
def test_french_typography_is_kept(what: str, pattern: str) -> None:
    wrong = [form for forms in FRENCH.values() for form in forms if re.search(pattern, form)]
    assert not wrong, f"{what}:\n" + "\n".join(wrong)


def test_a_value_is_inert_whatever_it_holds() -> None:
    said = Words(Language.EN)("Deleted: {company}", company="{company} {0} %s <b>")
    assert said == "Deleted: {company} {0} %s <b>"


def test_none_and_one_are_singular_in_french_and_plural_begins_at_two() -> None:
    say = Words(Language.FR)
    assert say.many("{count} hour", "{count} hours", 0) == "0 heure"
    assert say.many("{count} hour", "{count} hours", 1) == "1 heure"
    assert say.many("{count} hour", "{count} hours", 2) == "2 heures"
