"""Two papers of the writer's own in one promise: "bring passport + swim cert" brings both, and nobody swims."""

from __future__ import annotations

from collections.abc import Sequence

from core.notes.grammar.english.lexicon import verbs

_PAPERS = frozenset(
    ("passport", "certificate", "cert", "certs", "certificates", "licence", "license", "id", "card", "cards", "cv", "resume", "diploma", "portfolio", "permit", "visa", "papers", "badge", "reference", "references", "dbs", "transcript", "p45", "p60")
)  # fmt: skip
"""What one has, carries and shows."""
_HANDLED = frozenset(
    ("bring", "send", "show", "share", "scan", "print", "copy", "sign", "post", "mail", "email", "text", "forward", "renew", "get", "find", "fetch", "book", "check", "update", "have", "take", "order", "finish", "attach", "translate", "apply", "make", "write", "collect", "wear", "pack")
)  # fmt: skip
"""What one does with a paper: "bring my passport and renew my licence"."""
_JOINS = frozenset(("and", "&", "+"))


def in_a_pair(lows: Sequence[str], at: int) -> bool:
    """Whether the paper at `at` is the second of two, and the word before it says of what kind it is."""
    return (
        at > 2
        and lows[at] in _PAPERS
        and lows[at - 2] in _JOINS
        and lows[at - 3] in _PAPERS
        and lows[at - 1] in verbs().base
        and lows[at - 1] not in _HANDLED
    )
