"""NC06 and NC07: a subject line that says something, and says it of this meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.domain.note import NoteKind as K
from core.domain.person import Language
from core.notes.check.context import MAIL_FREE
from core.notes.check.lists import words as listed
from core.notes.check.logged import Log
from core.notes.check.page import Page, finding, whole
from core.notes.check.words import Word, fold
from core.notes.note import Finding, Severity, Where
from core.notes.stems import stems

LONGEST = 62
"""Characters; phones show about 40 of a subject, mail programs about 60 (writing guide, section 4: at most 60)."""
EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2764]")
_OF_THE_PROCESS = frozenset(
    (
        K.ACCEPTANCE,
        K.OFFER_DECLINE,
        K.WITHDRAWAL,
        K.ANOTHER_OFFER,
        K.NO_SHOW,
        K.RELAY,
        K.CHECK_IN,
        K.SECOND_REMINDER,
        K.DOOR_OPEN,
        K.REJECTION_EARLY,
        K.REJECTION_FINAL,
    )
)
"""Kinds whose subject may name the post, the appointment or the decision rather than something said."""
_DECISIONS = frozenset(
    (K.ACCEPTANCE, K.OFFER_DECLINE, K.WITHDRAWAL, K.ANOTHER_OFFER, K.OFFER_THANKS, K.NO_SHOW, K.RELAY)
)
"""Kinds in which "your offer, and my answer" says what the mail is."""
_REPLY = re.compile(r"^\s*(?:re|ré|rép|tr|fw|fwd|aw)\s*:\s*", re.I)
_DATE = re.compile(r"\d{1,2}\s?[/.\-]\s?\d{1,2}(?:\s?[/.\-]\s?\d{2,4})?|\d{4}|\d+")
_THANKS = re.compile(r"^(?:many )?(?:thank(?:s| you)|merci)\b", re.I)


def rules(page: Page) -> Iterator[Finding]:
    if page.kind in MAIL_FREE:
        return
    text = page.subject.text.strip()
    if not text and page.is_message:
        return
    if not text:
        severity = Severity.BLOCK if page.kind else Severity.WARN
        yield whole(
            "NC06", severity, Where.SUBJECT, variant=_with("empty", page), suggestion=_suggestion(page)
        )
        return
    reply = _REPLY.match(text)
    if reply and not _REPLY.match(text[reply.end() :]):
        return  # an answer in the thread keeps its subject
    if is_bare(page):
        yield whole(
            "NC06",
            Severity.BLOCK,
            Where.SUBJECT,
            x=text,
            variant=_with("bare", page),
            suggestion=_suggestion(page),
        )
        return
    yield from _quality(page, text)


def is_bare(page: Page) -> bool:
    """Whether nothing is left once thanks, follow-up words, role, company, names and dates are taken away."""
    left = [w for w in page.subject.words if not _empty_word(w.key, page.language)]
    if page.log:
        known = {k for name in page.log.names for k in _name_keys(name)} | _name_keys(
            page.log.brief.candidate.headline
        )
        left = [w for w in left if w.key not in known and w.key.removesuffix("'s") not in known]
    left = [w for w in left if not _DATE.fullmatch(w.raw)]
    if not left:
        return not _is_best_there_is(page)
    return page.log is None and _only_names_a_job(page, left)


def _is_best_there_is(page: Page) -> bool:
    """Role, firm or day without thanks, where nothing else was logged; "your offer, and my answer"."""
    if len(page.subject.words) <= 2:
        return False
    poor = page.log is not None and not page.log.told
    thanked = listed("thanks_words", page.language) & set(page.subject.keys)
    return page.kind in _DECISIONS or (poor and not thanked)


def _only_names_a_job(page: Page, left: list[Word]) -> bool:
    """Without a log: job titles, and what is capitalised after thanks or a follow-up ("at Globex")."""
    jobs = listed("job_words", page.language)
    if all(w.key in jobs for w in left):
        return True
    thanked = _THANKS.match(page.subject.text.strip()) or len(left) < len(page.subject.words) / 2
    if not thanked or page.subject.text.isupper():
        return False
    return all(w.key in jobs or (w.raw[0].isupper() and not w.opens) for w in left)


def _name_keys(name: str) -> set[str]:
    return {
        piece
        for word in name.split()
        for piece in (fold(word), *re.split(r"['’-]", fold(word).strip("().,")))
    }


def _empty_word(key: str, language: Language) -> bool:
    bare = listed("bare_subject", language)
    return key in bare or all(piece in bare for piece in key.split("-"))


def _quality(page: Page, text: str) -> Iterator[Finding]:
    passage = page.subject
    names = {fold(w) for n in (page.log.names if page.log else ()) for w in n.split()}
    shouted = [w for w in passage.words if w.raw.isupper() and len(w.raw) > 3 and w.key not in names]
    known = page.log.words if page.log else frozenset()
    if len(text) > LONGEST:
        yield whole(
            "NC07", Severity.WARN, Where.SUBJECT, variant="long", n=str(len(text)), longest=str(LONGEST)
        )
    elif text.endswith("!") or "!!" in text:
        yield finding(
            "NC07",
            Severity.WARN,
            Where.SUBJECT,
            passage,
            text.index("!"),
            text.index("!") + 1,
            variant="loud",
        )
    elif (
        len(shouted) > 1
        or (shouted and len(passage.words) == 1)
        or any(w.key not in known and len(w.raw) > 5 for w in shouted)
    ):
        w = shouted[0]
        yield finding("NC07", Severity.WARN, Where.SUBJECT, passage, w.start, w.end, variant="loud")
    elif EMOJI.search(text):
        found = EMOJI.search(text)
        assert found  # noqa: S101 - just seen
        yield finding("NC07", Severity.WARN, Where.SUBJECT, passage, *found.span(), variant="loud")
    elif _REPLY.match(text):
        yield whole("NC07", Severity.WARN, Where.SUBJECT, x=text, variant="stale")
    elif page.log and page.kind not in _OF_THE_PROCESS and not _shares(page, page.log):
        yield whole(
            "NC07",
            Severity.WARN,
            Where.SUBJECT,
            x=text,
            variant=_with("anyone", page),
            suggestion=_suggestion(page),
        )


def _shares(page: Page, log: Log) -> bool:
    """Whether a stem of the subject is in what was logged; unknowable across languages."""
    if log.language is not page.language or not log.told:
        return True
    mine = set(stems(page.subject.text, page.language))
    theirs = set(stems(log.theirs.replace("' ", "'"), page.language)).union(
        *log.moments, *(n | p for n, p in log.needs)
    )
    theirs |= {
        s
        for text in (*log.brief.promises, log.brief.next_step, log.brief.own_view)
        for s in stems(text, page.language)
    }
    return bool(mine & theirs)


def _suggestion(page: Page) -> str:
    """The theme, when it is short enough to stand as a subject."""
    theme = page.log.brief.theme.strip() if page.log else ""
    return theme if 0 < len(theme) <= LONGEST and len(theme.split()) <= 9 else ""


def _with(variant: str, page: Page) -> str:
    return f"{variant}_suggest" if _suggestion(page) else variant
