"""The terminal front put together: over a pipe, at a screen, or told by the demo."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from getpass import getuser

from bots.machine import Machine
from bots.runtime import NoReminders, Reminders, opened
from bots.settings import Settings
from bots.terminal.app import Front
from bots.terminal.files import forget_files
from bots.terminal.keyboard import Keyboard, PipedKeyboard
from bots.terminal.messenger import TerminalMessenger
from bots.terminal.screen import Screen
from core.clock import MovableClock
from core.delivery.loop import Loop
from core.delivery.pacing import Pacing
from core.domain.person import Address, Platform
from core.notes import rehearsal
from core.store.database import Store
from core.store.instance import enlist

ONLY_PERSON = "me"
"""Whoever opens this data folder: it is theirs alone (0700)."""


def person_here(settings: Settings) -> Address:
    """Who sits at this terminal: the data folder's owner; on a database that others share, the system's user."""
    return Address(Platform.TERMINAL, "local", ONLY_PERSON if settings.is_sqlite else getuser())


async def open_front(
    settings: Settings,
    *,
    screen: Screen,
    keyboard: Callable[[Front], Keyboard],
    machine: Machine,
    clock: MovableClock,
) -> bool:
    """Serve one person until they leave; answers whether Ctrl-C ended it. Raises what `opened` raises."""
    who = person_here(settings)
    async with opened(settings) as runtime:
        rehearsal.begin()
        front = Front(
            desk=runtime.desk,
            screen=screen,
            keyboard=keyboard,
            clock=clock,
            machine=machine,
            who=who,
            files=settings.data_dir / "files",
            poll=settings.poll_seconds,
            is_alone=settings.is_sqlite,
        )
        _forgets_with(runtime.store, front, settings)
        with _signals(front.keyboard.interrupt, front.keyboard.stop) as interrupted:
            instance = await enlist(runtime.store)
            if instance is None:
                screen.line(
                    front.say("Suivi is open elsewhere on this data: reminders come there."), quiet=True
                )
                await front.run(NoReminders())
                return bool(interrupted)
            await runtime.forget_old(clock.base.now())
            messenger = TerminalMessenger(settings.data_dir / "shown", who, front.arrive)
            courier = runtime.courier(instance, {Platform.TERMINAL: messenger}, clock, Pacing(person_gap=0))
            await courier.resume(clock.now())
            try:
                await front.run(Reminders(courier))
            finally:
                await courier.stop()
                await instance.leave()
        return bool(interrupted)


def _forgets_with(store: Store, front: Front, settings: Settings) -> None:
    """Whoever is deleted from the store is gone from this folder too: commands typed, files saved, what was shown."""

    def forgotten() -> None:
        front.board.shown.clear()
        files, shown, history = (settings.data_dir / name for name in ("files", "shown", "history"))
        try:
            forget_files(files, shown, history)
        except OSError:
            front.screen.wrong(front.say("I could not delete {path}. Please delete it yourself.", path=files))
        front.keyboard.forget()

    store.on_forgotten(forgotten)


async def only_reminders(settings: Settings, *, screen: Screen, machine: Machine) -> None:
    """Show what comes due, and nothing else, until told to end. Raises what `opened` raises."""
    who = person_here(settings)
    async with opened(settings) as runtime:
        front = Front(
            desk=runtime.desk,
            screen=screen,
            keyboard=lambda _: PipedKeyboard(),
            clock=MovableClock(),
            machine=machine,
            who=who,
            files=settings.data_dir / "files",
        )
        instance = await enlist(runtime.store)
        if instance is None:
            screen.line(front.say("Suivi is open elsewhere on this data: reminders come there."), quiet=True)
            return
        messenger = TerminalMessenger(settings.data_dir / "shown", who, front.arrive)
        courier = runtime.courier(instance, {Platform.TERMINAL: messenger}, front.clock)
        loop = Loop(courier, runtime.store, front.clock, settings.poll_seconds, instance)

        def interrupted() -> bool:
            return True

        with _signals(interrupted, loop.stop):
            await loop.run()


@contextmanager
def _signals(interrupt: Callable[[], bool], stop: Callable[[], None]) -> Iterator[list[int]]:
    """SIGTERM and SIGHUP `stop`; so does SIGINT, when `interrupt` says so. A turn under way is always finished."""
    loop = asyncio.get_running_loop()
    seen: list[int] = []

    def on_interrupt() -> None:
        if interrupt():
            seen.append(signal.SIGINT)
            stop()

    handled = {signal.SIGINT: on_interrupt, signal.SIGTERM: stop}
    if hasattr(signal, "SIGHUP"):
        handled[signal.SIGHUP] = stop
    with suppress(NotImplementedError):  # Windows: Python's own handling stays
        for number, handle in handled.items():
            loop.add_signal_handler(number, handle)
    yield seen
    for number in handled:
        with suppress(NotImplementedError):
            loop.remove_signal_handler(number)
