"""Suivi is taken out of a workspace, or of a whole organisation, and put back: what came due meanwhile arrives at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.platforms.slack.person import Person
from tests.slack.stage import Stage, Way, stage
from tests.slack.test_installing import browser, install


async def asks_to_be_reminded(on: Stage, person: Person, of: str, line: str) -> None:
    await person.types(f"/contact add {of}, recruiter, Acme")
    await person.sees_soon(of)
    await person.types(f"/contact remind {of}, {line}")
    await person.sees_soon(of)
    await on.quiet()


@pytest.mark.parametrize("org_wide", [False, True], ids=["a workspace", "an organisation"])
async def test_what_came_due_while_it_was_out_arrives_when_it_is_back(tmp_path: Path, org_wide: bool) -> None:
    async with stage(tmp_path, Way.OAUTH) as on, browser() as session:
        ada = await _somebody(on, session, org_wide=org_wide)
        await asks_to_be_reminded(on, ada, "Maya Osei", "tomorrow")
        await asks_to_be_reminded(on, ada, "Kofi Mensah", "in 2 days")
        await on.later(minutes=5)
        on.slack.uninstall(ada.team)
        await on.quiet()
        before = len(on.slack.calls)
        await on.later(days=3)
        assert not posted(on, before)
        await install(on, session, ada, org_wide=org_wide)
        await on.later(seconds=30)
        await on.quiet()
        assert "Maya Osei" in posted(on, before)
        assert "Kofi Mensah" in posted(on, before)


async def _somebody(on: Stage, session: ClientSession, *, org_wide: bool) -> Person:
    place = on.slack.workspace("North", installed=False, enterprise="E0ORG" if org_wide else "")
    ada = Person(on.slack, on.slack.member(place, "Ada Admin", tz="Europe/Paris", locale="en-GB"))
    assert (await install(on, session, ada, org_wide=org_wide))[0] == 200
    return ada


def posted(on: Stage, since: int) -> str:
    """What was tried by direct message since that call."""
    return "\n".join(str(call.args) for call in on.slack.calls[since:] if call.method == "chat.postMessage")
