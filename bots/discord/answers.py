"""Shows what the desk answered: a form in a modal, a card where the person is, and only to them."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from typing import Any

import discord
from discord import ui

from bots.discord import forms, marks
from bots.discord.cards import Message, messages
from bots.discord.elsewhere import Elsewhere
from bots.discord.painting import Painter
from bots.discord.turns import Interaction, address, is_private
from core.dialogs.desk import Desk
from core.dialogs.turn import Ask, Correct, Replace, Reply, Turn
from core.text.words import Words
from core.ui.action import Action
from core.ui.card import Block, Button, Buttons, ButtonStyle, Card, Items, Text
from core.ui.form import Form
from core.ui.rich import rich

_log = logging.getLogger(__name__)


OVER = frozenset({10062, 10015, 50027, 40094})
"""Unknown interaction or webhook, a token that has had its time, the last of the answers that it allows:
https://docs.discord.com/developers/topics/opcodes-and-status-codes#json"""


ANSWERED = 40060
"""This very answer stands there already: the word of it was lost on the way, and discord.py sent it again."""
HELD = "held"


class Answers:
    def __init__(self, desk: Desk, elsewhere: Elsewhere, painter: Painter) -> None:
        self._desk = desk
        self._elsewhere = elsewhere
        self._painter = painter

    async def hold(self, interaction: Interaction) -> None:
        """The desk takes longer than Discord waits: from here on no form can be opened by this interaction."""
        try:
            await self._defer(interaction)
        except discord.HTTPException as error:
            if error.code == ANSWERED:  # it was done, and only the word of it was lost
                _log.warning("discord.answered_already")
                interaction.extras[HELD] = True
            elif error.code not in OVER:
                raise

    async def _defer(self, interaction: Interaction) -> None:
        if interaction.type is discord.InteractionType.application_command:
            await interaction.response.defer(ephemeral=is_private(interaction), thinking=True)
        elif interaction.message is not None:
            await interaction.response.defer()
        else:
            await interaction.response.defer(ephemeral=is_private(interaction), thinking=True)

    async def give(self, interaction: Interaction, turn: Turn, replies: Sequence[Reply]) -> None:
        """A form first, since it can only be the first answer; then the cards in order."""
        cards: list[tuple[Card, int | None, bool]] = []
        for reply in replies:
            if isinstance(reply, Ask | Correct):
                if not await self._open(interaction, turn, reply):
                    cards.append((await self._way_to(turn, reply), reply.form.page, False))
            else:
                cards.append((reply.card, None, isinstance(reply, Replace)))
        is_passing = _is_passing(interaction.message)
        for card, page, replaces in cards:
            first, *more = await self._drawn(interaction, card)
            takes = (replaces or is_passing) and interaction.message is not None
            is_passing = False
            if not (takes and await self._replace(interaction, first, page)):
                await self._say(interaction, first, page)
            for message in more:
                await self._say(interaction, message, page)
        if not cards and not interaction.response.is_done():
            await self._nothing(interaction, turn)

    async def say(self, interaction: Interaction, card: Card) -> None:
        """A new message for that person alone."""
        for message in messages(card):
            await self._say(interaction, message, None)

    async def _drawn(self, interaction: Interaction, card: Card) -> tuple[Message, ...]:
        """With its charts as pictures: they may take longer to draw than Discord waits."""
        if self._painter.takes_long(card) and not interaction.response.is_done():
            await self.hold(interaction)
        return messages(card, await self._painter.paint(card))

    async def _open(self, interaction: Interaction, turn: Turn, reply: Ask | Correct) -> bool:
        if interaction.response.is_done() or interaction.type is discord.InteractionType.modal_submit:
            return False
        manner = reply.manner or await self._desk.manner(turn)
        modal = forms.modal(reply.form, Words(manner.language), manner.zone or "UTC")
        modal.stop()  # nothing waits for it in memory: what is sent is read from what it carries
        try:
            await interaction.response.send_modal(modal)
        except discord.HTTPException as error:
            if error.code not in OVER:
                raise
            return False
        return True

    async def _way_to(self, turn: Turn, reply: Ask | Correct) -> Card:
        """A modal cannot answer a modal, nor come late: a button that opens it."""
        manner = reply.manner or await self._desk.manner(turn)
        say = Words(manner.language)
        return to_correct(say, reply.form) if isinstance(reply, Correct) else to_go_on(say, reply.form)

    async def _say(self, interaction: Interaction, message: Message, page: int | None) -> None:
        given: dict[str, Any] = {
            "view": _view(message, page),
            "files": message.files(),
            "ephemeral": is_private(interaction),
        }
        try:
            if interaction.response.is_done() or interaction.extras.get(HELD):
                await interaction.followup.send(**given)
            else:
                await interaction.response.send_message(**given)
        except discord.HTTPException as error:
            if error.code == ANSWERED:
                _log.warning("discord.answered_already")
                interaction.extras[HELD] = True
                return
            if error.code not in OVER:
                raise
            await self._elsewhere.bring(
                address(interaction), _view(message, page), [p.file for p in message.pieces if p.file]
            )

    async def _replace(self, interaction: Interaction, message: Message, page: int | None) -> bool:
        """The pressed message becomes this one; False where Discord does not allow it any more."""
        pressed = interaction.message
        if pressed is None:
            return False
        view = _view(message, page)
        mark = getattr(pressed.components[0], "id", None) if pressed.components else None
        if mark:
            view.children[0].id = mark  # a delivery's mark stays on its message
        given: dict[str, Any] = {"view": view, "attachments": message.files()}
        try:
            if interaction.response.is_done():
                await interaction.followup.edit_message(pressed.id, **given)
            else:
                await interaction.response.edit_message(**given)
        except discord.HTTPException as error:
            _log.info("discord.edit_refused", extra={"why": error.code})
            return False
        return True

    async def _nothing(self, interaction: Interaction, turn: Turn) -> None:
        """Discord wants an answer even when there is nothing to say: done already, or a form that is no more."""
        if interaction.message is not None:
            await self.hold(interaction)
            return
        manner = await self._desk.manner(turn)
        say = Words(manner.language)
        done = Card(say("That is done already."))
        await self.say(interaction, done)


def to_go_on(say: Words, form: Form) -> Card:
    page = form.pages[form.page]
    lines: list[Block] = []
    if page.title.strip() and page.title != form.title:
        follows = say("Next page: {title}", title=page.title) if form.page else page.title
        lines = [Text(rich(follows))]
    return Card(form.title, (*lines, Buttons((_button(say("Continue"), form),))))


def to_correct(say: Words, form: Form) -> Card:
    """What is wrong, field by field, and the form as it was filled."""
    labels = {field.name: field.label for page in form.pages for field in page.fields}
    wrong = tuple(
        rich(f"{labels[name]} – {sentence}" if name in labels else sentence)
        for name, sentence in form.errors.items()
    )
    kept = Text(rich(say("What you typed is kept.")))
    return Card(form.title, (Items(wrong), kept, Buttons((_button(say("Correct it"), form),))))


def _button(label: str, form: Form) -> Button:
    return Button(label, Action("form.open", form.name, form.subject), ButtonStyle.PRIMARY)


def _view(message: Message, page: int | None) -> ui.LayoutView:
    view = message.view()
    if page is not None:
        for item in view.walk_children():
            if isinstance(item, ui.Button) and item.custom_id:
                item.custom_id = marks.with_page(item.custom_id, page)
    view.stop()  # nothing waits for its buttons in memory
    return view


def _is_passing(message: discord.Message | None) -> bool:
    """Whether the message only led to a form: what comes of it takes its place."""
    return message is not None and any(marks.PAGE in one for one in _custom_ids(message.components))


def _custom_ids(components: Sequence[Any]) -> Iterator[str]:
    for one in components:
        if isinstance(one, discord.Button):
            yield one.custom_id or ""
        yield from _custom_ids(getattr(one, "children", ()))
