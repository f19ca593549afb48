"""Text as it is pasted: subject and language found, whatever stands around them."""

from __future__ import annotations

import pytest

from core.domain.person import Language
from core.notes.check import check, guess_language, read_pasted, worst
from core.notes.note import Finding, Severity
from core.notes.outgoing import as_text


@pytest.mark.parametrize(
    ("pasted", "subject", "body"),
    [
        ("Subject: Two boxes\n\nDear Ana,\nThanks.", "Two boxes", "Dear Ana,\nThanks."),
        ("subject : Two boxes\nDear Ana,", "Two boxes", "Dear Ana,"),
        ("Objet\u00a0: L’alarme\r\n\r\nBonjour,", "L’alarme", "Bonjour,"),
        ("OBJET: L’alarme\nBonjour,", "L’alarme", "Bonjour,"),
        ("To: ana@acme.com\nSubject: Two boxes\nDate: today\n\nDear Ana,", "Two boxes", "Dear Ana,"),
        ("À : ana@acme.fr\nObjet : Deux cartons\n\nBonjour,", "Deux cartons", "Bonjour,"),
        ("**Subject:** Two boxes\n\nDear Ana,", "Two boxes", "Dear Ana,"),
        ("> Subject: Two boxes\n>\n> Dear Ana,", "Two boxes", "Dear Ana,"),
        ("Re: Two boxes\n\nDear Ana,", "Re: Two boxes", "Dear Ana,"),
        ("Dear Ana,\n\nSubject: not this one", "", "Dear Ana,\n\nSubject: not this one"),
        ("\ufeffDear Ana,", "", "Dear Ana,"),
        ("Subject: only this", "only this", ""),
        ("", "", ""),
    ],
)
def test_the_subject_is_told_from_the_body(pasted: str, subject: str, body: str) -> None:
    assert read_pasted(pasted) == (subject, body)


@pytest.mark.parametrize("language", list(Language))
def test_what_goes_out_as_text_comes_back_in(language: Language) -> None:
    assert read_pasted(as_text("Two boxes", "Dear Ana,\n\nThanks.", language)) == (
        "Two boxes",
        "Dear Ana,\n\nThanks.",
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Thank you for the tour of the loading bay.", Language.EN),
        ("Merci pour la visite du quai.", Language.FR),
        ("Bonjour Ana, j’ai aimé l’idée.", Language.FR),
        ("Bonjour Ana, your idea for the team was the best of the day.", Language.EN),
        ("", Language.EN),
    ],
)
def test_the_language_is_the_one_most_small_words_belong_to(text: str, language: Language) -> None:
    assert guess_language(text) is language


def test_an_empty_note_is_said_to_be_short_and_breaks_nothing() -> None:
    assert {f.rule for f in check("", "")} <= {"NC06", "NC11"}


def test_three_findings_are_shown_the_gravest_of_different_rules_first() -> None:
    found = [
        Finding("NC13", Severity.HINT, start=1, end=2),
        Finding("NC20", Severity.WARN, start=5, end=6),
        Finding("NC20", Severity.WARN, start=9, end=10),
        Finding("NC01", Severity.BLOCK, start=3, end=4),
        Finding("NC27", Severity.WARN),
    ]
    assert [(f.rule, f.start) for f in worst(found)] == [("NC01", 3), ("NC20", 5), ("NC27", 0)]
    assert worst(found, 1) == (found[3],)
    assert worst([]) == ()
