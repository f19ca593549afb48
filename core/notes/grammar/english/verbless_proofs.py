"""A proof told without the verb it needs: years of work before what one knows, a title before its years, counts behind a comma."""

from __future__ import annotations

import re

from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.countable import countable
from core.notes.grammar.english.lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, mass_nouns, verbs
from core.notes.grammar.english.tokens import low, plural

_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty)"
_SPAN = r"(?:years|yrs|months|seasons|winters|summers|terms)"
_SPENT = re.compile(
    rf"(?P<years>(?:(?:over|about|almost|nearly|more than) )?{_NUMBER} {_SPAN} (?:as|at|on|behind|under|inside|around|among|between|with|in (?:a|an|the|my) |[a-z]+ing) ?[^.,:;]+)(?P<stop>[.,]) (?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
""" "Fourteen years as a plumber. I ask three things", "3 yrs on the phones, 200 calls a shift"."""
_I_DO = re.compile(r"I (?:(?:always|still|never|usually|now) )?(?P<does>[a-z]+)\b")
_TITLE = re.compile(
    rf"(?:was )?(?P<title>(?:[a-z\d]+ ){{0,2}}[a-z]+(?:er|or|ist|man|woman|nurse|chef|ant|cian|lead|aide|clerk|cook))(?P<where> (?:on|at|in|for) [^,.]+)?, (?P<n>{_NUMBER}) (?P<unit>{_SPAN})(?P<rest>, .*|\.?)$"
)
_A_LIST = re.compile(r"\b((?:two|three|four|five|six|\d) [a-z]+s) (?:-|–|—) (?=[a-z])")
_TURNED_OUT = re.compile(
    r"(?P<before>^|, |\. )(?:and )?(?:it )?turned out (?!\d|well\b|fine\b|in\b|for\b|the (?:lights?|pockets?)\b)(?:that |it was |to be |was )?(?P<what>[^,.;]+)",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"(?<=[a-z\d]), (?P<one>\d[\d,.]*\+? [a-z]+s (?:a|an|per|each) [a-z]+)(?:, (?:and )?(?P<two>\d[\d,.]*\+? [a-z]+)(?=[.;]|$))?(?=[.,;]|$)"
)
_AND_DOWN = re.compile(
    r"(, with \d[^,]+), (?=(?:[a-z]+ ){1,2}(?:up|down) (?:by )?(?:\d|a (?:third|quarter|fifth)|half))"
)
_FEW = re.compile(
    r"(?<=[a-z\d%]), (?=(?:(?:only|just) (?:\d+|one|two|three|four|five) [a-z]+ (?:[a-z]+ed|upheld|lost)|[a-z]+ (?:under|below|over|above|within) [$€£]?\d[\d.,]*%?)(?=[.;]|$))"
)
_PASSED = re.compile(
    r"(?<=[a-z\d]), (?=(?:\d+|all|both|none|most|half)(?: of them)? (?:passed|stayed|failed|left|finished|qualified|returned|graduated|got jobs|got through)\b)"
)
_TILL = re.compile(r", (?=till [a-z]+ (?:went|fell|dropped|came|rose)\b)")
_NOW = re.compile(
    r", (?:and )?now (?P<what>(?:[a-z]+ )?(?P<head>[a-z]+)) (?=(?:takes|is|has|gets|runs|goes|lasts|costs)\b)"
)
_RANKED = re.compile(r"^(?P<what>(?:level|grade|class|category|nvq|btec|NVQ|BTEC|Level|Grade) \d\b)")
""" "Level 3 in childcare": one has it."""
_ON_CALL = re.compile(r"^on[ -]call (?=(?:for|at|every|on|one|during|two|in|as|since)\b)", re.IGNORECASE)
_BY_HAND = re.compile(r"^[A-Za-z]{3,}-[a-z]{2,}ed(?= (?:\d|the |a |an |all |every |our |my ))")
""" "Hand-stitched 80 hems a week"."""
_FOR_STAFF = re.compile(
    r"\b((?:ran|did|run|managed|do) (?:the )?payroll) (?=\d+ (?:staff|people|drivers|employees)\b)"
)
_KIN = re.compile(
    r"\b(my (?:uncle|dad|mum|mom|aunt|brother|sister|boss|friend|mate|gran|grandad|cousin|neighbour|neighbor|father|mother))s (?=(?P<what>[a-z]+)\b)"
)


_IS_ONE = re.compile(
    r"\b(?P<who>(?:the )?(?:last|first|other|oldest|youngest) one) is (?P<now>now )?(?P<what>(?:[a-z]+ |\d(?:st|nd|rd|th) )?(?P<head>[a-z]{3,}(?:er|or|ist|cian|nurse|chef)))(?=$|[.,;]| (?:now|there|at|on|in)\b)"
)


def _is_a(found: re.Match[str]) -> str:
    """ "Last one is second engineer now": the last one is a second engineer."""
    what = found["what"]
    if what.startswith(
        ("a ", "an ", "the ", "my ", "our ", "still ", "head ", "never ", "much ")
    ) or not countable(found["head"]):
        return found[0]
    who = found["who"] if found["who"].startswith("the ") else f"the {found['who']}"
    return f"{who} is {found['now'] or ''}{'an' if what[0] in 'aeiou' else 'a'} {what}"


_CERTIFIED = re.compile(r"(?:[A-Z][\w+/#-]*(?: [A-Z][\w-]*){0,3}) (?:certified|qualified|accredited)\b")
_PAPER = re.compile(
    r"(?P<what>degree|diploma|master's|masters|BSc|BA|MSc|MA|MBA|PhD|certificate|certification|qualification|NVQ|A-level|first-class degree) (?:in|from|at) ",
    re.IGNORECASE,
)
""" "Degree in psychology": one has it."""
_TYPED = re.compile(r"\d+ (?:words (?:a|per) minute|wpm)\b", re.IGNORECASE)
_RAN = re.compile(
    r"(?:(?:\d+-(?:week|day|month|minute)|weekly|monthly|daily|free|evening|weekend|one-to-one|lunchtime) ){1,2}(?:[a-z-]+ )?"
    r"(?:plans|sessions|courses|workshops|programmes|programs|classes|campaigns|meetings|breakfasts|lunches|walks|surveys|drills|tours|clinics|demos) (?:with|for|on|in|at|about)\b",
    re.IGNORECASE,
)
""" "12-week plans with a text every Sunday: 40 of 52 stayed"."""
_OF_TARGET = re.compile(
    r"\d+(?:\.\d+)?% of (?:my |the |our )?(?:quota|target|targets|plan|goal|budget|forecast)\b", re.IGNORECASE
)
_CAME_WITH = re.compile(
    r"(?P<what>(?!(?:with|at|in|on|for|by|my|our|i|we) )[A-Za-z][^,;:.]{3,60}), (?P<went>(?:[a-z]+ ){0,2}(?P<count>[a-z]+)) (?P<way>up|down) (?P<how>from|by|to) (?P<rest>[^,;]*\d[^,;]*)$"
)
""" "A phone call after the first shift, retention up from 40 to 75%": what was done, as a thing, and what came of it."""


def _with_a(found: re.Match[str]) -> str:
    """`found` as a sentence, where the first half is surely a thing."""
    what = found["what"]
    words = [low(w) for w in what.split(" ")]
    head = next((i for i, w in enumerate(words) if i and w in PREPOSITIONS), len(words)) - 1
    if read(what).sort not in (Sort.NOUN, Sort.BARE_NOUN) or words[0] in verbs().past:
        return found[0]
    bare = (
        words[0] not in DETERMINERS
        and not words[0].isdigit()
        and not (plural(words[head]) or words[head] in mass_nouns())
    )
    article = ("an " if words[0][0] in "aeiou" else "a ") if bare else ""
    how = f"{found['way']} {found['how']} {found['rest']}"
    return f"{found['went']} went {how} with {article}{what[:1].lower()}{what[1:]}"


def with_its_verb(text: str) -> str:
    """`text` with what a hurried or a terse writer left out, where only one word can stand there."""
    if "turned out" in text.lower():
        text = _TURNED_OUT.sub(_it_turned_out, text)
    if " – " in text or " - " in text or " — " in text:
        text = _A_LIST.sub(r"\1: ", text)
    if on_call := _ON_CALL.match(text):
        text = f"I was on call {text[on_call.end() :]}"
    if _CERTIFIED.match(text):
        text = f"I am {text}"
    if paper := _PAPER.match(text):
        text = f"I have {'an' if paper['what'][0] in 'aeioAEIO' or paper['what'][:2] in ('MA', 'MS', 'MB', 'NV') else 'a'} {text[:1].lower() if text[1:2].islower() else text[:1]}{text[1:]}"
    if _TYPED.match(text):
        text = f"I type {text}"
    if _RAN.match(text):
        text = f"I ran {text[:1].lower()}{text[1:]}"
    if _OF_TARGET.match(text):
        text = f"I reached {text}"
    if came := _CAME_WITH.match(text):
        text = _with_a(came)
    text = _RANKED.sub(r"I have \g<what>", _BY_HAND.sub(lambda m: f"I {m[0].lower()}", text))
    if "one is " in text:
        text = _IS_ONE.sub(_is_a, text)
    if "payroll " in text:
        text = _FOR_STAFF.sub(r"\1 for ", text)
    if "my " in text.lower():
        text = _KIN.sub(lambda m: f"{m[1]}'s " if countable(m["what"]) else m[0], text)
    if spent := _SPENT.match(text):
        return _after_years(spent)
    if "," not in text:
        return text
    if titled := _TITLE.match(text):
        title = titled["title"]
        a = "an" if title[0] in "aeio" else "a"
        return f"I worked as {a} {title}{titled['where'] or ''} for {titled['n']} {titled['unit']}{_with(titled['rest'])}"
    text = _COUNTS.sub(lambda m: f", with {m['one']}" + (f" and {m['two']}" if m["two"] else ""), text)
    text = _AND_DOWN.sub(r"\1 and ", text)
    text = _TILL.sub(", and ", _PASSED.sub(", and ", _FEW.sub(", with ", text)))
    return _NOW.sub(lambda m: f", and now {'the ' if countable(m['head']) else ''}{m['what']} ", text)


def _after_years(found: re.Match[str]) -> str:
    """ "After ten years behind a bar I know most orders": what one does, and how long one has done it."""
    years, rest = found["years"], found["rest"]
    small = years[0].lower() + years[1:]
    does = _I_DO.match(rest)
    if does and (low(does["does"]) in verbs().base or does["does"] in ("can", "am", "know")):
        return f"After {small} {rest}" if found["stop"] == "." else f"I spent {small}, and {rest}"
    said = rest.partition(". ")[0].rstrip(".")
    words = [low(w) for w in said.split(" ")]
    told = any(w in AUXILIARIES or w in ("i", "we", "they", "nobody") for w in words)
    if found["stop"] == ".":
        return f"I spent {small}. {rest}" if told else f"I spent {small}: {rest[0].lower()}{rest[1:]}"
    if not rest[0].isdigit() or "," in rest or told:
        return found[0]
    return f"I spent {small}{_with(f', {rest}')}"


def _with(rest: str) -> str:
    """ ", no black-outs" hangs on "with"."""
    return (
        f", with {rest[2:]}"
        if rest[:2] == ", " and not rest[2:].startswith(("with ", "and ", "all "))
        else rest
    )


def _it_turned_out(found: re.Match[str]) -> str:
    """ "Turned out dirt in the sills": it did, and nobody turned it out."""
    what = found["what"]
    words = [low(w) for w in what.split(" ")]
    clause = any(
        w in AUXILIARIES or (i and w in verbs().past and w not in verbs().base) for i, w in enumerate(words)
    )
    lead = "" if not found["before"] else ". "
    return f"{lead}It turned out {'that ' if clause else 'to be '}{what}"
