"""The same terminal on a database that others share."""

from __future__ import annotations

import base64
import os
from pathlib import Path

import pytest

from tests.terminal.person import pipe
from tests.terminal.test_pipe import FORM, LOG


@pytest.fixture
def shared(postgres_url: str) -> dict[str, str]:
    """What every machine of one installation is told."""
    return {"DATABASE_URL": postgres_url, "SUIVI_SECRET_KEYS": base64.b64encode(os.urandom(32)).decode()}


def test_two_people_at_two_terminals_share_a_database_and_nothing_else(
    tmp_path: Path, shared: dict[str, str]
) -> None:
    anne, boris = {**shared, "LOGNAME": "anne"}, {**shared, "LOGNAME": "boris"}
    said = pipe(tmp_path / "anne", LOG.replace("Acme", "Boréal"), *FORM, "1", "done", arguments=(), **anne)
    assert "== Your note is ready ==" in said.out, said.err
    assert "Boréal, data engineer" in pipe(tmp_path / "anne2", "/interview list", arguments=(), **anne).out
    theirs = pipe(tmp_path / "boris", "/interview list", "/contact list", arguments=(), **boris)
    assert theirs.code == 0
    assert "Boréal" not in theirs.out


def test_nobody_moves_the_clock_of_a_database_that_others_share(
    tmp_path: Path, shared: dict[str, str]
) -> None:
    said = pipe(tmp_path, "/clock +2 days", arguments=(), **shared)
    assert "Time can only be moved on a database that is yours alone." in said.out


def test_a_database_without_the_schema_is_told_what_to_run(tmp_path: Path, shared: dict[str, str]) -> None:
    elsewhere = shared | {"DATABASE_URL": shared["DATABASE_URL"].replace("suivi", "nobody", 1)}
    said = pipe(tmp_path, arguments=(), **elsewhere)
    assert said.code == 1
    assert said.err.count("\n") == 1


def test_without_keys_a_shared_database_is_not_opened(tmp_path: Path, shared: dict[str, str]) -> None:
    pipe(tmp_path / "one", LOG, *FORM, "1", "cancel", arguments=(), **shared)
    said = pipe(tmp_path / "two", arguments=(), DATABASE_URL=shared["DATABASE_URL"])
    assert (said.code, said.out) == (1, "")
    assert "SUIVI_SECRET_KEYS" in said.err


def test_doctor_knows_postgresql_and_hides_its_password(tmp_path: Path, shared: dict[str, str]) -> None:
    said = pipe(tmp_path, arguments=("doctor",), **shared)
    assert said.code == 0, said.out + said.err
    assert "PostgreSQL" in said.out
    assert "ok  row-level security: on" in said.out
    for secret in (shared["SUIVI_SECRET_KEYS"], shared["DATABASE_URL"]):
        assert secret not in said.out + said.err
