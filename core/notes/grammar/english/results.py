"""What was done and what came of it, typed as two short sentences: one, as a hand would write it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_CHANGE = r"(?:went|fell|dropped|rose|came|halved|doubled|tripled|shrank|grew|improved|stopped|sank|jumped|climbed|got)"
_CAME_OF_IT = re.compile(
    rf"(?!so |then |but |and |when |if |it was |I )(?:[a-z'-]+ ){{1,5}}?{_CHANGE} (?:from|to|by|in|within|over|back|down|up|coming|cold)\b(?:[^,:;]|,(?=\d\d\d\b))*"
)
_ALL_ARE = re.compile(
    r"(?:all|both|none|most|half|each|every one|\d+|two|three|four|five|six|seven|eight|nine|ten)(?: of (?:them|those|us|the \w+|my \w+))?(?: \w+)? "
    r"(?:are|is|were|was|have|has|had|stayed|passed|came|kept|still|finished|got)\b[^,:;]*"
)
""" "All four are still there"."""
_OF_THEM_DID = re.compile(
    r"(?:all|both|none|most|half|each|\d+|two|three|four|five|six|seven|eight|nine|ten) of (?:them|those|us) (?:hid|lost|won|failed|broke|left|fell|found|said|went|[a-z]{3,}ed)\b[^,:;]*"
)
""" "Two of them hid the button"."""
MOST = 30
"""Words of the two together."""
LONGEST = 22
"""Words of what was done."""


def with_results(sentences: Sequence[str]) -> list[str]:
    """`sentences`, without capitals or stops, with each result joined to the deed right before it where both are short."""
    found: list[str] = []
    for each in sentences:
        if found and _there(found[-1], each):
            found[-1] = f"{found[-1]}, where {each}"
        elif found and _goes_with(found[-1], each):
            found[-1] = f"{found[-1]}, and {'it' + each[2:] if each.startswith('It ') else each}"
        elif found and _may_take(found[-1], each):
            found[-1] = f"{found[-1]}, and {each}"
        else:
            found.append(each)
    return found


_AT_A_PLACE = re.compile(
    r"(?:.* )?I (?:looked after|worked|ran|helped|volunteered|interned|trained|managed|did|kept|taught|built|set up) .*"
    r"\b(?:at|for|in) an? (?:[a-z-]+ ){0,2}(?:shelter|hospital|school|hotel|shop|warehouse|charity|clinic|kitchen|library|restaurant|caf[eé]|bakery|"
    r"nursery|college|garage|factory|depot|museum|theatre|theater|co-op|firm|agency|bank|pharmacy|farm|studio|workshop|brewery|hospice|store|plant|lab)"
)


def _there(deed: str, did: str) -> bool:
    """ "I looked after Salesforce for an animal shelter" and "I removed 64 unused fields": where it was, and what was done there."""
    return (
        did.startswith("I ")
        and not did.startswith(("I had ", "I was ", "I am ", "I have ", "I can ", "I would "))
        and len(deed.split()) <= LONGEST
        and len(deed.split()) + len(did.split()) <= MOST
        and not re.search(r"[:;]|, ", deed)
        and _AT_A_PLACE.fullmatch(deed) is not None
    )


SCRAP = 7
"""Words of a second deed that may follow a longer one."""
BOTH = 24
"""Words of two short deeds that are one sentence."""
_MADE = re.compile(
    r"(?:.* )?I (?:built|made|wrote|set up|drew|designed|started|put up|ran|trained) (?:an?|one) [^,:;]+"
)
_IT_DID = re.compile(
    r"[Ii]t (?!was |had |is |has |would |could |did |went )[a-z]+(?:ed|ept|ught|aved|ave|id|ut|ound|ook|ent|ame|old) [^,:;]+"
)
_I_DID = re.compile(
    r"(?:(?:at|in|on|during|for|as) [\w' -]+? )?I (?!was |am |have |had |can |would |could )[a-z]+ .+",
    re.IGNORECASE,
)


def _goes_with(deed: str, more: str) -> bool:
    """ "I made 22 headboards. I used a template on the first one only", "I built a model. It flagged 7 in 10"."""
    if len(deed.split()) + len(more.split()) > BOTH or re.search(r"[,:;–]", deed + more):
        return False
    if " and " in more or (" and " in deed and (" and I " in deed or len(more.split()) > SCRAP)):
        return False
    if _IT_DID.fullmatch(more):
        return _MADE.fullmatch(deed) is not None
    return more.startswith("I ") and all(_I_DID.fullmatch(each) is not None for each in (deed, more))


def _may_take(deed: str, result: str) -> bool:
    size = len(deed.split())
    if (
        size > LONGEST
        or size + len(result.split()) > MOST
        or re.search(r"[:;]|, and |, but | – ", deed)
        or re.search(r" and (?:I|we) ", result)
    ):
        return False
    return any(each.fullmatch(result) is not None for each in (_CAME_OF_IT, _ALL_ARE, _OF_THEM_DID))


_THE_THING = re.compile(
    rf"(?P<stop>[.,] (?:and )?)(?P<the>[Tt]he) (?P<thing>(?:[a-z-]+ ){{0,2}}?(?P<head>[a-z-]+))(?= {_CHANGE}\b)"
)
_OUR_DOING = re.compile(r"(?:[Ww]e|[Oo]ur) |.* (?:we|our) ")


def ours(proof: str, needs: str) -> str:
    """ "We dropped 30 sheets. The forecast went to four days": our forecast, where theirs is what the note has just spoken of."""
    found = _THE_THING.search(proof)
    if found is None or not _OUR_DOING.match(proof[: found.start()]):
        return proof
    if not re.search(rf"\b{re.escape(found['head'])}\b", needs, re.IGNORECASE):
        return proof
    if re.search(rf"\b{re.escape(found['head'])}\b", proof[: found.start()]):
        return proof
    our = "Our" if found["the"] == "The" else "our"
    return f"{proof[: found.start('the')]}{our}{proof[found.end('the') :]}"
