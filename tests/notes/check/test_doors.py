"""Whatever of ours leaves the door open is heard as such by the check."""

from __future__ import annotations

import re

import pytest

from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes.check.lists import words
from core.notes.check.words import fold
from core.notes.phrasing import frames


@pytest.mark.parametrize("language", Language)
def test_every_door_left_open_after_a_rejection_is_recognised(language: Language) -> None:
    known = words("door_words", language)
    silent = [
        frame.text
        for frame in frames(language)["door"]
        if frame.kinds & {NoteKind.REJECTION_EARLY, NoteKind.REJECTION_FINAL}
        and not known & set(re.findall(r"[^\W_]+", fold(frame.text)))
    ]
    assert not silent
