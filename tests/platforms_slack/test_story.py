from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp

from bots.slack.cards import messages
from bots.slack.forms import errors, modal, options, read
from core.dialogs.turn import Suggestion
from core.domain.person import Language
from core.text.words import Words
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import Slack
from tests.platforms_slack.bolt import bolt, in_http_mode, in_socket_mode
from tests.slack import examples

PARIS = "Europe/Paris"
Body = dict[str, Any]


def _app(slack: Slack, person: Person) -> AsyncApp:
    app = bolt(slack, person.workspace)

    @app.command("/interview")
    async def log(ack: Any, body: Body, client: Any) -> None:
        await ack()
        await client.views_open(
            trigger_id=body["trigger_id"], view=modal(examples.LOG, Words(Language.EN), PARIS)
        )

    @app.options("suggest")
    async def suggest(ack: Any, body: Body) -> None:
        await ack(options=options(body["value"], [Suggestion("Acme Labs", "Acme Labs")]))

    @app.view("interview.log")
    async def sent(ack: Any, body: Body, client: Any) -> None:
        values = read(body["view"], PARIS).values
        if not values["moment"]:
            asked = replace(examples.LOG, errors={"moment": "What did you share?"})
            await ack(response_action="errors", errors=errors(asked, body["view"]))
            return
        await ack()
        opened = await client.conversations_open(users=body["user"]["id"])
        (nudge,) = messages(examples.NUDGE)
        await client.chat_postMessage(
            channel=opened["channel"]["id"],
            text=nudge.text,
            blocks=nudge.blocks,
            unfurl_links=False,
            unfurl_media=False,
            metadata={"event_type": "suivi", "event_payload": {"key": "abc234"}},
        )

    @app.action("note.sent:abc:")
    async def pressed(ack: Any, respond: Any) -> None:
        await ack()
        await respond(text="Sent, well done.", replace_original=True)

    return app


@pytest.mark.parametrize("mode", [in_socket_mode, in_http_mode])
async def test_an_interview_is_logged_and_its_nudge_is_answered_through_the_real_bolt(mode: Any) -> None:
    async with Slack() as slack:
        anne = Person(slack, slack.member(slack.workspace(), "Anne Martin", tz=PARIS, locale="fr-FR"))
        async with mode(slack, _app(slack, anne)):
            await anne.types("/interview log Acme")
            screen = await anne.sees_modal()
            assert "Company: <Acme>" in screen
            assert "[Cancel]  [Save]" in screen
            assert await anne.suggested("Company", "Ac") == ["Ac", "Acme Labs"]
            await anne.fills(
                {"Company": "Acme Labs", "When did it end?": "2026-03-04T16:30", "Their e-mail": ""}
            )
            await anne.submits()
            assert "! What did you share?" in anne.sees()
            await anne.fills({"The moment of connection": "The warehouse", "Quiet days": ["Saturday"]})
            await anne.submits()
            seen = await anne.sees_soon("Jane Doe is owed a note", "[Sent]")
            assert "jeudi 5 mars 2026, 15:00" in seen
            assert not anne.modal_is_open
            await anne.presses("Sent")
            await anne.sees_soon("Sent, well done.")
            assert "[Sent]" not in anne.sees()
        assert slack.violations == []
        assert [told.acked.ok for told in slack.told] == [True] * len(slack.told)
