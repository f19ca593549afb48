"""T81: somebody, or a script in their name, asks for far more than a person can; nobody else notices."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pytest

from core.dialogs.desk import Desk
from core.dialogs.pace import MOST, Paces
from core.dialogs.turn import Show, Turn
from core.domain.person import Address, Language, Platform
from core.store.database import Store
from core.ui.card import Card

NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
ZOE = Address(Platform.DISCORD, "", "1001")
RAJ = Address(Platform.DISCORD, "", "1002")
SOMEBODY = Address(Platform.TERMINAL, "local", "me")
SLOWER = {
    Language.EN: "That was a lot at once. Give me a minute, then go on.",
    Language.FR: "Cela fait beaucoup d’un coup. Laissez-moi une minute, puis reprenez.",
}


async def title(desk: Desk, who: Address, number: int, line: str, language: Language = Language.EN) -> str:
    replies = await desk.open(Turn(who, f"t{number}", NOW, language, None, "Europe/London"), line)
    (card,) = [r.card for r in replies if isinstance(r, Show)]
    assert isinstance(card, Card)
    return card.title


@pytest.mark.parametrize("language", list(Language))
async def test_two_hundred_commands_in_a_minute_are_limited_and_the_next_minute_is_as_any_other(
    store: Store, language: Language
) -> None:
    seconds = [60_000.0]
    desk = Desk(store, paces=Paces(lambda: seconds[0]))
    said = Counter([await title(desk, ZOE, n, "/contact list", language) for n in range(200)])
    assert said[SLOWER[language]] == 200 - MOST
    assert await title(desk, RAJ, 1, "/contact list", language) != SLOWER[language]
    seconds[0] += 60
    assert await title(desk, ZOE, 201, "/contact list", language) != SLOWER[language]


async def test_what_is_refused_costs_the_store_nothing_and_changes_nothing(store: Store) -> None:
    desk = Desk(store, paces=Paces(lambda: 0.0))
    for n in range(MOST):
        await title(desk, ZOE, n, "/contact list")
    await store.close()  # from here on any look into the store would fail
    assert await title(desk, ZOE, MOST, "/contact add Maya Osei") == SLOWER[Language.EN]


async def test_lines_handed_in_at_one_s_own_terminal_are_never_too_many(store: Store) -> None:
    desk = Desk(store, paces=Paces(lambda: 0.0))
    said = {await title(desk, SOMEBODY, n, "/contact list") for n in range(MOST + 5)}
    assert SLOWER[Language.EN] not in said
