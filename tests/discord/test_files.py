"""Files: what somebody gives in a form is seen before it is added, what they are given opens in other programs."""

from __future__ import annotations

import email
from email.policy import default
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from icalendar import Calendar

from tests.discord.stage import Stage, on_stage

TABLE = b"name,company,email\nAna Ortiz,Acme,ana@acme.example\nNobody,,not-an-email\n"
CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Lind\r\nORG:Initech\r\nEND:VCARD\r\n"
DATES = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1@x\r\n"
    b"DTSTAMP:20260301T090000Z\r\nDTSTART:20260302T140000Z\r\nDTEND:20260302T150000Z\r\n"
    b"SUMMARY:Interview: Hooli\r\nORGANIZER;CN=Rita Moe:mailto:rita@hooli.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
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


async def test_everything_of_theirs_is_one_zip_file(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        await stage.logs(people="Jane Doe, jane@acme.example")
        await stage.saves()
        await stage.types("/suivi export")
        with ZipFile(BytesIO(stage.anne.downloads("suivi.zip"))) as everything:
            assert everything.testzip() is None
            kinds = {name.rpartition(".")[2] for name in everything.namelist()}
            assert {"json", "csv", "vcf", "ics"} <= kinds
            said = b"".join(everything.read(name) for name in everything.namelist())
        assert b"Jane Doe" in said
        assert b"Acme" in said


async def test_a_chart_is_a_picture_that_says_the_same_in_words(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        await stage.logs()
        await stage.saves()
        await stage.types("/interview plan")
        said = _newest(stage)
        (picture,) = [f for one in stage.anne.messages() for f in one.files if f.name.endswith(".png")]
        assert picture.content.startswith(b"\x89PNG")
        assert "(picture: " in said
        assert "follow-ups within six weeks of the interview)" in said
        assert '"discord.chart_not_drawn"' not in stage.program.log


async def test_a_file_that_cannot_be_fetched_is_said_and_the_next_one_is_read(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        stage.discord.sky.fails("GET file", 503)
        assert "I could not fetch that file. Please choose it again." in await _gives(
            stage, "people.csv", TABLE
        )
        assert "Ana Ortiz" in await _gives(stage, "people.csv", TABLE)


async def test_an_enormous_file_is_refused_without_being_fetched(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:  # T67
        assert "larger than 20 MB" in await _gives(stage, "people.csv", b"x" * 20_000_001)
        assert stage.discord.fetched == []


async def test_an_interview_is_logged_from_the_calendar_file_of_a_message(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        invitation = stage.anne.says("", file=("invite.ics", DATES))
        await stage.anne.uses_menu("Log interview from this message", invitation)
        seen = await stage.settles()
        assert "When did it end?: <Monday 2 March 2026, 15:00 (UTC)>" in seen
        assert "rita@hooli.example" in seen
        await stage.anne.submits()
        assert "[Continue]" in await stage.settles()


async def _gives(stage: Stage, name: str, content: bytes) -> str:
    await stage.types("/contact import")
    stage.anne.fills({"File": (name, content)})
    await stage.anne.submits()
    return await stage.settles()


def _newest(stage: Stage, _: str = "") -> str:
    return stage.anne._message(stage.anne.messages()[-1])
