"""Alternatives grouped by their first letter match where each of them would, and nowhere else."""

from __future__ import annotations

import re

import pytest

from core.notes.alternation import by_first_letter

ALTERNATIVES = (
    r"salary\b",
    r"(?:my|his) (?:pay|age)\b",
    r"secret(?:ly)?\b",
    "(?:laid off|redundan(?:t|cy))",
    r"m\w+ leave",
)
TEXTS = (
    *(
        "my pay",
        "his age",
        "her age",
        "a secret",
        "secretly",
        "secretary",
        "redundancy",
        "laid off",
        "salary",
    ),
    *("maternity leave", "myself", "salaryman", "my payment", "redundan", "", "l", "asked: his pay?"),
)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_found_exactly_where_one_of_the_alternatives_would_find_it(text: str) -> None:
    plain = re.search(rf"\b(?:{'|'.join(ALTERNATIVES)})", text)
    grouped = re.search(rf"\b{by_first_letter(ALTERNATIVES)}", text)
    assert (grouped and grouped.span()) == (plain and plain.span())


@pytest.mark.parametrize("wrong", [r"\bsalary", "[sp]ay", "s?pay", ""])
def test_an_alternative_without_a_first_letter_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="begin"):
        by_first_letter([wrong])
