"""`suivi doctor`: tells whether this installation is in order, and shows no secret while doing so."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import platform
import stat
from dataclasses import asdict
from importlib.metadata import version
from importlib.util import find_spec

from bots.commands.failing import FAILED, explained
from bots.logs import to_standard_error
from bots.looked import Looked, all_ok, line
from bots.machine import this_machine
from bots.runtime import keys_of
from bots.settings import Settings
from core.clock import SystemClock
from core.domain.person import Platform
from core.errors import KeyUnavailable, NotSaved, StoreOutdated
from core.store.connect import file_of, is_sqlite, read_url
from core.store.database import Store
from core.store.keyring import KEY_FILE, Keyring, key_id
from core.store.migration import HEAD
from core.store.outbox import Outbox
from core.text.words import Words


def main(asked: argparse.Namespace, say: Words) -> int:
    """Answers 0 when all is in order, 1 otherwise."""
    with explained(say) as outcome:
        settings = Settings()
        to_standard_error("error", logging.ERROR)
        seen = (
            *_machine(say),
            _folder(settings, say),
            *asyncio.run(_database(settings, say)),
            *_slack(settings, say),
            *_discord(settings, say),
        )
        if asked.json:
            print(json.dumps([asdict(s) for s in seen], ensure_ascii=False, indent=2))
        else:
            for one in seen:
                print(line(one))
        if not all_ok(seen):
            outcome.code = FAILED
    return outcome.code


def _machine(say: Words) -> tuple[Looked, ...]:
    machine = this_machine()
    return (
        Looked("suivi", True, f"{version('suivi')}, Python {platform.python_version()}, {platform.system()}"),
        Looked(
            say("language"), True, machine.spelling or say("not told by the machine: English until it is set")
        ),
        Looked(say("time zone"), True, machine.zone or say("not told by the machine: it will be asked")),
    )


def _folder(settings: Settings, say: Words) -> Looked:
    folder = settings.data_dir
    if not folder.exists():
        return Looked(say("data folder"), True, say("{folder}, made at the first start", folder=folder))
    mode = stat.S_IMODE(folder.stat().st_mode)
    if os.name == "posix" and mode & 0o077:
        return Looked(
            say("data folder"), False, say("{folder} is open to others: chmod 700 it", folder=folder)
        )
    return Looked(say("data folder"), True, str(folder))


def _slack(settings: Settings, say: Words) -> tuple[Looked, ...]:
    """Only where something of Slack is set."""
    from bots.slack.settings import SlackSettings

    own = SlackSettings.read(settings.data_dir)
    if not own.is_set:
        return ()
    from bots.slack.checkup import look

    return asyncio.run(look(own, say, SystemClock()))


def _discord(settings: Settings, say: Words) -> tuple[Looked, ...]:
    """Only where something of Discord is set."""
    from bots.discord.settings import DiscordSettings

    own = DiscordSettings.read(settings.data_dir)
    if not own.is_set:
        return ()
    from bots.discord.checkup import look

    return asyncio.run(look(own, say))


async def _database(settings: Settings, say: Words) -> tuple[Looked, ...]:
    url = read_url(settings.url)
    kind = "SQLite" if is_sqlite(url) else "PostgreSQL"
    if is_sqlite(url) and not file_of(url).exists():
        return (Looked(say("database"), True, say("{kind}, made at the first start", kind=kind)),)
    if not is_sqlite(url) and find_spec("psycopg") is None:
        return (
            Looked(say("database"), False, say("PostgreSQL needs the extra: pip install 'suivi[postgres]'")),
        )
    try:
        keys = await keys_of(settings)
        store = await Store.open(settings.url, keys=keys, migrate=False)
    except KeyUnavailable as error:
        return (Looked(say("keys"), False, str(error)),)
    except StoreOutdated as error:
        return (Looked(say("database"), False, str(error)),)
    except NotSaved as error:
        return (
            Looked(say("database"), False, say("{kind} cannot be reached ({why})", kind=kind, why=error)),
        )
    try:
        due = await Outbox(store, "doctor", Platform).next_due()
        told = f"{due.soonest:%Y-%m-%d %H:%M} UTC" if due.soonest else say("none planned")
        return (
            Looked(say("database"), True, f"{kind}, {HEAD}"),
            Looked(say("keys"), True, _masked(settings, keys, say)),
            *await _guard(store, say),
            Looked(say("next reminder"), True, told),
        )
    finally:
        await store.close()


async def _guard(store: Store, say: Words) -> tuple[Looked, ...]:
    """Only PostgreSQL can keep people apart by itself, and only from a role that its rules hold."""
    if is_sqlite(store.url):
        return ()
    if await store.is_guarded():
        return (Looked(say("row-level security"), True, say("on: the database itself keeps people apart")),)
    told = say(
        "off: the program connects as a superuser, whom no rule holds. Give it a role of its own: suivi migrate --role"
    )
    return (Looked(say("row-level security"), False, told),)


def _masked(settings: Settings, keys: Keyring, say: Words) -> str:
    """Where the keys come from and their names; never the keys."""
    source = "SUIVI_SECRET_KEYS" if settings.secret_keys else str(settings.data_dir / KEY_FILE)
    names = ", ".join(key_id(key).hex() for key in keys.keys)
    return say("{source}: {names} (newest first)", source=source, names=names)
