"""Twelve weeks and more of somebody's search in three places: nothing late, twice, already done, over a cap, or at a quiet hour.

`python -m tests.simulation` tells whole years, to be read.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from core.domain.person import Language
from core.domain.reminder import ReminderKind
from tests.simulation.habits import Habits
from tests.simulation.judging import faults
from tests.simulation.year import Plot, Told, play

WEEKS = Plot(5, days=84, processes=6, acquaintances=14)


@pytest.mark.parametrize(
    "plot",
    [
        WEEKS,
        replace(WEEKS, seed=6, zone="Europe/Paris", language=Language.FR, digest="weekly"),
        replace(WEEKS, seed=7, zone="America/New_York", digest="daily"),
        replace(WEEKS, seed=6, starts=date(2026, 5, 4), acquaintances=60, days=105),
    ],
    ids=("London", "Paris, weekly", "New York, daily", "London, with two weeks of silence in summer"),
)
async def test_every_message_of_twelve_weeks_is_due_true_and_bearable(plot: Plot, tmp_path: Path) -> None:
    told = await play(plot, tmp_path, Habits)
    assert faults(told) == []
    assert told.interviews >= plot.processes
    assert len(told.messages) >= 12


async def test_the_same_seed_tells_the_same_weeks_and_a_judge_sees_what_is_wrong_in_them(
    tmp_path: Path,
) -> None:
    plot = Plot(5, days=35, processes=4, acquaintances=3)
    for folder in ("one", "other"):
        (tmp_path / folder).mkdir()
    told, again = [await play(plot, tmp_path / folder, Habits) for folder in ("one", "other")]
    assert [(m.at, m.card) for m in told.messages] == [(m.at, m.card) for m in again.messages]
    assert faults(told) == []
    first = told.messages[0]
    at_night = replace(first, at=first.at.replace(hour=3))
    days_late = replace(first, at=first.at + timedelta(days=2))
    for wrong, why in (([at_night], "quiet hour"), ([days_late], "late by"), ([first, first], "twice")):
        assert any(why in fault for fault in faults(Told(plot, messages=wrong)))


async def test_the_judge_hears_a_step_on_the_heels_of_a_snooze_and_a_snooze_that_nobody_asked_for(
    tmp_path: Path,
) -> None:
    told = await play(Plot(5, days=35, processes=4, acquaintances=3), tmp_path, Habits)
    call = next(m for m in told.messages if any(r.kind is ReminderKind.LAST_CALL for r in m.reminders))
    (reminder,) = call.reminders
    note = next(n for n in call.known.notes if n.interview_id == reminder.subject_id)
    asked = replace(reminder, kind=ReminderKind.SNOOZED, subject_id=note.id, key="snoozed")
    half_an_hour_before = replace(call, at=call.at - timedelta(minutes=30), reminders=(asked,))
    wrong = faults(Told(told.plot, messages=[half_an_hour_before, call]))
    assert any("after another word about it" in fault for fault in wrong)
    assert any("before the time it was put off to" in fault for fault in wrong)
    assert any("the same words within hours" in fault for fault in wrong)
