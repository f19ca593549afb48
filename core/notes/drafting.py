"""One note while it is drafted: what its drafts and versions share."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from core.domain.brief import Brief
from core.domain.note import NoteKind
from core.notes.allocation import Share
from core.notes.fitting import Fittings
from core.notes.languages import grammar_of
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
    return Drafting(material(brief, kind, brief.recipient(who), share, sending_at, shaped))
