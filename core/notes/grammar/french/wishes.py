"""A thing wished for, typed without its article: « tableaux repérés avant de partir », « salle d’attente plus calme »."""

from __future__ import annotations

import re

from core.notes.grammar.french.classify import words_of
from core.notes.grammar.french.conjugation import forms, participles
from core.notes.grammar.french.lexicon import gender_of
from core.notes.grammar.french.tables import listed

_MORE_SO = re.compile(
    r"[^\W\d_]+(?: (?:de |d’|du |des |à )[^\W\d_]+)? (?:plus|moins) (?!de |d’|que )[^\W\d_]+(?: (?!que )[^,;:]+)?"
)
_DONE = re.compile(
    r"[^\W\d_]+[sx](?: (?:de |d’|du |des )[^\W\d_]+)? (?P<done>[^\W\d_]+(?:é|i|u|t)e?s) (?P<how>avant|à temps|à l’heure|dès|sans|le jour|dans|en|chaque|au|par) ?.*"
)
SPOILT = frozenset(
    listed(
        """perdus perdues oubliés oubliées abandonnés abandonnées cassés cassées abîmés abîmées manqués manquées annulés annulées refusés refusées
        ratés ratées bloqués bloquées retardés retardées jetés jetées volés volées égarés égarées"""
    )
)
"""Nobody wishes for what was spoilt."""


_THAT = re.compile(
    r"[^\W\d_]+(?: (?:de |d’|du |des |à |à l’|au |en )?[^\W\d_]+)? qui (?:tient|tiennent|marche|marchent|fonctionne|fonctionnent|reste|restent|dure|durent|résiste|résistent|"
    r"répond|répondent|suit|suivent|aide|aident|explique|expliquent|sert|servent)(?! (?:pas|trop|plus|mal|jamais)(?!\w))(?: .+)?"
)
"""« API qui tient le pic » : surely wanted."""
_ACRONYMS = {"api": "f", "crm": "m", "erp": "m", "app": "f", "appli": "f", "doc": "f", "faq": "f"}


def wished_for(text: str) -> str:
    """`text` with the article of a wish; "" unless its head has a known gender and it is surely wanted."""
    head = words_of(text)[0].lower()
    which = _ACRONYMS.get(head) or gender_of(head)
    if not which:
        return ""
    if (found := _DONE.fullmatch(text)) and found["done"] in participles() and found["done"] not in SPOILT:
        return f"des {text}"
    if _MORE_SO.fullmatch(text) or _THAT.fullmatch(text):
        return f"des {text}" if head.endswith(("s", "x")) else f"{'une' if which == 'f' else 'un'} {text}"
    return ""


_DO_NOT = re.compile(
    r"(?:leurs|les|nos|vos) (?P<what>[^\W\d_]+[sx](?: [^\W\d_’]+(?:’[^\W\d_]+)?){0,4}?) (?:ne |n’)(?P<verb>[^\W\d_]+nt) (?:(?P<enough>pas assez )|pas )(?P<rest>.+)|"
    r"(?:leurs|les|nos|vos) (?P<those>[^\W\d_]+[sx](?: [^\W\d_’]+(?:’[^\W\d_]+)?){0,4}?) (?:ne |n’)(?P<act>[^\W\d_]+nt) pas",
    re.I,
)


_TOO_LATE = re.compile(
    r"(?:leurs|les|nos|vos) (?P<what>[^\W\d_]+[sx](?: [^\W\d_’]+(?:’[^\W\d_]+)?){0,4}?) (?:sont|arrivent) (?P<done>[^\W\d_]+(?:é|i|u|t)e?s) trop tard(?P<rest>.*)",
    re.I,
)


def what_holds(text: str) -> str:
    """« leurs plannings ne tiennent pas l’été » as what they wish for: « des plannings qui tiennent l’été »; "" for anything else."""
    if late := _TOO_LATE.fullmatch(text):
        return f"des {late['what']} {late['done']} plus tôt{late['rest']}"
    found = _DO_NOT.fullmatch(text)
    if found is None:
        return ""
    if found["those"]:
        return f"des {found['those']} qui {found['act']}" if found["act"] in forms() else ""
    what, verb, rest = found["what"], found["verb"], found["rest"]
    if verb == "sont":
        more = "mieux " if rest.split(" ")[0].endswith(("és", "ées", "us", "ues")) else "plus "
        return f"des {what} {more if found['enough'] else ''}{rest}"
    return f"des {what} qui {verb} {'plus ' if found['enough'] else ''}{rest}" if verb in forms() else ""
