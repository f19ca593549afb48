"""« il » that is nobody stays what it is, and no pronoun is ever put together out of two."""

from __future__ import annotations

import pytest

from tests.notes.french.briefs import person
from tests.notes.french.test_fragments import shaped


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("il m’a raconté le gala où il a plu à 17 h", "où il a plu à 17 h"),
        ("il a montré le quai quand il neige", "quand il neige"),
        ("on a parlé du silence et qu’il faut pas le remplir", "qu’il ne faut pas"),
    ],
)
def test_the_rain_is_not_the_reader(typed: str, kept: str) -> None:
    him = person("Karim Diallo", "m")
    said = " ".join(shaped("moment", typed, people=(him,), owner=him).shapes.values())
    assert kept in said
    assert "vousil" not in said


def test_a_verb_that_is_not_known_leaves_the_pronoun_whole() -> None:
    him = person("Karim Diallo", "m")
    found = shaped("moment", "on a parlé du jeu qu’il kiffe le soir", people=(him,), owner=him)
    assert not any("vousil" in text for text in found.shapes.values())
