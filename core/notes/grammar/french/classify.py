"""What a cleaned French text is: noun phrase, infinitive, participle, clause, question, or a word without article."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise

from core.notes.grammar.french.acting import WHICH, acts, reflexive
from core.notes.grammar.french.conjugation import forms, is_infinitive, participles
from core.notes.grammar.french.lexicon import (
    CLITICS,
    DETERMINERS,
    HOMOGRAPHS,
    IMPERSONAL,
    ONLY_WITH_DE,
    PREPOSITIONS,
    SUBORDINATORS,
)
from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.verbs import WITH_ETRE
from core.notes.once import once

_WORDS = re.compile(r"[^\W_]+(?:-[^\W_]+)*’?|[«»“”,:]")
_FINITE = frozenset(
    listed(
        """est sont a ont était étaient avait avaient sera seront aura auront serait serais doit doivent peut peuvent
        veut veulent va vont devait devrait pourrait fallait faut ai suis étais avais avons sommes avez êtes as es"""
    )
)
_AUXILIARIES = frozenset(
    listed("ai as a avons avez ont suis es est sommes êtes sont avais avait aviez avaient étais était")
)
_NOT_FINITE = frozenset(
    listed("fait lait portrait souhait trait retrait extrait attrait parfait forfait alors très près")
)
_ASKING = re.compile(
    r"(?:et )?(?:qui|que|qu’est-ce|quoi|quels?|quelles?|comment|pourquoi|quand|où|combien|est-ce|à qui|à quoi|de qui|avec qui|"
    r"lequel|laquelle|à quel|à quelle|dans quelle?|par où|sur quoi|sur quels?|depuis quand|jusqu’où|(?!rendez-vous)[^\W_]+ez-vous|[^\W_]+-(?:tu|t-on|on))(?=[ ’])",
    re.I,
)
_NOT_ASKING = re.compile(
    r"(?:que|quand|où|qui) (?:les?|la|l’|l'|je|j’|il|elle|on|nous|ils)[ ’]?(?!.*\?)", re.I
)
ALREADY_ASKED = re.compile(r"(?:c’est quoi|ça veut dire quoi|vous faites comment|y a-t-il)", re.I)
_IMPERFECT = re.compile(r"(?:[^aeou]aient|[^aeiou]ait)$")
_SPANS = frozenset(listed("ans an mois saisons semaines"))
"""« deux ans accueil gare de Lille » has no verb."""
_NUMERAL = re.compile(r"\d[\d  ]*")


class Kind(StrEnum):
    NP = "np"
    BARE = "bare"
    """A noun phrase without its article."""
    INF = "inf"
    PAST = "past"
    """A participle without its subject."""
    YOU = "you"
    WE = "we"
    S1 = "s1"
    CLAUSE = "clause"
    QUESTION = "question"
    OTHER = "other"
    """Something else, or two readings tie."""


def classify(text: str, *, asked: bool = False) -> Kind:
    """The one kind `text` certainly is; OTHER when in doubt."""
    words = words_of(text)
    if not words:
        return Kind.OTHER
    first = words[0].lower()
    if asked or (_ASKING.match(text) and not _NOT_ASKING.match(text)):
        return Kind.QUESTION
    if first in ("je", "j’"):
        return Kind.S1
    if first in ("vous", "tu", "nous", "on") and len(words) > 1 and not is_infinitive(words[1]):
        return {"vous": Kind.YOU, "tu": Kind.YOU}.get(first, Kind.WE)
    if first in ("m’", "me", "t’", "te", "s’", "se", "ne", "nous", "vous", "lui", "leur") and any(
        is_infinitive(w) for w in words[1 : 5 if first == "ne" else 3]
    ):
        return Kind.INF
    if first in ("mieux", "moins", "toujours", "bien") and any(map(is_infinitive, words[1:2])):
        return Kind.INF
    if is_infinitive(first) or _looks_infinitive(words):
        return Kind.CLAUSE if _then_it_is(words) else Kind.INF
    if acts(words):
        return Kind.CLAUSE
    if first in ("il", "elle", "ils", "elles", "ça", "cela", "c’", "ce") and has_finite(words[1:3]):
        return Kind.CLAUSE
    if first == "il" and len(words) > 2 and words[1].lower() in IMPERSONAL:
        return Kind.CLAUSE
    if (
        first in ("personne", "rien")
        and len(words) > 3
        and words[1].lower() in ("ne", "n’")
        and has_finite(words[1:4])
    ):
        return Kind.CLAUSE
    if first in participles() and first not in DETERMINERS and _past(words):
        return Kind.PAST
    if (first in PREPOSITIONS and first not in ("du", "des")) or first in (
        "quand",
        "lorsque",
        "lorsqu’",
        "comme",
    ):
        return Kind.S1 if _then_i(words) else Kind.OTHER
    if first in SUBORDINATORS or first in ("mais", "donc", "puis", "et", "car", "en"):
        return Kind.OTHER
    if first in ONLY_WITH_DE and (len(words) < 2 or words[1].lower() not in ("de", "d’")):
        return Kind.OTHER
    if first in DETERMINERS or _NUMERAL.match(first):
        if has_finite(words):
            return Kind.S1 if _then_i(words) else Kind.CLAUSE
        return Kind.NP if len(words) > 1 else Kind.OTHER
    if _then_i(words):
        return Kind.S1
    if has_finite(words):
        return Kind.OTHER if first in forms() else Kind.CLAUSE if text[0].isupper() else Kind.OTHER
    if (first in forms() and first not in HOMOGRAPHS) or any(map(is_infinitive, words[1:2])):
        return Kind.OTHER
    return Kind.BARE


@once
def words_of(text: str) -> list[str]:
    return _WORDS.findall(text)


def has_finite(words: list[str]) -> bool:
    """Whether a finite verb stands outside relative clauses and quotation marks."""
    relative = quoted = 0
    lows = [word.lower() for word in words]
    for at, (word, low) in enumerate(zip(words, lows, strict=True)):
        if word in "«“":
            quoted += 1
        elif word in "»”":
            quoted -= 1
        elif quoted > 0:
            continue
        elif at and (low in SUBORDINATORS or low in WHICH):
            relative += 1
        elif _is_finite(words, lows, at) or reflexive(lows, at):
            if relative == 0:
                return True
            relative -= 1
    return False


def subject_of(text: str) -> str:
    """The noun phrase before the verb of a clause, when no relative clause stands in it; "" otherwise."""
    found = list(_WORDS.finditer(text))
    words = [m[0] for m in found]
    lows = [word.lower() for word in words]
    for at in range(1, len(words)):
        if lows[at] in SUBORDINATORS:
            return ""
        if _is_finite(words, lows, at):
            before = found[at - 1]
            start = found[at].start() if lows[at - 1] not in CLITICS else before.start()
            return text[:start].strip()
    return ""


def _is_finite(words: list[str], lows: list[str], at: int) -> bool:
    low = lows[at]
    if low in _NOT_FINITE:
        return False
    before = lows[at - 1] if at else ""
    if low in participles() and at and not _AUXILIARIES.isdisjoint(lows[max(0, at - 3) : at]):
        return False
    if low == "a" and before == "l’" and lows[at + 1 : at + 2] and lows[at + 1] in participles():
        return True
    if low in ("avait", "avaient", "avais") and before == "l’":
        return True
    if low in _FINITE:
        return not (low in ("a", "as", "es", "est") and words[at].isupper()) and before not in (
            "le",
            "l’",
            "un",
        )
    if low not in forms() and not (low.endswith(("ait", "aient")) and _IMPERFECT.search(low)):
        return False
    if low in participles() or (at < 4 and lows[1:2] and lows[1] in _SPANS and low in HOMOGRAPHS):
        return False
    if low not in HOMOGRAPHS and not low.endswith("e"):
        return before not in DETERMINERS or before in CLITICS
    if (
        not at
        or before in DETERMINERS
        or before in PREPOSITIONS
        or before in ("et", "ou", ",", "très", "plus", "bien")
    ):
        return False
    following = lows[at + 1] if at + 1 < len(lows) else ""
    if low in _QUALITIES and lows[0] in ("un", "une") and _TIMES.issuperset(lows[at + 2 : at + 3]):
        return False
    return following in DETERMINERS or following in (
        "de",
        "d’",
        "à",
        "pas",
        "trop",
        "bien",
        "mal",
        "beaucoup",
        "souvent",
        "hors",
        "encore",
        "toujours",
        "jamais",
        "déjà",
    )


_QUALITIES = frozenset(listed("court ferme calme vide complète sèche précise double modèle critique"))
_TIMES = frozenset(
    listed("soir matin midi lendemain jour veille semaine même lundi mardi mercredi jeudi vendredi")
)
"""« un message court le soir même » says when, and « court » is no verb."""


_NOUNS_IN_ER = frozenset(
    listed(
        "manager leader planner container designer trader hiver master poster poker super hyper inter enfer mer fer cher"
    )
)


def _looks_infinitive(words: list[str]) -> bool:
    """An unknown word in -er before an object: « stopper les erreurs »."""
    first = words[0].lower()
    if (
        len(words) < 2
        or not first.endswith("er")
        or first.endswith("ier")
        or first in _NOUNS_IN_ER
        or len(first) < 5
    ):
        return False
    return words[1].lower() in DETERMINERS and first not in DETERMINERS


def _past(words: list[str]) -> bool:
    """A participle that starts a phrase is one only with an object, a place or a number after it."""
    if len(words) == 1:
        return False
    following = words[1].lower()
    if participles()[words[0].lower()] in WITH_ETRE:
        return True
    return (
        following in DETERMINERS
        or following in PREPOSITIONS
        or following in ("bien", "mal", "tout", "toute", "que", "qu’", "y", "en", "moi-même", "seul", "seule")
        or bool(_NUMERAL.match(following))
        or (words[0].lower().endswith("é") and not words[0].lower().endswith(("té", "tié")))
    )


def _then_it_is(words: list[str]) -> bool:
    """« noter, c’est… », but not « répondre, même quand c’est non »."""
    lows = [word.lower() for word in words]
    return any(low == "c’" and before not in SUBORDINATORS for before, low in pairwise(lows))


def _then_i(words: list[str]) -> bool:
    """A place, a time or « quand… » first, then « je »."""
    lows = [w.lower() for w in words]
    return any(w in ("j’", "je") for w in lows[1:])
