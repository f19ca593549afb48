"""How fast reminders may go out: what a platform asked us to wait for, a message a second per person, a fair share for everybody."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from zlib import crc32

from core.domain.person import Platform, Scope

FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=1)
SOONEST = 0.1
"""Seconds after which a tenant that is behind is looked at again, at the earliest: when its platform is slow it may still be."""
RATES = {Platform.DISCORD.value: 40.0}
"""Messages a second for a whole platform: Discord takes 50 requests a second from one bot (its documentation, "Rate Limits",
global), and answers to people need some of them."""


def back_off(attempt: int, seed: str) -> timedelta:
    """How long to wait after failed attempt number `attempt` (from 1): 30 s doubling to an hour, less up to a tenth.

    The tenth is drawn from `seed`, so that rows that failed together do not all come back in the same instant,
    and so that a test sees the same wait twice.
    """
    full = min(FIRST_WAIT * (1 << min(attempt - 1, 12)), LONGEST_WAIT)
    return full * (1 - (crc32(f"{seed}:{attempt}".encode()) % 1000) / 10_000)


@dataclass(slots=True)
class Pacing:
    """What may go out now, and when. Every instant here is monotonic seconds: a clock step does not open a gate.

    `slots` messages are under way at most; one community has at most half of them, so that a newcomer finds room.
    `person_gap` is seconds between two messages to one person (Slack: about one a second per channel, platforms.md; a
    tenth more for what a busy machine adds on the way of the first).
    `rates` is messages a second per platform name, for what a platform limits as a whole (Discord: 50 requests a
    second per bot); a platform that is not named is limited only by its own Retry-After.
    """

    slots: int = 256
    person_gap: float = 1.1
    rates: Mapping[str, float] = field(default_factory=dict)
    _in_hand: Counter[str] = field(default_factory=Counter)
    _by_tenant: Counter[str] = field(default_factory=Counter)
    _total: int = 0
    _tenant_opens: dict[str, float] = field(default_factory=dict)
    _gone: set[str] = field(default_factory=set)
    _tenant_next: dict[str, float] = field(default_factory=dict)
    _person_next: dict[tuple[str, str], float] = field(default_factory=dict)

    @property
    def room(self) -> int:
        """How many more messages may be under way."""
        return self.slots - self._total

    @property
    def share(self) -> int:
        """How many messages of one community may be under way."""
        return max(1, self.slots // 2)

    @property
    def in_hand(self) -> int:
        return self._total

    def take(self, tenant: str, community: str) -> None:
        """One more message for `community` is under way."""
        self._in_hand[community] += 1
        self._by_tenant[tenant] += 1
        self._total += 1

    def free(self, tenant: str, community: str) -> None:
        """One message fewer is under way."""
        for counter, name in ((self._in_hand, community), (self._by_tenant, tenant)):
            counter[name] -= 1
            if not counter[name]:
                del counter[name]
        self._total -= 1

    @property
    def most_at_once(self) -> int:
        """How many messages may be begun together, so that no community comes to more than its share even if all are its own."""
        in_hand = (n for n in self._in_hand.values() if n <= self._enough)
        return min(self.room, self.share - max(in_hand, default=0))

    def full_communities(self) -> frozenset[str]:
        """Communities that have so much of their share in hand that they are passed over: the rest would make a small claim."""
        return frozenset(c for c, n in self._in_hand.items() if n > self._enough)

    def closed_tenants(self, now: float) -> frozenset[str]:
        """Tenants to whom nothing goes now: asked to wait, or with a second's worth already waiting its turn."""
        for tenant in [t for t, opens in self._tenant_opens.items() if opens <= now]:
            self.open_tenant(tenant)
        return frozenset((*self._tenant_opens, *self._behind()))

    def crowded(self) -> frozenset[str]:
        """Who is passed over only until some of their own messages are done with."""
        return frozenset((*self.full_communities(), *self._behind()))

    def is_closed(self, tenant: str, now: float) -> bool:
        return self._tenant_opens.get(tenant, now) > now

    def opens_in(self, now: float) -> float | None:
        """Seconds until the first closed tenant opens again; None: none is closed."""
        waits = [opens - now for opens in self._tenant_opens.values() if opens > now]
        for tenant, under_way in self._by_tenant.items():
            if (rate := self._rate(tenant)) and under_way >= rate:
                waits.append(max((under_way - rate + 1) / rate, SOONEST))
        return min(waits, default=None)

    def hold_tenant(self, tenant: str, seconds: float, now: float) -> None:
        """Nothing goes to `tenant` for `seconds` (Retry-After for all)."""
        self._tenant_opens[tenant] = max(now + seconds, self._tenant_opens.get(tenant, 0.0))

    def shut_out(self, tenant: str, seconds: float, now: float) -> None:
        """The same where the installation is gone: until it is back, or `seconds` from now."""
        self.hold_tenant(tenant, seconds, now)
        self._gone.add(tenant)

    def open_tenant(self, tenant: str | None) -> None:
        """The tenant is back (installed again): what was held may go. None: it is not known which of those that were gone."""
        for back in [*self._gone] if tenant is None else [tenant]:
            self._tenant_opens.pop(back, None)
            self._gone.discard(back)

    def reserve(self, tenant: str, who: Scope, now: float) -> float:
        """The instant from which one message may go to `who`; the next one to them is then a `person_gap` later."""
        self._forget_before(now)
        them = (who.tenant, who.person)
        at = max(now, self._person_next.pop(them, now))
        if rate := self._rate(tenant):
            mine = max(now, self._tenant_next.get(tenant, now))
            self._tenant_next[tenant] = mine + 1 / rate
            at = max(at, mine)
        self._person_next[them] = at + self.person_gap
        return at

    @property
    def _enough(self) -> int:
        return self.share // 2

    def _behind(self) -> Iterator[str]:
        """Tenants with a second's worth waiting its turn."""
        return (t for t, n in self._by_tenant.items() if (rate := self._rate(t)) and n >= max(1.0, rate))

    def _rate(self, tenant: str) -> float | None:
        return self.rates.get(tenant.partition(":")[0])

    def _forget_before(self, now: float) -> None:
        """Drops the oldest reservations that no longer hold anybody back (two a call: it never grows, never stalls)."""
        for _ in range(2):
            oldest = next(iter(self._person_next.items()), None)
            if oldest is None or oldest[1] > now:
                return
            del self._person_next[oldest[0]]


@dataclass(slots=True)
class Rounds:
    """Taking turns between communities while several wait: each is served once before any is served twice."""

    _waiting: frozenset[str] = frozenset()
    _served: set[str] = field(default_factory=set)

    def wait(self, communities: Iterable[str]) -> None:
        """These have reminders due now."""
        self._waiting = frozenset(communities)
        self._served &= self._waiting

    def serve(self, communities: Iterable[str]) -> None:
        """These have just been given their share."""
        self._served.update(communities)
        if self._served >= self._waiting:
            self._served.clear()

    def end(self) -> None:
        """Nobody else wanted anything: everybody may have more."""
        self._served.clear()

    @property
    def had_theirs(self) -> frozenset[str]:
        """Communities to leave out of the next claim; empty when only one waits."""
        return frozenset(self._served & self._waiting)
