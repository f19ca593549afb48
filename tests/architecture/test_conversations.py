"""The tables of the conversations hold together: every button leads somewhere, every problem can be said."""

from __future__ import annotations

import ast
from pathlib import Path

from bots.commands.files import IN_A_FILE
from core.dialogs import nudges, planning
from core.dialogs.command_line import find_command
from core.dialogs.routes import ACTIONS, COMMANDS, FORMS
from core.domain.reminder import ReminderKind
from core.text.problems import SENTENCES
from core.text.time_problems import SENTENCES as TIMES
from core.ui.action import LONGEST_ACTION

ROOT = Path(__file__).parents[2]


def _calls(name: str, *folders: str) -> list[tuple[str, ast.Call]]:
    found = []
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            found += [
                (f"{path.relative_to(ROOT)}:{node.lineno}", node)
                for node in ast.walk(ast.parse(path.read_text("utf-8")))
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
            ]
    return found


def _first_texts(call: ast.Call) -> list[str]:
    """The literal first argument; both branches of a conditional; the fixed start of an f-string is not one."""
    if not call.args:
        return []
    first = call.args[0]
    options = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
    return [o.value for o in options if isinstance(o, ast.Constant) and isinstance(o.value, str)]


def test_every_button_leads_somewhere() -> None:
    named = {name: place for place, call in _calls("Action", "core/dialogs") for name in _first_texts(call)}
    lost = {place: name for name, place in named.items() if name not in ACTIONS}
    assert not lost, lost


def test_every_problem_has_a_sentence() -> None:
    raised = {key: place for place, call in _calls("Problem", "core", "bots") for key in _first_texts(call)}
    mute = {place: key for key, place in raised.items() if key not in SENTENCES | TIMES | IN_A_FILE}
    assert not mute, mute


def test_no_sentence_is_kept_for_a_problem_that_nobody_raises() -> None:
    code = "".join(
        p.read_text("utf-8")
        for f in ("core", "bots")
        for p in (ROOT / f).rglob("*.py")
        if "problems" not in p.name
    )
    unused = [key for key in SENTENCES | TIMES if f'"{key}"' not in code]
    assert not unused, unused


def test_every_kind_of_reminder_can_be_composed_and_planned_in_words() -> None:
    for kind in ReminderKind:
        assert kind in nudges.COMPOSERS or kind is ReminderKind.DIGEST, kind
        assert kind in planning.KINDS, kind


def test_no_two_commands_share_a_name_and_each_is_found_by_all_of_its_names() -> None:
    for command in COMMANDS:
        for name in command.names:
            assert find_command(f"/{name}")[0] is command, name


def test_an_action_with_its_ids_fits_every_platform() -> None:
    longest = max(len(name) for name in ACTIONS)
    ids = "a" * 16
    assert longest + len(f":{ids}/{ids}:{'thank_you_recruiter'}") <= LONGEST_ACTION
    assert len(f"follow.settle:{ids}:later,{ids},l,c") <= LONGEST_ACTION


def test_forms_are_found_by_the_name_they_are_sent_with() -> None:
    assert all(name == route.name for name, route in FORMS.items())
