"""Says at the end of a run by what the requests were judged."""

from __future__ import annotations

import os

import pytest

from tests.platforms.discord.openapi import VARIABLE


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    document = os.environ.get(VARIABLE)
    more = (
        f" and by the OpenAPI document {document}"
        if document
        else f" alone ({VARIABLE} names no OpenAPI document)"
    )
    terminalreporter.write_line(
        f"Discord: requests were judged by the rules in tests/platforms/discord/rules{more}."
    )
