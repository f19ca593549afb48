"""What one would do: « garder les deux et demander au chef » is « je garderais les deux et demanderais au chef »."""

from __future__ import annotations

import re

from core.notes.grammar.french.classify import words_of
from core.notes.grammar.french.conjugation import NOUN_TOO, conditional, is_infinitive
from core.notes.grammar.french.sounds import begins_with_vowel

_ALSO = re.compile(
    r"(?P<mark>,? (?:et|ou|puis|et puis) (?:ensuite |après )?|, (?:ensuite )?)(?P<clitics>(?:(?:le|la|les|lui|leur|en|y) |l’){0,2})(?P<verb>[^\W\d_]+)(?![^\W_])"
)
_UNDER = re.compile(
    r"(?:^| )(?:de |d’|à |pour |sans |avant de |avant d’)(?:(?:le|la|les|lui|leur|en|y) |l’)?(?P<verb>[^\W\d_]+)"
)


def i_would(text: str) -> str:
    """`text`, which begins with an infinitive, as what I would do, every infinitive beside the first turned too; "" where one may hang on another verb."""
    first = words_of(text)[0]
    mood = conditional(first.lower()) if is_infinitive(first) else ""
    if not mood:
        return ""
    rest = text[len(first) :]
    beside = [found for found in _ALSO.finditer(rest) if _acts(found["verb"])]
    if any(not conditional(found["verb"]) for found in beside):
        return ""
    if beside and any(_acts(found["verb"]) for found in _UNDER.finditer(rest[: beside[-1].start()])):
        return ""
    for found in reversed(beside):
        put = f"{found['mark']}{found['clitics']}{conditional(found['verb'])}"
        rest = rest[: found.start()] + put + rest[found.end() :]
    return f"{'j’' if begins_with_vowel(mood) else 'je '}{mood}{rest}"


def _acts(word: str) -> bool:
    return is_infinitive(word) and word not in NOUN_TOO
