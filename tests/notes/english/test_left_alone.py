"""Good English is left as it was typed by every rule that mends what a thumb left out, in a calm log and in a hurried one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.domain.brief import Brief
from core.notes.fragment import Part
from core.notes.grammar.english.dropped import put_back
from core.notes.grammar.english.fast_repairs import said_again
from core.notes.grammar.english.haste import articled, hurried, in_full
from core.notes.grammar.english.mending import mended, readable
from core.notes.grammar.english.phone import plain
from core.notes.grammar.english.stops import sentences_of
from core.notes.grammar.english.tidy import tidy
from tests.notes.writer.people import ALONE

CALM = replace(ALONE, own_view="I would ask them.", repair="I should have said no.")
FAST = replace(ALONE, own_view="id ring them", repair="shouldve said no")
ROWS = [
    row.split(": ", 1)
    for row in (Path(__file__).parent / "clean.txt").read_text("utf-8").split("\n")
    if row and not row.startswith("#")
]


def test_one_log_is_calm_and_the_other_hurried() -> None:
    assert hurried(FAST)
    assert not hurried(CALM)


@pytest.mark.parametrize(("field", "typed"), ROWS, ids=[text for _, text in ROWS])
@pytest.mark.parametrize("brief", [CALM, FAST], ids=["calm", "hurried"])
def test_good_english_comes_out_as_it_was_typed(field: str, typed: str, brief: Brief) -> None:
    part = Part(field)
    text = readable(mended(typed, brief), brief)
    if part is Part.REPAIR:
        text = said_again(text)
    if hurried(brief):
        text = in_full(text, part)
    assert text == typed
    for sentence in sentences_of(text):
        tidied = put_back(plain(tidy(sentence), part))
        assert articled(tidied, part, brief) == sentence
