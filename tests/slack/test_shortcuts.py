"""Logging from anywhere in Slack, and from a message."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.slack.stage import stage

ICS = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
BEGIN:VEVENT
UID:1
DTSTAMP:20260301T080000Z
DTSTART:20260303T130000Z
DTEND:20260303T140000Z
SUMMARY:Interview Nordwind - Data engineer
ORGANIZER;CN=Jane Doe:mailto:jane@nordwind.example
ATTENDEE;CN=Raj Patel:mailto:raj@nordwind.example
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n").encode()


async def test_the_form_opens_from_the_shortcut_menu(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.uses_shortcut("Log an interview")
        assert "Company" in await on.anne.sees_modal()


async def test_an_attached_invitation_fills_the_form(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.anne.goes_to("jobs")
        posted = on.anne.says("my interview", file=("invite.ics", ICS))
        await on.anne.uses_shortcut("Log this interview", posted)
        seen = await on.anne.sees_modal()
        assert "Company: <Nordwind>" in seen
        assert "Jane Doe, jane@nordwind.example; Raj Patel, raj@nordwind.example" in seen
        assert "15:00" in seen, "the end, in Paris"


async def test_the_words_of_an_invitation_fill_the_form(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.anne.goes_to("jobs")
        posted = on.anne.says(
            "Hello Anne,\nthank you for applying. We would like to invite you to an interview at Nordwind"
            " with Jane Doe and Raj Patel tomorrow at 2pm.\nBest, Jane"
        )
        await on.anne.uses_shortcut("Log this interview", posted)
        seen = await on.anne.sees_modal()
        assert "Company: <Nordwind>" in seen
        assert "Jane Doe; Raj Patel" in seen
        assert "14:00" in seen


async def test_a_french_invitation_is_read_too(tmp_path: Path) -> None:
    async with stage(tmp_path, locale="fr-FR") as on:
        on.anne.goes_to("emploi")
        posted = on.anne.says(
            "Bonjour Anne, merci de votre candidature. Nous vous proposons un entretien chez Nordwind"
            " avec Jeanne Roy et Karim Haddad demain à 14h30.\nBien cordialement"
        )
        await on.anne.uses_shortcut("Log this interview", posted)
        seen = await on.anne.sees_modal()
        assert "<Nordwind>" in seen
        assert "Jeanne Roy; Karim Haddad" in seen
        assert "14:30" in seen


@pytest.mark.parametrize("words", ["", "<!channel> &lt;script&gt; *~`", "😀" * 500, "x" * 4000])
async def test_any_message_opens_the_form_at_least_empty(tmp_path: Path, words: str) -> None:
    async with stage(tmp_path) as on:
        posted = on.anne.says(words)
        await on.anne.uses_shortcut("Log this interview", posted)
        await on.anne.sees_modal()


async def test_a_file_that_cannot_be_read_leaves_what_the_words_tell(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        on.anne.goes_to("jobs")
        posted = on.anne.says("Interview at Nordwind tomorrow at 2pm", file=("invite.ics", b"\x00garbage"))
        await on.anne.uses_shortcut("Log this interview", posted)
        assert "Company: <Nordwind>" in await on.anne.sees_modal()


async def test_slack_slow_with_the_file_does_not_cost_the_form(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        posted = on.anne.says("Interview at Nordwind tomorrow at 2pm", file=("invite.ics", ICS))
        on.slack.sky.slow("files.info", 6.0)
        await on.anne.uses_shortcut("Log this interview", posted)
        assert "Company: <Nordwind>" in await on.anne.sees_modal()
