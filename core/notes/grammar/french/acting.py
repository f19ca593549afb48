"""Verbs known by what stands before them: « personne ne répond », « chacun fait dans son coin », « l’équipe s’épuise »."""

from __future__ import annotations

from collections.abc import Sequence

from core.notes.grammar.french.conjugation import forms, is_infinitive
from core.notes.grammar.french.lexicon import CLITICS
from core.notes.grammar.french.person import AUXILIARY

_ANYBODY = frozenset(("personne", "rien", "chacun", "chacune", "ça", "cela", "aucun", "aucune"))
WHICH = frozenset(
    (
        "lequel",
        "laquelle",
        "lesquels",
        "lesquelles",
        "auquel",
        "auxquels",
        "auxquelles",
        "duquel",
        "desquels",
        "desquelles",
    )
)
"""« des tests auxquels l’équipe se fie » : their verb is not the sentence's."""
_IT = frozenset(("ça", "cela"))


def acts(words: Sequence[str]) -> bool:
    """Whether a text opens with a pronoun for anybody or anything and its verb."""
    first = words[0].lower()
    if first not in _ANYBODY:
        return False
    after = [w.lower() for w in words[1:5]]
    if after[:1] in (["ne"], ["n’"]):
        return True
    verb = next((w for w in after if w not in CLITICS), "")
    return verb in forms() or verb in AUXILIARY or (first in _IT and verb.endswith(("e", "t")))


def reflexive(lows: Sequence[str], at: int) -> bool:
    """Whether the word at `at`, all in small letters, is a finite verb because « se » stands before it, and something before that."""
    low = lows[at]
    return (
        at > 1
        and lows[at - 1] in ("s’", "se")
        and low.endswith(("e", "ent", "t"))
        and low not in ("y", "en", "est", "être")
        and not is_infinitive(low)
    )
