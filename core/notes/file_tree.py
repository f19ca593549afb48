"""An interview file as plain text in a tree: everything stays as it was typed, and nothing in it can run or grow."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import TypeAlias, cast

import yaml

from core.errors import Problem

LONGEST_FILE = 200_000
LONGEST_FIELD = 10_000
"""Characters; a longer field is refused at the field (Issue 3)."""
DEEPEST = 8
MOST_ENTRIES = 200
"""Entries of one list or mapping: more people than any panel."""

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"


class _Loader(yaml.BaseLoader):
    """BaseLoader gives text for every scalar (`no`, 15:00, 1&1, dates); aliases are refused before they can multiply."""

    def compose_node(self, parent: yaml.nodes.Node | None, index: int) -> yaml.nodes.Node | None:
        if self.check_event(yaml.events.AliasEvent):
            raise Problem("file_alias", None, line=self.line + 1)
        return super().compose_node(parent, index)


def read_tree(text: str) -> dict[str, Tree]:
    """The mapping at the top, keys in small letters joined by "_". Raises Problem with the line or the field."""
    if len(text) > LONGEST_FILE:
        raise Problem("too_long", None, longest=LONGEST_FILE, length=len(text))
    try:
        read = yaml.load(text.lstrip("\ufeff").replace("\t", "    "), Loader=_Loader)  # noqa: S506 - a BaseLoader: text only
    except yaml.MarkedYAMLError as wrong:
        mark = wrong.problem_mark or wrong.context_mark
        raise Problem(
            "file_unread", None, line=mark.line + 1 if mark else 1, reason=wrong.problem or ""
        ) from wrong
    except (yaml.YAMLError, RecursionError, ValueError) as wrong:
        raise Problem("file_unread", None, line=1, reason="") from wrong
    if not isinstance(read, dict):
        raise Problem("file_empty" if read in (None, "") else "file_not_fields", None)
    return cast(dict[str, Tree], _plain(read, "", 0))


def _plain(node: object, path: str, depth: int) -> Tree:
    if depth > DEEPEST:
        raise Problem("file_deep", path or None)
    if isinstance(node, dict):
        if len(node) > MOST_ENTRIES:
            raise Problem("file_many", path or None, most=MOST_ENTRIES)
        return {
            key_of(str(k)): _plain(v, f"{path}.{k}" if path else str(k), depth + 1) for k, v in node.items()
        }
    if isinstance(node, list):
        if len(node) > MOST_ENTRIES:
            raise Problem("file_many", path or None, most=MOST_ENTRIES)
        return [_plain(v, f"{path}[{i}]", depth + 1) for i, v in enumerate(node)]
    written = "" if node is None else str(node)
    if len(written) > LONGEST_FIELD:
        raise Problem("too_long", path or None, longest=LONGEST_FIELD, length=len(written))
    return "" if written.strip() in ("~", "null", "None", "-", "n/a", "N/A") else written


def key_of(name: str) -> str:
    """ "Own answer", "own-answer" and "ownAnswer" are one key; accents do not count."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name.strip()) if not unicodedata.combining(c))
    spaced = "".join(
        f"_{c}" if c.isupper() and i and plain[i - 1].islower() else c for i, c in enumerate(plain)
    )
    return "_".join(
        part for part in "".join(c.lower() if c.isalnum() else " " for c in spaced).split() if part
    )


def first(tree: Mapping[str, Tree], *names: str) -> tuple[Tree, str]:
    """The value under the first of `names` that is there and not empty, with the key it stood under; ("", names[0]) otherwise."""
    for name in names:
        if (value := tree.get(name, "")) not in ("", [], {}):
            return value, name
    return "", names[0]


def text_of(tree: Mapping[str, Tree], *names: str) -> str:
    """One text; the entries of a list are its lines, "key: value" those of a mapping."""
    return flat(first(tree, *names)[0])


def flat(value: Tree) -> str:
    match value:
        case str():
            return value.strip()
        case list():
            return "\n".join(line for each in value if (line := flat(each)))
        case dict():
            return "\n".join(flat(each) for each in value.values() if flat(each))


def entries(tree: Mapping[str, Tree], *names: str) -> Iterator[tuple[Tree, str]]:
    """The entries of a list, or the single value as a list of one, each with its path as typed."""
    value, name = first(tree, *names)
    if isinstance(value, list):
        for i, each in enumerate(value):
            if each not in ("", [], {}):
                yield each, f"{name}[{i}]"
    elif value not in ("", {}):
        yield value, name
