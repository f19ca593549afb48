"""The private address at which a person's own calendar reads their dates."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

INSTANT = sa.BigInteger().with_variant(sa.DateTime(timezone=True), "postgresql")
"""Whole microseconds since 1970 on SQLite."""
_MINE = """tenant = (SELECT current_setting('suivi.tenant', true))
 AND person = (SELECT current_setting('suivi.person', true))"""
_UPKEEP = "(SELECT current_setting('suivi.reach', true)) = 'upkeep'"


def upgrade() -> None:
    op.create_table(
        "feeds",
        sa.Column("tenant", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("secret", sa.Text(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("tenant", "person", name="feeds_pk"),
        sa.UniqueConstraint("secret", name="feeds_secret_once"),
    )
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER TABLE feeds ENABLE ROW LEVEL SECURITY")
        op.execute("ALTER TABLE feeds FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY mine ON feeds USING ({_MINE})")
        op.execute(f"CREATE POLICY upkeep ON feeds USING ({_UPKEEP})")
