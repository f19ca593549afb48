"""NC20: words that do not fit together, in either language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.domain.person import Language
from core.notes.check.clauses import STARTS, clause_follows
from core.notes.check.fault import Fault
from core.notes.check.lists import words as listed
from core.notes.check.page import Page, finding
from core.notes.check.words import Passage
from core.notes.grammar.english.finish import vowel_sound
from core.notes.note import Finding, Severity

_GAP = re.compile(r"[ \u00a0\u202f][,.]")
_ENGLISH_GAP = re.compile(r"[ \u00a0\u202f][?!;:]")
_BESIDE = re.compile(r"[.,;:?!…][.,;:]")
_GLUED = re.compile(r",[^\W\d_]")
_SMALL_I = re.compile(r"i['’ ]")
"""What a text must hold for the slower patterns below to find anything in it."""
_SPACES = re.compile(r"(?<=\S)(?: {2,}|[ \t]*\t[ \t]*)(?=\S)")
_BEFORE_STOP = re.compile(r"(?<=[\w»”\")])[ \u00a0\u202f]+(?=,(?!\d)|\.(?![\w.]))")
_TWO_STOPS = re.compile(
    r"(?<![.…])\.\.(?!\.)|[,;:]\.(?!\.)|(?<!\b[ap]\.m)\.,(?!\d)|,,+|;;+|[,;][;:]|\?\.|!\.(?!\.)|…\.(?!\.)|(?<=[^.…])\.{4,}"
)
_ENGLISH_SPACED = re.compile(r"(?<=\w)[ \u00a0\u202f]+(?=[?!;:](?:\s|$))")
_AFTER_COMMA = re.compile(r"(?<=[^\W\d_]),(?=[^\W\d_])")
_ARTICLE = re.compile(r"([Aa](?<![\w'’.-][Aa])n?) (?=[“\"‘]?([\w&]+(?:[-'’]\w+)*))")
_LONE_I = re.compile(r"(?<![\w.'’&/(\-])i(?=['’](?:m|d|ve|ll)\b| (?!of\b|and j\b|=)[a-z])")
_SPELLED_VOWEL = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel: an X-ray, an F1 car."""


def rules(page: Page) -> Iterator[Finding]:
    for where, passage in page.passages:
        for fault in faults(passage, page.language, page.log.words if page.log else frozenset()):
            start, end = _with_neighbours(passage.text, fault)
            fix = (
                {}
                if fault.fix is None
                else {"fix": passage.text[start : fault.start] + fault.fix + passage.text[fault.end : end]}
            )
            shown = passage.text[start:end].replace("\n", " ")
            yield finding("NC20", Severity.WARN, where, passage, fault.start, fault.end, x=shown, **fix)


def faults(passage: Passage, language: Language, known: frozenset[str] = frozenset()) -> Iterator[Fault]:
    """Every bad join of the passage; `known` are words of the log, whose capitals and doubles are meant."""
    text = passage.text
    for m in _SPACES.finditer(text) if "  " in text or "\t" in text else ():
        yield Fault(*m.span(), " ")
    for m in _BEFORE_STOP.finditer(text) if _GAP.search(text) else ():
        yield Fault(*m.span(), "")
    for m in _TWO_STOPS.finditer(text) if _BESIDE.search(text) else ():
        yield Fault(*m.span(), _one_stop(m.group()))
    for m in _AFTER_COMMA.finditer(text) if _GLUED.search(text) else ():
        if not _in_address(text, m.start()):
            yield Fault(*m.span(), ", ")
    if language is Language.EN:
        yield from _english(text)
    yield from _words(passage, language, known)


def _english(text: str) -> Iterator[Fault]:
    for m in _ENGLISH_SPACED.finditer(text) if _ENGLISH_GAP.search(text) else ():
        yield Fault(*m.span(), "")
    for m in _LONE_I.finditer(text) if _SMALL_I.search(text) else ():
        yield Fault(*m.span(), "I")
    for m in _ARTICLE.finditer(text):
        article, word = m[1], m[2]
        if article == "A" and not _opens(text, m.start()):
            continue  # vitamin A, team A
        if word.isdigit() or word == "I" or (len(word) == 1 and not word.isupper()):
            continue
        right = _takes_an(word)
        if right != (len(article) == 2):
            yield Fault(m.start(1), m.end(1), article[0] + ("n" if right else ""))


def _takes_an(word: str) -> bool:
    """An hour, an 8-page plan, an 11th hour, an X-ray; a one-page plan, a US office."""
    if word[0].isdigit():
        return word[0] == "8" or re.match(r"(?:11|18)(?!\d)", word) is not None
    if word[0].isupper() and re.match(r".[-\d]", word):
        return word[0] in _SPELLED_VOWEL
    return vowel_sound(word)


def _words(passage: Passage, language: Language, known: frozenset[str]) -> Iterator[Fault]:
    """Doubled words, a small letter after a stop, a capital on a small word inside a sentence."""
    allowed, small = listed("doubles_allowed", language), listed("small_words", language)
    words, text, starts = passage.words, passage.text, STARTS[language]
    for i, word in enumerate(words):
        after = words[i + 1] if i + 1 < len(words) else None
        key = word.key
        if after and key in starts and clause_follows(passage, i, language):
            yield Fault(word.start, after.end)
        elif (
            after
            and key == after.key
            and text[word.end : after.start] == " "
            and _doubles(word.raw, after.raw, word.key, allowed, known)
        ):
            yield Fault(word.start, after.end, word.raw)
        if not word.opens:
            if key not in small or not word.raw[0].isupper() or word.raw.isupper():
                continue
            alone = after is None or after.raw[0].islower()
            before = words[i - 1] if i else None
            if alone and before and before.raw[0].islower() and before.raw[-1] not in "'’":
                yield Fault(word.start, word.end, word.raw.lower())
        elif i and word.raw[0].islower() and _after_stop(text, word.start) and key not in known:
            yield Fault(
                word.start, word.end, word.raw[0].upper() + word.raw[1:] if word.raw.islower() else None
            )


def _doubles(raw: str, after: str, key: str, allowed: frozenset[str], known: frozenset[str]) -> bool:
    return (
        key not in allowed
        and not key.isdigit()
        and len(key) > 1
        and not after[0].isupper()
        and raw[-1] not in "'’"
        and f"{key} {key}" not in known
    )


def _after_stop(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \u00a0\u202f\n")
    return (
        before[-1:] in (".", "?", "!")
        and not before.endswith("..")
        and text[at - 1 : at] in (" ", "\u00a0", "\n")
        and "@" not in text[at : at + 30].split(" ")[0]
    )


def _opens(text: str, at: int) -> bool:
    return text[:at].rstrip()[-1:] in ("", ".", "!", "?", ":", "“", '"', ",") or text[at - 1 : at] == "\n"


def _in_address(text: str, at: int) -> bool:
    word = text[:at].rsplit(maxsplit=1)[-1:] or [""]
    return "/" in word[0] or "@" in word[0]


def _one_stop(stops: str) -> str | None:
    if set(stops) == {"."}:
        return "." if len(stops) == 2 else "…"
    if set(stops) <= {",", "."} and len(set(stops)) == 1:
        return ","
    return {",.": ".", ";.": ".", ":.": ".", ".,": None, "?.": "?", "!.": "!", "….": "…"}.get(stops)


def _with_neighbours(text: str, fault: Fault) -> tuple[int, int]:
    """The fault with the words it touches, so that a doubled space can be seen."""
    start, end = fault.start, fault.end
    while start > 0 and (not text[start - 1].isspace() or start == fault.start) and fault.start - start < 18:
        start -= 1
    while end < len(text) and (not text[end].isspace() or end == fault.end) and end - fault.end < 18:
        end += 1
    while start < fault.start and text[start].isspace():
        start += 1
    while end > fault.end and text[end - 1].isspace():
        end -= 1
    return start, end
