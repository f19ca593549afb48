"""Everything at a glance, for a front that has a place of its own for it: owed, under way, coming, and one's record."""

from __future__ import annotations

from core.dialogs.listing import listing
from core.dialogs.planning import line_of
from core.dialogs.saying import moment_words
from core.dialogs.talk import Talk
from core.dialogs.turn import Show
from core.domain.note import NoteState
from core.domain.reminder import ReminderState
from core.errors import Problem
from core.ui.action import Action
from core.ui.card import Block, Button, Buttons, ButtonStyle, Card, Divider, Heading, Items, Text
from core.ui.rich import Rich, rich

MOST_COMING = 8
MOST_OWED = 5


async def home(talk: Talk) -> Card:
    """The list of /interview, what comes next, and the way to everything else."""
    say = talk.say
    shown = next(r.card for r in await listing(talk, "") if isinstance(r, Show))
    start = (
        Button(say("Log an interview"), Action("log.start"), ButtonStyle.PRIMARY),
        Button(say("People"), Action("contact.list")),
        Button(say("Settings"), Action("settings.change")),
    )
    blocks: list[Block] = [Buttons(start), *(b for b in shown.blocks if not isinstance(b, Buttons))]
    blocks += await _owed(talk)
    coming = await _coming(talk)
    if coming:
        blocks += [Heading(say("Coming up")), Items(tuple(coming))]
    likes = talk.person.preferences
    if likes.paused_until is not None and likes.paused_until > talk.turn.now:
        until = moment_words(likes.paused_until, talk.zone, talk.language)
        blocks += [
            Divider(),
            Text(rich(say("Paused until {when}.", when=until))),
            Buttons((Button(say("Resume now"), Action("pause.end")),)),
        ]
    return Card(shown.title, tuple(blocks))


async def _owed(talk: Talk) -> list[Block]:
    """One button for each interview after which something is owed."""
    owed = {n.interview_id for n in await talk.uow.notes.list(NoteState.OWED)}
    waiting = [i for i in await talk.uow.interviews.list() if i.id in owed][:MOST_OWED]
    if not waiting:
        return []
    buttons = [
        Button(talk.say("Notes: {company}", company=i.company[:40]), Action("note.see", i.id))
        for i in waiting
    ]
    return [Buttons(tuple(buttons))]


async def _coming(talk: Talk) -> list[Rich]:
    planned = [r for r in await talk.uow.reminders.planned() if r.state is ReminderState.PENDING]
    lines = []
    for reminder in sorted(planned, key=lambda r: r.due_at)[:MOST_COMING]:
        try:
            lines.append(await line_of(talk, reminder))
        except Problem:  # about somebody forgotten since
            continue
    return lines
