"""Which grammar writes which language."""

from __future__ import annotations

from functools import cache
from typing import assert_never

from core.domain.person import Language
from core.notes.grammar.language import Grammar


@cache
def grammar_of(language: Language) -> Grammar:
    match language:
        case Language.EN:
            from core.notes.grammar.english import GRAMMAR as ENGLISH

            return ENGLISH
        case Language.FR:
            from core.notes.grammar.french import GRAMMAR as FRENCH

            return FRENCH
        case _:
            assert_never(language)
