"""Towns typed small: « au four à vitré », « l’agence de nantes », with the capital of a name."""

from __future__ import annotations

import re
from importlib.resources import files

from core.notes.grammar.french.conjugation import participles
from core.notes.grammar.french.lexicon import DETERMINERS, PREPOSITIONS, gender_of
from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.trades import is_trade

_AT = re.compile(
    r"(?<![^\W_])(?P<lead>à|vers|sur|depuis|(?:agence|site|gare|magasin|dépôt|usine|hôpital|lycée|mairie|chantier|entrepôt|port|centre|clinique|marché|crèche|caserne|chu|caf|"
    r"atelier|collège|école|région|métro|campus|bureaux?|équipe|boutique|restaurant) (?:de|d’)) ?(?P<town>[a-zà-ÿ]{3,}(?:-[a-zà-ÿ]+)*)(?![\w’-])"
)
TOWNS = frozenset(files("core.notes.grammar.french").joinpath("towns.txt").read_text("utf-8").split())
_A_WORD_TOO = frozenset(
    [
        "nice",
        "sens",
        "tours",
        "orange",
        "moulins",
        "vienne",
        "salon",
        "romans",
        "sion",
        "bienne",
        "mons",
        "vire",
        "lens",
        "gap",
        "tonnerre",
        "grasse",
        "valence",
        "pau",
        "saintes",
        "sète",
    ]
)
"""A town only at the end of what is said after « à »: « à tours de rôle », « à sens unique » are none."""


def capitals(text: str) -> str:
    """`text` with a capital for a town that was typed small after « à », « vers », « l’agence de »."""
    text = _AT.sub(_named, text)
    return _CHEZ.sub(_at_their, text) if "hez " in text else text


_CHEZ = re.compile(
    r"(?<![^\W_])(?P<lead>[Cc]hez) (?P<name>[a-zà-ÿ][a-zà-ÿ-]{2,})(?![’\w])(?P<more> [a-zà-ÿ]{4,}(?=[,.;:)]|$))?"
)
"""« chez mecaplast », « chez france boissons »: what follows without an article is a name."""
_FIRMS = frozenset(listed("france orange carrefour casino leclerc total free auchan renault"))
_NO_NAMES = (
    DETERMINERS
    | PREPOSITIONS
    | frozenset(
        listed(
            "nous vous moi toi lui elle eux elles soi autrui maman papa certains certaines tout beaucoup qui"
        )
    )
)


def _at_their(found: re.Match[str]) -> str:
    name, more = found["name"], found["more"] or ""
    common = gender_of(name) or gender_of(name.rstrip("s")) or is_trade(name)
    if name in _NO_NAMES or (common and name not in _FIRMS):
        return found[0]
    beside = more.strip()
    if beside and not (
        beside in _NO_NAMES or is_trade(beside) or beside in participles() or beside.endswith("ment")
    ):
        more = f" {beside.capitalize()}"
    return f"{found['lead']} {'-'.join(each.capitalize() for each in name.split('-'))}{more}"


def _named(found: re.Match[str]) -> str:
    town, lead = found["town"], found["lead"]
    if town not in TOWNS:
        return found[0]
    rest = found.string[found.end() :]
    if town in _A_WORD_TOO and (lead != "à" or rest[:1] not in ("", ",", ".", ";")):
        return found[0]
    if town == "vitré" and lead != "à":
        return found[0]
    at = len(found[0]) - len(town)
    return found[0][:at] + "-".join(
        each if each in _SMALL else each[:1].upper() + each[1:] for each in town.split("-")
    )


_SMALL = frozenset(["en", "sur", "la", "le", "les"])
