from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from tests.platforms_slack.bare import Json, stage


def text(words: str) -> Json:
    return {"type": "plain_text", "text": words}


def field(name: str, kind: str = "plain_text_input", *, optional: bool = True, **more: Any) -> Json:
    return {
        "type": "input",
        "block_id": name,
        "label": text(name.capitalize()),
        "element": {"type": kind, "action_id": "value", **more},
        "optional": optional,
    }


def form(*blocks: Json, **more: Any) -> Json:
    given = list(blocks) or [field("company")]
    return {
        "type": "modal",
        "title": text("Form"),
        "submit": text("Send"),
        "close": text("Leave"),
        "blocks": given,
        **more,
    }


async def refused(call: Any) -> str:
    with pytest.raises(SlackApiError) as caught:
        await call
    return str(caught.value.response["error"])


async def test_a_trigger_opens_one_modal_within_three_seconds() -> None:
    async with stage() as app:
        await app.person.uses_shortcut("Log an interview")
        trigger = app.last("shortcut")["trigger_id"]
        await app.client.views_open(trigger_id=trigger, view=form())
        assert "=== Form ===" in app.person.sees()
        assert await refused(app.client.views_open(trigger_id=trigger, view=form())) == "exchanged_trigger_id"
        await app.person.uses_shortcut("Log an interview")
        await app.slack.pass_time(timedelta(seconds=3.5))
        late = app.last("shortcut")["trigger_id"]
        assert await refused(app.client.views_open(trigger_id=late, view=form())) == "expired_trigger_id"
        assert await refused(app.client.views_open(trigger_id="mine", view=form())) == "invalid_trigger_id"


async def test_three_modals_stand_on_one_another_and_a_fourth_is_refused() -> None:
    async with stage() as app:
        await app.opens(form(field("first"), {"type": "actions", "elements": [_button("More")]}))
        app.answers["view_submission"] = {"response_action": "push", "view": form(field("second"))}
        await app.person.submits()
        assert "Second" in app.person.sees()
        await app.person.submits()
        assert app.slack.violations == []
        await app.person.submits()
        assert "We had some trouble connecting" in app.person.sees()
        assert "push_limit_reached" in app.slack.violations[0]


def _button(label: str) -> Json:
    return {"type": "button", "text": text(label), "action_id": label}


async def test_a_modal_is_pushed_only_from_within_a_modal() -> None:
    async with stage() as app:
        await app.opens(form(field("first"), {"type": "actions", "elements": [_button("More")]}))
        await app.person.presses("More")
        trigger = app.last("block_actions")["trigger_id"]
        await app.client.views_push(trigger_id=trigger, view=form(field("second")))
        assert "Second" in app.person.sees()
        await app.person.cancels()
        assert "First" in app.person.sees()
        await app.person.uses_shortcut("Log an interview")
        outside = app.last("shortcut")["trigger_id"]
        assert await refused(app.client.views_push(trigger_id=outside, view=form())) == "not_found"


async def test_errors_stand_under_their_inputs_and_what_was_typed_stays() -> None:
    async with stage() as app:
        await app.opens(form(field("company"), field("role")))
        await app.person.fills({"Company": "Acme"})
        app.answers["view_submission"] = {"response_action": "errors", "errors": {"role": "Which role?"}}
        await app.person.submits()
        assert "! Which role?" in app.person.sees()
        assert "<Acme>" in app.person.sees()
        app.answers["view_submission"] = {}
        await app.person.fills({"Role": "Engineer"})
        assert "Which role?" not in app.person.sees()
        await app.person.submits()
        assert not app.person.modal_is_open
        values = app.last("view_submission")["view"]["state"]["values"]
        assert values["role"]["value"] == {"type": "plain_text_input", "value": "Engineer"}


@pytest.mark.parametrize(
    "answer",
    [
        {"response_action": "errors", "errors": {"nowhere": "What?"}},
        {"response_action": "errors", "errors": {"heading": "Not an input"}},
        {"response_action": "errors", "errors": {}},
        {"response_action": "errors", "errors": {"company": ""}},
        {"response_action": "shout"},
        {"response_action": "update"},
        {"response_action": "update", "view": {"type": "home", "blocks": [{"type": "divider"}]}},
        {"response_action": "update", "view": {**form(), "id": "V1"}},
        {"text": "Thanks!"},
    ],
)
async def test_an_answer_that_slack_does_not_understand_is_trouble_on_the_screen(answer: Json) -> None:
    async with stage() as app:
        heading = {"type": "header", "block_id": "heading", "text": text("Hello")}
        await app.opens(form(heading, field("company")))
        app.answers["view_submission"] = answer
        await app.person.submits()
        assert "We had some trouble connecting" in app.person.sees()
        assert len(app.slack.violations) == 1


async def test_a_modal_that_is_not_acknowledged_in_time_keeps_what_was_typed() -> None:
    async with stage() as app:
        await app.opens(form())
        await app.person.fills({"Company": "Acme"})
        app.answers["view_submission"] = None
        app.slack.ack_seconds = 0.05
        await app.person.submits()
        assert "We had some trouble connecting" in app.person.sees()
        assert "<Acme>" in app.person.sees()
        assert [told.acked.why for told in app.slack.told if told.what == "view_submission"] == ["timeout"]


async def test_an_update_keeps_what_was_typed_into_inputs_of_the_same_name() -> None:
    async with stage() as app:
        view = await app.opens(form(field("company"), field("role"), private_metadata="1"))
        await app.person.fills({"Company": "Acme", "Role": "Engineer"})
        changed = form(field("company"), field("team"), private_metadata="2")
        await app.client.views_update(view_id=view["id"], view=changed, hash=view["hash"])
        screen = app.person.sees()
        assert "Company (optional): <Acme>" in screen
        assert "Team (optional): <>" in screen
        assert (
            await refused(app.client.views_update(view_id=view["id"], view=changed, hash=view["hash"]))
            == "hash_conflict"
        )
        await app.person.cancels()
        assert await refused(app.client.views_update(view_id=view["id"], view=changed)) == "not_found"


async def test_an_external_id_names_one_open_view() -> None:
    async with stage() as app:
        await app.opens(form(external_id="mine"))
        await app.client.views_update(external_id="mine", view=form(field("role"), external_id="mine"))
        assert "Role" in app.person.sees()
        await app.person.uses_shortcut("Log an interview")
        again = app.client.views_open(
            trigger_id=app.last("shortcut")["trigger_id"], view=form(external_id="mine")
        )
        assert await refused(again) == "duplicate_external_id"


async def test_leaving_is_told_only_when_asked_for_and_says_whether_all_was_closed() -> None:
    async with stage() as app:
        await app.opens(form(notify_on_close=True))
        await app.person.fills({"Company": "Acme"})
        await app.person.cancels()
        left = app.last("view_closed")
        assert left["is_cleared"] is False
        assert left["view"]["state"]["values"]["company"]["value"]["value"] == "Acme"
        await app.opens(form(notify_on_close=True))
        await app.person.closes_all()
        assert app.last("view_closed")["is_cleared"] is True
        heard = len(app.heard)
        await app.opens(form())
        await app.person.cancels()
        assert not any(e.get("payload", {}).get("type") == "view_closed" for e in app.heard[heard:])


async def test_slacks_own_checks_come_first_and_the_app_hears_nothing() -> None:
    async with stage() as app:
        await app.opens(
            form(
                field("company", optional=False),
                field("email", "email_text_input"),
                field("page", "url_text_input"),
                field("code", min_length=3),
            )
        )
        await app.person.fills({"Email": "jane at acme", "Page": "acme.com", "Code": "ab"})
        await app.person.submits()
        screen = app.person.sees()
        for words in ("required field", "valid email", "valid URL", "at least 3"):
            assert words in screen
        assert all(e.get("payload", {}).get("type") != "view_submission" for e in app.heard)


async def test_nobody_can_put_into_an_input_what_slack_does_not_let_them() -> None:
    async with stage() as app:
        options = [{"text": text("First"), "value": "first"}]
        await app.opens(
            form(field("company", max_length=3), field("round", "static_select", options=options))
        )
        for given in ({"Company": "Acme"}, {"Company": "A\nB"}, {"Round": "Second"}, {"Nowhere": "x"}):
            with pytest.raises(AssertionError):
                await app.person.fills(given)


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"options": [{"text": text("x" * 76), "value": "a"}]},
        {"options": [{"text": text("A"), "value": "x" * 151}]},
        {"options": [{"text": text("A"), "value": str(n)} for n in range(101)]},
        {"choices": []},
    ],
)
async def test_suggestions_that_slack_does_not_take_are_not_offered(answer: Json) -> None:
    async with stage() as app:
        await app.opens(form(field("company", "external_select", min_query_length=1)))
        app.answers["block_suggestion"] = answer
        assert await app.person.suggested("Company", "A") == []
        assert app.slack.violations


async def test_a_suggestion_is_picked_and_sent() -> None:
    async with stage() as app:
        await app.opens(form(field("company", "external_select", min_query_length=1)))
        app.answers["block_suggestion"] = {"options": [{"text": text("Acme"), "value": "acme"}]}
        await app.person.fills({"Company": "Acme"})
        assert app.last("block_suggestion")["value"] == "Acme"
        await app.person.submits()
        values = app.last("view_submission")["view"]["state"]["values"]
        assert values["company"]["value"]["selected_option"]["value"] == "acme"
        with pytest.raises(AssertionError):
            await app.opens(form(field("company", "external_select", min_query_length=3)))
            await app.person.suggested("Company", "A")


async def test_moments_files_and_lists_are_sent_as_slack_sends_them() -> None:
    async with stage(tz="Europe/Paris") as app:
        options = [{"text": text(day), "value": day.lower()} for day in ("Saturday", "Sunday")]
        await app.opens(
            form(
                field("ended", "datetimepicker"),
                field("next", "datepicker"),
                field("days", "checkboxes", options=options),
                field("invitation", "file_input", max_files=1),
            )
        )
        await app.person.fills(
            {
                "Ended": "2026-03-05T15:00",
                "Next": "2026-03-12",
                "Days": ["Sunday"],
                "Invitation": ("a.ics", b"BEGIN"),
            }
        )
        assert "Ended (optional): <2026-03-05 3:00" in app.person.sees()
        await app.person.submits()
        values = app.last("view_submission")["view"]["state"]["values"]
        assert values["ended"]["value"] == {"type": "datetimepicker", "selected_date_time": 1772719200}
        assert values["next"]["value"] == {"type": "datepicker", "selected_date": "2026-03-12"}
        assert [o["value"] for o in values["days"]["value"]["selected_options"]] == ["sunday"]
        file = (await app.client.files_info(file=values["invitation"]["value"]["files"][0]["id"]))["file"]
        assert (file["name"], file["size"], file["mimetype"]) == ("a.ics", 5, "text/calendar")
