from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.json import JSONSnapshotExtension

from bots.slack.forms import Json, errors, modal, options, read
from core.dialogs.turn import Suggestion
from core.domain.person import Language
from core.text.words import Words
from core.ui.form import ChoiceField, Form, MomentField, Option, Page, TextField, TextKind
from tests.platforms.slack.blocks import check_view
from tests.slack import examples

PARIS = "Europe/Paris"
EN, FR = Words(Language.EN), Words(Language.FR)


def _inputs(view: Json) -> dict[str, Json]:
    return {block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"}


def _one(field: Any, value: str = "") -> Form:
    return Form("f", "Form", (Page("Page", (field,)),), values={field.name: value} if value else {})


def test_the_form_is_drawn_as_agreed(snapshot: SnapshotAssertion) -> None:
    assert modal(examples.LOG, EN, PARIS) == snapshot(extension_class=JSONSnapshotExtension)


@pytest.mark.parametrize("say", [EN, FR])
def test_slack_accepts_the_whole_form_in_one_modal(say: Words) -> None:
    view = modal(examples.LOG, say, PARIS)
    assert check_view(view) == []
    assert [b["text"]["text"] for b in view["blocks"] if b["type"] == "header"] == [
        "The interview",
        "What was said",
    ]


def test_the_buttons_are_in_the_persons_language() -> None:
    view = modal(examples.LOG, FR, PARIS)
    assert (view["submit"]["text"], view["close"]["text"]) == ("Enregistrer", "Annuler")
    assert modal(replace(examples.LOG, submit="Log it"), EN, PARIS)["submit"]["text"] == "Log it"


def test_a_modal_that_is_left_tells_us_so_that_the_draft_is_kept() -> None:
    assert modal(examples.LOG, EN, PARIS)["notify_on_close"] is True


def test_what_is_known_stands_in_the_fields() -> None:
    inputs = _inputs(modal(examples.LOG, EN, PARIS))
    assert inputs["company"]["initial_option"]["value"] == "Acme"
    assert inputs["ended"]["initial_date_time"] == 1772632800
    assert inputs["round"]["initial_option"]["text"]["text"] == "Final round"
    assert [o["value"] for o in inputs["days"]["initial_options"]] == ["sun"]


@pytest.mark.parametrize(
    ("field", "typed", "kind"),
    [
        (MomentField("m", "When"), "yesterday 3pm", "plain_text_input"),
        (MomentField("m", "When"), "2026-03-04T15:00", "datetimepicker"),
        (MomentField("m", "When", date_only=True), "jeudi", "plain_text_input"),
        (MomentField("m", "When", date_only=True), "2026-03-04", "datepicker"),
        (MomentField("m", "When", date_only=True), "2026-03-04T23:30:00+00:00", "datepicker"),
        (TextField("m", "Mail", kind=TextKind.EMAIL), "jane at acme", "plain_text_input"),
        (TextField("m", "Mail", kind=TextKind.EMAIL), "jane@acme.com", "email_text_input"),
        (TextField("m", "Page", kind=TextKind.URL), "linkedin.com/in/jane", "plain_text_input"),
        (TextField("m", "Page", kind=TextKind.URL), "https://linkedin.com/in/jane", "url_text_input"),
        (TextField("m", "Company", suggests=True), "A" * 151, "plain_text_input"),
        (TextField("m", "Moment", longest=10), "longer than ten", "plain_text_input"),
    ],
)
def test_nothing_typed_is_lost_in_a_field_that_could_not_show_it(field: Any, typed: str, kind: str) -> None:
    view = modal(_one(field, typed), EN, PARIS)
    assert check_view(view) == []
    element = _inputs(view)["m"]
    assert element["type"] == kind
    if kind == "plain_text_input":
        assert element["initial_value"] == typed


def test_an_instant_late_in_the_evening_falls_on_its_own_day_where_the_person_is() -> None:
    field = MomentField("m", "Day", date_only=True)
    view = modal(_one(field, "2026-03-04T23:30:00+00:00"), EN, PARIS)
    assert _inputs(view)["m"]["initial_date"] == "2026-03-05"


def test_a_sent_modal_reads_back_as_the_person_filled_it() -> None:
    view = modal(replace(examples.LOG, subject="i1"), EN, PARIS)
    view["state"] = {
        "values": {
            "company": {
                "suggest": {"type": "external_select", "selected_option": {"value": "Acme", "text": {}}}
            },
            "ended": {"value": {"type": "datetimepicker", "selected_date_time": 1772632800}},
            "round": {"value": {"type": "static_select", "selected_option": None}},
            "email": {"value": {"type": "email_text_input", "value": "jane@acme.com"}},
            "linkedin": {"value": {"type": "url_text_input", "value": None}},
            "moment": {"value": {"type": "plain_text_input", "value": "Two\nlines"}},
            "next_on": {"value": {"type": "datepicker", "selected_date": "2026-03-12"}},
            "days": {
                "value": {"type": "checkboxes", "selected_options": [{"value": "sat"}, {"value": "sun"}]}
            },
            "invitation": {"value": {"type": "file_input", "files": [{"id": "F1"}]}},
        }
    }
    sent = read(view, PARIS)
    assert (sent.form, sent.subject) == ("interview.log", "i1")
    assert sent.values == {
        "company": "Acme",
        "ended": "2026-03-04T15:00+01:00",
        "round": "",
        "email": "jane@acme.com",
        "linkedin": "",
        "moment": "Two\nlines",
        "next_on": "2026-03-12",
        "days": "sat,sun",
        "invitation": "F1",
    }


def test_a_summer_instant_has_the_offset_of_summer() -> None:
    state = {"values": {"ended": {"value": {"type": "datetimepicker", "selected_date_time": 1783000800}}}}
    assert read({"state": state}, PARIS).values["ended"].endswith("+02:00")


@pytest.mark.parametrize(
    "view",
    [
        {},
        {"state": None},
        {"state": {"values": []}},
        {"state": {"values": {"company": None}}},
        {"state": {"values": {"company": {"value": "Acme"}}}},
        {"state": {"values": {"ended": {"value": {"type": "datetimepicker", "selected_date_time": 10**20}}}}},
        {"state": {"values": {"days": {"value": {"selected_options": [None, {"value": 3}]}}}}},
        {
            "callback_id": None,
            "private_metadata": 7,
            "state": {"values": {"x": {"y": {"type": "unheard_of"}}}},
        },
    ],
)
def test_a_mangled_view_is_read_as_empty_and_never_breaks_anything(view: dict[str, Any]) -> None:
    assert set(read(view, PARIS).values.values()) <= {""}


def test_errors_stand_only_under_inputs_that_the_view_has() -> None:
    view = modal(examples.LOG, EN, PARIS)
    asked = replace(
        examples.LOG,
        errors={"email": "No address.", "": "Not saved.", "gone": "Who?", "next_on": "Which year?"},
    )
    assert errors(asked, view) == {
        "email": "No address.",
        "company": "Not saved. Who?",
        "next_on": "Which year?",
    }
    assert errors(asked, {"blocks": []}) == {}


def test_a_form_asked_again_later_says_what_was_wrong_beside_each_field() -> None:
    asked = replace(examples.LOG, errors={"email": "No address.", "": "Not saved."})
    view = modal(asked, EN, PARIS)
    assert check_view(view) == []
    ids = [block["block_id"] for block in view["blocks"]]
    assert ids.index("error:email") + 1 == ids.index("email")
    assert ids[0] == "error:"


def test_a_title_too_long_for_the_bar_stands_in_full_below_it() -> None:
    form = replace(examples.LOG, title="Enregistrer l’entretien suivant avec Acme")
    view = modal(form, FR, PARIS)
    assert check_view(view) == []
    assert view["title"]["text"].endswith("…")
    assert view["blocks"][0]["text"]["text"] == form.title


def test_what_is_typed_is_offered_first_and_known_names_follow_once() -> None:
    found = [
        Suggestion("ACME", "ACME"),
        Suggestion("Acme Labs", "Acme Labs"),
        Suggestion("Acme Labs", "Acme Labs"),
    ]
    assert [o["value"] for o in options(" acme ", found)] == ["acme", "Acme Labs"]
    assert [o["value"] for o in options("", found)] == ["ACME", "Acme Labs"]


def test_two_hundred_typed_characters_and_two_hundred_names_stay_within_slacks_lists() -> None:
    offered = options("x" * 200, [Suggestion(f"Company {n}", "L" * 200) for n in range(200)])
    assert len(offered) == 100
    assert all(len(o["value"]) <= 150 and len(o["text"]["text"]) <= 75 for o in offered)


def test_many_choices_make_a_list_and_too_many_are_a_bug() -> None:
    many = tuple(Option(str(n), f"Option {n}") for n in range(1, 102))
    listed = _inputs(modal(_one(ChoiceField("c", "C", many[:40], several=True), "3,nope,5"), EN, PARIS))["c"]
    assert listed["type"] == "multi_static_select"
    assert [o["value"] for o in listed["initial_options"]] == ["3", "5"]
    with pytest.raises(ValueError, match="101 options"):
        modal(_one(ChoiceField("c", "C", many)), EN, PARIS)
