"""What an operator's machines are told of reminders: what waits, what was given up, and how late the others were."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from prometheus_client.parser import text_string_to_metric_families

from bots.metrics import metrics
from core.delivery.messenger import Delivered, Refusal, Undeliverable, Unknown
from core.domain.person import Address, Platform
from core.domain.reminder import ReminderState
from core.store.outbox import LEASE, SETTLING
from core.store.outbox_view import OutboxView
from tests.delivery.conftest import NOON

if TYPE_CHECKING:
    from tests.delivery.conftest import Round

ANN, BEN, CLEO, DIRK, EVE = (Address(Platform.SLACK, "T1", f"U{n}") for n in range(5))


async def told(round_: Round) -> dict[str, float]:
    """Every sample by its name, a bucket's with its upper end."""
    text = await metrics(round_.courier, lambda: 0, OutboxView(round_.store), round_.clock)()
    return {
        sample.name + (f"<{sample.labels['le']}" if "le" in sample.labels else ""): sample.value
        for family in text_string_to_metric_families(text.decode())
        for sample in family.samples
    }


async def test_what_waits_what_was_given_up_and_how_late_the_others_came(round_: Round) -> None:
    round_.box.answers = [Delivered("in time"), Undeliverable(Refusal.CLOSED), Unknown("reset")]
    await round_.remind(ANN, "in time", due=NOON)
    await round_.courier.deliver_due(NOON)
    await round_.remind(BEN, "refused", due=NOON)
    await round_.courier.deliver_due(NOON)
    await round_.remind(CLEO, "in doubt", due=NOON)
    await round_.courier.deliver_due(NOON)
    round_.clock.at = NOON + timedelta(minutes=2)
    await round_.remind(DIRK, "two minutes late", due=NOON)
    await round_.courier.start_due(round_.clock.at)
    await round_.courier.settled()
    await round_.remind(EVE, "waits", due=NOON + timedelta(minutes=1))

    found = await told(round_)
    assert found["suivi_database_answers"] == 1
    assert found["suivi_reminders_delivered_total"] == 2
    assert found["suivi_reminders_dead_total"] == 1
    assert found["suivi_reminders_doubtful_total"] == found["suivi_reminders_in_doubt"] == 1
    assert found["suivi_reminders_overdue_seconds"] == 60
    assert found["suivi_reminders_doubt_seconds"] == 120
    assert found["suivi_reminders_late_seconds_bucket<60.0"] == 1
    assert found["suivi_reminders_late_seconds_bucket<600.0"] == 2
    assert (
        found["suivi_reminders_late_seconds_bucket<+Inf"] == found["suivi_reminders_late_seconds_count"] == 2
    )
    assert 120 <= found["suivi_reminders_late_seconds_sum"] < 180


async def test_one_that_had_arrived_after_all_counts_as_come_with_its_first_attempt(round_: Round) -> None:
    round_.box.answers = [Unknown("reset")]
    await round_.remind(ANN, "acme", due=NOON)
    await round_.courier.deliver_due(NOON)
    (line,) = await OutboxView(round_.store).lines(ReminderState.IN_DOUBT)
    async with round_.store.read(ANN) as uow:
        (reminder,) = await uow.reminders.planned()
    round_.box.arrived.append((ANN, "acme", reminder.delivery_id))
    assert line.first_attempt_at == NOON
    round_.clock.at = NOON + LEASE + SETTLING
    await round_.courier.deliver_due(round_.clock.at)
    found = await told(round_)
    assert found["suivi_reminders_found_total"] == found["suivi_reminders_delivered_total"] == 1
    assert found["suivi_reminders_late_seconds_bucket<0.01"] == 1
    assert found["suivi_reminders_in_doubt"] == 0


async def test_whatever_the_reason_what_is_given_up_is_counted(round_: Round) -> None:
    """Refused a moment ago and over before tomorrow; nobody's messenger; never known."""
    soon = NOON + timedelta(hours=2)
    round_.box.answers = [Undeliverable(Refusal.CLOSED), Unknown("reset")]
    await round_.remind(ANN, "refused", due=NOON)
    await round_.courier.deliver_due(NOON)
    await round_.remind(ANN, "over before it can be tried again", due=NOON, expires=soon)
    await round_.courier.deliver_due(NOON)
    await round_.remind(BEN, "never known", due=NOON)
    await round_.courier.deliver_due(NOON)
    round_.box.blind = True
    for _ in range(8):
        await round_.pass_time(days=1)
    assert len(await OutboxView(round_.store).lines(ReminderState.DEAD)) == 3
    assert (await told(round_))["suivi_reminders_dead_total"] == 3


async def test_while_the_database_is_away_the_rest_is_still_told(round_: Round) -> None:
    await round_.remind(ANN, "acme", due=NOON)
    await round_.courier.deliver_due(NOON)
    await round_.store.close()
    found = await told(round_)
    assert found["suivi_database_answers"] == 0
    assert found["suivi_reminders_delivered_total"] == 1
    assert "suivi_reminders_overdue_seconds" not in found


async def test_an_operator_who_lists_the_dead_sees_the_latest_though_thousands_have_gone(
    round_: Round,
) -> None:
    view = OutboxView(round_.store)
    for n in range(3):
        await round_.remind(Address(Platform.SLACK, "T1", f"U{n}"), f"s{n}", due=NOON + timedelta(minutes=n))
    round_.box.answers = [Undeliverable(Refusal.CLOSED) for _ in range(3)]
    for _ in range(3):
        await round_.pass_time(minutes=1)
    latest = await view.lines(ReminderState.DEAD, most=2)
    assert [line.due_at for line in latest] == [NOON + timedelta(minutes=1), NOON + timedelta(minutes=2)]
