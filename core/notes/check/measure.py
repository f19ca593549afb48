"""NC11 and NC12: how long a note of its kind may be, counted as its reader's platform counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.domain.note import NoteKind as K
from core.domain.person import Length
from core.notes.check.context import MAIL_FREE
from core.notes.check.logged import Log
from core.notes.check.page import Page, finding, whole
from core.notes.check.substance import gives_way
from core.notes.kinds import AGREED_INVITE, POST, PREMIUM_INVITE, Band, band_of
from core.notes.note import Finding, Severity, Where

ANY_KIND = Band((40, 150), (25, 180), 250)
"""For a pasted note whose kind is not told."""
POOR_LOG = 30
"""Words that will do when only the mandatory fields were logged, or the short length was chosen."""
FULL_LOG = 8
"""Facts that fill a note of the usual length. With fewer the floor falls towards POOR_LOG by the square of what is there: a fact alone is
said in few words, two that answer each other ask for a third sentence."""
LONG_SENTENCE, LONG_PARAGRAPH = 38, 95

_BULLET = re.compile(r"^[ \t]*(?:[-–—•*·▪]|\d{1,2}[.)])[ \t]+\S", re.M)
_X_LINK = re.compile(r"https?://\S+")
_X_LINK_LENGTH = 23
_WORD = re.compile(r"\w")


def rules(page: Page) -> Iterator[Finding]:
    body = page.body.text
    match page.kind:
        case K.LINKEDIN_INVITE:
            premium = page.log is not None and page.log.brief.linkedin_premium
            yield from _characters(linkedin_length(body), PREMIUM_INVITE if premium else AGREED_INVITE)
        case K.X_MESSAGE:
            yield from _characters(x_length(body), POST)
        case _:
            yield from _words(page)
    yield from _sentences(page)


def count_words(text: str) -> int:
    """Words as a reader counts them: what stands between spaces and holds a letter or figure."""
    return len([word for word in text.split() if word[0].isalnum() or _WORD.search(word)])


def linkedin_length(text: str) -> int:
    """Characters as LinkedIn's form counts them: UTF-16 units, so an emoji is two or more."""
    return len(text.encode("utf-16-le")) // 2


def x_length(text: str) -> int:
    """Characters as X counts them (developer.x.com, "Counting characters"): most scripts 1, others and emoji 2, a link 23."""
    linked = sum(_X_LINK_LENGTH - len(m.group()) for m in _X_LINK.finditer(text))
    return linked + sum(1 if _is_light(ord(c)) else 2 for c in text)


def _is_light(point: int) -> bool:
    return point <= 4351 or 8192 <= point <= 8205 or 8208 <= point <= 8223 or 8242 <= point <= 8247


def _characters(n: int, limit: int) -> Iterator[Finding]:
    if n > limit:
        yield whole("NC11", Severity.BLOCK, variant="characters", n=str(n), limit=str(limit))


def _words(page: Page) -> Iterator[Finding]:
    band = (band_of(page.kind, page.language) if page.kind else None) or ANY_KIND
    n = count_words(page.body.text)
    if page.is_message:
        return
    low, high = band.warn
    if page.log and (page.log.brief.length is Length.SHORT or _is_poor(page) or gives_way(page)):
        low = min(low, POOR_LOG)
    elif page.log:
        low = min(low, POOR_LOG + (low - POOR_LOG) * _told(page.log) ** 2 // FULL_LOG**2)
    aim = {"n": str(n), "lo": str(band.aim[0]), "hi": str(band.aim[1])}
    if n > band.refuse:
        yield whole("NC11", Severity.BLOCK if page.kind else Severity.WARN, variant="long", **aim)
    elif n > high:
        yield whole("NC11", Severity.WARN, variant="long", **aim)
    elif n < low:
        yield whole("NC11", Severity.WARN if page.kind else Severity.HINT, variant="short", **aim)


def _is_poor(page: Page) -> bool:
    assert page.log  # noqa: S101 - asked only with one
    brief = page.log.brief
    return not (
        any(n.proof for n in brief.needs)
        and (brief.moment or brief.theme or any(p.moment for p in brief.people))
    )


def _told(log: Log) -> int:
    """How many facts there are to fill this reader's note with, up to `FULL_LOG`: in a panel each gets a share of the log."""
    brief = log.brief
    share = log.share
    if share is None:
        return FULL_LOG
    told = (
        share.moment is not None,
        share.theme,
        share.question,
        share.question and brief.own_view,
        bool(share.promises),
        *(brief.needs[i].need for i in share.needs[:2]),
        *(brief.needs[i].proof for i in share.needs[:2] if not share.shared_need),
    )
    return min(FULL_LOG, sum(map(bool, told)))


def _sentences(page: Page) -> Iterator[Finding]:
    for s in page.body.sentences:
        n = s.last - s.first
        if n > LONG_SENTENCE and page.parts.start <= s.start < page.parts.end:
            n = count_words(page.body.text[s.start : s.end])
            if n > LONG_SENTENCE:
                yield finding(
                    "NC12", Severity.WARN, Where.BODY, page.body, s.start, s.end, variant="sentence", n=str(n)
                )
    for m in re.finditer(r"[^\n]+(?:\n[^\n]+)*", page.said_text):
        if len(m.group().split()) <= LONG_PARAGRAPH:
            continue
        n = count_words(m.group())
        if n > LONG_PARAGRAPH:
            at = page.parts.start
            yield finding(
                "NC12",
                Severity.WARN,
                Where.BODY,
                page.body,
                at + m.start(),
                at + m.end(),
                variant="paragraph",
                n=str(n),
            )
    if page.kind not in MAIL_FREE:
        bullets = list(_BULLET.finditer(page.said_text))
        if len(bullets) > 1:
            at = page.parts.start + bullets[0].start()
            yield finding(
                "NC12",
                Severity.WARN,
                Where.BODY,
                page.body,
                at,
                at + len(bullets[0].group()),
                variant="bullets",
            )
