"""English as it is typed on a phone after an interview: short words, lost apostrophes, days and numbers in a hurry."""

from __future__ import annotations

import re

from core.notes.fragment import Part
from core.notes.signs import Rule, ruled, without_start

_DAYS = {"mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "sat": "Saturday", "sun": "Sunday"}  # fmt: skip
_RANKS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth"}
_MONTHS = {
    "jan": "January", "feb": "February", "apr": "April", "jun": "June", "jul": "July", "aug": "August", "sep": "September", "sept": "September",
    "oct": "October", "nov": "November", "dec": "December",
}  # fmt: skip


def _from_month(found: re.Match[str]) -> str:
    """ "8% of stock apr to june": from April."""
    month, before = _MONTHS[found[1].lower()[:3]], found.string[: found.start()].rstrip().rpartition(" ")[2]
    return month if not before or before in ("from", "between", "in", "of", "the", "by") else f"from {month}"


_RULES: tuple[Rule, ...] = (
    (("tbh", "lol", "ool", "lmao", "haha", "ngl", "xd", "smh"), re.compile(r"[ ,]*(?<!\w)(?:tbh|lo+l|lmao|ha(?:ha)+|ngl|xd|smh)(?!\w)", re.IGNORECASE), ""),
    (("wkd", "wknd"), re.compile(r"\bwkn?d(s?)\b", re.IGNORECASE), r"weekend\1"),
    ((" wk",), re.compile(r"\b(an?|per|every|each|this|last|next|one) wk\b", re.IGNORECASE), r"\1 week"),
    (("hed ",), re.compile(r"\b(said|says|thought|told me) (s?he)d (?=[a-z])"), r"\1 \2'd "),
    (("its ",), re.compile(r"\bits (?=actually|really|still|now|only|more|mostly|probably|already|getting|\d)"), "it's "),
    (("polish",), re.compile(r"\b(speaks?|speaking|in|fluent|native) polish\b", re.IGNORECASE), r"\1 Polish"),
    (("polish",), re.compile(r"\b(English|French|German|Spanish|Russian|Ukrainian|Romanian|Czech) and polish\b"), r"\1 and Polish"),
    ((" never ",), re.compile(r"(?<=[a-z]) never (late|absent|sick|off sick|missed)$"), r", never \1"),
    (("short staffed",), re.compile(r"\bshort staffed\b"), "short-staffed"),
    (("every ", "each "), re.compile(r"\b(every|each) ([a-z]{3,}[^s\W])s (?=(?:name|first name|birthday|day|shift|desk|face|voice|story|order)\b)"), r"\1 \2's "),
    (("on avg",), re.compile(r"\bon avg\b"), "on average"),
    ((", avg ",), re.compile(r"(?<=, )avg (?=\d)"), "averaging "),
    ((" march",), re.compile(r"\b(in|by|until|since|last|next|from|early|late|of) march\b(?! (?:into|on|up|past)\b)"), r"\1 March"),
    ((" jan",), re.compile(r"\b(in|by|until|since|last|next|from|this|early|late|of) jan\b(?!\w)", re.IGNORECASE), r"\1 January"),
    ((" feb", " sept", " oct", " nov", " dec"), re.compile(r"\b(since|until|after|in) (feb|sept|oct|nov|dec)\b(?!\w)", re.IGNORECASE), lambda m: f"{m[1]} {_MONTHS[m[2].lower()]}"),
    ((" to ", "-"), re.compile(r"\b(jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)(?= (?:to|until|till) [A-Za-z]{3})", re.IGNORECASE), _from_month),
    ((" first ", " last ", " next "), re.compile(r"\b(in|within|over|during|after) (?=(?:first|last|next) (?:(?:\d+|few|two|three|four|five|six|ten) (?:weeks?|months?|mths?|wks|days|years|yrs|hours|hrs|shifts)|(?:week|month|year|day|shift))\b(?! (?:i|we|they|he|she)\b))", re.IGNORECASE), r"\1 the "),
    (tuple(f"{day}{after}" for day in _DAYS for after in (" ", ".")), re.compile(r"\b(mon|tue|wed|thu|sat|sun)\b\.?(?= (?:at )?\d| (?:morning|afternoon|evening|night)\b)", re.IGNORECASE), lambda m: _DAYS[m[1].lower()]),
)  # fmt: skip
_IN_A_ROW = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?:(?:,| and| &|/)? ?\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b)+(?!')",
    re.IGNORECASE,
)
"""Days typed side by side: "fri sat sun"."""
_BY_THREE = {**_DAYS, "fri": "Friday"}
_HOUR = re.compile(r"((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) (?=\d{1,2}(?::\d\d)? ?(?:am|pm)\b)")
_RANK = re.compile(r"^(?:(?:a|the) )?(1st|2nd|3rd|4th|5th)(?= [a-z])")
_I_AM = re.compile(
    r"^(fluent in|bilingual|comfortable with|confident with|good at|good with|certified in|qualified as)\b",
    re.IGNORECASE,
)
_DEPENDS = re.compile(r"^depends\b", re.IGNORECASE)
_SECOND = re.compile(r"[^\W\d_]\W? 2[.)]\s+(?=[^\W\d])")
_THING = re.compile(r"^(?:so )?(?:basically )?the (?:thing|point|fact) is(?:,| that)? (?=\w)", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:(?<=\s)|^)[1-9][.)]\s+(?=[^\W\d])")


def numbered(text: str, part: Part) -> str:
    """ "1. less paper 2. faster starts" as a list, a moment's as lines; one number alone is none."""
    return _NUMBERED.sub("\n" if part is Part.MOMENT else "; ", text) if _SECOND.search(text) else text


def _listed_days(found: re.Match[str]) -> str:
    *days, last = (_BY_THREE[each[:3].lower()] for each in re.split(r"\W+(?:and\W+)?", found[0]))
    return f"{', '.join(days)} and {last}"


def plain(text: str, part: Part) -> str:
    """`text` with what a thumb left out put back, where that is certain."""
    text = ruled(without_start(_THING, text), _RULES)
    if part is Part.NEXT_STEP:
        text = _RANK.sub(lambda m: f"the {_RANKS[m[1]]}", text)
    if ("sat" in text or "sun" in text or "day" in text) and " to " not in text:
        text = _IN_A_ROW.sub(_listed_days, text)
    if "day " in text:
        text = _HOUR.sub(r"\1 at ", text)
    if part is Part.PROOF:
        return _I_AM.sub(lambda m: f"I am {m[1].lower()}", text)
    return _DEPENDS.sub("it depends", text) if part is Part.VIEW else text
