"""Interviews made for the tests of the writer."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

from core.domain.brief import Brief, Candidate, NeedHeard, Recipient
from core.domain.contact import Relation
from core.domain.person import Gender, Language
from core.notes.note import Note

ENDED = datetime(2026, 3, 3, 15, tzinfo=UTC)
SENDING = datetime(2026, 3, 4, 8, tzinfo=UTC)

ANA = Recipient(
    "p1",
    "Ana Ortiz",
    "interviewers[0]",
    relation=Relation.MANAGER,
    gender=Gender.FEMININE,
    moment="she drew the loading bay on a napkin",
)
RAJ = Recipient(
    "p2",
    "Raj Patel",
    "interviewers[1]",
    relation=Relation.PEER,
    gender=Gender.MASCULINE,
    moment="his rule that a label is a promise",
)
JANE = Recipient(
    "p3",
    "Jane Doe",
    "interviewers[2]",
    relation=Relation.RECRUITER,
    gender=Gender.FEMININE,
    moment="explained how the rota is shared out",
)
OMAR = Recipient(
    "p4",
    "Omar Said",
    "interviewers[3]",
    relation=Relation.EXECUTIVE,
    gender=Gender.MASCULINE,
    moment="he said the site has one winter to prove itself",
)
LENA = Recipient(
    "p5",
    "Lena Voss",
    "interviewers[4]",
    relation=Relation.PEER,
    gender=Gender.FEMININE,
    moment="the lost pallet under the stairs",
)

PANEL = Brief(
    Language.EN,
    "Nordhaven",
    ENDED,
    "Europe/London",
    (ANA, RAJ, JANE, OMAR, LENA),
    spelling="en-GB",
    candidate=Candidate("Joe Mbeki"),
    role="Night shift lead",
    theme="two boxes, one barcode",
    needs=(
        NeedHeard(
            "catch mis-picks before loading",
            "added a ten-second scan at the gate, mis-picks fell from 30 to 8 a week",
            "p1",
        ),
        NeedHeard("labels people can read in the cold", "redrew 60 labels with the night team", "p2"),
        NeedHeard("fewer resignations in December", "shared out the Sundays of 14 people", "p4"),
        NeedHeard("handovers take too long", "wrote a one-page handover at the cash and carry"),
    ),
    question="Who would own the scan?",
    own_view="I'd start with the driver",
    promises=("send the handover sheet",),
    next_step="they'll call me",
    next_on=date(2026, 3, 6),
    seed="joe|nordhaven",
)

ALONE = replace(PANEL, people=(ANA,), needs=PANEL.needs[:1])


def runs(note: Note, size: int = 5) -> set[tuple[str, ...]]:
    """Every run of `size` words between greeting and closing."""
    words = re.findall(r"[\w’'-]+", " ".join(note.body.split("\n\n")[1:-1]).lower())
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}
