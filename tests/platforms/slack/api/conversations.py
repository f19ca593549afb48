"""conversations.*, users.* and team.*: who is here, and what was said."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from tests.platforms.slack.api.call import Call, Method, Refused
from tests.platforms.slack.api.chat import as_json
from tests.platforms.slack.world import Json, Member, World


async def open_dm(call: Call) -> Json:
    if "channel" in call.args:
        return {"channel": {"id": call.channel().id}}
    users = [u for u in call.args.get("users", "").split(",") if u]
    if not users:
        raise Refused("users_list_not_supplied")
    if len(users) > 1:
        raise Refused(
            "method_not_supported_for_channel_type", ["[HOUSE] only direct messages are played here"]
        )
    member = call.workspace.members.get(users[0])
    if member is None:
        raise Refused("user_not_found")
    if member.deleted:
        raise Refused("user_disabled")
    if member.is_bot:
        raise Refused("cannot_dm_bot")
    channel = call.world.dm(call.app.team, member.id)
    full = {"is_im": True, "user": member.id, "is_archived": channel.archived}
    return {"channel": {"id": channel.id, **(full if call.args.get("return_im") else {})}}


async def history(call: Call) -> Json:
    """Newest first; ephemeral messages are never in it."""
    channel = call.channel()
    if channel.kind == "im":
        call.slack.need(call, "im:history")
    else:
        call.slack.need(call, "channels:history")
        if call.app.bot_user not in channel.members:
            raise Refused("not_in_channel")
    oldest, latest = _moment(call, "oldest", 0.0), _moment(call, "latest", float("inf"))
    inclusive, limit = call.args.get("inclusive", False), min(call.args.get("limit", 100), 999)
    found = [
        m
        for m in reversed(channel.messages)
        if m.only_for is None
        and (oldest < float(m.ts) < latest or (inclusive and float(m.ts) in (oldest, latest)))
    ]
    start = _cursor(call)
    page, more = found[start : start + limit], len(found) > start + limit
    metadata = call.args.get("include_all_metadata", False)
    return {
        "messages": [as_json(m, call, metadata=metadata) for m in page],
        "has_more": more,
        "response_metadata": {"next_cursor": f"page:{start + limit}" if more else ""},
    }


def _moment(call: Call, name: str, otherwise: float) -> float:
    if name not in call.args:
        return otherwise
    try:
        return float(call.args[name])
    except ValueError:
        raise Refused(f"invalid_ts_{name}") from None


def _cursor(call: Call) -> int:
    head, _, number = call.args.get("cursor", "page:0").partition(":")
    if head != "page" or not number.isdecimal():
        raise Refused("invalid_cursor")
    return int(number)


async def user_info(call: Call) -> Json:
    return {
        "user": user_json(
            call.world, call.workspace.members[call.user()], locale=call.args.get("include_locale", False)
        )
    }


def user_json(world: World, member: Member, *, locale: bool) -> Json:
    """https://docs.slack.dev/reference/objects/user-object"""
    offset = world.now().astimezone(ZoneInfo(member.tz)).utcoffset()
    assert offset is not None
    return {
        "id": member.id,
        "team_id": member.team,
        "name": member.name,
        "real_name": member.real_name,
        "deleted": member.deleted,
        "is_admin": member.is_admin,
        "is_bot": member.is_bot,
        "updated": member.updated,
        "tz": member.tz,
        "tz_label": member.tz,
        "tz_offset": int(offset.total_seconds()),
        "profile": {"real_name": member.real_name, "display_name": member.name, "team": member.team},
        **({"locale": member.locale} if locale else {}),
    }


async def team_info(call: Call) -> Json:
    team = call.workspace
    return {
        "team": {
            "id": team.id,
            "name": team.name,
            "domain": team.domain,
            "enterprise_id": team.enterprise or None,
        }
    }


METHODS = (
    Method("conversations.open", open_dm, "users channel return_im:flag prevent_creation:flag", "im:write"),
    Method(
        "conversations.history",
        history,
        "channel! cursor include_all_metadata:flag inclusive:flag latest oldest limit:int",
    ),
    Method("users.info", user_info, "user! include_locale:flag", "users:read"),
    Method("team.info", team_info, "team domain", "team:read"),
)
