"""Answering at a response_url, in good and bad weather, with files and by OAuth."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook.async_client import AsyncWebhookClient

from tests.platforms.slack.manifest import SUIVI, Manifest
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import Slack
from tests.platforms_slack.bare import Bare, Json, stage

SAID: dict[str, Any] = {"unfurl_links": False, "unfurl_media": False}


def row(label: str, **more: Any) -> list[Json]:
    button = {"type": "button", "text": {"type": "plain_text", "text": label}, "action_id": label, **more}
    return [{"type": "actions", "elements": [button]}]


async def answer(app: Bare, kind: str, **given: Any) -> int:
    address = app.last(kind)["response_url"]
    async with aiohttp.ClientSession() as session, session.post(address, json=given) as response:
        return response.status


async def test_an_answer_to_a_command_is_private_and_always_a_message_of_its_own() -> None:
    async with stage() as app:
        await app.person.types("/interview")
        assert await answer(app, "/interview", text="One") == 200
        assert await answer(app, "/interview", text="Two", replace_original=True) == 200
        assert app.person.hears() == ["One", "Two"]
        paul = Person(app.slack, app.slack.member(app.person.workspace, "Paul"))
        paul._place = app.person.place
        assert paul.sees() == ""


async def test_an_address_works_five_times_within_half_an_hour() -> None:
    async with stage() as app:
        await app.person.types("/interview")
        codes = [await answer(app, "/interview", text=str(n)) for n in range(6)]
        assert codes == [200] * 5 + [404]
        assert "used_url" in app.slack.violations[0]
        await app.person.types("/interview")
        await app.slack.pass_time(timedelta(minutes=31))
        assert await answer(app, "/interview", text="late") == 404
        assert "expired_url" in app.slack.violations[1]


async def test_a_button_under_an_ephemeral_message_replaces_it_or_takes_it_away() -> None:
    async with stage() as app:
        await app.client.chat_postEphemeral(
            channel=app.person.place.id, user=app.person.id, text="Press", blocks=row("Press")
        )
        await app.person.presses("Press")
        assert "message" not in app.last("block_actions")
        assert app.last("block_actions")["container"]["is_ephemeral"] is True
        await answer(app, "block_actions", text="Pressed", blocks=row("Again"), replace_original=True)
        assert app.person.hears() == ["Pressed"]
        await app.person.presses("Again")
        await answer(app, "block_actions", text="Beside", replace_original=False)
        assert app.person.hears() == ["Pressed", "Beside"]
        await answer(app, "block_actions", delete_original=True)
        assert app.person.hears() == ["Beside"]
        assert app.slack.violations == []


@pytest.mark.parametrize(
    "given",
    [
        {"text": "Hello"},
        {"text": "", "replace_original": True},
        {"blocks": row("x"), "replace_original": True},
        {"text": "Hello", "replace_original": True, "metadata": {}},
        {"text": "Hello", "replace_original": True, "blocks": [{"type": "marquee"}]},
        {"text": "<!here>", "replace_original": True},
    ],
)
async def test_an_answer_that_breaks_a_rule_is_refused(given: Json) -> None:
    async with stage() as app:
        await app.client.chat_postMessage(channel=app.person.place.id, text="P", blocks=row("P"), **SAID)
        await app.person.presses("P")
        assert await answer(app, "block_actions", **given) == 404
        assert app.person.hears() == ["P"]
        assert len(app.slack.violations) == 1


async def test_a_button_can_be_pressed_after_its_message_has_changed() -> None:
    async with stage() as app:
        dm = app.person.place.id
        posted = await app.client.chat_postMessage(
            channel=dm, text="P", blocks=row("Sent", value="v"), **SAID
        )
        grip = app.person.grips("Sent")
        await app.client.chat_update(channel=dm, ts=posted["ts"], text="Done")
        await app.person.presses(grip)
        payload = app.last("block_actions")
        assert payload["actions"][0]["value"] == "v"
        assert payload["message"]["text"] == "Done"
        with pytest.raises(AssertionError, match="no button 'Sent'"):
            await app.person.presses("Sent")


async def test_an_address_is_followed_in_the_persons_own_browser() -> None:
    async with stage() as app:
        blocks = row("Gmail", url="https://mail.google.com/")
        await app.client.chat_postMessage(channel=app.person.place.id, text="P", blocks=blocks, **SAID)
        assert await app.person.follows("Gmail") == "https://mail.google.com/"
        assert app.last("block_actions")["actions"][0]["action_id"] == "Gmail"


async def test_the_weather_is_as_ordered_and_clears_by_itself() -> None:
    async with stage() as app:
        dm, sky = app.person.place.id, app.slack.sky

        async def post(text: str) -> Any:
            return await app.client.chat_postMessage(channel=dm, text=text, **SAID)

        sky.limits("chat.postMessage", retry_after=30)
        with pytest.raises(SlackApiError) as limited:
            await post("limited")
        assert (limited.value.response.status_code, limited.value.response.headers["Retry-After"]) == (
            429,
            "30",
        )
        sky.fails("chat.postMessage", 503)
        with pytest.raises(SlackApiError):
            await post("down")
        sky.talks_rubbish("chat.postMessage")
        with pytest.raises(SlackApiError):
            await post("rubbish")
        sky.refuses("chat.postMessage", "internal_error", is_done=True)
        with pytest.raises(SlackApiError):
            await post("done, then an error")
        sky.loses_answer("chat.postMessage")
        with pytest.raises(aiohttp.ClientError):
            await post("done, answer lost")
        sky.slow("*", 0.01)
        await post("slow")
        assert app.person.hears() == ["done, then an error", "done, answer lost", "slow"]
        assert all("before its Retry-After was over" in noted for noted in app.slack.violations)
        assert len(app.slack.violations) == 5
        sky.limits("*", 1, times=5)
        sky.clears()
        await post("clear")


async def test_a_file_goes_up_in_three_steps_and_its_picture_may_stand_in_blocks() -> None:
    async with stage() as app:
        dm = app.person.place.id
        content = b"\x89PNG drawn"
        ticket = await app.client.files_getUploadURLExternal(filename="record.png", length=len(content))
        picture = [{"type": "image", "alt_text": "Record", "slack_file": {"id": ticket["file_id"]}}]
        with pytest.raises(SlackApiError, match="invalid_blocks"):
            await app.client.chat_postMessage(channel=dm, text="Record", blocks=picture, **SAID)
        with pytest.raises(SlackApiError, match="file_not_found"):
            await app.client.files_completeUploadExternal(files=[{"id": ticket["file_id"], "title": "x"}])
        async with aiohttp.ClientSession() as session:
            async with session.post(ticket["upload_url"], data=content[:-1]) as short:
                assert short.status == 400
            async with session.post(ticket["upload_url"], data=content) as whole:
                assert whole.status == 200
        await app.client.files_completeUploadExternal(files=[{"id": ticket["file_id"], "title": "Record"}])
        await app.client.chat_postMessage(channel=dm, text="Record", blocks=picture, **SAID)
        assert "(picture: Record)" in app.person.sees()


async def test_slack_sdks_own_upload_shares_a_file_in_the_conversation() -> None:
    async with stage() as app:
        await app.client.files_upload_v2(
            channel=app.person.place.id,
            filename="draft.eml",
            content="Subject: x",
            initial_comment="Your draft",
        )
        assert "Your draft\n(file: draft.eml)" in app.person.sees()


async def test_a_file_is_read_only_with_the_token_and_the_scope_for_it() -> None:
    async with stage() as app:
        posted = app.person.says("My invitation", file=("invite.ics", b"BEGIN:VCALENDAR"))
        await app.person.uses_shortcut("Log this interview", posted)
        address = app.last("message_action")["message"]["files"][0]["url_private_download"]
        headers = {"Authorization": f"Bearer {app.client.token}"}
        async with aiohttp.ClientSession() as session:
            async with session.get(address) as bare:
                assert "Sign in" in await bare.text()
            async with session.get(address, headers=headers) as read:
                assert await read.read() == b"BEGIN:VCALENDAR"


async def test_an_administrator_installs_by_oauth_and_removes_again() -> None:
    manifest = replace(Manifest.read(SUIVI), redirect_urls=("http://127.0.0.1/slack/oauth_redirect",))
    async with Slack(manifest) as slack:
        workspace = slack.workspace(installed=False)
        admin = slack.member(workspace, "Ada", is_admin=True)
        scopes = ",".join(sorted(manifest.scopes))
        page = (
            f"https://slack.com/oauth/v2/authorize?client_id={slack.oauth.client_id}&scope={scopes}&state=s1"
        )
        back = slack.oauth.allow(page, workspace.id, admin.id)
        assert back.startswith("http://127.0.0.1/slack/oauth_redirect?code=")
        assert back.endswith("&state=s1")
        code = back.partition("code=")[2].partition("&")[0]
        client = AsyncWebhookClient(f"{slack.base}/api/oauth.v2.access")
        args = {"client_id": slack.oauth.client_id, "client_secret": slack.oauth.client_secret, "code": code}
        first, second = await client.send_dict(args), await client.send_dict(args)
        assert '"team": {"id": "' in first.body
        assert "invalid_code" in second.body
        for wrong in (
            page.replace("111.222", "1"),
            page.replace("scope=", "scope=admin,"),
            page.replace(scopes, ""),
        ):
            with pytest.raises(AssertionError, match="Slack's page"):
                slack.oauth.allow(wrong, workspace.id, admin.id)
        assert slack.oauth.refuse(page).endswith("?error=access_denied&state=s1")


@pytest.mark.parametrize("revoked_first", [False, True])
async def test_when_the_app_is_removed_both_events_come_in_either_order(revoked_first: bool) -> None:
    async with stage() as app:
        app.slack.uninstall(app.person.team, revoked_first=revoked_first)
        await app.slack.settle()
        kinds = [e["payload"]["event"]["type"] for e in app.heard if e.get("type") == "events_api"]
        assert kinds == (
            ["tokens_revoked", "app_uninstalled"] if revoked_first else ["app_uninstalled", "tokens_revoked"]
        )
        with pytest.raises(SlackApiError, match="account_inactive"):
            await app.client.auth_test()


async def test_the_same_id_in_two_workspaces_is_two_people() -> None:
    async with stage() as app:
        other = app.slack.workspace("Other")
        twin = Person(app.slack, app.slack.member(other, "Anne Other", user_id=app.person.id))
        await twin.types("/interview")
        await app.person.types("/interview")
        teams = [e["payload"]["team_id"] for e in app.heard if e.get("type") == "slash_commands"]
        assert teams == [other.id, app.person.team]


async def test_a_guest_of_a_shared_channel_acts_under_their_own_workspaces_name() -> None:
    async with stage() as app:
        other = app.slack.workspace("Other")
        guest = Person(app.slack, app.slack.member(other, "Gil"), app.person.workspace)
        await guest.uses_shortcut("Log an interview")
        payload = app.last("shortcut")
        assert (payload["team"]["id"], payload["user"]["team_id"]) == (app.person.team, other.id)


async def test_an_organisation_wide_install_has_no_team_outside_conversations() -> None:
    async with stage() as app:
        grid = app.slack.workspace("Grid", installed=False, enterprise="E0ORG")
        app.slack.install(grid.id, org_wide=True)
        ada = Person(app.slack, app.slack.member(grid, "Ada"))
        await ada.uses_shortcut("Log an interview")
        payload = app.last("shortcut")
        assert (payload["team"], payload["user"]["team_id"]) == (None, grid.id)
        assert payload["enterprise"]["id"] == "E0ORG"
        await ada.opens_home()
        assert app.last("app_home_opened")["authorizations"][0]["team_id"] is None


async def test_a_change_of_zone_or_language_is_told() -> None:
    async with stage() as app:
        await app.person.moves_to("Europe/Paris")
        await app.person.speaks("fr-FR")
        user = app.last("user_change")["event"]["user"]
        assert (user["tz"], user["locale"]) == ("Europe/Paris", "fr-FR")


async def test_each_reader_sees_a_date_in_their_own_zone_and_words() -> None:
    async with stage(tz="Europe/Paris", locale="fr-FR") as app:
        paul = Person(app.slack, app.slack.member(app.person.workspace, "Paul", tz="America/New_York"))
        channel = app.person.goes_to("general")
        paul.goes_to("general")
        channel.members.add(app.slack.world.installations[app.person.team].bot_user)
        await app.client.chat_postMessage(
            channel=channel.id,
            text="<!date^1772719200^{date_long}, {time}|soon> &lt;b&gt; *Acme* <https://a.example|link>",
            **SAID,
        )
        assert app.person.hears() == ["jeudi 5 mars 2026, 15:00 <b> Acme link"]
        assert paul.hears() == ["Thursday, March 5, 2026, 9:00\u202fAM <b> Acme link"]
