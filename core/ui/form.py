"""A form: one or more pages of at most five fields, every page saved as it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

FIELDS_A_PAGE = 5
"""Discord's modals hold five components (see bots/discord/limits.py)."""


class TextKind(StrEnum):
    PLAIN = "plain"
    EMAIL = "email"
    URL = "url"


@dataclass(frozen=True, slots=True)
class TextField:
    name: str
    label: str
    hint: str = ""
    required: bool = False
    multiline: bool = False
    longest: int = 500
    """Characters; beyond it the field is refused with what was typed kept."""
    kind: TextKind = TextKind.PLAIN
    suggests: bool = False
    """The desk can suggest values from the person's own history (`Desk.suggest`)."""


@dataclass(frozen=True, slots=True)
class MomentField:
    """An instant or a day: typed words are read by `domain.when`; pickers send ISO 8601 with an offset."""

    name: str
    label: str
    hint: str = ""
    required: bool = False
    date_only: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class ChoiceField:
    name: str
    label: str
    options: tuple[Option, ...]
    hint: str = ""
    required: bool = False
    several: bool = False
    """Several: the value is a comma-separated list of option values."""


@dataclass(frozen=True, slots=True)
class FileField:
    name: str
    label: str
    hint: str = ""
    required: bool = False


Field = TextField | MomentField | ChoiceField | FileField


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    fields: tuple[Field, ...]
    intro: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """`name` routes the submission, `subject` says what it is about (an id, or "").

    `values` hold what is known or was typed before: field name to text, as the person would type it
    (a choice's value for choices). `errors` are sentences to show beside fields, when it is asked again.
    """

    name: str
    title: str
    pages: tuple[Page, ...]
    subject: str = ""
    submit: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    page: int = 0
    """Where to start: the first page not yet saved, or the page with the error."""
