"""Forms of French verbs, built once from the table: which words are infinitives, participles, finite forms."""

from __future__ import annotations

from functools import cache

from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.verbs import FIRST_GROUP, IRREGULAR, SECOND_GROUP, THIRD_GROUP

DOUBLING = ("appeler", "rappeler", "jeter", "renouveler", "étiqueter")
"""Verbs in -eler and -eter that double their consonant instead of taking è."""

NOUN_TOO = frozenset(
    listed("dîner déjeuner goûter pouvoir devoir souvenir sourire rire avenir lever coucher petit-déjeuner")
)
"""Infinitives met more often as nouns after an article: « le dîner »."""


@cache
def forms() -> dict[str, tuple[str, str, str]]:
    """Third person of the present (elle, elles) to (infinitive, vous, tu)."""
    found: dict[str, tuple[str, str, str]] = {}
    for infinitive in FIRST_GROUP:
        stem = infinitive[:-2]
        strong = _strong(infinitive)
        entry = (infinitive, stem + "ez", strong + "es")
        found.setdefault(strong + "e", entry)
        found.setdefault(strong + "ent", entry)
    for infinitive in SECOND_GROUP:
        stem = infinitive[:-1]
        entry = (infinitive, stem + "ssez", stem + "s")
        found.setdefault(stem + "t", entry)
        found.setdefault(stem + "ssent", entry)
    for infinitive in THIRD_GROUP:
        stem = infinitive[:-2]
        entry = (infinitive, stem + "ez", stem + "s")
        found.setdefault(stem, entry)
        found.setdefault(stem + "ent", entry)
    for infinitive, she, they, you, thou, _ in _irregular():
        found[she] = found[they] = (infinitive, you, thou)
    found |= {
        "ait": ("avoir", "ayez", "aies"),
        "aient": ("avoir", "ayez", "aies"),
    }  # « le fait qu’elle ait commencé »
    found |= {"soit": ("être", "soyez", "sois"), "soient": ("être", "soyez", "sois")}
    return found


@cache
def third_singular() -> dict[str, str]:
    """« perdent » to « perd »; not « sont », whose adjective would have to agree."""
    singular = {entry: word for word, entry in forms().items() if not word.endswith("nt") or word == "vient"}
    found = {
        word: singular[entry] for word, entry in forms().items() if word.endswith("nt") and entry in singular
    }
    found.pop("sont", None)
    return found | {"ont": "a", "vont": "va", "font": "fait"}


@cache
def second_persons() -> dict[str, str]:
    """« envoyez », « envoies » to their infinitive."""
    return {word: entry[0] for entry in forms().values() for word in entry[1:]}


@cache
def infinitives() -> frozenset[str]:
    return frozenset((*FIRST_GROUP, *SECOND_GROUP, *THIRD_GROUP, *(row[0] for row in _irregular())))


@cache
def participles() -> dict[str, str]:
    """Every past participle, in its four forms, to its infinitive."""
    found: dict[str, str] = {}
    plain = [(v[:-2] + "é", v) for v in FIRST_GROUP]
    plain += [(v[:-1], v) for v in SECOND_GROUP]
    plain += [(v[:-2] + "u", v) for v in THIRD_GROUP]
    plain += [(row[5], row[0]) for row in _irregular()]
    for participle, infinitive in plain:
        base = "du" if participle == "dû" else participle
        plural = base if base.endswith("s") else base + "s"
        for form in (participle, base + "e", plural, base + "es"):
            found.setdefault(form, infinitive)
    for word in ("du", "due", "dus", "dues", "sue", "sus", "eue", "plu", "plus", "tu"):
        found.pop(word, None)
    return found


@cache
def gerunds() -> dict[str, tuple[str, str]]:
    """« ouvrant » to (infinitive, past participle): what follows « en »."""
    done: dict[str, str] = {}
    for participle, infinitive in participles().items():
        done.setdefault(infinitive, participle)
    stems = {infinitive: you[:-2] for infinitive, you, _ in forms().values() if you.endswith("ez")}
    stems |= {"faire": "fais", "refaire": "refais", "dire": "dis"}
    return {
        f"{_soft(stem)}ant": (infinitive, done[infinitive])
        for infinitive, stem in stems.items()
        if infinitive in done and infinitive not in ("être", "avoir")
    }


def _soft(stem: str) -> str:
    """« rangeant », « commençant »."""
    return f"{stem}e" if stem.endswith("g") else f"{stem[:-1]}ç" if stem.endswith("c") else stem


def is_infinitive(word: str) -> bool:
    """Whether `word` is an infinitive for certain: in the table, or with an ending only verbs have."""
    low = word.lower()
    return low in infinitives() or (len(low) > 6 and low.endswith(("iser", "ifier", "liquer", "ctionner")))


def conditional(infinitive: str) -> str:
    """« je » form: commencer gives commencerais. Empty when the verb is not in the tables."""
    future = _FUTURES.get(infinitive)
    if future is None:
        if not is_infinitive(infinitive) or infinitive.endswith("oir"):
            return ""
        future = infinitive[:-1] if infinitive.endswith("re") else infinitive
        if infinitive.endswith("er") and not infinitive.endswith(("ouyer", "oyer", "uyer")):
            strong = _strong(infinitive)
            future = (infinitive[:-2] if "é" in infinitive[-4:-2] else strong) + "er"
        elif infinitive.endswith(("oyer", "uyer")):
            future = infinitive[:-3] + "ier"
        elif infinitive.endswith(("tenir", "venir")):
            future = infinitive[:-4] + "iendr"
        elif infinitive.endswith(("courir", "quérir", "mourir")):
            future = infinitive[:-2] + "r"
            future = future.replace("quérr", "querr")
    return future + "ais"


def _strong(infinitive: str) -> str:
    """The stem heard in « elle … »: gère, mène, appelle, emploie."""
    stem = infinitive[:-2]
    if infinitive in DOUBLING:
        return stem + stem[-1]
    if infinitive.endswith(("ayer", "oyer", "uyer")):
        return stem[:-1] + "i"
    for size in (2, 3, 4):
        if (
            len(stem) >= size
            and stem[-size] in "eé"
            and all(c not in "aeiouyéèêàâôîû" for c in stem[-size + 1 :])
        ):
            tail = stem[-size + 1 :]
            if stem[-size] == "é" and tail in (
                "gn",
                "ch",
                "r",
                "t",
                "d",
                "l",
                "gu",
                "c",
                "n",
                "s",
                "m",
                "v",
                "br",
                "g",
                "qu",
            ):
                return stem[:-size] + "è" + tail
            if stem[-size] == "e" and tail in ("l", "m", "n", "r", "s", "t", "v"):
                return stem[:-size] + "è" + tail
    if stem.endswith(("égu", "équ")):
        return stem[:-3] + "è" + stem[-2:]
    return stem


@cache
def _irregular() -> tuple[tuple[str, str, str, str, str, str], ...]:
    rows = (line.split() for line in IRREGULAR.strip().splitlines())
    return tuple((a, b, c, d, e, f) for a, b, c, d, e, f in rows)


_FUTURES = {
    "être": "ser",
    "avoir": "aur",
    "aller": "ir",
    "faire": "fer",
    "refaire": "refer",
    "pouvoir": "pourr",
    "vouloir": "voudr",
    "devoir": "devr",
    "savoir": "saur",
    "voir": "verr",
    "revoir": "reverr",
    "prévoir": "prévoir",
    "recevoir": "recevr",
    "concevoir": "concevr",
    "valoir": "vaudr",
    "envoyer": "enverr",
    "renvoyer": "renverr",
    "cueillir": "cueiller",
    "accueillir": "accueiller",
}
