"""Whatever the check finds and the notes want is said in a whole sentence, in both languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.domain.person import Language
from core.notes.note import Finding, Severity
from core.text import findings, wanted
from core.text.words import Words
from tests.notes.check.labelled_set import RULES, notes

ROOT = Path(__file__).parents[2]


def literal_arguments(function: str, position: int) -> Iterator[str]:
    """Every string literal at `position` of a call of `function` within core/notes."""
    for path in sorted((ROOT / "core" / "notes").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function:
                given = node.args[position] if len(node.args) > position else None
                if isinstance(given, ast.Constant) and isinstance(given.value, str):
                    yield given.value


def test_every_rule_of_the_guide_has_its_sentences() -> None:
    assert {key.partition(".")[0] for key in findings.SENTENCES} == set(RULES)


def test_every_wish_of_the_notes_has_its_sentence() -> None:
    assert set(literal_arguments("Wanted", 0)) <= set(wanted.SENTENCES)


@pytest.mark.parametrize("said_in", list(Language))
def test_everything_found_in_the_labelled_notes_is_said_without_a_gap(said_in: Language) -> None:
    say = Words(said_in)
    said = {findings.say_finding(say, f) for language in Language for n in notes(language) for f in n.found()}
    assert len(said) > 60
    for sentence in said:
        shown = re.sub(r"[“«].*[”»]", "", sentence)  # what is quoted may hold a slot of somebody's template
        assert "{" not in shown
        assert sentence[0].isupper() or not sentence[0].isalpha()
        assert sentence.rstrip("\u202f")[-1] in ".?!"


@pytest.mark.parametrize("key", sorted(findings.SENTENCES))
def test_each_sentence_can_be_said(key: str) -> None:
    rule, _, variant = key.partition(".")
    slots = dict.fromkeys(re.findall(r"\{(\w+)\}", findings.SENTENCES[key]), "2025-05-06")
    made = Finding(rule, Severity.WARN, values={**slots, **({"variant": variant} if variant else {})})
    for language in Language:
        assert findings.say_finding(Words(language), made)


def test_days_are_said_in_words() -> None:
    early = Finding(
        "NC25", Severity.WARN, values={"variant": "early", "day": "2025-05-06", "due": "2025-05-08"}
    )
    assert "Tuesday 6 May 2025" in findings.say_finding(Words(Language.EN), early)
    assert "mardi 6 mai 2025" in findings.say_finding(Words(Language.FR), early)
