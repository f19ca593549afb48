"""NC25: days told from the day of writing, and a check-in that comes before the day they gave."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from core.domain.note import NoteKind as K
from core.domain.person import Language
from core.notes.check.lists import words as listed
from core.notes.check.logged import Log, working_days_after
from core.notes.check.page import Page, finding, whole
from core.notes.check.words import Passage, Stretch
from core.notes.note import Finding, Severity, Where

GRACE = 2
"""Working days after the date they gave before a check-in is due (writing guide, section 2)."""

_BACK = {
    Language.EN: {
        ("today",): 0, ("this", "morning"): 0, ("this", "afternoon"): 0, ("earlier", "today"): 0, ("just", "now"): 0,
        ("yesterday",): 1, ("last", "night"): 1,
    },
    Language.FR: {
        ("aujourd'hui",): 0, ("ce", "matin"): 0, ("cet", "apres-midi"): 0, ("cet", "apres", "midi"): 0, ("tout", "a", "l'", "heure"): 0,
        ("tantot",): 0, ("hier",): 1, ("avant-hier",): 2,
    },
}  # fmt: skip
"""Words for the day of the meeting, and how many days before the sending they name."""


def rules(page: Page) -> Iterator[Finding]:
    log, sending_at = page.log, page.context.sending_at
    if log is None or sending_at is None:
        return
    away = (log.day_of(sending_at) - log.day_of(log.brief.ended_at)).days
    for where, passage in page.passages:
        for stretch in passage.sentences:
            yield from _relative(page, where, passage, stretch, away)
    yield from _tomorrow(page, log)
    if page.kind is K.CHECK_IN and log.brief.next_on:
        due = working_days_after(log.brief.next_on, GRACE)
        if log.day_of(sending_at) < due:
            yield whole(
                "NC25", Severity.WARN, variant="early", day=log.brief.next_on.isoformat(), due=due.isoformat()
            )


def _relative(page: Page, where: Where, passage: Passage, stretch: Stretch, away: int) -> Iterator[Finding]:
    """Only in a sentence about the meeting: "the tool you use today" is no date."""
    keys = passage.keys[stretch.first : stretch.last]
    if where is Where.BODY and not listed("meeting_words", page.language) & set(keys):
        return
    for words, days in _BACK[page.language].items():
        for i in range(len(keys) - len(words) + 1):
            if keys[i : i + len(words)] != words or days == away:
                continue
            first = stretch.first + i
            if words in (("today",), ("aujourd'hui",)) and not _dates_the_meeting(keys, i, page.language):
                continue
            a, b = passage.words[first].start, passage.words[first + len(words) - 1].end
            if not passage.words[first].quoted:
                yield finding("NC25", Severity.WARN, where, passage, a, b, variant="past")
            return


def _dates_the_meeting(keys: tuple[str, ...], at: int, language: Language) -> bool:
    """Whether "today" stands with the meeting rather than with a habit: near its words, and after no verb of use."""
    near = set(keys[max(at - 7, 0) : at + 4])
    habits = {"use", "uses", "run", "runs", "still", "utilisez", "utilise", "faites", "encore", "servez"}
    return bool(near & listed("meeting_words", language)) and not near & habits


def _tomorrow(page: Page, log: Log) -> Iterator[Finding]:
    """ "Tomorrow" names the next step's day, counted from the sending."""
    word, sending_at = (
        {Language.EN: "tomorrow", Language.FR: "demain"}[page.language],
        page.context.sending_at,
    )
    if sending_at is None or log.brief.next_on is None:
        return
    if log.brief.next_on == log.day_of(sending_at) + timedelta(days=1):
        return
    for w in page.said:
        if w.key == word and not w.quoted:
            yield finding("NC25", Severity.WARN, Where.BODY, page.body, w.start, w.end, variant="past")
            return
