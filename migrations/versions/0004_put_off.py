"""Finding the reminders that were put off for a reason, without going through all that wait."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_PUT_OFF = sa.text("state = 'pending' AND reason IS NOT NULL")


def upgrade() -> None:
    op.create_index(
        "reminders_put_off",
        "reminders",
        ["reason", "tenant"],
        postgresql_where=_PUT_OFF,
        sqlite_where=_PUT_OFF,
    )
