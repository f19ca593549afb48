"""“You need…”, finished by somebody: the things and people that may stand behind it as they were typed."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.forms import Forms
from core.notes.grammar.english.gap_states import in_some_state
from core.notes.grammar.english.gap_things import a_thing, figured, surely
from core.notes.grammar.english.lexicon import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    mass_nouns,
    verbs,
)
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.tokens import low, plural
from core.notes.grammar.english.wanted_people import NOT, PERSON, SOMEBODY, complaining, person, spared
from core.notes.grammar.english.wishes import lacking

_BAD = listed("troubles")
_ILL = listed("ill")
_SERVED = listed("served")
_UNWISHED = listed("unwished")
_STAYS = frozenset(("come", "stay", "return", "trust", "read", "pay"))
_PAST_IT = frozenset(("nothing", "nobody", "late", "empty", "twice", "wrong", "after"))
_AWAY = frozenset(("past", "over", "out", "back"))
_GOES = frozenset(
    (
        "run",
        "runs",
        "burn",
        "burns",
        "walk",
        "walks",
        "drop",
        "drops",
        "fall",
        "falls",
        "time",
        "times",
        "spill",
        "spills",
        "come",
        "comes",
        "bounce",
        "bounces",
        "roll",
        "rolls",
        "sell",
        "sells",
    )
)
_BETTER = listed("wished more")
_CALM = listed("wished without an article")
_SAID_SO = re.compile(
    r", (?:and |so )?by (?:that|this|which) (?:you|she|he|they|[\ue000-\ue0ff]\w*) (?:meant|mean|means)\b.*$|, (?:and |but )?as (?:you|she|he|they|[\ue000-\ue0ff]\w*) (?:put it|said|says|told us)\b.*$|(?<!what)(?<!which)(?<!how)(?<! as)(?:,| –|;|:)? (?:and |but )?(?:you|she|he|they) (?:said|says|told (?:me|us)|mentioned|kept saying|keep saying|admitted|called it)\b.*$"
    r"|(?:,| –|;|:) (?:and |but )?(?:(?:you|she|he|they|we|I|[\ue000-\ue0ff]\w*)(?:'ve|'re|'s)? [a-z]+|[A-Z]\w* (?:said|says|told|wants|thinks|reckons|mentioned))\b.*$"
    r"|(?:,| –|;|:) (?:and |but )?(?:that|it|this|which|because|since|apparently|right now|at the moment|so far|currently|today)(?:'s|'ve)?(?: .*)?$"
)
"""Who said it, how long it has been so, how much they suffer."""
_WHO = re.compile(
    r"(?:[a-z0-9'-]+ ){1,4}?(?:who(?:'s|'ll|'d|se)?|that(?:'s|'ll)?|which) (?P<does>[a-z']+)(?P<rest>.*)$"
)
_FAILS = frozenset(
    (
        "work",
        "fit",
        "open",
        "match",
        "load",
        "close",
        "arrive",
        "show",
        "add",
        "agree",
        "hold",
        "stick",
        "run",
        "exist",
        "balance",
        "reconcile",
    )
)
_TO_DO = re.compile(
    r"(?:the|your|our|their|every|each|all|both|this|these|everyone|everybody|it|nobody|things) (?:[a-z0-9'-]+ ){0,5}?(?:to (?:not )?(?P<verb>[a-z]+)\b)"
)
_THEM_TO_DO = re.compile(
    r"(?!(?:access|ways?|time|room|need|reasons?|plans?|chance|nothing|something|trying|struggling|hard) )(?P<them>(?:[a-z0-9'-]+ ){1,5}?)to (?:not )?"
    r"(?:stop|start|keep|be|get|stay|come|trust|agree|talk|know|see|feel|work|run|use|find|read|share|understand|arrive|leave|pay|look|ring|call|answer)\b"
)
""" "Year 9 set 4 to stop giving up", "sales and credit to agree"."""
_COMPOUND = re.compile(
    r"(?:check|sign|log|drop|pick|hand|turn|start|set|follow|onboard)-?(?:in|up|out|off|over|on|round)s? (?:under|within|in under|below|before|without|that)\b"
)
""" "Check-in under five minutes": it takes no article."""
_CLAUSED = re.compile(
    r"(?:[a-z0-9-]+ ){0,3}?(?P<thing>[a-z-]+) (?:(?:the|your|our|my|a) (?:[a-z-]+ ){1,3}?|(?:you|they|people|everyone|everybody|anyone|anybody|somebody|someone|nobody|he|she|we|I) )"
    r"(?:(?:can|will|could|would|actually|really|don't|won't|never|always|still) )*(?P<does>[a-z']+)"
)


_HYPHENED = re.compile(
    r"^(less|more|a|no|better|quicker|cleaner|smoother) (drop|check|hand|sign|set|log|start|back|turn|pick|follow|roll) (off|in|over|up|out|back)(?= (?:at|on|in|between|from|for|after|to|before|during)\b|$)"
)
""" "Less drop off at seat choice"."""


def in_gap(text: str) -> Forms:
    """WISH, and WHO beside it where people are wanted; empty for what may not be what is needed."""
    said = figured(without_teller(text))
    if lacking(said) or not needed(said):
        return {}
    if (
        (one := _ONE_THAT.match(said))
        and not plural(one["head"])
        and one["head"] not in mass_nouns() | _ALREADY | _CALM
        and not one["head"].endswith("ing")
    ):
        said = f"{'an' if said[0] in 'aeiou' else 'a'} {said}"
    said = _A_LOWER.sub("a ", said)
    said = _HYPHENED.sub(r"\1 \2-\3", said)
    return {Shape.WISH: said} | ({Shape.WHO: said} if person(said) else {})


_A_LOWER = re.compile(
    r"^(?=(?:lower|higher|shorter|better|smaller) (?:[a-z]+ )?(?:count|rate|score|bill|load|average|queue|list|ratio|margin)\b)"
)
_ONE_THAT = re.compile(
    r"(?!(?:a|an|the|one|my|your|some|any|more|less|no|every|each|another) )(?:[a-z-]+ )?(?P<head>[a-z-]+) (?:that|which|who) "
)
_ALREADY = listed("named without an article")
""" "Boiler that doesn't pack up": one thing, named without its article."""


_MAY = re.compile(r" (?:can|will|could|would|actually|really) [a-z]")


def without_teller(text: str) -> str:
    """ "… so the day shift doesn't start over, she said that's the worst of it": what they need, and not who said so."""
    cut = _SAID_SO.sub("", text)
    return cut if len(cut.split()) > 1 and _SAID_SO.search(text) else text


def needed(text: str) -> bool:
    """Whether `text` says what is needed when "You need" stands before it: no trouble, no deed, no clause of its own."""
    text = text.lower()
    lows = [low(w) for w in text.split(" ")]
    if len(lows) < 2 or lows[0] in ("to", "how", "why", "what", "because", "not"):
        return False
    if lows[0] in ("the", "your", "our") and any(
        w in ("needs", "wants", "need", "want") and lows[i] not in ("who", "that", "which", "and")
        for i, w in enumerate(lows[2:5], 1)
    ):
        return False  # "the kitchen needs a calmer pass": who needs it is said
    if _A_WAY.match(text):
        return True
    if complaining(lows):
        return False
    if SOMEBODY.match(text) and not any(w in _UNWISHED for w in lows[2:4]):
        return True
    if (
        lows[0] in _CALM
        and lows[1] in PREPOSITIONS | {"that", "and", "to", "who"}
        and read(text).sort is not Sort.CLAUSE
    ):
        return True
    sort = read(text).sort
    if lows[:2] == ["no", "more"] and any(plural(w) for w in lows[2:4]):
        return True
    if (surely(text) and not _ill(lows)) or _good_things(lows):
        return True
    deed = sort in (Sort.INF, Sort.ING, Sort.PAST) and lows[1] not in ("that", "which", "who")
    if deed or lows[0] in _SAYS or (lows[0] in _NOBODY and not in_some_state(text)):
        return False
    who = _WHO.match(text)
    behind = low(who["rest"].strip().split(" ")[0]) if who else ""
    if who and who["does"] in ("keep", "keeps") and behind.endswith("ing"):
        return not (_ill([behind]) or _base(behind) in _UNWISHED)
    if who and who["does"] in ("leave", "leaves") and behind in ("room", "space", "time"):
        return True
    if lows[0] in _SERVED and not (who and (who["does"] in _STAYS or spared(who["does"], behind))):
        return False
    returns = behind == "back" and who is not None and who["does"].startswith("come") and not _ill(lows[-3:])
    if who and (
        who["does"] in _UNWISHED
        or behind in _PAST_IT
        or (behind in _AWAY and who["does"] in _GOES and not returns)
    ):
        return False
    if PERSON.match(text):
        return behind not in _ILL
    if ill(" ".join(lows[: _head(lows)])):
        return False
    if who:
        return _does_good(lows[0], who["does"], behind, lows)
    if to := _TO_DO.match(text):
        return to["verb"] in verbs().base
    if them := _THEM_TO_DO.match(text):
        return not any(
            w in AUXILIARIES or w in verbs().gerund or w in verbs().past.keys() - verbs().base.keys()
            for w in them["them"].split()
        )
    if _COMPOUND.match(text):
        return True
    if lows[0] in _BETTER:
        return not any(w in AUXILIARIES for w in lows[1:3])
    if lows[0] in ("a", "an", "one", "another"):
        clause = _CLAUSED.match(text)
        believed = clause is not None and _MAY.search(text) is not None
        return (
            (sort is not Sort.CLAUSE or believed)
            and lows[1]
            not in ("lot", "few", "bit", "couple", "number", "problem", "mess", "real", "huge", "massive")
            and not _ill(lows)
        )
    if lows[-1] in ("help", "cover", "support", "backup") and len(lows) < 4 and sort is not Sort.CLAUSE:
        return True
    if lows[1] == "more" and (lows[0].isdigit() or lows[0] in DETERMINERS):
        return not ill(" ".join(lows[1:]))
    if lows[:2] == ["the", "same"] or in_some_state(text):
        return True
    if (clause := _CLAUSED.match(text)) and clause["thing"] not in PREPOSITIONS and not _ill(lows):
        return plural(clause["thing"]) or clause["thing"] in mass_nouns()
    return not _ill(lows) and a_thing(text)


_A_WAY = re.compile(
    r"(?:a|an|some) (?:[a-z]+ )?(?:way|ways|place|plan|method|system|process|tool|routine|means|home|room|space) (?:to|of|for|that|where|in which) "
)
_GOOD = listed("good of things")
_SAYS = frozenset(
    ("wants", "needs", "looking", "want", "need", "would", "must", "should", "has", "have", "is", "are")
)
_NOBODY = frozenset(
    ("nobody", "no-one", "none", "i", "we", "he", "she", "they", "you", "it", "there", "this", "that")
)


def _good_things(lows: list[str]) -> bool:
    """ "Tidy cable runs", "small commits"."""
    return (
        2 <= len(lows) <= 4
        and lows[0] in _GOOD
        and plural(lows[-1])
        and not any(w in PREPOSITIONS or w in DETERMINERS or w in _BAD or w in AUXILIARIES for w in lows[1:])
    )


def _base(gerund: str) -> str:
    verb = verbs().gerund.get(gerund)
    return verb.base if verb else gerund


def _head(lows: list[str]) -> int:
    """Words before the first that says more of the thing itself."""
    return next(
        (i for i, w in enumerate(lows) if i and (w in PREPOSITIONS or w in ("who", "that", "which"))),
        len(lows),
    )


def ill(text: str) -> bool:
    """ "A mess in the stock room": nobody needs one."""
    lows = [low(w) for w in text.split(" ")]
    return lows[0] not in ("fewer", "less", "no", "zero") and _ill(lows)


def _ill(lows: list[str]) -> bool:
    return any(
        w in _ILL or (w in _BAD and (i + 1 == len(lows) or lows[i + 1] in _BEHIND))
        for i, w in enumerate(lows[:4])
    )


_BEHIND = PREPOSITIONS | AUXILIARIES | {"who", "that", "which", "and", "or", "nobody", "when", "because"}
"""What may follow the head of a phrase: "a churn number" is no churn."""


def _does_good(first: str, does: str, behind: str, lows: list[str]) -> bool:
    if first in ("the", "our", "your", "their", "these", "those") or lows[0] in DETERMINERS - {
        "a",
        "an",
        "one",
        "two",
        "three",
        "some",
        "another",
        "more",
    }:
        return False
    if does in NOT:
        return behind not in _FAILS
    if does in ADVERBS and does != "never":
        does = behind
    return not (does in _ILL or behind in _ILL or behind in _PAST_IT)
