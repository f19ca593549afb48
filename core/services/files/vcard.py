"""Contacts as a vCard file (RFC 6350), and vCards as contacts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from quopri import decodestring

from core.domain.contact import Contact
from core.domain.links import x_follow
from core.errors import Problem
from core.services.files.contacts_csv import MOST_BYTES, MOST_LINES, checked, decoded

_FOLD = 75
"""Bytes a line may have (RFC 6350, section 3.2)."""
_PART = re.compile(r"((?:\\.|[^;\\])*)(?:;|$)")
_UNESCAPE = re.compile(r"\\([\\,;nN])")


def as_vcards(contacts: Iterable[Contact]) -> bytes:
    """One vCard 4.0 each; nothing typed can end a line or begin a property."""
    return "".join(_card(c) for c in contacts).encode()


def read_vcards(content: bytes, field: str = "file") -> tuple[tuple[int, Mapping[str, str] | Problem], ...]:
    """Each card with the line it begins on: its columns as `read_csv` gives them, or what is wrong with it. Versions 2.1 to 4.0.

    Raises Problem beside `field`: "file_too_large", "file_too_long", "file_unreadable" when it is no vCard file at all.
    """
    if len(content) > MOST_BYTES:
        raise Problem("file_too_large", field, most=MOST_BYTES // 1_000_000)
    cards: list[tuple[int, list[str]]] = []
    open_card: list[str] | None = None
    for number, line in enumerate(decoded(content).splitlines(), 1):
        word = line.strip().upper()
        if word == "BEGIN:VCARD":
            open_card = []
            cards.append((number, open_card))
        elif word == "END:VCARD":
            open_card = None
        elif open_card is not None:
            open_card.append(line)
    if not cards:
        raise Problem("file_unreadable", field)
    if len(cards) > MOST_LINES:
        raise Problem("file_too_long", field, most=MOST_LINES)
    return tuple((number, _read(lines)) for number, lines in cards)


def _card(contact: Contact) -> str:
    lines = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        f"UID:urn:suivi:{contact.id}",
        f"FN:{_escape(contact.name)}",
        *([f"ORG:{_escape(contact.company)}"] if contact.company else []),
        *([f"TITLE:{_escape(contact.title)}"] if contact.title else []),
        *([f"EMAIL:{_escape(contact.email)}"] if contact.email else []),
        *([f"URL:{contact.linkedin}"] if contact.linkedin else []),
        *([f"URL:{x_follow(contact.x)}"] if contact.x else []),
        *([f"NOTE:{_escape(contact.notes)}"] if contact.notes else []),
        "END:VCARD",
    ]
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _escape(text: str) -> str:
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return plain.replace("\\", "\\\\").replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 bytes, never inside a character; every piece but the first begins with a space."""
    piece, used = "", 0
    for character in line:
        size = len(character.encode())
        if used + size > _FOLD:
            yield piece
            piece, used = " ", 1
        piece, used = piece + character, used + size
    yield piece


def _read(lines: list[str]) -> Mapping[str, str] | Problem:
    known: dict[str, str] = {}
    for head, value in _properties(lines):
        name = head.partition(";")[0].rpartition(".")[2].upper()
        if name == "N" and value:
            family, given, *_ = [*_parts(value), ""]
            known.setdefault("full", f"{given} {family}".strip())
        elif name == "URL" and "linkedin." in value.lower():
            known.setdefault("linkedin", value)
        elif name == "URL" and re.search(r"//(?:www\.)?(?:x|twitter)\.com/", value.lower()):
            known.setdefault("x", value)
        elif name == "ORG":
            known.setdefault("company", _parts(value)[0])
        elif name in _COLUMNS:
            known.setdefault(_COLUMNS[name], _plain(value))
    known.setdefault("name", known.get("full", ""))
    return checked(known)


_COLUMNS = {"FN": "name", "EMAIL": "email", "TITLE": "title", "NOTE": "notes"}


def _properties(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Name with parameters, and value: unfolded and decoded, not yet unescaped."""
    whole: list[str] = []
    for line in lines:
        if line[:1] in (" ", "\t") and whole:
            whole[-1] += line[1:]
        elif whole and whole[-1].endswith("=") and "QUOTED-PRINTABLE" in whole[-1].partition(":")[0].upper():
            whole[-1] = whole[-1][:-1] + line
        else:
            whole.append(line)
    for line in whole:
        head, _, value = line.partition(":")
        if "QUOTED-PRINTABLE" in head.upper():
            value = decodestring(value.encode()).decode("utf-8", "replace")
        yield head, value.strip()


def _parts(value: str) -> list[str]:
    """A value's parts, each unescaped; a semicolon that is escaped parts nothing."""
    return [_plain(part) for part in _PART.findall(value)] or [""]


def _plain(value: str) -> str:
    return _UNESCAPE.sub(lambda m: "\n" if m[1] in "nN" else m[1], value).strip()
