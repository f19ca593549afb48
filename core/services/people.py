"""Knowing who is there: a person is found or made by the store; here their first preferences are taken."""

from __future__ import annotations

from dataclasses import replace

from core.domain.person import Language, Person
from core.domain.zones import country_for, spelling_for
from core.store.unit_of_work import UnitOfWork


async def arrive(
    uow: UnitOfWork,
    language: Language | None,
    spelling: str | None,
    zone: str | None,
    name: str,
    *,
    may_save: bool,
) -> Person:
    """The person of this turn. Somebody who has chosen nothing yet gets what their platform says of them.

    `may_save` is False inside a reading transaction: the answer is the same, and nothing is written.
    """
    person = await uow.person.get()
    chosen = person.preferences
    if chosen.zone is None and zone:
        chosen = replace(chosen, zone=zone, country=chosen.country or country_for(zone))
    if person.is_new:
        tongue = language or chosen.language
        chosen = replace(chosen, language=tongue, spelling=spelling or spelling_for(chosen.zone, tongue))
    met = replace(person, name=person.name or name, preferences=chosen, is_new=False)
    if met == person:
        return person
    if may_save:
        await uow.person.save(met)
    return met
