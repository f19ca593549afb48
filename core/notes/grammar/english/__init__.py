"""English: how a log's words become sentences of a note."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from core.domain.brief import Brief, Recipient
from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes.fragment import Fragment, Part
from core.notes.grammar.english import address, days
from core.notes.grammar.english.finish import finish
from core.notes.grammar.english.stops import sentences_of
from core.notes.grammar.english.surely import shape
from core.notes.stems import stems

_WORD = re.compile(r"[\w$€£][\w’'.,/&%-]*")
_ODD = re.compile(r"[^\w’'.,/&%\s-]")
_ALONE = re.compile(r"[’'.,/&%-](?<!\S[’'.,/&%-])[’'.,/&%-]*(?!\S)")
"""Where there are neither, a word is what stands between two spaces."""


@dataclass(frozen=True, slots=True)
class English:
    """See `core.notes.grammar.language.Grammar`."""

    def shape(
        self, text: str, *, part: Part, to: Recipient, brief: Brief, owner: Recipient | None = None
    ) -> Fragment:
        found = shape(text, part=part, to=to, brief=brief, owner=owner)
        return found if part is Part.COMPANY else found.without_spoilt()

    def day_words(
        self, when: date, *, sending_at: datetime, zone: str, spelling: str, over: datetime | None = None
    ) -> Fragment:
        return days.day_words(when, sending_at=sending_at, zone=zone, spelling=spelling, over=over)

    def by_then(self, day: Fragment, step: Fragment) -> Fragment:
        return days.by_then(day, step)

    def greeting(self, to: Recipient, brief: Brief) -> str:
        return address.greeting(to, brief)

    def closings(self, kind: NoteKind, to: Recipient, brief: Brief) -> Sequence[str]:
        return address.closings(kind, to, brief)

    def finish(self, text: str, brief: Brief) -> str:
        return finish(text, brief)

    def sentences(self, text: str) -> Sequence[str]:
        return sentences_of(text)

    def words(self, text: str) -> int:
        if _ODD.search(text) or _ALONE.search(text):
            return len(_WORD.findall(text))
        return len(text.split())

    def stems(self, text: str) -> frozenset[str]:
        return frozenset(stems(text, Language.EN))


GRAMMAR = English()
