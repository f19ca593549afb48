"""Setting Suivi up on Discord: the steps, both install links, and what the doctor says of token and settings."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from bots.commands.init_discord import links, set_up, steps
from bots.commands.setting_up import keep
from bots.discord.checkup import look
from bots.discord.installs import WANTED
from bots.discord.rest import Rest, connections
from bots.discord.settings import SETTINGS_FILE, DiscordSettings
from bots.looked import Looked
from core.domain.person import Language
from core.text.words import Words
from tests.discord.program import ended
from tests.platforms.discord.server import Discord
from tests.terminal.person import AtTerminal

EN, FR = Words(Language.EN), Words(Language.FR)
README = Path(__file__).parents[2] / "deploy/discord/README.md"


@asynccontextmanager
async def a_good_app() -> AsyncIterator[Discord]:
    async with Discord() as discord:
        discord.application_settings["integration_types_config"] = WANTED
        yield discord
        assert not discord.violations, discord.violations


async def seen_in(discord: Discord, say: Words = EN, **more: str) -> tuple[Looked, ...]:
    return await look(DiscordSettings.model_validate(discord.settings | more), say)


def wrong(seen: tuple[Looked, ...]) -> dict[str, str]:
    return {one.what: one.told for one in seen if not one.is_ok}


async def test_a_good_installation_is_told_so_without_its_token() -> None:
    async with a_good_app() as discord:
        for say in (EN, FR):
            seen = await seen_in(discord, say)
            assert wrong(seen) == {}
            assert len(seen) == 6
            assert not any(discord.token in one.told for one in seen)


async def test_a_token_that_discord_refuses_is_told_with_where_to_find_the_right_one() -> None:
    async with a_good_app() as discord:
        told = wrong(await seen_in(discord, DISCORD_TOKEN="MTA.old.token"))
        assert told == {
            "DISCORD_TOKEN": "Discord refuses it: take a new one (page Bot > Reset Token) and set it here"
        }
        assert discord.invalid_requests == 1
        discord.violations.clear()


@pytest.mark.parametrize("given", ["8f2c1d", "Bot MTA.local.token", "MTA.local", "a" * 64])
async def test_what_cannot_be_a_token_is_not_tried(given: str) -> None:
    async with a_good_app() as discord:
        told = wrong(await seen_in(discord, DISCORD_TOKEN=given))
        assert "three parts" in told["DISCORD_TOKEN"]
        assert discord.calls == []


async def test_an_app_that_nobody_can_install_for_themselves_is_told_and_then_set_right() -> None:
    async with a_good_app() as discord:
        discord.application_settings["integration_types_config"] = {"0": WANTED["0"]}
        told = wrong(await seen_in(discord))
        assert told == {
            "installing for oneself": "off. Turn it on (page Installation), or run: suivi init discord"
        }
        async with connections() as session:
            seen, application = await set_up(Rest(session, discord.api_url, discord.token), EN)
        assert application == discord.app_id
        assert not [one for one in seen if not one.is_ok]
        assert wrong(await seen_in(discord)) == {}


async def test_an_app_that_asks_for_more_than_it_uses_is_told() -> None:
    async with a_good_app() as discord:
        greedy = {"oauth2_install_params": {"scopes": ["applications.commands", "bot"], "permissions": 8}}
        discord.application_settings["integration_types_config"] = WANTED | {"0": greedy}
        assert list(wrong(await seen_in(discord))) == ["installing in a server"]


async def test_settings_that_keep_everybody_out_are_told() -> None:
    async with a_good_app() as discord:
        discord.application_settings |= {
            "interactions_endpoint_url": "https://old.example/interactions",
            "bot_require_code_grant": True,
            "flags": 1 << 18,
        }
        seen = await seen_in(discord)
        assert list(wrong(seen)) == ["Interactions Endpoint URL", "Requires OAuth2 Code Grant"]
        assert "Message Content: not needed, turn them off (page Bot)" in [one.told for one in seen]


async def test_too_few_shards_and_too_few_starts_are_told_with_what_to_set() -> None:
    async with a_good_app() as discord:
        for n in range(2_001):
            discord.guild(f"Server {n}")
        discord.gateway.budget, discord.gateway.identifies = 1_000, 950
        told = wrong(await seen_in(discord))
        assert told["shards"] == "1 are too few for 2001 servers: set DISCORD_SHARDS to 3"
        assert told["connections to Discord"] == "50 of 1000 are left today"
        assert "shards" not in wrong(await seen_in(discord, DISCORD_SHARDS="3"))


async def test_a_discord_that_does_not_answer_is_not_taken_for_a_wrong_token() -> None:
    async with a_good_app() as discord:
        discord.sky.fails("GET me", 503)
        assert wrong(await seen_in(discord)) == {
            "DISCORD_TOKEN": "Discord does not answer: look again in a minute"
        }


async def test_what_is_not_set_is_listed() -> None:
    seen = await look(DiscordSettings(), EN)
    assert [one.told for one in seen] == ["still to be set: DISCORD_TOKEN"]


def test_both_links_ask_for_the_least_and_stand_in_the_guide_too() -> None:
    server, oneself = (line.strip() for line in links("APPLICATION_ID", EN) if "https" in line)
    asked = parse_qs(urlsplit(server).query)
    assert (asked["scope"], asked["permissions"]) == (["applications.commands bot"], ["0"])
    assert parse_qs(urlsplit(oneself).query)["scope"] == ["applications.commands"]
    guide = README.read_text("utf-8")
    assert {server, oneself} == set(re.findall(r"https://discord.com/oauth2/[^`\s]+", guide))


def test_the_steps_are_two_and_say_where_to_click() -> None:
    for say in (EN, FR):
        text = "\n".join(steps(say))
        for word in ("https://discord.com/developers/applications", "New Application", "Reset Token"):
            assert word in text


def test_the_token_is_kept_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / SETTINGS_FILE
    keep(path, {"DISCORD_TOKEN": "MTA.local.token"})
    assert path.stat().st_mode & 0o077 == 0
    assert DiscordSettings.read(tmp_path).missing() == ()
    path.chmod(0o644)
    with pytest.raises(ValueError, match="can be read by others"):
        DiscordSettings.read(tmp_path)


async def test_the_doctor_of_a_whole_installation_speaks_of_discord_in_both_languages(tmp_path: Path) -> None:
    async with a_good_app() as discord:
        english = await ended(tmp_path, discord.settings, "doctor")
        assert "ok  DISCORD_TOKEN: app suivi" in english.out, english
        assert english.code == 0
        french = await ended(tmp_path, discord.settings | {"LANG": "fr_FR.UTF-8"}, "doctor")
        assert "ok  installation pour soi : activée" in french.out.replace("\u00a0", " ").replace(": ", " : ")
        assert "Slack" not in english.out


async def test_over_a_pipe_init_tells_the_steps_and_asks_nothing(tmp_path: Path) -> None:
    async with a_good_app() as discord:
        said = await ended(tmp_path, discord.settings, "init", "discord")
        assert said.code == 1
        assert "1. Open this page" in said.out
        assert discord.calls == []


async def test_init_at_a_terminal_tries_the_token_sets_the_app_and_keeps_it(tmp_path: Path) -> None:
    async with Discord() as discord:
        given = {k: v for k, v in discord.settings.items() if k != "DISCORD_TOKEN"}

        def sit() -> int:
            with AtTerminal(tmp_path, "init", "discord", columns=250, lines=50, **given) as anne:
                anne.see("Bot token:")
                anne.enter("MTA.no.token")
                anne.see("!!  DISCORD_TOKEN: Discord refuses it")
                anne.see("Bot token:")
                anne.enter(discord.token)
                anne.see("Kept in")
                anne.see(f"client_id={discord.app_id}")
                anne.see("Start it with: suivi run discord")
                assert discord.token not in anne.shown
                return anne.leave("")

        assert await asyncio.to_thread(sit) == 0
        assert DiscordSettings.read(tmp_path).missing() == ()
        assert discord.application_settings["integration_types_config"] == WANTED
        assert discord.violations == ["GET me: 401 0 401: Unauthorized"]


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith("DISCORD_") and name != "DISCORD_OPENAPI_FILE":
            monkeypatch.delenv(name)
