"""The body of a signed request, read strictly into the payload that Socket Mode would have brought."""

from __future__ import annotations

import json
from binascii import a2b_qp
from typing import Any
from urllib.parse import parse_qsl

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MOST_FIELDS = 100
PAYLOAD = "payload="

Json = dict[str, Any]


class Unreadable(Exception):  # noqa: N818
    """Signed, and yet nothing that Slack sends."""


def read(body: bytes, content_type: str) -> Json:
    """Events come as JSON, commands as a form, interactions as JSON in a form. Raises Unreadable."""
    try:
        text = body.decode()
        if content_type == JSON:
            return _object(text)
        if content_type != FORM:
            raise Unreadable("content type")
        if text.startswith(PAYLOAD) and not any(text.find(sign, len(PAYLOAD)) >= 0 for sign in "&=\n\r"):
            # The same as below for what comes most, without a piece of work for every character that had to be escaped:
            # quoted-printable is the same code with another sign, and read in one go.
            quoted = body[len(PAYLOAD) :].replace(b"+", b" ").replace(b"%", b"=")
            return _object(a2b_qp(quoted).decode())
        pairs = parse_qsl(text, keep_blank_values=True, strict_parsing=bool(text), max_num_fields=MOST_FIELDS)
    except ValueError:
        raise Unreadable("not what it says it is") from None
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise Unreadable("a field given twice")
    if "payload" in fields:
        return _object(fields["payload"])
    return dict(fields)


def _object(text: str) -> Json:
    try:
        found = _READER.decode(text)
    except (ValueError, RecursionError):
        raise Unreadable("not JSON") from None
    if not isinstance(found, dict):
        raise Unreadable("not an object")
    return found


def _once(pairs: list[tuple[str, Any]]) -> Json:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a key given twice")
    return made


_READER = json.JSONDecoder(object_pairs_hook=_once)
