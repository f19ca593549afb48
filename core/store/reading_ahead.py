"""Reading ahead: what nearly every reminder's card needs of its person, for all who ask in the same breath, in one statement.

Who is reminded, the interview that it is about, what is owed after it, and to whom. Whatever else a card wants to know
is asked for when it does (see `gathering`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Executable, text

from core.domain.person import Scope
from core.store.contacts import TABLE as CONTACTS
from core.store.database import Store
from core.store.interviews import TABLE as INTERVIEWS
from core.store.json_table import encode, json_table
from core.store.notes import OF_INTERVIEW
from core.store.transaction import Values

AT_ONCE = 512
"""People read about in one statement."""

Rows = list[tuple[Any, ...]]
_ASKED = json_table(
    "asked", {"n": "integer", "place": "integer", "tenant": "text", "person": "text", "interview": "text"}
)
_MINE = "{0}.tenant = a.tenant AND {0}.person = a.person"
_READ = {
    engine: text(
        f"WITH asked AS MATERIALIZED {asked}"
        f" SELECT a.n, 'person', '', '', p.body FROM asked a CROSS JOIN persons p WHERE a.place = 0 AND {_MINE.format('p')}"
        " UNION ALL"
        f" SELECT a.n, 'interview', '', i.id, i.body FROM asked a CROSS JOIN interviews i WHERE {_MINE.format('i')} AND i.id = a.interview"
        " UNION ALL"
        f" SELECT a.n, 'note', a.interview, o.id, o.body FROM asked a CROSS JOIN notes o WHERE {_MINE.format('o')}"
        " AND o.interview_id = a.interview"
        " UNION ALL"
        f" SELECT a.n, 'contact', '', c.id, c.body FROM asked a CROSS JOIN notes o CROSS JOIN contacts c WHERE {_MINE.format('o')}"
        f" AND o.interview_id = a.interview AND {_MINE.format('c')} AND c.id = o.contact_id"
    )
    for engine, asked in _ASKED.items()
}


@dataclass(slots=True)
class Page:
    """What is known of one person and of the interviews `asked` about."""

    asked: tuple[str, ...]
    person: bytes | None = None
    interviews: dict[str, Rows] = field(default_factory=dict)
    notes: dict[str, Rows] = field(default_factory=dict)
    contacts: dict[str, bytes] = field(default_factory=dict)

    def find(self, statement: Executable, values: Values) -> Rows | None:
        if statement is INTERVIEWS.one and (asked := values["of_id"]) in self.asked:
            return self.interviews.get(asked, [])
        if statement is OF_INTERVIEW and (asked := values["of_interview_id"]) in self.asked:
            return sorted(self.notes.get(asked, ()))
        if statement is CONTACTS.several and self.contacts.keys() >= set(wanted := values["of_ids"]):
            return [(each, self.contacts[each]) for each in wanted]
        return None

    def take(self, what: str, interview: str, row: str, body: bytes) -> None:
        match what:
            case "person":
                self.person = body
            case "interview":
                self.interviews[row] = [(body,)]
            case "note":
                self.notes.setdefault(interview, []).append((row, body))
            case _:
                self.contacts[row] = body


@dataclass(slots=True)
class Asked:
    scope: Scope
    page: Page
    answer: asyncio.Future[Page]


class ReadingAhead:
    """For one process, on one loop. It reaches every person's rows, as `gathering` does and under the same conditions."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._asked: list[Asked] = []
        self._running: asyncio.Task[None] | None = None

    async def of(self, scope: Scope, interviews: Sequence[str]) -> Page:
        """What is known of `interviews` (ids) of one person. Raises NotSaved."""
        page = Page(tuple(dict.fromkeys(interviews)))
        asked = Asked(scope, page, asyncio.get_running_loop().create_future())
        self._asked.append(asked)
        if self._running is None:
            self._running = asyncio.create_task(self._run())
        return await asked.answer

    async def _run(self) -> None:
        try:
            while self._asked:
                together, self._asked = self._asked[:AT_ONCE], self._asked[AT_ONCE:]
                try:
                    await self._read(together)
                except Exception as error:  # noqa: BLE001 - each asker gets to know
                    for one in together:
                        if not one.answer.done():
                            one.answer.set_exception(error)
        finally:
            self._running = None

    async def _read(self, together: Sequence[Asked]) -> None:
        given = [
            {
                "n": n,
                "place": place,
                "tenant": one.scope.tenant,
                "person": one.scope.person,
                "interview": interview,
            }
            for n, one in enumerate(together)
            for place, interview in enumerate(one.page.asked or ("",))
        ]
        statement = _READ[self._store.engine.dialect.name]
        for n, what, interview, row, body in await self._store.look_over(statement, {"asked": encode(given)}):
            together[n].page.take(what, interview, row, body)
        for one in together:
            if not one.answer.done():
                one.answer.set_result(one.page)
