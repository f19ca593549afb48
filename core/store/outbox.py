"""The courier's only door to the reminders of everybody: claim, settle, look again; never a word of content."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from core.domain.person import Address, Platform, Scope
from core.domain.reminder import Reminder, ReminderKind, ReminderState, SubjectKind
from core.errors import Problem
from core.store import outbox_sql as sql
from core.store.database import Store
from core.store.json_table import encode
from core.store.outbox_ids import KEY, by_due, delivery_ids
from core.store.sqlite_driver import READS
from core.store.types import aware, microseconds

T = TypeVar("T")

LEASE = timedelta(seconds=120)
"""How long a claim is its owner's alone (hardening.md, section 1.3)."""
SETTLING = timedelta(seconds=10)
"""How long after the last byte can have left that a platform may still be taking it in: only then does "not there" count."""
CALL = timedelta(seconds=20)
"""How long one call to a platform may take, retries and rate limits inside it included."""


@dataclass(frozen=True, slots=True)
class Route:
    """One way to a person."""

    address: Address
    unreachable_at: datetime | None = None
    unreachable_why: str = ""


@dataclass(frozen=True, slots=True)
class Claimed:
    """One reminder in our hands, until `lease_until`. `attempt` and the owner are its fence."""

    reminder: Reminder
    community: str
    attempt: int
    delivery_id: str
    first_attempt_at: datetime
    lease_until: datetime
    carried: bool
    """An earlier attempt may have gone out: it keeps its delivery id, and is not merged with others."""
    routes: tuple[Route, ...] = ()


@dataclass(frozen=True, slots=True)
class Settling:
    """What became of one claimed row. `delivery_id`: a fresh one, when nothing can have gone out under the old."""

    id: str
    attempt: int
    state: ReminderState
    next_try_at: datetime | None = None
    message_id: str | None = None
    reason: str | None = None
    settled_at: datetime | None = None
    delivery_id: str | None = None


@dataclass(frozen=True, slots=True)
class Next:
    """When there will next be a reminder to send, and one to look for or to take over."""

    due: datetime | None
    doubt: datetime | None

    @property
    def soonest(self) -> datetime | None:
        return min((at for at in (self.due, self.doubt) if at is not None), default=None)


class Outbox:
    """Rows of every tenant that this process has a messenger for, in the hands of one `owner`."""

    def __init__(self, store: Store, owner: str, served: Iterable[Platform]) -> None:
        self._store = store
        self._engine = store.courier_engine
        self._one_writer = store.one_writer
        self._kind = self._engine.dialect.name
        self._at_once = self._engine
        """For one statement by itself: on PostgreSQL that is a transaction already, without saying so before and after it."""
        if self._kind == "postgresql":
            self._at_once = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        self._reading = self._at_once.execution_options(**{READS: True})
        self.owner = owner
        self.served = frozenset(served)

    async def claim(
        self, now: datetime, most: int, shut: frozenset[str] = frozenset(), full: frozenset[str] = frozenset()
    ) -> list[Claimed]:
        """The reminders due to the `most` people first in line, all that is due to each of them; committed on return.

        `shut` tenants and `full` communities are passed over. Reminders of one person that have never been attempted
        come back with one delivery id: they become one message.
        """
        statement = sql.claim(self._kind, self.served, skips=bool(shut or full))
        given = {"now": now, "lease": now + LEASE, "owner": self.owner, "most": most}
        if shut or full:
            given |= {"shut": list(shut), "full": list(full)}

        def work(connection: Connection) -> list[Claimed]:
            rows = sorted(connection.execute(statement, given).all(), key=by_due)
            keys, changed = delivery_ids(rows, now)
            if changed:
                connection.execute(sql.SHARE_ID, changed)
            return self._claimed(connection, rows, keys, now)

        return await self._write(work)

    async def doubted(self, now: datetime, most: int) -> list[Claimed]:
        """At most `most` rows whose fate is to be looked for now; nobody else looks for them before the lease is over."""
        given = {"now": now, "again": now + LEASE, "owner": self.owner, "most": most}

        def work(connection: Connection) -> list[Claimed]:
            rows = connection.execute(sql.doubted(self._kind, self.served), given).all()
            return self._claimed(connection, rows, {row[0]: row[KEY] for row in rows}, now)

        return await self._write(work)

    async def settle(self, settlings: Sequence[Settling]) -> int:
        """Writes what became of claimed rows, in one transaction; how many were still ours to settle.

        A row that another has taken over meanwhile is left to them.
        """

        def work(connection: Connection) -> int:
            instant = _INSTANTS[self._kind]
            given = {"owner": self.owner, "settled": encode([_values(s, instant) for s in settlings])}
            return connection.execute(sql.SETTLE[self._kind], given).rowcount

        return await self._write(work, self._at_once) if settlings else 0

    async def mark_unreachable(self, scope: Scope, address: Address, why: str, now: datetime) -> None:
        """Nothing is tried there for a day from `now`; the person is told when they next come by."""
        try:
            async with self._store.begin(scope, now=now) as uow:
                await uow.person.mark_reachable(address)
                await uow.person.mark_unreachable(address, why, now)
        except Problem:  # forgotten meanwhile: nobody is left to be told
            return

    async def bring_forward(self, tenant: str | None, reason: str, now: datetime) -> int:
        """What waits for a later try for that `reason` is due now: a tenant's, or with None everybody's; how many rows."""
        given = {"now": now, "reason": reason}
        statement = sql.BRING_ALL_FORWARD
        if tenant is not None:
            statement, given = sql.BRING_FORWARD, given | {"tenant": tenant}
        return await self._write(lambda c: c.execute(statement, given).rowcount, self._at_once)

    async def take_over(self, now: datetime) -> int:
        """Claims whose lease is over become doubtful, to be looked for when nothing of them can still be on its way."""
        given = {"now": now, "look": now + SETTLING}
        return await self._write(lambda c: c.execute(sql.TAKE_OVER, given).rowcount, self._at_once)

    async def resume(self, now: datetime) -> int:
        """This owner's claims from before it died become doubtful, to be looked for at once. To be called before any claim.

        On SQLite the folder's lock proves that it is dead. On PostgreSQL only its connection is known to be gone: a call
        that it had begun may live on for as long as a call may take, so "not there" counts that much later.
        """
        ends = now if self._kind == "sqlite" else now + CALL
        return await self._write(
            lambda c: c.execute(sql.RESUME, {"now": now, "ends": ends, "owner": self.owner}).rowcount
        )

    async def next_due(self, shut: frozenset[str] = frozenset(), full: frozenset[str] = frozenset()) -> Next:
        """What comes next, but for `shut` tenants and `full` communities."""
        statement = sql.next_due(self.served, skips=bool(shut or full))
        given = {"shut": list(shut), "full": list(full)} if shut or full else {}
        async with self._reading.connect() as connection:
            found = (await connection.execute(statement, given)).one()
            return Next(found.due, min((at for at in (found.doubt, found.lease) if at), default=None))

    async def waiting(self, now: datetime, shut: frozenset[str] = frozenset()) -> frozenset[str]:
        """The communities that have reminders due, but for `shut` tenants'."""
        statement = sql.waiting(self.served, skips=bool(shut))
        given = {"shut": list(shut), "full": []} if shut else {}
        async with self._reading.connect() as connection:
            return frozenset((await connection.execute(statement, {"now": now, **given})).scalars())

    def _claimed(
        self, connection: Connection, rows: Sequence[tuple[Any, ...]], keys: Mapping[str, str], now: datetime
    ) -> list[Claimed]:
        """Each row with its delivery id and the addresses of its person."""
        people = {(row[1], row[2]): Scope(row[1], row[2]) for row in rows}
        routes = self._routes(connection, list(people))
        claimed = []
        for row in rows:
            (
                id_,
                tenant,
                person,
                key,
                kind,
                about,
                subject,
                community,
                due,
                expires,
                attempts,
                first,
                lease,
                _,
                why,
            ) = row
            who = (tenant, person)
            reminder = Reminder(
                id_,
                people[who],
                key,
                _KINDS[kind],
                _SUBJECTS[about],
                subject,
                due,
                expires,
                ReminderState.SENDING,
                attempts,
                keys[id_],
                why or "",
            )
            carried = due <= first < now
            ways = routes.get(who, ())
            claimed.append(
                Claimed(reminder, community, attempts, keys[id_], first, lease, carried, tuple(ways))
            )
        return claimed

    def _routes(
        self, connection: Connection, people: Sequence[tuple[str, str]]
    ) -> dict[tuple[str, str], list[Route]]:
        """Where each of them can be reached, in one query."""
        routes: dict[tuple[str, str], list[Route]] = defaultdict(list)
        if people:
            given = {"people": encode([{"tenant": t, "person": p} for t, p in people])}
            found = connection.execute(sql.ROUTES[self._kind], given).all()
            for tenant, person, platform, workspace, user, at, why in found:
                routes[tenant, person].append(
                    Route(Address(_PLATFORMS[platform], workspace, user), at, why or "")
                )
        return routes

    async def _write(self, work: Callable[[Connection], T], engine: AsyncEngine | None = None) -> T:
        async with self._one_writer, (engine or self._engine).begin() as connection:
            return await connection.run_sync(work)


_KINDS = {kind.value: kind for kind in ReminderKind}
_SUBJECTS = {kind.value: kind for kind in SubjectKind}
_PLATFORMS = {platform.value: platform for platform in Platform}


def _written(instant: datetime) -> str:
    return aware(instant).isoformat()


_INSTANTS: dict[str, Callable[[datetime], Any]] = {"sqlite": microseconds, "postgresql": _written}
"""How each engine reads an instant out of JSON."""


def _values(settling: Settling, instant: Callable[[datetime], Any]) -> dict[str, Any]:
    said = {
        "id": settling.id,
        "attempt": settling.attempt,
        "state": settling.state,
        "message_id": settling.message_id,
        "reason": settling.reason,
        "delivery_id": settling.delivery_id,
    }
    if settling.next_try_at is not None:
        said["next_try_at"] = instant(settling.next_try_at)
    if settling.settled_at is not None:
        said["settled_at"] = instant(settling.settled_at)
    return said
