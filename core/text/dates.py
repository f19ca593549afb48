"""Days and instants in full words, as they are echoed before anything is saved."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.domain.person import Language
from core.domain.zone_cities import city_of
from core.text.places import of_place

EN_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FR_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_EN_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_FR_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


_NOWHERE = "UTC"


def moment_words(at: datetime, zone: str, language: Language) -> str:
    """An instant in the words of its zone: "Tuesday 3 March 2026, 15:00 (Paris time)"; reads back by `domain.when`."""
    local = at.astimezone(ZoneInfo(zone))
    day, hour, place = (
        day_words(local.date(), language),
        wall_words(local, language),
        place_words(zone, language),
    )
    if language is Language.FR:
        return f"{day} à {hour} ({place if zone == _NOWHERE else f'heure {of_place(place)}'})"
    return f"{day}, {hour} ({place if zone == _NOWHERE else f'{place} time'})"


def wall_words(local: datetime, language: Language) -> str:
    """The time on a clock: 18:04, « 18 h 04 », « 15 h »."""
    return clock_words(timedelta(hours=local.hour, minutes=local.minute), language)


def clock_words(since_midnight: timedelta, language: Language) -> str:
    """The same for a length of time since midnight, up to 24:00."""
    hours, minutes = divmod(since_midnight // timedelta(minutes=1), 60)
    if language is Language.FR:
        return f"{hours} h {minutes:02}" if minutes else f"{hours} h"
    return f"{hours:02}:{minutes:02}"


def place_words(zone: str, language: Language) -> str:
    """The city that gives a zone its name: Algiers, Alger."""
    return city_of(zone, language)


def day_words(day: date, language: Language) -> str:
    """A day in full, with its year: nothing shown before saving may be ambiguous."""
    if language is Language.FR:
        number = "1er" if day.day == 1 else str(day.day)
        return f"{FR_DAYS[day.weekday()]} {number} {_FR_MONTHS[day.month - 1]} {day.year}"
    return f"{EN_DAYS[day.weekday()]} {day.day} {_EN_MONTHS[day.month - 1]} {day.year}"
