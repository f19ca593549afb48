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
def in_order(name: str, language: Language) -> tuple[str, ...]:
    """The list `name` of `<language>_words.toml`, words parted by spaces, as it stands."""
    return tuple(str(_words(language)[name]).split())


@cache
def words(name: str, language: Language) -> frozenset[str]:
    """The same list, to look words up in."""
    return frozenset(in_order(name, language))


@cache
def _words(language: Language) -> Mapping[str, object]:
    return table("words", language)
