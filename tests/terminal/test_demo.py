"""The story that tells itself: from the interview to the open door, and nothing left behind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.terminal.person import pipe

SECONDS_A_LINE = 0.3


@pytest.mark.parametrize(
    ("language", "moments"),
    [
        (
            "en",
            (
                "== This is what I understood ==",
                "60-second debrief: Northwind",
                "== Your 3 notes are ready ==",
                "For Jane Doe: thank-you",
                "For Raj Patel: thank-you",
                "For Mo Lee: thank-you",
                "Northwind: what comes next",
                "Northwind: notes are waiting",
                "Sent to Jane Doe.",
                "Northwind: whom to follow",
                "Northwind: where do things stand?",
                "Not this time: Northwind",
                "Northwind: your answer",
                "For Jane Doe: answer to a rejection",
                "Northwind: the door",
                "For Jane Doe: keeping the door open",
                "/quit",
            ),
        ),
        (
            "fr",
            (
                "== Voici ce que j’ai compris ==",
                "Bilan en 60 secondes\u00a0: Boréal",
                "== Vos 3 messages sont prêts ==",
                "Pour Claire Morel\u00a0: remerciement",
                "Pour Hugo Petit\u00a0: remerciement",
                "Pour Léa Caron\u00a0: remerciement",
                "Boréal\u00a0: la suite",
                "Boréal\u00a0: des messages attendent",
                "Envoyé à Claire Morel.",
                "Boréal\u00a0: qui suivre",
                "Pas cette fois\u00a0: Boréal",
                "Boréal\u00a0: votre réponse",
                "Pour Claire Morel\u00a0: réponse à un refus",
                "Boréal\u00a0: la porte",
                "Pour Claire Morel\u00a0: garder la porte ouverte",
                "/quit",
            ),
        ),
    ],
)
def test_the_demo_tells_the_whole_story_and_leaves_nothing(
    tmp_path: Path, language: str, moments: tuple[str, ...]
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    said = pipe(
        tmp_path / "data",
        arguments=("demo", "--fast", "--lang", language),
        TMPDIR=str(temporary),
        DATABASE_URL="sqlite:////nowhere/x",
    )
    assert said.code == 0, said.err
    assert said.err == ""
    for moment in moments:
        assert moment in said.out
    assert not (tmp_path / "data").exists()
    assert list(temporary.iterdir()) == []


def test_the_three_notes_of_the_demo_are_three_different_notes(tmp_path: Path) -> None:
    said = pipe(tmp_path, arguments=("demo", "--fast", "--lang", "en")).out
    notes = re.findall(
        r"== For (\w+) \w+: thank-you.*?-- Note --\n\n(.*?)\n\n(?:Open in|[A-Z][^\n]*:\n-)", said, re.DOTALL
    )
    first: dict[str, str] = dict(reversed(notes))
    assert set(first) == {"Jane", "Raj", "Mo"}
    sentences = [
        set(re.split(r"(?<=[.!?])\s+", body.split("\n\n", 1)[1].rsplit("\n\n", 1)[0]))
        for body in first.values()
    ]
    assert not (sentences[0] & sentences[1] or sentences[1] & sentences[2] or sentences[0] & sentences[2])


def test_the_demo_speaks_the_machine_s_language_unless_told_otherwise(tmp_path: Path) -> None:
    assert "Bienvenue" in pipe(tmp_path, arguments=("demo", "--fast"), LANG="fr_CA.UTF-8").out


def test_a_picture_of_the_session_is_one_file_that_fetches_nothing(tmp_path: Path) -> None:
    picture = tmp_path / "session.svg"
    said = pipe(tmp_path / "data", arguments=("demo", "--lang", "en", "--picture", str(picture)))
    assert said.code == 0, said.err
    drawn = picture.read_text("utf-8")
    assert drawn.startswith("<svg")
    assert "Northwind" in drawn
    assert not re.search(r"url\((?!#)|https?://(?!www\.w3\.org/2000/svg)", drawn)
