"""`suivi reminders`: what is planned and what went wrong, for an operator; ids and instants, never a word of anybody's."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
from datetime import datetime

from bots.command_line import BAD_USE, USAGES
from bots.commands.failing import FAILED, Outcome, explained
from bots.logs import to_standard_error
from bots.runtime import opened
from bots.settings import Settings
from core.clock import SystemClock
from core.domain.reminder import ReminderState
from core.store.outbox_view import Line, OutboxView
from core.text.words import Words

MOST = 200
"""Lines listed: an operator looks at the head of the queue, or at the latest of what is settled."""


def main(asked: argparse.Namespace, say: Words) -> int:
    """Answers 0; 1 when there is no such reminder; 2 without the id that `show` and `retry` need."""
    if asked.what != "list" and not asked.id:
        print(say("Usage: {usage}", usage=USAGES["reminders"]), file=sys.stderr)
        return BAD_USE
    with explained(say) as outcome:
        settings = Settings()
        to_standard_error(settings.log_level, logging.WARNING)
        asyncio.run(_do(settings, asked, say, outcome))
    return outcome.code


async def _do(settings: Settings, asked: argparse.Namespace, say: Words, outcome: Outcome) -> None:
    async with opened(settings) as runtime:
        view = OutboxView(runtime.store)
        if asked.what == "list":
            for line in await view.lines(*_wanted(asked), most=MOST):
                print(in_a_row(line))
        elif asked.what == "show" and (found := await view.show(asked.id)):
            print("\n".join(in_full(found)))
        elif asked.what == "retry" and await view.retry(asked.id, SystemClock().now()):
            print(
                say(
                    "It goes out, or is looked for, at once; where a message was refused, a day after the refusal."
                )
            )
        else:
            print(
                say("suivi: there is no such reminder to {what}: {id}", what=asked.what, id=asked.id),
                file=sys.stderr,
            )
            outcome.code = FAILED


def _wanted(asked: argparse.Namespace) -> tuple[ReminderState, ...]:
    """None: those that are not settled."""
    if asked.everything:
        return tuple(ReminderState)
    return (ReminderState.DEAD,) if asked.dead else ()


def in_a_row(line: Line) -> str:
    """One reminder on one line: id, when, state, kind, tenant, attempts and the reason of the last."""
    return f"{line.id}  {_utc(line.due_at)}  {line.state:<8}  {line.kind:<13}  {line.tenant}  {line.attempts}  {line.reason}".rstrip()


def in_full(line: Line) -> tuple[str, ...]:
    """Everything that is known of one, a field a line, named as in the database."""
    return (
        f"id: {line.id}",
        f"tenant: {line.tenant}",
        f"kind: {line.kind}",
        f"state: {line.state}",
        f"due_at: {_utc(line.due_at)}",
        f"next_try_at: {_utc(line.next_try_at)}",
        f"attempts: {line.attempts}",
        f"first_attempt_at: {_utc(line.first_attempt_at)}",
        f"owner: {line.owner}",
        f"message_id: {line.message_id}",
        f"reason: {line.reason}",
        f"settled_at: {_utc(line.settled_at)}",
    )


def _utc(at: datetime | None) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}" if at is not None else "-"
