"""What discord.py sends for a card or a form, and what the local Discord objects to in it."""

from __future__ import annotations

import json
import os
from typing import Any

import discord
from discord.http import handle_message_parameters

from bots.discord.cards import Message
from bots.discord.forms import modal
from core.text.words import Words
from core.ui.form import Form
from tests.platforms.discord.check import check_answer, check_message
from tests.platforms.discord.openapi import Document
from tests.platforms.discord.rules.components import TEXT
from tests.platforms.discord.rules.messages import ASKS, CREATE
from tests.platforms.discord.screen import parts

Json = dict[str, Any]
_DOCUMENT = Document.from_environment(os.environ)
_CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"


def body(message: Message) -> tuple[Json, tuple[str, ...]]:
    """The JSON and the names of the files, as they leave the real library."""
    files = message.files()
    made = handle_message_parameters(
        view=message.view(),
        **({"files": files} if files else {}),  # type: ignore[arg-type]
        allowed_mentions=discord.AllowedMentions.none(),
    )
    payload = made.payload
    if payload is None:
        assert made.multipart is not None
        payload = json.loads(made.multipart[0]["value"])
    assert isinstance(payload, dict)
    return payload, tuple(file.filename for file in files)


def objections(message: Message) -> list[str]:
    sent, names = body(message)
    found = check_message(sent, CREATE, names)
    if _DOCUMENT is not None:
        found += _DOCUMENT.faults("POST", "/channels/{channel_id}/messages", sent)
    return found


def texts(message: Message) -> list[str]:
    """The markdown of each text display."""
    return [part["content"] for part in parts(body(message)[0]["components"]) if part["type"] == TEXT]


def drawn(form: Form, say: Words) -> Json:
    """The modal as it leaves the library."""
    return modal(form, say).to_dict()


def modal_objections(form: Form, say: Words) -> list[str]:
    answer = {"type": ASKS, "data": drawn(form, say)}
    found = check_answer(answer)
    if _DOCUMENT is not None:
        found += _DOCUMENT.faults("POST", _CALLBACK, answer)
    return found
