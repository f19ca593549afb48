"""Takes due reminders in hand and sees each through: claimed, carried out, settled; effectively once."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from datetime import datetime
from functools import partial

from core.clock import Clock, monotonic
from core.delivery import verdict
from core.delivery.carrier import Carrier, Compose
from core.delivery.messenger import Messenger, Refusal
from core.delivery.pacing import Pacing, Rounds
from core.delivery.parcel import Moment, Parcel, parcels
from core.delivery.settler import Settler
from core.delivery.tally import Tally
from core.domain.person import Platform
from core.store.outbox import Claimed, Next, Outbox, Settling

AT_ONCE = 128
"""People claimed at a time: a kill leaves in doubt at most these and what is on its way."""
TOGETHER = 16
"""Messages begun before answers that have come are seen to. Of 128 begun at once each cost a tenth more processor time (a fifth,
where its card was there already): the first had left the caches when its answer came, and whoever typed waited for all of them."""
WAITING_SHOWN_FOR = 1.0
"""Seconds for which the list of communities that wait is good enough."""

_log = logging.getLogger(__name__)


class Courier:
    """`compose` words the reminders, `messengers` bring them. No single reminder's trouble is raised from here;
    the store's is."""

    def __init__(
        self,
        outbox: Outbox,
        compose: Compose,
        messengers: Mapping[Platform, Messenger],
        clock: Clock,
        pacing: Pacing | None = None,
    ) -> None:
        self._outbox = outbox
        self._clock = clock
        self.pacing = pacing or Pacing()
        self.tally = Tally()
        self._carrier = Carrier(outbox, compose, messengers, self.pacing, self.tally)
        self._settler = Settler(outbox)
        self._under_way: set[asyncio.Task[None]] = set()
        self._rounds = Rounds()
        self._waiting_until = 0.0
        self.more = False
        """The last claim took all that it could: there may be more due."""
        self._on_room: Callable[[], None] = lambda: None

    def tell(self, on_room: Callable[[], None], on_again: Callable[[], None]) -> None:
        """`on_room`: a message is done with, there is room for another; `on_again`: one is to be tried or looked for again."""
        self._on_room = on_room
        self._settler.on_again = on_again

    async def resume(self, now: datetime) -> None:
        """To be called once, before anything else: what this owner had under way when it died is looked for."""
        if left := await self._outbox.resume(now):
            _log.warning("delivery.resumed", extra={"rows": left})

    async def is_back(self, tenant: str | None) -> None:
        """Installed again: what was held there may go at once, and what had been put off for a day. None: in some of the
        tenants that were gone, and it is not known in which (a whole organisation); each is tried again."""
        self.pacing.open_tenant(tenant)
        if put_off := await self._outbox.bring_forward(tenant, Refusal.UNINSTALLED, self._clock.now()):
            _log.info("delivery.back", extra={"tenant": tenant, "rows": put_off})

    def rename(self, owner: str) -> None:
        """Claims are made as `owner` from here on; nothing may be under way."""
        self._outbox.owner = owner

    async def start_due(self, now: datetime, at_once: int = AT_ONCE) -> int:
        """Claims the reminders first in line and sets them off; how many messages that is. 0: none may go now."""
        most = min(self.pacing.most_at_once, at_once)
        self.more = False
        if most <= 0 or self._settler.is_behind:
            return 0
        moment = Moment.of(now, self._clock)
        shut = self.pacing.closed_tenants(moment.mono)
        stood_back = self._rounds.had_theirs
        full = self.pacing.full_communities() | stood_back
        taken = parcels(await self._outbox.claim(now, most, shut, full), moment)
        if len(taken) >= most:
            self.more = True
            await self._take_turns(moment, shut, {p.community for p in taken})
        elif stood_back:  # all others have had what there was for them
            self.more = True
            self._rounds.end()
        for parcel in taken:
            self.pacing.take(parcel.scope.tenant, parcel.community)
        self._begin(self._prepare(taken))
        return len(taken)

    async def start_looking(self, now: datetime) -> int:
        """Takes over what dead owners left, and looks for what is in doubt; how many looks were begun."""
        await self._outbox.take_over(now)
        moment = Moment.of(now, self._clock)
        taken = parcels(await self._outbox.doubted(now, max(self.pacing.room, 1)), moment)
        for parcel in taken:
            self.pacing.take(parcel.scope.tenant, parcel.community)
            self._begin(
                self._see_through(
                    parcel,
                    partial(self._carrier.look, parcel),
                    lambda row: verdict.not_looked(row, None, "failed", moment.now()),
                )
            )
        return len(taken)

    async def deliver_due(self, now: datetime, since: datetime | None = None) -> int:
        """Everything due up to `now`; how many messages were begun, when all are settled.

        A front that moves its clock says `since`, the instant it moved from: each reminder then comes at its own instant
        between the two and in order, as if the time had passed. Without it, what is overdue is late, and merged. What
        has to wait for real seconds (a platform's Retry-After) is left for later.
        """
        if self.pacing.crowded():  # somebody is passed over for what is under way already
            await self.settled()
        done = 0
        while (due := await self.next_due()) is not None and due <= now:
            at = max(due, since or now)
            begun = await self.start_due(at) + await self.start_looking(at)
            if not begun and not self.more:
                break
            done += begun
            await self.settled()
        return done

    async def coming(self) -> Next:
        """When there will next be something that may be sent, and something to be looked for.

        What waits for room of its own community's, or for its platform, is not among it: nobody else is to wait with it.
        """
        shut = self.pacing.closed_tenants(monotonic())
        return await self._outbox.next_due(shut, self.pacing.full_communities())

    async def next_due(self) -> datetime | None:
        """The sooner of the two."""
        return (await self.coming()).soonest

    async def settled(self) -> None:
        """Returns when nothing is under way and everything is written down."""
        while self._under_way:
            await asyncio.wait(set(self._under_way))
        await self._settler.idle()

    async def stop(self, patience: float = 8.0) -> None:
        """Gives what is under way `patience` seconds to end; what has not is in doubt, to be looked for at the next start."""
        self._carrier.stopping = True
        until = monotonic() + patience
        while self._under_way and (left := until - monotonic()) > 0:
            await asyncio.wait(set(self._under_way), timeout=left)
        late = set(self._under_way)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        await self._settler.close()

    def _begin(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _prepare(self, parcels: Sequence[Parcel]) -> None:
        """All who were claimed together are composed together, then sent to, each by themselves and a few at a time: nothing is
        read, worded or asked once for each that can be done once for all. A defect before it is begun costs each of them a look."""
        waiting = list(reversed(parcels))
        try:
            for trip in await self._carrier.prepare(parcels):
                waiting.pop()
                self._begin(self._see_through(trip.parcel, partial(self._carrier.deliver, trip), _doubtful))
                if not len(waiting) % TOGETHER:
                    await asyncio.sleep(0)
        except Exception as error:  # noqa: BLE001 - see above
            _log.error("delivery.failed", extra={"error": type(error).__name__}, exc_info=True)
        finally:
            for parcel in waiting:
                self._ended(parcel, [_doubtful(row) for row in parcel.rows])

    async def _see_through(
        self,
        parcel: Parcel,
        carry: Callable[[], Awaitable[list[Settling]]],
        failed: Callable[[Claimed], Settling],
    ) -> None:
        """A defect on the way costs this parcel a look, and nobody else anything."""
        settlings: list[Settling] | None = None
        try:
            settlings = await carry()
        except Exception as error:  # noqa: BLE001 - see above
            _log.error(
                "delivery.failed",
                extra={"delivery": parcel.key, "error": type(error).__name__},
                exc_info=True,
            )
        finally:
            self._ended(parcel, [failed(row) for row in parcel.rows] if settlings is None else settlings)

    def _ended(self, parcel: Parcel, settlings: list[Settling]) -> None:
        self.tally.ended(settlings)
        self._settler.put(settlings)
        self.pacing.free(parcel.scope.tenant, parcel.community)
        self._on_room()

    async def _take_turns(self, moment: Moment, shut: frozenset[str], served: set[str]) -> None:
        """As many wait as were taken, or more: who has had a share stands back until the others have had theirs."""
        if moment.mono >= self._waiting_until:
            before = monotonic()
            self._rounds.wait(await self._outbox.waiting(moment.at, shut))
            after = monotonic()
            self._waiting_until = after + max(WAITING_SHOWN_FOR, 20 * (after - before))
        self._rounds.serve(served)


def _doubtful(row: Claimed) -> Settling:
    return verdict.doubtful(row, "failed")
