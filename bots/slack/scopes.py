"""What Suivi asks a workspace for, and why: the least that its work needs."""

from __future__ import annotations

from core.text.words import mark

SCOPES: dict[str, str] = {
    "commands": mark("to be called by /interview, /contact and /suivi"),
    "chat:write": mark("to answer and to remind"),
    "im:write": mark("to open the private conversation with a person"),
    "im:history": mark(
        "to see, in that conversation only, whether a reminder arrived before sending it again"
    ),
    "users:read": mark("to know a person’s time zone and language"),
    "files:write": mark("to hand over a note as a file"),
    "files:read": mark("to read an invitation’s calendar file when a person asks for it"),
}
