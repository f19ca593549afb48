"""Roles, companies, headlines and weak spots in a French sentence: articles, prepositions, small letters."""

from __future__ import annotations

import re

from core.domain.brief import Brief
from core.notes.clean import clean
from core.notes.fragment import NOTHING, Fragment, Shape
from core.notes.grammar.french.lexicon import DETERMINERS, gender_of
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.typed import small_first

_SEXES = re.compile(r"\s*[(\[]?\s*\b[HFMX](?:\s?[/\-]\s?[HFMX]){1,2}\b\s*[)\]]?", re.I)
_ARTICLE_OF_ROLE = re.compile(
    r"^(?:(?:le |un |une |la |l’|l')?poste (?:de |d’|d')|l’|l'|la |le |une |un )", re.I
)

FEMININE_HEADS = frozenset(
    listed(
        """mairie banque clinique société fondation fédération compagnie caisse maison pharmacie menuiserie boulangerie
        boucherie pâtisserie fromagerie brasserie résidence crèche micro-crèche mutuelle coopérative préfecture
        sous-préfecture ville région métropole communauté chambre mission direction cour bibliothèque médiathèque
        librairie ferme scop scierie fonderie verrerie blanchisserie librairie croix-rouge sncf ratp caf cpam msa matmut
        maif macif poste dgfip drh cité"""
    )
)
MASCULINE_HEADS = frozenset(
    listed(
        """chu ch chr ghu samu cfa greta cnrs lycée collège ministère département conseil centre cabinet garage groupe
        laboratoire restaurant musée théâtre port crédit rectorat syndicat foyer domaine château bhv cea cnes cnam
        sdis campus studio magasin camping comité service réseau crous tribunal secours club journal bureau"""
    )
)
VOWEL_HEADS = frozenset(
    listed(
        """agence association université école hôpital hôtel ehpad institut imprimerie office opéra étude entreprise
        atelier auberge académie inspection insee urssaf afpa apec afnor inserm inrae ademe onera insa iut ars esat ime
        itep inra ap-hp aphp udaf oph opac epide usine église institution union"""
    )
)
PLURAL_HEADS = frozenset(
    listed(
        """hospices ateliers transports établissements éditions laboratoires galeries jardins vergers caves presses
        services magasins restos écoles hôpitaux résidences cafés serres chantiers salins"""
    )
)
BRANDS = frozenset(
    [
        "maisons du monde",
        "hôtel chocolat",
        "office depot",
        "center parcs",
        "port aventura",
        "poste italiane",
        "club med",
    ]
)
"""Companies whose first word only looks like an institution."""

_LACK = re.compile(r"^(?:pas assez|trop peu|manque|peu|un manque|le manque) (?:de |d’)(.+)", re.I)
_MINE = {
    "expérience": "mon",
    "pratique": "ma",
    "recul": "mon",
    "niveau": "mon",
    "anglais": "mon",
    "maîtrise": "ma",
    "connaissance": "ma",
}


def role(text: str, brief: Brief) -> Fragment:
    """NP « le poste de magasinière », TAG « magasinière »."""
    lines = clean(text)
    if not lines:
        return NOTHING
    line = re.sub(
        r"\s+[-–—]\s+(?:CDI|CDD|alternance|stage|intérim|temps plein|temps partiel).*$",
        "",
        lines[0],
        flags=re.I,
    )
    bare = _ARTICLE_OF_ROLE.sub("", _SEXES.sub("", line).strip(" .,;:!?-–—")).strip()
    if not bare:
        return NOTHING
    if bare.isupper() and len(bare) > 6:
        bare = bare.lower()
    words = bare.split(" ")
    titled = len(words) > 1 and all(w[0].isupper() for w in words if len(w) > 3) and words[0][0].isupper()
    if not words[0].isupper():
        bare = words[0][0].lower() + bare[1:] if titled else small_first(bare, brief)
    if titled:
        words = bare.split(" ")
        bare = " ".join(
            w if (w.isupper() and len(w) <= 5) or any(c.isupper() for c in w[1:]) else w.lower()
            for w in words
        )
    return Fragment(text, {Shape.NP: f"le poste de {bare}", Shape.TAG: bare, Shape.COLON: bare}, key=bare)


def company(text: str) -> Fragment:
    """NP « Airbus », « le CHU de Lille »; AT « chez Airbus », « au CHU de Lille »."""
    lines = clean(text)
    if not lines:
        return NOTHING
    name = lines[0].strip()
    article = article_of(name)
    if re.match(r"(?:Le|Les) (?=\w)", name):
        known_as = name
        at = f"chez {name}"
    elif name.startswith(("La ", "L’", "L'")):
        known_as, at = name, f"chez {name}"
    elif article:
        known_as = article + name
        at = f"à {known_as}"
    else:
        known_as, at = name, f"chez {name}"
    return Fragment(text, {Shape.NP: known_as, Shape.AT: at, Shape.TAG: name, Shape.COLON: name}, key=name)


def article_of(name: str) -> str:
    """« le  », « la  », « l’ », « les  » for an institution known by its first word; "" for a brand."""
    head = re.split(r"[ ]", name, maxsplit=1)[0].replace("'", "’").lower()
    if name.lower() in BRANDS:
        return ""
    alone = " " not in name and not name.isupper()
    if alone and head not in ("insee", "urssaf", "ehpad", "croix-rouge", "afnor", "matmut"):
        return ""
    if head in PLURAL_HEADS:
        return "les "
    if head in VOWEL_HEADS:
        return (
            "l’" if begins_with_vowel(name.split(" ")[0].capitalize()) or head in ("hôpital", "hôtel") else ""
        )
    if head in FEMININE_HEADS:
        return "la "
    return "le " if head in MASCULINE_HEADS else ""


def headline(text: str, brief: Brief) -> Fragment:
    """NP « développeuse web », after « je suis »: no article."""
    lines = clean(text)
    if not lines:
        return NOTHING
    bare = small_first(_SEXES.sub("", lines[0]).strip(" .,;:!?"), brief)
    return Fragment(text, {Shape.NP: bare, Shape.TAG: bare, Shape.COLON: bare}, key=bare) if bare else NOTHING


def weak_spot(text: str, found: Fragment) -> Fragment:
    """NP to stand after « sur »: « pas assez d’expérience en SQL » is « mon expérience en SQL »."""
    if lack := _LACK.match(text):
        head = lack[1].split(" ")[0].lower()
        owned = _MINE.get(head)
        if owned is None:
            return NOTHING
        put = f"{owned} {lack[1]}"
        return Fragment(text, {Shape.NP: put, Shape.COLON: put}, key=put)
    first = text.split(" ")[0].lower()
    if Shape.NP in found.shapes:
        return Fragment(
            text, {s: t for s, t in found.shapes.items() if s in (Shape.NP, Shape.COLON)}, key=found.key
        )
    if first in _MINE and first not in DETERMINERS:
        put = f"{_MINE[first]} {text}"
        return Fragment(text, {Shape.NP: put, Shape.COLON: put}, key=put)
    if Shape.TAG in found.shapes and (gender_of(first) or text.isupper()):
        put = f"la partie {text}"
        return Fragment(text, {Shape.NP: put, Shape.COLON: text}, key=text)
    return found


_OF_SEVERAL = re.compile(
    r"[^ ]+[sx] (?:non |mal |bien |déjà |toujours )?[^\W\d_]+(?:és|ées|ifs|ives|aux|els|elles)(?![^\W_])",
    re.I,
)
""" « rendez-vous non honorés »: the adjective alone tells that there are several."""


def several(text: str) -> bool:
    """Whether the noun that begins `text` is surely a plural."""
    head = text.partition(" ")[0].lower()
    if not head.endswith(("s", "x")):
        return False
    return gender_of(head[:-1]) == gender_of(head) or _OF_SEVERAL.match(text) is not None
