"""Years of work told without a verb, and what a modest writer says after a result."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import AUXILIARIES, SUBJECTS, verbs
from core.notes.grammar.english.tokens import lows_of

YEARS = re.compile(
    r"(?:over |about |almost |nearly )?(?:\d+\+?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) (?:years|months|seasons) (?P<link>in|of|on|with|at|as|running|managing|teaching|nursing|driving|cooking|selling|leading|working|doing)\b"
)
ALL_DONE = re.compile(r"(?:all|each|every one)(?: of them)? (?:[a-z]+ly )?[a-z]+ed\b")
COUNTED = re.compile(
    r"(?!\d+ (?:am|pm)\b|no one\b|[\w-]+ (?:minutes|hours|days|weeks|months|years|quarters|sprints) (?:ahead|before|after|early|earlier|late|later|sooner|inside)\b)(?:\d[\d,.]*%?|all|two|three|four|five|six|seven|eight|nine|ten|half|zero) (?:of (?:them|those|us|these|our|the) )?[a-z]|[a-z]+ (?:down|up) (?:by |from |to )?[$€£]?\d"
)
"""A result without a verb: "13 of them still on the unit", "overtime down 18%"; "two weeks ahead of the deadline" is only when."""
_SCENE = re.compile(r"(?P<front>[^,:;]{2,80}), (?P<tail>[^,:;]+(?:, [^,:;]+)+)$")
_SHORT = 4
"""Words of one thing in a row of them."""
_DOUBTS = re.compile(
    r"(?:,|;|\.|\s[–-])?\s+(?:and |but |though )?I(?:['’]m| am) not (?:saying|claiming|pretending)\b.*$",
    re.DOTALL,
)


def result_alone(text: str) -> str:
    """A proof up to its result: "from 9 to 17, I'm not saying it was all the club but a good few said so" ends at 17."""
    return _DOUBTS.sub("", text) if " not " in text else text


def career(text: str) -> str:
    """ "20 years running my own salon, one chair, one phone, full every Saturday" as a sentence; empty for anything else."""
    began = YEARS.match(text)
    scene = _SCENE.match(text, began.end()) if began else None
    if began is None or scene is None:
        return ""
    for piece in scene["tail"].split(", "):
        words = lows_of(piece.split(" "))
        if len(words) > _SHORT or any(
            w in SUBJECTS or w in AUXILIARIES or (w in verbs().past and w not in verbs().base) for w in words
        ):
            return ""
    verb = "have" if began["link"] in ("in", "of", "on") else "spent"
    return f"I {verb} {text[: scene.end('front')]}: {scene['tail']}"
