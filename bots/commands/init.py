"""`suivi init slack` and `suivi init discord`: from nothing to a running app, one step after the other."""

from __future__ import annotations

import argparse

from core.text.words import Words


def main(asked: argparse.Namespace, say: Words) -> int:
    """Answers 0 when the app can be run. Over a pipe it only tells the steps."""
    if asked.what == "discord":
        from bots.commands.init_discord import main as discord

        return discord(say)
    from bots.commands.init_slack import main as slack

    return slack(say)
