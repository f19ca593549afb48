"""What docs/interview-file.md says an interview file may hold, tried on the page's own words."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bots.commands.draft import as_json
from core.domain.brief import Recipient
from core.domain.note import NoteKind
from core.errors import Problem
from core.notes.file_whose import whose
from core.notes.interview_file import InterviewFile, read_interview

PAGE = (Path(__file__).parents[3] / "docs" / "interview-file.md").read_text("utf-8")
ENGLISH, FRENCH = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
NOW = datetime(2026, 3, 4, 9, tzinfo=UTC)
MET = """
company: Acme
when: 2026-03-03 15:00
interviewers:
  - {name: Jane Doe, role: hiring manager}
  - Raj Patel, engineer
"""


def read(text: str) -> InterviewFile:
    return read_interview(text, now=NOW)


def wanted(more: str) -> list[tuple[NoteKind, str]]:
    found = read(MET + more)
    return [(kind, found.brief.recipient(who).name) for kind, who in found.wanted]


def test_the_english_example_is_read_field_by_field() -> None:
    brief = read(ENGLISH).brief
    assert (brief.company, brief.role, brief.round.value) == ("Northwind", "operations analyst", "final")
    assert (brief.candidate.name, brief.candidate.headline) == ("Joe Mbeki", "ex-warehouse lead")
    assert brief.ended_at == datetime(2026, 3, 3, 15, tzinfo=UTC)
    assert [(p.name, p.relation.value) for p in brief.people] == [
        ("Ana Ortiz", "manager"),
        ("Raj Patel", "peer"),
    ]
    assert [(n.proof[:27], n.whose) for n in brief.needs] == [("At the cash and carry I add", "p1")]
    assert (brief.next_step, brief.next_on) == ("a call", date(2026, 3, 6))
    assert brief.promises == ("send you the stock template",)


def test_the_french_example_is_read_field_by_field() -> None:
    brief = read(FRENCH).brief
    assert (brief.language.value, brief.zone, brief.spelling) == ("fr", "Europe/Paris", "fr-FR")
    assert brief.ended_at == datetime(2026, 3, 3, 14, tzinfo=UTC)
    assert (brief.people[0].title, brief.people[0].relation.value) == ("responsable d’atelier", "manager")
    assert (brief.next_step, brief.next_on) == ("un appel", date(2026, 3, 6))


@pytest.mark.parametrize("example", [ENGLISH, FRENCH])
def test_each_example_gives_notes_that_pass_the_check(example: str) -> None:
    found = read(example)
    assert all(note.body and note.subject for note in found.notes())


@pytest.mark.parametrize(
    "typed",
    [
        "notes: [{linkedin_invite: Jane}]",
        "notes:\n  - linkedin_invite: Jane Doe",
        "notes:\n  linkedin_invite: Jane Doe",
        "notes: [{kind: linkedin_invite, to: Jane}]",
    ],
)
def test_a_kind_may_name_the_person_it_is_for(typed: str) -> None:
    assert wanted(typed) == [(NoteKind.LINKEDIN_INVITE, "Jane Doe")]


def test_several_kinds_may_each_name_a_person() -> None:
    assert wanted("notes: {linkedin_invite: Jane, x_message: Raj}") == [
        (NoteKind.LINKEDIN_INVITE, "Jane Doe"),
        (NoteKind.X_MESSAGE, "Raj Patel"),
    ]


@pytest.mark.parametrize(
    ("met", "said"),
    [
        ("Dr. Susan Choi", "Dr Choi"),
        ("Dr Susan Choi", "Dr. Choi"),
        ("Dr. Susan Choi", "Susan"),
        ("Paul-Henri Vasseur", "M. Vasseur"),
        ("Véronique Astruc", "madame Astruc"),
        ("Sir Edmund Hale", "Sir Edmund"),
        ("Mr Iain Rutherford", "mr rutherford"),
        ("Conor O’Dowd", "O'Dowd"),
        ("Jane Doe", "jane (the lead)"),
        ("Tomás Ibarra", "tomas"),
        ("Éric Chauvin", "eric chauvin"),
    ],
)
def test_a_need_may_name_its_person_by_title_or_by_a_part_of_the_name(met: str, said: str) -> None:
    people = (Recipient("p1", "Dr. Ann Lee", ""), Recipient("p2", met, ""))
    assert whose(said, people, "needs[0].whose") == "p2"


def test_an_accent_tells_two_apart_where_both_were_met() -> None:
    people = (Recipient("p1", "Tomas Berg", ""), Recipient("p2", "Tomás Ibarra", ""))
    assert whose("tomás", people, "needs[0].whose") == "p2"
    assert whose("tomas", people, "needs[0].whose") == "p1"


@pytest.mark.parametrize("said", ["Jane's boss", "Dr", "Mme", "Bob Lee", "Lee's assistant"])
def test_a_need_of_somebody_who_was_not_met_is_said_at_the_field(said: str) -> None:
    with pytest.raises(Problem) as refused:
        whose(said, (Recipient("p1", "Jane Doe", ""), Recipient("p2", "Ann Lee", "")), "needs[0].whose")
    assert refused.value.field == "needs[0].whose"


@pytest.mark.parametrize(
    ("typed", "key", "field"),
    [
        ("notes: [{linkedin_invite: Bob}]", "which_contact", "notes[0].to"),
        ("notes: [{postcard: Jane}]", "choice_unknown", "notes[0]"),
    ],
)
def test_a_kind_or_a_person_nobody_knows_is_said_at_the_field(typed: str, key: str, field: str) -> None:
    with pytest.raises(Problem) as refused:
        wanted(typed)
    assert (refused.value.key, refused.value.field) == (key, field)


@pytest.mark.parametrize("kind", re.findall(r"`(\w+)`", PAGE.split("Kinds of note:")[1].split("\n\n")[0]))
def test_every_kind_the_page_names_can_be_asked_for(kind: str) -> None:
    assert {each.value for each, _ in wanted(f"notes: {kind}")} == {kind}


def test_a_date_beside_when_is_the_day_of_what_comes_next() -> None:
    assert read(MET + "next steps: a call\ndate: Friday").brief.next_on == date(2026, 3, 6)


def test_a_date_without_when_is_the_day_of_the_interview() -> None:
    brief = read("company: Acme\ndate: 2026-03-03\nheure: 15:00\nwith: Jane Doe").brief
    assert (brief.ended_at, brief.next_on) == (datetime(2026, 3, 3, 15, tzinfo=UTC), None)


@pytest.mark.parametrize(
    "typed",
    [
        "Jane Doe (hiring manager) and Raj Patel",
        "Jane Doe (responsable du recrutement) et Raj Patel",
        "Jane Doe and Raj Patel",
    ],
)
def test_two_people_on_one_line_are_two_people(typed: str) -> None:
    people = read(f"company: Acme\nwhen: 2026-03-03 15:00\nwith: {typed}").brief.people
    assert [p.name for p in people] == ["Jane Doe", "Raj Patel"]


def test_every_name_the_page_gives_for_a_programs_answer_is_there() -> None:
    found = read(ENGLISH)
    answer = as_json(found, [(note, ()) for note in found.notes()])
    notes = answer["notes"]
    assert isinstance(notes, list)
    promised = set(re.findall(r"`(\w+)`", PAGE.split("What `--json` gives")[1].split(", `findings`")[0]))
    sentence = notes[0]["sentences"][0]
    assert promised <= answer.keys() | notes[0].keys() | sentence.keys()
