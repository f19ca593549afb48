"""One parcel, from our hands to the person's, or back with a reason; and looking whether one arrived."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta

from core.clock import monotonic
from core.delivery import verdict
from core.delivery.calling import Calling
from core.delivery.messenger import Delivered, Messenger, Refusal, Sending, TryLater, Undeliverable, Unknown
from core.delivery.pacing import Pacing, back_off
from core.delivery.parcel import Moment, Parcel, Trip
from core.delivery.tally import Tally
from core.domain.person import Address, Platform, Scope
from core.domain.reminder import NotNow, Reminder
from core.store.outbox import CALL, Claimed, Outbox, Route, Settling
from core.ui.card import Card

Said = Card | NotNow | Exception | None
"""The card for one person's due reminders; None: nothing is left to say; NotNow: not at this hour; else why there is no card."""
Compose = Callable[[Sequence[tuple[Scope, tuple[Reminder, ...]]], datetime], Awaitable[Sequence[Said]]]
"""What is said to each of those who are claimed together, in their order. What it raises holds for all of them."""

START_WITHIN = 30.0
"""Seconds from the claim within which sending may begin. With the call it ends 70 s before the lease does, which is how
far two machines' clocks may be apart."""
HOLD = 10.0
"""Seconds for which a tenant is let alone when its platform says "too many" and not for how long."""
UNINSTALLED_FOR = timedelta(days=1)

_log = logging.getLogger(__name__)


class Carrier:
    def __init__(
        self,
        outbox: Outbox,
        compose: Compose,
        messengers: Mapping[Platform, Messenger],
        pacing: Pacing,
        tally: Tally,
    ) -> None:
        self._outbox = outbox
        self._compose = compose
        self._messengers = messengers
        self._pacing = pacing
        self._tally = tally
        self._calls = Calling(CALL.total_seconds())
        self._refused: dict[Address, datetime] = {}
        self.stopping = False
        """What has not been sent yet goes back instead."""

    async def prepare(self, parcels: Sequence[Parcel]) -> list[Trip]:
        """Where each of those claimed together goes, and the cards of all who can be written to now: nothing is sent yet."""
        trips = [self._planned(parcel) for parcel in parcels]
        await self._compose_for([trip for trip in trips if trip.rows and trip.wait <= 0])
        return trips

    async def deliver(self, trip: Trip) -> list[Settling]:
        """What became of each row. Raises only after something may have been sent."""
        if trip.rows and trip.wait > 0:
            await asyncio.sleep(trip.wait)
            await self._compose_for([trip])
        if self._is_held_back(trip) or trip.card is None:
            return trip.settled
        call = self._messengers[trip.to.platform].send(trip.to, trip.card, trip.parcel.key)
        outcome = await self._calls.make(call)
        return trip.settled + await self._judge(outcome, trip.to, trip.rows, trip.parcel.moment.now())

    async def look(self, parcel: Parcel) -> list[Settling]:
        """Whether it arrived, wherever the person can be reached; what follows from the answer."""
        rows, moment = parcel.rows, parcel.moment
        since = min(r.first_attempt_at for r in rows)
        later: TryLater | None = None
        for route in self._served(rows[0]):
            match await self._calls.make(
                self._messengers[route.address.platform].look(route.address, parcel.key, since)
            ):
                case Delivered(message):
                    self._tally.seen(rows)
                    return [verdict.sent(r, message, moment.now()) for r in rows]
                case TryLater() as later:
                    self._hold(route.address.tenant, later)
                case Unknown(reason):
                    later = TryLater(reason=reason)
                case None:
                    continue
        if later is not None:
            return [verdict.not_looked(r, later.after, later.reason or "later", moment.now()) for r in rows]
        return [verdict.not_found(r, moment.at) for r in rows]

    def _planned(self, parcel: Parcel) -> Trip:
        """By which way it goes, and when its turn is; or what becomes of it, where it goes nowhere."""
        trip = Trip(parcel, parcel.rows)
        moment = parcel.moment
        if any(r.reminder.expires_at for r in trip.rows):
            now = moment.now()
            gone = [r for r in trip.rows if r.reminder.expires_at and r.reminder.expires_at <= now]
            trip.settled = [verdict.skipped(r, "expired", now) for r in gone]
            trip.rows = tuple(r for r in trip.rows if r not in gone)
        route = self._route(parcel.rows[0], moment.at)
        if route is None:
            trip.end(lambda row: verdict.dead(row, "no_address", moment.at))
        elif refused := self._refused_at(route, moment.at):
            trip.end(lambda row: verdict.unreachable(row, refused, moment.at))
        elif trip.rows:
            trip.to, mono = route.address, monotonic()
            trip.wait = self._pacing.reserve(trip.to.tenant, parcel.scope, mono) - mono
        return trip

    async def _compose_for(self, trips: Sequence[Trip]) -> None:
        """What is said to each; nothing where nothing may go now. A card that cannot be composed holds up nobody else."""
        going = [trip for trip in trips if not self._is_held_back(trip)]
        if not going:
            return
        now = going[0].parcel.moment.now()
        due = [(trip.parcel.scope, tuple([r.reminder for r in trip.rows])) for trip in going]
        said: Sequence[Said]
        try:
            said = await self._compose(due, now)
        except Exception as error:  # noqa: BLE001 - what keeps all of them from being composed
            said = [error] * len(going)
        for trip, one in zip(going, said, strict=True):
            self._load(trip, one)

    def _load(self, trip: Trip, said: Said) -> None:
        match said:
            case Card():
                trip.card = said
            case None:
                now = trip.parcel.moment.now()
                trip.end(lambda row: verdict.skipped(row, "nothing_left", now))
            case NotNow(until):
                trip.end(lambda row: verdict.not_sent(row, until, "not_now"))
            case error:
                _log.error(
                    "delivery.not_composed",
                    extra={"delivery": trip.parcel.key, "error": type(error).__name__},
                    exc_info=error,
                )
                now = trip.parcel.moment.now()
                trip.end(lambda row: verdict.not_composed(row, now))

    def _is_held_back(self, trip: Trip) -> bool:
        """Whether nothing may go now; then it goes back. Asked before composing, which costs more than all else, and again just
        before sending."""
        if trip.rows and self._must_wait(trip.to.tenant, trip.parcel.moment):
            trip.end(lambda row: verdict.not_sent(row, None, "held_back"))
        return not trip.rows

    async def _judge(
        self, outcome: Sending, to: Address, rows: tuple[Claimed, ...], now: datetime
    ) -> list[Settling]:
        match outcome:
            case Delivered(message):
                self._tally.sent(rows, now)
                return [verdict.sent(r, message, now) for r in rows]
            case TryLater(after, _, reason):
                self._hold(to.tenant, outcome)
                waits = (
                    back_off(rows[0].attempt, rows[0].reminder.id)
                    if after is None
                    else timedelta(seconds=after)
                )
                return [verdict.not_sent(r, now + waits, reason or "later") for r in rows]
            case Undeliverable(Refusal.UNINSTALLED, detail):
                self._stop_serving(to.tenant, detail)
                return [verdict.not_sent(r, now + UNINSTALLED_FOR, Refusal.UNINSTALLED) for r in rows]
            case Undeliverable(why, detail):
                _log.info("delivery.refused", extra={"why": why.value, "detail": detail})
                self._refused[to] = now
                await self._outbox.mark_unreachable(rows[0].reminder.scope, to, why.value, now)
                return self._refusal(rows, why, now)
            case Unknown(reason):
                self._tally.doubtful += len(rows)
                return [verdict.doubtful(r, reason or "unknown") for r in rows]

    def _must_wait(self, tenant: str, moment: Moment) -> bool:
        mono = monotonic()
        return self.stopping or moment.elapsed(mono) > START_WITHIN or self._pacing.is_closed(tenant, mono)

    def _refusal(self, rows: tuple[Claimed, ...], why: Refusal, now: datetime) -> list[Settling]:
        """By another of the person's addresses, if there is one that has not refused; else it is over."""
        other = self._route(rows[0], now)
        if other is not None and not self._refused_at(other, now):
            return [verdict.not_sent(r, None, why.value) for r in rows]
        return [verdict.dead(r, why.value, now) for r in rows]

    def _route(self, row: Claimed, now: datetime) -> Route | None:
        """Where to reach the person: an address that has not just refused, in the reminder's own tenant first."""
        ways = self._served(row)
        if len(ways) == 1:
            return ways[0]
        own = row.reminder.scope.tenant
        return min(
            ways, key=lambda w: (self._refused_at(w, now) is not None, w.address.tenant != own), default=None
        )

    def _served(self, row: Claimed) -> list[Route]:
        return [w for w in row.routes if w.address.platform in self._messengers]

    def _refused_at(self, route: Route, now: datetime) -> datetime | None:
        """When this address refused, if that is less than a day ago."""
        if route.unreachable_at is None and not self._refused:  # nearly always
            return None
        known = [at for at in (route.unreachable_at, self._refused.get(route.address)) if at is not None]
        last = max(known, default=None)
        return last if last is not None and now - last < verdict.UNREACHABLE_FOR else None

    def _hold(self, tenant: str, later: TryLater) -> None:
        if later.whole_community:
            self._pacing.hold_tenant(tenant, HOLD if later.after is None else later.after, monotonic())

    def _stop_serving(self, tenant: str, detail: str) -> None:
        """Says so once to the operator; after a day one reminder tries again."""
        if not self._pacing.is_closed(tenant, monotonic()):
            _log.error("delivery.uninstalled", extra={"tenant": tenant, "detail": detail})
        self._pacing.shut_out(tenant, UNINSTALLED_FOR.total_seconds(), monotonic())
