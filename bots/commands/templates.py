"""`suivi templates`: a community's own phrasings, listed or checked before they are used."""

from __future__ import annotations

import argparse
from pathlib import Path

from bots.commands.failing import explained
from bots.settings import Settings
from core.notes.community import Phrasings, read_folder
from core.notes.moves import MOVES
from core.text.words import Words

REFUSED = 1
"""Exit code when a file does not serve."""


def main(asked: argparse.Namespace, say: Words) -> int:
    """Answers the exit code: 1 when a file is refused. The folder is the data folder's `templates` unless named."""
    with explained(say) as outcome:
        folder = Path(asked.folder) if asked.folder else Settings().data_dir / "templates"
        found = read_folder(folder)
        if asked.what == "list":
            _list(found, folder, say)
        for bad in found.refused:
            place = f"{bad.file}:{bad.line}" if bad.line else bad.file
            print(
                say(
                    "{place}: {reason}. The built-in phrasings serve instead.", place=place, reason=bad.reason
                )
            )
        if found.refused:
            outcome.code = REFUSED
        elif asked.what == "check":
            count = sum(len(frames) for moves in found.added.values() for frames in moves.values())
            print(say.many("{count} phrasing is in order.", "{count} phrasings are in order.", count))
    return outcome.code


def _list(found: Phrasings, folder: Path, say: Words) -> None:
    if not found.added:
        print(say("No phrasings of your own in {folder}.", folder=folder))
        print(
            say(
                "They would be files such as {example}, one for each of these moves:",
                example="en/opening.toml",
            )
        )
        for move, meaning in MOVES.items():
            print(f"  {move:<18} {meaning}")
    for language, moves in found.added.items():
        for move, frames in moves.items():
            for frame in frames:
                print(f"{language.value}/{move}  {frame.id}: {frame.text}")
