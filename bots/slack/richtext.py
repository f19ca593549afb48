"""Draws shared text for Slack: as rich text, where nothing typed can be read as markup, and as escaped mrkdwn."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any, assert_never

from bots.slack.limits import LAST_SECOND, LINK_LABEL
from core.domain.graphemes import shorten
from core.ui.rich import Link, Plain, Rich, Strong, When, WhenStyle

Json = dict[str, Any]

_FORMATS = {
    WhenStyle.FULL: "{date_long_pretty}, {time}",
    WhenStyle.DAY: "{date_long_pretty}",
    WhenStyle.RELATIVE: "{ago}",
}
"""Slack puts these into each reader's zone, language and clock:
https://docs.slack.dev/reference/block-kit/block-elements/date-element"""

_MARKS = "*_~`"
_MARKED = re.compile(r"<(?P<url>[^<>|\s][^<>|]*)(?:\|(?P<label>[^<>]*))?>")


def escape(text: str) -> str:
    """`text` for mrkdwn, so that no mention, link or date can come of it; typed entities appear as typed."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """What a person reads of mrkdwn that Slack sends us: links as their words, addresses as typed."""
    shown = _MARKED.sub(lambda m: m["label"] or m["url"].removeprefix("mailto:"), text)
    return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def mrkdwn(rich: Rich) -> str:
    """For a message's `text` (notifications, screen readers) and for section text."""
    return "".join(_marked(span) for span in rich)


def elements(rich: Rich) -> list[Json]:
    """The inline elements of a rich text section; empty when there is nothing to show."""
    return [element for span in rich if (element := _element(span)) is not None]


def text_element(text: str, *, bold: bool = False) -> Json:
    return {"type": "text", "text": text, **({"style": {"bold": True}} if bold else {})}


def _marked(span: Plain | Strong | Link | When) -> str:
    match span:
        case Plain(text):
            return escape(text)
        case Strong(text):
            marked = text.strip() == text and text and not any(mark in text for mark in _MARKS)
            return f"*{escape(text)}*" if marked else escape(text)
        case Link(label, url):
            return f"<{_address(url)}|{escape(shorten(label, LINK_LABEL))}>"
        case When(at, style):
            second = int(at.timestamp())
            if not 0 <= second <= LAST_SECOND:
                return _without_slack(at, style)
            return f"<!date^{second}^{_FORMATS[style]}|{_without_slack(at, style)}>"
        case _:
            assert_never(span)


def _element(span: Plain | Strong | Link | When) -> Json | None:
    match span:
        case Plain(text):
            return text_element(text) if text else None
        case Strong(text):
            return text_element(text, bold=True) if text else None
        case Link(label, url):
            return {"type": "link", "url": url, "text": shorten(label or url, LINK_LABEL)}
        case When(at, style):
            second = int(at.timestamp())
            if not 0 <= second <= LAST_SECOND:
                return text_element(_without_slack(at, style))
            words = _without_slack(at, style)
            return {"type": "date", "timestamp": second, "format": _FORMATS[style], "fallback": words}
        case _:
            assert_never(span)


def _address(url: str) -> str:
    return escape(url.replace("|", "%7C").replace("<", "%3C").replace(">", "%3E"))


def _without_slack(at: datetime, style: WhenStyle) -> str:
    """For clients too old to draw dates: the same in every language."""
    utc = at.astimezone(UTC)
    return f"{utc:%Y-%m-%d}" if style is WhenStyle.DAY else f"{utc:%Y-%m-%d %H:%M} UTC"
