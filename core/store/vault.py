"""What tells at the start whether the keys at hand are those that sealed the data, and the secret of keyed hashes."""

from __future__ import annotations

import secrets

from sqlalchemy import Connection, delete, select, update

from core.errors import KeyUnavailable, Tampered
from core.store import rows
from core.store.keyring import KEY_BYTES
from core.store.sealing import NOBODY, Pepper, Seal, place
from core.store.transaction import insert_or

_CANARY = b"suivi"
_PEPPER = "pepper"
_KEY = "key:"
"""Comes before the id of each key that may have sealed something."""
_ADD = {engine: put.on_conflict_do_nothing() for engine, put in insert_or(rows.vault).items()}


def unlock(connection: Connection, seal: Seal) -> Pepper | None:
    """The pepper, when every key in use is at hand; None when nothing was ever sealed here.

    Raises KeyUnavailable otherwise, having changed nothing.
    """
    kept = {row.name: row.body for row in connection.execute(select(rows.vault))}
    try:
        for name, body in kept.items():
            if name.startswith(_KEY) and seal.open(body, _place(name)) != _CANARY:
                raise Tampered(name)
        return Pepper(seal.open(kept[_PEPPER], _place(_PEPPER))) if _PEPPER in kept else None
    except Tampered:
        raise KeyUnavailable("the vault does not open: a wrong key, or a damaged database") from None


def is_enrolled(connection: Connection, seal: Seal) -> bool:
    """Whether the newest key is noted as in use."""
    return (
        connection.execute(select(rows.vault.c.name).where(rows.vault.c.name == _name(seal))).first()
        is not None
    )


def enrol(connection: Connection, seal: Seal) -> Pepper:
    """Notes the newest key and makes the pepper, each unless it is there. Raises KeyUnavailable, as `unlock`."""
    for name, plain in ((_PEPPER, secrets.token_bytes(KEY_BYTES)), (_name(seal), _CANARY)):
        sealed = seal.close(plain, _place(name))
        connection.execute(_ADD[connection.dialect.name], {"name": name, "body": sealed})
    pepper = unlock(connection, seal)
    if pepper is None:
        raise KeyUnavailable("the vault could not be written")
    return pepper


def retire(connection: Connection, seal: Seal) -> tuple[str, ...]:
    """Seals the pepper anew and strikes every key but the newest; their ids in hexadecimal."""
    pepper = unlock(connection, seal)
    if pepper is not None:
        sealed = seal.close(pepper.secret, _place(_PEPPER))
        connection.execute(update(rows.vault).where(rows.vault.c.name == _PEPPER).values(body=sealed))
    old = delete(rows.vault).where(rows.vault.c.name.startswith(_KEY), rows.vault.c.name != _name(seal))
    gone = connection.execute(old.returning(rows.vault.c.name)).scalars()
    return tuple(name.removeprefix(_KEY) for name in gone)


def _name(seal: Seal) -> str:
    return _KEY + seal.newest[1:].hex()


def _place(name: str) -> bytes:
    return place(NOBODY, "vault", name)
