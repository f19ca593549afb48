"""Months of notes to one reader: none says again what an earlier one said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.domain.brief import Brief
from core.domain.interview import Round
from core.domain.note import NoteChoices, NoteKind
from core.domain.person import Length, Tone
from core.notes.kinds import kind_for
from core.notes.note import Note
from core.notes.rendering import said, texts
from core.notes.writer import write, write_panel
from tests.notes.english.written import cases as english
from tests.notes.french.written import cases as french
from tests.notes.writer.cohort import cohort, own_log, own_log_in_french
from tests.notes.writer.people import ANA, PANEL, SENDING
from tests.notes.writer.test_properties import briefs

STORIES = {
    "rejected": ((NoteKind.CHECK_IN, 12), (NoteKind.REJECTION_FINAL, 14), (NoteKind.DOOR_OPEN, 60)),
    "silent": ((NoteKind.CHECK_IN, 12), (NoteKind.SECOND_REMINDER, 26)),
    "accepted": ((NoteKind.OFFER_THANKS, 8), (NoteKind.ACCEPTANCE, 9)),
    "declined": ((NoteKind.OFFER_THANKS, 8), (NoteKind.OFFER_DECLINE, 9)),
    "withdrawn": ((NoteKind.WITHDRAWAL, 6),),
    "on LinkedIn": ((NoteKind.LINKEDIN_MESSAGE, 3),),
}
LOGS: dict[str, Brief] = {case.name: case.interview.brief for case in english()} | {
    case.name.split(".")[0]: case.brief for case in french()
}


def told(brief: Brief, who: str, story: str) -> list[Note]:
    reader = brief.recipient(who)
    first = write(brief, kind_for(brief, reader), who, sending_at=brief.ended_at + timedelta(hours=16))
    later = [
        write(brief, kind, who, sending_at=brief.ended_at + timedelta(days=days))
        for kind, days in STORIES[story]
    ]
    return [first, *later]


def again(one: Note, other: Note) -> set[str]:
    """Sentences that both say, greeting, closing and courtesies of four words apart."""
    return {s for s in sentences(one) & sentences(other) if len(s.split()) > 4}


def sentences(note: Note) -> set[str]:
    return {s.text for s in note.sentences[1:-1]}


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("log", LOGS)
def test_a_later_note_says_nothing_that_the_same_reader_was_told_before(log: str, story: str) -> None:
    brief = replace(LOGS[log], round=Round.FINAL)
    for someone in brief.people:
        if someone.interviewed:
            for one, other in combinations(told(brief, someone.id, story), 2):
                assert not again(one, other), (one.kind, other.kind)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(brief=briefs(), story=st.sampled_from(sorted(STORIES)))
def test_whatever_was_logged_no_story_repeats_itself(brief: Brief, story: str) -> None:
    for one, other in combinations(told(replace(brief, round=Round.FINAL), "p1", story), 2):
        assert not again(one, other), (one.body, other.body)


def test_a_story_keeps_clear_of_the_version_that_was_sent() -> None:
    brief = replace(PANEL, people=(ANA,), round=Round.FINAL)
    at = brief.ended_at + timedelta(days=9)
    for version in range(4):
        sent = write(brief, NoteKind.REJECTION_FINAL, "p1", sending_at=at, version=version)
        (door,) = write_panel(
            brief,
            [(NoteKind.DOOR_OPEN, "p1")],
            sending_at=at + timedelta(days=40),
            told={(NoteKind.REJECTION_FINAL, "p1"): version},
        )
        assert not again(sent, door)
        assert not {f for f in sent.frames if "+" not in f} & {f for f in door.frames if "+" not in f}


@pytest.mark.parametrize("log", [own_log, own_log_in_french])
@pytest.mark.parametrize(
    "choices", [NoteChoices(), NoteChoices(tone=Tone.FORMAL), NoteChoices(length=Length.SHORT)]
)
def test_nothing_that_was_really_sent_is_said_again_whatever_it_was_written_with(
    log: Callable[[int], Brief], choices: NoteChoices
) -> None:
    """The thanks had their own tone, length and ledger; composed again with the later note's, they would read otherwise."""
    used = frozenset(frame for note in cohort([log(i) for i in range(20)]) for frame in note.frames)
    for i in range(20, 26):
        brief = log(i)
        sent = write(brief, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENDING, choices=choices)
        kept = {(NoteKind.THANK_YOU_MANAGER, "p1"): said(sent)}
        for kind, days in [step for story in STORIES.values() for step in story]:
            (later,) = write_panel(
                brief, [(kind, "p1")], sending_at=SENDING + timedelta(days=days), used=used, said=kept
            )
            assert not texts(sent.sentences) & texts(later.sentences)
