"""What the same reader was already sent, in the order that notes follow one another after an interview."""

from __future__ import annotations

from collections.abc import Mapping

from core.domain.brief import Brief, Recipient
from core.domain.interview import Round
from core.domain.note import NoteKind
from core.notes.kinds import THANKS, kind_for

_AFTER_THANKS: Mapping[NoteKind, tuple[NoteKind, ...]] = {
    NoteKind.LINKEDIN_INVITE: (),
    NoteKind.LINKEDIN_MESSAGE: (),
    NoteKind.RELAY: (),
    NoteKind.CHECK_IN: (),
    NoteKind.SECOND_REMINDER: (NoteKind.CHECK_IN,),
    NoteKind.REJECTION_EARLY: (NoteKind.CHECK_IN,),
    NoteKind.REJECTION_FINAL: (NoteKind.CHECK_IN,),
    NoteKind.DOOR_OPEN: (NoteKind.CHECK_IN, NoteKind.REJECTION_EARLY, NoteKind.REJECTION_FINAL),
    NoteKind.WITHDRAWAL: (),
    NoteKind.ANOTHER_OFFER: (),
    NoteKind.OFFER_THANKS: (),
    NoteKind.ACCEPTANCE: (NoteKind.OFFER_THANKS,),
    NoteKind.OFFER_DECLINE: (NoteKind.OFFER_THANKS,),
}
"""Beside the thanks for the interview. A kind that is not here comes first (thanks, no-show) or is public (X)."""
FRESH = frozenset({NoteKind.CHECK_IN, NoteKind.LINKEDIN_MESSAGE, NoteKind.DOOR_OPEN, NoteKind.ANOTHER_OFFER})
"""Kinds that are worth sending for what the reader has not had: neither a proof nor a question comes twice."""
_EARLY = frozenset({Round.PHONE_SCREEN, Round.FIRST})


def told_before(brief: Brief, kind: NoteKind, to: Recipient) -> tuple[NoteKind, ...]:
    """The kinds that one reader has, or may have, from before a note of `kind`; the thanks as if they went out in time."""
    if kind in THANKS or kind not in _AFTER_THANKS:
        return ()
    never = {
        NoteKind.REJECTION_EARLY: brief.round is Round.FINAL,
        NoteKind.REJECTION_FINAL: brief.round in _EARLY,
    }
    return (kind_for(brief, to), *(k for k in _AFTER_THANKS[kind] if not never.get(k, False)))
