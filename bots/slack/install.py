"""Installing by OAuth: the page with the button, the way back from Slack, and the renewing of tokens."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode, urljoin

from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from bots.slack.calls import Doubtful, Refused, call
from bots.slack.installed import Installed
from bots.slack.pages import failure, language_of, offer, success
from bots.slack.scopes import SCOPES
from bots.slack.settings import SlackSettings
from core.clock import Clock
from core.text.words import Words

COOKIE = "suivi_install"
MINUTES = 10

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Registry:
    """What the store does for installations, and who is told of a new one."""

    issue: Callable[[], Awaitable[str]]
    redeem: Callable[[str], Awaitable[bool]]
    save: Callable[[Installed], Awaitable[None]]
    installed: Callable[[Installed], Awaitable[None]]


class Installing:
    def __init__(
        self, settings: SlackSettings, client: AsyncWebClient, registry: Registry, clock: Clock
    ) -> None:
        self._settings = settings
        self._client = client
        self._registry = registry
        self._clock = clock

    async def begin(self, request: web.Request) -> web.Response:
        """GET /slack/install. Nothing that the address carries goes any further (T31)."""
        state = await self._registry.issue()
        query = urlencode(
            {
                "client_id": self._settings.client_id,
                "scope": ",".join(SCOPES),
                "user_scope": "",
                "state": state,
            }
        )
        response = offer(
            _words(request), f"{urljoin(self._settings.api_base_url, '../oauth/v2/authorize')}?{query}"
        )
        response.set_cookie(
            COOKIE,
            state,
            max_age=60 * MINUTES,
            httponly=True,
            samesite="Lax",
            path="/slack",
            secure=_is_https(request),
        )
        return response

    async def end(self, request: web.Request) -> web.Response:
        """GET /slack/oauth_redirect. Stored only under what Slack itself returns (T32)."""
        say = _words(request)
        state, code = request.query.get("state", ""), request.query.get("code", "")
        same_browser = bool(state) and request.cookies.get(COOKIE) == state
        if not await self._registry.redeem(state) or not same_browser:
            return failure(
                say,
                say(
                    "This link was used already, is too old, or was begun in another browser. Begin again here."
                ),
                400,
            )
        if request.query.get("error"):
            return failure(
                say, say("You said no, and nothing was changed. You can begin again at any time."), 400
            )
        try:
            answer = await self._access(code=code[:500])
            installed = self._read(answer)
        except (Refused, Doubtful, KeyError) as error:
            _log.warning("slack.install_failed", extra={"why": str(error)[:60]})
            return failure(
                say,
                say("Slack did not confirm the installation. Nothing was changed; please begin again."),
                502,
            )
        await self._registry.save(installed)
        await self._registry.installed(installed)
        _log.info("slack.installed", extra={"team": installed.team, "enterprise": installed.enterprise})
        place = answer.get("team") or answer.get("enterprise") or {}
        app = f"https://slack.com/app_redirect?app={answer.get('app_id', '')}&team={installed.team or installed.enterprise}"
        response = success(say, str(place.get("name") or ""), app)
        response.del_cookie(COOKIE, path="/slack")
        return response

    async def renew(self, old: Installed) -> Installed | None:
        """The next token for a refresh token, which works once. None: Slack takes it no more. Raises Doubtful, Refused."""
        try:
            answer = await self._access(grant_type="refresh_token", refresh_token=old.refresh)
        except Refused as refused:
            if refused.code in ("invalid_refresh_token", "token_revoked", "account_inactive"):
                return None
            raise
        fresh = self._read(answer)
        return replace(
            old,
            token=fresh.token,
            refresh=fresh.refresh or old.refresh,
            expires_at=fresh.expires_at,
            scopes=fresh.scopes,
        )

    async def _access(self, **given: str) -> Mapping[str, Any]:
        """oauth.v2.access with the secret in its body: slack_sdk's own method uses a form of it that aiohttp gives up."""
        secret = self._settings.client_secret.get_secret_value() if self._settings.client_secret else ""
        data = {"client_id": self._settings.client_id, "client_secret": secret, **given}
        return await call(self._client.api_call("oauth.v2.access", data=data))

    def _read(self, answer: Mapping[str, Any]) -> Installed:
        now, lives = self._clock.now(), answer.get("expires_in")
        whole = answer.get("is_enterprise_install") is True
        return Installed(
            team="" if whole else str(answer["team"]["id"]),
            token=str(answer["access_token"]),
            enterprise=str((answer.get("enterprise") or {}).get("id") or ""),
            bot_user=str(answer.get("bot_user_id") or ""),
            scopes=tuple(str(answer.get("scope") or "").split(",")),
            refresh=str(answer.get("refresh_token") or ""),
            expires_at=now + timedelta(seconds=int(lives)) if lives else None,
            installed_at=now,
        )


def _words(request: web.Request) -> Words:
    return Words(language_of(request.headers.get("Accept-Language", ""), request.query.get("lang", "")))


def _is_https(request: web.Request) -> bool:
    return request.secure or request.headers.get("X-Forwarded-Proto", "") == "https"
