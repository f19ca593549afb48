"""What a person sees of a card, on a screen and over a pipe."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from bots.terminal.cards import draw
from bots.terminal.moments import Reader
from bots.terminal.plain import card_lines
from core.domain.person import Language
from core.text.words import Words
from core.ui.card import Card
from tests.terminal.examples import ATTACKS, EVERYTHING, NOTE, NOW, hostile

ENGLISH = Reader(Words(Language.EN), "Europe/Paris", NOW)
FRENCH = Reader(Words(Language.FR), "Europe/Paris", NOW)
STYLING = re.compile(r"\x1b\[[0-9;]*m")
"""The only escape sequences that the front itself writes: colours."""


def on_screen(card: Card, width: int, *, colour: bool = False, reader: Reader = ENGLISH) -> str:
    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=colour, color_system="standard" if colour else None,
        highlight=False, markup=False, emoji=False,
    )  # fmt: skip
    draw(console, card, 1, reader)
    return out.getvalue()


def test_over_a_pipe_a_card_is_plain_lines_in_order() -> None:
    assert card_lines(EVERYTHING, 4, ENGLISH) == (
        "== Thank-you to Jane Doe ==",
        "Owed to Jane Doe until Wednesday 4 March 2026, 16:00 (Paris time).",
        "-- Why now --",
        "- she gave her card",
        "- the window closes in 6 hours",
        "Company: Acme",
        "Next step: a call with the director, on Friday",
        "-- The note --",
        "",
        *NOTE.split("\n"),
        "",
        "-- Pipeline --",
        "Acme           ████████████              12 h",
        "Umbrella Corp              ████████████  20 h",
        "Two of four interviews answered on time",
        "",
        "LinkedIn: https://www.linkedin.com/in/jane",
        "her page (https://acme.example/jane)",
        "[4] Save note.eml",
        "[5] Sent  [6] Another version",
    )


def test_in_french_times_and_the_front_s_own_words_are_french() -> None:
    lines = card_lines(EVERYTHING, 1, FRENCH)
    assert "Owed to Jane Doe until mercredi 4 mars 2026 à 16 h (heure de Paris)." in lines
    assert "Company\u00a0: Acme" in lines
    assert "[1] Enregistrer note.eml" in lines


@pytest.mark.parametrize("width", [24, 40, 80, 200])
def test_a_note_on_the_screen_can_be_copied_line_by_line_at_any_width(width: int) -> None:
    seen = on_screen(EVERYTHING, width).split("\n")
    for line in NOTE.split("\n"):
        assert line in seen


@pytest.mark.parametrize("width", [24, 40, 80])
def test_prose_and_buttons_stay_within_a_narrow_screen(width: int) -> None:
    taken_whole = {*NOTE.split("\n"), "LinkedIn  https://www.linkedin.com/in/jane"}
    for line in on_screen(EVERYTHING, width).split("\n"):
        assert len(line) <= width or line in taken_whole, line


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("colour", [False, True])
def test_nothing_typed_can_command_the_terminal(attack: str, colour: bool) -> None:
    for seen in (
        on_screen(hostile(attack), 80, colour=colour),
        "\n".join(card_lines(hostile(attack), 1, ENGLISH)),
    ):
        left = STYLING.sub("", seen) if colour else seen
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", left)
        if colour:  # a colour that was typed is shown as its letters, not as a colour
            assert seen.count("\x1b[31m") == 0


def test_what_looks_like_markup_is_shown_as_typed() -> None:
    typed = "[bold red]markup[/] [link=https://evil.example]x[/link] :smile: <b> *_~`"
    seen = on_screen(hostile(typed), 200, colour=True)
    assert STYLING.sub("", seen).count(typed) >= 8


def test_words_of_every_script_are_left_alone() -> None:
    for name in ("李小龙", "محمد", "👩‍👩‍👧‍👦 Family", "Zoë O’Brien", "ฟองมูล"):
        assert name in "\n".join(card_lines(hostile(name), 1, ENGLISH))
        assert name in on_screen(hostile(name), 200)
