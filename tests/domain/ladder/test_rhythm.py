"""Worked examples of keeping in touch: a month, then quarterly, and never many of one company at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from core.domain.contact import Contact, Relation, Touch, TouchKind
from core.domain.interview import Outcome, OutcomeKind
from core.domain.reminder import ReminderKind
from tests.domain.ladder.story import at, comes, interview, liking, sent

ONLY = (ReminderKind.KEEP_IN_TOUCH, ReminderKind.CUSTOM)


def met(name: str = "ana", on: str = "2026-02-05 15:00", *, company: str = "Acme", **more: object) -> Contact:
    return replace(Contact(name, name.title(), company=company, last_touch_at=at(on)), **more)  # type: ignore[arg-type]


def touch(who: str, on: str) -> Touch:
    return Touch(f"{who}-{on}", who, at(on), TouchKind.LOGGED)


def keeps(*people: Contact, now: str, touches: tuple[Touch, ...] = (), **more: object) -> list[str]:
    return comes(contacts=people, touches=touches, now=now, only=ONLY, **more)  # type: ignore[arg-type]


def test_a_month_after_the_last_touch() -> None:
    assert keeps(met(), now="2026-02-06 10:00") == ["Thu 05 Mar 09:30 keep_in_touch ana"]


def test_then_quarterly() -> None:
    assert keeps(met(), now="2026-03-06 10:00") == ["Fri 05 Jun 09:30 keep_in_touch ana"]
    assert keeps(met(), now="2026-06-06 10:00") == ["Mon 07 Sep 09:30 keep_in_touch ana"]


def test_on_a_working_day() -> None:
    assert keeps(met(on="2026-04-01 15:00"), now="2026-04-02 10:00") == ["Mon 04 May 09:30 keep_in_touch ana"]


def test_the_end_of_a_month_is_kept() -> None:
    assert keeps(met(on="2026-01-31 15:00"), now="2026-02-01 10:00") == ["Mon 02 Mar 09:30 keep_in_touch ana"]


def test_any_touch_begins_the_rhythm_again() -> None:
    rows = keeps(met(), touches=(touch("ana", "2026-03-04 18:00"),), now="2026-03-04 18:00")
    assert rows == ["Tue 07 Apr 09:30 keep_in_touch ana"]


def test_in_touch_after_the_first_month_the_next_time_is_a_quarter_later() -> None:
    answered = touch("ana", "2026-03-05 10:00")
    assert keeps(met(), touches=(answered,), now="2026-03-05 10:00") == ["Fri 05 Jun 09:30 keep_in_touch ana"]
    again = touch("ana", "2026-06-08 10:00")
    rows = keeps(met(), touches=(answered, again), now="2026-06-08 10:00")
    assert rows == ["Tue 08 Sep 09:30 keep_in_touch ana"]


def test_meeting_again_begins_with_a_month_again() -> None:
    answered = touch("ana", "2026-03-05 10:00")
    second_round = replace(touch("ana", "2026-04-07 10:00"), kind=TouchKind.MET)
    rows = keeps(met(), touches=(answered, second_round), now="2026-04-07 12:00")
    assert rows == ["Thu 07 May 09:30 keep_in_touch ana"]


def test_a_rhythm_of_ones_own_counts_from_the_last_touch() -> None:
    answered = touch("ana", "2026-03-05 10:00")
    rows = keeps(met(rhythm_days=60), touches=(answered,), now="2026-03-05 10:00")
    assert rows == ["Mon 04 May 09:30 keep_in_touch ana"]


def test_a_rhythm_of_ones_own_is_kept_and_none_is_none() -> None:
    assert keeps(met(rhythm_days=14), now="2026-02-06 10:00") == ["Thu 19 Feb 09:30 keep_in_touch ana"]
    assert keeps(met(rhythm_days=60), now="2026-03-06 10:00") == ["Mon 04 May 09:30 keep_in_touch ana"]
    assert keeps(met(rhythm_days=0), now="2026-02-06 10:00") == []
    assert keeps(met(never_suggest=True), now="2026-02-06 10:00") == []
    assert keeps(Contact("ana", "Ana"), now="2026-02-06 10:00") == []


def test_three_people_of_one_company_come_two_weeks_apart_the_manager_first() -> None:
    people = [
        met("bo"),
        met("cy", company="ACME "),
        met("ana", relation=Relation.MANAGER),
        met("di", company="Globex"),
    ]
    assert keeps(*people, now="2026-02-06 10:00") == [
        "Thu 05 Mar 09:30 keep_in_touch ana",
        "Thu 05 Mar 09:30 keep_in_touch di",
        "Thu 19 Mar 09:30 keep_in_touch bo",
        "Thu 02 Apr 09:30 keep_in_touch cy",
    ]


def test_people_of_no_company_do_not_wait_for_each_other() -> None:
    assert keeps(met("ana", company=""), met("bo", company=""), now="2026-02-06 10:00") == [
        "Thu 05 Mar 09:30 keep_in_touch ana",
        "Thu 05 Mar 09:30 keep_in_touch bo",
    ]


def test_having_been_in_touch_with_one_the_others_wait_two_weeks() -> None:
    people = (met("ana"), met("bo"))
    after = (touch("ana", "2026-03-05 10:00"),)
    assert keeps(*people, touches=after, now="2026-03-05 10:00") == [
        "Thu 19 Mar 09:30 keep_in_touch bo",
        "Fri 05 Jun 09:30 keep_in_touch ana",
        "Fri 19 Jun 09:30 keep_in_touch bo",
    ]


def test_what_waits_for_a_colleague_keeps_its_day_when_the_colleague_was_not_written_to() -> None:
    people = (met("ana"), met("bo"))
    before = keeps(*people, now="2026-02-06 10:00")
    assert before[1] == "Thu 19 Mar 09:30 keep_in_touch bo"
    assert before[1] in keeps(*people, now="2026-03-06 10:00")


def test_contacts_wait_for_the_checks_of_their_company() -> None:
    one = interview("2026-03-03 15:00")
    rows = comes([one], [sent("2026-03-03 19:00")], [met("ana", "2026-03-03 19:00")])
    assert rows == [
        "Tue 10 Mar 09:30 status_check",
        "Tue 24 Mar 09:30 second_check",
        "Tue 07 Apr 09:30 keep_in_touch ana",
    ]


def test_after_a_rejection_the_people_met_are_kept_not_lost() -> None:
    outcome = Outcome(OutcomeKind.REJECTED, at("2026-03-10 17:00"))
    rows = comes(
        [interview("2026-03-03 15:00", outcome=outcome)],
        [sent("2026-03-03 19:00")],
        [met("ana", "2026-03-03 19:00"), met("bo", "2026-03-03 19:00")],
        now="2026-03-10 17:00",
    )
    assert rows == [
        "Fri 03 Apr 09:30 keep_in_touch ana",
        "Tue 21 Apr 09:30 door_open",
        "Tue 05 May 09:30 keep_in_touch bo",
    ]


def test_a_reminder_asked_for_by_hand_comes_at_its_hour_or_on_waking() -> None:
    asked = met(remind_at=at("2026-02-10 14:00"))
    assert keeps(asked, now="2026-02-06 10:00")[0] == "Tue 10 Feb 14:00 custom"
    night = met(remind_at=at("2026-02-10 23:00"))
    assert keeps(night, now="2026-02-06 10:00")[0] == "Wed 11 Feb 08:00 custom"


def test_after_a_long_pause_each_contact_comes_once() -> None:
    paused = liking(paused_until=at("2026-10-01 08:00"))
    rows = keeps(met(), now="2026-02-06 10:00", person=paused)
    assert rows[0] == "Thu 01 Oct 09:30 keep_in_touch ana"
    assert len(rows) == 2


def test_somebody_met_long_ago_is_next_due_in_the_rhythm_and_not_at_once() -> None:
    rows = keeps(met(on="2024-02-05 15:00"), now="2026-02-06 10:00")
    assert rows == ["Thu 05 Mar 09:30 keep_in_touch ana"]


def test_five_hundred_contacts_of_one_company_never_come_closer_than_two_weeks() -> None:
    people = [met(f"p{n:03}", on="2026-01-05 15:00") for n in range(500)]
    rows = keeps(*people, now="2026-01-06 10:00")
    assert 1 <= len(rows) <= 200
    assert len({row[:16] for row in rows}) == len(rows)
    assert timedelta(days=14) * len(rows) < timedelta(days=200)
