"""The time inside what somebody tells in one line."""

from __future__ import annotations

from datetime import UTC, datetime
from time import thread_time

import pytest

from core.domain.person import Language
from core.domain.when import find_instant
from core.domain.when.find import find_time
from tests.domain.when.reading import asked, told

ZONE = "Europe/Paris"
NOW = datetime(2026, 3, 4, 16, 0, tzinfo=UTC)
"""Wednesday 17:00 in Paris."""

FOUND = (
    ("Acme, data engineer, yesterday 3pm with Jane Doe and Raj Patel", "yesterday 3pm", "Tue 2026-03-03 15:00"),
    ("Acme, ingénieure, hier 15h avec Jeanne Dupont et Léa Martin", "hier 15h", "Tue 2026-03-03 15:00"),
    ("Acme le 3 mars à 15 h avec Ana", "le 3 mars à 15 h", "Tue 2026-03-03 15:00"),
    ("Acme, il y a 2 h, avec Ana", "il y a 2 h", "Wed 2026-03-04 15:00"),
    ("interview at Acme ended an hour ago", "an hour ago", "Wed 2026-03-04 16:00"),
    ("Acme 14:00-15:00 yesterday", "14:00-15:00 yesterday", "Tue 2026-03-03 14:00 - Tue 2026-03-03 15:00"),
    ("Acme with Jo, from 2 to 3pm on Monday", "from 2 to 3pm on Monday", "Mon 2026-03-02 14:00 - Mon 2026-03-02 15:00"),
    ("Acme, on Monday at 9am, with Jo", "on Monday at 9am", "Mon 2026-03-02 09:00"),
    ("Acme (yesterday 3pm) with Jo", "yesterday 3pm", "Tue 2026-03-03 15:00"),
    ("Met Ana at Acme, 2026-03-03 15:00.", "2026-03-03 15:00", "Tue 2026-03-03 15:00"),
    ("Acme 2026-03-03T14:00:00Z", "2026-03-03T14:00:00Z", "Tue 2026-03-03 15:00"),
    ("🎉 Acme — hier à 15 h 30 — avec Zoë", "hier à 15 h 30", "Tue 2026-03-03 15:30"),
    ("Tuesday 3 March 2026, 15:00, Acme", "Tuesday 3 March 2026, 15:00", "Tue 2026-03-03 15:00"),
    # Companies and people that look like times.
    ("Noon, yesterday 3pm", "yesterday 3pm", "Tue 2026-03-03 15:00"),
    ("Monday.com, designer, Tuesday 10am with Sam", "Tuesday 10am", "Tue 2026-03-03 10:00"),
    ("3M, engineer, hier 15h", "hier 15h", "Tue 2026-03-03 15:00"),
    ("7-Eleven yesterday from 2 to 3pm with Al", "yesterday from 2 to 3pm", "Tue 2026-03-03 14:00 - Tue 2026-03-03 15:00"),
    ("24/7 Inc, on Monday 9am with Jo", "on Monday 9am", "Mon 2026-03-02 09:00"),
    ("Studio 54, yesterday 3pm, with April May and June Day", "yesterday 3pm", "Tue 2026-03-03 15:00"),
    ("Forever 21, hier 15h, avec Dimanche Okoro", "hier 15h", "Tue 2026-03-03 15:00"),
    ("Acme avec Sam hier 15h", "hier 15h", "Tue 2026-03-03 15:00"),
    ("Acme full time yesterday 3pm", "yesterday 3pm", "Tue 2026-03-03 15:00"),
    ("2h interview at Acme yesterday 3pm", "yesterday 3pm", "Tue 2026-03-03 15:00"),
)  # fmt: skip

DOUBTFUL = (
    # A time without its day, a name that is a day, and two times: read, and asked about.
    ("Midi Health, analyst, 3pm with May Chen", "3pm", "Wed 2026-03-04 15:00 assumed_today?"),
    ("Chez Acme à 15h", "à 15h", "Wed 2026-03-04 15:00 assumed_today?"),
    ("Acme, hier avec Sam 15h", "Sam 15h", "Sat 2026-02-28 15:00?"),
    ("Acme yesterday 3pm, they answer Friday at 5pm", "yesterday 3pm", "Tue 2026-03-03 15:00 several_times?"),
    ("Acme tomorrow 9am", "tomorrow 9am", "Thu 2026-03-05 09:00 in_future?"),
)  # fmt: skip

UNREAD = (
    ("Acme at 3 with Jane", "at 3", "! time_ambiguous 03:00 15:00"),
    ("Acme, last Friday at 4, with Jane", "last Friday at 4", "! time_ambiguous 04:00 16:00"),
    ("Acme yesterday with Jane", "yesterday", "! time_missing"),
    ("Acme, 2 March 3pm EST with Jo", "2 March 3pm EST", "! time_other_zone"),
    ("Acme 03/04/2026 3pm", "03/04/2026 3pm", "! date_ambiguous 2026-04-03 2026-03-04"),
    ("Acme Monday 3 March 2026 15:00", "Monday 3 March 2026 15:00", "! day_mismatch"),
)  # fmt: skip

NOTHING = (
    "",
    "Acme",
    "Acme, data engineer, with Jane Doe",
    "Acme avec May, June, Sam et Jan",
    "now hiring at Acme",
    "the role is on the 3rd floor",
    "c’est à côté de la gare",
    "Acme 24/7 support",
    "Acme\0yesterday 3pm",
    "x" * 10_000,
    "12345678901234567890",
    "Room 101, 2nd floor",
)


@pytest.mark.parametrize(("text", "words", "means"), [*FOUND, *DOUBTFUL])
def test_the_time_is_found_and_the_rest_is_left(text: str, words: str, means: str) -> None:
    found = find_instant(text, zone=ZONE, now=NOW, language=Language.EN)
    assert found is not None
    understood, (start, end) = found
    assert (text[start:end], told(understood, ZONE)) == (words, means)


@pytest.mark.parametrize(("text", "words", "means"), UNREAD)
def test_words_that_look_like_a_time_come_with_their_question(text: str, words: str, means: str) -> None:
    found = find_time(text, zone=ZONE, now=NOW, language=Language.EN)
    assert found is not None
    assert found.problem is not None
    assert (found.words, asked(found.problem)) == (words, means)
    assert find_instant(text, zone=ZONE, now=NOW, language=Language.EN) is None


@pytest.mark.parametrize("text", NOTHING)
def test_where_there_is_no_time_none_is_found(text: str) -> None:
    assert find_instant(text, zone=ZONE, now=NOW, language=Language.FR) is None


def test_a_long_text_full_of_times_is_read_quickly() -> None:
    start = thread_time()
    find_instant("yesterday 3pm " * 5000, zone=ZONE, now=NOW, language=Language.EN)
    assert thread_time() - start < 1
