"""What is typed and cannot be: refused or asked about in a sentence, the same words kept (T50, T54, T56, T59 to T62)."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.discord.stage import Stage, on_stage


async def test_a_time_as_long_as_a_letter_is_asked_again(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:  # T50
        said = await stage.types("/interview log", company="Acme", when="x" * 5_900)
        assert "Something broke" not in said
        assert stage.anne.modal is not None or "[Correct it]" in said or "[Continue]" in said


@pytest.mark.parametrize(
    ("when", "asked"),
    [
        ("4 March 2031 10:00", "That is still to come. Save it if you mean it"),
        ("4 March 2021 10:00", "That is a while ago. Is the date right?"),
    ],
)
async def test_an_interview_to_come_or_years_ago_is_asked_about(
    when: str, asked: str, tmp_path: Path
) -> None:
    async with on_stage(tmp_path) as stage:  # T54
        await stage.types("/interview log", company="Acme")
        await stage.sends(**{"When did it end?": when})
        await stage.presses("Continue")
        said = await stage.sends(
            **{"Your name, as it should sign a note": "Anne", "Your time zone": "London"}
        )
        assert asked in said


async def test_a_form_sent_twice_at_once_is_one_interview(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:  # T59
        await stage.logs()
        grip = stage.anne.grips("Save")
        await asyncio.gather(stage.anne.presses(grip), stage.anne.presses(grip))
        await stage.settles()
        if stage.anne.modal is not None:
            stage.anne.dismisses()
        await stage.types("/interview list")
        assert _newest(stage).count("Acme") == 1


async def test_a_contact_without_a_name_is_asked_for_it(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:  # T60
        await stage.types("/contact add")
        assert "[Correct it]" in await stage.sends(Name="   ")


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("LinkedIn", "http://linkedin.com.evil.tld/in/x", "is not a LinkedIn profile"),
        ("LinkedIn", "https://evil/@linkedin.com", "is not a LinkedIn profile"),
        ("LinkedIn", "javascript:alert(1)", "is not a LinkedIn profile"),
        ("E-mail", "a@b.example, c@d.example", "does not read as an e-mail address"),
    ],
)
async def test_an_address_that_only_looks_right_is_refused_by_its_field_and_kept_for_correction(
    field: str, typed: str, said: str, tmp_path: Path
) -> None:
    async with on_stage(tmp_path) as stage:  # T61, T62
        await stage.types("/contact add")
        await stage.sends(Name="Jane Roe")
        await stage.presses("Continue")
        shown = await stage.sends(**{field: typed})
        assert f"{field} – " in shown
        assert said in shown
        await stage.presses("Correct it")
        assert typed in stage.anne.sees()


async def test_somebody_unknown_is_named_as_they_were_typed_and_without_what_followed(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        said = await stage.types("/contact remind", name="Jane Doe", when="in two weeks")
        assert "No contact of yours matches “Jane Doe”." in said


async def test_signs_that_a_database_reads_are_letters(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:  # T56
        await stage.types("/contact add", name="Jane Roe", details="Acme")
        for typed in ("'; DROP TABLE contacts; --", "%", "_", "Jane%"):
            said = await stage.types("/contact list", text=typed)
            assert "Something broke" not in said
            assert "Jane Roe" not in _newest(stage), typed
        await stage.types("/contact list", text="Jane")
        assert "Jane Roe" in _newest(stage)


def _newest(stage: Stage) -> str:
    return stage.anne._message(stage.anne.messages()[-1])
