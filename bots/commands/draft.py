"""`suivi draft`: the notes for an interview written in a file, without a database."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import replace

from bots.commands.files import read, told
from bots.terminal.richtext import inert, one_line
from core.clock import SystemClock
from core.dialogs.saying import KINDS
from core.notes.check import CheckContext, check
from core.notes.interview_file import InterviewFile, read_interview
from core.notes.left_out import left_out
from core.notes.note import Finding, Note
from core.text.findings import say_finding
from core.text.wanted import say_wanted
from core.text.words import Words


def main(asked: argparse.Namespace, say: Words) -> int:
    """Answers 0, or 2 when the file cannot be read."""
    text: list[str] = []
    with told(asked.file, say, text) as outcome:
        text.append(read(asked.file))
        interview = read_interview(text[0], now=SystemClock().now())
        panel = interview.notes()
        notes = tuple(_with_left_out(interview, note, panel) for note in panel)
        checked = [(note, _check(interview, note, notes)) for note in notes]
        if asked.json:
            print(json.dumps(as_json(interview, checked), ensure_ascii=False, indent=2))
        else:
            for note, findings in checked:
                print("\n".join(_lines(interview, note, findings)))
    return outcome.code


def as_json(interview: InterviewFile, checked: list[tuple[Note, tuple[Finding, ...]]]) -> dict[str, object]:
    """What docs/interview-file.md promises; sentences are in the language of the file."""
    return {
        "company": interview.brief.company,
        "language": interview.brief.language.value,
        "notes": [_note(interview, note, findings) for note, findings in checked],
    }


def finding_as_json(say: Words, finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "sentence": say_finding(say, finding),
        "where": finding.where.value,
        "span": [finding.start, finding.end],
    }


def _note(interview: InterviewFile, note: Note, findings: tuple[Finding, ...]) -> dict[str, object]:
    say, to = Words(interview.brief.language), interview.brief.recipient(note.recipient)
    return {
        "kind": note.kind.value,
        "recipient": to.name,
        "recipient_path": to.path,
        "language": note.language.value,
        "channel": note.channel.value,
        "sending_at": interview.sent(note.kind).isoformat(),
        "subject": note.subject,
        "alternatives": list(note.alternatives),
        "body": note.body,
        "sentences": [{"text": s.text, "facts": list(s.facts)} for s in note.sentences],
        "findings": [finding_as_json(say, f) for f in findings],
        "wanted": [{"key": w.key, "path": w.path, "sentence": say_wanted(say, w)} for w in note.wanted],
    }


def _with_left_out(interview: InterviewFile, note: Note, panel: tuple[Note, ...]) -> Note:
    sent = (text for other in panel for text in (other.subject, other.body))
    return replace(note, wanted=(*note.wanted, *left_out(interview.brief, note, sent)))


def _check(interview: InterviewFile, note: Note, panel: tuple[Note, ...]) -> tuple[Finding, ...]:
    context = CheckContext(
        language=note.language,
        kind=note.kind,
        brief=interview.brief,
        recipient=note.recipient,
        siblings=tuple((other.subject, other.body) for other in panel if other is not note),
        sending_at=interview.sent(note.kind),
    )
    return check(note.subject, note.body, context)


def _lines(interview: InterviewFile, note: Note, findings: tuple[Finding, ...]) -> Iterator[str]:
    say, to = Words(interview.brief.language), interview.brief.recipient(note.recipient)
    yield f"== {one_line(say('For {name}: {kind}', name=to.name, kind=say(KINDS[note.kind]).lower()))} =="
    if note.subject:
        yield say("{label}: {value}", label=say("Subject"), value=one_line(note.subject))
        for other in note.alternatives:
            yield f"  / {one_line(other)}"
    yield ""
    yield inert(note.body)
    yield ""
    for finding in findings:
        yield f"! {one_line(say_finding(say, finding))}"
    for wanted in note.wanted:
        yield f"? {one_line(say_wanted(say, wanted))}"
    yield ""
