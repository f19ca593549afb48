"""How hours are written: 3pm, 15:00, 9h30, noon, half past three, this morning."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from core.domain.when.phrases import Clock, DaysAway, Number, Offset, OtherZone, Part, Phrase, Style
from core.domain.when.vocabulary import NUMBERS, ZONE_LETTERS, one_of
from core.domain.zones import named, zone_of_city

Match = re.Match[str]
Build = Callable[[Match], tuple[Phrase, ...] | None]
Rule = tuple[str, Build]
"""A regular expression, compiled when the first time is read, and what its match means (None: nothing after all)."""

END = r"(?![\w'])(?!\.\w)"
"""Nothing of the same word follows; "monday.com" is no Monday."""
MERIDIEM = r" ?(?P<ap>[ap])\.? ?m\b\.?"
FRENCH_HOURS = {
    **{name: n for name, n in NUMBERS.items() if n <= 16 and name not in ("a", "an", "one")},
    "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt": 20,
    "vingt et une": 21, "vingt-et-une": 21, "vingt-deux": 22, "vingt-trois": 23,
}  # fmt: skip
_SPOKEN = {name: n for name, n in NUMBERS.items() if n <= 12 and name not in ("a", "an", "un", "une")}
_TAIL = {
    "et demie": 30,
    "et demi": 30,
    "et quart": 15,
    "et 1/4": 15,
    "moins le quart": -15,
    "moins quart": -15,
    "trente": 30,
}
_PARTS = {
    "morning": Part.MORNING, "afternoon": Part.AFTERNOON, "evening": Part.EVENING,
    "matin": Part.MORNING, "mat": Part.MORNING, "matinee": Part.MORNING, "soir": Part.EVENING, "soiree": Part.EVENING,
}  # fmt: skip
_AFTERNOON = r"(?:apres[- ]?midi|aprem)"


def _twelve(hour: int, letter: str) -> int:
    return hour % 12 + (12 if letter == "p" else 0)


def _meridiem(found: Match) -> tuple[Phrase, ...]:
    return (
        Clock(
            _twelve(int(found["h"]), found["ap"]), int(found["m"] or 0), Style.MERIDIEM, int(found["s"] or 0)
        ),
    )


def _colon(found: Match) -> tuple[Phrase, ...] | None:
    hour, minute = int(found["h"]), int(found["m"])
    if hour == 24:
        return (Clock(24, 0, Style.EXACT),) if minute == 0 else None
    exact = len(found["h"]) == 2 or hour == 0
    return (Clock(hour, minute, Style.EXACT if exact else Style.COLON, int(found["s"] or 0)),)


def _letter(found: Match) -> tuple[Phrase, ...] | None:
    typed = found["h"].strip()
    hour = int(typed) if typed.isdigit() else FRENCH_HOURS[typed]
    minute = int(found["m"]) if found["m"] else _TAIL[found["tail"]] if found["tail"] else None
    if hour > 23:
        return None
    if typed.startswith("0"):
        style = Style.EXACT
    elif typed.isdigit() and found["m"]:
        style = Style.LETTER
    else:
        style = Style.LETTER_ALONE
    total = hour * 60 + (minute or 0)
    return (Clock(total // 60, total % 60, style),) if total >= 0 else None


def _noon(found: Match) -> tuple[Phrase, ...]:
    minute = int(found["m"]) if found["m"] else _TAIL[found["tail"]] if found["tail"] else 0
    total = 12 * 60 + minute
    return (Clock(total // 60, total % 60, Style.EXACT),)


def _past(found: Match) -> tuple[Phrase, ...] | None:
    typed = found["h"] or found["h2"]
    hour = int(typed) if typed.isdigit() else _SPOKEN[typed]
    if not 1 <= hour <= 12:
        return None
    style = Style.BARE
    if found["ap"]:
        hour, style = _twelve(hour, found["ap"]), Style.MERIDIEM
    total = hour * 60 + {"half past": 30, "quarter past": 15, "quarter to": -15}.get(found["how"] or "", 0)
    return (Clock(total // 60 % 24, total % 60, style),) if total >= 0 else None


def _part(found: Match) -> tuple[Phrase, ...]:
    return (_PARTS.get(found["part"], Part.AFTERNOON),)


def _today_part(found: Match) -> tuple[Phrase, ...]:
    return (DaysAway(0), _PARTS.get(found["part"], Part.AFTERNOON))


def _utc(found: Match) -> tuple[Phrase, ...] | None:
    if not found["sign"]:
        return (Offset(timedelta(0)),)
    size = timedelta(hours=int(found["oh"]), minutes=int(found["om"] or 0))
    return (Offset(size if found["sign"] == "+" else -size),) if size <= timedelta(hours=14) else None


def _city_time(found: Match) -> tuple[Phrase, ...] | None:
    zone = zone_of_city(found["city"])
    return (OtherZone(zone),) if zone is not None else None


def _named_zone(found: Match) -> tuple[Phrase, ...] | None:
    zone = named(found["name"])
    return (OtherZone(zone),) if zone is not None else None


_ALL_PARTS = "(?P<part>" + "|".join(_PARTS) + "|" + _AFTERNOON + ")"

CLOCK_RULES: tuple[Rule, ...] = (
    (
        rf"(?P<h>1[0-2]|0?[1-9])(?: ?[:.h] ?(?P<m>[0-5]\d))?(?::(?P<s>[0-5]\d))?{MERIDIEM}{END}",
        _meridiem,
    ),
    (rf"(?P<h>[01]?\d|2[0-4]):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d)(?:\.\d{{1,6}})?)?{END}", _colon),
    (
        (
            rf"(?P<h>\d{{1,2}} ?(?=h)|{one_of(frozenset(FRENCH_HOURS))} (?=heure))(?:h|heures?)"
            rf"(?: ?(?P<m>[0-5]\d)(?: ?(?:mn|min|minutes?)(?: [0-5]\d s)?)?| (?P<tail>{'|'.join(_TAIL)}))?{END}"
        ),
        _letter,
    ),
    (
        rf"(?:12 ?)?(?:noon|midday|midi)(?: (?P<m>[0-5]\d)| (?P<tail>{'|'.join(_TAIL)}))?{END}",
        _noon,
    ),
    (rf"(?:12 ?)?(?:midnight|minuit){END}", lambda _: (Clock(0, 0, Style.MIDNIGHT),)),
    (
        (
            rf"(?:(?P<how>half past|quarter past|quarter to) (?P<h>\d{{1,2}}|{one_of(frozenset(_SPOKEN))})"
            rf"|(?P<h2>\d{{1,2}}|{one_of(frozenset(_SPOKEN))}) ?o'?clock)(?:{MERIDIEM})?{END}"
        ),
        _past,
    ),
    (rf"(?:in the |the |du |de l'|le |l'|au |dans l'|dans la |en )?{_ALL_PARTS}{END}", _part),
    (rf"at night{END}", lambda _: (Part.NIGHT,)),
    (rf"(?:this|ce|cet|cette) {_ALL_PARTS}{END}", _today_part),
    (rf"tonight{END}", lambda _: (DaysAway(0), Part.NIGHT)),
    (rf"last (?:night|evening){END}", lambda _: (DaysAway(-1), Part.NIGHT)),
    (rf"\(?(?:utc|gmt)(?: ?(?P<sign>[+-])(?P<oh>\d{{1,2}}):?(?P<om>[0-5]\d)?)?\)?{END}", _utc),
    (
        rf"\(?(?P<name>{one_of(ZONE_LETTERS)})\)?{END}",
        lambda found: (OtherZone(found["name"].upper()),),
    ),
    (rf"\(?(?P<name>[a-z]+(?:/[a-z_+-]+){{1,2}})\)?{END}", _named_zone),
    (rf"\(?(?P<city>[a-z][a-z' .-]{{1,30}}?) time\)?{END}", _city_time),
    (r"\(?heure (?:de l'|de la |de |du |des |d')(?P<city>[a-z][a-z' .-]{1,30})(?:\)|$)", _city_time),
    (rf"(?P<n>\d{{1,2}}){END}", lambda found: (Number(int(found["n"])),)),
)
