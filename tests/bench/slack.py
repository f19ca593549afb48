"""How soon Slack has its acknowledgement: ours with a row written and the signature checked, beside bare Bolt's no-op.

`python -m tests.bench.slack`; each program is a process of its own, the requests come at a steady pace whatever becomes
of the last one, and the time counts from sending to having the whole answer. The three are asked in turn, so that whatever
else the machine has to do slows all of them, and their ratio holds.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from aiohttp import ClientSession, TCPConnector

from tests.bench.slack_reminders import seed
from tests.bench.slack_servers import SECRET, yes
from tests.platforms.slack.http_mode import FORM, signature

ROOT = Path(__file__).parents[2]
USERS = 200


@dataclass(frozen=True, slots=True)
class Figures:
    """Milliseconds."""

    count: int
    median: float
    p99: float
    worst: float
    failed: int

    def line(self, name: str) -> str:
        return (
            f"{name:<44} {self.count:>6,}   p50 {self.median:>7.2f}   p99 {self.p99:>8.2f}"
            f"   worst {self.worst:>8.2f}   failed {self.failed}"
        )


def press(number: int, api: str) -> bytes:
    """A button under a message: Suivi notes that it was pressed (one row), reads, and answers afterwards."""
    user = f"U{number % USERS:06}"
    payload = {
        "type": "block_actions",
        "team": {"id": "T1", "domain": "bench"},
        "user": {"id": user, "team_id": "T1"},
        "api_app_id": "A1",
        "container": {"type": "message", "message_ts": "1.1", "channel_id": "D1", "is_ephemeral": False},
        "trigger_id": f"1.{number}",
        "channel": {"id": "D1", "name": "directmessage"},
        "message": {"ts": "1.1", "text": "x", "blocks": []},
        "response_url": f"{api}/actions/{number}",
        "actions": [
            {
                "type": "button",
                "action_id": "contact.list::",
                "block_id": "b",
                "value": "contact.list::",
                "action_ts": f"{time.time():.6f}{number}",
            }
        ],
    }
    return urlencode({"payload": json.dumps(payload)}).encode()


@dataclass(slots=True)
class Took:
    """Milliseconds, of each request."""

    times: list[float] = field(default_factory=list)
    failed: int = 0

    def figures(self) -> Figures:
        took = sorted(self.times)
        return Figures(len(took), statistics.median(took), took[int(len(took) * 0.99)], took[-1], self.failed)


async def knock(address: str, api: str, rate: float, seconds: float, first: int = 0) -> Figures:
    took = Took()
    await ask(address, api, rate, seconds, first, took)
    return took.figures()


async def ask(address: str, api: str, rate: float, seconds: float, first: int, took: Took) -> None:
    async def one(session: ClientSession, number: int) -> None:
        body, stamp = press(number, api), str(int(time.time()))
        headers = {
            "Content-Type": FORM,
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": signature(SECRET, stamp, body),
        }
        since = time.perf_counter()
        async with session.post(f"{address}/slack/events", data=body, headers=headers) as answer:
            await answer.read()
            took.failed += answer.status != 200
        took.times.append((time.perf_counter() - since) * 1000)

    async with ClientSession(connector=TCPConnector(limit=0)) as session:
        begun, tasks = time.perf_counter(), []
        for number in range(round(rate * seconds)):
            await asyncio.sleep(max(0.0, begun + number / rate - time.perf_counter()))
            tasks.append(asyncio.create_task(one(session, first + number)))
        await asyncio.gather(*tasks)


async def in_turn(addresses: tuple[str, ...], api: str, rate: float, seconds: float) -> list[Figures]:
    """Each of them at that rate for so long, a second of one after a second of the other."""
    took: list[Took] = [Took() for _ in addresses]
    for number in range(round(seconds)):
        for address, its in zip(addresses, took, strict=True):
            await ask(address, api, rate, 1.0, 10_000 + number * round(rate), its)
    return [its.figures() for its in took]


@asynccontextmanager
async def started(*arguments: str, **env: str) -> AsyncIterator[str]:
    """A program; the address it says it listens at."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *arguments, cwd=ROOT, env={**os.environ, **env},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    assert process.stdout is not None
    async for line in process.stdout:
        if found := re.search(rb'"port": (\d+)', line):
            break
    else:
        raise AssertionError("it ended without listening")
    draining = asyncio.create_task(_drain(process.stdout))
    try:
        yield f"http://127.0.0.1:{int(found[1])}"
    finally:
        process.send_signal(signal.SIGTERM)
        await process.wait()
        await draining


async def _drain(stream: asyncio.StreamReader) -> None:
    async for line in stream:
        if b'"level": "error"' in line:
            print(line.decode().strip(), file=sys.stderr)


@asynccontextmanager
async def ours(data: Path, api: str) -> AsyncIterator[str]:
    settings = {
        "SLACK_API_BASE_URL": f"{api}/api/",
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_SIGNING_SECRET": SECRET,
        "SUIVI_DATA_DIR": str(data),
        "PORT": "0",
    }
    async with started("bots", "run", "slack", **settings) as address:
        await knock(address, api, 50, USERS / 50)  # everybody is met once
        yield address


async def main(seconds: float, reminders: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with (
            yes(0.0) as (api, _),
            started("tests.bench.slack_servers", "default") as default,
            started("tests.bench.slack_servers", "before") as before_it,
            ours(Path(folder), api) as suivi,
        ):
            for bare in (default, before_it):
                await knock(bare, api, 50, 2)
            noop, early, own = await in_turn((default, before_it, suivi), api, 50, seconds)
    print(noop.line("bare Bolt, no-op, as documented, 50/s"))
    print(early.line("bare Bolt, no-op, before the response, 50/s"))
    print(
        own.line("Suivi, a row written, 50/s"), f"  {own.median / noop.median:.2f} of the first", flush=True
    )
    with tempfile.TemporaryDirectory() as folder:
        await seed(Path(folder), reminders)
        async with yes(1.0) as (api, called), ours(Path(folder), api) as address:
            before = called.get("chat.postMessage", 0)
            found = await knock(address, api, 200, seconds, 10_000)
            sent = called.get("chat.postMessage", 0) - before
            print(
                found.line(f"Suivi, 200/s, {reminders:,} reminders due, Slack 1 s"),
                f"  posted {sent:,}",
                flush=True,
            )


if __name__ == "__main__":
    asked = argparse.ArgumentParser()
    asked.add_argument("--seconds", type=float, default=20)
    asked.add_argument("--reminders", type=int, default=20_000)
    given = asked.parse_args()
    asyncio.run(main(given.seconds, given.reminders))
