"""Whatever people typed and however much of it: Discord takes what is drawn, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bots.discord.cards import messages
from bots.discord.forms import read
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
    File,
    Heading,
    Items,
    LinkButton,
    Links,
    Picture,
    Text,
)
from core.ui.form import ChoiceField, Field, FileField, Form, MomentField, Option, Page, TextField
from core.ui.rich import Link, Plain, Rich, Strong, When, WhenStyle
from tests.discord.sending import drawn, modal_objections, objections

_letters = st.characters(exclude_categories=["Cs"])
_pieces = st.sampled_from(
    [
        "@everyone",
        "<@1>",
        "[a](b)",
        "*_~`",
        "```",
        "👩‍👩‍👧",
        "\n\n",
        "e\u0301",
        "`" * 1_600,
        "word " * 900,
        "\u202e",
    ]
)
typed = st.one_of(st.text(_letters, max_size=60), st.lists(_pieces, max_size=4).map("".join))
named = st.text(_letters, min_size=1, max_size=120)
moments = st.integers(-(10**10), 2 * 10**11).map(lambda second: datetime.fromtimestamp(second, UTC))
spans = st.one_of(
    typed.map(Plain),
    typed.map(Strong),
    st.builds(Link, typed, st.just("https://www.linkedin.com/in/jane?a=1&b=<2>|3")),
    st.builds(When, moments, st.sampled_from(WhenStyle)),
)
riches: st.SearchStrategy[Rich] = st.lists(spans, max_size=4).map(tuple)
buttons = st.builds(Button, named, st.builds(Action, st.just("note.see"), st.integers(0, 9).map(str)))
addresses = st.sampled_from(
    ["https://x.com/a", "mailto:a%40b.fr?subject=%3C", "https://a.fr/" + "x" * 900, "https://a.fr/" + "x" * 3_000,
     "javascript:x"]
)  # fmt: skip
bars = st.builds(Bar, typed, st.floats(0, 1), st.floats(0, 1), st.sampled_from(["", "3", "18:00"]))
parts: st.SearchStrategy[Block] = st.one_of(
    riches.map(Text),
    typed.map(Heading),
    st.lists(riches, max_size=5).map(lambda items: Items(tuple(items))),
    st.lists(st.tuples(typed, riches), max_size=5).map(lambda pairs: Facts(tuple(pairs))),
    st.builds(Copyable, typed, typed),
    st.builds(Picture, typed, typed, st.lists(bars, max_size=22).map(tuple)),
    st.builds(File, st.one_of(named, st.just("note.eml")), st.just("text/plain"), st.just(b"x")),
    st.just(Divider()),
    st.lists(buttons, max_size=30).map(lambda some: Buttons(tuple(some))),
    st.lists(st.builds(LinkButton, named, addresses), max_size=4).map(lambda some: Links(tuple(some))),
)
cards = st.builds(Card, typed, st.lists(parts, max_size=8).map(tuple))
_often = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@_often
@given(cards)
def test_any_card_is_one_that_discord_takes(card: Card) -> None:
    for message in messages(card):
        assert objections(message) == []


_choices = st.lists(named, min_size=1, max_size=25, unique=True).map(
    lambda labels: tuple(Option(f"o{i}", label) for i, label in enumerate(labels))
)


def _fields(name: str) -> st.SearchStrategy[Field]:
    asked = st.booleans()
    return st.one_of(
        st.builds(
            TextField,
            st.just(name),
            named,
            hint=typed,
            required=asked,
            multiline=st.booleans(),
            longest=st.integers(1, 5_000),
        ),
        st.builds(MomentField, st.just(name), named, required=asked, date_only=st.booleans()),
        st.builds(ChoiceField, st.just(name), named, _choices, required=asked, several=st.booleans()),
        st.builds(FileField, st.just(name), named, required=asked),
    )


@st.composite
def forms(draw: st.DrawFn) -> Form:
    pages: list[Page] = []
    values: dict[str, str] = {}
    errors: dict[str, str] = {}
    some = st.one_of(typed, st.sampled_from(["", "o0", "o0,o1", "2026-03-05T15:00:00+01:00", "a@b.fr"]))
    for p in range(draw(st.integers(1, 3))):
        fields = tuple(draw(_fields(f"field{p}{f}")) for f in range(draw(st.integers(1, 5))))
        pages.append(Page(draw(named), fields, draw(typed)))
        for field in fields:
            values[field.name] = draw(some)
            if draw(st.booleans()):
                errors[field.name] = draw(named)
    return Form("f", draw(named), tuple(pages), values=values, errors=errors)


@_often
@given(forms(), st.sampled_from(Language))
def test_any_page_of_any_form_is_one_that_discord_takes(form: Form, language: Language) -> None:
    for page in range(len(form.pages)):
        asked = replace(form, page=page)
        assert modal_objections(asked, Words(language)) == []
        assert read(drawn(asked, Words(language))).page == page
