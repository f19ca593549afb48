"""More than is kept for one person: said kindly, with what they typed; and what matters most never gives way."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from core.dialogs.desk import Desk
from core.dialogs.talk import Replies
from core.dialogs.turn import Replace, Show, Turn
from core.domain.contact import Contact
from core.domain.interview import Interview
from core.domain.ladder import MOST_ROWS
from core.domain.people_text import Named
from core.domain.person import Address, Language, Platform
from core.domain.reminder import Reminder, ReminderKind, ReminderState
from core.services.interviews import MOST_A_DAY, ToLog, log_interview
from core.services.owing import mark_sent
from core.services.reminders import replan
from core.store.database import Store
from core.ui.action import Action

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
ZOE, RAJ = Address(Platform.SLACK, "T1", "U1"), Address(Platform.SLACK, "T1", "U2")
LADDER = {ReminderKind.DRAFT, ReminderKind.NUDGE, ReminderKind.LAST_CALL, ReminderKind.LATE}


class Talking:
    """Somebody who types and presses, one thing after another."""

    def __init__(self, store: Store, who: Address = ZOE, language: Language = Language.EN) -> None:
        self.desk, self.now = Desk(store), NOW
        self._who, self._language, self._done = who, language, 0

    async def types(self, line: str, who: Address | None = None) -> str:
        return words(await self.desk.open(self._turn(who), line))

    async def presses(self, *action: str) -> str:
        return words(await self.desk.press(self._turn(), Action(*action)))

    def _turn(self, who: Address | None = None) -> Turn:
        self._done += 1
        return Turn(who or self._who, str(self._done), self.now, self._language, None, "Europe/Paris")


def words(replies: Replies) -> str:
    return " ".join(str(reply.card) for reply in replies if isinstance(reply, Show | Replace))


async def pending(store: Store) -> list[Reminder]:
    async with store.read(ZOE) as uow:
        return [r for r in await uow.reminders.planned() if r.state is ReminderState.PENDING]


async def reminded_of(store: Store, many: int, soonest: datetime) -> None:
    """So many contacts, and a reminder asked for by hand of each, a minute apart."""
    async with store.begin(ZOE, now=NOW) as uow:
        for n in range(many):
            await uow.contacts.add(
                Contact(f"c{n:03}", f"Ana {n:03}", remind_at=soonest + n * timedelta(minutes=1))
            )
        await replan(uow, NOW)


async def acme(store: Store, now: datetime = NOW, ended: datetime = NOW - timedelta(minutes=5)) -> Interview:
    async with store.begin(ZOE, now=now) as uow:
        told = ToLog("Acme", ended, "Europe/Paris", people=(Named("Maya Lindqvist"),))
        return await log_interview(uow, told, now)


async def test_beyond_thirty_interviews_a_day_it_says_so_and_what_was_typed_is_there_tomorrow(
    store: Store,
) -> None:
    zoe = Talking(store)
    async with store.begin(ZOE, now=NOW) as uow:
        person = await uow.person.get()
        likes = replace(person.preferences, zone="Europe/Paris")
        await uow.person.save(replace(person, name="Zoe Ray", preferences=likes))
        for n in range(MOST_A_DAY):
            told = ToLog(f"Company {n}", NOW - timedelta(days=2, hours=n), "Europe/Paris")
            await log_interview(uow, told, NOW)
    assert "This is what I understood" in await zoe.types("/interview log Onemore, today 9am with Ida Berg")
    said = await zoe.presses("log.save", "")
    assert f"That makes {MOST_A_DAY} interviews in a day" in said
    async with store.read(ZOE) as uow:
        assert len(await uow.interviews.list()) == MOST_A_DAY
    zoe.now += timedelta(days=1, minutes=1)
    assert "Saved: Onemore" in await zoe.presses("log.save", "")


async def test_one_reminder_too_many_is_refused_with_what_was_typed_and_letting_one_go_makes_room(
    store: Store,
) -> None:
    zoe = Talking(store)
    await reminded_of(store, MOST_ROWS, NOW + timedelta(days=20))
    assert "Ida Berg" in await zoe.types("/contact add Ida Berg")
    said = await zoe.types("/contact remind Ida Berg, in two weeks")
    assert f"You have {MOST_ROWS} reminders to come already" in said
    assert "/contact remind Ida Berg, in two weeks" in said
    assert "/contact remind Ana 199 never" in said
    assert len(await pending(store)) == MOST_ROWS
    assert "I will not remind you" in await zoe.types("/contact remind Ana 199 never")
    assert "I will remind you of Ida Berg" in await zoe.types("/contact remind Ida Berg, in two weeks")
    subjects = {r.subject_id for r in await pending(store)}
    assert len(subjects) == MOST_ROWS
    assert "c199" not in subjects


async def test_one_that_waits_already_may_be_moved_however_many_there_are(store: Store) -> None:
    zoe = Talking(store)
    await reminded_of(store, MOST_ROWS, NOW + timedelta(days=20))
    assert "I will remind you of Ana 007" in await zoe.types("/contact remind Ana 007, in two weeks")


async def test_in_french_it_is_said_in_french(store: Store) -> None:
    zoe = Talking(store, language=Language.FR)
    await reminded_of(store, MOST_ROWS, NOW + timedelta(days=20))
    await zoe.types("/contact ajouter Ida Berg")
    said = await zoe.types("/contact rappel Ida Berg, dans deux semaines")
    assert f"Vous avez déjà {MOST_ROWS} rappels à venir" in said
    assert "/contact rappel Ida Berg, dans deux semaines" in said


async def test_with_two_hundred_sooner_reminders_an_interview_still_has_its_whole_ladder(
    store: Store,
) -> None:
    await acme(store)
    alone = Counter(r.kind for r in await pending(store) if r.kind in LADDER)
    async with store.begin(ZOE, now=NOW) as uow:
        await uow.interviews.delete((await uow.interviews.list())[0].id)
    await reminded_of(store, MOST_ROWS, NOW + timedelta(minutes=1))
    interview = await acme(store)
    waiting = await pending(store)
    assert Counter(r.kind for r in waiting if r.kind in LADDER) == alone
    assert alone[ReminderKind.LAST_CALL] == 1
    assert len(waiting) == MOST_ROWS
    gone = {f"c{n:03}" for n in range(MOST_ROWS)} - {r.subject_id for r in waiting}
    assert gone == {f"c{n:03}" for n in range(MOST_ROWS - len(gone), MOST_ROWS)}, "the last of them"
    async with store.begin(ZOE, now=NOW) as uow:
        (note,) = await uow.notes.of_interview(interview.id)
        await mark_sent(uow, note, NOW)
        await uow.interviews.delete(interview.id)
        await replan(uow, NOW)
    assert {f"c{n:03}" for n in range(MOST_ROWS)} <= {r.subject_id for r in await pending(store)}


async def test_the_rhythm_of_contacts_gives_way_to_what_was_asked_for_by_hand(store: Store) -> None:
    async with store.begin(ZOE, now=NOW) as uow:
        met = NOW - timedelta(days=2)
        for n in range(MOST_ROWS + 50):
            await uow.contacts.add(Contact(f"r{n}", f"Bo {n}", met_at=met, last_touch_at=met))
        await uow.contacts.add(Contact("c", "Ida Berg"))
        await replan(uow, NOW)
    assert len(await pending(store)) == MOST_ROWS
    zoe = Talking(store)
    assert "I will remind you of Ida Berg" in await zoe.types("/contact remind Ida Berg, in ten months")
    waiting = await pending(store)
    assert len(waiting) == MOST_ROWS
    assert [r.subject_id for r in waiting if r.kind is ReminderKind.CUSTOM] == ["c"]


async def test_one_person_s_hurry_is_nobody_else_s_and_a_clock_put_back_keeps_nobody_waiting(
    store: Store,
) -> None:
    await acme(store)
    zoe = Talking(store)
    said = [await zoe.types("/interview draft") for _ in range(11)]
    assert ["For Maya" in one for one in said] == [True] * 10 + [False]
    assert "That makes 10 drafts in a minute" in said[-1]
    assert "drafts in a minute" not in await zoe.types("/interview draft", RAJ)
    zoe.now -= timedelta(hours=1)
    assert "For Maya" in await zoe.types("/interview draft")


async def test_a_minute_is_counted_from_each_draft_and_what_is_refused_costs_no_more_waiting(
    store: Store,
) -> None:
    await acme(store)
    zoe = Talking(store)
    for _ in range(10):
        await zoe.types("/interview draft")
        zoe.now += timedelta(seconds=5)
    zoe.now += timedelta(seconds=9)  # 59 seconds after the first
    assert "drafts in a minute" in await zoe.types("/interview draft")
    zoe.now += timedelta(seconds=1)
    assert "For Maya" in await zoe.types("/interview draft")
    assert "drafts in a minute" in await zoe.types("/interview draft")
