"""Panels of two to five people in either language, as the interviewed might log them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from core.domain.brief import Brief, Candidate, NeedHeard, Recipient
from core.domain.contact import Relation
from core.domain.interview import Format, Round
from core.domain.person import Gender, Language, Length, Tone
from tests.notes.writer.people import ENDED

NAMES = {
    Language.EN: ("Ana Ortiz", "Raj Patel", "Jane Doe", "Omar Said", "Lena Voss", "Tom Hale", "Mei Lin"),
    Language.FR: (
        "Ana Ortiz",
        "Karim Benali",
        "Claire Morel",
        "Paul Henry",
        "Léa Caron",
        "Hugo Roy",
        "Inès Vidal",
    ),
}
MOMENTS = {
    Language.EN: (
        "the loading bay on a napkin",
        "she told me about the lost pallet",
        "his rule that a label is a promise",
        "explained how the rota is shared out",
        "we laughed about the printer",
        '"slow is smooth"',
        "the map of the routes",
        "asked me what I would delete first",
        "",
    ),
    Language.FR: (
        "le quai dessiné sur une nappe",
        "elle a raconté la palette perdue",
        "sa règle : une étiquette est une promesse",
        "il m'a expliqué le partage des dimanches",
        "on a parlé du four en panne",
        "« lentement mais sûrement »",
        "la carte des tournées",
        "la visite de la chambre froide",
        "",
    ),
}
NEEDS = {
    Language.EN: (
        ("catch mis-picks before loading", "added a ten-second scan, errors fell from 30 to 8 a week"),
        ("labels people can read in the cold", "redrew 60 labels with the night team"),
        ("fewer resignations in December", "shared out the Sundays of 14 people"),
        ("handovers take too long", "wrote a one-page handover at the cash and carry"),
        ("train new starters", ""),
    ),
    Language.FR: (
        ("moins d'erreurs avant chargement", "j'ai ajouté un contrôle de dix secondes, de 30 erreurs à 8"),
        ("réduire les retours", "trié 60 étiquettes avec l'équipe de nuit"),
        ("garder les gens en décembre", "partagé les dimanches de 14 personnes"),
        ("raccourcir les relèves", "écrit une fiche d'une page chez Lidl"),
        ("former les nouveaux", ""),
    ),
}
QUESTIONS = {
    Language.EN: (("Who would own the scan?", "I'd start with the driver"), ("", "")),
    Language.FR: (("Qui tiendrait ce contrôle ?", "je commencerais par le chauffeur"), ("", "")),
}
STEPS = {Language.EN: ("they'll call me", ""), Language.FR: ("ils me rappellent", "")}
ROLES = {Language.EN: "Night shift lead", Language.FR: "Chef d'équipe de nuit"}


def panel(number: int, language: Language) -> Brief:
    """The panel of that number: the same on every machine."""
    by = Random(f"{language.value}{number}")
    size = by.randint(2, 5)
    names, moments = by.sample(NAMES[language], size), by.sample(MOMENTS[language], size)
    people = tuple(
        Recipient(
            f"p{i + 1}",
            names[i],
            f"interviewers[{i}]",
            relation=by.choice(list(Relation)),
            gender=by.choice((Gender.FEMININE, Gender.MASCULINE, None)),
            moment=moments[i],
        )
        for i in range(size)
    )
    question, view = by.choice(QUESTIONS[language])
    needs = by.sample(NEEDS[language], by.randint(0, 4))
    return Brief(
        language,
        "Nordhaven",
        ENDED,
        "Europe/Paris",
        people,
        spelling="en-GB" if language is Language.EN else "fr-FR",
        candidate=Candidate("Joe Mbeki"),
        role=ROLES[language],
        theme=by.choice(("", moments[0])),
        needs=tuple(NeedHeard(n, p, by.choice((None, people[0].id))) for n, p in needs),
        question=question,
        own_view=view,
        next_step=by.choice(STEPS[language]),
        next_on=by.choice((None, (ENDED + timedelta(days=3)).date())),
        tone=by.choice(list(Tone)),
        length=by.choice(list(Length)),
        round=by.choice((Round.FIRST, Round.FINAL, Round.PHONE_SCREEN)),
        format=by.choice((None, Format.ONSITE, Format.VIDEO)),
        seed=f"panel {number}",
    )


def as_one_kind(brief: Brief) -> Brief:
    """Everyone in the same place in the firm: the hardest panel to tell apart."""
    return replace(brief, people=tuple(replace(p, relation=brief.people[0].relation) for p in brief.people))
