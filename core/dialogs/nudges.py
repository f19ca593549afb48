"""What a reminder says when its time comes, from today's facts; or nothing, when nothing is left to say."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from core.dialogs import nudges_later, nudges_owed
from core.dialogs.talk import Talk
from core.dialogs.turn import Turn
from core.domain.ladder import Facts, behind
from core.domain.person import Address, Person, Platform
from core.domain.quiet import is_quiet, no_earlier
from core.domain.reminder import NotNow, Planned, Reminder, ReminderKind
from core.errors import Problem
from core.services.reminders import settled_keys
from core.store.unit_of_work import UnitOfWork
from core.text.words import Words
from core.ui.card import Block, Buttons, Card, Heading, Text
from core.ui.rich import rich

MOST_IN_ONE = 8
"""Reminders spelled out in one digest; the rest are counted, and /interview list shows them."""

_NOWHERE = Address(Platform.TERMINAL, "local", "")
"""A reminder answers to nobody's turn: no card says where it is read."""


Told = tuple[tuple[Reminder, tuple[Planned, ...]], ...]
"""What each digest says in the place of other reminders."""


@dataclass(frozen=True, slots=True)
class Composed:
    """What is said (see `compose`)."""

    card: Card | NotNow | None
    told: Told = ()


async def compose(uow: UnitOfWork, reminders: tuple[Reminder, ...], now: datetime) -> Composed:
    """One card for all of them. Several become one digest, marked late when they are.

    At a quiet hour or during a pause it is not said yet: after an outage reminders may come up at any time of day.
    """
    try:
        person = await uow.person.get()
    except Problem:  # they deleted everything after these were taken in hand
        return Composed(None)
    if until := _not_before(person, now):
        return Composed(NotNow(until))
    likes = person.preferences
    talk = Talk(Turn(_NOWHERE, "", now), uow, person, Words(likes.language), likes.language)
    if (
        len(reminders) == 1 and reminders[0].kind is not ReminderKind.DIGEST
    ):  # nearly always: its own card is what is said
        return Composed(await _one(talk, reminders[0]))
    behind_each = {r: await _behind(talk, r) for r in reminders if r.kind is ReminderKind.DIGEST}
    named: set[str] = set()
    made: list[tuple[Reminder, Card | None]] = []
    for reminder in _latest(reminders):
        spelled_out = _spelled_out(reminder, behind_each.get(reminder, ()))
        made += [(each, await _one(talk, each)) for each in spelled_out]
        named |= {row.subject_id for row in behind_each.get(reminder, ()) if _is_rung(row)}
    owed = await nudges_owed.digest(talk, named) if behind_each else None
    late = len(reminders) > 1 and any(r.is_late(now) for r in reminders)
    cards = _distinct(made)
    unsaid = {reminder.key for reminder, card in made if card in cards[MOST_IN_ONE:]}
    told = [
        (digest, tuple(row for row in rows if row.key not in unsaid)) for digest, rows in behind_each.items()
    ]
    return Composed(_as_one(talk, owed, cards, late=late), tuple(pair for pair in told if pair[1]))


def is_read_ahead(reminders: tuple[Reminder, ...]) -> bool:
    """Whether their card is made of nothing but what is read for all who are reminded together (core/store/reading_ahead.py)."""
    return len(reminders) == 1 and COMPOSERS.get(reminders[0].kind) is nudges_owed.owed


def _as_one(talk: Talk, owed: Card | None, cards: list[Card], *, late: bool) -> Card | None:
    if owed is None and len(cards) < 2:
        return cards[0] if cards else None
    if owed is None:
        return _together(talk, cards, late=late)
    return Card(owed.title, (*owed.blocks, *_together(talk, cards, late=late).blocks)) if cards else owed


def _latest(reminders: tuple[Reminder, ...]) -> list[Reminder]:
    """In the order they fell due; of several nudges about one interview's notes only the last, which knows best."""
    kept: dict[str, Reminder] = {}
    for one in sorted(reminders, key=lambda r: r.due_at):
        key = f"owed:{one.subject_id}" if COMPOSERS.get(one.kind) is nudges_owed.owed else one.id
        kept.pop(key, None)
        kept[key] = one
    return list(kept.values())


def _distinct(made: list[tuple[Reminder, Card | None]]) -> list[Card]:
    """No company twice for one reason; but of two notes that were put off each is a thing of its own."""
    kept: dict[tuple[str, Card | None], Card] = {}
    for reminder, card in made:
        if card is not None:
            kept[card.title, card if reminder.kind is ReminderKind.SNOOZED else None] = card
    return list(kept.values())


def _not_before(person: Person, now: datetime) -> datetime | None:
    """When the person may be spoken to again (aware UTC); None: now."""
    likes, zone = person.preferences, person.preferences.zone or "UTC"
    if likes.paused_until is not None and likes.paused_until > now:
        return likes.paused_until
    return no_earlier(now, likes.quiet, zone) if is_quiet(now, likes.quiet, zone) else None


async def _one(talk: Talk, reminder: Reminder) -> Card | None:
    try:
        return await COMPOSERS[reminder.kind](talk, reminder)
    except Problem as gone:
        if gone.key == "not_found":
            return None
        raise


def _spelled_out(reminder: Reminder, behind_it: tuple[Planned, ...]) -> list[Reminder]:
    """What has a place of its own in the message: a reminder, or each check and contact behind a digest."""
    if reminder.kind is not ReminderKind.DIGEST:
        return [reminder]
    return [_as_reminder(row, reminder) for row in behind_it if not _is_rung(row)]


def _is_rung(row: Planned) -> bool:
    return COMPOSERS[row.kind] is nudges_owed.owed


async def _behind(talk: Talk, digest: Reminder) -> tuple[Planned, ...]:
    uow = talk.uow
    facts = Facts(
        talk.person,
        await uow.interviews.list(),
        await uow.notes.list(),
        await uow.contacts.list(),
        await uow.touches.list(),
        await uow.feedback.list(),
        settled=settled_keys(await uow.reminders.planned()),
    )
    return behind(digest.key.rpartition(":")[2], facts, talk.turn.now)


def _as_reminder(row: Planned, digest: Reminder) -> Reminder:
    return Reminder(digest.id, digest.scope, row.key, row.kind, row.subject_kind, row.subject_id, row.due_at)


def _together(talk: Talk, cards: list[Card], *, late: bool) -> Card:
    """Several reminders as one message: each with its first lines (the second is the reason to write) and its main buttons."""
    say = talk.say
    blocks: list[Block] = []
    if late:
        blocks.append(
            Text(rich(say("These come late: I was away, or could not reach you. Nothing else was lost.")))
        )
    said: list[Text] = []  # "nothing is noted" is said once, not for each of five people
    for card in cards[:MOST_IN_ONE]:
        lines = [b for b in card.blocks if isinstance(b, Text)][:2]
        blocks.append(Heading(card.title))
        blocks += [line for line in lines if line not in said]
        said += lines[1:]
        blocks += [Buttons(b.buttons[:2]) for b in card.blocks if isinstance(b, Buttons)][:1]
    if len(cards) > MOST_IN_ONE:
        blocks.append(
            Text(
                rich(
                    say("And {count} more: /interview list shows everything.", count=len(cards) - MOST_IN_ONE)
                )
            )
        )
    title = (
        say("While I was away")
        if late
        else say.many("{count} thing for today", "{count} things for today", len(cards))
    )
    return Card(title, tuple(blocks))


COMPOSERS: dict[ReminderKind, Callable[[Talk, Reminder], Awaitable[Card | None]]] = {
    ReminderKind.DRAFT: nudges_owed.owed,
    ReminderKind.NUDGE: nudges_owed.owed,
    ReminderKind.LAST_CALL: nudges_owed.owed,
    ReminderKind.LATE: nudges_owed.owed,
    ReminderKind.SNOOZED: nudges_owed.snoozed,
    ReminderKind.STATUS_CHECK: nudges_later.status,
    ReminderKind.SECOND_CHECK: nudges_later.status,
    ReminderKind.COOL_OFF: nudges_later.cool_off,
    ReminderKind.DOOR_OPEN: nudges_later.door,
    ReminderKind.KEEP_IN_TOUCH: nudges_later.contact,
    ReminderKind.CUSTOM: nudges_later.contact,
    ReminderKind.BRIEFING: nudges_later.briefing,
}
"""Each kind but the digest, which is made of the others."""
