"""Whether a text of the log is in another language than the note: no grammar can bring it over, and the writer is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping

from core.domain.person import Language

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
_WORD = re.compile(r"[\w’']+")
_ELIDED = re.compile(r"(?<=\b[ldjmncst][’'])|(?<=\bqu[’'])", re.IGNORECASE)
"""An elided word keeps its apostrophe: « c’ » is French, and "plan C" is not."""


def is_foreign(text: str, language: Language) -> bool:
    """What was said, between quotation marks, may be in any language."""
    other = Language.FR if language is Language.EN else Language.EN
    words = [
        word.lower().replace("'", "’")
        for typed in _WORD.findall(_SAID.sub(" ", text))
        for word in (_ELIDED.split(typed) if "’" in typed or "'" in typed else (typed,))
    ]
    small = _SMALL[other]
    theirs = sum([word in small for word in words])
    return theirs >= LEAST and theirs > 2 * sum([word in _SMALL[language] for word in words])
