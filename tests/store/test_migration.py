"""A database is brought to today's schema, whole or not at all, and an unknown one is left alone."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, inspect, text
from sqlalchemy.exc import OperationalError, ProgrammingError

import core.store.migration as migration
from core.errors import StoreOutdated
from core.store import rows
from core.store.connect import read_url
from core.store.database import Store
from core.store.keyring import Keyring
from core.store.migration import HEAD, upgrade


def test_the_newest_migration_is_the_one_the_program_looks_for() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(migration.__file__).parents[2] / "migrations"))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def shape(connection: Connection) -> dict[str, object]:
    """What the database itself says of its tables."""
    if connection.dialect.name == "sqlite":
        found = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"))
        return {name: sorted(" ".join(sql.replace(",", " , ").split()).split(" , ")) for name, sql in found}
    look = inspect(connection)
    indexes = text("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'")
    rules = text(
        "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace"
    )
    columns = {
        (table, column["name"]): (str(column["type"]), column["nullable"], column["default"])
        for table in look.get_table_names()
        for column in look.get_columns(table)
    }
    return {
        **{str(name): definition for name, definition in connection.execute(indexes)},
        **{f"{name} is": definition for name, definition in connection.execute(rules)},
        **{f"{table}.{column}": kind for (table, column), kind in columns.items()},
    }


def compare(migrated: str, made: str) -> None:
    shapes = []
    for url in (migrated, made):
        engine = create_engine(migration._blocking(read_url(url)))
        with engine.begin() as connection:
            if url == made:
                rows.metadata.create_all(connection)
            shapes.append({k: v for k, v in shape(connection).items() if "alembic_version" not in k})
        engine.dispose()
    assert shapes[0] == shapes[1]
    assert len(shapes[0]) > len(rows.metadata.tables)


def test_the_migrations_make_the_tables_that_the_program_uses_on_sqlite(tmp_path: Path) -> None:
    migrated, made = (f"sqlite:///{tmp_path / name}" for name in ("migrated.db", "made.db"))
    upgrade(migrated)
    compare(migrated, made)


def test_the_migrations_make_the_tables_that_the_program_uses_on_postgresql(
    empty_postgres_url: str, postgres_url: str
) -> None:
    compare(postgres_url, empty_postgres_url)


async def test_sqlite_migrates_itself_and_postgresql_says_what_to_run(
    empty_postgres_url: str, sqlite_url: str, keys: Keyring
) -> None:
    await (await Store.open(sqlite_url, keys=keys)).close()
    with pytest.raises(StoreOutdated, match="suivi migrate"):
        await Store.open(empty_postgres_url, keys=keys)
    assert await asyncio.to_thread(upgrade, empty_postgres_url) == (None, HEAD)
    assert await asyncio.to_thread(upgrade, empty_postgres_url) == (HEAD, HEAD)
    await (await Store.open(empty_postgres_url, keys=keys)).close()


async def test_a_schema_from_the_future_is_left_alone(
    empty_postgres_url: str, sqlite_url: str, keys: Keyring
) -> None:
    for url in (empty_postgres_url, sqlite_url):
        await asyncio.to_thread(upgrade, url)
        engine = create_engine(migration._blocking(read_url(url)))
        with engine.begin() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        for migrate in (None, True):
            with pytest.raises(StoreOutdated):
                await Store.open(url, keys=keys, migrate=migrate)
        with engine.begin() as connection:
            assert connection.execute(text("SELECT count(*) FROM vault")).scalar_one() == 0
        engine.dispose()


async def test_ten_first_starts_at_once_make_one_database(sqlite_url: str, keys: Keyring) -> None:
    stores = await asyncio.gather(*(Store.open(sqlite_url, keys=keys) for _ in range(10)))
    assert len({store.pepper.secret for store in stores}) == 1
    for store in stores:
        await store.close()


@pytest.mark.parametrize("engine_url", ["sqlite_url", "empty_postgres_url"])
def test_a_migration_that_breaks_half_way_leaves_the_database_as_it_was(
    engine_url: str, request: pytest.FixtureRequest
) -> None:
    url: str = request.getfixturevalue(engine_url)
    engine = create_engine(migration._blocking(read_url(url)))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE frames (in_the_way text)"))
    with pytest.raises((OperationalError, ProgrammingError), match="frames"):
        upgrade(url)
    assert inspect(engine).get_table_names() == ["frames"]
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE frames"))
    assert upgrade(url) == (None, HEAD)
    engine.dispose()


def test_it_runs_from_any_folder(tmp_path: Path) -> None:
    program = "import sys; from core.store.migration import upgrade; print(upgrade(sys.argv[1]))"
    where = tmp_path / "elsewhere"
    where.mkdir()
    url = f"sqlite:///{tmp_path / 'suivi.db'}"
    ran = subprocess.run(
        [sys.executable, "-c", program, url], cwd=where, capture_output=True, text=True, check=False
    )
    assert ran.stdout == f"(None, '{HEAD}')\n", ran.stderr
    assert list(where.iterdir()) == []


def test_what_a_migration_makes_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "new" / "suivi.db"
    upgrade(f"sqlite:///{file}")
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
