"""A note in another language than its log says only what can be said in it, and asks for the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.domain.brief import Brief, NeedHeard
from core.domain.note import NoteChoices, NoteKind
from core.domain.person import Language
from core.notes.foreign import Foreign
from core.notes.writer import write
from tests.notes.writer.people import ALONE, ANA, SENDING

IN_FRENCH = replace(
    ALONE,
    people=(replace(ANA, moment="elle m’a montré le quai 7"),),
    theme="un carton, deux codes",
    needs=(NeedHeard("trouver les erreurs avant le chargement", "j’ai ajouté un contrôle de dix secondes"),),
)
UNTOLD = Brief(Language.EN, ALONE.company, ALONE.ended_at, ALONE.zone, people=())
"""Nothing else in it tells which language it is in."""


def test_a_log_typed_in_french_leaves_no_french_word_in_an_english_note() -> None:
    note = write(
        IN_FRENCH,
        NoteKind.THANK_YOU_MANAGER,
        "p1",
        sending_at=SENDING,
        choices=NoteChoices(language=Language.EN),
    )
    assert not {"elle", "quai", "trouver", "contrôle"} & set(note.body.lower().split())
    assert {"moment_foreign", "need_foreign", "proof_foreign"} <= {each.key for each in note.wanted}


def test_what_no_small_word_tells_goes_with_the_rest_of_the_log() -> None:
    log = replace(
        UNTOLD,
        people=IN_FRENCH.people,
        theme="un seul chiffre",
        needs=(NeedHeard("savoir quelle pub ramène vraiment des clients", ""),),
    )
    note = write(
        log,
        NoteKind.THANK_YOU_MANAGER,
        "p1",
        sending_at=SENDING,
        choices=NoteChoices(language=Language.EN),
    )
    assert not {"un", "seul", "chiffre", "savoir", "clients"} & set(note.body.lower().split())
    assert "chiffre" not in " ".join((note.subject, *note.alternatives))
    assert {"moment_foreign", "need_foreign"} <= {each.key for each in note.wanted}


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("we shared the brunch at Les Deux Magots", Language.EN),
        ("the déjà vu of a Monday", Language.EN),
        ("plan C, plan D", Language.EN),
        ("team C against team D", Language.EN),
        ("tu as gagné un an", Language.FR),
        ("on a parlé du « the show must go on »", Language.FR),
        ("le daily standup de 9 h", Language.FR),
        ("fewer surprises", Language.FR),
    ],
)
def test_borrowed_words_names_and_quotations_are_at_home(typed: str, language: Language) -> None:
    assert not Foreign(replace(UNTOLD, language=language))(typed)
