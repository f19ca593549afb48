"""A thing, and what is said of it behind a comma: tied to it by "which" in a moment, put in brackets in a need."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.lexicon import verbs
from core.notes.grammar.english.tokens import low
from core.notes.grammar.english.whole_clauses import independent

_OF_IT = re.compile(
    r"(?P<thing>(?:his|her|their|the|an?|my|our|your) [^,;:.–]{3,70})(?:,| [–-]) (?P<who>he|she|they|you) (?P<how>(?:still|always|only|even|never|now|also|once) )?"
    r"(?P<verb>[a-z]+) (?:it|them)(?P<rest>(?: [^,;:.–]+)?)",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:and|but|so) (?:it|they|he|she|you|I|we|the)\b|\b(?:it|them)\b", re.IGNORECASE)


def with_which(text: str) -> str:
    """ "His logbook from 1998, he still uses it to guess the runoff": one thing, with what he does with it."""
    found = _OF_IT.fullmatch(text.rstrip(".! "))
    if found is None or _AGAIN.search(found["rest"]):
        return text
    known, verb = verbs(), low(found["verb"])
    if verb not in known.third and verb not in known.past and verb not in known.base:
        return text
    if read(found["thing"]).sort not in (Sort.NOUN, Sort.BARE_NOUN):
        return text
    how = found["how"] or ""
    return f"{found['thing']}, which {found['who'].lower()} {how.lower()}{found['verb']}{found['rest']}"


@dataclass(frozen=True, slots=True)
class Explained:
    """What is needed, and how it stands today; `now` is empty where nothing of the kind is said."""

    what: str
    now: str = ""

    @property
    def whole(self) -> str:
        return f"{self.what} ({self.now})" if self.now else self.what


_AS_IT_STANDS = re.compile(
    r"(?:your|the|their) (?:only|last|one|best|main|old|current|usual) [\w’'-]+ [\w’'-]+ed?\b|.*(?<!\w)shut\b"
)


def explained(need: str) -> Explained:
    """ "A second source for sand, your only supplier shut for three weeks": the second is why, and no part of what is needed."""
    what, comma, now = need.partition(", ")
    if not comma or ", " in now or len(what.split()) < 2 or len(now.split()) < 3:
        return Explained(need)
    if read(what).sort not in (Sort.NOUN, Sort.BARE_NOUN) or not (
        independent(now) or _AS_IT_STANDS.match(now)
    ):
        return Explained(need)
    return Explained(what, now)
