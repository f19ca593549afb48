"""Text that is no time is refused kindly and at once, whatever it is (T50, T51, T55)."""

from __future__ import annotations

from datetime import UTC, datetime
from time import thread_time

import pytest

from core.domain.person import Language
from core.domain.when import PROBLEMS, read_day, read_instant
from core.errors import Problem

NOW = datetime(2026, 3, 4, 16, 0, tzinfo=UTC)

HOSTILE = (
    "１５:００", "hier １５h", "yesterday ٣pm", "3\0pm", "yesterday\x003pm", "\ud800", "yesterday 3pm\ud83d",
    "\x1b[31myesterday 3pm", "yes\u202eterday 3pm", "yesterday 3pm\u2066", "'; drop table interviews; --", "%_%",
    "<!channel>", "{{ now }}", "${now}", "../../etc/passwd", "=NOW()", "nan", "inf", "-1", "1e9", "1e309",
    "0x10:00", "3½pm", "Ⅲ pm", "①②:00", "ｙｅｓｔｅｒｄａｙ 3pm", "🕒", "午後3時", "أمس 3",
    "yesterday ３pm", "2026-03-03T15:00:00+99:99", "2026-03-03T15:00:00.Z", "T15:00", "--", ",", "at", "à", "(", "@@@@",
    "-3pm", "3pm-", "3pm--4pm--5pm", ": : :", "1/1/1/1", "99/99/9999", "00:00:00:00", "at at at 3pm", "the the the",
)  # fmt: skip


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("typed", HOSTILE)
def test_what_is_no_time_is_asked_about_and_never_breaks(typed: str, language: Language) -> None:
    for read in (read_instant, read_day):
        with pytest.raises(Problem) as refused:
            read(typed, zone="Europe/Paris", now=NOW, language=language)
        assert set(refused.value.values) == set(PROBLEMS[refused.value.key])


@pytest.mark.parametrize(
    ("typed", "key"), [("", "time_empty"), ("  \t ", "time_empty"), ("\u200b", "time_empty")]
)
def test_nothing_typed_says_so(typed: str, key: str) -> None:
    with pytest.raises(Problem) as refused:
        read_instant(typed, zone="Europe/Paris", now=NOW, language=Language.EN)
    assert refused.value.key == key


@pytest.mark.parametrize("piece", ["9", "yesterday ", "1 h ", "a ", "3pm ", "/", "\0", "é", "3 mars "])
def test_ten_thousand_characters_are_refused_in_under_ten_milliseconds(piece: str) -> None:
    typed = (piece * 10_000)[:10_000]
    start = thread_time()
    with pytest.raises(Problem) as refused:
        read_instant(typed, zone="Europe/Paris", now=NOW, language=Language.EN)
    assert thread_time() - start < 0.010
    assert refused.value.key == "time_too_long"


def test_what_phones_and_calendars_paste_along_does_not_matter() -> None:
    clean = read_instant("yesterday 3:00 pm", zone="Europe/Paris", now=NOW, language=Language.EN)
    for pasted in (
        "yesterday 3:00\u202fPM",
        "\u200eyesterday\u00a03:00\u00a0PM\u200e",
        "\ufeffYesterday\n3:00 p.m.",
    ):
        assert read_instant(pasted, zone="Europe/Paris", now=NOW, language=Language.EN) == clean


def test_what_was_typed_comes_back_in_the_question() -> None:
    with pytest.raises(Problem) as refused:
        read_instant("  sometime soonish ", zone="Europe/Paris", now=NOW, language=Language.EN)
    assert refused.value.values["typed"] == "sometime soonish"
