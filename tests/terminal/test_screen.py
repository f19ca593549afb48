"""Somebody at a terminal of their own: keys, the prompt, what comes by itself, and leaving in any way."""

from __future__ import annotations

import re
import signal
import stat
from pathlib import Path

from tests.terminal.person import PATIENCE, AtTerminal, pipe
from tests.terminal.test_pipe import FORM, LOG

PROMPT = "suivi>"


def logged(terminal: AtTerminal, when: str = "yesterday 3pm") -> None:
    """One interview, and no debrief yet."""
    terminal.enter(LOG.replace("yesterday 3pm", when))
    for answer in FORM:
        terminal.see(">")
        terminal.enter(answer)
    terminal.see("[1] Save")
    terminal.see("suivi")
    terminal.enter("1")
    terminal.see("The theme, or a line that stood out")
    terminal.see(">")


def test_the_first_thing_seen_is_what_to_type_and_a_prompt(tmp_path: Path) -> None:
    with AtTerminal(tmp_path) as terminal:
        seen = terminal.see(PROMPT)
        assert "Try: /interview log" in seen
        assert terminal.leave() == 0


def test_ctrl_c_gives_up_the_line_then_the_form_and_never_the_program(tmp_path: Path) -> None:
    with AtTerminal(tmp_path) as terminal:
        terminal.see(PROMPT)
        terminal.type("/interview nonsense\x03")
        terminal.see(PROMPT)
        terminal.enter(LOG)
        terminal.see("Company [Acme]")
        terminal.see(">")
        terminal.type("\x03")
        terminal.see("Left there. What was saved stays saved.")
        terminal.see(PROMPT)
        assert terminal.leave() == 0


def test_ctrl_d_in_the_middle_of_a_form_leaves_and_loses_nothing_that_was_sent(tmp_path: Path) -> None:
    with AtTerminal(tmp_path) as terminal:
        terminal.see(PROMPT)
        logged(terminal)
        terminal.enter("two boxes, one barcode")
        terminal.see(">")
        assert terminal.leave() == 0
    assert "Acme, data engineer" in pipe(tmp_path, "/interview list").out


def test_a_killed_terminal_loses_nothing_that_was_confirmed(tmp_path: Path) -> None:
    with AtTerminal(tmp_path) as terminal:
        terminal.see(PROMPT)
        logged(terminal)
        for answer in ("two boxes, one barcode", "her napkin", "fewer errors", "", ""):
            terminal.enter(answer)
            terminal.see(">")
        terminal.see("Who are they to you?")  # the next page: the first one was sent
        terminal.kill()
    said = pipe(tmp_path, "/interview show", "/interview debrief", "", "cancel")
    assert "two boxes, one barcode" in said.out
    assert "A moment of connection [her napkin]" in said.out


def test_a_nudge_appears_above_the_line_being_typed_and_the_line_goes_on(tmp_path: Path) -> None:
    with AtTerminal(tmp_path) as terminal:
        terminal.see(PROMPT)
        terminal.enter("/clock 2026-03-03 17:00")
        terminal.see("suivi 2026-03-03 17:00")
        logged(terminal, "2026-03-03 15:00")
        terminal.enter("cancel")
        terminal.see("suivi 2026-03-03")
        terminal.enter("/clock 2026-03-03 18:29")
        terminal.see("suivi 2026-03-03 18:29")
        terminal.enter("/clock +55 seconds")
        terminal.see("suivi 2026-03-03 18:29")
        terminal.type("/interview pl")
        terminal.see("Acme: a note is waiting")  # some seconds later, by itself
        terminal.enter("an")
        terminal.see("/interview plan")
        terminal.see("Acme: what comes next")
        terminal.see("suivi 2026-03-03 18:30")
        assert terminal.leave() == 0


def test_the_prompt_shows_the_time_only_while_it_is_moved(tmp_path: Path) -> None:
    with AtTerminal(tmp_path) as terminal:
        terminal.see(PROMPT)
        terminal.enter("/clock 2026-03-05 09:00")
        terminal.see("suivi 2026-03-05 09:00>")
        terminal.enter("/clock -2h")
        terminal.see("suivi 2026-03-05 07:00>")
        terminal.enter("/clock real")
        terminal.see("Real time")
        terminal.see(PROMPT)
        terminal.enter("/clock the day after never")
        terminal.see("the day after never")
        terminal.see(PROMPT)


def test_moving_time_brings_every_nudge_in_its_order(tmp_path: Path) -> None:
    lines = (
        "/clock 2026-03-03 17:00",
        LOG.replace("yesterday", "today"),
        *FORM,
        "1",
        "cancel",
        "/clock +3 days",
    )
    said = pipe(tmp_path, *lines).out
    places = [said.index(words) for words in ("a note is waiting", "last call", "it is not too late")]
    assert places == sorted(places)


def test_commands_are_completed_with_the_tab_key(tmp_path: Path) -> None:
    with AtTerminal(tmp_path) as terminal:
        terminal.see(PROMPT)
        terminal.type("/interview pl")
        terminal.see("what comes next")
        terminal.type("\t")
        terminal.see("/interview plan")


def test_a_company_is_completed_from_ones_own_history(tmp_path: Path) -> None:
    pipe(tmp_path, LOG, *FORM, "1", "cancel")
    with AtTerminal(tmp_path) as terminal:
        terminal.see(PROMPT)
        terminal.type("/interview show Ac")
        terminal.see("Acme")


def test_history_is_kept_for_the_person_alone_and_without_answers(tmp_path: Path) -> None:
    with AtTerminal(tmp_path) as terminal:
        terminal.see(PROMPT)
        logged(terminal)
        terminal.enter("two boxes, one barcode")
        terminal.see(">")
        terminal.leave()
    history = tmp_path / "history"
    assert stat.S_IMODE(history.stat().st_mode) == 0o600
    assert "/interview log" in history.read_text("utf-8")
    assert "barcode" not in history.read_text("utf-8")


def test_no_color_means_no_colour(tmp_path: Path) -> None:
    with AtTerminal(tmp_path, NO_COLOR="1") as terminal:
        terminal.see(PROMPT)
        coloured = re.findall(r"\x1b\[[0-9;]*(?:3[0-7]|38|9[0-7])[0-9;]*m", terminal.raw)
        assert coloured == []


def test_a_narrow_terminal_shows_everything_within_its_width(tmp_path: Path) -> None:
    with AtTerminal(tmp_path, columns=34) as terminal:
        seen = terminal.see(PROMPT)
        lines = [line for line in seen.splitlines() if line.strip()]
        assert max(map(len, lines)) <= 34


def test_told_to_end_it_ends_at_once_with_everything_kept(tmp_path: Path) -> None:
    with AtTerminal(tmp_path) as terminal:
        terminal.see(PROMPT)
        logged(terminal)
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.process.wait(PATIENCE) == 0
    assert "Acme, data engineer" in pipe(tmp_path, "/interview list").out


def test_suspended_and_brought_back_it_goes_on(tmp_path: Path) -> None:
    with AtTerminal(tmp_path) as terminal:
        terminal.see(PROMPT)
        terminal.process.send_signal(signal.SIGSTOP)
        terminal.process.send_signal(signal.SIGCONT)
        terminal.process.send_signal(signal.SIGWINCH)
        terminal.enter("/interview list")
        terminal.see("No interview yet")
        terminal.see(PROMPT)
        assert terminal.leave() == 0


def test_a_dumb_terminal_is_enough(tmp_path: Path) -> None:
    with AtTerminal(tmp_path, TERM="dumb") as terminal:
        terminal.see(PROMPT)
        terminal.enter("/interview list")
        terminal.see("No interview yet")
        terminal.see(PROMPT)
        assert terminal.leave("/quit\r") == 0
