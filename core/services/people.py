"""Knowing who is there: a person is found or made by the store; here their first preferences are taken."""

from __future__ import annotations

from dataclasses import replace

from core.domain.person import Language, Person, Preferences
from core.domain.zones import country_for, spelling_for
from core.store.unit_of_work import UnitOfWork


async def arrive(
    uow: UnitOfWork,
    language: Language | None,
    spelling: str | None,
    zone: str | None,
    *,
    may_save: bool,
) -> Person:
    """The person of this turn. Somebody who has chosen nothing yet gets what their platform says of them.

    `may_save` is False inside a reading transaction: the answer is the same, and nothing is written.
    """
    person = await uow.person.get()
    chosen = _followed(person.preferences, language, spelling, zone)
    if person.is_new:
        tongue = language or chosen.language
        chosen = replace(chosen, language=tongue, spelling=spelling or spelling_for(chosen.zone, tongue))
    met = replace(person, preferences=chosen, is_new=False)
    if met == person:
        return person
    if may_save:
        await uow.person.save(met)
    return met


def _followed(
    chosen: Preferences, language: Language | None, spelling: str | None, zone: str | None
) -> Preferences:
    """What a platform says of a person holds until they choose something else themselves."""
    if zone and zone != chosen.zone_told:
        follows = chosen.zone is None or chosen.zone == chosen.zone_told
        country = chosen.country or country_for(zone)
        chosen = replace(
            chosen,
            zone=zone if follows else chosen.zone,
            zone_told=zone,
            country=country if follows else chosen.country,
        )
    if language and language is not chosen.language_told:
        if chosen.language is chosen.language_told:
            written = spelling or spelling_for(chosen.zone, language)
            chosen = replace(chosen, language=language, spelling=written)
        chosen = replace(chosen, language_told=language)
    return chosen
