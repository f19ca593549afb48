"""What a next step is called, where it was typed as people jot it down: whose it is, what is done by others, what is only sent."""

from __future__ import annotations

import re

_OURS = re.compile(
    r"^the (?P<what>(?:[a-z-]+ ){0,2}(?:call|chat|meeting|interview|conversation|talk|coffee|lunch|session)) with you\b"
)
_TAKE_HOME = re.compile(
    r"^(?:a |the )?take[- ]home (?=(?:challenge|exercise|assignment|project|test|task|case)\b)"
)
_CHECKS = re.compile(
    r"(?:the )?(?P<one>references?|reference checks?|background check) and (?:an? |the )?(?P<two>(?:background|DBS|dbs|credit|reference) checks?|medical|references|drug test)"
)
""" "References and DBS check": done by others, and not looked forward to."""
_I_SEND = re.compile(
    r"^I(?:'ll| will)? (?=(?:send|share|prepare|present|write|submit|bring|deliver|finish|complete|record|hand in) )"
)
""" "I send a memo by Friday": what is to be done, and by whom goes without saying."""
_UNKNOWN = re.compile(
    r"(?:no idea|not sure(?: yet)?|don't know(?: yet)?|unknown|tb[acd]|to be (?:confirmed|decided|announced)|n/?a|none|nothing(?: yet)?|unclear|they didn't say|didn't say|\?+)[.!]?$",
    re.IGNORECASE,
)
DAY_PLAN = re.compile(r"(?:\d+[/-])+\d+[ -]day ")
""" "30/60/90 day plan"."""


def as_named(step: str) -> str:
    """`step` without the writer as its doer, a task to take home by its name; "" where nothing is known."""
    if _UNKNOWN.match(step):
        return ""
    return _I_SEND.sub("", _TAKE_HOME.sub("the take-home ", step))


def both_checks(step: str) -> str:
    """Two checks that others do, as what comes next; "" for anything else."""
    found = _CHECKS.fullmatch(step)
    return f"the {found['one']} and the {found['two']} come next" if found else ""


def ours(thing: str) -> str:
    """ "The second chat with you" is ours."""
    return _OURS.sub(r"our \g<what>", thing)
