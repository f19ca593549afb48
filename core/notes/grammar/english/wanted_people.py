"""Whether a need is people: somebody whom the writer may be, and no handovers or answers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.notes.grammar.english.lexicon import DETERMINERS, PREPOSITIONS, QUANTITIES, ing_nouns, verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.tokens import low, plural

PERSON = re.compile(
    r"(?:(?:one|two|three|a few|some|more|another|a|an|good|the kind of|the sort of) )?(?:[a-z-]+ )?"
    r"(?:someone|somebody|anyone|anybody|people|person|persons|folks|folk|guy|guys|lads|lad|woman|women|man|men|staff|hands|eyes|pair of hands|candidate|developer|designer|engineer|nurse|analyst|"
    r"[a-z]{3,}(?:ers|ors|ists|ants|ees|men|women)) (?:who(?:'s|'ll|'d|'ve|se)?|that|to|with|on|in|for|not|as|calm|steady|comfortable|happy|able|willing|ready|good)\b"
)
SOMEBODY = re.compile(
    r"(?:someone|somebody|anyone|people|staff (?=who|that|the|with|for|on|to)|another pair of hands|a second pair of (?:hands|eyes)|fresh eyes|more hands)\b"
)
_THINGS_IN_ER = listed("things in -er")
NOT = frozenset(("isn't", "aren't", "doesn't", "don't", "won't", "can't", "never", "not", "wouldn't"))
_HURTS = listed("dreaded") | listed("unwished") | listed("ill")
_COMPLAINS = listed("regrets") | {
    "wanting",
    "asking",
    "complaining",
    "refusing",
    "ringing",
    "chasing",
    "leaving",
}
_WHO_IS = re.compile(r" who(?:'s|'ll|'d|'ve|se)?$")
_WHO_DO = re.compile(r"(?:[a-z'-]+ ){1,3}who(?:'[a-z]+)? ")


def person(text: str) -> bool:
    """Whether `text` names people wanted, one or several."""
    if any(each.match(text) is not None for each in (SOMEBODY, _WHO_DO)):
        return True
    found = PERSON.match(text)
    if found is None or _WHO_IS.search(found[0]):
        return found is not None
    noun = low(found[0].split(" ")[-2])
    return noun not in _THINGS_IN_ER and noun.removesuffix("s") not in _THINGS_IN_ER


def spared(does: str, behind: str) -> bool:
    """Whether those who come to a house do not do what hurts it: "members who don't quit", and not "owners who never know"."""
    return does in NOT and (behind in _HURTS or behind == "have")


def complaining(lows: Sequence[str]) -> bool:
    """ "Translators wanting to know who the reader is": told of, and not wished for."""
    return not _COMPLAINS.isdisjoint(lows[1:3]) or doing(lows) or _NOBODY.search(" ".join(lows)) is not None


def doing(lows: Sequence[str]) -> bool:
    """ "Crews turning up with the wrong van", "relatives being told it twice": good or bad, it is what they spoke of."""
    return lows[0] not in QUANTITIES | verbs().base.keys() and any(
        plural(lows[i - 1])
        and (lows[i] in ("being", "left", "stuck") or lows[i] in verbs().gerund)
        and (lows[i] not in ing_nouns() or lows[i + 1] in _FOLLOWS)
        for i in range(1, min(3, len(lows) - 1))
    )


_FOLLOWS = DETERMINERS | PREPOSITIONS | {"up", "off", "out", "down", "away"}
_NOBODY = re.compile(
    r"\bnobody (?:(?:can|could|ever) (?:explain|find|read|follow|understand|reach|open|answer|trust|remember|see)|knows|owns|reads|checks|answers|understands)\b"
)


_ACTIVITY = re.compile(r" (?:before|until|while|when|without) (?!(?:a |the )?[a-z]+$)")


def activity(words: Sequence[str]) -> bool:
    """ "Finding mealybug before it spreads": something to do, and no finding."""
    return low(words[0]) in verbs().gerund and _ACTIVITY.search(" ".join(words)) is not None
