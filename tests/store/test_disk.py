"""What is kept is on the disk; people who come together go there together; a disk that refuses is told."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import make_url

from core.domain.person import Address, Platform
from core.errors import NotSaved
from core.store.database import Store
from core.store.disk import Writers
from core.store.keyring import Keyring
from core.store.migration import upgrade

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)


def visitor(number: int) -> Address:
    return Address(Platform.SLACK, "T1", f"U{number}")


async def came(store: Store, number: int) -> bool:
    async with store.begin(visitor(number), now=NOW) as uow:
        return await uow.seen.first_time("slack", "the same for each")


def log_stands_after_a_look(file: Path) -> bool:
    look = f"import sqlite3; c = sqlite3.connect({str(file)!r}); c.execute('SELECT * FROM seen'); c.close()"
    subprocess.run([sys.executable, "-c", look], check=True)
    return file.with_name(f"{file.name}-wal").exists()


async def test_many_who_write_at_once_are_all_kept(sqlite_url: str, keys: Keyring) -> None:
    store = await Store.open(sqlite_url, keys=keys)
    assert all(await asyncio.gather(*(came(store, n) for n in range(600))))
    assert not any(await asyncio.gather(*(came(store, n) for n in range(600))))
    await store.close()


async def test_the_log_is_carried_over_while_nobody_waits_for_it(
    sqlite_url: str, keys: Keyring, tmp_path: Path
) -> None:
    store = await Store.open(sqlite_url, keys=keys)
    before = (tmp_path / "suivi.db").stat().st_size
    for start in range(0, 900, 100):
        await asyncio.gather(*(came(store, n) for n in range(start, start + 100)))
    await store.close()
    assert (tmp_path / "suivi.db").stat().st_size > before
    with sqlite3.connect(tmp_path / "suivi.db") as plain:
        assert plain.execute("SELECT count(*) FROM persons").fetchone() == (900,)


async def test_a_disk_that_does_not_take_it_is_told_to_everybody_who_waited(tmp_path: Path) -> None:
    writers = Writers(tmp_path / "suivi.db")
    (tmp_path / "suivi.db-wal").mkdir()  # nothing that could be written to

    async def write() -> None:
        async with writers:
            pass

    told = await asyncio.gather(*(write() for _ in range(5)), return_exceptions=True)
    assert [type(one) for one in told] == [NotSaved] * 5
    (tmp_path / "suivi.db-wal").rmdir()
    await write()
    await writers.close()


async def test_written_is_told_before_the_disk_has_it_and_never_of_what_failed(tmp_path: Path) -> None:
    writers, told = Writers(tmp_path / "suivi.db"), []

    async def written() -> None:
        told.append("written")

    (tmp_path / "suivi.db-wal").mkdir()  # a disk that takes nothing
    with pytest.raises(NotSaved):
        async with writers.telling(written):
            told.append("doing")
    assert told == ["doing", "written"]
    with pytest.raises(ZeroDivisionError):
        async with writers.telling(written):
            raise ZeroDivisionError
    assert told == ["doing", "written"]
    await writers.close()


async def test_the_disk_is_gone_to_once_what_was_told_has_left(tmp_path: Path) -> None:
    """Its thread, once woken, may run first: on a busy machine an acknowledgement waited milliseconds behind it."""
    writers, log = Writers(tmp_path / "suivi.db"), tmp_path / "suivi.db-wal"

    async def leaves() -> None:
        await asyncio.sleep(0.02)
        log.rmdir()

    log.mkdir()  # a disk that takes nothing before
    async with writers.telling(leaves):
        pass
    await writers.close()


async def test_whoever_fails_does_not_wait_for_the_disk(tmp_path: Path) -> None:
    writers = Writers(tmp_path / "suivi.db")
    (tmp_path / "suivi.db-wal").mkdir()
    with pytest.raises(ZeroDivisionError):
        async with writers:
            raise ZeroDivisionError
    await writers.close()


async def test_another_program_that_looks_in_never_takes_the_log_away(sqlite_url: str, keys: Keyring) -> None:
    """Whoever closes last carries the log over and removes it: nobody may seem to be the last while we write."""
    store = await Store.open(sqlite_url, keys=keys)
    await came(store, 1)
    await asyncio.to_thread(upgrade, sqlite_url)
    second = await Store.open(sqlite_url, keys=keys)
    await second.close()
    file = Path(make_url(sqlite_url).database or "")
    assert await asyncio.to_thread(log_stands_after_a_look, file)
    assert await came(store, 2)
    assert await asyncio.to_thread(log_stands_after_a_look, file)
    await store.close()
    again = await Store.open(sqlite_url, keys=keys)
    assert not await came(again, 2)
    await again.close()


async def test_leaving_lets_everybody_hear_who_waits(tmp_path: Path) -> None:
    writers = Writers(tmp_path / "suivi.db")
    on_its_way = asyncio.create_task(writers.flushed())
    await asyncio.sleep(0)
    goes_next = asyncio.create_task(writers.flushed())
    await asyncio.sleep(0)
    await writers.close()
    assert on_its_way.done()
    assert goes_next.done()


async def test_after_a_refusal_nothing_is_called_kept_before_the_whole_log_is_carried_over(
    sqlite_url: str, keys: Keyring, tmp_path: Path
) -> None:
    """What a disk refused once may be missing in the middle of the log: all that comes after it would be lost with it."""
    store = await Store.open(sqlite_url, keys=keys)
    await came(store, 1)
    log, away = tmp_path / "suivi.db-wal", tmp_path / "away"
    log.rename(away)
    log.mkdir()
    with pytest.raises(NotSaved):
        await came(store, 2)
    log.rmdir()
    away.rename(log)
    await came(store, 3)
    assert log.stat().st_size == 0
    await store.close()
