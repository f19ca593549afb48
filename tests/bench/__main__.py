"""Measures what docs/reliability.md tells, and prints it as a table: `make bench`, or `python -m tests.bench lateness idle`."""

from __future__ import annotations

import argparse
import asyncio
import platform
import statistics
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from tests.bench import killed, pacing, planning, processes, statements, throughput, waiting
from tests.bench.databases import postgresql
from tests.bench.endpoint import Endpoint
from tests.bench.peers import showing

BY_HAND = "by hand, overlapped, not composed"


@dataclass(frozen=True, slots=True)
class Bench:
    """One run of everything asked for."""

    endpoint: Endpoint
    urls: dict[str, str]
    due: int
    waiting: int
    repeats: int


async def show_throughput(bench: Bench) -> None:
    """Deliveries a second and the sender's own processor time for each, medians; every run is checked to have delivered
    each reminder once."""
    wire = statistics.median(
        [await throughput.bare_wire(bench.endpoint, bench.due) for _ in range(bench.repeats)]
    )
    row("wire alone, aiohttp", "", f"{wire:,.0f}/s")
    runs = {
        BY_HAND: throughput.by_hand,
        "Suivi, a fixed card": throughput.ours(lambda store: throughput.say_little),
        "Suivi, real cards from today's facts": throughput.ours(throughput.real_cards),
        "Suivi, real cards, the Slack messenger": throughput.ours(throughput.real_cards, throughput.slack),
    }
    found: dict[tuple[str, str], list[throughput.Burst]] = {
        (name, engine): [] for engine in bench.urls for name in runs
    }
    for _ in range(bench.repeats):
        for name, engine in found:
            one = await throughput.measure(bench.urls[engine], runs[name], bench.endpoint, bench.due)
            found[name, engine].append(one)
    middle = {which: statistics.median(one.rate for one in each) for which, each in found.items()}
    for (name, engine), each in found.items():
        processor = statistics.median(one.processor for one in each)
        beside = f"{middle[name, engine] / middle[BY_HAND, engine]:.2f} x by hand"
        other = f"{middle[name, engine] / middle[name, 'PostgreSQL']:.2f} x PostgreSQL"
        row(name, engine, f"{middle[name, engine]:,.0f}/s  {processor:.0f} µs", beside, other)


async def show_processes(bench: Bench) -> None:
    """One process and two at once; SQLite takes one."""
    for engine, url in bench.urls.items():
        for count in (1, 2) if engine == "PostgreSQL" else (1,):
            found = [
                await processes.measure(url, bench.endpoint, due=bench.due, processes=count)
                for _ in range(bench.repeats)
            ]
            row(f"processes of their own: {count}", engine, f"{statistics.median(found):,.0f}/s")


async def show_peers(bench: Bench) -> None:
    await showing.show(row, bench.urls["PostgreSQL"], bench.endpoint, bench.due, bench.repeats)


async def show_lateness(bench: Bench) -> None:
    due = bench.due // 4
    for engine, url in bench.urls.items():
        found = await waiting.lateness(url, bench.endpoint, due=due, over=due / 83.3, waiting=bench.waiting)
        tells = f"median {found.median:.1f} ms", f"p99 {found.p99:.1f} ms", f"worst {found.worst:.1f} ms"
        row(f"late, {due:,} due at 83 a second", engine, *tells)


async def show_idle(bench: Bench) -> None:
    for engine, url in bench.urls.items():
        found = await waiting.idle(url, bench.endpoint, waiting=bench.waiting, seconds=60)
        database = f"database {found.database:.2f} %" if engine == "PostgreSQL" else ""
        row("idle", engine, f"worker {found.worker:.2f} % of a core", database)


async def show_statements(bench: Bench) -> None:
    for engine, url in bench.urls.items():
        few, many = [], []
        for _ in range(bench.repeats):
            few.append(await statements.measure(url, bench.waiting // 100))
            many.append(await statements.measure(url, bench.waiting))
        for name in few[0]:
            before = statistics.median(each[name] for each in few)
            after = statistics.median(each[name] for each in many)
            row(name, engine, f"{before:.2f} ms", f"{after:.2f} ms", f"x {after / before:.2f}")
    url = bench.urls["PostgreSQL"]
    lean, full = [await statements.pages(url, waiting) for waiting in (bench.waiting // 100, bench.waiting)]
    for name, before in lean.items():
        row(
            name,
            "PostgreSQL",
            f"{before:.0f} pages",
            f"{full[name]:.0f} pages",
            f"x {full[name] / before:.2f}",
        )


async def show_killed(bench: Bench) -> None:
    for engine, url in bench.urls.items():
        for same in (True, False):
            found = await killed.measure(url, bench.endpoint, due=6_000, same=same)
            who = "the same instance" if same else "another instance"
            counts = f"{found.lost} lost, {found.twice} twice"
            row(
                f"killed in a burst; {who}",
                engine,
                counts,
                f"goes on after {found.resumed:.1f} s",
                f"whole after {found.whole:.0f} s",
            )


async def show_planning(bench: Bench) -> None:
    """Reminders a second, in one person's transaction after another."""
    for engine, url in bench.urls.items():
        found = [await planning.measure(url, bench.due // 5) for _ in range(bench.repeats)]
        for what, of in (("put", attrgetter("put")), ("cancelled", attrgetter("cancelled"))):
            ours, bare = (statistics.median(of(pair[n]) for pair in found) for n in (0, 1))
            row(
                f"planning, by fives: {what}",
                engine,
                f"{ours:,.0f}/s",
                f"bare {bare:,.0f}/s",
                f"x {ours / bare:.2f}",
            )


async def show_pacing(bench: Bench) -> None:
    people = bench.due // 10
    for engine, url in bench.urls.items():
        for limited in (False, True):
            over = people / 33.3
            found = await pacing.measure(url, bench.endpoint, people=people, over=over, limited=limited)
            row(
                f"{people:,} due in {over:.0f} s, {'limited' if limited else 'all taken'}",
                engine,
                f"{found.refused} times 429, {found.early} early",
                f"{found.crowded} crowded, {found.twice} twice",
                f"whole after {found.took:.0f} s; others late p99 {found.others_p99:.1f} ms",
            )


SHOWS: dict[str, Callable[[Bench], Awaitable[None]]] = {
    "throughput": show_throughput,
    "peers": show_peers,
    "processes": show_processes,
    "lateness": show_lateness,
    "idle": show_idle,
    "statements": show_statements,
    "killed": show_killed,
    "planning": show_planning,
    "pacing": show_pacing,
}


def row(*cells: str) -> None:
    widths = (42, 12, 28, 28)
    print(
        "".join(cell.ljust(width) for cell, width in zip(cells, (*widths, 0), strict=False)).rstrip(),
        flush=True,
    )


@contextmanager
def databases() -> Iterator[dict[str, str]]:
    with tempfile.TemporaryDirectory(prefix="suivi-bench-") as folder, postgresql() as url:
        yield {"PostgreSQL": url, "SQLite": f"sqlite:///{Path(folder) / 'suivi.db'}"}


async def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    asked.add_argument("what", nargs="*", choices=[*SHOWS, []], default=list(SHOWS))
    asked.add_argument("--due", type=int, default=20_000)
    asked.add_argument("--waiting", type=int, default=1_000_000)
    asked.add_argument("--repeats", type=int, default=3)
    told = asked.parse_args()
    print(f"{platform.processor() or platform.machine()}, Python {platform.python_version()}\n")
    endpoint = Endpoint()
    try:
        with databases() as urls:
            bench = Bench(endpoint, urls, told.due, told.waiting, told.repeats)
            for what in told.what:
                row(what.upper())
                await SHOWS[what](bench)
                print()
    finally:
        endpoint.close()


if __name__ == "__main__":
    asyncio.run(main())
