"""What somebody is to a hiring process, guessed from the job they were logged with; the person may correct it."""

from __future__ import annotations

import re

from core.domain.contact import Relation

# Tried in this order: "HR director" is a recruiter before being an executive, "VP" before "manager".
_WORDS: tuple[tuple[Relation, str], ...] = (
    (
        Relation.RECRUITER,
        r"recruit\w*|recrut\w*|talent\w*|rh|drh|hr|human resources|ressources humaines|headhunter|chasseu\w* de têtes?|people (?:team|partner|ops|officer)|sourc(?:er|ing)|coordinat\w*|coordonnat\w*",
    ),
    (
        Relation.EXECUTIVE,
        r"c[eftopi]o|cmo|cpo|chro|vp|vice[- ]president\w*|vice[- ]président\w*|president\w*|président\w*|founder|co-?founder|fondat\w*|cofondat\w*|"
        r"executive|exec|partner|associée?|directeur général|directrice générale|dg|dga|pdg|managing director|general manager|chief \w+ officer|head of school|gérante?|owner|board member",
    ),
    (
        Relation.MANAGER,
        r"hiring manager|manager\w*|boss|n\+1|responsable\b.*|chef(?:fe)?\b.*|director|directeur|directrice|head of .*|team lead|lead|supervis\w*|superviseu\w*|encadrante?|cadre de santé|ward sister|matron|foreman|principal|proviseure?|store manager",
    ),
    (
        Relation.PEER,
        r"peer|colleague|team ?mate|collègue|pair|engineer\w*|developer\w*|développeu\w*|ingénieure?|analyst\w*|analyste|designer\w*|technical|technique|tech|"
        r"scientist|nurse|infirmi\w*|technicien\w*|technician|accountant|comptable|teacher|enseignante?|formateur|formatrice|operator|aide[- ]soignante?|product owner|consultante?|consultant",
    ),
)
_TRIED = tuple((relation, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for relation, words in _WORDS)

_BARE = {
    "hiring manager": Relation.MANAGER,
    "manager": Relation.MANAGER,
    "peer": Relation.PEER,
    "collègue": Relation.PEER,
    "pair": Relation.PEER,
    "colleague": Relation.PEER,
    "recruiter": Relation.RECRUITER,
    "recruteur": Relation.RECRUITER,
    "recruteuse": Relation.RECRUITER,
    "executive": Relation.EXECUTIVE,
    "other": Relation.OTHER,
    "autre": Relation.OTHER,
    "dirigeant": Relation.EXECUTIVE,
    "dirigeante": Relation.EXECUTIVE,
}


def relation_of(job: str) -> Relation:
    """The likely relation for a job as typed; OTHER when nothing tells."""
    for relation, words in _TRIED:
        if words.search(job):
            return relation
    return Relation.OTHER


def is_bare_relation(words: str) -> Relation | None:
    """The relation when the words name only that, and no job worth keeping ("hiring manager", "pair")."""
    return _BARE.get(words.strip().lower())
