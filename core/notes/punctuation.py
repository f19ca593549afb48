"""Marks between words: what was typed in a hurry set right, and what no reader could say aloud recognised."""

from __future__ import annotations

import re

from core.notes.signs import holds

_UNEASY = re.compile(
    r"(?=[\W_])(?:[()\[\]“”«»„]|[,;:.!?…]\s*[,;:.!?…]|[,;:!?.](?=[^\W\d_])|[;!?](?=\d)|(?<!\d),(?=\d)|\s[,;:!?]|\s\.(?!\w)|^\W*[,;:.!?]|[^\w\s,;:.!?'’\"()/&%$€£+…–-]|--|_)"
)
"""Anything that `settled` may have to change."""

_PASSES = 6
"""A mark taken away may leave two others side by side."""
_PAIRS = {")": "(", "]": "[", "»": "«", "”": "“"}
_OPENERS = frozenset("([«“„")
_LISTED = re.compile(r"(?<![^\s,;(])\w?\w\)(?=\s)")
""" "1) this 2) that": a bracket that belongs to a number or a letter."""
_HOLLOW = re.compile(r"([(\[«“„])\s*[^\w\s)\]»”]*\s*([)\]»”])")
_GLUED_OPEN = re.compile(r"(?<=[\w,;:.!?%])\((?=\w{2})(?!\w{1,3}\))|(?<=[,;:!?])(?=[«“])")
_GLUED_CLOSE = re.compile(r"(?<=[\w%.!?])\)(?=\w)")
_GAP_INSIDE = re.compile(r"(?<=[(\[])\s+|\s+(?=[)\]])")
_MARK_INSIDE = re.compile(r"(?<=[(\[])[\s,;:.!?–-]+(?=\w)|(?<=\w)[\s,;:–-]+(?=[)\]])")
_SIGNS = re.compile(
    r"[{}\\^`_=*]|[<>~](?!\s?\d)|(?<!\s)\||\|(?!\s)|(?<!\b[A-Z])#(?!\d)|(?<=\w\w)#|@(?![\w ])|(?<![\w.+-])@(?=\w)|@(?![\w.-]*\.\w)(?=\w)|(?<!\S)\+(?:\++|(?!\s\w))(?!\S)"
)
"""What belongs to a program, a chat or a sum; "<5", "~40", "#1", "C#", "C++" and addresses are kept, "a | b" and "@ Lidl" are read later."""
_A_SIGN = ("{", "}", "\\", "^", "`", "_", "=", "*", "<", ">", "~", "|", "#", "@", "+")
_HOLDING = ("(", ")", "[", "]", "«", "»", "“", "”", "„")
_RUN = re.compile(r"(?:[,;:.!?…]\s*)+[,;:.!?…]")
_ABBREVIATED = re.compile(r"\b(?:etc|Inc|Ltd|Co|Corp|[ap]\.m|e\.g|i\.e|[A-Z])$")
_SPACE_BEFORE = re.compile(r"\s+([,.])(?!\w)|\s+(?=[,;:!?](?!\s|$))")
_NO_SPACE = re.compile(
    r"(,)(?=[^\W\d_])|([;!?])(?=\w)|(?<=[^\W\d_)])(:)(?=[^\W\d_])|(?<=[^\d\s])(,)(?=\d)|(?<=[^\W\d_]{2})(\.)(?=[A-ZÀ-Þ][a-zà-ÿ]+\b(?!\.))"
)
_DASHES = re.compile(r"\s*-{2,}\s*")
_GAPS = re.compile(r" {2,}")
_START = re.compile(r"^(?:[\s,;:!?)\]»”…]|\.(?!\w))+")
_SPOILT = re.compile(
    r"(?=[\W_])(?:\s{2}|[,;:!?][,;:.!?]|[.…][,;:!?](?<!\betc\.[,;:])(?<!\bInc\.[,;:])(?<!\bLtd\.[,;:])(?<!\b[ap]\.m\.[,;:])(?<!\b[A-Z]\.[,;:])|[,;:.!?…]\s[,;.!?…)]|[(\[][\s,;:.!?)\]]|\s[)\]]|[,;:][)\]]|\s[.,](?!\d)|\.\.(?!\.)(?<!\.\.\.)|#(?=[^\w\s])"
    r"|[,;!?](?=[^\W\d_])|[;!?](?=\d)|(?<!\d),(?=\d)|^[,;:.!?)\]»”](?!\w)|[(\[,;:]$|[{}<>`*|\\^~_=]|--|@(?!\w)|(?<![\w.+-])@|(?<!\w)#(?!\d)|[()\[\]](?<=\w[()\[\]])(?=\w{4}))"
)
_A_MARK = re.compile(r"[^\w\s'’-]")
_DOUBT = re.compile(r"[^\w '’%$€£&/+](?:(?<![,;:.!?-])|(?<=[,;:.!?])(?! \w)|(?<=\s[,.])|(?<=--))")
"""Anything beside words, hyphens and stops before a word: one set of letters is searched for much faster than alternatives."""
_FRENCH_GAP = re.compile(r"[ \u00a0\u202f](?=[;:!?»])|(?<=«)[ \u00a0\u202f]")
_A_FRENCH_GAP = re.compile(r"[;:!?»«]")
FILE_NAME = re.compile(
    r"(?<![\w@./])(?=\w*\d)[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+(?:\.[a-z]{2,4}\b)?(?![\w@])"
)
"""A name of a file with a figure in it, "final_v2_REAL": it stays as it was typed."""
_SAID = re.compile(r"“[^”]*”|«[^»]*»")


def settled(line: str) -> str:
    """`line` with one mark where several were typed, brackets and quotation marks in pairs, a space after a comma."""
    if not _A_MARK.search(line) and "_" not in line and "--" not in line:
        return line
    for _ in range(_PASSES):
        if not _UNEASY.search(line):
            break
        before, line = line, _pass(line)
        if line == before:
            break
    return line


def _pass(line: str) -> str:
    if holds(line, _A_SIGN):
        line = _SIGNS.sub(" ", line)
    if "--" in line:
        line = _DASHES.sub(" – ", line)
    if held := holds(line, _HOLDING):
        line = _paired(line)
        line = _MARK_INSIDE.sub("", _GAP_INSIDE.sub("", _HOLLOW.sub(" ", line)))
    line = _RUN.sub(_one_mark, line)
    if held:
        line = _GLUED_CLOSE.sub(") ", _GLUED_OPEN.sub(lambda m: f" {m[0]}", line))
    line = _SPACE_BEFORE.sub(lambda m: m[1] or "", line)
    line = _NO_SPACE.sub(lambda m: f"{m[0]} ", line)
    return _GAPS.sub(" ", _START.sub("", line)).strip()


def spoilt(text: str) -> bool:
    """Whether `text` still has marks that no sentence can carry: it must not be printed."""
    if text[:1].isalnum() and not _DOUBT.search(text) and "_" not in text and "  " not in text:
        return False
    plain = _SAID.sub("“…”", text) if "“" in text or "«" in text else text
    if "_" in plain:
        plain = FILE_NAME.sub("x", plain)
    if _A_FRENCH_GAP.search(plain):
        plain = _FRENCH_GAP.sub("", plain)
    return _SPOILT.search(plain) is not None or not _even(text)


def _paired(line: str) -> str:
    """Without the brackets and quotation marks that have no partner; square brackets are made round."""
    kept = {m.end() - 1 for m in _LISTED.finditer(line)}
    opened: list[int] = []
    lonely: set[int] = set()
    for at, sign in enumerate(line):
        if sign in _OPENERS:
            opened.append(at)
        elif sign in _PAIRS and (opened or at not in kept):
            if opened and _matching(line[opened[-1]], sign):
                opened.pop()
            else:
                lonely.add(at)
    lonely.update(opened)
    if lonely:
        line = "".join(" " if at in lonely else sign for at, sign in enumerate(line))
    return line.replace("[", "(").replace("]", ")")


def _matching(opening: str, closing: str) -> bool:
    return _PAIRS[closing] == opening or (opening == "„" and closing in "“”")


def _even(text: str) -> bool:
    return all(text.count(a) == text.count(b) for a, b in ("()", "[]", "“”", "«»"))


def _one_mark(found: re.Match[str]) -> str:
    """The strongest of several marks; dots alone stay an ellipsis; an abbreviation keeps its stop before a comma."""
    run = found[0]
    if not run.strip(".… ") and " " not in run:
        return run
    if "?" in run:
        return "?"
    if run[0] == "." and run[-1] in ",;:" and _ABBREVIATED.search(found.string[: found.start()]):
        return f".{run[-1]}"
    return run[-1] if run[0] == "." and run[-1] in ",;:" else "!" if "!" in run else run[0]
