"""Taking things away and bringing them in: calendar, contacts as cards and tables."""

from __future__ import annotations

from core.dialogs.planning import SHORT
from core.dialogs.talk import Replies, Talk
from core.dialogs.turn import Show
from core.domain.reminder import Reminder, SubjectKind
from core.services.exporting import calendar_file, contacts_files
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
    say, uow = talk.say, talk.uow
    companies = {i.id: i.company for i in await uow.interviews.list()}
    companies |= {n.id: companies.get(n.interview_id, "") for n in await uow.notes.list()}
    names = {c.id: c.name for c in await uow.contacts.list()}

    def titled(reminder: Reminder) -> str:
        about = names if reminder.subject_kind is SubjectKind.CONTACT else companies
        name = about.get(reminder.subject_id, "")
        return (
            say("{name}: {what}", name=name, what=say(SHORT[reminder.kind]))
            if name
            else say(SHORT[reminder.kind])
        )

    content = await calendar_file(
        uow, titled, lambda c: say("Interview: {company}", company=c), talk.language, talk.turn.now
    )
    file = File("suivi.ics", "text/calendar", content)
    line = Text(rich(say("Open it in your calendar. It holds the dates as they stand today.")))
    return (Show(Card(say("Your dates"), (line, file))),)
