from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bots.discord.richtext import code, escape, markdown
from core.ui.rich import Link, Plain, Strong, When, WhenStyle, rich
from tests.platforms.discord.screen import CODE, Reader
from tests.platforms.discord.world import User

AT = datetime(2026, 3, 5, 14, 0, tzinfo=UTC)
ANNE = Reader(User("1", "Anne Martin", "en-GB", "Europe/Paris"), AT, {"999": "Somebody"})
HIDDEN = "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"


@pytest.mark.parametrize(
    "typed",
    [
        "@everyone",
        "@here",
        "<@999>",
        "<@!999>",
        "<@&1>",
        "<#1>",
        "</cmd:1>",
        "<t:0:R>",
        "<t:0>",
        "<:a:1>",
        "<a:b:12345>",
        "<id:guide>",
        "<https://evil.example>",
        "[https://linkedin.com](https://evil.example)",
        "[a](<https://evil.example>)",
        "**bold** __under__ *i* _i_ ~~gone~~ ||hidden||",
        "`code` ``code``",
        "```\nblock\n```",
        "# Title\n## Title\n-# small",
        "- list\n* list\n+ list\n1. list\n12. list",
        "> quote\n>>> quote",
        "back\\slash \\* \\\\",
        "*_~`",
        "https://linkedin.com/in/jane",
    ],
)
def test_what_was_typed_is_what_is_read(typed: str) -> None:
    assert ANNE.plain(escape(typed)) == typed
    assert ANNE.plain(markdown(rich("at ", typed, " and ", Strong(typed)))) == f"at {typed} and {typed}"


@given(st.text(st.sampled_from("<>@&!#:/[]()*_~`|\\-+.1a t\n🎉é")))
def test_no_mixture_of_signs_is_read_as_anything_but_itself(typed: str) -> None:
    assert ANNE.plain(escape(typed)) == typed


def test_signs_that_turn_or_hide_text_are_gone() -> None:
    assert escape(f"Ac{HIDDEN}me") == "Acme"
    assert HIDDEN[4] not in code(f"Ac{HIDDEN}me")


def test_names_of_every_script_stay_as_they_are() -> None:
    names = "Åsa 👩‍👩‍👧 محمد 王 O’Brien می‌خواهم"
    assert markdown(rich(names)) == names


@given(st.text(st.sampled_from("`a\n 🎉"), max_size=40))
def test_no_text_to_copy_gets_out_of_its_block(text: str) -> None:
    drawn = code(text)
    assert drawn.count("```") == 2
    assert [found.replace("\u200b", "") for found in CODE.findall(drawn)] == [f"{text}\n"]


def test_a_text_to_copy_without_fences_is_left_letter_for_letter() -> None:
    assert code("Bonjour *Raj* `x` <@1>,\n\nÀ bientôt") == "```\nBonjour *Raj* `x` <@1>,\n\nÀ bientôt\n```"


def test_a_link_cannot_be_broken_out_of_by_its_label_or_its_address() -> None:
    said = markdown((Link("a](b)[c", "https://a.example/?q=<x> y)"),))
    assert said == "[a\\](b)\\[c](<https://a.example/?q=%3Cx%3E%20y)>)"
    assert ANNE.plain(said) == "a](b)[c"


def test_a_label_that_looks_like_another_address_shows_where_it_leads() -> None:
    assert markdown((Link("https://linkedin.com", "https://evil.example"),)) == "<https://evil.example>"


@pytest.mark.parametrize(
    ("style", "expected", "seen"),
    [
        (WhenStyle.FULL, "<t:1772719200:F>", "Thursday 5 March 2026 15:00"),
        (WhenStyle.DAY, "<t:1772719200:D>", "5 March 2026"),
        (WhenStyle.RELATIVE, "<t:1772719200:R>", "in 0 seconds"),
    ],
)
def test_an_instant_is_shown_to_each_reader_in_their_own_zone(
    style: WhenStyle, expected: str, seen: str
) -> None:
    assert markdown((When(AT, style),)) == expected
    assert ANNE.plain(expected) == seen


def test_strong_words_stand_apart_from_their_stars() -> None:
    assert markdown((Strong("Acme"),)) == "**Acme**"
    assert markdown((Strong(" Acme "), Plain("x"))) == " Acme x"
    assert markdown((Strong("Acme"), Plain(""), Strong("Ltd"))) == "**AcmeLtd**"
    assert (
        ANNE.plain(
            markdown(
                (
                    Strong("Ac*me"),
                    Plain(" and "),
                    Strong("b\\"),
                )
            )
        )
        == "Ac*me and b\\"
    )
