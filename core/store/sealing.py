"""Sealing: AES-256-GCM, bound to the place where a value stands, so that moved elsewhere it does not open.

A sealed value is: format (1 byte), key id (8), nonce (12), ciphertext and tag. NIST SP 800-38D allows 2^32 random
nonces under one key; `suivi rotate-keys` begins a new one.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.domain.person import Scope
from core.errors import KeyUnavailable, Tampered
from core.store.keyring import ID_BYTES, Keyring, key_id
from core.store.types import readable

FORMAT = b"\x01"
NONCE_BYTES = 12
HEAD_BYTES = 1 + ID_BYTES
"""Format and key id: what tells under which key a value is sealed (see `rotation`)."""
NOBODY = Scope("", "")
"""Whose the vault's own rows are."""


def place(scope: Scope, table: str, row: str, column: str = "body") -> bytes:
    """The associated data; each part is preceded by its length, so that no two places look alike."""
    return whose(scope) + within(table, row, column)


def whose(scope: Scope) -> bytes:
    """The first part of a place."""
    return _named(scope.tenant) + _measured(scope.person)


def within(table: str, row: str, column: str = "body") -> bytes:
    """The rest of it."""
    return _named(table) + _measured(row) + _named(column)


@dataclass(frozen=True, slots=True)
class Seal:
    """Opens and closes sealed values, with the keys at hand."""

    newest: bytes
    """Format and id of the key that seals."""
    ciphers: dict[bytes, AESGCM]

    @classmethod
    def of(cls, keyring: Keyring) -> Seal:
        ciphers = {FORMAT + key_id(key): AESGCM(key) for key in keyring.keys}
        return cls(FORMAT + key_id(keyring.keys[0]), ciphers)

    def close(self, plain: bytes, where: bytes) -> bytes:
        nonce = os.urandom(NONCE_BYTES)
        return self.newest + nonce + self.ciphers[self.newest].encrypt(nonce, plain, where)

    def open(self, sealed: bytes, where: bytes) -> bytes:
        """Raises KeyUnavailable when no key at hand closed it, Tampered when it is not what was closed there."""
        head, nonce = sealed[:HEAD_BYTES], sealed[HEAD_BYTES : HEAD_BYTES + NONCE_BYTES]
        cipher = self.ciphers.get(head)
        if cipher is None:
            if not head.startswith(FORMAT) or len(head) < HEAD_BYTES:
                raise Tampered("not a sealed value")
            raise KeyUnavailable(f"no key {head[1:].hex()} at hand")
        try:
            return cipher.decrypt(nonce, sealed[HEAD_BYTES + NONCE_BYTES :], where)
        except (InvalidTag, ValueError):
            raise Tampered("a sealed value does not open where it stands") from None


@dataclass(frozen=True, slots=True)
class Pepper:
    """The secret of the keyed hashes. It lives sealed in the vault and outlives a change of keys."""

    secret: bytes = field(repr=False)

    def hash(self, *parts: str) -> str:
        """32 hexadecimal digits of HMAC-SHA-256; the parts are kept apart."""
        return hmac.digest(self.secret, _join(parts), sha256)[:16].hex()


def _join(parts: Iterable[str]) -> bytes:
    return b"".join([_measured(part) for part in parts])


def _measured(part: str) -> bytes:
    encoded = readable(part).encode()
    return len(encoded).to_bytes(4, "big") + encoded


_named = lru_cache(maxsize=2048)(_measured)
"""A place is said for every value that is opened: tables, columns and tenants come again and again."""
