"""The Home tab: what is owed, the pipeline, what comes next; published whenever it changes."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Shown:
    """What was published last: our own mark of what stood in it, and Slack's of the view. Empty when it was not taken."""

    digest: str = ""
    hash: str = ""


class Home:
    def __init__(self, client: AsyncWebClient, desk: Desk) -> None:
        self._client = client
        self._desk = desk
        self._shown: dict[Address, Shown] = {}
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
        self._shown.setdefault(who, Shown())  # what is done while this is on its way is published after it
        async with self._one_by_one.setdefault(who, asyncio.Lock()):
            await self._publish(visit, always=always)

    async def _publish(self, visit: Visit, *, always: bool) -> None:
        who = visit.turn.who
        last = self._shown.get(who, Shown())
        view, digest = await self._drawn(visit)
        if last.digest == digest and not always:
            return
        try:
            try:
                shown = await self._put(visit, view, last.hash)
            except Refused as refused:
                if refused.code != "hash_conflict":
                    raise
                # Another process has published meanwhile: perhaps later facts than those we read before.
                view, digest = await self._drawn(visit)
                shown = await self._put(visit, view, "")
        except (Refused, Doubtful) as error:
            self._shown[who] = Shown()
            _log.info("slack.home_not_published", extra={"why": str(error)})
            return
        self._shown.pop(who, None)
        if len(self._shown) >= REMEMBERED:
            del self._shown[next(iter(self._shown))]
        self._shown[who] = Shown(digest, shown)

    async def _drawn(self, visit: Visit) -> tuple[dict[str, Any], str]:
        """From what is kept now; and our mark of it."""
        view = home_view(await self._desk.home(visit.turn))
        return view, hashlib.sha256(json.dumps(view, sort_keys=True).encode()).hexdigest()

    async def _put(self, visit: Visit, view: dict[str, Any], over: str) -> str:
        """Published, where `over` is still what stands there (Slack's hash; "" whatever it is); the new one's hash."""
        known: dict[str, Any] = {"hash": over} if over else {}
        answer = await patiently(
            self._client.views_publish, user_id=visit.turn.who.user, view=view, token=visit.at.token, **known
        )
        return str((answer.get("view") or {}).get("hash") or "")


def home_view(card: Card) -> dict[str, Any]:
    return {"type": "home", "blocks": blocks(card, HOME)[:BLOCKS_A_VIEW]}
