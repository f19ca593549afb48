"""Every tone, length, kind and language: a clean note of the right length; and a fact taken away takes its words with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product
from typing import Any

import pytest

from core.domain.brief import Brief, EarlierRound, OutcomeFacts
from core.domain.interview import OutcomeKind, Round
from core.domain.note import NoteChoices, NoteKind
from core.domain.person import Language, Length, Tone
from core.notes.kinds import band_of, characters
from core.notes.languages import grammar_of
from core.notes.writer import write
from tests.notes.writer.cohort import own_log, own_log_in_french
from tests.notes.writer.people import ENDED, RAJ, SENDING

ARTEFACT = re.compile(r"  |[{}<>`]|\bNone\b|\.\.|[,;:] [,.;:]|,,|\n\n\n|\?\.|\.\?|:\.|^ | $", re.MULTILINE)
LOGS = {
    Language.EN: replace(own_log(0), promises=("send the handover sheet",)),
    Language.FR: replace(
        own_log_in_french(0),
        promises=("envoyer la fiche de relève",),
        repair="j’ai aussi tenu un budget",
    ),
}
OUTCOME = OutcomeFacts(
    OutcomeKind.REJECTED, weak_spot="budget", start_on=date(2026, 4, 1), answer_by=date(2026, 3, 12)
)


def whole(language: Language) -> Brief:
    """Everything logged that may be."""
    log = LOGS[language]
    return replace(
        log,
        people=(*log.people, RAJ),
        outcome=OUTCOME,
        repair=log.repair or "I also held a budget",
        repair_wanted=True,
        earlier=(EarlierRound(Round.FIRST, ENDED.replace(month=2), theme=log.theme),),
    )


@pytest.mark.parametrize("kind", list(NoteKind))
@pytest.mark.parametrize("language", list(Language))
def test_every_tone_and_length_gives_a_clean_note_within_its_length(
    kind: NoteKind, language: Language
) -> None:
    brief = whole(language)
    for tone, length in product(Tone, Length):
        note = write(brief, kind, "p1", sending_at=SENDING, choices=NoteChoices(tone=tone, length=length))
        assert note.body
        assert not ARTEFACT.search(note.body), note.body
        band, most = band_of(kind, language), characters(kind, brief)
        if most is not None:
            assert len(note.body.encode("utf-16-le")) // 2 <= most
        if band is not None:
            assert grammar_of(language).words(note.body) <= band.warn[1], note.body


FACTS: Mapping[str, tuple[Mapping[str, Any], Mapping[Language, str]]] = {
    "moment": ({"people": ()}, {Language.EN: "loading bay", Language.FR: "quai"}),
    "proof": ({"needs": ()}, {Language.EN: "mis-picks", Language.FR: "erreurs"}),
    "question": ({"question": ""}, {Language.EN: "own the scan", Language.FR: "contrôle ?"}),
    "view": ({"own_view": ""}, {Language.EN: "the driver", Language.FR: "le chauffeur"}),
    "promise": ({"promises": ()}, {Language.EN: "handover sheet", Language.FR: "fiche de relève"}),
    "repair": ({"repair": ""}, {Language.EN: "held a budget", Language.FR: "tenu un budget"}),
    "repair_wanted": (
        {"repair_wanted": False},
        {Language.EN: "held a budget", Language.FR: "tenu un budget"},
    ),
    "next_step": ({"next_step": "", "next_on": None}, {Language.EN: "your call", Language.FR: "votre appel"}),
    "next_on": ({"next_on": None}, {Language.EN: "Friday", Language.FR: "vendredi"}),
    "role": ({"role": ""}, {Language.EN: "night shift lead", Language.FR: "chef d’équipe de nuit"}),
}


@pytest.mark.parametrize("fact", list(FACTS))
@pytest.mark.parametrize("language", list(Language))
def test_a_fact_taken_from_the_log_is_in_no_version_of_any_note(fact: str, language: Language) -> None:
    gone, words = FACTS[fact]
    brief = whole(language)
    changed: dict[str, Any] = dict(gone)
    if fact == "moment":
        changed["people"] = tuple(replace(p, moment="") for p in brief.people)
        changed["moment"] = ""
    without = replace(brief, **changed)
    assert any(words[language] in body for body in _whole_versions(language)), "it was there"
    assert not [body for body in _versions(without) if words[language] in body]


@cache
def _whole_versions(language: Language) -> tuple[str, ...]:
    return _versions(whole(language))


def _versions(brief: Brief) -> tuple[str, ...]:
    """Bodies of four versions of every kind of note, with plain spaces."""
    kinds = [kind for kind in NoteKind if kind is not NoteKind.X_MESSAGE]
    plain = str.maketrans({"\u202f": " ", "\u00a0": " "})
    return tuple(
        write(brief, kind, "p1", sending_at=SENDING, version=v).body.translate(plain)
        for kind in kinds
        for v in range(4)
    )
