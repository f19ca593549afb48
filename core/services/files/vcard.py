"""Contacts as a vCard file (RFC 6350), and vCards as contacts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from core.domain.contact import Consent, Contact
from core.domain.links import check_email, check_linkedin, check_x, x_follow
from core.domain.people_text import LONGEST_NAME, Named
from core.domain.typed import clean_line
from core.errors import Problem

_FOLD = 75
"""Bytes a line may have (RFC 6350, section 3.2)."""
_UNESCAPE = re.compile(r"\\([\\,;nN])")


def as_vcards(contacts: Iterable[Contact]) -> bytes:
    """One vCard 4.0 each; nothing typed can end a line or begin a property."""
    return "".join(_card(c) for c in contacts).encode()


def read_vcards(content: bytes, field: str = "file") -> tuple[tuple[int, Named | Problem], ...]:
    """Each card with its number from 1: the person read, or what is wrong with it. Versions 2.1 to 4.0.

    Raises Problem("file_unreadable") beside `field` when it is no vCard file at all.
    """
    text = content.decode("utf-8-sig", "replace")
    cards = re.findall(r"BEGIN:VCARD\r?\n(.*?)END:VCARD", text, re.DOTALL | re.IGNORECASE)
    if not cards:
        raise Problem("file_unreadable", field)
    return tuple((number, _read(card)) for number, card in enumerate(cards, 1))


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


def _read(card: str) -> Named | Problem:
    known: dict[str, str] = {}
    for line in re.sub(r"\r?\n[ \t]", "", card).splitlines():
        head, _, value = line.partition(":")
        name = head.partition(";")[0].rpartition(".")[2].upper()
        value = _UNESCAPE.sub(lambda m: "\n" if m[1] in "nN" else m[1], value).strip()
        if name == "N" and value:
            family, _, rest = value.partition(";")
            known.setdefault("N", f"{rest.partition(';')[0]} {family}".strip())
        elif name == "URL" and "linkedin." in value.lower():
            known.setdefault("LINKEDIN", value)
        elif name == "URL" and re.search(r"//(?:www\.)?(?:x|twitter)\.com/", value.lower()):
            known.setdefault("X", value)
        elif name in ("FN", "EMAIL", "TITLE"):
            known.setdefault(name, value)
    try:
        full = clean_line(known.get("FN") or known.get("N", ""), LONGEST_NAME, "name")
        if not full:
            return Problem("name_missing")
        return Named(
            full,
            title=clean_line(known.get("TITLE", ""), LONGEST_NAME, "title"),
            email=check_email(known["EMAIL"]) if known.get("EMAIL") else "",
            linkedin=check_linkedin(known["LINKEDIN"]) if "LINKEDIN" in known else "",
            x=check_x(known["X"]) if "X" in known else "",
            consent=Consent.DETAILS if known.get("EMAIL") else Consent.NONE,
        )
    except Problem as problem:
        return problem
