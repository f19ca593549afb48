"""The Home tab: what is owed, the pipeline, what comes next; published whenever it changes."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from typing import Any
from weakref import WeakValueDictionary

from slack_sdk.web.async_client import AsyncWebClient

from bots.slack.calls import Doubtful, Refused, patiently
from bots.slack.cards import HOME, blocks
from bots.slack.limits import BLOCKS_A_VIEW
from bots.slack.turns import Visit
from core.dialogs.desk import Desk
from core.domain.person import Address
from core.ui.card import Card

_log = logging.getLogger(__name__)
REMEMBERED = 20_000


class Home:
    def __init__(self, client: AsyncWebClient, desk: Desk) -> None:
        self._client = client
        self._desk = desk
        self._shown: dict[Address, str] = {}
        """Of what was published last; the same is not published again."""
        self._one_by_one: WeakValueDictionary[Address, asyncio.Lock] = WeakValueDictionary()
        """So that what was read earlier never stands there after what was read later."""

    async def refresh(self, visit: Visit) -> None:
        """After a turn: for whoever has opened their Home since we started, and only when something in it changed.

        The others' is published when they open it, before they can look at what is old.
        """
        if visit.turn.who in self._shown:
            await self.publish(visit)

    async def publish(self, visit: Visit, *, always: bool = False) -> None:
        """Where Slack does not take it, the next turn or the next opening brings it."""
        who = visit.turn.who
        self._shown.setdefault(who, "")  # what is done while this is on its way is published after it
        async with self._one_by_one.setdefault(who, asyncio.Lock()):
            await self._publish(visit, always=always)

    async def _publish(self, visit: Visit, *, always: bool) -> None:
        view = home_view(await self._desk.home(visit.turn))
        digest = hashlib.sha256(json.dumps(view, sort_keys=True).encode()).hexdigest()
        who = visit.turn.who
        if self._shown.get(who) == digest and not always:
            return
        try:
            await patiently(self._client.views_publish, user_id=who.user, view=view, token=visit.at.token)
        except (Refused, Doubtful) as error:
            self._shown[who] = ""
            _log.info("slack.home_not_published", extra={"why": str(error)})
            return
        self._shown.pop(who, None)
        if len(self._shown) >= REMEMBERED:
            del self._shown[next(iter(self._shown))]
        self._shown[who] = digest


def home_view(card: Card) -> dict[str, Any]:
    return {"type": "home", "blocks": blocks(card, HOME)[:BLOCKS_A_VIEW]}
