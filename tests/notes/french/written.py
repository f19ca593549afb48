"""The French interviews of `tests/notes/interviews/fr`, read and written: `python -m tests.notes.french.written` renews the golden notes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from core.domain.brief import Brief, Candidate, EarlierRound, NeedHeard, OutcomeFacts, Recipient
from core.domain.contact import Consent, Relation
from core.domain.interview import Format, OutcomeKind, Round
from core.domain.note import NoteKind
from core.domain.person import Gender, Language, Length, Register, Tone
from core.notes.note import Note
from core.notes.writer import write

INTERVIEWS = Path(__file__).parents[1] / "interviews" / "fr"
GOLDEN = Path(__file__).parents[1] / "golden" / "fr"
ZONE = "Europe/Paris"
LATER = {
    NoteKind.CHECK_IN: 12,
    NoteKind.SECOND_REMINDER: 24,
    NoteKind.REJECTION_EARLY: 6,
    NoteKind.REJECTION_FINAL: 9,
    NoteKind.DOOR_OPEN: 45,
    NoteKind.LATE_THANK_YOU: 4,
    NoteKind.ACCEPTANCE: 8,
    NoteKind.OFFER_THANKS: 8,
    NoteKind.OFFER_DECLINE: 9,
    NoteKind.WITHDRAWAL: 5,
    NoteKind.ANOTHER_OFFER: 3,
}
"""Days after the thank-you that each kind goes out."""


@dataclass(frozen=True, slots=True)
class Case:
    """One note to be written. `name` is its golden file."""

    name: str
    brief: Brief
    kind: NoteKind
    to: str
    sending_at: datetime

    def note(self, version: int = 0) -> Note:
        return write(self.brief, self.kind, self.to, sending_at=self.sending_at, version=version)


def cases() -> list[Case]:
    return [case for file in sorted(INTERVIEWS.glob("*.yaml")) for case in _cases(file)]


def shown(case: Case) -> str:
    """The note as a person would read it, subject lines first."""
    note = case.note()
    lines = [f"Objet\u00a0: {line}" for line in (note.subject, *note.alternatives) if line]
    return "\n".join([*lines, "", note.body, ""] if lines else [note.body, ""])


def _cases(file: Path) -> Iterator[Case]:
    log: Mapping[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    brief = _brief(log, file.stem)
    sending_at = _instant(log["sending"], brief.zone)
    for kind in map(NoteKind, log["notes"]):
        for someone in brief.people:
            if _concerns(kind, someone, brief):
                name = f"{file.stem}.{kind.value}.{someone.id}"
                yield Case(name, brief, kind, someone.id, sending_at + timedelta(days=LATER.get(kind, 0)))


def _concerns(kind: NoteKind, someone: Recipient, brief: Brief) -> bool:
    if kind is NoteKind.HALLWAY or not someone.interviewed:
        return kind is NoteKind.HALLWAY and not someone.interviewed
    wanted = {
        NoteKind.THANK_YOU_PEER: Relation.PEER,
        NoteKind.THANK_YOU_EXECUTIVE: Relation.EXECUTIVE,
        NoteKind.THANK_YOU_RECRUITER: Relation.RECRUITER,
        NoteKind.RELAY: Relation.RECRUITER,
    }.get(kind)
    interviewers = [p for p in brief.people if p.interviewed]
    return wanted is None or someone.relation is wanted or len(interviewers) == 1


def _brief(log: Mapping[str, Any], seed: str) -> Brief:
    zone = log.get("timezone", ZONE)
    people = [_person(p, i, interviewed=True) for i, p in enumerate(log["interviewers"])]
    people += [_person(p, i, interviewed=False) for i, p in enumerate(log.get("others", ()))]
    writer = log["candidate"]
    brief = Brief(
        language=Language.FR,
        spelling=log.get("spelling", "fr-FR"),
        company=log["company"],
        ended_at=_instant(log["when"], zone),
        zone=zone,
        people=tuple(people),
        candidate=Candidate(writer["name"], writer.get("headline", ""), _gender(writer)),
        seed=seed,
    )
    needs = tuple(
        NeedHeard(
            n["need"],
            n.get("proof", ""),
            next(p.id for p in people if p.name == n["whose"]) if "whose" in n else None,
        )
        for n in log.get("needs", ())
    )
    plain = (
        "role",
        "theme",
        "moment",
        "question",
        "own_view",
        "repair",
        "repair_wanted",
        "next_step",
        "next_on",
    )
    return replace(
        brief,
        needs=needs,
        round=Round(log.get("round", "first")),
        format=Format(log["format"]) if "format" in log else None,
        tone=Tone(log.get("tone", "warm")),
        register=Register(log.get("register", "vous")),
        length=Length(log.get("length", "full")),
        promises=tuple(log.get("promises", ())),
        earlier=tuple(_earlier(e, zone) for e in log.get("earlier", ())),
        outcome=_outcome(log),
        **{key: log[key] for key in plain if key in log},
    )


def _person(row: Mapping[str, Any], index: int, *, interviewed: bool) -> Recipient:
    return Recipient(
        id=f"{'p' if interviewed else 'o'}{index + 1}",
        name=row["name"],
        path=f"{'interviewers' if interviewed else 'others'}[{index}]",
        title=row.get("title", ""),
        relation=Relation(row.get("relation", "other")),
        gender=_gender(row),
        email=row.get("email", ""),
        consent=Consent(row.get("consent", "none")),
        interviewed=interviewed,
        moment=row.get("moment", ""),
    )


def _gender(row: Mapping[str, Any]) -> Gender | None:
    return Gender(row["gender"]) if "gender" in row else None


def _earlier(row: Mapping[str, Any], zone: str) -> EarlierRound:
    return EarlierRound(
        Round(row["round"]), _instant(row["when"], zone), row.get("theme", ""), row.get("moment", "")
    )


def _outcome(log: Mapping[str, Any]) -> OutcomeFacts | None:
    named = log.get("outcome")
    if named is None and not {"weak_spot", "start_on", "answer_by"} & log.keys():
        return None
    kind = OutcomeKind(named) if named else OutcomeKind.OFFER if "start_on" in log else OutcomeKind.SILENT
    return OutcomeFacts(
        kind, log.get("weak_spot", ""), start_on=log.get("start_on"), answer_by=log.get("answer_by")
    )


def _instant(typed: str | datetime | date, zone: str) -> datetime:
    return datetime.fromisoformat(str(typed)).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for each in cases():
        (GOLDEN / f"{each.name}.txt").write_text(shown(each), "utf-8")
