"""What holds for any interview, zone, quiet hours and history (issue C, point 1)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.domain.contact import Contact, Touch, TouchKind, folded
from core.domain.interview import Encounter, Interview, Outcome, OutcomeKind
from core.domain.ladder import Facts
from core.domain.note import NoteState
from core.domain.person import Person, Preferences, Scope
from core.domain.quiet import is_quiet
from core.domain.reminder import Planned, ReminderKind
from core.domain.rungs import CHECK_INS, IN_WINDOW, TOO_SOON
from core.domain.wall_time import wall_of
from core.domain.working_days import is_working_day
from tests.domain.ladder.people import DAY, HOUR, MINUTE, Case, cases, minutes_of

RUNGS = (ReminderKind.DRAFT, ReminderKind.NUDGE, ReminderKind.LAST_CALL)
CHECKS = (ReminderKind.STATUS_CHECK, ReminderKind.SECOND_CHECK)
MANY = settings(max_examples=100, deadline=None)
"""No deadline: the first case of a country loads its holidays."""


def of_kind(rows: tuple[Planned, ...], *kinds: ReminderKind) -> list[Planned]:
    return [row for row in rows if row.kind in kinds]


def everything(case: Case) -> tuple[Planned, ...]:
    """The plan as it was when the first fact was known: nothing is past yet."""
    return case.plan(datetime(2020, 1, 1, tzinfo=case.now.tzinfo))


def owed(case: Case, one: Interview) -> list[datetime | None]:
    closed = one.outcome is not None and one.outcome.kind is not OutcomeKind.ADVANCED
    return [
        note.snoozed_until
        for note in case.facts.notes
        if note.interview_id == one.id
        and note.state is NoteState.OWED
        and note.kind in IN_WINDOW
        and not closed
    ]


@given(cases(digest=None))
@MANY
def test_nothing_comes_in_quiet_hours(case: Case) -> None:
    for row in everything(case):
        assert not is_quiet(row.due_at, case.likes.quiet, case.zone), row


@given(cases(digest=None))
@MANY
def test_nothing_comes_before_now_before_a_pause_ends_or_after_it_would_be_untrue(case: Case) -> None:
    for row in case.plan():
        assert row.due_at >= case.now
        assert case.likes.paused_until is None or row.due_at >= case.likes.paused_until
        assert row.expires_at is None or row.expires_at > row.due_at


@given(cases())
@MANY
def test_no_nudge_comes_outside_its_window_or_in_its_first_half_hour(case: Case) -> None:
    interviews = {one.id: one for one in case.facts.interviews}
    for row in of_kind(everything(case), *RUNGS):
        one = interviews[row.subject_id]
        assert one.ended_at + TOO_SOON <= row.due_at < one.window_closes_at
        assert row.expires_at == one.window_closes_at
        assert one.logged_at is not None
        assert row.due_at >= one.logged_at
    for row in of_kind(everything(case), ReminderKind.LATE):
        assert row.due_at >= interviews[row.subject_id].window_closes_at


@given(cases(digest=None))
@MANY
def test_nothing_comes_about_what_is_done(case: Case) -> None:
    notes = tuple(
        replace(note, state=NoteState.SENT, settled_at=note.settled_at or case.now, snoozed_until=None)
        for note in case.facts.notes
    )
    done = replace(case, facts=replace(case.facts, notes=notes)).liking(digest="off")
    assert not of_kind(everything(done), *RUNGS, ReminderKind.LATE, ReminderKind.SNOOZED)


@given(cases(), st.sampled_from([k for k in OutcomeKind if k is not OutcomeKind.ADVANCED]))
@MANY
def test_nothing_comes_about_an_interview_that_is_closed_but_what_its_end_calls_for(
    case: Case, kind: OutcomeKind
) -> None:
    closed = tuple(replace(one, outcome=Outcome(kind, case.now)) for one in case.facts.interviews)
    rows = everything(replace(case, facts=replace(case.facts, interviews=closed)))
    assert not of_kind(rows, *RUNGS, *CHECKS, ReminderKind.LATE, ReminderKind.BRIEFING)
    kinds = {note.id: note.kind for note in case.facts.notes}
    put_off = {kinds[row.subject_id] for row in of_kind(rows, ReminderKind.SNOOZED)}
    assert not put_off & IN_WINDOW
    assert kind is OutcomeKind.SILENT or not put_off & CHECK_INS
    if kind is not OutcomeKind.REJECTED:
        assert not of_kind(rows, ReminderKind.COOL_OFF, ReminderKind.DOOR_OPEN)


@given(cases())
@MANY
def test_one_nudge_at_least_comes_before_the_window_closes_if_a_waking_minute_is_left(case: Case) -> None:
    rows = everything(case)
    notes = {note.id: note for note in case.facts.notes}
    for one in case.facts.interviews:
        snoozes = owed(case, one)
        if not snoozes:
            continue
        assert one.logged_at is not None
        floor = max(one.logged_at, one.ended_at + TOO_SOON, case.likes.paused_until or one.logged_at)
        floor = max(floor, min(until or floor for until in snoozes))
        came = [
            row
            for row in of_kind(rows, *RUNGS, ReminderKind.SNOOZED)
            if (
                row.subject_id == one.id
                or (row.subject_id in notes and notes[row.subject_id].interview_id == one.id)
            )
            and row.due_at < one.window_closes_at
        ]
        assert came or not a_waking_minute(case, floor, one.window_closes_at)


def a_waking_minute(case: Case, floor: datetime, closes: datetime) -> bool:
    step = floor + MINUTE - timedelta(seconds=floor.second, microseconds=floor.microsecond)
    while step < closes:
        if not is_quiet(step, case.likes.quiet, case.zone):
            return True
        step += MINUTE
    return False


@given(cases())
@MANY
def test_the_rungs_keep_their_order_and_their_distance(case: Case) -> None:
    order = [*RUNGS, ReminderKind.LATE]
    by_interview: dict[str, dict[ReminderKind, Planned]] = defaultdict(dict)
    for row in of_kind(everything(case), *order):
        assert row.kind not in by_interview[row.subject_id], "each rung once"
        by_interview[row.subject_id][row.kind] = row
    for rungs in by_interview.values():
        dues = [rungs[kind].due_at for kind in order if kind in rungs]
        assert dues == sorted(dues)
        if ReminderKind.NUDGE in rungs:
            assert rungs[ReminderKind.LAST_CALL].due_at - rungs[ReminderKind.NUDGE].due_at >= 2 * HOUR


@given(cases())
@MANY
def test_no_rung_but_the_draft_follows_another_or_a_snooze_closely(case: Case) -> None:
    interviews = {note.id: note.interview_id for note in case.facts.notes if note.kind in IN_WINDOW}
    logged = {one.id: one.logged_at for one in case.facts.interviews}
    snoozes: dict[str, list[datetime]] = defaultdict(list)
    for row in of_kind(everything(case), ReminderKind.SNOOZED):
        if row.subject_id in interviews:
            snoozes[interviews[row.subject_id]].append(row.due_at)
    for row in of_kind(everything(case), ReminderKind.NUDGE, ReminderKind.LAST_CALL, ReminderKind.LATE):
        since = logged[row.subject_id]
        assert since is not None
        closely = [at for at in snoozes[row.subject_id] if since <= at < row.due_at < at + 2 * HOUR]
        assert not closely, row


@given(cases(paused=False))
@MANY
def test_whatever_was_put_off_comes_back_while_it_is_owed(case: Case) -> None:
    back = {row.subject_id for row in of_kind(everything(case), ReminderKind.SNOOZED, ReminderKind.LATE)}
    interviews = {one.id: one for one in case.facts.interviews}
    for note in case.facts.notes:
        one = interviews[note.interview_id]
        if note.state is NoteState.OWED and note.snoozed_until is not None and one.outcome is None:
            assert note.id in back or one.id in back or late_logged(one)


def late_logged(one: Interview) -> bool:
    """More than a week after its window: too late to help."""
    assert one.logged_at is not None
    return one.logged_at > one.window_closes_at + 7 * DAY


@given(cases(digest=None))
@MANY
def test_keys_are_unique_and_the_soonest_come_first(case: Case) -> None:
    rows = case.plan()
    assert len({row.key for row in rows}) == len(rows) <= 200
    assert [row.due_at for row in rows] == sorted(row.due_at for row in rows)


@given(cases())
@MANY
def test_a_company_hears_of_at_most_two_checks_on_working_days(case: Case) -> None:
    companies = {one.id: folded(one.company) or one.id for one in case.facts.interviews}
    found: dict[str, list[Planned]] = defaultdict(list)
    for row in of_kind(everything(case), *CHECKS):
        found[companies[row.subject_id]].append(row)
        assert is_working_day(wall_of(row.due_at, case.zone).date(), case.likes.country, case.likes.region)
    for checks in found.values():
        assert len(checks) <= 2
        assert [row.kind for row in checks] in ([CHECKS[0], CHECKS[1]], [CHECKS[1]])
        if len(checks) == 2:
            assert checks[1].due_at - checks[0].due_at >= 11 * DAY


@given(cases())
@MANY
def test_contacts_of_one_company_come_two_weeks_apart_and_apart_from_its_checks(case: Case) -> None:
    companies = {c.id: folded(c.company) or c.id for c in case.facts.contacts}
    companies |= {one.id: folded(one.company) or one.id for one in case.facts.interviews}
    days: dict[str, list[tuple[bool, int]]] = defaultdict(list)
    for row in of_kind(everything(case), ReminderKind.KEEP_IN_TOUCH, *CHECKS, ReminderKind.DOOR_OPEN):
        day = wall_of(row.due_at, case.zone).date()
        days[companies[row.subject_id]].append((row.kind is ReminderKind.KEEP_IN_TOUCH, day.toordinal()))
        assert is_working_day(day, case.likes.country, case.likes.region)
    for company in days.values():
        for place, (is_contact, on) in enumerate(company):
            others = [other for elsewhere, (_, other) in enumerate(company) if elsewhere != place]
            assert not is_contact or all(abs(on - other) >= 14 for other in others)


@given(cases(digest=None), minutes_of(timedelta(0), 90 * DAY))
@MANY
def test_planning_again_changes_nothing_and_later_only_lets_what_is_past_go(
    case: Case, later: timedelta
) -> None:
    now = case.plan()
    assert case.plan() == now
    after = {row.key: row for row in case.plan(case.now + later)}
    for row in now:
        if row.due_at >= case.now + later:
            assert after[row.key] == row
    known = {row.key for row in now}
    for key, row in after.items():
        assert key in known or row.kind in (ReminderKind.KEEP_IN_TOUCH, ReminderKind.DIGEST)


MET = datetime(2026, 1, 5, 12, tzinfo=UTC)
OVERDUE = Case(
    Facts(
        Person(Scope("terminal", "me"), preferences=Preferences(zone="Europe/Paris", country="FR", region="QC")),
        interviews=(
            Interview(
                "i0", "Acme", MET, "Europe/Paris",
                people=(Encounter("c0"), Encounter("c1")),
                outcome=Outcome(OutcomeKind.ADVANCED, MET + HOUR),
                logged_at=MET,
            ),
        ),
        notes=(),
        contacts=(Contact("c0", "Somebody", company="Acme"), Contact("c1", "Somebody", company="Acme")),
        touches=(Touch("t0", "c0", MET - 30 * DAY, TouchKind.LOGGED),),
    ),
    MET,
)  # fmt: skip
"""A contact's reminder that is due the next morning, and is not sent by then."""
RESUMED = replace(
    OVERDUE,
    facts=replace(
        OVERDUE.facts,
        touches=(
            Touch("t0", "c0", MET, TouchKind.LOGGED),
            Touch("t1", "c1", MET - 32 * DAY, TouchKind.LOGGED),
        ),
    ),
).liking(paused_until=MET)
"""One that a pause held up until after a colleague was written to."""


@given(cases(), minutes_of(timedelta(0), 30 * DAY))
@example(OVERDUE, 21 * HOUR)
@example(RESUMED, 0 * HOUR)
@MANY
def test_what_stands_unsent_stays_planned_until_it_would_be_untrue(case: Case, later: timedelta) -> None:
    before = case.plan()
    then = case.now + later
    after = {row.key: row for row in case.plan(then, standing={row.key: row.due_at for row in before})}
    for row in before:
        if row.expires_at is None or row.expires_at > then:
            assert after[row.key] == row
