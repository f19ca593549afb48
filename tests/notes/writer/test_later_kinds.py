"""What notes after the thank-you say, and leave unsaid: nothing twice, nothing stale, nothing that is not so."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations

import pytest

from core.domain.brief import Brief, NeedHeard, OutcomeFacts
from core.domain.interview import OutcomeKind, Round
from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes.check import CheckContext, check
from core.notes.file_wanted import usual_sending
from core.notes.kinds import kind_for
from core.notes.note import Note
from core.notes.writer import write
from tests.notes.writer.people import ANA, ENDED, PANEL, RAJ, SENDING
from tests.notes.writer.test_choices import whole

LATER = SENDING + timedelta(days=9)
VERSIONS = range(6)
LINKEDIN = (NoteKind.LINKEDIN_INVITE, NoteKind.LINKEDIN_MESSAGE)
IN_BOTH = pytest.mark.parametrize("language", list(Language))


def written(brief: Brief, kind: NoteKind, to: str = "p1") -> list[Note]:
    """Six versions of a note sent nine days later."""
    return [write(brief, kind, to, sending_at=LATER, version=v) for v in VERSIONS]


def facts(note: Note) -> set[str]:
    return {path for sentence in note.sentences for path in sentence.facts}


@IN_BOTH
@pytest.mark.parametrize(
    "kind", [NoteKind.CHECK_IN, NoteKind.LINKEDIN_MESSAGE, NoteKind.DOOR_OPEN, NoteKind.ANOTHER_OFFER]
)
def test_a_proof_that_was_sent_with_the_thanks_is_not_sent_again(kind: NoteKind, language: Language) -> None:
    brief = whole(language)
    thanks = write(brief, kind_for(brief, brief.recipient("p1")), "p1", sending_at=SENDING)
    assert "needs[0].proof" in facts(thanks)
    assert not [note.body for note in written(brief, kind) if "needs[0].proof" in facts(note)]


@IN_BOTH
def test_a_question_that_was_asked_with_the_thanks_is_not_asked_again_on_linkedin(language: Language) -> None:
    brief = whole(language)
    thanks = write(brief, kind_for(brief, brief.recipient("p1")), "p1", sending_at=SENDING)
    assert "question" in facts(thanks)
    assert not [n.body for n in written(brief, NoteKind.LINKEDIN_MESSAGE) if "question" in facts(n)]


@IN_BOTH
@pytest.mark.parametrize("kind", [NoteKind.CHECK_IN, NoteKind.OFFER_THANKS, NoteKind.ACCEPTANCE])
def test_no_promise_is_made_again_days_later(kind: NoteKind, language: Language) -> None:
    for note in written(whole(language), kind):
        assert not any(path.startswith("promises") for path in facts(note)), note.body


@IN_BOTH
@pytest.mark.parametrize("kind", [NoteKind.OFFER_THANKS, NoteKind.ACCEPTANCE])
def test_once_there_is_an_offer_no_earlier_step_is_awaited(kind: NoteKind, language: Language) -> None:
    assert not [note.body for note in written(whole(language), kind) if "next_step" in facts(note)]


def test_one_need_is_named_once_in_an_answer_to_a_rejection() -> None:
    brief = replace(
        PANEL,
        people=(ANA,),
        round=Round.FINAL,
        needs=(NeedHeard("fewer mis-picks on the night shift"),),
        outcome=OutcomeFacts(OutcomeKind.REJECTED),
    )
    notes = written(brief, NoteKind.REJECTION_FINAL)
    assert any("mis-picks" in note.body for note in notes)
    assert not [note.body for note in notes if note.body.count("mis-picks") > 1]


@IN_BOTH
def test_nothing_that_the_team_needs_is_told_in_public(language: Language) -> None:
    brief = replace(whole(language), theme="")
    notes = [write(brief, NoteKind.X_MESSAGE, "p1", sending_at=SENDING, version=v) for v in VERSIONS]
    assert not [note.body for note in notes if any(path.startswith("needs") for path in facts(note))]


NO_ADDRESS = {
    Language.EN: (
        "no address",
        "no way of writing",
        "way to write",
        "address i do not have",
        "address i don’t",
    ),
    Language.FR: ("adresse", "seul lien"),
}


@IN_BOTH
def test_nobody_whose_address_was_logged_is_said_to_have_none(language: Language) -> None:
    people = (ANA, replace(RAJ, email="raj@nordhaven.example"))
    brief = replace(PANEL, language=language, spelling=_spelling(language), people=people)
    for note in written(brief, NoteKind.RELAY):
        assert "Raj Patel" in note.body
        assert not any(words in note.body.lower() for words in NO_ADDRESS[language]), note.body


@IN_BOTH
def test_a_connection_note_says_something_even_when_no_moment_fits_it(language: Language) -> None:
    long = {
        Language.EN: "walking me through the night " + "when everything that could go wrong went wrong " * 5,
        Language.FR: "m’avoir raconté la nuit où tout ce qui pouvait casser a cassé, " * 4,
    }[language]
    brief = replace(
        PANEL,
        language=language,
        spelling=_spelling(language),
        people=(replace(ANA, moment=long),),
        theme="",
        needs=(),
    )
    for note in written(brief, NoteKind.LINKEDIN_INVITE):
        assert len(note.body.split("\n\n")) == 2, note.body
        assert len(note.body) <= 200


def test_a_french_date_that_has_passed_is_said_as_passed() -> None:
    brief = replace(
        whole(Language.FR), next_on=date(2026, 3, 6), outcome=OutcomeFacts(OutcomeKind.SILENT)
    )  # a Friday
    monday = datetime(2026, 3, 9, 9, tzinfo=UTC)
    notes = [write(brief, NoteKind.CHECK_IN, "p1", sending_at=monday, version=v).body for v in range(12)]
    assert any("vendredi dernier" in body for body in notes)
    assert not [body for body in notes if "vendredi" in body.replace("vendredi dernier", "")]


def test_a_question_that_was_quoted_goes_on_without_a_capital() -> None:
    brief = replace(PANEL, people=(replace(ANA, moment=""),), theme="do worms have birthdays?", needs=())
    kinds = (NoteKind.LINKEDIN_INVITE, NoteKind.THANK_YOU_MANAGER, NoteKind.LINKEDIN_MESSAGE)
    bodies = [note.body for kind in kinds for note in written(brief, kind)]
    assert any("birthdays?” has" in body or "birthdays?” is" in body for body in bodies)
    assert not [body for body in bodies if "birthdays?” Has" in body or "birthdays?” Is" in body]


@IN_BOTH
def test_a_letter_some_weeks_later_always_has_a_subject(language: Language) -> None:
    brief = replace(
        whole(language),
        theme="",
        needs=(),
        people=(replace(whole(language).people[0], moment=""),),
        moment="",
    )
    assert all(note.subject for note in written(brief, NoteKind.DOOR_OPEN))


def test_a_withdrawal_thanks_once() -> None:
    for note in written(replace(PANEL, people=(ANA,)), NoteKind.WITHDRAWAL):
        assert note.body.lower().count("thank") <= 1, note.body


STRETCHES = [
    (Language.EN, "a decision in ten days", "ten days"),
    (Language.EN, "final with the COO by the end of next week", "next week"),
    (Language.EN, "second interview with the devs next week", "next week"),
    (Language.FR, "une décision dans dix jours", "dix jours"),
    (Language.FR, "un entretien avec le directeur, la semaine prochaine", "semaine prochaine"),
]


@pytest.mark.parametrize(("language", "step", "words"), STRETCHES)
def test_a_time_counted_from_the_interview_is_not_said_days_later(
    language: Language, step: str, words: str
) -> None:
    brief = replace(whole(language), next_step=step, next_on=date(2026, 3, 13))
    kind = kind_for(brief, brief.recipient("p1"))
    assert any(words in write(brief, kind, "p1", sending_at=SENDING, version=v).body for v in VERSIONS)
    for later in (NoteKind.LATE_THANK_YOU, NoteKind.CHECK_IN):
        assert not [n.body for n in written(brief, later) if words in n.body.replace("\u00a0", " ")]


def test_what_one_should_have_done_is_not_drawn_together() -> None:
    brief = replace(
        PANEL, round=Round.FINAL, outcome=OutcomeFacts(OutcomeKind.REJECTED, weak_spot="my German")
    )
    notes = [
        write(brief, NoteKind.REJECTION_FINAL, "p1", sending_at=LATER, version=v).body for v in range(12)
    ]
    assert any("should I have done" in body for body in notes)
    assert not [body for body in notes if "should I’ve" in body]


def test_no_two_of_a_panel_get_the_same_line_after_a_rejection() -> None:
    people = (ANA, RAJ)
    brief = replace(PANEL, people=people, round=Round.FINAL, outcome=OutcomeFacts(OutcomeKind.REJECTED))
    said = [
        {s.text for s in write(brief, NoteKind.REJECTION_FINAL, p.id, sending_at=LATER).sentences if s.facts}
        for p in people
    ]
    assert all(one.isdisjoint(other) for one, other in combinations(said, 2))
    assert ENDED < LATER


def _spelling(language: Language) -> str:
    return "en-GB" if language is Language.EN else "fr-FR"


@IN_BOTH
@pytest.mark.parametrize(
    "kind", [kind for kind in NoteKind if kind not in (NoteKind.X_MESSAGE, *LINKEDIN)], ids=str
)
def test_no_mail_goes_without_a_subject_however_long_the_title_of_the_job(
    kind: NoteKind, language: Language
) -> None:
    brief = replace(
        PANEL,
        language=language,
        spelling=_spelling(language),
        people=(replace(ANA, moment=""),),
        theme="",
        needs=(),
        role="technicienne de laboratoire, microbiologie des eaux et des sols de montagne",
        company="Centre Passerelle-Estrie pour la microbiologie appliquée",
    )
    assert all(note.subject for note in written(brief, kind))


@IN_BOTH
@pytest.mark.parametrize("kind", [NoteKind.WITHDRAWAL, NoteKind.OFFER_DECLINE, NoteKind.ACCEPTANCE])
def test_the_check_hears_the_decision_in_each_of_our_own(kind: NoteKind, language: Language) -> None:
    brief = whole(language)
    for version in range(24):
        note = write(brief, kind, "p1", sending_at=LATER, version=version)
        about = CheckContext(
            language=language,
            kind=kind,
            brief=brief,
            recipient="p1",
            sending_at=LATER,
            spelling=brief.spelling,
        )
        assert "NC26" not in {found.rule for found in check(note.subject, note.body, about)}, note.body


def test_a_check_in_is_proposed_two_working_days_after_the_date_they_gave() -> None:
    brief = replace(PANEL, next_on=date(2026, 3, 6), outcome=OutcomeFacts(OutcomeKind.SILENT))
    assert usual_sending(brief, NoteKind.CHECK_IN, SENDING).date() == date(2026, 3, 10)  # Friday to Tuesday
