"""Who gets what: moments, needs, the question and the rest are dealt out before a word is written, so that no two readers get the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.domain.brief import Brief, Recipient
from core.domain.contact import Relation
from core.notes.clean import clean
from core.notes.grammar.language import Grammar
from core.notes.languages import grammar_of
from core.notes.suits import ASKED_FIRST, asked, named


@dataclass(frozen=True, slots=True)
class Dealt:
    """A text of the log, with the path it came from."""

    text: str
    path: str


@dataclass(frozen=True, slots=True)
class Share:
    """What one reader's note may draw on. `needs` are indexes of the brief's needs, most telling first."""

    position: int
    moment: Dealt | None = None
    own_moment: bool = False
    theme: bool = False
    needs: tuple[int, ...] = ()
    shared_need: bool = False
    """The need is another reader's too: it may be named, its proof is taken."""
    undealt: tuple[int, ...] = ()
    """Needs that nobody's note has room for; whoever leads is the one they are missing from."""
    question: bool = False
    promises: tuple[int, ...] = ()
    repair: bool = False
    next_step: bool = True
    """A long one is said to whoever leads, to a recruiter and to whom it names: two readers compare."""


_SHORT_STEP = 9
"""Words up to which everybody may hear what comes next, each in another sentence."""
_TWO_NEEDS = (Relation.MANAGER, Relation.OTHER)


def allocate(brief: Brief) -> Mapping[str, Share]:
    """By recipient id. Depends on the log alone, so that one note is the same whether or not the others are written."""
    grammar = grammar_of(brief.language)
    met = [p for p in brief.people if p.interviewed]
    readers = met or list(brief.people)
    moments = _moments(brief, readers)
    themed = _themed(brief, readers, grammar)
    needs, shared, undealt = _needs(brief, readers, grammar)
    lead = _lead(readers)
    promised = _promised(brief, readers, lead)
    told = {p.id: _texts(brief, p, moments, needs, promised, leads=p == lead) for p in readers}
    question = asked(brief, readers, told, grammar)
    found: dict[str, Share] = {}
    for position, someone in enumerate(brief.people):
        own = Dealt(someone.moment, f"{someone.path}.moment") if someone.moment.strip() else None
        found[someone.id] = Share(
            position,
            moment=own or moments.get(someone.id),
            own_moment=own is not None or len(readers) == 1,
            theme=someone.id in themed,
            needs=needs.get(someone.id, ()),
            shared_need=someone.id in shared,
            undealt=undealt if someone == lead else (),
            question=someone.id == question,
            promises=promised.get(someone.id, ()),
            repair=lead is not None and someone.id == lead.id,
            next_step=lead is None
            or someone.id == lead.id
            or someone.relation is Relation.RECRUITER
            or len(brief.next_step.split()) <= _SHORT_STEP
            or named(brief.next_step, [someone]) is not None,
        )
    return found


def _texts(
    brief: Brief,
    someone: Recipient,
    moments: Mapping[str, Dealt],
    needs: Mapping[str, tuple[int, ...]],
    promised: Mapping[str, tuple[int, ...]],
    *,
    leads: bool,
) -> tuple[str, ...]:
    """What one reader's note will say of the log, beside the question."""
    common = moments[someone.id].text if someone.id in moments else ""
    heard = [brief.needs[i] for i in needs.get(someone.id, ())]
    return (
        someone.moment or common,
        *(text for each in heard for text in (each.need, each.proof)),
        *(brief.promises[i] for i in promised.get(someone.id, ())),
        brief.repair if leads and brief.repair_wanted else "",
        brief.next_step,
    )


def _lead(readers: list[Recipient]) -> Recipient | None:
    return next((p for p in readers if p.relation is Relation.MANAGER), readers[0] if readers else None)


def _moments(brief: Brief, readers: list[Recipient]) -> dict[str, Dealt]:
    """The common moment: one sentence of it to each reader who has none of their own, to whoever it names first."""
    lines = [piece for line in clean(brief.moment) for piece in grammar_of(brief.language).sentences(line)]
    wanting = [p for p in readers if not p.moment.strip()]
    if not lines or not readers:
        return {}
    if len(readers) == 1:
        return {readers[0].id: Dealt(brief.moment, "moment")} if wanting else {}
    dealt: dict[str, Dealt] = {}
    left = []
    for line in lines:
        someone = named(line, readers)
        if someone is not None:
            if someone in wanting and someone.id not in dealt:
                dealt[someone.id] = Dealt(line, "moment")
        elif len(line.split()) > 2:
            left.append(line)
    order = sorted(wanting, key=lambda p: ASKED_FIRST.index(p.relation))
    for someone in order:
        if someone.id not in dealt and left:
            dealt[someone.id] = Dealt(left.pop(0), "moment")
    return dealt


def _themed(brief: Brief, readers: list[Recipient], grammar: Grammar) -> set[str]:
    """Whose moment it is; else whoever is asked first: two readers compare."""
    if not brief.theme.strip():
        return set()
    stems = grammar.stems(brief.theme)
    if told := [p for p in readers if 2 * len(stems & grammar.stems(p.moment)) > len(stems)]:
        return {p.id for p in told[:1]}
    return {min(readers, key=lambda p: ASKED_FIRST.index(p.relation)).id}


def _needs(
    brief: Brief, readers: list[Recipient], grammar: Grammar
) -> tuple[dict[str, tuple[int, ...]], set[str], tuple[int, ...]]:
    """By recipient id the needs of each; whose need is another's too; and those that nobody hears."""
    ids = {p.id for p in readers}
    used = [
        i
        for i, each in enumerate(brief.needs)
        if (each.need.strip() or each.proof.strip()) and not _told_before(brief, i, grammar)
    ]
    used = used or [i for i, each in enumerate(brief.needs) if each.need.strip() or each.proof.strip()]
    telling = sorted(
        used,
        key=lambda i: (
            not brief.needs[i].proof.strip(),
            not any(c.isdigit() for c in brief.needs[i].proof),
            i,
        ),
    )
    dealt: dict[str, list[int]] = {
        p.id: [i for i in telling if brief.needs[i].whose == p.id] for p in readers
    }
    free = [i for i in telling if brief.needs[i].whose is None or brief.needs[i].whose not in ids]
    order = sorted(readers, key=lambda p: (bool(dealt[p.id]), ASKED_FIRST.index(p.relation)))
    lead = _lead(readers)
    second = (
        lead is not None
        and len(dealt[lead.id]) == 1
        and free
        and all(p.moment.strip() or p.relation is Relation.RECRUITER for p in readers)
    )
    if lead is not None and second:
        dealt[lead.id].append(free.pop(0))  # whoever decides hears of both; the others have their moments
    for someone in order:
        if not dealt[someone.id] and free:
            dealt[someone.id].append(free.pop(0))
    for someone in order:
        if free and someone.relation in _TWO_NEEDS and len(dealt[someone.id]) < 2:
            dealt[someone.id].append(free.pop(0))
    shared: set[str] = set()
    common = [i for i in telling if brief.needs[i].whose is None and brief.needs[i].need.strip()]
    for someone in readers:
        if not dealt[someone.id] and common and not (second and shared):
            dealt[someone.id] = [common[0]]
            shared.add(someone.id)
    proved = [bool(each.proof.strip()) for each in brief.needs]
    heard = {who: tuple(sorted(each[:2], key=lambda i: not proved[i])) for who, each in dealt.items()}
    told = {i for each in heard.values() for i in each}
    return heard, shared, tuple(i for i in telling if i not in told)


def _told_before(brief: Brief, index: int, grammar: Grammar) -> bool:
    """A need that an earlier round's note already answered."""
    if not brief.earlier:
        return False
    mine = grammar.stems(brief.needs[index].need)
    return any(
        mine and len(mine & grammar.stems(need)) >= 0.6 * len(mine)
        for earlier in brief.earlier
        for need in earlier.needs
    )


def _promised(brief: Brief, readers: list[Recipient], lead: Recipient | None) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for i, promise in enumerate(brief.promises):
        if not promise.strip() or lead is None:
            continue
        who = named(promise, readers) or lead
        found[who.id] = (*found.get(who.id, ()), i)
    return found
