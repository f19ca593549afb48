"""Files that cards offer, saved where the person finds them; and files a person names, read with care."""

from __future__ import annotations

import os
import shutil
from itertools import count
from pathlib import Path

from core.errors import Problem
from core.ui.card import File

MOST_BYTES = 20_000_000
"""A file beyond it is refused before it is read whole."""


def read_file(typed: str) -> tuple[str, bytes | Problem]:
    """The name and content of the file at the path `typed` (quotes and ~ as a shell takes them); else why not."""
    path = Path(typed.strip().strip("'\"")).expanduser()
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        return path.name, Problem("file_not_there", path=typed)
    if len(content) > MOST_BYTES:
        return path.name, Problem("file_too_large", most=MOST_BYTES // 1_000_000)
    return path.name, content


def forget_files(folder: Path, *records: Path) -> None:
    """Every file saved in `folder`, and the `records` of what was typed and shown. Raises OSError when one cannot be deleted."""
    if folder.is_dir():
        shutil.rmtree(folder)
    for record in records:
        record.unlink(missing_ok=True)


def save_file(folder: Path, file: File) -> Path:
    """Writes `file` into `folder` (made 0700), readable by its owner only, under a name not yet taken; answers the path."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = Path(file.name)
    for number in count(1):
        path = folder / (name.name if number == 1 else f"{name.stem}-{number}{name.suffix}")
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue
        with os.fdopen(handle, "wb") as out:
            out.write(file.content)
        return path
    raise AssertionError
