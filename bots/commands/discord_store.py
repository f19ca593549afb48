"""The store's part in the Discord front, as plain functions: platform folders do not know the store."""

from __future__ import annotations

from bots.commands.known import note
from bots.discord.elsewhere import Allowed
from bots.discord.front import Kept
from bots.runtime import Runtime
from core.clock import Clock
from core.delivery.messenger import Refusal
from core.domain.person import Address
from core.store.channels import Channels


def kept(runtime: Runtime, clock: Clock) -> Kept:
    """Where direct-message channels are kept, and what is known of those whom no message reaches."""

    async def keep(who: Address, channel: str | None) -> None:
        await note(runtime.store, who, clock.now(), lambda person: person.set_channel(who, channel))

    async def unreached(who: Address) -> None:
        now = clock.now()
        await note(runtime.store, who, now, lambda person: person.mark_unreachable(who, Refusal.CLOSED, now))

    async def allowed(who: Address) -> Allowed | None:
        async with runtime.store.read(who) as uow:
            likes = (await uow.person.get()).preferences
        return Allowed(likes.mention_in, likes.language) if likes.mention_in else None

    return Kept(Channels(runtime.store).of, keep, unreached, allowed)
