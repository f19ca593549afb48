"""The real program in a process of its own, knowing nothing but its environment, in front of the local Slack."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds: nothing here takes three, but the machine may be busy."""


def environment(data: Path, more: Mapping[str, str]) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "VIRTUAL_ENV")}
    own = {"SUIVI_DATA_DIR": str(data), "LANG": "en_GB.UTF-8", "TZ": "UTC", "SUIVI_POLL_SECONDS": "1"}
    return {**kept, **own, **more}


@dataclass
class Program:
    """`suivi run slack`, running."""

    process: asyncio.subprocess.Process
    lines: list[str] = field(default_factory=list)
    _reading: asyncio.Task[None] | None = None

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
                assert self.process.returncode is None, "".join(self.lines)
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

    async def ends(self, how: signal.Signals = signal.SIGTERM) -> float:
        """Told to end; how many seconds it took."""
        since = asyncio.get_running_loop().time()
        if self.process.returncode is None:
            self.process.send_signal(how)
        async with asyncio.timeout(PATIENCE):
            await self.process.wait()
        if self._reading is not None:
            await self._reading
        return asyncio.get_running_loop().time() - since


@asynccontextmanager
async def suivi(data: Path, more: Mapping[str, str]) -> AsyncIterator[Program]:
    """Started, and ended on leaving."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bots", "run", "slack",
        cwd=ROOT, env=environment(data, more), stderr=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    program = Program(process)
    program._reading = asyncio.get_running_loop().create_task(program.read())
    try:
        await program.says("slack.ready")
        yield program
    finally:
        await program.ends()
