"""Answers that come too late, come twice, or have no place left: nothing is lost, nothing is doubled."""

from __future__ import annotations

from pathlib import Path

from tests.discord.stage import on_stage
from tests.platforms.discord.person import PRIVATE, Person

UNKNOWN_INTERACTION, TOKEN_IS_OVER, ANSWERED = 10062, 50027, 40060


async def test_an_answer_that_discord_no_longer_takes_comes_by_direct_message(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        stage.discord.answer_seconds = 1.0
        stage.discord.sky.refuses("POST callback", 404, UNKNOWN_INTERACTION)
        await stage.types("/contact add", name="Jane Roe", details="Northwind")
        assert "Jane Roe" in await stage.anne.gets_dm("Northwind")
        assert "1 contact" in await stage.types("/contact list")
        assert [one for one in stage.discord.violations if "no answer within" not in one] == []
        stage.discord.violations.clear()


async def test_a_form_that_could_not_open_waits_behind_a_button(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        stage.discord.answer_seconds = 1.0
        stage.discord.sky.refuses("POST callback", 404, UNKNOWN_INTERACTION, times=2)
        await stage.types("/interview log", company="Acme")
        stage.discord.violations.clear()
        await stage.anne.gets_dm("Log an interview", "[Continue]")
        stage.anne.goes_to(None)
        await stage.anne.presses("Continue")
        assert "Company: <Acme>" in await stage.anne.sees_modal()


async def test_with_closed_messages_a_late_answer_is_told_of_at_the_next_meeting(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        stage.discord.answer_seconds = 1.0
        stage.anne.user.takes_dms = False
        stage.discord.sky.refuses("POST callback", 404, UNKNOWN_INTERACTION)
        await stage.types("/contact add", name="Jane Roe", details="Northwind")
        stage.discord.violations.clear()
        said = await stage.types("/contact list")
        assert "A message did not reach you" in said
        assert "1 contact" in said
        assert all(one.only_for == stage.anne.user.id for one in stage.anne.messages())
        assert (await stage.types("/contact list")).count("A message did not reach you") == 1


async def test_after_fifteen_minutes_what_follows_comes_by_direct_message(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        await stage.logs(people="Jane Doe; Raj Patel")
        await stage.saves()
        stage.discord.expected.add(TOKEN_IS_OVER)
        stage.discord.sky.refuses("POST follow-up", 401, TOKEN_IS_OVER, times=9)
        here = await stage.types("/interview draft")
        assert ("For Jane Doe" in here) != ("For Jane Doe" in stage.anne.reads_dms())
        assert "For Raj Patel" in stage.anne.reads_dms()


async def test_between_people_more_than_five_answers_go_on_by_direct_message(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        people = "Ada Ek; Bo Lind; Cy Moe; Di Noor; Ed Ott; Flo Pi"
        await stage.logs(people=people)
        await stage.saves()
        stage.guild.has_app = False
        stage.anne.user.has_installed = True
        stage.anne.goes_to(PRIVATE)
        stage.discord.expected.add(40094)
        here = await stage.types("/interview draft")
        both = here + stage.anne.reads_dms()
        for name in people.split("; "):
            assert f"For {name}" in both, both
        stage.guild.has_app = True


async def test_an_answer_whose_receipt_was_lost_stands_once(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        stage.discord.expected.add(ANSWERED)
        stage.discord.sky.fails("POST callback", 500, is_done=True)
        said = await stage.types("/contact add", name="Jane Roe", details="Northwind")
        assert said.count("Northwind") == 1


async def test_a_button_a_year_old_still_means_what_it_said(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        await stage.logs()
        grip = stage.anne.grips("Save")
        stage.discord.world.clock.move_to(stage.discord.world.now().replace(year=2027))
        await stage.anne.presses(grip)
        await stage.settles()
        stage.anne.dismisses()
        assert "Saved: Acme" in stage.anne.sees()


async def test_two_presses_are_one_and_nobody_presses_for_another(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        bob = stage.somebody("Bob Hale")
        await stage.logs()
        grip = stage.anne.grips("Save")
        bob.goes_to(stage.guild)
        await bob.presses(grip)
        await stage.settles()
        assert "I cannot find that any more." in bob.sees()
        assert "Acme" not in bob.sees()
        await stage.anne.presses(grip)
        await stage.anne.presses(grip)
        await stage.settles()
        stage.anne.dismisses()
        assert (await stage.types("/interview list")).count("Northwind") == 0
        await stage.types("/interview list")
        assert _last(stage.anne).count("Acme") == 1


async def test_a_form_sent_after_a_restart_is_taken(tmp_path: Path) -> None:
    from tests.discord.program import suivi
    from tests.discord.stage import NOON

    async with on_stage(tmp_path) as stage:
        await stage.types("/interview log", company="Acme")
        await stage.program.ends()
        async with suivi(tmp_path, stage.discord.settings, NOON) as again:
            stage.program = again
            stage.anne.fills({"When did it end?": "today 11am"})
            await stage.anne.submits()
            assert "[Continue]" in await stage.settles()
            assert not again.faults(), again.log


def _last(person: Person) -> str:
    return person._message(person.messages()[-1])
