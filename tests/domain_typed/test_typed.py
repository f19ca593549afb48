from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.typed import clean_line, clean_text, has_hidden, shorten
from core.errors import Problem

FAMILY = "👩‍👩‍👧‍👦"
SCOTLAND = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"


@pytest.mark.parametrize(
    "name",
    [
        "O’Brien", "O'Brien", "de la Cruz", "Null", "Sade", "Łukasz Żak", "王芳", "محمد علي", FAMILY, "❤️‍🔥", SCOTLAND,
        "علی\u200cرضا", "Nguyễn Thị Hạnh", "S", "L’Oréal", "1&1", "<!channel>", "&lt;", "'; drop table", "👍🏽", "הָאָ֫רֶץ",
    ],
)  # fmt: skip
def test_a_name_stays_as_it_was_typed(name: str) -> None:
    assert clean_line(name, 100, "name") == name


@pytest.mark.parametrize("nothing", ["", "   ", "\n\t ", "\u200b", "\u202e"])
def test_nothing_readable_is_nothing(nothing: str) -> None:
    assert clean_line(nothing, 100) == ""
    assert clean_text(nothing, 100) == ""


@pytest.mark.parametrize(
    "hidden",
    [
        "\u202e",
        "\u2066",
        "\u2069",
        "\u200b",
        "\u200e",
        "\u061c",
        "\u2060",
        "\ufeff",
        "\u00ad",
        "\u200d",
        "\U000e0041",
    ],
)
def test_characters_that_disguise_a_name_are_taken_out(hidden: str) -> None:
    assert clean_line(f"Ana{hidden} Ortiz", 100) == "Ana Ortiz"
    assert has_hidden(f"Ana{hidden} Ortiz")


def test_a_family_or_a_persian_name_hides_nothing() -> None:
    assert not has_hidden(FAMILY)
    assert not has_hidden("علی\u200cرضا")


def test_a_hundred_marks_on_one_letter_are_limited() -> None:
    kept = clean_line("Z" + "\u0315\u0301\u0334" * 34 + "oe", 50)
    assert len(kept) <= 7
    assert kept.endswith("oe")


def test_text_is_kept_in_its_composed_form() -> None:
    assert clean_line("Rene\u0301", 10) == "Ren\u00e9"


@pytest.mark.parametrize("broken", ["a\x00b", "a\ud800b", "\udfff"])
def test_what_a_database_would_refuse_is_said_at_the_field(broken: str) -> None:
    for clean in (clean_line, clean_text):
        with pytest.raises(Problem) as said:
            clean(broken, 100, "company")
        assert (said.value.key, said.value.field) == ("text_unreadable", "company")


def test_ten_thousand_characters_are_refused_with_both_numbers() -> None:
    with pytest.raises(Problem) as said:
        clean_line("x" * 10_000, 500, "moment")
    assert (said.value.key, said.value.field) == ("too_long", "moment")
    assert said.value.values == {"longest": 500, "length": 10_000}


def test_the_longest_allowed_passes_whole() -> None:
    assert clean_line("é" * 500, 500) == "é" * 500
    assert clean_line("e\u0301" * 500, 500) == "é" * 500


def test_a_line_is_one_line() -> None:
    assert clean_line("  Acme\r\nBcc: x\t y\x07\x1b ", 100) == "Acme Bcc: x y"
    assert clean_line("Acme\u2028[ERROR] fake", 100) == "Acme [ERROR] fake"


def test_paragraphs_stay_paragraphs() -> None:
    assert (
        clean_text("Dear Ana,  \r\n\r\n\r\n\r\nTwo boxes.\rOne\x0bcode", 100)
        == "Dear Ana,\n\nTwo boxes.\nOne\ncode"
    )


def test_french_spaces_stay() -> None:
    assert clean_text("Qui décide\u202f? «\u00a0Moi\u00a0»", 100) == "Qui décide\u202f? «\u00a0Moi\u00a0»"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    for clean in (clean_line, clean_text):
        once = clean(text, 10_000)
        assert clean(once, 10_000) == once
        assert "\r" not in once


def test_a_short_text_is_not_touched() -> None:
    assert shorten("Hello", 5) == "Hello"


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        ("Two boxes, one barcode", 12, "Two boxes…"),
        ("Two boxes, one barcode", 20, "Two boxes, one…"),
        ("abcdefghijkl", 5, "abcd…"),
        (FAMILY + FAMILY, 10, FAMILY + "…"),
        ("aaa" + FAMILY, 8, "aaa…"),
        ("🇫🇷🇨🇦🇬🇧", 4, "🇫🇷…"),
        ("👍🏽👍🏽", 3, "👍🏽…"),
        ("ae\u0328\u0301bcd", 3, "a…"),
        (FAMILY, 1, "…"),
    ],
)
def test_a_cut_never_breaks_a_character_as_seen(text: str, longest: int, expected: str) -> None:
    assert shorten(text, longest) == expected


@given(st.text(), st.integers(1, 60))
def test_what_is_shortened_fits_and_begins_alike(text: str, longest: int) -> None:
    short = shorten(text, longest)
    assert len(short) <= longest
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


def test_a_cut_leaves_no_mark_alone() -> None:
    for length in range(1, 40):
        cut = shorten("Ne\u0301e a\u0300 Que\u0301bec, elle y revient" * 2, length)
        assert not any(unicodedata.combining(c) for c in cut[:1])
