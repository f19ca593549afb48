from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.json import JSONSnapshotExtension

from bots.discord.forms import encode, is_ours, read
from core.domain.person import Language
from core.text.words import Words
from core.ui.form import ChoiceField, Form, MomentField, Option, Page, TextField
from tests.discord import examples
from tests.discord.sending import Json, drawn, modal_objections
from tests.platforms.discord.rules import components as c

EN, FR = Words(Language.EN), Words(Language.FR)


def _inputs(modal: Json) -> dict[str, Json]:
    return {
        part["component"]["custom_id"]: part["component"]
        for part in modal["components"]
        if part["type"] == c.LABEL
    }


def _one(field: Any, value: str = "") -> Form:
    return Form("f", "Form", (Page("Page", (field,)),), values={field.name: value} if value else {})


@pytest.mark.parametrize("page", [0, 1])
def test_each_page_of_the_form_is_drawn_as_agreed(page: int, snapshot: SnapshotAssertion) -> None:
    assert drawn(replace(examples.LOG, page=page), EN) == snapshot(extension_class=JSONSnapshotExtension)


@pytest.mark.parametrize("say", [EN, FR])
@pytest.mark.parametrize("page", [0, 1])
def test_discord_accepts_each_page_of_the_form(say: Words, page: int) -> None:
    assert modal_objections(replace(examples.LOG, page=page), say) == []


def test_what_is_known_stands_in_the_fields() -> None:
    first = _inputs(drawn(examples.LOG, EN))
    assert first["company"]["value"] == "Acme"
    assert first["ended"]["value"] == "Wednesday 4 March 2026, 14:00 (UTC)"
    assert [o["label"] for o in first["round"]["options"] if o["default"]] == ["Final round"]
    second = _inputs(drawn(replace(examples.LOG, page=1), EN))
    assert [o["value"] for o in second["days"]["options"] if o["default"]] == ["sun"]


def test_a_moment_shows_how_it_may_be_written_in_the_persons_language() -> None:
    assert _inputs(drawn(examples.LOG, FR))["ended"]["placeholder"] == "aujourd’hui 15 h, hier 14 h 30"


def test_a_page_says_which_form_it_belongs_to_after_a_restart_too() -> None:
    form = replace(examples.LOG, subject="i:1", page=1)
    assert is_ours(encode(form))
    sent = read({"custom_id": encode(form)})
    assert (sent.form, sent.subject, sent.page) == ("interview.log", "i:1", 1)
    assert not is_ours("note.sent:abc:")


def test_an_identifier_too_long_is_a_bug_and_not_bad_input() -> None:
    with pytest.raises(ValueError, match="interview"):
        encode(replace(examples.LOG, subject="x" * 100))


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        (
            ChoiceField("f", "F", tuple(Option(str(n), f"Option {n}") for n in range(1, 5)), required=True),
            c.RADIO,
        ),
        (ChoiceField("f", "F", tuple(Option(str(n), f"Option {n}") for n in range(1, 5))), c.SELECT),
        (ChoiceField("f", "F", tuple(Option(str(n), f"Option {n}") for n in range(1, 20))), c.SELECT),
        (ChoiceField("f", "F", (Option("1", "Only"),), required=True), c.SELECT),
        (ChoiceField("f", "F", (Option("1", "Only"),), several=True), c.CHECKBOXES),
        (
            ChoiceField("f", "F", tuple(Option(str(n), "x" * 120) for n in range(1, 20)), several=True),
            c.SELECT,
        ),
        (TextField("f", "F" * 60, longest=9_000, multiline=True), c.TEXT_INPUT),
        (MomentField("f", "F", date_only=True, required=True), c.TEXT_INPUT),
    ],
)
def test_each_field_has_the_input_that_suits_it(field: Any, kind: int) -> None:
    assert _inputs(drawn(_one(field), EN))["f"]["type"] == kind
    assert modal_objections(_one(field), EN) == []


def test_more_options_than_discord_lists_are_a_bug() -> None:
    many = tuple(Option(str(n), f"Option {n}") for n in range(1, 27))
    with pytest.raises(ValueError, match="26 options"):
        drawn(_one(ChoiceField("c", "C", many)), EN)


@pytest.mark.parametrize("typed", ["longer than ten", "x" * 4_000, "two\nlines"])
def test_nothing_typed_before_is_lost_when_the_form_opens_again(typed: str) -> None:
    form = _one(TextField("m", "Moment", longest=10), typed)
    assert _inputs(drawn(form, EN))["m"]["value"] == typed
    assert modal_objections(form, EN) == []


def test_what_was_wrong_stands_above_the_fields_where_there_is_room() -> None:
    form = replace(_one(TextField("email", "E-mail")), errors={"email": "No address: [x](y)."})
    (said, _) = drawn(form, EN)["components"]
    assert said["content"] == "No address: \\[x\\](y)."
    full = replace(examples.LOG, errors={"email": "No address."})
    assert len(drawn(full, EN)["components"]) == 5


def test_a_label_too_long_stands_in_full_below() -> None:
    label = "Which moment of the conversation did both of you enjoy?"
    (part,) = drawn(_one(TextField("m", label)), EN)["components"]
    assert part["label"].endswith("…")
    assert part["description"] == label


def test_a_sent_page_reads_back_as_the_person_filled_it() -> None:
    data = {
        "custom_id": "form:1:interview.log:i1",
        "components": [
            {"type": 10, "id": 1},
            _label({"type": 4, "custom_id": "moment", "value": "Two\nlines"}),
            _label({"type": 4, "custom_id": "next_on", "value": ""}),
            _label({"type": 22, "custom_id": "days", "values": ["sat", "sun"]}),
            _label({"type": 19, "custom_id": "invitation", "values": ["123"]}),
            _label({"type": 21, "custom_id": "round", "value": None}),
            _label({"type": 23, "custom_id": "agree", "value": True}),
        ],
    }
    assert read(data).values == {
        "moment": "Two\nlines", "next_on": "", "days": "sat,sun", "invitation": "123", "round": "", "agree": "yes"
    }  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"custom_id": None, "components": None},
        {"custom_id": "form", "components": [None, 3, {"type": 18}]},
        {
            "custom_id": "form:x:y",
            "components": [{"type": 18, "component": None}, {"type": 99, "custom_id": 3}],
        },
        {
            "custom_id": "form:²:f:",
            "components": [{"type": 18, "component": {"custom_id": "f", "values": [None]}}],
        },
        {"custom_id": "form:9999999:f:", "components": {}},
    ],
)
def test_a_mangled_submission_is_read_as_empty_and_never_breaks_anything(data: dict[str, Any]) -> None:
    assert set(read(data).values.values()) <= {""}
    assert read(data).page == 0


def _label(component: Json) -> Json:
    return {"type": 18, "id": 1, "component": component}
