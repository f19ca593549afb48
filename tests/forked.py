"""A program begun in the nursery, as a test holds it: what `asyncio` gives for one that it started itself."""

from __future__ import annotations

import asyncio
import atexit
import json
import os
import signal
import socket
import subprocess
import sys
from asyncio.streams import FlowControlMixin, StreamReader, StreamReaderProtocol, StreamWriter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any


class Forked:
    """Running, until `returncode` says how it ended (the signal's number below zero)."""

    def __init__(
        self, process: int, stdin: StreamWriter, stderr: StreamReader, told: StreamReader, held: StreamWriter
    ) -> None:
        self.pid = process
        self.stdin = stdin
        self.stderr = stderr
        self.returncode: int | None = None
        self._held = held
        self._ending = asyncio.ensure_future(self._ended(told))

    async def _ended(self, told: StreamReader) -> int:
        line = await told.readline()
        self._held.close()
        self.stdin.close()
        self.returncode = int(line) if line else -signal.SIGKILL
        return self.returncode

    def send_signal(self, number: signal.Signals) -> None:
        if self.returncode is None:
            os.kill(self.pid, number)

    async def wait(self) -> int:
        return await asyncio.shield(self._ending)


async def begin(folder: Path, environment: Mapping[str, str], platform: str, at: str) -> Forked:
    """`tests.moved.run(platform, at)` with that environment and nothing else; `at`: ISO 8601."""
    loop = asyncio.get_running_loop()
    reads, writes = os.pipe()
    heard, complains = os.pipe()
    ours, told = socket.socketpair()
    asked = {"folder": str(folder), "environment": dict(environment), "platform": platform, "at": at}
    socket.send_fds(_nursery(), [json.dumps(asked).encode()], [reads, complains, told.fileno()])
    os.close(reads)
    os.close(complains)
    told.close()
    stderr = StreamReader()
    await loop.connect_read_pipe(lambda: StreamReaderProtocol(stderr), os.fdopen(heard, "rb", 0))
    flow: Any = FlowControlMixin
    transport, protocol = await loop.connect_write_pipe(flow, os.fdopen(writes, "wb", 0))
    answers, held = await asyncio.open_connection(sock=ours)
    process = int(await answers.readline())
    return Forked(process, StreamWriter(transport, protocol, None, loop), stderr, answers, held)


@cache
def _nursery() -> socket.socket:
    """One for each process of tests; it ends when that one does."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.nursery", str(theirs.fileno())],
        cwd=Path(__file__).parents[1],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        pass_fds=[theirs.fileno()],
        start_new_session=True,
    )
    theirs.close()

    def leave() -> None:
        ours.close()
        process.wait()

    atexit.register(leave)
    return ours
