"""How often the Gateway may be entered, by a count that a crash does not wipe out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bots.discord.starts import AT_ONCE, FILE, Allowance


@dataclass
class Hands:
    """A clock moved by hand."""

    at: datetime = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at


def test_a_program_that_crashes_every_second_enters_fewer_than_900_times_a_day(tmp_path: Path) -> None:
    clock, starts = Hands(), 0
    end = clock.at + timedelta(days=1)
    while clock.at < end:
        allowance = Allowance(tmp_path, clock)  # a new process
        clock.at += timedelta(seconds=allowance.wait())
        allowance.take()
        starts += 1
        clock.at += timedelta(seconds=1)
    assert 800 < starts < 900


def test_a_few_starts_in_a_row_wait_for_nothing_and_are_forgiven_with_time(tmp_path: Path) -> None:
    clock = Hands()
    allowance = Allowance(tmp_path, clock)
    for _ in range(AT_ONCE):
        assert allowance.wait() == 0
        allowance.take()
    assert 0 < allowance.wait() <= 100
    clock.at += timedelta(minutes=30)
    assert allowance.wait() == 0


def test_a_clock_that_was_wrong_and_a_file_that_was_spoilt_shut_nobody_out(tmp_path: Path) -> None:
    clock = Hands()
    allowance = Allowance(tmp_path, clock)
    clock.at += timedelta(days=300)
    allowance.take()
    clock.at -= timedelta(days=300)
    assert allowance.wait() <= 100
    (tmp_path / FILE).write_text("not a number")
    assert allowance.wait() == 0
