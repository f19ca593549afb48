"""A form asked one question at a time: every page is sent as soon as its last question is answered."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bots.terminal.answers import Way
from bots.terminal.keyboard import Ended, Interrupted
from bots.terminal.questions import Asker, ask
from bots.terminal.richtext import one_line
from core.dialogs.turn import Ask, Correct, Replace, Show
from core.errors import Problem
from core.text.problems import say_problem
from core.ui.form import Form, Page


@dataclass(slots=True)
class _Progress:
    """Which page is being asked, from which question, and what is known so far."""

    form: Form
    page: int
    values: dict[str, str]
    errors: dict[str, str]
    at: int = 0
    hurried: bool = False
    """"done" was typed: only what is required and still missing is asked."""

    @classmethod
    def start(cls, form: Form) -> _Progress:
        return cls(form, form.page, dict(form.values), dict(form.errors))


async def fill(asker: Asker, form: Form) -> None:
    """Ask `form` to its end. Pages already sent stay sent whatever happens; raises Ended at the end of input."""
    doing = _Progress.start(form)
    asker.screen.title(one_line(form.title))
    asker.screen.line(
        asker.say(
            "Enter skips what is optional. At any question: back, skip (this page), done (the rest), cancel."
        ),
        quiet=True,
    )
    while True:
        try:
            way_taken = await _ask_page(asker, doing)
        except Interrupted:
            way_taken = Way.CANCEL
        except Ended:
            await asker.leave(replace(doing.form, values=doing.values))
            raise
        if way_taken is Way.CANCEL:
            asker.screen.line(asker.say("Left there. What was saved stays saved."))
            await asker.leave(replace(doing.form, values=doing.values))
            return
        if way_taken is Way.BACK:
            _step_back(asker, doing)
            continue
        following = await _send(asker, doing)
        if following is None:
            return
        doing = following


def _step_back(asker: Asker, doing: _Progress) -> None:
    if doing.page == 0:
        asker.screen.line(asker.say("This is the first question."), quiet=True)
        doing.at = 0
        return
    doing.page -= 1
    doing.errors = {}
    doing.at = len(doing.form.pages[doing.page].fields) - 1


async def _send(asker: Asker, doing: _Progress) -> _Progress | None:
    """Send the page; answers what is to be asked next, if anything is."""
    page = doing.form.pages[doing.page]
    values = {f.name: doing.values.get(f.name, "") for f in page.fields}
    replies = await asker.submit(doing.form, doing.page, values)
    if replies is None:
        return replace(doing, at=len(page.fields) - 1, errors={}, hurried=False)
    await asker.show([r for r in replies if isinstance(r, Show | Replace)])
    following = next((r for r in reversed(replies) if isinstance(r, Ask | Correct)), None)
    if following is None:
        return None
    asked = following.form
    if isinstance(following, Ask) and asked.name != doing.form.name:
        asker.screen.title(one_line(asked.title))
    hurried = doing.hurried and asked.name == doing.form.name
    return replace(_Progress.start(asked), hurried=hurried)


async def _ask_page(asker: Asker, doing: _Progress) -> Way | None:
    """Ask what this page still needs; answers BACK, CANCEL, or None when it is complete."""
    page = doing.form.pages[doing.page]
    wrong = [i for i, f in enumerate(page.fields) if f.name in doing.errors]
    todo = wrong or list(range(doing.at, len(page.fields)))
    if doing.hurried and not wrong:
        todo = _unavoidable(page, doing, todo)
    if todo and not wrong and not doing.at:
        _announce(asker, doing.form, page, doing.page)
    doing.at = 0
    while todo:
        asked = page.fields[todo[0]]
        error = doing.errors.get(asked.name, "")
        match await ask(asker, replace(doing.form, values=doing.values), asked, error):
            case Way.CANCEL:
                return Way.CANCEL
            case Way.BACK if todo[0] == 0:
                return Way.BACK
            case Way.BACK:
                todo = list(range(todo[0] - 1, len(page.fields)))
            case (Way.SKIP | Way.DONE) as gone:
                doing.hurried = doing.hurried or gone is Way.DONE
                rest = _unavoidable(page, doing, todo)
                if rest and rest[0] == todo[0]:
                    asker.screen.wrong(say_problem(asker.say, Problem("required")))
                todo = rest
            case str(answer):
                doing.values[asked.name] = answer
                doing.errors.pop(asked.name, None)
                todo = todo[1:]
    return None


def _unavoidable(page: Page, doing: _Progress, todo: list[int]) -> list[int]:
    """Of the questions `todo`, those that must be answered and have no answer yet."""
    missing = {f.name for f in page.fields if f.required and not doing.values.get(f.name)}
    return [i for i in todo if page.fields[i].name in missing]


def _announce(asker: Asker, form: Form, page: Page, number: int) -> None:
    if len(form.pages) > 1:
        title = f"{one_line(page.title)} ({number + 1}/{len(form.pages)})"
        asker.screen.heading(title)
    if page.intro:
        asker.screen.line(page.intro, quiet=True)
