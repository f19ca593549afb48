"""What the person of the simulation does: interviews, debriefs, notes sent in time or late, outcomes, people met elsewhere."""

from __future__ import annotations

from datetime import datetime, timedelta

from core.dialogs.turn import Reply, Show
from core.domain.interview import OutcomeKind
from core.domain.reminder import ReminderKind as Kind
from core.ui.action import Action
from tests.simulation.cast import COMPANIES, FEEDBACK, JOBS, MOMENTS, NEEDS, PROOFS, Cast
from tests.simulation.user import actions
from tests.simulation.year import Message, World

NUDGES = {Kind.NUDGE, Kind.LAST_CALL, Kind.LATE, Kind.DIGEST}
_ENDS = (
    OutcomeKind.REJECTED,
    OutcomeKind.REJECTED,
    OutcomeKind.REJECTED,
    None,
    None,
    OutcomeKind.SILENT,
    OutcomeKind.WITHDRAWN,
    OutcomeKind.NO_SHOW,
    OutcomeKind.OFFER,
)
"""How a process may end; None: nothing is ever heard nor logged."""


class Habits:
    """Plans the whole stretch into `world`, and answers its messages: often, late, or not at all."""

    def __init__(self, world: World) -> None:
        self._world, self._random, self._user = world, world.random, world.user
        self._cast = Cast(world.random)
        world.react = self._react
        plot, start = world.plot, world.clock.now()
        for number in range(plot.processes):
            share = (number + self._random.random()) / plot.processes
            at = self._at_work(start + share * 0.85 * timedelta(days=plot.days))
            rounds = self._random.choice((1, 1, 2, 2, 3))
            world.later(at, lambda at=at, rounds=rounds: self._first(at, rounds))  # type: ignore[misc]
        for _ in range(plot.acquaintances):
            world.later(start + self._random.random() * timedelta(days=plot.days), self._meet)
        if plot.is_away:
            away = start + (plot.is_away - plot.starts)
            back = plot.is_away + timedelta(days=14)
            world.later(away, lambda: self._user.types(f"/suivi pause until {back}"))
        if plot.digest != "off":
            world.later(start + timedelta(days=2), self._gather)

    async def _gather(self) -> None:
        asked = await self._user.presses(Action("settings.change"))
        await self._user.fills(asked, {"digest": self._world.plot.digest})

    async def _meet(self) -> None:
        """At a fair, a meetup, by a friend; now and then with a thing to remember, or a date to be reminded on."""
        name, job = self._cast.name(), self._random.choice(JOBS)
        await self._user.types(f"/contact add {name}, {job}, {self._random.choice(COMPANIES)}")
        if self._random.random() < 0.4:
            await self._user.types(f"/contact note {name} likes climbing, knows the warehouse software")
        if self._random.random() < 0.15:
            weeks = self._random.choice((2, 3, 5))
            when = f"in {weeks} weeks" if self._user.language == "en" else f"dans {weeks} semaines"
            await self._user.types(f"/contact remind {name} {when}")

    async def _first(self, ended: datetime, rounds: int) -> None:
        company = self._cast.company()
        opening = await self._user.types("/interview log")
        self._after_interview(opening, company, ended, rounds)

    async def _next(self, company: str, ended: datetime, rounds: int) -> None:
        known = await self._world.known()
        before = next(i for i in known.interviews if i.company == company)
        opening = await self._user.presses(Action("log.next", before.id))
        self._after_interview(opening, company, ended, rounds)

    def _after_interview(
        self, opening: tuple[Reply, ...], company: str, ended: datetime, rounds: int
    ) -> None:
        """It is logged soon, the same evening, the next day, days later, or the day before."""
        wait = self._random.choice(
            (timedelta(minutes=12),) * 4
            + (timedelta(hours=4), timedelta(hours=5), timedelta(hours=19), timedelta(days=2, hours=3))
            + (timedelta(hours=-20),)
        )
        self._world.later(ended + wait, lambda: self._log(opening, company, ended, rounds))

    async def _log(self, opening: tuple[Reply, ...], company: str, ended: datetime, rounds: int) -> None:
        answers = {"company": company, "when": ended.isoformat(), "role": "payroll analyst"}
        if rounds == 1:
            answers["round"] = "final"
        carried = next((r.form.values.get("people", "") for r in opening if not isinstance(r, Show)), "")  # type: ignore[union-attr]
        if not carried or self._random.random() < 0.5:
            answers["people"] = "; ".join(filter(None, (carried, self._cast.panel(3))))
        understood = await self._user.fills(opening, answers)
        saved = await self._user.presses_on(understood, "log.save")
        assert saved, understood
        if self._random.random() < 0.7:
            drafts = await self._user.fills(saved[1:], self._debriefed())
            if self._random.random() < 0.4:
                self._soon(lambda: self._user.sends_all(drafts), hours=3)
        self._world.later(
            ended + timedelta(days=self._random.randint(4, 12)), lambda: self._hear(company, rounds)
        )

    def _debriefed(self) -> dict[str, str]:
        pick = self._random.choice
        told = {
            "moment": pick(MOMENTS),
            "need": pick(NEEDS),
            "proof": pick(PROOFS),
            "moment_0": pick(MOMENTS),
            "relation_0": pick(("manager", "recruiter", "peer")),
            "reach_0": pick(("card", "someone@northwind.example", "")),
        }
        if self._random.random() < 0.4:
            day = self._world.clock.now() + timedelta(days=self._random.randint(3, 12))
            told["next_on"] = f"{day:%Y-%m-%d}"
        return told

    async def _hear(self, company: str, rounds: int) -> None:
        """They answer, or not."""
        known = await self._world.known()
        interview = next((i for i in known.interviews if i.company == company), None)
        if interview is None or interview.outcome is not None:
            return
        if rounds > 1:
            await self._user.presses(Action("outcome.record", interview.id, OutcomeKind.ADVANCED.value))
            at = self._at_work(self._world.clock.now() + timedelta(days=self._random.randint(3, 9)))
            self._world.later(at, lambda: self._next(company, at, rounds - 1))
            return
        end = self._random.choice(_ENDS)
        if end is None:
            return
        said = await self._user.presses(Action("outcome.record", interview.id, end.value))
        if end is OutcomeKind.REJECTED:
            await self._user.presses_on(said, "outcome.cool", self._random.choice(("tonight", "morning")))
            if self._random.random() < 0.3:
                asked = await self._user.presses(Action("feedback.ask", interview.id))
                await self._user.fills(asked, {"feedback": self._random.choice(FEEDBACK)})
        elif self._random.random() < 0.6:
            await self._user.sends_all(await self._user.presses_on(said, "outcome.write"))

    def _react(self, message: Message) -> None:
        """At once, hours later, days later, or never."""
        if self._random.random() < 0.25:
            return
        hours = self._random.choice((0.3, 0.5, 1, 2, 5, 9, 30, 60))
        buttons = {action.name for action in actions(message.card)}
        self._soon(lambda: self._answer(message, buttons), hours=hours)

    async def _answer(self, message: Message, buttons: set[str]) -> None:
        """The button that fits, on a message that may be old by now."""
        shown = (Show(message.card),)
        chance = self._random.random()
        if "note.see" in buttons and chance < 0.2 and "note.snooze" in buttons:
            asked = await self._user.presses_on(shown, "note.snooze")
            for name in ("snooze.one", "snooze.all"):
                await self._user.presses_on(asked, name, self._random.choice(("evening", "morning")))
        elif "note.see" in buttons and chance < 0.3 and "note.skip" in buttons:
            await self._user.presses_on(shown, "note.skip")
        elif "note.see" in buttons:
            await self._user.sends_all(await self._user.presses_on(shown, "note.see"))
        elif "debrief.open" in buttons:
            asked = await self._user.presses_on(shown, "debrief.open")
            await self._user.sends_all(await self._user.fills(asked, self._debriefed()))
        elif "outcome.write" in buttons:
            asked = await self._user.presses_on(shown, "outcome.write")
            said = await self._user.fills(asked, {"weak_spot": "my answer on the quarter-end close"})
            await self._user.sends_all(said)
        elif "outcome.ask" in buttons and chance < 0.2:
            asked = await self._user.presses_on(shown, "outcome.ask")
            await self._user.presses_on(asked, "outcome.record", OutcomeKind.REJECTED.value)
        elif "contact.met" in buttons and chance < 0.5:
            await self._user.presses_on(shown, "contact.met")
        elif "note.write" in buttons:
            await self._user.sends_all(await self._user.presses_on(shown, "note.write"))

    def _soon(self, act: object, *, hours: float) -> None:
        wait = timedelta(hours=hours * (0.8 + 0.4 * self._random.random()))
        self._world.later(self._world.clock.now() + wait, act)  # type: ignore[arg-type]

    def _at_work(self, at: datetime) -> datetime:
        """The end of an interview: on a weekday, between ten and six."""
        local = at.astimezone(self._world.zone)
        while local.weekday() > 4:
            local += timedelta(days=1)
        return local.replace(
            hour=self._random.randint(10, 17), minute=self._random.choice((0, 30)), second=0, microsecond=0
        )
