"""A next step by its name, without what is only thought of it: who said so, that it is likely, that it is some time."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import verbs

_SAID = re.compile(r",? (?:as |so )?(?:they|she|he|I think|I believe)(?: said| thinks?| told me)?$")
_SOMETIME = re.compile(
    r"\b(?:sometime|some time|probably|maybe|hopefully|likely|I think) (?=(?:the|in|on|next|this|around|early|late|by|mid) )"
)
_LIKELY = re.compile(
    r", (?:probably|maybe|possibly|likely|most likely|I think|hopefully) (?:over|at|in|on|with|by) [\w ]+?(?= (?:the week|next |this |on |by |in (?:two|three|a) |within )|$)"
)
_WITH = re.compile(r"(, with [\w ]+?)(?= the week of )")
_ONE_DAY = re.compile(
    r"^(?:a )?(one|two|three|half|full|\d+) (day|hour|week|minute) (?=[a-z]+(?<!s)\b)(?!in\b|at\b|with\b|on\b|of\b|for\b)"
)
_MAYBE_THEN = re.compile(
    r",? (?:and )?then (?:maybe|hopefully|possibly|perhaps|probably|if all goes well|if it goes well|start(?:ing)?|offer|an offer)\b.*$"
)
_TO_WATCH = re.compile(
    r"(?P<what>(?:a|an|the) (?:[a-z]+ )?(?:session|lesson|class|shift|service|meeting|rehearsal|clinic|round|visit)) to (?P<does>observe|attend|shadow|watch|join)\b"
)
""" "A session to observe"."""
_NAMES = (
    (re.compile(r"\bwalk through(?= (?:with|of|at|on)\b|$)"), "walk-through"),
    (re.compile(r"\bride along\b"), "ride-along"),
    (re.compile(r"\btake home(?= (?:task|test|exercise|assignment|case)|$)"), "take-home"),
    (
        re.compile(r"^start (?:the |a )?(?=(?:trial|training|induction|probation|shadowing)\b)"),
        "starting the ",
    ),
)
""" "SQL take home", "start trial Sunday"."""
_TOLD_ME = re.compile(
    r"^(?:(?:she|he|they|you|[A-Z\ue000-\uf8ff]\w*) (?:said|told me|mentioned|thought|says)(?: that)? )(?=(?:they|she|he|you|it|there|I|a|an|the) )"
)
_I_AM_TO = re.compile(
    r"^(?:I(?:'m| am| have| need| get|'ve got)(?: supposed| going| asked| due)? to|(?:they|she|he|you)(?:'d| would)? (?:want|wants|asked|would like|like|need|needs)(?: for)? me to) (?:do|give|prepare|present|have|come in for|come for|make|complete|sit|take)(?: them| you)? (?=(?:a|an|the|my|one|two|another) )"
)
""" "I'm to do a half-hour presentation": it is that presentation."""


def without_hedges(step: str) -> str:
    """ "Meeting the founder, probably over breakfast the week after Easter": the step and its day."""
    step = _MAYBE_THEN.sub("", step)
    step = _ONE_DAY.sub(r"a \1-\2 ", step)
    if (watch := _TO_WATCH.match(step)) and (verb := verbs().base.get(watch["does"])):
        step = f"{verb.gerund} {watch['what']}{step[watch.end() :]}"
    for pattern, put in _NAMES:
        step = pattern.sub(put, step)
    step = _I_AM_TO.sub("", _TOLD_ME.sub("", step))
    step = _WITH.sub(r"\1,", step)
    return _SAID.sub("", _SOMETIME.sub("", _LIKELY.sub("", step)))
