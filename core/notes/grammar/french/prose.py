"""French prose measured: sentences, words as a reader counts them, stems."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.domain.person import Language
from core.notes import stems as shared
from core.notes.grammar.french.finish import ABBREVIATED

_END = re.compile("(?<=[.!?…])(?:[\u00a0\u202f ]?[»”])? +(?=[«“(A-ZÀ-ÞŒÆ0-9]|[^\\W\\d_])")
_STOP = re.compile(r"[.!?…]")
_WORD = re.compile(r"\d+(?:[\u202f\u00a0 ]\d{3})+|[^\W_]+(?:[’'-][^\W_]+)*")


def sentences(text: str) -> Sequence[str]:
    """A paragraph parted after its stops; « M. », « p. ex. » end nothing, nor does a lower-case word after « ? »."""
    if not _STOP.search(text, 0, len(text) - 1):
        return (text,) if text else ()
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        piece = text[start : end.end()].rstrip(" ")
        following = text[end.end() :][:1]
        word = (
            piece.rstrip(".»” \u00a0\u202f")
            .rsplit(" ", 1)[-1]
            .rsplit("\u00a0", 1)[-1]
            .rsplit("’", 1)[-1]
            .lower()
        )
        if following.islower() or (
            piece.endswith(".") and (word in ABBREVIATED or (len(word) == 1 and word.isalpha()))
        ):
            continue
        found.append(piece)
        start = end.end()
    if start < len(text):
        found.append(text[start:])
    return tuple(found)


def words(text: str) -> int:
    """« l’équipe » is one printed word and counts as one; « 1 200 » too."""
    return len(_WORD.findall(text))


def stems(text: str) -> frozenset[str]:
    return frozenset(shared.stems(text, Language.FR))
