"""The word lists of the check, a TOML file for words and one for phrases in each language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from core.domain.person import Language


def table(kind: str, language: Language) -> Mapping[str, object]:
    """The parsed file `<language>_<kind>.toml`."""
    return tomllib.loads(files(__package__).joinpath(f"{language.value}_{kind}.toml").read_text("utf-8"))


@cache
def words(name: str, language: Language) -> frozenset[str]:
    """The list `name` of `<language>_words.toml`: words parted by spaces."""
    listed = table("words", language)[name]
    return frozenset(str(listed).split())
