"""A frame that would say again what the fact says gives way to one that does not; what is wanted is not spoken of as a task."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from core.domain.brief import NeedHeard, OutcomeFacts
from core.domain.interview import OutcomeKind, Round
from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes.writer import write
from tests.notes.writer.cohort import own_log, own_log_in_french
from tests.notes.writer.people import ALONE, SENDING

EIGHT = range(8)
WISHES = ("fewer picking errors", "someone who can explain data", "more tests", "faster handovers")


@pytest.mark.parametrize("version", range(3))
@pytest.mark.parametrize("need", ["des tests auxquels l’équipe se fie", "un calendrier que l’équipe regarde"])
def test_the_team_is_named_once_in_a_sentence(need: str, version: int) -> None:
    brief = replace(own_log_in_french(0), needs=(NeedHeard(need, "j’ai écrit 40 contrôles"),))
    for kind in (NoteKind.THANK_YOU_MANAGER, NoteKind.CHECK_IN, NoteKind.DOOR_OPEN):
        note = write(brief, kind, brief.people[0].id, sending_at=SENDING, version=version)
        assert not [s.text for s in note.sentences if s.text.count("équipe") > 1]


def test_a_frame_does_not_say_the_facts_own_word() -> None:
    brief = replace(own_log(0), needs=(NeedHeard("the team trusts the tests", "I wrote 40 tests"),))
    for version in EIGHT:
        note = write(
            brief,
            NoteKind.THANK_YOU_MANAGER,
            brief.people[0].id,
            sending_at=SENDING,
            version=version,
        )
        assert not [s.text for s in note.sentences if len(re.findall(r"\bteam\b", s.text)) > 1]


@pytest.mark.parametrize("need", WISHES)
@pytest.mark.parametrize(
    "kind",
    [
        NoteKind.THANK_YOU_MANAGER,
        NoteKind.CHECK_IN,
        NoteKind.REJECTION_FINAL,
        NoteKind.DOOR_OPEN,
        NoteKind.ANOTHER_OFFER,
    ],
)
def test_a_wish_is_wished_for_and_not_worked_on(need: str, kind: NoteKind) -> None:
    outcome = OutcomeFacts(OutcomeKind.REJECTED)
    for proof in ("I cut mis-picks from 30 to 8 a week", ""):
        brief = replace(ALONE, round=Round.FINAL, outcome=outcome, needs=(NeedHeard(need, proof, "p1"),))
        for version in EIGHT:
            body = write(brief, kind, "p1", sending_at=SENDING, version=version).body
            assert not re.search(
                rf"(?:work(?:ing)? on|As for|When it comes to|[Oo]n|about|of the) {need}", body
            )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("a call with the director", "the call with the director"),
        ("an answer", "your answer"),
        ("a second interview with the CTO", "the second interview with the CTO"),
    ],
)
def test_what_was_agreed_is_definite(typed: str, said: str) -> None:
    brief = replace(ALONE, next_step=typed)
    bodies = [
        write(brief, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENDING, version=v).body for v in EIGHT
    ]
    assert all(said in body.replace("The ", "the ") for body in bodies)


@pytest.mark.parametrize("typed", ["call me Friday", "call me", "send me the contract", "email us the dates"])
def test_an_order_to_them_is_not_repeated(typed: str) -> None:
    brief = replace(ALONE, next_step=typed)
    for version in EIGHT:
        body = write(brief, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENDING, version=version).body
        assert not re.search(r"\b(?:call|send|email) (?:me|us)\b|\b(?:call|email) you\b", body)


def test_what_i_am_to_do_is_said_as_such() -> None:
    brief = replace(ALONE, next_step="call them Friday", next_on=None, language=Language.EN)
    bodies = [
        write(brief, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENDING, version=v).body for v in EIGHT
    ]
    assert not [b for b in bodies if "the call them" in b]
