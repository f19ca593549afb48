"""Composing notes: moves in order, one frame for each, every sentence with the facts it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from core.domain.brief import Brief
from core.domain.note import NoteChoices, NoteKind
from core.notes.allocation import allocate
from core.notes.composing import Written, compose
from core.notes.drafting import Drafting, drafting
from core.notes.inert import inert
from core.notes.kinds import THANKS, kind_for
from core.notes.material import Shaping, untold
from core.notes.note import Note
from core.notes.once import once_a_text
from core.notes.rendering import texts
from core.notes.story import FRESH, told_before

NO_CHOICES = NoteChoices()


def write(
    brief: Brief,
    kind: NoteKind,
    recipient_id: str,
    *,
    sending_at: datetime,
    choices: NoteChoices = NO_CHOICES,
    version: int | None = None,
    used: frozenset[str] = frozenset(),
) -> Note:
    """The note of `kind` to one person, as it would read if sent at `sending_at` (aware).

    The same log, kind, person, version and `used` give the same words, alone or within a panel. `used` are ids out
    of `Note.frames` of other people's notes to this company. Raises KeyError for an unknown person.
    """
    room = Room(with_choices(brief, choices), sending_at, used)
    with once_a_text():
        return room.written(kind, recipient_id, choices.version if version is None else version).note


def write_panel(
    brief: Brief,
    wanted: Sequence[tuple[NoteKind, str]],
    *,
    sending_at: datetime,
    choices: NoteChoices = NO_CHOICES,
    versions: Mapping[str, int] | None = None,
    used: frozenset[str] = frozenset(),
    told: Mapping[tuple[NoteKind, str], int] | None = None,
    said: Mapping[tuple[NoteKind, str], Sequence[str]] | None = None,
) -> tuple[Note, ...]:
    """One note for each of `wanted`, no two with a sentence in common. `versions` by recipient id.

    `told` are the versions in which a reader was sent earlier notes of the same interview; 0 where it does not say.
    `said` is what those notes really said (`rendering.said`), by kind and reader; where it is missing, the earlier
    note is composed again as it would have been.
    """
    room = Room(with_choices(brief, choices), sending_at, used, told, said=said)
    notes: list[Written] = []
    with once_a_text():
        for kind, who in wanted:
            version = (versions or {}).get(who, choices.version)
            made = room.written(kind, who, version)
            taken = frozenset(i for other in notes for i in other.ids)
            if made.ids & taken and not room.expects(kind, who, wanted):
                before = room.told(kind, who)
                made = room.again(kind, who, version, taken | _ids(before), [*before, *notes])
            notes.append(made)
    return tuple(each.note for each in notes)


def with_choices(brief: Brief, choices: NoteChoices) -> Brief:
    """The brief in the tone, length, register and language of one note."""
    if choices == NO_CHOICES and brief.spelling.startswith(brief.language.value):
        return brief
    language = choices.language or brief.language
    spelling = brief.spelling
    if not spelling.startswith(language.value):
        spelling = "en-US" if language.value == "en" else "fr-FR"
    return replace(
        brief,
        tone=choices.tone or brief.tone,
        length=choices.length or brief.length,
        register=choices.register or brief.register,
        language=language,
        spelling=spelling,
    )


class Room:
    """The notes of one interview while they are written: each is composed once, after those it must not resemble."""

    def __init__(
        self,
        brief: Brief,
        sending_at: datetime,
        used: frozenset[str],
        told: Mapping[tuple[NoteKind, str], int] | None = None,
        shaped: Shaping | None = None,
        said: Mapping[tuple[NoteKind, str], Sequence[str]] | None = None,
    ) -> None:
        self._brief = inert(brief)
        self._shaped = shaped or Shaping(self._brief)
        self._sending_at = sending_at
        self._used = used
        self._versions = told or {}
        self._said = said or {}
        self._thanked: Room | None = None
        self._shares = allocate(self._brief)
        self._drafting: dict[tuple[NoteKind, str], Drafting] = {}
        self._kept: dict[tuple[NoteKind, str, int], Written] = {}

    def written(self, kind: NoteKind, who: str, version: int) -> Written:
        key = (kind, who, version)
        if key not in self._kept:
            told = self.told(kind, who)
            before = tuple(self._before(kind, who, version))
            others = [note for note in before if note.note.recipient != who and note.note.version == version]
            taken = frozenset(i for note in before for i in note.ids) | _ids(told)
            self._kept[key] = self.again(kind, who, version, taken, [*told, *others])
        return self._kept[key]

    def told(self, kind: NoteKind, who: str) -> tuple[Written, ...]:
        """What the same reader was sent before a note of `kind`, each as it read when its turn had come."""
        return tuple(
            (self._in_time() if earlier in THANKS else self).written(
                earlier, who, self._versions.get((earlier, who), 0)
            )
            for earlier in told_before(self._brief, kind, self._brief.recipient(who))
            if not self._as_said(earlier, who)
        )

    def _facts_told(self, kind: NoteKind, who: str) -> frozenset[str]:
        """The paths of what one reader has had before a note of `kind`, as the earlier notes would have said it."""
        return frozenset(
            path
            for earlier in told_before(self._brief, kind, self._brief.recipient(who))
            for sentence in (self._in_time() if earlier in THANKS else self)
            .written(earlier, who, self._versions.get((earlier, who), 0))
            .note.sentences
            for path in sentence.facts
        )

    def _as_said(self, kind: NoteKind, who: str) -> tuple[str, ...]:
        """What a note of `kind` to one reader really said; thanks of any kind are the thanks."""
        kinds = THANKS if kind in THANKS else (kind,)
        return tuple(each for k in kinds for each in self._said.get((k, who), ()))

    def _in_time(self) -> Room:
        """Where thanks are written as they were when they were due."""
        if self._thanked is None:
            self._thanked = Room(self._brief, self._brief.ended_at, self._used, self._versions, self._shaped)
        return self._thanked

    def again(
        self, kind: NoteKind, who: str, version: int, taken: frozenset[str], others: Sequence[Written]
    ) -> Written:
        """The note clear of what is `taken` where it can be, and of every sentence that `others` get."""
        if (kind, who) not in self._drafting:
            drafted = drafting(self._brief, kind, who, self._shares[who], self._sending_at, self._shaped)
            if kind in FRESH:
                drafted = Drafting(untold(drafted.got, self._facts_told(kind, who)))
            self._drafting[kind, who] = drafted
        earlier = told_before(self._brief, kind, self._brief.recipient(who))
        said = frozenset(each for before in earlier for each in self._as_said(before, who))
        twins = said.union(text for other in others for text in texts(other.note.sentences))
        return compose(self._drafting[kind, who], version, taken | said, self._used, twins)

    def expects(self, kind: NoteKind, who: str, wanted: Sequence[tuple[NoteKind, str]]) -> bool:
        """Whether every other note wanted is of the kind this one already kept clear of."""
        return all(other == self._sibling(kind, reader) for other, reader in wanted if reader != who)

    def _before(self, kind: NoteKind, who: str, version: int) -> Iterator[Written]:
        """Earlier versions of everyone's note, and this version of those who come first."""
        earlier = True
        for someone in self._brief.people:
            theirs = kind if someone.id == who else self._sibling(kind, someone.id)
            earlier = earlier and someone.id != who
            for level in range(version + (1 if earlier else 0)):
                yield self.written(theirs, someone.id, level)

    def _sibling(self, kind: NoteKind, who: str) -> NoteKind:
        """The kind that another reader would get when this one gets `kind`."""
        if kind not in THANKS:
            return kind
        return kind_for(self._brief, self._brief.recipient(who), sending_at=self._sending_at)


def _ids(told: Sequence[Written]) -> frozenset[str]:
    """What a later note to the same reader does not use again; it closes as the earlier ones did."""
    return frozenset(i for note in told for i in note.ids if not i.startswith("closing:"))
