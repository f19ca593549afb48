"""What the reading of a French text knows at each word: the words themselves, what was just read, the clause that is open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from core.notes.grammar.french import word_classes as classes
from core.notes.grammar.french.paradigms import infinitive

_TOKEN = re.compile(
    r"(?P<quote>«[^»]*»|“[^”]*”)|(?P<aside>\([^()]*\))|(?P<hour>\d{1,2}[ \u00a0\u202f]?h(?:[ \u00a0\u202f]?\d{2})?(?![^\W_]))"
    r"|(?P<much>\d[\d.,]*(?:[ \u00a0\u202f]\d{3})*[ \u00a0\u202f]?(?:%|€|k€|km/h|km|kg|cm|mm|m²|m3|m|g|l|s|min|sec|kW|t|°C?)(?![^\W\d_]|’))"
    r"|(?P<number>\d+(?:[.,]\d+|[ \u00a0\u202f]\d{3})*(?![^\W\d_]))"
    r"|(?P<word>aujourd’hui|quelqu’une?|presqu’île|c’est-à-dire|prud’hom\w+|(?:[^\W\d_]|qu|lorsqu|puisqu|quoiqu|jusqu)’|[^\W_]+(?:[-·./][^\W_]+)*’?)"
    r"|(?P<mark>[,;:.?!…–—/&+=])",
    re.IGNORECASE,
)
STRONG = frozenset(".?!;:…–—")


@dataclass(slots=True)
class Token:
    kind: str
    text: str
    low: str


@dataclass(slots=True)
class Read:
    """What was found: `faults` as (reason, word); the clauses counted."""

    faults: list[tuple[str, str]] = field(default_factory=list)
    main: int = 0
    finite: int = 0
    first: str = ""
    """What the text begins with: "np", "verb", "inf", "part", "prep", "adv", "rel"."""


@lru_cache(maxsize=32)
def tokens(text: str) -> tuple[Token, ...]:
    """The words and marks of `text`. Kept for as long as one field is read: each of its forms is looked at from several sides."""
    return tuple(
        Token(m.lastgroup or "mark", m[0], m[0].lower().replace("'", "’")) for m in _TOKEN.finditer(text)
    )


class State:
    """Where the reading stands. Its words answer by their distance from the next one."""

    def __init__(self, found: Sequence[Token], names: frozenset[str], base: str) -> None:
        self.t, self.names, self.base = found, names, base
        self.out = Read()
        self.i = 0
        self.fresh()

    def fresh(self) -> None:
        """A sentence begins, or what stands behind a strong mark."""
        self.prev = "start"
        self.opened = 0
        self.clauses = 0
        self.embedded = False
        self.subject: set[str] | None = None
        self.since_comma = True
        self.joined = True
        self.bare = False
        self.bare_before = False
        self.last_verb = ""
        self.had_subject = False
        self.held: set[str] | None = None
        self.was_span = False
        self.alone = False
        self.prev_before = ""
        self.object = True
        self.led = False
        self.said_of: set[str] | None = None

    def fault(self, reason: str, at: int | None = None) -> None:
        at = min(self.i if at is None else at, len(self.t) - 1)
        self.out.faults.append((reason, self.t[at].text if self.t else ""))

    def low(self, ahead: int = 0) -> str:
        at = self.i + ahead
        return self.t[at].low if 0 <= at < len(self.t) else ""

    def kind(self, ahead: int = 0) -> str:
        at = self.i + ahead
        return self.t[at].kind if 0 <= at < len(self.t) else ""

    def set(self, prev: str) -> None:
        if not self.out.first:
            self.out.first = prev
        self.prev = prev

    def at_end(self, ahead: int) -> bool:
        return self.kind(ahead) in ("", "mark") or self.low(ahead) in ("et", "ou", "mais")

    def is_name(self) -> bool:
        at = self.i
        if at >= len(self.t) or self.t[at].kind != "word":
            return False
        text = self.t[at].text
        first = at == 0 or self.t[at - 1].low in STRONG
        if any(c.isdigit() for c in text):
            return True
        if text[0].isupper():
            return (
                not first
                or text.isupper()
                or self.t[at].low in self.names
                or not classes.known(self.t[at].low)
            )
        return any(c.isupper() for c in text[1:])

    def verb_next(self) -> bool:
        """Whether what stands here does something: an object, « pas » or a preposition follows it."""
        after = self.low(1)
        return (
            after in classes.DETERMINERS
            or after in classes.PREPOSITIONS
            or after in classes.ACTS_ON
            or infinitive(after)
            or not classes.quality(self.low())
        )
