from __future__ import annotations

from typing import Any

import discord
import pytest
from discord import app_commands, ui

from bots.discord.forms import read
from tests.platforms.discord.person import PRIVATE, Person
from tests.platforms.discord.server import Discord
from tests.platforms_discord.app import App, running

Interaction = discord.Interaction[Any]


class French(app_commands.Translator):
    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: Any
    ) -> str | None:
        known = {"Log interview from this message": "Noter l’entretien de ce message", "suivi": "suivi-fr"}
        return known.get(str(string)) if locale is discord.Locale.french else None


def _app() -> App:
    app = App()

    @app.tree.context_menu(name=app_commands.locale_str("Log interview from this message"))
    async def log(interaction: Interaction, message: discord.Message) -> None:
        files = [(await attachment.read()).decode() for attachment in message.attachments]
        await interaction.response.send_message(f"{message.content} {files}", ephemeral=True)

    @app.tree.context_menu(name="Add contact")
    @app_commands.allowed_installs(guilds=True, users=True)
    async def add(interaction: Interaction, user: discord.User) -> None:
        await interaction.response.send_message(f"{user.display_name} added", ephemeral=True)

    @app.tree.command(name=app_commands.locale_str("suivi"), description="Suivi")
    @app_commands.describe(kind="Kind", who="Who", many="Many", file="File")
    @app_commands.choices(kind=[app_commands.Choice(name="Final round", value="final")])
    async def suivi(
        interaction: Interaction,
        kind: str,
        who: discord.User | None = None,
        many: app_commands.Range[int, 1, 5] = 1,
        file: discord.Attachment | None = None,
    ) -> None:
        name = file.filename if file else ""
        await interaction.response.send_message(f"{kind} {who} {many} {name}", ephemeral=True)

    @app.tree.command(name="ask", description="Asks")
    async def ask(interaction: Interaction) -> None:
        modal = ui.Modal(title="An invitation", custom_id="form:0:f:")
        upload: ui.FileUpload[Any] = ui.FileUpload(custom_id="file", required=False)
        modal.add_item(ui.Label(text="Invitation", component=upload))
        days = [discord.CheckboxGroupOption(label=d, value=d.lower()) for d in ("Saturday", "Sunday")]
        boxes: ui.CheckboxGroup[Any] = ui.CheckboxGroup(custom_id="days", required=False, options=days)
        modal.add_item(ui.Label(text="Quiet days", component=boxes))
        await interaction.response.send_modal(modal)

    async def sent(interaction: Interaction) -> None:
        data: Any = interaction.data
        values = read(data).values
        name = data["resolved"]["attachments"][values["file"]]["filename"] if values["file"] else "nothing"
        await interaction.response.send_message(f"{name} {values['days']}", ephemeral=True)

    app.answers["form:0:f:"] = sent
    return app


async def test_a_person_uses_the_menus_on_messages_and_people_by_the_names_that_they_see() -> None:
    async with Discord() as server:
        guild = server.guild()
        anne = Person(server, server.user("Anne Martin", guild, locale="fr"), guild)
        bob = Person(server, server.user("Bob Lee", guild), guild)
        app = _app()
        await app.tree.set_translator(French())
        async with running(server, app):
            message = bob.says("Interview at Acme", file=("invite.ics", b"BEGIN:VCALENDAR"))
            await anne.uses_menu("Noter l’entretien de ce message", message)
            await anne.sees_soon("Interview at Acme ['BEGIN:VCALENDAR']")
            assert "VCALENDAR" not in bob.sees()
            with pytest.raises(AssertionError, match="no 'Noter"):
                await bob.uses_menu("Noter l’entretien de ce message", message)
            await anne.uses_menu("Add contact", bob.user)
            await anne.sees_soon("Bob Lee added")
            anne.dismisses()
            assert "Bob Lee added" not in anne.sees()
        assert server.violations == []


async def test_a_person_gives_a_command_what_it_takes_and_nothing_else() -> None:
    async with Discord() as server:
        guild = server.guild()
        anne = Person(server, server.user("Anne Martin", guild), guild)
        async with running(server, _app()):
            await anne.types("/suivi", kind="Final round", who=anne.user, many=2, file=("a.ics", b"x"))
            await anne.sees_soon("final anne 2 a.ics")
            for given, complaint in (
                ({}, "kind is required"),
                ({"kind": "Other"}, "no choice 'Other'"),
                ({"kind": "Final round", "more": "x"}, "no option"),
                ({"kind": "Final round", "many": "2"}, "many takes integer"),
            ):
                with pytest.raises(AssertionError, match=complaint):
                    await anne.types("/suivi", given)
            with pytest.raises(AssertionError, match="no 'unheard'"):
                await anne.types("/unheard")
        assert server.violations == []


async def test_commands_are_offered_only_where_the_app_was_installed_and_said_so() -> None:
    async with Discord() as server:
        home, away = server.guild("Home"), server.guild("Away", has_app=False)
        user = server.user("Anne Martin", home, has_installed=True)
        async with running(server, _app()):
            for place, sees in ((home, True), (away, False), (PRIVATE, False), (None, True)):
                anne = Person(server, user, place)
                if sees:
                    await anne.types("/suivi", kind="Final round")
                else:
                    with pytest.raises(AssertionError, match="no 'suivi'"):
                        await anne.types("/suivi", kind="Final round")
            away_anne = Person(server, user, away)
            await away_anne.uses_menu("Add contact", user)
            await away_anne.sees_soon("Anne Martin added")
        assert server.violations == []


async def test_files_and_boxes_of_a_modal_arrive() -> None:
    async with Discord() as server:
        guild = server.guild()
        anne = Person(server, server.user("Anne Martin", guild), guild)
        async with running(server, _app()):
            await anne.types("/ask")
            anne.fills({"Invitation": ("invite.ics", b"x"), "Quiet days": ["Saturday", "Sunday"]})
            assert "Invitation (optional): <invite.ics>" in anne.sees()
            await anne.submits()
            await anne.sees_soon("invite.ics saturday,sunday")
            await anne.types("/ask")
            await anne.submits()
            await anne.sees_soon("nothing")
        assert server.violations == []


async def test_a_button_can_be_pressed_by_somebody_else_and_after_it_is_gone() -> None:
    async with Discord() as server:
        guild = server.guild()
        anne, bob = (Person(server, server.user(name, guild), guild) for name in ("Anne Martin", "Bob Lee"))
        app = App()
        pressed: list[str] = []

        async def answer(interaction: Interaction) -> None:
            pressed.append(interaction.user.display_name)
            await interaction.response.edit_message(content="Done", view=None)

        app.answers["go"] = answer
        async with running(server, app, sync=False):
            channel = await app.fetch_channel(int(guild.channel))
            view = ui.View(timeout=None)
            view.add_item(ui.Button(label="Go", custom_id="go"))
            view.stop()
            assert isinstance(channel, discord.TextChannel)
            await channel.send("Press", view=view)
            grip = anne.grips("Go")
            await bob.presses(grip)
            assert "[Go]" not in anne.sees()
            await anne.presses(grip)
        assert pressed == ["Bob Lee", "Anne Martin"]
        assert server.violations == []
