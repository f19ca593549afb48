"""`suivi rotate-keys`: everything sealed under older keys is sealed anew under the newest."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import secrets
import sys
from pathlib import Path

from bots.commands.failing import FAILED, Outcome, explained
from bots.logs import to_standard_error
from bots.runtime import keys_of
from bots.settings import Settings
from core.store.connect import is_sqlite
from core.store.database import Store
from core.store.instance import enlist
from core.store.keyring import KEY_FILE, Keyring, name_to_disk
from core.store.rotation import rotate
from core.text.words import Words


def main(asked: argparse.Namespace, say: Words) -> int:
    """Answers the exit code. With a key file a new key is made; with SUIVI_SECRET_KEYS the first one there is taken."""
    with explained(say) as outcome:
        settings = Settings()
        to_standard_error(settings.log_level, logging.WARNING)
        asyncio.run(_rotate(settings, say, outcome))
    return outcome.code


async def _rotate(settings: Settings, say: Words, outcome: Outcome) -> None:
    keys = await keys_of(settings)
    in_file = settings.secret_keys is None
    store = await Store.open(settings.url, keys=keys)
    try:
        # Whatever else writes here would go on sealing under the key it started with.
        if is_sqlite(store.url) and await enlist(store) is None:
            print(say("suivi: Suivi is open on this data; close it first."), file=sys.stderr)
            outcome.code = FAILED
            return
        if (
            in_file and len(keys.keys) == 1
        ):  # else a rotation was broken off: it goes on with the key it had made
            keys = Keyring((*Keyring.fresh().keys, *keys.keys))
            _keep(settings.data_dir, keys)
            await store.close()
            store = await Store.open(settings.url, keys=keys)
        done = await rotate(store)
        if in_file and not done.damaged:
            _keep(settings.data_dir, Keyring(keys.keys[:1]))
    finally:
        await store.close()
    print(say.many("{count} entry sealed anew.", "{count} entries sealed anew.", done.resealed))
    if done.damaged:
        sentence = say.many(
            "{count} entry opens under no key and was left as it is.",
            "{count} entries open under no key and were left as they are.",
            done.damaged,
        )
        print(f"suivi: {sentence}", file=sys.stderr)
        outcome.code = FAILED
    elif not in_file and len(keys.keys) > 1:
        print(say("SUIVI_SECRET_KEYS may now keep its first key only."))


def _keep(folder: Path, keys: Keyring) -> None:
    """Puts `keys` in the place of the key file, whole or not at all, readable by its owner only."""
    waiting = folder / f".{KEY_FILE}.{secrets.token_hex(4)}"
    with os.fdopen(os.open(waiting, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(keys.text() + "\n")
        file.flush()
        os.fsync(file.fileno())
    waiting.replace(folder / KEY_FILE)
    name_to_disk(folder)
