"""One turn under way: the person, their words, and the transaction that the turn is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace

from core.dialogs.pace import DraftPaces
from core.dialogs.turn import Ask, Correct, Manner, Reply, Turn
from core.domain.person import Language, Person
from core.store.unit_of_work import UnitOfWork
from core.text.words import Words
from core.ui.action import Action
from core.ui.form import Form

Replies = tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class Talk:
    """What a dialog needs to answer one turn."""

    turn: Turn
    uow: UnitOfWork
    person: Person
    say: Words
    language: Language
    calendars_at: str = ""
    """Where private calendars are read from outside, with a slash at the end; "" where they cannot be."""
    drafts: DraftPaces | None = None
    """How many were asked for; None where nobody asks: a reminder's card."""

    @property
    def zone(self) -> str:
        """The person's zone: what they set, else what the platform says, else UTC (and then it is asked for)."""
        return self.person.preferences.zone or self.turn.zone or "UTC"

    @property
    def manner(self) -> Manner:
        return Manner(self.language, self.person.preferences.zone or self.turn.zone)

    def drawn(self, reply: Reply) -> Reply:
        """With all that a front needs to draw it."""
        return replace(reply, manner=self.manner) if isinstance(reply, Ask | Correct) else reply

    @property
    def zone_is_known(self) -> bool:
        return bool(self.person.preferences.zone or self.turn.zone)


def talk_of(
    turn: Turn, uow: UnitOfWork, person: Person, calendars_at: str = "", drafts: DraftPaces | None = None
) -> Talk:
    language = person.preferences.language
    return Talk(turn, uow, person, Words(language), language, calendars_at, drafts)


@dataclass(frozen=True, slots=True)
class Submission:
    """One page of a form, as sent; `values` holds this page's and every earlier page's, cleaned."""

    form: str
    subject: str
    page: int
    values: Mapping[str, str]
    is_last: bool = True


CommandHandler = Callable[[Talk, str], Awaitable[Replies]]
ActionHandler = Callable[[Talk, Action], Awaitable[Replies]]
PageHandler = Callable[[Talk, Submission], Awaitable[Replies]]
FormBuilder = Callable[[Talk, str, Mapping[str, str]], Awaitable[Form]]


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command. `names` starts with the English one; the others are aliases ("interview noter")."""

    names: tuple[str, ...]
    usage: str
    """What may follow, marked for the catalogue; empty when nothing does."""
    summary: str
    handle: CommandHandler
    is_listed: bool = True
    """False: understood when typed, and offered nowhere."""


@dataclass(frozen=True, slots=True)
class FormRoute:
    """How a form is drawn from what is known, and what sending one of its pages does."""

    name: str
    build: FormBuilder
    submit: PageHandler
    reads: tuple[Callable[[Mapping[str, str]], object], ...] = ()
    """What fields mean beyond their kind, from what was typed: each raises Problem beside its field, and changes nothing."""


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """One line of help or completion: "/interview log", "TEXT", what it does."""

    name: str
    usage: str
    summary: str
    aliases: tuple[str, ...] = field(default=())
