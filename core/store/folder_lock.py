"""One courier at a time on an SQLite file: a lock on a file beside it, which the system lets go when a process dies."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

if os.name == "posix":
    import fcntl


class FolderLock:
    """Held from `take` until `release`, or until the process ends however it ends."""

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(database.name + ".lock")
        self._file: IO[str] | None = None

    def take(self) -> bool:
        """Whether it is ours; ours already counts."""
        if self._file is not None:
            return True
        file = self._path.open("a")
        try:
            _lock(file)
        except OSError:
            file.close()
            return False
        self._file = file
        return True

    def release(self) -> None:
        if self._file is not None:
            self._file.close()  # which unlocks; the file stays, so that nobody locks one that was just removed
            self._file = None


def _lock(file: IO[str]) -> None:
    if os.name == "posix":
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    else:  # Windows
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
