"""What the writer does each time, typed without its verb: « photo avant fermeture » is « je prends une photo avant fermeture »."""

from __future__ import annotations

import re

from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.tables import listed

_DOES = {
    "photo": "prends une photo",
    "photos": "prends des photos",
    "ronde": "fais une ronde",
    "relecture": "fais une relecture",
    "point": "fais un point",
    "vérification": "fais une vérification",
    "contrôle": "fais un contrôle",
    "essai": "fais un essai",
}
_SELF = frozenset(
    listed(
        "étiquette note contrôle classe range pointe marque vérifie nettoie compte trie relis range prépare visite liste"
    )
)
"""First persons that are typed without « je »."""
_EACH_TIME = re.compile(
    r"(?P<head>[^\W\d_]+) (?P<when>(?:au fur et à mesure|avant|après|à chaque|chaque|tous les|toutes les|systématique(?:ment)?)(?!\w).*)"
)


_HALVES = re.compile(
    r"(?P<lead>(?:en|au|à la|chez|dans) [^,;:]{3,30}), (?P<one>[^\W\d_]+s) le matin,? (?:et )?(?P<other>[^\W\d_]+s) (?P<later>l’après-midi|le soir)(?:, (?P<came>.+))?",
    re.I,
)


def halves(text: str) -> str:
    """« en stage, chiens le matin chats l’après-midi » with its verb; "" for anything else."""
    found = _HALVES.fullmatch(text)
    if found is None:
        return ""
    came = f" : {found['came']}" if found["came"] else ""
    return (
        f"{found['lead']}, c’était les {found['one']} le matin et les {found['other']} {found['later']}{came}"
    )


_THEN = (("je prends ", "je prenais "), ("je fais ", "je faisais "))


_SO_MANY = re.compile(
    r"(?P<many>\d{2,4} [^\W\d_]+s)(?P<span> (?:en|sur|pendant) (?:\d{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?:ans?|mois|saisons?|semaines?|étés?|hivers?))(?P<rest>(?: .+)?)"
)


def so_many(part: str) -> str:
    """« 140 plongées en trois ans » as what one has behind oneself."""
    return f"j’ai derrière moi {part}" if _SO_MANY.fullmatch(part) else ""


def then(told: str) -> str:
    """A habit of a former place, in its tense."""
    return next((past + told[len(now) :] for now, past in _THEN if told.startswith(now)), told)


def habit(part: str) -> str:
    """One or two habits joined by « et », in the first person; "" when one of them is not certain."""
    made = [_one(each) for each in part.split(" et ") if each] if " et à " not in part else _two(part)
    if not made or len(made) > 2 or not all(made):
        return ""
    first = made[0]
    return f"{'j’' if begins_with_vowel(first.split(' ', 1)[0]) else 'je '}{' et '.join(made)}"


def _two(part: str) -> list[str]:
    """« étiquette au fur et à mesure et photo » : the « et » of « au fur et à mesure » joins nothing."""
    held = part.replace("au fur et à mesure", "au fur\0")
    return [_one(each.replace("au fur\0", "au fur et à mesure")) for each in held.split(" et ")]


def _one(typed: str) -> str:
    found = _EACH_TIME.fullmatch(typed)
    if found is None:
        return ""
    head = found["head"].lower()
    if found["when"].startswith("au fur") and head in _SELF:
        return f"{head} {found['when']}"
    return f"{_DOES[head]} {found['when']}" if head in _DOES else ""
