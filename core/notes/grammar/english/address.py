"""How an English note greets and how it closes; no civility is ever guessed."""

from __future__ import annotations

from collections.abc import Sequence

from core.domain.brief import Brief, Recipient
from core.domain.contact import Relation
from core.domain.note import NoteKind
from core.domain.person import Gender, Tone
from core.notes.grammar.english.names import bare, first_name, title_of

_WITH_FIRST = ("sir", "dame")
_PEERS = ("lady", "lord", "baroness", "baron")
"""Whether the first name or the last one follows, only they know."""
_CIVIL = {"mr": "Mr", "mrs": "Mrs", "ms": "Ms", "mx": "Mx", "miss": "Miss"}
_DOTTED = {"mr", "mrs", "ms", "mx", "dr", "prof", "rev"}
_PARTICLES = frozenset(
    [
        "el",
        "al",
        "ben",
        "bin",
        "ibn",
        "abu",
        "van",
        "von",
        "der",
        "den",
        "de",
        "del",
        "della",
        "di",
        "da",
        "das",
        "dos",
        "du",
        "la",
        "le",
        "st.",
        "st",
        "ter",
        "ten",
        "mac",
        "ait",
        "ould",
    ]
)
_CASUAL = (NoteKind.LINKEDIN_INVITE, NoteKind.LINKEDIN_MESSAGE, NoteKind.X_MESSAGE, NoteKind.HALLWAY)


def greeting(to: Recipient, brief: Brief) -> str:
    name = to.name.strip()
    if not name:
        return "Hello,"
    hello = (
        "Hi"
        if brief.tone is Tone.WARM and to.relation in (Relation.PEER, Relation.RECRUITER, Relation.OTHER)
        else "Dear"
    )
    if title := title_of(name):
        return f"Dear {_titled(title, bare(name), brief)},"
    if brief.tone is Tone.FORMAL:
        family = _family(name)
        if family and to.gender in (Gender.FEMININE, Gender.MASCULINE):
            civility = "Ms" if to.gender is Gender.FEMININE else "Mr"
            return f"Dear {civility}{_dot(civility, brief)} {family},"
        return f"Dear {name},"
    return f"{hello} {first_name(to)},"


def _titled(title: str, rest: str, brief: Brief) -> str:
    plain = title.rstrip(".").lower()
    words = rest.split()
    if plain in _WITH_FIRST:
        return f"{title} {words[0]}" if words else title
    named = _family(rest) or rest
    if plain in _PEERS:
        return f"{title} {rest}"
    if plain in _CIVIL:
        return f"{_CIVIL[plain]}{'.' if title.endswith('.') and brief.spelling == 'en-US' else ''} {named}"
    return f"{title.rstrip('.')}{_dot(plain, brief)} {named}"


def _dot(title: str, brief: Brief) -> str:
    return "." if brief.spelling == "en-US" and title.lower() in _DOTTED else ""


def _family(name: str) -> str:
    """What follows the first name, particles included; empty when the order of the parts is not certain."""
    words = name.split()
    if (
        len(words) < 2
        or "," in name
        or not all((c.isalpha() and c.upper() != c.lower()) or c in " -’'." for c in name)
    ):
        return ""
    at = next(
        (i for i, w in enumerate(words) if i and (w[:1].islower() or w.lower() in _PARTICLES)), len(words) - 1
    )
    certain = len(words) == 2 or words[at][:1].islower() or words[at].lower() in _PARTICLES
    return " ".join(words[at:]) if certain and at < len(words) else ""


def closings(kind: NoteKind, to: Recipient, brief: Brief) -> Sequence[str]:
    if brief.tone is Tone.FORMAL:
        if brief.spelling == "en-US":
            return (
                "Sincerely,",
                "Kind regards,",
                "Best regards,",
                "With kind regards,",
                "With best regards,",
            )
        return (
            "Yours sincerely,",
            "Kind regards,",
            "With kind regards,",
            "Best regards,",
            "With best wishes,",
        )
    if brief.tone is Tone.NEUTRAL:
        return ("Kind regards,", "Best regards,", "Best wishes,", "With kind regards,", "With best wishes,")
    if (to.relation is Relation.PEER or kind in _CASUAL) and not title_of(to.name):
        return ("Best wishes,", "Best,", "All the best,", "Warm wishes,", "Kind regards,", "Best regards,")
    return (
        "Best wishes,",
        "Warm regards,",
        "Warm wishes,",
        "With best wishes,",
        "Kind regards,",
        "Best regards,",
    )
