"""Where every front brings its turns: one turn is one transaction, acts once, and always gets an answer."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

from core.dialogs import help as helping
from core.dialogs import importing, invited, resuming, routes, welcome, zone
from core.dialogs.asking import Checked, check_all, check_page, explain, objection, refuse
from core.dialogs.command_line import find_command
from core.dialogs.home import home
from core.dialogs.pace import DraftPaces, Pace, Paces, slower
from core.dialogs.reminding import Due, Reminding, Said
from core.dialogs.suggesting import suggest
from core.dialogs.taking import dates_of
from core.dialogs.talk import CommandHelp, Replies, Submission, Talk, talk_of
from core.dialogs.turn import Correct, Manner, Show, Suggestion, Turn, Values
from core.domain.person import Language
from core.errors import NotSaved, Problem
from core.services.importing import read_file
from core.services.people import arrive
from core.services.reminders import replan
from core.store.database import Store
from core.store.feed_owner import whose
from core.text.problems import say_problem
from core.text.words import Words
from core.ui.action import Action
from core.ui.card import Card, Text
from core.ui.form import Field
from core.ui.rich import rich

Do = Callable[[Talk], Awaitable[Replies]]
Written = Callable[[], Awaitable[None]] | None
"""Awaited when a turn is committed, perhaps a moment before the disk has it: a front may say then that it came in, and no more.
What is answered says that it is kept, and comes only when it is."""


class Desk:
    """The core's front door. Methods answer with what to show or ask; a `Problem` never leaves it."""

    def __init__(self, store: Store, calendars_at: str = "", paces: Paces | None = None) -> None:
        """`calendars_at`: as in `Talk`. `paces`: how much one person may do in a minute; None: as much as they like."""
        self._paces = paces
        self._drafts = DraftPaces()
        self._store = store
        self._calendars_at = calendars_at
        self._reminding = Reminding(store)

    async def open(self, turn: Turn, text: str, written: Written = None) -> Replies:
        """A command line, with or without its slash: "/interview log Acme, yesterday 3pm"."""
        command, rest = find_command(text)
        if command is None:
            return await self._act(turn, lambda talk: helping.unknown(talk, text), written=written)
        return await self._act(turn, lambda talk: command.handle(talk, rest), written=written, typed=text)

    async def submit(self, turn: Turn, form: str, subject: str, page: int, values: Values) -> Replies:
        """One page of a form. What was typed is kept whatever happens; a wrong page is asked again.

        A page that the form does not have (any more) changes nothing.
        """
        route = routes.FORMS.get(form)
        if route is None:
            return await self._act(turn, _outlived)
        try:
            async with self._talk(turn, reads=True) as talk:
                kept = await talk.uow.drafts.get(form, subject)
                earlier = dict(kept[1]) if kept else {}
                built = await route.build(talk, subject, earlier | dict(values))
                if page >= len(built.pages):
                    return ()
                checked = check_page(talk, built, page, values)
        except Problem as problem:
            return await self._explain(turn, problem)
        merged = earlier | dict(values)
        if isinstance(checked, Checked):
            sent = Submission(
                form, subject, page, earlier | dict(checked.values), page + 1 >= len(built.pages)
            )
            try:
                return await self._act(turn, lambda talk: route.submit(talk, sent), part=f"{form}:{page}")
            except Problem as problem:
                checked = refuse(talk.say, built, page, merged, problem)
            except NotSaved:
                checked = refuse(talk.say, built, page, merged, Problem("not_saved"))
                return (talk.drawn(checked),)
        async with self._talk(turn) as talk:
            await talk.uow.drafts.keep(form, subject, page, _keepable(merged), turn.now)
        return (talk.drawn(checked),)

    async def check(
        self, turn: Turn, form: str, subject: str, values: Values, shown: Collection[str]
    ) -> Correct | None:
        """All that is wrong on the pages whose fields are `shown`, before any is submitted; None when nothing is.

        What was typed is kept. For a front that shows several pages at once.
        """
        route = routes.FORMS.get(form)
        if route is None:
            return None
        try:
            async with self._talk(turn, reads=True) as talk:
                kept = await talk.uow.drafts.get(form, subject)
                merged = {**(kept[1] if kept else {}), **values}
                built = await route.build(talk, subject, merged)
                wrong = check_all(talk, route, built, values, shown)
        except Problem:
            return None  # `submit` says what it is
        if wrong is None:
            return None
        async with self._talk(turn) as talk:
            await talk.uow.drafts.keep(form, subject, wrong.page, _keepable(merged), turn.now)
        return Correct(wrong, talk.manner)

    async def objection(self, turn: Turn, asked: Field, typed: str) -> str:
        """What is wrong with one answer before its page is sent, in the person's language; empty when nothing is."""
        async with self._talk(turn, reads=True) as talk:
            return objection(talk, asked, typed)

    async def leave(self, turn: Turn, form: str, subject: str, values: Values) -> Replies:
        """A form was put away unsent: what was typed is kept, and offered again when there is any of it."""
        return await self._act(
            turn, lambda talk: resuming.leave(talk, routes.FORMS.get(form), subject, values)
        )

    async def press(self, turn: Turn, action: Action, written: Written = None) -> Replies:
        """A button, however old the message it stands on."""
        handle = routes.ACTIONS.get(action.name)
        if handle is None:
            return await self._act(turn, _outlived, written=written)
        return await self._act(turn, lambda talk: handle(talk, action), written=written)

    async def suggest(
        self, turn: Turn, form: str, field: str, typed: str, values: Values | None = None
    ) -> tuple[Suggestion, ...]:
        """At most 25 values from the person's own history for a field of `form`; `values` stand in its other fields."""
        if form not in routes.FORMS:
            return ()
        async with self._talk(turn, reads=True) as talk:
            return await suggest(talk, field, typed, values or {})

    async def welcome(self, turn: Turn) -> Replies:
        """The first words to somebody new; to others, what is owed now."""
        return await self._act(turn, welcome.greet)

    async def log_from(
        self, turn: Turn, text: str, ics: bytes | None = None, said_at: datetime | None = None
    ) -> Replies:
        """Logging from a message: its text, a calendar file that came with it, and when it was said (aware)."""
        return await self._act(turn, lambda talk: invited.log_from(talk, text, ics, said_at))

    async def bring(self, turn: Turn, name: str, content: bytes | Problem) -> Replies:
        """A file given in answer to /contact import: what it would add, and nothing changed yet.

        `content`: its bytes, or why the front could not have them ("file_not_read", "file_too_large").
        """
        try:
            if isinstance(content, Problem):
                raise content
            # Seconds for the longest file: beside the loop, and before a transaction is begun.
            read = await asyncio.to_thread(read_file, name, content)
        except Problem as problem:
            return await self._explain(turn, problem)
        return await self._act(turn, lambda talk: importing.look(talk, name, read, content))

    async def follow(self, turn: Turn) -> None:
        """The platform says that something about somebody changed: taken over where they let it, and replanned.

        Nothing happens for somebody who was never here.
        """
        async with self._store.read(turn.who, now=turn.now) as uow:
            before = await uow.person.get()
        if before.scope.person:
            async with self._talk(turn) as talk:
                if talk.person.preferences.zone != before.preferences.zone:
                    await replan(talk.uow, turn.now)

    async def home(self, turn: Turn) -> Card:
        """Everything at a glance, for a place that is always there."""
        async with self._talk(turn, reads=True) as talk:
            return await home(talk)

    async def manner(self, turn: Turn) -> Manner:
        """How to draw what this person will see."""
        async with self._talk(turn, reads=True) as talk:
            return talk.manner

    async def compose(self, due: Sequence[Due], now: datetime) -> Sequence[Said]:
        """What is said to each of those whose reminders are due now (see `reminding`). Raises NotSaved when nothing can be read."""
        return await self._reminding.compose(due, now)

    async def calendar(self, secret: str, now: datetime) -> bytes | None:
        """Every date of the person whose private address ends in `secret`, as an .ics; None when it opens nothing.

        Raises NotSaved when the database does not answer.
        """
        scope = await whose(self._store, secret)
        if scope is None:
            return None
        async with self._store.read(scope, now=now) as uow:
            person = await uow.person.get()
            return await dates_of(uow, person.preferences.language, now)

    def commands(self, language: Language) -> tuple[CommandHelp, ...]:
        """Every command, for help and completion."""
        say = Words(language)
        return tuple(
            CommandHelp(
                f"/{c.names[0]}",
                say(c.usage) if c.usage else "",
                say(c.summary),
                tuple(f"/{n}" for n in c.names[1:]),
            )
            for c in routes.COMMANDS
            if c.is_listed
        )

    async def _act(
        self, turn: Turn, do: Do, part: str = "", written: Written = None, typed: str = ""
    ) -> Replies:
        """Runs `do` in the turn's transaction, once for the turn's id.

        Too many in a minute are refused before anything is read; the pages of a form, that somebody has before them, never.
        A problem outside a form is said in a card; one beside a form's field is raised again for `submit`.
        """
        if not part and self._paces is not None and self._paces.of(turn.who) is not Pace.FINE:
            return (Show(slower(turn)),)
        try:
            async with self._talk(turn, written=written) as talk:
                if not await talk.uow.seen.first_time(turn.who.platform.value, f"{turn.id}:{part}"):
                    return ()
                await talk.uow.person.is_here()
                told = await do(talk)
                if talk.uow.person.is_forgotten:
                    return told
                said = (*await welcome.owed_to_tell(talk), *told, *await zone.owed(talk, told))
                return tuple([talk.drawn(reply) for reply in said])
        except Problem as problem:
            if part:
                raise
            return await self._explain(turn, problem, typed)
        except NotSaved:
            if part:
                raise
            # Nothing of the turn was kept; whoever asked hears so in the language their platform tells.
            say = Words(turn.language or Language.EN)
            return (Show(Card(say_problem(say, Problem("not_saved")))),)

    async def _explain(self, turn: Turn, problem: Problem, typed: str = "") -> Replies:
        async with self._talk(turn, reads=True) as talk:
            return (Show(explain(talk.say, problem, typed)),)

    @asynccontextmanager
    async def _talk(self, turn: Turn, *, reads: bool = False, written: Written = None) -> AsyncIterator[Talk]:
        if reads:
            begun = self._store.read(turn.who, now=turn.now)
        else:
            begun = self._store.begin(turn.who, now=turn.now, written=written)
        async with begun as uow:
            person = await arrive(uow, turn.language, turn.spelling, turn.zone, may_save=not reads)
            yield talk_of(turn, uow, person, self._calendars_at, self._drafts)


def _keepable(values: Values) -> dict[str, str]:
    """What was typed, without what no database keeps: NUL and half characters, which the page is asked again for."""
    return {k: v.replace("\x00", "").encode("utf-8", "replace").decode() for k, v in values.items()}


async def _outlived(talk: Talk) -> Replies:
    """A button from a version that had something else to offer."""
    return (
        Show(
            Card(
                talk.say("That button has had its day."),
                (Text(rich(talk.say("/suivi help shows what I can do now."))),),
            )
        ),
    )
