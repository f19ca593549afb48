"""The courier's statements, in each engine's own words where they differ.

States stand in the text, not in parameters: that is what lets both engines use the partial indexes. A statement costs
the same with a thousand rows waiting as with a million, because each one starts from an index and ends at a limit.
"""

from __future__ import annotations

from functools import cache

from sqlalchemy import Text, TextClause, bindparam, text
from sqlalchemy.sql.selectable import TextualSelect

from core.domain.person import Platform
from core.store.json_table import json_table
from core.store.rows import addresses, reminders
from core.store.types import UtcDateTime

FOUND = (
    "id",
    "tenant",
    "person",
    "key",
    "kind",
    "subject_kind",
    "subject_id",
    "community",
    "due_at",
    "expires_at",
)
HELD = (*FOUND, "attempts", "first_attempt_at", "lease_until", "delivery_id", "reason")
SHOWN = (
    *FOUND,
    "state",
    "next_try_at",
    "attempts",
    "first_attempt_at",
    "owner",
    "message_id",
    "reason",
    "settled_at",
)

UNDER_WAY = "state IN ('sending', 'in_doubt')"


def instants(statement: TextClause, *names: str) -> TextClause:
    return statement.bindparams(*(bindparam(name, type_=UtcDateTime()) for name in names))


def rows_of(statement: TextClause, *names: str) -> TextualSelect:
    return statement.columns(*(reminders.c[name] for name in names))


def lists(statement: TextClause, *names: str) -> TextClause:
    return statement.bindparams(*(bindparam(name, type_=Text(), expanding=True) for name in names))


def is_served(served: frozenset[Platform]) -> str:
    """Which tenants' reminders this process has a messenger for (see `Address.tenant`)."""
    if served == frozenset(Platform):
        return "true"
    each = (f"tenant LIKE '{p}:%'" if p is Platform.SLACK else f"tenant = '{p}'" for p in sorted(served))
    return f"({' OR '.join(each)})"


LEFT_OUT = " AND tenant NOT IN :shut AND community NOT IN :full"


def due(served: frozenset[Platform], *, skips: bool) -> str:
    return f"state = 'pending' AND next_try_at <= :now AND {is_served(served)}{LEFT_OUT if skips else ''}"


TAKE = """
UPDATE reminders SET state = 'sending', owner = :owner, attempts = attempts + 1, lease_until = :lease,
  first_attempt_at = coalesce(first_attempt_at, :now)
"""

CHOOSE_POSTGRESQL = """
WITH picked AS MATERIALIZED (
  SELECT tenant, person FROM reminders WHERE {due}
  ORDER BY next_try_at LIMIT :most FOR UPDATE SKIP LOCKED
), mine AS MATERIALIZED (
  SELECT DISTINCT tenant, person FROM picked
  WHERE pg_try_advisory_xact_lock(hashtextextended(tenant || '/' || person, 7263))
), ours AS MATERIALIZED (
  SELECT theirs.id FROM mine CROSS JOIN LATERAL (
    SELECT id FROM reminders r
    WHERE r.tenant = mine.tenant AND r.person = mine.person AND r.state = 'pending' AND r.next_try_at <= :now
    FOR UPDATE SKIP LOCKED
  ) theirs
)
"""
"""Whoever is first in line, and with each of them all that is due to the same person: it becomes one card. The advisory lock
keeps two machines from each taking a part of one person's reminders; neither statement ever waits for another."""

CHOOSE_SQLITE = """
SELECT r.id FROM (SELECT DISTINCT tenant, person FROM
    (SELECT tenant, person FROM reminders WHERE {due} ORDER BY next_try_at LIMIT :most)) AS mine
  CROSS JOIN reminders r ON r.tenant = mine.tenant AND r.person = mine.person
WHERE +r.state = 'pending' AND +r.next_try_at <= :now
"""


@cache
def claim(engine: str, served: frozenset[Platform], *, skips: bool) -> TextualSelect:
    """now, lease, owner, most (people); with skips: shut (tenants), full (communities). One statement."""
    where = due(served, skips=skips)
    if engine == "sqlite":
        whole = f"{TAKE} WHERE id IN ({CHOOSE_SQLITE.format(due=where)}) RETURNING {', '.join(HELD)}"
    else:
        chosen = "id = ANY(ARRAY(SELECT id FROM ours))"
        whole = f"{CHOOSE_POSTGRESQL.format(due=where)} {TAKE} WHERE {chosen} RETURNING {', '.join(HELD)}"
    statement = instants(text(whole), "now", "lease")
    return rows_of(lists(statement, "shut", "full") if skips else statement, *HELD)


@cache
def waiting(served: frozenset[Platform], *, skips: bool) -> TextClause:
    """now; with skips: shut, full."""
    whole = f"SELECT DISTINCT community FROM reminders WHERE {due(served, skips=skips)}"
    statement = instants(text(whole), "now")
    return lists(statement, "shut", "full") if skips else statement


@cache
def next_due(served: frozenset[Platform], *, skips: bool) -> TextClause:
    """The earliest instants at which there is something to send, to look for, or to take over from the dead."""
    left_out = LEFT_OUT if skips else ""
    ours = is_served(served)
    statement = text(
        f"SELECT (SELECT min(next_try_at) FROM reminders WHERE state = 'pending' AND {ours}{left_out}) AS due,"
        f" (SELECT min(next_try_at) FROM reminders WHERE {UNDER_WAY} AND state = 'in_doubt' AND {ours}) AS doubt,"
        f" (SELECT min(lease_until) FROM reminders WHERE {UNDER_WAY} AND state = 'sending' AND {ours}) AS lease"
    ).columns(due=UtcDateTime(), doubt=UtcDateTime(), lease=UtcDateTime())
    return lists(statement, "shut", "full") if skips else statement  # type: ignore[arg-type, return-value]


@cache
def doubted(engine: str, served: frozenset[Platform]) -> TextualSelect:
    """now, again, owner, most: rows whose fate is to be looked for, ours to look for until `again`."""
    lock = "" if engine == "sqlite" else " FOR UPDATE SKIP LOCKED"
    statement = text(
        "UPDATE reminders SET owner = :owner, attempts = attempts + 1, next_try_at = :again WHERE id IN ("
        f"SELECT id FROM reminders WHERE {UNDER_WAY} AND state = 'in_doubt' AND next_try_at <= :now AND {is_served(served)}"
        f" ORDER BY next_try_at LIMIT :most{lock}) RETURNING {', '.join(HELD)}"
    )
    return rows_of(instants(statement, "now", "again"), *HELD)


SHARE_ID = text("UPDATE reminders SET delivery_id = :delivery_id WHERE id = :id")

_PUT_OFF = "UPDATE reminders SET next_try_at = :now WHERE state = 'pending' AND reason = :reason AND next_try_at > :now"
BRING_FORWARD = instants(text(f"{_PUT_OFF} AND tenant = :tenant"), "now")
BRING_ALL_FORWARD = instants(text(_PUT_OFF), "now")
"""reason, now. Each by the index of what was put off for a reason: what only waits is not gone through."""

TAKE_OVER = instants(
    text(
        "UPDATE reminders SET state = 'in_doubt', next_try_at = :look WHERE state = 'sending'"
        f" AND {UNDER_WAY} AND lease_until <= :now"
    ),
    "now",
    "look",
)
"""Claims whose lease is over: whoever held them is dead, or so late that its fence stops it."""

RESUME = instants(
    text(
        "UPDATE reminders SET state = 'in_doubt', next_try_at = :now, lease_until = :ends"
        f" WHERE state = 'sending' AND {UNDER_WAY} AND owner = :owner"
    ),
    "now",
    "ends",
)
"""Our own claims from before we were killed: nothing more leaves from there, so the lease ends here."""

_SETTLE = """
UPDATE reminders SET state = {v}state, next_try_at = coalesce({v}next_try_at, reminders.next_try_at),
  message_id = coalesce({v}message_id, reminders.message_id), reason = {v}reason, settled_at = {v}settled_at,
  owner = NULL, lease_until = CASE WHEN {v}state = 'in_doubt' THEN reminders.lease_until END,
  first_attempt_at = CASE WHEN {v}delivery_id IS NULL THEN reminders.first_attempt_at END,
  delivery_id = coalesce({v}delivery_id, reminders.delivery_id)
"""
_FENCE = "reminders.owner = :owner AND reminders.state IN ('sending', 'in_doubt')"
_SETTLED = {
    "id": "text",
    "attempt": "integer",
    "state": "text",
    "next_try_at": "timestamptz",
    "message_id": "text",
    "reason": "text",
    "settled_at": "timestamptz",
    "delivery_id": "text",
}
"""What may be said of a settled row; what is not said is NULL."""
SETTLE = {
    engine: text(
        f"{_SETTLE.format(v='v.')} FROM {table} AS v"
        f" WHERE reminders.id = v.id AND reminders.attempts = v.attempt AND {_FENCE}"
    )
    for engine, table in json_table("settled", _SETTLED).items()
}
"""owner, and as one JSON array of objects: settled. An array for each column costs its driver ten times as much to write."""

_ROUTE = ("tenant", "person", "platform", "workspace", "user", "unreachable_at", "unreachable_why")
_WHOSE = json_table("people", {"tenant": "text", "person": "text"})
ROUTES = {
    engine: text(
        f"""SELECT a.tenant, a.person, a.platform, a.workspace, a."user", a.unreachable_at, a.unreachable_why
FROM {whose} AS p CROSS JOIN addresses AS a WHERE a.tenant = p.tenant AND a.person = p.person"""
    ).columns(*(addresses.c[n] for n in _ROUTE))
    for engine, whose in _WHOSE.items()
}
"""Where the people of a claim can be reached; as one JSON array of objects: people."""
