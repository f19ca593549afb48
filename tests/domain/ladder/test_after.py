"""Worked examples of what follows the notes: checks, a rejection's breath, the open door, the briefing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from core.domain.feedback import Feedback
from core.domain.interview import Debrief, Interview, Outcome, OutcomeKind
from core.domain.note import NoteKind, NoteState
from core.domain.person import QuietHours
from core.domain.reminder import ReminderKind
from tests.domain.ladder.story import CLAIRE, at, comes, interview, liking, note, sent

CHECKS = (ReminderKind.STATUS_CHECK, ReminderKind.SECOND_CHECK)
SENT = sent("2026-03-03 19:00")
ALSACE = liking(region="67")
QUEBEC = liking(zone="America/Toronto", country="CA", region="QC")


def they_said(day: str) -> Debrief:
    return Debrief(next_on=date.fromisoformat(day))


@pytest.mark.parametrize(
    ("why", "one", "expected"),
    [
        (
            "five business days after the note, then ten more, then never",
            interview("2026-03-03 15:00"),
            ["Tue 10 Mar 09:30 status_check", "Tue 24 Mar 09:30 second_check"],
        ),
        (
            "they said by Friday: the first business day after it",
            interview("2026-03-03 15:00", debrief=they_said("2026-03-13")),
            ["Mon 16 Mar 09:30 status_check", "Mon 30 Mar 09:30 second_check"],
        ),
        (
            "they said by the eve of a bridge: not on the holiday",
            interview("2026-04-21 15:00", debrief=they_said("2026-04-30")),
            ["Mon 04 May 09:30 status_check", "Wed 20 May 09:30 second_check"],
        ),
        (
            "a date before the interview is a slip, and is not counted from",
            interview("2026-03-03 15:00", debrief=they_said("2026-02-27")),
            ["Tue 10 Mar 09:30 status_check", "Tue 24 Mar 09:30 second_check"],
        ),
        (
            "logged two weeks after: the check that is overdue comes the next morning",
            interview("2026-03-03 15:00", logged="2026-03-17 11:00"),
            ["Wed 18 Mar 09:30 status_check", "Wed 01 Apr 09:30 second_check"],
        ),
        (
            "logged two months after: no check is made up for",
            interview("2026-03-03 15:00", logged="2026-05-05 11:00"),
            [],
        ),
    ],
)
def test_status_checks(why: str, one: Interview, expected: list[str]) -> None:
    assert comes([one], [SENT], only=CHECKS) == expected, why


def test_the_last_note_sent_is_the_one_that_counts() -> None:
    notes = [SENT, sent("2026-03-05 10:00", "bo")]
    assert comes([interview("2026-03-03 15:00")], notes, only=CHECKS)[0] == "Thu 12 Mar 09:30 status_check"


def test_holidays_are_those_of_the_region() -> None:
    one = interview("2026-03-26 15:00")
    thanked = [sent("2026-03-27 10:00")]
    assert comes([one], thanked, only=CHECKS)[0] == "Fri 03 Apr 09:30 status_check"
    assert comes([one], thanked, person=ALSACE, only=CHECKS)[0] == "Tue 07 Apr 09:30 status_check"


def test_in_quebec_saint_jean_is_no_working_day() -> None:
    one = interview("2026-06-16 15:00", zone="America/Toronto")
    thanked = [replace(SENT, settled_at=at("2026-06-17 10:00", "America/Toronto"))]
    assert comes([one], thanked, person=QUEBEC, only=CHECKS)[0] == "Thu 25 Jun 09:30 status_check"


def test_a_check_in_that_was_sent_leaves_only_the_second_and_two_leave_none() -> None:
    one = interview("2026-03-03 15:00")
    first = sent("2026-03-11 10:00", kind=NoteKind.CHECK_IN)
    second = sent("2026-03-26 10:00", "bo", kind=NoteKind.SECOND_REMINDER)
    assert comes([one], [SENT, first], now="2026-03-11 10:00", only=CHECKS) == [
        "Wed 25 Mar 09:30 second_check"
    ]
    assert comes([one], [SENT, first, second], now="2026-03-26 10:00", only=CHECKS) == []


def test_check_ins_to_two_people_of_a_company_are_two() -> None:
    one = interview("2026-03-03 15:00")
    both = [sent("2026-03-11 10:00", who, kind=NoteKind.CHECK_IN) for who in ("ana", "bo")]
    assert comes([one], [SENT, *both], now="2026-03-11 10:00", only=CHECKS) == []


def test_a_new_round_begins_the_checks_again_and_the_old_round_has_none() -> None:
    first = interview("2026-03-03 15:00")
    second = interview("2026-03-17 15:00", name="acme2", company="ACME ", previous_id="acme")
    assert comes([first, second], [SENT], now="2026-03-04 15:00", only=CHECKS) == [
        "Tue 24 Mar 09:30 status_check",
        "Wed 08 Apr 09:30 second_check",  # over Easter Monday
    ]


@pytest.mark.parametrize("kind", OutcomeKind)
def test_once_the_outcome_is_known_nothing_is_checked(kind: OutcomeKind) -> None:
    one = interview("2026-03-03 15:00", outcome=Outcome(kind, at("2026-03-06 15:00")))
    assert comes([one], [SENT], only=CHECKS) == []


def test_somebody_who_sleeps_at_half_past_nine_is_checked_on_when_awake_the_same_day() -> None:
    late_riser = liking(quiet=QuietHours(time(1), time(11)))
    rows = comes([interview("2026-03-03 15:00")], [SENT], person=late_riser, only=CHECKS)
    assert rows == ["Tue 10 Mar 11:00 status_check", "Tue 24 Mar 11:00 second_check"]


REJECTED = interview(
    "2026-03-03 15:00",
    outcome=Outcome(OutcomeKind.REJECTED, at("2026-03-10 17:00"), cool_off_until=at("2026-03-11 17:00")),
)


def test_after_a_rejection_a_breath_then_six_weeks_on_the_door() -> None:
    assert comes([REJECTED], [SENT, note(kind=NoteKind.REJECTION_FINAL)], now="2026-03-10 17:00") == [
        "Wed 11 Mar 17:00 cool_off",
        "Tue 21 Apr 09:30 door_open",
    ]


def test_an_answer_already_sent_needs_no_breath_and_a_door_already_opened_no_reminder() -> None:
    answered = sent("2026-03-10 18:00", kind=NoteKind.REJECTION_FINAL)
    opened = sent("2026-04-01 18:00", kind=NoteKind.DOOR_OPEN)
    assert comes([REJECTED], [SENT, answered], now="2026-03-10 18:00") == ["Tue 21 Apr 09:30 door_open"]
    assert comes([REJECTED], [SENT, answered, opened], now="2026-04-01 18:00") == []


def test_a_breath_that_ends_in_the_night_ends_in_the_morning() -> None:
    assert REJECTED.outcome is not None
    outcome = replace(REJECTED.outcome, cool_off_until=at("2026-03-11 23:00"))
    rows = comes([replace(REJECTED, outcome=outcome)], [], now="2026-03-10 17:00")
    assert rows[0] == "Thu 12 Mar 08:00 cool_off"


def test_the_door_of_a_company_that_sees_them_again_needs_no_opening() -> None:
    again = interview("2026-03-20 15:00", name="acme2")
    assert "door_open" not in " ".join(comes([REJECTED, again], [SENT]))


ROUND_TWO = interview("2026-03-17 15:00", name="acme2", logged="2026-03-10 12:00", previous_id="acme")
FEEDBACK = (Feedback("f", "acme", "Acme", "Be more concise", at("2026-03-09 12:00")),)
BRIEFING = (ReminderKind.BRIEFING,)


@pytest.mark.parametrize(
    ("logged", "expected"),
    [
        ("2026-03-10 12:00", ["Mon 16 Mar 18:30 briefing"]),
        ("2026-03-16 22:00", ["Tue 17 Mar 08:30 briefing"]),
        ("2026-03-17 12:00", []),
        ("2026-03-17 16:00", []),
    ],
)
def test_what_they_were_told_comes_the_evening_before_the_next_interview(
    logged: str, expected: list[str]
) -> None:
    one = replace(ROUND_TWO, logged_at=at(logged))
    assert comes([one], feedback=FEEDBACK, now=logged, only=BRIEFING) == expected


def test_without_feedback_there_is_nothing_to_brief_about() -> None:
    assert comes([ROUND_TWO], only=BRIEFING) == []


def test_what_one_company_said_comes_before_the_talk_with_another_too() -> None:
    assert comes([replace(ROUND_TWO, previous_id=None)], feedback=FEEDBACK, only=BRIEFING) == [
        "Mon 16 Mar 18:30 briefing"
    ]
    assert comes([ROUND_TWO], feedback=FEEDBACK, person=CLAIRE, only=BRIEFING) == [
        "Mon 16 Mar 18:30 briefing"
    ]


def test_a_check_in_they_chose_not_to_send_counts_as_one() -> None:
    skipped = replace(sent("2026-03-11 10:00", kind=NoteKind.CHECK_IN), state=NoteState.SKIPPED)
    rows = comes([interview("2026-03-03 15:00")], [SENT, skipped], now="2026-03-11 10:00", only=CHECKS)
    assert rows == ["Wed 25 Mar 09:30 second_check"]
