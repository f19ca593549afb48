"""Reminders by direct message, effectively once: a nonce against a repeat, a mark to look for when in doubt."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from typing import Any

from bots.discord import marks
from bots.discord.cards import Message, messages
from bots.discord.dms import Dms
from bots.discord.elsewhere import Mentions
from bots.discord.limits import COMPONENTS_V2, NONCE
from bots.discord.pieces import file_name
from bots.discord.rest import UNAUTHORISED, Doubtful, Refused, Rest
from core.delivery.messenger import STORE_AWAY, Delivered, Refusal, Sending, TryLater, Undeliverable, Unknown
from core.domain.person import Address
from core.errors import NotSaved
from core.ui.card import Card

_log = logging.getLogger(__name__)

LOOK_BACK = timedelta(seconds=60)
"""How far two clocks may be apart when the conversation is read."""
PAGES = 5
"""Of a hundred messages each."""
EPOCH = datetime(2015, 1, 1, tzinfo=UTC)
"""https://docs.discord.com/developers/reference#snowflakes"""
CLOSED = frozenset({50007, 50278})
LEFT = frozenset({10013, 50033})
"""Unknown user, invalid recipient: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json"""
NO_CHANNEL = frozenset({10003, 50001})


class DiscordMessenger:
    def __init__(self, rest: Rest, dms: Dms, mentions: Mentions | None = None) -> None:
        self._rest = rest
        self._dms = dms
        self._mentions = mentions

    async def send(self, to: Address, card: Card, key: str) -> Sending:
        try:
            channel = await self._dms.channel(to)
        except NotSaved:
            return STORE_AWAY
        except Doubtful as doubt:
            return TryLater(reason=str(doubt))  # nothing was sent, whatever became of the opening
        except Refused as refused:
            return _refused(refused)
        first, *more = messages(card)
        try:
            message = await self._first(to, channel, first, key)
        except Refused as refused:
            if refused.code in CLOSED and self._mentions is not None:
                await self._mentions.mention(to)
            return _refused(refused)
        except Doubtful as doubt:
            return Unknown(str(doubt))
        await self._rest_of_it(message.partition("/")[0], more, key)
        return Delivered(message)

    async def look(self, to: Address, key: str, since: datetime) -> Delivered | TryLater | None:
        try:
            channel = await self._dms.channel(to)
            found = await self._find(channel, key, since - LOOK_BACK)
        except Doubtful as doubt:
            return TryLater(reason=str(doubt))
        except Refused as refused:
            if refused.status == UNAUTHORISED or refused.code in LEFT | CLOSED | NO_CHANNEL:
                return None  # sending is what finds out, and tells
            return TryLater(refused.after, refused.is_global, str(refused.code or refused.status))
        return None if found is None else Delivered(f"{channel}/{found}")

    async def _first(self, to: Address, channel: str, message: Message, key: str) -> str:
        """Raises what `Rest.call` raises. A channel that is gone is opened anew."""
        try:
            return await self._post(channel, message, key)
        except Refused as refused:
            if refused.code not in NO_CHANNEL:
                raise
            await self._dms.forget(to)
        try:
            channel = await self._dms.channel(to)
        except Doubtful as doubt:
            raise Refused(0) from doubt
        return await self._post(channel, message, key)

    async def _rest_of_it(self, channel: str, more: list[Message], key: str) -> None:
        """What follows the first message, which alone decides: the card counts as delivered with it."""
        try:
            for part, message in enumerate(more, 1):
                await self._post(channel, message, key, part)
        except (Refused, Doubtful) as error:
            _log.warning("discord.part_not_sent", extra={"delivery": key, "why": str(error)})

    async def _post(self, channel: str, message: Message, key: str, part: int = 0) -> str:
        view = message.view()
        view.stop()
        components: list[dict[str, Any]] = view.to_components()  # type: ignore[no-untyped-call] # discord.py leaves it untyped
        name = f"{key}{part}" if part else key
        body: dict[str, Any] = {
            "components": components if part else marks.marked(components, key),
            "flags": COMPONENTS_V2,
            "allowed_mentions": {"parse": []},
        }
        if len(name) <= NONCE:
            body |= {"nonce": name, "enforce_nonce": True}
        files = [(file_name(piece.file.name), piece.file) for piece in message.pieces if piece.file]
        if files:
            body["attachments"] = [{"id": i, "filename": name} for i, (name, _) in enumerate(files)]
        answer = await self._rest.call("POST", f"/channels/{channel}/messages", body, files)
        return f"{channel}/{answer['id']}"

    async def _find(self, channel: str, key: str, since: datetime) -> str | None:
        after = max(int((since - EPOCH) / timedelta(milliseconds=1)), 0) << 22
        for _ in range(PAGES):
            found = await self._rest.call("GET", f"/channels/{channel}/messages?limit=100&after={after}")
            for one in found:
                if (one.get("author") or {}).get("bot") and marks.has(one.get("components"), key):
                    return str(one["id"])
            if len(found) < 100:
                return None
            after = max(int(one["id"]) for one in found)
        return None


def _refused(refused: Refused) -> Sending:
    detail = str(refused.code or refused.status)
    if refused.is_limit:
        return TryLater(refused.after, whole_community=refused.is_global, reason=detail)
    if refused.status == UNAUTHORISED:
        return Undeliverable(Refusal.UNINSTALLED, detail)
    if refused.code in LEFT:
        return Undeliverable(Refusal.GONE, detail)
    if refused.code in CLOSED:
        return Undeliverable(Refusal.CLOSED, detail)
    return TryLater(reason=detail)
