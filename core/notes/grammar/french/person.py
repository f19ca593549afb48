"""The second person: verbs and the reader's own name, from the third person to vous or tu."""

from __future__ import annotations

import re

from core.domain.brief import Recipient
from core.notes.grammar.french.conjugation import forms

_NOT_IMPERFECT = frozenset(
    ["fait", "lait", "portrait", "souhait", "trait", "retrait", "extrait", "attrait", "parfait", "forfait"]
)
AUXILIARY = {"a": ("avez", "as"), "est": ("êtes", "es"), "ont": ("avez", "as"), "sont": ("êtes", "es")}

WE = {"a": "avons", "est": "sommes", "avait": "avions", "était": "étions", "va": "allons", "fait": "faisons"}
POSSESSIVES = {"son": ("votre", "ton"), "sa": ("votre", "ta"), "ses": ("vos", "tes")}
OTHERS = {"leur": "votre", "leurs": "vos"}


def second_person(verb: str, *, tu: bool) -> str | None:
    """« cherche » or « cherchent » to « cherchez » or « cherches »; None for a word that is no third person."""
    if verb in AUXILIARY:
        return AUXILIARY[verb][1 if tu else 0]
    if (known := forms().get(verb)) is not None:
        return known[2 if tu else 1]
    if verb in _NOT_IMPERFECT:
        return None
    for ending in ("aient", "ait"):
        if verb.endswith(ending) and len(verb) > len(ending) + 1:
            stem = verb.removesuffix(ending)
            if tu:
                return stem + "ais"
            if stem.endswith("ge"):
                stem = stem[:-1]
            return (stem[:-1] + "c" if stem.endswith("ç") else stem) + "iez"
    if re.search(r"[eiuod]?r(?:a|ont)$", verb) and len(verb) > 3:
        return re.sub(r"(?:a|ont)$", "as" if tu else "ez", verb)
    return None


def from_we(verb: str) -> str | None:
    known = {"avons": "avez", "sommes": "êtes", "faisons": "faites", "disons": "dites", "allons": "allez"}
    if verb in known:
        return known[verb]
    if verb.endswith("geons"):
        return verb[:-4] + "ez"
    if verb.endswith("çons"):
        return verb[:-4] + "cez"
    return verb[:-3] + "ez" if verb.endswith("ons") else None


def forms_of_name(person: Recipient) -> tuple[str, ...]:
    first, _, family = person.name.partition(" ")
    civil = tuple(f"{c} {family}" for c in ("Mme", "M.", "Madame", "Monsieur") if family)
    return tuple(
        n for n in (person.name, *civil, first, family) if len(n) > 2 or (len(n) == 2 and n == person.name)
    )


def name_as_owner(text: str, to: Recipient, *, tu: bool) -> str:
    """« l’idée de Karim » said to Karim: « votre idée »."""
    for name in forms_of_name(to):
        found = re.match(rf"(la |le |l’|les )([^,;:]{{2,40}}?) (?:de |d’){re.escape(name)}(?![\w’])", text)
        if found:
            if found[1] == "les ":
                owned = "tes " if tu else "vos "
            else:
                owned = ("ta " if found[1] == "la " else "ton ") if tu else "votre "
            return owned + found[2] + text[found.end() :]
    return text
