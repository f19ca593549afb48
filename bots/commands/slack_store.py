"""The store's part in the Slack front, as plain functions: platform folders do not know the store."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from slack_sdk.web.async_client import AsyncWebClient

from bots.commands.known import note
from bots.runtime import Runtime
from bots.slack.front import Kept
from bots.slack.install import Installing, Registry
from bots.slack.installed import Installed, ManyWorkspaces
from bots.slack.settings import SlackSettings
from core.clock import Clock
from core.domain.person import Address
from core.errors import NotSaved
from core.store.channels import Channels
from core.store.oauth_states import OAuthStates
from core.store.slack_installs import SlackInstall, SlackInstalls

_log = logging.getLogger(__name__)


def kept(runtime: Runtime, clock: Clock) -> Kept:
    """Where direct-message channels are kept."""

    async def keep(who: Address, channel: str | None) -> None:
        await note(runtime.store, who, clock.now(), lambda person: person.set_channel(who, channel))

    return Kept(Channels(runtime.store).of, keep)


async def _nobody_waits(_tenant: str | None) -> None:
    """No reminders are brought from here."""


@dataclass(slots=True)
class ByOAuth:
    """Installations by OAuth, kept in the store. `on_installed` is told of each new one: its tenant, or None for a whole
    organisation, of whose workspaces nobody tells."""

    runtime: Runtime
    settings: SlackSettings
    clock: Clock
    on_installed: Callable[[str | None], Awaitable[None]] = _nobody_waits
    installing: Installing | None = None
    installs: SlackInstalls | None = None

    def __call__(self, client: AsyncWebClient) -> ManyWorkspaces:
        states = OAuthStates(self.runtime.store, self.clock)

        async def renew(old: SlackInstall) -> SlackInstall | None:
            fresh = await installing.renew(_to_front(old))
            return None if fresh is None else _to_store(fresh)

        async def find(team: str, enterprise: str) -> Installed | None:
            found = await installs.find(team, enterprise)
            return None if found is None else _to_front(found)

        async def gone(team: str, enterprise: str, told_at: datetime) -> bool:
            return await installs.gone(team, enterprise, told_at)

        async def save(installed: Installed) -> None:
            await installs.save(_to_store(installed))

        async def told(installed: Installed) -> None:
            many.forget(installed.team, installed.enterprise)
            try:
                await self.on_installed(f"slack:{installed.team}" if installed.team else None)
            except NotSaved as error:  # installed it is; what was put off comes within a day by itself
                _log.warning("slack.not_brought_forward", extra={"why": str(error)})

        installs = self.installs = SlackInstalls(self.runtime.store, self.clock, renew)
        registry = Registry(states.issue, states.redeem, save, told)
        installing = self.installing = Installing(self.settings, client, registry, self.clock)
        many = ManyWorkspaces(find, gone, self.clock)
        return many


def _to_front(found: SlackInstall) -> Installed:
    return Installed(
        found.team, found.token, found.enterprise, found.bot_user, found.scopes, found.refresh, found.expires_at,
        found.installed_at,
    )  # fmt: skip


def _to_store(made: Installed) -> SlackInstall:
    return SlackInstall(
        made.team, made.enterprise, made.token, made.refresh, made.expires_at, made.bot_user, made.scopes,
        made.installed_at,
    )  # fmt: skip
