"""The tables. In the clear only what is queried: ids, instants, states; all else is sealed in `body`.

Every table of a person begins with `tenant` and `person`, which is how everything is scoped and forgotten.
Instants are UTC. The migrations say the same; tests/store/test_migration.py holds them together.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
    and_,
)
from sqlalchemy.schema import SchemaItem

from core.store.types import Label, UtcDateTime

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pk",
        "uq": "%(table_name)s_%(column_0_N_name)s_once",
        "fk": "%(table_name)s_%(referred_table_name)s",
        "ix": "%(table_name)s_by_%(column_0_N_name)s",
    }
)


def label(name: str) -> Column[str]:
    return Column(name, Label, nullable=False)


def instant(name: str, *, optional: bool = False) -> Column[object]:
    return Column(name, UtcDateTime, nullable=optional)


def body() -> Column[bytes]:
    return Column("body", LargeBinary, nullable=False)


def owned(name: str, *items: SchemaItem) -> Table:
    return Table(name, metadata, label("tenant"), label("person"), *items)


def key(*columns: str) -> PrimaryKeyConstraint:
    return PrimaryKeyConstraint("tenant", "person", *columns)


def part_of(table: str, column: str) -> ForeignKeyConstraint:
    """Checked when the transaction commits, so that a turn may write in the order it thinks in."""
    return ForeignKeyConstraint(
        ["tenant", "person", column],
        [f"{table}.tenant", f"{table}.person", f"{table}.id"],
        ondelete="CASCADE",
        deferrable=True,
        initially="DEFERRED",
    )


vault = Table("vault", metadata, label("name"), body(), PrimaryKeyConstraint("name"))
"""What tells whether the keys are the right ones, and the secret of the keyed hashes; belongs to nobody."""

persons = owned("persons", body(), instant("here_at", optional=True), key())
"""`here_at`: the day on which they last did something, to be counted from; empty once nothing is left to be forgotten."""
_LEFT = persons.c.here_at.is_not(None)
Index("persons_last_here", persons.c.here_at, postgresql_where=_LEFT, sqlite_where=_LEFT)

addresses = owned(
    "addresses",
    label("platform"),
    label("workspace"),
    label("user"),
    Column("channel", Label),  # the direct-message channel's id, once it has been opened
    instant("unreachable_at", optional=True),
    Column("unreachable_why", Label),
    PrimaryKeyConstraint("platform", "workspace", "user"),
    Index(None, "tenant", "person"),
)

interviews = owned(
    "interviews",
    label("id"),
    instant("ended_at"),
    body(),
    key("id"),
    Index(None, "tenant", "person", "ended_at"),
)

contacts = owned("contacts", label("id"), body(), key("id"))

notes = owned(
    "notes",
    label("id"),
    label("interview_id"),
    label("contact_id"),
    label("state"),
    body(),
    key("id"),
    part_of("interviews", "interview_id"),
    Index(None, "tenant", "person", "interview_id"),
    Index(None, "tenant", "person", "contact_id"),
)

touches = owned(
    "touches",
    label("id"),
    label("contact_id"),
    instant("at"),
    body(),
    key("id"),
    part_of("contacts", "contact_id"),
    Index(None, "tenant", "person", "contact_id", "at"),
)

proofs = owned("proofs", label("id"), instant("created_at"), body(), key("id"))

follows = owned(
    "follows",
    label("interview_id"),
    label("target"),
    label("network"),
    label("step"),
    label("state"),
    instant("at"),
    key("interview_id", "target", "network", "step"),
    part_of("interviews", "interview_id"),
)

feedback = owned(
    "feedback",
    label("id"),
    label("company"),  # a keyed hash: the name itself is in the body
    instant("at"),
    body(),
    key("id"),
    Index(None, "tenant", "person", "company"),
)

drafts = owned("drafts", label("id"), instant("at"), body(), key("id"))
"""Forms begun: `id` is a keyed hash of form and subject, so that nothing typed can end up in the clear."""

seen = owned(
    "seen", label("platform"), label("event"), instant("at"), key("platform", "event"), Index(None, "at")
)
"""What was already acted on, as keyed hashes, for seven days."""

reminders = owned(
    "reminders",
    label("id"),
    label("key"),
    label("kind"),
    label("subject_kind"),
    label("subject_id"),
    label("community"),  # whose pace and whose turn it counts for
    instant("due_at"),
    instant("expires_at", optional=True),
    label("state"),
    instant("next_try_at"),  # when to look at it next: due_at until an attempt failed
    instant("lease_until", optional=True),
    Column("owner", Label),
    Column("attempts", Integer, nullable=False, server_default="0"),
    instant("first_attempt_at", optional=True),
    label("delivery_id"),
    Column("message_id", Label),
    Column("reason", Label),
    instant("created_at"),
    instant("settled_at", optional=True),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("tenant", "person", "key"),
)
Index(
    "reminders_due",
    reminders.c.next_try_at,
    postgresql_where=reminders.c.state == "pending",
    sqlite_where=reminders.c.state == "pending",
)
Index(
    "reminders_under_way",
    reminders.c.lease_until,
    postgresql_where=reminders.c.state.in_(("sending", "in_doubt")),
    sqlite_where=reminders.c.state.in_(("sending", "in_doubt")),
)
_PUT_OFF = and_(reminders.c.state == "pending", reminders.c.reason.is_not(None))
Index(
    "reminders_put_off",
    reminders.c.reason,
    reminders.c.tenant,
    postgresql_where=_PUT_OFF,
    sqlite_where=_PUT_OFF,
)
"""Of all that wait only the few that had to: what was never tried has no reason."""
_SETTLED = reminders.c.settled_at.is_not(None)
Index(
    "reminders_settled",
    reminders.c.settled_at,
    reminders.c.kind,
    postgresql_where=_SETTLED,
    sqlite_where=_SETTLED,
)
"""What is over, for forgetting it: however much waits."""

frames = owned(
    "frames",
    label("cohort"),  # a keyed hash of community and company
    label("frame"),  # a keyed hash of the frame's id
    instant("at"),
    body(),
    key("cohort", "frame"),
    Index(None, "cohort"),
)

fingerprints = owned(
    "fingerprints",
    label("note_id"),
    label("cohort"),
    instant("at"),
    Column("marks", LargeBinary, nullable=False),  # keyed hashes, eight bytes each
    key("note_id", "cohort"),
    Index(None, "cohort"),
)

feeds = owned(
    "feeds",
    label("secret"),  # a keyed hash: the address itself is shown once and kept nowhere
    instant("at"),
    key(),
    UniqueConstraint("secret"),
)
"""The private address of a person's calendar, where they asked for one."""

slack_installs = Table(
    "slack_installs",
    metadata,
    label("tenant"),
    instant("at"),
    instant("gone_at", optional=True),
    instant("busy_until", optional=True),  # while one process exchanges its token for the next
    body(),
    PrimaryKeyConstraint("tenant"),
)
"""Where Suivi was installed by OAuth. It belongs to a workspace or an organisation, to no person."""

oauth_states = Table(
    "oauth_states",
    metadata,
    label("state"),  # a keyed hash
    instant("expires_at"),
    PrimaryKeyConstraint("state"),
    Index(None, "expires_at"),
)

OWNED = tuple(table for table in metadata.sorted_tables if "person" in table.c)
"""Every table that holds something of a person; a new one is forgotten and sealed like the others."""
SEALED = (*(table for table in OWNED if "body" in table.c), slack_installs)
"""Every table with something in it that a key must open; the vault has its own way."""
COHORT = (frames, fingerprints)
"""What a community's members may read of one another: keyed hashes, never text."""
