"""What one has beside the years one has done it: "been doing curls 6 yrs, 40ish regulars"."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import AUXILIARIES, PREPOSITIONS, verbs
from core.notes.grammar.english.tokens import plural

_ISH = re.compile(r"(?<![\w.,:/-])((?:\d+ (?:in|out of) )?\d[\d,]*) ?-?ish\b")
_BESIDE = re.compile(
    r"(?P<done>I(?: have|'ve|’ve) been [a-z]+ing [^,.;]+ for (?:\d+|[a-z]+) (?:years|months|seasons)), (?:and |with |got )?(?P<what>(?:about |over |nearly |around )?\d[\d,]* (?P<head>[a-z]+(?: [a-z]+){0,2}))\.?$"
)


def about(text: str) -> str:
    """ "40ish regulars" are about 40."""
    return _ISH.sub(r"about \1", text)


def has_too(text: str) -> str:
    """A proof, tidied, whose last count has no verb: "I have been doing curls for six years and have about 40 regulars"."""
    found = _BESIDE.match(text)
    if found is None:
        return text
    words = found["head"].split(" ")
    if not plural(words[-1]) or any(
        w in PREPOSITIONS or w in AUXILIARIES or (w in verbs().past and w not in verbs().base) for w in words
    ):
        return text
    return f"{found['done']} and have {found['what']}"
