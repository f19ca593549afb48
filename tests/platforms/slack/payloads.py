"""What Slack sends to the app when somebody does something: https://docs.slack.dev/reference/interaction-payloads"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.platforms.slack.api.chat import message_json
from tests.platforms.slack.api.files import file_json
from tests.platforms.slack.api.views import view_json
from tests.platforms.slack.world import Channel, Json, Member, Posted, View

if TYPE_CHECKING:
    from tests.platforms.slack.server import Slack


def envelope(slack: Slack, kind: str, place: str, member: Member) -> Json:
    """What every interaction carries. For an app installed organisation-wide, `team` is null outside conversations."""
    workspace = slack.world.workspaces[place]
    app = slack.world.installations[place]
    team: Json | None = {"id": workspace.id, "domain": workspace.domain}
    enterprise: Json | None = None
    if workspace.enterprise:
        enterprise = {"id": workspace.enterprise, "name": workspace.enterprise}
    if app.enterprise and kind in ("shortcut", "view_submission", "view_closed"):
        team = None
    return {
        "type": kind,
        "token": "legacy",
        "api_app_id": slack.app_id,
        "team": team,
        "enterprise": enterprise,
        "is_enterprise_install": bool(app.enterprise),
        "user": {"id": member.id, "username": member.name, "name": member.name, "team_id": member.team},
    }


def command(slack: Slack, place: str, member: Member, channel: Channel, name: str, words: str) -> Json:
    """https://docs.slack.dev/interactivity/implementing-slash-commands: flat, every value text."""
    workspace, app = slack.world.workspaces[place], slack.world.installations[place]
    enterprise = workspace.enterprise
    return {
        "token": "legacy",
        "team_id": place,
        "team_domain": workspace.domain,
        **({"enterprise_id": enterprise, "enterprise_name": enterprise} if enterprise else {}),
        "channel_id": channel.id,
        "channel_name": "directmessage" if channel.kind == "im" else channel.name,
        "user_id": member.id,
        "user_name": member.name,
        "command": name,
        "text": words,
        "api_app_id": slack.app_id,
        "is_enterprise_install": "true" if app.enterprise else "false",
        "response_url": slack.response_urls.new(place, channel.id, member.id),
        "trigger_id": slack.triggers.new(place, member.id),
    }


def action(element: Json, block_id: str, ts: str, chosen: Json | None = None) -> Json:
    made: Json = {
        "type": element["type"],
        "action_id": element.get("action_id", ""),
        "block_id": block_id,
        "action_ts": ts,
    }
    if element["type"] == "button":
        made["text"] = {"emoji": True, **element["text"]}
        for name in ("value", "style"):
            if name in element:
                made[name] = element[name]
    return made | (chosen or {})


def on_message(slack: Slack, place: str, member: Member, channel: Channel, posted: Posted, one: Json) -> Json:
    """block_actions from a button under a message."""
    shown = message(slack, place, posted)
    return {
        **envelope(slack, "block_actions", place, member),
        "container": {
            "type": "message",
            "message_ts": posted.ts,
            "channel_id": channel.id,
            "is_ephemeral": posted.only_for is not None,
        },
        "trigger_id": slack.triggers.new(place, member.id),
        "channel": {"id": channel.id, "name": "directmessage" if channel.kind == "im" else channel.name},
        **({} if posted.only_for else {"message": shown}),
        "state": {"values": {}},
        "response_url": slack.response_urls.new(place, channel.id, member.id, posted),
        "actions": [one],
    }


def in_view(slack: Slack, place: str, member: Member, view: View, one: Json) -> Json:
    """block_actions from a modal or the Home tab: there is no response_url."""
    return {
        **envelope(slack, "block_actions", place, member),
        "container": {"type": "view", "view_id": view.id},
        "trigger_id": slack.triggers.new(place, member.id, view.id if view.body["type"] == "modal" else ""),
        "view": view_json(slack, view),
        "actions": [one],
    }


def submission(slack: Slack, place: str, member: Member, view: View) -> Json:
    return {
        **envelope(slack, "view_submission", place, member),
        "trigger_id": slack.triggers.new(place, member.id, view.id),
        "view": view_json(slack, view),
        "response_urls": [],
    }


def closed(slack: Slack, place: str, member: Member, view: View, *, is_cleared: bool) -> Json:
    shown = view_json(slack, view)
    return {**envelope(slack, "view_closed", place, member), "view": shown, "is_cleared": is_cleared}


def suggestion(
    slack: Slack, place: str, member: Member, view: View, block_id: str, action_id: str, typed: str
) -> Json:
    return {
        **envelope(slack, "block_suggestion", place, member),
        "container": {"type": "view", "view_id": view.id},
        "block_id": block_id,
        "action_id": action_id,
        "value": typed,
        "view": view_json(slack, view),
    }


def shortcut(slack: Slack, place: str, member: Member, callback_id: str) -> Json:
    return {
        **envelope(slack, "shortcut", place, member),
        "action_ts": slack.world.ts(),
        "callback_id": callback_id,
        "trigger_id": slack.triggers.new(place, member.id),
    }


def on_message_shortcut(
    slack: Slack, place: str, member: Member, channel: Channel, posted: Posted, name: str
) -> Json:
    return {
        **envelope(slack, "message_action", place, member),
        "action_ts": slack.world.ts(),
        "callback_id": name,
        "trigger_id": slack.triggers.new(place, member.id),
        "response_url": slack.response_urls.new(place, channel.id, member.id),
        "message_ts": posted.ts,
        "channel": {"id": channel.id, "name": "directmessage" if channel.kind == "im" else channel.name},
        "message": message(slack, place, posted),
    }


def message(slack: Slack, place: str, posted: Posted) -> Json:
    app = slack.world.installations[place]
    made = message_json(posted, app.bot_user, app.bot_id, slack.app_id)
    if posted.files:
        made["files"] = [file_json(slack.base, file) for file in posted.files]
    return made | {"team": place}
