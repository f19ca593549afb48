"""Files that cards offer, saved where the person finds them."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

from core.ui.card import File


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
