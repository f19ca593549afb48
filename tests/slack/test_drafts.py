"""A form that is left, by Cancel, by the cross or by a kill: what was typed is kept and offered again."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.platforms.slack.filling import find
from tests.slack.stage import WEDNESDAY_NOON, Stage, played, slack_with_anne, stage

PEOPLE = "Whom did you talk with?"
MOMENT = "A moment of connection"


async def half_filled(on: Stage) -> None:
    """Every kind of input that the form has, with something in it, and nothing sent."""
    await on.anne.types("/interview log")
    await on.anne.sees_modal()
    await on.anne.fills(
        {"Company": "Nordwind", "When did it end?": "2026-03-04T10:00", PEOPLE: "Jane Doe, hiring manager"}
    )


@pytest.mark.parametrize("how", ["cancel", "cross"])
async def test_what_was_typed_is_kept_when_a_form_is_left_and_stands_in_it_again(
    tmp_path: Path, how: str
) -> None:
    async with stage(tmp_path) as on:
        await half_filled(on)
        await (on.anne.cancels() if how == "cancel" else on.anne.closes_all())
        await on.anne.sees_soon("Your answers are kept", "not sent anywhere", "[Go on]", "[Throw it away]")
        await on.anne.presses("Go on")
        seen = await on.anne.sees_modal()
        assert "Company: <Nordwind>" in seen
        assert "Jane Doe, hiring manager" in seen
        assert "10:00" in seen
        await on.anne.submits()
        await on.anne.sees_soon("This is what I understood", "Nordwind", "Jane Doe")


async def test_after_a_restart_and_a_month_it_stands_there_still(tmp_path: Path) -> None:
    async with slack_with_anne() as (slack, anne):
        async with played(slack, anne, tmp_path) as on:
            await half_filled(on)
            await anne.cancels()
            await anne.sees_soon("Your answers are kept")
        await slack.pass_time(timedelta(days=30))
        async with played(slack, anne, tmp_path):
            await anne.presses("Go on")
            assert "Company: <Nordwind>" in await anne.sees_modal()


async def test_the_command_itself_offers_what_was_left(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await half_filled(on)
        await on.anne.cancels()
        await on.anne.sees_soon("Your answers are kept")
        await on.anne.types("/interview log")
        assert "Company: <Nordwind>" in await on.anne.sees_modal()


async def test_told_again_of_a_form_that_was_left_nothing_is_said_twice(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await half_filled(on)
        on.slack.socket.twice = 1
        await on.anne.cancels()
        await on.quiet()
        assert on.anne.sees().count("Your answers are kept") == 1


async def test_left_once_more_without_a_change_nothing_is_said(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await half_filled(on)
        await on.anne.cancels()
        await on.anne.sees_soon("Your answers are kept")
        await on.anne.presses("Go on")
        await on.anne.sees_modal()
        await on.anne.cancels()
        await on.quiet()
        assert on.anne.sees().count("Your answers are kept") == 1


async def test_a_debrief_that_was_left_is_taken_up_where_it_was_and_its_note_has_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview log Acme, analyst, today 10:00 with Jane Doe, hiring manager")
        await on.anne.sees_soon("[Save]")
        await on.anne.presses("Save")
        await on.anne.sees_modal()
        await on.anne.fills({MOMENT: "she drew the pipeline on a napkin"})
        await on.anne.cancels()
        await on.anne.sees_soon("[Go on]")
        await on.anne.presses("Go on")
        assert "napkin" in await on.anne.sees_modal()
        await on.anne.submits()
        await on.anne.sees_soon("For Jane Doe", "napkin")


async def test_in_french_it_is_told_in_french(tmp_path: Path) -> None:
    async with stage(tmp_path, locale="fr-FR") as on:
        await on.anne.types("/interview noter")
        await on.anne.sees_modal()
        await on.anne.fills({"Entreprise": "Nordwind"})
        await on.anne.cancels()
        await on.anne.sees_soon("Vos réponses sont gardées", "[Reprendre]")
        await on.anne.presses("Reprendre")
        assert "<Nordwind>" in await on.anne.sees_modal()


async def test_companies_and_people_are_suggested_where_they_were_typed_before(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        for company, who in (("Nordwind", "Jane Doe"), ("Norfolk Labs", "Raj Patel")):
            await on.anne.types(f"/contact add {who}, {company}")
            await on.anne.sees_soon(who)
        await on.anne.types("/interview log")
        await on.anne.sees_modal()
        view = on.anne.modals.top
        assert find(view, "Company")["element"]["type"] == "external_select"
        assert await on.anne.suggested("Company", "nor") == ["nor", "Nordwind", "Norfolk Labs"]
        assert await on.anne.suggested("Company", "Norf") == ["Norf", "Norfolk Labs"]
        assert await on.anne.suggested("Company", "Zebra") == ["Zebra"], "a new one can be typed"
        await on.anne.fills({"Company": "Norfolk Labs"})
        assert "Company: <Norfolk Labs>" in on.anne.sees()


async def test_while_the_store_is_held_what_is_typed_can_be_chosen_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/interview log")
        await on.anne.sees_modal()

        def held(*_: object, **__: object) -> None:
            raise OSError("the database is held")

        with monkeypatch.context() as broken:
            broken.setattr(type(on.runtime.store), "read", held)
            assert await on.anne.suggested("Company", "Nordwind") == ["Nordwind"]
        await on.anne.fills({"Company": "Nordwind", "When did it end?": WEDNESDAY_NOON - timedelta(hours=1)})
        await on.anne.submits()
        await on.anne.sees_soon("This is what I understood", "Nordwind")


async def test_a_next_round_that_was_only_looked_at_is_put_away_without_a_word(tmp_path: Path) -> None:
    async with stage(tmp_path, locale="fr-FR") as on:
        await on.anne.types("/interview noter Acme, analyste, aujourd’hui 10h avec Jeanne Roy, responsable")
        await on.anne.sees_soon("[Enregistrer]")
        await on.anne.presses("Enregistrer")
        await on.anne.sees_modal()
        await on.anne.cancels()
        await on.anne.types("/interview tour-suivant Acme")
        assert "<Jeanne Roy>" in await on.anne.sees_modal()
        await on.anne.cancels()
        await on.quiet()
        assert "Vos réponses" not in on.anne.sees()
        await on.anne.types("/contact voir Jeanne")
        await on.anne.sees_soon("aujourd’hui\u00a0: rencontre")
