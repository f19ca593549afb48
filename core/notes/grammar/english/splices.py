"""Clauses that were typed side by side with no more than a comma between them, parted as a careful writer would."""

from __future__ import annotations

import re

from core.notes.grammar.english.careers import ALL_DONE, COUNTED
from core.notes.grammar.english.changes import moved
from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.dropped import headed
from core.notes.grammar.english.finite import CHANGES
from core.notes.grammar.english.lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, adjectives, verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.scenes import SPEECH
from core.notes.grammar.english.tokens import is_name, low, lows_of, plural
from core.notes.signs import without_start

LONG = 20
"""Words above which two clauses read better as two sentences."""
_BREAK = re.compile(r"(?P<mark>,|\s[–—]|\s-|;)\s(?=\S)")
_PERSONS = frozenset(["i", "we", "you", "he", "she", "they"])
_THINGS = frozenset("it that this there nobody everybody everyone someone ours mine".split())  # noqa: SIM905
_SUBJECTS = _PERSONS | _THINGS
_THOUGHT = ("I think because", "I guess because", "I suppose because")
_BEGIN_SUBJECTS = _PERSONS | DETERMINERS
_ANYBODY = _PERSONS | {"it", "nobody"}
_SUBORDINATE = listed("subordinators")
_BEFORE_A_CLAUSE = AUXILIARIES | _SUBORDINATE | {"that", "what", "who", "and", "which"}
_BEFORE_VERB = listed("before a verb")
_BEGIN_OBJECTS = DETERMINERS | {"it", "them", "me", "us"}
_SOME_OF = re.compile(
    r"(?:neither|none|both|half|most|some|all|each|one|two|three|\d+%?)(?: out)? of (?:(?:us|them|you|\d+(?: (?!was\b|is\b|has\b|does\b)[a-z]+s\b)?)|(?:the|my|our|your) [a-z]+)(?: (?P<did>[a-z']+))?\b",
    re.IGNORECASE,
)
""" "Neither of us suggested going in", "11 out of 14 stayed"."""
_AFTER_THAT = re.compile(
    r"(?:after|before|since|until|once|while|as soon as) (?:I|we|you|he|she|they|it) ", re.IGNORECASE
)
"""Hangs on what came before it, unless another clause follows."""
_REPORTING = frozenset(["said", "says", "asked", "told", "joked", "wrote", "added", "answered"])
_FRONTED = re.compile(
    r"(?:by|in|within|after|since|until|for|at|on|over|now|today|then|next|last) (?:[\w'’-]+ ){0,4}?(?:I|we|you|he|she|they|it|nobody|the|my|our) \w",
    re.IGNORECASE,
)
_WHEN_IT_WAS = re.compile(
    r"the (?:day|week|year|month|night|time|moment|morning|summer|winter|way) (?:the|we|they|he|she|it|I|you|everyone|nobody) "
)
_NOT_BUT = re.compile(
    r"\b((?:it|that)(?:'s| is)n't|(?:it|that)(?:'s| is) not) ((?:\w+ ){0,2}\w+),? (?=(?:it|that)(?:'s| is) )"
)
_PARTICLES = frozenset(["up", "down", "out", "off", "over", "in", "on", "through", "around", "away", "back"])
_TO_LESS = re.compile(r"[$€£]?\d[\d.,]*%?(?: [a-z]+){0,3} to [$€£]?\d[\d.,]*%?(?: [a-z]+){0,4}")
_NO_START = listed("never a subject")
_TURNED_OUT = re.compile(
    r"(?:[a-z][\w'-]* ){1,4}(?:went|fell|dropped|rose|doubled|halved|tripled|grew|improved|stopped|came (?:down|back)) "
)
_OPENING = re.compile(
    r"^(?:then|and|but|so|also|later|suddenly|first|at first|in the end|afterwards) ", re.IGNORECASE
)


def parted(text: str, *, result: bool = False) -> list[str]:
    """`text` as sentences without capital or stop; one when nothing in it is surely a second clause.

    `result`: what follows is likely what came of it, and takes "and".
    """
    if "it" in text:
        text = _NOT_BUT.sub(r"\1 \2, ", text)
    if not _BREAK.search(text):
        return [headed(text)]
    found: list[str] = []
    left = ""
    pieces = _pieces(text)
    if len(pieces) > 2 and all(map(_in_a_row, pieces)):
        *several, last = (piece for _, piece in pieces)
        return [f"{', '.join(several)}, and {last}"]
    if len(pieces) > 2 and _a_row_of_deeds([piece for _, piece in pieces]):
        return [headed(text)]
    for mark, piece in pieces:
        if not left:
            left = piece
            continue
        joined = _joined(left, mark, headed(piece), result=result)
        if joined is None:
            found.append(left)
            left = headed(piece)
        else:
            left = joined
    return [*found, left]


def _a_row_of_deeds(pieces: list[str]) -> bool:
    """ "I translated the cards, tried them on the night crew, and cut them to five lines": one sentence as it stands."""
    last = pieces[-1].removeprefix("and ")
    return (
        last != pieces[-1] and _subject(pieces[0]) in _PERSONS and all(map(_does_too, [*pieces[1:-1], last]))
    )


def _in_a_row(piece: tuple[str, str]) -> bool:
    """ "You asked what was missing, I said acid, you handed me a lime"."""
    return (
        piece[0] in (",", "")
        and _subject(piece[1]) in _PERSONS
        and len(piece[1].split()) <= 7
        and independent(piece[1])
    )


def _pieces(text: str) -> list[tuple[str, str]]:
    made: list[tuple[str, str]] = []
    at, mark = 0, ""
    for sign in _BREAK.finditer(text):
        if text.count("(", at, sign.start()) != text.count(")", at, sign.start()):
            continue
        made.append((mark, text[at : sign.start()]))
        at, mark = sign.end(), sign["mark"].strip()
    return [*made, (mark, text[at:])]


def _joined(left: str, mark: str, right: str, *, result: bool) -> str | None:
    """The two as one sentence; None: the second is a sentence of its own."""
    plain = ", " if mark in (",", "") else "; " if mark == ";" else " – "
    if result and (made := moved(right)):
        return f"{left}, and {made}"
    if (
        result
        and mark in ("–", "-", ";")
        and not independent(right)
        and read(right).sort is Sort.PAST
        and whole(left)
    ):
        return f"{left} and {right}"
    if result and mark != ";" and _TO_LESS.fullmatch(right) and whole(left):
        return f"{left}, from {right}"
    if result and mark == "," and ALL_DONE.match(right):
        return f"{left}, {right}"
    if (
        result
        and mark != ";"
        and ":" not in left
        and COUNTED.match(right)
        and " of them " not in right[:18]
        and " of whom " not in right[:18]
        and not independent(right)
        and whole(left)
    ):
        return f"{left}, with {right}"
    if result and mark == "," and right.startswith("from ") and ":" not in left and whole(left):
        return f"{left}: {right}"
    if mark == "," and _subject(left) in _PERSONS and " and " not in left and _does_too(right):
        return f"{left}, and {right}" if "," in left else f"{left} and {right}"
    if not independent(right) or not whole(left):
        return left + plain + right
    if (
        "not" in left
        and re.match(r"(?:it|that)(?:'s| is) ", right)
        and re.search(r"\bnot\b[^,]*$|n't\b[^,]*$", left)
    ):
        return f"{left}, {right}"
    if mark == "," and SPEECH.search(left) and re.match(r"(?:I|I'\w+|we|you) ", right):
        return f"{left}, {right}"
    if left[-1] >= "\uf000":
        return None
    first, second = _subject(left), low(right.split(" ")[0]).partition("'")[0]
    size = len(left.split()) + len(right.split())
    if second in ("it", "that", "this") and re.match(r"(?:it|that|this)(?:'s|’s| is| was) ", right):
        return None if ":" in left or size > LONG + 6 else f"{left}: {right}"
    if result and (second not in _PERSONS or first == second) and size <= LONG + 10 and ", and " not in left:
        return f"{left}, and {right}"
    if (
        first == second
        and second in _PERSONS
        and "n't " not in left
        and size <= LONG + 8
        and " and " not in left
    ):
        return f"{left}, and {right}"
    if size > LONG or ":" in left or ";" in left or first in _SUBORDINATE:
        return None
    return f"{left}; {right}"


def _does_too(right: str) -> bool:
    """ "You walked the yard, knew every name": a past verb without a subject of its own."""
    got = read(right)
    return (
        got.sort is Sort.PAST
        and "," not in right
        and (
            low(got.words[0]) not in verbs().participle
            or low(got.words[1 % len(got.words)]) in _BEGIN_OBJECTS
        )
        and not _OPENING.match(right)
    )


def _subject(left: str) -> str:
    return low(left.split(" ")[0]).partition("'")[0]


def whole(left: str) -> bool:
    """Whether a clause of its own has been said: not only "when it rains", "she said", "in my last job"."""
    words = without_start(_OPENING, left).split(" ")
    lows = lows_of(words)
    if lows[-1] in _REPORTING or (
        len(lows) > 1 and lows[-2] in _REPORTING and lows[-1] in ("me", "us", "that", "you")
    ):
        return False
    if lows[0] in _SUBORDINATE or (lows[0] in PREPOSITIONS and len(words) > 3):
        return any(
            lows[i] in _ANYBODY
            and (
                lows[i - 1] not in PREPOSITIONS or (lows[i - 1] in _PARTICLES and lows[i - 2] in verbs().past)
            )
            and lows[i - 1] not in _BEFORE_A_CLAUSE
            and not ((known := verbs().base.get(lows[i - 1])) and not known.also_noun)
            and _verb(lows[i + 1 : i + 3])
            for i in range(2, len(lows) - 1)
        )
    if len(words) == 2:
        return lows[0] in _PERSONS and lows[1] in verbs().past
    return read(" ".join(words)).sort is Sort.CLAUSE


def independent(right: str) -> bool:
    """Whether `right` surely is a clause with a subject of its own."""
    words = right.split(" ")
    lows = lows_of(words)
    first = lows[0]
    head = first.partition("'")[0]
    if len(words) < 2 or first in _NO_START or right.startswith(_THOUGHT):
        return False
    if some := _SOME_OF.match(right):
        return some["did"] is not None and _verb([low(some["did"])])
    hung = first in ("until", "since", "before", "once") or _AFTER_THAT.match(right)
    if (hung and ", " not in right) or _WHEN_IT_WAS.match(right):
        return False
    if "'" in first.replace("’", "'") and head in _SUBJECTS and not first.endswith("s'"):
        return len(words) > 2 or head in _PERSONS
    if head in _SUBJECTS:
        return _verb(lows[1:3])
    if first in PREPOSITIONS or first in ("then", "now"):
        found = _FRONTED.match(right)
        return first not in ("as", "like") and found is not None and independent_after(right, found)
    if words[-1].endswith("?"):
        return False
    if plural(first) and lows[1] in verbs().past and lows[2:3] and lows[2] in _BEGIN_SUBJECTS:
        return True
    turned = _TURNED_OUT.match(right)
    if turned and not any(
        w in PREPOSITIONS or w in AUXILIARIES or w in _PERSONS for w in lows[: len(turned[0].split())]
    ):
        return True
    if (
        first in DETERMINERS
        or is_name(words[0])
        or first[:1].isdigit()
        or any(w in CHANGES for w in lows[1:6])
    ):
        if first in ("what", "which"):
            return False
        got = read(right)
        return (got.sort is Sort.CLAUSE and 0 < got.verb <= 7) or any(
            _regular_past(w) and plural(lows[i]) and lows[i + 2 : i + 3] != ["by"]
            for i, w in enumerate(lows[1:8])
        )
    return False


def _regular_past(word: str) -> bool:
    return (
        word.endswith("ed")
        and len(word) > 4
        and word not in ("need", "hundred", "speed")
        and word not in adjectives()
    )


def independent_after(right: str, found: re.Match[str]) -> bool:
    words = right[: found.end()].split(" ")
    rest = right.split(" ")[len(words) - 2 :]
    lows = lows_of(rest)
    if lows[0] in ("the", "my", "our"):
        got = read(" ".join(rest))
        return got.sort is Sort.CLAUSE
    return _verb(lows[1:3])


def _verb(following: list[str]) -> bool:
    """Whether a finite verb comes next, perhaps after an adverb."""
    known = verbs()
    return any(
        w in AUXILIARIES
        or w in known.past
        or w in known.third
        or w in known.base
        or w.endswith("n't")
        or w.endswith("ed")
        for w in following[:1]
    ) or (
        len(following) > 1
        and following[0] in _BEFORE_VERB
        and (
            following[1] in AUXILIARIES
            or following[1] in known.past
            or following[1] in known.base
            or following[1] in known.third
        )
    )
