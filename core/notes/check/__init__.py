"""The check: what a careful friend would point out before a note is sent, rule by rule (writing guide, section 12)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from core.notes.check import (
    address,
    days,
    french,
    joins,
    kinds,
    marks,
    measure,
    names,
    register,
    spelling,
    stock,
    substance,
    truth,
    twins,
    typography,
)
from core.notes.check import subject as subjects
from core.notes.check.context import MAIL_FREE, CheckContext
from core.notes.check.mend import autofix
from core.notes.check.page import Page, lay_out
from core.notes.check.pasted import guess_language, read_pasted
from core.notes.note import Finding, Severity

__all__ = ["CheckContext", "autofix", "check", "guess_language", "read_pasted", "worst"]

Rule = Callable[[Page], Iterator[Finding]]

FAMILIES: tuple[Rule, ...] = (
    marks.rules,
    names.rules,
    address.rules,
    truth.rules,
    subjects.rules,
    substance.rules,
    measure.rules,
    stock.rules,
    twins.rules,
    joins.rules,
    french.rules,
    register.rules,
    typography.rules,
    spelling.rules,
    days.rules,
    kinds.rules,
)
_WEIGHT = {Severity.BLOCK: 0, Severity.WARN: 1, Severity.HINT: 2}
_GRAVER = frozenset(("NC01", "NC02", "NC03"))
_COVERED = frozenset(("NC05", "NC20", "NC21", "NC24"))


def check(subject: str, body: str, context: CheckContext | None = None) -> tuple[Finding, ...]:
    """Everything found, worst first, then in the order of the text. Deterministic; spans are characters of what was given.

    Works on any text: rules that need a log, a kind or a time keep silent without it.
    """
    known = context or CheckContext()
    page = lay_out("" if known.kind in MAIL_FREE else subject, body, known)
    found = {(f.rule, f.where, f.start, f.end): f for family in FAMILIES for f in family(page)}
    return tuple(sorted(_once(tuple(found.values())), key=_order))


def worst(findings: Sequence[Finding], limit: int = 3) -> tuple[Finding, ...]:
    """The few to show first: the gravest, one of each rule before a second of any."""
    ordered = sorted(findings, key=_order)
    firsts = {f.rule: f for f in reversed(ordered)}
    turn = sorted(ordered, key=lambda f: (_WEIGHT[f.severity], firsts[f.rule] is not f))
    return tuple(sorted(turn[:limit], key=_order))


def _once(found: tuple[Finding, ...]) -> Iterator[Finding]:
    """A gap or a misspelt name is said once, not again as a bad join or an unlogged word."""
    graver = [f for f in found if f.rule in _GRAVER and f.end > f.start]
    for f in found:
        covered = f.rule in _COVERED and any(
            g.where is f.where and g.start < f.end + 1 and f.start < g.end + 1 for g in graver
        )
        if not covered:
            yield f


def _order(f: Finding) -> tuple[int, str, str, int]:
    return (_WEIGHT[f.severity], f.rule, f.where.value, f.start)
