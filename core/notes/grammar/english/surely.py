"""What a log typed in a hurry may give a note: forms that are surely sound, of the whole of a field or of the part that says most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from core.domain.brief import Brief, Recipient
from core.notes.fragment import Fragment, Part, Shape
from core.notes.grammar.english import shapes
from core.notes.grammar.english.haste import hurried
from core.notes.grammar.english.salvage import parts_of
from core.notes.grammar.english.skills import skill
from core.notes.grammar.english.sound import sound, sound_title
from core.notes.grammar.english.sound_rules import LISTS
from core.notes.grammar.english.tries import tried

_AS_WRITTEN = frozenset((Part.ROLE, Part.COMPANY, Part.HEADLINE, Part.WEAK_SPOT))
_BARE = frozenset((Shape.COLON, Shape.TAG))
_IN_A_SENTENCE = frozenset((Part.NEED, Part.PROOF, Part.NEXT_STEP, Part.QUESTION, Part.PROMISE))


_FELL = re.compile(r"\b(?:down|up) (?:from|to) |\bfrom \d")
_OF_MINE = frozenset((Shape.NP, Shape.ING))
_DONE = re.compile(r"\b(?:I|I’\w+|we|We|my|My|our|Our)\b")
"""A proof tells whose deed it was: a figure that fell by itself proves nothing."""


def shape(text: str, *, part: Part, to: Recipient, brief: Brief, owner: Recipient | None = None) -> Fragment:
    """See `Grammar.shape`. Of a hurried log only what `sound` reads, so that the rest is asked for."""
    if part is Part.NEED and (named := skill(text)):
        who = {Shape.WHO: named} if named.startswith("someone ") else {}
        return Fragment(
            raw=text, shapes={Shape.WISH: named, Shape.COLON: named, **who}, key="" if who else named
        )
    whole = shapes.shape(text, part=part, to=to, brief=brief, owner=owner)
    if part in _AS_WRITTEN or not (hurried(brief) or _only_labelled(whole, part)):
        return whole
    kept = surely(whole, part)
    if kept or whole.private or whole.unshifted:
        return kept
    for piece in _tries(text, part):
        found = surely(shapes.shape(piece, part=part, to=to, brief=brief, owner=owner), part)
        if found and not found.private:
            return replace(found, raw=whole.raw or text)
    if not hurried(brief):
        return whole
    if part is not Part.NEED:
        return kept
    put = shapes.shape(tried(text), part=part, to=to, brief=brief, owner=owner)
    return _as_a_thing(kept, put.shapes.get(Shape.COLON, tried(text)))


def _only_labelled(found: Fragment, part: Part) -> bool:
    """Whether a proof, read whole, could only stand behind a label: a part of it may say more."""
    if part is not Part.PROOF or not found.shapes:
        return False
    return found.shapes.keys() <= _BARE or (
        found.shapes.keys() <= {*_BARE, Shape.NP} and " – " in found.shapes[Shape.NP]
    )


def _as_a_thing(found: Fragment, text: str) -> Fragment:
    """A need whose words are a thing, and were read as nothing or as a deed: "small leaks fixed the same day"."""
    if not text.isascii() or not sound(text, Shape.NP):
        order = text.partition(" ")[0].lower() in LISTS["orders"] and sound(text, Shape.INF)
        return replace(found, shapes={Shape.INF: text}) if order else found
    wished = _SEEN_TO.match(text) is not None
    return replace(found, shapes={Shape.WISH if wished else Shape.NP: text, Shape.COLON: text})


def _tries(text: str, part: Part) -> Iterator[str]:
    """What may stand for `text`: the whole put right, then its parts, each as typed and put right."""
    if (whole := tried(text)) != text:
        yield whole
    for piece in parts_of(text, part):
        yield piece
        if (right := tried(piece)) != piece:
            yield right


_SEEN_TO = re.compile(
    r"(?:[a-z]+ ){1,2}(?:fixed|done|sorted|closed|cleaned|covered|filled|answered|booked|checked|finished|ready|paid|sent|logged) ",
    re.I,
)
"""What one wishes to see done: "books closed by 4 am"."""
_LEFT = re.compile(
    r"\b(?:left|lost|told|kept|sent|given|forgotten|ignored|missed|parked|stuck|stored|moved|booked) "
)
"""What was done to the thing, where the same word might tell what the thing did: "new starters left alone"."""
_WAITING = re.compile(r"(?:just )?waiting\b", re.I)
"""No step that anybody looks forward to."""
_MINE_ALONE = re.compile(
    r"(?:nearly |almost )?(?:got (?:lost|stuck|there|in|wet|soaked)|forgot|spil(?:t|led)|dropped|tripped|arrived|turned up|ended up|blanked|froze|panicked|stumbled|knocked|parked|waited|was) ",
    re.I,
)
"""What the writer did, when nobody is said to have: never told of the reader."""
_A_TIME = re.compile(
    r"(?:the |that |this |last |next )?(?:same |other )?(?:day|week|month|year|time|night|morning)s?", re.I
)
"""What titles no note."""


def surely(found: Fragment, part: Part) -> Fragment:
    """`found` without the forms that are not surely sound."""
    opinion = part in (Part.VIEW, Part.QUESTION)
    kept = {kind: form for kind, form in found.shapes.items() if sound(form, kind, opinion=opinion)}
    if kept.keys() <= _BARE and part in _IN_A_SENTENCE:
        kept = {}
    if part is Part.NEXT_STEP and _WAITING.match(found.raw):
        kept = {}
    if part is Part.MOMENT and _MINE_ALONE.match(found.raw):
        kept = {}
    if (
        part is Part.PROOF
        and _FELL.search(kept.get(Shape.NP, ""))
        and not kept.keys() & {Shape.S1, Shape.ING}
    ):
        kept.pop(Shape.NP)
    if part is Part.PROOF and not (kept.keys() & _OF_MINE or any(map(_DONE.search, kept.values()))):
        kept = {}
    said = kept.get(Shape.CLAUSE, "") if part is Part.NEED else ""
    if said.startswith("your ") and _LEFT.search(said) and sound(said.removeprefix("your "), Shape.NP):
        thing = said.removeprefix("your ")
        kept = {Shape.WISH if _SEEN_TO.match(thing) else Shape.NP: thing, Shape.COLON: thing}
    suffered = found.shapes.get(Shape.WISH, "") if part is Part.NEED and Shape.WISH not in kept else ""
    if suffered and sound(suffered, Shape.NP):
        kept[Shape.NP] = kept[Shape.COLON] = suffered
    return replace(
        found,
        shapes=kept,
        key=found.key if kept and sound_title(found.key) and not _A_TIME.fullmatch(found.key) else "",
        more=found.more if kept and sound(found.more, Shape.SENTENCE) else "",
        quote=found.quote if sound_title(found.quote) else "",
    )
