"""Who types the start of the sentence again, which the debrief has given already, gets the same note."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.domain.brief import NeedHeard
from core.domain.note import NoteChoices, NoteKind
from core.domain.person import Language
from core.notes.fragment import Part
from core.notes.repeated_start import gap_of
from core.notes.writer import write
from tests.notes.writer.people import ALONE, ANA, SENDING


def _note(language: Language, moment: str, need: str, promise: str) -> str:
    brief = replace(
        ALONE,
        language=language,
        people=(replace(ANA, moment=moment),),
        needs=(NeedHeard(need, ""),),
        promises=(promise,),
    )
    chosen = NoteChoices(language=language)
    return write(brief, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=SENDING, choices=chosen).body


@pytest.mark.parametrize(
    ("language", "gaps", "whole"),
    [
        (
            Language.EN,
            ("showing me the dock", "fewer mistakes at night", "send you the repo"),
            (
                "Thank you for showing me the dock",
                "you need fewer mistakes at night",
                "I’ll send you the repo",
            ),
        ),
        (
            Language.FR,
            ("m’avoir montré le quai", "moins d’erreurs la nuit", "vous envoyer le dépôt"),
            (
                "Merci de m’avoir montré le quai",
                "il vous faut moins d’erreurs la nuit",
                "je vais vous envoyer le dépôt",
            ),
        ),
    ],
)
def test_a_start_typed_again_is_not_said_twice(
    language: Language, gaps: tuple[str, str, str], whole: tuple[str, str, str]
) -> None:
    assert _note(language, *whole) == _note(language, *gaps)


@pytest.mark.parametrize(
    ("text", "part", "language"),
    [
        ("thank you for", Part.MOMENT, Language.EN),
        ("you needed a hand at night", Part.NEED, Language.EN),
        ("merci à toute l’équipe", Part.MOMENT, Language.FR),
        ("I will send it", Part.PROOF, Language.EN),
    ],
)
def test_what_only_looks_like_the_start_stays(text: str, part: Part, language: Language) -> None:
    assert gap_of(text, part, language) == text
