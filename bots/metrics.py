"""Numbers for the operator, in Prometheus' words; none of them about a person."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from itertools import accumulate

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from core.clock import Clock
from core.delivery.courier import Courier
from core.delivery.tally import LATENESS, Tally
from core.errors import NotSaved
from core.store.outbox_view import Health, OutboxView


class Deliveries(Collector):
    """What this process has done, as it stands; `health`: what waits in the database, or None while that does not answer."""

    def __init__(self, courier: Courier | None, busy: int, health: Health | None) -> None:
        self._courier = courier
        self._busy = busy
        self._health = health

    def collect(self) -> Iterable[Metric]:
        yield GaugeMetricFamily("suivi_answers_under_way", "Answers under way", self._busy)
        yield GaugeMetricFamily(
            "suivi_database_answers", "Whether the database answers", float(self._health is not None)
        )
        if self._health is not None:
            yield from _waiting(self._health)
        if self._courier is None:
            return
        tally = self._courier.tally
        yield GaugeMetricFamily(
            "suivi_reminders_under_way", "Messages under way", self._courier.pacing.in_hand
        )
        for name in ("delivered", "found", "doubtful", "dead"):
            yield CounterMetricFamily(f"suivi_reminders_{name}", f"Reminders {name}", getattr(tally, name))
        yield _lateness(tally)


def metrics(
    courier: Courier | None, busy: Callable[[], int], view: OutboxView, clock: Clock
) -> Callable[[], Awaitable[bytes]]:
    """What /metrics answers. `busy`: answers under way."""

    async def told() -> bytes:
        try:
            health = await view.health(clock.now())
        except NotSaved:
            health = None
        registry = CollectorRegistry()
        registry.register(Deliveries(courier, busy(), health))
        return generate_latest(registry)

    return told


def _waiting(health: Health) -> Iterable[Metric]:
    yield GaugeMetricFamily(
        "suivi_reminders_overdue_seconds",
        "Seconds since the oldest reminder that should have gone",
        health.overdue,
    )
    yield GaugeMetricFamily("suivi_reminders_sending", "Reminders in some process's hands", health.sending)
    yield GaugeMetricFamily("suivi_reminders_in_doubt", "Reminders to be looked for", health.in_doubt)
    yield GaugeMetricFamily(
        "suivi_reminders_doubt_seconds",
        "Seconds since the oldest of them was first tried",
        health.oldest_doubt,
    )


def _lateness(tally: Tally) -> Metric:
    counts = accumulate(tally.late)
    buckets = [(str(end), float(count)) for end, count in zip((*LATENESS, "+Inf"), counts, strict=True)]
    return HistogramMetricFamily(
        "suivi_reminders_late_seconds",
        "Seconds from when reminders were due to when they were delivered",
        buckets=buckets,
        sum_value=tally.seconds_late,
    )
