"""Things that are needed in some state: answered by the third ring, usable on a train, reported and not hidden."""

from __future__ import annotations

import re

_NOT_SO = re.compile(r"(?:[a-z-]+ ){0,2}[a-z-]+s [a-z]+ed, not [a-z]+")
""" "Near misses reported, not hidden"."""
_USABLE = re.compile(
    r"(?:the|your|our|every) (?:[a-z-]+ ){1,3}?(?:[a-z]{2,}(?:able|ible|proof)|ready|open|live) (?:on|by|in|from|for|without|before|at|to|with)\b"
)
_IN_TIME = re.compile(
    r"(?:the|your|our|every|all|each) [^,]{3,40} (?:in|out|up|done|ready|back|through|off|finished|sent|paid|covered|written|fixed|signed) (?:on time|in time|by|before|within|the same day|first time)\b"
)
_DONE_BY = re.compile(
    r"(?:[a-z-]+ )?[a-z-]+s (?:[a-z]+ed|caught|found|heard|told|sent|done|kept|read|written|made|built|paid|taken) (?:by the (?:first|second|third|end)|before|within|on time|in time|the same day|the first time|properly|right|in (?:five|ten|\d))\b(?!.* (?:is|are|was|were) )"
)
""" "Phones answered by the third ring"."""
_NOBODY_HURT = re.compile(
    r"(?:nobody|nothing|no one) (?:hurt|injured|lost|missed|left behind|broken|late|in the dark)(?: (?:at|on|in|by) [\w ]+)?$"
)


def in_some_state(text: str) -> bool:
    """Whether `text`, in small letters, is a thing and how it has to be."""
    return any(each.match(text) is not None for each in (_NOT_SO, _USABLE, _IN_TIME, _DONE_BY, _NOBODY_HURT))
