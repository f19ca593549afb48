"""What a reminder says when its time comes, from today's facts; or nothing, when nothing is left to say."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from core.dialogs import nudges_later, nudges_owed
from core.dialogs.talk import Talk
from core.dialogs.turn import Turn
from core.domain.ladder import Facts, behind
from core.domain.person import Address, Person, Platform
from core.domain.quiet import is_quiet, no_earlier
from core.domain.reminder import NotNow, Planned, Reminder, ReminderKind
from core.errors import Problem
from core.services.reminders import SETTLED
from core.store.unit_of_work import UnitOfWork
from core.text.words import Words
from core.ui.card import Block, Buttons, Card, Heading, Text
from core.ui.rich import rich

MOST_IN_ONE = 8
"""Reminders spelled out in one digest; the rest are counted, and /interview list shows them."""


async def compose(uow: UnitOfWork, reminders: tuple[Reminder, ...], now: datetime) -> Card | NotNow | None:
    """One card for all of them. Several become one digest, marked late when they are.

    At a quiet hour or during a pause it is not said yet: after an outage reminders may come up at any time of day.
    """
    try:
        person = await uow.person.get()
    except Problem:  # they deleted everything after these were taken in hand
        return None
    if until := _not_before(person, now):
        return NotNow(until)
    addresses = await uow.person.addresses()
    who = addresses[0] if addresses else Address(Platform.TERMINAL, "local", "me")
    likes = person.preferences
    talk = Talk(Turn(who, "", now), uow, person, Words(likes.language), likes.language)
    named: set[str] = set()
    made: list[tuple[Reminder, Card | None]] = []
    for reminder in _latest(reminders):
        if reminder.kind is ReminderKind.DIGEST:
            interviews, gathered = await _gathered(talk, reminder)
            named |= interviews
            made += gathered
        else:
            made.append((reminder, await _one(talk, reminder)))
    digests = any(r.kind is ReminderKind.DIGEST for r in reminders)
    owed = await nudges_owed.digest(talk, named) if digests else None
    late = len(reminders) > 1 and any(r.is_late(now) for r in reminders)
    return _as_one(talk, owed, _distinct(made), late=late)


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


async def _gathered(talk: Talk, digest: Reminder) -> tuple[set[str], list[tuple[Reminder, Card | None]]]:
    """What was gathered for this day: the interviews (ids) whose notes are owed, and each check and contact by itself."""
    rows = await _behind(talk, digest)
    rungs = {row for row in rows if COMPOSERS[row.kind] is nudges_owed.owed}
    others = [_as_reminder(row, digest) for row in rows if row not in rungs]
    return {row.subject_id for row in rungs}, [(other, await _one(talk, other)) for other in others]


async def _behind(talk: Talk, digest: Reminder) -> tuple[Planned, ...]:
    uow = talk.uow
    facts = Facts(
        talk.person,
        await uow.interviews.list(),
        await uow.notes.list(),
        await uow.contacts.list(),
        await uow.touches.list(),
        await uow.feedback.list(),
        settled=frozenset(r.key for r in await uow.reminders.planned() if r.state in SETTLED),
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
