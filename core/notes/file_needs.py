"""Needs and proofs in an interview file, and whose they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from core.domain.brief import NeedHeard, Recipient
from core.domain.experience import Proof
from core.domain.person import Language
from core.notes.file_tree import Tree, entries, flat, text_of
from core.notes.file_whose import whose
from core.notes.matching import best

PEOPLE_KEYS = (
    "interviewers",
    "interviewer",
    "people",
    "panel",
    "with",
    "avec",
    "personnes",
    "interlocuteurs",
    "recruteurs",
)


def needs_of(
    tree: Mapping[str, Tree], people: tuple[Recipient, ...], language: Language
) -> tuple[NeedHeard, ...]:
    found: list[NeedHeard] = []
    for value, path in entries(tree, "needs", "need", "besoins", "besoin"):
        if isinstance(value, dict):
            need = text_of(value, "need", "besoin", "what", "quoi", "text")
            proof = text_of(
                value,
                "proof",
                "experience",
                "preuve",
                "answer",
                "my_experience",
                "evidence",
                "reponse",
                "proofs",
            )
            if not need and not proof and len(value) == 1:
                need, proof = next(iter(value)).replace("_", " "), flat(next(iter(value.values())))
            found.append(
                NeedHeard(
                    need,
                    proof,
                    whose(
                        text_of(value, "whose", "for", "who", "from", "by", "de_qui", "qui", "pour"),
                        people,
                        f"{path}.whose",
                    ),
                )
            )
        elif typed := flat(value):
            found.append(NeedHeard(typed))
    for someone, place in _peoples_needs(tree, people):
        found.append(NeedHeard(place, "", someone.id))
    bank = [
        Proof(str(i), flat(each), datetime.min.replace(tzinfo=UTC))
        for i, (each, _) in enumerate(
            entries(tree, "experience", "experiences", "proofs", "proof", "preuves")
        )
    ]
    return _answered(found, bank, language)


def _answered(needs: list[NeedHeard], bank: list[Proof], language: Language) -> tuple[NeedHeard, ...]:
    """Needs without a proof take the one of the bank that answers them, else the one written in the same place."""
    for i, heard in enumerate(needs):
        if heard.proof or not bank:
            continue
        chosen = best(heard.need, bank, language) or (bank[0] if len(needs) == 1 and len(bank) == 1 else None)
        if chosen is not None:
            needs[i] = replace(heard, proof=chosen.text)
            bank.remove(chosen)
    open_needs = [i for i, heard in enumerate(needs) if not heard.proof]
    in_step = len(bank) == len(open_needs)
    for i, proof in zip(open_needs, list(bank), strict=False):
        if in_step or not any(heard.proof for heard in needs):
            needs[i] = replace(needs[i], proof=proof.text)
    if not needs:
        needs = [NeedHeard("", proof.text) for proof in bank[:1]]
    return tuple(needs)


def _peoples_needs(tree: Mapping[str, Tree], people: tuple[Recipient, ...]) -> list[tuple[Recipient, str]]:
    found = []
    for i, (value, _) in enumerate(entries(tree, *PEOPLE_KEYS)):
        if isinstance(value, dict) and i < len(people):
            found += [
                (people[i], typed)
                for key in ("need", "needs", "besoin", "besoins")
                if (typed := text_of(value, key))
            ]
    return found
