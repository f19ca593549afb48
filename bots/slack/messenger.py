"""Reminders by direct message, effectively once: posted with an opaque key, looked for by it when in doubt."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from slack_sdk.web.async_client import AsyncWebClient

from bots.slack.calls import SHUT_OUT, Doubtful, Refused, call
from bots.slack.cards import Message, messages
from bots.slack.dms import Dms
from bots.slack.installed import Installations, Installed
from bots.slack.posting import find, post
from bots.slack.uploads import upload
from core.delivery.messenger import STORE_AWAY, Delivered, Refusal, Sending, TryLater, Undeliverable, Unknown
from core.domain.person import Address
from core.errors import NotSaved
from core.ui.card import Card

_log = logging.getLogger(__name__)

LOOK_BACK = timedelta(seconds=60)
"""How far two clocks may be apart when history is asked."""
LEFT = frozenset({"user_not_found", "user_disabled", "cannot_dm_bot", "users_not_found"})
CLOSED = frozenset({"is_archived", "not_in_channel", "restricted_action", "no_permission"})
TAB_OFF = "messages_tab_disabled"
"""Nobody's own doing: the operator turned off Messages Tab under App Home. Everybody there waits until it is on again."""
LOOK_AT_THE_TAB = 3600.0
"""Seconds."""
BAD_DRAWING = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})


class SlackMessenger:
    def __init__(self, client: AsyncWebClient, installations: Installations, dms: Dms) -> None:
        self._client = client
        self._installations = installations
        self._dms = dms

    async def send(self, to: Address, card: Card, key: str) -> Sending:
        try:
            at = await self._installations.find(to.workspace)
        except NotSaved:
            return STORE_AWAY
        if at is None:
            return Undeliverable(Refusal.UNINSTALLED, "not_installed")
        try:
            channel = await self._dms.channel(at, to)
        except NotSaved:
            return STORE_AWAY
        except (Refused, Doubtful) as error:
            return await self._not_opened(at, to, error)
        first, *more = messages(card)
        try:
            ts = await self._first(at, to, channel, first, key)
        except Refused as refused:
            return await self._refused(at, to, refused)
        except Doubtful as doubt:
            return Unknown(str(doubt))
        await self._rest(at, channel, [first, *more], key)
        return Delivered(f"{channel}/{ts}")

    async def look(self, to: Address, key: str, since: datetime) -> Delivered | TryLater | None:
        at = await self._installations.find(to.workspace)
        if at is None:
            return None
        try:
            channel = await self._dms.channel(at, to)
            ts = await find(self._client, at, channel, key, since=since - LOOK_BACK)
        except Doubtful as doubt:
            return TryLater(reason=str(doubt))
        except Refused as refused:
            if refused.code in LEFT | SHUT_OUT or refused.code == "channel_not_found":
                return None  # sending is what finds out, and tells
            return TryLater(refused.after, refused.is_limit, refused.code)
        return None if ts is None else Delivered(f"{channel}/{ts}")

    async def _first(self, at: Installed, to: Address, channel: str, message: Message, key: str) -> str:
        try:
            return await post(self._client, at, channel, message, key)
        except Refused as refused:
            if refused.code == "channel_not_found":
                await self._dms.forget(to)
                channel = await self._dms.channel(at, to)
            elif refused.code in BAD_DRAWING:
                _log.error("slack.drawing_refused", extra={"why": refused.code})
                message = Message(message.text, [], message.files)
            else:
                raise
        return await post(self._client, at, channel, message, key)

    async def _rest(self, at: Installed, channel: str, sent: list[Message], key: str) -> None:
        """What follows the first message, which alone decides: the card counts as delivered with it."""
        try:
            for part, message in enumerate(sent):
                if part:
                    await post(self._client, at, channel, message, key, part)
                for file in message.files:
                    await upload(self._client, at, channel, file)
        except (Refused, Doubtful) as error:
            _log.warning("slack.part_not_sent", extra={"delivery": key, "why": str(error)})

    async def _refused(self, at: Installed, to: Address, refused: Refused) -> Sending:
        code = refused.code
        if refused.is_limit:
            return TryLater(refused.after, whole_community=True, reason=code)
        if code == TAB_OFF:
            _log.error("slack.messages_tab_off", extra={"team": to.workspace})
            return TryLater(LOOK_AT_THE_TAB, whole_community=True, reason=code)
        if code in SHUT_OUT:
            await self._installations.refused(at)
            return Undeliverable(Refusal.UNINSTALLED, code)
        if code in LEFT:
            return Undeliverable(Refusal.GONE, code)
        if code in CLOSED:
            gone = await self._has_left(at, to)
            return Undeliverable(Refusal.GONE if gone else Refusal.CLOSED, code)
        return TryLater(reason=code)

    async def _not_opened(self, at: Installed, to: Address, error: Refused | Doubtful) -> Sending:
        """Nothing was sent, whatever became of the opening."""
        if isinstance(error, Refused):
            return await self._refused(at, to, error)
        return TryLater(reason=str(error))

    async def _has_left(self, at: Installed, to: Address) -> bool:
        """An archived conversation is that of somebody who left, or one that they closed to the app."""
        try:
            answer = await call(self._client.users_info(user=to.user, token=at.token))
        except Refused as refused:
            return refused.code in LEFT
        except Doubtful:
            return False
        return bool((answer.get("user") or {}).get("deleted"))
