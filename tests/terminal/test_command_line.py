"""What can be typed after `suivi`, and what an operator is told."""

from __future__ import annotations

import base64
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.terminal.person import PATIENCE, PROGRAM, ROOT, AtTerminal, Said, environment, pipe
from tests.terminal.test_pipe import FORM, LOG

HEAVY = (
    "sqlalchemy",
    "pydantic",
    "prompt_toolkit",
    "rich",
    "structlog",
    "slack_bolt",
    "discord",
    "aiohttp",
    "alembic",
    "jinja2",
    "holidays",
    "icalendar",
)


def test_help_shows_every_command_in_the_language_of_the_machine(tmp_path: Path) -> None:
    english = pipe(tmp_path, arguments=("--help",))
    french = pipe(tmp_path, arguments=("--help",), LANG="fr_FR.UTF-8")
    assert english.code == french.code == 0
    for command in ("run", "demo", "draft", "check", "reminders", "migrate", "rotate-keys", "doctor"):
        assert f"  {command} " in english.out
        assert f"  {command} " in french.out
    assert "follow up after every interview" in english.out
    assert "donner suite à chaque entretien" in french.out
    assert pipe(tmp_path, arguments=("draft", "--help")).out == "Usage: suivi draft FILE.yaml [--json]\n"
    assert not tmp_path.joinpath("suivi.db").exists()


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("run", "--help"), ("nonsense",)])
def test_nothing_heavy_is_imported_to_say_what_suivi_is(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    code = (
        "import sys\nfrom bots.__main__ import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
    )
    assert done.stderr.splitlines()[-1] == "[]"


def test_the_terminal_imports_neither_chat_platform_nor_what_it_does_not_need(tmp_path: Path) -> None:
    pipe(tmp_path, LOG, *FORM, "1", "done")
    code = (
        "import sys\nfrom bots.__main__ import main\nmain([])\n"
        "unused = ('slack_bolt', 'slack_sdk', 'discord', 'aiohttp', 'alembic', 'prompt_toolkit', 'psycopg', 'prometheus_client', 'vl_convert')\n"
        "print([m for m in unused if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        input="/interview list\n",
    )
    assert "Acme" in done.stdout
    assert done.stderr.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("dmeo",), "Did you mean: suivi demo"),
        (("zzz",), "suivi --help shows everything."),
        (("draft",), "Usage: suivi draft FILE.yaml [--json]"),
        (("run", "zoom"), "Usage: suivi run [terminal|slack|discord|reminders]"),
    ],
)
def test_a_command_line_that_cannot_be_understood_is_told_so(
    tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    said = pipe(tmp_path, arguments=arguments)
    assert said.code == 2
    assert said.out == ""
    assert told in said.err


def test_migrating_twice_changes_nothing_the_second_time(tmp_path: Path) -> None:
    assert "is now at version" in pipe(tmp_path, arguments=("migrate",)).out
    assert "is up to date" in pipe(tmp_path, arguments=("migrate",)).out


def test_doctor_tells_what_is_in_order_and_shows_no_key(tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert pipe(data, arguments=("doctor",)).code == 0
    assert not data.exists(), "looking changes nothing"
    pipe(data, LOG, *FORM, "1", "cancel")
    said = pipe(data, arguments=("doctor", "--json"))
    assert said.code == 0, said.out
    seen = {one["what"]: one["told"] for one in json.loads(said.out)}
    assert seen["time zone"] == "Europe/London"
    key = (data / "secret.keys").read_text().strip()
    assert key not in said.out
    assert str(data / "secret.keys") in seen["keys"]
    data.chmod(0o755)
    open_to_all = pipe(data, arguments=("doctor",))
    assert open_to_all.code == 1
    assert "!!  data folder" in open_to_all.out


def test_a_wrong_or_lost_key_stops_the_start_and_changes_nothing(tmp_path: Path) -> None:
    pipe(tmp_path, LOG, *FORM, "1", "cancel")
    before = _dump(tmp_path)
    other = base64.b64encode(os.urandom(32)).decode()
    wrong = pipe(tmp_path, "/interview list", SUIVI_SECRET_KEYS=other)
    assert (wrong.code, wrong.out) == (1, "")
    assert wrong.err.startswith("suivi: the encryption key is not at hand")
    assert other not in wrong.err
    (tmp_path / "secret.keys").rename(tmp_path.with_suffix(".away"))
    lost = pipe(tmp_path, "/interview list")
    assert (lost.code, lost.out) == (1, "")
    assert not (tmp_path / "secret.keys").exists()
    assert _dump(tmp_path) == before


def test_keys_are_changed_by_one_command_and_everything_still_opens(tmp_path: Path) -> None:
    pipe(tmp_path, LOG, *FORM, "1", "cancel")
    old = (tmp_path / "secret.keys").read_text()
    said = pipe(tmp_path, arguments=("rotate-keys",))
    assert said.code == 0, said.err
    assert "sealed anew" in said.out
    assert (tmp_path / "secret.keys").read_text() != old
    assert "Acme, data engineer" in pipe(tmp_path, "/interview list").out
    (tmp_path / "secret.keys").write_text(old)
    assert pipe(tmp_path).code == 1, "the old key opens nothing any more"


def test_a_change_of_keys_that_was_broken_off_goes_on_with_the_key_it_had_made(tmp_path: Path) -> None:
    pipe(tmp_path, LOG, *FORM, "1", "cancel")
    old = (tmp_path / "secret.keys").read_text().strip()
    new = base64.b64encode(os.urandom(32)).decode()
    (tmp_path / "secret.keys").write_text(f"{new},{old}\n")
    assert pipe(tmp_path, arguments=("rotate-keys",)).code == 0
    assert (tmp_path / "secret.keys").read_text().strip() == new
    assert "Acme, data engineer" in pipe(tmp_path, "/interview list").out


def test_keys_are_not_changed_under_an_open_front(tmp_path: Path) -> None:
    with AtTerminal(tmp_path) as terminal:
        terminal.see("suivi>")
        said = pipe(tmp_path, arguments=("rotate-keys",))
    assert said.code == 1
    assert "close it first" in said.err


def test_keys_from_the_environment_are_taken_newest_first(tmp_path: Path) -> None:
    one, two = (base64.b64encode(os.urandom(32)).decode() for _ in range(2))
    pipe(tmp_path, LOG, *FORM, "1", "cancel", SUIVI_SECRET_KEYS=one)
    assert not (tmp_path / "secret.keys").exists()
    said = pipe(tmp_path, arguments=("rotate-keys",), SUIVI_SECRET_KEYS=f"{two},{one}")
    assert said.code == 0, said.err
    assert "SUIVI_SECRET_KEYS may now keep its first key only." in said.out
    assert "Acme, data engineer" in pipe(tmp_path, "/interview list", SUIVI_SECRET_KEYS=two).out


@pytest.mark.parametrize(
    ("setting", "value", "named"),
    [
        ("SUIVI_POLL_SECONDS", "often", "SUIVI_POLL_SECONDS"),
        ("SUIVI_POLL_SECONDS", "0", "SUIVI_POLL_SECONDS"),
        ("SUIVI_LOG_LEVEL", "loud", "SUIVI_LOG_LEVEL"),
        ("DATABASE_URL", "mysql://somebody:s3cret@host/x", "setting"),
        ("SUIVI_SECRET_KEYS", "not base64 s3cret", "SUIVI_SECRET_KEYS"),
    ],
)
def test_a_setting_that_is_wrong_is_named_and_not_repeated(
    tmp_path: Path, setting: str, value: str, named: str
) -> None:
    done = subprocess.run(
        PROGRAM,
        cwd=ROOT,
        env=environment(tmp_path) | {setting: value},
        capture_output=True,
        text=True,
        input="",
    )
    said = Said(done.stdout, done.stderr, done.returncode)
    assert said.code == 1
    assert named in said.err
    assert said.err.count("\n") == 1
    assert "s3cret" not in said.err


def test_a_data_folder_that_cannot_be_made_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    said = pipe(tmp_path / "file" / "data")
    assert said.code == 1
    assert said.err.count("\n") == 1
    assert str(tmp_path / "file") in said.err


def test_a_reader_who_leaves_early_is_no_fault(tmp_path: Path) -> None:
    shell = shutil.which("sh")
    assert shell
    done = subprocess.run(
        [shell, "-c", f"yes /help | head -50 | {sys.executable} -m bots | head -1"],
        cwd=ROOT, env=environment(tmp_path), capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.stderr == ""


def _dump(data: Path) -> list[str]:
    with sqlite3.connect(data / "suivi.db") as connection:
        return list(connection.iterdump())


def test_an_operator_sees_what_is_planned_and_not_about_whom(tmp_path: Path) -> None:
    pipe(tmp_path, LOG, *FORM, "1", "cancel")
    listed = pipe(tmp_path, arguments=("reminders", "list"))
    assert listed.code == 0
    first = listed.out.splitlines()[0].split()
    assert first[2] == "pending"
    assert first[4] == "terminal"
    shown = pipe(tmp_path, arguments=("reminders", "show", first[0]))
    assert f"id: {first[0]}\n" in shown.out
    for word in ("Acme", "Jane", "Marie"):
        assert word not in listed.out + shown.out
    assert pipe(tmp_path, arguments=("reminders", "retry", first[0])).code == 0
    assert pipe(tmp_path, arguments=("reminders", "list", "--dead")).out == ""
    with closing(sqlite3.connect(tmp_path / "suivi.db", isolation_level=None)) as database:
        database.execute("UPDATE reminders SET state = 'dead', reason = 'closed' WHERE id = ?", (first[0],))
    (dead,) = pipe(tmp_path, arguments=("reminders", "list", "--dead")).out.splitlines()
    assert dead.split() == [first[0], first[1], "dead", *first[3:5], "0", "closed"]
    assert first[0] not in pipe(tmp_path, arguments=("reminders", "list")).out
    assert pipe(tmp_path, arguments=("reminders", "retry", first[0])).code == 0
    assert first[0] in pipe(tmp_path, arguments=("reminders", "list")).out
    nobody = pipe(tmp_path, arguments=("reminders", "show", "nobody"))
    assert (nobody.code, nobody.out) == (1, "")
    assert pipe(tmp_path, arguments=("reminders", "retry")).code == 2


def test_reminders_alone_are_shown_as_they_come_until_told_to_end(tmp_path: Path) -> None:
    noon = 12 - datetime.now(UTC).hour
    zone = f"Etc/GMT{-noon:+d}"  # POSIX counts westwards; it is between twelve and one there
    log = LOG.replace("yesterday", "today")
    pipe(
        tmp_path, "/clock -19h", log, *FORM, "1", "cancel", TZ=zone
    )  # the last call is at twelve the day after
    with AtTerminal(tmp_path, "run", "reminders", TZ=zone) as terminal:
        terminal.see("Acme: last call")
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.process.wait(PATIENCE) == 0
