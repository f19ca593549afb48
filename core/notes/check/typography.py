"""NC24: spaces, quotation marks, apostrophes, figures and capitals as each language prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from core.domain.person import Language
from core.notes.check.context import MAIL_FREE
from core.notes.check.fault import Fault
from core.notes.check.lists import words as listed
from core.notes.check.page import Page, finding
from core.notes.check.subject import EMOJI
from core.notes.check.words import Passage
from core.notes.note import Finding, Severity, Where
from core.notes.signs import holds

NARROW, FIXED = "\u202f", "\u00a0"
_SPACE = "[ \u00a0\u202f]"

_CROWDED = re.compile(r"([;!?](?<=[\w)»].)[;!?]*)(?=\s|$|[»)])")
_WIDE = re.compile(r"[ \u00a0](?<=\S.)(?=[;!?])")
_LOOSE = re.compile(r"(?<=\S) (?=:(?:\s|$))|(?<=«) | (?=»)")
_DIGIT = re.compile(r"\d")
_CROWDED_COLON = re.compile(r":(?<=[^\W\d_]:)(?=\s|$)")
_SPACED_CA = re.compile(rf"(?<=[\w)»]){_SPACE}+(?=[;!?])")
_STRAIGHT = re.compile(r"\"([^\"\n]+)\"")
_CURLY = re.compile(r"“([^“”\n]+)”")
_CROWDED_QUOTE = re.compile(r"«(?=\S)|»(?<=\S»)")
_PERCENT = re.compile(r"(?<=\d)(?=%)|(?<=\d)(?=€)")
_DECIMAL = re.compile(r"\.(?<=\d\.)(?=\d{1,2}(?:[ \u00a0\u202f]?(?:%|€|h|kg|km|million)))")
_CLOCK = re.compile(r"(\d(?<![\w:.,/]\d)\d?)[hH](\d{2})?(?!\w)")
_ORDINAL = re.compile(r"(?<=\d)(?:ème|eme|ième|ieme)(?!\w)|(?<=1)(?:ier)(?!\w)")
_A_RANK = re.compile(r"\d[eèi]")
_APOSTROPHE = re.compile(r"(?<=[a-zà-ÿ])'(?=[^\W_])|(?<=[^\W\d_])'(?=[a-zà-ÿ])")
"""Not between capitals: O'Brien and D'Almeida stay as their owners write them."""
_HYPHENS = re.compile(r"(?<=\w) ?--+ ?(?=\w)")
_GUILLEMETS = re.compile(r"[«»]")
_TWO_MARKS = ("!!", "??", "!?", "?!")
_SHOUTS = re.compile(r"([!?])\1+|[!?]*(?:!\?|\?!)[!?]*")
_SHOWN = 24


def rules(page: Page) -> Iterator[Finding]:
    for where, passage in page.passages:
        told: set[str] = set()
        for name, fault in faults(passage, page.language, page.spelling):
            if name in _SILENT or name in told or _logged(passage, fault, page):
                continue
            if name == "shout" and where is Where.SUBJECT:
                continue  # told of the subject as a whole (NC07)
            told.add(name)
            yield _told(where, passage, fault)
        if page.kind not in MAIL_FREE:
            found = EMOJI.search(passage.text) if where is Where.BODY else None
            if found:
                yield finding("NC24", Severity.HINT, where, passage, *found.span())
    if _mixes_apostrophes(page):
        at = _APOSTROPHE.search(page.body.text)
        assert at  # noqa: S101 - both kinds were just seen
        yield _told(Where.BODY, page.body, Fault(at.start(), at.end(), "’"))


_SILENT = frozenset({"apostrophe", "space"})
"""Repaired by `autofix` and never told: a keyboard's own apostrophe and space are nobody's mistake."""


def faults(passage: Passage, language: Language, spelling: str) -> Iterator[tuple[str, Fault]]:
    """Every detail that the printer would set otherwise, with the name of its kind."""
    text = passage.text
    for m in _SHOUTS.finditer(text) if holds(text, _TWO_MARKS) else ():
        yield "shout", Fault(*m.span(), m.group()[0] if len(set(m.group())) == 1 else None)
    for m in _HYPHENS.finditer(text) if "--" in text else ():
        yield "dash", Fault(*m.span(), " – ")
    yield from _capitals(passage, language)
    if language is Language.FR:
        yield from _french(text, spelling)
        return
    for m in _GUILLEMETS.finditer(text) if "«" in text or "»" in text else ():
        yield "quotes", Fault(*m.span())
    chat = listed("chat_spelling", language)
    for word in () if chat.isdisjoint(passage.keys) else passage.words:
        if word.key in chat and word.raw.islower() and not word.quoted:
            yield "spelling", Fault(word.start, word.end)


def _french(text: str, spelling: str) -> Iterator[tuple[str, Fault]]:
    if ";" in text or "!" in text or "?" in text:
        yield from _high_stops(text, canadian=spelling == "fr-CA")
    if ":" in text or "«" in text or "»" in text or '"' in text or "“" in text:
        yield from _colons_and_quotes(text)
    if _DIGIT.search(text):
        yield from _figures(text)
    for m in _APOSTROPHE.finditer(text) if "'" in text else ():
        yield "apostrophe", Fault(*m.span(), "’")


def _high_stops(text: str, *, canadian: bool) -> Iterator[tuple[str, Fault]]:
    if canadian:
        for m in _SPACED_CA.finditer(text):
            yield "spaced", Fault(*m.span(), "")
        return
    for m in _CROWDED.finditer(text):
        if not _in_link(text, m.start()):
            yield "crowded", Fault(m.start(), m.end(), NARROW + m.group())
    for m in _WIDE.finditer(text):
        yield "space", Fault(*m.span(), NARROW)


def _colons_and_quotes(text: str) -> Iterator[tuple[str, Fault]]:
    for m in _CROWDED_COLON.finditer(text):
        if not _in_link(text, m.start()):
            yield "crowded", Fault(*m.span(), f"{FIXED}:")
    for m in _LOOSE.finditer(text) if holds(text, (" :", "« ", " »")) else ():
        yield "space", Fault(*m.span(), FIXED)
    for m in _STRAIGHT.finditer(text):
        yield "quotes", Fault(*m.span(), f"«{FIXED}{m[1].strip()}{FIXED}»")
    if "«" not in text:
        for m in _CURLY.finditer(text):
            yield "quotes", Fault(*m.span(), f"«{FIXED}{m[1].strip()}{FIXED}»")
    for m in _CROWDED_QUOTE.finditer(text):
        yield "quotes", Fault(*m.span(), f"«{FIXED}" if m.group() == "«" else f"{FIXED}»")


def _figures(text: str) -> Iterator[tuple[str, Fault]]:
    for m in _PERCENT.finditer(text) if "%" in text or "€" in text else ():
        yield "figures", Fault(m.start() - 1, m.end() + 1, f"{text[m.start() - 1]}{FIXED}{text[m.end()]}")
    for m in _DECIMAL.finditer(text):
        yield "figures", Fault(m.start() - 1, m.end() + 1, f"{text[m.start() - 1]},{text[m.end()]}")
    for m in _CLOCK.finditer(text):
        yield "figures", Fault(*m.span(), f"{m[1]}{FIXED}h" + (f"{FIXED}{m[2]}" if m[2] else ""))
    for m in _ORDINAL.finditer(text) if _A_RANK.search(text) else ():
        yield (
            "figures",
            Fault(m.start() - 1, m.end(), text[m.start() - 1] + ("er" if m.group() == "ier" else "e")),
        )


def _capitals(passage: Passage, language: Language) -> Iterator[tuple[str, Fault]]:
    """English days and months have a capital, French ones none."""
    names = _calendar(language)
    if names.isdisjoint(passage.keys):
        return
    for i, word in enumerate(passage.words):
        if word.key not in names or word.quoted:
            continue
        if language is Language.EN and word.raw.islower() and word.key not in ("may", "march"):
            yield "capital", Fault(word.start, word.end, word.raw.capitalize())
        elif language is Language.FR and word.raw.istitle() and not word.opens and not _is_named(passage, i):
            yield "capital", Fault(word.start, word.end, word.raw.lower())


@cache
def _calendar(language: Language) -> frozenset[str]:
    return listed("weekdays", language) | listed("months", language)


def _is_named(passage: Passage, i: int) -> bool:
    """« Vendredi », « rue du 8 Mai », « Mars »: beside another capital it is a name."""
    beside = (passage.words[j] for j in (i - 1, i + 1) if 0 <= j < len(passage.words))
    return passage.words[i].key in ("mars", "mai", "avril") or any(
        w.raw[0].isupper() and not w.opens for w in beside
    )


def _mixes_apostrophes(page: Page) -> bool:
    text = page.body.text
    return page.language is Language.FR and "’" in text and "'" in text and bool(_APOSTROPHE.search(text))


def _logged(passage: Passage, fault: Fault, page: Page) -> bool:
    if page.log is None:
        return False
    around = passage.text[max(fault.start - _SHOWN, 0) : fault.end + _SHOWN]
    return (
        any(name in around and not name.isalnum() for name in page.log.names if len(name) > 2)
        and "!" in passage.text[fault.start : fault.end]
    )


def _in_link(text: str, at: int) -> bool:
    word = text[:at].rsplit(maxsplit=1)[-1:] or [""]
    return "/" in word[0] or "@" in word[0]


def _told(where: Where, passage: Passage, fault: Fault) -> Finding:
    text = passage.text
    start = max(text.rfind(" ", 0, fault.start) + 1, text.rfind("\n", 0, fault.start) + 1)
    end = next((i for i in range(fault.end, len(text)) if text[i].isspace()), len(text))
    fix = {} if fault.fix is None else {"fix": text[start : fault.start] + fault.fix + text[fault.end : end]}
    return finding("NC24", Severity.HINT, where, passage, fault.start, fault.end, x=text[start:end], **fix)
