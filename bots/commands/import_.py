"""`suivi import`: contacts or interviews from a file, shown first, brought in only with --yes."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bots.command_line import BAD_USE
from bots.commands.failing import FAILED, Outcome, explained
from bots.commands.local import person_here
from bots.logs import to_standard_error
from bots.machine import zone as zone_here
from bots.runtime import opened
from bots.settings import Settings
from bots.terminal.richtext import one_line
from core.clock import SystemClock
from core.domain.contact import Contact
from core.errors import Problem
from core.services.files.contacts_csv import MOST_BYTES
from core.services.importing import Brought, bring_in, compare, read_file
from core.services.interviews import ToLog
from core.text.problems import say_problem
from core.text.words import Words

MOST_SHOWN = 10
"""Lines of each sort in the preview: enough to see that the columns are the right ones."""


def main(asked: argparse.Namespace, say: Words) -> int:
    """Answers 0; 1 when some lines cannot be read or nothing could be saved; 2 when the file is none that can be."""
    try:
        content = _content(asked.file)
    except OSError as error:
        return _refuse(asked.file, error.strerror or type(error).__name__)
    except Problem as problem:
        return _refuse(asked.file, say_problem(say, problem))
    with explained(say) as outcome:
        settings = Settings()
        to_standard_error(settings.log_level, logging.WARNING)
        asyncio.run(_do(settings, asked, content, say, outcome))
    return outcome.code


def _content(name: str) -> bytes:
    """Refused by its size before it is read."""
    with Path(name).open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise Problem("file_too_large", None, most=MOST_BYTES // 1_000_000)
    return content


def _refuse(name: str, why: str) -> int:
    print(f"suivi: {name}: {why}", file=sys.stderr)
    return BAD_USE


async def _do(
    settings: Settings, asked: argparse.Namespace, content: bytes, say: Words, outcome: Outcome
) -> None:
    now = SystemClock().now()
    async with opened(settings) as runtime, runtime.store.begin(person_here(settings), now=now) as uow:
        zone = (await uow.person.get()).preferences.zone or zone_here(os.environ) or "UTC"
        try:
            found = await compare(uow, read_file(asked.file, content), zone)
        except Problem as problem:
            outcome.code = _refuse(asked.file, say_problem(say, problem))
            return
        _show(found, zone, say)
        for line, wrong in found.problems:
            where = say("line {number}", number=line)
            print(f"suivi: {asked.file}, {where}: {say_problem(say, wrong)}", file=sys.stderr)
            outcome.code = FAILED
        if not (found.contacts or found.interviews):
            print(say("There is nothing new in it."))
        elif asked.yes:
            await bring_in(uow, found, now)
            print(say("Brought in."))
        else:
            print(say("Nothing is changed yet: add --yes to bring it in."))


def _show(found: Brought, zone: str, say: Words) -> None:
    if found.contacts:
        print(say.many("{count} new contact:", "{count} new contacts:", len(found.contacts)))
    for contact in found.contacts[:MOST_SHOWN]:
        print(f"  {one_line(_person(contact))}")
    if found.interviews:
        print(say.many("{count} new interview:", "{count} new interviews:", len(found.interviews)))
    for told in found.interviews[:MOST_SHOWN]:
        print(f"  {one_line(_interview(told, zone))}")
    more = max(len(found.contacts), len(found.interviews)) - MOST_SHOWN
    if more > 0:
        print(say.many("  and {count} more", "  and {count} more", more))
    if found.known:
        print(say.many("{count} is here already.", "{count} are here already.", found.known))


def _person(contact: Contact) -> str:
    return ", ".join(w for w in (contact.name, contact.title, contact.company, contact.email) if w)


def _interview(told: ToLog, zone: str) -> str:
    ended: datetime = told.ended_at.astimezone(ZoneInfo(zone))
    people = ", ".join(person.name for person in told.people)
    return f"{ended:%Y-%m-%d %H:%M}  {told.company}" + (f"  ({people})" if people else "")
