"""`python -m tests.simulation [ZONE]`: every message of a year, to be read; then what was counted."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path
from zoneinfo import ZoneInfo

from bots.terminal.moments import Reader
from bots.terminal.plain import card_lines
from core.domain.person import Language
from core.text.words import Words
from tests.simulation.habits import Habits
from tests.simulation.judging import busiest_week, faults
from tests.simulation.year import Plot, Told, play

YEARS = {
    "Europe/London": Plot(1),
    "Europe/Paris": Plot(2, "Europe/Paris", Language.FR),
    "America/New_York": Plot(3, "America/New_York", digest="daily"),
    "Asia/Tokyo": Plot(4, "Asia/Tokyo", digest="weekly"),
}


def show(told: Told) -> None:
    plot = told.plot
    zone, say = ZoneInfo(plot.zone), Words(plot.language)
    for message in told.messages:
        local = message.at.astimezone(zone)
        kinds = ", ".join(sorted({r.kind.value for r in message.reminders}))
        print(f"\n{local:%a %Y-%m-%d %H:%M}  [{kinds}]")
        for line in card_lines(message.card, 1, Reader(say, plot.zone, message.at)):
            print(f"    {line}")
    wrong = faults(told)
    week, most = busiest_week(told)
    print(
        f"\n{plot.zone}: {told.interviews} interviews, {told.contacts} contacts, {len(told.messages)} messages;"
        f" the busiest week, from {week}: {most}; outcomes: {', '.join(told.outcomes)}"
    )
    print("\n".join(wrong) if wrong else "Nothing late, twice, already done, over a cap, or at a quiet hour.")


for name in sys.argv[1:] or list(YEARS):
    with tempfile.TemporaryDirectory() as folder:
        show(asyncio.run(play(YEARS[name], Path(folder), Habits)))
