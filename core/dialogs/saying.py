"""Small sayings shared by the cards: instants and days in words, lists of names, time left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.dialogs.talk import Talk
from core.domain.contact import Consent, Relation
from core.domain.interview import Format, OutcomeKind, Round
from core.domain.note import NoteKind
from core.text.dates import day_words, moment_words
from core.text.words import Words, mark

ROUNDS: dict[Round, str] = {
    Round.PHONE_SCREEN: mark("Phone screen"),
    Round.FIRST: mark("First interview"),
    Round.LATER: mark("Later round"),
    Round.FINAL: mark("Final round"),
}
FORMATS: dict[Format, str] = {
    Format.ONSITE: mark("On site"),
    Format.VIDEO: mark("Video call"),
    Format.PHONE: mark("Phone"),
}
RELATIONS: dict[Relation, str] = {
    Relation.MANAGER: mark("Hiring manager"),
    Relation.PEER: mark("Peer or technical panellist"),
    Relation.RECRUITER: mark("Recruiter or HR"),
    Relation.EXECUTIVE: mark("Executive"),
    Relation.OTHER: mark("Other"),
}
CONSENTS: dict[Consent, str] = {
    Consent.CARD: mark("Offered a card or an invitation"),
    Consent.DETAILS: mark("Gave details"),
    Consent.NONE: mark("Neither"),
}
OUTCOMES: dict[OutcomeKind, str] = {
    OutcomeKind.ADVANCED: mark("On to the next round"),
    OutcomeKind.OFFER: mark("An offer"),
    OutcomeKind.REJECTED: mark("Not this time"),
    OutcomeKind.SILENT: mark("No news"),
    OutcomeKind.WITHDRAWN: mark("I withdrew"),
    OutcomeKind.NO_SHOW: mark("The interviewer did not come"),
}
KINDS: dict[NoteKind, str] = {
    NoteKind.THANK_YOU_MANAGER: mark("Thank-you"),
    NoteKind.THANK_YOU_PEER: mark("Thank-you"),
    NoteKind.THANK_YOU_RECRUITER: mark("Thank-you"),
    NoteKind.THANK_YOU_EXECUTIVE: mark("Thank-you"),
    NoteKind.PHONE_SCREEN: mark("Thank-you after a phone screen"),
    NoteKind.FINAL_ROUND: mark("Thank-you after the final round"),
    NoteKind.LATE_THANK_YOU: mark("Late thank-you"),
    NoteKind.HALLWAY: mark("A word after meeting in passing"),
    NoteKind.LINKEDIN_INVITE: mark("LinkedIn connection note"),
    NoteKind.LINKEDIN_MESSAGE: mark("LinkedIn message"),
    NoteKind.X_MESSAGE: mark("X message"),
    NoteKind.CHECK_IN: mark("Check-in after silence"),
    NoteKind.SECOND_REMINDER: mark("Second and last check-in"),
    NoteKind.REJECTION_FINAL: mark("Answer to a rejection"),
    NoteKind.REJECTION_EARLY: mark("Answer to a rejection"),
    NoteKind.DOOR_OPEN: mark("Keeping the door open"),
    NoteKind.OFFER_THANKS: mark("Thanks after an offer"),
    NoteKind.ACCEPTANCE: mark("Accepting an offer"),
    NoteKind.OFFER_DECLINE: mark("Declining an offer"),
    NoteKind.WITHDRAWAL: mark("Withdrawing"),
    NoteKind.ANOTHER_OFFER: mark("Saying there is another offer"),
    NoteKind.NO_SHOW: mark("After an interviewer did not come"),
    NoteKind.RELAY: mark("Asking for thanks to be passed on"),
}


def noon_of(day: date, zone: str) -> datetime:
    """An instant that is on `day` for every reader near `zone`, for showing a day alone."""
    return datetime.combine(day, time(12), ZoneInfo(zone)).astimezone(UTC)


def echo(talk: Talk, at: datetime) -> str:
    """What was understood of a typed time, in the person's own zone."""
    return moment_words(at, talk.zone, talk.language)


def names_in_a_row(say: Words, names: Sequence[str]) -> str:
    """Jane Doe, Raj Patel and Mo Lee."""
    if len(names) < 2:
        return "".join(names)
    return say("{some} and {last}", some=", ".join(names[:-1]), last=names[-1])


_SENDING = timedelta(minutes=2)
"""What sending may take: not worth an hour less."""


def time_left(say: Words, left: timedelta) -> str:
    """Hours, or minutes in the last hour; never negative. A last call some seconds after its instant still says 3 hours."""
    hours = int((left + _SENDING).total_seconds() // 3600)
    if hours >= 1:
        return say.many("{count} hour", "{count} hours", hours)
    minutes = max(0, int(left.total_seconds() // 60))
    return say.many("{count} minute", "{count} minutes", minutes)


def time_passed(say: Words, passed: timedelta) -> str:
    """Minutes, hours or days since."""
    minutes = max(0, int(passed.total_seconds() // 60))
    if minutes >= 48 * 60:
        return say.many("{count} day", "{count} days", minutes // (24 * 60))
    return time_left(say, passed)


__all__ = [
    "CONSENTS",
    "FORMATS",
    "KINDS",
    "OUTCOMES",
    "RELATIONS",
    "ROUNDS",
    "day_words",
    "echo",
    "moment_words",
    "names_in_a_row",
    "noon_of",
    "time_left",
    "time_passed",
]
