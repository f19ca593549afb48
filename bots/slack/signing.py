"""Whether a request comes from Slack: its signature, checked on the bytes as they came."""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256

WINDOW = 300
"""Seconds either way (https://docs.slack.dev/authentication/verifying-requests-from-slack)."""
_SECONDS = re.compile(r"[0-9]{1,12}", re.ASCII)
_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}", re.ASCII)


def is_from_slack(secret: str, headers: Mapping[str, str], body: bytes, now: datetime) -> bool:
    """False for anything that is not exactly a signature of `body` within five minutes of `now`; never raises."""
    stamp = headers.get("X-Slack-Request-Timestamp", "")
    given = headers.get("X-Slack-Signature", "")
    if not _SECONDS.fullmatch(stamp) or not _SIGNATURE.fullmatch(given):
        return False
    if abs(now.timestamp() - int(stamp)) > WINDOW:
        return False
    made = hmac.new(secret.encode(), b"v0:" + stamp.encode() + b":" + body, sha256).hexdigest()
    return hmac.compare_digest(f"v0={made}", given)
