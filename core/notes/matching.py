"""Which pieces of experience answer a need best, by the words they share with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from core.domain.experience import Proof
from core.domain.person import Language
from core.notes.stems import stems

Ranked = tuple[tuple[Proof, float], ...]
HEAD = 5
"""Long stems that agree on so many first letters count as half a match: "sécurité" and "sécuriser"."""
HALF = 0.5


def rank(need: str, proofs: Sequence[Proof], language: Language) -> Ranked:
    """Every proof with its score for `need`, best first; scores run from 0 (nothing shared) to 1.

    A shared word counts the more, the fewer proofs have it. Where scores tie, as when nothing matches at all, a proof
    with a figure comes first, then the most recent.
    """
    wanted = set(stems(need, language))
    bank = [frozenset(stems(proof.text, language)) for proof in proofs]
    spread = Counter(word for words in bank for word in words)
    weight = {word: log(1 + len(bank) / (1 + spread[word])) + 0.1 for word in wanted}
    whole = sum(weight.values())
    scored = [
        (proof, sum(weight[w] * _share(w, words) for w in wanted) / whole if whole else 0.0)
        for proof, words in zip(proofs, bank, strict=True)
    ]
    return tuple(sorted(scored, key=_best_first))


def best(need: str, proofs: Sequence[Proof], language: Language) -> Proof | None:
    """The proof to offer for `need`; None when none shares a word with it, because a wrong one convinces nobody."""
    ranked = rank(need, proofs, language)
    return ranked[0][0] if ranked and ranked[0][1] > 0 else None


def _share(word: str, words: Iterable[str]) -> float:
    if word in words:
        return 1.0
    head = word[:HEAD]
    return HALF if len(head) == HEAD and any(other.startswith(head) for other in words) else 0.0


def _best_first(scored: tuple[Proof, float]) -> tuple[float, bool, float, str]:
    proof, score = scored
    has_figure = any(c.isdigit() for c in proof.text)
    return (-round(score, 6), not has_figure, -proof.created_at.timestamp(), proof.id)
