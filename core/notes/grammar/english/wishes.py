"""Needs that are surely wanted, whatever verbs stand in them, and things told by what they do."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.english.adjective_first import adjective_first
from core.notes.grammar.english.clause import Read
from core.notes.grammar.english.forms import Forms
from core.notes.grammar.english.lexicon import AUXILIARIES, DETERMINERS, PRONOUNS, mass_nouns, verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.tokens import lows_of, plural

_WISHED_FOR = re.compile(
    r"(?:the same [a-z]+ .*\b(?:no matter|whoever|whatever|every time|each time|every day)\b|(?:[a-z-]+ ){0,2}?[a-z-]+[^s\W]s [a-z]+ed so (?:that )?.+ can |"
    r"(?:[a-z-]+ ){0,2}[a-z-]+[^s\W]s (?:that |which )?[a-z]+s (?:don't|won't|never|can't) (?:send|ignore|forget|lose|miss|hate|skip|dread|reject|return|bounce|question|misread)\b)"
)
"""Surely wanted: "the same plate whoever is on", "panels labelled so the next guy can read them", "reports that developers don't send back"."""
_BROUGHT = re.compile(
    r"(?:[a-z-]+ ){0,2}(?P<head>[a-z-]+) (?:back )?(?:down|up|cut|halved|under control|back up)(?: (?:to|by|below|under|before|from|within|without|in time)\b.*)?$"
)
""" "Lameness down before winter", "no-shows down to five a week": where it is to be brought."""
_BRINGING = frozenset(("bring", "get", "keep", "cut", "drive", "push", "hold", "take", "pull", "knock"))
"""Begins what is to be done, and no thing."""
_MASS = ("ness", "age", "ity", "ism")
_THINGS_THAT = re.compile(r"(?:[a-z-]+ ){0,2}(?P<head>[a-z-]+) (?:that|which) [a-z]")
CAN_USE = re.compile(
    r"(?:[a-z-]+ )?[a-z-]+s (?:that )?(?:[a-z-]+ )?(?:you|people|everyone|everybody|anyone|[a-z]+s) (?:can|actually|really|will|could|would) [a-z]+(?: (?:without|in|on|from|with|at) [^,]+)?$"
)
""" "Maps planners can use"."""
NAMELESS = frozenset(["cover", "help", "support", "backup"])
"""What is wished for without an article, as it was typed: "they need cover on Sundays"."""


_IT_DOES = re.compile(
    r"(?:support|help|cover|backup) (?P<does>[a-z]+s) (?:the|our|your|an?|all|every|us|you|them|it|calls|e-?mails|questions|\d+)\b"
)
""" "Support answers the same five questions": the help desk, and not what is wished for."""
_LATE = re.compile(
    r"(?P<what>(?:the |our |your )?(?:[a-z-]+(?<!ing) ){0,2}(?P<noun>[a-z-]+)(?<!ing)) (?P<how>(?:(?:always|never|constantly|still|too|often) (?:late|slow|wrong|short|full|empty|down|behind|missing|cold|dirty|busy|broken|overdue|over budget|out of date|on time|up to date)\b.*|(?:late|overdue|missing|out of date))$)"
)


_NEVER = re.compile(
    r"(?P<what>(?:the |our |your )?(?:[a-z-]+ ){0,2}[a-z-]+(?: and (?:the |our |your )?[a-z-]+)?) (?P<how>(?:never|always|rarely|seldom|hardly ever) (?P<does>[a-z]+)\b.*)"
)
_ANYBODYS = listed("anybody's")


def it_does(need: str) -> bool:
    """Whether `need` tells what the help desk or its like does today."""
    found = _IT_DOES.match(need)
    return found is not None and found["does"] in verbs().third


def late(need: str) -> str:
    """ "Grant reports always late" with its verb, "drawings and site never match" with whose they are; empty for anything else."""
    found = _LATE.match(need)
    if found and (" " in found["how"] or plural(found["noun"])):
        return f"{_whose(found['what'])}{found['what']} {'are' if plural(found['noun']) else 'is'} {found['how']}"
    found = _NEVER.fullmatch(need)
    if found is None or found["what"].split(" ")[0] in ("to", "who", "that", "how", "not"):
        return ""
    several = " and " in found["what"] or plural(found["what"].rpartition(" ")[2])
    known = verbs().base if several else verbs().third
    return f"{_whose(found['what'])}{need}" if found["does"] in known else ""


def _whose(what: str) -> str:
    first = what.split(" ")[0]
    return "" if first in DETERMINERS or first in PRONOUNS or first in _ANYBODYS else "your "


def wish(need: str) -> Forms:
    if (
        (brought := _BROUGHT.match(need))
        and need.split(" ")[0] not in _BRINGING
        and (plural(brought["head"]) or brought["head"] in mass_nouns() or brought["head"].endswith(_MASS))
    ):
        return {Shape.WISH: need}
    return {Shape.WISH: need} if _WISHED_FOR.match(need) or adjective_first(need) else {}


def things_that(need: str) -> bool:
    """ "Forms that come back empty": a plural noun and what it does, a noun phrase however it reads."""
    found = _THINGS_THAT.match(need)
    return found is not None and plural(found["head"])


READY = re.compile(
    r" (?:that|which|who) (?:is|are|gets?|stays?) (?:ready|there|done|right|finished|clean|checked|known|safe)\b"
)
_LACKS = re.compile(
    r"(?:the |your |our )?(?:[a-z-]+ ){1,3}(?<!who )(?<!that )(?<!which )(?:have|has|had|get|gets|got|is|are|was|were) (?:no|nobody|nowhere|nothing|none|never|not)\b"
)


def lacking(need: str) -> bool:
    """ "The apprentices have nobody to ask": told of them, and not wished for."""
    return _LACKS.match(need) is not None


_FROM_WHEN = frozenset(["before", "after", "until", "when", "once", "if", "while"])


def hung(got: Read) -> bool:
    """ "Evidence that is ready before the auditor asks for it": a thing, and a verb that is no verb of its own."""
    lows = lows_of(got.words)
    return (
        any(w in ("that", "who", "which") for w in lows[1:4])
        and any(w in _FROM_WHEN for w in lows[3 : got.verb])
        and lows[got.verb] not in AUXILIARIES
        and len(lows) - got.verb < 4
    )
