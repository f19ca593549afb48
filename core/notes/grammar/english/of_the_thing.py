"""An answer that is said of a thing: what a dashboard should do is no deed of the writer's."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import AUXILIARIES, verbs
from core.notes.grammar.english.tokens import low

_WHAT_IT_DOES = re.compile(
    r"what (?:should|would|could|must|ought) (?:an?|the|every|your) (?:[a-z-]+ ){0,2}?(?P<head>[a-z-]+) (?:to )?do\b",
    re.IGNORECASE,
)
""" "What should a dashboard do when nobody opens it?"."""
_SOMEBODY = re.compile(
    r"(?:.*(?:er|or|ist|ian|ant|ee|man|woman|person|lead|nurse|chef|cook|clerk|host|pilot|guard|coach|apprentice|boss|tech|member|guest|client|patient|child|pupil|student|parent|colleague|intern|trainee|junior|starter|agent|team|crew|company|charity|firm|shop|school))$"
)
"""People are asked, and do; somebody's firm is somebody."""
_THINGS_TOO = frozenset(
    (
        "printer",
        "computer",
        "monitor",
        "sensor",
        "server",
        "scanner",
        "poster",
        "letter",
        "router",
        "reminder",
        "newsletter",
        "folder",
        "order",
        "number",
        "register",
        "error",
        "floor",
        "door",
        "paper",
        "ledger",
        "counter",
    )
)


_WHEN = re.compile(r"(?:when|how soon|how long|at what point)\b", re.IGNORECASE)
_THEN = re.compile(r"(?:when|once|after|before|until|not until|as soon as) [a-z]", re.IGNORECASE)
_GOES_ON = re.compile(r"[.!?] \S|, (?:I|you|we|they|it|he|she|the)(?:['’][a-z]+)? ")


def of_the_thing(answer: str, question: str) -> str:
    """ "Send one sentence, then retire itself": I would have it send one. Anything else as it is."""
    if _WHEN.match(question.strip()) and _THEN.match(answer.strip()) and not _GOES_ON.search(answer):
        first, comma, more = answer.strip().rstrip(".").partition(", ")
        return f"{first}, I would say{comma}{more}"
    first = low(answer.strip().split(" ")[0]) if answer.strip() else ""
    if first not in verbs().base or first in AUXILIARIES or re.search(r"\b(?:I|we|you)\b", answer):
        return answer
    asked = _WHAT_IT_DOES.search(question)
    head = asked["head"].lower() if asked else ""
    of_it = asked is not None and (head in _THINGS_TOO or not _SOMEBODY.match(head))
    if not of_it and not re.search(r"\bitself\b", answer):
        return answer
    said = answer.strip()
    return f"I would have it {said[:1].lower()}{said[1:]}"
