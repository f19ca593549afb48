"""Reading an invitation as people write it: the company, the people and nothing that is not there."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 4_000
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s+(?:d[eu]|de la|van|von|el|al)\s+|\s+)[A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s+[A-ZÀ-ÖØ-Þ][\w’'-]+)?"
_MET = re.compile(
    rf"\b(?:with|meet|avec|rencontrer|par)\s+({_NAME}(?:(?:\s*,\s*|\s+(?:and|et|&)\s+|\s*,\s*(?:and|et)\s+){_NAME})*)"
)
_ONE = re.compile(_NAME)
_PLACE = re.compile(
    r"\b(?:at|chez|join|rejoindre|for)\s+((?:[A-Z0-9À-ÖØ-Þ][\w&’'.+-]*)(?:\s+(?:&\s+)?[A-ZÀ-ÖØ-Þ][\w&’'.+-]*){0,3})"
)
_NOT_A_PLACE = re.compile(
    r"^(?:\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|zoom|teams|google|the|our|your)\b",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
PUBLIC = frozenset(
    [
        "gmail",
        "googlemail",
        "outlook",
        "hotmail",
        "live",
        "icloud",
        "me",
        "yahoo",
        "orange",
        "free",
        "wanadoo",
        "laposte",
        "proton",
        "protonmail",
        "gmx",
    ]
)
"""Mail for everybody: such an address names no company."""


@dataclass(frozen=True, slots=True)
class InvitationText:
    """Empty where the text does not say."""

    company: str = ""
    people: tuple[str, ...] = ()


def read_invitation_text(text: str) -> InvitationText:
    """At most the first 4,000 characters are read. Never raises."""
    text = text[:LONGEST]
    people: dict[str, None] = {}
    for met in _MET.finditer(text):
        people |= dict.fromkeys(_ONE.findall(met[1]))
    places = (m[1].rstrip(".,;:!?") for m in _PLACE.finditer(text))
    place = next((p for p in places if not _NOT_A_PLACE.match(p)), "")
    return InvitationText(place or company_of(_EMAIL.findall(text), text), tuple(people)[:8])


def company_of(domains: list[str], text: str) -> str:
    """The company that the first private mail domain names, spelled as in `text` where it stands there; else ""."""
    for domain in domains:
        label = domain.lower().split(".")[-2] if "." in domain else ""
        if not label or label in PUBLIC:
            continue
        found = re.search(rf"(?<!@)\b{re.escape(label)}\b(?!\.)", text, re.IGNORECASE)
        return found[0] if found else label.capitalize()
    return ""
