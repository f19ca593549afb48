"""What is said when something broke, or when Suivi is not there for somebody."""

from __future__ import annotations

import logging
import sys

from bots.slack.answers import Answers
from bots.slack.calls import SHUT_OUT, Doubtful, Refused
from bots.slack.cards import messages
from bots.slack.doors import Doors
from bots.slack.installed import Installations
from bots.slack.turns import Envelope, Visit
from core.dialogs.pace import slower
from core.domain.ids import new_id
from core.domain.person import Address, Language, Platform
from core.errors import NotSaved, Problem
from core.text.problems import say_problem
from core.text.words import Words
from core.ui.card import Card, Text
from core.ui.rich import rich

_log = logging.getLogger(__name__)


class Apologies:
    def __init__(self, answers: Answers, doors: Doors, installations: Installations) -> None:
        self._installations = installations
        self._answers = answers
        self._doors = doors

    async def words(self, visit: Visit) -> str:
        """Logs the error being handled; the sentence for the person, with the log's reference."""
        say = Words(visit.turn.language or Language.EN)
        if isinstance(sys.exc_info()[1], NotSaved):
            _log.error("slack.not_saved", extra={"team": visit.envelope.team})
            return say_problem(say, Problem("not_saved"))
        reference = new_id()[:8]
        _log.exception("turn.failed", extra={"reference": reference, "team": visit.envelope.team})
        return say(
            "Something broke on my side (reference {reference}). What was saved is safe; please try again.",
            reference=reference,
        )

    async def say(self, visit: Visit) -> None:
        """The same, as a message; where not even that can be said, the log has it."""
        error = sys.exc_info()[1]
        if isinstance(error, Refused) and error.code in SHUT_OUT:
            _log.warning("slack.shut_out", extra={"team": visit.at.team, "why": error.code})
            await self._installations.refused(visit.at)
            return
        card = Card(await self.words(visit))
        try:
            await self._answers.say(visit, card)
        except (Refused, Doubtful) as error:
            _log.warning("slack.apology_not_said", extra={"why": str(error)})

    async def too_fast(self, visit: Visit) -> None:
        """Somebody, or something in their name, does more than a person can."""
        await self._answers.say(visit, slower(visit.turn))

    async def not_installed(self, envelope: Envelope) -> None:
        """By the address that came along: there is no token to say it with. Nothing is known of their language."""
        who = Address(Platform.SLACK, envelope.team, envelope.user)
        self._doors.given(who, envelope.response_url, envelope.channel)
        door = self._doors.last(who)
        if door is None:
            return
        lines = []
        for say in map(Words, Language):
            sentence = say("Suivi is not installed in your workspace: ask an administrator to add it.")
            lines.append(Text(rich(sentence)))
        try:
            for message in messages(Card("Suivi", tuple(lines))):
                await self._doors.say(door, message)
        except (Refused, Doubtful) as error:
            _log.info("slack.apology_not_said", extra={"why": str(error)})
