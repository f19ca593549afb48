"""One note: frames chosen and rendered move by move, trimmed to its length, signed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.domain.contact import Relation
from core.domain.note import Channel, NoteKind
from core.domain.person import Language, Length
from core.notes.choice import Chosen, candidates, draw, ranked
from core.notes.drafting import Drafting
from core.notes.fitting import own, pairs_of
from core.notes.kinds import THANKS, channel_of, characters, highest, length_of
from core.notes.languages import grammar_of
from core.notes.material import Material
from core.notes.moves import ORDERS, SMALLER
from core.notes.note import Note, Sentence
from core.notes.phrasing import Frame
from core.notes.rendering import heard, render
from core.notes.shorter import shortened, untitled
from core.notes.subject import mark, subjects
from core.notes.wanted import wanted

LONGEST_SENTENCE = 38
"""Words (writing guide, section 3)."""
_FEW = 20  # letters of a closing that is no sentence
DROPPED = (
    "interest", "tie_back", "wish", "hinge", "useful", "evidence", "question view", "repair", "next_step", "need_evidence",
    "need_said proof_said", "need",
)  # fmt: skip
"""Which moves go first when a note is too long: what was not logged, then what was logged least for this reader."""
SHORT_DROPS = frozenset({"question", "view", "hinge", "interest", "tie_back"})
"""What a short note leaves out from the start."""
_ENDS = frozenset({"need_evidence", "proof_said", "hinge", "question"})
"""What a note may end on where the step to come is unclear and is asked for: nothing stands in for it."""
_NEW = frozenset({"useful", "evidence"})
"""What is worth a message only while the reader has not heard it."""
MOST_PARAGRAPHS = 5
ATTEMPTS = 24
"""Drafts made when others have written to the company: the one least like theirs is kept."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One frame rendered, in its paragraph."""

    move: str
    frame: Frame
    sentences: tuple[Sentence, ...]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Written:
    """A note, and what others must not use again: frame ids, the closing, the subject."""

    note: Note
    ids: frozenset[str]


def compose(
    drafting: Drafting,
    version: int,
    elsewhere: frozenset[str],
    used: frozenset[str],
    twins: frozenset[str] = frozenset(),
) -> Written:
    """`elsewhere` is better not used again; `twins` are sentences, or their hashes, of other notes, never said twice."""
    got = drafting.got
    brief = got.brief
    seed = f"{brief.seed or brief.candidate.name + brief.company + brief.ended_at.isoformat()}|{got.to.id}|{version}"
    taken = (elsewhere, used, twins)
    chosen, kept, lost = _fitted(drafting, seed, version, taken)
    for shorter in (shortened(got), untitled(got), untitled(shortened(got))) if lost else ():
        if shorter is not got:
            other, longer, less = _fitted(Drafting(shorter), seed, version, taken)
            if less < lost:
                got, kept, chosen, lost = shorter, longer, other, less
    return _assembled(got, kept, chosen, version)


def _fitted(
    drafting: Drafting, seed: str, version: int, taken: tuple[frozenset[str], frozenset[str], frozenset[str]]
) -> tuple[Chosen, list[Placed], int]:
    """A draft within its length, and how many moves that say something of the log were left out of it for that."""
    chosen, placed = _least_alike(drafting, seed, version, taken)
    kept = _trimmed(placed, drafting)
    return chosen, kept, sum(p.move != "interest" for p in placed) - sum(p.move != "interest" for p in kept)


def _least_alike(
    drafting: Drafting, seed: str, version: int, taken: tuple[frozenset[str], frozenset[str], frozenset[str]]
) -> tuple[Chosen, list[Placed]]:
    """The first draft that sets no two sentences together as another has; else the one that does it least."""
    language, used = drafting.got.brief.language, taken[1]

    def draft(attempt: int) -> tuple[Chosen, list[Placed]]:
        return _draft(drafting, Chosen(f"{seed}|{attempt}", *taken, drafting.fitting), version, attempt)

    best = draft(0)
    least = _together(best[1], used, language) if used else 0
    for attempt in range(1, ATTEMPTS):
        if not least:
            break
        other = draft(attempt)
        if (together := _together(other[1], used, language)) < least:
            best, least = other, together
    return best


def _draft(drafting: Drafting, chosen: Chosen, version: int, attempt: int) -> tuple[Chosen, list[Placed]]:
    orders = ORDERS[drafting.got.kind]
    order = orders[(draw(chosen.seed, "order") + version) % len(orders)]
    if chosen.company and attempt % 4 != 3:
        order = _smaller(order, drafting.got)
    return chosen, _placed(order, drafting, chosen)


def _smaller(order: str, got: Material) -> str:
    """`order` with its largest moves said in two, where there is something to say in each."""
    if {"need", "proof"} <= got.slots.keys():
        order = order.replace("need_evidence", SMALLER["need_evidence"])
    return order.replace("opening", SMALLER["opening"]) if {"moment", "theme"} & got.slots.keys() else order


def _together(placed: list[Placed], used: frozenset[str], language: Language) -> int:
    """How many pairs of sentences stand together in another's note too. None: no note shares two with this one."""
    return sum(each in used for each in pairs_of(_units(placed, language)))


def _units(placed: list[Placed], language: Language) -> tuple[str, ...]:
    return tuple(unit for p in placed for unit in own(p.frame.text, language).units)


def _placed(order: str, drafting: Drafting, chosen: Chosen) -> list[Placed]:
    got = drafting.got
    placed: list[Placed] = []
    paragraph = 0
    done: set[str] = set()
    for move in order.split():
        if move == "/":
            paragraph += bool(placed) and placed[-1].paragraph == paragraph
            continue
        if _skipped(move, done, got):
            continue
        made = _frame(move, drafting, chosen)
        if made is None and move == "meeting":
            made = _frame("opening", drafting, chosen)
        if made is None and move in ("opening", "meeting", "linkedin") and "moment" in got.slots:
            made = _frame(move, Drafting(got.without("moment")), replace(chosen, fitting={}))
        if made is not None:
            frame, sentences = made
            chosen.take(frame, got.brief.language)
            done.add(move)
            placed.append(Placed(move, frame, sentences, paragraph))
    return placed


def _skipped(move: str, done: set[str], got: Material) -> bool:
    if got.brief.length is Length.SHORT and move in SHORT_DROPS:
        return True
    if move in ("need", "need_said") and got.share.shared_need and got.kind in THANKS:
        # a colleague is told of it, with its proof: two readers compare
        return bool({"moment", "theme"} & got.slots.keys()) or (
            "next_step" in got.slots and got.share.next_step
        )
    if move == "next_step" and not got.share.next_step and got.kind in THANKS:
        return True
    if move == "proof_said":
        return "need_said" not in done
    if move in ("need", "evidence", "useful") and "proof_said" in done:
        return True
    if move in ("need", "evidence", "useful") and done & {"need_evidence", "useful", move}:
        return True
    if move == "view":
        return "question" not in done
    if move == "interest":  # no note stops short: it is its last line where nothing else looks ahead
        logged = got.share.next_step and bool(got.brief.next_step.strip())
        said = {"next_step", "promise"} if not logged else {"next_step", "promise", *_ENDS}
        return bool(done & said)
    if move == "hinge":
        return not {"need_evidence", "proof_said"} & done or "need" not in got.second
    return False


def _frame(move: str, drafting: Drafting, chosen: Chosen) -> tuple[Frame, tuple[Sentence, ...]] | None:
    """The best frame of `move` that renders within the limits; a twin of another note's only where the note has nothing yet."""
    got = drafting.got
    twin: tuple[Frame, tuple[Sentence, ...]] | None = None
    second = move == "hinge"
    for each in ranked(candidates(move, got, chosen, second=second), chosen):
        key = (each.frame.id, second)
        if key not in drafting.rendered:
            drafting.rendered[key] = _within(render(each.frame, each.fit, got, second=second), drafting)
        sentences = drafting.rendered[key]
        if sentences is None:
            continue
        if not chosen.twins or heard(sentences).isdisjoint(chosen.twins):
            return each.frame, sentences
        twin = twin or (each.frame, sentences)
    return twin if chosen.last is None and move not in _NEW else None


def _within(sentences: tuple[Sentence, ...], drafting: Drafting) -> tuple[Sentence, ...] | None:
    """The sentences, or None when one of them, or a note of nothing else, would be too long."""
    got = drafting.got
    most = characters(got.kind, got.brief)
    fits = all(drafting.length(s) <= LONGEST_SENTENCE for s in sentences)
    return sentences if fits and (most is None or length_of(_letter(got, sentences)) <= most) else None


def _trimmed(placed: list[Placed], drafting: Drafting) -> list[Placed]:
    """Without the moves that make it too long, in the guide's order; the opening always stays."""
    most = highest(drafting.got.kind, drafting.got.brief)

    def words() -> int:
        return sum(drafting.length(s) for p in placed for s in p.sentences) + 6

    for move in DROPPED:
        if words() <= most:
            break
        if len({p.move for p in placed}) > 2:
            placed = [p for p in placed if p.move not in move.split()]
    return placed


def _assembled(got: Material, placed: list[Placed], chosen: Chosen, version: int) -> Written:
    brief, kind = got.brief, got.kind
    closing = (
        _closing(got, chosen, placed[-1].sentences[-1].text if placed else "")
        if channel_of(kind) is Channel.EMAIL or kind is NoteKind.LINKEDIN_MESSAGE
        else ""
    )
    sentences = tuple(s for p in placed for s in p.sentences)
    head = _head(got)
    body = "\n\n".join([*head, *_paragraphs(placed), *_foot(got, closing)])
    channel = channel_of(kind)
    lines = subjects(got, chosen, {p.move for p in placed}) if channel is Channel.EMAIL else ()
    ids = tuple(p.frame.id for p in placed)
    note = Note(
        kind,
        got.to.id,
        brief.language,
        channel,
        lines[0] if lines else "",
        lines[1:],
        body,
        sentences=(
            *(Sentence(h, ()) for h in head),
            *sentences,
            *(Sentence(f, ()) for f in _foot(got, closing)),
        ),
        wanted=wanted(got),
        frames=(*ids, *pairs_of(_units(placed, brief.language))),
        version=version,
    )
    plain = frozenset().union(*(own(p.frame.text, brief.language).sentences for p in placed))
    return Written(note, frozenset((*ids, f"closing:{closing}", *map(mark, lines[:1]))) | plain)


def _head(got: Material) -> list[str]:
    """The greeting; on LinkedIn everyone is greeted as a peer would be."""
    channel = channel_of(got.kind)
    to = replace(got.to, relation=Relation.PEER) if channel is Channel.LINKEDIN else got.to
    return [] if channel is Channel.X else [grammar_of(got.brief.language).greeting(to, got.brief)]


def _foot(got: Material, closing: str) -> list[str]:
    name = got.brief.candidate.name.strip().replace("'", "’")
    return [f"{closing}\n{name}" if name else closing.rstrip(",")] if closing else []


def _letter(got: Material, sentences: tuple[Sentence, ...]) -> str:
    return "\n\n".join([*_head(got), " ".join(s.text for s in sentences)])


def _paragraphs(placed: list[Placed]) -> Iterator[str]:
    numbers = sorted({p.paragraph for p in placed})
    for number in numbers[:MOST_PARAGRAPHS]:
        last = number == numbers[min(len(numbers), MOST_PARAGRAPHS) - 1]
        yield " ".join(
            s.text
            for p in placed
            if (p.paragraph >= number if last else p.paragraph == number)
            for s in p.sentences
        )


def _closing(got: Material, chosen: Chosen, last: str) -> str:
    """A formula nobody else of the panel gets, as long as there are some left; it does not begin as the `last` sentence does."""
    formulas = list(grammar_of(got.brief.language).closings(got.kind, got.to, got.brief))
    start = draw(chosen.seed, "closing") % min(3, len(formulas))
    formulas = [*formulas[start:], *formulas[:start]]
    ordered = sorted(formulas, key=lambda f: len(f) < _FEW and f.split(" ")[0] == last.split(" ")[0])
    return next((f for f in ordered if f"closing:{f}" not in chosen.elsewhere), ordered[0])
