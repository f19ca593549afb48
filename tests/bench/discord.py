"""How soon Discord has its first answer, what 100,000 interactions and 2,500 servers cost: beside a bare discord.py.

`python -m tests.bench.discord [latency] [memory] [servers]`; each program is a process of its own, interactions come at
a steady pace whatever becomes of the last one, and the time counts from sending one to having its answer.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from core.domain.person import Platform
from tests.bench.discord_servers import TOKEN, Yes, yes
from tests.bench.slack_reminders import seed

ROOT = Path(__file__).parents[2]
RATE = 200.0
BARE: dict[str, Any] = {"id": "7", "name": "interview", "type": 1}
OURS: dict[str, Any] = {
    "id": "7",
    "name": "contact",
    "type": 1,
    "options": [{"name": "list", "type": 1, "options": []}],
}
"""Reads the person and their contacts, notes that the interaction was seen, and answers with a card."""


@asynccontextmanager
async def started(discord: Yes, folder: Path, *program: str) -> AsyncIterator[int]:
    """A program, connected; its process id."""
    own = {
        "DISCORD_TOKEN": TOKEN,
        "DISCORD_API_BASE_URL": discord.address.replace("ws://", "http://").replace("/gateway/", "/api"),
        "DISCORD_GATEWAY_URL": discord.address,
        "SUIVI_DATA_DIR": str(folder),
        "SUIVI_LOG_LEVEL": "error",
    }
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("DISCORD_", "DATABASE_"))}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *program, cwd=ROOT, env=kept | own,
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process.pid
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        await process.wait()


async def until_it_answers(discord: Yes, command: dict[str, Any]) -> None:
    """Raises AssertionError when it does not within two minutes."""
    assert await _until(lambda: discord.has_connection, 120), "it never connected"
    await discord.interact(0, command)
    assert await _until(lambda: bool(discord.took), 120), "it never answered"


async def _until(is_so: Callable[[], bool], seconds: float) -> bool:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        if is_so():
            return True
        await asyncio.sleep(0.01)
    return is_so()


async def knock(discord: Yes, command: dict[str, Any], count: int, rate: float) -> list[float]:
    """Milliseconds to each answer, sorted; those that never came are not among them."""
    discord.took.clear()
    begun = time.perf_counter()
    for number in range(count):
        await asyncio.sleep(max(0.0, begun + number / rate - time.perf_counter()))
        await discord.interact(number, command)
    await _until(lambda: len(discord.took) >= count, 10)
    return sorted(discord.took)


def cpu(process: int) -> float:
    """Milliseconds of a core that it has used so far: what other programs do on the machine does not count."""
    ticks = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11:13]
    return sum(map(int, ticks)) * 1000 / os.sysconf("SC_CLK_TCK")


def told(name: str, took: list[float], count: int, used: float = 0.0) -> str:
    p99 = took[int(len(took) * 0.99)]
    return (
        f"{name:<40} {count:>7,}   p50 {statistics.median(took):>8.2f} ms   p99 {p99:>8.2f} ms"
        f"   worst {took[-1]:>8.2f} ms   unanswered {count - len(took)}"
        f"   cpu {used / count:.2f} ms each"
    )


async def latency(seconds: float, reminders: int) -> None:
    count = round(RATE * seconds)
    with tempfile.TemporaryDirectory() as folder:
        bare = "tests.platforms_discord.own_process"
        async with yes() as discord, started(discord, Path(folder), bare) as process:
            await until_it_answers(discord, BARE)
            used = cpu(process)
            took = await knock(discord, BARE, count, RATE)
            print(told("bare discord.py, 200/s", took, count, cpu(process) - used), flush=True)
    for due in (0, reminders):
        with tempfile.TemporaryDirectory() as folder:
            await seed(Path(folder), due, Platform.DISCORD)
            async with (
                yes(delay=0.1) as discord,
                started(discord, Path(folder), "bots", "run", "discord") as process,
            ):
                await until_it_answers(discord, OURS)
                await knock(discord, OURS, 400, 50)  # everybody is met once
                before, used = discord.called["messages"], cpu(process)
                took = await knock(discord, OURS, count, RATE)
                sent = discord.called["messages"] - before
                assert sent or not due, "no reminder went out: nothing was measured beside them"
                print(
                    told(f"Suivi, 200/s, {due:,} reminders due", took, count, cpu(process) - used),
                    f"  sent {sent:,}",
                    flush=True,
                )


async def memory(interactions: int, rate: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with yes() as discord, started(discord, Path(folder), "bots", "run", "discord") as process:
            await until_it_answers(discord, OURS)
            print(f"{'before':<40} {_resident(process):>7.1f} MB", flush=True)
            for part in range(1, 6):
                used = cpu(process)
                took = await knock(discord, OURS, interactions // 5, rate)
                name = f"{part * interactions // 5:,} interactions: {_resident(process):.1f} MB"
                print(told(name, took, interactions // 5, cpu(process) - used), flush=True)


async def servers(count: int) -> None:
    for name, program, command in (
        ("bare discord.py", ("tests.platforms_discord.own_process",), BARE),
        ("Suivi", ("bots", "run", "discord"), OURS),
    ):
        for guilds in (0, count):
            with tempfile.TemporaryDirectory() as folder:
                since = time.perf_counter()
                async with yes(guilds) as discord, started(discord, Path(folder), *program) as process:
                    await until_it_answers(discord, command)
                    first = time.perf_counter() - since
                    await asyncio.sleep(8)
                    print(
                        f"{name:<20} {guilds:>6,} servers   first answer after {first:>6.2f} s   {_resident(process):>7.1f} MB",
                        flush=True,
                    )


def _resident(process: int) -> float:
    """Megabytes, as the kernel counts them (VmRSS)."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


async def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.bench.discord", description=__doc__)
    asked.add_argument(
        "what",
        nargs="*",
        choices=["latency", "memory", "servers", []],
        default=["latency", "memory", "servers"],
    )
    asked.add_argument("--seconds", type=float, default=20)
    asked.add_argument("--reminders", type=int, default=20_000)
    asked.add_argument("--interactions", type=int, default=100_000)
    asked.add_argument("--rate", type=float, default=RATE, help="interactions a second, for memory")
    asked.add_argument("--servers", type=int, default=2_500)
    given = asked.parse_args()
    if "latency" in given.what:
        await latency(given.seconds, given.reminders)
    if "memory" in given.what:
        await memory(given.interactions, given.rate)
    if "servers" in given.what:
        await servers(given.servers)


if __name__ == "__main__":
    asyncio.run(main())
