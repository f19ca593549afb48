"""Cuts plain text into the pieces that times are made of; what is none of them is UNKNOWN, never skipped."""

from __future__ import annotations

import re
from functools import cache

from core.domain.when.clock_rules import CLOCK_RULES, END, Build
from core.domain.when.day_rules import DAY_RULES
from core.domain.when.phrases import Figures, Joint, Phrase, Token
from core.domain.when.plain import Plain
from core.domain.when.vocabulary import ALSO_NAMES

_JOINTS = (
    (r",", Joint.COMMA),
    (rf"(?:at|a|@|vers|around|about){END}", Joint.AT),
    (rf"(?:on|le|the|by|before|avant|pour|for|d'ici|avant le|pour le|d'ici le|d'ici au){END}", Joint.ON),
    (rf"-+>?|(?:to|and|et){END}", Joint.TO),
    (rf"(?:until|till|jusqu'a){END}", Joint.UNTIL),
    (rf"(?:from|de|between|entre){END}", Joint.FROM),
)
Pattern = re.Pattern[str]
_UNKNOWN = re.compile(r"[.;:!?()]|[^\s,;()]+")
_TOO_SHORT = re.compile("(?:le |ce |the )?(?:" + "|".join(ALSO_NAMES) + r")\.?")


def lex(text: Plain) -> tuple[Token, ...]:
    """The longest piece at each place. Time is linear in the length of `text`."""
    tokens: list[Token] = []
    at, end = 0, len(text.text)
    while at < end:
        if text.text[at] == " ":
            at += 1
            continue
        phrases, stop = _longest(text.text, at)
        weak = phrases[0] is Joint.UNKNOWN or _is_weak(phrases, text.text[at:stop])
        tokens.append(Token(phrases, at, stop, weak))
        at = stop
    return tuple(tokens)


@cache
def _compiled() -> tuple[tuple[tuple[Pattern, Build], ...], tuple[tuple[Pattern, Joint], ...]]:
    """Once, and not before a time is read: it takes longer than a prompt should."""
    return (
        tuple((re.compile(words), build) for words, build in DAY_RULES + CLOCK_RULES),
        tuple((re.compile(words), joint) for words, joint in _JOINTS),
    )


def _longest(text: str, at: int) -> tuple[tuple[Phrase, ...], int]:
    best: tuple[Phrase, ...] = (Joint.UNKNOWN,)
    stop = at
    rules, joints = _compiled()
    for pattern, build in rules:
        found = pattern.match(text, at)
        if found is not None and found.end() > stop:
            phrases = build(found)
            if phrases is not None:
                best, stop = phrases, found.end()
    for pattern, joint in joints:
        found = pattern.match(text, at)
        if found is not None and found.end() > stop:
            best, stop = (joint,), found.end()
    if stop == at:
        unknown = _UNKNOWN.match(text, at)
        stop = unknown.end() if unknown else at + 1
    return best, stop


def _is_weak(phrases: tuple[Phrase, ...], words: str) -> bool:
    return (isinstance(phrases[0], Figures) and phrases[0].year is None) or _TOO_SHORT.fullmatch(
        words
    ) is not None
