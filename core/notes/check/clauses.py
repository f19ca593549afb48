"""Where a fragment was pasted after a word that cannot take it: "experience of I ran", « mon métier de je répare »."""

from __future__ import annotations

from core.domain.person import Language
from core.notes.check.words import Passage

_BEFORE_CLAUSE = {
    Language.EN: frozenset(
        (
            "of",
            "with",
            "about",
            "for",
            "by",
            "without",
            "into",
            "from",
            "between",
            "toward",
            "towards",
            "during",
        )
    ),
    Language.FR: frozenset(
        ("de", "a", "avec", "pour", "sur", "dans", "chez", "par", "sans", "votre", "mon", "ma", "mes", "vos")
    ),
}
"""After these, neither a subject pronoun nor a second preposition can follow (`fold`ed)."""
_SUBJECTS = {
    Language.EN: frozenset(("i", "we", "they", "he")),
    Language.FR: frozenset(("je", "j'", "tu", "il", "ils", "on")),
}
_PREPOSITIONS = {
    ("de", "de"),
    ("de", "pour"),
    ("de", "a"),
    ("a", "pour"),
    ("sans", "a"),
    ("que", "qui"),
    ("chez", "a"),
    ("sur", "a"),
}
_BARE = frozenset(
    (
        "reduce",
        "rebuild",
        "improve",
        "reorganise",
        "reorganize",
        "teach",
        "solve",
        "prevent",
        "explain",
        "understand",
        "create",
        "bring",
    )
)
_TO_AFTER = frozenset(("of", "for", "by", "with", "without"))
_RAN = frozenset(("ran", "led", "built", "managed", "rebuilt", "made", "sold", "taught"))


STARTS = {language: _BEFORE_CLAUSE[language] | {"in", "que"} for language in Language}
"""The words that `clause_follows` can say yes to: all others need not be asked about."""


def clause_follows(passage: Passage, i: int, language: Language) -> bool:
    """Whether word `i` is a preposition or possessive before what can only start a clause: "of I ran", « mon j’ai »."""
    before, after = passage.words[i], passage.words[i + 1]
    key = after.key
    if before.key not in _BEFORE_CLAUSE[language] and before.key not in ("in", "que"):
        return False
    if after.quoted or passage.text[before.end : after.start] != " ":
        return False
    then = passage.words[i + 2] if i + 2 < len(passage.words) else None
    if then is None or passage.text[after.end : then.start] not in (" ", ""):
        return False
    if language is Language.EN:
        if key in _SUBJECTS[language] and before.key != "in":
            return (after.raw == "I" and then.key != "and") or (key != "i" and after.raw.islower())
        experience = i > 0 and passage.keys[i - 1] == "experience"
        return (
            key in _BARE
            or (key == "to" and before.key in _TO_AFTER)
            or (experience and key in (_RAN | {"i", "we"}))
        )
    if key in _SUBJECTS[language] and before.key not in ("que", "in"):
        return then.key not in ("ne", "y")
    return (before.key, key) in _PREPOSITIONS and then.key != "peine" and before.raw.lower() != "a"
