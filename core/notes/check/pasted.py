"""Text as it comes out of a mail program: its language, and its subject told from its body."""

from __future__ import annotations

import re

from core.domain.person import Language
from core.notes.check.lists import words as listed

_SUBJECT = re.compile(
    r"(?:\*\*)?(?:subject|subj|re|objet|obj|sujet)(?:\*\*)?[ \u00a0\u202f]*:(?:\*\*)?[ \u00a0\u202f]*(.*)",
    re.I,
)
_HEADER = re.compile(
    r"(?:to|from|cc|bcc|date|sent|à|de|cci|envoyé|copie)[ \u00a0\u202f]*:[ \u00a0\u202f]*\S.*", re.I
)
_REPLY = re.compile(r"re[ \u00a0\u202f]*:", re.I)

_ELIDED = ("l'", "d'", "j'", "c'", "n'")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def read_pasted(text: str) -> tuple[str, str]:
    """(subject, body) of a pasted note: a first "Subject:" or « Objet : » line is the subject, else it is empty.

    Header lines around it (To:, De :) are left out; a quotation's "> " at the head of every line is too.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n \ufeff").split("\n")
    written = [line for line in lines if line.strip()]
    if written and all(line.lstrip().startswith(">") for line in written):
        lines = [line.lstrip().removeprefix(">").removeprefix(" ") for line in lines]
    subject = ""
    for i, line in enumerate(lines):
        bare = line.strip()
        found = _SUBJECT.fullmatch(bare)
        if found and not subject:
            subject = (bare if _REPLY.match(bare) else found[1]).strip(" *")
        elif bare and not _HEADER.fullmatch(bare):
            return subject, "\n".join(lines[i:]).strip()
    return subject, ""


def guess_language(text: str) -> Language:
    """The language most of its small words belong to; English when nothing tells."""
    words = _WORD.findall(text.lower().replace("’", "'"))
    french = sum(word in listed("marks", Language.FR) or word[:2] in _ELIDED for word in words)
    english = sum(word in listed("marks", Language.EN) for word in words)
    return Language.FR if french > english else Language.EN
