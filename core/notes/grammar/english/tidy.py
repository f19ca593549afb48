"""Chat English made plain English, word by word, without touching a name: spelling, units, capitals, stops."""

from __future__ import annotations

import re
from functools import cache
from operator import eq

from core.notes.grammar.english.casing import AMBIGUOUS, unshout
from core.notes.grammar.english.lexicon import (
    adjectives,
    proper,
    verbs,
)
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.short_forms import AFTER_NUMBER, CHAT
from core.notes.grammar.english.stops import ABBREVIATION
from core.notes.grammar.english.stress import calm
from core.notes.once import once
from core.notes.signs import holds, without_start

_UNIT = re.compile(
    r"(?<![\w$€£])(\d[\d,.]*\+?)\s?-?(hrs?|h|mins?|mn|secs?|wks?|yrs?|mths?|pct)\b\.?(?!-)", re.IGNORECASE
)
_UNIT_NOUN = re.compile(
    r"(?<![\w$€£])(\d[\d,.]*\+?)\s?-?(hrs?|h|mins?|mn|wks?|yr)\b\.?(?=\s(?!(?:ago|this|across|always|was|is|less|plus|minus|as|tops|towards|versus|vs|hours|days|weeks|months|years)\b)"
    r"(?P<next>[a-z]+[^s\W]s|call|shift|handover|build|meeting|window|delay|commute|test|wait|queue|slot|count|talk|chat|walk|drive|round|check|demo|break|stand-up|standup|huddle|role plays?|one-to-ones?|briefing|debrief|scan|session|lesson|visit|trial|notice|shift|course|stay)\b)",
    re.IGNORECASE,
)
_YEARS_IN = re.compile(
    r"\b(\d+\+?)\s?(?:yrs|years)\s(?=(?!(?:ago|of|in|as|at|on|with|for|from|to|and|or|but|old|later|exp|experience|running|running|managing|selling|working|teaching|before|after|until|now|so|doing"
    r"|building|looking|writing|leading|caring|cooking|driving|behind|instead|under|over|by|after|since|without|straight|full|part|i|we|he|she|they|you|the|a|an)\b)(?!\w+ing\s)[a-z])",
    re.IGNORECASE,
)
_PER = re.compile(
    r"\s?(?:/|\bper\s)\s?(day|week|month|year|shift|hour|night|quarter|yr|wk|h|hr|mo|person|order|call)\b",
    re.IGNORECASE,
)
_PER_WORD = {"yr": "year", "wk": "week", "h": "hour", "hr": "hour", "mo": "month"}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december"
_CALENDAR = {word: word.capitalize() for word in _DAYS.split()}
_WORD = re.compile(r"[^\s,;:!?()\"“”]+")
_LEAD = re.compile(
    r"^(?:(?:(?:so|well|ok|okay|basically|actually|and|but|maybe|probably|i guess|i mean|yeah|yes|hmm|um|er|eg|e\.g\."
    r"|obviously|honestly speaking|to be honest|tbh|in short|ps|nb|btw|by the way)[,:]?|(?:also|like|really|overall|in fact)[,:])\s+)+(?=\w)",
    re.IGNORECASE,
)
_A_SIGN = re.compile(r"[<>{}\[\]^~|\\*`_'\"]")
_SIGNS = re.compile(r"[<>{}\[\]^~|\\*`]|(?<!\w)_+|_+(?!\w)|(?<!\w)'+(?!\w)|\"")
"""Marks that mean nothing in a letter, once markup and quotation marks have been read."""
_PILED = re.compile(r"(?<![A-Za-z]\.[A-Za-z])(?<!etc)[.,;:!?…]{2,}")
_STOP_INSIDE = re.compile(r"[.!?…](?=\s+\S)\s+")
"""A stop in the middle of what has been read as one sentence."""


_DASH = re.compile(r"\s*[–—]\s*|\s+--?\s+")
_BETWEEN_FIGURES = re.compile(r"(?<=\d) – (?=\d)")
_ON_TIME = re.compile(r"\bon time (?=[a-z]+[^s\W]s\b)(?!does\b|has\b|was\b)", re.IGNORECASE)
_IN_LAST = re.compile(r"\bin last (?=\d|few|two|three)", re.IGNORECASE)
_AND = re.compile(r"\s+&\s+(?![A-Z])|(?<![\w&'’.-])(?P<small>[a-z\d][\w'’.-]*)\s+&\s+")
""" "Dacre & Sons" is a name, and "costs & waste" is none."""
_AT = re.compile(r"\s@\s?(?=[^\W\d_a-z]|[\ue000-\uf8ff])")
_PLUS = re.compile(r"(?<=[A-Za-z])\s\+\s(?=[A-Za-z])")
_ID = re.compile(
    r"\b[Ii]d(?= (?:say|guess|start|like|go|try|send|bring|share|write|look|ask|begin|use|want|do|make|love|keep|put|check|test|measure|split|add|move|let)\b)"
)
_ITS = re.compile(
    r"\b([Ii])ts(?= (?:(?<!\b(?:by|of|in|on|at|to) its )(?<!\b(?:for|and) its )(?<!\b(?:with|from) its )\w+ing|a|the|not|been|too|so|very|hard|easy|just|all|about|never|always|like|because|really|only|lost|done|over|what|where|how|why|been|going|still|now|better|good|great|fine|mostly|basically|more|less|almost|nearly|about|ok|true|my|your|our|their|his|her|nobody|everyone|\d|for(?=[.,?!]|$))\b)"
    r"|\b([Ii])ts(?= [a-z]+ed(?:[,.;]|$))"
)
_STRAIGHT_UP = re.compile(r" straight up(?= (?:that |the |my |their |it|how|what|why|they|we|I\b))")
_OVER_ZOOM = re.compile(
    r"(?<=\bover )(?:zoom|teams|skype)\b|(?<=\bon )(?:zoom|skype)\b|(?<=\bvia )(?:zoom|teams|skype)\b"
)
_SHORT_DAYS = {"sat": "Saturday", "sun": "Sunday", "sats": "Saturdays", "suns": "Sundays"}
_ON_SAT = re.compile(
    r"(?:(?<=\bon )|(?<=\bfor )|(?<=\bthis )|(?<=\bnext )|(?<=\bby )|(?<=\buntil )|(?<=\bevery )|(?<=\blast ))(?:sats?|suns?)\b(?! (?:up|down|in|on|still)\b)|\bsat(?= (?:nights?|mornings?|evenings?|afternoons?)\b)",
    re.IGNORECASE,
)
_STUCK_UNIT = re.compile(r"\d(?<![\w.]\d)[\d.,]*(?=(?:kg|km|cm|mm|ml|am|pm)\b)")
_ON_DAYS = re.compile(
    r"(?<=[a-z] )(?<!\bon )(?<!\bon a )(?<!\bof )(?<!\bfor )(?<!\bby )(?<!\bevery )(?<!\bmost )(?<!\ball )(?<!\bthe )(?<!\bmy )(?<!\bour )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\band )(?<!\bor )(?<!\bto )(?<!\bfrom )"
    r"(?<!\bduring )(?<!\bsome )(?<!\bthan )(?<!\bafter )(?<!\bbefore )(?<!\btwo )(?<!\bhate )(?<!\bdoes )(?<!\bdo )(?<!\bworks )(?<!\bworked )(?<!\bcalled )(?<!\blove )(?<!\bkeep )(?<!\bkept )"
    r"(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:nights|mornings|afternoons|evenings)\b)"
)
_ITS_SO = re.compile(r"\b([Ii])ts (\w+)(?= (?:because|since|that|when|if|but|so|to|for)\b|[,.;!?]|$)")
_BEING = frozenset(
    [
        "wet",
        "raining",
        "loud",
        "empty",
        "full",
        "dark",
        "cold",
        "hot",
        "quiet",
        "loud",
        "dead",
        "alive",
        "open",
        "closed",
        "short",
        "long",
        "late",
        "early",
        "wrong",
        "right",
        "ready",
        "free",
        "cheap",
        "simple",
        "possible",
        "impossible",
        "different",
        "normal",
        "weird",
        "strange",
        "worth",
        "safe",
        "dangerous",
        "late",
        "nice",
        "funny",
        "sad",
        "tight",
        "slow",
        "quick",
        "busy",
    ]
)
_ANY_MARK = re.compile(r"[.,;:!?…]")
_A_SPACE_BEFORE = re.compile(r"\s[,.;:!?]")
_SPACE_BEFORE = re.compile(r"\s+([,.;:!?])(?![a-z])")
_PILED_COMMAS = re.compile(r"(?<![A-Za-z]\.[A-Za-z])(?<!etc)[,.;:]{2,}")
_NO_SPACE = re.compile(r"([,;])(?=[A-Za-z])")
_SHOUTED = re.compile(r"!+|\?+(?=\?)|\.{2,}(?=.)")
_DOUBLED = re.compile(r"\b(\w+) \1\b(?!')(?<!had had)(?<!that that)", re.IGNORECASE)
_RUN = re.compile(r"\w+")
_IF_IT = re.compile(
    r"^(if (?:\w+(?:'\w+)? ){2,6}?(?:it|them|him|her|us)) (?=(?:it's|it|you|they|we|I|don't|never|there's|that's|take|leave|ask|do) )",
    re.IGNORECASE,
)
""" "If you can't repeat it it's not a bug yet" has its comma."""
_TWO_ARTICLES = re.compile(r"\b(?:an?|the) (?=(?:an?|the)\s)")
_DIGIT = re.compile(r"\d")
_FROM_TO = re.compile(r"(\bfrom\s+)?(\$?€?£?\d[\w.,%]*(?:\s[a-z]+){0,3})\s*→\s*(?=[$€£]?\d)", re.IGNORECASE)
_ARROW_TO = re.compile(r"(?<=\w)\s*→\s*(?=\w+(?:[,.;]|$))")
_ARROW = re.compile(r"\s*→\s*")
_ABOUT = re.compile(r"(?<!\w)~\s?(?=\d)|(?<!\w)≈\s?(?=\d)|\bc\.\s?(?=\d)")
_UNDER = re.compile(r"<\s?(?=\d)")
_OVER = re.compile(r"(?<!\w)>\s?(?=\d)")
_PERCENT_SIGN = re.compile(r"(?<=\d)\s+%")
_PER_CENT = re.compile(r"\bper\s?cent\b")
_YEARS_OF = re.compile(r"\b(\d+\+?) (years|months) (?:exp|experience)\b")
_NUMBER_OF = re.compile(r"\bnb of\b|\b# of\b|\bno\. of\b")


@once
def tidy(text: str) -> str:
    """One line with names already hidden; capitals of its first word are left for `lower_first`."""
    text = text.replace("’", "'").replace("‘", "'").replace("`", "'")
    if "-" in text or "–" in text or "—" in text:
        text = _BETWEEN_FIGURES.sub("–", _DASH.sub(" – ", text))
    text = _figures(unshout(text))
    low = text.lower()
    if "on time " in low or "in last " in low:
        text = _IN_LAST.sub("in the last ", _ON_TIME.sub("on-time ", text))
    if "&" in text or "@" in text or "+" in text:
        text = _PLUS.sub(" and ", _AT.sub(" at ", _AND.sub(lambda m: f"{m['small'] or ''} and ", text)))
    text = calm(without_start(_LEAD, text))
    if "straight up" in low:
        text = _STRAIGHT_UP.sub("", text)
    if "id " in text or text.startswith("Id "):
        text = _ID.sub("I'd", text)
    if "ts " in text:
        text = _ITS.sub(lambda m: f"{m[1] or m[2]}t's", text)
        text = _ITS_SO.sub(
            lambda m: (
                f"{m[1]}t's {m[2]}"
                if m[2] in _BEING or m[2] in adjectives() or m[2] in verbs().participle
                else m[0]
            ),
            text,
        )
    if not _mended().isdisjoint({w.lower().rstrip(".") for w in _WORD.findall(text) if w not in _AS_IT_IS}):
        text = _WORD.sub(_word, text)
    if "zoom" in low or "skype" in low:
        text = _OVER_ZOOM.sub(lambda m: m[0].capitalize(), text)
    if " sat" in low or " sun" in low:
        text = _ON_SAT.sub(lambda m: _SHORT_DAYS[m[0].lower()], text)
    if "day " in text:
        text = _ON_DAYS.sub("on ", text)
    if _A_SIGN.search(text):
        text = _SIGNS.sub(" ", text)
    if _ANY_MARK.search(text):
        text = _marks(text)
    said = _RUN.findall(text.casefold())
    if any(map(eq, said, said[1:])):
        text = _DOUBLED.sub(r"\1", text)
    text = _TWO_ARTICLES.sub("", text)
    if text[:3].lower() == "if " and "," not in text:
        text = _IF_IT.sub(r"\1, ", text)
    return " ".join(text.split())


def _marks(text: str) -> str:
    if _A_SPACE_BEFORE.search(text):
        text = _SPACE_BEFORE.sub(r"\1", text)
    text = _PILED_COMMAS.sub(lambda m: m[0][0], text)
    text = _NO_SPACE.sub(r"\1 ", text)
    text = _SHOUTED.sub(lambda m: "," if m[0][0] == "!" else "." if m[0][0] == "." else "", text)
    text = _PILED.sub(
        lambda m: "?" if "?" in m[0] and m.end() >= len(m.string.rstrip(" )'")) else m[0][0], text
    )
    return _STOP_INSIDE.sub(lambda m: m[0] if ABBREVIATION.search(m.string[: m.start() + 1]) else ", ", text)


_LONG = re.compile(r"\b(an?) (\d[\d.]*) (second|minute|hour|day|week|month|year)s (?=[a-z])", re.IGNORECASE)
""""A 20 seconds clip" is a 20-second one."""


def _figures(text: str) -> str:
    if "→" in text:
        text = _FROM_TO.sub(lambda m: f"from {m[2]} to ", text)
        text = _ARROW.sub("; ", _ARROW_TO.sub(" to ", text))
    if _DIGIT.search(text):
        text = _STUCK_UNIT.sub(lambda m: f"{m[0]} ", text)
        if holds(text, ("~", "≈", "c.")):
            text = _ABOUT.sub("about ", text)
        if "<" in text or ">" in text:
            text = _OVER.sub("over ", _UNDER.sub("under ", text))
        if holds(text.lower(), ("yrs", "years")):
            text = _YEARS_IN.sub(r"\1 years in ", text)
        text = _UNIT_NOUN.sub(_measured, text)
        text = _LONG.sub(r"\1 \2-\3 ", _UNIT.sub(_unit, text))
    if "/" in text or "per" in text.lower():
        text = _PER.sub(_per, text)
    if _DIGIT.search(text):
        text = _YEARS_OF.sub(r"\1 \2 of experience", _PERCENT_SIGN.sub("%", text))
    if "cent" in text:
        text = _PER_CENT.sub("per cent", text)
    return (
        _NUMBER_OF.sub("number of", text) if "nb of" in text or "# of" in text or "no. of" in text else text
    )


def _measured(found: re.Match[str]) -> str:
    """ "A 4 min check" is a 4-minute one; "4 mins saves a callout" is a clause."""
    does = verbs().third.get(found["next"].lower())
    if does is not None and not does.also_noun:
        return found[0]
    return f"{found[1]}-{AFTER_NUMBER[found[2].lower()].removesuffix('s')}"


def _per(found: re.Match[str]) -> str:
    unit = found[1].lower()
    return " an hour" if unit in ("hour", "h", "hr") else f" a {_PER_WORD.get(unit, unit)}"


def _unit(found: re.Match[str]) -> str:
    unit = AFTER_NUMBER[found[2].lower()]
    if unit == "%":
        return f"{found[1]}%"
    return f"{found[1]} {unit.removesuffix('s') if found[1] == '1' else unit}"


def _word(found: re.Match[str]) -> str:
    word = found[0]
    low = word.lower()
    stripped = low.rstrip(".")
    if low in CHAT:
        return word if word.isupper() and len(word) > 1 else CHAT[low]
    day = stripped.removesuffix("'s").removesuffix("s")
    if day in _CALENDAR and word == low:
        return _CALENDAR[day] + low[len(day) :]
    known = proper().get(stripped)
    if (
        known
        and word == low
        and stripped not in verbs().base
        and (stripped in _SURE or known.isupper())
        and stripped not in AMBIGUOUS
    ):
        return known + word[len(stripped) :]
    return word


_SURE = listed("surely names")
"""Words that get their capital back when typed without one."""
_AS_IT_IS = frozenset(["I", "I'm", "I've", "I'd", "I'll"])
"""Words of `CHAT` that have their capital already."""


@cache
def _mended() -> frozenset[str]:
    """Words in small letters, without a stop, that `_word` may change."""
    days = (f"{day}{ending}" for day in _CALENDAR for ending in ("", "s", "'s", "s's"))
    names = (low for low, known in proper().items() if low in _SURE or known.isupper())
    return frozenset((*(each.rstrip(".") for each in CHAT), *days, *names))
