"""English noun phrases: their head, and whether they may stand without an article."""

from __future__ import annotations

from core.notes.grammar.english.lexicon import (
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    adjectives,
    ing_nouns,
    mass_nouns,
    verbs,
)
from core.notes.grammar.english.names import FIRST
from core.notes.grammar.english.tokens import plural


def has_article(lows: list[str]) -> bool:
    """Whether a noun phrase may be printed without adding an article."""
    first = lows[0]
    if (
        first in DETERMINERS
        or first.endswith("'s")
        or (first and first[0].isdigit())
        or first.startswith(("$", "€", "£"))
        or (first and ord(first[0]) >= FIRST)
    ):
        return True
    if first in (
        "someone",
        "somebody",
        "something",
        "nothing",
        "everything",
        "nobody",
        "everyone",
        "people",
        "how",
        "why",
        "what",
        "less",
        "more",
        "fewer",
    ):
        return True
    head = head_noun(lows)
    return (
        plural(head)
        or head in mass_nouns()
        or head in verbs().gerund
        or _abstract(head)
        or " ".join(lows) in mass_nouns()
    )


def _abstract(head: str) -> bool:
    return head.endswith(("ness", "ity", "ship", "hood", "ance", "ence", "ancy", "ency", "ism", "ics", "acy", "cation")) and head not in (
        "city", "ambulance", "university", "facility", "community", "audience", "conference", "sentence", "entity", "appliance", "priority",
        "relationship", "partnership", "dealership", "internship", "apprenticeship", "neighbourhood", "pharmacy", "agency", "vacancy",
        "application", "publication", "witness", "business", "harness", "difference", "preference", "instance", "reference",
        "opportunity", "charity", "deficiency", "allowance", "alliance", "grievance", "nuisance", "insurance",
    )  # fmt: skip


def head_noun(lows: list[str]) -> str:
    """The last word before the first preposition, relative or participle: what the phrase is about."""
    for i, w in enumerate(lows):
        if i > 1 and plural(w) and plural(lows[i - 1]):
            return lows[i - 1]
        if i and (
            w in PREPOSITIONS
            or w in RELATIVES
            or w == "that"
            or w in SUBJECTS
            or w in ("–", "and", "or", "not", "never", "still", "too", "so", "always", "only")
            or (w in verbs().gerund and i > 1 and w not in ing_nouns())
        ):
            return lows[i - 1]
        if (
            i
            and w in verbs().past
            and w not in adjectives()
            and w not in verbs().base
            and i + 1 < len(lows)
            and lows[i + 1] in PREPOSITIONS
        ):
            return lows[i - 1]
    return lows[-1]
