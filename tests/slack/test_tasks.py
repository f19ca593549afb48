"""People first: an acknowledgement before what is drawn, reminders when nobody is at the door."""

from __future__ import annotations

import asyncio

from bots.slack.tasks import Kept, Tasks


async def test_the_acknowledgement_leaves_before_the_answer_is_drawn() -> None:
    tasks, order = Tasks(), []

    async def work(kept: Kept) -> None:
        order.append("written")
        await kept()
        order.append("drawn")

    await tasks.begin(work, patience=60)
    order.append("acknowledged")
    await tasks.finish()
    assert order == ["written", "acknowledged", "drawn"]


async def test_reminders_wait_while_somebody_is_at_the_door_but_not_for_ever() -> None:
    tasks, written = Tasks(), asyncio.Event()

    async def work(kept: Kept) -> None:
        await written.wait()
        await kept()

    assert not await tasks.after_you(longest=60), "nobody came yet"
    at_the_door = asyncio.create_task(tasks.begin(work, patience=60))
    await asyncio.sleep(0)
    assert await tasks.after_you(longest=0.01), "somebody still waits, and reminders go on all the same"
    reminders = asyncio.create_task(tasks.after_you(longest=60))
    await asyncio.sleep(0)
    assert not reminders.done()
    written.set()
    await at_the_door
    assert await reminders, "and by handfuls, for people are about"
    await tasks.finish()
