"""Worked examples of the nudges about one interview."""

from __future__ import annotations

from datetime import time

import pytest

from core.domain.interview import Outcome, OutcomeKind
from core.domain.ladder import plan
from core.domain.note import NoteKind, NoteState
from core.domain.person import Person, QuietHours
from core.domain.reminder import ReminderKind
from tests.domain.ladder.story import CLAIRE, at, comes, interview, liking, note, sent

WINDOW = (
    ReminderKind.DRAFT,
    ReminderKind.NUDGE,
    ReminderKind.LAST_CALL,
    ReminderKind.LATE,
    ReminderKind.SNOOZED,
)
NIGHT_SHIFT = liking(quiet=QuietHours(time(8), time(16)))
NEVER_QUIET = liking(quiet=QuietHours(time(0), time(0)))
AWAY_AFTER_TWO = liking(quiet=QuietHours(time(14, 30), time(8)))

EXAMPLES: tuple[tuple[str, str, str, Person, list[str]], ...] = (
    (
        "an afternoon interview is nudged that evening",
        "2026-03-03 15:00", "", CLAIRE,
        ["Tue 03 Mar 15:30 draft", "Tue 03 Mar 18:30 nudge", "Wed 04 Mar 12:00 last_call", "Thu 05 Mar 09:00 late"],
    ),
    (
        "one that ends at half past five is nudged the next morning, not an hour later",
        "2026-03-03 17:30", "", CLAIRE,
        ["Tue 03 Mar 18:00 draft", "Wed 04 Mar 08:30 nudge", "Wed 04 Mar 14:30 last_call", "Thu 05 Mar 09:00 late"],
    ),
    (
        "the last call of a morning interview comes the evening before rather than at six",
        "2026-03-03 09:00", "", CLAIRE,
        ["Tue 03 Mar 09:30 draft", "Tue 03 Mar 18:30 nudge", "Tue 03 Mar 20:45 last_call", "Thu 05 Mar 09:00 late"],
    ),
    (
        "an evening interview brings no draft into the night",
        "2026-03-03 20:45", "", CLAIRE,
        ["Wed 04 Mar 08:30 nudge", "Wed 04 Mar 17:45 last_call", "Thu 05 Mar 09:00 late"],
    ),
    (
        "a nudge too near the last call is left out",
        "2026-03-03 13:00", "", AWAY_AFTER_TWO,
        ["Tue 03 Mar 13:30 draft", "Wed 04 Mar 10:00 last_call", "Thu 05 Mar 09:00 late"],
    ),
    (
        "somebody who is never quiet is called three hours before, even at night",
        "2026-03-03 07:00", "", NEVER_QUIET,
        ["Tue 03 Mar 07:30 draft", "Tue 03 Mar 18:30 nudge", "Wed 04 Mar 04:00 last_call", "Wed 04 Mar 09:00 late"],
    ),
    (
        "somebody who sleeps by day is nudged while awake",
        "2026-03-03 17:00", "", NIGHT_SHIFT,
        ["Tue 03 Mar 17:30 draft", "Wed 04 Mar 07:45 last_call", "Thu 05 Mar 07:45 late"],
    ),
    (
        "logged twenty hours late, what is still useful comes",
        "2026-03-03 15:00", "2026-03-04 11:00", CLAIRE,
        ["Wed 04 Mar 12:00 last_call", "Thu 05 Mar 09:00 late"],
    ),
    (
        "logged two hours before the window closes, the last call comes half way",
        "2026-03-03 15:00", "2026-03-04 13:00", CLAIRE,
        ["Wed 04 Mar 14:00 last_call", "Thu 05 Mar 09:00 late"],
    ),
    (
        "logged at night with a morning left, it waits for waking",
        "2026-03-03 09:00", "2026-03-03 23:00", CLAIRE,
        ["Wed 04 Mar 08:00 last_call", "Thu 05 Mar 09:00 late"],
    ),
    (
        "logged at night with no waking minute left, only the late nudge is honest",
        "2026-03-03 07:30", "2026-03-03 22:00", CLAIRE,
        ["Thu 05 Mar 09:00 late"],
    ),
    (
        "logged after its window, one late nudge comes",
        "2026-03-03 15:00", "2026-03-04 21:00", CLAIRE,
        ["Thu 05 Mar 09:00 late"],
    ),
    ("logged ten days after, none does", "2026-03-03 15:00", "2026-03-13 15:00", CLAIRE, []),
    (
        "logged the day before, everything is ready",
        "2026-03-03 15:00", "2026-03-02 10:00", CLAIRE,
        ["Tue 03 Mar 15:30 draft", "Tue 03 Mar 18:30 nudge", "Wed 04 Mar 12:00 last_call", "Thu 05 Mar 09:00 late"],
    ),
    (
        "the window is twenty-four real hours when the clocks go forward",
        "2026-03-28 15:00", "", CLAIRE,
        ["Sat 28 Mar 15:30 draft", "Sat 28 Mar 18:30 nudge", "Sun 29 Mar 13:00 last_call", "Mon 30 Mar 09:00 late"],
    ),
    (
        "and when they go back",
        "2026-10-24 15:00", "", CLAIRE,
        ["Sat 24 Oct 15:30 draft", "Sat 24 Oct 18:30 nudge", "Sun 25 Oct 11:00 last_call", "Mon 26 Oct 09:00 late"],
    ),
    (
        "a week's holiday that began meanwhile is left in peace",
        "2026-03-03 15:00", "", liking(paused_until=at("2026-03-10 08:00")),
        ["Tue 10 Mar 09:00 late"],
    ),
    (
        "a pause that ends inside the window leaves the last call",
        "2026-03-03 15:00", "", liking(paused_until=at("2026-03-04 10:00")),
        ["Wed 04 Mar 12:00 last_call", "Thu 05 Mar 09:00 late"],
    ),
    (
        "a pause of a month is not followed by a nudge about old thanks",
        "2026-03-03 15:00", "", liking(paused_until=at("2026-04-03 08:00")), [],
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("ended", "logged", "person", "expected"), [e[1:] for e in EXAMPLES], ids=[e[0] for e in EXAMPLES]
)
def test_the_ladder(ended: str, logged: str, person: Person, expected: list[str]) -> None:
    one = interview(ended, logged=logged)
    assert comes([one], [note("ana"), note("bo")], person=person, only=WINDOW) == expected


def test_somebody_living_elsewhere_than_the_interview_is_nudged_in_their_own_evening() -> None:
    one = interview("2026-03-03 10:00", zone="America/New_York")
    assert comes([one], [note()], only=WINDOW)[:2] == [
        "Tue 03 Mar 16:30 draft",
        "Tue 03 Mar 18:30 nudge",
    ]


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Pacific/Kiritimati", ["Tue 03 Mar 18:30 nudge", "Wed 04 Mar 12:00 last_call"]),
        ("Pacific/Pago_Pago", ["Tue 03 Mar 18:30 nudge", "Wed 04 Mar 12:00 last_call"]),
        ("Asia/Kathmandu", ["Tue 03 Mar 18:30 nudge", "Wed 04 Mar 12:00 last_call"]),
    ],
)
def test_both_sides_of_the_date_line_have_their_own_evening(zone: str, expected: list[str]) -> None:
    one = interview("2026-03-03 15:00", zone=zone)
    kinds = (ReminderKind.NUDGE, ReminderKind.LAST_CALL)
    assert comes([one], [note()], person=liking(zone=zone, country=None), only=kinds) == expected


def test_moving_house_moves_the_nudges_to_the_new_evening() -> None:
    one = interview("2026-03-03 15:00")
    moved = liking(zone="America/Montreal", country="CA", region="QC")
    assert comes([one], [note()], person=moved, only=WINDOW)[:3] == [
        "Tue 03 Mar 09:30 draft",
        "Tue 03 Mar 18:30 nudge",
        "Tue 03 Mar 20:45 last_call",
    ]


def test_as_long_as_one_person_is_owed_the_nudges_go_on_and_with_the_last_they_stop() -> None:
    one = interview("2026-03-03 15:00")
    assert "Tue 03 Mar 18:30 nudge" in comes([one], [sent("2026-03-03 16:00"), note("bo")])
    assert comes([one], [sent("2026-03-03 16:00"), sent("2026-03-03 17:00", "bo")], only=WINDOW) == []
    assert (
        comes([one], [note(state=NoteState.SKIPPED), note("bo", state=NoteState.SKIPPED)], only=WINDOW) == []
    )


def test_nobody_to_write_to_is_nudged_about_nothing() -> None:
    assert comes([interview("2026-03-03 15:00")], only=WINDOW) == []
    assert comes([interview("2026-03-03 15:00")], [note(kind=NoteKind.LINKEDIN_INVITE)], only=WINDOW) == []


@pytest.mark.parametrize("kind", [k for k in OutcomeKind if k is not OutcomeKind.ADVANCED])
def test_once_it_is_closed_the_nudges_stop(kind: OutcomeKind) -> None:
    one = interview("2026-03-03 15:00", outcome=Outcome(kind, at("2026-03-03 16:00")))
    assert comes([one], [note()], only=WINDOW) == []


def test_advancing_closes_nothing_and_thanks_are_still_owed() -> None:
    one = interview("2026-03-03 15:00", outcome=Outcome(OutcomeKind.ADVANCED, at("2026-03-03 16:00")))
    assert "Tue 03 Mar 18:30 nudge" in comes([one], [note()])


def test_a_snoozed_note_comes_when_asked_and_nothing_before() -> None:
    one = interview("2026-03-03 15:00")
    rows = comes([one], [note(snoozed_until=at("2026-03-04 08:30"))], only=WINDOW)
    assert rows == ["Wed 04 Mar 08:30 snoozed", "Wed 04 Mar 12:00 last_call", "Thu 05 Mar 09:00 late"]


def test_a_snoozed_note_does_not_silence_the_others() -> None:
    one = interview("2026-03-03 15:00")
    rows = comes([one], [note(snoozed_until=at("2026-03-04 08:30")), note("bo")], only=WINDOW)
    assert rows == [
        "Tue 03 Mar 15:30 draft",
        "Tue 03 Mar 18:30 nudge",
        "Wed 04 Mar 08:30 snoozed",
        "Wed 04 Mar 12:00 last_call",
        "Thu 05 Mar 09:00 late",
    ]


def test_snoozed_beyond_its_window_a_note_comes_once_more_and_that_is_the_late_nudge() -> None:
    one = interview("2026-03-03 15:00")
    assert comes([one], [note(snoozed_until=at("2026-03-05 08:30"))], only=WINDOW) == [
        "Thu 05 Mar 08:30 snoozed"
    ]


def test_a_snooze_into_the_night_waits_for_waking() -> None:
    one = interview("2026-03-03 15:00")
    rows = comes([one], [note(snoozed_until=at("2026-03-03 21:30"))], only=WINDOW)
    assert rows[0] == "Wed 04 Mar 08:00 snoozed"


def test_moved_to_another_day_the_rungs_are_new_and_moved_within_the_day_they_are_the_same() -> None:
    def keys(ended: str) -> set[str]:
        one = interview(ended, logged="2026-03-01 10:00")
        return {row.key for row in plan(CLAIRE, [one], [note()], (), (), at("2026-03-01 10:00"))}

    assert keys("2026-03-03 15:00") == keys("2026-03-03 15:30")
    assert "nudge:interview:acme:2026-03-03" in keys("2026-03-03 15:00")
    assert "nudge:interview:acme:2026-03-05" in keys("2026-03-05 15:00")
