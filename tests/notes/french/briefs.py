"""Small briefs for the tests of French."""

from __future__ import annotations

from datetime import UTC, datetime

from core.domain.brief import Brief, Candidate, Recipient
from core.domain.contact import Relation
from core.domain.person import Gender, Language, Register, Tone


def person(
    name: str, gender: str | None = None, *, number: int = 1, title: str = "", relation: str = "manager"
) -> Recipient:
    return Recipient(
        id=f"p{number}",
        name=name,
        path=f"interviewers[{number - 1}]",
        title=title,
        relation=Relation(relation),
        gender=Gender(gender) if gender else None,
    )


def brief(
    company: str = "Atelier Vial",
    *people: Recipient,
    register: Register = Register.VOUS,
    tone: Tone = Tone.WARM,
    spelling: str = "fr-FR",
) -> Brief:
    return Brief(
        language=Language.FR,
        company=company,
        ended_at=datetime(2025, 6, 3, 9, 30, tzinfo=UTC),
        zone="Europe/Paris",
        people=people or (person("Ana Ortiz", "f"),),
        spelling=spelling,
        candidate=Candidate("Joël Mbeki"),
        register=register,
        tone=tone,
    )
