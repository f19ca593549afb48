"""What would make a note better, asked for in a sentence."""

from __future__ import annotations

from core.notes.note import Wanted
from core.text.words import Words, mark

SENTENCES: dict[str, str] = {
    "signature": mark("Your full name, to sign it: /suivi settings"),
    "moment": mark("One thing to thank {name} for: a remark, a drawing, a laugh."),
    "moment_unclear": mark("The moment with {name} as you would say it aloud: finish “Thank you for…”."),
    "moment_foreign": mark("The moment with {name} in the language of this note: it was logged in another."),
    "moment_private": mark("The moment you noted is private, so it stays out. Is there another?"),
    "need": mark("One thing they need done, in their words."),
    "need_unclear": mark(
        "The need as you would say it aloud: finish “You need…”; “{need}” is hard to build a sentence on."
    ),
    "need_foreign": mark("The need in the language of this note: “{need}” was logged in another."),
    "proof": mark("What have you done that answers “{need}”?"),
    "proof_unclear": mark(
        "What you did, as you would say it aloud, from “I…” on: “{proof}” is hard to build a sentence on."
    ),
    "proof_foreign": mark("What you did, in the language of this note: “{proof}” was logged in another."),
    "number": mark("A figure in “{proof}”: about how many, how long, how much?"),
    "next_step": mark("What they said comes next, and when."),
    "role": mark("The role you applied for."),
    "own_view": mark("Your own answer to your question, so that it is more than a question."),
    "weak_spot": mark("Where you think it was decided, so that your one question is precise."),
    "start_on": mark("The day you start."),
    "unclear": mark("As you would say it aloud: “{typed}” is hard to build a sentence on."),
    "foreign": mark("In the language of this note: “{typed}” was logged in another."),
    "left_out": mark("Logged, but not in a note yet: “{typed}”"),
    "name_case": mark("Is “{name}” really written without a capital?"),
}


def say_wanted(say: Words, wanted: Wanted) -> str:
    """The sentence for what is missing. A key without one is a bug, and raises KeyError."""
    return say(SENTENCES[wanted.key], **{name: _short(value) for name, value in wanted.values.items()})


def _short(value: str) -> str:
    return value if len(value) <= 60 else value[:59].rsplit(" ", 1)[0] + "…"
