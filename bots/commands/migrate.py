"""`suivi migrate`: brings the database to this version's schema."""

from __future__ import annotations

import argparse
import logging

from bots.commands.failing import explained
from bots.logs import to_standard_error
from bots.settings import Settings, private_folder
from core.store.connect import is_sqlite, read_url
from core.store.migration import upgrade
from core.text.words import Words


def main(asked: argparse.Namespace, say: Words) -> int:
    """Answers the exit code. `--role` names who the program connects as on PostgreSQL, where that is not the owner."""
    with explained(say) as outcome:
        settings = Settings()
        to_standard_error(settings.log_level, logging.WARNING)
        url = read_url(settings.url)
        if is_sqlite(url):
            private_folder(settings.data_dir)
        before, after = upgrade(url, role=asked.role)
        if before == after:
            print(say("The database is up to date ({version}).", version=after))
        else:
            print(say("The database is now at version {version}.", version=after))
    return outcome.code
