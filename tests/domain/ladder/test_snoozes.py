"""Worked examples of what was put off, beside the steps that would come anyway."""

from __future__ import annotations

from datetime import time

import pytest

from core.domain.interview import Outcome, OutcomeKind
from core.domain.ladder import plan
from core.domain.note import NoteKind
from core.domain.person import QuietHours
from core.domain.reminder import ReminderKind
from tests.domain.ladder.story import CLAIRE, at, comes, interview, liking, note, sent

WINDOW = (
    ReminderKind.DRAFT,
    ReminderKind.NUDGE,
    ReminderKind.LAST_CALL,
    ReminderKind.LATE,
    ReminderKind.SNOOZED,
)
NOON = interview("2026-03-03 12:00")
"""Its last call is at nine the next morning."""


def test_put_off_to_half_past_eight_the_last_call_at_nine_is_that_message() -> None:
    rows = comes([NOON], [note(snoozed_until=at("2026-03-04 08:30"))], only=WINDOW)
    assert rows == ["Wed 04 Mar 08:30 snoozed", "Thu 05 Mar 09:00 late"]


def test_put_off_well_before_the_last_call_both_come() -> None:
    rows = comes([NOON], [note(snoozed_until=at("2026-03-03 19:00"))], only=WINDOW)
    assert rows == ["Tue 03 Mar 19:00 snoozed", "Wed 04 Mar 09:00 last_call", "Thu 05 Mar 09:00 late"]


def test_where_somebody_else_is_owed_too_the_last_call_comes_along_with_the_one_put_off() -> None:
    notes = [note(snoozed_until=at("2026-03-04 08:30")), note("bo")]
    rows = comes([NOON], notes, only=WINDOW)
    assert rows == [
        "Tue 03 Mar 12:30 draft",
        "Tue 03 Mar 18:30 nudge",
        "Wed 04 Mar 08:30 last_call",
        "Wed 04 Mar 08:30 snoozed",
        "Thu 05 Mar 09:00 late",
    ]


def test_put_off_an_hour_at_a_time_it_is_never_doubled_by_the_last_call() -> None:
    for until in ("2026-03-04 08:00", "2026-03-04 09:00", "2026-03-04 10:00", "2026-03-04 11:00"):
        rows = comes([NOON], [note(snoozed_until=at(until))], only=WINDOW)
        assert rows == [f"Wed 04 Mar {until[-5:]} snoozed", "Thu 05 Mar 09:00 late"]


def test_a_nudge_about_the_others_comes_with_what_was_put_off_for_an_hour() -> None:
    one = interview("2026-03-03 15:00")
    rows = comes([one], [note(snoozed_until=at("2026-03-03 17:45")), note("bo")], only=WINDOW)
    assert rows[1:3] == ["Tue 03 Mar 17:45 nudge", "Tue 03 Mar 17:45 snoozed"]


def test_a_nudge_that_may_not_come_so_early_waits_for_the_next_morning() -> None:
    one = interview("2026-03-03 16:00")
    rows = comes([one], [note(snoozed_until=at("2026-03-03 17:15")), note("bo")], only=WINDOW)
    assert rows[1:3] == ["Tue 03 Mar 17:15 snoozed", "Wed 04 Mar 08:30 nudge"]


def test_the_late_word_about_the_others_comes_with_what_was_put_off_until_then() -> None:
    one = interview("2026-03-03 15:00")
    rows = comes([one], [note(snoozed_until=at("2026-03-05 08:30")), note("bo")], only=WINDOW)
    assert rows[-2:] == ["Thu 05 Mar 08:30 late", "Thu 05 Mar 08:30 snoozed"]


def test_somebody_named_after_the_snooze_came_is_still_told_of_before_the_window_closes() -> None:
    put_off = note(snoozed_until=at("2026-03-04 08:30"))
    facts = ([NOON], [put_off, note("bo")], (), ())
    came = {f"snoozed:note:{put_off.id}:2026-03-04T0730"}
    rows = plan(CLAIRE, *facts, at("2026-03-04 08:40"), settled=came)
    assert (rows[0].kind, rows[0].due_at) == (ReminderKind.LAST_CALL, at("2026-03-04 09:00"))


def test_a_snooze_that_came_before_a_pause_stands_for_nothing_after_it() -> None:
    put_off = note(snoozed_until=at("2026-03-03 19:00"))
    resumed = liking(paused_until=at("2026-03-04 08:00"))
    came = {f"snoozed:note:{put_off.id}:2026-03-03T1800"}
    rows = plan(resumed, [NOON], [put_off], (), (), at("2026-03-03 19:30"), settled=came)
    assert (rows[0].kind, rows[0].due_at) == (ReminderKind.LAST_CALL, at("2026-03-04 09:00"))


NOW = at("2026-03-20 12:00")
SILENT = Outcome(OutcomeKind.SILENT, NOW)
REJECTED = Outcome(OutcomeKind.REJECTED, NOW, cool_off_until=at("2026-03-21 10:00"))


@pytest.mark.parametrize(
    ("outcome", "kind", "expected"),
    [
        (None, NoteKind.CHECK_IN, "Fri 20 Mar 18:30"),
        (SILENT, NoteKind.SECOND_REMINDER, "Fri 20 Mar 18:30"),
        (REJECTED, NoteKind.REJECTION_FINAL, "Sat 21 Mar 10:00"),
        (Outcome(OutcomeKind.OFFER, NOW), NoteKind.OFFER_THANKS, "Fri 20 Mar 18:30"),
        (None, NoteKind.LINKEDIN_MESSAGE, "Fri 20 Mar 18:30"),
    ],
)
def test_any_note_that_was_put_off_comes_back_as_promised(
    outcome: Outcome | None, kind: NoteKind, expected: str
) -> None:
    one = interview("2026-03-03 15:00", outcome=outcome)
    put_off = note(kind=kind, snoozed_until=at("2026-03-20 18:30"))
    rows = comes([one], [sent("2026-03-03 16:00"), put_off], now="2026-03-20 13:00", only=WINDOW)
    assert rows == [f"{expected} snoozed"]


def test_a_check_in_put_off_is_not_asked_about_once_they_have_answered() -> None:
    one = interview("2026-03-03 15:00", outcome=REJECTED)
    put_off = note(kind=NoteKind.CHECK_IN, snoozed_until=at("2026-03-20 18:30"))
    assert comes([one], [put_off], now="2026-03-20 13:00", only=WINDOW) == []


def test_the_withdrawal_from_an_interview_still_to_come_does_not_wait_for_it() -> None:
    one = interview(
        "2026-03-27 15:00", logged="2026-03-20 10:00", outcome=Outcome(OutcomeKind.WITHDRAWN, NOW)
    )
    put_off = note(kind=NoteKind.WITHDRAWAL, snoozed_until=at("2026-03-20 18:30"))
    assert comes([one], [put_off], now="2026-03-20 13:00", only=WINDOW) == ["Fri 20 Mar 18:30 snoozed"]


def test_somebody_who_sleeps_through_the_morning_keeps_one_call_before_the_window_closes() -> None:
    night = liking(quiet=QuietHours(time(8, 45), time(11, 30)))
    rows = comes([NOON], [note(snoozed_until=at("2026-03-04 08:30"))], person=night, only=WINDOW)
    assert rows == ["Wed 04 Mar 08:30 snoozed", "Thu 05 Mar 08:30 late"]
