"""Everything a person keeps, scoped and sealed, and on PostgreSQL out of anybody else's reach."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

INSTANT = sa.BigInteger().with_variant(sa.DateTime(timezone=True), "postgresql")
"""Whole microseconds since 1970 on SQLite."""


def upgrade() -> None:
    op.create_table("vault", label("name"), body(), sa.PrimaryKeyConstraint("name", name="vault_pk"))
    _persons()
    _interviews()
    _contacts()
    _kept()
    _reminders()
    _cohort()
    if op.get_context().dialect.name == "postgresql":
        _guard()


def label(name: str, *, optional: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=optional)


def instant(name: str, *, optional: bool = False) -> sa.Column[Any]:
    return sa.Column(name, INSTANT, nullable=optional)


def body() -> sa.Column[Any]:
    return sa.Column("body", sa.LargeBinary(), nullable=False)


def owned(name: str, *items: Any, key: tuple[str, ...] = ("id",)) -> None:
    identity = sa.PrimaryKeyConstraint("tenant", "person", *key, name=f"{name}_pk")
    op.create_table(name, label("tenant"), label("person"), *items, identity)


def part_of(name: str, table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["tenant", "person", column],
        [f"{table}.tenant", f"{table}.person", f"{table}.id"],
        name=f"{name}_{table}",
        ondelete="CASCADE",
        deferrable=True,
        initially="DEFERRED",
    )


def index(table: str, *columns: str) -> None:
    op.create_index(f"{table}_by_{'_'.join(columns)}", table, list(columns))


def _persons() -> None:
    owned("persons", body(), key=())
    op.create_table(
        "addresses",
        label("tenant"),
        label("person"),
        label("platform"),
        label("workspace"),
        label("user"),
        label("channel", optional=True),
        instant("unreachable_at", optional=True),
        label("unreachable_why", optional=True),
        sa.PrimaryKeyConstraint("platform", "workspace", "user", name="addresses_pk"),
    )
    index("addresses", "tenant", "person")


def _interviews() -> None:
    owned("interviews", label("id"), instant("ended_at"), body())
    index("interviews", "tenant", "person", "ended_at")
    owned(
        "notes",
        label("id"),
        label("interview_id"),
        label("contact_id"),
        label("state"),
        body(),
        part_of("notes", "interviews", "interview_id"),
    )
    index("notes", "tenant", "person", "interview_id")
    index("notes", "tenant", "person", "contact_id")
    owned(
        "follows",
        label("interview_id"),
        label("target"),
        label("network"),
        label("step"),
        label("state"),
        instant("at"),
        part_of("follows", "interviews", "interview_id"),
        key=("interview_id", "target", "network", "step"),
    )


def _contacts() -> None:
    owned("contacts", label("id"), body())
    owned(
        "touches",
        label("id"),
        label("contact_id"),
        instant("at"),
        body(),
        part_of("touches", "contacts", "contact_id"),
    )
    index("touches", "tenant", "person", "contact_id", "at")


def _kept() -> None:
    owned("proofs", label("id"), instant("created_at"), body())
    owned("feedback", label("id"), label("company"), instant("at"), body())
    index("feedback", "tenant", "person", "company")
    owned("drafts", label("id"), instant("at"), body())
    owned("seen", label("platform"), label("event"), instant("at"), key=("platform", "event"))
    index("seen", "at")


def _reminders() -> None:
    op.create_table(
        "reminders",
        label("tenant"),
        label("person"),
        label("id"),
        label("key"),
        label("kind"),
        label("subject_kind"),
        label("subject_id"),
        label("community"),
        instant("due_at"),
        instant("expires_at", optional=True),
        label("state"),
        instant("next_try_at"),
        instant("lease_until", optional=True),
        label("owner", optional=True),
        sa.Column("attempts", sa.Integer(), nullable=False, server_default="0"),
        instant("first_attempt_at", optional=True),
        label("delivery_id"),
        label("message_id", optional=True),
        label("reason", optional=True),
        instant("created_at"),
        instant("settled_at", optional=True),
        sa.PrimaryKeyConstraint("id", name="reminders_pk"),
        sa.UniqueConstraint("tenant", "person", "key", name="reminders_tenant_person_key_once"),
    )
    for name, column, rows in (
        ("reminders_due", "next_try_at", "state = 'pending'"),
        ("reminders_under_way", "lease_until", "state IN ('sending', 'in_doubt')"),
    ):
        op.create_index(
            name, "reminders", [column], postgresql_where=sa.text(rows), sqlite_where=sa.text(rows)
        )


def _cohort() -> None:
    owned("frames", label("cohort"), label("frame"), instant("at"), body(), key=("cohort", "frame"))
    index("frames", "cohort")
    marks = sa.Column("marks", sa.LargeBinary(), nullable=False)
    owned("fingerprints", label("note_id"), label("cohort"), instant("at"), marks, key=("note_id", "cohort"))
    index("fingerprints", "cohort")


OWNED = (
    "persons",
    "addresses",
    "interviews",
    "notes",
    "follows",
    "contacts",
    "touches",
    "proofs",
    "feedback",
    "drafts",
    "seen",
    "reminders",
    "frames",
    "fingerprints",
)


def said(name: str) -> str:
    """A setting of the transaction; read once a query, and matching nothing when it was never said."""
    return f"(SELECT current_setting('suivi.{name}', true))"


def _guard() -> None:
    """Row-level security, for the tables' owner too: what a transaction has not said it may see, it does not see.

    It says whose data it is for (tenant, person). Apart from that: `address` finds who somebody is; `cohort` shows one
    cohort's hashes; `reach` is `courier` for the reminders of all, and where each of them is sent, or `upkeep` for the
    operator's work on every row. Superusers and roles with BYPASSRLS are not held by any of this: the program connects
    as another.
    """
    for table in OWNED:
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(
            f"CREATE POLICY mine ON {table} USING (tenant = {said('tenant')} AND person = {said('person')})"
        )
        op.execute(f"CREATE POLICY upkeep ON {table} USING ({said('reach')} = 'upkeep')")
    op.execute(f"CREATE POLICY courier ON reminders USING ({said('reach')} = 'courier')")
    op.execute(f"CREATE POLICY courier ON addresses FOR SELECT USING ({said('reach')} = 'courier')")
    whole = 'platform || chr(31) || workspace || chr(31) || "user"'
    op.execute(f"CREATE POLICY found ON addresses FOR SELECT USING ({whole} = {said('address')})")
    for table in ("frames", "fingerprints"):
        op.execute(f"CREATE POLICY cohort ON {table} FOR SELECT USING (cohort = {said('cohort')})")
