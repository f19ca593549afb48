"""The app's commands: https://docs.discord.com/developers/interactions/application-commands"""

from __future__ import annotations

from tests.platforms.discord.api.call import Call, Json, Refused, unknown
from tests.platforms.discord.check_commands import check_commands
from tests.platforms.discord.rules.commands import CHAT, MADE_A_DAY


def listed(call: Call) -> list[Json]:
    return _set(call)


def overwrite(call: Call) -> list[Json]:
    """All at once; what keeps its name keeps its id."""
    call.stand(check_commands(call.body))
    known = {(c["type"], c["name"]): c for c in _set(call)}
    made = [
        _made(call, command, known.get((command.get("type", CHAT), command["name"]))) for command in call.body
    ]
    call.discord.world.commands[call.at.get("guild", "")] = made
    return made


def add(call: Call) -> Json:
    rest = [
        c
        for c in _set(call)
        if (c["type"], c["name"]) != (call.body.get("type", CHAT), call.body.get("name"))
    ]
    known = next((c for c in _set(call) if c not in rest), None)
    call.stand(check_commands([*(_asked(c) for c in rest), call.body]))
    made = _made(call, call.body, known)
    call.discord.world.commands[call.at.get("guild", "")] = [*rest, made]
    return made


def one(call: Call) -> Json:
    for command in _set(call):
        if command["id"] == call.at["command"]:
            return command
    raise unknown("application command", 10063)


def remove(call: Call) -> None:
    found = one(call)
    call.discord.world.commands[call.at.get("guild", "")].remove(found)


def _set(call: Call) -> list[Json]:
    if call.at["app"] != call.discord.app_id:
        raise unknown("Application", 10002)
    guild = call.at.get("guild", "")
    if guild and not (guild in call.discord.world.guilds and call.discord.world.guilds[guild].has_app):
        raise Refused(403, 50001, "Missing Access")
    return call.discord.world.commands.setdefault(guild, [])


def _made(call: Call, command: Json, known: Json | None) -> Json:
    world = call.discord.world
    if known is None:
        world.commands_made += 1
        if world.commands_made > MADE_A_DAY:
            raise Refused(
                429, 30034, "Max number of daily application command creates has been reached (200)"
            )
    guild = call.at.get("guild", "")
    return {
        "integration_types": [0],
        "contexts": None,
        "description": "",
        "default_member_permissions": None,
        "nsfw": False,
        **{name: value for name, value in command.items() if value is not None},
        "type": command.get("type", CHAT),
        "options": command.get("options") or [],
        "id": known["id"] if known else world.new_id(),
        "application_id": call.discord.app_id,
        "version": world.new_id(),
        **({"guild_id": guild} if guild else {}),
    }


def _asked(command: Json) -> Json:
    kept = {k: v for k, v in command.items() if k not in ("application_id", "version", "guild_id")}
    return kept if command["type"] == CHAT else {k: v for k, v in kept.items() if k != "options"}
