"""Whatever people typed and however much of it: Slack takes what is drawn, and nothing is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bots.slack.cards import blocks, messages
from bots.slack.forms import modal, read
from core.domain.person import Language
from core.text.words import Words
from core.ui.card import Card
from core.ui.form import Form
from tests.platforms.anything import Anything, often
from tests.platforms.slack.api.call import Refused
from tests.platforms.slack.blocks import check_blocks, check_view
from tests.platforms.slack.messages import check_message
from tests.platforms.slack.rules.blocks import Surface

ANYTHING = Anything(
    ("<!channel>", "<@U1>", "&lt;", "x" * 1_600, "word " * 330),
    seconds=(-(10**9), 13 * 10**9),
    choices=30,
)


@often
@given(ANYTHING.cards)
def test_any_card_is_one_that_slack_takes(card: Card) -> None:
    for message in messages(card):
        try:
            check_message({"text": message.text, **({"blocks": message.blocks} if message.blocks else {})})
        except Refused as refused:
            raise AssertionError(f"{refused.error} {refused.messages}") from None
        assert len(message.text) <= 4_000
    assert check_blocks(blocks(card)[:100], Surface.HOME) == []


@often
@given(ANYTHING.forms, st.sampled_from(Language), st.sampled_from(["UTC", "Europe/Paris", "Asia/Kolkata"]))
def test_any_form_is_one_that_slack_takes(form: Form, language: Language, zone: str) -> None:
    view = modal(form, Words(language), zone)
    assert check_view(view) == []
    assert read(view, zone).form == "f"
