"""French: everything that a note in French must know, behind one value."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from core.domain.brief import Brief, Recipient
from core.domain.note import NoteKind
from core.notes.fragment import Fragment, Part
from core.notes.grammar.french import address, days, prose
from core.notes.grammar.french.finish import finish
from core.notes.grammar.french.salvage import shape
from core.notes.grammar.language import Grammar


class French:
    """`core.notes.grammar.language.Grammar`, in French."""

    def shape(
        self, text: str, *, part: Part, to: Recipient, brief: Brief, owner: Recipient | None = None
    ) -> Fragment:
        return shape(text, part=part, to=to, brief=brief, owner=owner)

    def day_words(
        self, when: date, *, sending_at: datetime, zone: str, spelling: str, over: datetime | None = None
    ) -> Fragment:
        return days.day_words(when, sending_at=sending_at, zone=zone, spelling=spelling, over=over)

    def by_then(self, day: Fragment, step: Fragment) -> Fragment:
        return day

    def greeting(self, to: Recipient, brief: Brief) -> str:
        return finish(address.greeting(to, brief), brief)

    def closings(self, kind: NoteKind, to: Recipient, brief: Brief) -> Sequence[str]:
        return address.closings(kind, to, brief)

    def finish(self, text: str, brief: Brief) -> str:
        return finish(text, brief)

    def sentences(self, text: str) -> Sequence[str]:
        return prose.sentences(text)

    def words(self, text: str) -> int:
        return prose.words(text)

    def stems(self, text: str) -> frozenset[str]:
        return prose.stems(text)


GRAMMAR: Grammar = French()
