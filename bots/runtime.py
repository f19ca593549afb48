"""The composition root: the only place that puts store, desk, courier and clock together."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from bots.settings import Settings
from core.clock import Clock
from core.delivery.courier import Courier
from core.delivery.messenger import Messenger
from core.delivery.pacing import RATES, Pacing
from core.dialogs.desk import Desk
from core.dialogs.pace import Paces
from core.domain.person import Platform
from core.store.database import Store
from core.store.forgetting import forget_notes
from core.store.instance import Instance
from core.store.keyring import Keyring
from core.store.opening import find_keyring
from core.store.outbox import Outbox
from core.store.outbox_view import OutboxView

CALENDARS = "/calendar/"
"""The path of private calendars, before each one's secret."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Runtime:
    """What a front needs to serve people."""

    settings: Settings
    store: Store
    desk: Desk

    def courier(
        self,
        instance: Instance,
        messengers: Mapping[Platform, Messenger],
        clock: Clock,
        pacing: Pacing | None = None,
    ) -> Courier:
        """A courier for the platforms that `messengers` serve, in the place that `instance` has taken; at the platforms' pace
        where none is given."""
        outbox = Outbox(self.store, instance.owner, messengers)
        return Courier(outbox, self.desk.compose, messengers, clock, pacing or Pacing(rates=RATES))

    async def forget_old(self, now: datetime) -> None:
        """What was acted on, reminders that were settled, and notes of who is away, longer ago than they are kept."""
        await self.store.purge_seen(now)
        await OutboxView(self.store).purge(now)
        await forget_notes(self.store, now)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Runtime]:
    """The store opened and closed around a front. Raises what `Store.open` and `keys_of` raise."""
    store = await Store.open(settings.url, keys=await keys_of(settings))
    _own_phrasings(settings)
    try:
        yield Runtime(settings, store, Desk(store, calendars_at(settings), Paces()))
    finally:
        await store.close()


def calendars_at(settings: Settings) -> str:
    """Where people's private calendars are read, as `Desk` wants it."""
    return f"{settings.public_url}{CALENDARS}" if settings.public_url else ""


def _own_phrasings(settings: Settings) -> None:
    """A community's phrasings, where its administrator put some; what is refused is told, and the built-in ones serve."""
    folder = settings.data_dir / "templates"
    if not folder.is_dir():
        return
    # Loaded late: most installations have none.
    from core.notes.community import read_folder, use

    found = read_folder(folder)
    for bad in found.refused:
        _log.warning("templates.refused", extra={"file": bad.file, "line": bad.line})
    use(found)


async def keys_of(settings: Settings) -> Keyring:
    """SUIVI_SECRET_KEYS, else the data folder's key file, made only where there is no data yet. Raises KeyUnavailable."""
    secret = settings.secret_keys.get_secret_value() if settings.secret_keys else ""
    return await find_keyring(settings.url, settings.data_dir, secret)


class Reminders:
    """The courier as a front with a clock of its own needs it: whatever is due goes out before the answer comes."""

    def __init__(self, courier: Courier) -> None:
        self._courier = courier

    async def deliver_due(self, now: datetime) -> int:
        """Everything due at `now` (aware), what came due together as one card; answers how many cards were begun."""
        return await self._courier.deliver_due(now)

    async def next_due(self) -> datetime | None:
        """When the next one is due, or is to be looked for."""
        return await self._courier.next_due()


class NoReminders:
    """In place of `Reminders` where another process brings them."""

    async def deliver_due(self, now: datetime) -> int:
        return 0

    async def next_due(self) -> datetime | None:
        return None
