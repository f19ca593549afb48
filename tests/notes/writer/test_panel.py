"""Five people met, five notes: each their own."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from core.domain.brief import NeedHeard
from core.domain.note import NoteChoices, NoteKind
from core.domain.person import Tone
from core.notes.allocation import allocate
from core.notes.kinds import default_notes, kind_for
from core.notes.note import Note
from core.notes.writer import write, write_panel
from tests.notes.writer.people import ANA, OMAR, PANEL, RAJ, SENDING, runs

WANTED = default_notes(PANEL, SENDING)
NOTES = write_panel(PANEL, WANTED, sending_at=SENDING)


def test_everyone_met_gets_the_thank_you_that_suits_them() -> None:
    assert [kind for kind, _ in WANTED] == [
        NoteKind.THANK_YOU_MANAGER,
        NoteKind.THANK_YOU_PEER,
        NoteKind.THANK_YOU_RECRUITER,
        NoteKind.THANK_YOU_EXECUTIVE,
        NoteKind.THANK_YOU_PEER,
    ]


@pytest.mark.parametrize(("one", "other"), list(combinations(range(5), 2)))
def test_no_two_of_the_panel_read_the_same_sentence(one: int, other: int) -> None:
    first, second = NOTES[one], NOTES[other]
    assert not {s for s in said(first) & said(second) if len(s.split()) > 4}
    assert not {f for f in first.frames if "+" not in f} & {f for f in second.frames if "+" not in f}
    assert first.subject != second.subject
    assert first.body.splitlines()[-2] != second.body.splitlines()[-2], "closings differ"
    assert len(runs(first) & runs(second)) <= 0.15 * min(len(runs(first)), len(runs(second)))


def said(note: Note) -> set[str]:
    return {s.text for s in note.sentences if s.facts}


@pytest.mark.parametrize("version", [0, 1, 3])
def test_a_note_written_alone_is_the_one_of_the_panel(version: int) -> None:
    panel = write_panel(PANEL, WANTED, sending_at=SENDING, versions={who: version for _, who in WANTED})
    for (kind, who), note in zip(WANTED, panel, strict=True):
        assert write(PANEL, kind, who, sending_at=SENDING, version=version) == note


def test_the_same_log_gives_the_same_words_again() -> None:
    assert write_panel(PANEL, WANTED, sending_at=SENDING) == NOTES


def test_another_version_says_none_of_it_again() -> None:
    versions = [
        write(PANEL, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENDING, version=v) for v in range(4)
    ]
    for one, other in combinations(versions, 2):
        own = (
            "ten-second scan",
            "start with the driver",
            "on a napkin",
            "one-page handover",
        )  # the log's own words may come again
        again = {s for s in said(one) & said(other) if len(s.split()) > 4 and not any(w in s for w in own)}
        assert not again


def test_each_reader_hears_of_their_own_need_and_one_is_asked_the_question() -> None:
    shares = allocate(PANEL)
    assert shares["p1"].needs[0] == 0
    assert shares["p2"].needs == (1,)
    assert shares["p4"].needs == (2,)
    assert [who for who, share in shares.items() if share.question] == ["p1"]
    assert [who for who, share in shares.items() if share.promises] == ["p1"]


def test_one_need_for_three_is_proved_to_one_only() -> None:
    brief = replace(
        PANEL, people=(ANA, RAJ, OMAR), needs=(NeedHeard("cut alert noise", "sorted 90 alerts one by one"),)
    )
    notes = write_panel(brief, default_notes(brief, SENDING), sending_at=SENDING)
    assert ["sorted 90 alerts" in note.body for note in notes].count(True) == 1


def test_a_common_moment_is_dealt_out_sentence_by_sentence() -> None:
    people = tuple(replace(p, moment="") for p in (ANA, RAJ, OMAR))
    brief = replace(
        PANEL,
        people=people,
        moment="Ana drew the bay on a napkin. Raj showed me the label printer. We all laughed at the forklift horn.",
    )
    notes = write_panel(brief, default_notes(brief, SENDING), sending_at=SENDING)
    assert "the bay on a napkin" in notes[0].body
    assert "the label printer" in notes[1].body
    assert "forklift horn" in notes[2].body


def test_tone_changes_the_contractions_and_nothing_of_the_facts() -> None:
    warm = write(PANEL, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENDING)
    formal = write(
        PANEL, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENDING, choices=NoteChoices(tone=Tone.FORMAL)
    )
    assert "’ll" in warm.body or "’d" in warm.body or "’ve" in warm.body
    assert not any(short in formal.body for short in ("’ll ", "’d ", "’ve ", "n’t "))
    assert formal.body.startswith("Dear Ms Ortiz,")
    assert "from 30 to 8 a week" in warm.body
    assert "from 30 to 8 a week" in formal.body


def test_an_interviewer_not_known_raises() -> None:
    with pytest.raises(KeyError):
        write(PANEL, NoteKind.THANK_YOU_MANAGER, "nobody", sending_at=SENDING)


def test_who_was_met_in_passing_is_not_thanked_for_an_interview() -> None:
    passing = replace(RAJ, interviewed=False)
    brief = replace(PANEL, people=(ANA, passing))
    assert kind_for(brief, passing) is NoteKind.HALLWAY
    note = write(brief, NoteKind.HALLWAY, "p2", sending_at=SENDING)
    assert "interview" not in note.body.lower()
