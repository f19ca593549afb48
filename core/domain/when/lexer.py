"""Cuts plain text into the pieces that times are made of; what is none of them is UNKNOWN, never skipped."""

from __future__ import annotations

import re

from core.domain.when.clock_rules import CLOCK_RULES, END
from core.domain.when.day_rules import DAY_RULES
from core.domain.when.phrases import Figures, Joint, Phrase, Token
from core.domain.when.plain import Plain
from core.domain.when.vocabulary import ALSO_NAMES

_JOINTS = (
    (re.compile(r","), Joint.COMMA),
    (re.compile(rf"(?:at|a|@|vers|around|about){END}"), Joint.AT),
    (
        re.compile(rf"(?:on|le|the|by|before|avant|pour|for|d'ici|avant le|pour le|d'ici le|d'ici au){END}"),
        Joint.ON,
    ),
    (re.compile(rf"-+>?|(?:to|and|et){END}"), Joint.TO),
    (re.compile(rf"(?:until|till|jusqu'a){END}"), Joint.UNTIL),
    (re.compile(rf"(?:from|de|between|entre){END}"), Joint.FROM),
)
_RULES = DAY_RULES + CLOCK_RULES
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


def _longest(text: str, at: int) -> tuple[tuple[Phrase, ...], int]:
    best: tuple[Phrase, ...] = (Joint.UNKNOWN,)
    stop = at
    for pattern, build in _RULES:
        found = pattern.match(text, at)
        if found is not None and found.end() > stop:
            phrases = build(found)
            if phrases is not None:
                best, stop = phrases, found.end()
    for pattern, joint in _JOINTS:
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
