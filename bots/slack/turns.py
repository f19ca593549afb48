"""What Slack sends when somebody does something, read into who, where and a turn for the desk."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bots.slack.installed import Installed
from bots.slack.posting import MARK
from bots.slack.profiles import Profile
from core.dialogs.turn import Turn
from core.domain.person import Address, Platform

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Envelope:
    """Identity and place, from what Slack itself wrote; nothing that a person can type is in it."""

    team: str
    user: str
    id: str
    """The same for the same thing done, whenever and however often Slack brings it."""
    enterprise: str = ""
    home: str = ""
    """The user's own workspace, where Slack says so: another one for a guest of a shared channel."""
    channel: str = ""
    is_direct: bool = False
    """A direct conversation; not necessarily the one with the app."""
    trigger: str = ""
    response_url: str = ""
    message: str = ""
    """The pressed message's ts; "" for one that only this person sees."""
    is_ephemeral: bool = False
    mark: str = ""
    """The delivery mark on the pressed message."""
    view: str = ""
    view_kind: str = ""
    pressed_view: bool = False
    """A button in the Home tab or on a sheet."""

    @property
    def is_elsewhere(self) -> bool:
        """In the Home tab or by a global shortcut: not in the conversation where they last were."""
        return not self.response_url and (self.view_kind == "home" or self.id.startswith("shortcut:"))

    @property
    def pressed_message(self) -> bool:
        return bool(self.message or self.is_ephemeral)


@dataclass(frozen=True, slots=True)
class Visit:
    """One person at the door: whose token answers, what they did, and where."""

    at: Installed
    turn: Turn
    envelope: Envelope


def of_command(body: Json) -> Envelope:
    """https://docs.slack.dev/interactivity/implementing-slash-commands"""
    return Envelope(
        team=_text(body, "team_id"),
        user=_text(body, "user_id"),
        id=f"command:{_text(body, 'trigger_id')}",
        enterprise=_text(body, "enterprise_id"),
        channel=_text(body, "channel_id"),
        is_direct=_text(body, "channel_name") == "directmessage",
        trigger=_text(body, "trigger_id"),
        response_url=_text(body, "response_url"),
    )


def of_interaction(body: Json) -> Envelope:
    """https://docs.slack.dev/reference/interaction-payloads"""
    user, view, channel = _part(body, "user"), _part(body, "view"), _part(body, "channel")
    container, message = _part(body, "container"), _part(body, "message")
    own = _text(user, "team_id")
    team = _text(_part(body, "team"), "id") or own or _text(view, "app_installed_team_id")
    enterprise = _text(_part(body, "enterprise"), "id")
    pressed = body.get("type") == "block_actions" and not view
    return Envelope(
        team=team,
        user=_text(user, "id"),
        id=_interaction_id(body),
        enterprise=enterprise,
        home="" if enterprise else own,
        channel=_text(channel, "id") or _text(container, "channel_id"),
        is_direct=_text(channel, "name") == "directmessage",
        trigger=_text(body, "trigger_id"),
        response_url=_text(body, "response_url"),
        message=_text(message, "ts") if pressed else "",
        is_ephemeral=pressed and container.get("is_ephemeral") is True,
        mark=_mark(message) if pressed else "",
        view=_text(view, "id"),
        view_kind=_text(view, "type"),
        pressed_view=bool(view) and body.get("type") == "block_actions",
    )


def of_event(body: Json) -> Envelope:
    """https://docs.slack.dev/apis/events-api"""
    event = _part(body, "event")
    user = event.get("user")
    return Envelope(
        team=_text(body, "team_id"),
        user=_text(user, "id") if isinstance(user, Mapping) else _text(event, "user"),
        id=f"event:{_text(body, 'event_id')}",
        enterprise=_text(body, "enterprise_id"),
        channel=_text(event, "channel"),
    )


def turn_of(envelope: Envelope, profile: Profile, now: datetime) -> Turn:
    return Turn(
        who=Address(Platform.SLACK, envelope.team, envelope.user),
        id=envelope.id,
        now=now,
        language=profile.language,
        spelling=profile.spelling,
        zone=profile.zone,
        name=profile.name,
        community=envelope.team,
    )


def _interaction_id(body: Json) -> str:
    view, user = _part(body, "view"), _text(_part(body, "user"), "id")
    match body.get("type"):
        case "block_actions":
            actions = body.get("actions")
            first = actions[0] if isinstance(actions, list) and actions else {}
            where = _text(_part(body, "container"), "message_ts") or _text(view, "id")
            return f"action:{where}:{_text(first, 'action_ts')}:{user}:{_text(first, 'action_id')}"
        case "view_submission" | "view_closed" as kind:
            typed = json.dumps(_part(view, "state"), sort_keys=True, default=str)
            digest = hashlib.sha256(typed.encode("utf-8", "replace")).hexdigest()[:16]
            # After an error in it the same view is sent again, with other words.
            return f"{kind}:{_text(view, 'id')}:{_text(view, 'hash')}:{digest}:{user}"
        case kind:
            return f"{kind}:{_text(body, 'trigger_id')}"


def _mark(message: Json) -> str:
    blocks = message.get("blocks")
    first = blocks[0] if isinstance(blocks, list) and blocks else {}
    name = _text(first, "block_id") if isinstance(first, Mapping) else ""
    return name if name.startswith(MARK) else ""


def _part(body: Json, name: str) -> Json:
    found = body.get(name)
    return found if isinstance(found, Mapping) else {}


def _text(body: Json, name: str) -> str:
    found = body.get(name)
    return found if isinstance(found, str) else ""
