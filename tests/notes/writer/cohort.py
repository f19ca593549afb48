"""How alike the notes of many people to one company are, by the writing guide's definition (section 9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from core.domain.brief import Brief, Candidate, NeedHeard
from core.domain.note import NoteKind
from core.notes.note import Note
from core.notes.writer import write
from tests.notes.writer.people import ALONE, ANA, SENDING, runs

PLACES = (
    "the loading bay",
    "the cold room",
    "the gate",
    "the label printer",
    "the pallet wall",
    "the canteen board",
    "the night office",
    "the returns cage",
    "the scanner rack",
    "the yard map",
)
DEEDS = (
    "she showed me {0} and how it was built",
    "she told me the story behind {0}",
    "we laughed about {0}",
    "her honesty about {0}",
    "she explained why {0} moved twice last year",
    "{0} that nobody has dared to change",
    "she drew {0} on a napkin",
    "we walked past {0} and stopped to talk",
    "she admitted that {0} keeps her awake",
    "the rule written above {0}",
)
PROOFS = (
    "cut mis-picks from {0} to 8 a week at the cash and carry",
    "I trained {0} new starters on the scanner in one winter",
    "rewrote the gate checklist for {0} drivers",
    "{0} months as a stock controller in a bakery",
    "ran the count every Sunday with {0} volunteers",
    "sorted {0} old labels and threw half of them out",
    "At the food bank I planned {0} deliveries a day",
    "we halved the returns after I moved {0} shelves",
    "being the one who closed the depot {0} nights in a row",
    "led a team of {0} through two stock takes",
)
QUESTIONS = (
    "who would own the scan?",
    "what do the drivers say about it?",
    "how do you train the weekend staff?",
    "",
    "does the night team see the figures?",
)
VIEWS = (
    "I'd start with the driver",
    "I think they see it first",
    "in pairs, I would say",
    "",
    "show them on a Monday",
)


def own_log(i: int) -> Brief:
    """The same company, role and needs; a moment, a proof and a question of one's own."""
    return replace(
        ALONE,
        people=(replace(ANA, moment=DEEDS[i % 10].format(PLACES[i // 10 % 10])),),
        needs=(
            NeedHeard("catch mis-picks before loading", PROOFS[(i * 7 + i // 10) % 10].format(10 + i)),
            NeedHeard("better handovers", ""),
        ),
        question=QUESTIONS[i % 5],
        own_view=VIEWS[i % 5],
        promises=(),
        candidate=Candidate(f"Person {i}"),
        seed=f"person {i}",
    )


def same_log(i: int) -> Brief:
    """Nothing of one's own but the name."""
    return replace(ALONE, candidate=Candidate(f"Person {i}"), seed=f"person {i}")


def cohort(logs: Sequence[Brief], kind: NoteKind = NoteKind.THANK_YOU_MANAGER) -> list[Note]:
    """One after the other, each with the ledger of those before."""
    used: frozenset[str] = frozenset()
    notes = []
    for brief in logs:
        note = write(brief, kind, "p1", sending_at=SENDING, used=used)
        used |= frozenset(note.frames)
        notes.append(note)
    return notes


@dataclass(frozen=True, slots=True)
class Likeness:
    pairs: int
    near: int
    """Pairs with 45 % of five-word runs, 55 % of the frames, or two sentences in common."""
    median: float
    highest: float


def likeness(notes: Sequence[Note]) -> Likeness:
    shares, near = [], 0
    all_runs = [runs(n) for n in notes]
    frames = [{f for f in n.frames if "+" not in f} for n in notes]
    said = [{s.text for s in n.sentences if s.facts and len(s.text.split()) > 5} for n in notes]
    for a, b in combinations(range(len(notes)), 2):
        share = len(all_runs[a] & all_runs[b]) / max(1, min(len(all_runs[a]), len(all_runs[b])))
        shares.append(share)
        near += (
            share >= 0.45
            or len(frames[a] & frames[b]) >= 0.55 * min(len(frames[a]), len(frames[b]))
            or len(said[a] & said[b]) > 1
        )
    shares.sort()
    return Likeness(len(shares), near, shares[len(shares) // 2], shares[-1])
