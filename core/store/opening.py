"""Opening a database: its keys first, then its schema, so that a wrong key changes nothing."""

from __future__ import annotations

import asyncio
from pathlib import Path

from sqlalchemy import URL, Connection, func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from core.errors import KeyUnavailable, StoreOutdated
from core.store import rows
from core.store.connect import connect, file_of, is_sqlite, read_url
from core.store.keyring import KEY_FILE, Keyring, file_keyring, new_file_keyring
from core.store.migration import HEAD, revision, upgrade
from core.store.sealing import Pepper, Seal
from core.store.sqlite_driver import READS
from core.store.vault import enrol, is_enrolled, unlock


async def find_keyring(url: str, folder: Path, secret_keys: str = "") -> Keyring:
    """The keys of `secret_keys` (SUIVI_SECRET_KEYS), else of `folder`'s secret.keys, else new ones kept in that file.

    New ones only where nothing was ever sealed: otherwise raises KeyUnavailable.
    """
    if secret_keys.strip():
        return Keyring.parse(secret_keys)
    kept = file_keyring(folder)
    if kept is not None:
        return kept
    if await _has_data(read_url(url)):
        raise KeyUnavailable(
            f"the database holds sealed data and there is no key: set SUIVI_SECRET_KEYS, or bring back {folder / KEY_FILE}"
        )
    return new_file_keyring(folder)


async def _has_data(url: URL) -> bool:
    if is_sqlite(url):
        file = file_of(url)
        return file.exists() and file.stat().st_size > 0
    engine = connect(url)
    try:
        async with engine.connect() as connection:
            if await connection.run_sync(revision) is None:
                return False
            return bool((await connection.execute(select(func.count()).select_from(rows.vault))).scalar())
    finally:
        await engine.dispose()


async def prepare(engine: AsyncEngine, url: URL, seal: Seal, *, migrate: bool) -> Pepper:
    """The pepper of a database that is ready. Raises KeyUnavailable, having changed nothing; StoreOutdated."""

    def check(connection: Connection) -> tuple[str | None, Pepper | None]:
        """The schema's revision; and the pepper, when nothing is left to be written."""
        found = revision(connection)
        pepper = unlock(connection, seal) if found is not None else None
        return found, pepper if pepper and is_enrolled(connection, seal) else None

    async with engine.connect() as connection:
        await connection.execution_options(**{READS: True})
        found, pepper = await connection.run_sync(check)
    if found != HEAD:
        if not migrate:
            kept = found or "not there"
            raise StoreOutdated(
                f"the database's schema is {kept}, this program's is {HEAD}: run `suivi migrate`"
            )
        await asyncio.to_thread(upgrade, url)
    if pepper is None:
        async with engine.begin() as connection:
            pepper = await connection.run_sync(enrol, seal)
    return pepper
