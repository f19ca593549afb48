"""Whether an English text is surely what a native would write: read whole by the rules of sound.txt, or not sure."""

from __future__ import annotations

import re
from functools import lru_cache

from core.notes.fragment import Shape
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.sound_rules import Reading, Word
from core.notes.grammar.english.stops import sentences_of
from core.notes.grammar.english.word_classes import classes

_TOP = {
    Shape.NP: "s_np",
    Shape.WISH: "s_np",
    Shape.WHO: "s_np",
    Shape.GIFT: "s_np",
    Shape.SCENE: "s_np",
    Shape.TAG: "s_tag",
    Shape.ING: "s_ing",
    Shape.THANKS: "s_thanks",
    Shape.DEED: "s_thanks",
    Shape.SHARED: "s_ing",
    Shape.INF: "s_inf",
    Shape.INDIRECT: "s_indirect",
}
"""The rule that each shape must be read by; the others are read sentence by sentence."""
_CLAUSES = frozenset((Shape.SENTENCE, Shape.YOU, Shape.WE, Shape.S1, Shape.FACT, Shape.CLAUSE))
_SIGN = re.compile(
    r"“[^”]*”|\d[\d.,:]*\s?(?:am|pm)\b|\d+(?:-[a-zA-Z]+)+|[$€£]?\d[\d.,:/]*\d\w*%?|[$€£]?\d\w*%?(?:-[a-z]+)*|[^\W\d_][\w.&/]*(?:[-’'][^\W_][\w]*)*’?|[–—,;:()?&+%/-]|\S"
)
_AN_HOUR = re.compile(r"(?<=\d) ([ap]\.?m\b\.?)")
_OF_TIME = frozenset(("late", "twice", "drag", "slip", "slips", "pile", "die"))
_NEVER_SAID = re.compile(
    r"\b(?:day|round|interview|trial|call|visit|session|meeting|test|shift) (?:week|month)\b"
    r"|\bthe back to (?!the |where |front )"
    r"|, with \d+ [a-z]+ with |\band meant\b|\b(?:a|the) [a-z]+ what(?:'s|’s) wrong\b",
    re.IGNORECASE,
)
_WRONG = re.compile(rf"\b(?:{'|'.join(sorted(listed('ill') - _OF_TIME))})\b")
_NOT_SO = re.compile(r"^(?:(?!who|that|which|where)[\w’'-]+ ){1,6}not (?!(?:just|only)\b)", re.IGNORECASE)
_FEWER = re.compile(r"(?:fewer|less|no|not|someone|somebody|anyone|something|a |an )", re.IGNORECASE)
_WISHED = frozenset((Shape.WISH, Shape.WHO))
_SHORT_VERB = re.compile(r"^(.+)(?:'(s|re|ve|ll|d|m))$")
_QUOTED = frozenset(("Q",))
_MARK: frozenset[str] = frozenset(("MARK",))


@lru_cache(maxsize=4_000)
def sound(text: str, shape: Shape, *, opinion: bool = False, names: frozenset[str] = frozenset()) -> bool:
    """Whether `text` is surely sound in `shape`. `opinion`: an answer, which may be short and tell what to do.

    `names`: how names of the log are written, in small letters: one that is typed so is not sound.
    """
    if names and any(w in names for w in re.findall(r"[a-z]+", text)):
        return False
    if _NEVER_SAID.search(text):
        return False
    top = _TOP.get(shape)
    if top is not None:
        if _AND_IT_DID.search(text):
            return False
        return _read(text, top) and not (shape in _WISHED and _the_opposite(text))
    if shape is Shape.Q:
        return all(
            _read(each.rstrip("? "), "s_q" if each.endswith("?") else "s_sentence")
            for each in sentences_of(text)
        )
    if text[:1].isdigit() and _AND_IT_DID.search(text):
        return False
    each = sentences_of(text)
    return bool(each) and all(_sentence(one, shape, opinion=opinion) for one in each)


_AND_IT_DID = re.compile(
    r"^(?!.*\b(?:when|how|what|where|that|who|because|if|while|why|which)\b).*(?<!,) and (?:the|my|his|her|their|your) [a-z]+ (?:kept|was|were|is|are|had|has|said|went|came|started|stopped|began) "
)
"""No thing: "41 seconds of breathing and the handler kept saying…" tells what happened, without the comma of a second clause."""


def _the_opposite(text: str) -> bool:
    """Whether a thing said to be wanted is what is suffered: "rooms not ready by 3", "owners not coming back"."""
    if _FEWER.match(text) is not None:
        return False
    return _NOT_SO.search(text) is not None or _WRONG.search(text) is not None


def _sentence(text: str, shape: Shape, *, opinion: bool) -> bool:
    if text.endswith("?"):
        return _read(text.rstrip("? "), "s_q")
    top = "s_answer" if opinion else "s_any" if shape not in _CLAUSES else "s_sentence"
    return _read(text.rstrip(".! "), top)


def _read(text: str, top: str) -> bool:
    words = read_words(text)
    return words is not None and Reading(words).whole(top)


def read_words(text: str) -> list[Word] | None:
    """The words of `text` with their classes; None: one of them is no English."""
    made: list[Word] = []
    for at, sign in enumerate(
        _SIGN.findall(_AN_HOUR.sub(lambda m: m[1].replace(".", ""), text.replace("’", "'")))
    ):
        if sign[0] == "“":
            made.append(Word("“", _QUOTED))
        elif not sign[0].isalnum() and sign[0] not in "$€£":
            made.append(Word(sign, _MARK))
        elif (got := _words(sign, opens=at == 0)) is None:
            return None
        else:
            made += got
    return made


def _words(sign: str, *, opens: bool) -> list[Word] | None:
    low = sign.lower()
    if low.endswith("n't") and len(low) > 3:
        stem = {"ca": "can", "wo": "will", "sha": "shall"}.get(low[:-3], low[:-3])
        return [Word(stem, classes(stem, opens=True)), Word("not", frozenset())]
    if cut := _SHORT_VERB.match(sign):
        before = _words(cut[1], opens=opens)
        return None if before is None else [*before, Word(f"'{cut[2].lower()}", frozenset())]
    if sign.endswith("'"):
        before = _words(sign[:-1], opens=opens)
        return None if before is None else [*before, Word("'", frozenset())]
    found = classes(sign, opens=opens)
    return [Word(low, found)] if found else None


@lru_cache(maxsize=4_000)
def sound_title(text: str) -> bool:
    """Whether `text` can stand alone in a subject line, where a thing may be without its article."""
    return not text or _read(text.rstrip(".!? "), "s_tag") or sound(text, Shape.COLON)
