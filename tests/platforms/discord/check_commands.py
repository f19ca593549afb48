"""Checks the commands that an app registers, all of them together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tests.platforms.discord.rules import commands as c
from tests.platforms.discord.schema import Json, faults


def check_commands(commands: object) -> list[str]:
    """Everything that Discord objects to in a whole set of commands; empty when it stands."""
    if not isinstance(commands, list):
        return ["commands: must be a list"]
    found: list[str] = []
    for i, command in enumerate(commands):
        kind = command.get("type", c.CHAT) if isinstance(command, dict) else None
        shape = c.CHAT_COMMAND if kind == c.CHAT else c.MENU_COMMAND
        found += faults(command, shape, f"commands[{i}]")
    return found or list(_together(commands))


def characters(command: Json) -> int:
    """How much text the command carries; of several languages the longest counts."""
    own = sum(_longest(command, word) for word in ("name", "description"))
    choices = sum(
        _longest(choice, "name") + len(str(choice["value"])) for choice in command.get("choices") or ()
    )
    return own + choices + sum(characters(option) for option in command.get("options") or ())


def _longest(thing: Json, word: str) -> int:
    said = [thing.get(word) or "", *(thing.get(f"{word}_localizations") or {}).values()]
    return max(len(one) for one in said)


def _together(commands: list[Json]) -> Iterator[str]:
    kinds = Counter(command.get("type", c.CHAT) for command in commands)
    for kind, most in c.MOST_OF_A_KIND.items():
        if kinds[kind] > most:
            yield f"commands: {kinds[kind]} of type {kind}, of at most {most}"
    for kind in kinds:
        yield from _names([one for one in commands if one.get("type", c.CHAT) == kind], "commands")
    for command in commands:
        if command.get("type", c.CHAT) == c.CHAT:
            yield from _case(command)
            yield from _options(command, command["name"])
            length = characters(command)
            if length > c.MOST_CHARACTERS:
                yield f"{command['name']}: {length} characters in all, of at most {c.MOST_CHARACTERS}"


def _names(things: list[Json], at: str) -> Iterator[str]:
    """No two of one level have one name, in no language."""
    languages = {language for thing in things for language in thing.get("name_localizations") or {}}
    for language in ("", *sorted(languages)):
        said = Counter(
            (thing.get("name_localizations") or {}).get(language, thing["name"]) for thing in things
        )
        yield from (
            f"{at}: {name!r} is used {n} times {language}".rstrip() for name, n in said.items() if n > 1
        )


def _options(thing: Json, at: str) -> Iterator[str]:
    options = thing.get("options") or []
    yield from _names(options, at)
    nested = [option["type"] in (c.SUBCOMMAND, c.GROUP) for option in options]
    if any(nested) and not all(nested):
        yield f"{at}: subcommands and other options cannot stand side by side"
    asked = [bool(option.get("required")) for option in options]
    if asked != sorted(asked, reverse=True):
        yield f"{at}: required options come first"
    for option in options:
        name = f"{at} {option['name']}"
        yield from _case(option, name)
        if option.get("autocomplete") and option.get("choices"):
            yield f"{name}: either choices or autocomplete"
        values = Counter(choice["value"] for choice in option.get("choices") or ())
        if any(times > 1 for times in values.values()):
            yield f"{name}: two choices have one value"
        yield from _names(option.get("choices") or [], f"{name} choices")
        yield from _options(option, name)


def _case(thing: Json, at: str = "") -> Iterator[str]:
    for name in (thing["name"], *(thing.get("name_localizations") or {}).values()):
        if name != name.lower():
            yield f"{at or thing['name']}: {name!r} must be lower-case"
