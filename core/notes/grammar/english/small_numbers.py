"""Small numbers of prose in words, where English writes them so: never a measure, a label, or one figure among larger ones."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = {
    "1st": "first",
    "2nd": "second",
    "3rd": "third",
    "4th": "fourth",
    "5th": "fifth",
    "6th": "sixth",
    "7th": "seventh",
    "8th": "eighth",
    "9th": "ninth",
    "10th": "tenth",
}
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"(?<![\w$€£.,/:#+×–-])(\d{1,2})(?![\d.,:/%+×–-]*[\d%+×–-]|\w|(?:st|nd|rd|th)\b)")
_LABEL = re.compile(
    r"\b(?:day|days|month|week|weeks|page|pages|screen|step|level|grade|year|years|version|round|room|floor|number|no|no\.|chapter|line|lines|bay|block|aisle|gate|ward|unit|phase|part|section|figure|class|key stage|stage|band|type|tier|route|bus|"
    r"platform|table|bed|dock|shift|row|zone|site|sprint|q|the|at|after|before|by|since|until|from|than|under|over|minus|plus|about|around|to|between|of|and|or|for|every) $",
    re.IGNORECASE,
)
_NOT_LABEL = frozenset(
    [
        "of",
        "and",
        "or",
        "for",
        "the",
        "after",
        "before",
        "about",
        "around",
        "by",
        "than",
        "under",
        "over",
        "every",
        "to",
        "from",
        "at",
        "since",
        "until",
        "between",
    ]
)
_UNIT = re.compile(
    r" ?(?:million|billion|thousand|ms|kb|mb|gb|am|pm|a\.m|p\.m|kg|g|km|m|cm|mm|ml|l|k|mph|percent|per cent|degrees|tonnes?|litres?|liters?|metres?|meters?|pounds?|euros?|dollars?|o'clock|bar|volts?|bpm)\b",
    re.IGNORECASE,
)
_MONTHS = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_IN_A_DATE = re.compile(rf"^ (?:of )?{_MONTHS}\b", re.IGNORECASE)
_AFTER_MONTH = re.compile(rf"\b{_MONTHS} $", re.IGNORECASE)
_COUNTED = re.compile(
    r"^(?: |-)(?!(?:a|an|the|to|of(?! (?:your|my|our|his|her|their|them|us|the)\b)|in|on|at|out|or|and|for|by|per|from|off|i|we|you|they|he|she|it|plus|minus|is|was|are|were|each|times? (?:as|more))\b)[a-z]"
)
_IN_TWO = re.compile(
    r"(?:cut|saw|sawed|sawn|split|broke|broken|break|snap|snapped|fold|folded|tear|tore|torn)(?: \w+)? in $"
)
""" "The staircase you had to saw in 2"."""
_OF_MANY = re.compile(r" (?:out )?of (?:(?:our|my|the|their|your|those|these|all) )*\d{2}")
_MANY_OF = re.compile(r"\d (?:out )?of (?:(?:our|my|the|their|your|those|these|all) )*$")
_ORDINAL = re.compile(r"(?<![\w.])(\d{1,2}(?:st|nd|rd|th))(?= (?!of\b)[a-z])")

_FROM = re.compile(r"\b(?:from|went) [$€£]?\d\d[\w .,%]* to $|^[$€£]?\d\d[\d.,]* to $")
""" "From 14 to 1 last winter": one of two figures."""
_LONGEST = len("september ")
"""Letters of a label or a month, of which a number is looked at no further back."""


def _after_month(text: str, at: int) -> bool:
    return _AFTER_MONTH.search(text, max(0, at - _LONGEST), at) is not None


def in_words(text: str) -> str:
    """ "3 stocks" as "three stocks"; all of a text or none, so that no pair of figures is split ("from 14 fields to 6")."""
    if not _DIGIT.search(text):
        return text
    text = _ORDINAL.sub(
        lambda m: _ORDINALS.get(m[1], m[1]) if not _after_month(text, m.start()) else m[1], text
    )
    spans: list[tuple[int, int, str]] = []
    for found in _NUMBER.finditer(text):
        value, after = int(found[1]), text[found.end() :]
        if value > 10 or found[1].startswith("0"):
            continue
        if _OF_MANY.match(text, found.end()) or _MANY_OF.search(
            text, max(0, found.start() - 16), found.start()
        ):
            continue  # "6 of our 14", "9 of my 10" keep their figures together
        if text[max(0, found.start() - 4) : found.start()].rstrip().isupper() and found.start() > 3:
            continue  # "OSHA 10" is a name
        label = _LABEL.search(text, max(0, found.start() - _LONGEST), found.start())
        if _UNIT.match(after) or _IN_A_DATE.match(after) or _after_month(text, found.start()):
            continue
        if label and label[0].strip().lower() not in _NOT_LABEL:
            continue
        if label and label[0].strip().lower() in ("the", "at") and not _COUNTED.match(after):
            continue
        if not after.strip(" .") and _IN_TWO.search(text, 0, found.start()):
            spans.append((*found.span(), _WORDS[value]))
            continue
        if not _COUNTED.match(after) or _FROM.search(text, max(0, found.start() - 24), found.start()):
            return text
        spans.append((*found.span(), _WORDS[value]))
    for start, end, word in reversed(spans):
        text = text[:start] + word + text[end:]
    return text


_AMOUNT = re.compile(
    r"they (?:are|were) (?:(?:(?:at|about|around|over|up|down|near|nearly|almost) )+.*\d|[£$€]\d|\d+ ?(?:%|percent|per cent))",
    re.IGNORECASE,
)


def amount(words: Sequence[str]) -> bool:
    """ "They are at 9 percent": how many there are, of things and of nobody's people."""
    return _AMOUNT.match(" ".join(words)) is not None
