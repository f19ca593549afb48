"""Suggestions while one types: companies, people, roles and proofs from one's own history, and time zones."""

from __future__ import annotations

from collections.abc import Iterable

from core.dialogs.help import commands_like
from core.dialogs.talk import Talk
from core.dialogs.turn import Suggestion, Values
from core.dialogs.zone import zones_like
from core.domain.contact import folded
from core.notes.matching import rank

MOST = 25
"""Discord's and Slack's menus both hold at least this many (see the fronts' limits)."""
LONGEST = 100


async def suggest(talk: Talk, field: str, typed: str, values: Values) -> tuple[Suggestion, ...]:
    """At most 25, best first; of the person's own data only. Unknown fields have none.

    `values` are what stands in the other fields: a proof is sought for the need beside it.
    """
    typed = typed[:200]
    match field.rstrip("0123456789_"):
        case "company":
            interviews = await talk.uow.interviews.list()
            known = [i.company for i in interviews] + [c.company for c in await talk.uow.contacts.list()]
        case "role":
            known = [i.role for i in await talk.uow.interviews.list()]
        case "people" | "person" | "name":
            known = [c.name for c in await talk.uow.contacts.list()]
        case "interview":
            known = [i.company for i in await talk.uow.interviews.list()]
        case "zone" | "your_zone":
            return zones_like(typed, talk.turn.now, talk.language, MOST)
        case "command":
            return commands_like(talk, typed)[:MOST]
        case "proof":
            proofs = await talk.uow.proofs.list()
            ranked = (
                [p.text for p, _ in rank(typed, proofs, talk.language)] if typed else [p.text for p in proofs]
            )
            return tuple(Suggestion(t, t[:LONGEST]) for t in ranked[:MOST])
        case _:
            known = []
    return _matching(known, typed)


def _matching(known: Iterable[str], typed: str) -> tuple[Suggestion, ...]:
    wanted = folded(typed)
    once = dict.fromkeys(k for k in known if k)
    found = [k for k in once if wanted in folded(k)]
    found.sort(key=lambda k: not folded(k).startswith(wanted))
    return tuple(Suggestion(k, k[:LONGEST]) for k in found[:MOST])
