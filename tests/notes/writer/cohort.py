"""How alike the notes of many people to one company are, by the writing guide's definition (section 9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from core.domain.brief import Brief, Candidate, NeedHeard
from core.domain.note import NoteKind
from core.domain.person import Language
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


OBJETS = (
    "le quai", "la chambre froide", "le portillon", "le plan des tournées", "le mur des palettes",
    "le tableau de la cantine", "le bureau de nuit", "la cage des retours", "le chariot bleu", "la carte de la cour",
)  # fmt: skip
GESTES = (
    "elle m’a montré {0}", "elle a raconté l’histoire de {0}", "vous avez dessiné {0} sur une nappe", "{0} que personne n’ose changer",
    "on a parlé de {0} pendant dix minutes", "sa franchise sur {0}", "{0}, et la règle écrite au-dessus", "nous sommes passés devant {0}",
    "elle m’a expliqué {0}", "la visite jusqu’à {0}",
)  # fmt: skip
PREUVES = (
    "j’ai ajouté un contrôle de dix secondes, de {0} erreurs à 8", "formé {0} nouveaux en un hiver", "réécrit la fiche de {0} chauffeurs",
    "{0} mois à tenir un stock de boulangerie", "compté chaque dimanche avec {0} bénévoles", "trié {0} vieilles étiquettes",
    "planifié {0} livraisons par jour", "déplacé {0} étagères pour réduire les retours", "fermé le dépôt {0} soirs de suite",
    "mené une équipe de {0} pendant deux inventaires",
)  # fmt: skip
DEMANDES = (
    ("qui tiendrait ce contrôle ?", "je commencerais par le chauffeur"), ("qu’en disent les chauffeurs ?", ""),
    ("comment formez-vous le week-end ?", "je dirais à deux"), ("", ""), ("est-ce que l’équipe voit les chiffres ?", "oui, le lundi"),
)  # fmt: skip


def own_log_in_french(i: int) -> Brief:
    """`own_log`, as it would be typed in French."""
    question, view = DEMANDES[i % 5]
    return replace(
        same_log_in_french(i),
        people=(replace(ANA, moment=GESTES[i % 10].format(OBJETS[i // 10 % 10])),),
        needs=(
            NeedHeard("trouver les erreurs avant chargement", PREUVES[(i * 7 + i // 10) % 10].format(10 + i)),
            NeedHeard("de meilleures relèves", ""),
        ),
        question=question,
        own_view=view,
    )


def same_log_in_french(i: int) -> Brief:
    return replace(
        same_log(i),
        language=Language.FR,
        spelling="fr-FR",
        people=(replace(ANA, moment="elle a dessiné le quai sur une nappe"),),
        role="Chef d’équipe de nuit",
        theme="deux cartons, un seul code-barres",
        needs=(
            NeedHeard(
                "trouver les erreurs avant chargement",
                "j’ai ajouté un contrôle de dix secondes, de 30 erreurs à 8",
            ),
        ),
        question="Qui tiendrait ce contrôle ?",
        own_view="je commencerais par le chauffeur",
        next_step="ils me rappellent",
        promises=(),
    )


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


if __name__ == "__main__":
    for title, log in (
        ("en, logs of their own", own_log),
        ("en, one log for all", same_log),
        ("fr, logs of their own", own_log_in_french),
        ("fr, one log for all", same_log_in_french),
    ):
        print(f"{title:22} {likeness(cohort([log(i) for i in range(100)]))}")
