"""`suivi run slack` as it is run: a process of its own, its log, its end; the story in both languages."""

from __future__ import annotations

import base64
import re
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from aiohttp import ClientSession

from tests.platforms.slack.manifest import Manifest
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import Slack
from tests.slack.program import Program, suivi
from tests.slack.stage import MANIFEST

ZONES = ("Europe/Paris", "America/Montreal", "Asia/Tokyo", "Pacific/Auckland", "America/Los_Angeles")


def daytime() -> str:
    """A zone in which it is now late enough in the day for a nudge, and not yet a quiet hour."""
    now = datetime.now(UTC)
    return min(ZONES, key=lambda zone: abs(now.astimezone(ZoneInfo(zone)).hour - 14))


STORIES = {
    "en-GB": {
        "line": "/interview log Nordwind, data engineer, {when} with Jane Doe, hiring manager",
        "understood": "This is what I understood",
        "save": "Save",
        "moment": "A moment of connection",
        "told": "she drew the whole pipeline on a napkin",
        "draft": "For Jane Doe",
        "sent": "Sent",
        "done": "Sent to Jane Doe",
        "home": "You owe nobody a note",
    },
    "fr-FR": {
        "line": "/interview noter Nordwind, ingénieure données, {when} avec Jane Doe, responsable",
        "understood": "Voici ce que j’ai compris",
        "save": "Enregistrer",
        "moment": "Un moment de connivence",
        "told": "elle a dessiné toute la chaîne sur une serviette",
        "draft": "Jane Doe",
        "sent": "Envoyé",
        "done": "Jane Doe",
        "home": "Aucun message à écrire",
    },
}


async def is_reached(slack: Slack, program: Program, *, over_http: bool) -> None:
    """From here on Slack brings what people do to the program."""
    if over_http:
        port = re.search(r'"port": (\d+)', await program.says("http.listening"))
        assert port is not None
        slack.uses_http(f"http://127.0.0.1:{port[1]}/slack/events")
    else:
        await slack.until_connected()


@pytest.mark.parametrize(("locale", "engine"), [("en-GB", "sqlite"), ("fr-FR", "postgres")])
@pytest.mark.parametrize("over_http", [False, True], ids=["socket mode", "http"])
async def test_the_story_with_a_restart_in_the_middle(
    tmp_path: Path, locale: str, engine: str, over_http: bool, request: pytest.FixtureRequest
) -> None:
    """On SQLite and on PostgreSQL, in Socket Mode and over HTTP."""
    words = STORIES[locale]
    database: str = request.getfixturevalue(f"{engine}_url")
    async with Slack(Manifest.read(MANIFEST)) as slack:
        zone = daytime()
        anne = Person(slack, slack.member(slack.workspace(), "Anne Martin", tz=zone, locale=locale))
        ended = datetime.now(ZoneInfo(zone)) - timedelta(hours=20)
        given = {**slack.settings(anne.workspace), "DATABASE_URL": database}
        if over_http:
            del given["SLACK_APP_TOKEN"]
            given["PORT"] = "0"
        async with suivi(tmp_path, given) as program:
            await is_reached(slack, program, over_http=over_http)
            await anne.types(words["line"].format(when=f"{ended:%Y-%m-%d %H:%M}"))
            await anne.sees_modal(within=10)
            await anne.submits()
            await anne.sees_soon(words["understood"], within=10)
            await anne.presses(words["save"])
            await anne.sees_modal()
            await program.ends(signal.SIGKILL)
        async with suivi(tmp_path, given) as program:
            await is_reached(slack, program, over_http=over_http)
            label = next(
                b["label"]["text"] for b in anne.modals.top.body["blocks"] if b.get("block_id") == "moment"
            )
            await anne.fills({label: words["told"]})
            await anne.submits()
            await anne.sees_soon(words["draft"], f"[{words['sent']}]", within=10)
            await anne.presses(words["sent"])
            await anne.sees_soon(words["done"])
            await anne.opens_home()
            await anne.sees_soon(words["home"], within=10)
            assert await program.ends() < 10
            assert program.process.returncode == 0
            assert program.faults() == []
            assert "napkin" not in program.log
            assert "serviette" not in program.log
            assert "Jane" not in program.log
            assert not re.search(r"xox|xapp-", program.log)
        assert not slack.violations, slack.violations


async def test_anne_s_own_calendar_reads_her_dates_from_the_same_program(tmp_path: Path) -> None:
    web = "https://suivi.example.org"
    async with Slack(Manifest.read(MANIFEST)) as slack, ClientSession() as session:
        anne = Person(
            slack, slack.member(slack.workspace(), "Anne Martin", tz="Europe/Paris", locale="fr-FR")
        )
        given = {**slack.settings(anne.workspace), "PORT": "0", "SUIVI_PUBLIC_URL": f"{web}/"}
        del given["SLACK_APP_TOKEN"]
        async with suivi(tmp_path, given) as program:
            await is_reached(slack, program, over_http=True)
            await anne.types("/suivi calendrier")
            seen = await anne.sees_soon("Vos dates dans votre agenda", web, within=10)
            found = re.search(rf"{re.escape(web)}(/calendar/[\w-]+)\.ics", str(seen))
            assert found is not None, seen
            port = re.search(r'"port": (\d+)', await program.says("http.listening"))
            assert port is not None
            here = f"http://127.0.0.1:{port[1]}{found[1]}"
            for address, status in ((f"{here}.ics", 200), (f"{here[:-1]}.ics", 404)):
                async with session.get(address) as answer:
                    assert answer.status == status
            assert found[1] not in program.log
            assert program.faults() == []


async def test_health_is_told_over_http(tmp_path: Path) -> None:
    async with Slack(Manifest.read(MANIFEST)) as slack:
        workspace = slack.workspace()
        given = {**slack.settings(workspace), "PORT": "0"}
        async with suivi(tmp_path, given) as program, ClientSession() as session:
            line = await program.says("http.listening")
            port = re.search(r'"port": (\d+)', line)
            assert port is not None
            for path, status in (
                ("/healthz", 200),
                ("/readyz", 200),
                ("/metrics", 200),
                ("/slack/events", 404),
            ):
                async with session.get(f"http://127.0.0.1:{port[1]}{path}") as answer:
                    assert answer.status == status, path
            async with session.get(f"http://127.0.0.1:{port[1]}/metrics") as answer:
                told = await answer.text()
            for name in ("overdue_seconds", "in_doubt", "dead_total", 'late_seconds_bucket{le="600.0"}'):
                assert f"suivi_reminders_{name} 0.0" in told, told


async def test_a_wrong_token_is_told_in_a_sentence(tmp_path: Path) -> None:
    async with Slack(Manifest.read(MANIFEST)) as slack:
        given = {**slack.settings(slack.workspace()), "SLACK_BOT_TOKEN": "xoxb-wrong"}
        with pytest.raises(AssertionError, match=r"Slack does not take a token \(invalid_auth\)"):
            async with suivi(tmp_path, given):
                pass


async def test_a_wrong_key_stops_the_start_with_a_sentence_and_changes_nothing(tmp_path: Path) -> None:
    async with Slack(Manifest.read(MANIFEST)) as slack:
        given = slack.settings(slack.workspace())
        async with suivi(tmp_path, given):
            await slack.until_connected()
        kept = [(tmp_path / name).read_bytes() for name in ("suivi.db", "secret.keys")]
        other = base64.b64encode(b"another key, of as many bytes 32").decode()
        with pytest.raises(AssertionError, match="the encryption key is not at hand") as told:
            async with suivi(tmp_path, {**given, "SUIVI_SECRET_KEYS": other}):
                pass
        assert other not in str(told.value)
        assert [(tmp_path / name).read_bytes() for name in ("suivi.db", "secret.keys")] == kept
        async with suivi(tmp_path, given):
            await slack.until_connected()
