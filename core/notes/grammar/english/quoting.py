"""Words that somebody said, typed without quotation marks, and certain to be speech: they get their marks."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import verbs

_ORDER = re.compile(r"\b(?P<said>said),? (?P<speech>[a-z]+ [\w' ,’-]+?)(?=[.!?;]|$)", re.MULTILINE)
_SAID_SHORTLY = re.compile(
    r"\b(said),? ((?:good|nice|fine|great|exactly|finally|never|always|not bad|well done|perfect|lovely|wow|right answer|correct)(?:,? [a-z']+){0,3})(?=[.!?;]|$)",
    re.MULTILINE,
)
""" "She said good, finally": what can only be her own words."""
_ORDERED = frozenset(
    [
        "me",
        "it",
        "them",
        "us",
        "the",
        "a",
        "your",
        "him",
        "her",
        "that",
        "this",
        "what",
        "how",
        "up",
        "in",
        "out",
        "down",
        "on",
        "back",
    ]
)
_ORDERED_ME = frozenset(["me", "it", "them", "us"])


def quoted_speech(typed: str) -> str:
    """ "She said talk me through it": an order after "said" can only be her own words."""

    def quoted(found: re.Match[str]) -> str:
        words = found["speech"].split(" ")
        verb = verbs().base.get(words[0].lower())
        sure = verb is not None and words[1].lower() in (_ORDERED if not verb.also_noun else _ORDERED_ME)
        return f"{found['said']} “{found['speech']}”" if sure and len(words) <= 16 else found[0]

    return _ORDER.sub(quoted, _SAID_SHORTLY.sub(r"\1 “\2”", typed))
