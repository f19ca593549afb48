"""`suivi run slack`, told in plain words when it cannot be."""

from __future__ import annotations

import asyncio
import sys

from bots.commands.failing import FAILED, explained
from bots.logs import to_standard_error
from bots.settings import Settings, private_folder
from bots.slack.calls import Doubtful, Refused
from bots.slack.settings import SlackSettings
from core.clock import SystemClock
from core.text.words import Words


def main(say: Words) -> int:
    """Answers the exit code."""
    with explained(say) as outcome:
        settings = Settings()
        own = SlackSettings.read(settings.data_dir)
        if missing := own.missing():
            print(
                say(
                    "suivi: for Slack these are still to be set: {names}. Run: suivi init slack",
                    names=", ".join(missing),
                ),
                file=sys.stderr,
            )
            return FAILED
        private_folder(settings.data_dir)
        to_standard_error(settings.log_level)
        from bots.commands.serve import slack

        try:
            asyncio.run(slack(settings, own, SystemClock()))
        except Refused as refused:
            outcome.code = FAILED
            print(
                say("suivi: Slack does not take a token ({code}). Run: suivi doctor", code=refused.code),
                file=sys.stderr,
            )
        except Doubtful as doubt:
            outcome.code = FAILED
            print(say("suivi: Slack does not answer ({code}).", code=doubt), file=sys.stderr)
    return outcome.code
