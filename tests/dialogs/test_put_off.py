"""What somebody puts off comes back at the time they were told, whatever kind of note it is."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.dialogs.turn import Show
from core.store.database import Store
from tests.simulation.year import Message, Plot, World


async def test_a_check_in_put_off_until_the_evening_comes_back_that_evening(store: Store) -> None:
    world = World(Plot(1, zone="Europe/London", days=30, is_away=None), store)

    async def log() -> None:
        form = await world.user.types("/interview log Acme, today 3pm with Maya Lindqvist")
        await world.user.presses_on(await world.user.fills(form, {}), "log.save")
        await world.user.types("/interview sent")

    async def put_off(message: Message) -> None:
        draft = await world.user.presses_on((Show(message.card),), "note.write")
        until_when = await world.user.presses_on(draft, "note.snooze")
        await world.user.presses_on(until_when, "snooze.one", "evening")

    def react(message: Message) -> None:
        if "where do things stand" in message.card.title:
            world.later(world.clock.now() + timedelta(hours=1), lambda: put_off(message))

    world.react = react
    world.later(datetime(2026, 1, 6, 16, tzinfo=world.zone), log)
    await world.live()
    back = [m for m in world.told.messages if "You put off the note for" in str(m.card)]
    assert [f"{m.at.astimezone(world.zone):%d %b %H:%M}" for m in back[:1]] == ["13 Jan 18:30"]
    assert "Maya Lindqvist" in str(back[0].card)
