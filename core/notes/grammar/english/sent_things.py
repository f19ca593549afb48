"""What one promised to send, typed short: "send her dates I can do", "dig out recipe for the rye", each with its article."""

from __future__ import annotations

import re

from core.notes.grammar.english.countable import countable
from core.notes.grammar.english.lexicon import DETERMINERS, PREPOSITIONS, PRONOUNS, verbs

_SENDS = r"(?:send|e-?mail|forward|share|dig out|look up|find|find out|bring|lend|drop off|post|text|show|give|pass on|write up|print|scan|get)(?: over)?"
_HER_THINGS = re.compile(
    rf"\b(?P<does>{_SENDS} (?:her|him|them)) (?P<what>[a-z]+s) (?=(?:I|i|we|that|which|of|for|from)\b)"
)
_SENT = re.compile(
    rf"\b(?P<does>{_SENDS}(?: (?:you|her|him|them))?) (?P<what>(?:[a-z]+ )?(?P<head>[a-z]+)) (?=(?:to|for|of|on|from|about|in|with|I|i|we|that)\b)"
)
_OF_IT = re.compile(r"\b(?P<of>of|from|for) (?P<what>(?:[a-z]+ )?(?P<head>[a-z]+)) (?=(?:I|i|we) [a-z]+)")
_RE = re.compile(r"(?<=[a-z]) re (?=[a-z])")
_A_THING = frozenset(("copy", "photo", "picture", "note", "sample", "message", "video", "list"))
_NO_NOUN = DETERMINERS | PRONOUNS | PREPOSITIONS | {"more", "it", "them", "back", "out", "over"}


def in_full(text: str) -> str:
    """`text` of a promise with the small words that can only stand there."""
    text = _HER_THINGS.sub(r"\g<does> the \g<what> ", _RE.sub(" about ", text))
    return _OF_IT.sub(lambda m: _the(m, m["of"]), _SENT.sub(lambda m: _the(m, m["does"]), text))


def _the(found: re.Match[str], before: str) -> str:
    what, head = found["what"], found["head"]
    first = what.split(" ")[0]
    if first in _NO_NOUN or head in _NO_NOUN or first in verbs().past or not countable(head):
        return found[0]
    return f"{before} {'a' if head in _A_THING and what == head else 'the'} {what} "
