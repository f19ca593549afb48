"""Contacts as tables: nothing runs in a spreadsheet, everything comes back as it was, no file is too odd to be told."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.contact import Contact
from core.errors import Problem
from core.services.files.contacts_csv import MOST_BYTES, MOST_LINES, as_csv, read_csv

FORMULAS = ("=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠A")


def lines_of(content: bytes) -> list[Mapping[str, str]]:
    return [line for _, line in read_csv(content) if not isinstance(line, Problem)]


@pytest.mark.parametrize("typed", FORMULAS)
def test_no_cell_can_run_as_a_formula(typed: str) -> None:
    table = csv.reader(
        io.StringIO(as_csv([Contact("1", typed, company=typed)]).decode("utf-8-sig"), newline="")
    )
    _, row = table
    assert row[0] == row[1] == f"'{typed}"


@given(
    st.lists(st.tuples(*[st.text("ab,;\"'\n=+é “-", min_size=1, max_size=20)] * 2), min_size=1, max_size=5)
)
def test_whatever_is_in_a_cell_a_table_reader_gets_it_back(cells: list[tuple[str, str]]) -> None:
    contacts = [Contact(str(n), f"N{name}", notes=notes) for n, (name, notes) in enumerate(cells)]
    _, *rows = csv.reader(io.StringIO(as_csv(contacts).decode("utf-8-sig"), newline=""))
    assert [(r[0], r[9].removeprefix("'")) for r in rows] == [
        (c.name, c.notes.removeprefix("'")) for c in contacts
    ]


def test_a_table_of_ours_is_read_back() -> None:
    kept = Contact(
        "1",
        "Zoé de la Cruz",
        company="-Acme; Sons, Ltd",
        title="Head of Data",
        email="zoe@acme.com",
        linkedin="https://www.linkedin.com/in/zoe",
        x="zoe",
        notes='a "napkin"\n=1+1',
    )
    (line,) = lines_of(as_csv([kept]))
    assert line["name"] == kept.name
    assert line["company"] == kept.company
    assert line["notes"] == kept.notes
    assert (line["email"], line["linkedin"], line["x"]) == (kept.email, kept.linkedin, kept.x)


def test_linkedins_own_export_is_read_past_its_preface() -> None:
    export = (
        b'Notes:\n"When exporting your connection data, you may\nnotice that"\n\n'
        b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        b"Jane,Doe,https://www.linkedin.com/in/jane,,Acme,Recruiter,12 Jan 2024\n"
        b"Bad,Link,javascript:alert(1),,Acme,Spy,12 Jan 2024\n"
        b",,,,,,\n"
        b",,,nobody@acme.com,Acme,,\n"
    )
    read = dict(read_csv(export))
    jane = read[6]
    assert not isinstance(jane, Problem)
    assert (jane["name"], jane["title"], jane["linkedin"]) == (
        "Jane Doe",
        "Recruiter",
        "https://www.linkedin.com/in/jane",
    )
    assert {n: line.key for n, line in read.items() if isinstance(line, Problem)} == {
        7: "linkedin_unclear",
        9: "name_missing",
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_any_usual_encoding_and_delimiter_is_read(encoding: str, delimiter: str) -> None:
    text = delimiter.join(("Prénom", "Nom", "Société")) + "\r\n" + delimiter.join(("Zoé", "Léger", "Éclair"))
    (line,) = lines_of(text.encode(encoding))
    assert (line["name"], line["company"]) == ("Zoé Léger", "Éclair")


def test_a_line_that_cannot_be_kept_is_told_by_its_number_and_the_others_are_read() -> None:
    read = read_csv(b"name,email\nAna,ana@acme.com\nMax,a@b\x0bBcc: x@y.com\nN\x00l,\n" + b"x" * 121 + b",\n")
    assert [n for n, line in read if isinstance(line, Problem)] == [3, 4, 5]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"\x00" * (MOST_BYTES + 1), "file_too_large"),
        (b"name\n" + b"Ana\n" * MOST_LINES, "file_too_long"),
        (b"", "file_unreadable"),
        (b"no,header,here\n1,2,3\n", "file_unreadable"),
        (b"PK\x03\x04\x14\x00\x00\x00", "file_unreadable"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "file_unreadable"),
        (b'name\n"' + b"x" * 200_000, "file_unreadable"),
    ],
)
def test_a_file_that_is_no_table_of_people_is_refused(content: bytes, key: str) -> None:
    with pytest.raises(Problem) as refused:
        read_csv(content)
    assert refused.value.key == key
