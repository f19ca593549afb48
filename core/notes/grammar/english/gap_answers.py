"""“I will…”, “I should have said…”, an answer of one’s own, a theme: what fits as it was typed, and the little that makes it fit."""

from __future__ import annotations

import re

from core.notes.fragment import Part
from core.notes.grammar.english.gap_proofs import proved
from core.notes.grammar.english.gap_repairs import repaired
from core.notes.grammar.english.lexicon import DETERMINERS, PREPOSITIONS, adjectives, verbs
from core.notes.grammar.english.lines import as_line
from core.notes.grammar.english.nouns import has_article
from core.notes.grammar.english.sent_things import in_full as sent_in_full
from core.notes.grammar.english.tokens import is_name, low, plural

_AND_SAID = re.compile(
    r",? (?:and|but) (?:he|she|they) (?:mentioned|said|thought|hinted)\b.*?(?= (?:in|on|by|before|next|this) [\w ]{2,20}$|$)"
)


_SAID_SO = re.compile(
    r"(?:,| –| -|;|\.)? \(?(?:(?:and )?(?:that's|that is|that’s|thats|which is|it's|it’s) (?:how|what|the way|exactly what|literally what) (?:she|he|they|[A-Z]\w+) (?:put|said|called|calls|puts|says|kept).*|"
    r"(?:as|like) (?:she|he|they|[A-Z]\w+) (?:put it|said|says|calls it|called it).*|(?:she|he|they|[A-Z]\w+) (?:said|says|must have said|kept saying|called it|put it|repeated)(?: (?:that|it|this|so))?(?: must have said (?:it|that|this))?(?: (?:twice|a lot|three times|several times|like that))?|"
    r"(?:her|his|their|[A-Z]\w+['’]s) (?:words|line|phrase|exact words))\)?[.!]*$"
)
_SUMMED_UP = re.compile(
    r",? which (?:was|is) (?:something|what|how|the thing) (?:she|he|they|[A-Z]\w+) .*$|(?:,| –| -|;|\.) (?:and )?(?:that|this|it|which)(?:'s|’s| was| is) (?:pretty much |basically |really |kind of |sort of )?(?:the (?:whole|main|big|key|joke|saying|motto|line here|rule here)|all|everything|what (?:it|the whole)|how it|most of)\b.*$",
    re.IGNORECASE,
)
""" ", that was pretty much the whole conversation": to the log."""


_CAME_UP = re.compile(
    r"(?:what|the thing that|the (?:line|point|idea|theme) that) (?:came up|kept coming up|comes up|struck me|stuck(?: with me)?|stayed(?: with me)?|stood out|I (?:took|take) away|I keep thinking about|we kept coming back to)\b.*?\b(?:was|is)(?: that)? (?P<line>[a-z].{8,})$",
    re.IGNORECASE,
)
_WAS_PUT = re.compile(
    r",? (?:was|is) (?:how|what|the way) (?:somebody|someone|one of (?:you|them|the \w+)|he|she|they|[A-Z]\w+) (?:put|said|called|phrased)\b.*$"
)
""" "What came up again and again was that a full truck is not a fed child", "…, was how somebody put it, and I wrote it down"."""


def without_speaker(typed: str) -> str:
    """A line that stood out without who said it, in quotation marks, since somebody did; as typed where nobody is named."""
    typed = _SUMMED_UP.sub("", typed.strip())
    if came := _CAME_UP.match(typed):
        typed = came["line"]
    if (put := _WAS_PUT.search(typed)) and len(typed[: put.start()].split()) > 2:
        typed = f"“{typed[: put.start()].strip(' ,;–-')}”"
    line = _SAID_SO.sub("", typed)
    if line == typed or len(line.split()) < 2:
        return typed
    line = line.strip(" ,;–-")
    return line if line[:1] in "\"“«'" else f"“{line}”"


_TO_YOU = re.compile(
    r"^(?P<verb>send|share|e-?mail|forward|text|show|bring|mail|post)(?: (?:over|across|along|you))* (?P<what>\S.*)$"
)
_MINE = re.compile(
    r"\b(?:github|linkedin|website|blog|availability|hours|cv|certs?|certificates?|resume|portfolio|references?|licen[cs]e|id|passport|p60|p45|ticket|card|diploma|transcript|dbs)\b",
    re.IGNORECASE,
)
_A_COPY = re.compile(r"(?:copy|photo|scan|picture|list|draft|sample|link|pdf) of ")
_GET_DONE = re.compile(
    r"get (?!my |the |a |an |your |it |them |that |this )(?P<what>(?:[\w-]+ ){1,4}(?:renewed|done|signed|checked|updated|stamped|translated|back)\b.*)$"
)
_AWAY = re.compile(r"\b(?:to (?!the\b|my\b|our\b|your\b)|for (?:her|him|them)\b)")
_DOES = frozenset(("look", "check", "find", "think", "come", "bring", "send", "show", "share", "try", "read", "test", "draw", "write", "call", "ring", "email", "visit", "ask", "post", "fix", "sketch", "measure",
    "forward", "dig", "drop", "put", "get", "let", "make", "have", "watch", "listen", "report", "sample", "record", "document", "run", "time", "taste", "cook", "bake", "print", "text", "mail", "book", "play", "walk", "return", "cost", "price", "price-check", "map", "scan", "sign", "plan", "review", "go", "see", "take", "give", "learn", "tell", "pass", "pop", "stop", "start", "keep", "compare", "count", "practise", "practice", "work", "finish"))  # fmt: skip
_OBJECT = (
    DETERMINERS
    | PREPOSITIONS
    | {
        "you",
        "me",
        "them",
        "it",
        "what",
        "how",
        "whether",
        "out",
        "up",
        "back",
        "over",
        "off",
        "down",
        "again",
    }
)


_NO_OBJECT = frozenset(
    ("thread", "list", "address", "and", "chain", "message", "copy", "template", "campaign")
)


def does(text: str) -> bool:
    """Whether "I will" stands well before it: "look at the data set", not "link to the repo" and not "report on churn"."""
    words = text.split(" ")
    lows = [low(w) for w in words]
    first = lows[0].removeprefix("re-")
    if first not in verbs().base or len(lows) < 2:
        return False
    if not verbs().base[first].also_noun:
        return True
    if first in ("email", "e-mail", "text", "forward", "post") and lows[1] not in PREPOSITIONS | _NO_OBJECT:
        return True
    if lows[1] in _OBJECT - {"of", "on", "from", "about", "for", "to", "in", "with"}:
        return True
    if first not in _DOES:
        return lows[1] in adjectives() and plural(lows[-1])
    return plural(lows[1]) or (
        first in ("look", "check", "think", "read", "listen") and lows[1] in PREPOSITIONS
    )


def sent(text: str) -> str:
    """ "Send figma link", "send the checklist": to you, and with its article."""
    if renewed := _GET_DONE.match(text):
        return f"get my {renewed['what']}"
    found = _TO_YOU.match(text)
    if found is None:
        return text
    verb, what = found["verb"], found["what"]
    first = what.split(" ")[0]
    if is_name(first) and low(first) not in ("figma",) and _person_like(what):
        return text
    if low(first) in (
        "me",
        "her",
        "him",
        "them",
        "it",
        "in",
        "on",
        "back",
        "everything",
        "something",
        "whatever",
    ):
        return text
    if _A_COPY.match(what):
        return f"{verb}{'' if verb in ('bring', 'post') else ' you'} a {what}"
    bare = first[:1].isdigit() or not has_article([low(w) for w in what.split(" ")])
    if (bare and not _several(what)) or _MINE.match(what):
        what = f"{'my' if _MINE.search(what) else 'the'} {what}"
    you = (
        ""
        if _AWAY.search(what) or re.search(r"\byou\b", text.split(what)[0]) or verb in ("bring", "post")
        else " you"
    )
    if verb == "share" and you and _WHICH_I.search(what):
        return f"share {what}"
    if verb == "share" and you:
        return f"share {what}{' with you' if ' with ' not in what else ''}"
    return f"{verb}{you or (' you' if ' you ' in text[: len(verb) + 5] else '')} {what}"


_MADE_ME = re.compile(
    r"[,.]? (?:and|but)? ?(?:honestly,? |frankly,? |actually,? |also )?\b(?:it|that|this) (?:also |really |just |even |actually )*(?:made|makes|got) (?:me|us) .*$"
)
""" "And honestly it made me laugh but it also made me see…": to the log."""
_SHOWING = re.compile(
    r"(?P<did>\b(?:showing|teaching|handing|giving)) (?=(?:the|your|a|an|how|what|where|why|which|all|both|that|this|those) )(?!(?:your|the) (?:best|all|game|world|team|work) )(?!(?:the|a) [a-z]+ to )"
)
""" "Showing the list": to the writer."""
_WHICH_I = re.compile(r" (?:I|we|that|which|you) [a-z]")


def _person_like(what: str) -> bool:
    words = what.split(" ")
    return len(words) > 1 and low(words[1]) in DETERMINERS


def _several(what: str) -> bool:
    head = re.split(r" (?:of|from|for|on|about|to|with|in|that|which|I|we)\b", what)[0].split(" ")
    return plural(low(head[-1])) and not head[-1].endswith("ss")


_PROBABLY = re.compile(
    r"^(?:hopefully|prob|probs|probably|prolly|maybe|i guess|i'd guess) (?P<rest>(?:just |still |they'd )?(?P<does>[a-z]+)\b.*)$",
    re.IGNORECASE,
)
_DO_THEY = re.compile(
    r"\b(?:do|would|will|did) (?P<who>(?:most |the |your )?(?:ppl|people|[a-z]{3,}(?:rs|nts|sts)))\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"^[Mm]y (?:own |best )?(?:guess|view|answer|bet|hunch|instinct|hope|vote) (?:is|would be|goes)\b|, (?:I think|I'd guess|I’d guess|I would guess|I'd say|I’d say|I would say|I guess|I suppose|I reckon|probably|maybe|if you ask me|I should think|I'd think|I imagine|I expect|I believe|I'd bet|I’d bet|I bet|I hope)\b|^I (?:do )?think so\b|^I would say (?:yes|no)\b",
    re.IGNORECASE,
)


def viewed(typed: str, question: str) -> str:
    """ "Probs just pick any" as what they probably do, where the question asks what they do."""
    found = _PROBABLY.match(typed)
    if found and low(found["does"]) in verbs().base and (asked := _DO_THEY.search(question)):
        return f"I think {asked['who'].lower().replace('ppl', 'people')} {'hopefully' if typed[:1] in 'hH' else 'probably'} {found['rest']}"
    return typed


def hedged(text: str) -> bool:
    """Whether it says in its midst that it is only a thought: "the site, I think, until somebody has read the archive"."""
    return _HEDGED.search(text) is not None


_ARE = re.compile(r"(?:(?<=s)|(?<=\bu)|(?<=you)|(?<=they)|(?<=we)|(?<=ppl)|(?<=people)) r (?=[a-z])")


_YEAR = re.compile(r"\byear (?=(?:1[0-3]|[1-9])s?\b(?! (?:of|in|for|ago|on)\b))")
_SCHOOL = re.compile(r"teach|school|pupil|tutor|headteacher|SEN\b|academy|college", re.IGNORECASE)


def readied(text: str, part: Part, *, question: str, trade: str) -> str:
    """`text` as typed, made to fit its gap; `trade` is the role and the house it is in."""
    text = _ARE.sub(" are ", text) if " r " in text else text
    text = _YEAR.sub("Year ", text) if "year " in text and _SCHOOL.search(trade) else text
    if part is Part.MOMENT:
        return _SHOWING.sub(r"\g<did> me ", _MADE_ME.sub("", text))
    if part is Part.NEXT_STEP:
        return _AND_SAID.sub("", text)
    if part is Part.PROOF:
        return proved(text, trade)
    if part is Part.PROMISE:
        return sent_in_full(text)
    if part is Part.REPAIR:
        return repaired(text)
    if part is Part.THEME:
        return as_line(without_speaker(text))
    return viewed(text, question) if part is Part.VIEW else text


_ONE_WHO = re.compile(
    r"(?:someone|somebody|whoever|the (?:one|person|people)|people|those|anyone|anybody|nobody) (?:who|with|that|but|on|in)\b"
)


def named(text: str) -> bool:
    """Whether an answer only names who or what: "someone who has watched a patient fill it in"."""
    return _ONE_WHO.match(text) is not None


def as_typed(text: str) -> bool:
    """Whether an answer is no clause to be bent: it names somebody, or says in its midst that it is a thought."""
    return named(text) or hedged(text)
