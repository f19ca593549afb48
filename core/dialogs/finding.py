"""Finding the interview or contact a command is about: by number in the list, by name, or the latest."""

from __future__ import annotations

from collections.abc import Callable

from core.dialogs.talk import Talk
from core.domain.contact import Contact, folded
from core.domain.interview import Interview
from core.errors import Problem


async def interview_named(talk: Talk, typed: str, *likely: Callable[[Interview], bool]) -> Interview:
    """The interview at that place of /interview list, or of that company.

    When nothing was typed: the latest that is `likely` meant, the first of these that any is, else the latest. Raises
    Problem("no_interview_yet") or Problem("which_interview").
    """
    known = await talk.uow.interviews.list()
    if not known:
        raise Problem("no_interview_yet")
    wanted = folded(typed).removeprefix("#")
    if not wanted:
        meant = (i for is_likely in likely for i in known if is_likely(i))
        return next(meant, known[0])
    if wanted.isdecimal():
        if 1 <= int(wanted[:4]) <= len(known):
            return known[int(wanted[:4]) - 1]
        raise Problem("which_interview", typed=typed)
    for test in (
        lambda i: i.id == typed,
        lambda i: folded(i.company) == wanted,
        lambda i: folded(i.company).startswith(wanted),
    ):
        for interview in known:
            if test(interview):
                return interview
    people = {c.id: c for c in await talk.uow.contacts.list()}
    for interview in known:
        if any(
            e.contact_id in people and wanted in folded(people[e.contact_id].name) for e in interview.people
        ):
            return interview
    raise Problem("which_interview", typed=typed)


async def contact_named(talk: Talk, typed: str) -> tuple[Contact, str]:
    """The contact whose name starts the text, and the rest of the text ("Jane Doe we spoke of Rust").

    The longest name wins; a first name alone will do when it is only one person's. Raises Problem("which_contact").
    """
    everyone = await talk.uow.contacts.list()
    words = typed.split()
    if words and words[0].isdecimal() and 1 <= int(words[0][:4]) <= len(everyone):
        return everyone[int(words[0][:4]) - 1], typed.split(maxsplit=1)[1] if len(words) > 1 else ""
    for count in range(min(len(words), 8), 0, -1):
        start = folded(" ".join(words[:count])).strip(" ,:;")
        named = [c for c in everyone if folded(c.name) == start or c.id == start]
        named = named or [c for c in everyone if start and start in folded(c.name).split()]
        if len({c.id for c in named}) == 1:
            return named[0], " ".join(words[count:]).lstrip(" ,:;")
    raise Problem("which_contact", typed=" ".join(words[:4]).partition(",")[0])


def numbered(known: tuple[Interview, ...], interview: Interview) -> int:
    """Its place in /interview list, from 1."""
    return [i.id for i in known].index(interview.id) + 1
