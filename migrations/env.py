"""How Alembic runs here: on the connection that `core.store.migration.upgrade` hands over, in its transaction."""

from __future__ import annotations

from alembic import context

from core.store.rows import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
context.run_migrations()
