"""auth.*, oauth.v2.access and apps.*: who the app is, how it gets in, and how it is put out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from tests.platforms.slack.api.call import Call, Method, Refused
from tests.platforms.slack.world import Json, Token

ROTATION_SECONDS = 43_200
"""https://docs.slack.dev/authentication/using-token-rotation"""


async def api_test(call: Call) -> Json:
    return {"args": call.args}


async def auth_test(call: Call) -> Json:
    app, team = call.app, call.workspace
    return {
        "url": f"https://{team.domain}.slack.com/",
        "team": team.name,
        "user": team.members[app.bot_user].name,
        "team_id": app.team,
        "user_id": app.bot_user,
        "bot_id": app.bot_id,
        "is_enterprise_install": bool(app.enterprise),
        **({"enterprise_id": app.enterprise} if app.enterprise else {}),
    }


async def auth_revoke(call: Call) -> Json:
    if call.args.get("test"):
        return {"revoked": False}
    found = call.world.find_token(call.token)
    assert found is not None
    found[1].revoked = True
    call.slack.tell_tokens_revoked(call.app.team)
    return {"revoked": True}


async def connections_open(call: Call) -> Json:
    if not call.slack.manifest.socket_mode:
        raise Refused("invalid_arguments", ["[ERROR] Socket Mode is not enabled in the manifest"])
    return {"url": call.slack.socket.ticket()}


async def uninstall(call: Call) -> Json:
    _client(call)
    call.slack.uninstall(call.app.team)
    return {}


async def access(call: Call) -> Json:
    """Exchanges a code once, or a refresh token once, for tokens."""
    _client(call)
    grant = call.args.get("grant_type", "authorization_code")
    if grant == "refresh_token":
        return _refreshed(call)
    if grant != "authorization_code":
        raise Refused("invalid_grant_type")
    code = call.slack.oauth.codes.pop(call.args.get("code", ""), None)
    if code is None or call.world.now() > code.expires_at:
        raise Refused("invalid_code")
    if code.redirect_uri and call.args.get("redirect_uri", code.redirect_uri) != code.redirect_uri:
        raise Refused("bad_redirect_uri")
    app = call.slack.install(code.team, by=code.user, org_wide=code.org_wide)
    team = call.world.workspaces[code.team]
    return {
        **_token(call, app.tokens[-1]),
        "scope": ",".join(sorted(app.scopes)),
        "bot_user_id": app.bot_user,
        "app_id": call.slack.app_id,
        "team": None if code.org_wide else {"id": team.id, "name": team.name},
        "enterprise": {"id": team.enterprise, "name": team.enterprise} if team.enterprise else None,
        "is_enterprise_install": code.org_wide,
        "authed_user": {"id": code.user},
    }


def _refreshed(call: Call) -> Json:
    refresh = call.args.get("refresh_token", "")
    for app in call.world.installations.values():
        for token in app.tokens:
            if refresh and token.refresh == refresh:
                if app.gone:
                    raise Refused("invalid_refresh_token")
                token.refresh = ""
                fresh = new_token(call.slack.world.now(), app.team, rotates=True, new=call.world.ids.new)
                app.tokens.append(fresh)
                return {
                    **_token(call, fresh),
                    "scope": ",".join(sorted(app.scopes)),
                    "bot_user_id": app.bot_user,
                    "app_id": call.slack.app_id,
                    "team": {"id": app.team, "name": call.world.workspaces[app.team].name},
                    "enterprise": None,
                    "is_enterprise_install": bool(app.enterprise),
                }
    raise Refused("invalid_refresh_token")


def _token(call: Call, token: Token) -> Json:
    if token.expires_at is None:
        return {"access_token": token.value, "token_type": "bot"}
    left = token.expires_at - call.world.now()
    return {
        "access_token": token.value,
        "token_type": "bot",
        "refresh_token": token.refresh,
        "expires_in": round(left.total_seconds()),
    }


def new_token(now: datetime, team: str, *, rotates: bool, new: Callable[[str], str]) -> Token:
    """A bot token; one that rotates lives twelve hours and brings a refresh token that works once."""
    name = new("")
    if not rotates:
        return Token(f"xoxb-{team}-{name}", team)
    expires = now + timedelta(seconds=ROTATION_SECONDS)
    return Token(f"xoxe.xoxb-1-{team}-{name}", team, expires, refresh=f"xoxe-1-{team}-{name}")


def _client(call: Call) -> None:
    if call.args.get("client_id") != call.slack.oauth.client_id:
        raise Refused("invalid_client_id")
    if call.args.get("client_secret") != call.slack.oauth.client_secret:
        raise Refused("bad_client_secret")


METHODS = (
    Method("api.test", api_test, "error foo", token="none"),
    Method("auth.test", auth_test),
    Method("auth.revoke", auth_revoke, "test:flag"),
    Method("apps.connections.open", connections_open, token="app"),
    Method("apps.uninstall", uninstall, "client_id! client_secret!"),
    Method(
        "oauth.v2.access",
        access,
        "client_id client_secret code redirect_uri grant_type refresh_token",
        token="none",
    ),
)
