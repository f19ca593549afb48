"""A subject line never ends in the midst of a thing."""

from __future__ import annotations

import pytest

from core.notes.grammar.english.strongest import strongest_noun


@pytest.mark.parametrize(
    ("clause", "title"),
    [
        ("you showed me the bucket of roses and the tea towel for the thorns", "the bucket of roses"),
        ("you walked me through the outage log page by page", "the outage log"),
    ],
)
def test_a_long_thing_is_left_off_where_a_whole_one_stands_before_it(clause: str, title: str) -> None:
    assert strongest_noun(clause) == title
