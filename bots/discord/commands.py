"""The commands as Discord lists them: groups with subcommands, in English and French, everywhere a person may be."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Optional, Protocol

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bots.discord.limits import CHOICE_TEXT, CHOICES
from bots.discord.options import OPTIONS, Option, line
from bots.discord.turns import Interaction
from core.dialogs.help import name_in
from core.dialogs.routes import COMMANDS
from core.dialogs.talk import Command
from core.dialogs.turn import Suggestion
from core.domain.graphemes import shorten
from core.domain.person import Language
from core.text.words import Words, mark

GROUPS = {
    "interview": mark("your interviews, their notes, and what comes next"),
    "contact": mark("the people you met, and when to be in touch"),
    "suivi": mark("pauses, settings, your experience, help"),
}
FROM_MESSAGE = mark("Log interview from this message")
ADD_CONTACT = mark("Add contact")
DESCRIPTION = 100
"""https://docs.discord.com/developers/interactions/application-commands#application-command-object"""


class Served(Protocol):
    """Who answers."""

    async def command(self, interaction: Interaction, said: str) -> None: ...
    async def suggest(self, interaction: Interaction, field: str, typed: str) -> tuple[Suggestion, ...]: ...
    async def message_menu(self, interaction: Interaction, message: discord.Message) -> None: ...
    async def user_menu(self, interaction: Interaction, user: discord.User | discord.Member) -> None: ...


@dataclass(frozen=True, slots=True)
class Place:
    """Where a command of the desk stands in Discord's list."""

    group: str
    name: str
    french: str


class French(app_commands.Translator):
    """French names and descriptions; the other languages read English."""

    async def translate(
        self, string: locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        if locale is not discord.Locale.french:
            return None
        return str(string.extras.get("french") or Words(Language.FR)(string.message))


class Tree(app_commands.CommandTree[Any]):
    """Every command usable in servers, in the app's conversation and between people, however it was installed."""

    def __init__(self, client: discord.Client, served: Served) -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=True
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        )
        groups = {
            name: app_commands.Group(name=locale_str(name, french=name), description=_said(said))
            for name, said in GROUPS.items()
        }
        for command in COMMANDS:
            place = place_of(command)
            if place is not None:
                groups[place.group].add_command(_command(command, place, served))
        for group in groups.values():
            self.add_command(group)
        self.add_command(_menu(FROM_MESSAGE, _on_message(served)))
        self.add_command(_menu(ADD_CONTACT, _on_user(served)))


def place_of(command: Command) -> Place | None:
    """None for a bare group, since Discord has no command beside subcommands, and for what is not offered."""
    group, _, name = command.names[0].partition(" ")
    if not name or not command.is_listed:
        return None
    return Place(group, name, name_in(command, Language.FR).partition(" ")[2])


def _command(command: Command, place: Place, served: Served) -> app_commands.Command[Any, ..., Any]:
    """discord.py reads a command's options from its callback's signature: here it is made from the table."""
    english = command.names[0]
    options = OPTIONS.get(english, ())

    async def callback(interaction: Interaction, **given: str | None) -> None:
        await served.command(interaction, line(english, {k: v for k, v in given.items() if v}))

    parameters = [inspect.Parameter("interaction", inspect.Parameter.POSITIONAL_OR_KEYWORD)] + [
        inspect.Parameter(
            option.name,
            inspect.Parameter.POSITIONAL_OR_KEYWORD,
            default=None,
            annotation=Optional[str],  # noqa: UP045 - discord.py reads it at run time
        )
        for option in options
    ]
    callback.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    app_commands.describe(**{o.name: _said(o.hint) for o in options})(callback)
    app_commands.rename(**{o.name: locale_str(o.name) for o in options})(callback)
    for option in options:
        if option.choices:
            offered = [app_commands.Choice(name=locale_str(one), value=one) for one in option.choices]
            app_commands.choices(**{option.name: offered})(callback)
        elif option.suggests:
            app_commands.autocomplete(**{option.name: _suggesting(option, served)})(callback)
    return app_commands.Command(
        name=locale_str(place.name, french=place.french),
        description=_said(command.summary),
        callback=callback,
    )


def _suggesting(
    option: Option, served: Served
) -> Callable[[Interaction, str], Coroutine[Any, Any, list[app_commands.Choice[str]]]]:
    async def suggest(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        found = await served.suggest(interaction, option.suggests, typed)
        return [
            app_commands.Choice(name=shorten(one.label, CHOICE_TEXT), value=one.value)
            for one in found
            if one.label.strip() and len(one.value) <= CHOICE_TEXT
        ][:CHOICES]

    return suggest


def _menu(name: str, callback: Any) -> app_commands.ContextMenu:
    return app_commands.ContextMenu(name=locale_str(name), callback=callback)


def _on_message(served: Served) -> Any:
    async def chosen(interaction: Interaction, message: discord.Message) -> None:
        await served.message_menu(interaction, message)

    return chosen


def _on_user(served: Served) -> Any:
    async def chosen(interaction: Interaction, user: discord.User) -> None:
        await served.user_menu(interaction, user)

    return chosen


def _said(sentence: str) -> locale_str:
    french = shorten(Words(Language.FR)(sentence), DESCRIPTION)
    return locale_str(shorten(sentence, DESCRIPTION), french=french)
