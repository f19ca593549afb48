"""What was logged for a reader and is in nobody's note: told beside the draft, so that nothing goes without a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.domain.brief import Brief
from core.domain.person import Length
from core.notes.allocation import Dealt, Share, allocate
from core.notes.clean import clean
from core.notes.fragment import Fragment, Part
from core.notes.kinds import THANKS
from core.notes.languages import grammar_of
from core.notes.note import Note, Wanted

_LEAST = 2
"""Stems that a sentence needs for its absence to be sure: of "he laughed" too little is left to look for."""

_BY_CHANCE = 0.25
"""Share of a sentence's stems that the notes may have although they do not say it: "Saturday", "calls"."""

_NEARLY_ALL = 0.6
"""Share of a sentence's words that a form of it has when nothing was cut off."""
_MOSTLY = 0.6
"""Share of a form's stems that are in the notes when they say it."""
_PARTS = {
    "theme": Part.THEME,
    "question": Part.QUESTION,
    "own_view": Part.VIEW,
    "repair": Part.REPAIR,
    "next_step": Part.NEXT_STEP,
}


def left_out(brief: Brief, note: Note, sent: Iterable[str]) -> tuple[Wanted, ...]:
    """By field, the sentences as typed whose stems are in none of the texts `sent` to the panel.

    Only of thanks in their full length: later notes, and short ones, leave things out on purpose. What is asked for in
    other words (`note.wanted`) and what is private are not told here.
    """
    if note.kind not in THANKS or brief.length is Length.SHORT:
        return ()
    grammar = grammar_of(brief.language)
    to = brief.recipient(note.recipient)
    said = frozenset().union(*map(grammar.stems, sent))
    asked = {wanted.path for wanted in note.wanted}
    if "question" in asked:
        asked.add("own_view")  # the answer waits for its question

    def missing(sentence: str, part: Part) -> bool:
        stems = grammar.stems(sentence)
        if len(stems) < _LEAST or len(stems & said) > _BY_CHANCE * len(stems):
            return False
        read = grammar.shape(sentence, part=part, to=to, brief=brief, owner=None)
        return not read.private and not told(sentence, read)

    def told(sentence: str, read: Fragment) -> bool:
        """Whether it is there in other words: "she rings tmrw" as "your call tomorrow"."""
        whole = (
            form for form in read.shapes.values() if len(form.split()) > _NEARLY_ALL * len(sentence.split())
        )
        return any(len(stems & said) > _MOSTLY * len(stems) for stems in map(grammar.stems, whole))

    found = (
        (
            typed.path,
            " ".join(
                s
                for line in clean(typed.text)
                for s in grammar.sentences(line)
                if missing(s, _part(typed.path))
            ),
        )
        for typed in _typed(brief, allocate(brief)[note.recipient])
        if typed.path not in asked
    )
    return tuple(Wanted("left_out", path, {"typed": text}) for path, text in found if text)


def _part(path: str) -> Part:
    """What kind of text stands in a field of the log."""
    if path.startswith("needs["):
        return Part.NEED if path.endswith(".need") else Part.PROOF
    return Part.PROMISE if path.startswith("promises[") else _PARTS.get(path, Part.MOMENT)


def _typed(brief: Brief, share: Share) -> Iterator[Dealt]:
    """What falls to one reader, in the order of a note."""
    if share.moment is not None:
        yield share.moment
    if share.theme:
        yield Dealt(brief.theme, "theme")
    for i in () if share.shared_need else (*share.needs, *share.undealt):
        yield Dealt(brief.needs[i].need, f"needs[{i}].need")
        yield Dealt(brief.needs[i].proof, f"needs[{i}].proof")
    if share.question:
        yield Dealt(brief.question, "question")
        yield Dealt(brief.own_view, "own_view")
    for i in share.promises:
        yield Dealt(brief.promises[i], f"promises[{i}]")
    if share.repair and brief.repair_wanted:
        yield Dealt(brief.repair, "repair")
    if share.next_step:
        yield Dealt(brief.next_step, "next_step")
