"""Messengers over bare HTTP, as thin as can be: what the real Slack and Discord ones must also do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import aiohttp

from core.delivery.messenger import Delivered, Refusal, Sending, TryLater, Undeliverable, Unknown
from core.domain.person import Address
from core.ui.card import Card

SLACK_REFUSALS = {
    "cannot_dm_bot": Refusal.CLOSED,
    "is_archived": Refusal.CLOSED,
    "user_not_found": Refusal.GONE,
    "account_inactive": Refusal.UNINSTALLED,
    "invalid_auth": Refusal.UNINSTALLED,
    "token_revoked": Refusal.UNINSTALLED,
}


@dataclass(frozen=True, slots=True)
class SlackWire:
    """chat.postMessage and conversations.history, the delivery id in the message's metadata."""

    http: aiohttp.ClientSession
    base: str

    async def send(self, to: Address, card: Card, key: str) -> Sending:
        body = {
            "channel": to.user,
            "text": card.title,
            "metadata": {"event_type": "reminder", "event_payload": {"id": key}},
            "unfurl_links": False,
        }
        try:
            async with self.http.post(f"{self.base}/api/chat.postMessage", json=body) as answer:
                if answer.status == 429:
                    return TryLater(
                        float(answer.headers["Retry-After"]), whole_community=True, reason="ratelimited"
                    )
                if answer.status >= 500:
                    return Unknown(str(answer.status))
                said = await answer.json()
        except aiohttp.ClientConnectorError:
            return TryLater(reason="no connection")
        except (TimeoutError, aiohttp.ClientError, ConnectionError) as lost:
            return Unknown(type(lost).__name__)
        if said["ok"]:
            return Delivered(said["ts"])
        if said["error"] in SLACK_REFUSALS:
            return Undeliverable(SLACK_REFUSALS[said["error"]], said["error"])
        return Unknown(said["error"])

    async def look(self, to: Address, key: str, since: datetime) -> Delivered | TryLater | None:
        asked = {"channel": to.user, "oldest": str(since.timestamp() - 60), "include_all_metadata": "true"}
        try:
            async with self.http.get(f"{self.base}/api/conversations.history", params=asked) as answer:
                if answer.status != 200:
                    return TryLater(reason=str(answer.status))
                said = await answer.json()
        except (TimeoutError, aiohttp.ClientError, ConnectionError) as lost:
            return TryLater(reason=type(lost).__name__)
        for message in said["messages"]:
            if message["metadata"]["event_payload"]["id"] == key:
                return Delivered(message["ts"])
        return None


@dataclass(frozen=True, slots=True)
class DiscordWire:
    """Create Message with an enforced nonce and the delivery id in a button; Get Channel Messages."""

    http: aiohttp.ClientSession
    base: str

    async def send(self, to: Address, card: Card, key: str) -> Sending:
        body = {
            "content": card.title,
            "nonce": key,
            "enforce_nonce": True,
            "components": [{"custom_id": key}],
        }
        try:
            async with self.http.post(
                f"{self.base}/api/v10/channels/{to.user}/messages", json=body
            ) as answer:
                said = await answer.json()
        except aiohttp.ClientConnectorError:
            return TryLater(reason="no connection")
        except (TimeoutError, aiohttp.ClientError, ConnectionError) as lost:
            return Unknown(type(lost).__name__)
        match answer.status:
            case 200:
                return Delivered(said["id"])
            case 429:
                return TryLater(
                    float(said["retry_after"]), whole_community=bool(said.get("global")), reason="429"
                )
            case 401:
                return Undeliverable(Refusal.UNINSTALLED, "401")
            case 403:
                return Undeliverable(Refusal.CLOSED, str(said["code"]))
            case _:
                return Unknown(str(answer.status))

    async def look(self, to: Address, key: str, since: datetime) -> Delivered | TryLater | None:
        try:
            async with self.http.get(
                f"{self.base}/api/v10/channels/{to.user}/messages", params={"limit": "100"}
            ) as answer:
                if answer.status != 200:
                    return TryLater(reason=str(answer.status))
                said = await answer.json()
        except (TimeoutError, aiohttp.ClientError, ConnectionError) as lost:
            return TryLater(reason=type(lost).__name__)
        for message in said:
            if any(part["custom_id"] == key for part in message["components"]):
                return Delivered(message["id"])
        return None
