"""Digests and pauses: fewer messages, the same promises."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.contact import Contact
from core.domain.digest import ALONE, CAN_WAIT, MOST_THAT_CAN_WAIT
from core.domain.ladder import Facts, behind, plan
from core.domain.person import Digest
from core.domain.reminder import ReminderKind
from core.domain.wall_time import wall_of
from tests.domain.ladder.people import DAY, Case, cases
from tests.domain.ladder.story import at, comes, interview, liking, note, sent
from tests.domain.ladder.test_properties import everything, of_kind

MANY = settings(max_examples=60, deadline=None)
DAILY, WEEKLY = liking(digest=Digest.DAILY), liking(digest=Digest.WEEKLY)
HOME = liking(paused_until=at("2026-03-20 08:00"))


def test_a_daily_digest_gathers_the_evening_and_leaves_the_last_call_alone() -> None:
    one = interview("2026-03-03 15:00")
    assert comes([one], [note()], person=DAILY) == [
        "Tue 03 Mar 18:30 digest",
        "Wed 04 Mar 12:00 last_call",
        "Thu 05 Mar 18:30 digest",
        "Tue 10 Mar 18:30 digest",
        "Tue 24 Mar 18:30 digest",
    ]


def test_the_last_call_does_not_wait_for_a_digest_that_would_come_in_time() -> None:
    rows = comes([interview("2026-03-03 19:00")], [note()], person=DAILY)
    assert "Wed 04 Mar 16:00 last_call" in rows


def test_a_weekly_digest_comes_on_monday_and_the_last_call_still_in_time() -> None:
    one = interview("2026-03-03 15:00")
    assert comes([one], [note()], person=WEEKLY) == [
        "Wed 04 Mar 12:00 last_call",
        "Thu 05 Mar 09:00 late",
        "Mon 16 Mar 08:30 digest",
        "Mon 30 Mar 08:30 digest",
    ]


def test_a_digest_says_what_stands_behind_it_and_nothing_once_it_is_done() -> None:
    one = interview("2026-03-03 15:00")
    owed = Facts(DAILY, [one], [note()], (), ())
    thanked = Facts(DAILY, [one], [sent("2026-03-03 16:00")], (), ())
    now = at("2026-03-03 18:30")
    assert [row.kind for row in behind("2026-03-03", owed, now)] == [ReminderKind.DRAFT, ReminderKind.NUDGE]
    assert behind("2026-03-03", thanked, now) == ()


def test_what_a_holiday_held_up_comes_five_things_a_working_day_the_most_urgent_first() -> None:
    one = interview("2026-03-03 15:00")
    people = [Contact(name, name, company=name, last_touch_at=at("2026-02-10 12:00")) for name in "abcdef"]
    facts = ([one], [sent("2026-03-03 16:00")], people)
    assert comes(*facts, person=HOME)[:3] == [
        "Fri 20 Mar 09:30 digest",
        "Mon 23 Mar 09:30 digest",
        "Fri 03 Apr 09:30 second_check",
    ]
    known = Facts(HOME, *facts, ())
    first = behind("2026-03-20", known, at("2026-03-20 09:30"))
    assert [row.kind for row in first] == [ReminderKind.STATUS_CHECK, *[ReminderKind.KEEP_IN_TOUCH] * 4]
    assert [row.subject_id for row in behind("2026-03-23", known, at("2026-03-20 09:30"))] == ["e", "f"]


def test_once_a_digest_has_come_what_it_did_not_name_still_comes_on_its_own_day() -> None:
    one = interview("2026-03-03 15:00")
    people = [Contact(name, name, company=name, last_touch_at=at("2026-02-10 12:00")) for name in "abcdef"]
    facts = ([one], [sent("2026-03-03 16:00")], people, ())
    now = at("2026-03-20 10:00")
    named = behind("2026-03-20", Facts(HOME, *facts), now)
    over = {"digest:person:claire:2026-03-20", *(row.key for row in named)}
    rows = plan(HOME, *facts, now, settled=over)
    assert (rows[0].kind, rows[0].due_at) == (ReminderKind.DIGEST, at("2026-03-23 09:30"))
    known = Facts(HOME, *facts, settled=over)
    assert [row.subject_id for row in behind(rows[0].occurrence, known, now)] == ["e", "f"]


def test_a_single_thing_held_up_comes_by_itself() -> None:
    one = interview("2026-03-03 15:00")
    assert comes([one], [sent("2026-03-03 16:00")], person=HOME)[0] == "Fri 20 Mar 09:30 status_check"


def test_what_was_said_before_the_holiday_is_not_said_again() -> None:
    one = interview("2026-03-03 15:00")
    people = [Contact(name, name, company=name, last_touch_at=at("2026-02-10 12:00")) for name in "ab"]
    facts = ([one], [sent("2026-03-03 16:00")], people, ())
    said = {"status_check:interview:acme:1", "keep_in_touch:contact:a:2026-03-10"}
    rows = plan(HOME, *facts, at("2026-03-15 12:00"), settled=said)
    fresh = [row.key for row in rows if row.key not in said and row.due_at < at("2026-03-22 00:00")]
    assert fresh == ["keep_in_touch:contact:b:2026-03-10"]
    second = next(row for row in rows if row.kind is ReminderKind.SECOND_CHECK)
    assert second.due_at == at("2026-03-24 09:30")


@given(cases(digest=Digest.DAILY))
@MANY
def test_a_day_has_one_digest_at_most_and_what_comes_alone(case: Case) -> None:
    days = Counter(
        wall_of(row.due_at, case.zone).date() for row in of_kind(everything(case), ReminderKind.DIGEST)
    )
    assert all(count == 1 for count in days.values())
    assert not of_kind(everything(case), ReminderKind.NUDGE, ReminderKind.DRAFT)


@given(cases(digest=Digest.WEEKLY))
@MANY
def test_a_week_has_one_digest_at_most(case: Case) -> None:
    weeks = Counter(
        wall_of(row.due_at, case.zone).date().isocalendar()[:2]
        for row in of_kind(everything(case), ReminderKind.DIGEST)
    )
    assert all(count == 1 for count in weeks.values())
    assert not of_kind(everything(case), ReminderKind.NUDGE, ReminderKind.DRAFT)


@given(cases(digest=None))
@MANY
def test_a_digest_names_no_more_of_what_can_wait_than_one_reads_unless_it_would_come_too_late(
    case: Case,
) -> None:
    for one in of_kind(everything(case), ReminderKind.DIGEST):
        inside = [row for row in behind(one.occurrence, case.facts, case.now) if row.kind in CAN_WAIT]
        in_a_week = one.due_at + 8 * DAY
        crowded = [r for r in inside if r.expires_at is not None and r.expires_at <= in_a_week]
        assert len(inside) <= MOST_THAT_CAN_WAIT or crowded


@given(cases(digest=Digest.OFF), st.sampled_from([Digest.DAILY, Digest.WEEKLY]))
@MANY
def test_gathering_loses_no_last_call_and_nothing_else_but_what_the_last_call_covers(
    case: Case, digest: Digest
) -> None:
    single = {row.key: row for row in everything(case.liking(paused_until=None))}
    gathered = case.liking(digest=digest, paused_until=None)
    rows = everything(gathered)
    kept = {row.key for row in rows}
    inside = {
        row.key
        for one in of_kind(rows, ReminderKind.DIGEST)
        for row in behind(one.occurrence, gathered.facts, case.now)
    }
    calls = {row.subject_id for row in rows if row.kind is ReminderKind.LAST_CALL}
    for key, row in single.items():
        if row.kind in ALONE:
            assert key in kept
        elif row.kind in (ReminderKind.NUDGE, ReminderKind.DRAFT) and key not in inside:
            assert row.subject_id in calls or row.kind is ReminderKind.DRAFT
        elif row.kind is not ReminderKind.KEEP_IN_TOUCH and row.kind not in (
            ReminderKind.NUDGE,
            ReminderKind.DRAFT,
        ):
            assert key in kept | inside


@given(cases(digest=Digest.OFF, paused=True))
@MANY
def test_a_pause_ends_with_one_message_and_what_comes_alone(case: Case) -> None:
    resumes = case.likes.paused_until
    assert resumes is not None
    unpaused = {row.key for row in everything(case.liking(paused_until=None)) if row.due_at >= resumes}
    held = [
        row
        for row in everything(case)
        if row.key not in unpaused and row.kind not in ALONE - {ReminderKind.DIGEST}
    ]
    first = min((row.due_at for row in held), default=resumes)
    assert sum(row.due_at < first + DAY for row in held) <= 1
