"""Names for things: short, unguessable, and safe in any platform's identifier."""

from __future__ import annotations

import secrets

_BASE32 = (b"abcdefghijklmnopqrstuvwxyz234567" * 8)[:256]
"""What each random byte becomes: eight bytes share a character, so that all are as likely."""


def new_id() -> str:
    """16 base32 characters (80 bits): an id of a stored thing."""
    return secrets.token_bytes(16).translate(_BASE32).decode()


def new_delivery_id() -> str:
    """24 base32 characters (120 bits): fits Discord's 25-character nonce, which a UUID does not."""
    return secrets.token_bytes(24).translate(_BASE32).decode()
