"""Numbers for the operator, in Prometheus' words; none of them about a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from core.delivery.courier import Courier


class Deliveries(Collector):
    """Read from the courier when asked, so that nothing is counted twice. `busy`: answers under way."""

    def __init__(self, courier: Courier | None, busy: Callable[[], int]) -> None:
        self._courier = courier
        self._busy = busy

    def collect(self) -> Iterable[Metric]:
        yield GaugeMetricFamily("suivi_answers_under_way", "Answers under way", self._busy())
        if self._courier is None:
            return
        tally = self._courier.tally
        yield GaugeMetricFamily(
            "suivi_reminders_under_way", "Messages under way", self._courier.pacing.in_hand
        )
        for name in ("delivered", "found", "doubtful", "dead"):
            yield CounterMetricFamily(f"suivi_reminders_{name}", f"Reminders {name}", getattr(tally, name))


def metrics(courier: Courier | None, busy: Callable[[], int]) -> Callable[[], bytes]:
    registry = CollectorRegistry()
    registry.register(Deliveries(courier, busy))
    return lambda: generate_latest(registry)
