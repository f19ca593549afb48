"""Who was met, as a thumb writes them: « bruno ma montré », « avec paul-antoine », « Bruno et moi on a ri », « Sylvie qui connaît »."""

from __future__ import annotations

import re
from functools import lru_cache

from core.domain.brief import Brief, Recipient
from core.domain.person import Language
from core.notes.grammar.french.person import CIVILITIES
from core.notes.words import knows

_VERB = r"(?:(?:m’|m'|ma |me |nous |l’|s’|se |en |y )|(?:a|avait|est|était|et moi|qui|dit|disait|va|fait|veut|avec) )"
"""What follows somebody who did something."""


def written(text: str, brief: Brief) -> str:
    """`text` with the capitals of the people met: everywhere, or before what they did where the name is a word too (« claire m’a dit »)."""
    low = text.lower()
    for small, name, alone, met in _small(tuple(each.name for each in brief.people)):
        if small in low and small in text:
            text = (alone if alone is not None else met).sub(name, text)
    return text


@lru_cache(maxsize=512)
def _small(people: tuple[str, ...]) -> tuple[tuple[str, str, re.Pattern[str] | None, re.Pattern[str]], ...]:
    """(as typed small, as it is written, where nothing else can be meant, where somebody does something)."""
    made = []
    for full in people:
        names = [each for each in full.split(" ") if each not in CIVILITIES]
        for at, name in enumerate(names):
            small = name.lower()
            if len(small) < _SHORTEST or small == name:
                continue
            here = re.escape(small)
            sure = not any(knows(part, Language.FR) for part in small.split("-"))
            civil = r"(?<=mme )|(?<=Mme )|(?<=mr )|(?<=monsieur )|(?<=madame )|(?<=M\. )"
            before = rf"(?:^|(?<=, )|(?<= et )|(?<= que )|(?<= quand )|{civil})"
            made.append(
                (
                    small,
                    name,
                    re.compile(rf"(?<![\w’-]){here}(?![\w-])") if sure and at < _NAMES else None,
                    re.compile(rf"{before}{here}(?= {_VERB})"),
                )
            )
    return tuple(made)


_SHORTEST = 3
_NAMES = 3
"""Words of a name that may call somebody."""
_BOTH = r"(?:,? et moi|et moi),? (?=(?:on|nous) )"
_WHO = re.compile(r"^(?P<who>[A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)?|elle|lui) qui (?=[^\W\d_])")


def told(text: str, to: Recipient, owner: Recipient | None) -> str:
    """« Bruno et moi on a poussé » as « on a poussé », « Sylvie qui connaît » as « Sylvie connaît », in what is told to them."""
    called = {each for each in to.name.split(" ") if each not in CIVILITIES}
    if owner in (None, to) and " et moi" in text:
        names = "|".join(map(re.escape, sorted(called, key=len, reverse=True)))
        text = re.sub(rf"^(?:{names}|elle|il|lui) {_BOTH}", "", text)
    found = _WHO.match(text) if " qui " in text else None
    if found is None or owner not in (None, to) or (found["who"] not in called and found["who"][0].isupper()):
        return text
    who = "il" if found["who"] == "lui" else found["who"]
    return f"{who} {text[found.end() :]}"
