"""The last pass over a French text: names set aside, marks, joins, capitals, spaces, names back."""

from __future__ import annotations

import re

from core.domain.brief import Brief
from core.notes.grammar.french.joins import join
from core.notes.grammar.french.names import Names, typographic
from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.typography import plain_marks, printed, quotation_marks

_START = re.compile(r"(?:^|\n)[«“(]? ?[a-zà-öø-ÿœæ]")
_AFTER_STOP = re.compile(r"(?P<word>[\w’.]*)(?P<stop>[.?!…]) (?P<next>[a-zà-öø-ÿœæ])")
ABBREVIATED = frozenset(
    listed("m mm env p ex pp cf art min max etc av apr tél réf éd vol st ste chap fig bd resp")
)


def finish(text: str, brief: Brief) -> str:
    """`text` as it will be printed: mended once, on the words that really follow each other. Finishing twice changes nothing."""
    names = Names(brief)
    text = names.mask(typographic(text))
    text = quotation_marks(plain_marks(text))
    text = join(plain_marks(text), names)
    text = capitals(text)
    return names.unmask(printed(text, brief.spelling))


def capitals(text: str) -> str:
    """A capital at the start and after a stop; an abbreviation's stop ends nothing, nor does « … » of three dots."""
    text = _START.sub(lambda m: m[0].upper(), text)
    return _AFTER_STOP.sub(_capital, text)


def _capital(match: re.Match[str]) -> str:
    word = match["word"].rsplit("’", 1)[-1].lower()
    if match["stop"] == "…" or (match["stop"] == "." and (word in ABBREVIATED or "." in word)):
        return match[0]
    return f"{match['word']}{match['stop']} {match['next'].upper()}"
