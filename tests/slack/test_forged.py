"""Ids that are somebody else's, or nobody's: the same answer, and nothing shown or changed (T18, T19, T24, T48)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from core.dialogs.routes import FORMS
from core.store import rows
from tests.platforms.slack import payloads
from tests.platforms.slack.links import Kind
from tests.platforms.slack.person import Person
from tests.slack.stage import WEDNESDAY_NOON, Stage, stage

ID = re.compile(r"\b[a-z2-7]{16}\b")
"""What our own ids look like, wherever they stand."""
NOBODY_S = "zzzzzzzzzzzzzzzz"
HERS = "Zyxcorp|Wilhelmina|Quux|canary"


async def lived(on: Stage) -> None:
    """Anne has an interview, notes, people and a plan, all shown with their buttons."""
    await on.anne.types(
        "/interview log Zyxcorp, engineer, today 10:00 with Wilhelmina Q, manager; Raj Quux, peer"
    )
    await on.anne.sees_soon("[Save]")
    await on.anne.presses("Save")
    await on.anne.sees_modal()
    await on.anne.fills({"A moment of connection": "she drew a canary on a napkin"})
    await on.anne.submits()
    await on.anne.sees_soon("[Sent]")
    for command in ("draft", "list", "plan", "show", "follow", "outcome"):
        await on.anne.types(f"/interview {command}")
        await on.quiet()
    for command in ("/contact list", "/contact show Wilhelmina"):
        await on.anne.types(command)
        await on.quiet()
    await on.anne.closes_all() if on.anne.modal_is_open else None


def buttons(on: Stage) -> list[tuple[Any, dict[str, Any]]]:
    """Every button that Anne has before her and that names something of hers: its block and element."""
    found: dict[str, tuple[Any, dict[str, Any]]] = {}
    for message in on.anne.messages():
        for block in message.blocks:
            for element in [*block.get("elements", ()), block.get("accessory") or {}]:
                if ID.search(str(element.get("value", ""))):
                    found.setdefault(element["value"], (block, element))
    return list(found.values())


async def everything_of(on: Stage, person: Person) -> dict[str, list[Any]]:
    async with on.runtime.store.read(on.address(person)) as uow:
        own = uow.scope.person
    async with on.runtime.store.upkeep() as connection:
        return {
            t.name: sorted(map(repr, (await connection.execute(select(t).where(t.c.person == own))).all()))
            for t in rows.OWNED
        }


async def forge(on: Stage, zoe: Person, block: Any, element: dict[str, Any], value: str) -> str:
    """Zoe sends that button with `value`; what she is told or shown, without her name for it."""
    dm = on.slack.world.dm(zoe.team, zoe.id)
    before = len(dm.messages)
    one = payloads.action({**element, "value": value}, block["block_id"], on.slack.world.ts())
    own = next(m for m in dm.messages if m.by_app)
    sent = payloads.on_message(on.slack, zoe.team, zoe.member, dm, own, one)
    assert (await on.slack.deliver(Kind.INTERACTIVE, sent, answers=False)).ok
    await on.quiet()
    shown = ""
    if zoe.modal_is_open:
        shown = zoe.sees()
        zoe.workspace.stacks[zoe.id] = []
    return "\n".join([m.text for m in dm.messages[before:]] + [own.text, shown])


async def stranger(on: Stage, *, is_admin: bool) -> Person:
    """Somebody else of the workspace, with one message of ours before them."""
    zoe = Person(on.slack, on.slack.member(on.anne.workspace, "Zoe Young", locale="en-GB", is_admin=is_admin))
    await zoe.types("/suivi help")
    await on.quiet()
    return zoe


@pytest.mark.parametrize("is_admin", [False, True], ids=["a member", "an administrator"])
async def test_an_id_of_somebody_else_s_is_answered_like_one_that_never_was(
    tmp_path: Path, is_admin: bool
) -> None:
    async with stage(tmp_path) as on:
        await lived(on)
        kept, seen = await everything_of(on, on.anne), on.anne.sees()
        forged = [(block, element, element["value"]) for block, element in buttons(on)]
        assert len({value.partition(":")[0] for _, _, value in forged}) >= 12
        for some in (forged[i : i + 20] for i in range(0, len(forged), 20)):
            zoe = await stranger(on, is_admin=is_admin)  # nobody presses more than sixty buttons a minute
            for block, element, value in some:
                hers = await forge(on, zoe, block, element, value)
                nobody_s = await forge(on, zoe, block, element, ID.sub(NOBODY_S, value))
                assert hers == nobody_s, value
                assert not re.search(HERS, hers), value
        assert await everything_of(on, on.anne) == kept
        assert on.anne.sees() == seen


async def test_a_form_said_to_be_about_somebody_else_s_things_shows_and_changes_nothing(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        await lived(on)
        kept = await everything_of(on, on.anne)
        ids = sorted({found for _, element in buttons(on) for found in ID.findall(element["value"])})
        assert len(ids) >= 4, "an interview, two people, and what is owed to them"
        for form in FORMS:
            zoe = await stranger(on, is_admin=False)
            await zoe.types("/contact add")
            await zoe.sees_modal()
            for subject in ids:
                sent = payloads.submission(on.slack, zoe.team, zoe.member, zoe.modals.top)
                sent["view"] |= {"callback_id": form, "private_metadata": subject, "hash": subject}
                acked = await on.slack.deliver(Kind.INTERACTIVE, sent, answers=True)
                assert acked.ok
                assert not re.search(HERS, str(acked.payload)), form
            await on.quiet()
            assert not re.search(HERS, "".join(m.text for m in on.slack.world.dm(zoe.team, zoe.id).messages))
        assert await everything_of(on, on.anne) == kept


async def test_what_messages_and_forms_carry_for_us_names_nobody(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await lived(on)
        await on.is_now(WEDNESDAY_NOON + timedelta(hours=7))
        await on.anne.sees_soon("[Snooze]")
        carried = [text for called in on.slack.calls for text in _ours(called.args)]
        assert len(carried) > 200
        assert not [text for text in carried if re.search(HERS, text)]


def _ours(value: Any) -> Iterator[str]:
    """Whatever is not for people's eyes: metadata, names of blocks and actions, values of buttons."""
    if isinstance(value, dict):
        for name, one in value.items():
            if name in (
                "metadata",
                "private_metadata",
                "block_id",
                "action_id",
                "callback_id",
                "external_id",
            ):
                yield json.dumps(one)
            elif name == "value" and value.get("type") == "button":
                yield str(one)
            else:
                yield from _ours(one)
    elif isinstance(value, list):
        for one in value:
            yield from _ours(one)
