"""What a moment is typed as before it is a sentence: things seen one by one, time spent, what one was shown, a name that something is called by."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.countable import countable
from core.notes.grammar.english.lexicon import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECTS,
    adjectives,
    verbs,
)
from core.notes.grammar.english.tokens import low, lows_of, plural
from core.notes.grammar.english.whole_clauses import independent

LONGEST = 30
"""Words of all things together: a few words around them make a sentence."""
_MANY = 4
_BEING = re.compile(
    r"^(?:being|getting|got|was) (?=(?:shown|told|given|taken|asked|handed|offered|introduced|walked|driven|allowed|taught|invited|let|left|able(?= to))\b)",
    re.IGNORECASE,
)
_BY_THE_WAY = re.compile(r",? (?:btw|by the way)[.!]*$|^(?:btw|by the way),? ", re.IGNORECASE)
_LABELLED = re.compile(
    r"^(?:(?:the |best )?(?:quote|line)|her|him|he|she)\s*[:–-]\s*(?P<said>[\"“].+[\"”][.!]?)$",
    re.IGNORECASE,
)
""" "Her: “we hire for the second week”"."""
_SAID_BETWEEN = re.compile(
    r"[\"“](?P<one>[^\"“”]+),[\"”] (?P<who>[A-Za-z]+) (?:said|says|told me|added)[,.]? [\"“](?P<two>[A-Za-z][^\"“”]+?)[.]?[\"”][.]?"
)
_QUESTION = re.compile(
    r"^(?P<whose>his|her|their|your|the) question\s*[:–-]\s*(?P<what>[^\"“”]+\?)$", re.IGNORECASE
)
_FAVOURITE = re.compile(
    r"^(?:my |the )?(?:favou?rite|best|nicest|funniest) (?:bit|part|moment|thing)\s*[:–-]\s*", re.IGNORECASE
)
_ELIDED: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"^(?=(?:told|asked|showed|gave|taught|offered|brought) (?:him|her|them)\b)", re.IGNORECASE), "I "),
    (re.compile(r"^(?=(?:got|lost|spilt|spilled|dropped|tore|burnt|burned|cut|banged|bumped|hit) my )", re.IGNORECASE), "I "),
    (re.compile(r"\b((?:i|we|you|they|he|she)) cd (?=[a-z])", re.IGNORECASE), r"\1 could "),
    (re.compile(r"\b(in|for|within) (?:the )?1st (?=\d|two |few )"), r"\1 the first "),
    (re.compile(r"\bmy (nan|gran|mum|mam|dad|mate|boss|brother|sister)s (?=$|[,.]| ?(?:and|n|house|shop|place|kitchen|van|garage)\b)|\bmy (nan|gran|mum|mam|dad|mate|brother|sister)s$"), lambda m: f"my {m[1] or m[2]}'s "),
    (re.compile(r"\bwas only (?:1|one) (?=w |with |who |that |in )"), "was the only one "),
    (re.compile(r"\bsaid was (?P<q>(?:do|are|can|have|would|is|what|how|why) [^“”\"?]+)[?]?$"), lambda m: f"said was “{m['q'][:1].upper()}{m['q'][1:]}?”"),
)  # fmt: skip
"""What a thumb leaves out of a moment: who told him, what the first two minutes were of."""
_LEARNED = re.compile(
    r"^(?:learning|hearing|finding out|discovering|realising|realizing|noticing|seeing) (?:that (?=(?:we|you|she|he) )|(?=(?:that|how|why|what|where) [a-z]))",
    re.IGNORECASE,
)
""" "Seeing how calm she was": what stays in mind is how calm she was."""
_GOES = re.compile(
    r"\b(?P<who>she|he) goes,? (?=(?:we|i|you|u|it|its|it's|dont|don't|that's|thats|never|nobody)\b|[\"“])",
    re.IGNORECASE,
)
""" "She goes we don't do blame here": said, and gone nowhere."""
_TO_DO = re.compile(
    r"\b(?P<whom>me|us|you|how|want|need|have|going|time|try|able|used|got|asked|told) 2 (?P<do>[a-z]+)\b"
)
_WOULD_NOT = re.compile(r"(?:wouldn't|wouldnt|couldn't|couldnt|didn't|didnt) [a-z]", re.IGNORECASE)
_ME = re.compile(r"\b(?:me|my|us)\b")
_CALLED = re.compile(
    r"\b(?P<by>called|named|nicknamed|(?:they|he|she|you|we|everyone) calls?) (?P<name>[a-z]{3,})(?P<end>$|[.,;]| (?=(?:showed|took|told|gave|made|let|asked|met|walked|ran|who|from|had|was|came)\b))"
)
_AT_FIRST = re.compile(
    r"(?:(?:old|young|little|big|small|tiny|huge|new) )?(?P<head>[a-z]+) (?:on|in|at|by|behind|from|with|under|before|after|opposite) [a-z]",
    re.IGNORECASE,
)
""" "Lady on reception knew my name"."""
_NO_NAME = (
    DETERMINERS | PREPOSITIONS | ADVERBS | PRONOUNS | {"home", "hell", "him", "her", "them", "out", "back"}
)
_COUNTED = r"(?:\d+|half(?: an?)?|an?|one|two|three|four|five|six|ten|twenty|thirty|forty) ?(?:good |long |quick |solid |full |whole )?"
_TIME = re.compile(
    rf"(?:the )?(?P<many>{_COUNTED})(?P<unit>minutes?|hours?|mins?|hrs?) (?=(?:on|in|at|with|about|up|under|spent|by|of|round|around|over|outside|inside|behind|next)\b)",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?P<who>you|she|he) (?P<does>says?|reckons?|thinks?|tells? me|swears?|claims?)(?: that)? "
)
_SAID = {
    "say": "said",
    "reckon": "reckoned",
    "think": "thought",
    "tell": "told",
    "swear": "swore",
    "claim": "claimed",
}


_THEY_DO = re.compile(
    r"^they (?=(?:have|had|still|all|even|let|showed|gave|took|introduced|invited|offered|made|asked|told|welcomed|celebrate|never|always)\b)",
    re.IGNORECASE,
)
"""Those of the house: their reader is one of them."""
_THE_EXERCISE = re.compile(
    r"^(?!(?:the|a|an|our|her|his|my|that|this|their|your) )(?P<what>(?:[a-z-]+ ){1,3}(?:exercise|task|test|interview|challenge|session|tour|demo|presentation|round)) was (?=[a-z])",
    re.IGNORECASE,
)
_AGE = re.compile(r"^(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?), (?:aged |who is )?\d{2},? (?=[a-z])")
""" "Joan, 91, asked me whether I play whist": she knows how old she is."""


def as_typed_of(text: str, reader: str, *, hurried: bool) -> str:
    """`reader` is the name of whom it is about. "Being shown the store" is what happened to the writer; a name somebody gave to something has its capital."""
    text = _THEY_DO.sub("you ", _AGE.sub(r"\g<who> ", _BY_THE_WAY.sub("", text)))
    text = _THE_EXERCISE.sub(r"the \g<what> was ", text)
    if quote := _LABELLED.match(text):
        return quote["said"]
    if (split := _SAID_BETWEEN.fullmatch(text.strip())) and split["who"].lower() in (
        "he",
        "she",
        reader.lower(),
    ):
        return f"“{split['one']}{'.' if split['two'][0].isupper() else ','} {split['two']}”"
    if asks := _QUESTION.match(text):
        text = f"{asks['whose']} question “{asks['what'][:1].upper()}{asks['what'][1:]}”"
    text = _FAVOURITE.sub("", text)
    text = _LEARNED.sub("", _BEING.sub("I was ", text))
    if not hurried:
        return text
    for pattern, put in _ELIDED:
        text = pattern.sub(put, text)
    text = _GOES.sub(r"\g<who> said ", _TO_DO.sub(_to_do, text))
    if _WOULD_NOT.match(text) and _ME.search(text):
        text = f"you {text[:1].lower()}{text[1:]}"
    if (first := _AT_FIRST.match(text)) and countable(first["head"]) and not plural(first["head"]):
        text = f"the {text}"
    return _CALLED.sub(_named, text)


def _to_do(found: re.Match[str]) -> str:
    """ "Asked me 2 sharpen a knife"."""
    return f"{found['whom']} to {found['do']}" if found["do"] in verbs().base else found[0]


def _named(found: re.Match[str]) -> str:
    name = found["name"]
    if name in _NO_NAME:
        return found[0]
    return f"{found['by']} {name.capitalize()}{found['end']}"


def time_spent(text: str) -> str:
    """ "Half hour on door operators" as what one may thank for, "the half hour on door operators"; empty for anything else."""
    found = _TIME.match(text)
    if found is None:
        return ""
    many = found["many"].strip()
    one = re.sub(
        r"^(?:half(?: an?)?|an?|one)\b", lambda m: "half" if m[0].startswith("half") else "", many.lower()
    ).strip()
    unit = found["unit"].lower().replace("min", "minute").replace("uteute", "ute").replace("hr", "hour")
    return " ".join(each for each in ("the", one, unit, text[found.end() :]) if each)


def said_then(clause: str) -> str:
    """ "You say 8 in 10 is doors", told of that day: "you said 8 in 10 is doors"."""
    found = _SAYS.match(clause)
    if found is None:
        return clause
    verb, _, to = found["does"].partition(" ")
    did = _SAID[verb.removesuffix("s") if verb != "says" else "say"]
    return f"{found['who']} {did}{f' {to}' if to else ''} that {clause[found.end() :]}"


def things(pieces: Sequence[str]) -> str:
    """Things seen, typed one under the other, as one row of them; empty where one of them is more than a thing, or too much."""
    if len(pieces) == 1:
        return pieces[0] if _only_a_thing(pieces[0]) else ""
    if not 1 < len(pieces) <= _MANY or any("," in piece or ":" in piece for piece in pieces[:-1]):
        return ""
    if sum(len(piece.split()) for piece in pieces) > LONGEST or not all(map(_a_thing, pieces)):
        return ""
    *several, last = (_the(piece) for piece in pieces)
    return f"{', '.join(several)}{',' if len(several) > 1 or ', ' in last else ''} and {last}"


_THAT_DAY = re.compile(
    r"(?:the|that) (?:(?:day|time|night|week|year|morning|afternoon|summer|winter|spring) (?:the|a|an|you|we|they|nobody|everyone|everybody|somebody|someone)|moment (?:the|an?|your|nobody|everyone|everybody|somebody|someone)) [^,;:]+$"
)
""" "The moment the alarm went off and nobody looked up"."""
_BY_NAME = re.compile(r"(?:the|an?|your|one) (?:[a-z'-]+ ){1,5}(?:called|named|nicknamed) \S+(?: \S+)?")
""" "The fish called Ian"."""
_WHO = re.compile(
    r"(?:the|an?|that|your|one) (?P<thing>(?:[\w',-]+ ){1,6}?)(?:who|which|that) (?P<rest>(?:(?!, (?:you|I|we|he|she|they|it)\b)[^;:])+)$"
)
_SWEPT = re.compile(
    r"(?:the|an?|your|one|two|three) (?:[\w'-]+ ){1,3}?(?P<done>[a-z]+)(?= (?:every|by|in|on|at|with|twice|once|each|for|up|out|from|to)\b|$)"
)


def _only_a_thing(text: str) -> bool:
    """Whether all its verbs belong to one thing: "the porter who corrected the chef's order and was right", a fragment and no sentence."""
    if _THAT_DAY.match(text) or _BY_NAME.fullmatch(text):
        return True
    found = _WHO.match(text)
    if found is None:
        return False
    lows = lows_of(found["rest"].split(" "))
    known = verbs()
    if any(
        w in AUXILIARIES or (w in known.past and w not in adjectives())
        for w in lows_of(found["thing"].split(" "))
    ):
        return False
    return not any(
        (w in AUXILIARIES or w in known.past or w in known.third)
        and lows[i] not in _BEFORE_ITS_VERB
        and not (w in known.participle and lows[i + 2 : i + 3] == ["by"])
        for i, w in enumerate(lows[1:])
    )


_BEFORE_ITS_VERB = frozenset(("and", "or", "but", "then", "who", "that", "which", "what", "to", "the", "a", "an", "his", "her", "their", "your", "my", "its")) | SUBJECTS | AUXILIARIES | ADVERBS  # fmt: skip


def _a_thing(piece: str) -> bool:
    head = piece.split(", ")[0]
    if (swept := _SWEPT.match(head)) and swept["done"] in verbs().participle:
        return True
    return (
        not independent(piece)
        and read(head).sort in (Sort.NOUN, Sort.BARE_NOUN)
        and low(head.split(" ")[0]) not in PREPOSITIONS
    )


def _the(piece: str) -> str:
    words = piece.split(" ")
    first = low(words[0])
    if first in DETERMINERS or first[:1].isdigit() or first in _COUNTS or words[0][:1] >= "\uf000":
        return piece
    more = any(low(word) in PREPOSITIONS or low(word) in ("that", "who") for word in words[1:])
    return f"the {piece}" if more or not any(plural(low(word)) for word in words) else piece


_COUNTS = frozenset(("two", "three", "four", "five", "six", "ten", "one"))
