"""The table of what must never happen names tests that are there, one line for each case."""

from __future__ import annotations

import ast
import re
from functools import cache

from tests.architecture.test_house import ROOT

TABLE = ROOT / "docs/hardening.md"
CASES = 90
NOT_A_TEST = {"–", "open", "not built"}


def lines() -> list[list[str]]:
    rows = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("| T")]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows]


@cache
def functions_in(path: str) -> frozenset[str]:
    file = ROOT / "tests" / path
    if not file.is_file():
        return frozenset()
    tree = ast.parse(file.read_text("utf-8"))
    return frozenset(n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))


def test_every_case_has_one_line_in_order() -> None:
    assert [row[0] for row in lines()] == [f"T{n}" for n in range(1, CASES + 1)]
    assert {len(row) for row in lines()} == {6}


def test_every_test_that_the_table_names_exists() -> None:
    missing = []
    for case, _, _, *columns in lines():
        for cell in columns:
            for named in cell.split("<br>"):
                path, _, name = named.strip("`").partition("::")
                if named not in NOT_A_TEST and name not in functions_in(path):
                    missing.append(f"{case}: {named}")
    assert not missing, missing


def test_no_case_goes_without_any_test_unless_the_table_says_so() -> None:
    unproved = {row[0] for row in lines() if set(row[3:]) == {"–"}}
    assert unproved == {"T15"}, "Suivi has no address for Discord's webhook events"
