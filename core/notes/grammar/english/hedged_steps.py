"""A next step without what is only thought of it: who said so, that it is likely, that it is some time."""

from __future__ import annotations

import re

_SAID = re.compile(r",? (?:as |so )?(?:they|she|he|I think|I believe)(?: said| thinks?| told me)?$")
_SOMETIME = re.compile(
    r"\b(?:sometime|some time|probably|maybe|hopefully|likely|I think) (?=(?:the|in|on|next|this|around|early|late|by|mid) )"
)
_LIKELY = re.compile(
    r", (?:probably|maybe|possibly|likely|most likely|I think|hopefully) (?:over|at|in|on|with|by) [\w ]+?(?= (?:the week|next |this |on |by |in (?:two|three|a) |within )|$)"
)
_WITH = re.compile(r"(, with [\w ]+?)(?= the week of )")


def without_hedges(step: str) -> str:
    """ "Meeting the founder, probably over breakfast the week after Easter": the step and its day."""
    step = _WITH.sub(r"\1,", step)
    return _SAID.sub("", _SOMETIME.sub("", _LIKELY.sub("", step)))
