"""A test named by what one does in it: "swim test" is the swim test, and nobody swims one."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import verbs

_TRIAL = re.compile(
    r"(?P<does>[a-z]+) (?:test|trial|audition|exam|assessment)(?=$| (?:in|on|at|next|this|with) )"
)
_SET_UP = frozenset(
    ("arrange", "ask", "attend", "await", "begin", "book", "come", "complete", "do", "expect", "finish", "get", "have", "pass", "plan", "prepare", "resit", "retake", "run", "schedule", "see", "set", "sit", "start", "take", "write", "send", "repeat", "watch", "review", "discuss", "make", "give", "hold", "submit", "try", "wait", "confirm")
)  # fmt: skip
"""What one does with a test."""


def names_a_trial(text: str) -> bool:
    """Whether a next step begins with a test and its kind: "swim test in two weeks", and not "book test"."""
    found = _TRIAL.match(text)
    return found is not None and found["does"] in verbs().base and found["does"] not in _SET_UP
