from __future__ import annotations

import json
import sys
from itertools import pairwise
from types import FrameType

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.json import JSONSnapshotExtension

from bots.slack.cards import blocks, messages
from bots.slack.pieces import Drawing
from bots.slack.weighing import no_less_than_weight, weigh, weigh_all
from core.ui.action import Action
from core.ui.card import (
    Bar,
    Button,
    Buttons,
    Card,
    Copyable,
    Heading,
    Items,
    LinkButton,
    Links,
    Picture,
    Text,
)
from core.ui.rich import rich
from tests.platforms.slack.blocks import Json, block_characters, check_blocks
from tests.platforms.slack.rules.blocks import Surface
from tests.slack import examples

CARDS = {
    "nudge": examples.NUDGE,
    "draft": examples.DRAFT,
    "record": examples.RECORD,
    "plan": examples.PLAN,
    "hostile": examples.HOSTILE,
}


@pytest.mark.parametrize("name", CARDS)
def test_an_example_card_is_drawn_as_agreed(name: str, snapshot: SnapshotAssertion) -> None:
    drawn = [
        {"text": m.text, "blocks": m.blocks, "files": [f.name for f in m.files]}
        for m in messages(CARDS[name])
    ]
    assert drawn == snapshot(extension_class=JSONSnapshotExtension)


@pytest.mark.parametrize("name", CARDS)
def test_slack_accepts_every_example_card_in_a_message_and_in_the_home_tab(name: str) -> None:
    for message in messages(CARDS[name]):
        assert check_blocks(message.blocks, Surface.MESSAGE) == []
        assert message.text
    assert check_blocks(blocks(CARDS[name]), Surface.HOME) == []


def test_nothing_typed_is_markup_anywhere_in_a_card() -> None:
    (message,) = messages(examples.HOSTILE)
    assert "<" not in message.text
    assert "mrkdwn" not in json.dumps(message.blocks)


def test_a_reader_of_the_text_alone_misses_nothing() -> None:
    (message,) = messages(examples.DRAFT)
    for words in (
        "Votre brouillon",
        "l’entrepôt",
        "À bientôt,",
        "[Gmail]",
        "Messagerie",
        "brouillon.eml",
        "12 mots",
    ):
        assert words in message.text


def test_a_button_carries_its_action_as_its_name_and_its_value() -> None:
    (message,) = messages(examples.NUDGE)
    (row,) = [block for block in message.blocks if block["type"] == "actions"]
    assert [b["action_id"] for b in row["elements"]] == ["note.see:abc:", "note.sent:abc:", "note.skip:abc:"]
    assert all(b["action_id"] == b["value"] for b in row["elements"])
    assert [Action.decode(b["value"]).subject for b in row["elements"]] == ["abc"] * 3


def test_a_note_to_copy_stands_alone_and_letter_for_letter() -> None:
    (message,) = messages(examples.HOSTILE)
    (copied,) = [
        part
        for block in message.blocks
        if block["type"] == "rich_text"
        for part in block["elements"]
        if part["type"] == "rich_text_preformatted"
    ]
    assert copied["elements"] == [{"type": "text", "text": "```\n<!channel> *bold* &amp;\n```"}]


def test_a_card_of_two_hundred_contacts_goes_out_on_several_messages_and_loses_none() -> None:
    people = tuple(Text(rich(f"Person {n} of the long list")) for n in range(200))
    drawn = messages(Card("Everyone you met", people))
    assert len(drawn) > 1
    said = " ".join(message.text for message in drawn)
    assert all(f"Person {n} of" in said for n in range(200))
    for message in drawn:
        assert check_blocks(message.blocks, Surface.MESSAGE) == []
        assert len(message.text) <= 4_000


def test_a_long_text_is_parted_between_words_and_loses_none() -> None:
    words = " ".join(f"word{n}" for n in range(2_000))
    drawn = messages(Card("Long", (Text(rich(words)),)))
    shown = " ".join(_texts([block for message in drawn for block in message.blocks]))
    assert [w for w in shown.split() if w.startswith("word")] == words.split()
    for message in drawn:
        assert check_blocks(message.blocks, Surface.MESSAGE) == []
        assert all(block_characters([block]) <= 3_000 for block in message.blocks)


def test_a_run_without_spaces_is_never_cut_inside_a_character() -> None:
    family = "👩‍👩‍👧"
    drawn = messages(Card("", (Text(rich(family * 1_000)),)))
    texts = _texts([block for message in drawn for block in message.blocks])
    assert "".join(texts) == family * 1_000
    assert all(text.startswith(family) and text.endswith(family) for text in texts)


def test_the_longest_note_is_whole_to_copy_and_shortened_on_purpose_for_the_ear() -> None:
    note = "A sentence of some length. " * 300
    (message,) = messages(Card("Draft", (Copyable(note),)))
    assert note in _texts(message.blocks)
    assert message.text.endswith("…")
    assert len(message.text) <= 4_000
    assert check_blocks(message.blocks, Surface.MESSAGE) == []


def test_a_heading_never_stays_behind_alone_nor_buttons_run_ahead() -> None:
    parts = tuple(
        part
        for n in range(60)
        for part in (
            Heading(f"Company {n}"),
            Text(rich("x" * 100)),
            Buttons((Button("See", Action("interview.see", str(n))),)),
        )
    )
    drawn = messages(Card("Pipeline", parts))
    for before, after in pairwise(drawn):
        assert before.blocks[-1]["type"] == "actions"
        assert after.blocks[0]["type"] == "rich_text"
    assert len(drawn) > 2


def test_more_buttons_than_a_row_holds_make_a_second_row() -> None:
    buttons = tuple(Button(f"Day {n} {'x' * 80}", Action("a", str(n))) for n in range(30))
    (message,) = messages(Card("Pick", (Buttons(buttons),)))
    rows = [block for block in message.blocks if block["type"] == "actions"]
    assert [len(row["elements"]) for row in rows] == [25, 5]
    assert check_blocks(message.blocks, Surface.MESSAGE) == []


def test_a_chart_is_slacks_own_in_messages_and_text_in_the_home_tab() -> None:
    (message,) = messages(examples.RECORD)
    assert message.blocks[-1]["type"] == "data_visualization"
    assert "9 of 12" in message.text
    home = blocks(examples.RECORD)
    assert "January   ██████████··········  3" in "\n".join(_texts(home))


def test_a_picture_that_was_uploaded_stands_in_for_a_chart_that_slack_refused() -> None:
    drawing = Drawing(charts=False, uploaded={"Notes on time": "F0123"})
    (message,) = messages(examples.RECORD, drawing)
    assert message.blocks[-1]["slack_file"] == {"id": "F0123"}
    assert message.blocks[-1]["alt_text"] == "9 of 12 notes were sent within the day."
    assert check_blocks(message.blocks, Surface.MESSAGE) == []


def test_bars_with_one_name_and_three_charts_still_pass() -> None:
    picture = Picture(
        "Long " * 20, "", tuple(Bar("The same very long company name", 0, 0.5) for _ in range(4))
    )
    drawn = messages(Card("Charts", (picture, picture, picture)))
    assert len(drawn) == 2
    for message in drawn:
        assert check_blocks(message.blocks, Surface.MESSAGE) == []


def test_an_address_too_long_for_slack_is_left_to_the_file_beside_it() -> None:
    links = Links(
        (
            LinkButton("Gmail", "https://mail.google.com/?body=" + "x" * 3_000),
            LinkButton("X", "https://x.com/a"),
        )
    )
    (message,) = messages(Card("Ways out", (links,)))
    assert [b["text"]["text"] for b in message.blocks[-1]["elements"]] == ["X"]


def test_parts_with_nothing_in_them_draw_nothing() -> None:
    (message,) = messages(
        Card("Title", (Text(()), Text(rich("")), Items(()), Items((rich(""),)), Copyable("")))
    )
    assert [block["type"] for block in message.blocks] == ["header"]


def _texts(drawn: list[Json]) -> list[str]:
    found: list[str] = []
    for block in drawn:
        for part in block.get("elements", ()):
            found += [one["text"] for one in part.get("elements", ()) if one["type"] == "text"]
    return found


def test_however_long_a_card_each_of_its_blocks_is_gone_through_once() -> None:
    card = Card(
        "A long day", tuple(block for n in range(60) for block in (Heading(f"{n}"), Text(rich("word " * 99))))
    )
    looks: list[Json] = []

    def watch(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code is weigh.__code__:
            looks.append(frame.f_locals["drawn"])

    sys.setprofile(watch)
    try:
        sent = messages(card)
    finally:
        sys.setprofile(None)
    drawn = [block for message in sent for block in message.blocks]
    assert [sum(one is block for one in looks) for block in drawn] == [1] * len(drawn)


@pytest.mark.parametrize(
    "words", ["word " * 9, "é" * 40, "\U0001f9ed" * 9, 'a "quoted" \\ word', "half \ud83d"]
)
def test_what_is_taken_for_a_card_s_weight_unweighed_is_never_too_little(words: str) -> None:
    button = Button("Drafts", Action("note.see", "i1"))
    card = Card("A day", (Heading(words), Text(rich(words)), Items((rich(words),)), Buttons((button,))))
    drawn = blocks(card)
    assert no_less_than_weight(drawn) >= weigh_all(drawn) > len(words)


def test_a_card_that_fits_on_one_message_is_one_and_is_not_weighed() -> None:
    looked = False

    def watch(frame: FrameType, event: str, _: object) -> None:
        nonlocal looked
        looked = looked or (event == "call" and frame.f_code is weigh.__code__)

    sys.setprofile(watch)
    try:
        sent = messages(examples.NUDGE)
    finally:
        sys.setprofile(None)
    assert (len(sent), looked) == (1, False)
