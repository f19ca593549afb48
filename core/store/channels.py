"""Where the messages to each address go: the platform's own id of the channel, for many addresses at a time."""

from __future__ import annotations

from sqlalchemy import and_, bindparam, select

from core.domain.person import Address
from core.store.database import Store
from core.store.gathering import Gathering
from core.store.rows import addresses

_OF = select(addresses.c.channel).where(
    and_(*(addresses.c[name] == bindparam(f"of_{name}") for name in ("platform", "workspace", "user")))
)


class Channels:
    """Whoever is written to after a start has to be asked for; in a burst of reminders one by one that costs, on PostgreSQL,
    more than all else that they take. For one process, on one loop."""

    def __init__(self, store: Store) -> None:
        self._gathering = Gathering(store)

    async def of(self, who: Address) -> str | None:
        """None where none was opened, or nobody is known. Raises NotSaved."""
        parts = {"of_platform": who.platform.value, "of_workspace": who.workspace, "of_user": who.user}
        found = (await self._gathering.execute(_OF, parts)).all()
        channel: str | None = found[0][0] if found else None
        return channel
