"""What the log holds, in the forms the check compares with: names, words, numbers, days, stems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.domain.brief import Brief, Recipient
from core.domain.person import Language
from core.notes.allocation import Share, allocate
from core.notes.check.pasted import guess_language
from core.notes.check.words import fold
from core.notes.local_day import local_day
from core.notes.numbers import numbers
from core.notes.stems import stems

_TOKEN = re.compile(r"\w+(?:[&.]\w+)*")
_CLOCK = re.compile(r"(?<=\d)[hH](?=\d)")
"""What parts the figures of « 5h30 », as a note parts them."""
_UNIT = re.compile(r"(?<=\d)(?=[^\W\d_]{1,3}(?!\w))")
"""Where « 900ms » and "40m" are parted from their unit, as a note parts them."""
_CIVIL = frozenset(
    (
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "mme",
        "mlle",
        "m",
        "madame",
        "monsieur",
        "dr",
        "prof",
        "professor",
        "docteur",
        "maitre",
        "sir",
        "dame",
        "rev",
    )
)


@dataclass(frozen=True, slots=True)
class Log:
    """A brief as seen by one reader."""

    brief: Brief
    reader: Recipient | None
    names: tuple[str, ...]
    """As typed: everybody met, the company, the role, the candidate."""
    words: frozenset[str]
    """Every word of the log, folded."""
    values: frozenset[float]
    days: frozenset[date]
    moments: tuple[frozenset[str], ...]
    """Stems of what only this meeting gave this reader: the moment allotted to them and the theme; empty when neither was."""
    remembered: tuple[str, ...]
    """The same as typed, in the same order."""
    needs: tuple[tuple[frozenset[str], frozenset[str]], ...]
    """Stems of each need and of the proof that answers it."""
    share: Share | None
    """What was dealt to this reader; None without one."""
    told: bool
    """Whether anything said was allotted to this reader: a hallway contact is not held to the interview."""
    theirs: str
    """Their words as logged, folded and parted by single spaces: moment, theme, needs."""
    language: Language
    """The language the log is written in, which may not be the note's."""

    def day_of(self, moment: datetime) -> date:
        return local_day(moment, self.brief.zone)


def log_of(brief: Brief, recipient: str | None) -> Log:
    """The log behind a note; `recipient` unknown: the only person of the brief, or nobody."""
    reader = next((p for p in brief.people if p.id == recipient), None)
    if reader is None and len(brief.people) == 1:
        reader = brief.people[0]
    texts = tuple(_texts(brief))
    language = guess_language(" ".join(_said(brief, reader))) if any(_said(brief, reader)) else brief.language
    typed = " ".join(texts)
    days = frozenset(_days(brief))
    readings = dict.fromkeys((_CLOCK.sub(" h ", typed), _UNIT.sub(" ", typed)))
    values = {v for each in readings for lang in Language for n in numbers(each, lang) for v in n.values}
    values |= {float(x) for d in days for x in (d.day, d.year)}
    share = allocate(brief).get(reader.id) if reader else None
    moment = share.moment.text if share and share.moment else "" if share else brief.moment
    given = (moment, brief.theme if share is None or share.theme else "")
    remembered = tuple(t for t in dict.fromkeys((*given, brief.theme)) if t) if any(given) else ()
    return Log(
        brief=brief,
        reader=reader,
        names=tuple(
            n for n in (*(p.name for p in brief.people), brief.company, brief.role, brief.candidate.name) if n
        ),
        words=frozenset(
            fold(piece)
            for t in texts
            for token in _TOKEN.findall(t)
            for piece in (token, *re.split(r"[&.]", token))
        ),
        values=frozenset(values),
        days=days,
        moments=tuple(frozenset(stems(t, language)) for t in remembered),
        remembered=remembered,
        needs=tuple(
            (frozenset(stems(n.need, language)), frozenset(stems(n.proof, language))) for n in brief.needs
        ),
        share=share,
        told=any(given) or bool(share.needs if share else brief.needs),
        theirs=" ".join(fold(" ".join(_their_words(brief))).replace("'", "' ").split()),
        language=language,
    )


def name_words(name: str) -> tuple[str, ...]:
    """The words of a typed name without Mr, Mme, Dr and the like."""
    return tuple(w for w in re.split(r"[\s,]+", name) if w and fold(w.strip(".")) not in _CIVIL)


def _said(brief: Brief, reader: Recipient | None) -> Iterator[str]:
    yield from (brief.theme, brief.moment, reader.moment if reader else "", *(n.need for n in brief.needs))
    yield from (n.proof for n in brief.needs)


def _their_words(brief: Brief) -> Iterator[str]:
    yield from (brief.theme, brief.moment, brief.question, brief.role, brief.company)
    yield from (n.need for n in brief.needs)
    yield from (p.moment for p in brief.people)
    yield from (p.title for p in brief.people)


def _texts(brief: Brief) -> Iterator[str]:
    yield from (
        brief.company,
        brief.role,
        brief.theme,
        brief.moment,
        brief.question,
        brief.own_view,
        brief.repair,
        brief.next_step,
    )
    yield from (brief.candidate.name, brief.candidate.headline, *brief.promises)
    for need in brief.needs:
        yield from (need.need, need.proof)
    for person in brief.people:
        yield from (person.name, person.title, person.moment, person.email)
    for earlier in brief.earlier:
        yield from (earlier.theme, earlier.moment, *earlier.needs)
    if brief.outcome:
        yield brief.outcome.weak_spot


def _days(brief: Brief) -> Iterator[date]:
    yield local_day(brief.ended_at, brief.zone)
    for earlier in brief.earlier:
        yield local_day(earlier.ended_at, brief.zone)
    for day in (
        brief.next_on,
        brief.outcome and brief.outcome.start_on,
        brief.outcome and brief.outcome.answer_by,
    ):
        if day:
            yield day


def working_days_after(day: date, count: int) -> date:
    """`count` weekdays later; holidays are the reminder's business, not the check's."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day
