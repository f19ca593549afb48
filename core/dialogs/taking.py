"""Taking things away and bringing them in: calendar, contacts as cards and tables."""

from __future__ import annotations

from datetime import datetime

from core.dialogs.planning import SHORT
from core.dialogs.talk import Replies, Talk
from core.dialogs.turn import Show
from core.domain.person import Language
from core.domain.reminder import Reminder, SubjectKind
from core.services.exporting import calendar_file, contacts_files
from core.store.unit_of_work import UnitOfWork
from core.text.words import Words
from core.ui.card import Card, File, Text
from core.ui.rich import rich


async def export_contacts(talk: Talk, _: str) -> Replies:
    """/contact export: a vCard file and a table."""
    say = talk.say
    cards, table = await contacts_files(talk.uow)
    files = (File("contacts.vcf", "text/vcard", cards), File("contacts.csv", "text/csv", table))
    line = Text(rich(say("They are yours: any address book reads the first, any spreadsheet the second.")))
    return (Show(Card(say("Your contacts"), (line, *files))),)


async def export_calendar(talk: Talk, _: str) -> Replies:
    """/interview calendar: every date, to be opened in one's own calendar."""
    say = talk.say
    file = File("suivi.ics", "text/calendar", await dates_of(talk.uow, talk.language, talk.turn.now))
    line = Text(rich(say("Open it in your calendar. It holds the dates as they stand today.")))
    return (Show(Card(say("Your dates"), (line, file))),)


async def dates_of(uow: UnitOfWork, language: Language, now: datetime) -> bytes:
    """Every date of the person, as an .ics in their language."""
    say = Words(language)
    companies = {i.id: i.company for i in await uow.interviews.list()}
    companies |= {n.id: companies.get(n.interview_id, "") for n in await uow.notes.list()}
    names = {c.id: c.name for c in await uow.contacts.list()}

    def titled(reminder: Reminder) -> str:
        about = names if reminder.subject_kind is SubjectKind.CONTACT else companies
        name = about.get(reminder.subject_id, "")
        what = say(SHORT[reminder.kind])
        return say("{name}: {what}", name=name, what=what) if name else what

    return await calendar_file(uow, titled, lambda c: say("Interview: {company}", company=c), language, now)
