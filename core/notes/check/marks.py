"""NC01 and NC02: slots left unfilled, and marks of a markup that no mail program will read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.domain.person import Language
from core.notes.check.page import Page, finding
from core.notes.check.words import Passage, fold
from core.notes.note import Finding, Severity, Where
from core.notes.signs import holds

_UNFILLED = re.compile(
    r"""<<[^<>\n]{1,40}>>|<[A-Z][A-Z_ ]{2,30}>|\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\$?\{[^{}\n]*\}|[{}]
    |\[(?!sic\]|\d+\]|…\]|\.\.\.\])[^\[\]\n]{0,60}\](?!\()
    |\b[X]{3,}\b|_{3,}|\b(?:TBD|TODO|LOREM|Lorem\ ipsum)\b
    |“\s*”|«\s*»|""|\(\s*\)""",
    re.X,
)
_HINTS = ("{", "}", "[", "]", "$", "<", "XXX", "__", "TBD", "TODO", "LOREM", "Lorem", '""')
"""What every unfilled slot holds: most notes hold none of it, and are not looked at twice."""
_OPENED = ("“", "«", "(")
_HOLLOW = re.compile(r"“\s*”|«\s*»|\(\s*\)")
_NOTHINGS = ("None", "null", "undefined", "NaN", "nan")
_NOTHING = re.compile(r"\b(?:None|null|undefined|NaN|nan)\b(?!\s+(?:of|de)\b)")
_NOTHING_AFTER = frozenset(("dear", "hi", "at", "with", "of", "for", "bonjour", "chez", "de", "avec"))
_STOP = re.compile(r"[,.;!?](?=\s|$)")
_ENDING = re.compile(r"(?<![\w'’-])([A-Za-zà-ÿ]{1,5}['’]?)( ?)\Z")
"""What stands right before a stop."""
_LONGEST_ENDING = 7
_LEFT = {
    Language.EN: frozenset(("the", "a", "an", "your", "my", "our", "their")),
    Language.FR: frozenset(
        (
            "le",
            "la",
            "les",
            "des",
            "du",
            "de",
            "au",
            "aux",
            "votre",
            "vos",
            "mon",
            "ma",
            "mes",
            "chez",
            "l'",
            "d'",
            "qu'",
        )
    ),
}
"""Words that cannot end a phrase."""
_LEFT_BEFORE_SPACE = {
    Language.EN: frozenset(("at", "with", "for", "of", "and", "about", "dear")),
    Language.FR: frozenset(("avec", "pour", "et", "sur", "cher", "chere")),
}
"""Words that may end a phrase, but not with a space before the stop: something stood there."""
_MARKS = ("<", "*", "_", "~", "`", "@", "&", "#", "]")
_SHORTCODE = re.compile(r":\w")
_MARKUP = re.compile(
    r"""<[@#!][^>\n]*>|</?[a-zA-Z][^<>\n]*>|<https?:[^>\n]*>|\[[^\]\n]+\]\([^)\n]+\)
    |(?<![\w*])\*{1,3}[^\s*][^*\n]*?\*{1,3}(?!\w)|(?<!\w)_{1,2}[^\s_][^_\n]*_{1,2}(?!\w)|~~[^~\n]+~~|`+[^`\n]*`*
    |(?<![\w:]):[a-z][a-z0-9_+-]+:(?![\w])|(?<!\w)@(?:everyone|here|channel)\b
    |&(?:amp|lt|gt|nbsp|quot|apos|\#\d+|\#x[0-9a-fA-F]+);|^\#{1,6}\ |\*\*""",
    re.X | re.M,
)


def rules(page: Page) -> Iterator[Finding]:
    for where, passage in page.passages:
        taken: list[tuple[int, int]] = []
        for start, end in _gaps(passage, page.language):
            gap = passage.text[start:end]
            if not _within(taken, start, end) and not _logged(page, gap):
                taken.append((start, end))
                yield _unfilled(where, passage, start, end)
        if holds(passage.text, _MARKS) or _SHORTCODE.search(passage.text):
            for found in _MARKUP.finditer(passage.text):
                if not _within(taken, *found.span()):
                    yield finding("NC02", Severity.BLOCK, where, passage, *found.span())


def _within(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(s < end and start < e for s, e in taken)


def _gaps(passage: Passage, language: Language) -> Iterator[tuple[int, int]]:
    text = passage.text
    if holds(text, _HINTS) or (holds(text, _OPENED) and _HOLLOW.search(text)):
        for found in _UNFILLED.finditer(text):
            yield found.span()
    if holds(text, _NOTHINGS):
        for found in _NOTHING.finditer(text):
            before = text[: found.start()].split()[-1:]
            if before and fold(before[0]) in _NOTHING_AFTER:
                yield found.span()
    for stop in _STOP.finditer(text):
        at = stop.start()
        word = _ENDING.search(text, max(0, at - _LONGEST_ENDING), at)
        if (
            word is not None
            and (word[1].islower() or word[1] in ("Dear", "Cher", "Chère"))
            and _is_left(fold(word[1]), word[2], stop[0], language, word[1])
        ):
            yield word.start(), stop.end()


def _is_left(key: str, space: str, stop: str, language: Language, raw: str) -> bool:
    if key in ("dear", "cher", "chere") and stop == ",":
        return raw[0].isupper()
    if raw in ("là", "dès", "vôtre"):
        return False
    if key in _LEFT[language]:
        return language is Language.EN or stop in ",."
    return bool(space) and key in _LEFT_BEFORE_SPACE[language]


def _unfilled(where: Where, passage: Passage, start: int, end: int) -> Finding:
    """Shows the gap with the word before it: "the ," says little, "join the ," says where."""
    before = passage.text.rfind(" ", 0, max(start - 1, 0)) + 1 if end - start < 8 else start
    line = passage.text.rfind("\n", 0, start) + 1
    return finding(
        "NC01", Severity.BLOCK, where, passage, start, end, x=passage.text[max(before, line) : end].strip()
    )


def _logged(page: Page, gap: str) -> bool:
    """A person really named Null, a role really called XXX."""
    return page.log is not None and fold(gap) in page.log.words
