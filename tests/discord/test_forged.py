"""Ids that are somebody else's, or nobody's: the same answer, nothing shown and nothing changed (T17, T18, T19, T24)."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from tests.discord.stage import Stage, on_stage
from tests.platforms.discord import screen
from tests.platforms.discord.person import Grip, Person

ID = re.compile(r"\b[a-z2-7]{16}\b")
"""What our own ids look like, wherever they stand."""
NOBODY_S = "zzzzzzzzzzzzzzzz"
HERS = re.compile("Zyxcorp|Wilhelmina|canary", re.IGNORECASE)


async def test_a_button_of_hers_in_another_s_hands_says_what_a_button_of_nobody_s_says(
    tmp_path: Path,
) -> None:
    async with on_stage(tmp_path) as stage:
        await _lived(stage)
        bob = stage.somebody("Bob Hale")
        await bob.types("/contact add", name="Ida Own")
        await stage.settles()
        before = _hers(tmp_path)
        tried = {carried.partition(":")[0]: carried for carried in _carried(stage)}
        assert len(tried) >= 10
        for carried in tried.values():
            heard = await _forges(stage, bob, carried)
            assert not HERS.search(heard), (carried, heard)
            assert heard == await _forges(stage, bob, ID.sub(NOBODY_S, carried)), carried
        assert _hers(tmp_path) == before


@pytest.mark.parametrize("form", ["interview_edit", "note_edit", "note_answer"])
async def test_a_form_about_something_of_hers_is_a_form_about_nothing(form: str, tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        await _lived(stage)
        bob = stage.somebody("Bob Hale")
        await bob.types("/suivi settings", zone="London")
        await stage.settles()
        hers = {found[0] for one in _carried(stage) if (found := ID.search(one))}
        before = _hers(tmp_path)
        heard = set()
        for subject in (*sorted(hers), NOBODY_S):
            await bob.types("/contact add")
            assert bob.modal is not None
            bob.modal.body["custom_id"] = f"form:0:{form}:{subject}"
            bob.fills({"Name": "Mallory"})
            await bob.submits()
            await stage.settles()
            heard.add(bob._message(bob.messages()[-1]))
        assert len(heard) == 1, heard
        assert _hers(tmp_path) == before


async def _lived(stage: Stage) -> None:
    """Anne has an interview, notes, people and a plan, all shown with their buttons."""
    await stage.logs(company="Zyxcorp", people="Wilhelmina Q, manager")
    await stage.presses("Save")
    if stage.anne.modal is not None:
        stage.anne.dismisses()
    for command in ("draft", "list", "plan", "show", "follow", "outcome", "edit"):
        await stage.types(f"/interview {command}")
        if stage.anne.modal is not None:
            stage.anne.dismisses()
    await stage.types("/contact list")
    await stage.types("/contact show", name="Wilhelmina")


def _carried(stage: Stage) -> list[str]:
    """What every button that Anne has before her and that names something of hers carries."""
    found = [
        part["custom_id"]
        for one in stage.anne.messages()
        for part in screen.parts(one.components)
        if ID.search(part.get("custom_id", ""))
    ]
    return list(dict.fromkeys(found))


async def _forges(stage: Stage, bob: Person, carried: str) -> str:
    """Bob sends that button from under a message of his own; what he is told or shown."""
    own = bob.messages()[0]
    button = {"type": 2, "id": 9, "style": 2, "label": "x", "custom_id": carried}
    await bob.presses(Grip(button, own))
    await stage.settles()
    if bob.modal is not None:
        shown = bob.sees()
        bob.dismisses()
        return shown
    return bob._message(bob.messages()[-1])


def _hers(folder: Path) -> dict[str, list[str]]:
    """Every row of whoever has an interview, as it is kept."""
    (path,) = folder.glob("*.db")
    connection = sqlite3.connect(path)
    try:
        (anne,) = connection.execute("SELECT DISTINCT person FROM interviews").fetchone()
        owned = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if any(column[1] == "person" for column in connection.execute(f"PRAGMA table_info({name})"))
        ]
        return {
            name: sorted(map(repr, connection.execute(f"SELECT * FROM {name} WHERE person = ?", (anne,))))
            for name in owned
            if name != "seen"
        }
    finally:
        connection.close()
