"""NC21: French words that should elide or contract, and do not, or do and should not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from core.domain.person import Language
from core.notes.check.fault import Fault
from core.notes.check.lists import words as listed
from core.notes.check.page import Page, finding
from core.notes.grammar.french.conjugation import NOUN_TOO, is_infinitive
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.note import Finding, Severity

_BEFORE = r"(?<![\w'’\-])"
_NEXT = r"([^\W\d_]+(?:[-'’][^\W\d_]+)*)"
_ELIDES = re.compile(
    rf"{_BEFORE}(de|que|je|me|te|se|ne|le|la|jusque|lorsque|puisque|parce que|afin que|quoique)[ \u00a0]+(?={_NEXT})",
    re.I,
)
_SI = re.compile(rf"{_BEFORE}(s)i (?=ils?\b)", re.I)
_ELIDED = re.compile(r"(?<![\w'’])([ldjnmtsc]|qu)['’](?=[«“]?\s?([^\W\d_]+(?:[-'’][^\W\d_]+)*))", re.I)
_CONTRACTS = re.compile(rf"{_BEFORE}(de|à) (les?) (?={_NEXT})", re.I)
_TWICE = re.compile(
    rf"{_BEFORE}(d['’](?:L['’]|d['’]|de\b)|l['’]l['’]|du (?:(?:le|les|du|de)\b(?!-)|l['’])|au (?:(?:le|les)\b(?!-)|l['’])|des (?:les|des) |aux les )",
    re.I,
)
_CE = re.compile(rf"{_BEFORE}(ce|beau|nouveau|vieux) (?={_NEXT})", re.I)
_MA = re.compile(rf"{_BEFORE}(ma|ta|sa) (?={_NEXT})", re.I)
_LETTERS = re.compile(r"[^\W\d_]+")
_HEADS = {
    _ELIDES: [
        "de",
        "que",
        "je",
        "me",
        "te",
        "se",
        "ne",
        "le",
        "la",
        "jusque",
        "lorsque",
        "puisque",
        "parce",
        "afin",
        "quoique",
    ],
    _SI: ["si"],
    _ELIDED: ["l", "d", "j", "n", "m", "t", "s", "c", "qu"],
    _CONTRACTS: ["de", "à"],
    _TWICE: ["d", "l", "du", "au", "des", "aux"],
    _CE: ["ce", "beau", "nouveau", "vieux"],
    _MA: ["ma", "ta", "sa"],
}
"""The words with which each pattern begins."""
_HEADED = frozenset(word for words in _HEADS.values() for word in words)
Starts = Mapping[str, Sequence[int]]
_EUPHONIC = {
    "ce": "cet",
    "beau": "bel",
    "nouveau": "nouvel",
    "vieux": "vieil",
    "ma": "mon",
    "ta": "ton",
    "sa": "son",
}

_KEEPS = frozenset(("oui", "ouate", "onze", "onzième", "un", "une", "a", "à", "où", "ou", "et", "y"))
"""After le, la: "le un", "celle à", "là où" typed without its accent; no elision is certain there."""
_PRONOUNS = frozenset(("lui", "leur", "leurs", "y", "en"))
_NOT_NOUNS = frozenset((
    "à", "a", "est", "était", "étaient", "étant", "et", "en", "ou", "où", "avec", "alors", "aussi", "après", "avant", "afin", "ainsi", "il", "ils", "elle",
    "on", "un", "une", "y", "encore", "ici", "aurait", "avait", "ait", "eût", "au", "aux", "entre", "également", "enfin", "étudiant",
))  # fmt: skip


def rules(page: Page) -> Iterator[Finding]:
    if page.language is not Language.FR:
        return
    for where, passage in page.passages:
        for fault in faults(passage.text):
            end = fault.end
            while end < len(passage.text) and not passage.text[end].isspace():
                end += 1
            shown = passage.text[fault.start : end].rstrip(".,;:!?»)\u00a0\u202f")
            fix = {} if fault.fix is None else {"fix": fault.fix + shown[fault.end - fault.start :]}
            yield finding("NC21", Severity.WARN, where, passage, fault.start, fault.end, x=shown, **fix)


def faults(text: str) -> Iterator[Fault]:
    """Every missing or wrong elision and contraction; uncertain names (Honda, Hugo) are left alone."""
    starts = _starts(text)
    yield from _missing(text, starts)
    yield from _wrong(text, starts)
    for m in _found(_CONTRACTS, text, starts):
        if _contracts(m[3]):
            yield Fault(
                m.start(),
                m.end(),
                _like(m[1], {"dele": "du", "deles": "des", "àle": "au", "àles": "aux"}[(m[1] + m[2]).lower()])
                + " ",
            )
    for m in _found(_TWICE, text, starts):
        yield Fault(*m.span())
    for pattern in (_CE, _MA):
        for m in _found(pattern, text, starts):
            word, after = m[1].lower(), m[2]
            if (
                begins_with_vowel(after)
                and not _unsure(after)
                and after.lower() not in _NOT_NOUNS
                and "'" not in after
                and "’" not in after
            ):
                if word == "vieux" or (word == "ce" and after.lower().startswith("étaient")):
                    continue  # a plural may be meant: de vieux amis
                yield Fault(m.start(), m.end(), _like(m[1], _EUPHONIC[word]) + " ")


def _starts(text: str) -> Starts:
    """Where each word that can be at fault begins: most words of a note are none of them."""
    found: dict[str, list[int]] = {}
    for m in _LETTERS.finditer(text):
        word = m.group().lower()
        if word in _HEADED:
            found.setdefault(word, []).append(m.start())
    return found


def _found(pattern: re.Pattern[str], text: str, starts: Starts) -> Iterator[re.Match[str]]:
    """As `finditer`, tried only where one of the pattern's own words begins."""
    end = 0
    for at in sorted(at for word in _HEADS[pattern] for at in starts.get(word, ())):
        if at >= end and (m := pattern.match(text, at)):
            yield m
            end = m.end()


def _missing(text: str, starts: Starts) -> Iterator[Fault]:
    for m in _found(_ELIDES, text, starts):
        word, after = m[1], m[2]
        if not begins_with_vowel(after) or _unsure(after) or (word.isupper() and len(word) > 1):
            continue
        low = word.lower()
        if low in ("le", "la") and (after.lower() in _KEEPS or _is_pronoun_before(text, m.start())):
            continue
        if after.lower() == "y" and low in ("de", "que"):
            continue
        yield Fault(m.start(), m.end(), f"{word[:-1]}’")
    for m in _found(_SI, text, starts):
        yield Fault(m.start(), m.end(), f"{m[1]}’")


def _is_pronoun_before(text: str, at: int) -> bool:
    """ "dites-le à", "prends la et": the hyphen may be missing, and the pronoun keeps its vowel."""
    return text[max(at - 1, 0) : at] == "-"


def _wrong(text: str, starts: Starts) -> Iterator[Fault]:
    for m in _found(_ELIDED, text, starts):
        small, after = m[1].lower(), m[2]
        if begins_with_vowel(after) or _spelled_with_vowel(after) or _unsure(after):
            continue
        full = {"qu": "que", "l": None}.get(small, f"{small}e")
        if small in ("c", "j", "n", "m", "t", "s") and after[0].isupper():
            continue  # S'Mores, N'Golo, M'Bappé
        if after.lower().startswith(("h", "y")) or after[0].isupper():
            yield Fault(m.start(), m.end() + len(after), None)
        else:
            yield Fault(m.start(), m.end() + len(after), f"{full} {after}" if full else None)


def _spelled_with_vowel(word: str) -> bool:
    """Letters said one by one with a vowel first (l’X, d’HTML): usage is divided. A single letter is too."""
    return len(word) == 1 or (word[:2].isupper() and word[0] in "FHLMNRSX")


def _unsure(word: str) -> bool:
    """Foreign names in h or y, and words in h that no table holds, may go either way."""
    return word[0] in "HY" or (word[0] in "yw" and len(word) > 1)


def _contracts(after: str) -> bool:
    low = after.lower()
    if low in _PRONOUNS or after[0].isupper():
        return after[0].isupper() and low not in _PRONOUNS
    if low in listed("nouns_like_infinitives", Language.FR) or low in NOUN_TOO:
        return True
    return not is_infinitive(low) and not low.endswith(("er", "ir", "re", "oir"))


def _like(model: str, word: str) -> str:
    return word.capitalize() if model[:1].isupper() else word
