"""The house keeps its own rules: small files, honest locks, names that hold together."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST_FILE = 300
"""Lines (design: "300 is a stop")."""


def tracked(*patterns: str) -> list[Path]:
    """Files of the repository, those not yet committed too."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    return [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).exists()]


def trees(*folders: str) -> Iterator[tuple[Path, ast.Module]]:
    for path in tracked(*(f"{folder}/**.py" for folder in folders)):
        yield path, ast.parse(path.read_text("utf-8"))


def test_no_file_grows_beyond_the_stop() -> None:
    lines = {p: len(p.read_text("utf-8").splitlines()) for p in tracked("*.py")}
    long = [
        f"{name}: {n}"
        for name, n in ((str(p.relative_to(ROOT)), n) for p, n in lines.items())
        if n > LONGEST_FILE
    ]
    assert not long, "\n".join(long)


def test_every_module_says_in_one_sentence_what_lives_there() -> None:
    mute = [
        str(p.relative_to(ROOT))
        for p, tree in trees("core", "bots", "migrations")
        if not ast.get_docstring(tree)
    ]
    assert not mute, mute


def test_nothing_is_called_by_a_name_that_says_nothing() -> None:
    vague = {"utils", "helpers", "common", "base", "manager", "misc"}
    found = [str(p.relative_to(ROOT)) for p in tracked("*.py") if vague & {p.stem, p.parent.name}]
    assert not found, found


def test_no_document_has_a_place_left_to_fill() -> None:
    unfilled = re.compile(r"(?<![\w.])@[a-z_]+@(?!\w)|\b(?:TODO|TBD|XXX)\b")
    found = [
        f"{p.relative_to(ROOT)}: {left}"
        for p in tracked("*.md")
        for left in unfilled.findall(p.read_text("utf-8"))
    ]
    assert not found, found


def test_no_lock_names_a_host() -> None:
    for lock in tracked("requirements/*.lock"):
        assert "://" not in lock.read_text("utf-8"), lock.name


def test_every_line_of_a_lock_is_pinned_and_hashed() -> None:
    for lock in tracked("requirements/*.lock"):
        for entry in lock.read_text("utf-8").replace("\\\n", " ").splitlines():
            assert re.match(r"^[A-Za-z0-9._\[\]-]+==\S+", entry), f"{lock.name}: {entry[:60]}"
            assert "--hash=sha256:" in entry, f"{lock.name}: {entry[:60]}"


def test_every_dependency_earns_its_line_in_the_readme() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = [
        *project["dependencies"],
        *(d for extra in project["optional-dependencies"].values() for d in extra),
    ]
    names = {re.match(r"[A-Za-z0-9._-]+", d)[0].lower() for d in asked}  # type: ignore[index]
    readme = (ROOT / "README.md").read_text("utf-8").lower()
    missing = sorted(n for n in names - {"suivi"} if f"`{n}`" not in readme)
    assert not missing, f"not in README's table: {missing}"


def test_the_clock_is_asked_in_one_place_only() -> None:
    asked = re.compile(r"\b(?:datetime\.now|datetime\.utcnow|date\.today|time\.time|time\.monotonic)\(")
    elsewhere = [
        str(p.relative_to(ROOT))
        for p in tracked("core/**.py", "bots/**.py")
        if p.name != "clock.py" and asked.search(p.read_text("utf-8"))
    ]
    assert not elsewhere, elsewhere
