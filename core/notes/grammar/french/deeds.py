"""A deed told by its noun, « qualification d’une deuxième fonderie », as what I did: « j’ai qualifié une deuxième fonderie »."""

from __future__ import annotations

import re

from core.domain.person import Language
from core.notes.grammar.french import stumps
from core.notes.grammar.french.batches import away, drawn, first_part
from core.notes.grammar.french.clauses import leading
from core.notes.grammar.french.lexicon import DETERMINERS, gender_of
from core.notes.grammar.french.long_spent import in_time
from core.notes.grammar.french.nominal import done_by, housed
from core.notes.grammar.french.nominal import told as nominal
from core.notes.grammar.french.results import deed_on
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.telling import NAMED_PLACE
from core.notes.words import knows

_PAIRS = """qualification:qualifié création:créé refonte:refondu formation:formé automatisation:automatisé réduction:réduit
    organisation:organisé suivi:suivi gestion:géré animation:animé préparation:préparé rédaction:rédigé installation:installé
    réparation:réparé vérification:vérifié négociation:négocié recrutement:recruté encadrement:encadré lancement:lancé
    déploiement:déployé développement:développé conception:conçu construction:construit réalisation:réalisé tenue:tenu
    rangement:rangé classement:classé ouverture:ouvert
    reprise:repris conduite:conduit numérisation:numérisé écriture:écrit traitement:traité accompagnement:accompagné
    coordination:coordonné traduction:traduit correction:corrigé révision:révisé remplacement:remplacé
    réorganisation:réorganisé simplification:simplifié élaboration:élaboré réécriture:réécrit informatisation:informatisé
    supervision:supervisé planification:planifié fabrication:fabriqué restauration:restauré pose:posé rénovation:rénové migration:migré taille:taillé
    vente:vendu conseil:conseillé écoute:écouté achat:acheté envoi:envoyé tri:trié lecture:lu relecture:relu visite:visité
    étude:étudié analyse:analysé contrôle:contrôlé collecte:collecté récolte:récolté soudure:soudé couture:cousu transport:transporté
    optimisation:optimisé sécurisation:sécurisé intégration:intégré modernisation:modernisé digitalisation:digitalisé centralisation:centralisé harmonisation:harmonisé
    livraison:livré saisie:saisi découpe:découpé partage:partagé"""
_DONE = dict(pair.split(":") for pair in listed(_PAIRS)) | {
    "mise en place": "mis en place",
    "mise à jour": "mis à jour",
    "mise en route": "mis en route",
    "mise en service": "mis en service",
    "prise en charge": "pris en charge",
    "remise en état": "remis en état",
    "remise à plat": "remis à plat",
}
_DEED = re.compile(
    rf"(?:(?:la|le|une?) |l’)?(?P<noun>{'|'.join(sorted(_DONE, key=len, reverse=True))}|[^\W\d_]{{3,}}age) (?P<of>de la |de l’|du |des |de |d’)(?P<what>\S.*)",
    re.I,
)
_ENSURED = {
    "passage": "le ",
    "bascule": "la ",
    "transition": "la ",
    "accueil": "l’",
    "permanence": "la ",
    "astreinte": "l’",
}
"""« passage de Sage à Cegid » : what was seen through."""
_HEADS = frozenset(noun.split(" ", 1)[0] for noun in _DONE) | {"la", "le", "un", "une"}
_LASTED = re.compile(
    r"(?:\d+|une?|deux|trois|quatre|cinq|six|dix) (?:ans?|mois|semaines?|jours?|heures?|h)(?!\w)"
)
_ALREADY = re.compile(r"(?<!\w)(?:j’|je |nous |on )")
_THE = {"de la ": "la ", "de l’": "l’", "du ": "le ", "des ": "les "}


def told_as_deed(text: str) -> str:
    """`text` with its noun of action made the writer's verb; unchanged where what was done is not certain."""
    if halved := _HALVED.fullmatch(text):
        return (
            f"les {halved['what'][:1].lower()}{halved['what'][1:]} ont été {halved['done']} {halved['rest']}"
        )
    if alone := away(text) or done_by(text) or in_time(text) or _been(text) or _went(text):
        return alone
    if (at := _PLACED.fullmatch(text)) and (told := told_as_deed(at["did"])).startswith("j’ai "):
        mine = "ma" if at["what"].lower() == "mission" else "mon"
        return f"pendant {mine} {at['what'].lower()}{at['where']}, {told}"
    text = housed(text)
    place, comma, rest = text.partition(", ")
    if comma and leading(place) and (told := told_as_deed(rest)) != rest:
        return f"{place}, {told}"
    text = first_part(drawn(text))
    first = text.split(" ", 1)[0].lower()
    if (
        first in _ENSURED
        and re.match(r"[^ ]+ (?:de |du |des |d’)", text)
        and not _ALREADY.search(text.split(",", 1)[0])
    ):
        return f"j’ai assuré {_ENSURED[first]}{text}"
    if (at := NAMED_PLACE.match(text)) and (told := nominal(text[at.end() :].split(", ", 1)[0])):
        return ", ".join([at["place"], told, *text[at.end() :].split(", ")[1:]])
    if first not in _HEADS and not first.startswith("l’") and not _made_of(first):
        return stumps.told(text) or deed_on(text[:1].lower() + text[1:]) or text
    found = _DEED.fullmatch(text)
    if found is None or _LASTED.match(found["what"]) or _ALREADY.search(text.split(",", 1)[0]):
        return stumps.told(text) or text
    what = found["what"]
    if (of := found["of"].lower()) in _THE:
        what = _THE[of] + what
    else:
        head = what.split(" ", 1)[0].rstrip(",;.")
        if head.lower() not in DETERMINERS and not head[0].isdigit():
            if not head.endswith(("s", "x")) or head[0].isupper():
                return text
            what = f"des {what}"
    noun = found["noun"].lower()
    done = _DONE.get(noun) or _made_of(noun)
    return f"j’ai {done} {what}" if done else stumps.told(text) or text


_PLACED = re.compile(
    r"(?P<what>stage|alternance|apprentissage|mission|bénévolat)(?P<where>[^:;]*?) : (?P<did>.+)", re.I
)
""" « stage de six mois chez Capgemini : refonte de l’intranet »."""
_HALVED = re.compile(
    r"(?P<what>[^\W\d_]+s(?: [^,;:]+?)?) (?P<done>(?:divisé|doublé|triplé|réduit)e?s) (?P<rest>(?:par|de|en) .+)"
)
""" « bugs divisés par deux »: by whatever was done before, and not by hand."""
_AS_ONE_IS = re.compile(
    r"(?:chargée? (?:de |d’)|déléguée? (?:du |de |syndical|médical|commercial)|adjointe? (?:du |de |d’|au |à )|référente? )",
    re.I,
)
_KNOWING = re.compile(
    r"(?:diplômée?|certifiée?|formée?|habilitée?) (?:de |d’|du |en |à |au |aux |par )", re.I
)
_COURSE = re.compile(
    r"(?P<what>(?P<head>[^\W\d_]+)(?: (?!à |passée? )[^\W\d_’]+(?:’[^\W\d_]+)?){0,5}?) ?:? de (?P<a>\d(?:[^à,;:]|,(?=\d)){0,20}?) à (?P<b>\d.*)"
)
""" « compte Instagram du festival : de 200 à 4 000 abonnés »."""
_FALL = re.compile(
    r"(?:une? |la |l’)?(?:forte )?(?:baisse|hausse|réduction|diminution|augmentation) (?P<of>du |de la |de l’|des )(?P<what>(?P<head>[^\W\d_]+).*?) de (?P<a>\d.*?) à (?P<b>\d.*)",
    re.I,
)
""" « baisse du taux de rebut de 4 % à 1,5 % »."""


def _been(text: str) -> str:
    """« chargée de clientèle pendant quatre ans »: what one was, and nothing one has loaded."""
    small = f"{text[:1].lower()}{text[1:]}"
    if _AS_ONE_IS.match(text):
        return f"j’ai été {small}"
    return f"je suis {small}" if _KNOWING.match(text) else ""


def _went(text: str) -> str:
    """What went from one figure to another, with its verb; "" where its gender is not known."""
    if fall := _FALL.fullmatch(text):
        which, many = gender_of(fall["head"]), fall["of"].lower() == "des "
        if not which:
            return ""
        agreed = f"{'e' if which == 'f' else ''}{'s' if many else ''}"
        return f"{_THE[fall['of'].lower()]}{fall['what']} {'sont' if many else 'est'} passé{agreed} de {fall['a']} à {fall['b']}"
    course = _COURSE.fullmatch(text)
    if course is None or course["head"].lower() in DETERMINERS or course["head"].endswith("s"):
        return ""
    which = gender_of(course["head"])
    if not which or _ALREADY.search(text) or course["head"].lower() in _HEADS:
        return ""
    low = f"{course['what'][:1].lower()}{course['what'][1:]}"
    the = "l’" if begins_with_vowel(low) else "la " if which == "f" else "le "
    return f"{the}{low} est passé{'e' if which == 'f' else ''} de {course['a'].strip()} à {course['b']}"


def _made_of(noun: str) -> str:
    """« rempotage » is « rempoté », « démarchage » « démarché »; "" for « garage »."""
    verb = f"{noun.removesuffix('age')}er"
    known = noun.endswith("age") and noun not in _NO_DEEDS and knows(verb, Language.FR)
    return f"{verb[:-2]}é" if known else ""


_NO_DEEDS = frozenset(listed("garage ménage usage passage voyage message ouvrage étage stage image visage"))
