"""One field of an English log as a fragment: every form that is certain, its subject line, its quote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from core.domain.brief import Brief, Recipient
from core.domain.person import Language
from core.notes.fragment import NOTHING, Fragment, Part, Shape
from core.notes.grammar.english.asking import asked
from core.notes.grammar.english.careers import result_alone
from core.notes.grammar.english.coming_days import on_its_day
from core.notes.grammar.english.explained import explained, with_which
from core.notes.grammar.english.fast_repairs import only_regrets, said_again
from core.notes.grammar.english.folded import folded
from core.notes.grammar.english.forms import Forms
from core.notes.grammar.english.gap_answers import as_typed, readied
from core.notes.grammar.english.gap_moments import said_when, settled
from core.notes.grammar.english.gaps import thanked
from core.notes.grammar.english.haste import hurried, in_full
from core.notes.grammar.english.keys import key
from core.notes.grammar.english.lines import title_of
from core.notes.grammar.english.mending import mended, readable
from core.notes.grammar.english.modesty import without_modesty
from core.notes.grammar.english.names import named_by_job
from core.notes.grammar.english.next_steps import AWAITED, DATED, told_to_me
from core.notes.grammar.english.of_the_thing import of_the_thing
from core.notes.grammar.english.own_answers import answered, as_an_opinion
from core.notes.grammar.english.parts import FORMS
from core.notes.grammar.english.quoting import A_QUOTE, in_marks, is_a_quote
from core.notes.grammar.english.reading import QUOTE, Prepared, prepare
from core.notes.grammar.english.results import ours
from core.notes.grammar.english.seen_and_said import as_typed_of, things
from core.notes.grammar.english.self_object import somebody_else
from core.notes.grammar.english.small_numbers import in_words
from core.notes.grammar.english.small_words import with_small_words
from core.notes.grammar.english.telling import and_then, stands_alone, told
from core.notes.grammar.english.thanking import deed, opened, seen
from core.notes.grammar.english.titles import company, headline, role
from core.notes.grammar.english.whole_clauses import independent, whole
from core.notes.local_day import local_day
from core.notes.numbers import counts
from core.notes.stems import stems

TOO_LONG = 34
"""Words above which no frame can hold a form: a sentence may have 38."""

_KEPT_QUOTE = re.compile(f"[{chr(QUOTE)}-{chr(QUOTE + 99)}]")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)|(?<=s)'(?=\s|$)")
_ODD_MARKS = re.compile(
    r"(?=\W)(?:'\d|[^\w\s“”()'’%$€£,.-]{2}|[(),.;:!?'-]{3}|(?<!\w)(?!& [A-Z])[.;:!?&/]|[(]\s*[)]|[;!?](?<=\w[;!?])(?=\w))"
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
    typed = text
    text = readable(mended(text, brief), brief)
    if not text:
        return Fragment(raw=typed)
    if part is Part.REPAIR:
        text = said_again(text)
    if hurried(brief) and not (text := in_full(text, part)):
        return Fragment(raw=typed)
    text = answered(of_the_thing(text, brief.question), brief.question) if part is Part.VIEW else text
    text = readied(text, part, question=brief.question, trade=f"{brief.role} {brief.company}")
    if part is Part.NEXT_STEP:
        text = on_its_day(text, brief.next_on, local_day(brief.ended_at, brief.zone))
    if part is Part.PROOF:
        text = ours(result_alone(without_modesty(text)), " ".join(each.need for each in brief.needs))
    if part is Part.QUESTION and not (text := asked(text, hurried=hurried(brief))):
        return Fragment(raw=typed)
    if part is Part.MOMENT:
        text = said_when(with_which(as_typed_of(text, to.name.split(" ")[0], hurried=hurried(brief))))
    text = _PRAISED.sub("", text) if part is Part.MOMENT and A_QUOTE.search(text) else text
    quoted = in_marks(text)
    if part not in (Part.QUESTION, Part.VIEW, Part.PROOF):
        quoted = named_by_job(quoted, brief)
    whole = is_a_quote(text)
    ready = prepare(quoted, part=part, to=to, brief=brief, owner=owner)
    if not ready.text:
        return Fragment(raw=text, private=ready.private, unshifted=ready.lost, link=ready.link)
    reader = owner is not None or len(brief.people) == 1
    seen_there = things(ready.whole) if part is Part.MOMENT and not ready.lost else ""
    gap = (
        thanked(ready.whole, reader=reader)
        if part is Part.MOMENT and not ready.lost and not whole and not seen_there
        else None
    )
    base = {Shape.NP: seen_there} if seen_there else FORMS[part](ready.text) if gap is None else gap.forms
    forms = {kind: form for kind, form in base.items() if form and len(form.split()) <= TOO_LONG}
    sign = _KEPT_QUOTE.search(ready.text) or _KEPT_QUOTE.search(" ".join(ready.whole))
    said = ready.quotes[ord(sign[0]) - QUOTE] if sign else ""
    has_number = _DIGIT.search(ready.text) is not None
    if part is Part.NEED and Shape.WISH in forms and (now := _as_it_is(ready.rest)):
        forms = {Shape.WISH: f"{forms[Shape.WISH]}: {now}"}
    elif part is Part.NEED:
        forms |= {kind: explained(forms[kind]).whole for kind in (Shape.NP, Shape.WISH) if kind in forms}
    if odd := (
        _ODD_MARKS.search(ready.text) is not None
        or (has_number and _ODD_FIGURES.search(ready.text) is not None)
        or (whole and part in (Part.MOMENT, Part.THEME, Part.NEED))
    ):
        forms = {}
    more = ""
    if gap is not None and not odd:
        forms, more = forms | deed(gap.thanks), gap.more
    elif part in _TOLD and not odd and not seen_there:
        said_so = told(ready.whole, part, reader=reader) if part is Part.MOMENT else ()
        forms = _told(forms, ready, part, said_so, reader=reader)
        if part is Part.MOMENT:
            first = opened(said_so, text) or seen(ready.whole, reader=reader)
            if len(said_so) > 1 and not first.forms:
                _without(forms, Shape.THANKS)
            forms, more = forms | first.forms, first.more
            if Shape.THANKS in forms and Shape.DEED not in forms:
                forms |= deed(forms[Shape.THANKS])
    if part is Part.MOMENT:
        forms, more = settled(forms, typed, more)
    if Shape.THANKS in forms and _HOW_MANY.fullmatch(more):
        forms[Shape.THANKS] += f", {more[:1].lower()}{more[1:]}"
        more = ""
    if ready.lost:
        forms, more = {}, ""
    elif (
        len(ready.text.split()) <= TOO_LONG
        and not (part is Part.NEXT_STEP and told_to_me(ready.text))
        and not (part is Part.PROOF and " " not in ready.text and not forms)
    ):
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
        if part is Part.REPAIR and _ON_WHAT.match(forms.get(Shape.SENTENCE, "")):
            forms[Shape.FACT] = forms[Shape.SENTENCE]
    if part is Part.THEME and said[:1].islower():
        said = said[:1].upper() + said[1:]
    if part is Part.REPAIR and any(map(only_regrets, forms.values())):
        forms, more = {}, ""
    if part is Part.VIEW:
        forms = as_an_opinion(forms, ready.whole)
    most = 20 if part is Part.THEME else 16
    if said and (part is Part.THEME) < len(said.split()) <= most and part in _QUOTING:
        forms[Shape.QUOTE] = f"“{said}”"
        if whole:
            forms[Shape.COLON] = f"“{said}”"
            if part is Part.MOMENT and owner is not None:
                forms[Shape.LINE] = f"“{said}”"
    forms = {} if part in _IN_A_SENTENCE and forms.keys() <= _BARE else folded(forms, part)
    title = key(ready, forms, part) or (
        title_of(said if whole else forms.get(Shape.QUOTE, "").strip("“”")) if part is Part.THEME else ""
    )
    title = explained(title).what if part is Part.NEED else title
    printed = {
        form: with_small_words(somebody_else(_printed(form, ready), text), part, brief.spelling)
        for form in {*forms.values(), title}
    }
    shown = {kind: printed[form] for kind, form in forms.items()}
    return Fragment(
        raw=text,
        shapes=shown,
        key=printed[title],
        quote=_printed(said, ready)
        if said
        and len(said.split()) <= (9 if whole else 8)
        and (len(said.split()) < 3 or len(stems(said, Language.EN)) > 1)
        else "",
        link=ready.link,
        private=ready.private,
        has_number=has_number or (part is Part.PROOF and counts(ready.text, Language.EN)),
        reader=ready.reader,
        awaited=part is Part.NEXT_STEP and AWAITED.search(forms.get(Shape.NP) or ready.text) is not None,
        more=_printed(more, ready),
        dated=part is Part.NEXT_STEP and DATED.search(forms.get(Shape.NP) or ready.text) is not None,
        unshifted=ready.lost,
        filled=gap is not None and not gap.given,
    )


_TOLD = frozenset((Part.MOMENT, Part.PROOF, Part.NEED, Part.VIEW, Part.REPAIR))
"""What a note can tell in sentences of its own."""
_ON_WHAT = re.compile(r"(?:when|on|about) ", re.IGNORECASE)
"""Tells itself which answer it puts right."""
_HOW_MANY = re.compile(r"(?:all|both|every|twice|\d+) ?(?:\w+ ){0,2}\w+", re.IGNORECASE)
""" "All three tries": no sentence, and part of what one thanks for."""
_QUOTING = frozenset((Part.MOMENT, Part.THEME, Part.NEED))
_IN_A_SENTENCE = frozenset((Part.NEED, Part.PROOF, Part.NEXT_STEP, Part.QUESTION))
_BARE = frozenset((Shape.COLON, Shape.TAG))
"""What only a label could introduce ("my closest experience: …") is left out, and asked for."""
_HANGING = re.compile(r"(?:how|what|why|when|where|that) ", re.IGNORECASE)
"""No sentence of its own: "how you talked about the night team"."""
_SHORT = 16
"""Words up to which a clause is bent into another sentence."""


def _as_it_is(rest: Sequence[str]) -> str:
    """ "They lose four in ten before it": how many it is today, behind what is wished for; empty where that is not said."""
    now = rest[0] if len(rest) == 1 else ""
    return now if now and counts(now, Language.EN) and len(now.split()) < _SHORT and independent(now) else ""


def _told(forms: Forms, ready: Prepared, part: Part, moment: tuple[str, ...], *, reader: bool) -> Forms:
    """`forms` beside the same told in sentences of its own; those that would lose or strain something are gone."""
    if (part is Part.NEED and (Shape.CLAUSE not in forms or len(ready.whole) > 1)) or (
        part is Part.REPAIR and len(ready.whole) < 2 and (Shape.S1 in forms or ", I " not in ready.text)
    ):
        return forms
    if part is Part.VIEW and Shape.SENTENCE in forms and len(ready.whole) < 2 and as_typed(ready.text):
        return forms
    made = dict(forms)
    if part is Part.MOMENT and (apart := and_then(forms.get(Shape.NP, ""))):
        return apart
    said = moment
    if part is not Part.MOMENT:
        said = told((forms[Shape.CLAUSE],) if part is Part.NEED else ready.whole, part, reader=reader)
    if (
        part is Part.MOMENT
        and said
        and _HANGING.match(said[0])
        and not (said[0][:5] == "when " and whole(said[0]))
    ):
        return made
    if not said and part is Part.VIEW and Shape.SENTENCE in made and len(ready.whole) > 1:
        made[Shape.SENTENCE] = _listed((made[Shape.SENTENCE], *ready.whole[1:]))
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
        if ", where I " in said[0]:
            _without(made, Shape.ING)
        elif ", and " in said[0] and ", and " not in made.get(Shape.ING, ", and "):
            del made[Shape.ING]
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
    shown = ready.show(in_words(text))
    return _APOSTROPHE.sub("’", shown) if "'" in shown else shown


_PRAISED = re.compile(
    r"(?<=[\"”»'])[ ,–-]*(?:that['’]?s|that is|this is|is|was|what) (?:such )?an? (?:really )?(?:great|good|nice|lovely|brilliant|cracking|fab\w*) \w+[.!]*$"
)
"""Praise of what was said, behind it: nothing to tell its speaker."""
