"""NC18 and NC19: two notes of one panel, or two members' notes to one company, that are too much alike."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from core.domain.person import Language
from core.notes.check.lists import words as listed
from core.notes.check.page import Page, finding, whole
from core.notes.check.parts import part
from core.notes.check.words import Passage, read
from core.notes.note import Finding, Severity, Where
from core.notes.stems import stopwords

RUN = 5
"""Words in a run: two notes share one only where a phrase was taken over."""
PANEL_SHARE = 0.15
"""Share of runs from which two notes to one panel are too close."""
SAME_FROM = 6
"""Words from which an identical sentence is no accident."""
SIMILAR = 0.88
"""Share of words in the same order from which two sentences are the same to a reader."""
_NAMED = 2
_NEWS = 5
"""Telling words beside those of what comes next, from which a sentence says more than that."""
_LEAST_RUNS = 12
"""Below so many runs a share of them proves nothing."""


def rules(page: Page) -> Iterator[Finding]:
    for subject, body in page.context.siblings:
        yield from _twin(page, subject, body)
    if page.context.cohort_alike:
        company = page.log.brief.company if page.log else ""
        yield whole("NC19", Severity.WARN, company=company, variant="company" if company else "")


def _twin(page: Page, subject: str, body: str) -> Iterator[Finding]:
    other = read(body, page.language)
    mine, their = (
        _named(passage, start, page.language)
        for passage, start in ((page.body, page.parts.start), (other, part(body, page.language).start))
    )
    values = {"a": mine, "b": their}
    known = bool(mine and their)
    same = read(subject, page.language).keys
    if same and same == page.subject.keys:
        yield whole("NC18", Severity.BLOCK, Where.SUBJECT, variant="subject" if known else "other", **values)
    theirs = _sentences(other, body, page.language)
    step = _step(page)
    ignored = stopwords(page.language)
    names_it = step - ignored
    ours = _sentences(page.body, page.body.text, page.language)
    mine_told, their_told = (
        [s for s in each if not _tells(s[2], step, names_it, ignored)] for each in (ours, theirs)
    )
    for start, end, keys in mine_told:
        if any(_same(keys, t) for _, _, t in theirs):
            yield finding(
                "NC18",
                Severity.BLOCK,
                Where.BODY,
                page.body,
                start,
                end,
                variant="sentence" if known else "other",
                **values,
            )
            return
    names = _shared_names(page) | names_it
    mine_runs, their_runs = _runs(mine_told, names), _runs(their_told, names)
    least = min(len(mine_runs), len(their_runs))
    if least >= _LEAST_RUNS and len(mine_runs & their_runs) > PANEL_SHARE * least:
        yield whole("NC18", Severity.BLOCK, variant="runs" if known else "other", **values)


def _sentences(passage: Passage, body: str, language: Language) -> list[tuple[int, int, tuple[str, ...]]]:
    parts = part(body, language)
    return [
        (s.start, s.end, passage.keys[s.first : s.last])
        for s in passage.sentences
        if parts.start <= s.start < parts.end
    ]


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if min(len(one), len(other)) < SAME_FROM:
        return False
    if one == other:
        return True
    most = 2 * len(set(one) & set(other)) / (len(set(one)) + len(set(other)))
    return most >= SIMILAR - 0.1 and SequenceMatcher(None, one, other, autojunk=False).ratio() >= SIMILAR


def _shared_names(page: Page) -> frozenset[str]:
    """Words of the firm's and the role's names, which every note of the panel says."""
    brief = page.log.brief if page.log else None
    return frozenset(read(f"{brief.company} {brief.role}", page.language).keys) if brief else frozenset()


def _step(page: Page) -> frozenset[str]:
    """Words of what comes next and of its day, which are the same for everybody."""
    brief = page.log.brief if page.log else None
    if brief is None:
        return frozenset()
    day = f" {brief.next_on.day}" if brief.next_on else ""
    return frozenset(read(brief.next_step + day, page.language).keys)


def _tells(
    keys: tuple[str, ...], step: frozenset[str], names_it: frozenset[str], ignored: frozenset[str]
) -> bool:
    """Whether a sentence says what comes next and little else: it is the same news for everybody."""
    return not names_it.isdisjoint(keys) and len(set(keys) - step - ignored) < _NEWS


def _runs(sentences: list[tuple[int, int, tuple[str, ...]]], names: frozenset[str]) -> set[tuple[str, ...]]:
    """Runs of five words; those about the firm, the role or what comes next are nobody's phrase."""
    runs = (keys[i : i + RUN] for _, _, keys in sentences for i in range(len(keys) - RUN + 1))
    return {run for run in runs if sum(word in names for word in run) < _NAMED}


def _named(passage: Passage, start: int, language: Language) -> str:
    """The name in a greeting."""
    named = [w for w in passage.words if w.start < start and w.raw[:1].isupper() and not w.opens]
    return " ".join(w.raw for w in named if w.key not in listed("civilities", language))
