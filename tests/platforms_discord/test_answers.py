from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest

from tests.platforms.discord.person import PRIVATE, SILENCE, Person
from tests.platforms_discord.bare import NONE, Answer, Bare, Json, said, stage

BUTTON = {"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}
MODAL = {
    "custom_id": "m",
    "title": "Log",
    "components": [
        {"type": 18, "label": "Company", "component": {"type": 4, "custom_id": "company", "style": 1}}
    ],
}
ASK = {"type": 9, "data": MODAL}


class Scene:
    """Anne, an app that waits for her, and a command that both know."""

    def __init__(self, app: Bare, anne: Person) -> None:
        self.app = app
        self.anne = anne

    async def when(self, does: Awaitable[Any], *answers: Callable[[Json], Awaitable[Answer]]) -> list[Answer]:
        """What the app is told when it answers like this, one after the other, while Anne does something."""
        doing = asyncio.ensure_future(does)
        interaction = await self.app.interaction()
        told = [await answer(interaction) for answer in answers]
        await doing
        return told

    def calls_back(self, body: Any) -> Callable[[Json], Awaitable[Answer]]:
        async def answer(to: Json) -> Answer:
            return await self.app.asks(
                "POST", f"/interactions/{to['id']}/{to['token']}/callback?with_response=1", body
            )

        return answer

    def follows_up(self, body: Any) -> Callable[[Json], Awaitable[Answer]]:
        async def answer(to: Json) -> Answer:
            return await self.app.asks(
                "POST", f"/webhooks/{self.app.server.app_id}/{to['token']}?wait=1", body
            )

        return answer

    def edits(
        self, body: Any, message: str = "@original", method: str = "PATCH"
    ) -> Callable[[Json], Awaitable[Answer]]:
        async def answer(to: Json) -> Answer:
            path = f"/webhooks/{self.app.server.app_id}/{to['token']}/messages/{message}"
            return await self.app.asks(method, path, body)

        return answer


@asynccontextmanager
async def scene(place: str | None = None) -> AsyncIterator[Scene]:
    async with stage() as app:
        guild = app.server.guild()
        anne = Person(app.server, app.server.user("Anne Martin", guild, has_installed=True), place)
        commands = [
            {"name": "suivi", "description": "Suivi", "integration_types": [0, 1], "contexts": [0, 1, 2],
             "options": [{"type": 3, "name": "when", "description": "When", "autocomplete": True}]},
        ]  # fmt: skip
        assert (await app.asks("PUT", f"/applications/{app.server.app_id}/commands", commands)).status == 200
        await app.connects()
        await app.identifies()
        yield Scene(app, anne)


async def test_an_answer_comes_once() -> None:
    async with scene() as s:
        hello = s.calls_back({"type": 4, "data": said(flags=64)})
        first, second = await s.when(s.anne.types("/suivi"), hello, hello)
        assert first.body["resource"]["message"]["flags"] == 64
        assert (second.status, second.code) == (400, 40060)
        assert "Suivi (only you see this):\nHello" in s.anne.sees()


async def test_an_answer_that_comes_after_three_seconds_is_lost() -> None:
    async with scene() as s:
        s.app.server.answer_seconds = 0.2
        await s.anne.types("/suivi")
        late = await s.app.interaction()
        answer = await s.calls_back({"type": 5})(late)
        assert (answer.status, answer.code) == (404, 10062)
        assert SILENCE in s.anne.sees()
        assert "no answer within 0.2 s" in s.app.server.violations[0]


async def test_an_answer_to_nothing_is_refused() -> None:
    async with scene() as s:
        assert (await s.calls_back({"type": 5})({"id": "1", "token": "x"})).code == 10062
        assert (await s.follows_up(said())({"token": "x"})).code == 10015


async def test_a_modal_answers_no_modal_and_follows_no_defer() -> None:
    async with scene() as s:
        (opened,) = await s.when(s.anne.types("/suivi"), s.calls_back(ASK))
        assert opened.status == 200
        s.anne.fills({"Company": "Acme"})
        (refused, _) = await s.when(
            s.anne.submits(), s.calls_back(ASK), s.calls_back({"type": 4, "data": said()})
        )
        assert "a modal cannot answer a modal" in str(refused.body["errors"])
        _, again = await s.when(s.anne.types("/suivi"), s.calls_back({"type": 5}), s.calls_back(ASK))
        assert again.code == 40060


async def test_what_was_put_into_a_modal_arrives_by_its_fields() -> None:
    async with scene() as s:
        await s.when(s.anne.types("/suivi"), s.calls_back(ASK))
        assert "Company: <>" in s.anne.sees()
        await s.anne.submits()
        assert "! Company: this field is required." in s.anne.sees()
        s.anne.fills({"Company": "Acme"})
        doing = asyncio.ensure_future(s.anne.submits())
        sent = await s.app.interaction()
        assert sent["data"]["components"][0]["component"] == {
            "type": 4, "id": 101, "custom_id": "company", "value": "Acme"
        }  # fmt: skip
        await s.calls_back({"type": 4, "data": said()})(sent)
        await doing
        assert s.anne.modal is None


async def test_a_dismissed_modal_tells_nobody() -> None:
    async with scene() as s:
        await s.when(s.anne.types("/suivi"), s.calls_back(ASK))
        s.anne.dismisses()
        assert s.anne.modal is None
        assert [told.kind for told in s.app.server.told] == [2]


async def test_autocomplete_takes_choices_alone_and_commands_take_none() -> None:
    async with scene() as s:
        choices = {"type": 8, "data": {"choices": [{"name": "Today 15:00", "value": "2026-03-05T15:00"}]}}
        typing = asyncio.ensure_future(s.anne.completes("/suivi", "when", "to"))
        asked = await s.app.interaction()
        assert asked["data"]["options"] == [{"type": 3, "name": "when", "value": "to", "focused": True}]
        refused = await s.calls_back({"type": 4, "data": said()})(asked)
        assert "message does not answer this" in str(refused.body)
        await s.calls_back(choices)(asked)
        assert [choice.name for choice in await typing] == ["Today 15:00"]
        refused, _ = await s.when(s.anne.types("/suivi"), s.calls_back(choices), s.calls_back({"type": 5}))
        assert "autocomplete does not answer this" in str(refused.body)


async def test_only_a_button_can_update_its_message() -> None:
    async with scene() as s:
        update = {"type": 7, "data": said("Done", components=[])}
        refused, _ = await s.when(
            s.anne.types("/suivi"),
            s.calls_back(update),
            s.calls_back({"type": 4, "data": said(components=[BUTTON])}),
        )
        assert "there is no message to update" in str(refused.body)
        await s.when(s.anne.presses("Go"), s.calls_back(update))
        assert "Done" in s.anne.sees()
        assert "[Go]" not in s.anne.sees()


async def test_a_deferred_answer_becomes_what_is_said_next_as_privately_as_it_was_deferred() -> None:
    async with scene() as s:
        doing = asyncio.ensure_future(s.anne.types("/suivi"))
        asked = await s.app.interaction()
        await s.calls_back({"type": 5, "data": {"flags": 64}})(asked)
        await doing
        assert "Suivi is thinking…" in s.anne.sees()
        made = await s.follows_up(said("At last"))(asked)
        assert made.body["flags"] == 64
        assert "thinking" not in s.anne.sees()
        assert (await s.edits(said("Changed"))(asked)).status == 200
        assert (await s.edits(None, method="GET")(asked)).body["content"] == "Changed"
        assert (await s.edits(None, method="DELETE")(asked)).status == 204
        assert (await s.edits(None, method="GET")(asked)).code == 10008
        assert s.anne.sees() == ""


async def test_a_follow_up_before_the_answer_is_refused_and_after_a_quarter_of_an_hour_too() -> None:
    async with scene() as s:
        early, _, after = await s.when(
            s.anne.types("/suivi"),
            s.follows_up(said()),
            s.calls_back({"type": 4, "data": said(flags=64)}),
            s.follows_up(said()),
        )
        assert early.code == 10015
        assert after.status == 200
        token = next(iter(s.app.server.world.interactions))
        s.app.server.world.clock.offset += timedelta(minutes=15, seconds=1)
        expired = await s.follows_up(said())({"token": token})
        assert (expired.status, expired.code) == (401, 50027)


async def test_where_only_the_person_installed_the_app_five_follow_ups_are_the_most() -> None:
    async with scene(PRIVATE) as s:
        more = s.follows_up(said(flags=64))
        told = await s.when(
            s.anne.types("/suivi"), s.calls_back({"type": 4, "data": said(flags=64)}), *[more] * 6
        )
        assert [answer.status for answer in told] == [200, 200, 200, 200, 200, 200, 400]
        assert told[-1].code == 40094


async def test_ephemeral_messages_are_out_of_reach_of_the_channel() -> None:
    async with scene() as s:
        (made,) = await s.when(s.anne.types("/suivi"), s.calls_back({"type": 4, "data": said(flags=64)}))
        message = made.body["resource"]["message"]
        path = f"/channels/{message['channel_id']}/messages/{message['id']}"
        assert (await s.app.asks("PATCH", path, said())).code == 10008


@pytest.mark.parametrize(
    "body", [{"type": 4, "data": {"content": "x"}}, {"type": 4, "data": {"allowed_mentions": NONE}}]
)
async def test_a_wrong_answer_is_a_violation(body: Json) -> None:
    async with scene() as s:
        told = await s.when(s.anne.types("/suivi"), s.calls_back(body), s.calls_back({"type": 5}))
        assert told[0].code == 50035
        assert len(s.app.server.violations) == 1
