"""Quoi qu’on tape, le message est propre: random facts in every shape, for every kind, in French."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.domain.brief import Brief, Candidate, NeedHeard, OutcomeFacts
from core.domain.interview import OutcomeKind
from core.domain.note import NoteKind
from core.domain.person import Gender, Length, Register, Tone
from core.notes.grammar.french import GRAMMAR
from core.notes.kinds import band_of, characters
from core.notes.writer import write
from tests.notes.french.briefs import brief, person
from tests.notes.writer.people import SENDING

ARTEFACT = re.compile(
    r"  |[{}<>`]|\bNone\b|\.\.|,,|[,;:] ?[,.;]|[?!…]\.|\n\n\n|\( | \)|\(\)|[(,] ?[,)]| [,.]|\bde (?:le|les) (?:planning|tri|casse|nuit)"
    r"|(?<![\w’-])(?:le|la|de|que|je|se|ne) (?:équipe|entrepôt|elle|il|on)\b|'|^ | $",
    re.MULTILINE,
)
AFTER_STOP = re.compile(r"(?<!\bM)(?<!\betc)[.?!] [a-zà-ÿ]")
NOUNS = st.sampled_from(
    [
        "la casse",
        "le planning de nuit",
        "l'équipe du matin",
        "les retours",
        "l’entrepôt",
        "planning",
        "le tri",
        "PAIE",
    ]
)
VERBS = st.sampled_from(["réduire", "refaire", "former", "comprendre", "organiser", "suivre"])
PASTS = st.sampled_from(["réduit", "refait", "animé", "organisé", "suivi", "dessiné"])
ENDS = st.sampled_from(["", ".", "...", " !!", " ", ",", " 😀", "\n", " ; ", " (", "!),0", ",,0"])
RESULTS = st.sampled_from(
    ["", " (de 90 à 12 par nuit)", ", 40% d'erreurs en moins", " en 6 semaines", " -> 8 par semaine"]
)
CASES: st.SearchStrategy[Callable[[str], str]] = st.sampled_from([str, str.upper, str.capitalize, str.title])


@st.composite
def typed(draw: st.DrawFn, *more: str) -> str:
    noun, verb, past, result = draw(NOUNS), draw(VERBS), draw(PASTS), draw(RESULTS)
    shapes = [
        noun,
        f"{verb} {noun}",
        f"{past} {noun}{result}",
        f"j'ai {past} {noun}{result}",
        f"elle a {past} {noun}",
        f"on a {past} {noun} ensemble",
        f"{noun} ne marche jamais le lundi",
        f"ils cherchent à {verb} {noun}",
        f"besoin de {verb} {noun}",
        f"« {noun} d'abord »",
        f'"{noun} d’abord"',
        f"moins de problèmes avec {noun}",
        f"quelqu'un pour {verb} {noun}",
        f"ce que coûte {noun}",
        f"{noun} / {verb}",
        f"{{{{ {noun} }}}}",
        f"<b>{noun}</b> @here",
        f"- {noun}",
        f"jai {past} {noun} c quoi rdv",
        *more,
    ]
    return draw(CASES)(draw(st.sampled_from(shapes))) + draw(ENDS)


ANY = st.one_of(
    st.just(""),
    typed(),
    st.text(max_size=80),
    st.text(alphabet="aeiou éà tnrs.,!?{}%<>@*_:;\"'«»()\n", max_size=120),
)


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    register = draw(st.sampled_from(Register))
    company = draw(st.sampled_from(["Hermès", "L'Oréal", "1&1", "Mairie de Lyon", "Le Relais", "HSBC"]))
    people = (
        replace(person("Ana Ortiz", draw(st.sampled_from(["f", None]))), moment=draw(ANY)),
        replace(person("Hugo d’Hérault", "m", number=2, relation="peer"), moment=draw(ANY)),
    )
    made = brief(
        company,
        *people,
        register=register,
        tone=draw(st.sampled_from(Tone)),
        spelling=draw(st.sampled_from(["fr-FR", "fr-CA"])),
    )
    return replace(
        made,
        candidate=Candidate(
            draw(st.sampled_from(["Joël Mbeki", ""])), gender=draw(st.sampled_from([None, *Gender]))
        ),
        role=draw(st.sampled_from(["", "Chef(fe) d'équipe (H/F)", "magasinier", "Data analyst"])),
        length=draw(st.sampled_from(Length)),
        theme=draw(ANY),
        moment=draw(ANY),
        needs=tuple(
            NeedHeard(draw(ANY), draw(ANY), draw(st.sampled_from([None, "p1", "p2"])))
            for _ in range(draw(st.integers(0, 3)))
        ),
        question=draw(st.one_of(ANY, typed("qui signe le planning ?", "est-ce qu'ils le mesurent"))),
        own_view=draw(st.one_of(ANY, typed("je pense que c'est au chauffeur de décider"))),
        promises=tuple(draw(st.lists(ANY, max_size=2))),
        repair=draw(ANY),
        repair_wanted=draw(st.booleans()),
        next_step=draw(st.one_of(ANY, typed("ils m'appellent vendredi", "second entretien"))),
        outcome=draw(
            st.sampled_from([None, OutcomeFacts(OutcomeKind.REJECTED, weak_spot="pas assez de SQL")])
        ),
        seed=draw(st.text(max_size=3)),
    )


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(about=briefs(), kind=st.sampled_from(NoteKind), version=st.integers(0, 2))
def test_no_french_note_has_an_artefact(about: Brief, kind: NoteKind, version: int) -> None:
    note = write(about, kind, "p1", sending_at=SENDING, version=version)
    parts = note.body.split("\n\n")
    inner = note.body if kind is NoteKind.X_MESSAGE else "\n\n".join(parts[1:])
    inner = re.sub(r"«[^»]*»|“[^”]*”", "« mot »", inner.replace("Chef(fe)", "Cheffe"))
    assert not ARTEFACT.search(inner), note.body
    assert not AFTER_STOP.search(inner), note.body
    assert all(paragraph.strip() for paragraph in parts)
    texts = [s.text for s in note.sentences if s.facts and len(s.text.split()) > 4]
    assert len(texts) == len(set(texts)), note.body
    assert "\n" not in note.subject
    assert len(note.subject) <= 62


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(about=briefs(), kind=st.sampled_from(NoteKind))
def test_a_french_note_is_never_longer_than_its_kind_allows(about: Brief, kind: NoteKind) -> None:
    note = write(about, kind, "p1", sending_at=SENDING)
    band, most = band_of(kind), characters(kind, about)
    if most is not None:
        assert len(note.body.encode("utf-16-le")) // 2 <= most
    if band is not None:
        assert GRAMMAR.words(note.body) <= round(band.warn[1] * 1.1), note.body
