"""Many workspaces: what a command costs does not grow with how many are installed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from sqlalchemy import event

from tests.platforms.slack.person import Person
from tests.slack.stage import Stage, Way, stage
from tests.slack.test_installing import browser, install

MANY = 12


class Cost:
    """What one command asks of the database and of Slack, by kind."""

    def __init__(self, on: Stage) -> None:
        self._on = on
        self._said: Counter[str] = Counter()
        event.listen(on.runtime.store.engine.sync_engine, "before_cursor_execute", self._note)

    def _note(self, _connection: object, _cursor: object, statement: str, *_: object) -> None:
        self._said[statement] += 1

    async def of(self, person: Person, line: str) -> tuple[Counter[str], Counter[str]]:
        await self._on.quiet()
        self._said.clear()
        before = len(self._on.slack.calls)
        await person.types(line)
        await self._on.quiet()
        return Counter(self._said), Counter(called.method for called in self._on.slack.calls[before:])


async def test_a_command_costs_the_same_beside_one_workspace_and_beside_many(tmp_path: Path) -> None:
    async with stage(tmp_path, Way.OAUTH) as on, browser() as session:
        await install(on, session, on.anne)
        cost = Cost(on)
        others = [Person(on.slack, on.slack.member(on.anne.workspace, "Zoe", locale="en-GB"))]
        await cost.of(on.anne, "/contact list")
        newcomer, _ = await cost.of(others[0], "/contact list")
        alone = await cost.of(on.anne, "/contact list")
        assert alone[0].total() <= 4
        for number in range(MANY):
            made = on.slack.workspace(f"Bootcamp {number}", installed=False)
            somebody = Person(on.slack, on.slack.member(made, "Raj Patel", locale="en-GB"))
            await install(on, session, somebody)
            first, _ = await cost.of(somebody, "/contact list")
            more = first - newcomer
            assert [s for s in more.elements() if "slack_installs" not in s] == []
            assert more.total() <= 1, "whose token it is, once"
            others.append(somebody)
        for person in [on.anne, *others[1:]]:
            assert await cost.of(person, "/contact list") == alone
