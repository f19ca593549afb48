"""How soon the terminal is ready, how soon the notes are there, and in how much memory: each beside its floor.

Run it with `python -m tests.bench.startup [ROUNDS]`; the medians are printed as a table.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.terminal.person import ROOT, AtTerminal, environment
from tests.terminal.test_pipe import FORM, LOG

LIBRARIES = (
    "asyncio, sqlalchemy.ext.asyncio, cryptography.hazmat.primitives.ciphers.aead, "
    "prompt_toolkit, rich.console, pydantic_settings, babel.messages.pofile, jinja2, yaml, snowballstemmer, zoneinfo"
)
"""What a ready terminal stands on: the floor of its start and of its memory."""
TEMPLATE = """
import time, jinja2
body = "Dear {{ name }},\\n\\n" + "{% for s in sentences %}{{ s }} {% endfor %}\\n\\n{{ me }}"
made = jinja2.Environment(autoescape=False).from_string(body)
start = time.perf_counter()
for _ in range(3):
    made.render(name="Jane", sentences=["Thank you for the time that you took to show me the pipeline."] * 8, me="Nadia")
print(time.perf_counter() - start)
"""
PEAK = "import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"


def until_prompt(data: Path) -> float:
    """Seconds from starting the program to its prompt."""
    start = time.perf_counter()
    with AtTerminal(data) as terminal:
        terminal.see("suivi>")
        return time.perf_counter() - start


def until_drafts(data: Path) -> float:
    """Seconds from the last answer of the debrief to the last of three notes on the screen."""
    with AtTerminal(data, lines=200) as terminal:
        terminal.see("suivi>")
        terminal.enter(LOG + " and Raj Patel and Mo Lee")
        for answer in FORM:
            terminal.see(">")
            terminal.enter(answer)
        terminal.see("[1] Save")
        terminal.see("suivi>")
        terminal.enter("1")
        for answer in ("two boxes, one barcode", "her napkin", "fewer picking errors", "I cut them by 80 %"):
            terminal.see(">")
            terminal.enter(answer)
        terminal.see("promise")
        terminal.see(">")
        start = time.perf_counter()
        terminal.enter("done")
        terminal.see("For Mo Lee")
        terminal.see("suivi>")
        return time.perf_counter() - start


def memory_at_prompt(data: Path) -> float:
    """Megabytes at most resident up to the prompt."""
    with AtTerminal(data) as terminal:
        terminal.see("suivi>")
        status = Path(f"/proc/{terminal.process.pid}/status").read_text("ascii")
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) / 1024


def run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=environment(ROOT),
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def importing() -> float:
    start = time.perf_counter()
    run(f"import {LIBRARIES}")
    return time.perf_counter() - start


def rendering() -> float:
    return float(run(TEMPLATE))


def memory_of_libraries() -> float:
    return int(run(f"import {LIBRARIES}\n{PEAK}")) / 1024


def middle(measure: Callable[[], float], rounds: int) -> float:
    return median(measure() for _ in range(rounds))


def main(rounds: int = 7) -> None:
    with TemporaryDirectory(prefix="suivi-bench-") as folder:
        data = Path(folder) / "data"
        first = until_prompt(data)
        rows = (
            ("first start to prompt, s", first, middle(importing, rounds)),
            ("start to prompt, s", middle(lambda: until_prompt(data), rounds), middle(importing, rounds)),
            (
                "last answer to three drafts, s",
                middle(lambda: until_drafts(fresh(folder)), rounds),
                middle(rendering, rounds),
            ),
            (
                "memory at the prompt, MB",
                middle(lambda: memory_at_prompt(data), rounds),
                middle(memory_of_libraries, rounds),
            ),
        )
    print(f"{'':32}{'Suivi':>10}{'floor':>10}{'ratio':>8}")
    for name, ours, floor in rows:
        print(f"{name:32}{ours:>10.3f}{floor:>10.4f}{ours / floor:>8.1f}")


def fresh(folder: str) -> Path:
    """A data folder nobody has used."""
    return Path(folder) / f"data-{time.monotonic_ns()}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
