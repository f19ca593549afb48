"""A community's own phrasings: files in the data folder, each checked before use; a broken one leaves the built-in ones in place."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from core.domain.person import Language
from core.errors import Problem
from core.notes.check import CheckContext, check
from core.notes.fitting import suiting
from core.notes.moves import MOVES
from core.notes.phrasing import Frame, read_frames, serve

LARGEST = 20_000
"""Bytes of one file of phrasings: a hundred of them; larger is refused before it is read (T71)."""
SUSPECT = frozenset({"NC01", "NC02", "NC13", "NC14", "NC15", "NC16"})
"""Findings that a phrasing may not raise by itself: unfilled, marked up, stock, over-bold, pleading, flattering."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that does not serve: where, the line where it can be told, and the reason in the words of whoever found it."""

    file: str
    reason: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Phrasings:
    """What a folder holds. `added` by language and move; a move in `replaced` does without its built-in frames."""

    added: Mapping[Language, Mapping[str, tuple[Frame, ...]]] = field(default_factory=dict)
    replaced: frozenset[tuple[Language, str]] = frozenset()
    refused: tuple[Refused, ...] = ()


def read_folder(folder: Path) -> Phrasings:
    """Reads FOLDER/{en,fr}/MOVE.toml. Nothing in it is run: a frame holds words and the closed set of slots."""
    added: dict[Language, dict[str, tuple[Frame, ...]]] = {}
    replaced: set[tuple[Language, str]] = set()
    refused: list[Refused] = []
    for language, path in _files(folder):
        name = f"{language.value}/{path.name}"
        try:
            frames, replaces = _read(path, language)
        except Problem as problem:
            reason = str(problem.values.get("reason", problem.key))
            refused.append(Refused(name, reason, int(str(problem.values.get("line", 0)))))
            continue
        added.setdefault(language, {})[path.stem] = frames
        if replaces:
            replaced.add((language, path.stem))
    return Phrasings(added, frozenset(replaced), tuple(refused))


def use(phrasings: Phrasings) -> None:
    """From here on notes of this process may be worded with them."""
    serve(phrasings.added, phrasings.replaced)
    suiting.cache_clear()


def _files(folder: Path) -> Iterator[tuple[Language, Path]]:
    for language in Language:
        if (folder / language.value).is_dir():
            for path in sorted((folder / language.value).glob("*.toml")):
                yield language, path


def _read(path: Path, language: Language) -> tuple[tuple[Frame, ...], bool]:
    if path.stem not in MOVES:
        raise Problem(
            "broken_template", reason=f"no move is called {path.stem}; there are {', '.join(MOVES)}"
        )
    if path.stat().st_size > LARGEST:
        raise Problem("broken_template", reason=f"larger than {LARGEST} bytes")
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as unread:
        raise Problem("broken_template", reason="cannot be read as UTF-8 text") from unread
    frames = read_frames(text, path.stem)
    if not frames:
        raise Problem("broken_template", reason="no [[frame]] in it")
    for frame in frames:
        _sound(frame, language, text)
    replaces = tomllib.loads(text).get("replace") is True
    return tuple(replace(f, id=f"own.{language.value}.{path.stem}.{f.id}") for f in frames), replaces


def _sound(frame: Frame, language: Language, source: str) -> None:
    """Raises Problem for a phrasing that the note check would stop in any note."""
    said = frame.render(dict.fromkeys(frame.slots, "…"))
    for finding in check("", said, CheckContext(language=language)):
        if finding.rule in SUSPECT:
            line = source.count("\n", 0, max(source.find(f'"{frame.id}"'), 0)) + 1
            words = said[finding.start : finding.end] or said
            raise Problem("broken_template", line=line, reason=f"{frame.id}: “{words}” ({finding.rule})")
