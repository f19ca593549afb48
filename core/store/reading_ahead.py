"""Reading ahead: what nearly every reminder's card needs of its person, for all who are reminded together, in one statement.

Who is reminded, the interview that it is about, what is owed after it, and to whom. Whatever else a card wants to know
is asked for when it does (see `gathering`).
"""

from __future__ import annotations

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


async def read_ahead(store: Store, asked: Sequence[tuple[Scope, Sequence[str]]]) -> list[Page]:
    """What is known of each person and of the interviews (ids) named with them, in their order. Raises NotSaved.

    It reaches every person's rows, as `gathering` does and under the same conditions.
    """
    pages = [Page(tuple(dict.fromkeys(interviews))) for _, interviews in asked]
    for start in range(0, len(asked), AT_ONCE):
        given = [
            {"n": n, "place": place, "tenant": scope.tenant, "person": scope.person, "interview": interview}
            for n, (scope, _) in enumerate(asked[start : start + AT_ONCE], start)
            for place, interview in enumerate(pages[n].asked or ("",))
        ]
        statement = _READ[store.engine.dialect.name]
        for n, what, interview, row, body in await store.look_over(statement, {"asked": encode(given)}):
            pages[n].take(what, interview, row, body)
    return pages
