"""The word lists: well formed, quick to load, and each phrase found where it is written out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.domain.person import Language
from core.notes.check.lists import table
from core.notes.check.phrases import find
from core.notes.check.words import fold, read

CHECK = Path(__file__).parents[3] / "core" / "notes" / "check"
GROUP = re.compile(r"\(([^()]*)\)(\??)")


def phrases(language: Language) -> list[tuple[str, str]]:
    lists = table("phrases", language)["list"]
    assert isinstance(lists, list)
    return [(made["rule"], phrase) for made in lists if not made.get("kinds") for phrase in made["phrases"]]


def plainest(phrase: str) -> str:
    """The phrase with the first choice of each group and nothing optional."""
    while found := GROUP.search(phrase):
        first = "" if found[2] else found[1].split("|")[0]
        phrase = phrase[: found.start()] + first + phrase[found.end() :]
    words = re.sub(r"(?<!\S)(?:\.\.)(?!\S)", "", phrase).replace("_", "so").replace("*", "")
    return re.sub(r"' +", "'", " ".join(words.split()))


@pytest.mark.parametrize("language", list(Language))
def test_every_listed_phrase_is_found_where_it_stands(language: Language) -> None:
    lost = []
    for rule, phrase in phrases(language):
        passage = read(re.sub(r"' +", "'", f"xx {plainest(phrase)} xx"), language)
        if rule not in {hit.listed.rule for hit in find(passage, language, None)}:
            lost.append((rule, phrase, plainest(phrase)))
    assert lost == []


@pytest.mark.parametrize("language", list(Language))
def test_every_phrase_begins_with_a_word_and_marks_what_is_optional_in_a_group(language: Language) -> None:
    for _, phrase in phrases(language):
        assert phrase.count("(") == phrase.count(")")
        assert not re.search(r"[^)]\?", phrase), phrase
        assert not re.match(r"[_.*]", phrase), phrase
        assert not re.search(r"[\w-]\(|\)[\w-]", phrase), phrase


@pytest.mark.parametrize("language", list(Language))
def test_words_are_listed_in_the_form_they_are_compared_in(language: Language) -> None:
    for name, listed in table("words", language).items():
        odd = [word for word in str(listed).split() if fold(word) != word and name != "tu"]
        assert odd == [], name


@pytest.mark.parametrize("language", list(Language))
def test_every_word_list_is_used(language: Language) -> None:
    code = "\n".join(p.read_text("utf-8") for p in CHECK.glob("*.py"))
    unused = [name for name in table("words", language) if f'"{name}"' not in code]
    assert unused == []
