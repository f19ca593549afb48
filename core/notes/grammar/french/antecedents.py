"""Whom a pronoun stands for when it is somebody of the log, and not its reader."""

from __future__ import annotations

import re

_SEVERAL = re.compile(
    r"(?<!\w)(?:les|aux|des|ces|mes|nos|vos|tes) (?:petits|enfants|élèves|clients|clientes|patients|patientes|résidents|résidentes|jeunes|gens|"
    r"parents|familles|habitués|stagiaires|apprentis|étudiants|visiteurs|touristes|voisins|voyageurs|usagers|livreurs|chauffeurs)\b",
    re.IGNORECASE,
)
_LOOKED_FOR = re.compile(
    r"(?:d’|de )?(?:quelqu’une?|une? (?:personne|collègue|[^\W\d_]+(?:eur|euse|rice|ier|ière|iste|ien|ienne|ant|ante|é|ée))|"
    r"des (?:gens|personnes|[^\W\d_]+s))\b[^,;:.]* qu[i’]",
    re.IGNORECASE,
)


def several(before: str) -> bool:
    """« les petits de la crèche… ils »: people were named, and « ils » is theirs."""
    return _SEVERAL.search(before) is not None


def looked_for(before: str) -> bool:
    """« quelqu’un qui garde son équipe »: the team is that somebody's."""
    return _LOOKED_FOR.match(before) is not None


WE_OR_YOU = re.compile(r"(?:j’|je |nous |vous |tu )")
ITS_OWN = re.compile(r"(?:la|le|l’|les|une?|des|ce|cette|votre) ?[^,;:]+, avec $")
"""« la maquette du théâtre, avec ses fauteuils » : the thing's."""
A_THING_OF = re.compile(r"(?:la|le|l’|les|une?|des) ?[^ ]+ (?:de|sur|dans|avec) $")


def of_a_wish(so_far: str) -> bool:
    """« des plongeurs qui remontent quand on leur dit », « que l’on n’ouvre plus la même rue » : whoever it is."""
    return _A_WISH.match(so_far) is not None


_A_WISH = re.compile(
    r"(?:(?:une?|des|quelqu’une?|moins|plus) .*(?<![^\W_])(?:qu’|quand |où |dont |lorsqu’|si |(?:que|où|quand|dont|si) l’)|(?:qu’|que l’))$",
    re.I,
)
