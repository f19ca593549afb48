"""A moment of many deeds, or of a thing and what two people did with it: what of it is told, and how it is joined."""

from __future__ import annotations

import re

from core.notes.grammar.french.classify import has_finite, words_of
from core.notes.grammar.french.clauses import pieces
from core.notes.grammar.french.conjugation import participles
from core.notes.grammar.french.figures import spelled
from core.notes.grammar.french.gratitude import thanks
from core.notes.grammar.french.verbs import EITHER_AUXILIARY, WITH_ETRE

MOST = 45
"""Words of a moment told whole; of a longer one the best deeds, or the best sentence, are kept."""
_LINK = re.compile(r"^(?:et puis|et|puis|ensuite) ")
_BESIDE = re.compile(
    r"(?P<what>[^,;:.«]+), (?P<done>[^\W\d_]+)(?P<rest> (?:le |la |l’|les |un |une |des |du |de |sur )[^,;:.«]* (?:à (?:deux|2)|ensemble|tous les (?:deux|2)))"
)


def too_long(sentences: list[str]) -> bool:
    """Whether they are too many words to be told whole."""
    return sum(len(each.split()) for each in sentences) > MOST


def best(sentences: list[str]) -> list[str]:
    """Of a long row of deeds, the first and the last that one thanks for, or the only one."""
    owed = [
        bare
        for sentence in sentences
        for each in pieces(sentence)
        if thanks(bare := _LINK.sub("", each)) and len(bare.split()) <= MOST // 3 and " qu" not in bare
    ]
    return [spelled(f"{owed[0]}, puis {owed[-1]}" if len(owed) > 1 else owed[0])] if owed else []


def done_by_both(text: str) -> tuple[str, str] | None:
    """« tableau sans étiquette, cherché le disjoncteur à deux » : the thing, and « nous avons cherché… »."""
    found = _BESIDE.fullmatch(text)
    verb = participles().get(found["done"].lower()) if found else None
    if found is None or verb is None or verb in WITH_ETRE | EITHER_AUXILIARY:
        return None
    return found["what"], f"nous avons {found['done'].lower()}{found['rest']}"


def row_of_results(text: str) -> bool:
    """« 212 doublons supprimés, un seul total »: what came of it, as one says it after a colon."""
    parts = pieces(text)
    return (
        len(parts) > 1
        and not any(has_finite(words_of(part)) or len(words_of(part)) > 6 for part in parts)
        and all(_FEW.match(part) for part in parts)
    )


_FEW = re.compile(
    r"(?:\d+|une? seule?|aucune?|zéro|plus une?|pas une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente) ",
    re.I,
)
