"""Whether a text of the log is in another language than the note: no grammar can bring it over, and the writer is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from core.domain.brief import Brief
from core.domain.person import Language
from core.notes.signs import holds

LEAST = 2
"""Small words of the other language that tell; one alone is a name or a borrowed word."""
_ENGLISH = """the and your my with that was we this have i she he her his they their about when how what who of to you it is
are were had has our there which would could at by be in not from"""
_FRENCH = """le la les des du un une de elle il nous vous que qui dans avec pour pas est sont était ont avait au aux ma sa ses
mes leur leurs et ne chez sans sur l’ d’ j’ m’ qu’ n’ c’ s’ t’"""
_SMALL: Mapping[Language, frozenset[str]] = {
    Language.EN: frozenset(_ENGLISH.split()),
    Language.FR: frozenset(_FRENCH.split()),
}
"""None is a word of the other language."""
_SAID = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"")
_QUOTES = ("“", "«", '"')
_WORD = re.compile(r"[\w’']+")
_ELIDED = re.compile(r"(?<=\b[ldjmncst]’)|(?<=\bqu’)")
"""An elided word keeps its apostrophe: « c’ » is French, and "plan C" is not."""


class Foreign:
    """Which texts of one brief are in the other language. Beside a log that is, as a whole, so is a text of it that no small
    word shows to be at home: "un seul chiffre" alone would not tell."""

    __slots__ = ("_away", "_counts", "_language")

    def __init__(self, brief: Brief) -> None:
        self._language = brief.language
        self._counts = {text: _counted(text, brief.language) for text in _typed(brief)}
        counts = self._counts.values()
        self._away = _tells(sum([theirs for theirs, _ in counts]), sum([ours for _, ours in counts]))

    def __call__(self, text: str) -> bool:
        theirs, ours = self._counts.get(text) or _counted(text, self._language)
        return _tells(theirs, ours) or (self._away and theirs >= ours)


def _typed(brief: Brief) -> Iterator[str]:
    """What was typed about the interview in sentences: no name, company or role."""
    yield from (brief.theme, brief.moment, brief.question, brief.own_view, brief.repair, brief.next_step)
    yield from (someone.moment for someone in brief.people)
    yield from brief.promises
    for heard in brief.needs:
        yield heard.need
        yield heard.proof


def _tells(theirs: int, ours: int) -> bool:
    return theirs >= LEAST and theirs > 2 * ours


def _counted(text: str, language: Language) -> tuple[int, int]:
    """Small words of the other language and of `language`. What was said, between quotation marks, may be in any."""
    other = Language.FR if language is Language.EN else Language.EN
    said = _SAID.sub(" ", text) if holds(text, _QUOTES) else text
    words = "\n".join(_WORD.findall(said)).lower().replace("'", "’").split("\n")
    if "’" in said or "'" in said:
        words = [word for typed in words for word in (_ELIDED.split(typed) if "’" in typed else (typed,))]
    return sum(map(_SMALL[other].__contains__, words)), sum(map(_SMALL[language].__contains__, words))
