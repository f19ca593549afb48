"""Reminders by direct message, on good days and bad ones: sent once, looked for when in doubt."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from bots.discord.dms import Dms
from bots.discord.messenger import DiscordMessenger
from bots.discord.refusals import WINDOW, Refusals
from bots.discord.rest import Rest, connections
from core.delivery.messenger import Delivered, Refusal, TryLater, Undeliverable, Unknown
from core.domain.person import Address, Platform
from core.errors import NotSaved
from core.ui.card import Card, Text
from core.ui.rich import rich
from tests.discord import examples
from tests.platforms.discord.server import Discord
from tests.platforms.discord.world import User

KEY = "abcdefghijklmnopqrstuvwx"
BARE = Card("A reminder without a button", (Text(rich("Only words")),))


@asynccontextmanager
async def at_work(
    discord: Discord, token: str = "", refusals: Refusals | None = None
) -> AsyncIterator[DiscordMessenger]:
    kept: dict[Address, str | None] = {}

    async def recall(who: Address) -> str | None:
        return kept.get(who)

    async def keep(who: Address, channel: str | None) -> None:
        kept[who] = channel

    async with connections() as session:
        rest = Rest(session, discord.api_url, token or discord.token, refusals)
        yield DiscordMessenger(rest, Dms(rest, recall, keep))


def to(user: User) -> Address:
    return Address(Platform.DISCORD, "", user.id)


async def test_a_reminder_arrives_once_however_often_it_is_sent() -> None:
    async with Discord() as discord, at_work(discord) as messenger:
        anne = discord.user("Anne", discord.guild())
        first = await messenger.send(to(anne), examples.NUDGE, KEY)
        again = await messenger.send(to(anne), examples.NUDGE, KEY)
        assert isinstance(first, Delivered)
        assert first == again
        assert len(discord.world.dm(anne.id).messages) == 1
        assert len(discord.done("POST dm")) == 1
        assert not discord.violations, discord.violations


async def test_a_reminder_whose_answer_was_lost_is_found_again() -> None:
    for card in (examples.NUDGE, BARE):
        async with Discord() as discord, at_work(discord) as messenger:
            anne = discord.user("Anne", discord.guild())
            since = discord.world.now()
            discord.sky.loses_answer("POST message")
            assert isinstance(await messenger.send(to(anne), card, KEY), Unknown)
            assert isinstance(await messenger.look(to(anne), KEY, since), Delivered)
            assert await messenger.look(to(anne), KEY[::-1], since) is None


async def test_while_our_own_database_is_away_nothing_is_sent_and_nothing_is_in_doubt() -> None:
    async def away(*_: object) -> None:
        raise NotSaved("TimeoutError")

    async with Discord() as discord, connections() as session:
        rest = Rest(session, discord.api_url, discord.token)
        anne = discord.user("Anne", discord.guild())
        sent = await DiscordMessenger(rest, Dms(rest, away, away)).send(to(anne), examples.NUDGE, KEY)
        assert sent == TryLater(reason="store_away")
        assert not discord.done("POST message")


async def test_a_reminder_that_never_left_is_not_found() -> None:
    async with Discord() as discord, at_work(discord) as messenger:
        anne = discord.user("Anne", discord.guild())
        discord.sky.fails("POST message", 502)
        assert isinstance(await messenger.send(to(anne), BARE, KEY), Unknown)
        since = discord.world.now() - timedelta(seconds=5)
        assert await messenger.look(to(anne), KEY, since) is None


async def test_closed_messages_are_closed_and_nobody_shared_is_closed_too() -> None:
    async with Discord() as discord, at_work(discord) as messenger:
        shut = discord.user("Shut", discord.guild(), takes_dms=False)
        answer = await messenger.send(to(shut), BARE, KEY)
        assert answer == Undeliverable(Refusal.CLOSED, "50007")
        discord.sky.refuses("POST message", 403, 50278)
        anne = discord.user("Anne", discord.guild())
        assert await messenger.send(to(anne), BARE, KEY) == Undeliverable(Refusal.CLOSED, "50278")


async def test_an_account_that_is_no_more_is_gone() -> None:
    async with Discord() as discord, at_work(discord) as messenger:
        anne = discord.user("Anne", discord.guild())
        discord.sky.refuses("POST dm", 404, 10013)
        assert await messenger.send(to(anne), BARE, KEY) == Undeliverable(Refusal.GONE, "10013")


async def test_a_limit_says_how_long_to_wait() -> None:
    async with Discord() as discord, at_work(discord) as messenger:
        anne = discord.user("Anne", discord.guild())
        discord.sky.limits("POST message", 0.3)
        assert await messenger.send(to(anne), BARE, KEY) == TryLater(0.3, False, "429")


async def test_a_limit_for_everybody_holds_for_everybody() -> None:
    async with Discord() as discord, at_work(discord) as messenger:
        anne = discord.user("Anne", discord.guild())
        discord.sky.limits("POST message", 0.3, is_global=True)
        assert await messenger.send(to(anne), BARE, KEY) == TryLater(0.3, True, "429")


async def test_a_token_that_is_refused_stops_everything() -> None:
    async with Discord() as discord, at_work(discord, "no.such.token") as messenger:
        anne = discord.user("Anne", discord.guild())
        assert await messenger.send(to(anne), BARE, KEY) == Undeliverable(Refusal.UNINSTALLED, "401")


async def test_a_conversation_that_is_gone_is_opened_anew() -> None:
    async with Discord() as discord, at_work(discord) as messenger:
        anne = discord.user("Anne", discord.guild())
        discord.sky.refuses("POST message", 404, 10003)
        assert isinstance(await messenger.send(to(anne), BARE, KEY), Delivered)
        assert len(discord.done("POST dm")) == 2


async def test_when_discord_has_refused_nearly_too_much_nobody_is_written_to_until_it_is_over() -> None:
    async with Discord() as discord, at_work(discord, refusals=Refusals(3)) as messenger:
        guild = discord.guild()
        for n in range(3):
            shut = discord.user(f"Shut {n}", guild, takes_dms=False)
            assert await messenger.send(to(shut), BARE, KEY) == Undeliverable(Refusal.CLOSED, "50007")
        asked = len(discord.calls)
        answer = await messenger.send(to(discord.user("Anne", guild)), BARE, KEY)
        assert isinstance(answer, TryLater)
        assert answer.whole_community
        assert answer.after is not None
        assert 0 < answer.after <= WINDOW
        assert (len(discord.calls), discord.invalid_requests) == (asked, 3)


def test_refusals_are_forgotten_when_their_time_is_over() -> None:
    refusals = Refusals(2)
    for at, status in ((0.0, 403), (1.0, 404), (2.0, 429), (3.0, 500)):
        refusals.add(status, at)
    assert refusals.wait(10.0) == WINDOW - 10.0
    assert refusals.wait(WINDOW + 0.5) == 0
