"""Another program has the database: whoever wants to write waits, and is refused in the end."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Until it is left; the program gives up after the `timeout` of its database's address, or BUSY."""
    found = [p for p in folder.iterdir() if p.suffix in (".db", ".sqlite", ".sqlite3")]
    connection = sqlite3.connect(found[0], isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
        connection.close()
