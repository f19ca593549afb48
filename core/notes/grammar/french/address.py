"""How a French note greets and takes leave: civility only when known, titles as the profession uses them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.domain.brief import Brief, Recipient
from core.domain.contact import Relation
from core.domain.note import NoteKind
from core.domain.person import Gender, Register, Tone
from core.notes.grammar.french.tables import listed

_TYPED_CIVILITY = re.compile(r"^(M\.|Mr\.?|Monsieur|Mme|Madame|Mlle|Ms\.?|Mrs\.?)\s+", re.I)
_TITLES = {
    "dr": "Docteur", "dr.": "Docteur", "docteur": "Docteur", "docteure": "Docteure", "pr": "Professeur", "pr.": "Professeur",
    "prof": "Professeur", "prof.": "Professeur", "professeur": "Professeur", "professeure": "Professeure", "me": "Maître",
    "maître": "Maître",
}  # fmt: skip
_PARTICLE = re.compile(r"(?:d[’']|de |du |des |van |von |le |la )", re.I)
"""After one of these the family name is certain."""
_INITIALS = re.compile(r"[A-Z]\.?(?:-?[A-Z]\.?)?")
_FUNCTIONS = {
    ("directrice", "directeur"): ("Directrice", "Directeur"),
    ("présidente", "président"): ("Présidente", "Président"),
    ("proviseure", "proviseur"): ("Proviseure", "Proviseur"),
    ("principale", "principal"): ("Principale", "Principal"),
    ("maire", "maire"): ("Maire", "Maire"),
    ("préfète", "préfet"): ("Préfète", "Préfet"),
    ("rectrice", "recteur"): ("Rectrice", "Recteur"),
    ("doyenne", "doyen"): ("Doyenne", "Doyen"),
}
_HEAD_OF_HOUSE = re.compile(
    r"^(directrice|directeur|présidente?|proviseure?|principale?|maire|préfète|préfet|rectrice|recteur|doyenne?)(?: (?:de l[’']|de la |du |général))?",
    re.I,
)
_AT_THE_HEAD = frozenset(
    listed(
        """directeur directrice drh dg pdg dga daf dsi président présidente proviseur proviseure principal principale maire préfet préfète
        recteur rectrice doyen doyenne propriétaire gérant gérante"""
    )
)
_FORMAL_KINDS = frozenset({NoteKind.OFFER_DECLINE, NoteKind.WITHDRAWAL, NoteKind.ACCEPTANCE})


def greeting(to: Recipient, brief: Brief) -> str:
    """« Bonjour Ana, », « Bonjour Madame Ortiz, », « Bonjour Sam Ortiz, »: never a civility that nobody logged."""
    name, civility = _civility(to)
    if not name:
        return "Bonjour,"
    title, bare = _title(name, to)
    if title:
        return f"{title}," if brief.tone is Tone.FORMAL else f"Bonjour {title} {_family(bare)},"
    first, family = _parts(bare)
    if civility and _TYPED_CIVILITY.match(to.name):
        known = family if _PARTICLE.match(family) else bare
        return f"Bonjour {civility} {known},"
    if to.relation is Relation.EXECUTIVE and brief.register is Register.VOUS and civility and family:
        function = _function(to) if brief.tone is Tone.FORMAL else ""
        return f"{civility} {function}," if function else f"Bonjour {civility} {family},"
    if civility and family and brief.register is Register.VOUS and brief.spelling != "fr-CA" and _heads(to):
        function = _function(to) if brief.tone is Tone.FORMAL else ""
        return f"{civility} {function}," if function else f"Bonjour {civility} {family},"
    if (brief.register is Register.TU or brief.tone is Tone.WARM) and not _INITIALS.fullmatch(first):
        return f"Bonjour {first},"
    if brief.tone is Tone.FORMAL and civility and (function := _function(to)):
        return f"{civility} {function},"
    if civility and family:
        return f"Bonjour {civility} {family},"
    return f"Bonjour {bare},"


def closings(kind: NoteKind, to: Recipient, brief: Brief) -> Sequence[str]:
    """Best first; none wishes a good day, since nobody knows when it is read. The very formal one repeats the address of the greeting."""
    if kind in (NoteKind.LINKEDIN_INVITE, NoteKind.X_MESSAGE):
        return ("",)
    if brief.register is Register.TU:
        return ("À bientôt,", "Bien à toi,", "Amicalement,", "Cordialement,", "Bonne continuation,") if _no_news(kind) else (
            "À bientôt,", "Bien à toi,", "À très bientôt,", "Amicalement,", "Cordialement,"
        )  # fmt: skip
    if brief.tone is Tone.FORMAL:
        return _formal(to, brief)
    if brief.tone is Tone.NEUTRAL:
        return (
            "Cordialement,",
            "Bien cordialement,",
            "Sincères salutations,",
            "Avec mes salutations cordiales,",
            "Meilleures salutations,",
        )
    if to.relation is Relation.PEER:
        return ("Bien à vous,", "Bien cordialement,", "Très cordialement,", "Cordialement,", "À bientôt,")
    if to.relation is Relation.EXECUTIVE or kind in _FORMAL_KINDS:
        return (
            "Bien cordialement,",
            "Très cordialement,",
            "Bien à vous,",
            "Avec mes cordiales salutations,",
            "Cordialement,",
        )
    return (
        "Bien cordialement,",
        "Bien à vous,",
        "Très cordialement,",
        "Bien sincèrement,",
        "Cordialement,",
    )


def _formal(to: Recipient, brief: Brief) -> Sequence[str]:
    named = greeting(to, brief).removeprefix("Bonjour ").rstrip(",")
    known = (
        named
        if named.split(" ")[0]
        in ("Madame", "Monsieur", "Docteur", "Docteure", "Professeur", "Professeure", "Maître")
        else ""
    )
    civil = known.split(" ")[0] if known and not _is_function(known) else known
    aside = f", {civil}," if civil else ""
    return (
        "Respectueusement,",
        "Avec mes salutations respectueuses,",
        f"Je vous prie de croire{aside} à l’assurance de ma considération distinguée.",
        "Bien cordialement,",
        f"Veuillez recevoir{aside} mes salutations distinguées.",
        "Avec ma considération,",
    )


def _is_function(named: str) -> bool:
    return named.split(" ")[1:2] in (["la"], ["le"])


def _no_news(kind: NoteKind) -> bool:
    return kind in (NoteKind.CHECK_IN, NoteKind.SECOND_REMINDER)


def _civility(to: Recipient) -> tuple[str, str]:
    """(name without its civility, « Madame », « Monsieur » or "")."""
    found = _TYPED_CIVILITY.match(to.name)
    if found:
        low = found[1].lower().rstrip(".")
        return to.name[found.end() :].strip(), "Monsieur" if low in ("m", "mr", "monsieur") else "Madame"
    known = {Gender.FEMININE: "Madame", Gender.MASCULINE: "Monsieur"}.get(to.gender) if to.gender else None
    return to.name.strip(), known or ""


def _title(name: str, to: Recipient) -> tuple[str, str]:
    """A title typed before the name, or a lawyer's or doctor's from the job; then the name without it."""
    head, _, rest = name.partition(" ")
    if rest and head.lower() in _TITLES:
        return _TITLES[head.lower()], rest
    job = to.title.lower().strip()
    if job.startswith(("avocat", "notaire", "huissi", "commissaire de justice")):
        return "Maître", name
    return "", name


def _function(to: Recipient) -> str:
    """« la Directrice »: only for somebody who heads the house, and whose gender is known."""
    found = _HEAD_OF_HOUSE.match(to.title.strip())
    if found is None or to.gender not in (Gender.FEMININE, Gender.MASCULINE):
        return ""
    low = found[1].lower()
    for (feminine, masculine), (put_f, put_m) in _FUNCTIONS.items():
        if low in (feminine, masculine):
            return f"la {put_f}" if to.gender is Gender.FEMININE else f"le {put_m}"
    return ""


def _heads(to: Recipient) -> bool:
    """Whether they are at the head of a house, or of one of its services."""
    return to.title.replace("-", " ").strip().lower().split(" ")[0].rstrip(",.") in _AT_THE_HEAD


def _parts(name: str) -> tuple[str, str]:
    """(first name, family name with its particles); a single word or a name in another script is whole."""
    if not re.match(r"[A-Za-zÀ-ÿŁłØøŠšŽžĀ-ſ]", name) or re.search(r"[\u1ea0-\u1ef9ơưƠƯ]", name):
        return name, ""
    first, _, family = name.partition(" ")
    if (
        first.isupper()
        and len(first) > 2
        and not _INITIALS.fullmatch(first)
        and family
        and not family.isupper()
    ):
        return (family, first) if " " not in family else (name, "")
    return first, family


def _family(name: str) -> str:
    return _parts(name)[1] or name
