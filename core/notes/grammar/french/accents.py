"""Small words typed without their accent or their apostrophe: « ma montré », « le quai ou les palettes penchent », « casse a la réception »."""

from __future__ import annotations

import re

from core.notes.grammar.french.classify import has_finite, words_of
from core.notes.grammar.french.conjugation import is_infinitive, participles
from core.notes.grammar.french.lexicon import CLITICS, DETERMINERS, PREPOSITIONS

_ME = re.compile(r"(?:(?<=^)|(?<=[,;.] )|(?<= et ))(?P<me>m|l|n)a (?P<verb>[^\W\d_]+)", re.I)
_OU = re.compile(
    r"(?<=[^\W_] )ou (?=(?P<rest>(?:les?|la|l’|on|il|ils|elles?|tout|chaque|j’|je|nous|vous) ?[^,;:.]+))"
)
_A = re.compile(
    r"(?P<before>(?:^|(?<= ))[^\s,;:]+) a (?=(?P<after>la|l’|le|les|mon|ma|mes|un|une|chaque|\d+|[A-ZÀ-Þ])(?!\w))"
)
_COURSE = re.compile(r"(?P<from>\bde [^,;:]*\d[^,;:]*?) a (?=\d|zéro|moins|une?\b)")
_SUBJECTS = frozenset(
    (
        "il",
        "elle",
        "on",
        "qui",
        "ça",
        "cela",
        "personne",
        "y",
        "chacun",
        "rien",
        "n’",
        "l’",
        "m’",
        "nous",
        "vous",
        "leur",
        "lui",
        "en",
    )
)

_BEFORE_A_VERB = _SUBJECTS | CLITICS


def accented(text: str) -> str:
    """`text` with « m’a », « où » and « à » where nothing else can be meant."""
    if text[:2] == "A " and not text[2:3].isdigit():
        text = "à " + text[2:]
    if "ma " in text[:3].lower() or " ma " in text or ", la " in text:
        text = _ME.sub(_has, text)
    if " ou " in text:
        text = _OU.sub(_where, text)
    if " a " in text:
        text = _COURSE.sub(r"\g<from> à ", text)
        text = _A.sub(lambda m: _to(m, text), text)
    return text


def _has(found: re.Match[str]) -> str:
    verb = found["verb"].lower()
    if verb in participles() and not verb.endswith("s"):
        return f"{found['me']}’a {found['verb']}"
    return found[0]


def _where(found: re.Match[str]) -> str:
    """« ou » before a clause, after one: a place."""
    before = words_of(found.string[: found.start()])
    rest = words_of(found["rest"])
    told = has_finite(before) or any(w.lower() in participles() for w in before)
    return "où " if told and has_finite(rest) else found[0]


def _to(found: re.Match[str], text: str) -> str:
    """« a » where no verb can stand: in what has no subject."""
    head = words_of(text)[:2]
    if not head or found["before"].lower() in _BEFORE_A_VERB:
        return found[0]
    first = head[0].lower()
    bare = (
        first in ("moins", "plus", "pas")
        or is_infinitive(first)
        or (first not in DETERMINERS and first not in PREPOSITIONS and first in participles())
    )
    return f"{found['before']} à " if bare and "à" not in text else found[0]
