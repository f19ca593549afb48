"""Contacts as a table, and tables as contacts: ours, LinkedIn's own export, or anybody's with a name column."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from itertools import islice

from core.domain.contact import Consent, Contact, folded
from core.domain.links import check_email, check_linkedin, check_x
from core.domain.people_text import LONGEST_NAME, Named
from core.domain.relations import relation_of
from core.domain.typed import clean_line, clean_text
from core.errors import Problem

COLUMNS = ("name", "company", "title", "email", "linkedin", "x", "relation", "consent", "last_touch", "notes")
MOST_LINES = 50_000
MOST_BYTES = 20_000_000
"""A file beyond either is refused before it is parsed."""

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""First characters that a spreadsheet takes for a formula."""
_SYNONYMS: dict[str, str] = {
    "name": "name", "full name": "name", "nom complet": "name", "nom et prenom": "name",
    "first name": "first", "given name": "first", "prenom": "first",
    "last name": "last", "surname": "last", "family name": "last", "nom": "last", "nom de famille": "last",
    "company": "company", "organization": "company", "organisation": "company", "entreprise": "company", "societe": "company",
    "position": "title", "title": "title", "job title": "title", "poste": "title", "fonction": "title",
    "email": "email", "e-mail": "email", "email address": "email", "adresse e-mail": "email", "courriel": "email",
    "url": "linkedin", "linkedin": "linkedin", "profile url": "linkedin",
    "x": "x", "twitter": "x", "notes": "notes", "note": "notes",
}  # fmt: skip


def as_csv(contacts: Iterable[Contact]) -> bytes:
    """UTF-8 with a byte-order mark, so that spreadsheets read accents; no cell can run as a formula."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for c in contacts:
        last = c.last_touch_at.date().isoformat() if c.last_touch_at else ""
        row = (
            c.name,
            c.company,
            c.title,
            c.email,
            c.linkedin,
            f"@{c.x}" if c.x else "",
            c.relation,
            c.consent,
            last,
            c.notes,
        )
        table.writerow([_inert(str(cell)) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def read_csv(content: bytes, field: str = "file") -> tuple[tuple[int, Mapping[str, str] | Problem], ...]:
    """Each data line by its number in the file: its known columns, or what is wrong with the line.

    Reads UTF-8 (with or without mark), UTF-16 and Windows-1252; commas, semicolons or tabs; the lines LinkedIn puts
    before its header. Raises Problem beside `field`: "file_too_large", "file_unreadable" (no column with a name).
    """
    if len(content) > MOST_BYTES:
        raise Problem("file_too_large", field, most=MOST_BYTES // 1_000_000)
    table = csv.reader(io.StringIO(decoded(content), newline=""), delimiter=_delimiter(content))
    lines: list[tuple[int, list[str]]] = []
    begins = 1
    try:
        for line in islice(table, MOST_LINES + 1):
            lines.append((begins, line))
            begins = table.line_num + 1
    except csv.Error as broken:  # a cell beyond any address book's: a quote that never closes
        raise Problem("file_unreadable", field) from broken
    if len(lines) > MOST_LINES:
        raise Problem("file_too_long", field, most=MOST_LINES)
    header = next(
        (
            at
            for at, (_, line) in enumerate(lines[:20])
            if {"name", "first", "last"} & set(_columns(line).values())
        ),
        None,
    )
    if header is None:
        raise Problem("file_unreadable", field)
    columns = _columns(lines[header][1])
    return tuple(
        (number, checked({name: line[at] for at, name in columns.items() if at < len(line)}))
        for number, line in lines[header + 1 :]
        if any(cell.strip() for cell in line)
    )


def named(row: Mapping[str, str]) -> Named:
    """The person of a read line."""
    return Named(
        row["name"],
        title=row.get("title", ""),
        relation=relation_of(row.get("title", "")),
        email=row.get("email", ""),
        linkedin=row.get("linkedin", ""),
        x=row.get("x", ""),
        consent=Consent.DETAILS if row.get("email") else Consent.NONE,
    )


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell


def _live(cell: str) -> str:
    """A cell as it was before `_inert`."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(_DANGEROUS) else cell


def decoded(content: bytes) -> str:
    """UTF-8 with or without its mark, UTF-16 with one, else Windows-1252, which reads anything."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _delimiter(content: bytes) -> str:
    head = decoded(content[:4000])
    return max(",;\t", key=head.count)


def _columns(line: list[str]) -> dict[int, str]:
    named_ = {at: _SYNONYMS.get(folded(cell)) for at, cell in enumerate(line)}
    return {at: name for at, name in named_.items() if name}


def checked(cells: Mapping[str, str]) -> Mapping[str, str] | Problem:
    """One person's columns ("name", or "first" and "last"; the others as in COLUMNS), cleaned; or what is wrong with them."""
    plain = {name: _live(cell.strip()) for name, cell in cells.items()}
    try:
        whole = plain.get("name") or f"{plain.get('first', '')} {plain.get('last', '')}".strip()
        row = {"name": clean_line(whole, LONGEST_NAME, "name")}
        if not row["name"]:
            return Problem("name_missing")
        row["company"] = clean_line(plain.get("company", ""), LONGEST_NAME, "company")
        row["title"] = clean_line(plain.get("title", ""), LONGEST_NAME, "title")
        row["email"] = check_email(plain["email"]) if plain.get("email") else ""
        row["linkedin"] = check_linkedin(plain["linkedin"]) if plain.get("linkedin") else ""
        row["x"] = check_x(plain["x"]) if plain.get("x") else ""
        row["notes"] = clean_text(plain.get("notes", ""), 2000, "notes")
    except Problem as problem:
        return problem
    return row
