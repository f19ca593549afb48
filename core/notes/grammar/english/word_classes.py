"""Which classes an English word may belong to, as far as the lists know: what the test of soundness reads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from core.domain.person import Language
from core.notes.grammar.english.lexicon import (
    ADVERBS,
    adjectives,
    ing_nouns,
    mass_nouns,
    proper,
    verbs,
    verbs_of,
)
from core.notes.grammar.english.lists import listed, named
from core.notes.grammar.english.short_forms import CHAT, SHORT
from core.notes.grammar.english.sound_rules import LISTS
from core.notes.words import commonness, near

_BARE = "bare behind "
_FILE = "word_classes.txt"
_NO_CLASS: frozenset[str] = frozenset()
_UNREAD = frozenset(("N1", "NM", "NS"))
"""A word that no list knows and no slip explains is a trade's: "legionella"."""
_MISSPELT_OF = 20_000
"""How often the word is said that an unknown one is taken for a slip of."""
_NUMBER = re.compile(
    r"\d+(?:[.,]\d+)*(?:k|m|bn|%|p|x|st|nd|rd|th|s|am|pm|kg|km|g|cm|mm|ml|l|h|min|mins|hrs|gb|mb|tb|kw|ms|sqm|m2|ft|lb|lbs|v)?|\d+(?::|\.)\d\d(?:am|pm)?|\d+/\d+|\d+[-–]\d+%?"
)
_MONEY = re.compile(r"[$€£]\d[\d.,]*(?:k|m|bn|p)?")
_CODE = re.compile(
    r"[A-Z]{1,4}\d{1,4}|[A-Z]\d[A-Z]|v\d+(?:\.\d+)*|[A-Z]+&[A-Z]+|[A-Z]{2,}s?|[A-Z]/[A-Z]|[A-Z]+/[A-Z]+|\d+[A-Z]|[A-Z]"
)
_NUMBERS = listed("written numbers")
_ORDINALS = listed("ordinals")
_UNITS = listed("units")


@lru_cache(maxsize=20_000)
def classes(word: str, *, opens: bool) -> frozenset[str]:
    """Of `word` as typed, no marks around it; empty: it is no English, or not written as English is.

    `opens`: it stands where every word has a capital.
    """
    low = word.lower()
    if _MONEY.fullmatch(low):
        return frozenset(("MONEY", "NUM"))
    if _NUMBER.fullmatch(low):
        return frozenset(("NUM", "NAME", "ORD")) if low[-1:].isalpha() else frozenset(("NUM",))
    if low in _NUMBERS:
        return frozenset(("NUM",))
    if low == "o'clock":
        return _NO_CLASS_BUT_CLOSED
    found = _of_known(low)
    if word[:1].isupper() and (not opens or not found) and low != "i":
        code = _CODE.fullmatch(word) is not None
        return found | ({"NAME", "AN", "NS", "N1"} if code else {"NAME"})
    if low != "i" and _CODE.fullmatch(word):
        return frozenset(("AN", "NAME", "N1"))
    if "-" in word:
        return _of_a_pair(word, opens=opens)
    if (
        low in _short()
        or low in listed("surely names")
        or (not found and (low in proper() or low in _names()))
    ):
        return _NO_CLASS
    if found:
        return found
    return _of_unknown(low)


def _of_unknown(low: str) -> frozenset[str]:
    if not low.isalpha():
        return _NO_CLASS
    said = commonness(low, Language.EN)
    if said and len(low) > 2:
        return frozenset(("NS",)) if low.endswith("s") else frozenset(("N1", "NM", "AJ"))
    if low.endswith("ing") and len(low) > 5:
        return frozenset(("G", "NM", "AJ"))
    if len(low) < 4 or any(
        commonness(each, Language.EN) >= _MISSPELT_OF for each in near(low, Language.EN)[:1]
    ):
        return _NO_CLASS
    return _UNREAD | {"N", "PN", "D"} if low.endswith("ed") else _UNREAD


def _of_a_pair(word: str, *, opens: bool) -> frozenset[str]:
    """ "night-shift", "well-known", "5-minute": what its last part is, and what describes."""
    parts = [part for part in word.split("-") if part]
    each = [classes(part, opens=opens) if not _JOINT.fullmatch(part.lower()) else _UNREAD for part in parts]
    if not parts or not all(each):
        return _NO_CLASS
    if parts[0].lower() == "mid":
        return frozenset(("AV",))
    last = each[-1] & {"N1", "NM", "NS", "N", "PN", "D", "B", "Z", "G", "NAME"}
    return frozenset(last if "NS" in last and "N1" not in last and "Z" not in last else last | {"AJ"})


_JOINT = re.compile(
    r"(?:re|pre|co|non|anti|semi|mid|ex|self|multi|in|of|the|to|by|on|up|out|off|and|at|a|over|down|no|e|x|t|non|un|sub|micro|mini|all|so|half|post|mis|o|p|t|cross|per|free|olds)"
)


@cache
def _short() -> frozenset[str]:
    return ((frozenset(CHAT) | frozenset(SHORT)) - listed("short and said")) | listed(
        "typed for another word"
    )


@cache
def _names() -> frozenset[str]:
    lists = named(_FILE)["name"]
    return lists | listed("first names of women") | listed("first names of men")


_CLOSED_TOO = listed("closed words of an open class too")


@cache
def _closed() -> frozenset[str]:
    open_too = {
        "often",
        "orders",
        "every",
        "time",
        "day",
        "times",
        "nominal",
        "away",
        "place",
        "where",
        "shifts",
        "very",
        "about",
    }
    words = frozenset(w for name, ws in LISTS.items() if name not in open_too for w in ws)
    return (words | listed("closed too")) - _CLOSED_TOO


@lru_cache(maxsize=20_000)
def _of_known(low: str) -> frozenset[str]:
    if low in _closed():
        return frozenset(("AV",)) if low in listed("prepositions alone") else _NO_CLASS_BUT_CLOSED
    found = set(_table().get(low, ()))
    if not found and (us := _american(low)):
        found = set(_table().get(us, ()))
    return frozenset(found)


_NO_CLASS_BUT_CLOSED = frozenset(("CLOSED",))


def _american(low: str) -> str:
    for uk, us in (("is", "iz"), ("ys", "yz"), ("our", "or"), ("re", "er"), ("ogue", "og"), ("ll", "l")):
        if uk in low and (put := low.replace(uk, us, 1)) in _table():
            return put
    return ""


@cache
def _table() -> Mapping[str, frozenset[str]]:
    """Every word that has a class, with all of them."""
    made: dict[str, set[str]] = {}

    def put(word: str, *names: str) -> None:
        made.setdefault(word, set()).update(names)

    lists = named(_FILE)
    irregular = dict(pair.split() for pair in lists["plural"])
    counted = (
        lists["counted"]
        | listed("counted at work")
        | listed("wants its article")
        | listed("counted too")
        | listed("bare in set phrases only")
    )
    counted |= {verb.base for verb in verbs().base.values() if verb.also_noun} - lists["uncounted"]
    uncounted = (
        (
            lists["uncounted"]
            | mass_nouns()
            | listed("in the singular without an article")
            | listed("uncounted too")
        )
        - listed("wants its article")
        - listed("bare in set phrases only")
        - (adjectives() - mass_nouns())
    )
    for word in counted - listed("never a noun"):
        put(word, "N1")
        put(irregular.get(word, plural_of(word)), "NS")
    for word in uncounted - listed("never a noun"):
        put(word, "NM")
        if word not in listed("never in the plural"):
            put(irregular.get(word, plural_of(word)), "NS")
    for word in ing_nouns() - listed("indefinite"):
        put(word, "NM" if word not in counted else "N1")
    for word in (
        "people",
        "staff",
        "children",
        "men",
        "women",
        "police",
        "folk",
        "cattle",
        "data",
        "media",
        "crew",
    ):
        put(word, "NS")
    for word in (lists["adjective"] | adjectives()) - listed("no adjective"):
        put(word, "AJ")
        if word.endswith("er") and len(word) > 4:
            put(word, "AJR")
    for word in lists["adverb"] | ADVERBS - {"not"} | listed("more adverbs"):
        put(word, "AV")
    for word in _ORDINALS:
        put(word, "ORD")
    for word in _UNITS:
        put(word, "NS")
    wants, says, lets = listed("wants an object"), listed("says something"), listed("has another do")
    two = listed("has two objects")
    state, leaves, active = listed("takes a state"), listed("leaves it in a state"), listed("never passive")
    about, alone, tells = listed("of something"), listed("does nothing to anything"), listed("tells somebody")
    for every in (verbs(), verbs_of("\n".join(sorted(lists["verb"])))):
        for name, forms in (
            ("B", every.base),
            ("Z", every.third),
            ("D", every.past),
            ("N", {f: v for f, v in every.past.items() if v.past == v.participle} | dict(every.participle)),
            ("G", every.gerund),
        ):
            for word, verb in forms.items():
                if verb.base in ("be", "have", "do") and word not in ("done",):
                    continue
                put(word, f"T{name}" if verb.base in wants else name)
                if name == "N":
                    put(word, "N")
                if verb.base in says:
                    put(word, f"S{name}")
                if verb.base in lets:
                    put(word, f"K{name}")
                if verb.base in two:
                    put(word, f"W{name}")
                if verb.base in state:
                    put(word, f"L{name}")
                if verb.base not in wants:
                    put(word, f"{'I' if verb.base in alone else 'V'}{name}")
                if verb.base in tells:
                    put(word, f"M{name}")
                if verb.base in about:
                    put(word, f"F{name}")
                if verb.base in leaves:
                    put(word, f"O{name}")
                if name == "N" and verb.base not in active:
                    put(word, "PN")
    for word in listed("agents behind as"):
        put(word, "AGENT")
    for word in counted - listed("places one works at"):
        put(word, "PERSON")
        if word.endswith(("er", "or", "ist", "man", "ant", "ian", "ee")):
            put(word, "AGENT")
    for title, words in named("words.txt").items():
        if title.startswith(_BARE):
            for word in words:
                put(word, "BARE", f"behind {title.removeprefix(_BARE)}")
    for word in listed("behind by"):
        put(word, "BY")
    for word in listed("never a noun"):
        put(word, "CLOSED")
    return {word: frozenset(names) for word, names in made.items()}


def plural_of(word: str) -> str:
    if word.endswith(("s", "x", "ch", "sh", "z")):
        return f"{word}es"
    return f"{word[:-1]}ies" if re.search(r"[^aeiou]y$", word) else f"{word}s"
