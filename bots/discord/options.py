"""What may be filled in after each command, and how it becomes the one line that the desk reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.text.words import mark

PAST, COMING = "moment.past", "moment.coming"
"""Times, suggested from what was typed so far, since Discord has no date picker."""

COMMAND = "command"
"""The desk's own commands."""


@dataclass(frozen=True, slots=True)
class Option:
    """`lead` stands before it in the line, `suggests` names the desk's field for what is offered while one types."""

    name: str
    hint: str
    lead: str = " "
    suggests: str = ""
    choices: tuple[str, ...] = ()


_INTERVIEW = Option(mark("interview"), mark("a company, as you logged it"), suggests="interview")
_NAME = Option(mark("name"), mark("somebody you met"), suggests="name")
_MOMENT = Option(mark("when"), mark("tomorrow 3pm, Thursday, in two weeks"), suggests=COMING)
_WHO = Option(mark("who"), mark("a person or an interview"), suggests="name")
_TEXT = Option(mark("text"), mark("a name, an organisation, anything of it"), suggests="name")

OPTIONS: Mapping[str, tuple[Option, ...]] = {
    "interview log": (
        Option(mark("company"), mark("where it was"), suggests="company"),
        Option(mark("role"), mark("the job"), ", ", suggests="role"),
        Option(mark("when"), mark("today 15:00, yesterday 2:30 pm"), ", ", suggests=PAST),
        Option(mark("people"), mark("with whom"), " with ", suggests="people"),
        Option(mark("line"), mark("all of it in one line"), ", "),
    ),
    "interview debrief": (_INTERVIEW,),
    "interview draft": (_WHO,),
    "interview plan": (_INTERVIEW,),
    "interview show": (_INTERVIEW,),
    "interview edit": (_INTERVIEW,),
    "interview reschedule": (_INTERVIEW, _MOMENT),
    "interview delete": (_INTERVIEW,),
    "interview next-round": (_INTERVIEW,),
    "interview sent": (_WHO,),
    "interview outcome": (
        _INTERVIEW,
        Option(
            mark("outcome"),
            mark("how it ended"),
            choices=(
                mark("advanced"), mark("offer"), mark("rejected"), mark("silent"), mark("withdrawn"), mark("no-show"),
            ),
        ),
    ),
    "interview feedback": (_INTERVIEW,),
    "interview follow": (_INTERVIEW,),
    "interview check": (Option(mark("note"), mark("a note of your own")),),
    "contact add": (
        Option(mark("name"), mark("first name and name")),
        Option(mark("details"), mark("role, company, e-mail, where you met"), ", "),
    ),
    "contact list": (_TEXT,),
    "contact show": (_NAME,),
    "contact note": (_NAME, Option(mark("memo"), mark("what to remember"), ", ")),
    "contact remind": (_NAME, Option(mark("when"), mark("in two weeks, monthly, never"), ", ", suggests=COMING)),
    "contact met": (
        _NAME,
        Option(mark("when"), mark("yesterday, 3 March"), suggests=PAST),
        Option(mark("how"), mark("coffee, call, e-mail")),
    ),
    "contact merge": (
        _NAME,
        Option(mark("other"), mark("the other entry"), ", ", suggests="name"),
    ),
    "contact forget": (_NAME,),
    "suivi pause": (Option(mark("until"), mark("Monday, 15 August"), suggests=COMING),),
    "suivi settings": (
        Option(mark("language"), mark("en or fr"), choices=("en", "fr")),
        Option(mark("zone"), mark("where you live: a city is enough"), suggests="zone"),
    ),
    "suivi experience": (Option(mark("proof"), mark("what you did, with its result")),),
    "suivi help": (Option(mark("command"), mark("the one you are looking for"), suggests=COMMAND),),
}  # fmt: skip


def line(command: str, given: Mapping[str, str]) -> str:
    """The command line: `given` holds what was filled in, by the option's English name."""
    said = ""
    for option in OPTIONS.get(command, ()):
        value = given.get(option.name, "").strip()
        if value:
            said += (option.lead if said or option.lead == " with " else "") + value
    return f"/{command} {said.strip()}".rstrip()
