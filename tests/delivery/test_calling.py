"""A platform that does not answer costs its own message a look, after a while that is the same for each."""

from __future__ import annotations

import asyncio

import pytest

from core.delivery.calling import Calling
from core.delivery.messenger import Delivered, Sending, Unknown

SOON = 0.02


async def answers() -> Sending:
    return Delivered("1")


async def never_answers() -> Sending:
    await asyncio.Event().wait()
    return Delivered("never")


async def test_what_takes_too_long_may_or_may_not_have_arrived_and_the_answered_have() -> None:
    calls = Calling(SOON)
    made = [calls.make(never_answers()), calls.make(answers()), calls.make(never_answers())]
    assert await asyncio.gather(*made) == [Unknown("timeout"), Delivered("1"), Unknown("timeout")]


async def test_each_has_its_own_time_from_when_it_began() -> None:
    calls, loop = Calling(5 * SOON), asyncio.get_running_loop()
    began: list[float] = []
    ended: list[float] = []

    async def one(after: float) -> None:
        await asyncio.sleep(after)
        began.append(loop.time())
        assert await calls.make(never_answers()) == Unknown("timeout")
        ended.append(loop.time())

    await asyncio.gather(one(0), one(SOON), one(2 * SOON))
    assert all(end - begin >= 5 * SOON for begin, end in zip(began, ended, strict=True))


async def test_afterwards_another_call_has_its_whole_time_again() -> None:
    calls = Calling(SOON)
    assert await calls.make(never_answers()) == Unknown("timeout")
    assert await calls.make(answers()) == Delivered("1")
    assert await calls.make(never_answers()) == Unknown("timeout")


async def test_a_courier_that_is_told_to_end_ends_and_takes_it_for_no_answer() -> None:
    calls = Calling(60)
    task = asyncio.create_task(calls.make(never_answers()))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_an_answer_that_comes_while_it_is_given_up_counts() -> None:
    async def answers_late() -> Sending:
        try:
            return await never_answers()
        except asyncio.CancelledError:
            return Delivered("late")

    task = asyncio.create_task(Calling(SOON).make(answers_late()))
    assert await task == Delivered("late")
    assert task.cancelling() == 0


@pytest.mark.parametrize("trouble", [ConnectionError("cut"), TimeoutError()])
async def test_a_defect_in_a_messenger_is_doubt_and_not_a_second_message(trouble: Exception) -> None:
    async def fails() -> Sending:
        raise trouble

    assert isinstance(await Calling(60).make(fails()), Unknown)
