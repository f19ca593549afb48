"""`suivi run` with a platform, but for the clock: each line on standard input is the time that it is from then on."""

from __future__ import annotations

import asyncio
import logging
import sys
from datetime import datetime

from bots.logs import to_standard_error
from bots.settings import Settings, private_folder
from core.clock import MovableClock
from core.delivery.courier import Courier


async def run(platform: str, at: datetime) -> None:
    """The front of that platform, its settings read from the environment; `at`: the time that it is (aware)."""
    clock = MovableClock()
    clock.move_to(at)
    settings = Settings()
    private_folder(settings.data_dir)
    to_standard_error(settings.log_level)

    def began(courier: Courier) -> None:
        _follow(courier, clock)

    if platform == "slack":
        from bots.commands.serve import slack
        from bots.slack.settings import SlackSettings

        await slack(settings, SlackSettings.read(settings.data_dir), clock, began)
    else:
        from bots.commands.serve_discord import discord
        from bots.discord.settings import DiscordSettings

        await discord(settings, DiscordSettings.read(settings.data_dir), clock, began)


def _follow(courier: Courier, clock: MovableClock) -> None:
    """Time passes as it is told; what comes due meanwhile has gone out when the log says that it is then."""
    going: set[asyncio.Future[None]] = set()
    loop = asyncio.get_running_loop()

    async def pass_time(to: datetime) -> None:
        before = clock.now()
        clock.move_to(to)
        await courier.deliver_due(to, since=before)
        await courier.settled()
        logging.getLogger("test").info(f"it.is:{to.isoformat()}")

    def read() -> None:
        if line := sys.stdin.readline():
            going.add(asyncio.ensure_future(pass_time(datetime.fromisoformat(line.strip()))))
        else:
            loop.remove_reader(sys.stdin)

    loop.add_reader(sys.stdin, read)


if __name__ == "__main__":
    asyncio.run(run(sys.argv[1], datetime.fromisoformat(sys.argv[2])))
