"""Days in French words, as said when the note goes out."""

from __future__ import annotations

from datetime import date, datetime

from core.notes.fragment import Fragment, Shape
from core.notes.grammar.french.lexicon import DAYS, MONTHS
from core.notes.local_day import local_day


def day_words(when: date, *, sending_at: datetime, zone: str, spelling: str) -> Fragment:
    """ADV « hier », « mardi », « mardi 3 juin »; OF « d’hier », « de mardi », « du mardi 3 juin »; NP only for a date."""
    today = local_day(sending_at, zone)
    away = (when - today).days
    named = DAYS[when.weekday()]
    if away in _NEAR:
        word = _NEAR[away]
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


_NEAR = {0: "aujourd’hui", -1: "hier", 1: "demain", -2: "avant-hier"}


def written(when: date) -> str:
    """« 3 juin », « 1er juin »."""
    return f"{'1er' if when.day == 1 else when.day} {MONTHS[when.month - 1]}"
