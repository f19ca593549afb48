"""A peer's deliveries a second, and what a kill does to it."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

import psycopg

from bots.commands.beside import collect_seldom
from tests.bench.endpoint import ROOT, Endpoint
from tests.bench.throughput import Burst

PEERS = {name: f"tests.bench.peers.{name}" for name in ("pgqueuer", "procrastinate", "chancy")}
STUCK = 120.0
"""Seconds without a message after which one that has not come is lost, or stuck."""


class Peer(Protocol):
    NAME: str
    LOOP: Callable[[], asyncio.AbstractEventLoop]
    PATIENCE: float
    """Seconds after the last message for which its own recovery from a kill may still bring one."""
    put: Callable[[str, int], Awaitable[None]]
    work: Callable[[str, str, bool], Coroutine[None, None, None]]


def load(module: str) -> Peer:
    return cast(Peer, import_module(module))


@dataclass(frozen=True, slots=True)
class Kill:
    missing: int
    twice: int


async def throughput(
    peer: Peer, url: str, endpoint: Endpoint, count: int, loop: Callable[[], asyncio.AbstractEventLoop]
) -> Burst:
    """Jobs from the worker's start to its last message (its last settling is not counted)."""
    own = await fresh(url)
    await peer.put(own, count)
    endpoint.ask("/forget")
    collect_seldom()  # as the program does: the same for everybody measured
    before, used = time.time(), time.process_time()
    await asyncio.to_thread(run, loop, peer.work(own, endpoint.base, False))
    used = time.process_time() - used
    seen = endpoint.ask("/seen")
    if seen["messages"] != count:
        raise AssertionError(f"{peer.NAME}: {seen} of {count}")
    last: float = seen["last"]
    return Burst(count / (last - before), used / count * 1e6)


async def killed(name: str, url: str, endpoint: Endpoint, count: int) -> Kill:
    """Killed in mid-burst and started again; what never came, and what came twice."""
    peer = load(PEERS[name])
    own = await fresh(url)
    await peer.put(own, count)
    endpoint.ask("/forget")
    for messages, patience in ((count // 3, 0.0), (count, peer.PATIENCE)):
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.bench.peers", name, own, endpoint.base, cwd=ROOT
        )
        await _until(endpoint, messages, patience)
        process.kill()
        await process.wait()
    seen = endpoint.ask("/seen")
    return Kill(count - seen["messages"], seen["twice"])


async def fresh(url: str) -> str:
    """An empty database beside ours, on the same server; its address as libpq writes it."""
    plain = url.replace("postgresql+psycopg:", "postgresql:")
    async with await psycopg.AsyncConnection.connect(plain, autocommit=True) as connection:
        await connection.execute("DROP DATABASE IF EXISTS peer WITH (FORCE)")
        await connection.execute("CREATE DATABASE peer")
        await connection.execute("CHECKPOINT")
    return plain.replace("/postgres?", "/peer?")


def run(loop: Callable[[], asyncio.AbstractEventLoop], work: Coroutine[None, None, None]) -> None:
    with asyncio.Runner(loop_factory=loop) as runner:
        runner.run(work)


async def _until(endpoint: Endpoint, messages: int, patience: float) -> None:
    """Returns once that many have come and none, be it one that came before, has come for `patience` seconds."""
    last, since = -1, time.monotonic()
    while True:
        seen = endpoint.ask("/seen")
        if seen["posted"] > last:
            last, since = seen["posted"], time.monotonic()
        quiet = time.monotonic() - since
        if quiet >= patience and (seen["messages"] >= messages or quiet > STUCK):
            return
        await asyncio.sleep(0.05)
