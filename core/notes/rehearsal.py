"""A first note for nobody: word lists, grammars and frames are read before somebody waits for them."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from core.domain.brief import Brief, NeedHeard, Recipient
from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes import words
from core.notes.check import CheckContext, check
from core.notes.phrasing import frames, parsed
from core.notes.writer import write

AFTER = 0.3
"""Seconds: a front is connected, or a prompt shown, by then; nobody has typed a log yet."""
_ENGLISH = Brief(
    language=Language.EN,
    company="Acme",
    ended_at=datetime(2026, 3, 2, 10, tzinfo=UTC),
    zone="UTC",
    people=(Recipient("p1", "Ada Lee", "interviewers[0]", moment="drawing the line on a napkin"),),
    theme="two boxes, one barcode",
    needs=(NeedHeard("fewer errors at night", "i added a scan w my team, errors fell from 30 to 8 a wk"),),
    question="who owns the data?",
)
_FRENCH = replace(
    _ENGLISH,
    language=Language.FR,
    people=(Recipient("p1", "Ada Roux", "interviewers[0]", moment="m’avoir dessiné la ligne"),),
    theme="deux cartons, un code-barres",
    needs=(NeedHeard("moins d’erreurs la nuit", "J’ai ajouté un contrôle. Les erreurs ont baissé."),),
    question="À qui sont les données ?",
)
"""A log of the usual fields, the English one in a hurry: what is read for these is nearly all that is ever read."""


@cache
def rehearse() -> None:
    """Writes and checks one note in each language and keeps nothing of it; about a second, and nothing the next time.

    Without it the first person to ask for a draft waits half a second for it, and everybody the process serves with them.
    """
    for brief in (_ENGLISH, _FRENCH):
        language = brief.language
        words.read(language)
        for each in frames(language).values():
            for frame in each:
                parsed(frame.text)
        note = write(brief, NoteKind.THANK_YOU_MANAGER, "p1", sending_at=brief.ended_at + timedelta(hours=3))
        check(note.subject, note.body, CheckContext(language, note.kind))


def begin() -> None:
    """The rehearsal, aside and a moment later: starting comes first, people are served meanwhile, and a process that ends
    does not wait for it."""
    aside = threading.Timer(AFTER, rehearse)
    aside.daemon = True
    aside.start()
