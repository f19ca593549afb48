"""The one place behind all repairs: what is surely sound is offered, else a repair that passes the same test, else the best part that does, else nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from core.domain.brief import Brief, Recipient
from core.domain.person import Language
from core.notes.fragment import Fragment, Part, Shape
from core.notes.grammar.french import prose, typed
from core.notes.grammar.french.as_meant import as_meant
from core.notes.grammar.french.chunks import read
from core.notes.grammar.french.mends import mended
from core.notes.grammar.french.shapes import shape as shaped
from core.notes.grammar.french.skills import skill
from core.notes.grammar.french.sound import Fault, faults, hurried, words
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.stands_alone import leans, names_something
from core.notes.numbers import counts

_JUDGED = frozenset(
    (Part.THEME, Part.MOMENT, Part.NEED, Part.PROOF, Part.QUESTION, Part.VIEW, Part.PROMISE, Part.REPAIR, Part.NEXT_STEP)
)  # fmt: skip
_CALM_APART = re.compile(r"(?:\s*[;\n]\s*|(?<=[^\W\d_]{2})[.!?…]+\s+)")
"""Whoever takes time puts a comma within what belongs together."""
_TRIED = 14
"""Parts of one text that are tried: a sentence typed in a hurry has seldom more than five commas."""
_STEMS = 2
"""Content words without which a part is a stump."""
_APART = re.compile(r"(?:\s*[,;\n]\s*|\s+[–—-]\s+|(?<=[^\W\d_]{2})[.!?…]+\s+|\s*:\s+)")
_BENT = re.compile(
    r"(?:mais|sauf|sinon|pas|et pas|ni|sans|si|que|quand|donc|car|parce|alors que)(?![^\W_])", re.I
)
"""What takes back, or hangs on, the part before it: neither is true without the other."""
_I_WOULD_SAY = "je dirais "
_HANGS = re.compile(
    r"(?:et|ou|mais|donc|car|parce|puis|sinon|sauf|ni|qui|que|dont|où|alors|du coup|pas)(?![^\W_])|qu['’]",
    re.I,
)
_DATED = re.compile(
    r"\d|(?<![^\W_])(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|semaine|mois|jour|soir|matin)(?![^\W_])",
    re.I,
)
"""A day that would be lost with the part of a next step that names it."""


def shape(text: str, *, part: Part, to: Recipient, brief: Brief, owner: Recipient | None = None) -> Fragment:
    """As `core.notes.grammar.language.Grammar.shape` promises."""
    if not (text := as_meant(text, part)):
        return Fragment(text)
    if part is Part.NEED and (named := skill(text)):
        who = {Shape.WHO: named} if named.startswith("quelqu’un ") else {}
        title = "" if who else named.removeprefix("des compétences en ")
        return Fragment(text, {Shape.WISH: named, Shape.COLON: named, **who}, key=title)
    found = _best_of(text, part=part, to=to, brief=brief, owner=owner)
    if not hurried(brief) or not found.shapes:
        return found
    labelled = found.shapes.keys() <= {Shape.COLON, Shape.TAG}
    if (part is Part.PROOF and not _TELLING & found.shapes.keys()) or (
        part is Part.NEED and labelled and _BEGINS_BARE.match(found.shapes.get(Shape.COLON, ""))
    ):
        return replace(found, shapes={}, key="")
    return found


_TELLING = frozenset((Shape.S1, Shape.SENTENCE, Shape.CLAUSE))
_BEGINS_BARE = re.compile(
    r"(?!(?:les?|la|un|une|des|du|de|mon|ma|mes|votre|vos|ton|ta|tes|ce|cette|ces|plus|moins|trop|pas|quelqu) |(?:l’|d’|qu’))[a-zà-ÿ]",
    re.I,
)
"""« écrits courts et rendus à temps » behind a colon: as it was typed, and no sentence."""


def _best_of(text: str, *, part: Part, to: Recipient, brief: Brief, owner: Recipient | None) -> Fragment:
    """What surely reads well of a field, however its forms fit a frame."""
    found = shaped(text, part=part, to=to, brief=brief, owner=owner)
    if part not in _JUDGED or not (found.shapes or _may_hold_more(found, text, brief)):
        return found
    sound, why = judged(found, brief)
    if not found.shapes:
        why = faults(_as_read(text, brief), Shape.COLON, brief)
    if found.shapes and (not why or (sound.shapes and _said_best(found, sound))):
        return sound
    tried = (
        (judged(shaped(each, part=part, to=to, brief=brief, owner=owner), brief)[0], (each, cut))
        for each, cut in _each_once(text, part, why, brief)
    )
    good = [made for made, (each, cut) in tried if made.shapes and _worth_saying(made, part, cut=cut)]
    if not good:
        return sound
    best = max(good, key=lambda each: _weight(each, part))
    best = _shed(best) if part is Part.PROOF else best
    best = _the_one_met(best) if part is Part.MOMENT and to == owner else best
    return replace(best, raw=text, private=found.private or best.private, link=found.link)


def _shed(made: Fragment) -> Fragment:
    """Without a last clause in which nothing is named: « …d’écart ; je comptais à 2 h »."""
    told = {form: _LAST.match(said) for form, said in made.shapes.items()}
    idle = {
        form: head["head"]
        for form, head in told.items()
        if head
        and not names_something(head["last"])
        and len(prose.stems(head["last"])) <= _STEMS
        and names_something(head["head"])
    }
    return replace(made, shapes={**made.shapes, **idle})


_LAST = re.compile(r"(?P<head>.+[^.;:])(?: ;|\.) (?P<last>[^.;:]+)$")


def _the_one_met(made: Fragment) -> Fragment:
    """« le faux client, c’était lui » is said to him."""
    put = "c’était vous" if all("tu " not in each for each in made.shapes.values()) else "c’était toi"
    return replace(made, shapes={form: _IT_WAS.sub(put, said) for form, said in made.shapes.items()})


_IT_WAS = re.compile(r"c’était (?:lui|elle)(?= avec|[,;.]|$)")


def _may_hold_more(found: Fragment, text: str, brief: Brief) -> bool:
    """Whether parts of a text that came to nothing may be tried: not where somebody in it is not known, nor what is private."""
    return hurried(brief) and not (found.private or found.unshifted) and len(text.split()) > _STEMS


def judged(found: Fragment, brief: Brief) -> tuple[Fragment, tuple[Fault, ...]]:
    """`found` with the forms that are surely sound, and what is wrong with the others."""
    wrong = _wrong(found.shapes, brief)
    for form in (Shape.S1, Shape.CLAUSE):
        said = found.shapes.get(form, "")
        if form in wrong and said.startswith(_I_WOULD_SAY):
            rest = said.removeprefix(_I_WOULD_SAY).replace(" : c’est ", ", c’est ")
            put = f"{_I_WOULD_SAY}qu’{rest}" if begins_with_vowel(rest) else f"{_I_WOULD_SAY}que {rest}"
            if not faults(rest, Shape.CLAUSE, brief) and not faults(put, form, brief):
                found = replace(found, shapes={**found.shapes, form: put})
                del wrong[form]
    if not wrong and (not found.key or not hurried(brief)):
        return found, ()
    key = "" if found.key and faults(found.key, Shape.COLON, brief) else found.key
    key = "" if found.shapes and len(wrong) == len(found.shapes) and hurried(brief) else key
    kept = {form: said for form, said in found.shapes.items() if form not in wrong}
    kept = {} if hurried(brief) and set(kept) == {Shape.ADV} else kept
    more = "" if found.more and faults(f"{found.more}.", Shape.SENTENCE, brief) else found.more
    quote = "" if found.quote and faults(found.quote, Shape.QUOTE, brief) else found.quote
    every = tuple(dict.fromkeys(fault for why in wrong.values() for fault in why))
    return replace(found, shapes=kept, key=key, more=more, quote=quote), every


def _wrong(shapes: Mapping[Shape, str], brief: Brief) -> dict[Shape, tuple[Fault, ...]]:
    """What is wrong with each form. A careful writer's clause that is sound is not read again for standing behind a colon."""
    last = () if hurried(brief) else (Shape.COLON,)
    found = {form: faults(said, form, brief) for form, said in shapes.items() if form not in last}
    sound = {_bare(shapes[form]) for form, why in found.items() if not why and form in _WHOLE}
    for form in last:
        if (said := shapes.get(form)) and _bare(said) not in sound:
            found[form] = faults(said, form, brief)
    return {form: why for form in shapes if (why := found.get(form, ()))}


_WHOLE = frozenset(
    (Shape.S1, Shape.CLAUSE, Shape.YOU, Shape.WE, Shape.SENTENCE, Shape.NP, Shape.WISH, Shape.INF)
)


def _bare(said: str) -> str:
    return said.removesuffix(".").casefold()


def _said_best(found: Fragment, sound: Fragment) -> bool:
    """Whether a form that can carry a sentence is left."""
    carried = {form for form in found.shapes if form is not Shape.COLON}
    return bool(carried & sound.shapes.keys()) or not carried


def _as_read(text: str, brief: Brief) -> str:
    """`text` with its short forms written out, as the reading names its faults."""
    whole = typed.read(text, brief).whole
    return ". ".join(f"{each[:1].upper()}{each[1:]}" for each in whole) if len(whole) > 1 else "".join(whole)


def _each_once(text: str, part: Part, why: tuple[Fault, ...], brief: Brief) -> Iterator[tuple[str, bool]]:
    """Everything worth trying: of the text as it was read, then as it was typed."""
    tried: set[str] = set()
    apart = _APART if hurried(brief) else _CALM_APART
    for base in (_as_read(text, brief), text):
        named = (*words(base.replace("'", "’"), frozenset()), *why)
        for each, cut in _candidates(base, part, tuple(dict.fromkeys(named)), apart):
            if each not in tried:
                tried.add(each)
                yield each, cut


def _candidates(
    text: str, part: Part, why: tuple[Fault, ...], apart: re.Pattern[str]
) -> Iterator[tuple[str, bool]]:
    """The whole with its faults put right, then its parts, as typed and put right, and whether one is cut off; the longest first."""
    for each in _put_right(text, part, why):
        yield each, False
    cuts = [0, *(m.end() for m in apart.finditer(text)), len(text)]
    ends = [*(m.start() for m in apart.finditer(text)), len(text)]
    spans = sorted(
        ((a, b) for a in range(len(ends)) for b in range(a, len(ends)) if (a, b) != (0, len(ends) - 1)),
        key=lambda span: (span[0] - span[1], span[0]),
    )
    if part is Part.MOMENT:
        yield from (
            (head, True) for found in _beside(text, why) if not _OPEN.search(head := text[: found.start()])
        )
    if part is Part.REPAIR:
        return
    for a, b in spans[:_TRIED]:
        piece = text[cuts[a] : ends[b]].strip(" .,;:–—-")
        rest = text[cuts[b + 1] :] if b + 1 < len(ends) else ""
        if a and part is Part.NEED:
            continue
        if part is Part.NEXT_STEP and (_DATED.search(text.replace(piece, "")) or " même" in piece):
            continue
        if (
            not piece
            or (a and _HANGS.match(piece))
            or (_BENT.match(rest) and not text[ends[b] :].lstrip().startswith("."))
        ):
            continue
        if a and part is Part.MOMENT and not read(piece, frozenset(), base="any").finite:
            continue
        yield piece, True
        for each in _put_right(piece, part, why):
            yield each, True


_OPEN = re.compile(
    r"(?:\d|(?<![^\W_])(?:une?|les?|la|des|du|de|à|au|aux|et|ou|très|plus|pas|avec|pour|sur|dans|en|par|sans|qui|que|où))$",
    re.I,
)
"""What a part may not end with."""


def _beside(text: str, why: tuple[Fault, ...]) -> Iterator[re.Match[str]]:
    """Where something was put beside a noun without a word: what stands before it is told."""
    for reason, word in why:
        if reason in ("juxtaposed", "unknown"):
            ends = r"(?= (?:qui|que|où)(?![^\W_])|$)"
            yield from re.finditer(rf" {re.escape(word)}{ends}", text)


def _put_right(text: str, part: Part, why: tuple[Fault, ...]) -> Iterator[str]:
    """`text` with what was named put right, and with its clauses as sentences of their own."""
    right = mended(text, part, why)
    if right != text:
        yield right
    parts = [each.strip() for each in _APART.split(right) if each.strip()]
    if len(parts) > 1 and part in _TOLD and not any(map(_HANGS.match, parts)):
        told = [each for each in parts if read(each, frozenset(), base="any").main]
        if len(told) == len(parts):
            yield ". ".join(f"{each[:1].upper()}{each[1:]}" for each in parts)


def _worth_saying(made: Fragment, part: Part, *, cut: bool) -> bool:
    """No stump and no mere label; and of what was cut off, nothing that leans on the rest, or that names no thing."""
    said = max(made.shapes.values(), key=len)
    if part is Part.PROOF and (Shape.S1 not in made.shapes or (cut and not _MINE.search(said))):
        return False
    if part is Part.NEED and cut and not _WANTED & made.shapes.keys():
        return False
    if cut and part is Part.MOMENT and made.shapes.keys() <= {Shape.COLON, Shape.TAG}:
        return False
    if (
        cut
        and part is Part.PROOF
        and (_IDLE.match(said) or not (made.has_number or len(prose.stems(said)) > _STEMS))
    ):
        return False
    if cut and part in _TOLD and not names_something(said):
        return False
    return not cut or (len(prose.stems(said)) >= _STEMS and not leans(said))


_WANTED = frozenset((Shape.INF, Shape.WISH, Shape.WHO, Shape.YOU))
"""What says a need; anything else of it is its reason, or the trouble itself."""
_TOLD = (Part.MOMENT, Part.PROOF, Part.REPAIR)
_IDLE = re.compile(
    r"(?:[^,]+, )?(?:j’avais|j’étais|j’ai une?|je suis|j’ai (?:deux|trois|quatre|\d+)) (?!\w+(?:é|i|u|it|is) )",
    re.I,
)
"""« j’avais quatorze chauffeurs »: no deed of its own."""
_MINE = re.compile(r"(?<![^\W_])(?:je|j’|mon|ma|mes|moi)(?![^\W_]|(?<=’)$)|(?<![^\W_])j’", re.I)
"""What a proof tells was done by its writer: a figure alone leaves out who."""


def _weight(made: Fragment, part: Part) -> tuple[float, int]:
    """What says most: a proof with its figure, a moment that is told, then the most content."""
    said = max(made.shapes.values(), key=len)
    figure = part is Part.PROOF and counts(said, Language.FR)
    told = set(made.shapes) - {Shape.COLON, Shape.TAG}
    return (2.0 * figure + 1.5 * bool(told) + 0.25 * len(prose.stems(said)), len(said))
