"""Keeps the courier going: asleep until the next due reminder, awake the moment that changes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from core.clock import Clock, monotonic
from core.delivery.courier import AT_ONCE, Courier
from core.store.database import Store
from core.store.instance import Instance
from core.store.outbox import Next

STEP = 60.0
"""Seconds by which the wall clock may drift from the monotonic one between two looks before it counts as a step."""
FEW = 24
"""Reminders begun at a time while people keep coming: each takes a millisecond in which nobody is answered."""
CROWDED = 0.02
"""Seconds to wait for room when something is due and may not go yet; longer each time in a row, up to LONGEST_CROWDED."""
LONGEST_CROWDED = 1.0
PAUSES = (0.1, 0.5, 1.0, 2.0, 5.0)
"""Seconds between tries while the store is away; the last one stays."""

_log = logging.getLogger(__name__)


class Loop:
    """Runs until it is stopped. `poll_seconds` is the longest sleep: what nobody announced is seen by then."""

    def __init__(
        self,
        courier: Courier,
        store: Store,
        clock: Clock,
        poll_seconds: float = 30.0,
        instance: Instance | None = None,
    ) -> None:
        self._instance = instance
        self._courier = courier
        self._store = store
        self._clock = clock
        self._poll = poll_seconds
        self._woken = asyncio.Event()
        self._stopping = False
        self._wants_room = False
        self._crowd: frozenset[str] = frozenset()
        """Who was passed over when it was last asked what comes next; they may go once they have room."""
        self._next = Next(None, None)
        self._seen_wall: datetime | None = None
        self._seen_mono = 0.0
        self._look_again = 0.0
        self._crowded = CROWDED
        self.give_way: Callable[[], Awaitable[bool]] | None = None
        """Awaited before each claim, where people who wait for an answer go first; whether they keep coming."""
        courier.tell(self._on_room, self.wake)
        store.on_reminders(self.wake)

    def wake(self) -> None:
        """Something changed: reminders came or moved, the clock was moved, a community is back."""
        self._woken.set()

    def stop(self) -> None:
        """`run` ends once what is under way has ended, at most eight seconds later."""
        self._stopping = True
        self._woken.set()

    async def run(self) -> None:
        listening = asyncio.create_task(self._listen())
        failures = 0
        resumed = False
        try:
            while not self._stopping:
                try:
                    if not resumed:
                        await self._courier.resume(self._clock.now())
                        resumed = True
                        self._next = await self._courier.coming()
                    await self._turn()
                    failures = 0
                except Exception as error:  # noqa: BLE001 - whatever the store has, reminders go on when it is back
                    _log.error(
                        "delivery.store_away", extra={"error": type(error).__name__}, exc_info=not failures
                    )
                    await asyncio.sleep(PAUSES[min(failures, len(PAUSES) - 1)])
                    failures += 1
                    self._next = Next(self._clock.now(), None)
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
            await self._courier.stop()

    async def _turn(self) -> None:
        """Sets off what is due, then sleeps until something else is."""
        now = self._clock.now()
        self._notice_step(now)
        begun = 0
        if self._next.due is not None and self._next.due <= now:
            await self._for_room()
            few = self.give_way is not None and await self.give_way()
            begun = await self._courier.start_due(now, FEW if few else AT_ONCE)
            if self._courier.more and self._courier.pacing.room:
                return
        if self._look_again <= monotonic() or (self._next.doubt is not None and self._next.doubt <= now):
            self._look_again = monotonic() + self._poll
            await self._stay_ourselves()
            await self._courier.start_looking(now)
        self._woken.clear()
        self._crowd = self._courier.pacing.crowded()
        self._next = await self._courier.coming()
        if await self._sleep(self._until(self._next, begun)):
            self._next = await self._courier.coming()

    async def _stay_ourselves(self) -> None:
        """With the connection that held our name, the name is gone: what is under way ends, then we are somebody again."""
        if self._instance is None or await self._instance.is_ours():
            return
        _log.warning("delivery.name_lost", extra={"owner": self._instance.owner})
        await self._courier.settled()
        if not await self._instance.join():
            raise RuntimeError("every place of this name is taken")
        self._courier.rename(self._instance.owner)

    async def _for_room(self) -> None:
        """A moment's patience when nearly everything is under way: claims of one or two at a time cost more than they bring."""
        if self._has_room():
            return
        self._woken.clear()
        self._wants_room = True
        await self._sleep(CROWDED)
        self._wants_room = False

    def _has_room(self) -> bool:
        return self._courier.pacing.room >= self._courier.pacing.slots // 2

    def _until(self, coming: Next, begun: int) -> float:
        """Seconds to sleep."""
        waits = [self._poll]
        if (opens := self._courier.pacing.opens_in(monotonic())) is not None:
            waits.append(opens)
        if coming.soonest is not None:
            waits.append((coming.soonest - self._clock.now()).total_seconds())
        wait = min(waits)
        if wait > 0:
            self._crowded = CROWDED
            return wait
        if begun:
            self._crowded = CROWDED
            return 0.0
        self._wants_room = True
        self._crowded = min(self._crowded * 2, LONGEST_CROWDED)
        return self._crowded

    async def _sleep(self, seconds: float) -> bool:
        """Whether it was woken before its time."""
        if seconds <= 0 or self._stopping:
            await asyncio.sleep(0)
            return self._woken.is_set()
        try:
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        except TimeoutError:
            return False
        return True

    def _on_room(self) -> None:
        """Wakes only when somebody waits for room, and then not for every single place."""
        if (self._wants_room and self._has_room()) or (
            self._crowd and not self._crowd <= self._courier.pacing.crowded()
        ):
            self._wants_room, self._crowd = False, frozenset()
            self._woken.set()

    def _notice_step(self, now: datetime) -> None:
        """The wall clock was set, or the machine slept: what was left to others is looked at again at once."""
        mono = monotonic()
        if self._seen_wall is not None:
            stepped = (now - self._seen_wall) - timedelta(seconds=mono - self._seen_mono)
            if abs(stepped.total_seconds()) > STEP:
                _log.warning("delivery.clock_stepped", extra={"seconds": round(stepped.total_seconds())})
                self._look_again = mono
        self._seen_wall, self._seen_mono = now, mono

    async def _listen(self) -> None:
        async for _ in self._store.listen():
            self.wake()
