"""Amounts of time as typed: "2 h", "an hour and a half", « trois semaines »."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from core.domain.when.vocabulary import DAYS, MONTH_UNITS, NUMBERS, SECONDS, one_of

_NUMBER = rf"(?:\d{{1,4}}(?:[.,]\d{{1,2}})? ?|{one_of(NUMBERS)} )"
_UNIT = one_of(SECONDS, DAYS, MONTH_UNITS)
_HALF = r"(?:half an? hour|half[ -]hour|(?:une )?demi[ -]heure)"
_HOURS_MINUTES = r"\d{1,2} ?h ?[0-5]\d(?: ?(?:mn|min|minutes?))?"
_PIECE = rf"(?:{_HOURS_MINUTES}|{_HALF}|{_NUMBER}(?:and a half )?{_UNIT}(?: and a half| et demie?)?)(?!\w)"
AMOUNT = rf"(?:{_PIECE}(?:(?: ?,| and| et)? ?{_PIECE}){{0,3}})"
"""Regular expression of an amount, to stand inside others."""

_ONE = (
    rf"(?P<half>{_HALF})(?!\w)"
    r"|(?P<h>\d{1,2}) ?h ?(?P<m>[0-5]\d)(?: ?(?:mn|min|minutes?))?(?!\w)"
    rf"|(?P<number>{_NUMBER})(?P<half_more>and a half )?(?P<unit>{_UNIT})(?P<more> and a half| et demie?)?(?!\w)"
)
_IDIOM = {"huit jours": 7, "quinze jours": 14}
"""Spelled out, « huit jours » is a week and « quinze jours » two; in digits they are 8 and 15."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Elapsed time, calendar days and calendar months: they are not added up, for a day is not always 24 hours."""

    delta: timedelta = timedelta(0)
    days: int = 0
    months: int = 0


def read_amount(words: str) -> Amount | None:
    """None when plain text `words` is not, as a whole, an amount; half a day and half a month are none."""
    words = words.strip()
    if re.fullmatch(AMOUNT, words) is None:
        return None
    delta, days, months = timedelta(0), 0, 0
    for piece in re.finditer(_ONE, words):
        if piece["half"]:
            delta += timedelta(minutes=30)
        elif piece["h"]:
            delta += timedelta(hours=int(piece["h"]), minutes=int(piece["m"]))
        elif (idiom := _IDIOM.get(piece[0])) is not None:
            days += idiom
        else:
            number = _number(piece["number"].strip()) + (0.5 if piece["more"] or piece["half_more"] else 0)
            unit = piece["unit"]
            if unit in SECONDS:
                delta += timedelta(seconds=round(number * SECONDS[unit]))
            elif number != int(number):
                return None
            elif unit in DAYS:
                days += int(number) * DAYS[unit]
            else:
                months += int(number)
    return Amount(delta, days, months)


def _number(word: str) -> float:
    return float(NUMBERS[word]) if word in NUMBERS else float(word.replace(",", "."))
