"""Every rule of Slack's for blocks, broken once: the validator has to see each."""

from __future__ import annotations

from typing import Any

import pytest

from tests.platforms.slack.blocks import check_blocks, check_view, is_too_large
from tests.platforms.slack.rules.blocks import BLOCKS, Surface
from tests.platforms.slack.rules.elements import ELEMENTS
from tests.platforms.slack.rules.rich_text import CHARTS, INLINE, PARTS
from tests.platforms.slack.rules.views import HOME, MODAL

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def button(**more: Any) -> Json:
    return {"type": "button", "text": plain("Go"), "action_id": "go", **more}


def option(value: str = "a", label: str = "A", **more: Any) -> Json:
    return {"text": plain(label), "value": value, **more}


def select(**more: Any) -> Json:
    return {"type": "static_select", "action_id": "s", "options": [option()], **more}


def field(element: Json, **more: Any) -> Json:
    return {"type": "input", "label": plain("Label"), "element": element, **more}


def typed(**more: Any) -> Json:
    return {"type": "plain_text_input", "action_id": "t", **more}


def section(**more: Any) -> Json:
    return {"type": "section", "text": mrkdwn("Hello"), **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def rich(*inline: Json, part: str = "rich_text_section") -> Json:
    return {"type": "rich_text", "elements": [{"type": part, "elements": list(inline)}]}


def words(text: str = "Hello", **more: Any) -> Json:
    return {"type": "text", "text": text, **more}


def chart(categories: list[str] | None = None, **series: Any) -> Json:
    given = series or {"Notes": [("Jan", 1)]}
    return {
        "type": "data_visualization",
        "title": "Record",
        "chart": {
            "type": "bar",
            "series": [
                {"name": name, "data": [{"label": label, "value": value} for label, value in points]}
                for name, points in given.items()
            ],
            "axis_config": {"categories": categories or ["Jan"]},
        },
    }


def pie(*segments: tuple[str, Any]) -> Json:
    cut = [{"label": label, "value": value} for label, value in segments]
    return {"type": "data_visualization", "title": "Record", "chart": {"type": "pie", "segments": cut}}


def modal(*blocks: Json, **more: Any) -> Json:
    return {"type": "modal", "title": plain("Form"), "submit": plain("Send"), "blocks": list(blocks), **more}


IN_MESSAGES: dict[str, tuple[Any, str]] = {
    "not a list": ({"type": "section"}, "must provide an array"),
    "51 blocks": ([{"type": "divider"}] * 51, "no more than 50"),
    "a block of no known type": ([{"type": "marquee"}], "unsupported type: marquee"),
    "a block without a type": ([{"text": plain("x")}], "unsupported type: None"),
    "an unknown field": ([section(colour="red")], "invalid additional property: colour"),
    "a block_id of 256 characters": ([section(block_id="b" * 256)], "less than 256"),
    "two blocks of one name": ([section(block_id="b"), section(block_id="b")], "already exists"),
    "a section of nothing": ([{"type": "section"}], "missing one of: text, fields"),
    "a section of empty text": ([section(text=mrkdwn(""))], "more than 0 characters"),
    "a section of 3001 characters": ([section(text=mrkdwn("x" * 3001))], "less than 3001"),
    "11 fields": ([section(fields=[mrkdwn("x")] * 11)], "no more than 10"),
    "a field of 2001 characters": ([section(fields=[mrkdwn("x" * 2001)])], "less than 2001"),
    "text of no known type": ([section(text={"type": "markdown", "text": "x"})], "plain_text or mrkdwn"),
    "text that is only a string": ([section(text="Hello")], "must provide an object"),
    "emoji in mrkdwn": ([section(text={**mrkdwn("x"), "emoji": True})], "additional property: emoji"),
    "half a character": ([section(text=mrkdwn("\ud83d"))], "valid unicode"),
    "an input as accessory": ([section(accessory=typed())], "unsupported type: plain_text_input"),
    "a datetime picker as accessory": ([section(accessory={"type": "datetimepicker"})], "unsupported type"),
    "mrkdwn in a header": ([{"type": "header", "text": mrkdwn("*Hi*")}], "must be plain_text"),
    "a header of 151 characters": ([{"type": "header", "text": plain("x" * 151)}], "less than 151"),
    "11 things in a context": ([{"type": "context", "elements": [mrkdwn("x")] * 11}], "no more than 10"),
    "a button in a context": ([{"type": "context", "elements": [button()]}], "unsupported type: button"),
    "26 buttons in a row": ([actions(*(button(action_id=str(n)) for n in range(26)))], "no more than 25"),
    "an empty row": ([actions()], "no fewer than 1"),
    "two buttons of one name": ([actions(button(), button())], "`action_id` go already exists"),
    "mrkdwn on a button": ([actions(button(text=mrkdwn("*Go*")))], "must be plain_text"),
    "a button of 76 characters": ([actions(button(text=plain("x" * 76)))], "less than 76"),
    "a button's value of 2001": ([actions(button(value="x" * 2001))], "less than 2001"),
    "a button's address of 3001": (
        [actions(button(url="https://a.example/" + "x" * 3000))],
        "less than 3001",
    ),
    "a button to a mail address": ([actions(button(url="mailto:a@b.c"))], "must match"),
    "a button of another style": ([actions(button(style="link"))], "must be one of primary, danger"),
    "an action_id of 256": ([actions(button(action_id="x" * 256))], "less than 256"),
    "101 options": ([actions(select(options=[option(str(n)) for n in range(101)]))], "no more than 100"),
    "no options": ([actions(select(options=[]))], "no fewer than 1"),
    "options and groups": (
        [actions(select(option_groups=[{"label": plain("g"), "options": [option()]}]))],
        "exactly one of",
    ),
    "an option of 76 characters": ([actions(select(options=[option(label="x" * 76)]))], "less than 76"),
    "an option's value of 151": ([actions(select(options=[option("x" * 151)]))], "less than 151"),
    "an option's value of nothing": ([actions(select(options=[option("")]))], "more than 0"),
    "mrkdwn in a select": (
        [actions(select(options=[{"text": mrkdwn("a"), "value": "a"}]))],
        "must be plain_text",
    ),
    "two options of one value": ([actions(select(options=[option(), option()]))], "must be unique"),
    "an initial option that is not there": ([actions(select(initial_option=option("b")))], "must match one"),
    "a placeholder of 151": ([actions(select(placeholder=plain("x" * 151)))], "less than 151"),
    "11 checkboxes": (
        [actions({"type": "checkboxes", "options": [option(str(n)) for n in range(11)]})],
        "no more than 10",
    ),
    "6 in an overflow menu": (
        [actions({"type": "overflow", "options": [option(str(n)) for n in range(6)]})],
        "no more than 5",
    ),
    "a day that is none": ([actions({"type": "datepicker", "initial_date": "5 March"})], "must match"),
    "milliseconds": (
        [actions({"type": "datetimepicker", "initial_date_time": 1772719200000})],
        "whole number",
    ),
    "an instant in text": ([actions({"type": "datetimepicker", "initial_date_time": "1772719200"})], "whole"),
    "a confirmation without a way back": (
        [actions(button(confirm={"title": plain("?"), "text": plain("?"), "confirm": plain("Yes")}))],
        "missing required field: deny",
    ),
    "an input in a message": ([field(typed())], "unsupported type: input on message"),
    "an alert in a message": ([{"type": "alert", "text": plain("x")}], "unsupported type: alert on message"),
    "an image from nowhere": ([{"type": "image", "alt_text": "x"}], "exactly one of: image_url, slack_file"),
    "an image without words": ([{"type": "image", "image_url": "https://a.example/x.png"}], "alt_text"),
    "empty rich text": ([rich()], "no fewer than 1"),
    "an empty text element": ([rich(words(""))], "more than 0"),
    "an unknown style": ([rich(words(style={"big": True}))], "additional property: big"),
    "a list without style": ([rich(part="rich_text_list")], "missing required field: style"),
    "text right in a list": (
        [
            {
                "type": "rich_text",
                "elements": [{"type": "rich_text_list", "style": "bullet", "elements": [words()]}],
            }
        ],
        "unsupported type: text",
    ),
    "a date in preformatted text": (
        [rich({"type": "date", "timestamp": 1, "format": "{date}"}, part="rich_text_preformatted")],
        "unsupported type: date",
    ),
    "a date's unknown token": ([rich({"type": "date", "timestamp": 1, "format": "{weekday}"})], "must match"),
    "a date without format": ([rich({"type": "date", "timestamp": 1})], "missing required field: format"),
    "a link to a script": ([rich({"type": "link", "url": "javascript:alert(1)"})], "must match"),
    "three charts": ([chart()] * 3, "no more than 2"),
    "a chart's title of 51": ([{**chart(), "title": "x" * 51}], "less than 51"),
    "21 categories": ([chart([str(n) for n in range(21)])], "no more than 20"),
    "a category of 21 characters": ([chart(["x" * 21])], "less than 21"),
    "7 series": ([chart(["Jan"], **{f"S{n}": [("Jan", 1)] for n in range(7)})], "no more than 6"),
    "a series that misses a category": ([chart(["Jan", "Feb"])], "one data point for every category"),
    "two categories of one name": ([chart(["Jan", "Jan"], Notes=[("Jan", 1), ("Jan", 2)])], "must be unique"),
    "a value that is no number": ([chart(Notes=[("Jan", float("nan"))])], "must be a number"),
    "an empty slice": ([pie(("A", 0))], "greater than 0"),
    "more than about 12,000 characters": ([rich(words("x" * 7000))] * 2, "msg_blocks_too_long"),
}

IN_MODALS: dict[str, tuple[Json, str]] = {
    "101 blocks": (modal(*[{"type": "divider"}] * 101), "no more than 100"),
    "no blocks at all": (modal(), "no fewer than 1"),
    "a title of 25 characters": (modal(section(), title=plain("x" * 25)), "less than 25"),
    "a submit of 25 characters": (modal(section(), submit=plain("x" * 25)), "less than 25"),
    "a close of 25 characters": (modal(section(), close=plain("x" * 25)), "less than 25"),
    "no title": ({"type": "modal", "blocks": [section()]}, "missing required field: title"),
    "private_metadata of 3001": (modal(section(), private_metadata="x" * 3001), "less than 3001"),
    "private_metadata that is an object": (modal(section(), private_metadata={"a": 1}), "a string"),
    "a callback_id of 256": (modal(section(), callback_id="x" * 256), "less than 256"),
    "an input and no submit": (
        {"type": "modal", "title": plain("Form"), "blocks": [field(typed())]},
        "missing required field: submit",
    ),
    "a received view sent back": (
        modal(section(), id="V1", hash="1.2", state={"values": {}}),
        "property: hash",
    ),
    "an unknown kind of view": ({"type": "dialog", "blocks": []}, "unsupported type: dialog"),
    "a chart in a modal": (modal(chart()), "unsupported type: data_visualization on modal"),
    "a label in mrkdwn": (modal({**field(typed()), "label": mrkdwn("*L*")}), "must be plain_text"),
    "a label of 2001": (modal(field(typed(), label=plain("x" * 2001))), "less than 2001"),
    "a hint of 2001": (modal(field(typed(), hint=plain("x" * 2001))), "less than 2001"),
    "a button as input": (modal(field(button())), "unsupported type: button"),
    "max_length of 3001": (modal(field(typed(max_length=3001))), "whole number"),
    "min over max": (modal(field(typed(min_length=5, max_length=2))), "min_length must not"),
    "an initial value too long": (modal(field(typed(initial_value="xxx", max_length=2))), "longer than"),
    "11 files": (modal(field({"type": "file_input", "max_files": 11})), "whole number"),
    "a file input that dispatches": (
        modal(field({"type": "file_input"}, dispatch_action=True)),
        "file_input with dispatch_action",
    ),
    "two inputs that want the cursor": (
        modal(field(typed(focus_on_load=True)), field(typed(focus_on_load=True))),
        "only one element",
    ),
    "a Home tab with a title": (
        {"type": "home", "title": plain("x"), "blocks": [section()]},
        "additional property: title",
    ),
    "a chart in the Home tab": ({"type": "home", "blocks": [chart()]}, "data_visualization on home"),
    "a datetime picker in the Home tab": (
        {"type": "home", "blocks": [actions({"type": "datetimepicker"})]},
        "datetimepicker on home",
    ),
    "an e-mail input in the Home tab": (
        {"type": "home", "blocks": [field({"type": "email_text_input"})]},
        "email_text_input on home",
    ),
}


@pytest.mark.parametrize("what", IN_MESSAGES)
def test_a_message_is_refused_for(what: str) -> None:
    blocks, expected = IN_MESSAGES[what]
    assert expected in " ".join(check_blocks(blocks, Surface.MESSAGE))


@pytest.mark.parametrize("what", IN_MODALS)
def test_a_view_is_refused_for(what: str) -> None:
    view, expected = IN_MODALS[what]
    assert expected in " ".join(check_view(view))


def test_a_view_of_a_quarter_of_a_megabyte_is_too_large() -> None:
    assert is_too_large(modal(*[section(text=mrkdwn("x" * 3000))] * 90))
    assert not is_too_large(modal(*[section(text=mrkdwn("x" * 3000))] * 80))


@pytest.mark.parametrize(
    "blocks",
    [
        [section(), {"type": "divider"}, {"type": "header", "text": plain("x" * 150)}],
        [
            section(
                text=mrkdwn("x" * 3000), fields=[plain("y" * 2000)] * 2, accessory=button(value="v" * 2000)
            )
        ],
        [actions(*(button(action_id=str(n)) for n in range(25)))],
        [actions(select(options=[option(str(n)) for n in range(100)], initial_option=option("99")))],
        [rich(words(), {"type": "date", "timestamp": 1772719200, "format": "{date_long_pretty}, {time}"})],
        [chart(["Jan", "Feb"], Notes=[("Jan", 1), ("Feb", -2.5)])] * 2,
        [pie(("A", 1), ("B", 2))],
    ],
)
def test_what_slack_allows_to_the_last_character_is_accepted(blocks: list[Json]) -> None:
    assert check_blocks(blocks, Surface.MESSAGE) == []


def test_every_rule_names_the_page_that_it_was_read_on() -> None:
    things = [
        MODAL,
        HOME,
        *BLOCKS.values(),
        *ELEMENTS.values(),
        *PARTS.values(),
        *INLINE.values(),
        *CHARTS.values(),
    ]
    assert all(thing.page.startswith("https://docs.slack.dev/reference/") for thing in things)
