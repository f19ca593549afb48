"""What a language must know so that notes can be written in it; English and French each are one such value, `GRAMMAR`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from core.domain.brief import Brief, Recipient
from core.domain.note import NoteKind
from core.notes.fragment import Fragment, Part


class Grammar(Protocol):
    """`brief` always carries the choices of this note (tone, register, spelling) already applied."""

    def shape(
        self, text: str, *, part: Part, to: Recipient, brief: Brief, owner: Recipient | None = None
    ) -> Fragment:
        """Cleaned, classified, converted, and turned towards the reader.

        `owner` is the one the words are about when the log says so (the person whose moment or need it is): a "she"
        in it is that person. ROLE gives NP ("the shift lead role"), COMPANY gives NP and AT, HEADLINE gives NP.
        """
        ...

    def day_words(
        self, when: date, *, sending_at: datetime, zone: str, spelling: str, over: datetime | None = None
    ) -> Fragment:
        """`when` (a local date) as said at `sending_at`: ADV, OF and NP. Near days in words, far ones as a date.

        `over` (aware) is when it ended, of a meeting: the same day may then be "this morning".
        """
        ...

    def by_then(self, day: Fragment, step: Fragment) -> Fragment:
        """`day`, of `day_words` or typed, as the last one on which `step` is to be heard: "by Friday"."""
        ...

    def greeting(self, to: Recipient, brief: Brief) -> str:
        """One line, comma included. Never guesses a civility."""
        ...

    def closings(self, kind: NoteKind, to: Recipient, brief: Brief) -> Sequence[str]:
        """Formulas that suit tone, kind and relation, each with its comma, best first; at least five, for panels."""
        ...

    def finish(self, text: str, brief: Brief) -> str:
        """One last pass over a rendered paragraph or subject: capitals after stops, elision, contraction, typography."""
        ...

    def sentences(self, text: str) -> Sequence[str]:
        """A paragraph parted into its sentences; joined by a space they give it back."""
        ...

    def words(self, text: str) -> int:
        """Words, counted as a reader would."""
        ...

    def stems(self, text: str) -> frozenset[str]:
        """Stems of the content words (no stop-words), accents folded."""
        ...
