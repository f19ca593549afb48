"""Many people in one Slack workspace, or on Discord, each with reminders that are due."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bots.runtime import keys_of
from bots.settings import Settings
from core.clock import SystemClock
from core.domain.contact import Contact
from core.domain.person import Address, Platform, Preferences, QuietHours
from core.domain.reminder import Planned, ReminderKind, SubjectKind
from core.store.database import Store

EACH = 10
"""Reminders a person: of ten contacts to keep in touch with."""


async def seed(folder: Path, reminders: int, platform: Platform = Platform.SLACK) -> None:
    """`reminders` due now, ten to a person; nobody has quiet hours."""
    from dataclasses import replace
    from datetime import time

    settings = Settings(database_url=None, data_dir=folder, secret_keys=None)
    store = await Store.open(settings.url, keys=await keys_of(settings))
    now = SystemClock().now()
    for number in range(reminders // EACH):
        who = Address(platform, "T1", f"W{number:06}")
        if platform is Platform.DISCORD:
            who = Address(platform, "", str(4 * 10**18 + number))
        async with store.begin(who, now=now) as uow:
            person = await uow.person.get()
            never = Preferences(quiet=QuietHours(time(0), time(0)), zone="Europe/Paris")
            await uow.person.save(replace(person, name="Anne Martin", preferences=never, is_new=False))
            await uow.person.set_channel(who, "D1")
            for i in range(EACH):
                await uow.contacts.add(Contact(f"c{number}x{i}", f"Jane Doe {i}"))
            await uow.reminders.put_all(
                [
                    Planned(
                        ReminderKind.CUSTOM,
                        SubjectKind.CONTACT,
                        f"c{number}x{i}",
                        now - timedelta(seconds=1),
                        None,
                        str(i),
                    )
                    for i in range(EACH)
                ]
            )
    await store.close()
