"""English words the program knows: verbs with their forms, nouns without article, words that keep a capital."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from core.notes.grammar.english.lists import joined, listed, named

PRONOUNS = listed("pronouns")
SUBJECTS = listed("subjects")
DETERMINERS = listed("determiners")
QUANTITIES = listed("quantities")
MODALS = listed("modals")
AUXILIARIES = MODALS | listed("auxiliaries")
PREPOSITIONS = listed("prepositions")
RELATIVES = listed("relatives")
ADVERBS = listed("adverbs")
CONJUNCTIONS = listed("conjunctions")
QUESTION_WORDS = listed("question words")


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb. `also_noun`: its base form is an everyday noun, so that it proves nothing alone."""

    base: str
    past: str
    participle: str
    third: str
    gerund: str
    also_noun: bool


@dataclass(frozen=True, slots=True)
class Verbs:
    """Every verb by each of its forms."""

    base: Mapping[str, Verb]
    past: Mapping[str, Verb]
    participle: Mapping[str, Verb]
    third: Mapping[str, Verb]
    gerund: Mapping[str, Verb]


@cache
def verbs() -> Verbs:
    return verbs_of(joined("verbs.txt"))


def verbs_of(text: str) -> Verbs:
    """The verbs that `text` lists, written as in verbs.txt."""
    base: dict[str, Verb] = {}
    for entry in re.split(r"[;\n]", text):
        written, _, flags = entry.strip().partition("/")
        if not written or " up" in written:
            continue
        forms = written.split()
        name = forms[0]
        regular = _ed(name, doubles="d" in flags)
        past = forms[1] if len(forms) > 1 else regular
        part = forms[2] if len(forms) > 2 else past
        known = base.get(name)
        if known is not None and len(forms) == 1:
            base[name] = replace(known, also_noun=known.also_noun or "n" in flags)
            continue
        noun = "n" in flags or (known.also_noun if known else False)
        base[name] = Verb(name, past, part, _third(name), _gerund(name, doubles="d" in flags), noun)
    doubled = {v.base: v for v in base.values() if re.search(r"[^aeiou][aeiou]l$", v.base)}
    return Verbs(
        base,
        {v.past: v for v in base.values()}
        | {f"{name}led": v for name, v in doubled.items()}
        | {
            form: base[name]
            for form, name in (
                ("were", "be"),
                ("learnt", "learn"),
                ("modelled", "model"),
                ("labelled", "label"),
            )
            if name in base
        },
        {v.participle: v for v in base.values()},
        {v.third: v for v in base.values()},
        {v.gerund: v for v in base.values()}
        | {f"{name}ling": v for name, v in doubled.items()}
        | {
            form: base[name]
            for form, name in (("modelling", "model"), ("labelling", "label"), ("travelling", "travel"))
            if name in base
        },
    )


def _third(base: str) -> str:
    irregular = {"be": "is", "have": "has", "do": "does", "go": "goes", "undo": "undoes", "redo": "redoes"}
    if base in irregular:
        return irregular[base]
    if base.endswith(("s", "sh", "ch", "x", "z")):
        return base + "es"
    return base[:-1] + "ies" if re.search(r"[^aeiou]y$", base) else base + "s"


def _ed(base: str, *, doubles: bool) -> str:
    if base.endswith("e"):
        return base + "d"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied"
    return base + base[-1] + "ed" if doubles else base + "ed"


def _gerund(base: str, *, doubles: bool) -> str:
    irregular = {
        "be": "being",
        "lie": "lying",
        "tie": "tying",
        "die": "dying",
        "dye": "dyeing",
        "singe": "singeing",
    }
    if base in irregular:
        return irregular[base]
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return base + base[-1] + "ing" if doubles else base + "ing"


@cache
def mass_nouns() -> frozenset[str]:
    return named("nouns.txt")["mass"]


@cache
def ing_nouns() -> frozenset[str]:
    return named("nouns.txt")["ingnoun"]


@cache
def adjectives() -> frozenset[str]:
    return named("nouns.txt")["adjective"]


@cache
def proper() -> Mapping[str, str]:
    """Lower case to the case as printed."""
    return {word.lower(): word for word in joined("proper.txt").split()}
