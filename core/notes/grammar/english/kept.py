"""What stays of a moment when there is nothing to thank for: what both did, what the reader is, does or told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.forms import past_to_gerund
from core.notes.grammar.english.lexicon import ADVERBS, SUBJECTS, verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.tokens import low

LONGEST = 22
"""Words of what one thanks for, or keeps in mind."""
_SHARED = listed("shared")
TOLD = re.compile(
    r"you (?P<verb>told me|said|mentioned|admitted|confessed|explained|reckon|think|say|told us)(?: to me)?(?P<that> that)? (?P<what>(?!to\b|about\b|how\b|why\b|what\b|where\b|who\b|when\b|whether\b|if\b|of\b|sorry\b|yes\b|no\b|hello\b|thank).+)$"
)
_NO_FACT = re.compile(r"[:;?]| – |\b(?:yesterday|today|this morning|this afternoon|tomorrow)\b")
_RAGGED = re.compile(
    r", (?!(?:not|which|who|whose|because|even|so|but|when|while|before|after|and|or|never|though|although|however|like|with|in|on|at)\b)"
)
"""A comma with a scrap behind it: no clause to keep in mind."""
_WHEN_I = re.compile(
    r",? (?:after|when|once|because|while) (?:I|we) (?:told|asked|said|explained|mentioned) .*$"
)
"""When it was said: no part of what was said."""
_LAUGH = re.compile(
    r"we had (?P<what>an? (?:good |great |proper |long |little )?(?:laugh|chat|talk|giggle|natter|debate|moan)\b.*)$"
)
_FOUND_OUT = re.compile(r"^((?:found|worked) out|discovered)(?: that)? (?=(?:we|you|I|it|the)\b)")


def has_subject(words: Sequence[str]) -> bool:
    """A second clause of the same rank."""
    return any(
        low(words[i]) in SUBJECTS and low(words[i - 1]) in ("and", "but", "so", "then")
        for i in range(2, len(words))
    )


def shared(head: str) -> str:
    """ "We compared notes on the lights" as "comparing notes on the lights"."""
    if laugh := _LAUGH.match(head):
        return f"having {laugh['what']}"
    words = head.split(" ")
    start = (
        2 if len(words) > 3 and (low(words[1]) in ADVERBS or low(words[1]) in ("both", "all", "even")) else 1
    )
    together = words[0] == "I" and words[-2:] == ["with", "you"]
    if len(words) < 4 or not (together or low(words[0]) == "we"):
        return ""
    verb = verbs().past.get(low(words[start]))
    if verb is None or (verb.base not in _SHARED and verb.base not in ("find", "discover")) or "," in head:
        return ""
    done = " ".join(words[start:])
    if verb.base in ("find", "discover", "work"):
        done, several = _FOUND_OUT.subn(r"\1 that ", done)
        if verb.base != "work" and not several and " together" not in done:
            return ""
    gerund = past_to_gerund(done)
    if gerund is None or len(gerund.split()) > LONGEST or has_subject(gerund.split(" ")):
        return ""
    if words[start - 1] == "both" and gerund.startswith(
        ("laughing at ", "laughing about ", "laughing over ")
    ):
        return f"laughing with you {gerund.removeprefix('laughing ')}"
    if " my " in gerund[:28]:
        return ""  # "we watched my reel": nobody says what they enjoyed of it so
    return gerund if " you" in gerund else gerund.replace(" together", " with you", 1)


def fact(head: str) -> str:
    """What stays in mind: what the reader is or does, or said of something."""
    if told := TOLD.match(head):
        what = _WHEN_I.sub("", told["what"])
        got = read(what)
        if got.sort is not Sort.CLAUSE or low(got.words[0]).partition("'")[0] in ("i", "if", "when", "that"):
            return ""
        return what if _keeps(what) else ""
    words = head.split(" ")
    theirs = words[1:2] == ["the"] and words[0][:1].isupper()
    mine = low(words[0]).partition("'")[0] == "you" or head.startswith(("we both ", "we had both "))
    if not (theirs or mine) or not _keeps(head):
        return ""
    return head if read(head).sort is Sort.CLAUSE else ""


def _keeps(clause: str) -> bool:
    words = clause.split(" ")
    return (
        3 < len(words) <= LONGEST
        and low(words[0]) != "if"
        and not _NO_FACT.search(clause)
        and not _RAGGED.search(clause)
    )
