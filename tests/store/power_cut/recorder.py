"""Everything that SQLite and we tell the disk, in order: a file system under SQLite's own that hands everything on and takes notes.

SQLite is asked to use it through its own interface (sqlite3_vfs_register); our visits to the disk are seen at `os.fdatasync`.
"""

from __future__ import annotations

import _sqlite3
import ctypes
import os
import pickle
from ctypes import CFUNCTYPE, Structure, c_char_p, c_int, c_int64, c_void_p
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MAIN_DB, WAL = 0x100, 0x80000

Event = tuple[str, str, int, bytes]
"""What happened ("write", "truncate", "sync begins", "sync ends", "kept"), to which file, where or how far, with what bytes."""

OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
SYNC = CFUNCTYPE(c_int, c_void_p, c_int)


class Methods(Structure):
    """sqlite3_io_methods."""

    _fields_ = (
        ("version", c_int),
        *((name, c_void_p) for name in ("close", "read", "write", "truncate", "sync")),
        ("others", c_void_p * 13),
    )


class System(Structure):
    """sqlite3_vfs."""

    _fields_ = (
        *((name, c_int) for name in ("version", "file_size", "longest_path")),
        ("next", c_void_p),
        ("name", c_char_p),
        ("data", c_void_p),
        ("open", c_void_p),
        ("others", c_void_p * 14),
    )


@dataclass(frozen=True, slots=True)
class Wrapped:
    methods: Methods
    callbacks: tuple[Any, ...]


class Recorder:
    """From `install` on, of every database that is opened. `visits`: whether our own waits for the disk are really made."""

    def __init__(self, *, visits: bool = True) -> None:
        self.events: list[Event] = []
        self._visits = visits
        self._names: dict[int, str] = {}
        self._wrapped: dict[int, Wrapped] = {}
        self._kept_alive: list[Any] = []

    def install(self) -> None:
        library = ctypes.CDLL(getattr(_sqlite3, "__file__", None))
        find, register = library.sqlite3_vfs_find, library.sqlite3_vfs_register
        find.restype, find.argtypes, register.argtypes = c_void_p, [c_char_p], [c_void_p, c_int]
        below = System.from_address(find(None))
        ours = System.from_buffer_copy(below)
        ours.name = b"recorded"
        callback = OPEN(self._opener(OPEN(below.open), ctypes.addressof(below)))
        ours.open = ctypes.cast(callback, c_void_p)
        self._kept_alive += [ours, callback]
        assert register(ctypes.addressof(ours), 1) == 0
        self._watch_visits()

    def note(self, what: str, name: str = "", at: int = 0, data: bytes = b"") -> None:
        self.events.append((what, name, at, data))

    def save(self, to: Path) -> None:
        to.write_bytes(pickle.dumps(self.events))

    def _opener(self, below: Any, system: int) -> Any:
        def opened(_: int, name: int | None, file: int, flags: int, out: int | None) -> int:
            code: int = below(system, name, file, flags, out)
            if code == 0 and name is not None and flags & (MAIN_DB | WAL):
                self._names[file] = Path(os.fsdecode(ctypes.string_at(name))).name
                methods = c_void_p.from_address(file)
                assert methods.value is not None
                methods.value = ctypes.addressof(self._over(methods.value).methods)
            return code

        return opened

    def _over(self, address: int) -> Wrapped:
        """The same methods, of which three take notes."""
        if address not in self._wrapped:
            below = Methods.from_address(address)
            write, truncate, sync = WRITE(below.write), TRUNCATE(below.truncate), SYNC(below.sync)

            def written(file: int, data: int, size: int, at: int) -> int:
                code: int = write(file, data, size, at)
                self.note("write", self._names[file], at, ctypes.string_at(data, size))
                return code

            def truncated(file: int, size: int) -> int:
                code: int = truncate(file, size)
                self.note("truncate", self._names[file], size)
                return code

            def synced(file: int, flags: int) -> int:
                name, begun = self._names[file], len(self.events)
                self.note("sync begins", name)
                code: int = sync(file, flags)
                self.note("sync ends", name, begun)
                return code

            methods = Methods.from_buffer_copy(below)
            callbacks = (WRITE(written), TRUNCATE(truncated), SYNC(synced))
            methods.write, methods.truncate, methods.sync = (ctypes.cast(c, c_void_p) for c in callbacks)
            self._wrapped[address] = Wrapped(methods, callbacks)
        return self._wrapped[address]

    def _watch_visits(self) -> None:
        name = "fdatasync" if hasattr(os, "fdatasync") else "fsync"
        visit = getattr(os, name)

        def visited(file: int) -> None:
            found = os.fstat(file)
            logs = {known for known in self._names.values() if known.endswith("-wal")}
            log = next((known for known in logs if os.path.samestat(Path(known).stat(), found)), None)
            if log is None:  # a file that is none of SQLite's
                visit(file)
            elif self._visits:
                begun = len(self.events)
                self.note("sync begins", log)
                visit(file)
                self.note("sync ends", log, begun)

        setattr(os, name, visited)
