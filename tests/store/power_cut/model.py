"""What a disk may hold after the power was cut: what it was made to take, and any part of what it was given since."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from tests.store.power_cut.recorder import Event

SECTOR = 512
"""Bytes that a disk takes whole or not at all."""


class Luck(StrEnum):
    """What became of all that no sync had covered."""

    NONE = "nothing of it is there"
    ALL = "all of it is there"
    SOME = "some sectors of it are there"


@dataclass(slots=True)
class File:
    sure: bytearray = field(default_factory=bytearray)
    """What every sync that has ended had covered when it began."""
    given: list[tuple[int, Event]] = field(default_factory=list)
    """What came since, with its place among all events."""

    def settle(self, before: int) -> None:
        for place, event in self.given:
            if place < before:
                _apply(self.sure, event)
        self.given = [(place, event) for place, event in self.given if place >= before]

    def left_with(self, luck: Luck, dice: random.Random) -> bytes:
        content = bytearray(self.sure)
        for _, event in self.given if luck is not Luck.NONE else ():
            for part in _sectors(event):
                if luck is Luck.ALL or dice.random() < 0.5:
                    _apply(content, part)
        return bytes(content)


@dataclass(slots=True)
class Disk:
    """Follows the events one by one."""

    files: dict[str, File] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    """What somebody had been told is kept."""
    _seen: int = 0

    def follow(self, event: Event) -> None:
        what, name, at, _ = event
        if what == "kept":
            self.kept.add(name)
        elif what == "sync ends":
            self.files.setdefault(name, File()).settle(at)
        elif what != "sync begins":
            self.files.setdefault(name, File()).given.append((self._seen, event))
        self._seen += 1

    @property
    def is_carrying_over(self) -> bool:
        """Something of the database itself has not been made sure of."""
        return any(file.given for name, file in self.files.items() if not name.endswith("-wal"))

    def cut(self, folder: Path, luck: Luck, dice: random.Random) -> None:
        """Leaves in `folder` what is found when the power is back."""
        folder.mkdir()
        for name, file in self.files.items():
            (folder / name).write_bytes(file.left_with(luck, dice))


def moments(events: Sequence[Event], every: int) -> Iterator[Disk]:
    """The disk after each `every`th thing that was called kept, and in the midst of carrying the log over."""
    disk, kept, carried = Disk(), 0, 0
    for event in events:
        disk.follow(event)
        if event[0] == "kept":
            kept += 1
            if kept % every == 0:
                yield disk
        elif kept and event[0] == "write" and not event[1].endswith("-wal"):
            carried += 1
            if carried % every == 0:
                yield disk


def _sectors(event: Event) -> Iterator[Event]:
    what, name, at, data = event
    if what != "write":
        yield event
        return
    for start in range(0, len(data), SECTOR):
        yield what, name, at + start, data[start : start + SECTOR]


def _apply(content: bytearray, event: Event) -> None:
    what, _, at, data = event
    if what == "truncate":
        del content[at:]
        return
    if len(content) < at:
        content.extend(bytes(at - len(content)))
    content[at : at + len(data)] = data
