"""How much is in hand at once: what is too much is turned away with a word, whoever else asks for little is served."""

from __future__ import annotations

from bots.discord.room import Entry, Room
from core.domain.person import Address, Platform


def somebody(number: int) -> Address:
    return Address(Platform.DISCORD, "", str(number))


async def test_one_person_s_flood_leaves_room_for_everybody_else() -> None:
    room = Room(most=10, of_one=3)
    assert [room.enter(somebody(1)) for _ in range(4)] == [Entry.FREE] * 3 + [Entry.TOO_FAST]
    assert room.enter(somebody(2)) is Entry.FREE
    room.leave(somebody(1))
    assert room.enter(somebody(1)) is Entry.FREE


async def test_what_the_process_holds_is_bounded_and_what_was_typed_has_twice_the_room() -> None:
    room = Room(most=4, of_one=2)
    assert [room.enter(somebody(n)) for n in range(5)] == [Entry.FREE] * 4 + [Entry.CROWDED]
    assert not room.has_time_for_lists()
    typed = [room.enter(somebody(n), holds_text=True) for n in range(5)]
    assert typed == [Entry.FREE] * 4 + [Entry.CLOSED]
    for number in range(4):
        room.leave(somebody(number))
        room.leave(somebody(number))
    assert room.has_time_for_lists()
    assert room.enter(somebody(9)) is Entry.FREE


async def test_how_many_are_told_so_at_once_is_bounded_too() -> None:
    room = Room(most=2)
    found = [room.enter(somebody(n)) for n in range(5)]
    assert found == [Entry.FREE, Entry.FREE, Entry.CROWDED, Entry.CROWDED, Entry.CLOSED]
    room.told()
    assert room.enter(somebody(9)) is Entry.CROWDED


async def test_reminders_let_people_go_first_and_never_wait_for_long() -> None:
    room = Room()
    assert not await room.after_you()
    room.enter(somebody(1))
    assert await room.after_you(longest=0.01)
