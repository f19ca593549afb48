"""NC01 and NC02: slots left unfilled, and marks of a markup that no mail program will read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.domain.person import Language
from core.notes.check.page import Page, finding
from core.notes.check.words import Passage, fold
from core.notes.note import Finding, Severity, Where

_UNFILLED = re.compile(
    r"""\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\$?\{[^{}\n]*\}|[{}]
    |\[(?!sic\]|\d+\]|…\]|\.\.\.\])[^\[\]\n]{0,60}\](?!\()
    |\b[X]{3,}\b|_{3,}|\b(?:TBD|TODO|LOREM|Lorem\ ipsum)\b
    |“\s*”|«\s*»|""|\(\s*\)""",
    re.X,
)
_NOTHING = re.compile(
    r"(?:(?<=\bDear )|(?<=\bHi )|(?<=\bat )|(?<=\bwith )|(?<=\bof )|(?<=\bfor )|(?<=\bBonjour )|(?<=\bchez )|(?<=\bde )|(?<=\bavec ))(?:None|null|undefined|NaN|nan)\b(?!\s+(?:of|de)\b)"
)
_MISSING = {
    Language.EN: re.compile(r"(?<![\w'’-])(?:the|a|an|your|my|our|their) ?[,.;!?](?=\s|$)|(?<![\w'’-])(?:at|with|for|of|and|about) [,.;!?](?=\s|$)|^Dear ?,", re.M),
    Language.FR: re.compile(
        r"(?<![\w'’-])(?:le|la|les|des|du|de|au|aux|votre|vos|mon|ma|mes|chez|l['’]|d['’]|qu['’]) ?[,.](?=\s|$)|(?<![\w'’-])(?:avec|pour|et|sur) [,.](?=\s|$)|^Ch(?:er|ère) ?,", re.M
    ),
}  # fmt: skip
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
        for found in _MARKUP.finditer(passage.text):
            taken.append(found.span())
            yield finding("NC02", Severity.BLOCK, where, passage, *found.span())
        for pattern in (_UNFILLED, _NOTHING, _MISSING[page.language]):
            for found in pattern.finditer(passage.text):
                if not any(s < found.end() and found.start() < e for s, e in taken) and not _logged(
                    page, found.group()
                ):
                    taken.append(found.span())
                    yield _unfilled(where, passage, *found.span())


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
