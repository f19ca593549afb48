"""Whether a text says vous in a tu note, or tu in a vous note."""

from __future__ import annotations

import re

from core.domain.brief import Brief
from core.domain.person import Register
from core.notes.grammar.french.quotes import A_QUOTE, QUOTED

_VOUS = re.compile(r"(?<!-)\bvo(?:us|tre|s)\b")
_TU = re.compile(r"\bt(?:u|oi|on|a|es|’)(?!\w)(?! de voix)(?<!(?:de|le|un|ce|du) ton)(?<!(?:bon|ême) ton)")


def mixed_register(text: str, brief: Brief) -> bool:
    """The log itself says vous in a tu note, or tu in a vous note; in what is quoted, anybody may say either."""
    bare = (QUOTED.sub("", text) if A_QUOTE.search(text) else text).lower()
    return (_VOUS if brief.register is Register.TU else _TU).search(bare) is not None
