"""What one note may be made of: every slot as a fragment, the paths behind it, and the flags that frames ask about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from core.domain.brief import Brief, Recipient
from core.domain.note import NoteKind
from core.notes.allocation import Share
from core.notes.flags import flags_of, other_interviewers, without_address
from core.notes.foreign import Foreign
from core.notes.fragment import NOTHING, Fragment, Part, Shape
from core.notes.grammar.language import Grammar
from core.notes.languages import grammar_of
from core.notes.local_day import local_day
from core.notes.overlap import promised_step
from core.notes.promises import both
from core.notes.repeated_start import gap_of


@dataclass(frozen=True, slots=True)
class Material:
    """`paths` name where each slot was logged. `second` holds the need and proof of the hinge."""

    brief: Brief
    to: Recipient
    kind: NoteKind
    share: Share
    slots: Mapping[str, Fragment]
    paths: Mapping[str, tuple[str, ...]]
    flags: frozenset[str]
    second: Mapping[str, Fragment] = field(default_factory=dict)
    second_paths: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    both: Mapping[str, Fragment] = field(default_factory=dict)
    """The slots as the hinge sees them: its own need and proof in place of the first."""

    def without(self, slot: str) -> Material:
        """Itself as if `slot` had not been logged: thanks come first even where no opening can carry the moment."""
        gone = {slot, "more"} if slot == "moment" else {slot}
        slots = {name: fragment for name, fragment in self.slots.items() if name not in gone}
        return replace(self, slots=slots, flags=self.flags - gone)


def untold(got: Material, told: frozenset[str]) -> Material:
    """`got` without the proof and the question whose paths are all `told` already; no answer without its question."""
    for slot, others in (("proof", ()), ("question", ("view",))):
        if slot in got.slots and told.issuperset(got.paths[slot]):
            for each in (slot, *others):
                got = got.without(each)
    return replace(got, flags=got.flags - {"rich", "number"}) if "proof" not in got.slots else got


_NAMES = frozenset((Part.ROLE, Part.COMPANY, Part.HEADLINE))
"""What is called the same in every language, and by every reader."""


_NO_WORD = re.compile(r"[^\W\d_]{60,}")
"""Letters in a row that are no word of any language: nothing is made of them, and no rule tries each of them."""
_MOST_READ = 2_000
"""Characters of a field that a note is made from, several times what it can say of one; the whole is kept in the log."""


def _within(text: str) -> str:
    """`text`, where it is very long up to the last whole sentence, or word, that is read."""
    if len(text) <= _MOST_READ:
        return text
    head = text[:_MOST_READ]
    ends = [found.end() for found in re.finditer(r"[.!?\n](?=\s)", head)]
    return head[: ends[-1]] if ends else head.rpartition(" ")[0] or head


class Shaping:
    """Texts of one brief as fragments, each shaped once for all the notes of a story: it depends on neither kind nor day."""

    __slots__ = ("_brief", "_done", "_foreign")

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._foreign = Foreign(brief)
        self._done: dict[tuple[str, Part, str, bool], Fragment] = {}

    def __call__(self, text: str, part: Part, to: Recipient, owner: Recipient | None) -> Fragment:
        """`owner` is `to`, or None."""
        key = (text, part, "" if part in _NAMES else to.id, owner is not None)
        if key not in self._done:
            brief = self._brief
            if part not in _NAMES and _NO_WORD.search(text):
                self._done[key] = Fragment(raw=text)
                return self._done[key]
            text = _within(text)
            typed = gap_of(text, part, brief.language)
            if part not in _NAMES and self._foreign(text):
                self._done[key] = Fragment(raw=text)
            else:
                self._done[key] = grammar_of(brief.language).shape(
                    typed, part=part, to=to, brief=brief, owner=owner
                )
        return self._done[key]


def material(
    brief: Brief, kind: NoteKind, to: Recipient, share: Share, sending_at: datetime, shaped: Shaping
) -> Material:
    """`share` is what `allocate` dealt to this reader."""
    grammar = grammar_of(brief.language)
    slots: dict[str, Fragment] = {}
    paths: dict[str, tuple[str, ...]] = {}

    def put(slot: str, text: str, part: Part, *where: str, owner: Recipient | None = None) -> None:
        if text.strip():
            slots[slot] = shaped(text, part, to, owner)
            paths[slot] = where

    if share.moment is not None:
        put(
            "moment",
            share.moment.text,
            Part.MOMENT,
            share.moment.path,
            owner=to if share.own_moment else None,
        )
        if after := slots["moment"].more if "moment" in slots else "":
            slots["more"] = Fragment(raw=after, shapes={Shape.SENTENCE: after})
            paths["more"] = (share.moment.path,)
    if share.theme:
        put("theme", brief.theme, Part.THEME, "theme")
    put("role", brief.role, Part.ROLE, "role")
    put("company", brief.company, Part.COMPANY, "company")
    put("headline", brief.candidate.headline, Part.HEADLINE, "candidate.headline")
    if share.question:
        put("question", brief.question, Part.QUESTION, "question")
        put("view", brief.own_view, Part.VIEW, "own_view")
    promise, link, at = _promise(brief, share, to, shaped)
    if promise:
        slots["promise"], paths["promise"] = promise, tuple(f"promises[{i}]" for i in at)
    if link:
        slots["link"], paths["link"] = _tag(link), (f"promises[{at[0]}]",)
    if brief.repair_wanted and share.repair:
        put("repair", brief.repair, Part.REPAIR, "repair")
    put("next_step", brief.next_step, Part.NEXT_STEP, "next_step")
    if "link" not in slots and promised_step(slots, brief):
        del slots["promise"], paths["promise"]
    if brief.outcome is not None:
        put("weak_spot", brief.outcome.weak_spot, Part.WEAK_SPOT, "outcome.weak_spot")
    if name := to.name.strip().partition(" ")[0]:
        slots["name"], paths["name"] = _tag(name), (f"{to.path}.name",)
    if brief.candidate.name.strip():
        slots["candidate"], paths["candidate"] = _tag(brief.candidate.name.strip()), ("candidate.name",)
    _days(brief, sending_at, grammar, slots, paths)
    _earlier(brief, to, grammar, sending_at, slots, paths, shaped)
    if relayed := without_address(brief, to) or other_interviewers(brief, to):
        slots["relay_names"] = _tag(_joined([p.name for p in relayed if p.name.strip()], brief))
        paths["relay_names"] = tuple(f"{p.path}.name" for p in relayed)
    second, second_paths = _needs(brief, to, share, slots, paths, shaped)
    usable = {slot: fragment for slot, fragment in slots.items() if fragment}
    return Material(
        brief,
        to,
        kind,
        share,
        usable,
        paths,
        flags_of(brief, to, share, usable, sending_at),
        second,
        second_paths,
        {slot: each for slot, each in usable.items() if slot not in ("need", "proof")} | second,
    )


def _needs(
    brief: Brief,
    to: Recipient,
    share: Share,
    slots: dict[str, Fragment],
    paths: dict[str, tuple[str, ...]],
    shaped: Shaping,
) -> tuple[dict[str, Fragment], dict[str, tuple[str, ...]]]:
    second: dict[str, Fragment] = {}
    second_paths: dict[str, tuple[str, ...]] = {}
    for rank, index in enumerate(share.needs):
        heard = brief.needs[index]
        owner = to if heard.whose == to.id else None
        need = shaped(heard.need, Part.NEED, to, owner) if heard.need.strip() else NOTHING
        proof = (
            shaped(heard.proof, Part.PROOF, to, None)
            if heard.proof.strip() and not share.shared_need
            else NOTHING
        )
        into, where = (slots, paths) if rank == 0 else (second, second_paths)
        if need:
            into["need"], where["need"] = need, (f"needs[{index}].need",)
        if proof:
            into["proof"], where["proof"] = proof, (f"needs[{index}].proof",)
    if "proof" in second and "need" in second and "proof" not in slots:
        for slot in ("need", "proof"):  # the one that is answered comes first
            kept, where_kept = slots.get(slot), paths.get(slot)
            slots[slot], paths[slot] = second.pop(slot), second_paths.pop(slot)
            if kept and where_kept:
                second[slot], second_paths[slot] = kept, where_kept
    return second, second_paths


def _promise(
    brief: Brief, share: Share, to: Recipient, shaped: Shaping
) -> tuple[Fragment, str, tuple[int, ...]]:
    """The first promise that can be printed, with its address when one was typed; and the next one beside it."""
    found = NOTHING
    at: tuple[int, ...] = ()
    for i in share.promises:
        fragment = shaped(brief.promises[i], Part.PROMISE, to, None)
        if at and (together := both(found, fragment, brief.language)):
            return together, "", (*at, i)
        if not at and (fragment or fragment.link):
            found, at = fragment, (i,)
            if found.link:
                break
    return found, found.link, at


def _days(
    brief: Brief,
    sending_at: datetime,
    grammar: Grammar,
    slots: dict[str, Fragment],
    paths: dict[str, tuple[str, ...]],
) -> None:
    def put(slot: str, when: date, path: str, over: datetime | None = None) -> None:
        slots[slot] = grammar.day_words(
            when, sending_at=sending_at, zone=brief.zone, spelling=brief.spelling, over=over
        )
        paths[slot] = (path,)

    put("day", local_day(brief.ended_at, brief.zone), "when", brief.ended_at)
    step = slots.get("next_step", NOTHING)
    if when := step.shapes.get(Shape.ADV):
        slots["next_day"] = Fragment(when, {Shape.ADV: when})
        paths["next_day"] = ("next_step",)
    elif (
        brief.next_on is not None
        and not (step.dated and any(step.shapes.values()))
        and (step or not brief.next_step.strip())
    ):
        put("next_day", brief.next_on, "next_on")
    if step.awaited and "next_day" in slots:
        slots["next_day"] = grammar.by_then(slots["next_day"], step)
    if brief.outcome is not None and brief.outcome.start_on is not None:
        put("start_day", brief.outcome.start_on, "outcome.start_on")
    if brief.outcome is not None and brief.outcome.answer_by is not None:
        put("answer_day", brief.outcome.answer_by, "outcome.answer_by")


def _earlier(
    brief: Brief,
    to: Recipient,
    grammar: Grammar,
    sending_at: datetime,
    slots: dict[str, Fragment],
    paths: dict[str, tuple[str, ...]],
    shaped: Shaping,
) -> None:
    if not brief.earlier:
        return
    last = len(brief.earlier) - 1
    before = brief.earlier[last]
    when = local_day(before.ended_at, brief.zone)
    slots["earlier_day"] = grammar.day_words(
        when, sending_at=sending_at, zone=brief.zone, spelling=brief.spelling
    )
    paths["earlier_day"] = (f"earlier[{last}].when",)
    for text, part, name in ((before.theme, Part.THEME, "theme"), (before.moment, Part.MOMENT, "moment")):
        if (
            text.strip()
            and (fragment := shaped(text, part, to, None))
            and (Shape.NP in fragment.shapes or Shape.QUOTE in fragment.shapes or fragment.key)
        ):
            shapes = (
                fragment.shapes
                if Shape.NP in fragment.shapes or Shape.QUOTE in fragment.shapes
                else {Shape.NP: fragment.key}
            )
            slots["earlier"], paths["earlier"] = (
                Fragment(raw=text, shapes=shapes),
                (f"earlier[{last}].{name}",),
            )
            return


def _joined(names: list[str], brief: Brief) -> str:
    word = " and " if brief.language.value == "en" else " et "
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + word + names[-1] if names else ""


def _tag(text: str) -> Fragment:
    return Fragment(raw=text, shapes={Shape.TAG: text} if text else {})
