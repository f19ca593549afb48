"""Every form that is certain of a moment, a theme, a need, a proof, a view: what a frame's slot may be given."""

from __future__ import annotations

import re
from dataclasses import replace

from core.domain.brief import Brief, Recipient
from core.domain.person import Language, Register
from core.notes.clean import links
from core.notes.fragment import NOTHING, Fragment, Part, Shape
from core.notes.grammar.french import (
    due,
    gaps,
    lines,
    moments,
    needs,
    phrases,
    recast,
    repairs,
    steps,
    telling,
    views,
    wholes,
)
from core.notes.grammar.french.asides import course_told, mended
from core.notes.grammar.french.asking import question
from core.notes.grammar.french.beside import parted_need, unwanted, with_tail
from core.notes.grammar.french.classify import Kind, classify
from core.notes.grammar.french.clauses import independent, pieces
from core.notes.grammar.french.cursor import Turned
from core.notes.grammar.french.deeds import told_as_deed
from core.notes.grammar.french.figures import parted, spelled
from core.notes.grammar.french.gratitude import with_thanks
from core.notes.grammar.french.keys import key, named
from core.notes.grammar.french.leads import stripped
from core.notes.grammar.french.lexicon import gender_of
from core.notes.grammar.french.nominal import well_named, with_articles
from core.notes.grammar.french.nouns import company, headline, role, weak_spot
from core.notes.grammar.french.promises import comes_anyway
from core.notes.grammar.french.quotes import A_QUOTE, PHRASE, QUOTED, quote_beside, short_quote, spoken_words
from core.notes.grammar.french.registers import mixed_register
from core.notes.grammar.french.rivals import named_before
from core.notes.grammar.french.rows import best, too_long
from core.notes.grammar.french.shift import turn
from core.notes.grammar.french.typed import Typed, read
from core.notes.numbers import counts

_THEY = re.compile(r"(?:elle|il) (?!y a|faut|n’y|manque|reste|s’agit)", re.I)


def shape(text: str, *, part: Part, to: Recipient, brief: Brief, owner: Recipient | None = None) -> Fragment:
    """As `core.notes.grammar.language.Grammar.shape` promises. What people typed is kept nowhere after the call."""
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
    return _with(weak_spot(typed.text, found) if part is Part.WEAK_SPOT else found, text, typed, part)


def _one(typed: Typed, part: Part, to: Recipient, brief: Brief, owner: Recipient | None) -> Fragment:
    if typed.items and len(typed.items) > 1:
        return _listed(typed, part, to, brief, owner)
    plain = stripped(typed.text, part, dated=brief.next_on is not None)
    if part is Part.REPAIR:
        if (whole := repairs.as_typed(typed.whole or (typed.text,), to, brief)) is not None:
            return whole
        plain = mended(plain)
    if not plain or (part is Part.PROMISE and comes_anyway(plain, brief.next_step)):
        return NOTHING
    if typed.quoted:
        words = spoken_words(plain)
        return lines.as_a_line(plain, words) if part is Part.THEME else words
    if part is Part.MOMENT and (said := PHRASE.match(plain)):
        return spoken_words(said["said"])
    match part:
        case Part.PROOF:
            return _proof(typed, plain, to, brief)
        case Part.MOMENT:
            typed, plain = recast.moment(typed, plain, to, owner, brief)
            filled = gaps.moment(typed.whole or (plain,), to, owner, brief)
            return filled if filled is not None else _moment(typed, plain, to, owner, brief)
        case Part.NEED:
            return _need(plain, to, owner, brief)
        case Part.VIEW:
            return views.with_reason(typed.whole, to, brief) or views.opinion(plain, to, brief)
        case Part.NEXT_STEP:
            return _step(typed, plain, to, owner, brief)
        case Part.THEME:
            return lines.as_a_line(plain, _turned(plain, part, to, owner, brief))
        case _:
            pass
    return _turned(plain, part, to, owner, brief)


def _turned(plain: str, part: Part, to: Recipient, owner: Recipient | None, brief: Brief) -> Fragment:
    """A text that is taken as one phrase."""
    mine = part in (Part.PROOF, Part.REPAIR, Part.VIEW)
    turned = turn(plain, to=to, owner=owner, brief=brief, of_company=part is Part.NEED, stays=mine)
    if turned.failed and part is Part.THEME and independent(plain):
        turned = turn(plain, to=to, owner=owner, brief=brief, stays=True)  # « le patient rentre chez lui »
    if turned.failed or mixed_register(turned.text, brief):
        return Fragment(plain, quote=short_quote(plain), unshifted=True)
    said_to = spelled(parted(turned.text) if part in (Part.PROOF, Part.REPAIR) else turned.text)
    kind = classify(said_to)
    if kind is Kind.OTHER and part is Part.NEXT_STEP and gender_of(said_to.split(" ", 1)[0]):
        kind = Kind.BARE
    made = phrases.shapes(said_to, kind, part, brief)
    if A_QUOTE.search(said_to) and (said := QUOTED.search(said_to)):
        made = quote_beside(plain, said[1]) or made
    return Fragment(
        plain,
        made,
        key=key(said_to, kind),
        quote=short_quote(plain),
        has_number=counts(said_to, Language.FR),
        reader=turned.reader,
    )


def _proof(typed: Typed, plain: str, to: Recipient, brief: Brief) -> Fragment:
    """Every sentence of it, in the first person where that is certain; else as it stands, after a colon."""
    sentences = [stripped(each, Part.PROOF, dated=False) for each in typed.whole] or [plain]
    sentences = [told_as_deed(part) for each in sentences for part in course_told(each).split(". ")]
    if len(sentences) == 1 and len(pieces(sentences[0])) == 1 and not re.search(r"[.;:] |«", sentences[0]):
        simple = _turned(sentences[0], Part.PROOF, to, None, brief)
        named = Shape.NP in simple.shapes and not wholes.stands(sentences, brief.candidate.gender)
        if named or Shape.S1 in simple.shapes or simple.unshifted:
            return simple
    turned = [turn(each, to=to, owner=None, brief=brief, stays=True) for each in sentences if each]
    texts = [each.text for each in turned]
    as_typed = wholes.kept(texts)
    found = telling.Told(as_typed, whole=True) if as_typed else telling.told(texts, brief.candidate.gender)
    if found is None or any(each.failed for each in turned) or mixed_register(found.text, brief):
        return Fragment(plain, unshifted=True)
    if not found.whole and not well_named(found.text):
        row = spelled(with_articles(", ".join(texts)))
        return Fragment(plain, {Shape.COLON: row} if row else {}, has_number=counts(plain, Language.FR))
    made = {Shape.COLON: telling.in_a_breath(found.text)}
    made |= {Shape.S1: wholes.in_one_breath(found.text)} if found.whole else {}
    return Fragment(plain, made, has_number=counts(found.text, Language.FR))


def _moment(typed: Typed, plain: str, to: Recipient, owner: Recipient | None, brief: Brief) -> Fragment:
    """One clause is folded wherever it fits; several are told as sentences of their own."""
    things = len(typed.whole) < 2 and phrases.THE_THINGS.fullmatch(plain) is not None
    if things and (found := _turned(plain, Part.MOMENT, to, owner, brief)).shapes.get(Shape.NP):
        return found
    completed = {each: moments.completed(each, to, owner, brief) for each in {plain, *typed.whole}}
    plain, sentences = completed[plain], [completed[each] for each in typed.whole]
    spoken = moments.said(plain) or next((said for s in sentences if (said := moments.said(s))), "")
    row = too_long(sentences)
    if (not sentences or len(sentences) == 1) and not row and moments.single(plain) and not spoken:
        simple = _turned(plain, Part.MOMENT, to, owner, brief)
        if set(simple.shapes) == {Shape.CLAUSE, Shape.COLON}:
            text = simple.shapes[Shape.CLAUSE]
            return replace(simple, shapes={**simple.shapes, Shape.SENTENCE: f"{text[:1].upper()}{text[1:]}."})
        if simple or simple.unshifted:
            return simple
    turned = [turn(each, to=to, owner=owner, brief=brief, later=at > 0) for at, each in enumerate(sentences)]
    good = [each for each in turned if not each.failed and not mixed_register(each.text, brief)]
    if row and not good:
        parts = [turn(each, to=to, owner=owner, brief=brief) for s in sentences for each in pieces(s)]
        kept = best([each.text for each in parts if not each.failed and not mixed_register(each.text, brief)])
        good = [Turned(each, reader=True, failed=False) for each in kept]
    made = moments.whole([each.text for each in good])
    simple = _turned(plain, Part.MOMENT, to, owner, brief)
    if not made:
        return simple
    if spoken and not moments.around(made, spoken):
        made = dict(spoken_words(spoken).shapes)
    else:
        made = with_thanks(made, tu=brief.register is Register.TU)
    return Fragment(
        plain,
        made,
        key=("" if spoken or simple.quote else named(made.get(Shape.SENTENCE, ""))) or simple.key,
        quote=short_quote(f"« {spoken} »") if spoken else simple.quote,
        has_number=simple.has_number,
        reader=any(each.reader for each in good),
    )


def _need(plain: str, to: Recipient, owner: Recipient | None, brief: Brief) -> Fragment:
    """The need, and beside it what was added: its reason, its figure."""
    if none := unwanted(plain):
        wanted = ("tu ne veux " if brief.register is Register.TU else "vous ne voulez ") + spelled(none)
        return Fragment(plain, {Shape.YOU: wanted, Shape.CLAUSE: wanted, Shape.COLON: spelled(plain)})
    head, tail = parted_need(needs.without_reason(plain))
    found = _wished(head, to, owner, brief) or _turned(head, Part.NEED, to, owner, brief)
    if not tail or not found:
        found = found if found else _turned(plain, Part.NEED, to, owner, brief)
        return found if found or found.unshifted else needs.as_it_stands(plain)
    others = named_before("ils", head, set()) and not tail.startswith("on ")
    added = turn(tail, to=to, owner=owner, brief=brief, of_company=not others, stays=others)
    if added.failed or mixed_register(added.text, brief) or _THEY.match(added.text):
        return found
    return replace(
        found,
        shapes=with_tail(dict(found.shapes), spelled(added.text)),
        has_number=found.has_number or counts(added.text, Language.FR),
    )


def _wished(head: str, to: Recipient, owner: Recipient | None, brief: Brief) -> Fragment | None:
    """What may follow « Il vous faut »; None when that is not certain."""
    wish = needs.wished(head)
    alone = needs.about_itself(wish)
    turned = turn(wish, to=to, owner=owner, brief=brief, of_company=not alone, stays=alone) if wish else None
    if turned is None or turned.failed or mixed_register(turned.text, brief):
        return None
    said = spelled(needs.of_the_reader(turned))
    made = {Shape.WISH: said, Shape.COLON: said} | ({Shape.WHO: said} if needs.somebody(said) else {})
    return Fragment(
        head, made, key=key(said, Kind.NP), has_number=counts(said, Language.FR), reader=turned.reader
    )


def _step(typed: Typed, plain: str, to: Recipient, owner: Recipient | None, brief: Brief) -> Fragment:
    """One thing to come, its day apart; several, as sentences that keep their days."""
    if called := due.call_of_another(typed.text, to.name, tu=brief.register is Register.TU):
        return Fragment(plain, called, awaited=True)
    whole = stripped(typed.text, Part.NEXT_STEP, dated=False)
    what, when = due.parted(steps.completed(whole if len(typed.whole) < 2 else ". ".join(typed.whole)))
    if when and not steps.several(what, dated=False) and not steps.two_days(typed.text):
        found = _to_come(steps.completed(what), to, owner, brief)
        if found:
            said = {} if brief.next_on and due.is_day(when) else {Shape.ADV: when}
            return replace(found, shapes={**found.shapes, **said}, loose=bool(said) and due.is_loose(when))
    several = steps.completed(". ".join(typed.whole) or typed.text)
    if steps.several(several, dated=brief.next_on is not None):
        turned = turn(several, to=to, owner=owner, brief=brief)
        if not turned.failed and not mixed_register(turned.text, brief):
            made = steps.whole(spelled(turned.text))
            return Fragment(plain, made, reader=turned.reader, dated=steps.dated(turned.text))
    if brief.next_on is not None and steps.timed(typed.text) and not independent(typed.text):
        return Fragment(plain, steps.at_its_hour(spelled(typed.text)), dated=True)
    if brief.next_on is not None:
        plain = steps.without_day(plain, brief.next_on) or plain
    return _to_come(steps.completed(plain, dated=brief.next_on is not None), to, owner, brief)


def _to_come(text: str, to: Recipient, owner: Recipient | None, brief: Brief) -> Fragment:
    """One thing to come: what the reader will do is what one waits for."""
    found = _turned(text, Part.NEXT_STEP, to, owner, brief)
    said = found.shapes.get(Shape.CLAUSE, "")
    if said and (thing := due.awaited(said)):
        return replace(found, shapes={Shape.NP: thing, Shape.COLON: thing}, awaited=True)
    return replace(found, shapes={form: steps.later(each) for form, each in found.shapes.items()})


def _with(found: Fragment, raw: str, typed: Typed, part: Part) -> Fragment:
    return Fragment(
        raw,
        found.shapes,
        key=gaps.without_hanging(found.key) if part is Part.MOMENT else found.key,
        quote=found.quote,
        link=next(iter(links(raw)), ""),
        private=typed.private,
        has_number=found.has_number,
        reader=found.reader,
        awaited=found.awaited
        or (part is Part.NEXT_STEP and due.AWAITED.search(f"{raw} {found.shapes.get(Shape.NP)}") is not None),
        dated=found.dated,
        loose=found.loose,
        unshifted=found.unshifted,
        filled=found.filled,
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
            if s is Shape.NP and s in good[1].shapes and not (" et " in t or " ou " in t)
        }
        if both and all(len(t.split()) <= 20 for t in both.values()):
            both[Shape.COLON] = next(iter(both.values()))
            number = good[0].has_number or good[1].has_number
            return replace(good[0], shapes=both, has_number=number, quote="")
    return good[0]
