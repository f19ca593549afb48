"""The commands that a person is offered where they are, under the names that they see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.platforms.discord.payloads import IN_DM, IN_PRIVATE, IN_SERVER
from tests.platforms.discord.rules import commands as c
from tests.platforms.discord.shapes import member_json, upload_json, user_json
from tests.platforms.discord.world import Channel, Json, User

if TYPE_CHECKING:
    from tests.platforms.discord.server import Discord


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of an autocomplete list: what is read, and what is sent when it is picked."""

    name: str
    value: str


Given = str | int | float | bool | Choice | User | tuple[str, bytes]

_CONTEXTS = {"text": IN_SERVER, "dm": IN_DM, "private": IN_PRIVATE}


def name_for(thing: Json, user: User) -> str:
    """https://docs.discord.com/developers/interactions/application-commands#localization"""
    return str((thing.get("name_localizations") or {}).get(user.locale) or thing["name"])


def offered(discord: Discord, user: User, channel: Channel, kind: int) -> list[Json]:
    """https://docs.discord.com/developers/interactions/application-commands#contexts"""
    everywhere = discord.world.commands.get("", [])
    here = discord.world.commands.get(channel.guild, []) if channel.guild else []
    return [
        one
        for one in (*everywhere, *here)
        if one["type"] == kind and _is_offered(discord, user, channel, one)
    ]


def find(discord: Discord, user: User, channel: Channel, line: str) -> tuple[Json, list[Json]]:
    """The command and, under it, the group and subcommand that `line` names. Raises AssertionError for none."""
    first, *rest = line.removeprefix("/").split()
    commands = offered(discord, user, channel, c.CHAT)
    path = [_named(commands, first, user)]
    for word in rest:
        path.append(_named(path[-1].get("options") or [], word, user))
    assert not any(o["type"] in (c.SUBCOMMAND, c.GROUP) for o in path[-1].get("options") or ()), (
        f"{line}: … what?"
    )
    return path[0], path[1:]


def filled(
    discord: Discord, user: User, leaf: Json, given: Mapping[str, Given], focused: str = ""
) -> tuple[list[Json], Json]:
    """The options as they are sent, and what they stand for. Raises AssertionError for what the client would not let go."""
    known = {name_for(option, user): option for option in leaf.get("options") or ()}
    strange = given.keys() - known.keys()
    assert not strange, f"no option {sorted(strange)} among {sorted(known)}"
    for name, option in known.items():
        assert not option.get("required") or name in given or focused, f"{name} is required"
    resolved: Json = {}
    sent: list[Json] = []
    for name, value in given.items():
        option = known[name]
        made = {"type": option["type"], "name": option["name"]}
        made["value"] = value if name == focused else _value(discord, user, option, value, resolved)
        sent.append({**made, **({"focused": True} if name == focused else {})})
    return sent, resolved


def nested(path: list[Json], options: list[Json]) -> list[Json]:
    """The options inside the subcommand and group that they belong to."""
    for part in reversed(path):
        options = [{"type": part["type"], "name": part["name"], "options": options}]
    return options


def _is_offered(discord: Discord, user: User, channel: Channel, command: Json) -> bool:
    contexts = command.get("contexts")
    if contexts is not None and _CONTEXTS[channel.kind] not in contexts:
        return False
    kinds = command["integration_types"]
    if 1 in kinds and user.has_installed:
        return True
    if channel.kind == "text":
        return 0 in kinds and discord.world.guilds[channel.guild].has_app
    return 0 in kinds and channel.kind == "dm" and discord.world.shares_a_guild(user.id)


def _named(things: list[Json], word: str, user: User) -> Json:
    for thing in things:
        if name_for(thing, user) == word:
            return thing
    raise AssertionError(f"no {word!r} among {sorted(name_for(one, user) for one in things)}")


def _value(
    discord: Discord, user: User, option: Json, value: Given, resolved: Json
) -> str | int | float | bool:
    if isinstance(value, Choice):
        assert option.get("autocomplete"), f"{option['name']} has no list that grows as one types"
        return value.value
    match option["type"]:
        case c.USER_OPTION:
            assert isinstance(value, User)
            resolved.setdefault("users", {})[value.id] = user_json(value)
            resolved.setdefault("members", {})[value.id] = {
                k: v for k, v in member_json(value).items() if k != "user"
            }
            return value.id
        case c.ATTACHMENT:
            assert isinstance(value, tuple)
            file = discord.keep_file(value[0], value[1], "", is_ephemeral=True)
            resolved.setdefault("attachments", {})[file.id] = upload_json(file)
            return file.id
        case _:
            assert isinstance(value, str | int | float)
            return _plain(option, value, user)


def _plain(option: Json, value: str | float | bool, user: User) -> str | int | float | bool:
    if option.get("choices"):
        names = {name_for(choice, user): choice["value"] for choice in option["choices"]}
        assert value in names, f"no choice {value!r} among {list(names)}"
        found: str | float = names[str(value)]
        return found
    kinds: dict[int, type | tuple[type, ...]] = {
        c.STRING: str,
        c.INTEGER: int,
        c.NUMBER: (int, float),
        c.BOOLEAN: bool,
    }
    assert isinstance(value, kinds[option["type"]]), f"{option['name']} takes {c.NAMES[option['type']]}"
    if isinstance(value, str):
        least, most = option.get("min_length") or 0, option.get("max_length") or 6000
        assert least <= len(value) <= most, f"{option['name']}: {least} to {most} characters"
    return value
