"""What may be put right in a field typed in a hurry that is no English as it stands: tried, and kept only if it then reads as English."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import proper, verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.word_classes import classes

_INSIDE = re.compile(
    r"\b(in|at|on|onto|to|from|into|near|by|off|under|behind|for) (?=(?:middle|back|front|top|bottom|end|side|edge|start|rest) of\b)"
)
_THE_TIME = re.compile(
    r"\b(for|at|in|on) (?=(?:1st|first|2nd|second|last|next|same|whole|wrong|right) [a-z]+\b)"
)
_THE_SAME = re.compile(
    r"(?<!the )(?<!this )(?<!that )\bsame (?=(?:day|way|time|week|size|night|shift|price|amount)\b)"
)
_SUM = re.compile(r"(?P<did>[a-z]+) (?P<sum>[$€£]\d[\d.,]*k?) (?P<what>[a-z]+)\b")
_DOES = re.compile(r"\b(?P<when>until|til|till|when|if|before|after) (?P<who>[a-z]+) (?P<does>[a-z]+s)\b")
_DAY_WEEK = re.compile(r"\b(day|shift|visit|session|interview) (?:in )?(?:wk|week) (of|beginning|starting) ")
_LIKE = re.compile(
    r"\b(?P<did>[a-z]+) (?P<how>slow|quick|quiet|proper|gentle|careful|safe|regular|separate|different|steady|neat|correct|constant)(?=$|[,.;]| (?:and|so|when)\b)"
)
_WAS = re.compile(r"(?P<now>\b\d+)(?P<rest> in \d+ [a-z ]+|%[a-z ]*), (?:it )?was (?P<then>\d+)(?=$|[.,;])")
_I_WOULD = re.compile(r"\bid (?=(?:(?:ever|never|already|just) )?(?P<does>[a-z]+)\b)")
_DAYS = r"(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_EVERY = re.compile(rf"\b(?:of it|of that|of this) (?P<one>{_DAYS})(?: (?:n|and|&|\+) (?P<two>{_DAYS}))?\b")
_A_DAY = re.compile(
    rf"(?P<at_a_hyphen>-?)(?P<before>\b[\w£$%]+) (?P<one>{_DAYS}s?)(?: (?:n|and|&|\+) (?P<two>{_DAYS}s?))?(?P<when> (?:nite|night|morning|evening|afternoon)s?)?(?=$|[,.;]| (?:n|and|but|at|with|without|w)\b)"
)
_OUTLINE = re.compile(r"\b(?P<with>with|w) (?P<what>[a-z]+) of (?=an? )")
_SPELLED = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}
_ODDLY = {"gentle": "gently", "steady": "steadily"}
_PER = frozenset(("day", "week", "month", "year", "hour", "night", "shift"))


_SURE = (
    (re.compile(r"\bend of (?=(?:night|shift|day|month|week|term|year)\b)"), "end of the "),
    (re.compile(r"\b(did|do|does|made|built|wrote|cooked) (all )?own (?=[a-z]+)"), r"\1 \2my own "),
    (re.compile(r"\bw/? ?out\b"), "without"),
    (re.compile(r"\bfwd\b"), "forward"),
    (re.compile(r"\bthank (?:u|you) (?=(?:card|note|letter)s?\b)"), "thank-you "),
    (re.compile(r"\bmid (?=[a-z]+\b)"), "mid-"),
    (
        re.compile(
            r"(?<=[a-z]),? took (?=(?:one|an?|two|three|\d+) (?:hour|afternoon|morning|evening|night|day|weekend|week)s?$)"
        ),
        ". It took ",
    ),
    (re.compile(r"^said (?=\d)"), "i said "),
    (
        re.compile(
            r"^(?:i )?(?:didnt|didn['’]t|never) (?:mention|say|mentioned|said) (?:that )?(?=i )",
            re.IGNORECASE,
        ),
        "forgot to say ",
    ),
    (re.compile(r"(?<=[a-z]),? its (?=(?:at|up|down) )"), ", it’s "),
    (re.compile(r"(?<=yrs|ars),? never (?=[a-z]+ )"), " and never "),
    (
        re.compile(r"^how many (?P<what>[a-z]+s) per (?P<each>[a-z]+)(?= at | on | in |$)", re.IGNORECASE),
        r"how many \g<what> are there per \g<each>",
    ),
    (re.compile(r"\bparkinsons\b", re.IGNORECASE), "Parkinson’s"),
    (re.compile(r"\balzheimers\b", re.IGNORECASE), "Alzheimer’s"),
    (re.compile(r"(?<=[a-z]),? its (?=\d)"), ", but it’s "),
    (re.compile(r", meant (?=i )"), ", but i meant "),
    (
        re.compile(
            r"^(?:i )?(?:froze|blanked|went blank|stumbled|choked|waffled|rambled) on (?:the )?(?P<on>.+?)(?P<q> q| question)?[.,] (?:i )?(?:shd|should|shoulda|shouldve|should['’]ve) (?:have |of )?said (?:that )?",
            re.IGNORECASE,
        ),
        r"on the \g<on>\g<q>, i should have said that ",
    ),
    (
        re.compile(
            r"(?<=[a-z]s) (always|never|often|usually) (?=(?:late|early|full|empty|wrong|short|open|closed|dirty|busy|behind|down|out|off)\b)"
        ),
        r" are \1 ",
    ),
    (
        re.compile(r", (?P<what>(?:[a-z]+ )?[a-z]+s) (?P<was>\d+%?(?: an? [a-z]+)?) down to (?P<now>\d+)"),
        r", \g<what> went from \g<was> to \g<now>",
    ),
    (re.compile(r"^no (?=i(?:['’]?d)? )", re.IGNORECASE), "no, "),
    (re.compile(r"\b(\d+) ?(?:til|till|until|-) ?(\d+)$"), r"from \1 to \2"),
    (re.compile(r"^(?:a )?little (?=(?:one|boy|girl|lad|kid|man) )", re.IGNORECASE), "a little "),
    (re.compile(r"(?<=[a-z]) (?:at )?last (?=(?:place|shop|job|firm|ward|school|gig)$)"), " at my last "),
    (re.compile(r"(?<=[a-z]s) (?=\d+ (?:last|this|a|per|in) )"), ", "),
    (re.compile(r"(?<=[a-z]) (?=mostly )"), ", "),
    (re.compile(r", (?=(?:sounds|works|helps|takes|saves) )"), ". It "),
    (
        re.compile(
            r"\bat (?=(?:nite|night|day|shift|morning|evening|ward) (?:handover|round|brief|huddle)\b)"
        ),
        "at the ",
    ),
    (re.compile(r"^sat (?=(?:queue|queues|shift|rush|morning|crowd|trade|cover|clinic)\b)"), "the Saturday "),
    (re.compile(r"^(staff|kids|people|drivers|nurses|teams) all (?=[a-z]+ing\b)", re.IGNORECASE), r"all \1 "),
)
"""What is typed, and the one thing it can mean."""


def tried(text: str) -> str:
    """`text` with what a sure reading lacks put in; the same when there is nothing to try."""
    text = _INSIDE.sub(r"\1 the ", text)
    text = _THE_TIME.sub(r"\1 the ", text)
    text = _THE_SAME.sub("the same ", text)
    text = _SUM.sub(_a_sum, text)
    text = _DOES.sub(_who_does, text)
    text = _DAY_WEEK.sub(r"\1 in the week \2 ", text)
    text = _LIKE.sub(_how, text)
    text = _WAS.sub(_from, text)
    text = _I_WOULD.sub(
        lambda m: "I’d " if m["does"] in verbs().base or m["does"] in verbs().participle else m[0], text
    )
    text = _EVERY.sub(_on_days, text)
    text = _A_DAY.sub(_on_a_day, text)
    text = _articled(text)
    for typed, meant in _SURE:
        text = typed.sub(meant, text)
    return _OUTLINE.sub(lambda m: f"with {_a(m['what'])} of " if _counted(m["what"]) else m[0], text)


def _counted(word: str) -> bool:
    found = classes(word, opens=False)
    return "N1" in found and "NM" not in found


def _a(word: str) -> str:
    return f"{'an' if word[0] in 'aeio' else 'a'} {word}"


def _on_a_day(found: re.Match[str]) -> str:
    """ "Calling in sick mondays", "close up fri n sat nites": on them."""
    if found["before"].lower() in listed("before a day") or found["at_a_hyphen"]:
        return found[0]
    when = (found["when"] or "").replace("nite", "night")
    many = found["one"][-1] == "s" and found["one"] not in ("tues", "weds", "thurs", "wednes")
    days = [
        _SPELLED[each[:3].lower()] + ("s" if many else "") for each in (found["one"], found["two"]) if each
    ]
    return f"{found['before']} on {' and '.join(days)}{when}"


def _articled(text: str) -> str:
    """The article of a counted noun that has none: "the" behind a place's preposition, "a" behind what was made."""
    words = text.split(" ")
    made: list[str] = []
    for i, word in enumerate(words):
        before = " ".join(words[max(0, i - 2) : i]).lower()
        after = words[i + 1] if i + 1 < len(words) else ""
        if article := _article(before, word, after):
            made.append(article)
        made.append(word)
    return " ".join(made)


def _article(before: str, word: str, after: str) -> str:
    """What `word` lacks before it when it is, or describes, a counted noun; "" when nothing, or nothing sure."""
    bare, head = word.strip(",.;").lower(), after.strip(",.;").lower()
    last = "set" if before.endswith("set up") else before.rpartition(" ")[2]
    if head[:1].isdigit():
        return ""  # "on day 3"
    own = bare != word or not _describes_or_counted(head)
    if own and not _is_counted(bare):
        return ""
    if (not own and not (_describes(bare) or _is_counted(bare))) or (not own and not _is_counted(head)):
        return ""
    if bare in listed("the one"):
        return "the" if last in listed("places something") or _is_verb(last) else ""
    if last in listed("places something"):
        return "" if own and f"behind {last}" in classes(bare, opens=False) else "the"
    if last in listed("did the one"):
        return "the"
    head = bare if own else head
    person = "PERSON" in (found := classes(head, opens=False)) and "AGENT" not in found
    return _a(bare).partition(" ")[0] if last in listed("made one") or (last == "as" and person) else ""


def _describes_or_counted(word: str) -> bool:
    return _is_counted(word) or (_describes(word) and "NM" not in classes(word, opens=False))


def _is_counted(word: str) -> bool:
    found = classes(word, opens=False)
    return "N1" in found and not found & {"NM", "NS", "AJ", "CLOSED", "G", "AV"}


def _describes(word: str) -> bool:
    if word in listed("old ones"):
        return False
    found = classes(word, opens=False)
    if "PN" in found and "AJ" not in found:
        return False
    named = word in listed("the one") or word in proper()
    return named or bool(found & {"AJ", "NAME", "PN", "NM"} and not found & {"NS", "G", "NUM"})


def _is_verb(word: str) -> bool:
    known = verbs()
    return word in known.base or word in known.third or word in known.past


def _a_sum(found: re.Match[str]) -> str:
    """ "Took £10 deposit": one deposit of so much."""
    what = found["what"]
    known = verbs()
    if not (found["did"] in known.past or found["did"] in known.base) or not _counted(what) or what in _PER:
        return found[0]
    return f"{found['did']} {'an' if found['sum'][1] == '8' else 'a'} {found['sum']} {what}"


def _who_does(found: re.Match[str]) -> str:
    """ "Until guest complains": any of them."""
    verb = verbs().third.get(found["does"])
    if verb is None or not _counted(found["who"]):
        return found[0]
    return f"{found['when']} {_a(found['who'])} {found['does']}"


def _how(found: re.Match[str]) -> str:
    verb = verbs().base.get(found["did"]) or verbs().past.get(found["did"])
    if verb is None or verb.base in listed("takes a state") | listed("leaves it in a state"):
        return found[0]
    how = found["how"]
    return f"{found['did']} {_ODDLY.get(how, how + 'ly')}"


def _from(found: re.Match[str]) -> str:
    """ "6 in 10 came back, was 3": so many more than before."""
    way = "up" if int(found["now"]) > int(found["then"]) else "down"
    return f"{found['now']}{found['rest']}, {way} from {found['then']}"


def _on_days(found: re.Match[str]) -> str:
    days = [f"{_SPELLED[each[:3]]}s" for each in (found["one"], found["two"]) if each]
    return f"{found[0].rpartition(' ' + found['one'])[0]} on {' and '.join(days)}"
