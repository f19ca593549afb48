"""Every sentence rests on the log: take a fact away, and its sentence goes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.domain.brief import Brief, NeedHeard, OutcomeFacts
from core.domain.interview import OutcomeKind
from core.domain.note import NoteKind
from core.notes.note import Note
from core.notes.writer import write
from tests.notes.writer.people import ALONE, ANA, SENDING


def manager(brief: Brief, sending_at: datetime = SENDING) -> Note:
    return write(brief, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=sending_at)


WITHOUT = {
    "interviewers[0].moment": replace(ALONE, people=(replace(ANA, moment=""),)),
    "needs[0].proof": replace(ALONE, needs=(NeedHeard("catch mis-picks before loading"),)),
    "needs[0].need": replace(ALONE, needs=(NeedHeard("", ALONE.needs[0].proof),)),
    "question": replace(ALONE, question=""),
    "own_view": replace(ALONE, own_view=""),
    "promises[0]": replace(ALONE, promises=()),
    "next_step": replace(ALONE, next_step=""),
    "next_on": replace(ALONE, next_on=None),
    "role": replace(ALONE, role=""),
}
WORDS = {
    "interviewers[0].moment": "napkin",
    "needs[0].proof": "ten-second scan",
    "needs[0].need": "mis-picks before loading",
    "question": "own the scan",
    "own_view": "start with the driver",
    "promises[0]": "handover sheet",
    "next_step": "call me",
    "next_on": "Friday",
    "role": "night shift lead",
}


@pytest.mark.parametrize("path", sorted(WITHOUT))
def test_a_fact_taken_from_the_log_is_gone_from_the_note(path: str) -> None:
    assert path == "role" or any(path in s.facts for s in manager(ALONE).sentences), "it was there"
    note = manager(WITHOUT[path])
    assert WORDS[path] not in note.body
    assert not any(path in s.facts for s in note.sentences)


@pytest.mark.parametrize("path", sorted(WORDS))
def test_a_logged_fact_is_in_some_version_and_its_sentence_names_it(path: str) -> None:
    notes = [write(ALONE, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENDING, version=v) for v in range(16)]
    saying = [s for note in notes for s in note.sentences if WORDS[path] in s.text]
    assert saying
    assert all(path in s.facts for s in saying), [s for s in saying if path not in s.facts]


def test_what_is_missing_is_asked_for_and_never_made_up() -> None:
    bare = Brief(ALONE.language, "Nordhaven", ALONE.ended_at, "UTC", (replace(ANA, moment=""),))
    note = manager(bare)
    assert {w.key for w in note.wanted} >= {"signature", "moment", "role", "need", "next_step"}
    assert 20 <= len(note.body.split()) <= 60


def test_a_day_is_said_as_it_will_be_when_the_note_is_sent() -> None:
    same_day = ALONE.ended_at + timedelta(hours=3)
    assert "yesterday" not in manager(ALONE, same_day).body
    bodies = [
        write(ALONE, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENDING, version=v).body for v in range(3)
    ]
    assert any("yesterday" in body for body in bodies)
    assert not any("today" in body for body in bodies)


def test_private_words_and_what_was_said_of_a_refusal_never_appear() -> None:
    outcome = OutcomeFacts(
        OutcomeKind.REJECTED, weak_spot="not enough budget experience", words="they preferred a cheaper one"
    )
    secret = replace(
        ALONE,
        outcome=outcome,
        people=(replace(ANA, moment="Off the record, the site may close. She drew the bay."),),
    )
    note = write(secret, NoteKind.REJECTION_FINAL, "p1", sending_at=SENDING)
    assert "cheaper" not in note.body
    assert "off the record" not in note.body.lower()
    assert "budget experience" in note.body
    assert "drew" in note.body or "drawing" in note.body


def test_a_repair_is_made_only_when_it_is_wanted() -> None:
    held = replace(ALONE, repair="I should have said that I ran the depot for two winters")
    assert "two winters" not in manager(held).body
    assert "two winters" in manager(replace(held, repair_wanted=True)).body


def test_a_repair_in_two_sentences_is_told_in_both() -> None:
    brief = replace(ALONE, repair="I said I did not know SAP. I have used it for a year.", repair_wanted=True)
    body = manager(brief).body
    assert "I said I didn’t know SAP" in body
    assert "I’ve used it for a year" in body


def test_a_promised_link_is_given_whole() -> None:
    brief = replace(ALONE, promises=("send the sheet: https://example.org/a?b=c&d=1",))
    assert "https://example.org/a?b=c&d=1" in manager(brief).body
