"""What of an English fragment would stand in a subject line."""

from __future__ import annotations

import re

from core.notes.fragment import Part, Shape
from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.forms import GIFTS, Forms, to_gerund
from core.notes.grammar.english.fuller_titles import (
    fuller,
    habit,
    last_of_row,
    singular,
    two_said,
    without_us,
)
from core.notes.grammar.english.lexicon import verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.reading import QUOTE, Prepared
from core.notes.grammar.english.strongest import PALE, head_noun, strongest_noun
from core.notes.grammar.english.tokens import low

_WH_TAIL = re.compile(
    r"\b(?P<tail>(?:how|why|what|whether|(?<=asked )who|(?<=knows )who|(?<=know )who)\s(?:[^,;:.]|\.(?=\d))+)"
)
_SAID_THAT = re.compile(
    r"\b(?:(?:remark|point|line|idea|comment|saying|words|rule|advice|told me|said|reminded me|pointed out|explained)\s(?:that\s)?|(?:believe|think|swear|insist|reckon|maintain)\sthat\s)"
    r"(?P<tail>[^,;:.]+?)(?:, (?:not|and that|and|but) .+)?$"
)
_RELATIVE_TAIL = re.compile(
    r"\b(?P<tail>(?:the|a|an|your|one)\s(?:[\w-]+\s){1,3}(?:who|that|which|where|nobody|everybody|everyone)\s[^,;:.]+)$"
)
_OF_WHOM = re.compile(r"^(?:the|a|an|your) [\w'’-]+ (?:on|at|in|by|from|behind) $")
""" "The lad on the gate who asked": it was the lad."""
_RELATIVE = re.compile(r" (?:so|and|who|that|which|where|nobody|everybody|everyone)\b")
_POINTING = listed("pointing")
_MAY_BE_FIRST = frozenset(["you", "we", "there", "it"])
""" "You can't hurry a hedge": a line, not a clause of somebody's day."""
_NOT_FIRST = frozenset(["you", "we", "i", "she", "he", "they", "it", "there", "this", "that"])
_BECAUSE = re.compile(
    r", | – (?=(?:I|we|you|it|they|nobody) )| (?=because |so that |when |although |while |as soon as |until )"
)
_SOMEBODY = re.compile(r"(?:someone|somebody|anyone|people|a person) ")
"""Who is looked for: no subject line."""


def key(ready: Prepared, forms: Forms, part: Part) -> str:
    """What would stand in a subject line; empty when nothing certain would."""
    found = _TALKED_OF.sub("", _key(ready, forms, part))
    if part is Part.MOMENT:
        told = [forms[each] for each in _TELLING_FORMS if each in forms]
        found = singular(without_us(found), told) if found else next(filter(None, map(habit, told)), "")
    if (part is Part.MOMENT and found.startswith("my ")) or _HANGING.search(found):
        return ""
    return "" if _TWO_ING.match(found) or found.startswith("the whole ") else found


_TALKED_OF = re.compile(
    r"^(?:the laugh about |(?:discussing|debating|hearing|talking about|learning) (?=(?:how|why|whether|what|where|who) ))"
)
_HANGING = re.compile(
    r" (?:to|can['’]t|cannot|never|don['’]t) (?:know|see|say|tell|ask|decide|understand|find out)$"
)
""" "Your customers want to know": what they want to know was cut off."""
_TELLING_FORMS = (Shape.FACT, Shape.NP, Shape.THANKS, Shape.CLAUSE, Shape.SHARED, Shape.ING, Shape.SENTENCE)


def _moment(forms: Forms) -> str:
    """What was said, or what was shown, before any place that it happened in."""
    thing, clause = forms.get(Shape.NP, ""), forms.get(Shape.CLAUSE, "")
    both = without_us(_BECAUSE.split(forms.get(Shape.SHARED, ""))[0])
    if both and _fits(both, longest=9):
        return both
    told = clause or forms.get(Shape.SENTENCE, "")
    if (said := _YOU_SAID.search(told)) and _a_line(said["tail"]):
        return said["tail"]
    thanks = forms.get(Shape.THANKS, "")
    if thanks and thanks != thing and (found := _thanked(thanks)):
        return found
    if (row := last_of_row(thing or told)) and _fits(row, longest=9):
        return row
    if found := _telling(clause or thing or forms.get(Shape.ING, "")):
        return found
    if thing:
        head = head_noun(thing)
        head = "" if len(head.split()) == 2 and head.startswith("a") else head
        if low(head.split(" ")[-1]) in GIFTS:
            head = strongest_noun(thing)
        for each in (thing, _BECAUSE.split(thing)[0], head):
            if _fits(each, longest=9) and not _SOMEBODY.match(each):
                return each
        return ""
    if found := next((forms[each] for each in (Shape.TAG, Shape.ING) if _fits(forms.get(each, ""))), ""):
        return found
    if clause and low(clause.split(" ")[0]) not in _NOT_FIRST and _fits(clause):
        return clause
    told = clause or forms.get(Shape.ING, "")
    head = head_noun(told)
    found = strongest_noun(told) if head == fuller(head, told) else head
    return found if told and _fits(found) else ""


_YOU_SAID = re.compile(r"\b[Yy]ou (?:said|told me|put it) (?:that )?(?P<tail>[^,;:.“”]+)$")


def _a_line(said: str) -> bool:
    return (
        2 < len(said.split()) < 10
        and _fits(said, longest=9)
        and not _POINTING & set(said.lower().split())
        and read(said).sort is Sort.CLAUSE
    )


_TWO_ING = re.compile(r"\w+ing \w+ing\b")
""" "Stopping losing people"."""


def _key(ready: Prepared, forms: Forms, part: Part) -> str:
    """What would stand in a subject line: a telling clause, else the strongest noun phrase; empty when none is certain."""
    _, colon, after = ready.text.partition(": ")
    if colon and part is not Part.NEED and _fits(after) and len(after.split()) > 2:
        return after
    clause = forms.get(Shape.CLAUSE, "")
    if part is Part.MOMENT:
        return _moment(forms)
    if Shape.WHO in forms:
        return ""
    for shape_ in (Shape.NP, Shape.WISH, Shape.TAG):
        named = forms.get(shape_, "").partition(": ")[0]
        if _fits(named, longest=9) and not _SOMEBODY.match(named):
            return named
    if Shape.NP in forms and not _SOMEBODY.match(forms[Shape.NP]):
        short = _BECAUSE.split(forms[Shape.NP])[0]
        if short != forms[Shape.NP] and _fits(short):
            return short
    if Shape.ING in forms and _fits(forms[Shape.ING]) and part in (Part.NEED, Part.THEME):
        return forms[Shape.ING]
    if (
        (done := forms.get(Shape.INF, "").partition(": ")[0])
        and _fits(done)
        and part in (Part.NEED, Part.THEME)
    ):
        return to_gerund(done) or ""
    first = low(clause.split(" ")[0])
    if (
        clause
        and (first not in _NOT_FIRST or (part is Part.THEME and first in _MAY_BE_FIRST))
        and _fits(clause)
    ):
        return clause
    if part is Part.NEED:
        short = _BECAUSE.split(clause)[0] if clause else ""
        whole = short != clause and _fits(short) and not short.endswith((" on", " off", " up", " out", " in"))
        return short if whole and low(short.split(" ")[0]) not in _NOT_FIRST else ""
    if clause or Shape.NP in forms:
        return found if _fits(found := strongest_noun(clause or forms[Shape.NP])) else ""
    if part is Part.THEME and _fits(ready.text) and read(ready.text).sort is not Sort.UNSURE:
        return ready.text
    return ""


def _thanked(what: str) -> str:
    """ "Telling me how the release went wrong", "the tour of the back counter", "showing me the basket bug live": never the deed itself."""
    found, thing = _the_shown(_TO_SEE.sub("seeing ", what))
    if found or ((found := _telling(what)) and not _OF_ME.search(found) and not found.startswith("when ")):
        return found
    found = strongest_noun(f"about {thing}") if thing else ""
    sure = thing.startswith(found) and len(found.split()) > 2 and low(found.split(" ")[-1]) not in PALE
    if sure and _fits(found):
        return found
    return short[0] if (short := _OF_WHAT.match(thing)) and _fits(short[0]) else ""


def _the_shown(what: str) -> tuple[str, str]:
    """The thing itself, where nothing but "me" stands between what was done and what it was done to; and it with all that is said of it."""
    if not any(low(w).endswith("ing") for w in what.split(" ")[:2]):
        short = next((each for each in (what, _BECAUSE.split(what)[0]) if _fits(each, longest=9)), "")
        return short, ""
    words = what.split(" ")
    did = low(words[0])
    at = next((i for i in range(1, min(5, len(words))) if low(words[i]) in _STARTS_THING), 0)
    if not at or any(
        low(w) not in _BETWEEN and not (did == "letting" and low(w) in verbs().base) for w in words[1:at]
    ):
        return "", ""
    thing = _ALOUD.sub("", _AND_DOING.split(_BECAUSE.split(" ".join(words[at:]))[0])[0])
    if ends := _ELSEWHERE.get(did):
        thing = ends.split(thing)[0]
    for pattern in (_TWO_THINGS, _WITH_ITS_CLAUSE):
        if (theirs := pattern.match(thing)) and _fits(theirs[0], longest=9):
            return theirs[0], thing
    if not _CLAUSE_IN.search(thing) and _fits(thing, longest=9):
        return "" if len(thing.split()) == 2 and thing.startswith("a") else thing, thing
    return "", thing


_OF_WHAT = re.compile(
    r"(?:the|your) [\w’'-]+ (?:from|of|about|behind|for|under) (?:the|your|a|an|one) [\w’'-]+(?= (?!and\b|of\b)|$)"
)
""" "The voicemail from the porter", and not where he was stuck."""
_ELSEWHERE = {
    "comparing": re.compile(r" (?:to|with) "),
    "putting": re.compile(r" (?:on|in|up|down|at|beside) "),
    "leaving": re.compile(r" (?:on|in|at|for) "),
}
""" "The burnt loaf" that was put on the table, "a pull request" that was compared to a pass."""
_STARTS_THING = frozenset(
    ("the", "your", "our", "a", "an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty")
)  # fmt: skip
_TO_SEE = re.compile(
    r"^(?:taking|bringing|walking|leading|driving|inviting|letting|getting) (?:me|us)\b.*?(?: to)? (?:see|meet|look at|watch) (?=(?:the|your|a|an|two|three) )"
)
""" "Taking me up on the roof to see the unit": what one went up to see."""
_WITH_ITS_CLAUSE = re.compile(
    r"(?:the|your|a|an|two|three) (?:(?!and\b|to\b)[\w’'-]+ ){1,5}(?:(?:that|who|which|where|nobody|everyone|everybody) )?(?:you|they|the [a-z]+|[a-z]+(?:s|ed)) (?:(?!and\b|but\b|so\b|I\b|my\b|me\b|it\b)[\w’'-]+ ?)+$"
)
""" "The worst report you ever sent", "the hole in the fence where foxes get in": a thing, and the clause it is known by."""
_TWO_THINGS = re.compile(r"(?:the|your) [\w’'-]+(?: [\w’'-]+)? and (?:the|your) [\w’'-]+(?: [\w’'-]+){0,2}$")
_ALOUD = re.compile(
    r" (?:live|aloud|out loud|again|properly|yourself|myself|first|(?P<one>[a-z]+) by (?P=one))$"
)
_AND_DOING = re.compile(r",? and (?:for )?[a-z]+ing\b")
_BETWEEN = frozenset(
    (
        "me",
        "us",
        "about",
        "through",
        "at",
        "out",
        "up",
        "into",
        "to",
        "with",
        "down",
        "over",
        "straight",
        "honest",
        "open",
        "around",
    )
)
"""What may stand between what was done and what it was done to."""
_OF_ME = re.compile(r"\b(?:me|my|I|I'\w+)\b")
_CLAUSE_IN = re.compile(
    r"[,;:]|\bto (?!the\b|a\b|an\b|your\b|my\b)|\b(?:you|I|we|he|she|they|it|that|which|who|when|while|because|so|and|live|myself|yourself|today|yesterday|first|before|after)\b"
)


def _telling(text: str) -> str:
    """ "How hard the nights are", "The night team never gets the memo": the words inside a moment that would title it."""
    for pattern in (_RELATIVE_TAIL, _WH_TAIL, _SAID_THAT):
        found = pattern.search(_MEANWHILE.split(text)[0] if pattern is _RELATIVE_TAIL else text)
        if (
            not found
            or found["tail"].endswith(" it")
            or found["tail"].startswith(("the one ", "one ", "the ones "))
            or not _fits(found["tail"], longest=10)
            or len(found["tail"].split()) < 3
            or (
                pattern is _RELATIVE_TAIL
                and (
                    any(w in verbs().third for w in _RELATIVE.split(found["tail"])[0].split()[1:])
                    or re.search(r" (?:so|and|but|because) (?:nobody|every)", found["tail"])
                )
            )
            or (pattern is _RELATIVE_TAIL and _OF_WHOM.search(text[: found.start()]))
            or (pattern is _WH_TAIL and _POINTING & set(found["tail"].lower().split()))
            or two_said(found["tail"], text[: found.start()])
        ):
            continue
        if pattern is _SAID_THAT and (
            low(found["tail"].split()[0]) in _NOT_FIRST or read(found["tail"]).sort is not Sort.CLAUSE
        ):
            continue
        return found["tail"]
    return ""


_MEANWHILE = re.compile(r" (?:while|when|because|although) ")
_A_QUOTE = re.compile(f"[{chr(QUOTE)}-\U0010ffff]")


def _fits(phrase: str, longest: int = 8) -> bool:
    if "“" in phrase or "–" in phrase or ":" in phrase or ";" in phrase or _A_QUOTE.search(phrase):
        return False
    return 0 < len(phrase.split()) <= longest and len(phrase) <= 56
