"""What was typed as whole sentences that stand by themselves: bent into no other sentence, and nothing of it lost."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.notes.fragment import Part, Shape
from core.notes.grammar.english.by_itself import CHANGED, SOME_WERE, says_by_itself
from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.leads import off
from core.notes.grammar.english.lexicon import adjectives
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.moments import gift_that
from core.notes.grammar.english.proofs import done_by_nobody, proof
from core.notes.grammar.english.results import with_results
from core.notes.grammar.english.scenes import by_the_writer, in_the_past
from core.notes.grammar.english.splices import parted
from core.notes.grammar.english.tokens import is_name, low
from core.notes.grammar.english.whole_clauses import independent, whole
from core.notes.signs import without_start

LONGEST = 36
"""Words of one sentence: a note allows 38."""
MOST = {Part.MOMENT: 52, Part.PROOF: 68, Part.NEED: 34, Part.VIEW: 44, Part.REPAIR: 60}
"""Words of all its sentences together."""

_BY_READER = listed("by the reader")
_BY_BOTH = listed("by both")
_BY_WRITER = listed("by the writer")
_OF_ME = re.compile(r"\b(?:me|my|us)\b")
_STILL = re.compile(
    r"(?:still|now|can't stop|cant stop|keep|kept) (?P<what>(?:thinking|laughing|smiling|hearing|wondering)\b.*)"
)
_ON_THE_WAY = re.compile(r"\bon the (?:drive|way|train|bus|walk|journey|tube|plane) \w+")
_BEST_ONE = re.compile(
    r"^(?:best|funniest|first|last|favou?rite|only|worst|main|nicest) (?:one|part|thing|bit|line|question|sign|idea|picture|photo)\b"
)
_MOST_EVER = re.compile(
    r"^(?:most \w+|best|nicest|funniest|strangest) [\w' ]+ (?:I've|I have) (?:ever )?(?:had|seen|heard|met|been)\b",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"[\uf000-\uf063]")
_SHOULD_HAVE = re.compile(
    r"^(?:should have|should've|shouldve|could have|could've|wish i had|wish i'd|meant to|forgot to|wanted to)\b",
    re.IGNORECASE,
)
_SAID_THAT = re.compile(
    r"\b(should have|could have|had) (said|told you|mentioned|added|explained) (?=(?:I|we|it|my|the)\b)(?!that |the [a-z]+ and the )"
)
_THINKS = re.compile(r"(?P<what>(?!I\b)[\w' -]{3,40}?),? I think(?P<rest>,.*|$)")
_ASKED_ABOUT = re.compile(r"^(when (?:you|\S+) asked (?:me )?(?:about|for|why|how) [a-z' -]{3,30}?) (?=I )")
_IF_YES = re.compile(r"^if yes\b")
_STOPPED = re.compile(
    r"(?:(?:the|our|my|all|those) )?(?:[a-z'-]+ ){0,2}[a-z'-]+(?<!ss)s (?:[a-z]+ed|fell|went|rose|grew|came)(?: (?!by\b)\w+|$)"
)
"""Things in the plural, and what became of them."""
_VERBLESS_TOO = re.compile(r"^(?:and|but|so|then|also) ")


def told(pieces: Sequence[str], part: Part, *, reader: bool = True) -> tuple[str, ...]:
    """`pieces` are typed sentences, tidied and turned to the reader; what comes back has no capitals and no stops.

    `reader`: a deed without a doer is the reader's. Empty when the first of them cannot be made a sentence for sure.
    """
    found: list[str] = []
    for piece in pieces:
        text = piece.replace("’", "'")
        text = _with_comma(text) if part is Part.PROOF else text
        text = in_the_past(text) if part is Part.MOMENT else text
        if _QUOTE.fullmatch(text):
            _hang(found, text)
            continue
        if part is Part.PROOF and SOME_WERE.match(text):
            found += parted(text, result=True)
            continue
        made = _subjected(text, part, found, reader=reader)
        if made is None and part is Part.PROOF and says_by_itself(text):
            found += parted(text, result=True)
            continue
        if made is None:
            if not found:
                return ()
            if part is Part.MOMENT and read(text).sort is Sort.UNSURE and len(text.split()) < 3:
                continue
            _hang(found, text)
            continue
        found += parted(made, result=part is Part.PROOF)
    if (
        part is Part.REPAIR
        and len(found) > 1
        and (lost := _LOST_IT.match(found[0]))
        and found[1].startswith("what I ")
    ):
        found[:2] = [f"{lost['when']}, {found[1]}"]
    found = [each for sentence in found for each in _shortened(sentence)]
    found = with_results(found) if part is Part.PROOF else found
    most = MOST.get(part, 40)
    while part is Part.MOMENT and len(found) > 1 and sum(len(f.split()) for f in found) > most:
        found.pop()
    if not found or any(len(f.split()) > LONGEST for f in found) or sum(len(f.split()) for f in found) > most:
        return ()
    return tuple(found)


_AND_SOMEBODY = re.compile(r"(?<=[a-z]) (?=(?P<joint>and|but) (?:I|we|she|he|they|it|nobody)(?:'[a-z]+)? )")


def _with_comma(text: str) -> str:
    """ "They have sent nine newsletters with them and I've been called once": two clauses have their comma."""
    for found in _AND_SOMEBODY.finditer(text):
        left, right = text[: found.start()], text[found.end() :].removeprefix(found["joint"]).strip()
        if (
            len(left.rpartition(", ")[2].split()) > 4
            and len(right.split()) > 3
            and whole(left)
            and independent(right)
        ):
            return f"{left}, {text[found.end() :]}"
    return text


_THEN_THERE = re.compile(r"then (?:(?:in|at|on|during|for) (?:[\w'-]+ ){1,5}?)?(?:I|we) [a-z]")
_AFTER_WHICH = re.compile(r"(?:after|when|before|once) (?:[\w'-]+ ){2,8}?(?:I|we) [a-z]")
""" "After the first two sessions flopped I threw the slides away"."""
_IN_TIME = re.compile(
    r"(?:over|in|within|after|by|during|at the end of|last|this) [^,;]{2,40}? (?:the|our|my|that|those|their) [^,;]{3,60}? (?:went|fell|dropped|rose|came|grew|shrank) (?:up |down )?(?:from|to|by) "
)
""" "Over a year the number who stayed past three months went from 11 to 24"."""
_BEGINS = (_THEN_THERE, _AFTER_WHICH, _IN_TIME)
_LABEL = re.compile(r"[a-z]+(?: [a-z]+)?: (?P<deed>[a-z]+) ")
""" "Whiteboard: drew the whole queue": where it was done."""
_LOST_IT = re.compile(
    r"(?P<when>when you asked .+?),? I (?:rambled|waffled|froze|blanked|stumbled|went blank|dodged it|got lost|panicked)$"
)
"""What one says of an answer that went wrong: no reader needs it."""
_THEN = re.compile(r"(?P<what>[^,;:]+), (?P<then>(?:you|we|I) .+)$")


def and_then(text: str) -> dict[Shape, str]:
    """ "The job that reruns itself, you drew a ghost next to it": a thing, and what was done about it; empty for one thing."""
    found = _THEN.match(text)
    if found is None:
        return {}
    what, then = found["what"], found["then"]
    return {Shape.SENTENCE: f"{what[:1].upper()}{what[1:]}: {then}", Shape.COLON: f"{what}; {then}"}


def _hang(found: list[str], text: str) -> None:
    """A line without a verb, behind the sentence it belongs to; alone when there is no room for it."""
    if (
        found
        and not re.search(r"[:;]", found[-1])
        and len(found[-1].split()) + len(text.split()) <= LONGEST - 6
    ):
        found[-1] += f": {text}"
    elif found:
        found.append(text)


_SCRAP = re.compile(
    r"(?:nothing|no more|no less|that's it|only that|just that|everything|anything)(?: (?:else|more|less|fancy|special|extra))?, (?:and|but|so) "
)
""" "Nothing else, and spoilage went": without a verb it begins no sentence."""


def _shortened(sentence: str) -> list[str]:
    """A sentence too long is parted again where a second clause begins."""
    if len(sentence.split()) <= LONGEST - 8:
        return [sentence]
    for sign in re.finditer(r"(?:,|;) (?P<and>and |but |so )?(?=\S)|:? (?P<and2>and |but )", sentence):
        left, right = sentence[: sign.start()], sentence[sign.end() :]
        if (
            len(left.split()) >= 6
            and len(right.split()) >= 4
            and not _SCRAP.match(right)
            and whole(left)
            and (any(each.match(right) for each in _BEGINS) or independent(right))
            and left.count("(") == left.count(")")
        ):
            joint = (sign["and"] or sign["and2"] or "").strip()
            return [left, *_shortened(f"{joint} {right}" if joint == "but" else right)]
    return [sentence]


def _subjected(text: str, part: Part, before: Sequence[str], *, reader: bool) -> str | None:
    """`text` as a clause with its subject; None when it is none."""
    if part is Part.MOMENT and (label := _LABEL.match(text)) and low(label["deed"]) in _BY_READER:
        text = text[label.start("deed") :]
    text = _BEST_ONE.sub(lambda m: f"the {m[0]}", text)
    text = _MOST_EVER.sub(lambda m: f"it was the {m[0]}", text)
    if part is Part.REPAIR:
        text = _ASKED_ABOUT.sub(r"\1, ", text)
        text = _SHOULD_HAVE.sub(lambda m: m[0] if m[0].lower().startswith("i ") else f"I {m[0]}", text)
        text = _SAID_THAT.sub(
            lambda m: f"{m[1]} {m[2]} that " if independent(text[m.end() :]) else m[0], text
        )
    if part is Part.VIEW:
        text = _IF_YES.sub("if so", text)
        rest, hedged = off("hedge", text)
        if hedged and (inner := read(rest)).sort is Sort.CLAUSE:
            return rest if low(inner.words[0]).partition("'")[0] == "i" else f"I think {rest}"
    if part is Part.MOMENT and gift_that(text):
        return None
    if part is Part.MOMENT and (still := _STILL.fullmatch(text)):
        return f"I was still {still['what']}" if _ON_THE_WAY.search(text) else f"I am still {still['what']}"
    if re.match(r"^(?:because|which|who|although|whereas|not|especially|like|unlike)\b", text):
        return None
    if part is Part.PROOF and CHANGED.match(text):
        return text
    if (
        part is Part.PROOF
        and (forms := proof(text))
        and (made := forms.get(Shape.S1) or forms.get(Shape.CLAUSE))
    ):
        return made
    if part is Part.PROOF and done_by_nobody(text):
        return None
    got = read(without_start(_VERBLESS_TOO, text))
    if got.sort is Sort.CLAUSE:
        return None if low(got.words[0]) in ("which", "who", "if", "when") and not whole(text) else text
    if got.sort is not Sort.QUESTION and (whole(text) or _STOPPED.match(text)):
        return text
    first = low(got.words[got.verb]) if got.sort is Sort.PAST else low(text.split(" ")[0])
    if got.sort is Sort.PAST or _past(first, text):
        subject = _doer(first, text, part, before, reader=reader)
        return f"{subject} {text}" if subject else None
    if part is Part.VIEW and got.sort is Sort.INF:
        return f"I would {' '.join(got.words)}"
    if part is Part.VIEW and not before and (think := _THINKS.match(text)):
        return f"{think['what']}, I think{think['rest']}"
    return None


def _past(first: str, text: str) -> bool:
    """A regular past form that the lists do not know, with something after it that it was done to."""
    words = text.split(" ")
    return (
        len(words) > 1
        and first.endswith("ed")
        and len(first) > 4
        and first not in adjectives()
        and first not in ("need", "hundred", "speed")
        and (
            words[1][:1].isdigit()
            or low(words[1])
            in (
                "the",
                "a",
                "an",
                "my",
                "our",
                "all",
                "each",
                "every",
                "up",
                "out",
                "in",
                "on",
                "for",
                "with",
                "new",
                "two",
                "three",
            )
            or is_name(words[1])
        )
    )


def _doer(first: str, text: str, part: Part, before: Sequence[str], *, reader: bool) -> str:
    if part is not Part.MOMENT:
        return (
            "we"
            if before and low(before[-1].split(" ")[0]) == "we"
            else "I"
            if part in (Part.PROOF, Part.REPAIR, Part.PROMISE)
            else ""
        )
    if not before and by_the_writer(text):
        return "I"
    if first in ("loved", "liked", "enjoyed", "learned", "learnt", "noticed") and not _OF_ME.search(text):
        return "I"
    if before:
        head = low(before[-1].split(" ")[0])
        if head in ("you", "we", "i"):
            return "I" if head == "i" else head
    if first in _BY_BOTH:
        return "you" if reader and re.match(r"\w+ to your\b", text) else "we"
    if first in _BY_WRITER and not _OF_ME.search(text):
        return "I"
    return "you" if reader and (first in _BY_READER or _OF_ME.search(text)) else ""


def stands_alone(text: str) -> bool:
    """Whether `text` is one plain clause: nothing in it was parted, and no comma or second verb waits to trip a longer sentence."""
    return parted(text) == [text] and not re.search(r"[:;]|\s–\s", text)
