"""A card in front of the Home tab: a modal that asks nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bots.slack.cards import blocks
from bots.slack.limits import BLOCKS_A_VIEW, VIEW_BUTTON, VIEW_TITLE
from core.domain.graphemes import shorten
from core.text.words import Words
from core.ui.card import Card

CALLBACK = "sheet"


def sheet(cards: Sequence[Card], say: Words) -> dict[str, Any] | None:
    """All of the cards on one view; None when they do not fit on it."""
    drawn: list[dict[str, Any]] = []
    for card in cards:
        drawn += [{"type": "divider"}] if drawn else []
        drawn += blocks(card)
    if not drawn or len(drawn) > BLOCKS_A_VIEW:
        return None
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": _plain(cards[0].title or "Suivi", VIEW_TITLE),
        "close": _plain(say("Close"), VIEW_BUTTON),
        "blocks": drawn,
    }


def _plain(text: str, longest: int) -> dict[str, Any]:
    return {"type": "plain_text", "text": shorten(text, longest), "emoji": False}
