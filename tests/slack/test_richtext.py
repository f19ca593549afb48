from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bots.slack.richtext import elements, escape, mrkdwn
from core.ui.rich import Link, Plain, Strong, When, WhenStyle, rich

AT = datetime(2026, 3, 5, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "typed",
    [
        "<!channel>",
        "<!here>",
        "<!everyone>",
        "<@U999>",
        "<#C1>",
        "<!subteam^S1>",
        "<https://evil|https://linkedin.com>",
    ],
)
def test_nothing_typed_becomes_a_mention_or_a_link(typed: str) -> None:
    said = mrkdwn(rich("at ", typed, Strong(typed)))
    assert "<" not in said.replace("&lt;", "")
    assert elements(rich(typed)) == [{"type": "text", "text": typed}]


def test_an_entity_appears_as_it_was_typed() -> None:
    assert escape("&lt;b&gt; R&D") == "&amp;lt;b&amp;gt; R&amp;D"
    assert elements(rich("&lt;")) == [{"type": "text", "text": "&lt;"}]


def test_a_link_cannot_be_broken_out_of_by_its_label_or_its_address() -> None:
    said = mrkdwn((Link("a>b|c", "https://a.example/?q=1&r=<x>|y"),))
    assert said == "<https://a.example/?q=1&amp;r=%3Cx%3E%7Cy|a&gt;b|c>"


def test_bold_is_left_out_where_its_stars_would_be_read_as_something_else() -> None:
    assert mrkdwn((Strong("Acme"),)) == "*Acme*"
    assert mrkdwn((Strong("Ac*me"),)) == "Ac*me"
    assert mrkdwn((Strong(" Acme "),)) == " Acme "
    assert elements((Strong("Ac*me"),)) == [{"type": "text", "text": "Ac*me", "style": {"bold": True}}]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (WhenStyle.FULL, "<!date^1772719200^{date_long_pretty}, {time}|2026-03-05 14:00 UTC>"),
        (WhenStyle.DAY, "<!date^1772719200^{date_long_pretty}|2026-03-05>"),
        (WhenStyle.RELATIVE, "<!date^1772719200^{ago}|2026-03-05 14:00 UTC>"),
    ],
)
def test_an_instant_is_shown_to_each_reader_in_their_own_zone(style: WhenStyle, expected: str) -> None:
    assert mrkdwn((When(AT, style),)) == expected
    element = elements((When(AT, style),))[0]
    assert (element["type"], element["timestamp"]) == ("date", 1772719200)
    assert f"{element['format']}|{element['fallback']}>" == expected.split("^", 2)[2]


def test_an_instant_that_slack_cannot_hold_is_still_said() -> None:
    early = When(datetime(1969, 1, 1, tzinfo=UTC))
    assert mrkdwn((early,)) == "1969-01-01 00:00 UTC"
    assert elements((early,)) == [{"type": "text", "text": "1969-01-01 00:00 UTC"}]


def test_names_of_every_script_stay_as_they_are() -> None:
    names = "Åsa 👩‍👩‍👧 محمد 王 O’Brien"
    assert mrkdwn(rich(names)) == names
    assert elements((Plain(names),)) == [{"type": "text", "text": names}]


def test_empty_text_makes_no_element_since_slack_refuses_one() -> None:
    assert elements(rich("", Strong(""))) == []
