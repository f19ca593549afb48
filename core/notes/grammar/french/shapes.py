"""Every form that is certain of a moment, a theme, a need, a proof, a view: what a frame's slot may be given."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from core.domain.brief import Brief, Candidate, Recipient
from core.domain.person import Language, Register
from core.notes.clean import links
from core.notes.fragment import NOTHING, Fragment, Part, Shape
from core.notes.grammar.french import phrases
from core.notes.grammar.french.asking import question
from core.notes.grammar.french.classify import classify
from core.notes.grammar.french.figures import parted, spelled
from core.notes.grammar.french.keys import key
from core.notes.grammar.french.leads import stripped
from core.notes.grammar.french.nouns import company, headline, role, weak_spot
from core.notes.grammar.french.shift import turn
from core.notes.grammar.french.typed import Typed, read
from core.notes.numbers import counts

_SAID = re.compile(
    r"(?P<clause>(?:(?:elle|il|vous|tu|on) )?(?:m’|nous )?(?:(?:a|avez|as) (?:dit|répété|résumé|glissé|lancé|soufflé|conclu)|disait|disiez|disais|répétait|répétiez)[^:«“\"]{0,40}?) ?[:,]? ?[«“\"] ?(?P<said>[^»”\"]+?) ?[»”\"]$",
    re.I,
)
_QUOTED = re.compile(r"[«“\"] ?([^«»“”\"]+?) ?[»”\"]")
_PHRASE = re.compile(
    r"(?:sa|votre|ta|leur|cette|la|son) (?:phrase|formule|devise|remarque|règle|dicton|mot|réplique) ?: (?P<said>[^«»“”\":]+)$",
    re.I,
)
"""« sa phrase : on mesure deux fois » is what somebody said."""
_LINKED = re.compile(r" (?:et|ou) ")
_AWAITED = re.compile(
    r"\b(?:décision|réponse|retour|courrier|lettre|e-mail|mail|courriel|résultats?|verdict|message|nouvelles|proposition|offre|avis)\b",
    re.I,
)
SHORT_QUOTE = 8


def shape(text: str, *, part: Part, to: Recipient, brief: Brief, owner: Recipient | None = None) -> Fragment:
    """As `core.notes.grammar.language.Grammar.shape` promises. Who writes changes nothing, so a cohort shares the work."""
    return _shape(text, part, to, _by_nobody(brief), owner)


_NOBODY = Candidate()


@lru_cache(maxsize=64)
def _by_nobody(brief: Brief) -> Brief:
    return replace(brief, candidate=_NOBODY)


@lru_cache(maxsize=8192)
def _shape(text: str, part: Part, to: Recipient, brief: Brief, owner: Recipient | None) -> Fragment:
    found = _shaped(text, part, to, brief, owner)
    return found if part is Part.COMPANY else found.without_spoilt()


def _shaped(text: str, part: Part, to: Recipient, brief: Brief, owner: Recipient | None) -> Fragment:
    if part is Part.ROLE:
        return role(text, brief)
    if part is Part.COMPANY:
        return company(text)
    if part is Part.HEADLINE:
        return headline(text, brief)
    typed = read(text, brief)
    if not typed.text:
        return Fragment(text, private=typed.private, link=next(iter(links(text)), ""))
    if part is Part.QUESTION or (typed.asked and part is not Part.VIEW):
        return question(text, typed, to=to, brief=brief, owner=owner)
    found = _one(typed, part, to, brief, owner)
    if part is Part.WEAK_SPOT:
        found = weak_spot(typed.text, found)
    return _with(found, text, typed, part)


def _one(typed: Typed, part: Part, to: Recipient, brief: Brief, owner: Recipient | None) -> Fragment:
    if typed.items and len(typed.items) > 1:
        return _listed(typed, part, to, brief, owner)
    plain = stripped(typed.text, part, dated=brief.next_on is not None)
    if not plain:
        return NOTHING
    if typed.quoted:
        return _spoken(plain)
    if part is Part.MOMENT and (said := _PHRASE.match(plain)):
        return _spoken(said["said"])
    turned = turn(plain, to=to, owner=owner, brief=brief, of_company=part is Part.NEED)
    if turned.failed or _mixed_register(turned.text, brief):
        return Fragment(plain, quote=_short_quote(plain), unshifted=True)
    said_to = spelled(parted(turned.text) if part in (Part.PROOF, Part.REPAIR) else turned.text)
    kind = classify(said_to)
    shapes = phrases.shapes(said_to, kind, part, brief)
    if said := _QUOTED.search(said_to):
        shapes = _quote_beside(plain, said[1]) or shapes
    return Fragment(
        plain,
        shapes,
        key=key(said_to, kind),
        quote=_short_quote(plain),
        has_number=counts(said_to, Language.FR),
        reader=turned.reader,
    )


def _with(found: Fragment, raw: str, typed: Typed, part: Part) -> Fragment:
    return Fragment(
        raw,
        found.shapes,
        key=found.key,
        quote=found.quote,
        link=next(iter(links(raw)), ""),
        private=typed.private,
        has_number=found.has_number,
        reader=found.reader,
        awaited=part is Part.NEXT_STEP and _AWAITED.search(typed.text) is not None,
        unshifted=found.unshifted,
    )


def _listed(typed: Typed, part: Part, to: Recipient, brief: Brief, owner: Recipient | None) -> Fragment:
    """Two items of one form are joined by « et »; otherwise the first that is usable stands alone."""
    made = [_one(Typed(item), part, to, brief, owner) for item in typed.items]
    good = [m for m in made if m]
    if not good:
        return made[0]
    if len(good) > 1 and part is not Part.MOMENT:
        both: dict[Shape, str] = {
            s: f"{t} et {good[1].shapes[s]}"
            for s, t in good[0].shapes.items()
            if s is Shape.NP and s in good[1].shapes and not _LINKED.search(t)
        }
        if both and all(len(t.split()) <= 20 for t in both.values()):
            both[Shape.COLON] = next(iter(both.values()))
            first = good[0]
            return Fragment(
                typed.text,
                both,
                key=first.key,
                has_number=first.has_number or good[1].has_number,
                reader=first.reader,
            )
    return good[0]


def _spoken(said: str) -> Fragment:
    """Words wholly in quotation marks, by somebody unknown: quoted, never turned into a clause."""
    put = f"« {said} »"
    return Fragment(
        said, {Shape.QUOTE: put, Shape.COLON: put}, quote=said if len(said.split()) <= SHORT_QUOTE else ""
    )


def _quote_beside(text: str, said: str) -> dict[Shape, str]:
    """« vous m’avez dit : “…” » is best said by the quotation alone."""
    put = f"« {said} »"
    return {Shape.QUOTE: put, Shape.COLON: put} if _SAID.search(text) else {}


def _short_quote(text: str) -> str:
    found = _QUOTED.search(text)
    return found[1] if found and len(found[1].split()) <= SHORT_QUOTE else ""


def _mixed_register(text: str, brief: Brief) -> bool:
    """The log itself says vous in a tu note, or tu in a vous note."""
    bare = _QUOTED.sub("", text)
    if brief.register is Register.TU:
        return bool(re.search(r"\b(?:vous|votre|vos)\b", bare, re.I))
    return bool(re.search(r"(?<!\w)(?:tu|toi|ton|ta|tes|t’)(?!\w)(?! de voix)", bare, re.I))
