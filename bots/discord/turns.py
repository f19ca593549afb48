"""What Discord sends when somebody does something, read into a turn for the desk."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import discord

from core.dialogs.turn import Turn
from core.domain.person import Address, Language, Platform

Interaction = discord.Interaction[Any]

SPELLINGS = {"en-GB": "en-GB", "en-US": "en-US", "fr": "fr-FR"}
"""Discord's locales that say how somebody writes: https://docs.discord.com/developers/reference#locales"""
LANGUAGES = {"en": Language.EN, "fr": Language.FR}


def turn_of(interaction: Interaction, now: datetime) -> Turn:
    """Identity and place from what Discord itself wrote; a time zone is never among it."""
    locale = str(interaction.locale)
    return Turn(
        who=address(interaction),
        id=f"interaction:{interaction.id}",
        now=now,
        language=LANGUAGES.get(locale.partition("-")[0]),
        spelling=SPELLINGS.get(locale),
        name=interaction.user.display_name,
        community=str(interaction.guild_id or ""),
        place=str(interaction.channel_id or "") if interaction.is_guild_integration() else "",
    )


def address(interaction: Interaction) -> Address:
    return Address(Platform.DISCORD, "", str(interaction.user.id))


def is_private(interaction: Interaction) -> bool:
    """Whether the answer is to be for their eyes only: everywhere but in their own conversation with the app."""
    return not interaction.context.dm_channel
