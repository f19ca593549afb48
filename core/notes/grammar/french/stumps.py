"""What a thumb tells of itself without a verb, put as a clause where it can be no other: « anglais courant », « FIMO refaite en 2025 », « 6 ans, 2 retards »."""

from __future__ import annotations

import re
from collections.abc import Callable

from core.domain.person import Language
from core.notes.grammar.french.changes import change
from core.notes.grammar.french.conjugation import participles
from core.notes.grammar.french.figures import spelled
from core.notes.grammar.french.lexicon import gender_of
from core.notes.grammar.french.nominal import UPDATED
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.verbs import WITH_ETRE
from core.notes.words import knows

_SPAN = r"(?:\d{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt) (?:ans?|mois|saisons?|semaines?|étés?|hivers?)"
_NOTHING = r"(?:0|zéro|aucune?|pas une?|pas une? seule?|sans une? seule?)"
_TONGUES = (
    r"anglais|allemand|espagnol|italien|portugais|arabe|néerlandais|russe|polonais|turc|chinois|français|LSF"
)
_WRONG = r"retards?|absences?|accidents?|réclamations?|plaintes?|incidents?|litiges?|casses?"

_FLUENT = re.compile(
    rf"(?P<tongue>{_TONGUES}) (?P<how>courant|bilingue|fluide|intermédiaire|professionnel|technique)(?P<rest>(?:,? .+)?)",
    re.I,
)
_RENEWED = re.compile(
    r"(?P<what>[A-ZÀ-Þ]{2,6}|permis [A-Z]{1,2}\d?|habilitation [A-Z0-9]{2,4}) (?P<done>refaite?|passée?|obtenue?|renouvel[ée]e?|valid[ée]e?|recycl[ée]e?)(?P<rest> (?:en|le|la|au|il y a|avec|cette|depuis) .+)"
)
_OVER = re.compile(
    rf"(?P<span>{_SPAN}), (?P<many>\d+|deux|trois|quatre|cinq|six|une?) (?P<wrong>{_WRONG})", re.I
)
_NONE_OF = re.compile(
    r"(?P<none>0|zéro) (?P<wrong>[^\W\d_]+) (?P<where>(?:sur|en|depuis|pendant) .*\d.*)", re.I
)
_AND_NONE = re.compile(rf"(?P<span>{_SPAN} (?:de |d’)[^,;:.\d]+?),? (?P<none>(?:0|zéro) [^\W\d_]+)", re.I)
_FORMER = re.compile(
    r"(?P<place>(?:dans|chez|à|au) (?:ma|mon|mes|notre|la|le|l’)? ?[^,;:\d]*?(?:d’avant|précédente?s?|actuelle?s?|ancien(?:ne)? [^\W\d_]+)) (?P<rest>[^\W\d_]+ (?:de |d’).*\d.*)",
    re.I,
)
_TO = re.compile(
    r"(?P<noun>(?:taux|nombre|délai|temps|part|volume) (?:de |d’)[^\W\d_]+(?: [^\W\d_]+)?) (?P<from>\d[\d.,]*)(?P<unit> ?(?:%|jours?|heures?|h|min|minutes))? à (?P<to>\d.*)",
    re.I,
)
_APART = re.compile(r"(?P<noun>[^\W\d_]+(?: [^\W\d_]+){0,2}) ?: (?P<course>de \d.* à .+)")
_BY = re.compile(
    r"(?P<noun>[^\W\d_]+(?<!s)) (?P<done>divisée?|doublée?|triplée?|réduite?) (?P<rest>(?:par|de|en) .+)",
    re.I,
)
_WITH = re.compile(r"(?P<noun>[^\W\d_]{3,})(?P<rest>(?: [^,;:.]+)?), (?P<came>[^;:.]+)")


def told(text: str) -> str:
    """`text` as a clause in the first person; "" for what is none of these."""
    for make in _MADE:
        if done := make(text):
            return done
    return ""


def _fluent(text: str) -> str:
    found = _FLUENT.fullmatch(text)
    if found is None:
        return ""
    tongue, how, rest = found["tongue"].lower().replace("lsf", "LSF"), found["how"].lower(), found["rest"]
    said = (
        f"je parle couramment {tongue}"
        if how in ("courant", "bilingue", "fluide")
        else f"j’ai un {tongue} {how}"
    )
    if rest and not re.match(rf",? (?:{_SPAN} )?(?:à|en|au|aux|chez|depuis|avec) ", rest):
        return ""
    spent = re.match(rf",? (?P<span>{_SPAN}) (?P<where>(?:à|en|au|aux|chez) .+)", rest or "")
    if spent:
        return f"{said} et j’ai passé {spelled(spent['span'])} {spent['where']}"
    return f"{said}{rest or ''}"


def _renewed(text: str) -> str:
    found = _RENEWED.fullmatch(text)
    if found is None:
        return ""
    done = found["done"]
    fem = done.endswith(("ée", "te", "ue"))
    base = done[:-1] if fem else done
    base = f"{base[:-1]}é" if base.endswith("e") else base
    what = found["what"]
    mine = "mon" if not fem or begins_with_vowel(what) else "ma"
    return f"j’ai {base} {mine} {what}{found['rest']}"


def _over(text: str) -> str:
    found = _OVER.fullmatch(text)
    if found is None:
        return ""
    wrong = spelled(f"{found['many']} {found['wrong']}")
    return f"en {spelled(found['span'])}, j’ai eu {wrong}"


def _none_of(text: str) -> str:
    found = _NONE_OF.fullmatch(text)
    return f"j’ai eu zéro {found['wrong']} {found['where']}" if found else ""


def _and_none(text: str) -> str:
    found = _AND_NONE.fullmatch(text)
    return f"j’ai derrière moi {spelled(found['span'])} et {spelled(found['none'])}" if found else ""


def _former(text: str) -> str:
    found = _FORMER.fullmatch(text)
    came = _course(found["rest"]) if found else ""
    return f"{found['place']}, {came}" if found and came else ""


def _course(text: str) -> str:
    """« taux de retour 12 % à 5 % », « devoirs rendus : de 15 à 24 sur 28 » : it went from one to the other."""
    if apart := _APART.fullmatch(text):
        return change(f"{apart['noun']} {apart['course']}")
    found = _TO.fullmatch(text)
    if found is None:
        return ""
    unit = (found["unit"] or "").strip()
    start = found["from"] if not unit or unit in found["to"] else f"{found['from']} {unit}"
    return change(f"{found['noun']} de {start} à {found['to']}")


def _with(text: str) -> str:
    """« fiche de retour le soir, casse divisée par deux » : with the one, the other."""
    found = _WITH.fullmatch(text)
    if found is None:
        return ""
    which = gender_of(found["noun"]) or ("m" if found["noun"] in ("SMS", "mail", "appel") else "")
    if (
        not which
        or found["noun"].lower() in _WORKS
        or found["noun"].lower() in participles()
        or found["noun"].endswith(("s", "x"))
    ):
        return ""
    cut = _BY.fullmatch(found["came"])
    came = (
        _cut(cut)
        if cut
        else change(found["came"]) or (found["came"] if _WE_WENT.match(found["came"]) else "")
    )
    if not came:
        return ""
    thing = f"{'une' if which == 'f' else 'un'} {found['noun']}{found['rest']}"
    if UPDATED.search(
        thing
    ):  # « avec un tableau, mis à jour… » would leave the deed without what it was done to
        return f"j’avais {UPDATED.sub(', ', thing)}. {came[:1].upper()}{came[1:]}"
    return f"avec {thing}, {came}"


_WORKS = frozenset(["projet", "mémoire", "stage", "portfolio", "formation", "bootcamp", "atelier"])
"""Where something was done, and not with what."""


_WE_WENT = re.compile(r"(?:on est|nous sommes) (?:passée?s?|tombée?s?|descendue?s?|montée?s?) de \d")


def _cut(found: re.Match[str]) -> str:
    which = gender_of(found["noun"])
    if not which:
        return ""
    article = "l’" if begins_with_vowel(found["noun"]) else "la " if which == "f" else "le "
    base = found["done"].removesuffix("e")
    return f"{article}{found['noun']} a été {base}{'e' if which == 'f' else ''} {found['rest']}"


def _deeds(text: str) -> str:
    """« mon appli : images compressées et requêtes groupées, de 6 s à 1 s » : what was done to it."""
    found = _DEEDS.fullmatch(text)
    if found is None:
        return ""
    done = [_one_deed(each) for each in found["deeds"].split(" et ")]
    if not all(done):
        return ""
    course = f" ({found['course']})" if found["course"] else ""
    return f"{'dans' if found['on'].startswith(('mon projet', 'notre projet')) else 'pour'} {found['on']}, j’ai {' et '.join(done)}{course}"


def _one_deed(text: str) -> str:
    found = _DEED_DONE.fullmatch(text)
    if found is None:
        return ""
    done = found["done"].removesuffix("s")
    base = done if done.endswith(("é", "i", "u")) else done.removesuffix("e")
    verb = participles().get(base) or (f"{base[:-1]}er" if base.endswith("é") else "")
    if not verb or verb in WITH_ETRE or not knows(verb, Language.FR):
        return ""
    return f"{base} les {found['what']}"


_DEEDS = re.compile(
    r"(?P<on>(?:mon|ma|notre) [^,;:]+?)(?: ?: |, )(?P<deeds>[^,;:()]+)(?:, (?P<course>de \d.* à .+))?"
)
_DEED_DONE = re.compile(r"(?P<what>[^\W\d_]+s) (?P<done>[^\W\d_]+(?:é|i|u|t|is)e?s)")


def _went(text: str) -> str:
    """« projet perso appli de recettes, passé de 12 plantages à 1 » : the project went from one to the other."""
    found = _WENT.fullmatch(text)
    if found is None:
        return ""
    kind = (
        found["kind"].replace("perso", "personnel")
        if not found["kind"].endswith("personnel")
        else found["kind"]
    )
    name = f" ({found['name'].strip()})" if found["name"].strip() else ""
    return f"mon {kind}{name} est passé {found['course']}"


_WENT = re.compile(
    r"(?:mon )?(?P<kind>projet(?: (?:perso|personnel|final))?)(?P<name>(?: [^,;:.\d]{3,40})?), passée? (?P<course>de \d.* à .+)"
)


_MADE: tuple[Callable[[str], str], ...] = (
    _fluent,
    _renewed,
    _over,
    _none_of,
    _and_none,
    _former,
    _course,
    _with,
    _deeds,
    _went,
)
