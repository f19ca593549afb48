"""What makes a title singular: what stands right behind its noun, or what the reader does with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.notes.grammar.english.lexicon import AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBJECTS, verbs
from core.notes.grammar.english.tokens import low

SHORT = 4
"""Words of a title that may belong to anybody."""
_MOST_WORDS, _MOST_LETTERS = 10, 54
"""What a line of an inbox shows."""
_PLACES = frozenset(
    "of in on at with under by behind for from about above below beside without between against outside inside near over".split()  # noqa: SIM905
)
_CLAUSES = frozenset(("who", "that", "which", "where", "whose", "you", "nobody", "everybody", "everyone"))
_SUBJECTS = SUBJECTS | DETERMINERS
""" "You told me by the coffee machine that you began there": the clause is told, and is none of the machine's."""
_ENDS = frozenset(
    "because so but while when before after until though although since if unless then and".split()  # noqa: SIM905
)
_OURS = re.compile(
    r"\b(?:I|me|my|mine|us|our|it|them|this|these|those|he|him|she|they|here|there|I['’]\w+)\b"
)
_HABIT = re.compile(
    r"(?:^|\b(?:told me|said|admitted|mentioned|explained)(?: that)? )[Yy]ou (?:still |always |even |only )?(?P<does>[a-z]+) (?P<what>[^,;:.]+)"
)
_STATES = frozenset(
    "have know be want need think like see hear say tell mean feel love hate seem believe do go get come can will used left ask talk speak".split()  # noqa: SIM905
)
_WITH_US = re.compile(
    r"^(?:talking|chatting|speaking|laughing) about | (?:with (?:me|you|us)|together)(?= |$)"
)


def fuller(title: str, text: str) -> str:
    """`title`, found in `text`, with the words behind it that tell it from any other; as it is where none surely do."""
    words = title.split(" ")
    at = text.find(title)
    if len(words) > SHORT or at < 0:
        return title
    behind = text[at + len(title) :]
    if not behind.startswith(" "):
        return title
    rest = re.split(r"[,;:.?!–“”]", behind)[0].split()
    if not rest:
        return title
    first, following = low(rest[0]), low(rest[1]) if len(rest) > 1 else ""
    if first in _PLACES and following not in PREPOSITIONS | {"", "me", "my", "you"}:
        taken = _until_a_clause(rest)
    elif (
        first in _CLAUSES
        and following not in ("and", "")
        and not (first == "that" and following in _SUBJECTS)
    ):
        taken = _until(rest)
    else:
        return title
    taken = _cut(taken, _MOST_WORDS - len(words), _MOST_LETTERS - len(title) - 1)
    longer = f"{title} {' '.join(taken)}"
    fits = len(longer.split()) <= _MOST_WORDS and len(longer) <= _MOST_LETTERS
    return longer if fits and len(taken) > 1 and not _OURS.search(" ".join(taken)) else title


def _cut(taken: list[str], words: int, letters: int) -> list[str]:
    """Without the last "in the morning" or "at six", as long as it is too long."""
    while len(taken) > words or len(" ".join(taken)) > letters:
        at = max((i for i, w in enumerate(taken) if i > 2 and low(w) in _PLACES), default=0)
        if not at:
            break
        taken = taken[:at]
    return taken


def _until(rest: list[str]) -> list[str]:
    end = next((i for i, w in enumerate(rest) if i and low(w) in _ENDS), len(rest))
    return rest[:end]


def _until_a_clause(rest: list[str]) -> list[str]:
    """The words up to the first that is a verb of its own: "in the waiting room" of "in the waiting room said goodbye"."""
    known = verbs()
    if sum(low(w) in DETERMINERS for w in rest[:5]) > 1 and not {low(w) for w in rest[2:5]} & PREPOSITIONS:
        return []  # "by the names the schoolchildren gave them": the second noun does something
    end = next(
        (
            i
            for i, w in enumerate(rest)
            if low(w) in _ENDS
            or low(w) in AUXILIARIES
            or (low(w) in known.past and low(w) not in known.base and low(w) not in known.participle)
            or low(w) in ("said", "told", "had", "made", "you", "who", "that", "which")
        ),
        len(rest),
    )
    return rest[:end]


def singular(title: str, told: Sequence[str]) -> str:
    """`title` of a moment, `told` in its several forms, so that it is this one's; empty where it says nothing."""
    if _SAYS_NOTHING.fullmatch(title):
        return ""
    if len(title.split()) > SHORT:
        return title
    if _ALONE.search(title):
        return next((done for each in told if (done := habit(each))), "")
    for each in told:
        if (longer := fuller(title, each)) != title:
            return longer
    return next((done for each in told if (done := habit(each))), title)


_ALONE = re.compile(r" (?:aloud|twice|alone|herself|himself|yourself|together|away)$")
""" "One complaint aloud": what was done with it is the point."""
_SAYS_NOTHING = re.compile(
    r"the same \w+|(?:the|an?) (?:line|time|thing|way|day|person|half|minute|bit|part)s?|the (?:day|time|end|start|middle|rest|first|last) of (?:the )?\w+|the one (?:that|who|which)\b.*"
)


def habit(told: str) -> str:
    """What the reader does, as a title: "bringing a young person along" of "you bring a young person along and keep quiet"; empty where that is not sure."""
    found = _HABIT.search(told)
    verb = verbs().base.get(found["does"]) if found else None
    if found is None or verb is None or verb.base in _STATES:
        return ""
    what = _until(found["what"].split(" "))
    if len(what) >= _MOST_WORDS - 1:
        what = re.split(" (?:every|each) ", " ".join(what))[0].split(" ")
    title = f"{verb.gerund} {' '.join(what)}"
    sure = 2 < len(title.split()) <= _MOST_WORDS - 1 and len(title) <= _MOST_LETTERS
    return title if sure and not _OURS.search(title) and not re.search(r"\byour(?:self)?$", title) else ""


def without_us(title: str) -> str:
    """ "A proper argument with you about custard" needs neither of the two in a subject line."""
    return _WITH_US.sub("", title)


_LAST_OF_ROW = re.compile(
    r"[^,]+,.*, (?:and )?(?P<last>(?:the|your) [^\s,]+ [^\s,]+ [^\s,]+[^,]*|(?<=and )(?:the|your) [^\s,]+ [^\s,]+[^,]*)(?:, [^,]*)?$"
)
_TWO_SAID = re.compile(r" and (?:you|I|we|he|she|they) |^(?:goodbye|hello|sorry|thanks|yes|no) ")


def last_of_row(told: str) -> str:
    """ "The map, the pins, and the one green pin": what was typed last has the point; empty where there is no row."""
    found = _LAST_OF_ROW.search(told)
    return found["last"] if found else ""


_TOLD_BEFORE = re.compile(
    r"\b(?:t(?:old|elling) me|sa(?:id|ying)|mention(?:ed|ing)|explain(?:ed|ing)|admitt(?:ed|ing))\b"
)
_THAT_I = re.compile(r" that (?:you|we|I|the|it) ")


def two_said(tail: str, before: str) -> bool:
    """ "What you'd change first and you said the lighting", "(told me by) the coffee machine that you began there": no titles."""
    told = _TOLD_BEFORE.search(before) is not None and _THAT_I.search(tail) is not None
    return told or _TWO_SAID.search(tail) is not None
