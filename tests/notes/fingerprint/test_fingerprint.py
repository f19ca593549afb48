"""Two members' notes to one company, compared without either being kept."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.person import Language
from core.notes.fingerprint import (
    KEPT,
    NEAR_IDENTICAL,
    alike,
    alike_any,
    fingerprint,
    packed,
    unpacked,
)
from tests.notes.check.labelled_set import notes

KEY = b"a community and a company"
MINE = """Dear Ana,

Thank you for walking me down aisle 14 on Tuesday. Two boxes with one barcode explained the returns problem faster than the slides did.

At the cash and carry I added a ten-second scan at the gate, and mis-picks fell from 30 to 8 a week.

Kind regards,
Joe Mbeki"""
BORROWED = (
    MINE.replace("Ana", "Raj")
    .replace("Joe Mbeki", "Kim Lee")
    .replace("on Tuesday", "on Wednesday")
    .replace("30 to 8", "40 to 9")
)
OWN = """Dear Ana,

The whiteboard by dock three is the only clock your drivers trust, you said, and I saw two of them check it before they checked me.

At the ferry company I kept such a board for four summers; late boats fell by half once the captains could write on it.

Kind regards,
Kim Lee"""


def test_a_borrowed_note_is_noticed_and_an_own_one_is_not() -> None:
    mine, borrowed, own = (fingerprint(body, KEY, Language.EN) for body in (MINE, BORROWED, OWN))
    assert alike(mine, borrowed) >= NEAR_IDENTICAL
    assert alike(mine, own) < 0.05
    assert alike_any(borrowed, [own, mine])
    assert not alike_any(own, [mine, borrowed])


def test_greeting_closing_capitals_and_typography_do_not_count() -> None:
    shouted = MINE.replace("Dear Ana", "Hi there").replace("Kind regards", "Cheers").replace("T", "t")
    assert alike(fingerprint(MINE, KEY, Language.EN), fingerprint(shouted, KEY, Language.EN)) == 1.0


def test_a_note_copied_into_a_longer_one_is_found() -> None:
    longer = MINE.replace(
        "\n\nKind",
        "\n\nThe whiteboard by dock three is the only clock your drivers trust, and I liked it.\n\nKind",
    )
    assert alike(fingerprint(MINE, KEY, Language.EN), fingerprint(longer, KEY, Language.EN)) > 0.9


def test_two_companies_or_communities_cannot_be_compared() -> None:
    assert alike(fingerprint(MINE, b"one", Language.EN), fingerprint(MINE, b"two", Language.EN)) == 0.0


def test_an_empty_note_is_like_nothing() -> None:
    empty = fingerprint("Hi,", KEY, Language.EN)
    assert empty == frozenset()
    assert alike(empty, fingerprint(MINE, KEY, Language.EN)) == 0.0


@given(st.text(max_size=2_000), st.sampled_from(Language))
def test_it_is_small_survives_storing_and_shows_no_word(body: str, language: Language) -> None:
    made = fingerprint(body, KEY, language)
    assert len(made) <= KEPT
    assert unpacked(packed(made)) == made
    assert len(packed(made)) == 8 * len(made)


def test_a_text_longer_than_the_sketch_is_still_compared() -> None:
    words = [f"word{i}" for i in range(600)]
    whole, half = " ".join(words), " ".join(words[:300] + [f"other{i}" for i in range(300)])
    assert 0.3 < alike(fingerprint(whole, KEY, Language.EN), fingerprint(half, KEY, Language.EN)) < 0.7


@pytest.mark.parametrize("language", list(Language))
def test_notes_written_by_different_people_are_far_apart(language: Language) -> None:
    good = {n.body: fingerprint(n.body, KEY, language) for n in notes(language) if not n.expect}
    close = [alike(a, b) for a, b in combinations(good.values(), 2)]
    assert max(close) < NEAR_IDENTICAL
