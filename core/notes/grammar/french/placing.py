"""Which of two words the place means: « j’arrête » but « la grue arrêtée », « la règle » but « c’est réglé »."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.domain.person import Language
from core.notes.grammar.french.lexicon import (
    CLITICS,
    DETERMINERS,
    PLURAL_DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    gender_of,
)
from core.notes.grammar.french.tables import listed
from core.notes.words import commonness, knows

_WORDS = re.compile(r"[^\W_]+’?|[,;:.!?]")
_DONE = re.compile(r"ée?s?$")
_SUBJECTS = frozenset(
    listed(
        "je j’ il elle on ils elles tu qui ça cela ne n’ m’ t’ s’ me te se y nous vous lui leur personne chacun"
    )
)
_HELPERS = frozenset(
    listed(
        """ai as a avons avez ont avais avait aviez avaient aura aurait aurais auraient avoir ayant eu est sont était étaient étais suis sommes êtes es être été sera seront serait
        soit soient fut"""
    )
)
_BEING = frozenset(
    listed("est sont était étaient suis sommes êtes es être été sera seront serait soit soient fut")
)
_ADJECTIVES = frozenset(
    listed("prête prêtes complète complètes inquiète inquiètes concrète concrètes discrète discrètes")
)
_HE = frozenset(listed("il ce c’ ça cela on je j’ tu vous qui ils"))
_BEFORE_NOUN = frozenset(
    listed(
        """première premières deuxième troisième dernière dernières seule seules même mêmes autre autres petite petites grande grandes bonne bonnes vraie vraies nouvelle nouvelles belle belles
        premier derniers dernier seul petit petits grand grands bon bons vrai vrais nouveau nouveaux beau gros grosse chaque meilleur meilleure double"""
    )
)
_BETWEEN = frozenset(
    listed(
        "bien mal déjà deja tout toute tous toutes pas jamais toujours aussi vite encore souvent mieux trop très assez peu plus presque enfin vraiment même beaucoup rien tellement"
    )
)
_LIKELY = 4
"""Times as common as every other reading together: the one that is meant."""


def placed(found: Sequence[str], before: str, after: str) -> str:
    """The one of `found` (commonest first) that may stand between `before` and `after`; "" where none surely does."""
    if len(found) < 2:
        return found[0] if found else ""
    done = [each for each in found if _DONE.search(each)]
    other = [each for each in found if not _DONE.search(each)]
    if not done or not other:
        return _commonest(done or other, 2)
    typed = _WORDS.findall(before)[-6:]
    words = [each.lower() for each in typed]
    at = len(words) - 1
    while at > 0 and words[at] in _BETWEEN:
        at -= 1
    last = words[at] if words else ""
    following = next((each.lower() for each in _WORDS.findall(after[:30])), "")
    if last in _BEING:
        return next((each for each in other if each in _ADJECTIVES), "") or _agreed(done, words[:at])
    if last in _HELPERS:
        return _commonest(done, _LIKELY)
    if last in _SUBJECTS:
        return _commonest(other, _LIKELY)
    if last in ("l’", "la", "les", "le") and at and words[at - 1] in _SUBJECTS:
        return _commonest(other, _LIKELY)
    if last in DETERMINERS or last in PREPOSITIONS or last in CLITICS or last in _BEFORE_NOUN:
        return _commonest(found, _LIKELY) or _commonest(other, _LIKELY)
    if not last or last in ",;:.!?" or last in ("et", "ou", "puis", "mais"):
        if any(w in _HELPERS for w in words) or (
            not last and (following in DETERMINERS or following.isdigit())
        ):
            return _commonest(done, _LIKELY)
        if any(w in ("je", "j’", "il", "elle", "on") for w in words):
            return _commonest(other, _LIKELY)
        return _commonest(found, _LIKELY)
    if last in SUBORDINATORS or last.isdigit() or (typed[at].istitle() and not gender_of(last)):
        return _commonest(other, _LIKELY)
    return _after_noun(done, other, words[: at + 1], following)


def _after_noun(done: Sequence[str], other: Sequence[str], words: Sequence[str], following: str) -> str:
    """After « le chef », a verb, and after « grue », « client », a participle that goes with it; "" where its gender is not known."""
    noun = words[-1]
    led = len(words) > 1 and words[-2] in DETERMINERS
    starts = len(words) < 3 or words[-3] in (",", ";", ":", ".", "que", "qu’", "et", "quand", "si")
    if (
        led
        and starts
        and (following in DETERMINERS or following in PREPOSITIONS or following in _BETWEEN or not following)
    ):
        put = _commonest(other, _LIKELY)
        if words[-2] not in PLURAL_DETERMINERS:
            return put
        return f"{put}nt" if knows(f"{put}nt", Language.FR) else ""
    which = gender_of(noun)
    quality = next((each for each in other if each in _ADJECTIVES), "")
    if quality and which != "m":
        return quality
    return _with(done, which) if knows(noun, Language.FR) else ""


def _agreed(done: Sequence[str], before: Sequence[str]) -> str:
    """After « est », « était »: with the one it is said of, when that is known."""
    subject = before[-1] if before else ""
    if subject in _HE:
        return _with(done, "m")
    return _with(done, "f" if subject in ("elle", "elles") else gender_of(subject) if subject else "")


def _with(done: Sequence[str], gender: str) -> str:
    """The participle that goes with a word of this gender; "" where that is not known and would be seen."""
    put = _commonest(done, _LIKELY)
    if not put.endswith(("é", "és")):
        return put
    if not gender:
        return ""
    return put if gender == "m" else f"{put}e" if put.endswith("é") else f"{put[:-1]}es"


def _commonest(words: Sequence[str], times: int) -> str:
    """The commonest of them, when it is `times` as common as all others."""
    if not words:
        return ""
    first, *rest = sorted(words, key=lambda each: -commonness(each, Language.FR))
    return (
        first
        if commonness(first, Language.FR) >= times * sum(commonness(each, Language.FR) for each in rest)
        else ""
    )
