"""Whom a name in an interview file means: "Jane", "Dr Doe" and "Mme Doe" are all the Jane Doe who was met."""

from __future__ import annotations

import re

from core.domain.brief import Recipient
from core.errors import Problem
from core.notes.check.words import fold

_EVERYBODY = frozenset(
    ("all", "both", "company", "everyone", "equipe", "l'équipe", "team", "the team", "tous", "tout le monde")
)
_TITLES = frozenset(
    [
        "captain",
        "chef",
        "coach",
        "dame",
        "docteur",
        "docteure",
        "dr",
        "father",
        "judge",
        "lady",
        "lord",
        "madame",
        "mademoiselle",
        "maître",
        "me",
        "miss",
        "mlle",
        "mme",
        "monsieur",
        "mr",
        "mrs",
        "ms",
        "mx",
        "m",
        "pr",
        "prof",
        "professeur",
        "professeure",
        "professor",
        "rev",
        "reverend",
        "sir",
        "sister",
    ]
)
_WORD = re.compile(r"[\w'-]+")


def whose(typed: str, people: tuple[Recipient, ...], path: str) -> str | None:
    """The id of who is meant, by name, part of a name, id or relation; None for nobody or everybody.

    Raises Problem("which_contact", path).
    """
    plain = " ".join(typed.casefold().replace("’", "'").split())
    if not plain or plain in _EVERYBODY:
        return None
    asked = _words(plain)
    for someone in people:
        if plain in (someone.name.casefold(), someone.id, someone.relation.value):
            return someone.id
    for someone in people:
        known = _words(someone.name)
        if asked and (asked <= known or (asked & known and _first(plain) in known)):
            return someone.id
    bare = {fold(word) for word in asked}
    alike = [
        someone.id for someone in people if bare and bare <= {fold(word) for word in _words(someone.name)}
    ]
    if len(alike) == 1:  # "tomas" is Tomás, unless both were met
        return alike[0]
    raise Problem("which_contact", path, typed=typed[:60])


def _words(name: str) -> set[str]:
    """Its words but for titles and single letters; all of them where nothing else is left."""
    words = {word.casefold() for word in _WORD.findall(name.replace("’", "'"))}
    return {word for word in words if word not in _TITLES and len(word) > 1} or words


def _first(plain: str) -> str:
    """The first word that is no title: "Jane (the lead)" is Jane."""
    return next((word for word in _WORD.findall(plain) if word not in _TITLES), "")
