"""Which notes an interview file asks for, to whom, and when they are sent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.domain.brief import Brief, Recipient
from core.domain.interview import Round
from core.domain.note import NoteKind
from core.domain.person import Language
from core.domain.working_days import add_working_days
from core.notes import file_words as words
from core.notes.file_days import instant
from core.notes.file_tree import Tree, entries, flat, text_of
from core.notes.file_whose import whose
from core.notes.kinds import default_notes, kind_for

_LATER = {
    NoteKind.CHECK_IN: 8,
    NoteKind.SECOND_REMINDER: 19,
    NoteKind.REJECTION_FINAL: 7,
    NoteKind.REJECTION_EARLY: 7,
    NoteKind.DOOR_OPEN: 42,
    NoteKind.OFFER_THANKS: 5,
    NoteKind.ACCEPTANCE: 5,
    NoteKind.OFFER_DECLINE: 5,
    NoteKind.WITHDRAWAL: 3,
    NoteKind.ANOTHER_OFFER: 4,
    NoteKind.LATE_THANK_YOU: 5,
    NoteKind.LINKEDIN_INVITE: 2,
    NoteKind.LINKEDIN_MESSAGE: 3,
}
_ONE_READER = frozenset(
    [
        "check_in",
        "second_reminder",
        "acceptance",
        "offer_decline",
        "withdrawal",
        "another_offer",
        "no_show",
        "relay",
        "relance",
    ]
)


def usual_sending(brief: Brief, kind: NoteKind, now: datetime) -> datetime:
    """The evening of the interview or the next morning for thanks; later for what follows. Local 8:30, in UTC."""
    zone = ZoneInfo(brief.zone)
    ended = brief.ended_at.astimezone(zone)
    if (
        now - brief.ended_at < timedelta(days=4)
        and now >= brief.ended_at + timedelta(minutes=30)
        and kind not in _LATER
    ):
        return now
    days = _LATER.get(kind, 1)
    if kind in (NoteKind.CHECK_IN, NoteKind.SECOND_REMINDER) and brief.next_on is not None:
        waited = kind is NoteKind.CHECK_IN
        start, days = (add_working_days(brief.next_on, 2, None), 0) if waited else (brief.next_on, 12)
    else:
        start = ended.date()
    morning = datetime.combine(start + timedelta(days=days), time(8, 30), zone)
    while morning.weekday() > 4:
        morning += timedelta(days=1)
    return morning.astimezone(UTC)


def sending_of(
    tree: Mapping[str, Tree], zone: str, ended: datetime, now: datetime, language: Language, spelling: str
) -> datetime | None:
    typed = text_of(tree, "sending", "send_at", "sending_at", "send", "envoi", "sent_at", "sent")
    return (
        instant(typed, zone, ended if ended > now else now, language, spelling, "sending", past=False)
        if typed
        else None
    )


def wanted_of(
    tree: Mapping[str, Tree], brief: Brief, sending: datetime | None, now: datetime
) -> tuple[tuple[NoteKind, str], ...]:
    found: list[tuple[NoteKind, str]] = []
    usual = sending or usual_sending(brief, NoteKind.THANK_YOU_MANAGER, now)
    for value, path in entries(tree, "notes", "kinds", "kind", "note", "wanted", "messages"):
        for inner in _asked(value):
            typed = text_of(inner, "kind", "type", "note")
            to = text_of(inner, "to", "for", "who", "a", "pour")
            who = whose(to, brief.people, f"{path}.to") if to else None
            readers = [p for p in brief.people if p.id == who] if who else _readers(typed, brief)
            found += [(_kind(typed, brief, reader, path, usual), reader.id) for reader in readers]
    if found:
        return tuple(dict.fromkeys(found))
    return default_notes(brief, usual)


def _asked(value: Tree) -> list[Mapping[str, Tree]]:
    """ "check_in", "linkedin_invite: Jane Doe" and a record of `kind` and `to` say the same."""
    if not isinstance(value, dict):
        return [{"kind": flat(value)}]
    if value.keys() & {"kind", "type", "note", "to", "for", "who", "pour"}:
        return [value]
    return [{"kind": kind, "to": to} for kind, to in value.items()]


def _kind(typed: str, brief: Brief, reader: Recipient, path: str, sending: datetime) -> NoteKind:
    key = typed.strip().lower().replace(" ", "_").replace("-", "_")
    if key in words.THANKS_WORDS or not key:
        return kind_for(brief, reader, sending_at=sending)
    if key in words.REJECTION_WORDS:
        return (
            NoteKind.REJECTION_EARLY
            if brief.round in (Round.PHONE_SCREEN, Round.FIRST)
            else NoteKind.REJECTION_FINAL
        )
    kind = words.choose(words.KINDS, typed, path)
    assert kind is not None  # noqa: S101 - the text is not empty
    return kind


def _readers(typed: str, brief: Brief) -> list[Recipient]:
    """To whom a kind goes when nobody is named: by what its name says, else everyone who was met."""
    key = typed.strip().lower().replace(" ", "_").replace("-", "_")
    met = [p for p in brief.people if p.interviewed] or list(brief.people)
    by_relation = {f"thank_you_{r.value}": [p for p in met if p.relation is r] for r in words.RELATIONS}
    if by_relation.get(key):
        return by_relation[key]
    if key in _ONE_READER:
        return [next((p for p in met if p.relation.value == "recruiter"), met[0])]
    if key == "hallway":
        return [p for p in brief.people if not p.interviewed] or met
    return (
        met
        if key in ("rejection_final", "rejection_early", "offer_thanks", "phone_screen", "final_round")
        else list(brief.people)
    )
