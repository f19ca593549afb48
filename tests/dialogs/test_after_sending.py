"""What was sent stays sent, whatever older message is pressed; and the record counts what the window is for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from core.dialogs.desk import Desk
from core.dialogs.talk import Replies
from core.dialogs.turn import Replace, Show, Turn
from core.domain.contact import Contact
from core.domain.interview import Encounter, Interview
from core.domain.note import NoteKind, NoteState, OwedNote
from core.domain.person import Address, Platform
from core.store.database import Store
from core.ui.action import Action

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
JOE = Address(Platform.SLACK, "T1", "U1")


def turn(number: int, now: datetime = NOW) -> Turn:
    return Turn(who=JOE, id=str(number), now=now, zone="Europe/Paris")


def words(replies: Replies) -> str:
    return " ".join(str(reply.card) for reply in replies if isinstance(reply, Show | Replace))


async def owing(store: Store, kind: NoteKind = NoteKind.THANK_YOU_MANAGER) -> Desk:
    """One interview this morning, with one note to Ana owed."""
    async with store.begin(JOE, now=NOW) as uow:
        await uow.contacts.add(Contact("c1", "Ana Ortiz"))
        people = (Encounter("c1"),)
        await uow.interviews.add(
            Interview("i1", "Northwind", NOW - timedelta(hours=2), "Europe/Paris", people=people)
        )
        await uow.notes.add(OwedNote("n1", "i1", "c1", kind))
    return Desk(store)


async def test_skipping_or_putting_off_what_was_sent_says_that_it_was_sent(store: Store) -> None:
    desk = await owing(store)
    assert "Sent to Ana Ortiz" in words(await desk.press(turn(1), Action("note.sent", "n1")))
    late = (
        Action("note.skip", "n1"),
        Action("note.skip", "i1", "all"),
        Action("snooze.one", "n1", "1h"),
        Action("snooze.all", "i1", "1h"),
    )
    for number, action in enumerate(late, 2):
        said = words(await desk.press(turn(number), action))
        assert "Sent to Ana Ortiz" in said, action
        assert "I will" not in said, action
    async with store.read(JOE) as uow:
        assert (await uow.notes.get("n1")).state is NoteState.SENT


async def test_a_note_that_was_sent_asks_for_nothing_more_until_it_is_taken_up_again(store: Store) -> None:
    desk, see = await owing(store), Action("note.see", "n1", "note")
    asks = [
        "Complete the log" in words(await desk.press(turn(1), see)),
        "Complete the log" in words(await desk.press(turn(2), Action("note.sent", "n1"))),
        "Complete the log" in words(await desk.press(turn(3), see)),
        "Complete the log" in words(await desk.press(turn(4), Action("note.reopen", "n1"))),
    ]
    assert asks == [True, False, False, True]


async def test_an_answer_to_a_rejection_does_not_spoil_the_record(store: Store) -> None:
    """It has no window, and must not read as a thank-you that came late."""
    desk = await owing(store)
    await desk.press(turn(1), Action("note.sent", "n1"))
    async with store.begin(JOE, now=NOW) as uow:
        await uow.notes.add(OwedNote("n2", "i1", "c1", NoteKind.REJECTION_EARLY))
    later = NOW + timedelta(days=9)
    await desk.press(turn(2, later), Action("note.sent", "n2"))
    assert "1 of 1 note within 24 hours" in words(await desk.open(turn(3, later), "/interview list"))


async def test_a_no_told_in_one_line_is_never_taken_for_the_interview_to_come(store: Store) -> None:
    desk = await owing(store)
    async with store.begin(JOE, now=NOW) as uow:
        await uow.interviews.add(Interview("i2", "Initech", NOW + timedelta(days=1), "Europe/Paris"))
    assert "Not this time: Northwind" in words(await desk.open(turn(1), "/interview outcome rejected"))
