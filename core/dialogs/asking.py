"""Checking a page of a form as it comes back: what is wrong is said beside its field, what was typed is kept."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from core.dialogs.talk import FormRoute, Submission, Talk
from core.dialogs.times import read_date, read_when
from core.dialogs.turn import Ask, Correct
from core.domain.links import check_email
from core.domain.typed import clean_line, clean_text
from core.errors import Problem
from core.text.problems import say_problem
from core.text.words import Words
from core.ui.card import Card, Copyable
from core.ui.form import ChoiceField, Field, FileField, Form, MomentField, TextField, TextKind

LONGEST_MOMENT = 100
TOO_MANY = frozenset({"too_many_interviews", "too_many_contacts", "too_many_reminders", "too_many_proofs"})
"""Problems of a line in which nothing is wrong: it is as good tomorrow, or once something was let go."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A page with nothing wrong in it; `values` are cleaned."""

    values: Mapping[str, str]


def check_page(talk: Talk, form: Form, page: int, values: Mapping[str, str]) -> Checked | Correct:
    """Checks every field of one page, so that all that is wrong is said at once."""
    cleaned: dict[str, str] = {}
    errors: dict[str, str] = {}
    for asked in form.pages[page].fields:
        try:
            cleaned[asked.name] = _check(talk, asked, values.get(asked.name, "").strip())
        except Problem as problem:
            errors[asked.name] = say_problem(talk.say, problem)
    if errors:
        return Correct(replace(form, values={**form.values, **values}, errors=errors, page=page))
    return Checked(cleaned)


def check_all(
    talk: Talk, route: FormRoute, form: Form, values: Mapping[str, str], shown: Collection[str]
) -> Form | None:
    """Every page whose fields are all `shown`, for a front that shows several at once; None when nothing is wrong.

    Else the form at its first wrong page, with what was typed and a sentence beside each wrong field.
    """
    errors: dict[str, str] = {}
    wrong: list[int] = []
    for number, page in enumerate(form.pages):
        names = {asked.name for asked in page.fields}
        if not names <= set(shown):
            continue
        checked = check_page(talk, form, number, values)
        found = dict(checked.form.errors) if isinstance(checked, Correct) else {}
        for read in route.reads:
            try:
                read({name: values.get(name, "") for name in names})
            except Problem as problem:
                if problem.field in names:
                    found.setdefault(problem.field, say_problem(talk.say, problem))
        if found:
            wrong.append(number)
        errors |= found
    if not errors:
        return None
    return replace(form, values={**form.values, **values}, errors=errors, page=wrong[0])


def objection(talk: Talk, asked: Field, typed: str) -> str:
    """What is wrong with one answer, for a front that asks one question at a time; empty when nothing is."""
    try:
        _check(talk, asked, typed.strip())
    except Problem as problem:
        return say_problem(talk.say, problem)
    return ""


def explain(say: Words, problem: Problem, typed: str) -> Card:
    """The sentence for a problem outside a form; where it is that there is too much, with the line `typed`, for another time."""
    kept = (Copyable(typed, say("You typed")),) if typed and problem.key in TOO_MANY else ()
    return Card(say_problem(say, problem), kept)


def refuse(say: Words, form: Form, page: int, values: Mapping[str, str], problem: Problem) -> Correct:
    """The page asked again because of a problem found while acting on it; shown by its field, else by the first."""
    names = [f.name for f in form.pages[page].fields]
    beside = problem.field if problem.field in names else names[0]
    return Correct(
        replace(form, values={**form.values, **values}, errors={beside: say_problem(say, problem)}, page=page)
    )


def _check(talk: Talk, asked: Field, typed: str) -> str:
    if not typed:
        return _nothing(asked)
    match asked:
        case TextField():
            text = (clean_text if asked.multiline else clean_line)(typed, asked.longest, asked.name)
            if not text:  # letters that nobody sees
                return _nothing(asked)
            return check_email(text, asked.name) if asked.kind is TextKind.EMAIL else text
        case MomentField():
            text = clean_line(typed, LONGEST_MOMENT, asked.name)
            if not text:
                return _nothing(asked)
            if asked.date_only:
                read_date(talk, text)
            else:
                read_when(talk, text)
            return text
        case ChoiceField():
            return _choose(asked, typed)
        case FileField():
            return typed


def _nothing(asked: Field) -> str:
    if asked.required:
        raise Problem("required", asked.name)
    return ""


def _choose(asked: ChoiceField, typed: str) -> str:
    """The option's value for a value or a label, in any case."""
    by_word = {word.casefold(): o.value for o in asked.options for word in (o.value, o.label)}
    chosen = []
    for word in typed.split(",") if asked.several else [typed]:
        value = by_word.get(word.strip().casefold())
        if value is None:
            raise Problem("choice_unknown", asked.name, options=", ".join(o.label for o in asked.options))
        chosen.append(value)
    return ",".join(chosen)


async def ask_next(talk: Talk, route: FormRoute, sent: Submission) -> Ask:
    """Keeps the page just sent and asks the next one."""
    await talk.uow.drafts.keep(sent.form, sent.subject, sent.page, sent.values, talk.turn.now)
    form = await route.build(talk, sent.subject, sent.values)
    return Ask(replace(form, page=sent.page + 1))
