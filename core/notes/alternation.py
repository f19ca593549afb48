"""Many alternatives as one pattern that looks at the first letter of a word once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def by_first_letter(alternatives: Iterable[str]) -> str:
    """One pattern that matches where any of `alternatives` does; each begins with a letter, or with a group of such.

    A search tries the alternatives one after the other at every word: grouped, most words are left at their first letter.
    Raises ValueError for one that begins otherwise.
    """
    alike: dict[str, list[str]] = {}
    for one in alternatives:
        for each in _opened(one):
            if not each[:1].isalnum() or each[1:2] in tuple("?*+{|"):
                raise ValueError(f"does not begin with one letter: {each}")
            alike.setdefault(each[0], []).append(each[1:])
    return "(?:" + "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in alike.items()) + ")"


def _opened(pattern: str) -> Iterator[str]:
    """ "(?:one|two) more" is "one more" and "two more"."""
    if not pattern.startswith("(?:"):
        yield pattern
        return
    depth, start, heads = 0, 3, []
    for at, sign in enumerate(pattern):
        depth += (sign == "(") - (sign == ")")
        if (depth == 1 and sign == "|") or depth == 0:
            heads.append(pattern[start:at])
            start = at + 1
        if depth == 0:
            break
    for head in heads:
        for each in _opened(head):
            yield each + pattern[start:]
