"""What people type on a phone, field by field, and the sentence that a note makes of it: `python -m tests.notes.phone.typed` renews the tables, to be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from core.domain.brief import Brief, NeedHeard
from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes.writer import write
from tests.notes.writer.people import ALONE, ANA, SENDING

HERE = Path(__file__).parent
NOTHING = "(nothing is said of it)"
FIELDS = {
    "moment": "people[0].moment", "need": "needs[0].need", "proof": "needs[0].proof", "question": "question", "view": "own_view",
    "promise": "promises[0]", "next_step": "next_step", "theme": "theme", "repair": "repair",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    language: Language
    field: str
    typed: str
    said: str


def cases(language: Language) -> Iterator[Case]:
    """The rows of a table: `field: as typed`, and under it the sentence."""
    rows = [row for row in table(language).read_text("utf-8").split("\n") if row and not row.startswith("#")]
    for typed, said in zip(rows[::2], rows[1::2], strict=True):
        field, _, text = typed.partition(": ")
        yield Case(language, field, text, said.strip())


def table(language: Language) -> Path:
    return HERE / f"{language.value}.txt"


def brief(language: Language, field: str, typed: str) -> Brief:
    """A thank-you to one manager for which nothing but `field` was filled in, and what it cannot do without."""
    french = language is Language.FR
    base = replace(
        ALONE,
        language=language,
        spelling="fr-FR" if french else "en-GB",
        role="chef d’équipe de nuit" if french else ALONE.role,
        people=(replace(ANA, moment=typed if field == "moment" else ""),),
        theme=typed if field == "theme" else "",
        needs=(),
        question=typed if field == "question" else "",
        own_view="",
        promises=(typed,) if field == "promise" else (),
        next_step=typed if field == "next_step" else "",
        next_on=None,
    )
    match field:
        case "need":
            return replace(base, needs=(NeedHeard(typed, ""),))
        case "proof":
            return replace(base, needs=(NeedHeard("moins d’erreurs" if french else "fewer errors", typed),))
        case "view":
            return replace(base, question="qui signe ?" if french else "who signs?", own_view=typed)
        case "repair":
            return replace(base, repair=typed, repair_wanted=True)
        case _:
            return base


def said(language: Language, field: str, typed: str) -> str:
    """The sentences of the note that rest on the field."""
    note = write(
        brief(language, field, typed), NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENDING, version=0
    )
    path = FIELDS[field]
    ours = [s.text for s in note.sentences if any(f == path or f.endswith(f".{field}") for f in s.facts)]
    return " ".join(ours) or NOTHING


if __name__ == "__main__":
    for each in Language:
        read = table(each).read_text("utf-8").split("\n")
        lines = [row for row in read if row.startswith("#")]
        for case in cases(each):
            lines += ["", f"{case.field}: {case.typed}", f"    {said(each, case.field, case.typed)}"]
        table(each).write_text("\n".join(lines) + "\n", "utf-8")
