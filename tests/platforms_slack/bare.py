"""An app with no manners of its own: it answers each envelope exactly as a test says, right or wrong."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack.person import Person
from tests.platforms.slack.server import Slack
from tests.platforms_slack.bolt import client

Json = dict[str, Any]
Answer = Callable[[Json], Json | None]


class Bare:
    """`answers` maps a payload's type (or command) to what is acknowledged; None: nothing is."""

    def __init__(self, slack: Slack, person: Person, socket: ClientWebSocketResponse) -> None:
        self.slack = slack
        self.person = person
        self.client: AsyncWebClient = client(slack, person.workspace)
        self.socket = socket
        self.heard: list[Json] = []
        self.answers: dict[str, Json | None] = {}

    def last(self, kind: str = "") -> Json:
        """The newest payload (of that type)."""
        found = [
            e["payload"] for e in self.heard if "payload" in e and (not kind or _kind(e["payload"]) == kind)
        ]
        assert found, f"no {kind} among {[e.get('type') for e in self.heard]}"
        return dict(found[-1])

    async def opens(self, view: Json) -> Json:
        """A modal for the person, by a fresh shortcut."""
        await self.person.uses_shortcut("Log an interview")
        opened = await self.client.views_open(trigger_id=self.last("shortcut")["trigger_id"], view=view)
        return dict(opened["view"])

    async def listen(self) -> None:
        async for message in self.socket:
            envelope = message.json()
            self.heard.append(envelope)
            if "envelope_id" not in envelope:
                continue
            answer = self.answers.get(_kind(envelope["payload"]), {})
            if answer is not None:
                more = {"payload": answer} if answer else {}
                await self.socket.send_json({"envelope_id": envelope["envelope_id"], **more})


def _kind(payload: Json) -> str:
    return str(payload.get("command") or payload.get("event", {}).get("type") or payload.get("type"))


@asynccontextmanager
async def bare_app(slack: Slack, person: Person) -> AsyncIterator[Bare]:
    web = AsyncWebClient(base_url=f"{slack.base}/api/", retry_handlers=[])
    opened = await web.apps_connections_open(app_token=slack.app_token)
    async with ClientSession() as session, session.ws_connect(opened["url"]) as socket:
        app = Bare(slack, person, socket)
        task = asyncio.get_running_loop().create_task(app.listen())
        await slack.until_connected()
        try:
            yield app
        finally:
            task.cancel()


@asynccontextmanager
async def stage(**member: Any) -> AsyncIterator[Bare]:
    """A Slack with one workspace, Anne in it, and a bare app connected."""
    async with Slack() as slack:
        anne = Person(slack, slack.member(slack.workspace(), "Anne Martin", **member))
        async with bare_app(slack, anne) as app:
            yield app
