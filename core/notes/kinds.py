"""Which note is owed to whom, over which channel, how long it may be, and who gets one without being asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.domain.brief import Brief, Recipient
from core.domain.contact import Relation
from core.domain.interview import OutcomeKind, Round
from core.domain.note import Channel, NoteKind
from core.domain.person import Language, Length

LATE_AFTER = timedelta(hours=60)
"""From the end of the interview: past the 48 hours that French practice still calls on time, and one more night."""
AGREED_INVITE, PREMIUM_INVITE, POST = 200, 300, 280
"""Characters: LinkedIn connection notes on free and Premium accounts, a post on X."""

THANKS = frozenset(
    {
        NoteKind.THANK_YOU_MANAGER,
        NoteKind.THANK_YOU_PEER,
        NoteKind.THANK_YOU_RECRUITER,
        NoteKind.THANK_YOU_EXECUTIVE,
        NoteKind.PHONE_SCREEN,
        NoteKind.FINAL_ROUND,
        NoteKind.LATE_THANK_YOU,
        NoteKind.HALLWAY,
    }
)
_BY_RELATION = {
    Relation.MANAGER: NoteKind.THANK_YOU_MANAGER,
    Relation.PEER: NoteKind.THANK_YOU_PEER,
    Relation.RECRUITER: NoteKind.THANK_YOU_RECRUITER,
    Relation.EXECUTIVE: NoteKind.THANK_YOU_EXECUTIVE,
    Relation.OTHER: NoteKind.THANK_YOU_MANAGER,
}


@dataclass(frozen=True, slots=True)
class Band:
    """Words of a whole body (writing guide, section 3): what is aimed at, and what is warned of and refused beyond."""

    aim: tuple[int, int]
    warn: tuple[int, int]
    refuse: int


_BANDS = {
    NoteKind.THANK_YOU_MANAGER: Band((90, 150), (80, 170), 220),
    NoteKind.FINAL_ROUND: Band((90, 150), (80, 170), 220),
    NoteKind.LATE_THANK_YOU: Band((70, 140), (55, 170), 220),
    NoteKind.THANK_YOU_PEER: Band((70, 130), (55, 160), 200),
    NoteKind.THANK_YOU_RECRUITER: Band((50, 100), (45, 120), 170),
    NoteKind.PHONE_SCREEN: Band((50, 100), (45, 120), 170),
    NoteKind.THANK_YOU_EXECUTIVE: Band((60, 120), (55, 140), 170),
    NoteKind.HALLWAY: Band((40, 90), (30, 110), 140),
    NoteKind.WITHDRAWAL: Band((40, 90), (30, 110), 140),
    NoteKind.ACCEPTANCE: Band((40, 90), (30, 110), 140),
    NoteKind.OFFER_DECLINE: Band((40, 90), (30, 110), 140),
    NoteKind.OFFER_THANKS: Band((40, 90), (30, 110), 140),
    NoteKind.ANOTHER_OFFER: Band((40, 90), (30, 110), 140),
    NoteKind.NO_SHOW: Band((30, 70), (20, 90), 120),
    NoteKind.RELAY: Band((30, 80), (25, 100), 140),
    NoteKind.REJECTION_FINAL: Band((80, 130), (65, 150), 190),
    NoteKind.REJECTION_EARLY: Band((40, 80), (28, 95), 125),
    NoteKind.DOOR_OPEN: Band((40, 90), (30, 110), 140),
    NoteKind.CHECK_IN: Band((50, 100), (40, 120), 150),
    NoteKind.SECOND_REMINDER: Band((30, 60), (22, 80), 100),
    NoteKind.LINKEDIN_MESSAGE: Band((40, 90), (25, 100), 120),
}


def band_of(kind: NoteKind, language: Language = Language.EN) -> Band | None:
    """None where characters are counted instead. French is allowed a tenth more."""
    band = _BANDS.get(kind)
    if band is None or language is Language.EN:
        return band
    low, high = band.aim
    return Band((low, round(high * 1.1)), (band.warn[0], round(band.warn[1] * 1.1)), round(band.refuse * 1.1))


OVER = 20
"""Words beyond the aim before what was logged is left out: a question with its answer is worth them."""


def highest(kind: NoteKind, brief: Brief) -> int:
    """Words above which optional moves are dropped."""
    band = band_of(kind, brief.language)
    if band is None:
        return 60
    return band.aim[0] + 10 if brief.length is Length.SHORT else band.aim[1] + OVER


def characters(kind: NoteKind, brief: Brief) -> int | None:
    """The platform's own limit, counted in UTF-16 units as it counts them; None: none that matters."""
    if kind is NoteKind.LINKEDIN_INVITE:
        return PREMIUM_INVITE if brief.linkedin_premium else AGREED_INVITE
    return POST if kind is NoteKind.X_MESSAGE else None


def channel_of(kind: NoteKind) -> Channel:
    if kind in (NoteKind.LINKEDIN_INVITE, NoteKind.LINKEDIN_MESSAGE):
        return Channel.LINKEDIN
    return Channel.X if kind is NoteKind.X_MESSAGE else Channel.EMAIL


def kind_for(brief: Brief, recipient: Recipient, *, sending_at: datetime | None = None) -> NoteKind:
    """The thank-you that suits relation, round, and how late it goes out."""
    if not recipient.interviewed:
        return NoteKind.HALLWAY
    if sending_at is not None and sending_at - brief.ended_at > LATE_AFTER:
        return NoteKind.LATE_THANK_YOU
    if brief.round is Round.PHONE_SCREEN and recipient.relation in (
        Relation.RECRUITER,
        Relation.OTHER,
        Relation.MANAGER,
    ):
        return NoteKind.PHONE_SCREEN
    if brief.round is Round.FINAL and recipient.relation in (Relation.MANAGER, Relation.OTHER):
        return NoteKind.FINAL_ROUND
    return _BY_RELATION[recipient.relation]


def default_notes(brief: Brief, sending_at: datetime) -> tuple[tuple[NoteKind, str], ...]:
    """What each person met is owed now: a thank-you, or what the outcome calls for. Decisions go to one person."""
    everyone = tuple((kind_for(brief, p, sending_at=sending_at), p.id) for p in brief.people)
    if brief.outcome is None or not brief.people:
        return everyone
    interviewers = [p for p in brief.people if p.interviewed] or list(brief.people)
    contact = next((p for p in interviewers if p.relation is Relation.RECRUITER), interviewers[0])
    match brief.outcome.kind:
        case OutcomeKind.REJECTED:
            early = brief.round in (Round.PHONE_SCREEN, Round.FIRST)
            return tuple(
                (NoteKind.REJECTION_EARLY if early else NoteKind.REJECTION_FINAL, p.id) for p in interviewers
            )
        case OutcomeKind.OFFER:
            return tuple((NoteKind.OFFER_THANKS, p.id) for p in interviewers)
        case OutcomeKind.SILENT:
            return ((NoteKind.CHECK_IN, contact.id),)
        case OutcomeKind.WITHDRAWN:
            return ((NoteKind.WITHDRAWAL, contact.id),)
        case OutcomeKind.NO_SHOW:
            return ((NoteKind.NO_SHOW, contact.id),)
        case OutcomeKind.ADVANCED:
            return everyone


def length_of(text: str) -> int:
    """Characters as the platforms count them: UTF-16 units, line breaks included."""
    return len(text.encode("utf-16-le")) // 2
