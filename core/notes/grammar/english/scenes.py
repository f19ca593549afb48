"""What a moment tells of several people: whose deed it was, and the tense that the whole scene is told in."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import verbs

_WITH_READER = re.compile(
    r"[^,;:]*?\b(?:with|to|for|at|from|beside|behind|about|after|around|past) you(?=$|[,;:.]| (?:and|in|on|at|by|about|for|over|while|before|after|during|then|there|until)\b)"
)
_DONE_TO_READER = re.compile(
    r"(?:asked|showed|told|gave|sent|handed|taught|helped|met|saw|watched|thanked|made|brought) you (?!were\b|had\b|have\b|are\b)"
)
_OF_READER = re.compile(r"\b(?:your|yourself|me|my|us)\b")
_PRESENT = re.compile(
    r"(?P<front>^|[,;] |\b(?:and|then) )(?P<who>you|she|he|I|they) (?P<verb>asks?|says?|tells?|hands?|points?|turns?|laughs?|stops?|picks?|grabs?|walks?|opens?|pulls?|looks?|smiles?|draws?|goes) (?P<next>(?:what|where|who|why|it|that)'s )?"
)
_PAST = re.compile(r"(?:^|\b(?:I|you|we|he|she|they) )(?P<verb>[a-z]+)\b")

SPEECH = re.compile(
    r"\b(?:said|says|asked|told (?:me|us)|shouted|joked|whispered) (?!about\b|that\b|nothing\b|it\b|so\b)[a-z]+(?:'\w+)?(?: \w+(?:'\w+)?)*$"
)
"""Words said, without quotation marks: a comma in them is the speaker's."""


def by_the_writer(text: str) -> bool:
    """ "Tasted the broth with you", "showed you my shelf": a deed without a doer, of which the reader is the object."""
    clause = re.split(r"[,;:]| and (?=(?:you|we|I|he|she|they) )", text)[0]
    return not _OF_READER.search(clause) and (
        _WITH_READER.match(clause) is not None or _DONE_TO_READER.match(clause) is not None
    )


def in_the_past(text: str) -> str:
    """ "Tasted the broth, you ask what's missing, I said acid": one scene, told in one tense."""
    if not _PRESENT.search(text):
        return text
    known = verbs()
    if not any(
        (verb := known.past.get(found["verb"])) is not None and verb.past != verb.base
        for found in _PAST.finditer(text)
    ):
        return text
    return _PRESENT.sub(_as_past, text)


def _as_past(found: re.Match[str]) -> str:
    verb = verbs().base.get(found["verb"]) or verbs().third.get(found["verb"])
    if verb is None:
        return found[0]
    following = found["next"]
    return f"{found['front']}{found['who']} {verb.past} " + (f"{following[:-3]} was " if following else "")
