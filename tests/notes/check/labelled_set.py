"""Notes by all kinds of candidates with the rules each one breaks: read from `labelled/`, checked, and counted.

`python -m tests.notes.check.labelled_set` prints the table; add `--detail` to see every miss and false alarm.

The lists were corrected by what these notes showed, so the table says how the check keeps, not how it meets the unknown.
For that there are the first readings, before any correction, of files written after the lists: `later.yaml` (40 notes) had 4
of 45 breaks missed and 3 false alarms; `paraphrased.yaml` (40 notes, whose faults avoid the usual phrases) 11 of 28 missed
and 3 false alarms, none of them on a sound note.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from core.domain.brief import Brief, Candidate, NeedHeard, OutcomeFacts, Recipient
from core.domain.contact import Relation
from core.domain.interview import OutcomeKind, Round
from core.domain.note import NoteKind
from core.domain.person import Gender, Language, Register
from core.notes.check import CheckContext, check
from core.notes.note import Finding

FOLDER = Path(__file__).parent / "labelled"
RULES = tuple(f"NC{n:02}" for n in range(1, 29))


@dataclass(frozen=True, slots=True)
class Labelled:
    name: str
    subject: str
    body: str
    context: CheckContext
    expect: frozenset[str]

    def found(self) -> tuple[Finding, ...]:
        return check(self.subject, self.body, self.context)


@dataclass(frozen=True, slots=True)
class Count:
    """For one rule: notes that break it, breaks missed, notes that do not, and alarms raised on those."""

    broken: int = 0
    missed: int = 0
    sound: int = 0
    false_alarms: int = 0


def notes(language: Language) -> list[Labelled]:
    """The whole set of a language."""
    folder = FOLDER / language.value
    logs = yaml.safe_load((folder / "logs.yaml").read_text("utf-8"))
    rows = [
        r
        for f in sorted(folder.glob("*.yaml"))
        if f.name != "logs.yaml"
        for r in yaml.safe_load(f.read_text("utf-8"))
    ]
    return [_labelled(row, logs, language) for row in rows]


def counted(language: Language) -> Mapping[str, Count]:
    """Every rule's count over the set."""
    missed: Counter[str] = Counter()
    false: Counter[str] = Counter()
    broken: Counter[str] = Counter()
    labelled = notes(language)
    for note in labelled:
        found = {f.rule for f in note.found()}
        broken.update(note.expect)
        missed.update(note.expect - found)
        false.update(found - note.expect)
    return {r: Count(broken[r], missed[r], len(labelled) - broken[r], false[r]) for r in RULES}


def table() -> str:
    """Misses of those that break the rule, and false alarms of those that do not, by rule and language."""
    by_language = {language: counted(language) for language in Language}
    lines = ["rule   " + "".join(f"{lang.value}: missed  false     " for lang in Language)]
    for rule in RULES:
        cells = (
            f"{c.missed:3} of {c.broken:<3}{c.false_alarms:3} of {c.sound:<6}"
            for c in (by_language[lang][rule] for lang in Language)
        )
        lines.append(f"{rule}   " + "   ".join(cells))
    for language, counts in by_language.items():
        sums = [
            sum(getattr(c, name) for c in counts.values()) for name in ("missed", "broken", "false_alarms")
        ]
        lines.append(
            f"{language.value}: {len(notes(language))} notes; {sums[0]} of {sums[1]} missed; {sums[2]} false alarms"
        )
    return "\n".join(lines)


def detail(language: Language) -> str:
    """Every miss and every false alarm, with what was found."""
    lines = []
    for note in notes(language):
        found = note.found()
        lines += [f"{note.name}: missed {rule}" for rule in sorted(note.expect - {f.rule for f in found})]
        lines += [f"{note.name}: false {f.rule} {dict(f.values)}" for f in found if f.rule not in note.expect]
    return "\n".join(lines)


def _labelled(row: Mapping[str, Any], logs: Mapping[str, Any], language: Language) -> Labelled:
    brief = _brief(logs[row["log"]], language) if "log" in row else None
    zone = ZoneInfo(brief.zone) if brief else ZoneInfo("UTC")
    sending = row.get("sending")
    context = CheckContext(
        language=language if row.get("language", True) else None,
        kind=NoteKind(row["kind"]) if "kind" in row else None,
        brief=brief,
        recipient=row.get("to"),
        siblings=tuple((s["subject"], s["body"]) for s in row.get("siblings", ())),
        sending_at=_moment(sending, zone) if sending else None,
        cohort_alike=row.get("cohort_alike", False),
        spelling=row.get("spelling"),
    )
    return Labelled(
        row["name"], row.get("subject", ""), row["body"].strip(), context, frozenset(row["expect"])
    )


def _brief(log: Mapping[str, Any], language: Language) -> Brief:
    zone = ZoneInfo(log["zone"])
    people = tuple(
        Recipient(
            id=key,
            name=p["name"],
            path="interviewers[0]",
            title=p.get("title", ""),
            relation=Relation(p.get("relation", "other")),
            gender=Gender(p["gender"]) if "gender" in p else None,
            interviewed=p.get("interviewed", True),
            moment=p.get("moment", ""),
        )
        for key, p in log["people"].items()
    )
    outcome = log.get("outcome")
    return Brief(
        language=language,
        company=log["company"],
        ended_at=_moment(log["ended"], zone),
        zone=log["zone"],
        people=people,
        spelling=log["spelling"],
        candidate=Candidate(
            log["candidate"], log.get("headline", ""), Gender(log["gender"]) if "gender" in log else None
        ),
        role=log.get("role", ""),
        round=Round(log.get("round", "first")),
        register=Register(log.get("register", "vous")),
        theme=log.get("theme", ""),
        moment=log.get("moment", ""),
        needs=tuple(NeedHeard(n["need"], n.get("proof", ""), n.get("whose")) for n in log.get("needs", ())),
        question=log.get("question", ""),
        own_view=log.get("own_view", ""),
        promises=tuple(log.get("promises", ())),
        next_step=log.get("next_step", ""),
        next_on=log.get("next_on"),
        outcome=OutcomeFacts(
            OutcomeKind(outcome["kind"]), outcome.get("weak_spot", ""), outcome.get("words", "")
        )
        if outcome
        else None,
    )


def _moment(typed: str | datetime | date, zone: ZoneInfo) -> datetime:
    """A wall time of the log's zone as an instant."""
    return datetime.fromisoformat(str(typed)).replace(tzinfo=zone).astimezone(UTC)


if __name__ == "__main__":
    if "--detail" in sys.argv:
        for chosen in Language:
            print(f"-- {chosen.value}\n{detail(chosen)}")
    print(table())
