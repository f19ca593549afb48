"""`suivi init slack`: from nothing to a running app, one step after the other."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from getpass import getpass
from pathlib import Path
from urllib.parse import quote

from slack_sdk.web.async_client import AsyncWebClient

from bots.commands.failing import FAILED, explained
from bots.settings import Settings, private_folder
from bots.slack.calls import client, connections
from bots.slack.checkup import Looked, app_token, bot_token
from bots.slack.settings import SETTINGS_FILE, SlackSettings
from core.text.words import Words

MANIFEST = Path(__file__).parents[2] / "deploy/slack/manifest.yaml"
CREATE = "https://api.slack.com/apps?new_app=1&manifest_yaml="

Try = Callable[[AsyncWebClient, str, Words], Awaitable[list[Looked]]]


def main(asked: argparse.Namespace, say: Words) -> int:
    """Answers 0 when the app can be run. Over a pipe it only tells the steps."""
    with explained(say) as outcome:
        settings = Settings()
        for line in steps(say):
            print(line)
        if not sys.stdin.isatty():
            return FAILED
        private_folder(settings.data_dir)
        given = asyncio.run(_ask(say))
        if given is None:
            return FAILED
        path = keep(settings.data_dir, given)
        print()
        print(say("Kept in {path}, readable by you only.", path=path))
        print(say("Everything is in order. Start it with: suivi run slack"))
    return outcome.code


def steps(say: Words) -> list[str]:
    """What to do in the browser, with a link that brings the manifest along."""
    manifest = MANIFEST.read_text("utf-8") if MANIFEST.exists() else ""
    bare = "\n".join(line.split(" #")[0] for line in manifest.splitlines() if not line.startswith("#"))
    link = f"{CREATE}{quote(bare, safe='')}" if bare else "https://api.slack.com/apps"
    return [
        say("Suivi in your Slack workspace, in five minutes."),
        "",
        say("1. Open this link, choose your workspace and press Next, then Create:"),
        f"   {link}",
        say("2. Press Install to Workspace, then Allow."),
        say("3. OAuth & Permissions: copy the Bot User OAuth Token (xoxb-…)."),
        say(
            "4. Basic Information > App-Level Tokens: make one with connections:write, and copy it (xapp-…)."
        ),
        "",
    ]


async def _ask(say: Words) -> dict[str, str] | None:
    async def try_app(web: AsyncWebClient, token: str, say: Words) -> list[Looked]:
        return [await app_token(web, token, say)]

    questions: tuple[tuple[str, str, Try], ...] = (
        ("SLACK_BOT_TOKEN", say("Bot token (xoxb-…): "), bot_token),
        ("SLACK_APP_TOKEN", say("App-level token (xapp-…): "), try_app),
    )
    given: dict[str, str] = {}
    async with connections() as session:
        web = client(SlackSettings().api_base_url, session)
        for name, question, attempt in questions:
            for _ in range(3):
                token = (await asyncio.to_thread(getpass, question)).strip()
                seen = await attempt(web, token, say)
                for one in seen:
                    print(f"{'ok ' if one.is_ok else '!! '} {one.what}: {one.told}")
                if all(one.is_ok for one in seen):
                    given[name] = token
                    break
            else:
                return None
    return given


def keep(folder: Path, given: dict[str, str]) -> Path:
    """Writes the tokens to a file of the data folder that `suivi run slack` reads. Readable by its owner only."""
    path = folder / SETTINGS_FILE
    fresh = path.with_suffix(".new")
    descriptor = os.open(fresh, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write("".join(f"{name}={value}\n" for name, value in given.items()))
    fresh.replace(path)
    return path
