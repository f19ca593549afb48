from __future__ import annotations

from itertools import pairwise

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.json import JSONSnapshotExtension

from bots.discord.cards import messages
from bots.discord.painting import painter
from bots.discord.pictures import can_paint, painted
from core.ui.action import Action
from core.ui.card import (
    Bar,
    Button,
    Buttons,
    Card,
    Copyable,
    File,
    Heading,
    Items,
    LinkButton,
    Links,
    Picture,
    Text,
)
from core.ui.rich import rich
from tests.discord import examples
from tests.discord.sending import body, objections, texts
from tests.platforms.discord.rules import components as c
from tests.platforms.discord.screen import CODE, parts

CARDS = {
    "nudge": examples.NUDGE,
    "draft": examples.DRAFT,
    "record": examples.RECORD,
    "plan": examples.PLAN,
    "hostile": examples.HOSTILE,
}


@pytest.mark.parametrize("name", CARDS)
def test_an_example_card_is_drawn_as_agreed(name: str, snapshot: SnapshotAssertion) -> None:
    drawn = [{"components": body(m)[0]["components"], "files": body(m)[1]} for m in messages(CARDS[name])]
    assert drawn == snapshot(extension_class=JSONSnapshotExtension)


@pytest.mark.parametrize("name", CARDS)
def test_discord_accepts_every_example_card(name: str) -> None:
    (message,) = messages(CARDS[name])
    assert objections(message) == []


def test_nobody_is_mentioned_by_a_card_whatever_it_says() -> None:
    (message,) = messages(examples.HOSTILE)
    assert body(message)[0]["allowed_mentions"] == {"parse": []}


def test_french_punctuation_stays_with_its_word_in_a_heading() -> None:
    (message,) = messages(Card("À noter\u00a0: bravo\u202f!\nFin"))
    assert texts(message) == ["## À noter\u00a0: bravo\u202f! Fin"]


def test_a_button_carries_its_action() -> None:
    (message,) = messages(examples.NUDGE)
    buttons = [part for part in parts(body(message)[0]["components"]) if part["type"] == c.BUTTON]
    assert [b["custom_id"] for b in buttons] == ["note.see:abc:", "note.sent:abc:", "note.skip:abc:"]
    assert [Action.decode(b["custom_id"]).subject for b in buttons] == ["abc"] * 3
    assert [b["style"] for b in buttons] == [1, 2, 4]


def test_a_card_can_be_sent_twice_with_its_files() -> None:
    (message,) = messages(examples.DRAFT)
    first, again = message.files()[0], message.files()[0]
    assert first.fp.read() == again.fp.read() == b"Subject: x\r\n\r\nx"
    assert body(message) == body(message)


def test_a_file_has_a_name_that_discord_keeps() -> None:
    (message,) = messages(Card("Files", (File("../brouillon été\0.eml", "message/rfc822", b"x"),)))
    assert body(message)[1] == ("brouillon_ete_.eml",)
    assert objections(message) == []


def test_a_note_to_copy_stands_alone_and_letter_for_letter() -> None:
    (message,) = messages(examples.DRAFT)
    (copied,) = [found for text in texts(message) for found in CODE.findall(text)]
    assert copied == examples.DRAFT.blocks[1].text + "\n"  # type: ignore[union-attr]


def test_a_card_of_two_hundred_contacts_goes_out_on_several_messages_and_loses_none() -> None:
    people = tuple(Text(rich(f"Person {n} of the long list")) for n in range(200))
    drawn = messages(Card("Everyone you met", people))
    said = " ".join(text for message in drawn for text in texts(message))
    assert all(f"Person {n} of" in said for n in range(200))
    assert len(drawn) > 1
    assert [objections(message) for message in drawn] == [[]] * len(drawn)


def test_a_long_text_is_parted_between_words_and_loses_none() -> None:
    words = " ".join(f"word{n}" for n in range(2_000))
    drawn = messages(Card("Long", (Text(rich(words)),)))
    shown = " ".join(text for message in drawn for text in texts(message))
    assert [w for w in shown.split() if w.startswith("word")] == words.split()
    assert [objections(message) for message in drawn] == [[]] * len(drawn)


def test_a_run_without_spaces_is_never_cut_inside_a_character() -> None:
    family = "👩‍👩‍👧"
    drawn = messages(Card("", (Text(rich(family * 1_000)),)))
    shown = [text for message in drawn for text in texts(message)]
    assert "".join(shown) == family * 1_000
    assert all(text.startswith(family) and text.endswith(family) for text in shown)


def test_the_longest_note_is_whole_to_copy_over_several_blocks() -> None:
    note = "A sentence of some length. " * 300
    drawn = messages(Card("Draft", (Copyable(note),)))
    copied = " ".join(found.strip() for m in drawn for text in texts(m) for found in CODE.findall(text))
    assert copied == note.strip()
    assert [objections(message) for message in drawn] == [[]] * len(drawn)


def test_a_heading_never_stays_behind_alone_nor_buttons_run_ahead() -> None:
    listed = tuple(
        part
        for n in range(60)
        for part in (
            Heading(f"Company {n}"),
            Text(rich("x" * 100)),
            Buttons((Button("See", Action("interview.see", str(n))),)),
        )
    )
    drawn = messages(Card("Pipeline", listed))
    for before, after in pairwise(drawn):
        assert body(before)[0]["components"][0]["components"][-1]["type"] == c.ROW
        assert body(after)[0]["components"][0]["components"][0]["content"].startswith("### Company")
    assert len(drawn) > 2
    assert [objections(message) for message in drawn] == [[]] * len(drawn)


def test_more_buttons_than_a_row_holds_make_more_rows() -> None:
    buttons = tuple(Button(f"Day {n} {'x' * 80}", Action("a", str(n))) for n in range(12))
    (message,) = messages(Card("Pick", (Buttons(buttons),)))
    rows = [part for part in parts(body(message)[0]["components"]) if part["type"] == c.ROW]
    assert [len(row["components"]) for row in rows] == [5, 5, 2]
    assert objections(message) == []


def test_one_meaning_twice_is_one_button_in_a_row_and_another_message_later() -> None:
    again = Button("Again", Action("a", "1"))
    drawn = messages(Card("Pick", (Buttons((again, again)), Text(rich("x")), Buttons((again,)))))
    assert len(drawn) == 2
    assert [objections(message) for message in drawn] == [[], []]


def test_an_address_too_long_for_a_button_is_a_link_in_the_text_and_a_longer_one_is_left_to_the_file() -> (
    None
):
    ways = (
        LinkButton("Gmail", "https://mail.google.com/?body=" + "x" * 600),
        LinkButton("Outlook", "https://outlook.office.com/?body=" + "x" * 3_000),
        LinkButton("Mail", "mailto:raj@acme.fr"),
        LinkButton("X", "https://x.com/a"),
    )
    (message,) = messages(Card("Ways out", (Links(ways),)))
    buttons = [part for part in parts(body(message)[0]["components"]) if part["type"] == c.BUTTON]
    assert [b["label"] for b in buttons] == ["X"]
    assert [text[:9] for text in texts(message)[1:]] == ["[Gmail](<"]
    assert objections(message) == []


def test_a_chart_is_drawn_in_text_with_its_meaning_below() -> None:
    (message,) = messages(examples.RECORD)
    assert "January   ██████████··········  3" in texts(message)[1]
    assert "-# 9 of 12 notes were sent within the day." in texts(message)[1]


def test_parts_with_nothing_in_them_draw_nothing() -> None:
    empty = (Text(()), Text(rich("")), Text(rich("\u200b")), Items(()), Items((rich(""),)), Copyable(""))
    (message,) = messages(Card("Title", empty))
    assert texts(message) == ["## Title"]
    assert messages(Card("", empty)) == ()


async def test_a_chart_is_a_picture_where_it_was_painted_and_says_the_same_in_words() -> None:
    async with painter() as charts:
        drawn = await charts.paint(examples.PLAN)
        assert not charts.takes_long(examples.PLAN)
    (message,) = messages(examples.PLAN, drawn)
    sent, names = body(message)
    (gallery,) = [part for part in parts(sent["components"]) if part["type"] == c.GALLERY]
    assert gallery["items"][0]["description"] == examples.PLAN.blocks[0].alt  # type: ignore[union-attr]
    assert gallery["items"][0]["media"]["url"] == f"attachment://{names[0]}"
    assert message.files()[0].fp.read().startswith(b"\x89PNG")
    assert texts(message)[1].startswith("-# The draft comes tonight")
    assert objections(message) == []


@pytest.mark.parametrize("label", ["王", "👩‍👩‍👧", "محمد"])
def test_a_chart_with_signs_that_its_fonts_may_lack_stays_text(label: str) -> None:
    card = Card("Chart", (Picture("Notes", "", (Bar(label, 0, 1),)),))
    assert can_paint(card) == ()


def test_a_label_is_never_read_as_anything_but_a_label() -> None:
    hostile = '\'][0];}//{"expr":1}'
    card = Card("Chart", (Picture(hostile, "", (Bar(hostile, 0, 1, hostile),)),))
    (picture,) = can_paint(card)
    assert painted(picture).startswith(b"\x89PNG")
