"""NC13 to NC17: stock phrases, certainty, pleas and reproaches, flattery and excuses, private matters."""

from __future__ import annotations

from collections.abc import Iterator

from core.domain.note import NoteKind as K
from core.notes.check.page import Page, finding
from core.notes.check.phrases import Found
from core.notes.check.words import Passage, fold
from core.notes.note import Finding, Severity, Where

MANY_CLICHES = 3
"""Stock phrases from which a hint becomes a warning."""
_TENDER = frozenset({K.REJECTION_FINAL, K.REJECTION_EARLY, K.CHECK_IN, K.SECOND_REMINDER, K.DOOR_OPEN})
"""After a rejection or a silence, a plea or a reproach closes the door."""
_SEVERITIES = {"NC14": Severity.WARN, "NC16": Severity.WARN, "NC17": Severity.BLOCK}
_PRIVATE_RUN = 4
"""Words in a row of what the person was told, from which a note quotes it."""


def rules(page: Page) -> Iterator[Finding]:
    passages = dict(page.passages)
    hits = [
        (where, passages[where], hit) for where, hit in page.stock if not _excused(page, passages[where], hit)
    ]
    cliches = sum(hit.listed.rule == "NC13" for _, _, hit in hits)
    for where, passage, hit in hits:
        rule = hit.listed.rule
        if rule == "NC13":
            severity = Severity.WARN if cliches >= MANY_CLICHES else Severity.HINT
        elif rule == "NC15":
            severity = Severity.BLOCK if page.kind in _TENDER else Severity.WARN
        else:
            severity = _SEVERITIES[rule]
        start, end = passage.words[hit.first].start, passage.words[hit.last - 1].end
        values = {"variant": hit.listed.variant} if hit.listed.variant else {}
        yield finding(rule, severity, where, passage, start, end, **values)
    yield from _told_in_private(page)


def _excused(page: Page, passage: Passage, hit: Found) -> bool:
    """Inside a logged name (the firm is called Remarquable), or their own word said back to them."""
    if page.log is None:
        return False
    start, end = passage.words[hit.first].start, passage.words[hit.last - 1].end
    if any(_covers(passage.text, name, start, end) for name in page.log.names):
        return True
    return hit.listed.in_log and " ".join(passage.keys[hit.first : hit.last]) in page.log.theirs


def _covers(text: str, name: str, start: int, end: int) -> bool:
    folded = fold(name)
    if len(folded) < end - start:
        return False
    window = text[max(start - len(name), 0) : end + len(name)].lower()
    found = fold(window).find(folded)
    return (
        found >= 0
        and found <= start - max(start - len(name), 0)
        and found + len(folded) >= end - max(start - len(name), 0)
    )


def _told_in_private(page: Page) -> Iterator[Finding]:
    """The words of an outcome are the person's own; four of them in a row are a quotation."""
    outcome = page.log.brief.outcome if page.log else None
    if outcome is None or not outcome.words:
        return
    told = [fold(w) for w in outcome.words.replace("’", "'").replace("'", "' ").split()]
    runs = {
        tuple(w.strip('.,;:!?«»“”"') for w in told[i : i + _PRIVATE_RUN])
        for i in range(len(told) - _PRIVATE_RUN + 1)
    }
    keys = page.body.keys
    for i in range(page.first, page.last - _PRIVATE_RUN + 1):
        if keys[i : i + _PRIVATE_RUN] in runs:
            words = page.body.words
            yield finding(
                "NC17", Severity.BLOCK, Where.BODY, page.body, words[i].start, words[i + _PRIVATE_RUN - 1].end
            )
            return
