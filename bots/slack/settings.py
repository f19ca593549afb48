"""What Slack needs to be told from outside, read once from the environment."""

from __future__ import annotations

from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bots.settings import only_ours

SLACK = "https://slack.com/api/"
SETTINGS_FILE = "slack.env"
"""In the data folder, written by `suivi init slack`; the environment comes before it."""


class SlackSettings(BaseSettings):
    """Names and meanings as in docs/configuration; an empty variable counts as not set."""

    model_config = SettingsConfigDict(
        env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True, populate_by_name=True
    )

    bot_token: SecretStr | None = Field(default=None, validation_alias="SLACK_BOT_TOKEN")
    app_token: SecretStr | None = Field(default=None, validation_alias="SLACK_APP_TOKEN")
    signing_secret: SecretStr | None = Field(default=None, validation_alias="SLACK_SIGNING_SECRET")
    client_id: str = Field(default="", validation_alias="SLACK_CLIENT_ID")
    client_secret: SecretStr | None = Field(default=None, validation_alias="SLACK_CLIENT_SECRET")
    api_base_url: str = Field(default=SLACK, validation_alias="SLACK_API_BASE_URL")
    """Ends with a slash. Every call of the Web API goes there."""
    host: str = Field(default="127.0.0.1", validation_alias="HOST")
    port: int | None = Field(default=None, ge=0, le=65535, validation_alias="PORT")
    """0: any free port, said in the log. None: 3000 where Slack comes to us, nothing where we go to Slack."""

    @field_validator("api_base_url")
    @classmethod
    def _safe(cls, given: str) -> str:
        parts = urlsplit(given)
        if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(parts.hostname or "")):
            raise ValueError("https:// (plain http:// only on this machine)")
        return given if given.endswith("/") else f"{given}/"

    @classmethod
    def read(cls, folder: Path) -> SlackSettings:
        """From the environment, then from the file in `folder`. Raises ValueError when others could read that file."""
        return cls(_env_file=only_ours(folder / SETTINGS_FILE))  # type: ignore[call-arg] # pydantic-settings documents it, its stub does not

    @property
    def is_set(self) -> bool:
        """Whether anything of Slack was configured."""
        return bool(self.bot_token or self.app_token or self.client_id)

    @property
    def many_workspaces(self) -> bool:
        """By OAuth; one workspace otherwise."""
        return bool(self.client_id)

    @property
    def socket_mode(self) -> bool:
        return self.app_token is not None and not self.many_workspaces

    def missing(self) -> tuple[str, ...]:
        """The variables that are still needed for the way of running that was begun."""
        if self.many_workspaces:
            needed = {"SLACK_CLIENT_SECRET": self.client_secret, "SLACK_SIGNING_SECRET": self.signing_secret}
        elif self.app_token is not None:
            needed = {"SLACK_BOT_TOKEN": self.bot_token}
        else:
            needed = {"SLACK_BOT_TOKEN": self.bot_token, "SLACK_SIGNING_SECRET": self.signing_secret}
        return tuple(name for name, value in needed.items() if value is None)


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
