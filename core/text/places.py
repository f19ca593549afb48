"""The French « de » before the name of a place: de Paris, d’Alger, du Caire, des Açores."""

from __future__ import annotations

import unicodedata

_WITH_ARTICLE = {
    "du ": "Cap-Vert, Guyana, Qatar",
    "de la ": "Dominique, Grenade, Guadeloupe, Géorgie du Sud, Jamaïque, Martinique",
    "des ": "Açores, Bermudes, Caïmans, Cocos, Comores, Fidji, Galápagos, Maldives, Marquises, Palaos",
}
_BEFORE = {name: of for of, names in _WITH_ARTICLE.items() for name in names.split(", ")}
"""Countries and islands that give a zone its name without the article that they are said with."""
_CONTRACTED = {
    "Le ": "du ",
    "Les ": "des ",
    "La Barbade": "de la Barbade",
    "Île ": "de l’île ",
    "Îles ": "des îles ",
}


def of_place(name: str) -> str:
    """« de » and the name. « La Havane » keeps its article as it is written; Le and Les are contracted."""
    for start, of in _CONTRACTED.items():
        if name.startswith(start):
            return of + name.removeprefix(start)
    if name in _BEFORE:
        return _BEFORE[name] + name
    return ("d’" if _elides(name) else "de ") + name


def _elides(name: str) -> bool:
    """Before a vowel: Amsterdam, Ürümqi, Ypres; not before Iakoutsk or Yangon, nor the h of a foreign name."""
    letters = [c for c in unicodedata.normalize("NFD", name.casefold()) if c.isalpha()] + [""]
    if letters[0] in ("i", "y"):
        return letters[1] not in tuple("aeiou")
    return letters[0] in tuple("aeou")
