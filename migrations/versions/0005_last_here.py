"""When each person was last here, so that their notes are forgotten half a year later."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

INSTANT = sa.BigInteger().with_variant(sa.DateTime(timezone=True), "postgresql")
"""Whole microseconds since 1970 on SQLite."""
_LEFT = sa.text("here_at IS NOT NULL")


def upgrade() -> None:
    """Nobody knows when those who are there were last here: for them the half year begins today."""
    if op.get_context().dialect.name == "postgresql":
        # A default is there at once, however many rows there are, and also for a role that sees none of them.
        op.add_column("persons", sa.Column("here_at", INSTANT, server_default=sa.func.now()))
        op.alter_column("persons", "here_at", server_default=None)
    else:
        op.add_column("persons", sa.Column("here_at", INSTANT))
        op.execute("UPDATE persons SET here_at = CAST(strftime('%s', 'now') AS INTEGER) * 1000000")
    op.create_index("persons_last_here", "persons", ["here_at"], postgresql_where=_LEFT, sqlite_where=_LEFT)
