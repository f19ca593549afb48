"""Where Suivi is installed in Slack: tokens sealed under the workspace they belong to, renewed by one process at a time."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from core.clock import Clock
from core.domain.person import Scope
from core.errors import Tampered
from core.store import rows
from core.store.body import from_body, to_body
from core.store.database import Store
from core.store.sealing import place
from core.store.transaction import insert_or

RENEW_BEFORE = timedelta(hours=2)
"""Of the twelve hours that a rotating token lives (https://docs.slack.dev/authentication/using-token-rotation)."""
BUSY = timedelta(seconds=30)
"""How long one process may take to renew a token before another may try."""
LOOK_AGAIN = 0.2

_T = rows.slack_installs
_PUT = {
    engine: put.on_conflict_do_update(
        index_elements=("tenant",),
        set_={"at": put.excluded.at, "gone_at": None, "busy_until": None, "body": put.excluded.body},
    )
    for engine, put in insert_or(_T).items()
}
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SlackInstall:
    """One installation. `team` is "" for one that serves all of an organisation; `token` is "" for a workspace of one."""

    team: str
    enterprise: str = ""
    token: str = field(default="", repr=False)
    refresh: str = field(default="", repr=False)
    expires_at: datetime | None = None
    bot_user: str = ""
    scopes: tuple[str, ...] = ()
    installed_at: datetime | None = None

    @property
    def tenant(self) -> str:
        return f"slack:{self.team or self.enterprise}"


Renew = Callable[[SlackInstall], Awaitable[SlackInstall | None]]
"""Exchanges the refresh token; None when Slack does not take it any more."""


class SlackInstalls:
    def __init__(self, store: Store, clock: Clock, renew: Renew) -> None:
        self._store = store
        self._clock = clock
        self._renew = renew

    async def save(self, install: SlackInstall) -> None:
        """A new installation, or the same one again: it takes the place of what was there. With an organisation its
        workspaces are back."""
        at = install.installed_at or self._clock.now()
        row = {"tenant": install.tenant, "at": at, "body": self._close(install)}
        async with self._store.upkeep() as connection:
            await connection.execute(_PUT[connection.dialect.name], row)
            if not install.team:
                await self._mark_workspaces(connection, install.enterprise, None)

    async def find(self, team: str, enterprise: str = "") -> SlackInstall | None:
        """The installation that serves `team`, its token good for now; None where there is none any more.

        A workspace of an organisation that installed Suivi for all is remembered, so that reminders find it too.
        """
        own = await self._read(f"slack:{team}")
        if own is not None and own.token:
            return await self._fresh(own)
        organisation = enterprise or (own.enterprise if own else "")
        if not organisation:
            return None
        whole = await self._read(f"slack:{organisation}")
        if whole is None:
            return None
        if own is None:
            await self.save(SlackInstall(team, organisation, installed_at=whole.installed_at))
        return await self._fresh(whole)

    async def gone(self, team: str, enterprise: str, told_at: datetime) -> bool:
        """Uninstalled, or its tokens revoked, at `told_at` (Slack's clock); whether that was so.

        An event about an installation before the present one changes nothing: the two events come in either order, and
        late (hardening.md, T28). With an organisation its workspaces are gone, and what they hold is purged in its time.
        """
        tenants = [f"slack:{name}" for name in (team, enterprise) if name]
        found = False
        async with self._store.upkeep() as connection:
            for tenant in tenants:
                row = (await connection.execute(select(_T).where(_T.c.tenant == tenant))).first()
                install = self._open(tenant, row.body) if row is not None and row.gone_at is None else None
                if row is None or install is None or not install.token or row.at >= told_at:
                    continue
                wiped = replace(install, token="", refresh="", expires_at=None)
                change = {"gone_at": told_at, "body": self._close(wiped)}
                await connection.execute(update(_T).where(_T.c.tenant == tenant).values(**change))
                if not install.team:
                    await self._mark_workspaces(connection, install.enterprise, told_at)
                found = True
        return found

    async def is_empty(self) -> bool:
        async with self._store.overview() as connection:
            return (await connection.execute(select(_T.c.tenant).limit(1))).first() is None

    async def purge(self, before: datetime) -> int:
        """Forgets everything of workspaces that took Suivi out before that instant; how many workspaces."""
        async with self._store.upkeep() as connection:
            gone = (
                (await connection.execute(select(_T.c.tenant).where(_T.c.gone_at < before))).scalars().all()
            )
            for tenant in gone:
                for table in reversed(rows.OWNED):
                    await connection.execute(delete(table).where(table.c.tenant == tenant))
                await connection.execute(delete(_T).where(_T.c.tenant == tenant))
        return len(gone)

    async def _mark_workspaces(
        self, connection: AsyncConnection, enterprise: str, gone_at: datetime | None
    ) -> None:
        """Those that the organisation's installation serves. Whose they are is sealed: each is opened, which is rare."""
        for row in (await connection.execute(select(_T.c.tenant, _T.c.body))).all():
            one = self._open(row.tenant, row.body)
            if one is not None and one.team and one.enterprise == enterprise and not one.token:
                mark = update(_T).where(_T.c.tenant == row.tenant).values(gone_at=gone_at)
                await connection.execute(mark)

    async def _fresh(self, install: SlackInstall) -> SlackInstall | None:
        """The same with a token that is not about to end. One process renews it, the others use the old one meanwhile."""
        while install.expires_at is not None and install.expires_at - self._clock.now() < RENEW_BEFORE:
            if await self._claim(install.tenant):
                return await self._renewed(install)
            if install.expires_at > self._clock.now():
                return install
            await asyncio.sleep(LOOK_AGAIN)
            again = await self._read(install.tenant)
            if again is None or not again.token:
                return None
            install = again
        return install

    async def _claim(self, tenant: str) -> bool:
        now = self._clock.now()
        free = or_(_T.c.busy_until.is_(None), _T.c.busy_until < now)
        claim = update(_T).where(_T.c.tenant == tenant, _T.c.gone_at.is_(None), free)
        async with self._store.upkeep() as connection:
            return (await connection.execute(claim.values(busy_until=now + BUSY))).rowcount == 1

    async def _renewed(self, install: SlackInstall) -> SlackInstall | None:
        current = await self._read(install.tenant)
        if current is None or not current.token:
            return None
        if current.token != install.token:
            await self._keep(current)
            return current
        try:
            renewed = await self._renew(current)
        except Exception:
            await self._keep(current)
            raise
        if renewed is None:
            await self.gone(current.team, current.enterprise, self._clock.now())
            return None
        await self._keep(renewed)
        return renewed

    async def _keep(self, install: SlackInstall) -> None:
        """Writes the token, and lets others renew again."""
        change = {"busy_until": None, "body": self._close(install)}
        async with self._store.upkeep() as connection:
            await connection.execute(update(_T).where(_T.c.tenant == install.tenant).values(**change))

    async def _read(self, tenant: str) -> SlackInstall | None:
        async with self._store.overview() as connection:
            row = (await connection.execute(select(_T).where(_T.c.tenant == tenant))).first()
        return None if row is None or row.gone_at is not None else self._open(tenant, row.body)

    def _open(self, tenant: str, body: bytes) -> SlackInstall | None:
        try:
            return from_body(SlackInstall, self._store.seal.open(body, _place(tenant)))
        except Tampered:
            _log.error("store.tampered", extra={"table": _T.name, "tenant": tenant})
            return None

    def _close(self, install: SlackInstall) -> bytes:
        return self._store.seal.close(to_body(install), _place(install.tenant))


def _place(tenant: str) -> bytes:
    return place(Scope(tenant, ""), _T.name, tenant)
