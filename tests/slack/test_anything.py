"""Whatever people typed and however much of it: Slack takes what is drawn, and nothing is lost."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bots.slack.cards import blocks, messages
from bots.slack.forms import modal, read
from core.domain.person import Language
from core.text.words import Words
from core.ui.action import Action
from core.ui.card import (
    Bar,
    Block,
    Button,
    Buttons,
    Card,
    Copyable,
    Divider,
    Facts,
    Heading,
    Items,
    LinkButton,
    Links,
    Picture,
    Text,
)
from core.ui.form import ChoiceField, Field, FileField, Form, MomentField, Option, Page, TextField, TextKind
from core.ui.rich import Link, Plain, Rich, Strong, When, WhenStyle
from tests.platforms.slack.api.call import Refused
from tests.platforms.slack.blocks import check_blocks, check_view
from tests.platforms.slack.messages import check_message
from tests.platforms.slack.rules.blocks import Surface

_letters = st.characters(exclude_categories=["Cs"])
_pieces = st.sampled_from(
    ["<!channel>", "<@U1>", "&lt;", "*_~`", "```", "👩‍👩‍👧", "\n\n", "e\u0301", "x" * 1_600, "word " * 330]
)
typed = st.one_of(st.text(_letters, max_size=60), st.lists(_pieces, max_size=4).map("".join))
named = st.text(_letters, min_size=1, max_size=90)
moments = st.integers(-(10**9), 13 * 10**9).map(lambda second: datetime.fromtimestamp(second, UTC))
spans = st.one_of(
    typed.map(Plain),
    typed.map(Strong),
    st.builds(Link, typed, st.just("https://www.linkedin.com/in/jane?a=1&b=<2>|3")),
    st.builds(When, moments, st.sampled_from(WhenStyle)),
)
riches: st.SearchStrategy[Rich] = st.lists(spans, max_size=4).map(tuple)
buttons = st.builds(Button, named, st.builds(Action, st.just("note.see"), st.integers(0, 10**9).map(str)))
addresses = st.sampled_from(
    ["https://x.com/a", "mailto:a%40b.fr?subject=%3C", "https://a.fr/" + "x" * 3_000, "javascript:x"]
)
bars = st.builds(
    Bar, typed, st.sampled_from([0.0, 0.0, 0.5]), st.floats(0, 1), st.sampled_from(["", "3", "18:00"])
)
parts: st.SearchStrategy[Block] = st.one_of(
    riches.map(Text),
    typed.map(Heading),
    st.lists(riches, max_size=5).map(lambda items: Items(tuple(items))),
    st.lists(st.tuples(typed, riches), max_size=5).map(lambda pairs: Facts(tuple(pairs))),
    st.builds(Copyable, typed, typed),
    st.builds(Picture, typed, typed, st.lists(bars, max_size=22).map(tuple)),
    st.just(Divider()),
    st.lists(buttons, max_size=30, unique_by=lambda b: b.action).map(lambda some: Buttons(tuple(some))),
    st.lists(st.builds(LinkButton, named, addresses), max_size=4).map(lambda some: Links(tuple(some))),
)
cards = st.builds(Card, typed, st.lists(parts, max_size=8).map(tuple))


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(cards)
def test_any_card_is_one_that_slack_takes(card: Card) -> None:
    for message in messages(card):
        try:
            check_message({"text": message.text, **({"blocks": message.blocks} if message.blocks else {})})
        except Refused as refused:
            raise AssertionError(f"{refused.error} {refused.messages}") from None
        assert len(message.text) <= 4_000
    assert check_blocks(blocks(card)[:100], Surface.HOME) == []


_choices = st.lists(named, min_size=1, max_size=30, unique=True).map(
    lambda labels: tuple(Option(f"o{i}", label) for i, label in enumerate(labels))
)


def _fields(name: str) -> st.SearchStrategy[Field]:
    return st.one_of(
        st.builds(
            TextField,
            st.just(name),
            named,
            hint=typed,
            multiline=st.booleans(),
            longest=st.integers(1, 5_000),
            kind=st.sampled_from(TextKind),
            suggests=st.booleans(),
        ),
        st.builds(MomentField, st.just(name), named, date_only=st.booleans()),
        st.builds(ChoiceField, st.just(name), named, _choices, several=st.booleans()),
        st.builds(FileField, st.just(name), named),
    )


@st.composite
def forms(draw: st.DrawFn) -> Form:
    pages: list[Page] = []
    values: dict[str, str] = {}
    errors: dict[str, str] = {}
    some = st.one_of(
        typed, st.sampled_from(["", "o0", "o0,o1", "2026-03-05T15:00:00+01:00", "2026-03-05", "a@b.fr"])
    )
    for p in range(draw(st.integers(1, 3))):
        fields = tuple(draw(_fields(f"field{p}{f}")) for f in range(draw(st.integers(1, 5))))
        pages.append(Page(draw(named), fields, draw(typed)))
        for field in fields:
            values[field.name] = draw(some)
            if draw(st.booleans()):
                errors[field.name] = draw(named)
    return Form("f", draw(named), tuple(pages), values=values, errors=errors)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(forms(), st.sampled_from(Language), st.sampled_from(["UTC", "Europe/Paris", "Asia/Kolkata"]))
def test_any_form_is_one_that_slack_takes(form: Form, language: Language, zone: str) -> None:
    view = modal(form, Words(language), zone)
    assert check_view(view) == []
    assert read(view, zone).form == "f"
