"""One session of the app on the Gateway: it outlives its connection, and remembers what was sent."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from tests.platforms.discord.rules.gateway import DISPATCH
from tests.platforms.discord.socket import Socket
from tests.platforms.discord.world import Json


@dataclass(eq=False)
class Session:
    id: str
    shard: int
    of: int
    socket: Socket | None
    seq: int = 0
    sent: deque[Json] = field(default_factory=lambda: deque(maxlen=500))

    def is_for(self, guild: str) -> bool:
        """Servers are spread over shards; everything else comes to shard 0:
        https://docs.discord.com/developers/events/gateway#sharding"""
        return self.shard == ((int(guild) >> 22) % self.of if guild else 0)

    async def dispatch(self, event: str, data: Json) -> None:
        """Sends an event, or keeps it for when the app comes back."""
        self.seq += 1
        payload = {"op": DISPATCH, "d": data, "s": self.seq, "t": event}
        self.sent.append(payload)
        if self.socket is not None:
            await self.socket.send(payload)
