"""“Thank you for…”, finished by somebody: what fits that gap is said in it as it was typed, and no more is asked of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from core.notes.fragment import Part, Shape
from core.notes.grammar.english.forms import GIFTS, Forms
from core.notes.grammar.english.gap_moments import for_the_reader, in_company, shared, without_asides
from core.notes.grammar.english.lexicon import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    QUESTION_WORDS,
    SUBJECTS,
    adjectives,
    ing_nouns,
    verbs,
)
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.moments import MADE_ME
from core.notes.grammar.english.seen_and_said import said_then, time_spent
from core.notes.grammar.english.telling import told
from core.notes.grammar.english.tokens import is_name, low, plural
from core.notes.grammar.english.whole_clauses import independent

LONGEST = 26
"""Words of what one thanks for: the sentence around it has as many as twelve."""
MOST_AFTER = 34
"""Words of all that is told after it."""


_WHY = re.compile(r",? (?=because |so that |since |although |even though |which )")
"""Where what explains a deed begins: the first thing to go from a long one."""


_UNTIL = re.compile(r",? (?=until |and (?:nobody|everybody|everyone|it|they|he|she|that|then|so) )")
_WHILE = re.compile(r",? (?=when |while |after |before |as if )")
"""Where what else happened begins: the next to go."""


class Thanked(NamedTuple):
    """`thanks` follows "Thank you for"; `more` are the sentences told after it, with capitals, without the last stop."""

    thanks: str
    more: str
    given: bool
    """It is a thing, and may be remembered as one."""

    @property
    def forms(self) -> Forms:
        return {Shape.THANKS: self.thanks} | ({Shape.NP: self.thanks} if self.given else {})


_BY_WRITER = listed("by the writer alone")
_BY_BOTH = listed("said by both")
_GIVEN = GIFTS | listed("given")
_OF = frozenset(
    (
        "of",
        "about",
        "on",
        "from",
        "with",
        "that",
        "for",
        "behind",
        "around",
        "through",
        "round",
        "to",
        "in",
        "down",
        "past",
        "at",
        "over",
    )
)
_TO_ME = re.compile(r"\b(?:me|us|my|our)\b")
_FIRST = re.compile(r", | who | which | and ")
""" "Meeting Arthur, who beat me": what I did, and what somebody else did behind it."""
_NICE = r"(?:great|nice|lovely|kind|good|generous|fun|funny|useful|helpful|cool|brilliant|refreshing|interesting|reassuring)"
_COMMENT = re.compile(
    r"(?:,| –|;|:) (?:and |but )?(?:"
    r"(?:that|which|it|this)(?:'s| is| was| has| will|'ll)?(?: (?:really|just|honestly|totally|kind of|sort of|also|all|so|very|still))* "
    rf"(?:stuck|stayed|stay|stick|stays|sticks|hit|got (?:me|to me)|made (?:me|my)|meant|means|helped|(?:was|is) (?:so |really |very )?{_NICE}|say|said (?:it|a lot|everything)|says (?:it|a lot|everything)|{_NICE})\b"
    r"|I (?:did not|didn't|never|hadn't|wasn't) (?:expect|expected|expecting) (?:that|it|this)\b"
    r"|(?:really )?(?:loved|enjoyed|liked) (?:that|it|this)\b"
    r"|I (?:really |just |honestly |still |also )*(?:loved|enjoyed|liked|appreciated|appreciate|keep|kept|can't stop|won't forget|will remember|haven't) (?:that|it|this|thinking|hearing|laughing)\b"
    rf"|I(?:'m| am| was) still (?:thinking|laughing|smiling)|(?:so |very )?{_NICE} (?:of|to)\b"
    r").*$"
)
"""What the writer says of it: to the log, not to the one who did it."""
_SPLIT = re.compile(r"(?P<mark>,|:|;| –) (?=\S)")
_AND_THEN = re.compile(r"^(?:and |but |so )?(?:then )?")
_TOLD_HOW = re.compile(r"and (?:how|that) (?P<what>\S.*)$")
_AND_DID = re.compile(r"(?:and )?(?:then )?(?P<did>[a-z]+ing\b.*)$")
_AND_FOR = re.compile(r"(?:and )?(?:also )?for (?P<did>[a-z]+)\b")
""" "And for telling me which ones you would sell"."""
_SAYING = re.compile(r"saying (?=(?:you|the|your|everyone|nobody|people)\b)")
_HOLDS_A_CLAUSE = re.compile(
    r"\b(?:that|how|why|what|where|who|when|if|because|whether|saying|admitting|telling)\b"
)
_ACTUALLY = re.compile(r"\b(?:actually|basically|really) ")
_YOU_DOING = re.compile(r"(?:you|your) (?P<doing>[a-z]+ing) (?!of\b)")
_IN = re.compile(r"[a-z]{3,}in(?='? )")
""" "Showin me the bus"."""
_TAKING_TIME = re.compile(r"(?:taking|making|finding) (?:the |some |so much )?time to (?P<does>[a-z]+)")
_SAME_DAY = re.compile(r"(?<!the )\bsame day\b(?! [a-z])")
_ALIKE = re.compile(r"\blook alike (?=[a-z])")
_WAY = re.compile(r"\bway (?=[a-z]+er\b|more\b|less\b)")
_AND_ONE = re.compile(r" and (?=(?:you|I|we) [a-z])")


def thanked(pieces: Sequence[str], *, reader: bool) -> Thanked | None:
    """`pieces` are the sentences of a moment, tidied and turned to the reader; None where the first does not fit the gap."""
    if not pieces:
        return None
    first = _COMMENT.sub("", pieces[0].replace("’", "'")).rstrip(" ,;:")
    if MADE_ME.match(first):
        return None
    if (you := _YOU_DOING.match(first)) and you["doing"] in verbs().gerund:
        first = first[you.start("doing") :]  # "Sam turning the sign round"
    spent = time_spent(first)
    first = spent or first
    if (spoken := _IN.match(first)) and f"{spoken[0]}g" in verbs().gerund:
        first = f"{spoken[0]}g{first[spoken.end() :]}"
    if (hurried := _TAKING_TIME.match(first)) and (verb := verbs().base.get(low(hurried["does"]))):
        first = f"{verb.gerund}{first[hurried.end() :]}"
    first = _SAME_DAY.sub("the same day", first)
    first = _ALIKE.sub("look-alike ", _WAY.sub("much ", first))
    first = in_company(first)
    both = shared(first)
    deed = by_deed(without_asides(both, LONGEST)) or (both != first and " with me " in both)
    first = without_asides(both, LONGEST)
    if not deed and (":" in first or not (spent or gift(first))):
        return None
    if deed and " and then " in first and LONGEST < len(first.split()) <= LONGEST + 6:
        return Thanked(first, _after(pieces[1:], reader=reader), given=False)
    said, after = _parted(first, deed=deed)
    for cut in (_WHY, _UNTIL, _WHILE):
        if len(said.split()) > LONGEST and ", and for " not in said:
            said = cut.split(said, maxsplit=1)[0].rstrip(" ,")
    if len(said.split()) > LONGEST + 6 * (", and for " in said):
        return None
    return Thanked(said, _after([*after, *pieces[1:]], reader=reader), given=not deed)


def by_deed(text: str) -> bool:
    """Whether it begins with what somebody did, and one thanks for it: "showing me the bug", "not laughing at my map"."""
    words = text.split(" ")
    lows = [low(w) for w in words]
    at = 0
    while (
        at < 2
        and at < len(lows) - 2
        and (lows[at] in ADVERBS or lows[at] in ("not", "live") or lows[at].endswith("ly"))
    ):
        at += 1
    verb = verbs().gerund.get(lows[at].rpartition("-")[2])
    following = lows[at + 1] if len(lows) > at + 1 else ""
    if not following or lows[at] == "looking" or for_the_reader(text):
        return False
    if verb is None:
        return (
            lows[at].endswith("ing")
            and len(lows[at]) > 5
            and lows[at] not in ing_nouns()
            and (following in _OBJECTS or (following in PREPOSITIONS and _TO_ME.search(text) is not None))
        )
    if verb.base == "laugh" and following != "at":
        return False
    if verb.base in ("talk", "chat") and following not in PREPOSITIONS | ADVERBS:
        return True
    if verb.base in _BY_WRITER | _BY_BOTH:
        return _TO_ME.search(_FIRST.split(text)[0]) is not None and lows[at] not in _WITH_ME_TOO
    if "together" in lows and not _TO_ME.search(text):
        return False
    if re.search(r"\b(?:with|for|to) (?:me|us)\b", text):
        return True
    return lows[at] not in ing_nouns() or following in _OBJECTS or is_name(words[at + 1])


_OBJECTS = (
    DETERMINERS
    | QUESTION_WORDS
    | {"me", "us", "it", "him", "her", "them", "you", "out", "up", "with", "so", "that"}
)
_WITH_ME_TOO = frozenset(["hearing", "learning", "finding", "talking", "chatting", "laughing", "joking"])


_NO_NOUN = PREPOSITIONS | SUBJECTS | DETERMINERS | AUXILIARIES | {"who", "which", "and", "me", "us"}


def gift(text: str) -> bool:
    """ "Your honesty about turnover", "the war story", "tour of the back counter": what was given, by its name."""
    words = [low(w) for w in text.split(" ")]
    at = 1 if words[0] in ("the", "your", "a", "an", "that", "all", "such") else 0
    if is_name(text.split(" ")[0]):
        return False
    for i in range(at, min(at + 4, len(words))):
        if words[i] in _NO_NOUN or (words[i] in verbs().past and words[i] not in adjectives() | _GIVEN):
            return False
        if words[i] in _GIVEN:
            return len(words) == i + 1 or words[i + 1] in _OF or words[i + 1 : i + 3] == ["and", "the"]
    return False


def _parted(first: str, *, deed: bool) -> tuple[str, list[str]]:
    """What one thanks for, and the clauses behind it."""
    first = _SAYING.sub("telling me that ", first) if _SAYING.match(first) else first
    if (
        not deed
        and (thing := re.fullmatch(r"(?P<one>[^,]+), (?P<two>(?:the|your) [^,]+)", first))
        and not independent(thing["two"])
    ):
        return f"{_with_the(thing['one'])} and {thing['two']}", []
    if (
        not _HOLDS_A_CLAUSE.search(first)
        and (two := _AND_ONE.search(first))
        and "," not in first[: two.start()]
        and independent(first[two.end() :])
    ):
        return _whole(first[: two.start()], deed=deed), [first[two.end() :]]
    taken, at = "", 0
    for sign in [*_SPLIT.finditer(first), None]:
        piece = first[at : sign.start() if sign else len(first)]
        rest = first[at:]
        if not taken:
            taken = piece
        else:
            plain = _AND_THEN.sub("", rest, count=1)
            if (for_too := _AND_FOR.match(piece)) and for_too["did"] in verbs().gerund:
                if len(f"{taken} {piece}".split()) <= LONGEST + 6:
                    taken += f", {piece}"
                at = sign.end() if sign else at
                continue
            if independent(plain):
                return _whole(taken, deed=deed), [plain]
            if (told_how := _TOLD_HOW.match(rest)) and len(first.split()) > LONGEST:
                return _whole(taken, deed=deed), [_ACTUALLY.sub("", told_how["what"])] if independent(
                    told_how["what"]
                ) else []
            if len(f"{taken} {piece}".split()) > LONGEST:
                return _whole(_UNSAID.sub("", taken), deed=deed), []
            if (did := _AND_DID.match(piece)) and low(did["did"].split(" ")[0]) in verbs().gerund:
                taken += f", and for {did['did']}" if piece.startswith("and ") else f", {did['did']}"
            else:
                taken += f"{first[at - 2 : at] if first[at - 2] == ',' else ', '}{piece}"
        at = sign.end() if sign else at
    return _whole(taken, deed=deed), []


_UNSAID = re.compile(r",? and (?:for )?(?:then )?(?:telling|asking|showing|explaining to) (?:me|us)$")
"""What was told did not fit: that it was told says nothing."""


def _whole(said: str, *, deed: bool) -> str:
    said = re.sub(r"[\s,;:]+(?:and|but|so|then)?$", "", said)
    return said if deed else _with_the(said)


_KNOWN = (DETERMINERS | {"such"}) - {"a", "an"}


def _with_the(thing: str) -> str:
    first = low(thing.split(" ")[0])
    if first in ("a", "an"):
        thing = thing.partition(" ")[2]  # one was told, and it is known by now: "the joke about the lift"
    return thing if first in _KNOWN or plural(first) or first.endswith("'s") else f"the {thing}"


def _after(pieces: Sequence[str], *, reader: bool) -> str:
    kept: list[str] = []
    for each in (
        told([said_then(_COMMENT.sub("", p.replace("’", "'"))) for p in pieces], Part.MOMENT, reader=reader)
        if pieces
        else ()
    ):
        if sum(len(k.split()) for k in kept) + len(each.split()) > MOST_AFTER:
            break
        kept.append(each[:1].upper() + each[1:])
    return ". ".join(kept)
