"""The longest that may be typed, everywhere: no message, form or button breaks a limit of Discord's."""

from __future__ import annotations

from pathlib import Path

from tests.discord.stage import Stage, on_stage
from tests.platforms.discord.modal import Modal
from tests.platforms.discord.rules import components as c

PEOPLE = "; ".join(f"Maximiliane Wilhelmina Featherstonehaugh-Cholmondeley the {n}th" for n in range(4, 12))
SENSIBLE = {"when": "today 11am", "your_zone": "London", "people": PEOPLE, "passing": "Odd Berg"}
"""What cannot be any word: the first two are read, and eight people make eight pages and eight notes."""
EMPTY = ("reach", "address", "next_on")
"""What is refused unless it is an address or a day."""
WORD = "Donaudampfschifffahrtsgesellschaft "
AFTER = (
    *("/interview list", "/interview plan", "/interview show", "/interview draft", "/interview follow"),
    *("/interview outcome", "/interview calendar", "/contact list", "/contact export", "/suivi help"),
    *("/suivi settings", "/suivi experience"),
)
SIGNS = ("W", "*", "\N{WOMAN}\u200d\N{PERSONAL COMPUTER}", "あ")


async def test_a_contact_of_nothing_but_long_words_is_kept_and_shown(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        for sign in SIGNS:
            await stage.types("/contact add", name=sign * 40, details=f"{sign * 40}, met at {sign * 60}")
            await stage.types("/contact list")
            await stage.types("/contact show", name=sign * 40)
            await stage.types("/interview check", note=(sign + " ") * (2_900 // len(sign)))
            await stage.types("/suivi experience", proof=f"{sign * 200} so we went from 30 to 8 a week")
        assert "Something broke" not in stage.anne.sees()


async def test_an_interview_filled_to_the_brim_goes_through_every_command(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        await stage.types("/interview log")
        await _fills_to_the_brim(stage)
        await stage.presses("Save")
        await _fills_to_the_brim(stage)
        assert stage.anne.sees().count(WORD * 2) > 8  # a note each, and all of them long
        for command in AFTER:
            assert "Something broke" not in await stage.types(command), command


async def _fills_to_the_brim(stage: Stage) -> None:
    """Every field of every page, until no form asks for more; no page comes twice."""
    filled: list[str] = []
    while stage.anne.modal is not None or "[Continue]" in _newest(stage):
        if stage.anne.modal is None:
            await stage.presses("Continue")
        modal = stage.anne.modal
        assert modal is not None, stage.anne.sees()
        page = modal.body["custom_id"]
        assert page not in filled, f"asked again for {page}"
        filled.append(page)
        _fill(modal)
        await stage.anne.submits()
        await stage.settles()
        assert "[Correct it]" not in _newest(stage), stage.anne.sees()


def _fill(modal: Modal) -> None:
    for part in modal.body["components"]:
        field = part.get("component") or {}
        name = field.get("custom_id", "")
        if field.get("type") == c.TEXT_INPUT and not name.startswith(EMPTY):
            words = SENSIBLE.get(name) or (WORD * 200)[: field.get("max_length") or 4_000].strip()
            modal.held[name] = words


def _newest(stage: Stage) -> str:
    return stage.anne._message(stage.anne.messages()[-1])
