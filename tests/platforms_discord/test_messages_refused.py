"""Each kind of wrong message or modal, planted, so that we know it would be seen."""

from __future__ import annotations

from typing import Any

import pytest

from tests.platforms.discord.check import check_answer, check_message, check_modal
from tests.platforms.discord.rules.messages import CREATE

Json = dict[str, Any]
NONE = {"parse": list[str]()}


def text(words: str = "Hello") -> Json:
    return {"type": 10, "content": words}


def button(**more: Any) -> Json:
    return {"type": 2, "style": 2, "label": "See", "custom_id": "note.see:abc:", **more}


def row(*children: Json) -> Json:
    return {"type": 1, "components": list(children or (button(),))}


def box(*children: Json) -> Json:
    return {"type": 17, "components": list(children or (text(),))}


def menu(**more: Any) -> Json:
    return {"type": 3, "custom_id": "pick", "options": [{"label": "A", "value": "a"}], **more}


def v2(*components: Json, **more: Any) -> Json:
    return {"components": list(components), "flags": 32768, "allowed_mentions": NONE, **more}


def old(**more: Any) -> Json:
    return {"content": "Hello", "allowed_mentions": NONE, **more}


GOOD = [
    v2(box(text(), row(), {"type": 14}), text()),
    v2(box({"type": 9, "components": [text()], "accessory": button()})),
    v2(row(menu(max_values=1))),
    v2(row(button(style=5, custom_id=None, url="https://x.com/a"))),
    old(),
    old(components=[row()], nonce="a" * 25, enforce_nonce=True, tts=False),
]


@pytest.mark.parametrize("body", GOOD)
def test_a_good_message_is_not_objected_to(body: Json) -> None:
    assert check_message(body, CREATE) == []


WRONG: list[tuple[str, Json, str]] = [
    ("mentions not ruled out", {"content": "Hello"}, "allowed_mentions: parse must be []"),
    ("everyone may be pinged", old(allowed_mentions={"parse": ["everyone"]}), "parse must be []"),
    ("somebody may be pinged", old(allowed_mentions={"parse": [], "users": ["1"]}), "nobody may be mentioned"),
    ("a reply pings", old(allowed_mentions={"parse": [], "replied_user": True}), "nobody may be mentioned"),
    ("content beside V2", v2(text(), content="x"), "content: cannot be used"),
    ("embeds beside V2", v2(text(), embeds=[{"title": "x"}]), "embeds: cannot be used"),
    ("V2 without its flag", old(components=[text()]), "need the Components V2 flag"),
    ("V2 without components", v2(), "at least one"),
    ("41 components", v2(box(*[text(str(n)) for n in range(40)])), "41 counting nested ones"),
    ("too much text", v2(text("x" * 2500), text("y" * 1600)), "4100 characters of text"),
    ("blank text", v2(text(" \n")), "is blank"),
    ("empty text", v2(text("")), "between 1 and 4000"),
    ("half a character", v2(text("a\ud800")), "valid unicode"),
    ("content too long", old(content="x" * 2001), "content: must be between 0 and 2000"),
    ("nothing at all", old(content=""), "cannot send an empty message"),
    ("six rows", old(components=[row(button(custom_id=str(n))) for n in range(6)]), "at most 5 action rows"),
    ("six buttons", v2(row(*[button(custom_id=str(n)) for n in range(6)])), "between 1 and 5"),
    ("an empty row", v2({"type": 1, "components": []}), "between 1 and 5"),
    ("an empty container", v2({"type": 17, "components": []}), "between 1 and 40"),
    ("a menu beside a button", v2(row(menu(), button())), "five buttons or one select"),
    ("a container in a container", v2(box(box())), "container is none of"),
    ("a button on its own", v2(button()), "button is none of"),
    ("a text input in a message", v2(row({"type": 4, "custom_id": "a", "style": 1})), "text input is none of"),
    ("a label in a message", v2({"type": 18, "label": "x", "component": menu()}), "label is none of"),
    ("an unheard-of type", v2({"type": 99}), "99 is none of"),
    ("one custom_id twice", v2(row(button(), button())), "'note.see:abc:' is used 2 times"),
    ("one id twice", v2(box(text(), {**text(), "id": 7}), {**text(), "id": 7}), "id 7 is used 2 times"),
    ("a custom_id too long", v2(row(button(custom_id="x" * 101))), "between 1 and 100"),
    ("a label too long", v2(row(button(label="x" * 81))), "between 1 and 80"),
    ("a button without a label", v2(row(button(label=None))), "neither a label nor an emoji"),
    ("a button without a purpose", v2(row(button(custom_id=None))), "has a custom_id and no url"),
    ("a link button with a custom_id", v2(row(button(style=5, url="https://x.com"))), "a url and no custom_id"),
    ("an address too long", v2(row(button(style=5, custom_id=None, url="https://" + "x" * 505))), "1 and 512"),
    ("an address of another kind", v2(row(button(style=5, custom_id=None, url="mailto:a@b.fr"))), "must match"),
    ("a style too many", v2(row(button(style=7))), "from 1 to 6"),
    ("no options", v2(row(menu(options=[]))), "between 1 and 25"),
    ("26 options", v2(row(menu(options=[{"label": "A", "value": str(n)} for n in range(26)]))), "between 1 and 25"),
    ("one value twice", v2(row(menu(options=[{"label": "A", "value": "a"}] * 2))), "value 'a' is used 2 times"),
    ("two chosen of one", v2(row(menu(options=[{"label": v, "value": v, "default": True} for v in "ab"]))), "2 are chosen"),
    ("an option too long", v2(row(menu(options=[{"label": "A" * 101, "value": "a"}]))), "between 1 and 100"),
    ("more picks than options", v2(row(menu(max_values=2))), "max_values is more"),
    ("four texts in a section", v2({"type": 9, "components": [text()] * 4, "accessory": button()}), "1 and 3"),
    ("a section without its side", v2({"type": 9, "components": [text()]}), "accessory: this field is required"),
    ("a file that is not there", v2({"type": 13, "file": {"url": "attachment://a.eml"}}), "is not attached"),
    ("a file from elsewhere", v2({"type": 13, "file": {"url": "https://x.com/a.eml"}}), "must match"),
    ("a nonce too long", old(nonce="x" * 26), "between 0 and 25"),
    ("an unknown field", old(block_id="x"), "block_id: is not known"),
    ("a flag not ours to set", old(flags=1 << 3), "flags that an app may not set"),
    ("a list that is none", old(components={}), "must be a list"),
    ("a number that is text", old(flags="64"), "whole number"),
    ("a truth that is none", old(tts=1), "true or false"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "objection"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG])
def test_a_wrong_message_is_objected_to(body: Json, objection: str) -> None:
    assert any(objection in found for found in check_message(body, CREATE)), check_message(body, CREATE)


def test_a_file_that_no_component_shows_is_objected_to() -> None:
    assert check_message(v2(text()), CREATE, ("note.eml",)) == [
        "message.attachments: note.eml is shown by no component"
    ]


def label(component: Json, **more: Any) -> Json:
    return {"type": 18, "label": "Company", "component": component, **more}


def line(**more: Any) -> Json:
    return {"type": 4, "custom_id": "company", "style": 1, **more}


def form(*components: Json, **more: Any) -> Json:
    return {
        "custom_id": "form:0:f:",
        "title": "Log",
        "components": list(components or (label(line()),)),
        **more,
    }


RADIO: Json = {"type": 21, "custom_id": "r", "options": [{"label": v, "value": v} for v in "ab"]}


def test_a_good_modal_is_not_objected_to() -> None:
    assert check_modal(form(text(), label(line(value="Acme", label=None)), label(RADIO), label(menu()))) == []


WRONG_MODALS: list[tuple[str, Json, str]] = [
    ("no component", form() | {"components": []}, "between 1 and 5"),
    ("six components", form(*[label(line(custom_id=str(n))) for n in range(6)]), "between 1 and 5"),
    ("a title too long", form(title="x" * 46), "between 1 and 45"),
    ("no title", form(title=None), "title: this field is required"),
    ("a label too long", form(label(line(), label="x" * 46)), "between 1 and 45"),
    ("a hint too long", form(label(line(), description="x" * 101)), "between 1 and 100"),
    ("a blank label", form(label(line(), label=" ")), "is blank"),
    ("an action row", form(row()), "action row is none of"),
    ("a button", form(label(button())), "button is none of"),
    ("a field without a label", form(line()), "text input is none of"),
    ("a label inside the label", form(label(line(label="Old"))), "label"),
    ("a value too long", form(label(line(value="x" * 11, max_length=10))), "between 0 and 10"),
    ("a value beyond everything", form(label(line(value="x" * 4001))), "between 1 and 4000"),
    ("two lines in one", form(label(line(value="a\nb"))), "one line only"),
    ("least above most", form(label(line(min_length=5, max_length=4))), "min_length is more"),
    ("a placeholder too long", form(label(line(placeholder="x" * 101))), "between 1 and 100"),
    ("a disabled menu", form(label(menu(disabled=True))), "disabled in a modal"),
    ("required, of none", form(label(menu(min_values=0))), "required, but min_values is 0"),
    ("one radio button", form(label({**RADIO, "options": RADIO["options"][:1]})), "between 2 and 10"),
    ("eleven boxes", form(label({"type": 22, "custom_id": "c", "options": [{"label": str(n), "value": str(n)} for n in range(11)]})), "1 and 10"),
    ("a field twice", form(label(line()), label(line())), "'company' is used 2 times"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("modal", "objection"), [w[1:] for w in WRONG_MODALS], ids=[w[0] for w in WRONG_MODALS]
)
def test_a_wrong_modal_is_objected_to(modal: Json, objection: str) -> None:
    assert any(objection in found for found in check_modal(modal)), check_modal(modal)


@pytest.mark.parametrize(
    ("answer", "objection"),
    [
        (None, "None is no kind of answer"),
        ({"type": 2}, "2 is no kind of answer"),
        ({"type": 4}, "data: this field is required"),
        ({"type": 5, "data": {"flags": 128}}, "must be one of 0, 64"),
        ({"type": 6, "data": {}}, "data: is not known"),
        ({"type": 4, "data": {"content": "Hello"}}, "parse must be []"),
        (
            {"type": 8, "data": {"choices": [{"name": str(n), "value": str(n)} for n in range(26)]}},
            "between 0 and 25",
        ),
        ({"type": 8, "data": {"choices": [{"name": "x" * 101, "value": "x"}]}}, "between 1 and 100"),
        ({"type": 8, "data": {"choices": [{"name": "x", "value": "x" * 101}]}}, "between 1 and 100"),
        ({"type": 9, "data": {"title": "x"}}, "custom_id: this field is required"),
    ],
)
def test_a_wrong_answer_is_objected_to(answer: object, objection: str) -> None:
    assert any(objection in found for found in check_answer(answer)), check_answer(answer)
