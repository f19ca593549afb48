"""What a long proof does without: it keeps its deeds and the clause with their figure."""

from __future__ import annotations

import re

from core.notes.grammar.french.clauses import independent, pieces

LONG = 36
"""Words past which a proof sheds what is neither its deed nor its result."""
LONGEST = 45
"""Words past which only deeds and the result are told."""
_MEANWHILE = re.compile(
    r", au (?:début|départ) (?:tout le monde|les gens|personne|ça|c’|les [^\W\d_]+|on|certains)[^,;.\d]*(?=[,;.])"
)
_COURSE = re.compile(r"(?<![^\W_])de \d[^,;:.]* à \d")
"""« est passé de 22 % à 6 % »."""
_MY_DEED = re.compile(r"(?:j’ai |je |nous avons |on a )")


def shed(text: str) -> str:
    """`text` of one sentence, shorter where it is long."""
    if len(text.split()) <= LONG:
        return text
    text = _MEANWHILE.sub("", text)
    if len(text.split()) <= LONGEST or re.search(r"[;:«]", text):
        return text
    parts = pieces(text)
    at = next((i for i, part in enumerate(parts) if _COURSE.search(part)), 0)
    if not at or not independent(parts[0]):
        return text
    deeds = [part for part in parts[1:at] if _MY_DEED.match(part)]
    return ", ".join([parts[0], *deeds, parts[at]])
