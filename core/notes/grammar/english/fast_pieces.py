"""What a hurried log hangs on with no more than a comma: made to hold where its shape is sure, left out where it is not."""

from __future__ import annotations

import re

from core.notes.fragment import Part
from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.countable import countable
from core.notes.grammar.english.finite import CHANGES
from core.notes.grammar.english.lexicon import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    adjectives,
    verbs,
)
from core.notes.grammar.english.stops import sentences_of
from core.notes.grammar.english.tokens import low, plural

_AMOUNT = r"(?:1 in \d+|[$€£]?\d[\d.,]*[kKmM%]?(?: ?(?:lbs?|kg|hrs?|hours|mins?|minutes|secs?|seconds|days|weeks|MB|KB|GB|ms|s|people|calls|a|an|per|each|[a-z]{3,})\b)*?)"
_MOVED = re.compile(
    rf"^(?:and )?(?P<what>(?!(?:from|cut|down|up|took|got|went|brought)\b)(?:the |my |our )?(?:[a-z-]+ ){{0,2}}[a-z-]+)(?<!from) (?:from )?(?P<old>{_AMOUNT}) (?:down |up )?to (?P<new>{_AMOUNT})$"
)
_UP = re.compile(
    r"^(?P<what>(?:my |our |the )?[A-Za-z][A-Za-z' -]{2,28}?) (?P<way>up|down) (?:by )?(?P<by>\d[\d.,]*%?.*)$"
)
_TOOK = re.compile(
    r"^(?:and )?(?:only |just )?(?:took|takes) (?:me )?(?:only )?(?P<long>(?:\d+|a|an|two|three|five|ten) .+)$"
)
_HAVE = re.compile(
    r"^(?P<who>\d+|two|three|four|five|six|both|all|most) (?:of them )?(?:have )?(?:got|have) (?P<what>their|a|an|the) "
)
_AVERAGE = re.compile(
    rf"^(?:and )?(?:the )?average (?P<what>[a-z]+)(?: time)? (?:was |is |of )?(?P<new>{_AMOUNT}) (?:vs\.?|versus|against|instead of|not|was|down from|from) (?P<old>{_AMOUNT})$"
)
_NEVER = re.compile(r"^(?:i )?(?:had |have |i'd |i've )?never (?P<done>[a-z]+) (?P<rest>.+)$", re.IGNORECASE)
_HABIT = re.compile(r"(?:I |i )?(?P<does>[a-z]+) ")
""" "I text them, check the diary": what one does, and goes on to do."""
_PROJECT = re.compile(
    r"^(?:my )?(?P<what>(?:final |last |group |bootcamp |side |uni )*(?:capstone|project|thesis|internship|placement|apprenticeship|dissertation|course|bootcamp)(?: (?:for|at|with|on|in) (?:[a-z'’-]+ ?){1,5})?), "
    rf"(?P<thing>(?:[a-z-]+ )?[a-z-]+) (?:went |down |up )?(?:from )?(?P<old>{_AMOUNT}) (?:down |up )?to (?P<new>{_AMOUNT})(?P<rest>,.+|)$",
    re.IGNORECASE,
)


def pieced(text: str, part: Part) -> str:
    """`text` of a hurried log, its clauses and scraps joined as a hand would, those that hang on nothing left out."""
    if part is Part.PROOF:
        return _proof(text)
    if part is Part.MOMENT and ", " in text:
        return _moment(text)
    return _view(text) if part is Part.VIEW and ", " in text else text


def _proof(text: str) -> str:
    if project := _PROJECT.match(text):
        rest = project["rest"].removeprefix(", ")
        rest = f", with {rest}" if rest.startswith("no ") else f", {rest}" if rest else ""
        text = f"In my {project['what'].lower()} the {project['thing']} went from {project['old']} to {project['new']}{rest}"
    made: list[str] = []
    for sentence in sentences_of(text):
        stop = sentence[-1:] if sentence[-1:] in ".!" else ""
        first, *others = sentence.rstrip(".! ").split(", ")
        does = _HABIT.match(first)
        habit = does is not None and does["does"] in verbs().base
        kept = [first]
        kept.extend(
            f"and I {other}" if habit and _told_to_do(other) and not _has_its_verb(other) else _hung(other)
            for other in others
        )
        if len(others) == 1 and _did(others[0]) and len(others[0].split()) < 3 and " and " not in first:
            kept = [f"{first} and {others[0]}"]
        made.append(", ".join(kept) + stop)
    return " ".join(made)


def _hung(piece: str) -> str:
    """A piece behind a comma with its joint."""
    if average := _AVERAGE.match(piece):
        return f"with an average {average['what']} of {average['new']}, against {average['old']} before"
    if (moved := _MOVED.match(piece)) and not any(
        low(w) in verbs().past and low(w) not in adjectives() for w in moved["what"].split()
    ):
        return f"and {moved['what']} went from {moved['old']} to {moved['new']}"
    if (up := _UP.match(piece)) and not any(low(w) in verbs().past for w in up["what"].split()):
        return f"with {up['what']} {up['way']} {up['by']}"
    if took := _TOOK.match(piece):
        return f"which took {took['long']}"
    if have := _HAVE.match(piece):
        return f"and {have['who']} have {have['what']} {piece[have.end() :]}"
    return piece


_CLAUSE_OF_ANOTHER = re.compile(
    r" (?:I|we|you|he|she|it|they|who|that|which|what|when|until|before|after|if|as|how) "
)


def _has_its_verb(piece: str) -> bool:
    """ "Repeat write-ups went from 12 to 5", "close went", "return visits fell": things, and what became of them."""
    words = [low(w) for w in _CLAUSE_OF_ANOTHER.split(piece)[0].split(" ")]
    return (
        words[0] in verbs().past
        or (words[1:2] != [] and words[1] in verbs().past)
        or any(
            w in CHANGES
            or w in AUXILIARIES
            or (w in verbs().past and w not in adjectives() and plural(words[i]))
            for i, w in enumerate(words[1:6])
        )
    )


def _did(piece: str) -> bool:
    first = low(piece.split(" ")[0])
    return first in verbs().past and first not in adjectives()


_FELT = frozenset(
    ("got", "was", "were", "felt", "loved", "liked", "enjoyed", "hated", "nearly", "learned", "learnt")
)


def _moment(text: str) -> str:
    first, *others = text.split(", ")
    kept, after = [first], ""
    for i, other in enumerate(others, 1):
        if (never := _NEVER.match(other)) and low(never["done"]) in verbs().participle:
            after = f". I had never {never['done']} {never['rest']}"
        elif _bare_thing(other):
            kept.append(f"with {'an' if other[0] in 'aeio' else 'a'} {other}")
        elif (
            i == len(others) and low(other.split(" ")[0]) in _FELT and _did(other) and len(other.split()) < 6
        ):
            continue  # "got slammed": to the log
        else:
            kept.append(other)
    return ", ".join(kept) + after


_BARE_THING = re.compile(r"^(?:[a-z]+ )?(?P<head>[a-z]+) (?:on|in|at|with|under|behind|over|by) ")


def _bare_thing(piece: str) -> bool:
    """ "Torque wrench on a chain": a thing seen, without article or verb."""
    found = _BARE_THING.match(piece)
    first = low(piece.split(" ")[0])
    return (
        found is not None
        and countable(found["head"])
        and first not in DETERMINERS | PREPOSITIONS | verbs().gerund.keys() | verbs().past.keys()
        and not plural(first)
    )


def _view(text: str) -> str:
    """ "The shift lead, check the log": who, and no order to the reader."""
    who, *others = text.split(", ")
    first, *more = who.split(" ")
    if not (low(first) in DETERMINERS if more else countable(low(first))):
        return text
    if len(more) > 5 or read(who).sort not in (Sort.NOUN, Sort.BARE_NOUN):
        return text
    return ", ".join([who, *(other for other in others if not _told_to_do(other))])


def _told_to_do(piece: str) -> bool:
    """ "Check the logs", "ring the owner": bids nobody, behind an answer that names somebody."""
    words = [low(w) for w in piece.split(" ")]
    verb = verbs().base.get(words[0])
    if verb is None or words[0] in AUXILIARIES or len(words) < 2:
        return False
    return (
        not verb.also_noun
        or words[1] in DETERMINERS | {"them", "it", "him", "her"}
        or any(map(plural, words[1:3]))
    )
