"""Everything that can be set from outside, read once from the environment."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

SQLITE_FILE = "suivi.db"


def default_data_dir() -> Path:
    """Where this platform's programs keep their data (XDG base directories; Application Support; %LOCALAPPDATA%)."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local") / "suivi"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/suivi"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "suivi"


class Settings(BaseSettings):
    """Names and meanings as in the table of platforms.md; an empty variable counts as not set."""

    model_config = SettingsConfigDict(
        env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True, populate_by_name=True
    )

    database_url: SecretStr | None = None
    """SQLAlchemy's form; may carry a password, so it is masked. None: SQLite in the data folder."""
    data_dir: Path = Field(default_factory=default_data_dir, validation_alias="SUIVI_DATA_DIR")
    secret_keys: SecretStr | None = Field(default=None, validation_alias="SUIVI_SECRET_KEYS")
    """Encryption keys, newest first, parted by commas. None: the key file in the data folder."""
    public_url: str = Field(default="", validation_alias="SUIVI_PUBLIC_URL")
    """Where what this program serves on PORT is reached from the web; no slash at its end. "": nowhere."""
    poll_seconds: float = Field(default=30.0, gt=0, le=3600, validation_alias="SUIVI_POLL_SECONDS")
    log_level: str = Field(default="info", validation_alias="SUIVI_LOG_LEVEL")

    @field_validator("data_dir")
    @classmethod
    def _at_home(cls, given: Path) -> Path:
        return given.expanduser().absolute()

    @field_validator("public_url")
    @classmethod
    def _on_the_web(cls, given: str) -> str:
        parts = urlsplit(given)
        if given and (
            parts.scheme not in ("https", "http") or not parts.hostname or parts.query or parts.fragment
        ):
            raise ValueError("https://…, where others reach this program")
        if parts.scheme == "http" and parts.hostname not in ("localhost", "127.0.0.1", "::1"):
            raise ValueError("https:// (plain http:// only on this machine)")
        return given.rstrip("/")

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, given: str) -> str:
        if given.lower() not in ("debug", "info", "warning", "error"):
            raise ValueError("one of debug, info, warning, error")
        return given.lower()

    @property
    def url(self) -> str:
        """Where the database is, with its password: never to be shown or logged."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.data_dir / SQLITE_FILE}"

    @property
    def is_sqlite(self) -> bool:
        return self.url.startswith("sqlite")


def private_folder(folder: Path) -> Path:
    """`folder`, made with its parents if need be, and open to its owner only, as is all that this process writes later."""
    os.umask(0o077)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix" and folder.stat().st_mode & 0o077:
        folder.chmod(0o700)
    return folder


def only_ours(path: Path) -> Path:
    """`path`, a file of tokens, there or not. Raises ValueError when others than its owner can read it."""
    if os.name == "posix" and path.exists() and path.stat().st_mode & 0o077:
        raise ValueError(
            f"{path} can be read by others: chmod 600 it, and change the tokens if they were seen"
        )
    return path
