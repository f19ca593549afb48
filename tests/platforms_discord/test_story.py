from __future__ import annotations

from dataclasses import replace
from typing import Any

import discord
from discord import app_commands

from bots.discord.cards import messages
from bots.discord.forms import modal, read
from core.domain.person import Language
from core.text.words import Words
from tests.discord import examples
from tests.platforms.discord.person import PRIVATE, Person
from tests.platforms.discord.server import Discord
from tests.platforms_discord.app import App, running

EN = Words(Language.EN)
Interaction = discord.Interaction[Any]


async def _says(interaction: Interaction, card: Any) -> None:
    (message,) = messages(card)
    view = message.view()
    view.stop()
    await interaction.response.send_message(view=view, files=message.files(), ephemeral=True)


def _app() -> App:
    app = App()
    group = app_commands.Group(
        name="interview",
        description="Interviews",
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True),
    )

    async def suggest(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"{typed} Labs", value=f"{typed} Labs")]

    @group.command(name="log", description="Log an interview")
    @app_commands.autocomplete(company=suggest)
    async def log(interaction: Interaction, company: str | None = None) -> None:
        form = replace(examples.LOG, values={**examples.LOG.values, "company": company or ""})
        await interaction.response.send_modal(modal(form, EN))

    async def sent(interaction: Interaction) -> None:
        data: Any = interaction.data
        values = read(data).values
        assert values["company"] == "Acme Labs"
        await _says(interaction, examples.NUDGE)

    async def pressed(interaction: Interaction) -> None:
        (message,) = messages(examples.DONE)
        view = message.view()
        view.stop()
        await interaction.response.edit_message(view=view)

    app.tree.add_command(group)
    app.answers["form:0:interview.log:"] = sent
    app.answers["note.sent:abc:"] = pressed
    return app


async def test_an_interview_is_logged_and_its_nudge_answered_through_the_real_discord_py() -> None:
    async with Discord() as server:
        guild = server.guild()
        anne = Person(server, server.user("Anne Martin", guild, zone="Europe/Paris"), guild)
        async with running(server, _app()):
            (choice,) = await anne.completes("/interview log", "company", "Acme")
            assert choice.name == "Acme Labs"
            await anne.types("/interview log", company=choice)
            screen = await anne.sees_modal()
            assert "Company: <Acme Labs>" in screen
            anne.fills({"When did it end?": "yesterday 3pm", "Round": "Final round"})
            await anne.submits()
            seen = await anne.sees_soon("Jane Doe is owed a note", "[Sent]")
            assert "(only you see this)" in seen
            assert "Thursday 5 March 2026 15:00" in seen
            await anne.presses("Sent")
            await anne.sees_soon("Sent, well done.")
            assert "[Sent]" not in anne.sees()
        assert server.violations == []


async def test_the_same_works_in_dms_and_where_only_the_person_installed_the_app() -> None:
    async with Discord() as server:
        user = server.user("Anne Martin", has_installed=True)
        anne = Person(server, user)
        async with running(server, _app()):
            for place in (None, PRIVATE):
                anne.goes_to(place)
                await anne.types("/interview log", company="Acme Labs")
                await anne.sees_modal()
                anne.fills({"When did it end?": "yesterday 3pm"})
                await anne.submits()
                await anne.sees_soon("Jane Doe is owed a note")
        assert server.violations == []
