"""Days and moments in an interview file, as its zone and language read them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from core.domain.person import Language
from core.domain.when import read_day, read_instant
from core.domain.zones import spelling_for
from core.errors import Problem
from core.notes.file_tree import Tree, text_of

DAY_ONLY = time(17, 0)
"""The local hour taken for an interview logged with its date alone."""


def spelling_of(typed: str, language: Language, zone: str | None) -> str:
    plain = typed.replace("_", "-").lower()
    for known in ("en-US", "en-GB", "fr-FR", "fr-CA"):
        if plain == known.lower() and known.startswith(language.value):
            return known
    if language is Language.EN and plain in ("uk", "gb", "british"):
        return "en-GB"
    if language is Language.EN and plain in ("us", "american"):
        return "en-US"
    return spelling_for(zone, language)


def instant(
    typed: str, zone: str, now: datetime, language: Language, spelling: str, field: str, *, past: bool = True
) -> datetime:
    """ISO, or as people type it; a date alone is 17:00 of that day. Raises Problem beside `field`."""
    here = ZoneInfo(zone)
    plain = typed.strip()
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", plain):
            return datetime.combine(date.fromisoformat(plain), DAY_ONLY, here).astimezone(UTC)
        read = datetime.fromisoformat(plain)
        return (read if read.tzinfo else read.replace(tzinfo=here)).astimezone(UTC)
    except ValueError:
        pass
    try:
        return read_instant(plain, zone=zone, now=now, language=language, past=past, spelling=spelling).end
    except Problem as unclear:
        if unclear.key != "time_missing":
            raise unclear.beside(field) from None
    try:
        day = read_day(plain, zone=zone, now=now, language=language, past=past, spelling=spelling)
    except Problem as unclear:
        raise unclear.beside(field) from None
    return datetime.combine(day, DAY_ONLY, here).astimezone(UTC)


def day_in(typed: str, zone: str, now: datetime, language: Language, spelling: str) -> date | None:
    """The day that `typed` names, seen from `now`; None when it names none."""
    plain = typed.strip()
    if found := re.match(r"(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d.*)?$", plain):
        try:
            return date.fromisoformat(found[1])
        except ValueError:
            return None
    try:
        return read_day(plain, zone=zone, now=now, language=language, past=False, spelling=spelling)
    except Problem:
        pass
    try:
        return (
            read_instant(plain, zone=zone, now=now, language=language, past=False, spelling=spelling)
            .end.astimezone(ZoneInfo(zone))
            .date()
        )
    except Problem:
        return None


WHEN = ("when", "ended", "ended_at", "end", "quand", "fin", "interview_date", "date_entretien")
"""Where the end of the interview stands; `date` is that of the next step as soon as one of these is there."""


def when_of(
    tree: Mapping[str, Tree], zone: str, now: datetime, language: Language, spelling: str
) -> datetime:
    typed = text_of(tree, *WHEN, "date").replace("\n", " ")
    if hour := text_of(tree, "time", "heure"):
        typed = f"{typed} {hour}".strip()
    if not typed:
        raise Problem("required", "when")
    return instant(typed, zone, now, language, spelling, "when")
