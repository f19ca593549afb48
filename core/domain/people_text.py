"""Reading people as one types them: a name, then whatever is known, in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from core.domain.contact import Consent, Relation
from core.domain.links import check_email, check_linkedin, check_x
from core.domain.relations import is_bare_relation, relation_of
from core.domain.typed import clean_line
from core.errors import Problem

LONGEST_NAME = 120
MOST_PEOPLE = 12

_ENTRIES = re.compile(r"[;\n]+")
_AND = re.compile(r"\s+(?:and|et|&)\s+", re.IGNORECASE)
_NEXT = re.compile(r"(?<=\))\s*(?:,?\s*(?:and|et|&)\s|,)\s*(?=[^\W\d_])", re.IGNORECASE)
""" "Jane Doe (hiring manager) and Raj Patel": after somebody's brackets comes somebody else."""
_JOB_AND = re.compile(r",\s*([^,]+?),?\s+(?:and|et|&)\s+([^,]+)", re.IGNORECASE)
_PIECES = re.compile(r"\s*(?:,|\(|\)|\s[-–—:]\s)\s*")
_EMAIL = re.compile(r"^\S+@\S+\.\S+$")
_HANDLE = re.compile(r"^@\w{1,30}$")
_CARD = re.compile(
    r"^(?:gave (?:me )?(?:her|his|their|a)?\s*(?:business )?card|(?:business )?card(?: offered)?|carte(?: de visite)?|(?:m’|m')?a (?:donné|laissé) sa carte)$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^(?:[-*•·]|\d+[.)])\s+")
_NAME_WORD = re.compile(r"^(?:[^\W\d_][\w.'’-]*|d[’']\w[\w'’-]*)$")
_PARTICLES = frozenset(
    [
        "de",
        "du",
        "des",
        "da",
        "dos",
        "van",
        "von",
        "der",
        "den",
        "del",
        "della",
        "di",
        "le",
        "la",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "y",
        "e",
        "af",
        "av",
        "zu",
        "zur",
        "ter",
        "ten",
    ]
)


@dataclass(frozen=True, slots=True)
class Named:
    """One person as typed; empty fields were not given."""

    name: str
    title: str = ""
    relation: Relation = Relation.OTHER
    email: str = ""
    linkedin: str = ""
    x: str = ""
    consent: Consent = Consent.NONE


def read_people(text: str, field: str = "people") -> tuple[Named, ...]:
    """People parted by lines or semicolons, or a plain list of names parted by commas and "and".

    Raises Problem beside `field`: too many, a name too long, an e-mail or link that is not one.
    """
    found: list[Named] = []
    for entry in (_BULLET.sub("", e.strip()) for e in _ENTRIES.split(text)):
        for told in _NEXT.split(_JOB_AND.sub(_apart, entry)):
            for each in _ENTRIES.split(told):
                found.extend(_read_entry(each, field))
    if len(found) > MOST_PEOPLE:
        raise Problem("too_many_people", field, most=MOST_PEOPLE)
    return tuple(found)


def read_records(text: str, field: str) -> tuple[Named, ...]:
    """One person a line (or parted by semicolons): the name before the first comma, then whatever is known.

    Raises what `read_people` raises.
    """
    found = []
    for entry in (_BULLET.sub("", e.strip()) for e in _ENTRIES.split(text)):
        name, _, rest = entry.partition(",")
        if name.strip():
            found.append(read_details(rest, Named(clean_line(name, LONGEST_NAME, field)), field))
    if len(found) > MOST_PEOPLE:
        raise Problem("too_many_people", field, most=MOST_PEOPLE)
    return tuple(found)


def read_details(text: str, known: Named, field: str) -> Named:
    """`known` with the pieces of `text` (e-mail, links, card, job) added; raises Problem beside `field`."""
    for piece in _PIECES.split(text):
        for word in _split_links(piece):
            known = _add(known, word, field)
    return known


def read_reach(text: str, known: Named, field: str) -> Named:
    """`known` with the ways to reach somebody (e-mail, links, card) in `text`.

    Raises Problem beside `field` at anything else, unless it only leads to one ("her e-mail is jane@acme.com").
    """
    for entry in _ENTRIES.split(text):
        for piece in _PIECES.split(entry):
            words = _split_links(piece)
            for word in words:
                found = _add(known, word, field)
                if found.title == known.title:
                    known = found
                elif len(words) == 1:
                    raise Problem("detail_unclear", field, typed=word)
    return known


def _apart(found: re.Match[str]) -> str:
    """ ", hiring manager and Raj Patel" are two people; ", Head of Research and Development" is one job."""
    if is_bare_relation(found[1]) is None or not _looks_like_name(found[2].partition("(")[0]):
        return found[0]
    return f", {found[1]}; {found[2]}"


def _read_entry(entry: str, field: str) -> list[Named]:
    pieces = [p for p in _PIECES.split(entry) if p]
    if not pieces:
        return []
    names = [name for piece in pieces for name in _AND.split(piece)]
    if len(names) > 1 and all(_looks_like_name(n) for n in names):
        return [Named(clean_line(n, LONGEST_NAME, field)) for n in names]
    *others, first = reversed(_AND.split(pieces[0]))
    made = [Named(clean_line(n, LONGEST_NAME, field)) for n in (first, *reversed(others)) if n.strip()]
    if made:
        made[-1] = read_details(",".join(pieces[1:]), made[-1], field)
    return made


def _split_links(piece: str) -> list[str]:
    words = piece.split()
    links = [w for w in words if "@" in w or "linkedin.com" in w or "x.com/" in w or "twitter.com/" in w]
    rest = " ".join(w for w in words if w not in links)
    return [*links, rest] if rest else links


def _add(known: Named, piece: str, field: str) -> Named:
    piece = piece.strip()
    if not piece:
        return known
    if _EMAIL.match(piece):
        return replace(
            known, email=check_email(piece, field), consent=_at_least(known.consent, Consent.DETAILS)
        )
    if "linkedin." in piece.lower():
        return replace(known, linkedin=check_linkedin(piece, field))
    if _HANDLE.match(piece) or re.search(r"(?:x|twitter)\.com/", piece, re.IGNORECASE):
        return replace(known, x=check_x(piece, field))
    if _CARD.match(piece):
        return replace(known, consent=Consent.CARD)
    if "@" in piece or "://" in piece:
        raise Problem("detail_unclear", field, typed=piece)
    bare = is_bare_relation(piece)
    if bare is not None:
        return replace(known, relation=bare)
    title = clean_line(f"{known.title}, {piece}" if known.title else piece, LONGEST_NAME, field)
    return replace(
        known,
        title=title,
        relation=known.relation if known.relation is not Relation.OTHER else relation_of(title),
    )


def _at_least(consent: Consent, given: Consent) -> Consent:
    return given if consent is Consent.NONE else consent


def _looks_like_name(text: str) -> bool:
    words = text.split()
    if not 1 <= len(words) <= 5 or is_bare_relation(text) is not None:
        return False
    if relation_of(text) is not Relation.OTHER or _EMAIL.match(text):
        return False
    return all(
        _NAME_WORD.match(w) and (w[0].isupper() or not w[0].islower() or w.lower() in _PARTICLES)
        for w in words
    )
