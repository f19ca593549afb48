"""Ours and the peers side by side, as rows of the bench's table: turn and turn about, medians."""

from __future__ import annotations

import asyncio
import statistics
from collections import defaultdict
from collections.abc import Callable

from tests.bench import throughput
from tests.bench.endpoint import Endpoint
from tests.bench.peers.comparing import PEERS, Peer, killed, load
from tests.bench.peers.comparing import throughput as of_peer

Row = Callable[..., None]
SLOW = {"procrastinate": 10}
"""It takes minutes for what takes the others seconds: it gets a tenth of the jobs."""
MEASURE = "pgqueuer"
KILLED = 6_000


async def show(row: Row, url: str, endpoint: Endpoint, due: int, repeats: int) -> None:
    """Deliveries a second on PostgreSQL, with the worker's own processor time for each; then what is missing and what came twice after a kill."""
    peers = dict(_installed(row))
    found: dict[str, list[throughput.Burst]] = defaultdict(list)
    real = throughput.ours(throughput.real_cards)
    for _ in range(repeats):
        found["Suivi, real cards"].append(await throughput.measure(url, real, endpoint, due))
        for name, peer in peers.items():
            count = due // SLOW.get(name, 1)
            for loop in dict.fromkeys((asyncio.new_event_loop, peer.LOOP)):
                own = name if loop is asyncio.new_event_loop else f"{name}, on uvloop"
                found[own].append(await of_peer(peer, url, endpoint, count, loop))
    middle = {name: statistics.median(one.rate for one in each) for name, each in found.items()}
    for name, each in found.items():
        processor = statistics.median(one.processor for one in each)
        beside = f"{middle[name] / middle[MEASURE]:.2f} x {MEASURE}" if MEASURE in middle else ""
        row(name, "PostgreSQL", f"{middle[name]:,.0f}/s  {processor:.0f} µs", beside)
    for name in peers:
        count = KILLED // SLOW.get(name, 1)
        told = await killed(name, url, endpoint, count)
        row(
            f"{name}, killed in a burst of {count:,}",
            "PostgreSQL",
            f"{told.missing} lost or stuck, {told.twice} twice",
        )


def _installed(row: Row) -> list[tuple[str, Peer]]:
    peers = []
    for name, module in PEERS.items():
        try:
            peers.append((name, load(module)))
        except ModuleNotFoundError as missing:
            row(name, "", f"not measured: {missing.name} is not installed (extra `bench`)")
    return peers
