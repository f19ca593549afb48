"""Calls that a real Slack refuses, made with its own client: each comes back with its documented code."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack.manifest import SUIVI, Manifest
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import Slack
from tests.platforms_slack.bolt import client

SAID = {"unfurl_links": False, "unfurl_media": False}
KEY = {"event_type": "suivi", "event_payload": {"key": "abc"}}


@dataclass
class Stage:
    slack: Slack
    anne: Person
    client: AsyncWebClient
    dm: str

    async def posts(self, **more: Any) -> str:
        given = {"channel": self.dm, "text": "Hello", **SAID, **more}
        answer = await self.client.api_call("chat.postMessage", json=given)
        return str(answer["ts"])


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    async with Slack() as slack:
        anne = Person(slack, slack.member(slack.workspace(), "Anne Martin"))
        yield Stage(slack, anne, client(slack, anne.workspace), anne.place.id)


async def refused(call: Any) -> str:
    with pytest.raises(SlackApiError) as caught:
        await call
    return str(caught.value.response["error"])


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"channel": "C404"}, "channel_not_found"),
        ({"text": ""}, "no_text"),
        ({"text": "", "blocks": [{"type": "divider"}]}, "invalid_arguments"),
        ({"text": "   "}, "invalid_arguments"),
        ({"text": "x" * 40_001}, "msg_too_long"),
        ({"blocks": [{"type": "marquee"}]}, "invalid_blocks"),
        ({"blocks": "[{"}, "invalid_blocks_format"),
        ({"attachments": [{"text": "old"}]}, "invalid_attachments"),
        ({"unfurl_links": True}, "invalid_arguments"),
        ({"unfurl_media": None}, "invalid_arguments"),
        ({"colour": "red"}, "invalid_arguments"),
        ({"metadata": {"event_type": "suivi"}}, "invalid_metadata_format"),
        ({"metadata": {"event_type": "no spaces", "event_payload": {}}}, "invalid_metadata_format"),
        ({"metadata": {**KEY, "extra": 1}}, "invalid_metadata_format"),
        ({"metadata": {**KEY, "event_payload": {"name": "Jane Doe"}}}, "invalid_metadata_schema"),
        ({"metadata": {**KEY, "event_payload": {"a": {"b": 1}}}}, "invalid_metadata_schema"),
        ({"text": "Hello <!channel>"}, "invalid_arguments"),
        ({"text": "Hello <@U123>"}, "invalid_arguments"),
        (
            {"blocks": [{"type": "image", "alt_text": "x", "slack_file": {"id": "F404"}}]},
            "invalid_blocks",
        ),
    ],
)
async def test_a_message_is_not_posted(stage: Stage, more: dict[str, Any], code: str) -> None:
    assert await refused(stage.posts(**more)) == code
    assert stage.anne.messages() == []
    assert stage.slack.violations


async def test_what_was_wrong_is_said_with_its_place(stage: Stage) -> None:
    with pytest.raises(SlackApiError) as caught:
        await stage.posts(blocks=[{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}])
    said = caught.value.response["response_metadata"]["messages"]
    assert said == ["[ERROR] must be plain_text [json-pointer:/blocks/0/text/type]"]


async def test_the_app_posts_nowhere_it_was_not_invited_nor_to_an_archive_nor_to_who_left(
    stage: Stage,
) -> None:
    channel = stage.anne.goes_to("general")
    assert await refused(stage.posts(channel=channel.id)) == "not_in_channel"
    channel.members.add(stage.slack.world.installations[stage.anne.team].bot_user)
    await stage.posts(channel=channel.id)
    channel.archived = True
    assert await refused(stage.posts(channel=channel.id)) == "is_archived"
    stage.anne.leaves()
    assert await refused(stage.posts()) == "is_archived"
    assert await refused(stage.client.conversations_open(users=stage.anne.id)) == "user_disabled"


async def test_a_message_posted_to_a_person_lands_in_their_conversation(stage: Stage) -> None:
    await stage.posts(channel=stage.anne.id)
    assert stage.anne.hears() == ["Hello"]


async def test_only_a_known_message_of_the_apps_own_is_changed_and_never_an_ephemeral_one(
    stage: Stage,
) -> None:
    hers = stage.anne.says("Mine")
    own = await stage.posts()
    ephemeral = await stage.client.chat_postEphemeral(channel=stage.dm, user=stage.anne.id, text="Only you")

    async def change(**more: Any) -> Any:
        return await stage.client.chat_update(**{"channel": stage.dm, "ts": own, "text": "Changed", **more})

    assert await refused(change(ts=hers.ts)) == "cant_update_message"
    assert await refused(change(ts=ephemeral["message_ts"])) == "message_not_found"
    assert await refused(change(ts="1.2")) == "message_not_found"
    assert await refused(change(channel=stage.anne.id)) == "channel_not_found"
    assert await refused(change(text="x" * 4_001)) == "msg_too_long"
    assert await refused(stage.client.chat_delete(channel=stage.dm, ts=hers.ts)) == "cant_delete_message"
    stage.slack.closed_to_edits.add((stage.anne.team, own))
    assert await refused(change()) == "edit_window_closed"


async def test_text_without_blocks_takes_the_blocks_away(stage: Stage) -> None:
    own = await stage.posts(blocks=[{"type": "divider"}])
    await stage.client.chat_update(channel=stage.dm, ts=own, text="Only words")
    assert stage.anne.sees() == "Suivi (edited):\nOnly words"


async def test_an_ephemeral_message_needs_its_reader_in_the_room(stage: Stage) -> None:
    paul = Person(stage.slack, stage.slack.member(stage.anne.workspace, "Paul"))
    call = stage.client.chat_postEphemeral(channel=stage.dm, user=paul.id, text="Psst")
    assert await refused(call) == "user_not_in_channel"


async def test_history_shows_metadata_only_when_asked_and_never_ephemerals(stage: Stage) -> None:
    first = await stage.posts(metadata=KEY)
    await stage.client.chat_postEphemeral(channel=stage.dm, user=stage.anne.id, text="Only you")
    await stage.posts(text="Second")
    plain = await stage.client.conversations_history(channel=stage.dm)
    assert [m["text"] for m in plain["messages"]] == ["Second", "Hello"]
    assert "metadata" not in plain["messages"][1]
    full = await stage.client.conversations_history(
        channel=stage.dm, include_all_metadata=True, oldest=first, inclusive=True, limit=1
    )
    assert full["has_more"]
    more = await stage.client.conversations_history(
        channel=stage.dm, include_all_metadata=True, limit=1, cursor=full["response_metadata"]["next_cursor"]
    )
    assert more["messages"][0]["metadata"] == KEY
    assert await refused(stage.client.conversations_history(channel=stage.dm, cursor="x")) == "invalid_cursor"
    late = await stage.client.conversations_history(channel=stage.dm, oldest=first)
    assert [m["text"] for m in late["messages"]] == ["Second"]


@pytest.mark.parametrize(
    ("scope", "method", "args"),
    [
        ("chat:write", "chat.postMessage", {"channel": "DM", "text": "Hello", **SAID}),
        ("im:write", "conversations.open", {"users": "ANNE"}),
        ("im:history", "conversations.history", {"channel": "DM"}),
        ("users:read", "users.info", {"user": "ANNE"}),
        ("files:write", "files.getUploadURLExternal", {"filename": "a.png", "length": 1}),
        ("files:read", "files.info", {"file": "F1"}),
        ("team:read", "team.info", {}),
    ],
)
async def test_nothing_is_done_without_the_scope_for_it(
    stage: Stage, scope: str, method: str, args: dict[str, Any]
) -> None:
    app = stage.slack.world.installations[stage.anne.team]
    app.scopes = app.scopes - {scope}
    given = {k: {"DM": stage.dm, "ANNE": stage.anne.id}.get(v, v) for k, v in args.items()}
    with pytest.raises(SlackApiError) as caught:
        await stage.client.api_call(method, json=given)
    assert (caught.value.response["error"], caught.value.response["needed"]) == ("missing_scope", scope)


async def test_tokens_are_told_apart(stage: Stage) -> None:
    def using(token: str) -> AsyncWebClient:
        return AsyncWebClient(token=token, base_url=f"{stage.slack.base}/api/", retry_handlers=[])

    assert await refused(using("xoxb-nonsense").auth_test()) == "invalid_auth"
    assert await refused(using("").auth_test()) == "not_authed"
    assert await refused(using(stage.slack.app_token).auth_test()) == "not_allowed_token_type"
    assert await refused(stage.client.apps_connections_open(app_token=stage.client.token or "")) == (
        "not_allowed_token_type"
    )
    assert (await stage.client.auth_test())["team_id"] == stage.anne.team
    await stage.client.auth_revoke()
    assert await refused(stage.client.auth_test()) == "token_revoked"
    stage.slack.uninstall(stage.anne.team)
    assert await refused(stage.client.auth_test()) == "account_inactive"


async def test_methods_that_slack_does_not_have_are_unknown(stage: Stage) -> None:
    assert await refused(stage.client.api_call("chat.shout", json={})) == "unknown_method"


async def test_forms_and_queries_are_understood_as_well_as_json(stage: Stage) -> None:
    headers = {"Authorization": f"Bearer {stage.client.token}"}
    form = {
        "channel": stage.dm,
        "text": "Form",
        "blocks": '[{"type":"divider"}]',
        "unfurl_links": "0",
        "unfurl_media": "false",
    }
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.post(f"{stage.slack.base}/api/chat.postMessage", data=form) as answer:
            assert (await answer.json())["ok"]
        async with session.get(
            f"{stage.slack.base}/api/users.info", params={"user": stage.anne.id}
        ) as answer:
            assert (await answer.json())["user"]["tz"] == "America/New_York"
        async with session.post(
            f"{stage.slack.base}/api/chat.postMessage",
            data=b"{",
            headers={"Content-Type": "application/json"},
        ) as answer:
            assert (await answer.json())["error"] == "invalid_json"
    assert stage.anne.hears() == ["Form"]


async def test_a_language_and_a_zone_come_with_the_profile(stage: Stage) -> None:
    paul = stage.slack.member(stage.anne.workspace, "Paul", tz="Asia/Kolkata", locale="fr-FR")
    user = (await stage.client.users_info(user=paul.id, include_locale=True))["user"]
    assert (user["tz"], user["locale"], user["tz_offset"]) == ("Asia/Kolkata", "fr-FR", 19_800)
    assert "locale" not in (await stage.client.users_info(user=paul.id))["user"]
    assert await refused(stage.client.users_info(user="U404")) == "user_not_found"


async def test_a_tab_that_the_manifest_does_not_have_takes_no_view(stage: Stage) -> None:
    stage.slack.manifest = replace(stage.slack.manifest, home=False, messages_tab=False)
    view = {"type": "home", "blocks": [{"type": "divider"}]}
    assert await refused(stage.client.views_publish(user_id=stage.anne.id, view=view)) == "not_enabled"
    assert await refused(stage.posts()) == "messages_tab_disabled"


async def test_a_home_tab_is_not_overwritten_by_somebody_who_saw_an_older_one(stage: Stage) -> None:
    view = {"type": "home", "blocks": [{"type": "divider"}]}
    first = await stage.client.views_publish(user_id=stage.anne.id, view=view)
    await stage.client.views_publish(user_id=stage.anne.id, view=view, hash=first["view"]["hash"])
    call = stage.client.views_publish(user_id=stage.anne.id, view=view, hash=first["view"]["hash"])
    assert await refused(call) == "hash_conflict"


async def test_a_token_that_rotates_ends_after_twelve_hours_and_its_refresh_works_once() -> None:
    async with Slack(replace(Manifest.read(SUIVI), rotates_tokens=True)) as slack:
        workspace = slack.workspace()
        token = slack.world.installations[workspace.id].tokens[-1]
        old = client(slack, workspace)
        assert (await old.auth_test())["ok"]
        await slack.pass_time(timedelta(hours=12))
        assert await refused(old.auth_test()) == "token_expired"
        bare = AsyncWebClient(base_url=f"{slack.base}/api/", retry_handlers=[])
        args = {
            "client_id": slack.oauth.client_id,
            "client_secret": slack.oauth.client_secret,
            "grant_type": "refresh_token",
            "refresh_token": token.refresh,
        }

        async def refresh(**more: str) -> Any:
            return await bare.api_call("oauth.v2.access", data={**args, **more})

        fresh = await refresh()
        assert fresh["expires_in"] == 43_200
        assert await refused(refresh()) == "invalid_refresh_token"
        assert await refused(refresh(client_secret="no")) == "bad_client_secret"
        assert (await client(slack, workspace).auth_test())["ok"]
