"""Names for things: short, unguessable, and safe in any platform's identifier."""

from __future__ import annotations

import secrets
from base64 import b32encode


def new_id() -> str:
    """16 base32 characters (80 bits): an id of a stored thing."""
    return b32encode(secrets.token_bytes(10)).decode().lower()


def new_delivery_id() -> str:
    """24 base32 characters (120 bits): fits Discord's 25-character nonce, which a UUID does not."""
    return b32encode(secrets.token_bytes(15)).decode().lower()
