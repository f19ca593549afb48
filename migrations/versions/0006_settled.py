"""Finding the reminders that were settled long ago, without going through all that wait."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_SETTLED = sa.text("settled_at IS NOT NULL")


def upgrade() -> None:
    op.create_index(
        "reminders_settled",
        "reminders",
        ["settled_at", "kind"],
        postgresql_where=_SETTLED,
        sqlite_where=_SETTLED,
    )
