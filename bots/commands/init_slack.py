"""`suivi init slack`: from nothing to a running app, one step after the other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from bots.commands.failing import FAILED, explained
from bots.commands.setting_up import Question, ask, take_tokens
from bots.looked import Looked
from bots.slack.calls import client, connections
from bots.slack.checkup import app_token, bot_token
from bots.slack.settings import SETTINGS_FILE, SlackSettings
from core.text.words import Words

MANIFEST = Path(__file__).parents[2] / "deploy/slack/manifest.yaml"
CREATE = "https://api.slack.com/apps?new_app=1&manifest_yaml="


def main(say: Words) -> int:
    """Answers 0 when the app can be run. Over a pipe it only tells the steps."""
    with explained(say) as outcome:
        if take_tokens(say, SETTINGS_FILE, steps(say), _ask) is None:
            return FAILED
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
    async with connections(4) as session:
        web = client(SlackSettings().api_base_url, session)

        async def try_bot(token: str) -> Sequence[Looked]:
            return await bot_token(web, token, say)

        async def try_app(token: str) -> Sequence[Looked]:
            return [await app_token(web, token, say)]

        return await ask(
            (
                Question("SLACK_BOT_TOKEN", say("Bot token (xoxb-…): "), try_bot),
                Question("SLACK_APP_TOKEN", say("App-level token (xapp-…): "), try_app),
            )
        )
