"""Names kept exact while a French text is mended: each stands as one private-use character and comes back untouched."""

from __future__ import annotations

import re
from functools import lru_cache

from core.domain.brief import Brief
from core.notes.signs import holds

_FIRST = 0xE000
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"”»]+|[\w.+-]+@[\w-]+\.[\w.-]+\w")
_ARTICLE = re.compile(r"(Le|Les) (?=\w)")
_ORDINARY = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?: [A-ZÀ-Þ][a-zà-ÿ]+)*")
_TITLES = (
    "Le Monde",
    "Les Échos",
    "Le Figaro",
    "Le Parisien",
    "Le Point",
    "Le Havre",
    "Le Mans",
    "Le Creusot",
    "Le Caire",
)


_MASK = re.compile("[\ue000-\uf8ff]")


class Names:
    """The names of one text. Masks and unmasks; knows which begin with an article that contracts (au Monde)."""

    PATTERN = "[\ue000-\uf8ff]"

    def __init__(self, brief: Brief | None) -> None:
        self._kept: list[str] = []
        company, *others = _names_of(brief)
        self._open, self._known = _to_keep(company, tuple(others))

    def mask(self, text: str) -> str:
        """`text` with every name, address and link as one character."""
        if "@" in text or "://" in text or "www." in text:
            text = _URL.sub(lambda m: self._keep(m[0]), text)
        for name in self._known:
            if name in text:
                text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", lambda m: self._keep(m[0]), text)
        return text

    def unmask(self, text: str) -> str:
        return _MASK.sub(lambda m: self.plain(m[0]), text) if self._kept else text

    def plain(self, word: str) -> str:
        """The name behind a mask; any other word as it is."""
        index = ord(word[0]) - _FIRST
        return self._kept[index] if 0 <= index < len(self._kept) else word

    def without_article(self, mask: str) -> tuple[str, str]:
        """("le", mask of "Monde") for « Le Monde »; ("", mask) when nothing may contract."""
        name = self.plain(mask)
        found = _ARTICLE.match(name)
        if found is None or name not in self._open:
            return "", mask
        return found[1].lower(), self._keep(name[found.end() :])

    def _keep(self, name: str) -> str:
        self._kept.append(name)
        return chr(_FIRST + len(self._kept) - 1)


def _names_of(brief: Brief | None) -> list[str]:
    return (
        ["", ""] if brief is None else [brief.company, brief.candidate.name, *(p.name for p in brief.people)]
    )


@lru_cache(maxsize=512)
def _to_keep(company: str, others: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """(names whose leading article contracts: companies, titles and towns, never people; every name worth masking)."""
    known = {company, *others, *(name.partition(" ")[2] for name in others), *_TITLES}
    special = {
        typographic(name)
        for name in known
        if name and (not _ORDINARY.fullmatch(name) or _ARTICLE.match(name))
    }
    longest_first = sorted((name for name in special if len(name) > 1), key=len, reverse=True)
    return frozenset({typographic(company), *_TITLES}), tuple(longest_first)


def typographic(name: str) -> str:
    """`name` with the printed apostrophe: the one character of a name that French typography decides."""
    if not holds(name, ("'", "`", "´", "ʼ", "‘")):
        return name
    return re.sub(r"(?<=\w)['`´ʼ‘](?=\w)", "’", name)
