"""What a digest named has been told: a pause brings back what was not, a few things at a time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from core.store.database import Store
from core.ui.action import Action
from core.ui.card import Heading
from tests.simulation.year import Message, Plot, World

LONDON = ZoneInfo("Europe/London")
MOST = 5


async def lived(store: Store, days: int, *acts: tuple[str, str], digest: str = "daily") -> list[Message]:
    """All that came in `days` from Monday the 5th of January 2026, when `acts` were typed: when, and what."""
    world = World(Plot(1, days=days, is_away=None), store)

    async def choose() -> None:
        asked = await world.user.presses(Action("settings.change"))
        await world.user.fills(asked, {"digest": digest})

    world.later(world.clock.now(), choose)
    for when, words in acts:
        world.later(datetime.fromisoformat(when).replace(tzinfo=LONDON), _typing(world, words))
    await world.live()
    assert world.told.overdue == []
    return world.told.messages


def _typing(world: World, words: str) -> Callable[[], Awaitable[object]]:
    """And agrees to what is understood, where that is asked."""

    async def act() -> None:
        understood = await world.user.fills(await world.user.types(words), {})
        await world.user.presses_on(understood, "log.save")

    return act


def saying(messages: list[Message], words: str) -> list[str]:
    """The days on which something said `words`."""
    return [f"{m.at.astimezone(LONDON):%d %b}" for m in messages if words in str(m.card)]


def things(message: Message) -> list[str]:
    return [block.text for block in message.card.blocks if isinstance(block, Heading)]


MET = (
    ("2026-01-05 10:00", "/contact add Lena Fischer, recruiter, Globex"),
    ("2026-01-05 10:01", "/contact add Omar Haddad, recruiter, Initech"),
)
PAUSED_AFTER = ("2026-02-06 09:00", "/suivi pause until 2026-02-20")


async def test_what_a_digest_named_is_not_named_again_after_a_pause(store: Store) -> None:
    came = await lived(store, 70, *MET, PAUSED_AFTER)
    assert saying(came, "Lena Fischer") == ["05 Feb"]
    assert saying(came, "Omar Haddad") == ["05 Feb"]


async def test_what_the_digest_after_a_pause_named_is_not_named_after_the_next_one(store: Store) -> None:
    first = ("2026-02-04 09:00", "/suivi pause until 2026-02-12")
    again = ("2026-02-13 09:00", "/suivi pause until 2026-02-25")
    came = await lived(store, 70, *MET, first, again, digest="off")
    assert saying(came, "Lena Fischer") == saying(came, "Omar Haddad") == ["12 Feb"]


async def test_a_check_told_in_a_digest_is_followed_by_the_second_and_that_is_all(store: Store) -> None:
    logged = ("2026-01-06 16:00", "/interview log Acme, today 3pm with Maya Lindqvist")
    sent = ("2026-01-06 16:10", "/interview sent")
    away = ("2026-01-14 09:00", "/suivi pause until 2026-01-26")
    came = await lived(store, 60, logged, sent, away)
    assert saying(came, "No news yet") == ["13 Jan"]
    assert saying(came, "Still no news") == ["27 Jan"]


async def test_what_was_named_holds_its_company_s_fortnight_as_if_it_had_come_by_itself(store: Store) -> None:
    other = ("2026-01-05 10:02", "/contact add Paul Weber, engineer, Globex")
    came = await lived(store, 70, *MET, other, PAUSED_AFTER)
    assert saying(came, "Lena Fischer") == ["05 Feb"]
    assert saying(came, "Paul Weber") == ["20 Feb"]


@pytest.mark.parametrize("digest", ["off", "daily"])
async def test_after_a_pause_a_few_things_come_a_day_and_each_of_them_once(store: Store, digest: str) -> None:
    names = [f"{first} Lund" for first in ("Ada", "Bea", "Cy", "Dov", "Eli", "Fay", "Gus", "Hal", "Ivo")]
    met = [
        (f"2026-01-{5 + n // 3:02} 10:0{n}", f"/contact add {name}, engineer, Firm{n}")
        for n, name in enumerate(names)
    ]
    came = await lived(store, 70, *met, ("2026-01-20 09:00", "/suivi pause until 2026-02-20"), digest=digest)
    days = {name: saying(came, name) for name in names}
    assert all(len(each) == 1 for each in days.values()), days
    by_day = [sum(each == [day] for each in days.values()) for day in ("20 Feb", "23 Feb", "21 Feb")]
    assert by_day[0] == MOST
    assert sorted(by_day) == [0, len(names) - MOST, MOST]
    assert all(len(things(message)) <= MOST for message in came)


async def test_what_a_digest_that_never_went_was_to_name_comes_after_all(store: Store) -> None:
    world = World(Plot(1, days=60, is_away=None), store)
    world.later(world.clock.now(), _typing(world, "/contact add Lena Fischer, recruiter, Globex"))
    world.later(world.clock.now(), lambda: _digest(world, "daily"))
    composed = world.desk.compose

    async def refused_that_evening(*given: object) -> object:
        card = await composed(*given)  # type: ignore[arg-type]
        if world.clock.now().astimezone(LONDON).date().isoformat() != "2026-02-05":
            return card
        await world.user.types("/suivi pause until 2026-02-20")
        await _digest(world, "off")
        raise ConnectionError("the platform's library gave up")

    world.desk.compose = refused_that_evening  # type: ignore[method-assign, assignment]
    await world.live()
    assert saying(world.told.messages, "Lena Fischer") == ["20 Feb"]


async def _digest(world: World, digest: str) -> None:
    asked = await world.user.presses(Action("settings.change"))
    await world.user.fills(asked, {"digest": digest})
