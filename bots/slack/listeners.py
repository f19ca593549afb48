"""What is done with each thing that Slack brings: kept, acknowledged, then answered."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.web.async_client import AsyncWebClient

from bots.slack import forms
from bots.slack.answers import Answers, late
from bots.slack.apologies import Apologies
from bots.slack.calls import Doubtful, Refused
from bots.slack.downloads import MOST_UPLOAD, calendar_of, uploaded
from bots.slack.home import Home
from bots.slack.installed import Installations
from bots.slack.pieces import OPEN_LINK
from bots.slack.profiles import Profiles
from bots.slack.richtext import unescape
from bots.slack.submissions import Outcome, send
from bots.slack.tasks import Kept, Tasks
from bots.slack.turns import Envelope, Visit, of_command, of_event, of_interaction
from bots.slack.visits import Visits
from core.dialogs.desk import Desk
from core.dialogs.pace import Pace, Paces
from core.dialogs.talk import Replies
from core.dialogs.turn import Reply, Suggestion
from core.errors import Problem
from core.text.words import Words
from core.ui.action import Action

_log = logging.getLogger(__name__)

FILE_PATIENCE = 1.5
"""Seconds for fetching a file: the form has to be open before three are over."""
FORM_PATIENCE = 2.0
"""Seconds for which a sent form may stay open: what is wrong can be said beside its field only in the acknowledgement."""

Json = dict[str, Any]
Do = Callable[[Visit, Kept], Awaitable[Replies]]
"""Handed what to await when it is committed, where an acknowledgement may leave then."""


class Listeners:
    def __init__(
        self,
        client: AsyncWebClient,
        desk: Desk,
        installations: Installations,
        profiles: Profiles,
        visits: Visits,
        answers: Answers,
        home: Home,
        apologies: Apologies,
        tasks: Tasks,
    ) -> None:
        self._client = client
        self._installations = installations
        self._profiles = profiles
        self._desk = desk
        self._visits = visits
        self._answers = answers
        self._home = home
        self._apologies = apologies
        self._tasks = tasks
        self._paces = Paces()

    async def command(self, ack: AsyncAck, body: Json) -> None:
        line = f"{body.get('command', '')} {body.get('text', '')}".strip()
        await self._serve(of_command(body), lambda visit, kept: self._desk.open(visit.turn, line, kept))
        await ack()

    async def press(self, ack: AsyncAck, body: Json) -> None:
        action = _pressed(body)
        if action is not None:
            await self._serve(
                of_interaction(body), lambda visit, kept: self._desk.press(visit.turn, action, kept)
            )
        await ack()

    async def shortcut(self, ack: AsyncAck, body: Json) -> None:
        """Log an interview, from anywhere."""
        start = Action("log.start")
        await self._serve(of_interaction(body), lambda visit, kept: self._desk.press(visit.turn, start, kept))
        await ack()

    async def message_shortcut(self, ack: AsyncAck, body: Json) -> None:
        """Log this interview: from the words of a message, or the calendar file that came with it."""
        message: Json = body.get("message") or {}

        async def log_it(visit: Visit, _: Kept) -> Replies:
            ics = None
            try:
                async with asyncio.timeout(FILE_PATIENCE):
                    ics = await calendar_of(self._client, visit.at, message)
            except (Refused, Doubtful, TimeoutError) as error:
                _log.info("slack.file_not_read", extra={"why": str(error)})
            said_at = (
                datetime.fromtimestamp(float(message.get("ts") or 0), UTC) if message.get("ts") else None
            )
            return await self._desk.log_from(
                visit.turn, unescape(str(message.get("text") or "")), ics, said_at
            )

        await self._serve(of_interaction(body), log_it)
        await ack()

    async def suggestions(self, ack: AsyncAck, body: Json) -> None:
        typed, field = str(body.get("value") or ""), str(body.get("block_id") or "")
        found: Sequence[Suggestion] = ()
        visit = await self._visits.of(of_interaction(body))
        if visit is not None:
            sent = forms.read(body.get("view") or {}, "UTC")
            try:
                async with asyncio.timeout(FORM_PATIENCE):
                    found = await self._desk.suggest(visit.turn, sent.form, field, typed, sent.values)
            except Exception:  # noqa: BLE001 - a list without our suggestions is better than a list that fails
                _log.error("slack.no_suggestions", exc_info=True)
        await ack(options=forms.options(typed, found))

    async def submission(self, ack: AsyncAck, body: Json) -> None:
        envelope = of_interaction(body)
        visit = await self._visits.of(envelope)
        if visit is None:
            await ack()
            return
        view: Json = body["view"]
        work = asyncio.ensure_future(self._send(visit, view))
        self._tasks.start(_ended(work))
        try:
            async with asyncio.timeout(FORM_PATIENCE):
                outcome = await asyncio.shield(work)
        except TimeoutError:
            await ack()
            self._tasks.start(self._later(visit, work))
        except Exception:  # noqa: BLE001 - told to the person, with a reference, beside what they typed
            said = await self._apologies.words(visit)
            await ack(response_action="errors", errors={_first_input(view): said})
        else:
            await self._obey(ack, visit, view, outcome)

    async def closed(self, ack: AsyncAck, body: Json) -> None:
        """Cancel: what was typed is kept, and offered again."""
        view: Json = body["view"]

        async def leave(visit: Visit, _: Kept) -> Replies:
            sent = forms.read(view, visit.turn.zone or "UTC")
            return await self._desk.leave(visit.turn, sent.form, sent.subject, sent.values)

        await self._serve(of_interaction(body), leave)
        await ack()

    async def home_opened(self, ack: AsyncAck, body: Json) -> None:
        if body.get("event", {}).get("tab") == "home":
            await self._tasks.begin(lambda kept: self._open_home(of_event(body)))
        await ack()

    async def removed(self, ack: AsyncAck, body: Json) -> None:
        """app_uninstalled and tokens_revoked, in either order: from here on nothing is sent with the old token."""
        event = body.get("event", {})
        bots = (event.get("tokens") or {}).get("bot")
        if event.get("type") == "app_uninstalled" or bots:
            envelope = of_event(body)
            told_at = datetime.fromtimestamp(int(body.get("event_time") or 0), UTC)
            organisation = envelope.enterprise if _is_whole(body) else ""
            team = "" if organisation else envelope.team
            if await self._installations.gone(team, organisation, told_at):
                _log.info("slack.uninstalled", extra={"team": team, "enterprise": organisation})
        await ack()

    async def profile_changed(self, ack: AsyncAck, body: Json) -> None:
        """Somebody's zone, language or name: whoever let Suivi follow their profile is followed."""

        async def follow(kept: Kept) -> None:
            envelope = of_event(body)
            self._profiles.heard(envelope.team, body["event"]["user"])
            visit = await self._visits.of(envelope)
            if visit is not None:
                await self._desk.follow(visit.turn)
                await kept()
                await self._home.refresh(visit)

        await self._tasks.begin(follow)
        await ack()

    async def _open_home(self, envelope: Envelope) -> None:
        visit = await self._visits.of(envelope)
        if visit is not None:
            await self._home.publish(visit, always=True)

    async def _serve(self, envelope: Envelope, do: Do) -> None:
        """Does it, and returns when it is kept or soon after; what is answered follows by itself."""

        async def work(kept: Kept) -> None:
            visit = await self._visits.of(envelope)
            if visit is None:
                await self._apologies.not_installed(envelope)
                return
            pace = self._paces.of(visit.turn.who)
            if pace is not Pace.FINE:
                await kept()
                if pace is Pace.TOLD:
                    await self._apologies.too_fast(visit)
                return
            try:
                replies = await do(visit, kept)
                await kept()
                await self._answers.give(visit, replies)
                await self._home.refresh(visit)
            except Exception:  # noqa: BLE001 - the one place where a fault of ours is logged and apologised for
                await self._apologies.say(visit)

        await self._tasks.begin(work)

    async def _send(self, visit: Visit, view: Json) -> Outcome:
        if file := forms.file_given(view):
            return Outcome(await self._take(visit, file))
        # A picked instant is the same in every zone; it is shown in the person's own.
        sent = forms.read(view, visit.turn.zone or "UTC")
        return await send(self._desk, visit.turn, sent, view)

    async def _take(self, visit: Visit, file: str) -> Replies:
        """A file given in a form: fetched by its id, so that no address in the envelope is followed."""
        try:
            name, content = await uploaded(self._client, visit.at, file)
        except (Refused, Doubtful) as error:
            _log.info("slack.file_not_read", extra={"why": str(error)})
            large = isinstance(error, Refused) and error.code == "file_too_large"
            most = MOST_UPLOAD // 1_000_000
            why = Problem("file_too_large", most=most) if large else Problem("file_not_read")
            return await self._desk.bring(visit.turn, "", why)
        return await self._desk.bring(visit.turn, name, content)

    async def _obey(self, ack: AsyncAck, visit: Visit, view: Json, outcome: Outcome) -> None:
        """What is wrong goes beside its field, the next form into the same modal, cards where the person was."""
        asked = outcome.correct or outcome.ask
        if outcome.correct is not None and (errors := forms.errors(outcome.correct.form, view)):
            await ack(response_action="errors", errors=errors)
        elif asked is not None:
            manner = asked.manner or await self._desk.manner(visit.turn)
            drawn = forms.modal(asked.form, Words(manner.language), manner.zone or "UTC")
            await ack(response_action="update", view=drawn)
        else:
            await ack()
        if outcome.correct is None:
            self._tasks.start(self._give(visit, outcome.replies))

    async def _later(self, visit: Visit, work: Awaitable[Outcome]) -> None:
        """The form had to be let go before it was done with: what is left to say comes as a message."""
        try:
            outcome = await work
            asked = outcome.correct or outcome.ask
            if asked is not None:
                manner = asked.manner or await self._desk.manner(visit.turn)
                await self._answers.say(visit, late(Words(manner.language), asked.form))
            await self._give(visit, outcome.replies)
        except Exception:  # noqa: BLE001 - as in `_serve`
            await self._apologies.say(visit)

    async def _give(self, visit: Visit, replies: Sequence[Reply]) -> None:
        try:
            await self._answers.give(visit, replies)
            await self._home.refresh(visit)
        except Exception:  # noqa: BLE001 - as in `_serve`
            await self._apologies.say(visit)


async def _ended(work: Awaitable[object]) -> None:
    """Counts `work`; what it raises is for whoever awaits it."""
    await asyncio.wait([asyncio.ensure_future(work)])


def _is_whole(body: Mapping[str, Any]) -> bool:
    """Whether the event is about an organisation-wide installation."""
    return any(one.get("is_enterprise_install") is True for one in body.get("authorizations") or ())


def _pressed(body: Mapping[str, Any]) -> Action | None:
    """What the button means; None for one that only opens an address, and for what no button of ours can send."""
    for one in body.get("actions") or ():
        try:
            action = Action.decode(str(one.get("value") or one.get("action_id") or ""))
        except ValueError:
            return None
        return None if action.name == OPEN_LINK else action
    return None


def _first_input(view: Mapping[str, Any]) -> str:
    return next((str(b["block_id"]) for b in view.get("blocks", ()) if b.get("type") == "input"), "")
