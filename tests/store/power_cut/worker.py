"""`python -m tests.store.power_cut.worker FOLDER [no-visits]`: people write, one by one and many at once; all the disk hears is noted."""

from __future__ import annotations

import asyncio
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.store.power_cut.recorder import Recorder

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
CROWD, IN_A_ROW, AT_ONCE = 400, 300, 12
PEOPLE = CROWD + IN_A_ROW


async def live(folder: Path, recorder: Recorder) -> None:
    from core.domain.person import (
        Address,
        Platform,
    )  # only now: `core` takes its way to the disk when it is imported
    from core.store.database import Store
    from core.store.keyring import new_file_keyring

    store = await Store.open("sqlite:///suivi.db", keys=new_file_keyring(folder))
    numbers = iter(range(PEOPLE))

    async def write(number: int) -> None:
        who = Address(Platform.SLACK, "T1", f"U{number}")
        async with store.begin(who, now=NOW) as uow:
            await uow.seen.first_time("slack", "the same for each")
        recorder.note("kept", who.user)

    for _ in range(IN_A_ROW):
        await write(next(numbers))
        async with store.one_writer:
            pass  # nobody writes for a while: the log is carried over to its end, and begun anew

    async def somebody() -> None:
        for number in numbers:
            await write(number)

    await asyncio.gather(*(somebody() for _ in range(AT_ONCE)))
    recorder.save(folder / "events")


if __name__ == "__main__":
    here = Path(sys.argv[1])
    os.chdir(here)
    watching = Recorder(visits="no-visits" not in sys.argv)
    watching.install()
    asyncio.run(live(here, watching))
    os._exit(0)  # nothing is tidied up
