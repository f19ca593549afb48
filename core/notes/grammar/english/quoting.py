"""Words that somebody said: in the marks of a note, whatever marks were typed, and where none were and it is certain to be speech."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import verbs

_ORDER = re.compile(r"\b(?P<said>said),? (?P<speech>[a-z]+ [\w' ,’-]+?)(?=[.!?;]|$)", re.MULTILINE)
_SAID_SHORTLY = re.compile(
    r"\b(said),? ((?:good|nice|fine|great|exactly|finally|never|always|not bad|well done|perfect|lovely|wow|right answer|correct)(?:,? [a-z']+){0,3})(?=[.!?;]|$)",
    re.MULTILINE,
)
""" "She said good, finally": what can only be her own words."""
_ORDERED = frozenset(
    [
        "me",
        "it",
        "them",
        "us",
        "the",
        "a",
        "your",
        "him",
        "her",
        "that",
        "this",
        "what",
        "how",
        "up",
        "in",
        "out",
        "down",
        "on",
        "back",
    ]
)
_QUOTED = re.compile(
    r"[\"“«]\s*([^\"“”«»]{2,120}?)\s*[\"”»]|(?<!\w)'([^']{2,80}(?:'[a-z]{1,2}\b[^']{0,60})?)'(?!\w)"
)
_LETTERS = 3
"""Rock 'n' roll has no quotation."""
A_QUOTE = re.compile(r"[\"“«']")
_ORDERED_ME = frozenset(["me", "it", "them", "us"])


def quoted_speech(typed: str) -> str:
    """ "She said talk me through it": an order after "said" can only be her own words."""

    def quoted(found: re.Match[str]) -> str:
        words = found["speech"].split(" ")
        verb = verbs().base.get(words[0].lower())
        sure = verb is not None and words[1].lower() in (_ORDERED if not verb.also_noun else _ORDERED_ME)
        return f"{found['said']} “{found['speech']}”" if sure and len(words) <= 16 else found[0]

    return _ORDER.sub(quoted, _SAID_SHORTLY.sub(r"\1 “\2”", typed))


def in_marks(text: str) -> str:
    """Typed quotation marks, of any kind, as “…”; an apostrophe is none."""
    if not A_QUOTE.search(text):
        return text
    return _QUOTED.sub(
        lambda m: (
            f"“{(m[1] or m[2]).strip().rstrip('.,;')}”{_stop(m)}"
            if len((m[1] or m[2]).split()) > 1 or m[1] or len(m[2]) > _LETTERS
            else m[0]
        ),
        text,
    )


def _stop(found: re.Match[str]) -> str:
    """The stop that stood inside the marks, where another sentence follows: “We sell Tuesdays.” I laughed."""
    said, after = (found[1] or found[2]).strip(), found.string[found.end() : found.end() + 2]
    return "." if said[-1:] in ".!?" and after[:1] == " " and after[1:].isupper() else ""


def is_a_quote(text: str) -> bool:
    stripped = text.strip().rstrip(".!,;")
    return bool(_QUOTED.fullmatch(stripped))
