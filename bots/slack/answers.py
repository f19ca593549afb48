"""Shows what the desk answered: a form in a modal, a card where the person is, and only to them."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bots.slack import forms, sheets
from bots.slack.calls import Doubtful, Refused, call, patiently
from bots.slack.cards import Message, messages
from bots.slack.dms import Dms
from bots.slack.doors import Door, Doors
from bots.slack.pieces import Drawing
from bots.slack.posting import marked, post_surely
from bots.slack.turns import Visit
from bots.slack.uploads import upload
from core.dialogs.desk import Desk
from core.dialogs.turn import Ask, Correct, Replace, Reply
from core.domain.ids import new_delivery_id, new_id
from core.text.words import Words
from core.ui.action import Action
from core.ui.card import Button, Buttons, ButtonStyle, Card, Text
from core.ui.form import Form
from core.ui.rich import rich

_log = logging.getLogger(__name__)

OPEN_WITHIN = 2.5
"""Seconds for opening a modal: the trigger lives three."""
BAD_DRAWING = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})


class Answers:
    def __init__(self, client: AsyncWebClient, desk: Desk, dms: Dms, doors: Doors) -> None:
        self._client = client
        self._desk = desk
        self._dms = dms
        self._doors = doors

    async def give(self, visit: Visit, replies: Sequence[Reply]) -> None:
        """Forms first, since a trigger lives three seconds; then the cards in order."""
        for reply in replies:
            if isinstance(reply, Ask | Correct):
                await self.open(visit, reply)
        cards = [r for r in replies if not isinstance(r, Ask | Correct)]
        if visit.envelope.pressed_view and cards:
            await self._on_a_sheet(visit, [r.card for r in cards], opened=len(cards) < len(replies))
            return
        pressed = visit.envelope.pressed_message
        for reply in cards:
            if isinstance(reply, Replace) and pressed:
                pressed = False
                await self._replace(visit, reply.card)
            else:
                await self.say(visit, reply.card)

    async def open(self, visit: Visit, asked: Ask | Correct) -> None:
        """The form as a modal; when Slack would not open it any more, a sentence and a button that does."""
        form, manner = asked.form, asked.manner or await self._desk.manner(visit.turn)
        say = Words(manner.language)
        view = forms.modal(form, say, manner.zone or "UTC")
        over = visit.envelope.view_kind == "modal"
        method = self._client.views_push if over else self._client.views_open
        if not await self._opened(visit, method, {**view, "external_id": new_id()}):
            await self.say(visit, late(say, form))

    async def _opened(self, visit: Visit, method: Any, view: dict[str, Any]) -> bool:
        """Whether the modal is in front of the person; after no answer it is looked for by its own name before a second try."""
        token, trigger = visit.at.token, visit.envelope.trigger
        for last in (False, True):
            try:
                if trigger:
                    await call(method(trigger_id=trigger, view=view, token=token), within=OPEN_WITHIN)
                return bool(trigger)
            except Doubtful:
                with suppress(Refused, Doubtful):
                    update = self._client.views_update(
                        external_id=view["external_id"], view=view, token=token
                    )
                    await call(update, within=OPEN_WITHIN)
                    return True
                if last:
                    return False
            except Refused as refused:
                _log.info("slack.form_not_opened", extra={"why": refused.code})
                return False
        return False

    async def say(self, visit: Visit, card: Card) -> None:
        """A new message for that person alone."""
        for message in messages(card):
            await self._say(visit, message)

    async def _say(self, visit: Visit, message: Message) -> None:
        door = self._doors.last(visit.turn.who)
        if door is not None and not await self._is_own(visit, door):
            try:
                await self._doors.say(door, message)
                if message.files:
                    await self._upload(visit, message)
                return
            except Refused as refused:
                _log.info("slack.answer_refused", extra={"why": refused.code})
            except Doubtful:
                return  # said twice is worse than said late: whatever matters is kept, and comes again when asked for
        await self._post(visit, message)

    async def _is_own(self, visit: Visit, door: Door) -> bool:
        """Whether what is said through the door would stand in their own conversation with the app, where it may stay."""
        if not door.is_direct:
            return False
        return door.channel == await self._dms.channel(visit.at, visit.turn.who)

    async def _post(self, visit: Visit, message: Message) -> None:
        channel = await self._dms.channel(visit.at, visit.turn.who)
        key = new_delivery_id()
        try:
            await post_surely(self._client, visit.at, channel, message, key, 0)
        except Refused as refused:
            if refused.code == "channel_not_found":
                await self._dms.forget(visit.turn.who)
                channel = await self._dms.channel(visit.at, visit.turn.who)
            elif refused.code not in BAD_DRAWING:
                raise
            plain = Message(
                message.text, [] if refused.code in BAD_DRAWING else message.blocks, message.files
            )
            await post_surely(self._client, visit.at, channel, plain, key, 0)
        await self._upload(visit, message)

    async def _upload(self, visit: Visit, message: Message) -> None:
        for file in message.files:
            channel = await self._dms.channel(visit.at, visit.turn.who)
            await upload(self._client, visit.at, channel, file)

    async def _replace(self, visit: Visit, card: Card) -> None:
        """The pressed message becomes the card; where Slack does not allow that any more, it is a new message."""
        first, *more = messages(card)
        if not await self._edit(visit, first):
            await self._say(visit, first)
        else:
            await self._upload(visit, first)
        for message in more:
            await self._say(visit, message)

    async def _edit(self, visit: Visit, message: Message) -> bool:
        envelope = visit.envelope
        blocks = marked(message.blocks, envelope.mark)
        if envelope.message and not envelope.is_ephemeral:
            given: dict[str, Any] = {
                "channel": envelope.channel,
                "ts": envelope.message,
                "text": message.text,
                "blocks": blocks,
            }
            for _ in range(2):  # the same edit twice is one edit
                try:
                    await patiently(self._client.chat_update, **given, token=visit.at.token)
                    return True
                except Doubtful:
                    continue
                except Refused as refused:
                    _log.info("slack.edit_refused", extra={"why": refused.code})
                    break
        door = self._doors.last(visit.turn.who)
        if door is None or door.url != envelope.response_url:
            return False
        with suppress(Refused, Doubtful):
            await self._doors.say(door, Message(message.text, blocks), replaces=True)
            return True
        return False

    async def _on_a_sheet(self, visit: Visit, cards: list[Card], *, opened: bool) -> None:
        """Pressed in the Home tab or on a sheet: the answer comes on a sheet in front, where the person looks."""
        manner = await self._desk.manner(visit.turn)
        view = sheets.sheet(cards, Words(manner.language))
        if view is None or opened:
            for card in cards:
                await self.say(visit, card)
            return
        envelope = visit.envelope
        try:
            if envelope.view_kind == "modal":
                await call(self._client.views_update(view_id=envelope.view, view=view, token=visit.at.token))
            else:
                await call(
                    self._client.views_open(trigger_id=envelope.trigger, view=view, token=visit.at.token),
                    within=OPEN_WITHIN,
                )
        except (Refused, Doubtful):
            for card in cards:
                await self.say(visit, card)
            return
        for card in cards:
            for message in messages(card, Drawing(charts=False)):
                await self._upload(visit, message)


def late(say: Words, form: Form) -> Card:
    """Slack had closed the door before the form could be opened."""
    again = Button(say("Open the form"), Action("form.open", form.name, form.subject), ButtonStyle.PRIMARY)
    return Card(
        form.title,
        (
            Text(rich(say("That took too long, and Slack let go of the form. Nothing is lost."))),
            Buttons((again,)),
        ),
    )
