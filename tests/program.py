"""The real program in a process of its own, knowing nothing but its environment; its clock may be one that the test moves."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import aiohttp

from tests.forked import Forked, begin

ROOT = Path(__file__).parents[1]
PATIENCE = 90.0
"""Seconds: nothing here takes three, but the machine may be very busy."""
FORKS = os.uname().sysname == "Linux"
"""Elsewhere a process that has read many libraries may not fork, or may not hand over its pipes."""


def environment(data: Path, more: Mapping[str, str]) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "VIRTUAL_ENV")}
    own = {"SUIVI_DATA_DIR": str(data), "LANG": "en_GB.UTF-8", "TZ": "UTC", "SUIVI_POLL_SECONDS": "1"}
    return {**kept, **own, **more}


@dataclass
class Program:
    """The front, running."""

    process: asyncio.subprocess.Process | Forked
    lines: list[str] = field(default_factory=list)
    reading: asyncio.Task[None] | None = None
    address: str = ""

    async def read(self) -> None:
        assert self.process.stderr is not None
        async for line in self.process.stderr:
            self.lines.append(line.decode())

    async def says(self, event: str) -> str:
        """The log line of that event."""

        async def wait() -> str:
            while True:
                for line in self.lines:
                    if f'"{event}"' in line:
                        return line
                assert self.process.returncode is None, self.log
                await asyncio.sleep(0.02)

        try:
            async with asyncio.timeout(PATIENCE):
                return await wait()
        except TimeoutError:
            raise AssertionError(f"waited for {event}; in the log:\n{self.log}") from None

    @property
    def log(self) -> str:
        return "".join(self.lines)

    def faults(self) -> list[str]:
        """What went wrong on our side."""
        return [line for line in self.lines if '"level": "error"' in line or "Traceback" in line]

    async def is_now(self, at: datetime) -> None:
        """Time passes until `at` (aware); what comes due meanwhile has gone out. Only where it was started with `at`."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{at.isoformat()}\n".encode())
        await self.process.stdin.drain()
        await self.says(f"it.is:{at.isoformat()}")

    async def listens(self) -> str:
        """Its own address; only where it was started with a port, or with a clock of the test's."""
        if not self.address:
            said = json.loads(await self.says("http.listening"))
            self.address = f"http://127.0.0.1:{said['port']}"
        return self.address

    async def is_idle(self) -> None:
        """Waits until nothing is being answered."""
        metrics = f"{await self.listens()}/metrics"
        async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
            while True:
                async with session.get(metrics) as answer:
                    if "suivi_answers_under_way 0.0" in await answer.text():
                        return
                await asyncio.sleep(0.01)

    async def ends(self, how: signal.Signals = signal.SIGTERM) -> float:
        """Told to end; how many seconds it took."""
        since = asyncio.get_running_loop().time()
        if self.process.returncode is None:
            self.process.send_signal(how)
        async with asyncio.timeout(PATIENCE):
            await self.process.wait()
        if self.reading is not None:
            await self.reading
        return asyncio.get_running_loop().time() - since


@dataclass(frozen=True, slots=True)
class Ended:
    """A command that came to its end."""

    code: int
    out: str
    err: str


async def ended(data: Path, more: Mapping[str, str], *arguments: str) -> Ended:
    """`suivi` with these arguments, until it ends by itself."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bots", *arguments,
        cwd=ROOT, env=environment(data, more), stdin=asyncio.subprocess.DEVNULL, stdout=pipe, stderr=pipe,
    )  # fmt: skip
    async with asyncio.timeout(PATIENCE):
        out, err = await process.communicate()
    return Ended(process.returncode or 0, out.decode(), err.decode())


@asynccontextmanager
async def running(
    platform: str, data: Path, more: Mapping[str, str], at: datetime | None, until: str
) -> AsyncIterator[Program]:
    """`suivi run` with that platform, started until it logs `until`, and ended on leaving; `at`: with a clock of the test's own."""
    program = Program(await (_real(platform, data, more) if at is None else _moved(platform, data, more, at)))
    program.reading = asyncio.get_running_loop().create_task(program.read())
    try:
        await program.says(until)
        yield program
    finally:
        await program.ends()


async def _real(platform: str, data: Path, more: Mapping[str, str]) -> asyncio.subprocess.Process:
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bots", "run", platform,
        cwd=ROOT, env=environment(data, more), stdin=pipe, stderr=pipe, stdout=asyncio.subprocess.DEVNULL,
    )  # fmt: skip


async def _moved(
    platform: str, data: Path, more: Mapping[str, str], at: datetime
) -> asyncio.subprocess.Process | Forked:
    """Reminders go out when time passes, each at its own instant."""
    own = environment(data, {"PORT": "0", **more, "SUIVI_POLL_SECONDS": "3600"})
    if FORKS:
        return await begin(ROOT, own, platform, at.isoformat())
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.moved", platform, at.isoformat(),
        cwd=ROOT, env=own, stdin=pipe, stderr=pipe, stdout=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
