"""Saying a sentence in a person's language: English stands in the code, French in the catalogues under `fr/`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import cycle

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from core.domain.person import Language
from core.ui.rich import Plain, Rich, Span

_SLOT = re.compile(r"\{(\w+)\}")

KEYWORDS: dict[str, tuple[int, ...] | None] = {"say": None, "spans": None, "mark": None, "many": (1, 2)}
"""The calls whose string literals are sentences, for extraction (Babel's keyword form)."""


def mark(sentence: str) -> str:
    """Names a sentence for the catalogue where it is only kept, to be said later."""
    return sentence


@cache
def catalogue(language: Language) -> dict[str, tuple[str, ...]]:
    """Every sentence of `language`, merged from its .po files: English to one form, or two (singular, plural)."""
    merged: dict[str, tuple[str, ...]] = {}
    if language is Language.EN:
        return merged
    for entry in sorted(files("core.text").joinpath(language.value).iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".po"):
            with entry.open("rb") as lines:
                merged.update(_forms(read_po(lines, locale=language.value)))
    return merged


def _forms(read: Catalog) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for message in read:
        if not message.id or message.fuzzy:
            continue
        key = message.id if isinstance(message.id, str) else message.id[0]
        found[key] = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
    return found


class Words:
    """`say = Words(language)`; then `say("Hello {name}", name=...)`. A value is inert: its braces are only braces."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._sentences = catalogue(language)

    def __call__(self, sentence: str, /, **values: object) -> str:
        return _fill(self._find(sentence), values) if values else _said(self.language, sentence)

    def many(self, one: str, more: str, count: int, /, **values: object) -> str:
        """The plural form for `count`, which is also the value of {count}. In French 0 and 1 are singular."""
        if not values:
            return _counted(self.language, one, more, count)
        return _fill(_form(self.language, one, more, count), {"count": count, **values})

    def spans(self, sentence: str, /, **values: Span | str | int) -> Rich:
        """The sentence as spans, where a value may be Strong, a Link or a When; strings become Plain."""
        made: list[Span] = []
        for part in _parts(self._find(sentence)):
            if isinstance(part, Plain):
                made.append(part)
            else:
                value = values[part]
                made.append(Plain(str(value)) if isinstance(value, _WORDS) else value)
        return tuple(made)

    def _find(self, sentence: str) -> str:
        return _find(self._sentences, sentence)


def _find(sentences: Mapping[str, tuple[str, ...]], sentence: str) -> str:
    forms = sentences.get(sentence)
    return forms[0] if forms and forms[0] else sentence


def _form(language: Language, one: str, more: str, count: int) -> str:
    forms = catalogue(language).get(one)
    if forms is None:
        return one if count == 1 else more
    return forms[0] if count < 2 else forms[-1]


@lru_cache(maxsize=4096)
def _said(language: Language, sentence: str) -> str:
    """One without slots: a button's label is the same on every card."""
    return _fill(_find(catalogue(language), sentence), {})


@lru_cache(maxsize=1024)
def _counted(language: Language, one: str, more: str, count: int) -> str:
    """One with nothing but its count: hours and minutes left, on every card."""
    return _fill(_form(language, one, more, count), {"count": count})


def _fill(sentence: str, values: dict[str, object]) -> str:
    pieces = _pieces(sentence)
    if len(pieces) == 1:
        return sentence
    made = list(pieces)
    made[1::2] = [str(values[slot]) for slot in pieces[1::2]]
    return "".join(made)


@lru_cache(maxsize=4096)
def _pieces(sentence: str) -> tuple[str, ...]:
    """What stands in it, with the name of a slot in every second place: there are so many sentences and no more."""
    return tuple(_SLOT.split(sentence))


@lru_cache(maxsize=4096)
def _parts(sentence: str) -> tuple[Plain | str, ...]:
    """The same as spans: what stands in it, and between them the names of its slots."""
    pieces = zip(_pieces(sentence), cycle((False, True)), strict=False)
    return tuple([piece if is_slot else Plain(piece) for piece, is_slot in pieces if is_slot or piece])


_WORDS = (str, int)
