"""Days in French words, as said when the note goes out."""

from __future__ import annotations

from datetime import date, datetime

from core.notes.fragment import Fragment, Shape
from core.notes.grammar.french.lexicon import DAYS, MONTHS
from core.notes.local_day import local_day, local_hour


def day_words(
    when: date, *, sending_at: datetime, zone: str, spelling: str, over: datetime | None = None
) -> Fragment:
    """ADV « ce matin » (`over` says when it ended), « hier », « mardi », « mardi dernier » (a day that has passed since), « mardi 3 juin »; OF « d’hier », « de mardi », « du mardi 3 juin »; NP only for a date."""
    today = local_day(sending_at, zone)
    away = (when - today).days
    named = DAYS[when.weekday()]
    if over is None and -6 <= away < -1:
        last = f"{named} dernier"
        return Fragment(last, {Shape.ADV: last, Shape.OF: f"de {last}", Shape.NP: last})
    if away in _NEAR:
        word = _NEAR[away] if away or over is None else _part_of_day(local_hour(over, zone))
        return Fragment(word, {Shape.ADV: word, Shape.OF: f"d’{word}" if word[0] in "aâh" else f"de {word}"})
    if -6 <= away <= 6:
        return Fragment(named, {Shape.ADV: named, Shape.OF: f"de {named}", Shape.NP: named})
    full = f"{named} {written(when)}" + (f" {when.year}" if abs(away) > 300 else "")
    del spelling
    return Fragment(
        full,
        {
            Shape.ADV: f"le {full}" if abs(away) > 300 else full,
            Shape.OF: f"du {full}",
            Shape.NP: f"le {full}",
        },
    )


NOON, AFTER_NOON, EVENING = 12, 14, 18
"""Hours. What ended between the first two may have begun in the morning; what ended in the evening, in the afternoon."""


def _part_of_day(hour: int) -> str:
    return "ce matin" if hour < NOON else "cet après-midi" if AFTER_NOON <= hour < EVENING else "aujourd’hui"


_NEAR = {0: "aujourd’hui", -1: "hier", 1: "demain"}


def written(when: date) -> str:
    """« 3 juin », « 1er juin »."""
    return f"{'1er' if when.day == 1 else when.day} {MONTHS[when.month - 1]}"
