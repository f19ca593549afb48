"""Files: what somebody gives in a form is seen before it is added, what they are given opens in other programs."""

from __future__ import annotations

import email
from email.policy import default
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.discord.stage import Stage, on_stage

TABLE = b"name,company,email\nAna Ortiz,Acme,ana@acme.example\nNobody,,not-an-email\n"
CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Lind\r\nORG:Initech\r\nEND:VCARD\r\n"
DATES = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1@x\r\n"
    b"DTSTAMP:20260301T090000Z\r\nDTSTART:20260302T140000Z\r\nDTEND:20260302T150000Z\r\n"
    b"SUMMARY:Interview: Hooli\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(400)
NOTHING_KNOWN = "I cannot read anything in that file"


@pytest.mark.parametrize(
    ("name", "content", "seen", "added", "listed"),
    [
        ("people.csv", TABLE, ("Ana Ortiz", "line 3"), "1 contact added", "/contact list"),
        ("bo.vcf", CARD, ("Bo Lind",), "1 contact added", "/contact list"),
        ("dates.ics", DATES, ("Hooli",), "1 interview added", "/interview list"),
    ],
)
async def test_what_is_in_a_file_is_seen_before_it_is_brought_in(
    name: str, content: bytes, seen: tuple[str, ...], added: str, listed: str, tmp_path: Path
) -> None:
    async with on_stage(tmp_path) as stage:
        said = await _gives(stage, name, content)
        assert "Nothing is changed yet" in said
        assert [words for words in seen if words not in said] == []
        assert seen[0] not in _newest(stage, await stage.types(listed))
        assert added in await stage.presses("Bring it in")
        assert seen[0] in _newest(stage, await stage.types(listed))


async def test_what_cannot_be_read_is_answered_in_a_sentence(tmp_path: Path) -> None:
    given = (
        ("me.png", PICTURE, NOTHING_KNOWN),
        ("dates.ics", b"", NOTHING_KNOWN),
        ("people.csv", b"\xff\xfe\x00\x01", NOTHING_KNOWN),
        ("people.csv", b"x" * 20_000_001, "That file is larger than 20 MB."),
    )
    async with on_stage(tmp_path) as stage:
        for name, content, said in given:
            await _gives(stage, name, content)
            assert said in _newest(stage), (name, stage.anne.sees())


async def test_what_one_is_given_opens_in_other_programs(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        await stage.logs(people="Jane Doe, jane@acme.example")
        await stage.saves()
        await stage.types("/interview draft")
        await stage.presses("File for my mail app")
        letter = email.message_from_bytes(stage.anne.downloads("note.eml"), policy=default)
        assert letter["To"] == "Jane Doe <jane@acme.example>"
        assert "Anne Martin" in letter.get_content()
        await stage.types("/interview calendar")
        dates = Calendar.from_ical(stage.anne.downloads("suivi.ics"))
        assert any("Acme" in str(event["SUMMARY"]) for event in dates.walk("VEVENT"))
        await stage.types("/contact export")
        assert b"FN:Jane Doe" in stage.anne.downloads("contacts.vcf")
        assert b"Jane Doe" in stage.anne.downloads("contacts.csv")


async def _gives(stage: Stage, name: str, content: bytes) -> str:
    await stage.types("/contact import")
    stage.anne.fills({"File": (name, content)})
    await stage.anne.submits()
    return await stage.settles()


def _newest(stage: Stage, _: str = "") -> str:
    return stage.anne._message(stage.anne.messages()[-1])
