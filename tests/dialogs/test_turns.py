"""What every turn does beside what was asked for: little, once, and told to the right person."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import event

from core.dialogs.desk import Desk
from core.dialogs.talk import Replies
from core.dialogs.turn import Replace, Show, Turn
from core.domain.person import Address, Language, Platform
from core.store.database import Store

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
ANNE = Address(Platform.DISCORD, "", "1001")
ASKED, REFUSED = "Where do you live?", "A message did not reach you"


def turn(number: int, who: Address = ANNE, now: datetime = NOW) -> Turn:
    return Turn(who, f"turn {number}", now, Language.EN, "en-GB", None, "Anne Martin")


def titles(replies: Replies) -> list[str]:
    return [one.card.title for one in replies if isinstance(one, Show | Replace)]


@contextmanager
def listened(store: Store) -> Iterator[list[str]]:
    """What the database is asked meanwhile, without what PostgreSQL is told of whom a transaction is for."""
    said: list[str] = []

    def hear(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if not statement.startswith("SELECT set_config"):
            said.append(statement)

    event.listen(store.engine.sync_engine, "before_cursor_execute", hear)
    try:
        yield said
    finally:
        event.remove(store.engine.sync_engine, "before_cursor_execute", hear)


async def test_whoever_is_known_is_found_and_noted_and_nothing_else_is_asked(store: Store) -> None:
    desk = Desk(store)
    await desk.open(turn(1), "/interview list")
    with listened(store) as said:
        await desk.open(turn(3), "/suivi help")
    assert len(said) == (2 if store.engine.dialect.name == "sqlite" else 3), said


async def test_where_somebody_lives_is_asked_once_however_long_ago(store: Store) -> None:
    desk = Desk(store)
    assert ASKED in titles(await desk.open(turn(1), "/interview list"))
    assert ASKED not in titles(await desk.open(turn(2), "/interview list"))
    later = NOW + timedelta(days=30)
    await store.purge_seen(later)
    assert ASKED not in titles(await desk.open(turn(3, now=later), "/interview list"))


async def test_what_did_not_reach_somebody_is_told_once_and_only_where_it_was_refused(store: Store) -> None:
    desk = Desk(store)
    bob = Address(Platform.DISCORD, "", "1002")
    await desk.open(turn(1), "/interview list")
    await desk.open(turn(2, bob), "/interview list")
    async with store.begin(ANNE, now=NOW) as uow:
        await uow.person.mark_unreachable(ANNE, "closed", NOW)
    assert REFUSED not in titles(await desk.open(turn(3, bob), "/interview list"))
    assert titles(await desk.open(turn(4), "/interview list"))[0] == REFUSED
    assert REFUSED not in titles(await desk.open(turn(5), "/interview list"))
