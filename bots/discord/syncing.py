"""Tells Discord of the commands, only when they are not those that it was told of last."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiohttp
from discord import DiscordException, HTTPException, app_commands

from bots.discord.commands import French, Tree

_log = logging.getLogger(__name__)
FILE = "discord-commands"
PAUSE = 60.0
LONGEST_PAUSE = 3600.0
"""Seconds until Discord is told once more, when it would not listen: doubled each time."""


async def keep_told(
    tree: Tree, application: str, folder: Path, tried: Callable[[], None], pause: float = PAUSE
) -> None:
    """Until Discord knows the commands. People use those that it knows meanwhile. `tried` is called after each try."""
    while True:
        try:
            await sync(tree, application, folder)
        except (DiscordException, aiohttp.ClientError, OSError) as error:
            code = error.code if isinstance(error, HTTPException) else 0
            _log.warning(
                "discord.commands_not_told",
                extra={"why": type(error).__name__, "code": code, "again": round(pause)},
            )
        else:
            return
        finally:
            tried()
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)


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
