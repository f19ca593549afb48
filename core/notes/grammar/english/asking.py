"""A question as somebody typed it, with what makes it one: who was asked is left out, what a thumb left out is put back."""

from __future__ import annotations

import re

from core.notes.grammar.english.countable import countable
from core.notes.grammar.english.lexicon import AUXILIARIES, PREPOSITIONS, verbs
from core.notes.grammar.english.tokens import plural

_TWO = re.compile(
    r"(?P<one>[^?]+)\? (?:And|and|Or|or) (?P<two>(?:who|how|why|what|when|where|which|does|do|is|are|can|would|will) [^?]+)\?$"
)
_LONGEST = 28
"""Words of two questions asked in one breath."""
_WHOSE = re.compile(
    r"^who(?:'s|’s|s) (?=[a-z]+ (?:is|was|are|were|do|does|did|will|would|should) )", re.IGNORECASE
)
_ANY = re.compile(r"^any (?P<what>[a-z]+)(?= )", re.IGNORECASE)
_OWN = re.compile(
    r"\b(?P<who>i|we|you|they|he|she|[a-z]+s) (?P<does>(?:do|have|use|need|bring|buy|write|wash|keep|get|make|run|order|set|pick|choose|pay|drive|clean|load|cook)) own\b",
    re.IGNORECASE,
)
_WHOSE_OWN = {"i": "my", "we": "our", "you": "your", "they": "their", "he": "his", "she": "her"}
_IF_DOWN = re.compile(
    r"\b(?P<if>if|when) (?P<the>the )?(?P<thing>[a-z]+) (?P<how>down|off|out|late|full|sick|ill|broken|closed|empty|short|missing|shut)\b"
)
_WHEN_DOES = re.compile(
    r"\b(?P<ask>when|where|how|why|how often|what time) (?P<does>does|did|is|was|will|can|could) (?P<thing>[a-z]+(?: [a-z]+)?) (?P<verb>[a-z]+)\b",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"how (?:many|much|often|long|far|big) (?:[a-z'-]+ ?){0,3}(?:(?:on|in|at|for|per|a|an|each|every|of) .*)?$",
    re.IGNORECASE,
)
_PLACED = re.compile(r" (?:on|in|at|for|per|a|an|each|every|of) ")
_PEOPLE = frozenset(("you", "they", "we", "i", "he", "she", "it", "there", "people"))
_A_SECOND = re.compile(r"\b(?P<for>for|about|of|with) (?P<nth>2nd|second|3rd|third) (?=[a-z]+$)")
_NOT_THAT = re.compile(r"(?<=day) not (?=(?:a |the |on )?[a-z]+$)", re.IGNORECASE)
_WHETHER = re.compile(r"^Whether(?= )")


def asked(text: str, *, hurried: bool) -> str:
    """`text` fit to be asked; empty where no verb tells what is asked ("how many covers on a Saturday")."""
    text = _WHETHER.sub("whether", text.strip())
    if (two := _TWO.match(text)) and len(text.split()) <= _LONGEST:
        text = f"{two['one']}, and {two['two']}?"
    if (any_ := _ANY.match(text)) and "?" not in text[:-1]:
        text = f"{'are' if plural(any_['what'].lower()) else 'is'} there {text[:1].lower()}{text[1:]}"
    text = _WHOSE.sub("whose ", text)
    if hurried:
        text = _OWN.sub(_their_own, _WHEN_DOES.sub(_the_one, if_down(text)))
        text = _NOT_THAT.sub(", not ", _A_SECOND.sub(r"\g<for> a \g<nth> ", text))
    bare = text.rstrip("?").lower()
    return "" if _HOW_MANY.fullmatch(bare) and not _has_a_verb(bare) else text


_IF_NOT = re.compile(r"\bif not (?=(?:on|in|at|under|ready|done|there|needed|due|listed|booked)\b)")


def if_down(text: str) -> str:
    """ "If crane down" as "if the crane is down"."""
    text = _IF_NOT.sub("if it is not ", text)
    return _IF_DOWN.sub(
        lambda m: f"{m['if']} the {m['thing']} is {m['how']}" if countable(m["thing"]) else m[0], text
    )


def _has_a_verb(bare: str) -> bool:
    first = _PLACED.split(bare)[0].split(" ")[2:]
    return any(w in verbs().past for w in first) or any(
        w in _PEOPLE or w in AUXILIARIES for w in bare.split(" ")
    )


def _their_own(found: re.Match[str]) -> str:
    return f"{found['who']} {found['does']} {_WHOSE_OWN.get(found['who'].lower(), 'their')} own"


def _the_one(found: re.Match[str]) -> str:
    """ "When does summer rota start": it has its article where it is counted and does something."""
    thing, verb = found["thing"].lower(), found["verb"].lower()
    *before, head = thing.split(" ")
    done = verb in verbs().base or verb in verbs().participle or verb in verbs().gerund
    if not (done and countable(head)) or any(w in PREPOSITIONS or w in _POSSESSED for w in before):
        return found[0]
    return f"{found['ask']} {found['does']} the {found['thing']} {found['verb']}"


_POSSESSED = frozenset(("the", "a", "an", "your", "my", "our", "their", "his", "her", "this", "that", "each", "every", "any", "you", "we", "i", "it", "they"))  # fmt: skip
