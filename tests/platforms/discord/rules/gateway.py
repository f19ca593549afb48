"""Numbers of the Gateway as Discord documents them."""

from __future__ import annotations

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, RESUME, RECONNECT = 0, 1, 2, 3, 6, 7
INVALID_SESSION, HELLO, HEARTBEAT_ACK = 9, 10, 11
UNKNOWN_OPCODE, DECODE_ERROR, NOT_AUTHENTICATED, WRONG_TOKEN, ALREADY_AUTHENTICATED = (
    4001,
    4002,
    4003,
    4004,
    4005,
)
INVALID_SEQUENCE, RATE_LIMITED, TIMED_OUT, INVALID_SHARD, SHARDING_REQUIRED = 4007, 4008, 4009, 4010, 4011
INVALID_VERSION, INVALID_INTENTS, DISALLOWED_INTENTS = 4012, 4013, 4014
"""https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway"""

GUILDS = 1 << 0
KNOWN_INTENTS = sum(1 << n for n in (*range(17), 20, 21, 24, 25))
"""https://docs.discord.com/developers/events/gateway#gateway-intents"""

MOST_GUILDS_A_SHARD = 2_500
"""https://docs.discord.com/developers/events/gateway#sharding"""
SENT_A_MINUTE = 120
"""https://docs.discord.com/developers/events/gateway#rate-limiting"""
MOST_SENT_BYTES = 4_096
"""https://docs.discord.com/developers/events/gateway#sending-events"""
IDENTIFIES_A_DAY = 1_000
"""https://docs.discord.com/developers/events/gateway#identifying"""
