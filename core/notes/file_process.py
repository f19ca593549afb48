"""What an interview file says of the process: earlier rounds, the next step, the outcome, an answer to put right."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from core.domain.brief import EarlierRound, OutcomeFacts
from core.domain.deadline import with_deadline
from core.domain.interview import OutcomeKind, Round
from core.domain.person import Language
from core.notes import file_words as words
from core.notes.file_days import WHEN, day_in, instant
from core.notes.file_tree import Tree, entries, first, flat, text_of


def next_of(
    tree: Mapping[str, Tree], zone: str, ended: datetime, language: Language, spelling: str
) -> tuple[str, date | None]:
    value, _ = first(tree, "next_step", "next_steps", "next", "suite", "prochaine_etape", "etape_suivante")
    if isinstance(value, list):
        value = value[0]
    if isinstance(value, dict):
        step = text_of(value, "step", "what", "quoi", "etape", "text", "next_step")
        typed = text_of(value, "date", "on", "when", "by", "le", "quand", "next_on")
    else:
        step, typed = flat(value), ""
    typed = typed or text_of(
        tree,
        "next_on",
        "next_date",
        "next_step_date",
        "date_suite",
        "answer_date",
        "decision_date",
        "date_reponse",
        *(("date",) if text_of(tree, *WHEN) else ()),
    )
    day = day_in(typed, zone, ended, language, spelling) if typed else None
    if typed and day is None:
        step = step if typed.casefold() in step.casefold() else f"{step} {typed}".strip()
    if day is None and step and (alone := day_in(step, zone, ended, language, spelling)) is not None:
        return "", alone
    return (step if day is None else with_deadline(step, typed, language)), day


def repair_of(tree: Mapping[str, Tree]) -> tuple[str, bool]:
    value, _ = first(tree, "repair", "rattrapage", "correction", "wish_i_had_said", "to_repair")
    if isinstance(value, dict):
        wanted = words.said_yes(text_of(value, "wanted", "use", "include", "souhaite"))
        return text_of(value, "text", "answer", "words", "texte", "reponse"), wanted is not False
    typed = flat(value)
    asked = words.said_yes(text_of(tree, "repair_wanted", "use_repair", "rattrapage_souhaite"))
    return typed, bool(typed) and asked is not False


def outcome_of(
    tree: Mapping[str, Tree], zone: str, ended: datetime, language: Language, spelling: str
) -> tuple[OutcomeFacts | None, Round | None]:
    value, _ = first(tree, "outcome", "resultat", "issue", "result")
    if value in ("", [], {}):
        return None, None
    inner: Mapping[str, Tree] = value if isinstance(value, dict) else {"kind": flat(value)}
    kind = words.choose(
        words.OUTCOMES,
        text_of(inner, "kind", "result", "outcome", "status", "what", "type", "resultat"),
        "outcome",
    )
    if kind is None:
        kind = OutcomeKind.REJECTED if text_of(inner, "weak_spot", "point_faible") else OutcomeKind.SILENT
    stage = words.choose(words.ROUNDS, text_of(inner, "stage", "round", "etape", "tour"), "outcome.stage")
    facts = OutcomeFacts(
        kind,
        weak_spot=text_of(inner, "weak_spot", "weakness", "reason", "point_faible", "raison"),
        words=text_of(inner, "words", "said", "feedback", "message", "mots", "detail"),
        start_on=day_in(
            text_of(inner, "start_on", "start", "start_date", "debut", "date_debut"),
            zone,
            ended,
            language,
            spelling,
        ),
        answer_by=day_in(
            text_of(inner, "answer_by", "deadline", "reply_by", "reponse_avant", "echeance"),
            zone,
            ended,
            language,
            spelling,
        ),
    )
    return facts, stage


def earlier_of(
    tree: Mapping[str, Tree], zone: str, ended: datetime, language: Language, spelling: str
) -> tuple[EarlierRound, ...]:
    found = []
    for value, path in entries(
        tree,
        "earlier",
        "earlier_rounds",
        "previous",
        "previous_rounds",
        "tours_precedents",
        "precedent",
        "avant",
    ):
        inner: Mapping[str, Tree] = value if isinstance(value, dict) else {"theme": flat(value)}
        typed = text_of(inner, "when", "date", "quand")
        found.append(
            EarlierRound(
                words.choose(words.ROUNDS, text_of(inner, "round", "stage", "tour"), f"{path}.round")
                or Round.FIRST,
                instant(typed, zone, ended, language, spelling, f"{path}.when")
                if typed
                else ended - timedelta(days=7),
                text_of(inner, "theme", "sujet"),
                text_of(inner, "moment", "souvenir"),
                tuple(flat(each) for each, _ in entries(inner, "needs", "need", "besoins")),
            )
        )
    return tuple(found)
