"""Installing by OAuth: the page where an administrator says yes, and the codes that come of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode, urlsplit

if TYPE_CHECKING:
    from tests.platforms.slack.server import Slack

CODE_MINUTES = 10
"""https://docs.slack.dev/authentication/installing-with-oauth"""


@dataclass
class Code:
    team: str
    user: str
    redirect_uri: str
    expires_at: datetime
    org_wide: bool = False


@dataclass
class OAuth:
    slack: Slack
    client_id: str = "111.222"
    client_secret: str = "shh-client-secret"
    codes: dict[str, Code] = field(default_factory=dict)

    def allow(self, address: str, team: str, user: str, *, org_wide: bool = False) -> str:
        """The administrator reads `address` (slack.com/oauth/v2/authorize?...) and says Allow: where the browser goes next.

        Raises AssertionError for an address that Slack's page would refuse.
        """
        query = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert urlsplit(address).path.endswith("/oauth/v2/authorize"), address
        assert query.get("client_id") == self.client_id, "Slack's page: invalid client_id"
        asked = frozenset(query.get("scope", "").split(",")) - {""}
        unknown = asked - self.slack.manifest.scopes
        assert asked, "Slack's page: no scopes"
        assert not unknown, f"Slack's page: scopes that the manifest lacks: {sorted(unknown)}"
        redirect = query.get("redirect_uri", "") or next(iter(self.slack.manifest.redirect_urls), "")
        allowed = self.slack.manifest.redirect_urls
        assert not allowed or redirect.startswith(allowed), f"Slack's page: bad redirect_uri {redirect}"
        name = f"code.{self.slack.world.ids.new('')}"
        expires = self.slack.world.now() + timedelta(minutes=CODE_MINUTES)
        self.codes[name] = Code(team, user, query.get("redirect_uri", ""), expires, org_wide)
        return f"{redirect}?{urlencode({'code': name, 'state': query.get('state', '')})}"

    def refuse(self, address: str) -> str:
        """The administrator says Cancel."""
        query = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        redirect = query.get("redirect_uri", "") or next(iter(self.slack.manifest.redirect_urls), "")
        return f"{redirect}?{urlencode({'error': 'access_denied', 'state': query.get('state', '')})}"
