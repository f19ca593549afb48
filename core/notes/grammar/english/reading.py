"""From what was typed to one clean English text turned towards its reader: parted, chosen, tidied, cut to length."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.domain.brief import Brief, Recipient
from core.domain.person import Language
from core.notes.clean import clean, links, without_links
from core.notes.fragment import Part
from core.notes.grammar.english.casing import lower_first
from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.dropped import put_back
from core.notes.grammar.english.gaps import by_deed
from core.notes.grammar.english.haste import articled
from core.notes.grammar.english.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
)
from core.notes.grammar.english.names import Names, names_of
from core.notes.grammar.english.person import pronouns_of, turn
from core.notes.grammar.english.phone import numbered, plain
from core.notes.grammar.english.privacy import is_private, without_private
from core.notes.grammar.english.quoting import quoted_speech
from core.notes.grammar.english.short_forms import CHAT
from core.notes.grammar.english.stops import sentences_of, trimmed
from core.notes.grammar.english.tidy import tidy
from core.notes.grammar.english.tokens import low
from core.notes.numbers import counts
from core.notes.punctuation import FILE_NAME
from core.notes.signs import holds

QUOTE = 0xF000
"""Quotes are private-use signs from here on, one word each: no rule reads what somebody said."""
CODE = 0xEF00
"""Names of files are signs from here on, to every rule a name."""
_CHOPPED = re.compile(
    rf"\b(?:{'|'.join(re.escape(short) for short, put in CHAT.items() if chr(39) in put and short == put.replace(chr(39), '').lower())})\b"
)
"""A lost apostrophe is put back in words that were said, too: "thats", "dont"."""
_EMPTY = DETERMINERS | PREPOSITIONS | PRONOUNS | AUXILIARIES | CONJUNCTIONS
_EMPTY |= {"", "yes", "no", "not", "ok", "none"}
"""Words that mean nothing alone."""
_LEGIBLE = re.compile(r"[^\W\d_]{2}|[^\x00-\u02ff]")
"""Two letters together, or one of a script where a letter is a word."""
LONGEST = 24
"""Words of the log in one sentence of a note; more reads as copied (writing guide, section 6)."""

_LISTS = frozenset((Part.NEED, Part.THEME, Part.PROMISE, Part.MOMENT))
"""What may be typed as a list in one line."""
_AS_IT_IS = frozenset((Part.THEME, Part.WEAK_SPOT, Part.NEED, Part.NEXT_STEP))
"""A line, or what may well stand without an article: "cut alert noise"."""
LONGEST_NEED = 28
"""Words of a need whose point stands at its end."""
LONGEST_REPAIR = 34
"""Words of an answer put right: half of one is none."""
_LAUGHS = ("lol", "lmao", "rofl", "haha", "hehe")
_LAUGHTER = re.compile(r"\s*\b(?:lol|lmao|rofl|ha(?:ha)+h?|hehe)\b[.!]*(?=\s*(?:[.,;\n]|$))", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\(((?:they|she|he|it|we|i|you)(?:'\w+|\u2019\w+)? [^()]*?)[.!?]*\)", re.IGNORECASE)
_SAID = re.compile(r":?\s*“([^”]+)”")
_SLASHED = re.compile(r"\s+/\s+")
_LISTED = re.compile(r"\s+/\s+|\s*;\s+|\s*•\s*|\s+\d[).]\s+|(?:^|,\s*)\d[).]\s+")
_CUTS = (
    re.compile(r"\s–\s|;\s"),
    re.compile(
        r",\s(?=which\b|because\b|so\b|but\b|although\b|though\b|while\b|whereas\b|then\b|and (?:i|we|she|he|they|you|it|the)\b)",
        re.IGNORECASE,
    ),
    re.compile(r"\s(?=because\b|so that\b|although\b|but\b|whereas\b|which\b)", re.IGNORECASE),
    re.compile(r"\s(?=and (?:i|we|she|he|they|you|it|that)\b)", re.IGNORECASE),
    re.compile(r"\s\((?=[^()]*\)$)"),
    re.compile(r",\s"),
    re.compile(r"\s(?=and\b|while\b|when\b|after\b|before\b|so\b)", re.IGNORECASE),
)
_WISHED = re.compile(
    r".*\b(?<!n't )(?<!not )(?<!never )((?:wants?|needs?|(?:is |are )?looking for)\s+(?:(?:some(?:one|body)|people|a|an|to|more|less|fewer|better)\s.+))$",
    re.IGNORECASE | re.DOTALL,
)
_FACTUAL = re.compile(r"\d|[“\"]|\b(?:said|told|showed|drew|explained|asked)\b", re.IGNORECASE)
_PRAISE = re.compile(
    r"\S+ (?:was|is|were|seemed|seems) (?:(?:so|really|very|super|just|lovely and) )*"
    r"(?:lovely|nice|great|friendly|kind|sweet|cool|amazing|brilliant|wonderful|welcoming|helpful)",
    re.IGNORECASE,
)
"""Of a person, and of no moment: another sentence says more."""
_THEY_ASKED = re.compile(r"\bthey asked\b", re.IGNORECASE)
"""The panel, told to one of it."""
_SELF_PITY = re.compile(r"\bi (?:should|forgot|wish|hope|think i|was late|am not sure)\b|\bsorry\b", re.I)
_LOGISTICS = re.compile(
    r"\b(?:train|parking|traffic|zoom link|lobby|receptionist|badge|arrived|started late|minutes late|wifi|dress code)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """`text` has its names hidden, its first letter small, no stop at its end; empty: nothing may be used."""

    text: str
    names: Names
    rest: tuple[str, ...] = ()
    """The other usable sentences, prepared the same way."""
    whole: tuple[str, ...] = ()
    """Every usable sentence in the order of the log, not cut."""
    private: bool = False
    reader: bool = False
    lost: bool = False
    link: str = ""
    quotes: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()

    def show(self, text: str) -> str:
        """`text` with its quotes and names back in place."""
        for i, quote in enumerate(self.quotes):
            text = text.replace(chr(QUOTE + i), f"“{quote}”")
        for i, code in enumerate(self.codes):
            text = text.replace(chr(CODE + i), code)
        return self.names.show(text)


def prepare(text: str, *, part: Part, to: Recipient, brief: Brief, owner: Recipient | None) -> Prepared:
    names = names_of(brief)
    quotes: list[str] = []

    def keep(found: re.Match[str]) -> str:
        quotes.append(_CHOPPED.sub(lambda m: CHAT[m[0].lower()], found[1]))
        return chr(QUOTE + len(quotes) - 1)

    typed = quoted_speech(typed_) if " said" in (typed_ := "\n".join(clean(text))) else typed_
    codes: list[str] = []

    def as_typed(found: re.Match[str]) -> str:
        codes.append(found[0])
        return chr(CODE + len(codes) - 1)

    if "_" in typed and "://" not in typed and "www." not in typed:
        typed = FILE_NAME.sub(as_typed, typed)
    if holds(typed.lower(), _LAUGHS):
        typed = _LAUGHTER.sub("", typed)
    typed = _asides(typed, part)
    if "“" in typed:
        typed = _SAID.sub(lambda m: (" " if m[0][0] != "“" else "") + keep(m), typed)
    if found := links(typed):
        typed = without_links(typed) if part is not Part.COMPANY else typed
    pieces: list[str] = []
    for line in (numbered(typed, part) if part in _LISTS else typed).split("\n"):
        for sentence in sentences_of(names.hide(line)):
            pieces += (
                _LISTED.split(sentence)
                if part in _LISTS and part is not Part.MOMENT
                else _SLASHED.split(sentence)
                if "/" in sentence
                else [sentence]
            )
    pieces = [
        p
        for p in (piece.strip() for piece in pieces)
        if _LEGIBLE.search(p) or any(c in names.by_sign or ord(c) in range(QUOTE, QUOTE + 256) for c in p)
    ]
    usable = [p for p in pieces if not is_private(p)]
    private = len(usable) < len(pieces)
    if part is Part.MOMENT and private and not usable:
        usable = [rest for p in pieces[:1] if (rest := without_private(p)) and by_deed(lower_first(rest))]
    if part is Part.MOMENT and len(usable) > 1:
        usable = [p for p in usable if not _PRAISE.fullmatch(p.rstrip(".! "))] or usable
    if not usable:
        return Prepared("", names, private=private, link=found[0] if found else "")
    ordered = _ordered(usable, part)
    said = pronouns_of(usable) if owner is not None and owner.id == to.id and len(usable) > 1 else None
    made = [_turned(piece, part, to, brief, names, owner, said) for piece in ordered]
    kept = [m for m in made if m[0]]
    if not kept:
        return Prepared(
            "", names, private=private, lost=any(m[2] for m in made), link=found[0] if found else ""
        )
    best = next((m for m in kept if not m[2]), kept[0])
    others = tuple(m[0] for m in kept if m is not best and not m[2])
    inorder = (made[ordered.index(piece)] for piece in usable)
    return Prepared(
        best[0],
        names,
        others,
        tuple(_worth_telling([m[3] for m in inorder if m[0] and not m[2]], part)),
        private,
        best[1],
        best[2],
        found[0] if found else "",
        tuple(quotes),
        tuple(codes[:99]),
    )


def _worth_telling(pieces: list[str], part: Part) -> list[str]:
    """Without trains, lobbies and regrets, where a moment has more than them."""
    if part is not Part.MOMENT:
        return pieces
    return [p for p in pieces if not _LOGISTICS.search(p) and not _SELF_PITY.search(p)] or pieces


def _asides(typed: str, part: Part) -> str:
    """ "(they lose a third!)" is a sentence of its own where there is room for one, and left out where there is none."""
    if "(" not in typed:
        return typed
    return _ASIDE.sub(r". \1." if part in (Part.MOMENT, Part.PROOF) else "", typed)


def _turned(
    piece: str,
    part: Part,
    to: Recipient,
    brief: Brief,
    names: Names,
    owner: Recipient | None,
    said: set[str] | None,
) -> tuple[str, bool, bool, str]:
    """What a sentence can be bent from, whether the reader is in it, whether somebody in it is lost, and it uncut."""
    tidied = put_back(plain(tidy(piece), part))
    if part not in _AS_IT_IS or part is Part.NEED:
        tidied = articled(tidied, part, brief)
    text = lower_first(trimmed(tidied))
    if part is Part.PROOF and piece.startswith("So ") and text:
        text = f"so {text}"
    if not text or not (any(low(w) not in _EMPTY for w in text.split(" ")) or counts(text, Language.EN)):
        return "", False, False, ""
    if part is Part.NEED and len(text.split()) > LONGEST and (found := _WISHED.search(text)):
        text = found[1]
    text = text.rstrip("?! ") if part is not Part.QUESTION else text
    most = LONGEST_REPAIR if part is Part.REPAIR else LONGEST_NEED
    uncut = part is Part.REPAIR or (part is Part.NEED and ", " not in text)
    cut = text if uncut and len(text.split()) <= most else _cut(text)
    turned = turn(cut, part=part, to=to, brief=brief, names=names, owner=owner, said=said)
    whole = (
        turned.text
        if cut == text
        else turn(text, part=part, to=to, brief=brief, names=names, owner=owner, said=said).text
    )
    if part is Part.REPAIR:
        put, uncut_ = (_THEY_ASKED.sub("you asked", each) for each in (turned.text, whole))
        return put, True, turned.lost, uncut_
    return turned.text, turned.reader, turned.lost, whole


def _ordered(pieces: list[str], part: Part) -> list[str]:
    """The sentence that says most first; the order of the log otherwise."""
    if part is Part.REPAIR or len(pieces) < 2:
        return pieces
    if part is Part.QUESTION:
        return sorted(pieces, key=lambda p: not p.endswith("?"))
    if part in (Part.MOMENT, Part.THEME, Part.PROOF, Part.NEED):
        return sorted(pieces, key=lambda p: -_score(p, part))
    return pieces


_SAYS_MORE = re.compile(r"(?:they|it|that|this|she|he|there|right now|currently|today)\b", re.I)
""" "Fewer remakes. They are at 9 percent": not the need."""


def _score(piece: str, part: Part) -> int:
    words = len(piece.split())
    if part is Part.NEED and _SAYS_MORE.match(piece) and not _WISHED.match(piece):
        return -9
    score = (
        2 * bool(re.search(r"[“\"«]", piece)) + bool(re.search(r"\d", piece)) + bool(_FACTUAL.search(piece))
    )
    score -= (
        3 * bool(_SELF_PITY.search(piece))
        + 2 * bool(_LOGISTICS.search(piece))
        + 2 * (words < 3)
        + (words > LONGEST)
    )
    if part is Part.PROOF:
        score += 2 * bool(re.match(r"(?:i|we)\b", piece, re.IGNORECASE)) + bool(
            read(lower_first(trimmed(tidy(piece)))).sort is Sort.PAST
        )
    return score


def _cut(text: str) -> str:
    """At most LONGEST words, ending where a clause ends; the whole text when no such place is certain."""
    if len(text.split()) <= LONGEST:
        return text
    for cut in _CUTS:
        best = ""
        for place in cut.finditer(text):
            left = text[: place.start()].strip()
            if 5 <= len(left.split()) <= LONGEST and left.count("(") == left.count(")") and _balanced(left):
                best = left
        if best and low(best.split(" ")[-1]) not in AUXILIARIES:
            return trimmed(best)
    return text


def _balanced(text: str) -> bool:
    return text.count('"') % 2 == 0 and text.count("“") == text.count("”")
