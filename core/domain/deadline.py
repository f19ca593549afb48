"""A day given as a deadline or a stretch of time: "by the end of the month" and « d’ici la fin du mois » are no appointment on the 31st."""

from __future__ import annotations

import re

from core.domain.person import Language

_FRENCH = re.compile(
    r"(?:d['’]ici|avant|vers|autour d|aux alentours d|à partir d|sous|au plus tard|courant|(?:dans|ds) (?:\d|une?|deux|trois|quatre|dix|quinze|la)|"
    r"(?:la |le |en )?(?:fin|début|mi|semaine|mois)\b)",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"(?:within|in) (?:the next |about )?(?:an?|one|two|three|four|six|ten|a couple of|\d+) (?:days?|weeks?|months?|wks?|mths?)",
    re.IGNORECASE,
)
"""A stretch of time: said as it was typed, and no day is made of it."""
_SHORT = {"wk": "week", "mth": "month"}
_SHORTENED = re.compile(r"\b(wk|mth)(?=s?$)")
_BY = re.compile(r"by the \d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)
"""A deadline, and no appointment on that day."""
_ENGLISH = re.compile(
    r"(?:(?P<by>by|before|at) )?(?:the )?end of (?:(?P<which>the|this|next) )?"
    r"(?P<span>week|month|quarter|term|(?P<named>january|february|march|april|may|june|july|august|september|october|november|december))",
    re.IGNORECASE,
)
"""The end of a stretch: "at the end of the week" where only "end of the week" was typed."""
_STRETCH = {
    Language.EN: re.compile(
        r",? (?:(?:sometime |some time )?(?:(?:with)?in|over) (?:the next |about )?(?:an?|one|two|three|four|six|ten|a couple of|\d+) (?:days?|weeks?|months?|wks?|mths?)|"
        r"(?:(?:by|before|at) )?(?:the )?end of (?:(?:the|this|next) )?(?:week|wk|month)|(?:this|next) (?:week|wk|month)|tomorrow|tmrw)$",
        re.IGNORECASE,
    ),
    Language.FR: re.compile(
        r",? (?:(?:d['’]ici|dans|sous) (?:une?|deux|trois|quatre|huit|dix|quinze|la|\d+) ?(?:jours?|semaines?|mois|quinzaine)|"
        r"(?:d['’]ici |avant |en |à )?(?:la )?(?:fin|début)(?: de| du)?(?: la| cette)? (?:semaine|mois)(?: prochaine?)?|"
        r"(?:d['’]ici )?(?:la|cette) semaine(?: prochaine)?|sem\.? pro(?:chaine)?|le mois prochain|demain)$",
        re.IGNORECASE,
    ),
}
"""At the end of a step: true on the day it was typed, and on no other."""


def without_stretch(step: str, language: Language) -> str:
    """`step` without words that count from the day it was typed: "in ten days", « la semaine prochaine »."""
    return _STRETCH[language].sub("", step.strip().rstrip("."))


def with_deadline(step: str, typed: str, language: Language) -> str:
    """`step` with the words `typed` for its day, where a date alone would make an appointment of a deadline."""
    term = _term(typed.strip().rstrip("."), language)
    if not step.strip() or not term or term.casefold() in step.casefold():
        return step
    return f"{step.strip().rstrip('.')} {term}"


def _term(typed: str, language: Language) -> str:
    """The deadline as it is said behind the step; empty where `typed` is none."""
    if language is Language.FR:
        return typed if _FRENCH.match(typed) else ""
    if _BY.fullmatch(typed):
        return typed
    if _WITHIN.fullmatch(typed):
        return _SHORTENED.sub(lambda m: _SHORT[m[1]], typed.lower())
    due = _ENGLISH.fullmatch(typed)
    if due and due["named"]:
        return f"{(due['by'] or 'at').lower()} the end of {due['named'].capitalize()}"
    return f"{(due['by'] or 'at').lower()} the end of {due['which'] or 'the'} {due['span']}" if due else ""
