"""Any card and any form at all, with what people type and what is awkward on one platform."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

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
from core.ui.form import ChoiceField, Field, FileField, Form, MomentField, Option, Page, TextField, TextKind
from core.ui.rich import Link, Plain, Rich, Strong, When, WhenStyle

often = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
_AWKWARD = ("*_~`", "```", "👩‍👩‍👧", "\n\n", "e\u0301", "\u202e")
_letters = st.characters(exclude_categories=["Cs"])
_addresses = st.sampled_from(
    (
        "https://x.com/a",
        "mailto:a%40b.fr?subject=%3C",
        "https://a.fr/" + "x" * 900,
        "https://a.fr/" + "x" * 3_000,
        "javascript:x",
    )
)
_answers = ("", "o0", "o0,o1", "2026-03-05T15:00:00+01:00", "2026-03-05", "a@b.fr")


class Anything:
    """`pieces` mean something on the platform, or are longer than it takes; `seconds` since 1970 are those it can show,
    `choices` the most options of one menu."""

    def __init__(self, pieces: Sequence[str], *, seconds: tuple[int, int], choices: int) -> None:
        piece = st.sampled_from((*_AWKWARD, *pieces))
        self.typed = st.one_of(st.text(_letters, max_size=60), st.lists(piece, max_size=4).map("".join))
        self.named = st.text(_letters, min_size=1, max_size=120)
        self._moments = st.integers(*seconds).map(lambda second: datetime.fromtimestamp(second, UTC))
        self._most_choices = choices
        self.cards = st.builds(Card, self.typed, st.lists(self._parts(), max_size=8).map(tuple))
        self.forms = self._forms()

    def _rich(self) -> st.SearchStrategy[Rich]:
        spans = st.one_of(
            self.typed.map(Plain),
            self.typed.map(Strong),
            st.builds(Link, self.typed, st.just("https://www.linkedin.com/in/jane?a=1&b=<2>|3")),
            st.builds(When, self._moments, st.sampled_from(WhenStyle)),
        )
        return st.lists(spans, max_size=4).map(tuple)

    def _parts(self) -> st.SearchStrategy[Block]:
        typed, named, rich = self.typed, self.named, self._rich()
        action = st.builds(Action, st.just("note.see"), st.integers(0, 10**9).map(str))
        buttons = st.lists(
            st.builds(Button, named, action), max_size=30, unique_by=lambda button: button.action
        )
        bars = st.builds(Bar, typed, st.floats(0, 1), st.floats(0, 1), st.sampled_from(["", "3", "18:00"]))
        return st.one_of(
            rich.map(Text),
            typed.map(Heading),
            st.lists(rich, max_size=5).map(lambda items: Items(tuple(items))),
            st.lists(st.tuples(typed, rich), max_size=5).map(lambda pairs: Facts(tuple(pairs))),
            st.builds(Copyable, typed, typed),
            st.builds(Picture, typed, typed, st.lists(bars, max_size=22).map(tuple)),
            st.builds(File, st.one_of(named, st.just("note.eml")), st.just("text/plain"), st.just(b"x")),
            st.just(Divider()),
            buttons.map(lambda some: Buttons(tuple(some))),
            st.lists(st.builds(LinkButton, named, _addresses), max_size=4).map(
                lambda some: Links(tuple(some))
            ),
        )

    def _fields(self, name: str) -> st.SearchStrategy[Field]:
        yes_or_no = st.booleans()
        choices = st.lists(self.named, min_size=1, max_size=self._most_choices, unique=True).map(
            lambda labels: tuple(Option(f"o{i}", label) for i, label in enumerate(labels))
        )
        return st.one_of(
            st.builds(
                TextField,
                st.just(name),
                self.named,
                hint=self.typed,
                required=yes_or_no,
                multiline=yes_or_no,
                longest=st.integers(1, 5_000),
                kind=st.sampled_from(TextKind),
                suggests=yes_or_no,
            ),
            st.builds(MomentField, st.just(name), self.named, required=yes_or_no, date_only=yes_or_no),
            st.builds(ChoiceField, st.just(name), self.named, choices, required=yes_or_no, several=yes_or_no),
            st.builds(FileField, st.just(name), self.named, required=yes_or_no),
        )

    def _forms(self) -> st.SearchStrategy[Form]:
        """Of one to three pages, filled in somehow, with something to put right here and there."""
        answers = st.one_of(self.typed, st.sampled_from(_answers))

        @st.composite
        def form(draw: st.DrawFn) -> Form:
            pages: list[Page] = []
            values: dict[str, str] = {}
            errors: dict[str, str] = {}
            for p in range(draw(st.integers(1, 3))):
                fields = tuple(draw(self._fields(f"field{p}{f}")) for f in range(draw(st.integers(1, 5))))
                pages.append(Page(draw(self.named), fields, draw(self.typed)))
                for field in fields:
                    values[field.name] = draw(answers)
                    if draw(st.booleans()):
                        errors[field.name] = draw(self.named)
            return Form("f", draw(self.named), tuple(pages), values=values, errors=errors)

        return form()
