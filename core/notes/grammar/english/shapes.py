"""One field of an English log as a fragment: every form that is certain, its subject line, its quote."""

from __future__ import annotations

import re

from core.domain.brief import Brief, Recipient
from core.domain.person import Language
from core.notes.fragment import NOTHING, Fragment, Part, Shape
from core.notes.grammar.english.answers import told_to_me
from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.forms import Forms, to_gerund
from core.notes.grammar.english.lexicon import proper
from core.notes.grammar.english.names import named_by_job
from core.notes.grammar.english.parts import FORMS
from core.notes.grammar.english.reading import QUOTE, Prepared, prepare
from core.notes.grammar.english.strongest import strongest_noun
from core.notes.grammar.english.tokens import low
from core.notes.numbers import counts
from core.notes.punctuation import settled

TOO_LONG = 34
"""Words above which no frame can hold a form: a sentence may have 38."""

_QUOTED = re.compile(
    r"[\"“«]\s*([^\"“”«»]{2,120}?)\s*[\"”»]|(?<!\w)'([^']{2,80}(?:'[a-z]{1,2}\b[^']{0,60})?)'(?!\w)"
)
_A_QUOTE = re.compile(r"[\"“«']")
_AWAITED = re.compile(
    r"\b(?:decision|letter|answer|reply|feedback|response|news|e-?mail|offer|results?|verdict|message|outcome)\b"
)
_KEPT_QUOTE = re.compile(f"[{chr(QUOTE)}-{chr(QUOTE + 99)}]")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)|(?<=s)'(?=\s|$)")
_ODD_MARKS = re.compile(
    r"(?=\W)(?:'\d|[^\w\s“”()'’%$€£,.-]{2}|[(),.;:!?'-]{3}|(?<!\w)[.;:!?&/]|[(]\s*[)])|\w[;!?]\w"
)
_ODD_FIGURES = re.compile(r"\d'\w|[^\W\d_]\d[^\W\d_]\d")
"""Typing that no reader could say aloud: it is never bent into a sentence."""
_DIGIT = re.compile(r"\d")
_BEFORE_MARK = re.compile(r"\s+(?=[;:!?])")
_TITLE_PARTS = re.compile(r"\s+[-–—|/]\s+|[,;:|]\s")
_HEADLINE_PARTS = re.compile(r"[|•\n;,]|\s[-–—/]\s")
_AND = re.compile(r"\s+&\s+")
_MARKUP = re.compile(r"[{}<>*_`~]")
_COMPANY_MARKUP = re.compile(r"[{}<>*`~]|%(?=\})")
_SENIOR = re.compile(r"\bSr\b\.?")
_JUNIOR = re.compile(r"\bJr\b\.?")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_I_AM = re.compile(r"^(?:i am|i'm|im)\s+", re.IGNORECASE)
_SECTION = re.compile(r"\s*(?:[(\[].*?[)\]]|\b[mfwhx]\s?/\s?[mfwhxd](?:\s?/\s?[dx])?\b)")
_KIND_OF_JOB = (
    "role",
    "position",
    "job",
    "post",
    "internship",
    "apprenticeship",
    "traineeship",
    "placement",
    "scheme",
    "programme",
    "program",
    "residency",
    "contract",
    "fellowship",
)


def shape(text: str, *, part: Part, to: Recipient, brief: Brief, owner: Recipient | None = None) -> Fragment:
    if not text.strip():
        return NOTHING
    if part is Part.ROLE:
        return role(text)
    if part is Part.COMPANY:
        return company(text)
    if part is Part.HEADLINE:
        return headline(text)
    quoted = named_by_job(_quotes(text), brief)
    whole = _whole_quote(text)
    ready = prepare(quoted, part=part, to=to, brief=brief, owner=owner)
    if not ready.text:
        return Fragment(raw=text, private=ready.private, unshifted=ready.lost, link=ready.link)
    base = FORMS[part](ready.text)
    forms = {kind: form for kind, form in base.items() if form and len(form.split()) <= TOO_LONG}
    said = ready.quotes[ord(sign[0]) - QUOTE] if (sign := _KEPT_QUOTE.search(ready.text)) else ""
    has_number = _DIGIT.search(ready.text) is not None
    if (
        _ODD_MARKS.search(ready.text)
        or (has_number and _ODD_FIGURES.search(ready.text))
        or (whole and part in (Part.MOMENT, Part.THEME, Part.NEED))
    ):
        forms = {}
    if ready.lost:
        forms = {}
    elif len(ready.text.split()) <= TOO_LONG and not (part is Part.NEXT_STEP and told_to_me(ready.text)):
        forms[Shape.COLON] = forms.get(Shape.S1) or forms.get(Shape.INDIRECT) or ready.text
        if part is Part.NEED and Shape.INF in forms and Shape.CLAUSE not in forms:
            forms[Shape.COLON] = "to " + forms[Shape.INF]
        if Shape.CLAUSE in forms and part in (Part.PROOF, Part.REPAIR, Part.VIEW):
            forms[Shape.SENTENCE] = forms[Shape.CLAUSE]
        if part is Part.REPAIR and ready.rest:
            forms = _all_said(ready)
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
        quote=_printed(said, ready) if said and len(said.split()) <= 8 else "",
        link=ready.link,
        private=ready.private,
        has_number=has_number or (part is Part.PROOF and counts(ready.text, Language.EN)),
        reader=ready.reader,
        awaited=part is Part.NEXT_STEP and _AWAITED.search(ready.text) is not None,
        unshifted=ready.lost,
    )


def _all_said(ready: Prepared) -> Forms:
    """An answer put right in two sentences is only right with both."""
    pieces = [ready.text, *ready.rest]
    if sum(len(p.split()) for p in pieces) > 2 * TOO_LONG or not all(
        read(p).sort is Sort.CLAUSE for p in pieces
    ):
        return {}
    return {Shape.SENTENCE: ". ".join(p[:1].upper() + p[1:] for p in pieces)}


def _printed(text: str, ready: Prepared) -> str:
    if "'" in text:
        text = _APOSTROPHE.sub("’", text)
    return ready.show(text)


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
_POINTING = frozenset(
    ["it", "them", "this", "that", "these", "those", "he", "she", "they", "his", "her", "their"]
)
_NOT_FIRST = frozenset(["you", "we", "i", "she", "he", "they", "it", "there", "this", "that"])


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
        if shape_ in forms and _fits(forms[shape_]) and not _SOMEBODY.match(forms[shape_]):
            return forms[shape_]
    if Shape.NP in forms and _fits(short := forms[Shape.NP].split(", ")[0]) and short != forms[Shape.NP]:
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
            or (pattern is _WH_TAIL and _POINTING & set(found["tail"].split()))
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


def _settled(title: str) -> str:
    return _BEFORE_MARK.sub("", settled(title))


def role(text: str) -> Fragment:
    """ "Senior Data Engineer (f/m/d)" to "the senior data engineer role"."""
    plain = _settled(_SECTION.sub("", text))
    parts = [p.strip(" .,-–—") for p in _TITLE_PARTS.split(plain) if p.strip(" .,-–—")]
    plain = parts[0] if parts else ""
    if len(parts) == 2 and plain.lower() in _KIND_OF_JOB:
        plain = f"{parts[1]} {plain}"
    plain = _AND.sub(" and ", plain)
    plain = _MARKUP.sub("", plain)
    plain = _JUNIOR.sub("junior", _SENIOR.sub("senior", plain))
    plain = _ARTICLE.sub("", plain)
    words = [_role_word(w) for w in plain.split()]
    if not words or len(words) > 9:
        return NOTHING
    title = " ".join(words)
    last = words[-1].lower()
    named = f"the {title}" if last in _KIND_OF_JOB else f"the {title} role"
    return Fragment(raw=text, shapes={Shape.NP: named, Shape.TAG: title}, key=title)


def _role_word(word: str) -> str:
    low_ = word.lower()
    known = proper().get(low_)
    if word.isupper() and len(word) > 4 and not known and word.isalpha():
        return low_
    if (
        known
        and (known.isupper() or word[0].isupper())
        and low_ not in ("lean", "access", "teams", "go", "word", "spark", "react", "it", "us")
    ) or (word.isupper() and 1 < len(word) <= 4):
        return known or word
    if any(c.isupper() for c in word[1:]) or any(c.isdigit() for c in word):
        return word
    return low_


def company(text: str) -> Fragment:
    name = _COMPANY_MARKUP.sub("", " ".join(text.split())).strip(" ,;:")
    if not name or not any(c.isalnum() for c in name):
        return NOTHING
    if name.startswith("The ") and len(name.split()) > 1:
        name = "the " + name[4:]
    return Fragment(raw=text, shapes={Shape.NP: name, Shape.AT: f"at {name}", Shape.TAG: name}, key=name)


def headline(text: str) -> Fragment:
    plain = _MARKUP.sub("", _HEADLINE_PARTS.split(_settled(text))[0]).strip(" .,-–—!")
    plain = _I_AM.sub("", plain)
    words = plain.split()
    if not 0 < len(words) <= 8:
        return NOTHING
    first = words[0].lower()
    if first in ("a", "an"):
        return Fragment(raw=text, shapes={Shape.NP: " ".join([first, *map(_role_word, words[1:])])})
    title = " ".join(map(_role_word, words))
    return Fragment(raw=text, shapes={Shape.NP: f"a {title}", Shape.TAG: title})
