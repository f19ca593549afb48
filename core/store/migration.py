"""Bringing a database to this program's schema, from wherever it is run."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, create_engine, event, text
from sqlalchemy.engine import URL

from core.errors import StoreOutdated
from core.store.connect import file_of, is_sqlite, make_private, read_url

HEAD = "0006"
"""The newest revision in `migrations/versions`, said here so that a start need not import Alembic."""
_LOCK = 731_846_220_091
"""Any number: the advisory lock under which one process at a time changes the schema."""


def revision(connection: Connection) -> str | None:
    """The schema's revision, or None where there is none yet."""
    known = (
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
        if connection.dialect.name == "sqlite"
        else "SELECT 1 WHERE to_regclass('alembic_version') IS NOT NULL"
    )
    if connection.execute(text(known)).first() is None:
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def upgrade(url: str | URL, *, role: str | None = None) -> tuple[str | None, str]:
    """Brings the schema to HEAD in one transaction; (revision before, revision now).

    On PostgreSQL `role` is who the program connects as: it is granted the rows and owns nothing. Raises StoreOutdated
    when the schema is newer than this program.
    """
    target = read_url(url) if isinstance(url, str) else url
    engine = create_engine(_blocking(target), hide_parameters=True)
    if is_sqlite(target):
        make_private(file_of(target))
        event.listen(engine, "connect", _no_guessing)
        event.listen(engine, "begin", _begin)
    try:
        with engine.begin() as connection:
            if not is_sqlite(target):
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            before = revision(connection)
            if before != HEAD:
                _run(connection, before)
            if role is not None and not is_sqlite(target):
                grant(connection, role)
            return before, HEAD
    finally:
        engine.dispose()


def _run(connection: Connection, before: str | None) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    import migrations

    config = Config()
    config.set_main_option("script_location", next(iter(migrations.__path__)))
    config.attributes["connection"] = connection
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if before is not None and before not in known:
        raise StoreOutdated(f"the database's schema ({before}) is newer than this program ({HEAD})")
    command.upgrade(config, HEAD)


def grant(connection: Connection, role: str) -> None:
    """Lets `role` use every table and own none."""
    name = connection.dialect.identifier_preparer.quote_identifier(role)
    connection.execute(text(f"GRANT USAGE ON SCHEMA public TO {name}"))
    connection.execute(text(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {name}"))
    connection.execute(text(f"REVOKE INSERT, UPDATE, DELETE ON alembic_version FROM {name}"))


def _blocking(url: URL) -> URL:
    """The same database through a driver that a migration can use without a loop."""
    return url.set(drivername="sqlite") if is_sqlite(url) else url


def _no_guessing(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # so that a schema change and its version are one transaction
    connection.execute("PRAGMA busy_timeout = 60000")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
