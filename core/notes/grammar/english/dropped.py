"""Small words that a thumb leaves out, put back where only one can stand there: "down freezer bay" is down the freezer bay."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import DETERMINERS, verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.tokens import low, plural
from core.notes.signs import holds

_PLACES = listed("has its article")
_BEFORE = listed("before an article")
_AFTER = listed("after a place")
_SHOWN = re.compile(
    r"\b(showed|shown|gave|handed|told) (me|us) (?=(?!(?:the|a|an|my|your|his|her|their|our|this|that|these|those|one|two|three|some|all|both|what|how|where|why|who|when|which|to|about|round|around|up|in|out|of)\b)[a-z]+(?<!s) (?:where|that|which|who) )"
)
_NOT_THE = re.compile(
    r"\b(in|at|on|from|with|for|by) the ([a-z]+) not the ([a-z]+)(?= (?:because|so|when|and|but)\b)"
)
_CHANGED = re.compile(
    r"\b(went|fell|dropped|rose|grew|improved|jumped) (?=[$£€]?\d[\d.,]*%?(?: [a-z]+){0,3} to [$£€]?\d)"
)
_SPANS = frozenset(
    [
        "page",
        "click",
        "day",
        "week",
        "month",
        "minute",
        "hour",
        "year",
        "step",
        "line",
        "second",
        "person",
        "night",
        "man",
        "point",
    ]
)
_HYPHEN = re.compile(
    r"\b(an?|my|our|the|your|her|his) (one|two|three|four|five|six|ten|\d+) (page|click|day|week|month|minute|hour|year|step|line|second|person|man|point|night)"
    r" (?=(?!of\b|and\b|or\b|in\b|for\b|is\b|was\b|at\b|to\b|from\b|that\b|i\b|we\b|on\b)[a-z'])"
)
_MID = re.compile(
    r"\bmid (?=interview|shift|meeting|morning|afternoon|week|season|sentence|term|month|call|service|flight)"
)
_HELD = re.compile(r"\band (?=(?:huddle|briefing|debrief) (?:at|every|each|on|before|after)\b)")
_IS = re.compile(r"(?<=[a-z]) = (?=[a-z])")
_MONTHS = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June", "jul": "July", "aug": "August",
    "sep": "September", "sept": "September", "oct": "October", "nov": "November", "dec": "December",
}  # fmt: skip
_MONTH_TO_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})[-–]({'|'.join(_MONTHS)})\b", re.IGNORECASE)
_SAME_UNIT = re.compile(r"\b(from \d[\d.,]* )([a-z]{3,})( to \d[\d.,]*) \2\b")
_SAME_PER_CENT = re.compile(r"(\d% to \d[\d.]*)(?=$|, | (?:in|over|by|within|after|since|on)\b)")


_SAME = re.compile(
    r"(?<![-\w'])(?P<before>[a-z'\d]+ )?same (?!(?:as|sex|size|way|again|here|with|to|for|but|and|or|day [a-z]+(?<!with)(?<!and)(?<!or)(?<!as)(?<!if)(?<!when))\b)(?P<what>[a-z\d]+)"
)
_HAS_ITS = frozenset(
    ("the", "this", "that", "those", "these", "exact", "very", "all", "much", "one", "no", "is", "are", "was", "were", "looks", "look", "stays", "stay", "feels")
)  # fmt: skip
_WHEN = frozenset(
    ("day", "week", "month", "year", "morning", "night", "shift", "afternoon", "evening", "time", "hour")
)
_AT_IT = {"customer": "from", "client": "from", "person": "from", "people": "from", "patient": "from", "supplier": "from", "tenant": "from", "site": "at", "place": "at", "house": "at", "address": "at", "desk": "at", "reason": "for"}  # fmt: skip
_DAY_BEFORE = re.compile(
    r"(?<=[a-z] )(?<!\bthe )(?<!\ba )(?<!\bone )(?<!\bevery )(?<!\bper )(day|week|night) before(?=$|[.,;])"
)
_NEXT = re.compile(
    r"\b(so|that|until|before|for|to|when|if|where|with|and) (next|last) (?=(?:guy|man|woman|person|one|shift|crew|team|nurse|driver|tech|customer|patient|class|cook|teacher|reader|tenant|guest)\b)"
)
_FIRST_TIME = re.compile(
    r"\b(passed|failed|missed|made|won|hit|met) (first|second|third|final|last|next) (?=[a-z]+(?<!s)(?:$|[,.;]| (?:with|on|in|at|and|by|without)\b))"
)


_PHRASAL = re.compile(
    r"\b(send|call|walk|drop|sign|follow|add|check|pick|stand|log|lock|mix|push|sit|press|no) (backs|outs|ins|offs|ups|ons|downs|shows)\b"
)
_PLURALS = (" backs", " outs", " ins", " offs", " ups", " ons", " downs", " shows")


def put_back(text: str) -> str:
    """`text`, tidied, with the articles and the signs that were surely dropped."""
    if "same " in text:
        text = _SAME.sub(_the_same, text)
    if "day before" in text or "week before" in text or "night before" in text:
        text = _DAY_BEFORE.sub(r"the \1 before", text)
    if "next " in text or "last " in text or " first " in text or " final " in text:
        text = _FIRST_TIME.sub(r"\1 the \2 ", _NEXT.sub(r"\1 the \2 ", text))
    if holds(text, _PLURALS):
        text = _PHRASAL.sub(r"\1-\2", text)
    if "mid " in text:
        text = _MID.sub("mid-", text)
    if " = " in text:
        text = _IS.sub(" is ", text)
    if "straight out the " in text:
        text = text.replace("straight out the ", "straight out of the ")
    if " not the " in text:
        text = _NOT_THE.sub(r"\1 the \2, not the \3,", text)
    text = _without_a_miss(text)
    if "and huddle" in text or "and briefing" in text or "and debrief" in text:
        text = _HELD.sub("and held a ", text)
    if " to " in text:
        if "from " in text:
            text = _SAME_UNIT.sub(r"\1\2\3", text)
        if "% to " in text:
            text = _SAME_PER_CENT.sub(r"\1%", text)
    if "-" in text or "–" in text:
        text = _MONTH_TO_MONTH.sub(
            lambda m: f"between {_MONTHS[m[1].lower()]} and {_MONTHS[m[2].lower()]}", text
        )
    if " me " in text or " us " in text:
        text = _SHOWN.sub(r"\1 \2 the ", text)
    if " to " in text:
        text = _CHANGED.sub(r"\1 from ", text)
    words = text.split(" ")
    if not _SPANS.isdisjoint(words):
        text = _HYPHEN.sub(r"\1 \2-\3 ", text)
        words = text.split(" ")
    if _PLACES.isdisjoint(words):
        return text
    made: list[str] = []
    for i, word in enumerate(words):
        core = word.rstrip(",.;:")
        if (
            core == "bay"
            and len(made) > 1
            and made[-1] not in DETERMINERS
            and _bare(made[:-1], core != word, words[i + 1 :])
        ):
            made.insert(-1, "the")
        elif core in _PLACES and made and _bare(made, core != word, words[i + 1 :]):
            made.append("the")
        made.append(word)
    return " ".join(made)


def _the_same(found: re.Match[str]) -> str:
    """ "Out same week" is out the same week; "callouts same lift same month" are on the same lift and in the same month."""
    before, what = (found["before"] or "").strip(), found["what"]
    if before in _HAS_ITS or (what == "day" and not before):
        return found[0]
    things = plural(before) and before not in verbs().third
    again = _SAID_SAME.search(found.string, 0, found.start()) is not None
    if what in _WHEN:
        joint = "on" if what in ("day", "night", "shift") else "in"
        at = f"and {joint} " if again else ""
    else:
        at = f"{_AT_IT.get(what, 'on')} " if things else ""
    return f"{found['before'] or ''}{at}the same {what}"


_SAID_SAME = re.compile(r"same [a-z]+ $")
_WHO_DOES = frozenset(
    ("someone", "somebody", "anyone", "people", "person", "want", "need", "wants", "needs", "time")
)
"""Before "to" and a verb: "somebody to train the new ones"."""


def _bare(before: list[str], ends: bool, after: list[str]) -> bool:  # noqa: FBT001 - told apart by position, as read
    """Whether the noun that comes next stands right behind a preposition, alone."""
    if low(before[-1]) == "to" and (low(before[-2]) if len(before) > 1 else "") in _WHO_DOES:
        return False
    return low(before[-1]) in _BEFORE and (ends or not after or low(after[0]) in _AFTER)


_NONE_IN = re.compile(
    r"\b(?P<none>(?:no|zero|not one) [a-z][a-z' -]{2,30}?)(?<! in)(?<! for)(?<! over)(?<! since)(?<! within)(?<! the)(?<! of)(?<! to) (?P<last>last |past )?(?P<count>\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)(?P<unit> (?:days|weeks|months|years|shifts|seasons))?(?=$|[,.;])"
)


def _without_a_miss(text: str) -> str:
    """ "No infringements 8 months" are none in eight months, "no hit last 4" none in the last four."""
    if "no " not in text and "zero " not in text and "not one " not in text:
        return text
    return _NONE_IN.sub(
        lambda m: (
            f"{m['none']} in {'the last ' if m['last'] else ''}{_in_words(m['count'])}{m['unit'] or ''}"
            if m["last"] or m["unit"]
            else m[0]
        ),
        text,
    )


def _in_words(count: str) -> str:
    return _WORDS[int(count)] if count.isdigit() and int(count) < len(_WORDS) else count


_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


_FIRST_ONE = re.compile(r"(?:the )?(?:first|last|second|next|best|worst) \w+ (?:was|were|is|went|came) ")
_COMPANY_HEADS = re.compile(
    r"(^|\b(?:and|but|because|so|that|when|if) )(client|team|boss|manager|company|business|owner|school|hospital|board)(?= (?:wants?|needs?|has|is|was|says?|said|will|would|can)\b)"
)


def headed(text: str) -> str:
    """ "Client wants day 5" has its article."""
    if _FIRST_ONE.match(text) and not text.startswith("the "):
        text = f"the {text}"
    return _COMPANY_HEADS.sub(lambda m: f"{m[1]}the {m[2]}", text)
