"""What is nowhere in the log is asked about; what is there, in any spelling, is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.domain.person import Language
from core.notes.check import CheckContext, check
from tests.notes.check.labelled_set import notes


def unlogged(language: Language, log: str, sentence: str) -> set[str]:
    """The words NC05 points at, in a note after the interview of the labelled note named `log`."""
    brief = next(n.context.brief for n in notes(language) if n.name == log)
    assert brief is not None
    body = f"Hi,\n\n{sentence}\n\nBest,\n{brief.candidate.name}"
    found = check("Two boxes, one barcode", body, CheckContext(language=language, brief=brief))
    return {f.values["x"] for f in found if f.rule == "NC05"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Tuesday’s walk down aisle fourteen is still with me.",
        "May I add a thought about the 30 wrong boxes, now eight?",
        "Until Friday, or Friday the 6th of June.",
        "In English we say one thing at a time, twice, and a thousand thanks.",
        "Ana’s team, Raj and Northgate’s drivers know the cash and carry.",
        "We call it the ten-second scan, and twelve people read it.",
        "I can march on, and you may too.",
    ],
)
def test_what_is_logged_is_true_in_any_spelling(sentence: str) -> None:
    assert unlogged(Language.EN, "the guide's own manager note", sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It fell from 30 to 7 a week.", {"7"}),
        ("We spoke of Tesco and of Leeds.", {"Tesco", "Leeds"}),
        ("I led it at Great Northern Foods.", {"Great Northern Foods"}),
        ("I am free on Monday.", {"Monday"}),
        ("I start in May.", {"May"}),
        ("Forty people used it.", {"Forty"}),
        ("I attached the plan.", {"attached"}),
        ("See https://example.com/plan for it.", {"https://example.com/plan"}),
    ],
)
def test_what_is_not_logged_is_asked_about(sentence: str, words: set[str]) -> None:
    assert unlogged(Language.EN, "the guide's own manager note", sentence) == words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Nous sommes passés de quatre-vingt-dix à douze.", set()),
        ("À vendredi, ou le vendredi 6 juin.", set()),
        ("Mille mercis, et dans quinze jours on verra.", set()),
        ("Chez Hermès comme à Brest, la nuit compte.", set()),
        ("Chez Danone, nous étions 300.", {"Danone", "300"}),
        ("Je suis libre lundi, et en août.", {"lundi", "août"}),
        ("Vous trouverez ci-joint le plan.", {"ci-joint"}),
    ],
)
def test_the_same_holds_in_french(sentence: str, words: set[str]) -> None:
    assert unlogged(Language.FR, "la note modèle du guide", sentence) == words


@pytest.mark.parametrize(
    ("language", "log", "typed", "sentence"),
    [
        (Language.EN, "the guide's own manager note", "trial day thurs", "I look forward to Thursday."),
        (Language.FR, "la note modèle du guide", "essai jeu. ou vdr", "À jeudi, ou à vendredi."),
    ],
)
def test_a_day_that_was_logged_in_short_may_be_written_in_full(
    language: Language, log: str, typed: str, sentence: str
) -> None:
    brief = next(n.context.brief for n in notes(language) if n.name == log)
    assert brief is not None
    told = replace(brief, next_step=typed, next_on=None)
    found = check(
        "",
        f"Bonjour,\n\n{sentence}\n\nBest,\n{brief.candidate.name}",
        CheckContext(language=language, brief=told),
    )
    assert [f.values["x"] for f in found if f.rule == "NC05"] == []


def test_a_figure_typed_against_its_unit_may_stand_apart_from_it() -> None:
    brief = next(n.context.brief for n in notes(Language.FR) if n.name == "la note modèle du guide")
    assert brief is not None
    told = replace(brief, next_step="temps de réponse 900ms -> 120ms, radio xray")
    body = f"Bonjour,\n\nNous sommes passés de 900 à 120 ms sur X-Ray.\n\nBien cordialement,\n{brief.candidate.name}"
    found = check("", body, CheckContext(language=Language.FR, brief=told))
    assert [f.values["x"] for f in found if f.rule == "NC05"] == []
