"""What takes away from a proof without telling anything: "it wasn't perfect at first" is left out."""

from __future__ import annotations

import re

_NOT_PERFECT = r"(?:it |that |this )?(?:was(?:n't|n’t|nt| not)|isn't|is not) (?:perfect|pretty|great|easy)(?: (?:at first|at the start|to begin with|to start with|in the beginning))"
_ALONE = re.compile(
    rf"(?P<before>^|[.!] ){_NOT_PERFECT}[.!,]*(?: (?:but|though) (?P<then>[a-z])|(?: |$))", re.IGNORECASE
)
_BESIDE = re.compile(
    rf",? (?:and |but |though )?{_NOT_PERFECT}(?=[.,;]|$)(?P<mark>, (?:but )?)?", re.IGNORECASE
)


def without_modesty(proof: str) -> str:
    """`proof` without its excuse; as it was where the excuse is all there is."""
    told = _ALONE.sub(lambda m: m["before"] + (m["then"] or "").upper(), proof)
    told = _BESIDE.sub(lambda m: ", " if m["mark"] else "", told).strip()
    return told if len(told.split()) > 2 else proof
