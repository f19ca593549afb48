"""What every English frame must be: enough of them, sober, and true to what it claims to need."""

from __future__ import annotations

import re

import pytest

from core.domain.person import Language
from core.notes.fragment import Shape
from core.notes.moves import FLAGS, MOVES, SLOTS
from core.notes.phrasing import Frame, frames

FRAMES = frames(Language.EN)
ALL = [frame for each in FRAMES.values() for frame in each]

FORBIDDEN = re.compile(
    r"taking the time|your time|pleasure to|excited|(?:great|perfect) fit|valuable asset|hit the ground|team player|fast learner|passionate|track record|skills align|hesitate|"
    r"additional information|earliest convenience|checking in|circl(?:e|ing) back|resonat|reach(?:ing)? out|finds you well|leverage|synerg|thrilled|\btruly\b|deeply|"
    r"perfect|ideal|best candidate|regret|no one else|when I start\b|90 days|transform|really need|dream|any role|please give|disappoint|unfortunately|still waiting|"
    r"as promised|reconsider|why not me|world-class|prestigious|visionary|honou?red|inspiring|despite my|only a\b|sorry|opportunity|!|\bP\.?S\b|delighted|amazing|incredible",
    re.IGNORECASE,
)
CONTRACTED = re.compile(r"\w['’](?:s|m|d|ll|ve|re|t)\b")
BEFORE_CLAUSE = re.compile(r"\b(?:of|about|with|for|by|on|at|to|from|in) \{\{ (\w+) \}\}")


@pytest.mark.parametrize("move", sorted(MOVES))
def test_every_move_has_a_dozen_ways_to_be_made(move: str) -> None:
    assert len([f for f in FRAMES[move] if f.weight > 0]) >= 12


@pytest.mark.parametrize("frame", ALL, ids=[f.id for f in ALL])
def test_a_frame_says_nothing_stale_bold_or_pleading(frame: Frame) -> None:
    own = re.sub(r"\{\{.*?\}\}", "…", frame.text)
    assert not FORBIDDEN.search(own)
    assert not CONTRACTED.search(own), "tone decides on contractions, in one place"
    assert frame.needs | frame.lacks <= SLOTS.keys() | FLAGS.keys() | {f"move:{m}" for m in MOVES}
    assert frame.slots.keys() <= SLOTS.keys()


@pytest.mark.parametrize(
    "frame", [f for f in ALL if f.move != "subject"], ids=[f.id for f in ALL if f.move != "subject"]
)
def test_a_frame_is_whole_sentences(frame: Frame) -> None:
    assert re.search(r"(?:[.?]|\{\{ (?:question|link|theme) \}\})$", frame.text)
    assert frame.text[0].isupper() or frame.text.startswith("{{")
    assert "  " not in frame.text


@pytest.mark.parametrize("frame", ALL, ids=[f.id for f in ALL])
def test_no_clause_follows_a_preposition(frame: Frame) -> None:
    clauses = {Shape.YOU, Shape.WE, Shape.S1, Shape.CLAUSE, Shape.SENTENCE}
    for slot in BEFORE_CLAUSE.findall(frame.text):
        assert not clauses & set(frame.slots[slot]), slot


@pytest.mark.parametrize("frame", ALL, ids=[f.id for f in ALL])
def test_a_question_keeps_its_own_mark(frame: Frame) -> None:
    for slot, shapes in frame.slots.items():
        if Shape.Q in shapes:
            assert not re.search(r"\{\{ " + slot + r" \}\}[.,;?]", frame.text)
        if Shape.INDIRECT in shapes:
            assert not re.search(r"\{\{ " + slot + r" \}\}\?", frame.text)


def test_thanks_are_never_the_whole_subject() -> None:
    for frame in FRAMES["subject"]:
        without = re.sub(
            r"\b(?:thank you|(?:my )?thanks|and|a word of|for the|for)\b|[^\w{}]",
            "",
            frame.text,
            flags=re.IGNORECASE,
        )
        assert without, frame.text
