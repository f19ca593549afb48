"""The power is cut while people write to SQLite: whatever anybody was told is kept, is there when it is back.

Every write and every sync of the database and of its log is noted while the real store serves many people. Then the power is
cut on paper at hundreds of moments: what no sync had covered is gone, or all there, or there in parts, file by file and
sector by sector.
"""

from __future__ import annotations

import pickle
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from core.domain.person import Address, Platform
from core.store.database import Store
from core.store.keyring import new_file_keyring
from tests.store.power_cut.model import Luck, moments
from tests.store.power_cut.recorder import Event
from tests.store.power_cut.worker import NOW, PEOPLE


def told(folder: Path, *options: str) -> list[Event]:
    """Everything that a program told the disk while `PEOPLE` wrote."""
    command = [sys.executable, "-m", "tests.store.power_cut.worker", str(folder), *options]
    subprocess.run(command, check=True, timeout=300)
    events: list[Event] = pickle.loads((folder / "events").read_bytes())  # noqa: S301 - our own worker's
    return events


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Event]]:
    """The folder of a program that did all as it should, and what it told the disk."""
    folder = tmp_path_factory.mktemp("life")
    return folder, told(folder)


def there(folder: Path) -> set[str]:
    with closing(sqlite3.connect(folder / "suivi.db")) as database:
        assert database.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        return {user for (user,) in database.execute('SELECT "user" FROM addresses')}


def losses(events: list[Event], scratch: Path, every: int) -> tuple[int, int, list[str]]:
    """How often the power was cut, how often while the log was being carried over; what was missing, and when."""
    cuts, carrying, missing = 0, 0, []
    for disk in moments(events, every):
        for luck in Luck:
            cuts += 1
            carrying += disk.is_carrying_over
            disk.cut(scratch, luck, random.Random(cuts))
            try:
                lost = disk.kept - there(scratch)
            except sqlite3.DatabaseError as error:
                lost = {str(error)}
            missing += [f"cut {cuts}, {luck}: {name}" for name in sorted(lost)]
            shutil.rmtree(scratch)
    return cuts, carrying, missing


def test_whatever_was_called_kept_survives_a_power_cut_at_any_moment(
    life: tuple[Path, list[Event]], tmp_path: Path
) -> None:
    _, events = life
    begun = [event for event in events if event[:3] == ("write", "suivi.db-wal", 0)]
    assert len(begun) > 1, "the log was never begun anew"
    cuts, carrying, missing = losses(events, tmp_path / "after", 20)
    assert missing == []
    assert cuts > 3 * PEOPLE // 20
    assert carrying >= 9


async def test_what_the_power_left_is_opened_and_gone_on_with(
    life: tuple[Path, list[Event]], tmp_path: Path
) -> None:
    (folder, events), after = life, tmp_path / "after"
    *_, last = moments(events, 20)
    last.cut(after, Luck.SOME, random.Random(1))
    store = await Store.open(f"sqlite:///{after / 'suivi.db'}", keys=new_file_keyring(folder))
    for user in sorted(last.kept)[:20]:
        async with store.begin(Address(Platform.SLACK, "T1", user), now=NOW) as uow:
            assert not await uow.seen.first_time("slack", "the same for each")
    await store.close()


def test_a_store_that_never_visits_the_disk_is_found_out(tmp_path: Path) -> None:
    _, _, missing = losses(told(tmp_path, "no-visits"), tmp_path / "after", 60)
    assert missing
