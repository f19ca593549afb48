"""Names, company and role without anything but words: they are printed as typed, so nothing else may be in them."""

from __future__ import annotations

import re
from dataclasses import replace

from core.domain.brief import Brief
from core.notes.clean import clean

_SUSPECT = re.compile(
    r"[<>{}`*|\\\n\r\t]|%[}]|@(?:everyone|here|channel)|[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\U0001f000-\U0001faff]|_{2}|::?\w+:|\s{2}"
)


def plain(text: str) -> str:
    """`text` to the letter when it is only words; else its words without marks, markup or mentions."""
    if not _SUSPECT.search(text):
        return text.strip()
    words = (
        " ".join(clean(text))
        .replace("@", "")
        .replace("|", " ")
        .replace("\\", " ")
        .replace("%", " ")
        .replace("__", " ")
    )
    return " ".join(re.sub(r"[<>*`]", " ", words).split())


def inert(brief: Brief) -> Brief:
    """The brief with every name, the company, the role and the headline made plain."""
    company, role = plain(brief.company), plain(brief.role)
    name, headline = plain(brief.candidate.name), plain(brief.candidate.headline)
    called = [(plain(p.name), plain(p.title)) for p in brief.people]
    candidate = brief.candidate
    if (
        (company, role, name, headline) == (brief.company, brief.role, candidate.name, candidate.headline)
    ) and called == [(p.name, p.title) for p in brief.people]:
        return brief
    return replace(
        brief,
        company=company,
        role=role,
        candidate=replace(candidate, name=name, headline=headline),
        people=tuple(
            replace(p, name=name, title=title) for p, (name, title) in zip(brief.people, called, strict=True)
        ),
    )
