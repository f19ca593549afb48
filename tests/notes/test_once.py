"""What is made of a text while a panel is written, and forgotten after it."""

from __future__ import annotations

from core.notes.once import once, once_a_text


def test_what_is_made_of_a_text_is_made_once_while_a_panel_is_written() -> None:
    asked: list[str] = []

    @once
    def words(text: str) -> list[str]:
        asked.append(text)
        return text.split()

    with once_a_text():
        assert words("the lost pallet") == words("the lost pallet") == ["the", "lost", "pallet"]
        assert words("") == words("") == []
    assert asked == ["the lost pallet", ""]


def test_nothing_that_somebody_typed_is_known_before_or_after_the_panel() -> None:
    asked: list[str] = []

    @once
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    length("a secret")
    with once_a_text():
        length("a secret")
    with once_a_text():
        length("a secret")
    length("a secret")
    assert asked == ["a secret"] * 4
