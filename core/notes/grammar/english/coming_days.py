"""A next step and the day it falls on: a weekday that the log dates elsewhere, what is no step yet, what is only sent or brought."""

from __future__ import annotations

import re
from datetime import date

from core.notes.grammar.english.clause import Sort, read

_DAYS = ("mon(?:day)?", "tue(?:s(?:day)?)?", "wed(?:s|nesday)?", "thu(?:rs?(?:day)?)?", "fri(?:day)?", "sat(?:urday)?", "sun(?:day)?")  # fmt: skip
_HEAD = r"(?P<head>^(?:(?:an?|the) )?(?:(?:[a-z]+ )?(?:trial|paid|working|taster|unpaid) )?)"
_SOON = 6
"""Days within which a weekday alone can be no other."""
_HEAR = re.compile(
    r"^(?:I am |I'm )?(?:still )?(?:waiting|wait) (?:to hear|for news)(?: back)? (?:about|on|of) (?P<what>.+)$",
    re.IGNORECASE,
)
_THEIR_WORD = re.compile(
    r"^an? (?=(?:(?:written|formal|final|firm|short|quick|first|clear|definite|full|proper) )?(?:answer|decision|reply|verdict)\b(?! (?:by|or)\b))",
    re.IGNORECASE,
)
_FROM_WHOM = re.compile(
    r"^(?:an? )?((?:answer|decision|reply|verdict|response|message|letter) from )", re.IGNORECASE
)
""" "A decision from Denise": hers, whoever reads it."""
_WHAT_IS_DONE = re.compile(
    r"(?P<step>an? [^,;:–.]+)(?:,|:| –| -) (?P<row>(?!(?:and|or|but|then|about|in|on|at|by|with|from|to|two|half|probably|maybe|likely|possibly|followed)\b)[^,;:–.]+(?:, [^,;:–.]+)*,? and [^,;:–.]+)"
)
""" "A practical morning, climbing and an aerial rescue": the row says what is in it, and is none of its own steps."""
_NO_STEP = re.compile(
    r"(?:if|assuming|provided|unless) [^,]+, |(?:drug test|medical|background check|dbs) (?:and|then|\+|,) (?:the |a )?start\b",
    re.IGNORECASE,
)
_CHORE = re.compile(
    r"(?:bring|send|e-?mail|forward|post|return|upload|fill|hand|drop|scan|submit|sign|print|text|show)\b"
)


_OF_A_THING = re.compile(
    r" (?!(?:morning|afternoon|evening|lunchtime|night|in|at|on|with|to|for|next|after|before|and|or|from|by|if|then|the|about|over|via|either|first)\b)[a-z]+"
)
""" "Trial sunday lunch service": the day stands in the midst of its name."""


_WEEK_OF = re.compile(
    r"(?<=[a-z])(?<!\bin)(?<!\bby)(?<!\bof)(?<!\bfor)(?<!\bduring)(?<!\buntil)(?<!\bthe),? (?:in )?(?:the )?week of (?=(?:the )?\d)",
    re.IGNORECASE,
)
_AT_HOUR = re.compile(r"(?<=\d(?:st|nd|rd|th)),? (\d{1,2}(?:[:.]\d\d)?) ?([ap]m)\b", re.IGNORECASE)
""" "Trial Saturday 14th 8 am": at eight."""


def on_its_day(text: str, due: date | None, said_on: date) -> str:
    """`text` of a next step that is `due` on a day given beside it: "a trial Saturday in the workshop" is the trial day.

    A weekday close by stays as it was typed; one further off would be another, and the date says which.
    """
    text = _AT_HOUR.sub(r" at \1 \2", _WEEK_OF.sub(" in the week of ", text))
    text = _FROM_WHOM.sub(r"the \1", text)
    if (done := _WHAT_IS_DONE.fullmatch(text)) and all(
        read(each).sort in (Sort.NOUN, Sort.BARE_NOUN, Sort.ING)
        for each in re.split(r",? and |, ", done["row"])
    ):
        text = f"{done['step']} with {done['row']}"
    text = _THEIR_WORD.sub("your ", _HEAR.sub(r"the news about \g<what>", text))
    if due is None or not (found := _typed(due).search(text)):
        return text
    named = re.match(rf"{_HEAD}(?:{_DAYS[due.weekday()]})(?= (?:in|at|with|on the)\b|$)", text, re.IGNORECASE)
    if named:
        return f"{named['head']}day{text[named.end() :]}"
    behind = text[found.end() :]
    inside = _OF_A_THING.match(behind) and found.start() > 0
    if ((due - said_on).days <= _SOON and not inside) or re.match(r" (?:at \d|\d|night)", behind):
        return text
    return f"{text[: found.start()].rstrip()}{re.sub('^ (?:morning|afternoon|evening|lunchtime)(?=$|,)', '', behind)}".strip()


def _typed(due: date) -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b(?:on|this|next|by|for) (?:an? )?)?\b(?:{_DAYS[due.weekday()]})\b", re.IGNORECASE
    )


def unsettled(step: str) -> bool:
    """ "If they like me, a second interview", "drug test and start date": nothing that one may look forward to."""
    return _NO_STEP.match(step) is not None


def only_sent(step: str) -> bool:
    """ "Send them my references", "bring my licence": done, and not looked forward to."""
    return _CHORE.match(step) is not None
