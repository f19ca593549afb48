"""Typed text made inert and plain, before any language looks at it: marks go, words stay."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

from core.notes.punctuation import FILE_NAME, settled

LONGEST = 10_000
"""Characters of one field that are read at all; forms and files refuse more (T58)."""

_INVISIBLE = dict.fromkeys(
    [
        *range(0x00, 0x09),
        0x0B,
        0x0C,
        *range(0x0E, 0x20),
        *range(0x7F, 0xA0),
        0xAD,
        0x200B,
        0x200E,
        0x200F,
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        0xFEFF,
        *range(0xFFF9, 0xFFFC),
    ]
)
"""Control, bidirectional and zero-width characters (T38); joiners inside emoji go with the emoji."""

_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0e\ufe0f\u200d\u20e3\U000e0020-\U000e007f\u2190-\u2199\u21a9\u21aa]+"
)
_ARROW = re.compile(r"\s*(?:->|=>|-->|\u2192|\u27a1|\u279c)\s*")
_AN_ARROW = re.compile("[\u2192\u27a1\u279c]")
_A_SMILE = re.compile("[:;=8<D^]")
_SMILEY = re.compile(r"(?:(?<=\s)|^)(?:[:;=8][-o’']?[()DPp|/\\3]|<3|xD|\^\^)(?=\s|$|[.,!?])")
_SLACK = re.compile(r"<(?:[@#!][^<>|\s]*)(?:\|([^<>]*))?>")
_SLACK_LINK = re.compile(r"<((?:https?|mailto):[^<>|\s]*)(?:\|([^<>]*))?>")
_MARKDOWN_LINK = re.compile(r"\[([^\[\]]*)\]\((?:[^()\s]*)\)")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->|<!?[a-z]+>")
_SHORTCODE = re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]*:(?![\w:])")
_STATEMENT = re.compile(r"\{%-?\s*(?:for|endfor|if|elif|else|endif)\b[^%{}]*%\}")
"""An order to a template, and no word of what somebody wrote between two of them."""
_TEMPLATE = re.compile(r"\{\{|\}\}|\{%-?|-?%\}|\{#|#\}|\$\{|[{}]")
_CODE = re.compile(r"\S*__\w+__\S*|(?<!\w)\w+\((?:[\w'\"., ]{0,40})\)(?=\W|$)")
"""What only a program would say: dunder names, calls."""
_BOLD = re.compile(r"(?<!\w)([*_~]{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)")
_MENTION = re.compile(r"@(everyone|here|channel)\b")
_BULLET = re.compile(r"^\s*(?:[-*•·–—‣▪]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+", re.MULTILINE)
_URL = re.compile(r"\bhttps?://[^\s<>\"”»]+[^\s<>\"”».,;:!?)\]]|\bwww\.[^\s<>\"”»]+[^\s<>\"”».,;:!?)\]]")
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_FIELD_NAME = re.compile(
    r"^(?:theme|moment|need|needs|proof|question|view|note|thème|besoin|preuve)\s*:\s+", re.IGNORECASE
)
_NOTHING = re.compile(
    r"(?:none|null|undefined|nan|nil|n/?a|n\.a\.|tb[adc]|todo|xxx+|néant|sans objet|ras|à compléter|to be completed)[ .!?…]*",
    re.IGNORECASE,
)
"""What is typed, or left by a program, where there is nothing to say."""
_LINKED = re.compile(r"[(:–—-]?\s*" + _URL.pattern + r"\)?")
_ODD = re.compile(r"[^\w\s!\"#$%&'()*,./:;?@\[\\\]_{}’‘“”«»…–—€£-]")
"""Anything beside letters, figures and the marks of ordinary prose: only then is each character looked at."""
_LINK = 0x100000
"""Private-use signs from here on stand for the addresses of a line, one each."""


def clean(text: str) -> tuple[str, ...]:
    """The lines of `text` (one item of a list each), as plain words: no markup, mention, template sign or emoji.

    What stays is what a reader would have read. Empty when nothing readable is left.
    """
    text = unicodedata.normalize("NFC", text[:LONGEST])
    if not text.isprintable():
        text = text.translate(_INVISIBLE)
    text = unescape(text) if "&" in text else text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    if "<" in text:
        text = _SLACK_LINK.sub(lambda m: m[2] or m[1].removeprefix("mailto:"), text)
        text = _SLACK.sub(lambda m: m[1] or "", text)
    if ">" in text or (not text.isascii() and _AN_ARROW.search(text)):
        text = _ARROW.sub(" → ", text)
    if _A_SMILE.search(text):
        text = _SMILEY.sub("", text)
    if "<" in text:
        text = _TAG.sub("", text)
    if "](" in text:
        text = _MARKDOWN_LINK.sub(r"\1", text)
    if ":" in text:
        text = _SHORTCODE.sub("", text)
    if "{%" in text:
        text = _STATEMENT.sub(" ", text)
    if "{" in text or "}" in text:
        text = _TEMPLATE.sub(" ", text)
    if "(" in text or "__" in text:
        text = _CODE.sub(" ", text)
    text = text.replace("```", " ").replace("`", "")
    if "*" in text or "_" in text or "~" in text:
        text = _BOLD.sub(r"\2", _BOLD.sub(r"\2", text))
    if "@" in text:
        text = _MENTION.sub(r"\1", text)
    if not text.isascii() and _ODD.search(text):
        text = _keep_arrows(text)
        text = "".join(c for i, c in enumerate(text) if _readable(c, text[i - 1 : i]))
    lines = (
        _settled(_single(_unnamed(_unlisted(line.strip().lstrip("#>").strip()))).strip())
        for line in text.split("\n")
    )
    return tuple(line for line in lines if any(c.isalnum() for c in line) and not _NOTHING.fullmatch(line))


def _unnamed(line: str) -> str:
    return _FIELD_NAME.sub("", line) if ":" in line else line


def _unlisted(line: str) -> str:
    bullet = _BULLET.match(line)
    return line[bullet.end() :] if bullet else line


def _single(line: str) -> str:
    """One ordinary space wherever there is any."""
    return _SPACES.sub(" ", line) if "  " in line or not line.isprintable() else line


def _settled(line: str) -> str:
    """`line` with its marks set right; a web address keeps every one of its own."""
    found = links(line)
    if "_" in line:
        found += tuple(FILE_NAME.findall(line))
    for at, link in enumerate(found):
        line = line.replace(link, chr(_LINK + at), 1)
    line = settled(line)
    for at, link in enumerate(found):
        line = line.replace(chr(_LINK + at), link, 1)
    return line


def _readable(character: str, before: str) -> bool:
    """Letters of any script, digits, punctuation, money; signs only where a figure stands before them ("3×", "20°")."""
    kind = unicodedata.category(character)
    if kind in ("So", "Sk", "Sm", "Co", "Cs", "Cn", "Cf", "Cc") and character not in "→+=\n\t":
        return (before.isdigit() and character in "×°±÷") or (before in ("n", "N") and character in "°º")
    return True


def _keep_arrows(text: str) -> str:
    return " → ".join(_EMOJI.sub("", piece) for piece in text.split("→"))


def links(text: str) -> tuple[str, ...]:
    """Web addresses typed in `text`, in order."""
    return tuple(_URL.findall(text)) if "://" in text or "www." in text else ()


def without_links(text: str) -> str:
    """`text` without web addresses, and without the bracket or colon that held them."""
    return _single(_LINKED.sub("", text) if links(text) else text).strip()
