"""How alike two notes are, told from keyed fingerprints alone: what was written cannot be read back from them."""

from __future__ import annotations

import hmac
from collections.abc import Collection
from hashlib import blake2b

from core.domain.person import Language
from core.notes.check.parts import part
from core.notes.check.twins import RUN
from core.notes.check.words import read

KEPT = 128
"""Hashes kept of a note, the smallest ones (a bottom-k sketch); a note within its length has about as many runs."""
NEAR_IDENTICAL = 0.45
"""Share of five-word runs from which two notes are near-identical (writing guide, section 9)."""
_BYTES = 8

Fingerprint = frozenset[int]


def runs(body: str, language: Language, size: int = RUN) -> frozenset[tuple[str, ...]]:
    """Every run of `size` words of what the note says: without greeting and closing, which all notes share."""
    words = read(body, language).words
    parts = part(body, language)
    keys = [w.key for w in words if parts.start <= w.start < parts.end]
    return frozenset(tuple(keys[i : i + size]) for i in range(len(keys) - size + 1))


def fingerprint(body: str, key: bytes, language: Language) -> Fingerprint:
    """The note's runs as keyed 64-bit hashes, the `KEPT` smallest. `key` is the community's and the company's own."""
    secret = blake2b(key, digest_size=32, person=b"suivi.note").digest()
    hashed = (hmac.digest(secret, " ".join(run).encode(), "sha256")[:_BYTES] for run in runs(body, language))
    return frozenset(sorted(int.from_bytes(h, "big") for h in hashed)[:KEPT])


def alike(one: Fingerprint, other: Fingerprint) -> float:
    """The share of runs in common, 0 to 1, of the shorter note: a note copied into a longer one is still found."""
    smaller = min(len(one), len(other))
    if not smaller:
        return 0.0
    both_cut = len(one) == KEPT and len(other) == KEPT
    if both_cut:
        limit = min(max(one), max(other))
        one, other = (frozenset(h for h in f if h <= limit) for f in (one, other))
        smaller = min(len(one), len(other))
    return len(one & other) / smaller


def alike_any(mine: Fingerprint, others: Collection[Fingerprint]) -> bool:
    """Whether a note is near-identical to one of `others`; never says which."""
    return any(alike(mine, other) >= NEAR_IDENTICAL for other in others)


def packed(mine: Fingerprint) -> bytes:
    """For storing: eight bytes a hash, in order."""
    return b"".join(h.to_bytes(_BYTES, "big") for h in sorted(mine))


def unpacked(stored: bytes) -> Fingerprint:
    """The reverse of `packed`."""
    return frozenset(int.from_bytes(stored[i : i + _BYTES], "big") for i in range(0, len(stored), _BYTES))
