"""What a person takes away: dates, contacts, everything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from core.domain.person import Language
from core.domain.reminder import Reminder, ReminderState
from core.services.files.calendar import SHORTEST, Dated, as_calendar
from core.services.files.contacts_csv import as_csv
from core.services.files.vcard import as_vcards
from core.store.unit_of_work import UnitOfWork


async def contacts_files(uow: UnitOfWork) -> tuple[bytes, bytes]:
    """Every contact, as a vCard file and as a table."""
    everyone = await uow.contacts.list()
    return as_vcards(everyone), as_csv(everyone)


async def calendar_file(
    uow: UnitOfWork,
    titled: Callable[[Reminder], str],
    interview_title: Callable[[str], str],
    language: Language,
    now: datetime,
) -> bytes:
    """Interviews and every reminder still to come. `titled` words a reminder, `interview_title` an interview's company."""
    coming = [r for r in await uow.reminders.planned() if r.state is ReminderState.PENDING]
    dates = [Dated(r.id, r.due_at, titled(r)) for r in sorted(coming, key=lambda r: r.due_at)]
    for interview in await uow.interviews.list():
        start = interview.started_at or interview.ended_at
        lasts = max(interview.ended_at - start, SHORTEST)
        dates.append(Dated(interview.id, start, interview_title(interview.company), lasts))
    return as_calendar(dates, now, language)
