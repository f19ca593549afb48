"""The Slack front put together: what listens, what answers, and what brings reminders."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bots.channels import Keep, Recall
from bots.slack.answers import Answers
from bots.slack.apologies import Apologies
from bots.slack.app import bolt
from bots.slack.calls import Doubtful, Refused, call, client, connections
from bots.slack.dms import Dms
from bots.slack.doors import Doors
from bots.slack.home import Home
from bots.slack.installed import Installations, Installed, OneWorkspace
from bots.slack.listeners import Listeners
from bots.slack.messenger import SlackMessenger
from bots.slack.profiles import Profiles
from bots.slack.settings import SlackSettings
from bots.slack.tasks import Tasks
from bots.slack.visits import Visits
from core.clock import Clock
from core.dialogs.desk import Desk

_log = logging.getLogger(__name__)

MOST_ANSWERS, MOST_REMINDERS = 400, 100
"""Calls under way. Reminders have connections of their own: whoever waits for an answer does not wait behind them, however
slowly Slack answers."""

MakeInstallations = Callable[[AsyncWebClient], Installations]


@dataclass(frozen=True, slots=True)
class Kept:
    """What the store does for this front, as plain functions: platform folders do not know it."""

    recall_channel: Recall
    keep_channel: Keep


@dataclass(frozen=True, slots=True)
class SlackFront:
    app: AsyncApp
    client: AsyncWebClient
    messenger: SlackMessenger
    installations: Installations
    tasks: Tasks
    doors: Doors


@asynccontextmanager
async def front(
    settings: SlackSettings,
    desk: Desk,
    kept: Kept,
    clock: Clock,
    installations: MakeInstallations | None = None,
) -> AsyncIterator[SlackFront]:
    """Everything but the way in (a socket or HTTP). Raises Refused when Slack does not take the bot's token.

    `installations`: where tokens are found when there are many workspaces. On leaving, what is under way is finished.
    """
    async with connections(MOST_ANSWERS) as session, connections(MOST_REMINDERS) as errands:
        web = client(settings.api_base_url, session)
        found = installations(web) if installations else OneWorkspace(await identify(web, settings))
        dms = Dms(web, kept.recall_channel, kept.keep_channel)
        doors, tasks, home = Doors(session), Tasks(), Home(web, desk)
        answers = Answers(web, desk, dms, doors)
        profiles = Profiles(web)
        visits = Visits(found, profiles, doors, clock)
        apologies = Apologies(answers, doors, found)
        listeners = Listeners(web, desk, found, profiles, visits, answers, home, apologies, tasks)
        by_itself = client(settings.api_base_url, errands)
        messenger = SlackMessenger(by_itself, found, Dms(by_itself, kept.recall_channel, kept.keep_channel))
        try:
            yield SlackFront(bolt(web, listeners), web, messenger, found, tasks, doors)
        finally:
            if late := await tasks.finish():
                _log.warning("slack.broken_off", extra={"tasks": late})


async def identify(web: AsyncWebClient, settings: SlackSettings) -> Installed:
    """Whose the bot token is. Raises Refused, Doubtful."""
    token = settings.bot_token.get_secret_value() if settings.bot_token else ""
    answer = await call(web.auth_test(token=token))
    return Installed(
        team="" if answer.get("is_enterprise_install") else str(answer["team_id"]),
        token=token,
        enterprise=str(answer.get("enterprise_id") or ""),
        bot_user=str(answer.get("user_id") or ""),
    )


__all__ = ["Doubtful", "Kept", "Refused", "SlackFront", "front", "identify"]
