"""Those who are claimed together are composed together; whoever is told to stop meanwhile sends nothing more, and loses nothing."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.delivery.courier import TOGETHER, Courier
from core.delivery.messenger import Sending
from core.delivery.pacing import Pacing
from core.domain.person import Address, Platform, Scope
from core.domain.reminder import Reminder, ReminderState
from core.store.outbox import Outbox
from core.ui.card import Card
from tests.delivery.conftest import MAX, NOON, ZOE, Letterbox, Round


@dataclass(slots=True)
class Slow:
    """Words what is due, once it is told to; remembers to how many people at a time."""

    go: asyncio.Event = field(default_factory=asyncio.Event)
    asked: list[int] = field(default_factory=list)

    async def __call__(self, due: Sequence[tuple[Scope, tuple[Reminder, ...]]], now: datetime) -> list[Card]:
        self.asked.append(len(due))
        await self.go.wait()
        return [Card(" + ".join(r.subject_id for r in reminders)) for _, reminders in due]


def courier(round_: Round, composes: Slow) -> Courier:
    outbox = Outbox(round_.store, "tests", {Platform.SLACK})
    return Courier(outbox, composes, {Platform.SLACK: round_.box}, round_.clock, Pacing(person_gap=0))


async def begun(round_: Round, composes: Slow) -> Courier:
    """Three reminders of two people are being composed."""
    await round_.remind(ZOE, "acme", "globex")
    await round_.remind(MAX, "initech")
    working = courier(round_, composes)
    assert await working.start_due(NOON) == 2
    while not composes.asked:  # noqa: ASYNC110 - the event that it waits for is the test's
        await asyncio.sleep(0.001)
    return working


async def test_those_who_are_claimed_together_are_composed_together_and_each_hears_their_own(
    round_: Round,
) -> None:
    composes = Slow()
    working = await begun(round_, composes)
    composes.go.set()
    await working.settled()
    assert composes.asked == [2]
    heard = {(to, title) for to, title, _ in round_.box.arrived}
    assert heard == {(ZOE, "acme + globex"), (MAX, "initech")}


async def test_told_to_stop_while_cards_are_made_it_sends_none_of_them_and_they_go_later(
    round_: Round,
) -> None:
    composes = Slow()
    working = await begun(round_, composes)
    stopping = asyncio.create_task(working.stop())
    await asyncio.sleep(0)
    composes.go.set()
    await stopping
    assert round_.box.arrived == []
    assert await _states(round_, ZOE, MAX) == {(ReminderState.PENDING, "held_back")}
    await courier(round_, composes).deliver_due(NOON)
    assert sorted(round_.box.titles) == ["acme + globex", "initech"]


async def test_cards_that_are_not_made_in_time_for_its_end_are_in_doubt_and_not_lost(round_: Round) -> None:
    working = await begun(round_, Slow())
    await working.stop(patience=0.01)
    assert round_.box.arrived == []
    assert await _states(round_, ZOE, MAX) == {(ReminderState.IN_DOUBT, "failed")}
    assert working.pacing.in_hand == 0


async def test_whoever_is_served_meanwhile_comes_between_a_few_of_them_and_not_after_all(
    round_: Round,
) -> None:
    people = [Address(Platform.SLACK, "T1", f"U{n}") for n in range(3 * TOGETHER)]
    for who in people:
        await round_.remind(who, "acme")
    turns, begun_at = 0, list[int]()

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    class Seen(Letterbox):
        async def send(self, to: Address, card: Card, key: str) -> Sending:
            begun_at.append(turns)
            return await Letterbox.send(self, to, card, key)

    round_.box, composes = Seen(), Slow()
    composes.go.set()
    serving = asyncio.create_task(others())
    await courier(round_, composes).deliver_due(NOON)
    serving.cancel()
    assert len(begun_at) == len(people)
    assert max(Counter(begun_at).values()) <= TOGETHER


async def test_told_to_end_between_two_of_them_it_sends_the_others_at_the_next_start_and_nobody_twice(
    round_: Round,
) -> None:
    people = [Address(Platform.SLACK, "T1", f"U{n}") for n in range(2 * TOGETHER)]
    for who in people:
        await round_.remind(who, "acme")
    composes = Slow()
    composes.go.set()
    working, ending = courier(round_, composes), list[asyncio.Task[None]]()

    class Ends(Letterbox):
        async def send(self, to: Address, card: Card, key: str) -> Sending:
            if not ending:
                ending.append(asyncio.create_task(working.stop(patience=0)))
            return await Letterbox.send(self, to, card, key)

    round_.box = Ends()
    working = courier(round_, composes)
    await working.start_due(NOON)
    await working.settled()
    await ending[0]
    assert 0 < len(round_.box.arrived) < len(people)

    again = courier(round_, composes)
    await again.resume(NOON)
    for minutes in (0, 5, 15):
        await again.deliver_due(NOON + timedelta(minutes=minutes))
    assert Counter(to for to, _, _ in round_.box.arrived) == Counter(people)


async def _states(round_: Round, *people: Address) -> set[tuple[ReminderState, str]]:
    return {state for who in people for state in (await round_.states(who)).values()}
