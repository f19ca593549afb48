"""The right keys open the store; a wrong or lost one stops the start and changes nothing."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.domain.experience import Proof
from core.domain.person import Address, Platform
from core.errors import KeyUnavailable
from core.store.database import Store
from core.store.keyring import KEY_FILE, Keyring, file_keyring, new_file_keyring
from core.store.opening import find_keyring

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
ZOE = Address(Platform.TERMINAL, "local", "zoe")


async def fill(url: str, keys: Keyring) -> None:
    store = await Store.open(url, keys=keys)
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.proofs.add(Proof("p1", "Cut costs by 30 %", NOW))
    await store.close()


async def read(url: str, keys: Keyring) -> str:
    store = await Store.open(url, keys=keys)
    async with store.read(ZOE) as uow:
        (proof,) = await uow.proofs.list()
    await store.close()
    return proof.text


async def test_a_wrong_key_stops_the_start(database_url: str, keys: Keyring) -> None:
    await fill(database_url, keys)
    with pytest.raises(KeyUnavailable):
        await Store.open(database_url, keys=Keyring.fresh())
    assert await read(database_url, keys) == "Cut costs by 30 %"


async def test_a_wrong_key_changes_nothing(sqlite_url: str, keys: Keyring, tmp_path: Path) -> None:
    await fill(sqlite_url, keys)
    before = (tmp_path / "suivi.db").read_bytes()
    with pytest.raises(KeyUnavailable):
        await Store.open(sqlite_url, keys=Keyring.fresh())
    assert (tmp_path / "suivi.db").read_bytes() == before


async def test_a_new_key_in_front_opens_what_the_old_one_sealed(database_url: str, keys: Keyring) -> None:
    await fill(database_url, keys)
    both = Keyring((*Keyring.fresh().keys, *keys.keys))
    assert await read(database_url, both) == "Cut costs by 30 %"
    with pytest.raises(KeyUnavailable):
        await Store.open(database_url, keys=keys)  # the new key may have sealed something since


async def test_a_key_is_made_on_the_first_start_only(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'data' / 'suivi.db'}"
    made = await find_keyring(url, tmp_path / "data")
    assert (tmp_path / "data" / KEY_FILE).stat().st_mode & 0o777 == 0o600
    assert await find_keyring(url, tmp_path / "data") == made
    await fill(url, made)
    (tmp_path / "data" / KEY_FILE).unlink()
    with pytest.raises(KeyUnavailable, match="SUIVI_SECRET_KEYS"):
        await find_keyring(url, tmp_path / "data")
    assert not (tmp_path / "data" / KEY_FILE).exists()


def test_the_disk_has_the_new_key_and_its_name_before_anything_is_sealed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut takes a file's name away unless its folder was waited for, and with the key everything sealed."""
    waited: list[tuple[int, bool]] = []
    sync = os.fsync

    def noted(file: int) -> None:
        waited.append((os.fstat(file).st_ino, (tmp_path / "suivi" / KEY_FILE).exists()))
        sync(file)

    monkeypatch.setattr(os, "fsync", noted)
    new_file_keyring(tmp_path / "suivi")
    folders = {(folder.stat().st_ino, True) for folder in (tmp_path, tmp_path / "suivi")}
    assert ((tmp_path / "suivi" / KEY_FILE).stat().st_ino, False) in waited
    assert os.name != "posix" or folders <= set(waited)


async def test_a_lost_key_on_postgresql_is_not_made_anew_either(postgres_url: str, tmp_path: Path) -> None:
    await fill(postgres_url, await find_keyring(postgres_url, tmp_path / "one"))
    with pytest.raises(KeyUnavailable):
        await find_keyring(postgres_url, tmp_path / "another machine")


async def test_keys_from_the_environment_come_before_the_file(tmp_path: Path) -> None:
    new_file_keyring(tmp_path)
    given = Keyring.fresh()
    assert await find_keyring("sqlite:///nowhere.db", tmp_path, given.text()) == given


def test_of_two_first_starts_at_once_one_key_stays(tmp_path: Path) -> None:
    first, second = new_file_keyring(tmp_path), new_file_keyring(tmp_path)
    assert first == second == file_keyring(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [KEY_FILE]


@pytest.mark.parametrize("text", ["", "abc", "AAAA", "é", "A" * 44, "not base64!,"])
def test_what_is_not_a_key_is_refused_without_being_repeated(text: str) -> None:
    with pytest.raises(KeyUnavailable) as refused:
        Keyring.parse(text)
    assert not text or text not in str(refused.value)
    assert refused.value.__cause__ is None


def test_a_key_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    new_file_keyring(tmp_path)
    (tmp_path / KEY_FILE).chmod(0o644)
    with pytest.raises(KeyUnavailable, match="chmod 600"):
        file_keyring(tmp_path)


def test_a_keyring_does_not_show_its_keys() -> None:
    keys = Keyring.fresh()
    assert repr(keys) == "Keyring()"
    assert Keyring.parse(keys.text()) == keys
    both = Keyring((*Keyring.fresh().keys, *keys.keys))
    assert Keyring.parse(both.text().replace(",", "\n")) == both
