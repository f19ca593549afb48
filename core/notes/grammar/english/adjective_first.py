"""A word that is an adjective as well as verb, before things in the plural: "clean turnovers" are things, and no order."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import PREPOSITIONS, verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.tokens import plural

_BOTH = (
    "clean|clear|open|dry|tidy|safe|smooth|calm|warm|cool|quiet|steady|complete|correct|direct|even|level|light|"
    "secure|lean|ready|neat|straight|accurate|sound|clean-cut|plain|honest|prompt|firm|exact"
)
_THINGS = re.compile(
    rf"(?P<how>{_BOTH}) (?:(?P<more>[a-z]+(?:-[a-z]+)?) )?(?P<head>[a-z]+(?:-[a-z]+)*s)(?: (?P<behind>[a-z'’]+)(?P<rest> .*)?)?$",
    re.IGNORECASE,
)
_GOOD_WORK = re.compile(
    rf"(?:{_BOTH}) (?:[a-z]+ )?(?:code|sql|css|html|markup|communication|documentation|design|writing|reporting|architecture|prose|"
    r"thinking|ownership|feedback|dialogue|leadership|paperwork|bookkeeping|teamwork|typography|english|data(?= from | in |$))(?![\w-])",
    re.IGNORECASE,
)
"""What is good work in its trade: "clean SQL", "clear communication"."""
_PAPERS = re.compile(
    r"(?:code|budget|test|project|design|progress|stock|cost|market|price|call|shift|order|contract|care|support|service|change|risk|sprint|sales|"
    r"audit|board|staff|team|time|lesson|ward|patient|client|site) (?:reviews|reports|meetings|forecasts|handovers|checks|audits|notes|updates|"
    r"reminders|summaries|schedules|briefs|plans|counts|estimates|minutes|sheets|records|packs|papers)"
    r"(?: (?:on time|that|which|people|everyone|everybody|nobody|customers|staff|we|you|they|with|without|before|by)\b.*)?",
    re.IGNORECASE,
)
"""What is written or held in an office, named by two nouns: "code reviews people learn from", "budget reports on time"."""
_TROUBLES = (
    listed("troubles")
    | listed("ill")
    | frozenset(
        [
            "errors",
            "mistakes",
            "faults",
            "bugs",
            "issues",
            "problems",
            "complaints",
            "queues",
            "snags",
            "debts",
            "blockages",
            "backlogs",
            "jams",
            "spills",
            "leaks",
            "gaps",
            "typos",
            "misprints",
            "tickets",
            "arrears",
            "stains",
            "leaves",
            "weeds",
            "delays",
        ]
    )
)
"""Who wants these clear or correct wants them gone: "correct errors", "dry spills"."""
_DONE_TO = frozenset(("up", "down", "out", "off", "away", "back", "to", "into", "through", "onto"))
"""Behind the thing, these belong to a verb: "slow drivers down", "direct callers to the desk"."""
_BY_THE_CLOCK = re.compile(
    r" (?:twice|once|daily|weekly|hourly|nightly|fast|faster|quickly|properly|regularly|myself|ourselves|yourselves|every (?:day|hour|night|week|morning|evening|shift))\b"
    r"| (?:by|before|until) (?:noon|midnight|lunch|closing|opening|\d)"
)
""" "Empty bins twice a day", "clean rooms by noon": how often and till when somebody does it."""


def adjective_first(need: str) -> bool:
    """Whether `need` is "clean turnovers between shifts": things, and how they should be."""
    if _GOOD_WORK.match(need) or _PAPERS.fullmatch(need):
        return True
    found = _THINGS.match(need)
    if found is None or not plural(found["head"].lower()) or _BY_THE_CLOCK.search(need):
        return False
    if found["head"].lower() in _TROUBLES or (found["behind"] or "").lower() in _TROUBLES:
        return False
    more = (found["more"] or "").lower()
    if more in PREPOSITIONS or more in ("the", "a", "an", "your", "our", "my", "their", "and", "or", "all"):
        return False
    behind = (found["behind"] or "").lower()
    return behind not in _DONE_TO and not (
        behind in verbs().past.keys() | verbs().third.keys() and behind not in PREPOSITIONS
    )
