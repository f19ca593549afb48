"""Whose "her" is, where the clause it stands in tells of somebody: "the customer had lost her greenhouse"."""

from __future__ import annotations

from core.notes.grammar.english.lexicon import verbs

_TOLD_OF = frozenset((
    "customer", "client", "patient", "candidate", "student", "pupil", "user", "driver", "mother", "father", "manager", "tenant", "resident",
    "guest", "caller", "applicant", "neighbour", "neighbor", "woman", "man", "girl", "boy", "child", "nurse", "teacher", "volunteer",
))  # fmt: skip


def own_clause(lows: list[str], first: int) -> bool:
    """Whether the pronoun at `first` is surely theirs of whom its own clause tells."""
    return lows[first] in ("her", "his", "hers") and any(
        lows[i] in ("the", "a", "an", "one")
        and lows[i + 1] in _TOLD_OF
        and (lows[i + 2] in ("had", "was", "has", "is") or lows[i + 2] in verbs().past)
        and not any(w in ("i", "we", "you", "and", "she", "he") for w in lows[i + 2 : first])
        for i in range(first - 2)
    )
