"""What a thousand installed workspaces cost beside one: memory, start-up, and a command. `python -m tests.bench.slack_workspaces`.

A workspace costs one statement more (whose token it is) the first time and once a minute from then on; otherwise a command is
the same three statements and, within one in a thousand, as many Python calls beside one workspace and beside a thousand
(tests/slack/test_workspaces.py). What the first round still has to answer is waited for before the second is measured: it
is more with a thousand, and was taken for a dearer command.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from aiohttp import ClientSession

from bots.runtime import keys_of
from bots.settings import Settings
from core.clock import SystemClock
from core.store.database import Store
from core.store.slack_installs import SlackInstall, SlackInstalls
from tests.bench.slack import started
from tests.bench.slack_servers import SECRET, yes
from tests.platforms.slack.http_mode import FORM, signature


async def install(folder: Path, workspaces: int) -> None:
    settings = Settings(database_url=None, data_dir=folder, secret_keys=None)
    store = await Store.open(settings.url, keys=await keys_of(settings))

    async def never(_: SlackInstall) -> None:
        raise AssertionError("these tokens do not rotate")

    installs = SlackInstalls(store, SystemClock(), never)
    for number in range(workspaces):
        await installs.save(SlackInstall(f"T{number}", token=f"xoxb-{number}", bot_user="UB"))
    await store.close()


async def measure(workspaces: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        await install(folder, workspaces)
        async with yes(0.0) as (api, _):
            given = {
                "SLACK_API_BASE_URL": f"{api}/api/", "SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "s",
                "SLACK_SIGNING_SECRET": SECRET, "SUIVI_DATA_DIR": name, "PORT": "0",
            }  # fmt: skip
            since = time.perf_counter()
            async with started("bots", "run", "slack", **given) as address, ClientSession() as session:
                up = time.perf_counter() - since
                first = [await command(session, address, api, n, n % workspaces) for n in range(1000)]
                await idle(session, address)
                again = [await command(session, address, api, n, n % workspaces) for n in range(1000)]
                memory = resident(address)
        print(
            f"{workspaces:>5,} workspaces: up in {up:.2f} s, {memory} MB, a command p50 {statistics.median(first):.1f} ms"
            f" the first time round, {statistics.median(again):.1f} ms after",
            flush=True,
        )


async def command(session: ClientSession, address: str, api: str, user: int, workspace: int) -> float:
    body = (
        f"team_id=T{workspace}&user_id=U{user}&command=%2Fcontact&text=list&channel_id=D1"
        f"&channel_name=directmessage&trigger_id={time.time_ns()}&response_url={api}/actions/1"
    ).encode()
    stamp = str(int(time.time()))
    headers = {
        "Content-Type": FORM,
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": signature(SECRET, stamp, body),
    }
    since = time.perf_counter()
    async with session.post(f"{address}/slack/events", data=body, headers=headers) as answer:
        await answer.read()
        assert answer.status == 200
    return (time.perf_counter() - since) * 1000


async def idle(session: ClientSession, address: str) -> None:
    """Returns when nothing is being answered any more."""
    while True:
        async with session.get(f"{address}/metrics") as answer:
            if "suivi_answers_under_way 0.0" in await answer.text():
                return
        await asyncio.sleep(0.05)


def resident(address: str) -> int:
    """Megabytes that the program listening there keeps in memory (Linux)."""
    port = int(address.rpartition(":")[2])
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = (entry / "stat").read_text().rpartition(")")[2].split()[1]
                if parent == str(os.getpid()) and b"run\0slack" in (entry / "cmdline").read_bytes():
                    pages = int((entry / "statm").read_text().split()[1])
                    return pages * os.sysconf("SC_PAGE_SIZE") // 2**20
            except OSError:  # it ended while we looked
                continue
    raise AssertionError(f"nobody listens at {port}")


if __name__ == "__main__":
    for count in map(int, sys.argv[1:] or ("1", "1000")):
        asyncio.run(measure(count))
