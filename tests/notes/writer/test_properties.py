"""Whatever is typed, the note is clean: random facts in every shape, for every kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.domain.brief import Brief, Candidate, NeedHeard, OutcomeFacts
from core.domain.interview import OutcomeKind
from core.domain.note import NoteKind
from core.domain.person import Length, Tone
from core.notes.grammar.english import GRAMMAR
from core.notes.kinds import band_of, characters
from core.notes.note import Note
from core.notes.writer import write
from tests.notes.writer.people import ANA, ENDED, PANEL, RAJ, SENDING

ARTEFACT = re.compile(
    r"  |[{}<>`]|\bNone\b|undefined|\.\.|[,;:] [,.;:?!]|,,|\n\n\n|\b(?:a|an|the) (?:a|an|the) |’’|\?\.|\.\?|:\.|^ | $",
    re.MULTILINE,
)
AFTER_STOP = re.compile(r"[.?!]”? [a-z]")

NOUNS = st.sampled_from(
    [
        "night rota",
        "loading bay",
        "churn",
        "late deliveries",
        "handover sheet",
        "cold room",
        "year 9",
        "onboarding",
        "stock levels",
        "the gate",
    ]
)
VERBS = st.sampled_from(
    ["reduce", "rebuild", "plan", "clean up", "train", "share out", "understand", "track"]
)
PASTS = st.sampled_from(["rebuilt", "cut", "led", "wrote", "trained", "organised", "set up", "fixed"])
RESULTS = st.sampled_from(
    [
        "",
        ", errors down 40%",
        " in six weeks",
        " for 14 people",
        ", from 30 -> 8 a week",
        "; nobody complained",
    ]
)
ENDS = st.sampled_from(["", ".", "...", "!!", " ", ",", " 😀", "\n"])
CASES: st.SearchStrategy[Callable[[str], str]] = st.sampled_from([str, str.upper, str.capitalize, str.title])


@st.composite
def typed(draw: st.DrawFn, *openings: str) -> str:
    noun, verb, past, result = draw(NOUNS), draw(VERBS), draw(PASTS), draw(RESULTS)
    shapes = [
        noun,
        f"{verb} the {noun}",
        f"to {verb} the {noun}",
        f"{past} the {noun}{result}",
        f"I {past} the {noun}{result}",
        f"she {past} the {noun}",
        f"they {past} the {noun}",
        f"the {noun} never works on Mondays",
        f"we {past} the {noun} together",
        f"how she {past} the {noun}",
        f'"the {noun} first"',
        f"fewer problems with the {noun}",
        f"her {noun}",
        f"what the {noun} costs",
        f"{noun} / {verb} it",
        f"someone to {verb} the {noun}",
        f"{{{{ {noun} }}}}",
        f"<b>{noun}</b> @everyone",
        f"- {noun}",
        *openings,
    ]
    return draw(CASES)(draw(st.sampled_from(shapes))) + draw(ENDS)


ANY = st.one_of(
    st.just(""),
    typed(),
    st.text(max_size=80),
    st.text(alphabet="aeiou tnrs.,!?{}%<>@*_:;\"'()\n", max_size=120),
)


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    needs = tuple(
        NeedHeard(draw(ANY), draw(ANY), draw(st.sampled_from([None, "p1", "p2"])))
        for _ in range(draw(st.integers(0, 3)))
    )
    return replace(
        PANEL,
        people=(replace(ANA, moment=draw(ANY)), replace(RAJ, moment=draw(ANY))),
        candidate=Candidate(draw(st.sampled_from(["Joe Mbeki", "", "李娜", "Łukasz O’Neil-Smith"]))),
        company=draw(st.sampled_from(["Nordhaven", "1&1", "The Hague Hospital", "iRobot", "Acme Inc."])),
        role=draw(st.sampled_from(["Night shift lead", "", "QA tester (m/f/d)", "Teacher, Year 3"])),
        tone=draw(st.sampled_from(Tone)),
        length=draw(st.sampled_from(Length)),
        spelling=draw(st.sampled_from(["en-GB", "en-US"])),
        theme=draw(ANY),
        moment=draw(ANY),
        needs=needs,
        question=draw(st.one_of(ANY, typed("who signs it?", "do they measure it"))),
        own_view=draw(st.one_of(ANY, typed("I think it should be the driver"))),
        promises=tuple(draw(st.lists(ANY, max_size=2))),
        repair=draw(ANY),
        repair_wanted=draw(st.booleans()),
        next_step=draw(st.one_of(ANY, typed("they'll call me Friday", "second interview"))),
        next_on=draw(st.sampled_from([None, PANEL.next_on])),
        outcome=draw(st.sampled_from([None, OutcomeFacts(OutcomeKind.REJECTED, weak_spot="not enough SQL")])),
        seed=draw(st.text(max_size=3)),
    )


def written(brief: Brief, kind: NoteKind, version: int) -> Note:
    return write(brief, kind, "p1", sending_at=SENDING + timedelta(days=version), version=version)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(brief=briefs(), kind=st.sampled_from(NoteKind), version=st.integers(0, 2))
def test_no_note_has_an_artefact(brief: Brief, kind: NoteKind, version: int) -> None:
    note = written(brief, kind, version)
    inner = "\n\n".join(note.body.split("\n\n")[1:]) if kind is not NoteKind.X_MESSAGE else note.body
    inner = re.sub(r"“[^”]*”", "“…”", inner)
    assert not ARTEFACT.search(inner), note.body
    assert not AFTER_STOP.search(re.sub(r"\b(?:Inc|Dr|Mr|Ms|vs|etc|e\.g|i\.e)\.", "", inner)), note.body
    assert all(paragraph.strip() for paragraph in note.body.split("\n\n"))
    texts = [s.text for s in note.sentences if s.facts and len(s.text.split()) > 4]
    assert len(texts) == len(set(texts)), note.body
    assert "\n" not in note.subject
    assert len(note.subject) <= 62
    assert note == written(brief, kind, version), "the same again"


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(brief=briefs(), kind=st.sampled_from(NoteKind))
def test_a_note_is_never_longer_than_its_kind_allows(brief: Brief, kind: NoteKind) -> None:
    note = written(brief, kind, 0)
    band, most = band_of(kind), characters(kind, brief)
    if most is not None:
        assert len(note.body.encode("utf-16-le")) // 2 <= most
    if band is not None:
        assert GRAMMAR.words(note.body) <= band.warn[1], note.body


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=400))
def test_any_text_is_shaped_without_failing(text: str) -> None:
    brief = replace(
        PANEL,
        people=(replace(ANA, moment=text),),
        theme=text,
        question=text,
        own_view=text,
        needs=(NeedHeard(text, text),),
        promises=(text,),
        repair=text,
        repair_wanted=True,
        next_step=text,
    )
    assert write(
        brief, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=ENDED + timedelta(hours=20)
    ).body.startswith("Dear Ana,")


def test_the_longest_field_gives_a_note_of_the_right_length() -> None:
    brief = replace(
        PANEL,
        people=(replace(ANA, moment="she drew the bay and " * 500),),
        needs=(NeedHeard("reduce returns " * 600, "I cut returns by 40% " * 500),),
    )
    note = write(brief, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENDING)
    assert 20 <= GRAMMAR.words(note.body) <= 170
