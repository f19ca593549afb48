"""What Discord needs to be told from outside, read once from the environment."""

from __future__ import annotations

from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bots.settings import only_ours

DISCORD = "https://discord.com/api/v10"
GATEWAY = "wss://gateway.discord.gg/"
SETTINGS_FILE = "discord.env"
"""In the data folder, written by `suivi init discord`; the environment comes before it."""


class DiscordSettings(BaseSettings):
    """Names and meanings as in deploy/discord/README.md; an empty variable counts as not set."""

    model_config = SettingsConfigDict(
        env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True, populate_by_name=True
    )

    token: SecretStr | None = Field(default=None, validation_alias="DISCORD_TOKEN")
    api_base_url: str = Field(default=DISCORD, validation_alias="DISCORD_API_BASE_URL")
    """With the version, without a slash at its end."""
    gateway_url: str = Field(default=GATEWAY, validation_alias="DISCORD_GATEWAY_URL")
    shards: int = Field(default=1, ge=1, le=16_384, validation_alias="DISCORD_SHARDS")
    """How many shards there are in all processes together: https://docs.discord.com/developers/events/gateway#sharding"""
    shard_range: str = Field(default="", pattern=r"^(\d+-\d+)?$", validation_alias="DISCORD_SHARD_RANGE")
    """Those that this process keeps ("0-3"); empty: all."""
    host: str = Field(default="127.0.0.1", validation_alias="HOST")
    port: int | None = Field(default=None, ge=0, le=65535, validation_alias="PORT")
    """0: any free port, said in the log. None: nothing is listened to."""

    @field_validator("api_base_url")
    @classmethod
    def _safe(cls, given: str) -> str:
        return _checked(given, "https", "http").rstrip("/")

    @field_validator("gateway_url")
    @classmethod
    def _safe_gateway(cls, given: str) -> str:
        return _checked(given, "wss", "ws")

    @model_validator(mode="after")
    def _range_is_there(self) -> DiscordSettings:
        if self.shard_range and not all(0 <= one < self.shards for one in self.shard_ids):
            raise ValueError("DISCORD_SHARD_RANGE: not among DISCORD_SHARDS")
        if self.shard_range and not self.shard_ids:
            raise ValueError("DISCORD_SHARD_RANGE: FIRST-LAST")
        return self

    @classmethod
    def read(cls, folder: Path) -> DiscordSettings:
        """From the environment, then from the file in `folder`. Raises ValueError when others could read that file."""
        return cls(_env_file=only_ours(folder / SETTINGS_FILE))  # type: ignore[call-arg] # pydantic-settings documents it, its stub does not

    @property
    def is_set(self) -> bool:
        """Whether anything of Discord was configured."""
        return self.token is not None

    @property
    def shard_ids(self) -> list[int]:
        if not self.shard_range:
            return list(range(self.shards))
        first, last = self.shard_range.split("-")
        return list(range(int(first), int(last) + 1))

    def missing(self) -> tuple[str, ...]:
        """The variables that are still needed."""
        return () if self.token is not None else ("DISCORD_TOKEN",)


def _checked(given: str, safe: str, plain: str) -> str:
    parts = urlsplit(given)
    if parts.scheme != safe and not (parts.scheme == plain and _is_loopback(parts.hostname or "")):
        raise ValueError(f"{safe}:// (plain {plain}:// only on this machine)")
    return given


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
