"""One field of an English log as a fragment: every form that is certain, its subject line, its quote."""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.domain.brief import Brief, Recipient
from core.domain.person import Language
from core.notes.fragment import NOTHING, Fragment, Part, Shape
from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.forms import Forms, to_gerund
from core.notes.grammar.english.lexicon import verbs
from core.notes.grammar.english.names import named_by_job
from core.notes.grammar.english.next_steps import AWAITED, DATED, told_to_me
from core.notes.grammar.english.parts import FORMS
from core.notes.grammar.english.reading import QUOTE, Prepared, prepare
from core.notes.grammar.english.small_numbers import in_words
from core.notes.grammar.english.splices import whole
from core.notes.grammar.english.strongest import strongest_noun
from core.notes.grammar.english.telling import and_then, stands_alone, told
from core.notes.grammar.english.titles import company, headline, role
from core.notes.grammar.english.tokens import low
from core.notes.numbers import counts
from core.notes.stems import stems

TOO_LONG = 34
"""Words above which no frame can hold a form: a sentence may have 38."""

_QUOTED = re.compile(
    r"[\"“«]\s*([^\"“”«»]{2,120}?)\s*[\"”»]|(?<!\w)'([^']{2,80}(?:'[a-z]{1,2}\b[^']{0,60})?)'(?!\w)"
)
_A_QUOTE = re.compile(r"[\"“«']")
_KEPT_QUOTE = re.compile(f"[{chr(QUOTE)}-{chr(QUOTE + 99)}]")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)|(?<=s)'(?=\s|$)")
_ODD_MARKS = re.compile(
    r"(?=\W)(?:'\d|[^\w\s“”()'’%$€£,.-]{2}|[(),.;:!?'-]{3}|(?<!\w)[.;:!?&/]|[(]\s*[)])|\w[;!?]\w"
)
_ODD_FIGURES = re.compile(r"\d'\w|[^\W\d_]\d[^\W\d_]\d")
"""Typing that no reader could say aloud: it is never bent into a sentence."""
_DIGIT = re.compile(r"\d")


def shape(text: str, *, part: Part, to: Recipient, brief: Brief, owner: Recipient | None = None) -> Fragment:
    if not text.strip():
        return NOTHING
    if part is Part.ROLE:
        return role(text)
    if part is Part.COMPANY:
        return company(text)
    if part is Part.HEADLINE:
        return headline(text)
    quoted = _quotes(text)
    if part not in (Part.QUESTION, Part.VIEW, Part.PROOF):
        quoted = named_by_job(quoted, brief)
    whole = _whole_quote(text)
    ready = prepare(quoted, part=part, to=to, brief=brief, owner=owner)
    if not ready.text:
        return Fragment(raw=text, private=ready.private, unshifted=ready.lost, link=ready.link)
    base = FORMS[part](ready.text)
    forms = {kind: form for kind, form in base.items() if form and len(form.split()) <= TOO_LONG}
    sign = _KEPT_QUOTE.search(ready.text) or _KEPT_QUOTE.search(" ".join(ready.whole))
    said = ready.quotes[ord(sign[0]) - QUOTE] if sign else ""
    has_number = _DIGIT.search(ready.text) is not None
    if odd := (
        _ODD_MARKS.search(ready.text) is not None
        or (has_number and _ODD_FIGURES.search(ready.text) is not None)
        or (whole and part in (Part.MOMENT, Part.THEME, Part.NEED))
    ):
        forms = {}
    if part in _TOLD and not odd:
        forms = _told(forms, ready, part, reader=owner is not None or len(brief.people) == 1)
    if ready.lost:
        forms = {}
    elif len(ready.text.split()) <= TOO_LONG and not (part is Part.NEXT_STEP and told_to_me(ready.text)):
        forms.setdefault(Shape.COLON, forms.get(Shape.S1) or forms.get(Shape.INDIRECT) or ready.text)
        if part is Part.NEED and Shape.INF in forms and Shape.CLAUSE not in forms:
            forms[Shape.COLON] = "to " + forms[Shape.INF]
        if (
            Shape.CLAUSE in forms
            and Shape.SENTENCE not in forms
            and part in (Part.PROOF, Part.REPAIR, Part.VIEW)
        ):
            forms[Shape.SENTENCE] = forms[Shape.CLAUSE]
        if part is Part.REPAIR and (
            len(ready.whole) > 1 or (Shape.SENTENCE in forms and Shape.S1 not in forms)
        ):
            forms = {Shape.SENTENCE: forms[Shape.SENTENCE]} if Shape.SENTENCE in forms else {}
    if said and len(said.split()) <= 16 and part in (Part.MOMENT, Part.THEME, Part.NEED):
        forms[Shape.QUOTE] = f"“{said}”"
        if whole:
            forms[Shape.COLON] = f"“{said}”"
    key = _key(ready, forms, part)
    shown = {kind: _printed(form, ready) for kind, form in forms.items()}
    return Fragment(
        raw=text,
        shapes=shown,
        key=_printed(key, ready),
        quote=_printed(said, ready)
        if said and len(said.split()) <= 8 and (len(said.split()) < 3 or len(stems(said, Language.EN)) > 1)
        else "",
        link=ready.link,
        private=ready.private,
        has_number=has_number or (part is Part.PROOF and counts(ready.text, Language.EN)),
        reader=ready.reader,
        awaited=part is Part.NEXT_STEP and AWAITED.search(forms.get(Shape.NP) or ready.text) is not None,
        dated=part is Part.NEXT_STEP and DATED.search(forms.get(Shape.NP) or ready.text) is not None,
        unshifted=ready.lost,
    )


_TOLD = frozenset((Part.MOMENT, Part.PROOF, Part.NEED, Part.VIEW, Part.REPAIR))
"""What a note can tell in sentences of its own."""
_HANGING = re.compile(r"(?:how|what|why|when|where|that) ", re.IGNORECASE)
"""No sentence of its own: "how you talked about the night team"."""
_SHORT = 16
"""Words up to which a clause is bent into another sentence."""


def _told(forms: Forms, ready: Prepared, part: Part, *, reader: bool) -> Forms:
    """`forms` beside the same told in sentences of its own; those that would lose or strain something are gone."""
    if (part is Part.NEED and (Shape.CLAUSE not in forms or len(ready.whole) > 1)) or (
        part is Part.REPAIR and len(ready.whole) < 2 and (Shape.S1 in forms or ", I " not in ready.text)
    ):
        return forms
    made = dict(forms)
    if part is Part.MOMENT and (apart := and_then(forms.get(Shape.NP, ""))):
        return apart
    said = told((forms[Shape.CLAUSE],) if part is Part.NEED else ready.whole, part, reader=reader)
    if (
        part is Part.MOMENT
        and said
        and _HANGING.match(said[0])
        and not (said[0][:5] == "when " and whole(said[0]))
    ):
        return made
    if not said:
        if (
            part is Part.PROOF
            and len(ready.whole) > 1
            and sum(len(p.split()) for p in ready.whole) <= TOO_LONG
        ):
            made = {Shape.COLON: _listed(ready.whole)}
        return made
    calm = len(said) == 1 and not _A_BREAK.search(said[0])
    if part is Part.MOMENT:
        clause = forms.get(Shape.CLAUSE, "")
        kept = bool(clause) and stands_alone(clause) and len(clause.split()) <= _SHORT and "," not in clause
        if not (kept or (calm and said[0] == clause.replace("’", "'"))):
            _without(made, Shape.YOU, Shape.WE, Shape.S1, Shape.CLAUSE, Shape.THANKS)
        elif not kept:
            _without(made, Shape.THANKS)
    elif not calm:
        _without(made, Shape.S1, Shape.CLAUSE, Shape.ING, Shape.NP, Shape.INF)
    elif part in (Part.PROOF, Part.NEED):
        made |= {each: said[0] for each in (Shape.S1, Shape.CLAUSE) if each in made}
    made[Shape.SENTENCE] = _listed(each[:1].upper() + each[1:] for each in said)
    if part is Part.MOMENT or (part is Part.PROOF and not calm):
        made[Shape.COLON] = _listed(said)
    return made


_A_BREAK = re.compile(r"[:;]")


def _without(forms: Forms, *gone: Shape) -> None:
    for each in gone:
        forms.pop(each, None)


def _listed(sentences: Iterable[str]) -> str:
    """Sentences side by side, the first as it is, without the last stop."""
    first, *others = sentences
    return ". ".join([first, *(each[:1].upper() + each[1:] for each in others)])


def _printed(text: str, ready: Prepared) -> str:
    if "'" in text:
        text = _APOSTROPHE.sub("’", text)
    return ready.show(in_words(text))


def _quotes(text: str) -> str:
    """Typed quotation marks, of any kind, as “…”; an apostrophe is none."""
    if not _A_QUOTE.search(text):
        return text
    return _QUOTED.sub(
        lambda m: (
            f"“{(m[1] or m[2]).strip().rstrip('.,;')}”" if len((m[1] or m[2]).split()) > 1 or m[1] else m[0]
        ),
        text,
    )


def _whole_quote(text: str) -> bool:
    stripped = text.strip().rstrip(".!,;")
    return bool(_QUOTED.fullmatch(stripped))


_WH_TAIL = re.compile(r"\b(?P<tail>(?:how|why|what|whether)\s[^,;:.]+)")
_SAID_THAT = re.compile(
    r"\b(?:remark|point|line|idea|comment|saying|words|told me|said|reminded me|pointed out|explained)\s(?:that\s)?(?P<tail>[^,;:.]+?)(?:, not .+)?$"
)
_RELATIVE_TAIL = re.compile(
    r"\b(?P<tail>(?:the|a|an|your|one)\s(?:[\w-]+\s){1,3}(?:who|that|which|where|nobody|everybody|everyone)\s[^,;:.]+)$"
)
_RELATIVE = re.compile(r" (?:so|and|who|that|which|where|nobody|everybody|everyone)\b")
_POINTING = frozenset(
    [
        "i",
        "i'd",
        "i'll",
        "i’d",
        "i’ll",
        "me",
        "my",
        "it",
        "them",
        "this",
        "that",
        "these",
        "those",
        "he",
        "she",
        "they",
        "his",
        "her",
        "their",
    ]
)
_NOT_FIRST = frozenset(["you", "we", "i", "she", "he", "they", "it", "there", "this", "that"])


_BECAUSE = re.compile(r", | (?=because |so that |when |although )")
_SOMEBODY = re.compile(r"(?:someone|somebody|anyone|people|a person) ")
"""Who is looked for: no subject line."""


def _key(ready: Prepared, forms: Forms, part: Part) -> str:
    """What would stand in a subject line: a telling clause, else the strongest noun phrase; empty when none is certain."""
    _, colon, after = ready.text.partition(": ")
    if colon and _fits(after) and len(after.split()) > 2:
        return after
    clause = forms.get(Shape.CLAUSE, "")
    if part is Part.MOMENT and (found := _telling(clause or forms.get(Shape.NP, ""))):
        return found
    for shape_ in (Shape.NP, Shape.WISH, Shape.TAG):
        if shape_ in forms and _fits(forms[shape_], longest=9) and not _SOMEBODY.match(forms[shape_]):
            return forms[shape_]
    if Shape.NP in forms and not _SOMEBODY.match(forms[Shape.NP]):
        short = _BECAUSE.split(forms[Shape.NP])[0]
        if short != forms[Shape.NP] and _fits(short):
            return short
    if Shape.ING in forms and _fits(forms[Shape.ING]) and part in (Part.NEED, Part.THEME, Part.MOMENT):
        return forms[Shape.ING]
    if Shape.INF in forms and _fits(forms[Shape.INF]) and part in (Part.NEED, Part.THEME):
        return to_gerund(forms[Shape.INF]) or ""
    if clause and low(clause.split(" ")[0]) not in _NOT_FIRST and _fits(clause):
        return clause
    if part is Part.NEED:
        return ""
    if clause or Shape.NP in forms:
        return found if _fits(found := strongest_noun(clause or forms[Shape.NP])) else ""
    if part is Part.THEME and _fits(ready.text) and read(ready.text).sort is not Sort.UNSURE:
        return ready.text
    return ""


def _telling(text: str) -> str:
    """ "How hard the nights are", "The night team never gets the memo": the words inside a moment that would title it."""
    for pattern in (_RELATIVE_TAIL, _WH_TAIL, _SAID_THAT):
        found = pattern.search(text)
        if (
            not found
            or not _fits(found["tail"], longest=9)
            or len(found["tail"].split()) < 3
            or (
                pattern is _RELATIVE_TAIL
                and (
                    any(w in verbs().third for w in _RELATIVE.split(found["tail"])[0].split()[1:])
                    or re.search(r" (?:so|and|but|because) (?:nobody|every)", found["tail"])
                )
            )
            or (pattern is _WH_TAIL and _POINTING & set(found["tail"].lower().split()))
        ):
            continue
        if pattern is _SAID_THAT and (
            low(found["tail"].split()[0]) in _NOT_FIRST or read(found["tail"]).sort is not Sort.CLAUSE
        ):
            continue
        return found["tail"]
    return ""


def _fits(phrase: str, longest: int = 8) -> bool:
    if "“" in phrase or any(ord(c) >= QUOTE for c in phrase) or ":" in phrase or ";" in phrase:
        return False
    return 0 < len(phrase.split()) <= longest and len(phrase) <= 56
