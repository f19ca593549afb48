"""Taking everything away and leaving for good: looked for in every table, on both engines."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from zipfile import ZipFile

import pytest
from sqlalchemy import select

from core.clock import MovableClock
from core.delivery.courier import Courier
from core.delivery.messenger import Delivered, Sending
from core.dialogs.desk import Desk
from core.dialogs.reminding import Due, Said
from core.dialogs.turn import Replace, Reply, Show, Turn
from core.domain.contact import Contact, Touch, TouchKind
from core.domain.experience import Proof
from core.domain.feedback import Feedback
from core.domain.follow_plan import FollowChoice, FollowState, FollowStep, Network
from core.domain.interview import Encounter, Interview
from core.domain.note import NoteKind, OwedNote
from core.domain.person import Address, Language, Platform
from core.domain.reminder import Planned, ReminderKind, SubjectKind
from core.store import rows
from core.store.database import Store
from core.store.outbox import Outbox
from core.ui.action import Action
from core.ui.card import Buttons, Card, File

NOW = datetime(2026, 3, 5, 17, tzinfo=UTC)
ZOE = Address(Platform.SLACK, "T1", "U1")
RAJ = Address(Platform.SLACK, "T1", "U2")
CANARY = "Zanzibarium"
TURNS = count()


def turn(who: Address, now: datetime = NOW, language: Language = Language.EN) -> Turn:
    return Turn(who, f"turn{next(TURNS)}", now, language, None, "Europe/London")


def card(replies: tuple[Reply, ...]) -> Card:
    (reply,) = replies
    assert isinstance(reply, Show | Replace)
    return reply.card


def button(shown: Card, label: str) -> Action:
    buttons = [b for block in shown.blocks if isinstance(block, Buttons) for b in block.buttons]
    return next(b.action for b in buttons if b.label == label)


async def live(store: Store, desk: Desk, who: Address) -> None:
    """Something in every table, all of it with the canary where words are kept."""
    await desk.open(turn(who), f"/contact add Maya Osei, recruiter, {CANARY}, maya@acme.com")
    async with store.begin(who, now=NOW) as uow:
        await uow.interviews.add(Interview("i1", CANARY, NOW, "Europe/Paris", people=(Encounter("c1"),)))
        await uow.contacts.add(Contact("c1", "Jane Doe"))
        await uow.notes.add(OwedNote("n1", "i1", "c1", NoteKind.HALLWAY))
        await uow.follows.put(FollowChoice("i1", "c1", Network.X, FollowStep.FOLLOW, FollowState.DONE, NOW))
        await uow.reminders.put(
            Planned(ReminderKind.NUDGE, SubjectKind.NOTE, "n1", NOW + timedelta(hours=19))
        )
        await uow.touches.add(Touch("t1", "c1", NOW, TouchKind.MET, CANARY))
        await uow.proofs.add(Proof("p1", CANARY, NOW))
        await uow.feedback.add(Feedback("f1", "", CANARY, "More depth", NOW))
        await uow.drafts.keep("log", "", 0, {"company": CANARY}, NOW)
        await uow.frames.record(CANARY, ["thank.3"])
        await uow.feeds.renew()
        await uow.fingerprints.record("n1", CANARY, ["five words in a row"])


async def people_in(store: Store) -> dict[str, set[str]]:
    async with store.upkeep() as connection:
        return {t.name: set((await connection.execute(select(t.c.person))).scalars()) for t in rows.OWNED}


async def test_delete_leaves_nothing_in_any_table_and_touches_nobody_else(store: Store) -> None:
    desk = Desk(store)
    await live(store, desk, ZOE)
    await live(store, desk, RAJ)
    async with store.read(RAJ) as uow:
        raj = uow.scope.person
    assert all(len(people) == 2 for people in (await people_in(store)).values()), await people_in(store)
    asked = card(await desk.open(turn(ZOE), "/suivi delete"))
    done = card(await desk.press(turn(ZOE), button(asked, "Delete everything")))
    assert done.title == "Everything is deleted"
    assert await people_in(store) == {table.name: {raj} for table in rows.OWNED}


async def test_pressing_twice_brings_nobody_back(store: Store) -> None:
    desk = Desk(store)
    await live(store, desk, ZOE)
    asked = card(await desk.open(turn(ZOE), "/suivi delete"))
    for later in range(2):
        pressed = turn(ZOE, NOW + timedelta(minutes=later))
        done = card(await desk.press(pressed, button(asked, "Delete everything")))
        assert done.title == "Everything is deleted"
        assert await people_in(store) == {table.name: set() for table in rows.OWNED}


async def test_the_old_button_touches_nothing_of_a_fresh_start(store: Store) -> None:
    desk = Desk(store)
    await live(store, desk, ZOE)
    asked = card(await desk.open(turn(ZOE), "/suivi delete"))
    await desk.press(turn(ZOE), button(asked, "Delete everything"))
    await desk.open(turn(ZOE, NOW + timedelta(days=1)), "/contact add Ravi Rao")
    again = await desk.press(turn(ZOE, NOW + timedelta(days=300)), button(asked, "Delete everything"))
    assert card(again).title == "Nothing was deleted"
    assert "Ravi Rao" in str(await desk.open(turn(ZOE, NOW + timedelta(days=300)), "/contact list"))


async def test_keep_changes_nothing(store: Store) -> None:
    desk = Desk(store)
    await live(store, desk, ZOE)
    before = await people_in(store)
    asked = card(await desk.open(turn(ZOE), "/suivi delete"))
    assert card(await desk.press(turn(ZOE), button(asked, "Keep it"))).title == "Nothing was deleted"
    assert await people_in(store) == before


class Remembers:
    """A platform that takes everything."""

    def __init__(self) -> None:
        self.sent: list[Address] = []

    async def send(self, to: Address, card: Card, key: str) -> Sending:
        self.sent.append(to)
        return Delivered(key)

    async def look(self, to: Address, key: str, since: datetime) -> Delivered | None:
        return None


@pytest.mark.parametrize("claimed_first", [False, True])
async def test_nothing_due_is_sent_to_somebody_who_left(
    store: Store, claimed_first: bool, caplog: pytest.LogCaptureFixture
) -> None:
    """T90: not even what was taken in hand a moment before."""
    desk = Desk(store)
    await live(store, desk, ZOE)
    asked = card(await desk.open(turn(ZOE), "/suivi delete"))
    platform, later = Remembers(), NOW + timedelta(hours=20)
    clock = MovableClock()
    clock.move_to(later)

    async def compose(due: Sequence[Due], now: datetime) -> Sequence[Said]:
        if claimed_first:
            await desk.press(turn(ZOE), button(asked, "Delete everything"))
        return await desk.compose(due, now)

    if not claimed_first:
        await desk.press(turn(ZOE), button(asked, "Delete everything"))
    courier = Courier(
        Outbox(store, "owner", {Platform.SLACK: platform}), compose, {Platform.SLACK: platform}, clock
    )
    begun = await courier.deliver_due(later)
    await courier.stop()
    assert bool(begun) is claimed_first
    assert platform.sent == []
    assert await people_in(store) == {table.name: set() for table in rows.OWNED}
    assert not [r for r in caplog.records if r.levelname == "ERROR"]


async def test_the_export_holds_every_table_and_every_word(store: Store) -> None:
    desk = Desk(store)
    await live(store, desk, ZOE)
    await live(store, desk, RAJ)
    shown = card(await desk.open(turn(ZOE), "/suivi export"))
    (file,) = (block for block in shown.blocks if isinstance(block, File))
    with ZipFile(io.BytesIO(file.content)) as packed:
        assert packed.testzip() is None
        found = {name: packed.read(name).decode("utf-8-sig") for name in packed.namelist()}
    assert set(found) == {"README.txt", "suivi.json", "contacts.csv", "contacts.vcf", "suivi.ics"}
    everything = json.loads(found["suivi.json"])
    assert {table.name for table in rows.OWNED} < set(everything)
    for name in ("interviews", "contacts", "touches", "proofs", "feedback", "drafts"):
        assert CANARY in json.dumps(everything[name]), name
    assert len(everything["notes"]) >= 1
    assert [a["user"] for a in everything["addresses"]] == ["U1"]
    assert "Maya Osei" in found["contacts.csv"]
    assert CANARY in found["suivi.ics"]


async def test_the_card_counts_what_would_go(store: Store) -> None:
    desk = Desk(store)
    await live(store, desk, ZOE)
    shown = str(card(await desk.open(turn(ZOE), "/suivi delete")))
    for line in ("1 interview", "2 people you met", "1 note", "1 time you were in touch", "1 form begun"):
        assert f"'{line}'" in shown
    assert "0 " not in shown


@pytest.mark.parametrize("platform", list(Platform))
async def test_everybody_is_told_of_the_place_they_are_in(store: Store, platform: Platform) -> None:
    told = str(
        card(
            await Desk(store).open(
                turn(Address(platform, "T1", "U1"), language=Language.FR), "/suivi données"
            )
        )
    )
    others = {"Slack", "Discord", "ordinateur"} - {
        {Platform.SLACK: "Slack", Platform.DISCORD: "Discord", Platform.TERMINAL: "ordinateur"}[platform]
    }
    assert "chiffrés" in told
    assert not [other for other in others if other in told]


@pytest.mark.parametrize(
    ("language", "typed", "told"),
    [(Language.EN, "/suivi link", "Not yet"), (Language.FR, "/suivi lier", "Pas encore")],
)
async def test_linking_two_accounts_is_refused_kindly_and_offered_nowhere(
    store: Store, language: Language, typed: str, told: str
) -> None:
    desk = Desk(store)
    assert card(await desk.open(turn(ZOE, language=language), typed)).title == told
    assert typed not in {name for c in desk.commands(language) for name in (c.name, *c.aliases)}
    assert typed not in str(await desk.open(turn(ZOE, language=language), "/suivi help"))
