"""Where an answer goes that can no longer stand where it was asked for: the person's own conversation with the app."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from discord import ui

from bots.discord.dms import Dms
from bots.discord.limits import COMPONENTS_V2, NONCE
from bots.discord.pieces import file_name
from bots.discord.rest import Doubtful, Refused, Rest
from core.domain.ids import new_id
from core.domain.person import Address, Language
from core.text.words import Words
from core.ui.card import File

_log = logging.getLogger(__name__)

Unreached = Callable[[Address], Awaitable[None]]
"""Keeps that somebody could not be reached: they are told when they next come by."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """Where somebody lets themselves be mentioned when no message reaches them, and in which language."""

    channel: str
    language: Language


AllowedBy = Callable[[Address], Awaitable[Allowed | None]]


class Elsewhere:
    def __init__(self, rest: Rest, dms: Dms, unreached: Unreached) -> None:
        self._rest = rest
        self._dms = dms
        self._unreached = unreached

    async def bring(self, to: Address, view: ui.LayoutView, files: list[File]) -> bool:
        """Whether it stands in their conversation. When it does not, they are told so at their next interaction."""
        try:
            await self._post(await self._dms.channel(to), view, files)
        except (Refused, Doubtful) as error:
            _log.info("discord.answer_not_brought", extra={"why": str(error)})
            await self._unreached(to)
            return False
        return True

    async def _post(self, channel: str, view: ui.LayoutView, files: list[File]) -> None:
        components: Any = view.to_components()  # type: ignore[no-untyped-call] # discord.py leaves it untyped
        body: dict[str, Any] = {
            "components": components,
            "flags": COMPONENTS_V2,
            "allowed_mentions": {"parse": []},
            "nonce": new_id()[:NONCE],
            "enforce_nonce": True,
        }
        named = [(file_name(file.name), file) for file in files]
        if named:
            body["attachments"] = [{"id": i, "filename": name} for i, (name, _) in enumerate(named)]
        await self._rest.call("POST", f"/channels/{channel}/messages", body, named)


class Mentions:
    """For somebody whose direct messages are closed, and only where they allowed it: their name, and nothing else."""

    def __init__(self, rest: Rest, allowed: AllowedBy) -> None:
        self._rest = rest
        self._allowed = allowed

    async def mention(self, to: Address) -> None:
        allowed = await self._allowed(to)
        if allowed is None:
            return
        say = Words(allowed.language)
        sentence = say("come by when you can: /interview list. Only you will see the answer.")
        body = {
            "content": f"<@{to.user}> {sentence}",
            "allowed_mentions": {"parse": [], "users": [to.user]},
            "nonce": new_id()[:NONCE],
            "enforce_nonce": True,
        }
        try:
            await self._rest.call("POST", f"/channels/{allowed.channel}/messages", body)
        except (Refused, Doubtful) as error:
            _log.info("discord.not_mentioned", extra={"why": str(error)})
