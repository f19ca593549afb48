"""Somebody at a real terminal deletes everything: nothing of it is left in the folder either."""

from __future__ import annotations

from pathlib import Path

from tests.terminal.person import AtTerminal, pipe

NAME, PROMPT = "Zanzibarium", "suivi>"


def test_no_word_is_left_in_any_file_and_the_arrow_keys_bring_nothing_back(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with AtTerminal(data) as zoe:
        zoe.see("Welcome to Suivi")
        zoe.enter(f"/contact add Maya Osei, recruiter, {NAME}")
        zoe.see("Forget")
        zoe.enter("/suivi export")
        zoe.see("suivi.zip")
        zoe.enter("1")
        zoe.see("Saved:")
        assert NAME in (data / "history").read_text("utf-8")
        assert list((data / "files").iterdir())
        zoe.enter("/suivi delete")
        zoe.see("Delete everything?")
        zoe.enter("1")
        zoe.see("Everything is deleted")
        zoe.see(PROMPT)
        assert not (data / "files").exists()
        assert not (data / "shown").exists()
        zoe.type("\x1b[A")
        zoe.enter("/contact list")
        zoe.see("No contact yet")
        zoe.see(PROMPT)
        assert zoe.leave() == 0
    left = [path for path in data.rglob("*") if path.is_file() and NAME.encode() in path.read_bytes()]
    assert left == []
    typed = [line for line in (data / "history").read_text("utf-8").splitlines() if line.startswith("+")]
    assert typed == ["+/contact list"]


def test_deleted_over_a_pipe_what_was_typed_at_the_screen_goes_too(tmp_path: Path) -> None:
    with AtTerminal(tmp_path) as zoe:
        zoe.see("Welcome to Suivi")
        zoe.enter(f"/contact add Maya Osei, recruiter, {NAME}")
        zoe.see("Forget")
        zoe.see(PROMPT)
        assert zoe.leave() == 0
    assert NAME in (tmp_path / "history").read_text("utf-8")
    assert "Everything is deleted" in pipe(tmp_path, "/suivi delete", "1").out
    assert not (tmp_path / "history").exists()
