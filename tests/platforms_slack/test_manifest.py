from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from tests.platforms.slack.manifest import SUIVI, Manifest
from tests.platforms.slack.manifest_rules import check_manifest


def changed(path: str, value: Any) -> dict[str, Any]:
    """The example with one thing in it changed; None takes it away."""
    made = deepcopy(SUIVI)
    *way, last = path.split(".")
    place: Any = made
    for step in way:
        place = place[int(step)] if step.isdecimal() else place[step]
    if value is None:
        del place[last]
    else:
        place[last] = value
    return made


def test_the_example_is_one_that_slack_takes() -> None:
    assert check_manifest(SUIVI) == []
    manifest = Manifest.read(SUIVI)
    assert "chat:write" in manifest.scopes
    assert manifest.socket_mode
    assert manifest.commands == {"/interview": False, "/contact": False, "/suivi": False}


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("display_information.name", "x" * 36, "less than 36"),
        ("display_information.name", None, "missing required field: name"),
        ("display_information.long_description", "short", "more than 174"),
        ("display_information.background_color", "navy", "must match"),
        ("features.colour", "red", "additional property: colour"),
        ("features.slash_commands.0.command", "/Interview", "must match"),
        ("features.slash_commands.0.command", "/contact", "command must be unique"),
        ("features.shortcuts.1.name", "Log interview from this message", "less than 25"),
        ("features.shortcuts.0.description", None, "missing required field: description"),
        ("features.shortcuts.0.type", "modal", "must be one of"),
        ("features.shortcuts.0.callback_id", "interview.from_message", "callback_id must be unique"),
        ("features.bot_user", None, "need features.bot_user"),
        ("oauth_config.scopes.bot", ["chat:write"], "scope commands"),
        ("oauth_config.scopes.bot", ["commands"], "user_change needs the scope users:read"),
        ("oauth_config.redirect_urls", ["http://insecure.example/"], "must match"),
        ("settings.event_subscriptions.bot_events", ["app_opened"], "unknown event"),
        ("settings.interactivity.is_enabled", False, "shortcuts need interactivity"),
        ("settings.socket_mode_enabled", False, "needs a url without Socket Mode"),
    ],
)
def test_a_manifest_is_refused(path: str, value: Any, expected: str) -> None:
    assert expected in " ".join(check_manifest(changed(path, value)))
