"""vCards and calendars: nothing typed begins a property, everything comes back, odd files are told."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.contact import Contact
from core.domain.person import Language
from core.errors import Problem
from core.services.files.calendar import MOST_BYTES, Dated, as_calendar, read_events, read_invitation
from core.services.files.vcard import as_vcards, read_vcards

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
OFFICE = """BEGIN:VTIMEZONE
TZID:Our Office
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0530
TZOFFSETTO:+0530
END:STANDARD
END:VTIMEZONE
"""


def calendar(*events: str, zones: str = "") -> bytes:
    body = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{zones}{body}END:VCALENDAR\n".replace(
        "\n", "\r\n"
    ).encode()


@pytest.mark.parametrize("field", ["name", "company", "title", "notes"])
@pytest.mark.parametrize(
    "typed", ["Ana\nTEL:+1", "Ana\r\nTEL:+1", "Ana\rTEL:+1", "Ana;TEL:1", "é" * 100 + "\nTEL:1"]
)
def test_nothing_typed_begins_a_property_of_a_card(field: str, typed: str) -> None:
    known = {"name": "Ana"} | {field: typed}
    card = as_vcards([Contact("1", **known)]).decode()  # type: ignore[arg-type]
    assert not [line for line in card.split("\r\n") if line.startswith("TEL")]
    assert "\n" not in card.replace("\r\n", "")
    assert max(len(line.encode()) for line in card.split("\r\n")) <= 75


@given(st.text("ab,;\\é\n =“", min_size=1, max_size=120).map(lambda t: f"N{t}N"))
def test_a_card_of_ours_is_read_back(typed: str) -> None:
    name = " ".join(typed.split())[:100]
    ((_, line),) = read_vcards(as_vcards([Contact("1", name, company=name, email="a@acme.com")]))
    assert not isinstance(line, Problem)
    assert (line["name"], line["company"], line["email"]) == (name, name, "a@acme.com")


def test_older_and_stranger_cards_are_read_and_the_bad_ones_told_by_line() -> None:
    content = (
        b"BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:L=C3=A9ger;Zo=C3=\n=A9\nEND:VCARD\n"
        b"BEGIN:VCARD\nitem1.EMAIL;TYPE=work:raj@acme.com\nFN:Raj\n  Patel\nORG:Acme;Data\nEND:VCARD\n"
        b"BEGIN:VCARD\nFN:Max\nEMAIL:a@b\\nBcc: x@y.com\nEND:VCARD\n"
        b"BEGIN:VCARD\nTEL:1\nEND:VCARD\n"
        b"BEGIN:VCARD\nFN:Never closed"
    )
    lines = read_vcards(content)
    said = {
        n: line.key if isinstance(line, Problem) else (line["name"], line["company"]) for n, line in lines
    }
    assert said == {
        1: ("Zoé Léger", ""),
        6: ("Raj Patel", "Acme"),
        12: "email_unclear",
        16: "name_missing",
        19: ("Never closed", ""),
    }


@pytest.mark.parametrize("content", [b"", b"name\nAna", b"BEGIN:VCALENDAR"])
def test_what_is_no_card_is_refused(content: bytes) -> None:
    with pytest.raises(Problem, match="file_unreadable"):
        read_vcards(content)


@pytest.mark.parametrize("title", ["Acme\r\nATTENDEE:mailto:x@y.com", "Acme\nEND:VEVENT", "Acme;X=1,2\\n"])
def test_nothing_typed_begins_a_property_of_a_calendar(title: str) -> None:
    made = as_calendar([Dated("1", NOON, title)], NOON, Language.EN)
    lines = made.replace(b"\r\n ", b"").split(b"\r\n")
    assert len([line for line in lines if line.startswith(b"SUMMARY:Acme")]) == 1
    assert not [line for line in lines if line.startswith(b"ATTENDEE")]
    assert lines.count(b"END:VEVENT") == 1


def test_a_zone_of_the_files_own_is_followed() -> None:
    event = "UID:1\nDTSTART;TZID=Our Office:20260304T150000\nDURATION:PT1H\nSUMMARY:Talk\nORGANIZER;CN=Raj:mailto:raj@acme.com"
    ((line, read),) = read_events(calendar(event, zones=OFFICE))
    assert not isinstance(read, Problem)
    assert line == 12
    assert read.ended_at == datetime(2026, 3, 4, 10, 30, tzinfo=UTC)
    assert read.people == (("Raj", "raj@acme.com"),)


def test_a_rule_without_end_a_whole_day_and_a_date_of_ours_are_no_interviews() -> None:
    read = read_events(
        calendar(
            "UID:1\nDTSTART:20260304T150000Z\nRRULE:FREQ=SECONDLY\nSUMMARY:Standup",
            "UID:2\nDTSTART;VALUE=DATE:20260304\nSUMMARY:Holiday",
            "UID:3\nDTSTART:20260304T150000\nSUMMARY:Floating",
            "UID:4@suivi\nDTSTART:20260304T150000Z\nSUMMARY:A nudge of ours",
            "UID:5\nDTSTART:20260304T150000Z\nSUMMARY:Talk",
        )
    )
    keys = [line.key if isinstance(line, Problem) else line.title for _, line in read]
    assert keys == ["event_repeats", "event_no_time", "event_no_time", "Talk"]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"x" * (MOST_BYTES + 1), "file_too_large"),
        (b"", "file_unreadable"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "file_unreadable"),
        (b"BEGIN:VEVENT\r\n" * 50, "file_unreadable"),
        (b"\xff\xfe\x00garbage", "file_unreadable"),
    ],
)
def test_a_calendar_that_is_none_is_refused(content: bytes, key: str) -> None:
    for read in (read_events, read_invitation):
        with pytest.raises(Problem) as refused:
            read(content)
        assert refused.value.key == key
