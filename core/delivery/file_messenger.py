"""Delivers into a file: one JSON line a message, on the disk before it is called delivered; for trials and for tests."""

from __future__ import annotations

import asyncio
import json
import os
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from core.delivery.messenger import Delivered, Sending
from core.domain.person import Address
from core.ui.card import Card


@dataclass(frozen=True, slots=True)
class FileMessenger:
    """Appends to `path`. A line that a power cut tore in two is not a message, and is passed over by `look`."""

    path: Path

    async def send(self, to: Address, card: Card, key: str) -> Sending:
        line = json.dumps(
            {"key": key, "to": asdict(to), "card": asdict(card)}, default=str, ensure_ascii=False
        )
        await asyncio.to_thread(self._append, line)
        return Delivered(key)

    async def look(self, to: Address, key: str, since: datetime) -> Delivered | None:
        there = await asyncio.to_thread(self.keys)
        return Delivered(key) if key in there else None

    def keys(self) -> list[str]:
        """The delivery id of every message in the file, oldest first."""
        if not self.path.exists():
            return []
        found = []
        for line in self.path.read_text("utf-8").splitlines():
            try:
                found.append(str(json.loads(line)["key"]))
            except (ValueError, KeyError, TypeError):
                continue
        return found

    def _append(self, line: str) -> None:
        """In one write that starts a line of its own, so that neither another process nor a torn line mixes in."""
        with self.path.open("ab", buffering=0) as file:
            file.write(f"\n{line}\n".encode())
            os.fsync(file.fileno())
