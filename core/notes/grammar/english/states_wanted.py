"""Needs told as how things are or should be: who should know what, what should come down, and who lacks what."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import DETERMINERS, verbs

_KNOWN = re.compile(
    r"(?P<who>(?:[a-z-]+ ){0,2}[a-z-]+s) (?:to )?(?P<does>know|understand)(?:ing)? (?=(?:which|what|who|where|when|how|why|the|each) )"
)
""" "Drivers know which child needs what": how it should be, since nobody is troubled by it."""
_IN_NEED = re.compile(
    r"(?P<who>(?:[a-z-]+ ){0,3}(?:[a-z-]+(?<!s)s|staff|people|children)) (?:also |all |both |still )?(?:need|want) (?=(?:a|an|the|some|someone|somebody|to|more|less|better|their|new|help|time)\b)"
)
""" "Two apprentices need somebody to learn from": told of those who do."""
_LOWERED = re.compile(
    r"^(?P<what>(?:the |our |your )?(?:[a-z-]+ ){0,2}[a-z-]+(?<!ing)) (?P<how>down|up)(?:, (?P<from>(?:they|it) (?:is|are|was|were) .+))?$"
)
""" "Hire costs down": where they want it."""


_SOONER = re.compile(
    r"(?P<what>(?:[A-Za-z-]+ ){0,2}[A-Za-z-]+) (?P<done>[a-z]+) (?:earlier|sooner|faster|quicker|more quickly|on time|in time|in full|properly|early|right first time|first time|within [a-z0-9]+ (?:hours|days|weeks|minutes))"
)
""" "QA involved earlier", "invoices paid on time": how it should be."""


def as_it_should_be(need: str) -> str:
    """ "Drivers know which child needs what" as "drivers to know which child needs what"; empty for anything else."""
    found = _KNOWN.match(need)
    if found is None or found["who"].split(" ")[0] in verbs().base:
        return ""
    return f"{found['who']} to {found['does']} {need[found.end() :]}"


def brought(need: str) -> str:
    """ "Hire costs down, they were £11,000" as "get hire costs down: they were £11,000"; empty for anything else."""
    if (sooner := _SOONER.fullmatch(need)) and _done_to(sooner["what"], sooner["done"]):
        return f"get {need}"
    found = _LOWERED.match(need)
    if found is None or found["what"].split(" ")[0] in verbs().gerund:
        return ""
    so_far = f": {found['from']}" if found["from"] else ""
    return f"{'get' if found['how'] == 'down' else 'bring'} {found['what']} {found['how']}{so_far}"


def _done_to(what: str, done: str) -> bool:
    if what.split(" ")[0].lower() in verbs().base or done in verbs().base:
        return False
    return done in verbs().participle or done.endswith("ed")


def in_need(need: str) -> str:
    """ "Apprentices need somebody to learn from", with whose they are; empty for anything else."""
    found = _IN_NEED.match(need)
    if found is None:
        return ""
    return need if found["who"].split(" ")[0] in DETERMINERS else f"your {need}"
