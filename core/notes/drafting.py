"""One note while it is drafted: what its drafts and versions share."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from core.domain.brief import Brief
from core.domain.deadline import without_stretch
from core.domain.note import NoteKind
from core.notes.allocation import Share
from core.notes.fitting import Fittings
from core.notes.languages import grammar_of
from core.notes.local_day import local_day
from core.notes.material import Material, Shaping, material
from core.notes.note import Sentence


@dataclass(frozen=True, slots=True)
class Drafting:
    """One note being drafted: what its drafts and versions share, each part found when it is first asked for."""

    got: Material
    fitting: dict[tuple[str, bool], Fittings] = field(default_factory=dict)
    rendered: dict[tuple[str, bool], tuple[Sentence, ...] | None] = field(default_factory=dict)
    """The sentences of a frame, by its id; None when they pass the limits."""
    words: dict[str, int] = field(default_factory=dict)
    """How many words a sentence has."""

    def length(self, sentence: Sentence) -> int:
        """Words, counted once for all drafts."""
        if sentence.text not in self.words:
            self.words[sentence.text] = grammar_of(self.got.brief.language).words(sentence.text)
        return self.words[sentence.text]


def drafting(
    brief: Brief, kind: NoteKind, who: str, share: Share, sending_at: datetime, shaped: Shaping
) -> Drafting:
    """`shaped` is shared by all the notes of the same brief."""
    aged = as_on(brief, sending_at)
    return Drafting(material(aged, kind, aged.recipient(who), share, sending_at, shaped))


STALE_AFTER = timedelta(days=2)
"""From the day of the interview: "in ten days" and "next week" still hold the next morning."""


def as_on(brief: Brief, sending_at: datetime) -> Brief:
    """The brief as it may be said on that day: a step whose time was counted from the interview has none any more."""
    if local_day(sending_at, brief.zone) - local_day(brief.ended_at, brief.zone) < STALE_AFTER:
        return brief
    step = without_stretch(brief.next_step, brief.language)
    if not step or step == brief.next_step.strip().rstrip("."):
        return brief
    return replace(brief, next_step=step, next_on=None)
