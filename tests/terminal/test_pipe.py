"""Scripts talk to Suivi over a pipe: plain text, one line at a time, the same every time."""

from __future__ import annotations

import json
import re
import signal
import stat
import subprocess
from pathlib import Path

import pytest

from tests.terminal.examples import ATTACKS
from tests.terminal.person import PATIENCE, PROGRAM, ROOT, environment, pipe

LOG = "/interview log Acme, data engineer, yesterday 3pm with Jane Doe"
FORM = ("", "", "", "", "2", "Marie Curie", "")
"""Company, when, people and role as they stand, first interview, the name, no headline."""


def test_a_newcomer_is_welcomed_and_told_one_thing_to_type(tmp_path: Path) -> None:
    said = pipe(tmp_path / "data")
    assert said.code == 0
    assert said.err == ""
    assert "Try: /interview log" in said.out
    assert len(said.out.strip().splitlines()) <= 6


def test_the_welcome_is_french_on_a_french_machine(tmp_path: Path) -> None:
    said = pipe(tmp_path, LANG="fr_FR.UTF-8")
    assert "/interview noter" in said.out or "/interview log" in said.out
    assert "Bienvenue" in said.out


def test_a_setting_may_be_named_before_what_it_is_set_to(tmp_path: Path) -> None:
    said = pipe(tmp_path, "/suivi settings language fr", "/suivi réglages fuseau Montréal")
    assert "Langue\u00a0: Français" in said.out
    assert "C’est l’heure locale (Montréal)." in said.out


def test_there_is_no_prompt_colour_or_cursor_movement_over_a_pipe(tmp_path: Path) -> None:
    said = pipe(tmp_path, LOG, *FORM, "1", "done", "/help")
    assert "\x1b" not in said.out
    assert "suivi>" not in said.out
    assert not re.search("^> ", said.out, re.MULTILINE)


def test_an_interview_is_logged_question_by_question_with_defaults_kept_by_enter(tmp_path: Path) -> None:
    said = pipe(tmp_path, LOG, *FORM, "1", "done", "/interview list")
    assert "Company [Acme]" in said.out
    assert "When did it end? [yesterday 3pm]" in said.out
    assert "Ended: " in said.out
    assert "(London time)" in said.out
    assert "→ Save" in said.out
    assert "== You owe 1 note ==" in said.out
    assert said.code == 0


def test_the_same_lines_twice_give_the_same_answer(tmp_path: Path) -> None:
    lines = (LOG.replace("yesterday", "2 March 2026"), *FORM, "1", "cancel", "/interview plan")
    clock = "/clock 2026-03-02 17:00"
    moved = re.compile(r"It is now .*")
    first, second = (pipe(tmp_path / name, clock, *lines).out for name in ("a", "b"))
    assert moved.sub("", first) == moved.sub("", second)


def test_a_wrong_answer_is_explained_at_once_beside_its_question(tmp_path: Path) -> None:
    said = pipe(
        tmp_path, "/interview log", "Acme", "the day after never", "3 March 2026 15:00", "Jane Doe", "engineer",
        "9", "2", "Marie", "", "1",
    )  # fmt: skip
    lines = said.out.splitlines()
    wrong = [i for i, line in enumerate(lines) if line.startswith("! ")]
    assert len(wrong) == 2
    assert lines[wrong[0]].startswith("! I cannot read “the day after never” as a time.")
    assert lines[wrong[0] - 1].startswith("When did it end?")
    assert lines[wrong[1]].startswith("! Choose one of these: Phone screen, First interview")
    assert said.out.count("Company") == 2, "nothing else was asked again; the second is the summary"
    assert "Company: Acme" in said.out


def test_an_optional_answer_that_was_refused_can_be_left_empty(tmp_path: Path) -> None:
    said = pipe(
        tmp_path, LOG, *FORM, "1", "two boxes", "", "", "", "", "", "", "", "", "jane@@acme", "-", "cancel"
    )
    assert "! " in said.out
    assert "A single - leaves it empty." in said.out
    assert said.out.count("! ") == 1


def test_what_was_logged_and_is_in_no_note_is_told_beside_the_draft(tmp_path: Path) -> None:
    moment = (
        "She drew the loading bay on a napkin. Afterwards the forklift battery went flat in the middle of the yard and"
        " everybody waited. The night porter keeps tomatoes behind gate four. We also walked past the old weighbridge,"
        " which a cousin of hers built in 1974 with two brothers."
    )
    said = pipe(tmp_path, LOG, *FORM, "1", "", moment, "done", "1")
    assert "napkin" in said.out.split("-- Note --")[1]
    assert "- Logged, but not in a note yet: “We also walked past the old weighbridge" in said.out


def test_what_is_required_is_asked_until_it_is_given(tmp_path: Path) -> None:
    said = pipe(tmp_path, "/interview log", "", "", "Acme", "cancel")
    assert said.out.count("! This one is needed.") == 2


def test_one_can_go_back_and_change_an_answer(tmp_path: Path) -> None:
    said = pipe(tmp_path, "/interview log", "Acmee", "back", "Acme", "yesterday 3pm", "", "", "", "Marie", "")
    assert "Company [Acmee]" in said.out
    assert "Company: Acme\n" in said.out


def test_back_leads_to_the_page_before_too(tmp_path: Path) -> None:
    said = pipe(tmp_path, LOG, "", "", "", "", "", "back", "4", "Marie", "")
    assert "Round: Final round" in said.out


def test_cancel_leaves_the_form_and_the_next_line_is_a_command_again(tmp_path: Path) -> None:
    said = pipe(tmp_path, LOG, "cancel", "/interview list")
    assert "Left there. What was saved stays saved." in said.out


def test_a_command_in_the_middle_of_a_form_is_not_taken_for_an_answer(tmp_path: Path) -> None:
    said = pipe(tmp_path, "/interview log", "/interview list", "\\/interview list", "cancel")
    assert "! This is a question of “Log an interview”" in said.out


def test_an_answer_may_have_several_lines_between_fences(tmp_path: Path) -> None:
    said = pipe(
        tmp_path,
        LOG.replace(" with Jane Doe", ""),
        "",
        "",
        '"""',
        "Jane Doe, peer",
        "Raj Patel",
        '"""',
        "",
        "",
        "M",
        "",
    )
    assert "With: Jane Doe (peer) and Raj Patel" in said.out or "With: Jane Doe and Raj Patel" in said.out


def test_an_unknown_command_suggests_the_nearest(tmp_path: Path) -> None:
    said = pipe(tmp_path, "/interveiw lst", "/nonsense")
    assert "Did you mean /interview list?" in said.out
    assert "/suivi help shows everything" in said.out


def test_a_number_without_a_button_says_which_numbers_there_are(tmp_path: Path) -> None:
    said = pipe(tmp_path, "7", "/interview list", "99999999999999999999")
    assert "No button has the number 7 now: they go from 1 to 1 (Welcome to Suivi)." in said.out


def test_a_button_can_be_pressed_by_its_label(tmp_path: Path) -> None:
    assert "== Log an interview ==" in pipe(tmp_path, "log an interview", "cancel").out


def test_answers_of_a_form_put_away_are_kept_and_taken_up_again(tmp_path: Path) -> None:
    said = pipe(
        tmp_path,
        "/interview log",
        "Northwind",
        "cancel",
        "1",
        "",
        "yesterday 3pm",
        "cancel",
        "2",
        "/interview log",
        "cancel",
    )
    assert "== Your answers are kept ==" in said.out
    assert "Company [Northwind]" in said.out
    assert "== Thrown away ==" in said.out
    assert said.out.rstrip().endswith("Left there. What was saved stays saved.")
    assert "Company [Northwind]" not in said.out.split("== Thrown away ==")[1]


def test_answers_are_kept_when_the_pipe_ends_in_the_middle_of_a_page(tmp_path: Path) -> None:
    pipe(tmp_path, "/interview log", "Northwind", "yesterday 3pm")
    assert "Company [Northwind]" in pipe(tmp_path, "/interview log").out


def test_leaving_in_the_middle_of_a_form_keeps_what_was_sent(tmp_path: Path) -> None:
    pipe(tmp_path, LOG, *FORM)
    assert "You had begun to log Acme" in pipe(tmp_path).out


@pytest.mark.parametrize("leave", ["/quit", "/exit", "/quitter"])
def test_quit_leaves_at_once(tmp_path: Path, leave: str) -> None:
    said = pipe(tmp_path, leave, "/help")
    assert "Interviews" not in said.out
    assert said.code == 0


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_typed_comes_back_as_a_command_to_the_terminal(tmp_path: Path, attack: str) -> None:
    said = pipe(
        tmp_path,
        attack,
        f"/{attack}",
        "/interview log",
        attack,
        "yesterday 3pm",
        attack,
        attack,
        "",
        attack,
        attack,
        "1",
        "done",
    )
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", said.out)
    assert "Something broke" not in said.out
    assert said.code == 0


def test_bytes_that_are_no_text_and_endless_lines_do_no_harm(tmp_path: Path) -> None:
    said = pipe(
        tmp_path,
        "\udcff\udcfe".encode("utf-8", "surrogateescape").decode("latin-1"),
        "x" * 200_000,
        "/interview list",
    )
    assert said.code == 0
    assert "Something broke" not in said.out


def test_the_data_folder_belongs_to_the_person_alone(tmp_path: Path) -> None:
    data = tmp_path / "deep" / "data"
    pipe(data, LOG, *FORM, "1", "done")
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    for file in data.rglob("*"):
        assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0, file


def test_the_log_holds_events_and_no_words_of_the_person(tmp_path: Path) -> None:
    pipe(tmp_path, LOG, *FORM, "1", "two boxes, one barcode", "done", SUIVI_LOG_LEVEL="debug")
    kept = (tmp_path / "suivi.log").read_text("utf-8")
    assert all(json.loads(line)["event"] for line in kept.splitlines())
    for word in ("Acme", "Jane", "Marie", "barcode"):
        assert word not in kept


def test_a_second_front_on_the_same_data_says_that_reminders_come_elsewhere(tmp_path: Path) -> None:
    from tests.terminal.person import AtTerminal

    with AtTerminal(tmp_path) as first:
        first.see("suivi>")
        said = pipe(tmp_path, "/interview list")
    assert "Suivi is open elsewhere on this data" in said.out
    assert said.code == 0


def test_ctrl_c_ends_a_script_and_says_so_in_the_exit_code(tmp_path: Path) -> None:
    with subprocess.Popen(
        PROGRAM, cwd=ROOT, env=environment(tmp_path), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdin
        assert running.stdout
        while "[1] Log an interview" not in running.stdout.readline():
            pass
        running.send_signal(signal.SIGINT)
        assert running.wait(PATIENCE) == 130


def test_an_encoding_that_lacks_letters_shows_the_others(tmp_path: Path) -> None:
    said = subprocess.run(
        PROGRAM,
        cwd=ROOT,
        env=environment(tmp_path, PYTHONIOENCODING="ascii", LANG="fr_FR.UTF-8"),
        capture_output=True,
        input=b"/aide\n",
        timeout=PATIENCE,
    )
    assert said.returncode == 0
    assert b"Racontez-moi le dernier" in said.stdout
