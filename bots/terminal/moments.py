"""An instant in words, in the reader's own zone: what a chat platform does for itself, done here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import assert_never
from zoneinfo import ZoneInfo

from core.dialogs.saying import time_passed
from core.text.dates import day_words, moment_words
from core.text.words import Words
from core.ui.rich import WhenStyle


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom it is drawn: their words, their zone (IANA) and their present instant (aware)."""

    say: Words
    zone: str
    now: datetime


def tell(at: datetime, style: WhenStyle, reader: Reader) -> str:
    """`at` (aware) as the reader would say it."""
    match style:
        case WhenStyle.FULL:
            return moment_words(at, reader.zone, reader.say.language)
        case WhenStyle.DAY:
            return day_words(at.astimezone(ZoneInfo(reader.zone)).date(), reader.say.language)
        case WhenStyle.RELATIVE:
            return _relative(at, reader)
        case _:
            assert_never(style)


def _relative(at: datetime, reader: Reader) -> str:
    if at > reader.now:
        return reader.say("in {time}", time=time_passed(reader.say, at - reader.now))
    return reader.say("{time} ago", time=time_passed(reader.say, reader.now - at))
