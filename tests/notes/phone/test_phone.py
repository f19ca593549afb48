"""Fragments as real people type them after an interview: each becomes a sentence that was read, or is left unsaid."""

from __future__ import annotations

import re

import pytest

from core.domain.person import Language
from tests.notes.phone.typed import NOTHING, Case, cases, said

ALL = [case for language in Language for case in cases(language)]
BENT = re.compile(
    r"(?<!\w)(?:tbh|lol|wkn?ds?|abt|mdr|ptdr|pers|sem|qqn|ppl|im|theyre|jai|cest)(?!\w)|qu’vous|\b(?!vous|nous)(\w+) \1\b|  | [,.]|\.\.|!",
    re.IGNORECASE,
)


def test_forty_fragments_and_more_in_each_language() -> None:
    for language in Language:
        assert sum(case.language is language for case in ALL) >= 40


@pytest.mark.parametrize("case", ALL, ids=[f"{c.language} {c.field}: {c.typed[:40]}" for c in ALL])
def test_what_was_typed_in_a_hurry_is_said_as_it_would_be_written(case: Case) -> None:
    assert said(case.language, case.field, case.typed) == case.said
    assert case.said == NOTHING or not BENT.search(case.said)
