"""Setting Suivi up in Slack: the manifest, the steps, and what the doctor says of tokens and scopes."""

from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml

from bots.commands.init_slack import steps
from bots.commands.setting_up import keep
from bots.looked import Looked
from bots.slack.checkup import look
from bots.slack.scopes import SCOPES
from bots.slack.settings import SETTINGS_FILE, SlackSettings
from core.clock import MovableClock
from core.domain.person import Language
from core.text.words import Words
from tests.platforms.slack.manifest import Manifest
from tests.platforms.slack.manifest_rules import check_manifest
from tests.slack.stage import MANIFEST, WEDNESDAY_NOON, slack_with_anne
from tests.terminal.person import AtTerminal

EN, FR = Words(Language.EN), Words(Language.FR)
"""The machine's clock, as the local Slack's."""


def test_slack_would_make_an_app_of_the_manifest() -> None:
    assert check_manifest(yaml.safe_load(MANIFEST.read_text("utf-8"))) == []


def test_the_manifest_asks_for_exactly_what_the_program_explains() -> None:
    assert Manifest.read(MANIFEST).scopes == frozenset(SCOPES)


def test_the_link_of_the_first_step_brings_the_whole_manifest() -> None:
    link = next(line for line in steps(EN) if "manifest_yaml=" in line)
    brought = yaml.safe_load(unquote(link.partition("manifest_yaml=")[2]))
    assert brought == yaml.safe_load(MANIFEST.read_text("utf-8"))


def noon() -> MovableClock:
    """A clock that agrees with the local Slack's, however long the tests have run."""
    clock = MovableClock()
    clock.move_to(WEDNESDAY_NOON)
    return clock


def told(seen: tuple[Looked, ...]) -> dict[str, bool]:
    return {one.what: one.is_ok for one in seen}


async def test_a_good_installation_is_told_so_without_its_tokens() -> None:
    async with slack_with_anne() as (slack, anne):
        given = slack.settings(anne.workspace)
        seen = await look(SlackSettings.model_validate(given), EN, noon())
        assert told(seen) == {
            "Slack": True,
            "clock": True,
            "SLACK_BOT_TOKEN": True,
            "scopes": True,
            "SLACK_APP_TOKEN": True,
        }
        assert not any(secret in one.told for one in seen for secret in given.values())


async def test_a_missing_scope_is_named() -> None:
    async with slack_with_anne() as (slack, anne):
        app = slack.world.installations[anne.team]
        slack.world.installations[anne.team] = replace(app, scopes=app.scopes - {"im:history"})
        seen = await look(SlackSettings.model_validate(slack.settings(anne.workspace)), EN, noon())
        assert [one.told for one in seen if not one.is_ok] == [
            "missing: im:history. Add them under OAuth & Permissions, then install the app again"
        ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", "xoxp-1"),
        ("SLACK_BOT_TOKEN", "xoxb-no"),
        ("SLACK_APP_TOKEN", "xoxb-1"),
        ("SLACK_APP_TOKEN", "xapp-no"),
    ],
)
async def test_a_wrong_token_is_told_with_where_to_find_the_right_one(name: str, value: str) -> None:
    async with slack_with_anne() as (slack, anne):
        given = slack.settings(anne.workspace) | {name: value}
        seen = await look(SlackSettings.model_validate(given), EN, noon())
        assert [one.what for one in seen if not one.is_ok] == [name]
        slack.violations.clear()


@pytest.mark.parametrize("how", ["revoked", "uninstalled", "disabled"])
async def test_a_token_that_worked_once_is_told_to_be_over_and_what_to_do(how: str) -> None:
    async with slack_with_anne() as (slack, anne):
        app = slack.world.installations[anne.team]
        given = slack.settings(anne.workspace)
        match how:
            case "revoked":
                app.tokens[-1].revoked = True
            case "uninstalled":
                app.gone = True
            case _:
                app.disabled = True
        seen = await look(SlackSettings.model_validate(given), EN, noon())
        code = "token_revoked" if how == "revoked" else "account_inactive"
        assert [(one.what, one.told) for one in seen if not one.is_ok] == [
            ("SLACK_BOT_TOKEN", f"Slack refuses it ({code}): install the app again and copy the new token")
        ]
        slack.violations.clear()  # a token that is over was tried, on purpose


@pytest.mark.parametrize(("hours", "told"), [(1, "60 minutes fast"), (-1, "60 minutes slow")])
async def test_a_clock_that_is_wrong_by_an_hour_is_told_with_what_comes_of_it(hours: int, told: str) -> None:
    wrong = MovableClock()
    wrong.move_to(WEDNESDAY_NOON + timedelta(hours=hours))
    async with slack_with_anne() as (slack, anne):
        given = SlackSettings.model_validate(slack.settings(anne.workspace))
        (clock,) = [one for one in await look(given, EN, wrong) if not one.is_ok]
        assert clock.what == "clock"
        assert told in clock.told
        assert "(NTP)" in clock.told
        (clock,) = [one for one in await look(given, FR, wrong) if not one.is_ok]
        assert ("avance" if hours > 0 else "retard") in clock.told


async def test_swapped_tokens_are_told_to_be_swapped() -> None:
    async with slack_with_anne() as (slack, anne):
        given = slack.settings(anne.workspace)
        bot, app = given["SLACK_BOT_TOKEN"], given["SLACK_APP_TOKEN"]
        swapped = given | {"SLACK_BOT_TOKEN": app, "SLACK_APP_TOKEN": bot}
        seen = await look(SlackSettings.model_validate(swapped), EN, noon())
        assert [one.told for one in seen if not one.is_ok] == [
            "this is the app-level token: the two are swapped",
            "this is the bot token: the two are swapped",
        ]


async def test_without_a_network_no_token_is_blamed() -> None:
    given = {
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_APP_TOKEN": "xapp-1",
        "SLACK_API_BASE_URL": "http://127.0.0.1:1/api/",  # nobody listens at port 1
    }
    seen = await look(SlackSettings.model_validate(given), EN, noon())
    wrong = [one for one in seen if not one.is_ok]
    assert [one.what for one in wrong] == ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"]
    assert all("cannot be reached" in one.told and "refuses" not in one.told for one in wrong)


async def test_what_is_not_set_is_listed() -> None:
    seen = await look(SlackSettings.model_validate({"SLACK_CLIENT_ID": "1.2"}), EN, noon())
    assert [one.told for one in seen] == ["still to be set: SLACK_CLIENT_SECRET, SLACK_SIGNING_SECRET"]


def test_tokens_are_kept_for_their_owner_only(tmp_path: Path) -> None:
    path = tmp_path / SETTINGS_FILE
    keep(path, {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"})
    assert path.stat().st_mode & 0o077 == 0
    own = SlackSettings.read(tmp_path)
    assert own.socket_mode
    assert own.missing() == ()
    path.chmod(0o644)
    with pytest.raises(ValueError, match="can be read by others"):
        SlackSettings.read(tmp_path)


@pytest.mark.parametrize(
    "address", ["http://slack.example/api/", "ftp://127.0.0.1/", "http://127.0.0.1.evil.example/"]
)
def test_tokens_never_go_out_in_the_clear(address: str) -> None:
    with pytest.raises(ValueError, match="https"):
        SlackSettings.model_validate({"SLACK_API_BASE_URL": address})


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_init_at_a_terminal_tries_each_token_and_keeps_them(tmp_path: Path, language: str) -> None:
    """A slip of each kind on the way: a token that is none, then the two swapped."""
    english = language == "en"
    async with slack_with_anne() as (slack, anne):
        given = slack.settings(anne.workspace)
        bot, app = given["SLACK_BOT_TOKEN"], given["SLACK_APP_TOKEN"]
        env = {"SLACK_API_BASE_URL": given["SLACK_API_BASE_URL"], "LANG": "en_GB" if english else "fr_FR"}

        def sit() -> int:
            with AtTerminal(tmp_path, "init", "slack", columns=250, lines=50, **env) as her:
                her.see("1. Open this link" if english else "1. Ouvrez ce lien")
                her.see("Bot token (xoxb-…):" if english else "Jeton de bot (xoxb-…)")
                her.enter(app)
                her.see("the two are swapped" if english else "les deux ont été intervertis")
                her.see("Bot token" if english else "Jeton de bot")
                her.enter(bot)
                her.see("workspace Bootcamp" if english else "espace de travail Bootcamp")
                her.see("App-level token" if english else "Jeton d’application")
                her.enter("xapp-no")
                her.see("connections:write")
                her.see("App-level token" if english else "Jeton d’application")
                her.enter(app)
                her.see("Kept in" if english else "Gardé dans")
                her.see("suivi run slack")
                assert bot not in her.shown
                assert app not in her.shown
                return her.leave("")

        assert await asyncio.to_thread(sit) == 0
        assert SlackSettings.read(tmp_path).missing() == ()
        slack.violations.clear()  # a token that is none was tried, on purpose


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith("SLACK_"):
            monkeypatch.delenv(name)
