"""What frames may ask about a note beside its slots: each flag of `moves.FLAGS`, as it holds for one reader at one time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime

from core.domain.brief import Brief, Recipient
from core.domain.contact import Consent
from core.domain.interview import Format
from core.notes.allocation import Share
from core.notes.fragment import Fragment, Shape
from core.notes.kinds import LATE_AFTER
from core.notes.local_day import local_day
from core.notes.overlap import told_in

WEEK = 6
"""Days within which a weekday says which day it is."""
_ONE = re.compile(r"(?:someone|somebody|an?|one|quelqu’une?|une?)\b", re.IGNORECASE)
_TELLS_IT = {True: ("moment", "need"), False: ("moment",)}
"""What may have said a theme before it: a line is worth its quotation marks whatever the need says of it too."""
PHRASE = 7
"""Words of a theme that is called a turn of phrase."""


def other_interviewers(brief: Brief, to: Recipient) -> list[Recipient]:
    """Whoever else conducted the interview."""
    return [p for p in brief.people if p.interviewed and p.id != to.id]


def without_address(brief: Brief, to: Recipient) -> list[Recipient]:
    """Those of them who left no e-mail address."""
    return [p for p in other_interviewers(brief, to) if not p.email]


def flags_of(
    brief: Brief, to: Recipient, share: Share, slots: Mapping[str, Fragment], sending_at: datetime
) -> frozenset[str]:
    """The flags that hold for a note to one person sent at `sending_at`, and the names of the slots that are filled."""
    today = local_day(sending_at, brief.zone)
    need, proof, theme = slots.get("need"), slots.get("proof"), slots.get("theme")
    facts = {
        "interviewed": to.interviewed,
        "card": to.consent is Consent.CARD,
        "details": to.consent is Consent.DETAILS,
        "poor": not {"moment", "theme", "need", "proof", "question"} & slots.keys(),
        "own_need": bool(share.needs)
        and (
            brief.needs[share.needs[0]].whose == to.id or len([p for p in brief.people if p.interviewed]) == 1
        ),
        "own_moment": share.own_moment,
        "number": proof is not None and proof.has_number,
        "theme_line": theme is not None and Shape.SAID in theme.shapes,
        "theme_short": theme is not None and _is_phrase(theme),
        "late": sending_at - brief.ended_at > LATE_AFTER,
        "awaited": "next_step" in slots and slots["next_step"].awaited,
        "loose": "next_step" in slots and slots["next_step"].loose,
        "past_date": brief.next_on is not None and brief.next_on < today,
        "far": brief.next_on is not None and (brief.next_on - today).days > WEEK,
        "next_week": "next_day" in slots
        and slots["next_day"].shapes.get(Shape.ADV) == "la semaine prochaine",
        "wish": "need" in slots and Shape.WISH in slots["need"].shapes,
        "person": "need" in slots and Shape.WHO in slots["need"].shapes,
        "persons": need is not None and not _ONE.match(need.shapes.get(Shape.WHO, "one ")),
        "theme_told": "theme" in slots
        and any(
            each in slots and told_in(slots["theme"], slots[each], brief)
            for each in _TELLS_IT[_named(slots["theme"])]
        ),
        "rich": "need" in slots and "proof" in slots,
        "onsite": brief.format is Format.ONSITE,
        "thanked": "moment" in slots and Shape.THANKS in slots["moment"].shapes,
        "addressed": not without_address(brief, to),
        "call": brief.format in (Format.PHONE, Format.VIDEO),
    }
    return frozenset(flag for flag, holds in facts.items() if holds) | frozenset(slots)


def _named(theme: Fragment) -> bool:
    """Whether it names a thing and is no line that somebody said."""
    return Shape.SCENE in theme.shapes


def _is_phrase(theme: Fragment) -> bool:
    """Whether it is a few words that make no sentence: « une phrase, une décision », « le bouton qui ment »."""
    named = {Shape.SAID, Shape.CLAUSE} & theme.shapes.keys()
    return Shape.QUOTE in theme.shapes and not named and len(theme.raw.split()) <= PHRASE
