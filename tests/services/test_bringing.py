"""A file given in a chat: looked at before anything is added, refused before it can do harm (T60, T64, T67, T68)."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from core.dialogs.desk import Desk
from core.dialogs.turn import Replace, Reply, Show, Turn
from core.domain.person import Address, Language, Platform
from core.errors import Problem
from core.store.database import Store
from core.store.keyring import new_file_keyring
from core.ui.action import Action
from core.ui.card import Buttons, Card

NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
ZOE = Address(Platform.SLACK, "T1", "U1")
NAMES = b"name,company\nNull,Acme\nO'Brien,Acme\nde la Cruz,Acme\nX,Acme\n   ,Acme\n"
XML = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><name>&b;</name>"""
BOMB = b"PK\x03\x04" + zlib.compress(b"\0" * 5_000_000)
TURNS = count()


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = await Store.open(f"sqlite:///{tmp_path / 'suivi.db'}", keys=new_file_keyring(tmp_path))
    yield store
    await store.close()


def turn() -> Turn:
    return Turn(ZOE, f"turn{next(TURNS)}", NOW, Language.EN, "en-GB", "Europe/London", "Zoe")


def shown(replies: tuple[Reply, ...]) -> Card:
    (card,) = [reply.card for reply in replies if isinstance(reply, Show | Replace)]
    return card


def button(card: Card, label: str) -> Action:
    rows = [block for block in card.blocks if isinstance(block, Buttons)]
    return next(b.action for row in rows for b in row.buttons if b.label == label)


async def names(store: Store) -> list[str]:
    async with store.read(ZOE) as uow:
        return sorted(c.name for c in await uow.contacts.list())


async def test_strange_names_are_kept_as_they_are_written_and_an_empty_one_is_told_by_its_line(
    store: Store,
) -> None:
    desk = Desk(store)
    card = shown(await desk.bring(turn(), "people.csv", NAMES))
    assert "line 6" in str(card)
    assert await names(store) == []
    await desk.press(turn(), button(card, "Bring it in"))
    assert await names(store) == ["Null", "O'Brien", "X", "de la Cruz"]


async def test_pressed_twice_or_on_an_older_preview_nothing_more_is_added(store: Store) -> None:
    desk = Desk(store)
    older = shown(await desk.bring(turn(), "people.csv", b"name\nAna"))
    newer = shown(await desk.bring(turn(), "people.csv", b"name\nRaj"))
    assert "put away" in shown(await desk.press(turn(), button(older, "Bring it in"))).title
    await desk.press(turn(), button(newer, "Bring it in"))
    await desk.press(turn(), button(newer, "Bring it in"))
    assert await names(store) == ["Raj"]


@pytest.mark.parametrize(
    "content", [XML, BOMB, b"", b"\x00\xff" * 500], ids=["xml", "bomb", "empty", "noise"]
)
@pytest.mark.parametrize("name", ["x.csv", "x.ics", "x.vcf", "x.xml", "../../x", ""])
async def test_what_is_no_file_of_people_or_dates_is_refused_under_any_name(
    store: Store, content: bytes, name: str
) -> None:
    card = shown(await Desk(store).bring(turn(), name, content))
    assert card.title == "I cannot read anything in that file that I know: .ics, .vcf or .csv."


async def test_a_file_beyond_the_size_is_refused_before_it_is_read(store: Store) -> None:
    card = shown(await Desk(store).bring(turn(), "x.csv", b"name\n" + b"A\n" * 10_000_000))
    assert card.title == "That file is larger than 20 MB."
    refused = Problem("file_too_large", most=20)
    assert shown(await Desk(store).bring(turn(), "x.csv", refused)).title == card.title


async def test_fifty_thousand_lines_are_counted_while_others_are_served(store: Store) -> None:
    async def serve_others() -> None:
        while True:
            served.append(await Desk(store).manner(turn()))
            await asyncio.sleep(0)  # the next one comes over the network

    served: list[object] = []
    others = asyncio.create_task(serve_others())
    table = b"name,company\n" + b"".join(b"Ana %d,Acme\n" % n for n in range(49_999))
    card = shown(await Desk(store).bring(turn(), "people.csv", table))
    others.cancel()
    with suppress(asyncio.CancelledError):
        await others
    assert "49999 contacts; 6000 is the most" in card.title
    assert served
