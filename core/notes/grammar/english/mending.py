"""Words that no English list has, as a thumb leaves them: each with its one sure repair, or a sign that there is none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from core.domain.brief import Brief
from core.domain.person import Language
from core.notes.clean import clean
from core.notes.grammar.english.countable import countable
from core.notes.grammar.english.lexicon import AUXILIARIES, proper, verbs
from core.notes.grammar.english.short_forms import AFTER_NUMBER, CHAT, IN_CAPITALS, SHORT, SPELLED
from core.notes.grammar.english.stops import sentences_of
from core.notes.words import commonness, knows

_SMALL = re.compile(r"(?<![\w'’@./:#&-])[a-z](?:[a-z'’/]*|\d{1,3}[a-z]?)(?![\w@#&]|[-./:]\w)")
"""A word in small letters; no name, address, code or half of a compound."""
_ALONE = re.compile(r"(?<![\w'’@./:#&$£€=?-])([b-hj-z])(?![\w'’@./:#&%+=-])")
_AND = re.compile(r"(?<=[^=<>+*/-] )n(?= [a-z\d])")
_OPINION = re.compile(r",? ?\bimh?o\b,?")
_YR = re.compile(
    r"(?<=last )yr\b|(?<=this )yr\b|(?<=next )yr\b|(?<=per )yr\b|(?<=each )yr\b|(?<=every )yr\b|(?<=first )yr\b|(?<=a )yr\b|(?<=one )yr\b|(?<=half )yr\b"
)
_A_YR = re.compile(r"(?<![\d+] )(?<![\d+-])\byr\b")
_CO = re.compile(
    r"(?<=last |this |same )co\b(?!-)|(?<=old )co\b(?!-)|(?<=the )co\b(?!-)|(?<=current )co\b(?!-)"
)
_HR = re.compile(r"(?<=\ban )hr\b|(?<=per )hr\b|(?<=each )hr\b|(?<=every )hr\b|(?<=half )hr\b|(?<=rush )hr\b")
_MARCH = re.compile(
    r"(?<=\d )march\b|(?<=\dth )march\b|(?<=\dst )march\b|(?<=\dnd )march\b|(?<=\drd )march\b|\bmarch(?= \d)"
)
_BOUT = re.compile(
    r"\b(?<!\ba )(?<!the )(?<!this )(?<!that )(?<!each )(?<!every )(?<!bad )(?<!last )(?<!first )(?<!next )bout (?=[a-z\d])|'bout (?=[a-z])"
)
_R = re.compile(r"(?<=[a-z] )r(?=$|[?.,!]| (?:[a-z]))")
_DEF = re.compile(
    r"(?<=\bis )def\b|(?<=was )def\b|(?<=will )def\b|(?<=would )def\b|(?<='d )def\b|(?<='ll )def\b|(?<=\bi )def\b|(?<=\bid )def\b|(?<=\bill )def\b"
)
_OK = re.compile(r"\bok(?:ay)?\b(?=$|[,.]| (?:with|w|to|on|in|at|for|and|but|about)\b)")
_WHY = re.compile(
    r"^[yY](?= (?:do|does|did|is|are|was|can|would|should|not|the|you|we)\b)|(?<=[a-z] )y(?= (?:the|you|we|it|they|he|she|u|your|my|a|this|that|nobody|people)\b)"
)
MONTHS = {
    "jan": "January", "feb": "February", "apr": "April", "jun": "June", "jul": "July", "aug": "August", "sep": "September", "sept": "September", "oct": "October", "nov": "November", "dec": "December",
}  # fmt: skip
_IN_MONTH = re.compile(
    rf"(?:(?<=\bin )|(?<=since )|(?<=until )|(?<=\btil )|(?<=\bby )|(?<=from )|(?<=\bto )|(?<=before )|(?<=after )|(?<=last )|(?<=next )|(?<=this )|(?<=every )|(?<=early )|(?<=late )|(?<=mid )|(?<=mostly )|(?<=\d ))(?:{'|'.join(MONTHS)})\b|\b(?:{'|'.join(MONTHS)})(?= (?:to|till?|and|-|–) (?:{'|'.join(MONTHS)}|mar|may)\b)|\b(?:{'|'.join(MONTHS)})(?= \d)"
)
_YEAR_ONE = re.compile(r"\byrs? (?=\d)")
_ITS = re.compile(
    r"\b([Ii])ts (?=(?:not|a|an|the|been|just|always|never|only|all|too|their|your|my|our|his|her)\b)"
)
_IF_ITS = re.compile(
    r"\b(if|when|because|cos|since|unless|until|while|where|that) its (?=(?:in|on|at|under|from|near|off|out|down|up)\b)"
)
_T_TEST = re.compile(r"(?<![\w-])(t) (tests?|shirts?|joints?)\b")
_EVERY_ONE = re.compile(r"\b(every|any|some)1\b")
_DAYS = re.compile(r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)s ([a-z]+)\b", re.IGNORECASE)
_MIN = re.compile(
    r"(?<=\bevery )min\b|(?<=\bper )min\b|(?<=\beach )min\b|(?<=\blast )min\b(?! order)|(?<=for a )min\b"
)
_MO = re.compile(r"(?<=\ba )mo\b|(?<=per )mo\b|(?<=each )mo\b|(?<=every )mo\b")
_MOS = re.compile(r"(?<=\d )mos?\b|(?<=\d)mos?\b")
_RANKS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth"}
_RANK = re.compile(
    r"(?<![\w-])(1st|2nd|3rd|4th|5th)\b(?= (?:time|try|attempt|go|day|week|shift|job|year|month|thing|visit|fix|line|class|floor|half|quarter|round|place|step|question|and|then|one|draft|call|stage|hour|term|aid|person|pass|interview)\b|[,.;]|$)"
)
_DATED = re.compile(
    r"\b(?:on|by|the|until|from|since|before|after) (?:the )?$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* $",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"(?<![\w.,$€£/])(10|[1-9]) out of (10|[1-9])(?![\w.,%/])")
_MORE_FIGURES = re.compile(r"used to be|\bwas \d|\bfrom \d")
_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ONE_BY_ONE = re.compile(r"\b1 by 1\b")
_MARKS = frozenset("{}<>*_~`|@\\")
_VOWEL = re.compile(r"[aeiouy]")
_NOT_SPOKEN = re.compile(
    r"(.)\1\1|[bcdfghjklmnpqrstvwxz]{6}|^[bcdfghjklmnpqrtvwx]{4}|[bcdfgkmnpstvz][rl]$|[bdfgkptvm][dn]$|[jqv]$|q(?!u)"
)
"""Letters in an order that no English word has."""
_SHORTEST = 5
"""Letters of a word that one edit may put right: shorter ones are near too many others."""
_LONG = 8
"""Letters from which on any one letter may be missing: few words that long are alike."""
_COMMON = 400
"""Occurrences of a word that a slip is taken for: a rarer one was hardly meant."""
_SURER = 20
"""Times as common as the next word that the same slip could stand for."""


def mended(text: str, brief: Brief) -> str:
    """`text` with what its writer shortened or mistyped put right, where that is sure; the rest is as it was."""
    if " n " in text:
        text = _AND.sub("and", text)
    if "im" in text and "o" in text:
        text = _OPINION.sub("", text)
    if "yr" in text:
        text = _YR.sub("year", text)
    if " hr" in text:
        text = _HR.sub("hour", text)
    if " march" in text:
        text = _MARCH.sub("March", text)
    if "ok" in text:
        text = _OK.sub("OK", text)
    text = _IN_MONTH.sub(lambda m: MONTHS[m[0]], text)
    if " y " in text or text[:2] in ("y ", "Y "):
        text = _WHY.sub("why", text)
    if " r" in text:
        text = _R.sub("are", text)
    if "def " in text:
        text = _DEF.sub("definitely", text)
    if "bout " in text:
        text = _BOUT.sub("about ", text)
    if "yr" in text:
        text = _YEAR_ONE.sub("year ", text)
    if "its " in text:
        text = _IF_ITS.sub(r"\1 it's ", _ITS.sub(r"\1t's ", text))
    if "days " in text:
        text = _DAYS.sub(lambda m: f"{m[1]}'s {m[2]}" if countable(m[2]) else m[0], text)
    if " co" in text:
        text = _CO.sub("company", text)
    if "mo" in text or " min" in text:
        text = _MIN.sub("minute", _MO.sub("month", _MOS.sub("months", text)))
    if "1 by 1" in text:
        text = _ONE_BY_ONE.sub("one by one", text)
    if "1st" in text or "2nd" in text or "3rd" in text or "4th" in text or "5th" in text:
        text = _RANK.sub(lambda m: m[0] if _DATED.search(text[: m.start()]) else _RANKS[m[1]], text)
    if "1" in text:
        text = _EVERY_ONE.sub(r"\1one", text)
    text = _in_capitals(_MET.sub(_with_name, text), brief)
    ours = _own(brief)
    text = _SMALL.sub(
        lambda m: (
            m[0]
            if m[0] in ours
            or (m[0] in AFTER_NUMBER and text[max(0, m.start() - 2) : m.start()].strip().isdigit())
            else _repair(m[0])
        ),
        text,
    )
    text = _T_TEST.sub(lambda m: f"{m[1]}-{m[2]}", text)
    if " out of " in text and not _MORE_FIGURES.search(text):
        text = _OUT_OF.sub(lambda m: f"{_WORDS[int(m[1])]} out of {_WORDS[int(m[2])]}", text)
    return text


_MET = re.compile(
    r"\b(?P<met>introduc(?:ed|ing) me to|meeting|met) (?P<who>[a-z]{3,})(?= (?:in|from|who|at|on|and)\b)"
)


def _with_name(found: re.Match[str]) -> str:
    """ "Introduced me to edie in room 12": whoever is no word is a name."""
    who = found["who"]
    return found[0] if _known(who) or who in CHAT or who in SHORT else f"{found['met']} {who.capitalize()}"


def _in_capitals(text: str, brief: Brief) -> str:
    """ "The soc lead", where the role is SOC analyst: spelled as the log spells it elsewhere."""
    for short in _shouted(brief):
        if short in text:
            text = re.sub(rf"(?<![\w'’@./:#&-]){short}(?![\w'’@/:#&-])", short.upper(), text)
    return text


@lru_cache(maxsize=64)
def _shouted(brief: Brief) -> tuple[str, ...]:
    said = " ".join((brief.company, brief.role, brief.candidate.headline, *(p.title for p in brief.people)))
    found = {word.lower() for word in re.findall(r"\b[A-Z]{2,5}\b", said)}
    return tuple(sorted(word for word in found if not knows(word, Language.EN) or len(word) > 2))


def readable(text: str, brief: Brief) -> str:
    """`text` without the sentences that hold what is no word; what the first one says is needed by those behind it."""
    if "://" in text or "www." in text:
        return text
    ours = _own(brief)
    text = text if _MARKS.isdisjoint(text) else "\n".join(clean(text))
    pieces = [piece for line in text.split("\n") for piece in sentences_of(line)]
    if not any(True for _ in _strange(text, ours)):
        return text
    if not pieces or any(True for _ in _strange(pieces[0], ours)):
        return ""
    return " ".join(piece for piece in pieces if not any(True for _ in _strange(piece, ours)))


def _strange(text: str, ours: frozenset[str]) -> Iterator[str]:
    """Words in small letters that are none, and letters alone that mean nothing."""
    yield from (m[1] for m in _ALONE.finditer(text) if m[1] not in "wur")
    yield from (m[0] for m in _A_YR.finditer(text))
    for found in _SMALL.finditer(text):
        word = found[0].rstrip("'’/")
        if (
            len(word) > 1
            and no_word(word)
            and word not in ours
            and not text[: found.start()].endswith(tuple("0123456789"))
        ):
            yield word


@lru_cache(maxsize=20_000)
def no_word(word: str) -> bool:
    """Whether nobody could say what stands there: "bgt", "cnfrm". A word of a trade has its vowels, and is left alone."""
    if "'" in word or "’" in word or "/" in word or _known(word) or word in CHAT:
        return False
    return not _VOWEL.search(word) or _NOT_SPOKEN.search(word) is not None or len(word) < 3


def _known(word: str) -> bool:
    return (
        knows(word, Language.EN)
        or word in verbs().base
        or word in verbs().past
        or word in verbs().gerund
        or word in proper()
        or word in AFTER_NUMBER
        or word in _UNITS
        or word.upper() in IN_CAPITALS
    )


_UNITS = frozenset(("kg", "km", "cm", "mm", "ml", "lb", "lbs", "oz", "ft", "mph", "kph", "kw", "kwh", "mb", "gb", "tb", "kb", "ms", "pm", "am", "vs", "cwt", "hz", "khz", "mhz", "ghz", "psi", "rpm", "kv", "mw", "dbt", "pt", "pts", "rx", "tbh", "lol", "lmao", "rofl", "omg", "ngl", "smh", "xd", "fyi", "asap", "btw", "ps", "nb", "imo", "imho", "wknd", "wknds", "wkd", "wkds", "etc", "eg", "ie", "nth", "hmm", "shh", "ng", "mg", "mcg", "iv", "dj", "tv", "ny", "la", "sf", "dc", "uk", "ex", "vr", "ar", "ai", "hq", "vp", "pr", "bbq", "diy", "rv", "mp", "dm", "dms", "cc", "bcc", "id", "ids", "ok", "gdpr", "stld"))  # fmt: skip


@lru_cache(maxsize=20_000)
def _repair(word: str) -> str:
    low = word.replace("’", "'")
    if low in SHORT:
        return SHORT[low]
    if low in SPELLED:
        return SPELLED[low]
    if low in IN_CAPITALS:
        return low[:-1].upper() + "s" if low.endswith("s") and low[:-1] in IN_CAPITALS else low.upper()
    if low in CHAT and low not in AFTER_NUMBER and not low.startswith("pro"):
        return CHAT[low]
    if low in CHAT or "'" in low or "/" in low or len(low) < 4 or _known(low):
        return word
    if low.endswith("in") and (f"{low}g" in verbs().gerund or commonness(f"{low}g", Language.EN) >= _COMMON):
        return f"{low}g"
    if low.endswith("nt") and f"{low[:-1]}'t" in AUXILIARIES:
        return f"{low[:-1]}'t"
    if (
        low.endswith("d")
        and low[-2] not in "aeiou"
        and (f"{low[:-1]}ed" in verbs().past or commonness(f"{low[:-1]}ed", Language.EN) >= _COMMON)
    ):
        return f"{low[:-1]}ed"
    if low.endswith("ys") and knows(f"{low[:-2]}ies", Language.EN):
        return f"{low[:-2]}ies"
    if low.endswith("eing") and knows(f"{low[:-4]}ing", Language.EN):
        return f"{low[:-4]}ing"
    return _one_slip(low) if len(low) >= _SHORTEST else word


def _one_slip(word: str) -> str:
    """The one common word that a slip of the thumb made this of; the word itself where there is none, or two."""
    found = sorted(((commonness(each, Language.EN), each) for each in set(_slips(word))), reverse=True)[:2]
    if not found or found[0][0] < _COMMON or (len(found) > 1 and found[1][0] * _SURER > found[0][0]):
        return word
    return found[0][1]


def _slips(word: str) -> Iterator[str]:
    """What differs by two letters changed round, a letter doubled or not, a vowel for another or, in a long word, left out."""
    for i in range(1, len(word)):
        if i + 1 < len(word):
            yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
        if word[i] == word[i - 1]:
            yield word[:i] + word[i + 1 :]
        yield word[:i] + word[i] + word[i:]
    if len(word) < _SHORTEST + 2:
        return
    for i in range(1, len(word)):
        for vowel in "aeiou":
            if word[i] in "aeiou":
                yield word[:i] + vowel + word[i + 1 :]
            yield word[:i] + vowel + word[i:]
        if len(word) >= _LONG:
            for letter in "bcdfghjklmnprstvw":
                yield word[:i] + letter + word[i:]


@lru_cache(maxsize=64)
def _own(brief: Brief) -> frozenset[str]:
    """Names and words of the role and the house, in small letters: nobody's slip."""
    said = " ".join(
        (
            brief.company,
            brief.role,
            brief.candidate.name,
            brief.candidate.headline,
            *(f"{p.name} {p.title}" for p in brief.people),
        )
    )
    return frozenset(re.findall(r"[\w'’]+", said.lower()))
