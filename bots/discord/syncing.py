"""Tells Discord of the commands, only when they are not those that it was told of last."""

from __future__ import annotations

import hashlib
import json
import logging
from pathlib import Path
from typing import Any

from discord import app_commands

from bots.discord.commands import French, Tree

_log = logging.getLogger(__name__)
FILE = "discord-commands"


async def sync(tree: Tree, application: str, folder: Path) -> bool:
    """Whether they had to be told. Raises what discord.py's `sync` raises."""
    translator = French()
    await tree.set_translator(translator)
    told = await fingerprint(tree, translator, application)
    kept = folder / FILE
    if kept.exists() and kept.read_text("ascii", "replace").strip() == told:
        return False
    await tree.sync()
    new = kept.with_suffix(".new")
    new.write_text(f"{told}\n", "ascii")
    new.replace(kept)
    _log.info("discord.commands_told")
    return True


async def fingerprint(tree: Tree, translator: app_commands.Translator, application: str) -> str:
    """The same for the same commands of the same application."""
    said: list[Any] = [await one.get_translated_payload(tree, translator) for one in tree.get_commands()]
    written = json.dumps([application, said], sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()
