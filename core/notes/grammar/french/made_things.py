"""What somebody made, typed without its verb: « api de commandes pour ma boulangerie, python » is a thing they have made."""

from __future__ import annotations

import re

from core.notes.grammar.french.classify import has_finite, words_of
from core.notes.grammar.french.lexicon import gender_of
from core.notes.grammar.french.sounds import begins_with_vowel

_THINGS = {
    "api": "f", "appli": "f", "application": "f", "extension": "f", "maquette": "f", "macro": "f", "base de données": "f", "landing page": "f", "page": "f", "carte interactive": "f",
    "site": "m", "script": "m", "dashboard": "m", "tableau de bord": "m", "bot": "m", "jeu": "m", "outil": "m", "prototype": "m", "portfolio": "m", "plugin": "m", "module": "m",
    "guide": "m", "scraper": "m", "notebook": "m", "pipeline": "m", "simulateur": "m", "annuaire": "m", "mini-site": "m", "blog": "m",
}  # fmt: skip
_THING = re.compile(
    rf"(?:(?P<a>une?|1) )?(?P<small>petite? |seule )?(?P<thing>{'|'.join(sorted(_THINGS, key=len, reverse=True))})(?P<rest> (?:de |d’|pour |qui |en |sur |avec ).+)",
    re.I,
)
_WORK = re.compile(
    r"projet (?:final |perso |collectif )?(?:de |d’|du )?(?P<where>bootcamp|fin d’études|licence|master|stage|formation)",
    re.I,
)
_WITH = re.compile(r"[A-Z][\w.+#-]*(?:(?:, | et | / )[A-Z][\w.+#-]*)*")
"""« Python et Postgres »: what it was made with."""


_OBJECTS = re.compile(
    r"(?<= qui )(?P<verb>[^\W\d_]+e) (?P<one>[a-zà-ÿ]{4,})(?P<its>(?: [A-ZÀ-Þ]{2,5})?)(?: et (?P<two>[a-zà-ÿ]{4,})(?P<other>(?: [A-ZÀ-Þ]{2,5})?))?$"
)


def _with_articles(found: re.Match[str]) -> str:
    """« qui croise liste RH et annuaire » : what it works on, with the articles a thumb left out."""
    things = [(found["one"], found["its"]), *([(found["two"], found["other"])] if found["two"] else [])]
    if not all(gender_of(thing) or begins_with_vowel(thing) for thing, _ in things) or any(
        thing.endswith(("s", "x")) for thing, _ in things
    ):
        return found[0]
    said = [
        f"{'l’' if begins_with_vowel(thing) else 'la ' if gender_of(thing) == 'f' else 'le '}{thing}{beside}"
        for thing, beside in things
    ]
    return f"{found['verb']} {' et '.join(said)}"


def made(parts: list[str]) -> list[str] | None:
    """`parts` with « j’ai fait une API… » for the first of them, the tools beside it in brackets; None for anything else."""
    if " : " in parts[0]:
        parts = [*parts[0].split(" : ", 1), *parts[1:]]
    if len(parts) > 1 and (work := _WORK.fullmatch(parts[0])) and (rest := made(parts[1:])):
        return [f"dans mon projet de {work['where']}, {rest[0]}", *rest[1:]]
    found = _THING.fullmatch(parts[0])
    if found is None or (has_finite(words_of(found["rest"])) and not found["rest"].startswith(" qui ")):
        return None
    thing = found["thing"]
    article = "une" if _THINGS[thing.lower()] == "f" else "un"
    head = f"j’ai fait {article} {found['small'] or ''}{thing}{_OBJECTS.sub(_with_articles, found['rest'])}"
    rest = parts[1:]
    if rest and _WITH.fullmatch(rest[0]):
        head, rest = f"{head} ({rest[0]})", rest[1:]
    return [head, *rest]
