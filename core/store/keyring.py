"""The keys that seal what is kept: read from the environment or a file, never made anew where data exists."""

from __future__ import annotations

import os
import secrets
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from core.errors import KeyUnavailable

KEY_FILE = "secret.keys"
KEY_BYTES = 32
ID_BYTES = 8


def key_id(key: bytes) -> bytes:
    """Names a key without telling anything of it: eight bytes of its SHA-256."""
    return sha256(b"suivi key id\x00" + key).digest()[:ID_BYTES]


@dataclass(frozen=True, slots=True)
class Keyring:
    """Keys of 32 bytes, newest first: the first seals, all of them open."""

    keys: tuple[bytes, ...] = field(repr=False)

    def __post_init__(self) -> None:
        if not self.keys or any(len(key) != KEY_BYTES for key in self.keys):
            raise KeyUnavailable("a key is 32 bytes, written in base64; several are separated by commas")

    @classmethod
    def fresh(cls) -> Keyring:
        return cls((secrets.token_bytes(KEY_BYTES),))

    @classmethod
    def parse(cls, text: str) -> Keyring:
        """Reads SUIVI_SECRET_KEYS or the file: base64, by commas or lines. Raises KeyUnavailable, never quoting it."""
        try:
            found = [b64decode(part, validate=True) for part in text.replace(",", " ").split()]
        except (NotBase64, ValueError):
            raise KeyUnavailable("SUIVI_SECRET_KEYS is not base64") from None
        return cls(tuple(found))

    def text(self) -> str:
        return ",".join(b64encode(key).decode() for key in self.keys)


def file_keyring(folder: Path) -> Keyring | None:
    """The keys kept in `folder`, or None. Raises KeyUnavailable when others on the machine could read them."""
    path = folder / KEY_FILE
    try:
        if os.name == "posix" and path.stat().st_mode & 0o077:
            raise KeyUnavailable(
                f"{path} can be read by others: chmod 600 it, and change the keys if they were seen"
            )
        return Keyring.parse(path.read_text(encoding="ascii"))
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise KeyUnavailable(f"{path} does not hold keys") from None


def new_file_keyring(folder: Path) -> Keyring:
    """Makes a key and keeps it in `folder`, readable by its owner only; when another process was first, theirs."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    made = Keyring.fresh()
    waiting = folder / f".{KEY_FILE}.{secrets.token_hex(4)}"
    descriptor = os.open(waiting, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(made.text() + "\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(waiting, folder / KEY_FILE)  # whole or not at all, and never over another's
        name_to_disk(folder)
    except FileExistsError:
        theirs = file_keyring(folder)
        if theirs is None:
            raise KeyUnavailable(f"{folder / KEY_FILE} went away while it was read") from None
        return theirs
    finally:
        waiting.unlink()
    return made


def name_to_disk(folder: Path) -> None:
    """Waits until the disk knows what `folder` holds, and that it is there: syncing a file alone does not promise its name.

    All that was sealed would be lost with the key.
    """
    if os.name == "posix":
        for place in (folder, folder.parent):
            with suppress(PermissionError):  # whoever may not list a folder cannot wait for it either
                descriptor = os.open(place, os.O_RDONLY)
                try:
                    os.fsync(descriptor)
                finally:
                    os.close(descriptor)
