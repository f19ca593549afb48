"""NC08, NC09 and NC10: what only this meeting gave, their need beside my evidence, and questions worth asking."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial

from core.domain.note import NoteKind as K
from core.domain.person import Language
from core.notes.check.lists import words as listed
from core.notes.check.logged import Log
from core.notes.check.page import Page, finding, whole
from core.notes.check.words import Word
from core.notes.fragment import Part
from core.notes.languages import grammar_of
from core.notes.note import Finding, Severity, Where
from core.notes.stems import stems, stems_of_word, stopwords

OWN_STEMS = 3
OWN_STEMS_SHORT = 2
OWN_SHARE = 0.6
"""Stems of moment or theme a note must hold, or the share of either that is enough (writing guide, NC08)."""
NEED_STEMS = 2
MOST_QUESTIONS = 2
SHORT = 25
"""Words below which a note without a log needs one word of its own for every `OWN_EVERY`: one thing seen or said is enough there."""
OWN_EVERY = 10
OWN_PART = 0.35
"""The share of its meaningful words that such a note must have of its own; the notes of the labelled set begin at 0.48."""
OWN_WORDS = 5
"""Different words of its own, beyond those any note may use, that a note without a log must have."""

_TIED = frozenset({
    K.THANK_YOU_MANAGER, K.THANK_YOU_PEER, K.THANK_YOU_RECRUITER, K.THANK_YOU_EXECUTIVE, K.PHONE_SCREEN, K.FINAL_ROUND,
    K.LATE_THANK_YOU, K.HALLWAY, K.REJECTION_FINAL, K.REJECTION_EARLY, K.LINKEDIN_INVITE,
})  # fmt: skip
"""Kinds whose point is the meeting itself."""
_SHORT = frozenset({K.HALLWAY, K.PHONE_SCREEN, K.REJECTION_EARLY, K.LINKEDIN_INVITE, K.THANK_YOU_RECRUITER})
_PROVING = frozenset({K.THANK_YOU_MANAGER, K.THANK_YOU_PEER, K.THANK_YOU_EXECUTIVE, K.FINAL_ROUND})
_MAY_ASK = frozenset({
    K.CHECK_IN, K.SECOND_REMINDER, K.REJECTION_FINAL, K.REJECTION_EARLY, K.RELAY, K.NO_SHOW, K.ANOTHER_OFFER, K.LINKEDIN_INVITE,
    K.LINKEDIN_MESSAGE, K.X_MESSAGE, K.DOOR_OPEN, K.OFFER_THANKS, K.ACCEPTANCE, K.HALLWAY,
})  # fmt: skip
_QUESTION = re.compile(r"\?+")


def rules(page: Page) -> Iterator[Finding]:
    log = page.log
    if log is None:
        yield from _generic(page)
    elif log.language is page.language:
        said = frozenset(stems(f"{page.subject.text} {page.said_text}", page.language))
        yield from _only_here(page, log, said)
        yield from _need_and_evidence(page, log, said)
    yield from _questions(page)


def _only_here(page: Page, log: Log, said: frozenset[str]) -> Iterator[Finding]:
    if page.kind not in _TIED and page.kind is not None:
        return
    sources = [m for m in log.moments if m]
    if not sources or _recalls(page, sources, said) or _recalls(page, _as_read(log), said):
        return
    yield whole(
        "NC08",
        Severity.BLOCK,
        variant="logged",
        moment=(log.reader.moment if log.reader else "") or log.brief.moment or log.brief.theme,
    )


def _recalls(page: Page, sources: Sequence[frozenset[str]], said: frozenset[str]) -> bool:
    least = OWN_STEMS_SHORT if page.kind in _SHORT else OWN_STEMS
    together = frozenset().union(*sources)
    return len(together & said) >= least or any(m and len(m & said) >= OWN_SHARE * len(m) for m in sources)


def _as_read(log: Log) -> list[frozenset[str]]:
    """Moment and theme as a note would say them: « mavoir montré ds la cabine » is found as « m’avoir montré dans la cabine »."""
    if log.reader is None:
        return []
    shape = partial(grammar_of(log.language).shape, to=log.reader, brief=log.brief, owner=log.reader)
    read = (shape(text, part=Part.MOMENT).shapes.values() for text in log.remembered)
    return [frozenset(stems(" ".join(each), log.language)) for each in read]


def _generic(page: Page) -> Iterator[Finding]:
    """Without a log: how many words are left once those of any note, of any job, and names are taken away."""
    if (page.kind not in _TIED and page.kind is not None) or not page.body.words:
        return
    told = page.said or page.body.words  # "Thanks for the plums!" alone is read as a closing
    common, their_stems = _of_any_note(page.language)
    stock = {
        page.body.words[i].start
        for where, hit in page.stock
        if where is Where.BODY
        for i in range(hit.first, hit.last)
    }
    titled, said = _carried(page.subject.words, page), _carried(told, page)
    everything = {stem for _, theirs in (*titled, *said) for stem in theirs}
    written = (*titled, *((word, theirs) for word, theirs in said if word.start not in stock))
    own = {stem for word, theirs in written if word.key not in common for stem in theirs} - their_stems
    few = len(told) < SHORT
    least = 1 + len(told) // OWN_EVERY if few else max(OWN_WORDS, OWN_PART * len(everything))
    if len(own) < least:
        yield whole("NC08", Severity.WARN, variant="generic")


def _carried(words: Iterable[Word], page: Page) -> list[tuple[Word, tuple[str, ...]]]:
    """Words that mean something by themselves, with their stems: no name, no small word."""
    small = stopwords(page.language)
    return [
        (w, stems_of_word(w.raw, page.language))
        for w in words
        if len(w.key) > 2
        and w.raw.lower().replace("’", "'") not in small
        and (w.opens or w.quoted or not w.raw[0].isupper())
    ]


@cache
def _of_any_note(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """The words that any note about any job may use, and their stems."""
    lists = ("generic", "job_words", "bare_subject", "meeting_words")
    words = frozenset().union(*(listed(name, language) for name in lists))
    return words, frozenset(stems(" ".join(sorted(words)), language))


def _need_and_evidence(page: Page, log: Log, said: frozenset[str]) -> Iterator[Finding]:
    if page.kind not in _PROVING:
        return
    pairs = [(need, proof) for need, proof in log.needs if need and proof]
    if not pairs:
        return
    if not any(_enough(need, said) and _enough(proof, said) for need, proof in pairs) and not gives_way(page):
        yield whole("NC09", Severity.WARN)


def gives_way(page: Page) -> bool:
    """In a panel with fewer needs than readers, one note has the fact and the others are shorter (guide, section 9)."""
    if page.log is None:
        return False
    pairs = [(need, proof) for need, proof in page.log.needs if need and proof]
    others = [frozenset(stems(body, page.language)) for _, body in page.context.siblings]
    return bool(pairs) and all(any(_enough(n, o) and _enough(p, o) for o in others) for n, p in pairs)


def _enough(wanted: frozenset[str], said: frozenset[str]) -> bool:
    return len(wanted & said) >= min(NEED_STEMS, len(wanted))


def _questions(page: Page) -> Iterator[Finding]:
    asked = [
        m for m in _QUESTION.finditer(page.said_text) if not _in_quotes(page, page.parts.start + m.start())
    ]
    at = page.parts.start
    if len(asked) > MOST_QUESTIONS:
        third = asked[MOST_QUESTIONS]
        yield finding(
            "NC10",
            Severity.HINT,
            Where.BODY,
            page.body,
            at + third.start(),
            at + third.end(),
            n=str(len(asked)),
            variant="many",
        )
    elif asked and page.log and page.kind not in _MAY_ASK and page.kind is not None:
        brief = page.log.brief
        first = asked[0]
        span = (at + first.start(), at + first.end())
        if not brief.question:
            yield finding("NC10", Severity.HINT, Where.BODY, page.body, *span, variant="unlogged")
        elif page.log.language is page.language and not _has_view(page, brief.own_view):
            yield finding("NC10", Severity.HINT, Where.BODY, page.body, *span, variant="view")


def _has_view(page: Page, view: str) -> bool:
    wanted = frozenset(stems(view, page.language))
    said = frozenset(stems(page.said_text, page.language))
    return bool(wanted) and len(wanted & said) >= min(NEED_STEMS, (len(wanted) + 1) // 2)


def _in_quotes(page: Page, at: int) -> bool:
    before = [w for w in page.body.words if w.end <= at]
    return (
        bool(before)
        and before[-1].quoted
        and page.body.text[at + 1 : at + 3].strip("\u00a0\u202f ")[:1] in '”»"'
    )
