"""What a French word may be in a sentence: small words by list, open ones by the forms that the word list has beside them."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from core.domain.person import Language
from core.notes.grammar.french.lexicon import FEMININE, HOMOGRAPHS, MASCULINE, gender_of
from core.notes.grammar.french.paradigms import gerund, participle, persons
from core.notes.grammar.french.trades import is_trade
from core.notes.words import commonness, knows

_READ: dict[str, str] = tomllib.loads(
    files("core.notes.grammar.french").joinpath("word_classes.toml").read_text("utf-8")
)
_SETS = {name: frozenset(words.split()) for name, words in _READ.items()}
SUBJECTS, PRONOUNS, DETERMINERS = _SETS["subjects"], _SETS["pronouns"], _SETS["determiners"]
PLURAL, SINGLE = _SETS["plural"], _SETS["single"]
PREPOSITIONS, BARE_AFTER = _SETS["prepositions"], _SETS["bare_after"]
CLITICS, RELATIVES, COORDINATORS = _SETS["clitics"], _SETS["relatives"], _SETS["coordinators"]
DAYS, SPANS, BEFORE, SECONDS, SECONDED = (
    _SETS["days"],
    _SETS["spans"],
    _SETS["before"],
    _SETS["seconds"],
    _SETS["seconded"],
)
GENERAL = _SETS["general"]
"""Second nouns that follow any first: « les retards clients », « le plan qualité »."""
LOCUTIONS, CLIPPED, SIGLES = _SETS["locutions"], _SETS["clipped"], _SETS["sigles"]
NUMERALS, BE, NOT_PLURAL = _SETS["numerals"], _SETS["be"], _SETS["not_plural"]
ACTS_ON, DEGREES, SHARED = _SETS["acts_on"], _SETS["degrees"], _SETS["shared"]
"""What follows a verb sooner than a noun; what stands before an adjective; prepositions said once of two nouns."""
BARE_WITH = {
    "avec": _SETS["with_bare"],
    "à": _SETS["at_bare"],
    "sur": _SETS["on_bare"],
    "sous": _SETS["under_bare"],
    "avant": _SETS["until_bare"] | _SETS["days"],
    "après": _SETS["until_bare"] | _SETS["days"],
    "pour": frozenset(("moi", "vous", "exemple", "but", "objectif", "objet", "mission", "partie", "preuve", "rien", "cause", "mémoire")),
    "jusqu’": frozenset(("à", "au", "aux", "en", "ici", "là", "où")),
}  # fmt: skip
"""Nouns that may stand without a determiner behind a preposition that seldom allows it."""
_QUALITY_ENDS = (
    "ique", "iques", "al", "ale", "ales", "aux", "el", "elle", "els", "elles", "if", "ive", "ifs", "ives", "eux", "euse", "euses", "able", "ables", "ible", "ibles", "aire", "aires",
    "ien", "ienne", "iens", "iennes", "ois", "oise", "oises", "ais", "aise", "aises", "ain", "aine", "ains", "aines", "ant", "ante", "ants", "antes", "iste", "istes", "ier", "ière", "iers", "ières",
    "esque", "âtre", "uble", "eur", "eure", "eurs", "eures", "in", "ine", "ins", "ines",
)  # fmt: skip
_NOUN_ENDS = ("tion", "tions", "sion", "sions", "ment", "ments", "age", "ages", "isme", "té", "tés", "ance", "ances", "ence", "ences", "ette", "ettes", "logie", "ture", "tures", "erie", "eries")  # fmt: skip


_SOMEBODY = frozenset(
    [
        "client",
        "patient",
        "agent",
        "parent",
        "président",
        "adjoint",
        "débutant",
        "étudiant",
        "habitant",
        "commerçant",
        "enseignant",
    ]
)
_NO_QUALITY = frozenset(
    [
        "port",
        "pont",
        "plan",
        "cours",
        "mur",
        "bal",
        "fil",
        "pot",
        "sol",
        "col",
        "part",
        "point",
        "vin",
        "champ",
        "port",
        "marin",
        "but",
        "canal",
        "avis",
    ]
)


def adverb(low: str) -> bool:
    """« lentement », « déjà »; a noun in -ment has an adjective behind it only by chance."""
    if low in _SETS["adverbs"]:
        return True
    if not low.endswith("ment") or len(low) < 7:
        return False
    stem = low[:-4]
    return stem.endswith(("amm"[:-1], "emm"[:-1])) or (
        stem.endswith(("e", "i", "u", "é")) and knows(stem, Language.FR) and _describes(stem)
    )


@lru_cache(maxsize=8192)
def quality(low: str) -> bool:
    """Whether `low` may stand behind a noun, or behind « est », as an adjective."""
    return low in _SETS["qualities"] or low in BEFORE or bool(participle(low)) or _describes(low)


def _describes(low: str) -> bool:
    if low in _SETS["qualities"]:
        return True
    single = low[:-1] if low.endswith("s") and len(low) > 4 else low
    if single.endswith("e") and knows(f"{single}ment", Language.FR):
        return single not in FEMININE and single not in MASCULINE and not persons(single)
    if single.endswith(_NOUN_ENDS):
        return False
    known = gender_of(low) != ""
    if single.endswith(("é", "ée")) and not known and knows(single.removesuffix("e"), Language.FR):
        return True
    if single.endswith("e"):
        if not known and single.endswith(("ique", "able", "ible", "aire", "esque", "iste")):
            return True
        return not known and single[:-1].endswith(("al", "el", "iv", "eus", "ien", "enn", "ois", "ais", "ain", "ant", "ent", "ièr", "in", "und", "ard", "ét")) and _has_masculine(single)  # fmt: skip
    if known or is_trade(low) or single in _SOMEBODY:
        return False
    if knows(f"{single}e", Language.FR) and not persons(f"{single}e") and single not in _NO_QUALITY:
        return True
    return single.endswith(_QUALITY_ENDS) and any(
        knows(each, Language.FR) for each in (f"{single}e", f"{single[:-1]}se", f"{single[:-1]}ve", f"{single}le", f"{single}ne", f"{low[:-3]}al", f"{single[:-2]}ère")
    )  # fmt: skip


def _has_masculine(low: str) -> bool:
    base = low[:-1]
    return any(
        knows(each, Language.FR)
        for each in (base, f"{base[:-1]}f", f"{base[:-1]}x", base[:-1], f"{base[:-2]}er")
    )


def noun_like(low: str) -> bool:
    """An open word: no small word, and nothing that is only a form of a verb."""
    return (
        bool(low)
        and low[0].isalpha()
        and low not in _SMALL
        and low not in _ONLY_VERBS
        and (not gerund(low) or quality(low))
    )


_ONLY_VERBS = frozenset(
    [
        "est",
        "sont",
        "a",
        "ai",
        "ont",
        "avait",
        "avaient",
        "avais",
        "aurait",
        "auraient",
        "était",
        "étaient",
        "étais",
        "sera",
        "seront",
        "serait",
        "seraient",
        "faut",
        "fallait",
        "font",
        "va",
        "vont",
        "doit",
        "doivent",
        "peut",
        "peuvent",
        "veut",
        "veulent",
        "suis",
        "avez",
        "avons",
        "êtes",
        "devait",
        "devaient",
        "pouvait",
        "pouvaient",
        "voulait",
        "faisait",
        "faisaient",
        "fallu",
        "sont-ils",
    ]
)
_SMALL = SUBJECTS | DETERMINERS | PREPOSITIONS | CLITICS | RELATIVES | COORDINATORS


@lru_cache(maxsize=8192)
def known(low: str) -> bool:
    """Whether the list has it, or every part of it between hyphens."""
    low = low.replace("œ", "oe") if not knows(low, Language.FR) else low
    return (
        knows(low, Language.FR)
        or low in _WHOLE
        or all(
            knows(each, Language.FR) or persons(each) or participle(each) for each in low.split("-") if each
        )
    )


def common_noun(low: str) -> bool:
    """Whether the list has `low` as a word of some use: what « s » would make many of."""
    return commonness(low, Language.FR) > _SOME_USE


def noun_too(low: str) -> bool:
    """Whether a finite form may as well be a noun behind « le » or « la »."""
    return low in HOMOGRAPHS or bool(gender_of(low))


_WHOLE = frozenset(
    [
        "week-end",
        "week-ends",
        "aujourd’hui",
        "quelqu’un",
        "quelqu’une",
        "jusqu",
        "lorsqu",
        "puisqu",
        "quoiqu",
        "post-it",
        "qu",
        "demi-journée",
        "après-midi",
        "rendez-vous",
    ]
)
_SOME_USE = 300


@lru_cache(maxsize=8192)
def only_verb(low: str) -> bool:
    """A finite form that can be no noun, by its ending."""
    if low in _ONLY_VERBS:
        return True
    who = persons(low)
    if not who or participle(low) or low in _NOUNS_TOO:
        return False
    return low.endswith(("ait", "aient", "ez", "èrent", "issent", "eront", "erais")) or (
        low.endswith("ent") and who == {"3p"}
    )


_NOUNS_TOO = frozenset(
    [
        "content",
        "parent",
        "évident",
        "excellent",
        "président",
        "résident",
        "négligent",
        "équivalent",
        "influent",
        "couvent",
        "adhérent",
        "différent",
        "divergent",
        "affluent",
        "violent",
        "souhait",
        "trait",
        "fait",
        "lait",
        "portrait",
        "retrait",
        "attrait",
        "extrait",
        "forfait",
        "couvent",
        "expédient",
        "précédent",
        "ferment",
        "argent",
        "serment",
    ]
)
