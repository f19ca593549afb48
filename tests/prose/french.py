"""Reads every golden French note with grammalecte, a separate program: `python -m tests.prose.french [folder]`.

A development check (`apt-get install grammalecte-cli`), never a part of the program. Findings that are explained in
`french_explained.txt` (rule, a tab, words of the passage, a tab, why) are left out; anything else ends with exit code 1.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

GOLDEN = Path(__file__).parents[1] / "notes" / "golden" / "fr"
EXPLAINED = Path(__file__).with_name("french_explained.txt")
WITHOUT = ("html", "latex", "md")
"""Kinds of text that a note is not."""


def findings(file: Path) -> Iterator[tuple[str, str, str]]:
    """(rule, the words it points at, its message) for each finding in one note."""
    command = ["grammalecte-cli", "--file", str(file), "--json", "--only_when_errors", "--opt_off", *WITHOUT]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout
    lines = file.read_text("utf-8").split("\n")
    for paragraph in json.loads(said).get("data", []) if said.strip() else []:
        line = lines[paragraph["iParagraph"] - 1]
        for each in paragraph.get("lGrammarErrors", []):
            yield each["sRuleId"], line[each["nStart"] : each["nEnd"]], each["sMessage"]


def explained() -> list[tuple[str, str]]:
    rows = (
        line.split("\t")
        for line in EXPLAINED.read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    )
    return [(row[0], row[1]) for row in rows]


def main(folder: Path) -> int:
    known = explained()
    left = 0
    for file in sorted(folder.glob("*.txt")):
        for rule, words, message in findings(file):
            if any(rule.startswith(r) and w in words for r, w in known):
                continue
            left += 1
            print(f"{file.name}: {rule}: « {words} »: {message}")
    print(f"{left} findings without an explanation")
    return bool(left)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else GOLDEN))
