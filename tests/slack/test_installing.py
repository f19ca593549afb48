"""Installing by OAuth, as a browser sees it, and what becomes of an installation."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest
from aiohttp import ClientSession, CookieJar

from tests.platforms.slack.manifest import Manifest
from tests.platforms.slack.person import Person
from tests.slack.stage import MANIFEST, Stage, Way, stage


@asynccontextmanager
async def browser(language: str = "en-GB,en;q=0.9") -> AsyncIterator[ClientSession]:
    jar = CookieJar(unsafe=True)  # the local addresses have no names
    async with ClientSession(cookie_jar=jar, headers={"Accept-Language": language}) as session:
        yield session


async def page(session: ClientSession, address: str) -> tuple[int, str]:
    async with session.get(address) as answer:
        return answer.status, unescape(await answer.text())


def button(seen: str) -> str:
    found = re.search(r'class="go" href="([^"]+)"', seen)
    assert found, seen
    return found[1]


async def install(
    on: Stage, session: ClientSession, person: Person, *, org_wide: bool = False
) -> tuple[int, str]:
    """The administrator's way: the page, Slack's own page, and back."""
    _, seen = await page(session, f"{on.web}/slack/install")
    back = on.slack.oauth.allow(button(seen), person.team, person.id, org_wide=org_wide)
    return await page(session, f"{on.web}/slack/oauth_redirect?{back.partition('?')[2]}")


async def test_a_workspace_is_installed_and_served(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.OAUTH) as on, browser() as session:
        status, seen = await install(on, session, on.anne)
        assert status == 200
        assert "Suivi is in Bootcamp" in seen
        await on.anne.types("/interview")
        await on.anne.sees_soon("No interview yet")


async def test_the_pages_speak_french_to_a_french_browser(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.OAUTH) as on, browser("fr-FR,fr;q=0.9,en;q=0.8") as session:
        _, seen = await page(session, f"{on.web}/slack/install")
        assert "Ajouter Suivi à votre espace de travail" in seen
        status, seen = await install(on, session, on.anne)
        assert (status, "Suivi est installé dans Bootcamp" in seen) == (200, True)
        assert "<code>/interview noter</code>" in seen


async def test_a_state_that_is_missing_foreign_or_used_installs_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.OAUTH) as on, browser() as session, browser() as stranger:
        _, seen = await page(session, f"{on.web}/slack/install")
        back = on.slack.oauth.allow(button(seen), on.anne.team, on.anne.id).partition("?")[2]
        callback = f"{on.web}/slack/oauth_redirect"
        assert (await page(session, callback))[0] == 400
        assert (await page(session, f"{callback}?code=x&state=made-up"))[0] == 400
        assert (await page(stranger, f"{callback}?{back}"))[0] == 400, "begun in another browser"
        assert (await page(session, f"{callback}?{back}"))[0] == 400, "and now it is used"
        assert on.anne.team not in on.slack.world.installations


async def test_saying_no_changes_nothing_and_says_so(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.OAUTH) as on, browser() as session:
        _, seen = await page(session, f"{on.web}/slack/install")
        back = on.slack.oauth.refuse(button(seen)).partition("?")[2]
        status, seen = await page(session, f"{on.web}/slack/oauth_redirect?{back}")
        assert (status, "You said no, and nothing was changed" in seen) == (400, True)


async def test_a_redirect_address_that_somebody_adds_goes_nowhere(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.OAUTH) as on, browser() as session:
        _, seen = await page(
            session, f"{on.web}/slack/install?redirect_uri=https://evil.example/&next=//evil"
        )
        assert "evil" not in seen


async def test_a_link_altered_to_name_another_workspace_installs_only_what_slack_says(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.OAUTH) as on, browser() as session:
        other = on.slack.workspace("Elsewhere", installed=False)
        zoe = Person(on.slack, on.slack.member(other, "Zoe Young", locale="en-GB"))
        _, seen = await page(session, f"{on.web}/slack/install?team={other.id}&team_id={other.id}")
        back = on.slack.oauth.allow(f"{button(seen)}&team={other.id}", on.anne.team, on.anne.id)
        answer = f"{back.partition('?')[2]}&team={other.id}&team_id={other.id}"
        status, seen = await page(session, f"{on.web}/slack/oauth_redirect?{answer}")
        assert (status, "Suivi is in Bootcamp" in seen) == (200, True)
        await on.anne.types("/interview")
        await on.anne.sees_soon("No interview yet")
        on.slack.install(other.id)  # Slack could bring what they type; we were given no token for them
        await zoe.types("/interview")
        await zoe.sees_soon("Suivi is not installed in your workspace")


async def test_slack_in_trouble_is_told_and_one_can_begin_again(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.OAUTH) as on, browser() as session:
        on.slack.sky.talks_rubbish("oauth.v2.access")
        status, seen = await install(on, session, on.anne)
        assert (status, "please begin again" in seen) == (502, True)
        assert (await install(on, session, on.anne))[0] == 200


async def test_after_uninstalling_nothing_is_called_with_the_old_token(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.OAUTH) as on, browser() as session:
        await install(on, session, on.anne)
        await on.anne.types("/interview")
        await on.anne.sees_soon("No interview yet")
        await on.quiet()
        await on.later(seconds=5)
        on.slack.uninstall(on.anne.team, revoked_first=True)
        await on.quiet()
        before = len(on.slack.calls)
        await on.anne.types("/interview")
        await on.anne.sees_soon("Suivi is not installed in your workspace", "Suivi n’est pas installé")
        assert [c.method for c in on.slack.calls[before:] if c.method != "response_url"] == []


@pytest.mark.parametrize("late", ["app_uninstalled", "tokens_revoked"])
async def test_an_event_of_the_installation_before_does_not_undo_the_new_one(
    tmp_path: Path, late: str
) -> None:
    async with stage(tmp_path, Way.OAUTH) as on, browser() as session:
        await install(on, session, on.anne)
        bot = on.slack.world.installations[on.anne.team].bot_user
        told = {"type": late, **({"tokens": {"oauth": [], "bot": [bot]}} if late == "tokens_revoked" else {})}
        event = on.slack.events.envelope(on.anne.team, told)
        await on.later(minutes=1)
        await install(on, session, on.anne)
        assert (await on.slack.events.again(event)).ok
        await on.anne.types("/interview")
        await on.anne.sees_soon("No interview yet")


async def test_an_organisation_is_installed_once_and_each_of_its_workspaces_served(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.OAUTH) as on, browser() as session:
        one = on.slack.workspace("North", installed=False, enterprise="E0ORG")
        admin = Person(on.slack, on.slack.member(one, "Ada Admin", locale="en-GB"))
        assert (await install(on, session, admin, org_wide=True))[0] == 200
        await admin.types("/interview log")
        await admin.sees_modal()
        await admin.fills({"Company": "Acme"})
        await admin.cancels()
        await admin.sees_soon("Your answers are kept")
        await admin.presses("Go on")
        await admin.sees_modal()


async def test_tokens_that_rotate_are_renewed_before_they_end(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.OAUTH) as on, browser() as session:
        from dataclasses import replace

        on.slack.manifest = replace(Manifest.read(MANIFEST), rotates_tokens=True)
        await install(on, session, on.anne)
        await on.anne.types("/interview")
        await on.anne.sees_soon("No interview yet")
        await on.is_now(on.clock.now() + timedelta(hours=11))
        await on.anne.types("/interview")
        await on.quiet()
        renewed = [c for c in on.slack.done("oauth.v2.access") if c.args.get("grant_type") == "refresh_token"]
        assert len(renewed) == 1
        await on.is_now(on.clock.now() + timedelta(hours=11))
        await on.anne.types("/contact list")
        await on.quiet()
        assert on.slack.refused() == []


async def test_two_workspaces_with_one_user_id_are_two_people(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.OAUTH) as on, browser() as session:
        other = on.slack.workspace("Elsewhere", installed=False)
        twin = Person(on.slack, on.slack.member(other, "Zoe Twin", user_id=on.anne.id, locale="en-GB"))
        await install(on, session, on.anne)
        await install(on, session, twin)
        await on.anne.types("/contact add Kwame Mensah, Acme")
        await on.anne.sees_soon("Kwame Mensah")
        await twin.types("/contact list")
        await on.quiet()
        assert "Kwame" not in twin.sees()
