"""What Slack says of a person: name, language, zone, home workspace; asked once and followed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import available_timezones

from slack_sdk.web.async_client import AsyncWebClient

from bots.slack.calls import Doubtful, Refused, call
from bots.slack.installed import Installed
from core.clock import monotonic
from core.domain.person import Language

GOOD_FOR = 6 * 3600.0
"""Seconds; changes are told by Slack meanwhile (user_change)."""
ASK_AGAIN = 60.0
"""Seconds after Slack did not answer."""
WITHIN = 1.2
"""Seconds: a form must be opened within three of the command, so that this cannot be waited for longer."""
REMEMBERED = 20_000

_ZONES = frozenset(available_timezones())


@dataclass(frozen=True, slots=True)
class Profile:
    """Empty where Slack did not say."""

    language: Language | None = None
    spelling: str | None = None
    zone: str | None = None
    name: str = ""
    home: str = ""
    """The workspace the account belongs to."""
    updated: int = 0
    """Unix seconds of the last change, 0 where Slack did not say: word of an earlier one may come later."""


UNKNOWN = Profile()


class Profiles:
    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._known: dict[tuple[str, str], tuple[float, Profile]] = {}

    async def of(self, at: Installed, team: str, user: str) -> Profile:
        """Nothing is known of somebody whom Slack will not tell about: their own settings decide then."""
        key = (team, user)
        kept = self._known.get(key)
        if kept is not None and kept[0] > monotonic():
            return kept[1]
        try:
            asked = self._client.users_info(user=user, include_locale=True, token=at.token)
            answer = await call(asked, within=WITHIN)
        except (Refused, Doubtful):
            found = kept[1] if kept else UNKNOWN
            self._remember(key, found, ASK_AGAIN)
            return found
        found = read(answer.get("user") or {})
        self._remember(key, found, GOOD_FOR)
        return found

    def heard(self, team: str, user: Mapping[str, Any]) -> Profile:
        """Slack told of a change, perhaps once more, after it told of a later one."""
        key, found = (team, str(user.get("id"))), read(user)
        kept = self._known.get(key)
        if kept is not None and kept[1].updated > found.updated > 0:
            return kept[1]
        self._remember(key, found, GOOD_FOR)
        return found

    def _remember(self, key: tuple[str, str], found: Profile, seconds: float) -> None:
        self._known.pop(key, None)
        if len(self._known) >= REMEMBERED:
            del self._known[next(iter(self._known))]
        self._known[key] = (monotonic() + seconds, found)


def read(user: Mapping[str, Any]) -> Profile:
    """https://docs.slack.dev/reference/objects/user-object; whatever is missing or unknown stays unknown."""
    language, spelling = speech(str(user.get("locale") or ""))
    zone = str(user.get("tz") or "")
    enterprise = user.get("enterprise_user")
    teams = enterprise.get("teams") if isinstance(enterprise, dict) else None
    return Profile(
        language,
        spelling,
        zone if zone in _ZONES else None,
        str(user.get("real_name") or "").strip()[:120],
        "" if teams else str(user.get("team_id") or ""),
        updated if isinstance(updated := user.get("updated"), int) else 0,
    )


def speech(locale: str) -> tuple[Language | None, str | None]:
    """Slack's locale ("fr-FR", "en-GB") as language and spelling."""
    code, _, country = locale.partition("-")
    if code == "fr":
        return Language.FR, "fr-CA" if country.upper() == "CA" else "fr-FR"
    if code == "en":
        return Language.EN, "en-US" if country.upper() in ("", "US") else "en-GB"
    return None, None
