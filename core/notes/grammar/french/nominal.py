"""A proof told by its nouns: what was done « en ouvrant un club », a tool one kept, an order one passed, a trade, a paper; each as a clause in the first person."""

from __future__ import annotations

import re

from core.notes.grammar.french.classify import has_finite, words_of
from core.notes.grammar.french.clauses import independent, pieces
from core.notes.grammar.french.conjugation import gerunds, participles
from core.notes.grammar.french.lexicon import DETERMINERS, HOMOGRAPHS, PREPOSITIONS, gender_of
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.trades import DIPLOMAS, TRADES
from core.notes.grammar.french.verbs import EITHER_AUXILIARY, WITH_ETRE

_DOING = re.compile(r"en (?P<doing>[^\W\d_]+ant)(?P<what> (?!pas |plus |jamais |que )[^:;]+)", re.I)
_KEPT = frozenset(
    listed("tableau cahier registre carnet planning fichier agenda calendrier tableur classeur")
)
_HAD = frozenset(listed("checklist liste fiche grille affiche mémo trame consigne"))
_FEMININE = frozenset(["checklist"])
UPDATED = re.compile(r"(?<=[^\W_]) (?=(?:mis à jour|mise à jour|tenue?|affichée?|remplie?|relue?|envoyée?) )")
_DID = {
    "commandes": "passé les",
    "inventaire": "fait l’",
    "inventaires": "fait les",
    "permanence": "assuré la",
    "permanences": "assuré les",
    "astreintes": "assuré les",
    "caisse": "tenu la",
    "standard": "tenu le",
    "rondes": "fait les",
    "tournée": "fait la",
    "tournées": "fait les",
    "livraisons": "fait les",
    "relances": "fait les",
    "plonge": "fait la",
    "service": "assuré le",
    "ouverture": "assuré l’",
    "fermeture": "assuré la",
    "accueil": "assuré l’",
}
"""What one does with what is named alone: « commandes en deux fois »."""
_NEXT = PREPOSITIONS | {"chaque", "tous", "toutes", "le", "matin", "seul", "seule"}
_HOUSES = {
    "boulangerie": "f", "cantine": "f", "crèche": "f", "clinique": "f", "pharmacie": "f", "ferme": "f", "mairie": "f", "usine": "f", "école": "f", "brasserie": "f",
    "garage": "m", "collège": "m", "lycée": "m", "restaurant": "m", "hôtel": "m", "cabinet": "m", "magasin": "m", "camping": "m", "salon": "m", "centre": "m",
}  # fmt: skip
_HOUSE = re.compile(rf"(?P<house>{'|'.join(_HOUSES)}) (?=[A-ZÀ-Þ])", re.I)
_RATE = re.compile(r"(?P<noun>[^\W\d_]+) (?P<rate>\d[\d,.]* ?%)(?P<rest>(?: .+)?)")


def told(part: str) -> str:
    """One piece as a clause in the first person; "" where it is none of these."""
    words = words_of(part)
    low = words[0].lower() if words else ""
    following = words[1].lower() if len(words) > 1 else ""
    if not following or has_finite(words):
        return ""
    if low in _KEPT | _HAD and following not in DETERMINERS:
        article = "une" if low in _FEMININE or gender_of(low) == "f" else "un"
        had = "j’ai tenu" if low in _KEPT else "j’avais"
        return f"{had} {article} {UPDATED.sub(', ', part)}"
    if low in _DID and following in _NEXT:
        put = _DID[low]
        return f"j’ai {put}{'' if put.endswith('’') else ' '}{part}"
    if (low in TRADES or part.startswith("second de cuisine")) and (_placed(words[1:3])):
        return f"j’ai été {part}"
    if low in DIPLOMAS and following not in DETERMINERS:
        return f"j’ai {DIPLOMAS[low]} {part}"
    return ""


def _placed(words: list[str]) -> bool:
    """« secrétaire médicale à Lorient »: a trade, and where or of whom."""
    return any(word.lower() in PREPOSITIONS for word in words)


def done_by(text: str) -> str:
    """« en ouvrant un club le mercredi » as « j’ai ouvert un club le mercredi »; "" where a clause follows, which says what was done."""
    found = _DOING.fullmatch(text)
    if found is None or any(independent(each) for each in pieces(text)[1:]):
        return ""
    infinitive, done = gerunds().get(found["doing"].lower(), ("", ""))
    following = words_of(found["what"])[0].lower()
    if (
        not done
        or infinitive in WITH_ETRE
        or (infinitive in EITHER_AUXILIARY and following not in DETERMINERS)
    ):
        return ""
    return f"j’ai {done}{found['what']}"


def housed(text: str) -> str:
    """« boulangerie Kerjean, panier à 3 euros » with the word that makes it a place."""
    found = _HOUSE.match(text)
    if found is None or "," not in text or has_finite(words_of(pieces(text)[0])):
        return text
    which = _HOUSES[found["house"].lower()]
    at = "à l’" if begins_with_vowel(found["house"]) else "à la " if which == "f" else "au "
    return f"{at}{text[:1].lower()}{text[1:]}"


def rated(piece: str) -> str:
    """« casse 2 % l’an dernier » as « 2 % de casse l’an dernier », « prix -4 % » as what they did, « 1er mois » with its article; anything else as it stands."""
    if when := _WHEN.fullmatch(piece):
        feminine = when["span"] in ("année", "saison", "semaine", "fois")
        return f"{'la' if feminine else 'le'} {'première' if feminine else 'premier'} {when['span']}"
    if (by := _BY.fullmatch(piece)) and (which := gender_of(by["noun"])):
        return _moved(by, which)
    if begun := _BEGUN.fullmatch(piece):
        which = gender_of(begun["noun"])
        if which and begun["done"].endswith("e") == (which == "f"):
            article = "l’" if begins_with_vowel(begun["noun"]) else "la " if which == "f" else "le "
            return f"{article}{begun['noun']} était {begun['done']}{begun['rest']}"
    found = _RATE.fullmatch(piece)
    if found is None or not gender_of(found["noun"]) or found["noun"].lower() in participles():
        return piece
    of = "d’" if begins_with_vowel(found["noun"]) else "de "
    return f"{found['rate']} {of}{found['noun']}{found['rest']}"


_WHEN = re.compile(
    r"(?:1er|1ère|1re|premier|première) (?P<span>mois|jour|an|année|saison|semaine|hiver|été|trimestre|fois)"
)
_BY = re.compile(
    r"(?P<noun>[^\W\d_]+) (?P<way>[-–−+]) ?(?P<much>\d[\d,.]* ?%)(?: et plus (?P<of>de |d’)(?P<none>[^,;:]+))?"
)
_BEGUN = re.compile(
    r"(?P<noun>[^\W\d_]+) (?P<done>lancée?|finie?|terminée?|prête?|ouverte?|fermée?)(?P<rest> à \d.*)"
)
_FALL, _RISE = "baissé", "augmenté"


def _moved(found: re.Match[str], which: str) -> str:
    noun = found["noun"]
    many = noun.lower().endswith(("s", "x"))
    article = "les " if many else "l’" if begins_with_vowel(noun) else "la " if which == "f" else "le "
    none = f", et il n’y a plus eu {found['of']}{found['none']}" if found["none"] else ""
    way = _RISE if found["way"] == "+" else _FALL
    return f"{article}{noun} {'ont' if many else 'a'} {way} de {found['much']}{none}"


def with_articles(text: str) -> str:
    """« causerie de 5 min chaque lundi, zéro accident » with the articles that let it stand after a colon; "" where one is not known."""
    made: list[str] = []
    for at, piece in enumerate(pieces(text)):
        put = (
            piece if not at and _PLACE.match(piece) and "," in text else _with_article(piece, first=not made)
        )
        if not put:
            return ""
        made.append(put)
    if not any(_ONE.match(each) for each in made[:2]):
        return ""
    return made[0] if len(made) == 1 else f"{', '.join(made[:-1])} et {made[-1]}"


_NONE = re.compile(r"(?:0|zéro) (?=[^\W\d_]+(?<!s)(?![^\W_]))")
_PLACE = re.compile(r"(?:chez|au|aux|à|dans|en) ", re.I)
_ONE = re.compile(r"(?:une?|des) ")
_COUNTED = re.compile(
    r"(?:\d[\d.,]*|zéro|aucune?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|plus une?) [^\W\d_]", re.I
)


def named(piece: str) -> str:
    """« panier à 3 euros » as « un panier à 3 euros »; "" where its article is not known."""
    return _with_article(piece, first=True)


def _with_article(piece: str, *, first: bool) -> str:
    piece = (
        _NONE.sub("aucun ", piece) if _NONE.match(piece) and gender_of(words_of(piece)[1]) == "m" else piece
    )
    words = words_of(piece)
    low = words[0].lower()
    if has_finite(words) or len(words) < 2 or re.search(r"[:;«]", piece):
        return ""
    if low in ("un", "une", "des") or (_COUNTED.match(piece) and not first):
        return piece
    which = gender_of(low)
    following = words[1].lower()
    if (
        not which
        or low in HOMOGRAPHS
        or words[0][0].isupper()
        or words[1][0].isupper()
        or low in DETERMINERS | PREPOSITIONS
    ):
        return ""
    if (
        following not in PREPOSITIONS
        and following not in participles()
        and (gender_of(following) or following[0].isdigit())
    ):
        return ""
    if low in TRADES or low in DIPLOMAS or low in participles():
        return ""
    return f"{'des' if low.endswith(('s', 'x')) else 'une' if which == 'f' else 'un'} {piece}"


def well_named(text: str) -> bool:
    """Whether words without a verb may stand after a colon as they are: « une revue de quinze minutes le lundi, pendant un an »."""
    if ". " in text or " : " in text or ";" in text:
        return False
    first, *rest = pieces(text)
    return _NAMED.match(first) is not None and all(
        _HANGS.match(each) or words_of(each)[0] in participles() for each in rest
    )


_NAMED = re.compile(
    r"(?:une?|le|la|les|des|mon|ma|mes|notre|nos) [^\W\d_]|l’|(?:deux|trois|quatre|cinq|six|\d+) [^\W\d_]+s (?!et )",
    re.I,
)
_HANGS = re.compile(
    r"(?:une?|le|la|les|des|mon|ma|mes|notre|nos|avec|sans|pour|pendant|chez|dans|en|et|sur|depuis|dont|qui|où|à|au|aux|de|du) |l’|d’",
    re.I,
)
