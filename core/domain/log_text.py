"""Reading an interview told in one line: company, role, when, and with whom."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from core.domain.interview import Round

Finder = Callable[[str], tuple[int, int] | None]
"""Where the time stands inside free text, clear or to be asked about (`domain.when.find_time`)."""

_WITH = re.compile(r"(?:^|[\s,;])(?:with|avec)\s+", re.IGNORECASE)
_PARTS = re.compile(r"\s*[,;]\s*|\s+[-–—]\s+")
_LEAD = re.compile(r"^(?:at|chez|interview at|entretien chez|interview|entretien)\s+", re.IGNORECASE)
_AS = re.compile(r"\s+(?:for|as|pour|comme)\s+(?:an?\s+|the\s+|un[e]?\s+|le\s+|la\s+)?", re.IGNORECASE)
_ROUNDS: tuple[tuple[Round, re.Pattern[str]], ...] = (
    (
        Round.PHONE_SCREEN,
        re.compile(
            r"^(?:phone|telephone|recruiter) (?:screen|call|interview)$|^(?:entretien|appel) téléphonique$|^préqualif\w*$",
            re.I,
        ),
    ),
    (
        Round.FINAL,
        re.compile(
            r"^final(?: round| interview)?$|^(?:entretien |tour )final$|^dernier (?:tour|entretien)$", re.I
        ),
    ),
    (
        Round.LATER,
        re.compile(
            r"^(?:second|2nd|third|3rd)(?: round| interview)?$|^(?:deuxième|2e|troisième|3e)(?: tour| entretien)?$",
            re.I,
        ),
    ),
    (
        Round.FIRST,
        re.compile(r"^(?:first|1st) (?:round|interview)$|^(?:premier|1er) (?:tour|entretien)$", re.I),
    ),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a line told; empty where it did not. `when` is kept as typed, to be shown in the form."""

    company: str = ""
    role: str = ""
    when: str = ""
    people: str = ""
    round: Round | None = None


def read_log(text: str, find: Finder) -> Told:
    """Understands "Acme, data engineer, yesterday 3pm with Jane Doe and Raj Patel" and « Acme, hier 15 h avec … ».

    `find` is asked for the time. Never raises on unreadable parts: they stay out, and the form asks for them.
    """
    when, text = _take_when(text, find)
    people = ""
    met = _WITH.search(text)
    if met:
        people, text = text[met.end() :].strip(" ,;."), text[: met.start()]
    parts = [p for p in (_LEAD.sub("", p.strip(" .")) for p in _PARTS.split(text)) if p]
    round_: Round | None = None
    kept: list[str] = []
    for part in parts:
        named = next((r for r, words in _ROUNDS if words.match(part)), None)
        if named is None:
            kept.append(part)
        else:
            round_ = named
    if kept and len(kept) == 1:
        kept = _AS.split(kept[0], maxsplit=1)
    return Told(
        company=kept[0] if kept else "", role=", ".join(kept[1:]), when=when, people=people, round=round_
    )


def _take_when(text: str, find: Finder) -> tuple[str, str]:
    found = find(text)
    if found is None:
        return "", text
    start, end = found
    before, after = text[:start].rstrip(" ,;"), text[end:].lstrip(" ,;")
    joined = f"{before} {after}" if _WITH.match(f" {after}") else f"{before}, {after}"
    return text[start:end].strip(), joined.strip(" ,")
