"""What a thumb shortens, each with the one thing it can mean (shorthand.toml); marks of a trade that are written in capitals."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from core.notes.grammar.english.lists import listed

_READ: dict[str, dict[str, str]] = tomllib.loads(
    files("core.notes.grammar.english").joinpath("shorthand.toml").read_text("utf-8")
)
CHAT = {**_READ["chat"], **_READ["names"]}
"""Read so wherever they stand."""
SHORT, SPELLED = _READ["hurried"], _READ["spelled"]
"""Read so in a field that was typed in a hurry: words, and names of things in small letters."""
AFTER_NUMBER = _READ["units"]
"""Units, behind a number."""
IN_CAPITALS = listed("written in capitals")
