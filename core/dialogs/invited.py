"""Logging from a message: an invitation as text or as a calendar file fills the form as far as it goes."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from core.dialogs import log
from core.dialogs.talk import Replies, Talk
from core.dialogs.turn import Ask
from core.domain.invitation_text import company_of, read_invitation_text
from core.domain.typed import clean_text
from core.domain.when.find import find_instant
from core.errors import Problem
from core.services.files.calendar import Invited, read_invitation

SHORT = 200
"""Characters of a line that may be a log as one types it; longer, it is read as an invitation."""
LONGEST = 4_000


async def log_from(talk: Talk, text: str, ics: bytes | None, said_at: datetime | None = None) -> Replies:
    """The log's form with what the message tells; "tomorrow" in it is the day after `said_at` (aware). A file that cannot be read leaves what the text tells."""
    try:
        typed = clean_text(text[:LONGEST], LONGEST, "text")
    except Problem:
        typed = ""
    values = _from_text(talk, typed, said_at or talk.turn.now)
    if ics is not None:
        try:
            values |= _from_file(talk, read_invitation(ics))
        except Problem:
            if not values:
                raise
    values = {name: value for name, value in values.items() if value}
    if values:
        await talk.uow.drafts.keep(log.FORM, "", 0, values, talk.turn.now)
    return (Ask(await log.build(talk, "", values)),)


def _from_text(talk: Talk, text: str, said_at: datetime) -> dict[str, str]:
    if not text:
        return {}
    if len(text) <= SHORT and "\n" not in text:
        line = log.told(talk, text)
        if line.get("company") and line.get("when") and len(line["company"]) <= 40:
            return line
    read = read_invitation_text(text)
    values = {"company": read.company, "people": "; ".join(read.people)}
    found = find_instant(
        text,
        zone=talk.zone,
        now=said_at,
        language=talk.language,
        past=False,
        spelling=talk.person.preferences.spelling,
    )
    if found is not None:
        values["when"] = _iso(talk, found[0].end)
    return values


def _from_file(talk: Talk, invited: Invited) -> dict[str, str]:
    people = "; ".join(f"{name}, {email}" if email else name for name, email in invited.people)
    domains = [email.partition("@")[2] for _, email in invited.people]
    return {
        **({"when": _iso(talk, invited.ended_at)} if invited.ended_at else {}),
        **({"people": people} if people else {}),
        **({"company": company} if (company := company_of(domains, invited.title)) else {}),
    }


def _iso(talk: Talk, at: datetime) -> str:
    return at.astimezone(ZoneInfo(talk.zone)).isoformat(timespec="minutes")
