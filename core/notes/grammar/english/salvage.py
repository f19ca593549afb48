"""The parts of a field typed in a hurry, those that say most first: what is left of it when the whole is no English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.notes.fragment import Part
from core.notes.grammar.english.lexicon import verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.stops import sentences_of
from core.notes.grammar.english.tokens import low

_BREAK = re.compile(r"(?:,|;|:| [–—-]|\s\+) (?:(?:and|but|so|n) )?")
_AND = re.compile(r" (?:and|but|n|&) (?=(?:i|he|she|we|they|it|[a-z]+ed)\b)")
_WHO_DID = re.compile(r" (?=(?:he|she|they) [a-z]+)")
_WHY = re.compile(r" (?:cos|bc|coz|cuz|because|so|when|while|which|who|that|where|if) ")
_LEAST = 3
"""Words below which a part says nothing by itself."""
_LEAST_DONE = 4
"""Words that a proof needs more of, its subject among them: "I balanced two registers" is a stump."""
_LEAST_TOLD = 5
"""Words below which what somebody did leans on what was told before: "she was right"."""
_WHO = frozenset(("i", "he", "she", "we", "they"))
_LEANS = re.compile(
    r"\b(?:it|its|it's|them|they|their|theyre|they're|these|those|there|that's|thats|then|too|also|both|each|neither|others?|same|instead|he|him|his|she|her|one|everyone (?:b4|before))\b",
    re.IGNORECASE,
)
"""Words that lean on something told before."""
_ASKED = re.compile(r"\basked\b", re.IGNORECASE)
_ANSWERED = re.compile(r"(?:\w+ )?(?:said|guessed|answered) ", re.IGNORECASE)
"""Behind a question, what was said may be the writer's answer: "asked where id look, said the dimmers"."""
_BEGINS_AGAIN = re.compile(
    r"^(?:if|but|and|or|not|no|so|then|with|without|from|about|abt|around|\d)\b", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"(?:i|he|she|we|they|it|that|the|my|our|his|her|their|everyone|nobody|people)(?:['’][a-z]+)? ",
    re.IGNORECASE,
)
_TELLING = frozenset((Part.MOMENT, Part.PROOF, Part.NEED, Part.VIEW, Part.REPAIR))
_PUT_RIGHT = re.compile(r"\b(?:but|should|shd|shoulda|better|meant|actually)\b", re.IGNORECASE)
"""What an answer is put right with: without it, only the wrong one is told again."""


def parts_of(text: str, part: Part) -> Iterator[str]:
    """What may be tried in place of `text`, most first; each true without the rest."""
    if part not in _TELLING:
        return
    for piece in _pieces(text, part):
        if part is not Part.REPAIR or _PUT_RIGHT.search(piece):
            yield piece


def _pieces(text: str, part: Part) -> Iterator[str]:
    sentences = [_worked(each, part) for each in sentences_of(text)]
    yield from _side_by_side(sentences, part)
    if len(sentences) > 1:
        yield from _by_weight([s for i, s in enumerate(sentences) if i == 0 or _alone(s)])
    for i, sentence in enumerate(sentences):
        pieces = _BREAK.split(sentence.rstrip(".!"))
        who = _subject(pieces, part)
        whole = [_headed(piece.strip(), who) for piece in pieces]
        for many in range(len(whole) - 1, 1, -1):
            yield ", ".join(pieces[:many])
        own = [each for j, each in enumerate(whole) if (i == j == 0) or _alone(each)]
        if part is Part.MOMENT and _ASKED.search(sentence):
            own = [each for j, each in enumerate(own) if not j or not _ANSWERED.match(each)]
        if part in (Part.VIEW, Part.REPAIR):
            own = own[:1]
        if part is Part.PROOF:
            own = [each for each in own if len(each.split()) > _LEAST_DONE]
        yield from _by_weight(own)
        for each in own[:1]:
            for cut in (_AND, _WHY, _WHO_DID) if part in (Part.MOMENT, Part.NEED) else (_AND, _WHY):
                if (found := cut.search(each)) and len(each[: found.start()].split()) >= _LEAST:
                    yield each[: found.start()]


def _side_by_side(sentences: list[str], part: Part) -> Iterator[str]:
    """Clauses with no more than a comma between them, as sentences; deeds in a row, as a row."""
    told: list[str] = []
    for sentence in sentences:
        pieces = _BREAK.split(sentence.rstrip(".!"))
        who = _subject(pieces, part)
        done = [low(piece.split(" ")[0]) in verbs().past for piece in pieces]
        if who and len(pieces) > 1 and all(done[1:]):
            *first, last = pieces
            told.append(_headed(f"{', '.join(first)} and {last}", who))
        else:
            told += [_headed(piece.strip(), who) for piece in pieces]
    if (len(told) > 1 or told != sentences) and all(_CLAUSE.match(each) for each in told):
        yield ". ".join(each[:1].upper() + each[1:] for each in told)


def _subject(pieces: list[str], part: Part) -> str:
    """Whose deeds the pieces tell; "" where that is not sure."""
    first = low(pieces[0].split(" ")[0])
    if first in _WHO:
        return first
    return "I" if part in (Part.PROOF, Part.REPAIR) and first in verbs().past else ""


def _headed(piece: str, who: str) -> str:
    """ "said 3am is when…" with the subject that stands before the first deed."""
    return f"{who} {piece}" if who and low(piece.split(" ")[0]) in verbs().past else piece


def _alone(piece: str) -> bool:
    """Whether a part that does not come first leans on nothing before it."""
    return (
        len(piece.split()) >= (_LEAST if low(piece.split(" ")[0]) not in _WHO else _LEAST_TOLD)
        and not _BEGINS_AGAIN.match(piece)
        and _LEANS.search(piece.partition(" ")[2]) is None
        and (_LEANS.match(piece) is None or low(piece.split(" ")[0]) in _WHO)
    )


def _by_weight(pieces: list[str]) -> list[str]:
    return sorted(pieces, key=lambda each: -(len(each.split()) + 6 * any(c.isdigit() for c in each)))


_YEARS_AT = re.compile(
    r"^(?P<where>(?:[a-z]+ )?(?P<place>[a-z]+)),? (?:for )?(?P<long>\d+|an?|two|three|four|five|six|seven|eight|nine|ten) ?(?P<unit>y(?:ea)?rs?|months?|mths?)(?=$|[,.])",
    re.IGNORECASE,
)
_YEARS_BARE = re.compile(
    r"\b(?P<did>(?:ran|did|worked|drove|managed|taught|sold|kept|led|owned|cooked|cleaned|cared) [a-z' ]*?[a-z]+) (?P<long>\d+) ?(?P<unit>y(?:ea)?rs|years|months|mths|wks|weeks)\b"
)


def _worked(sentence: str, part: Part) -> str:
    """ "Gas station 5 yrs": one worked there; "ran a pub 20 yrs": for so long."""
    if (
        part is Part.PROOF
        and (at := _YEARS_AT.match(sentence))
        and low(at["place"]) in listed("places one works at")
    ):
        article = "an" if at["where"][0].lower() in "aeiou" else "a"
        sentence = (
            f"worked at {article} {at['where'].lower()} for {at['long']} {at['unit']}{sentence[at.end() :]}"
        )
    return _YEARS_BARE.sub(r"\g<did> for \g<long> \g<unit>", sentence)
