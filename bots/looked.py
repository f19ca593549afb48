"""One thing of an installation, looked at: what `suivi doctor` and `suivi init` tell of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Looked:
    """Nothing secret in it. `is_ok` is False where something is to be done."""

    what: str
    is_ok: bool
    told: str


def line(one: Looked) -> str:
    return f"{'ok ' if one.is_ok else '!! '} {one.what}: {one.told}"


def all_ok(seen: Iterable[Looked]) -> bool:
    return all(one.is_ok for one in seen)
