"""English words the program knows: verbs with their forms, nouns without article, words that keep a capital."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files


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


def _read(name: str) -> str:
    text = files("core.notes.grammar.english").joinpath(name).read_text("utf-8")
    return "\n".join(line for line in text.split("\n") if not line.startswith("#"))


@cache
def verbs() -> Verbs:
    base: dict[str, Verb] = {}
    for entry in re.split(r"[;\n]", _read("verbs.txt")):
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
    return Verbs(
        base,
        {v.past: v for v in base.values()}
        | {"were": base["be"], "learnt": base["learn"], "modelled": base["model"], "labelled": base["label"]},
        {v.participle: v for v in base.values()},
        {v.third: v for v in base.values()},
        {v.gerund: v for v in base.values()}
        | {"modelling": base["model"], "labelling": base["label"], "travelling": base["travel"]},
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
def _nouns() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in _read("nouns.txt").split("\n"):
        name, _, words = line.partition(":")
        if words:
            found[name.strip()] = frozenset(w.strip() for w in words.split(",") if w.strip())
    return found


@cache
def mass_nouns() -> frozenset[str]:
    return _nouns()["mass"]


@cache
def ing_nouns() -> frozenset[str]:
    return _nouns()["ingnoun"]


@cache
def adjectives() -> frozenset[str]:
    return _nouns()["adjective"]


@cache
def proper() -> Mapping[str, str]:
    """Lower case to the case as printed."""
    return {word.lower(): word for word in _read("proper.txt").split()}


PRONOUNS = frozenset(
    [
        "i",
        "we",
        "he",
        "she",
        "they",
        "you",
        "it",
        "there",
        "this",
        "that",
        "these",
        "those",
        "everyone",
        "everybody",
        "nobody",
        "someone",
        "people",
        "anyone",
        "who",
    ]
)
SUBJECTS = frozenset(
    ["i", "we", "he", "she", "they", "you", "it", "there", "everyone", "everybody", "nobody", "no-one"]
)
DETERMINERS = frozenset(
    [
        "a",
        "an",
        "the",
        "my",
        "your",
        "his",
        "her",
        "its",
        "our",
        "their",
        "this",
        "that",
        "these",
        "those",
        "some",
        "any",
        "no",
        "every",
        "each",
        "both",
        "all",
        "most",
        "many",
        "few",
        "several",
        "half",
        "another",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "hundred",
        "what",
        "which",
        "enough",
    ]
)
QUANTITIES = frozenset(
    [
        "fewer",
        "less",
        "more",
        "better",
        "faster",
        "safer",
        "shorter",
        "longer",
        "cleaner",
        "clearer",
        "quicker",
        "lower",
        "higher",
        "smoother",
    ]
)
MODALS = frozenset(
    [
        "can",
        "could",
        "will",
        "would",
        "shall",
        "should",
        "may",
        "might",
        "must",
        "cannot",
        "can't",
        "couldn't",
        "won't",
        "wouldn't",
        "shouldn't",
        "mustn't",
    ]
)
AUXILIARIES = MODALS | frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "am",
        "be",
        "been",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
        "hasn't",
        "haven't",
        "hadn't",
        "don't",
        "doesn't",
        "didn't",
    ]
)
PREPOSITIONS = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "to",
        "into",
        "onto",
        "over",
        "under",
        "between",
        "among",
        "through",
        "across",
        "after",
        "before",
        "during",
        "about",
        "around",
        "against",
        "within",
        "without",
        "behind",
        "beyond",
        "near",
        "off",
        "up",
        "down",
        "out",
        "along",
        "past",
        "per",
        "since",
        "until",
        "till",
        "than",
        "as",
        "like",
        "via",
        "towards",
        "toward",
    ]
)
RELATIVES = frozenset(["who", "which", "that", "where", "when", "whose", "whom", "why", "how"])
ADVERBS = frozenset(
    [
        "never",
        "always",
        "often",
        "usually",
        "sometimes",
        "really",
        "still",
        "just",
        "also",
        "then",
        "actually",
        "even",
        "only",
        "already",
        "almost",
        "nearly",
        "finally",
        "quickly",
        "quietly",
        "first",
        "later",
        "soon",
        "now",
        "currently",
        "mostly",
        "rarely",
        "hardly",
        "probably",
        "simply",
        "openly",
        "honestly",
        "kindly",
        "personally",
        "recently",
        "clearly",
        "not",
        "both",
    ]
)
CONJUNCTIONS = frozenset(
    [
        "and",
        "but",
        "or",
        "so",
        "because",
        "although",
        "though",
        "while",
        "whereas",
        "if",
        "unless",
        "when",
        "until",
        "since",
    ]
)
QUESTION_WORDS = frozenset(["who", "what", "when", "where", "why", "how", "which", "whose", "whom"])
