"""What this machine says of the person at it: their language, their spelling, their time zone."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from core.domain.person import Language

LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""In the order POSIX gives them (IEEE Std 1003.1, section 8.2): the first that is set decides."""
ZONE_FILES = (Path("/etc/timezone"), Path("/var/db/zoneinfo"))
ZONE_LINKS = (Path("/etc/localtime"),)
_AMERICAN = frozenset({"US", "PH", "PR", "LR"})
_CANADIAN_FRENCH = frozenset({"CA"})


@dataclass(frozen=True, slots=True)
class Machine:
    """`language`, `spelling` (BCP 47) and `zone` (IANA) are None where the machine does not tell."""

    language: Language | None = None
    spelling: str | None = None
    zone: str | None = None


def this_machine(environ: Mapping[str, str] | None = None) -> Machine:
    """What the environment and the system's own files tell; nothing is guessed."""
    seen = os.environ if environ is None else environ
    language, spelling = speech(seen)
    return Machine(language, spelling, zone(seen))


def speech(environ: Mapping[str, str]) -> tuple[Language | None, str | None]:
    """Language and spelling from LC_ALL, LC_MESSAGES or LANG; (None, None) for C, POSIX and languages not spoken."""
    named = next((environ[v] for v in LOCALE_VARIABLES if environ.get(v)), "")
    code, _, country = named.partition(".")[0].partition("@")[0].replace("-", "_").partition("_")
    country = country.upper()
    if code.lower() == "fr":
        return Language.FR, "fr-CA" if country in _CANADIAN_FRENCH else "fr-FR"
    if code.lower() == "en":
        return Language.EN, "en-US" if country in _AMERICAN or not country else "en-GB"
    return None, None


def zone(environ: Mapping[str, str]) -> str | None:
    """The IANA name of this machine's zone: TZ, then the system's files; None when none of them names one."""
    if environ.get("TZ"):
        return _known(_from_path(environ["TZ"].removeprefix(":")))
    for link in ZONE_LINKS:
        found = _known(_from_path(str(link.resolve()))) if link.is_symlink() else None
        if found:
            return found
    for file in ZONE_FILES:
        if file.is_file():
            found = _known(file.read_text("utf-8", "replace").strip())
            if found:
                return found
    return None


def _from_path(name: str) -> str:
    """ "/usr/share/zoneinfo/Europe/Paris" names Europe/Paris; anything else is taken as it stands."""
    return name.partition("zoneinfo/")[2].removeprefix("posix/") if "zoneinfo/" in name else name


def _known(name: str) -> str | None:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # a bad name raises any of the three, depending on how it is bad
        return None
    return name or None
