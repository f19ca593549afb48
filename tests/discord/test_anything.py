"""Whatever people typed and however much of it: Discord takes what is drawn, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bots.discord.cards import messages
from bots.discord.forms import read
from core.domain.person import Language
from core.text.words import Words
from core.ui.card import Card
from core.ui.form import Form
from tests.discord.sending import drawn, modal_objections, objections
from tests.platforms.anything import Anything, often

ANYTHING = Anything(
    ("@everyone", "<@1>", "[a](b)", "`" * 1_600, "word " * 900),
    seconds=(-(10**10), 2 * 10**11),
    choices=25,
)


@often
@given(ANYTHING.cards)
def test_any_card_is_one_that_discord_takes(card: Card) -> None:
    for message in messages(card):
        assert objections(message) == []


@often
@given(ANYTHING.forms, st.sampled_from(Language))
def test_any_page_of_any_form_is_one_that_discord_takes(form: Form, language: Language) -> None:
    for page in range(len(form.pages)):
        asked = replace(form, page=page)
        assert modal_objections(asked, Words(language)) == []
        assert read(drawn(asked, Words(language))).page == page
