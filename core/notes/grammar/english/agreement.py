"""Pronouns of an English text put in the second person, and the verbs that follow them."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    QUESTION_WORDS,
    SUBJECTS,
    verbs,
)
from core.notes.grammar.english.tokens import low
from core.notes.signs import holds

_GIVING = {
    "gave",
    "give",
    "gives",
    "showed",
    "show",
    "told",
    "tell",
    "sent",
    "send",
    "asked",
    "ask",
    "handed",
    "offered",
    "taught",
    "let",
    "helped",
}


_STATES = frozenset(
    [
        "keep",
        "keeps",
        "kept",
        "keeping",
        "make",
        "makes",
        "made",
        "making",
        "leave",
        "leaves",
        "left",
        "get",
        "gets",
        "got",
        "drive",
        "drives",
        "drove",
        "help",
        "helped",
        "let",
    ]
)


_IRREGULAR = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "isn't": "aren't",
    "wasn't": "weren't",
    "hasn't": "haven't",
    "doesn't": "don't",
}


_TO_YOU = {
    "she": "you", "he": "you", "they": "you", "him": "you", "them": "you", "hers": "yours", "theirs": "yours", "their": "your",
    "herself": "yourself", "himself": "yourself", "themselves": "yourselves",
}  # fmt: skip


_QUOTE_ENDS = re.compile(r"[”\"][.,;:!?)]*$")


def quoted_words(words: list[str]) -> list[bool]:
    """For each word, whether it stands between quotation marks."""
    if not holds("\n".join(words), ("“", '"')):
        return [False] * len(words)
    inside, found = False, []
    for word in words:
        if word.startswith(("“", '"', "(“")):
            inside = True
        found.append(inside)
        if _QUOTE_ENDS.search(word):
            inside = False
    return found


_PERCEIVED = frozenset(
    "watch watching watched see seeing saw hear hearing heard feel feeling felt let letting make making made help helping helped".split()  # noqa: SIM905
)
_ITS_OWN = frozenset(("had", "has", "was", "is", "were", "are", "did", "went", "came", "took", "won"))
"""What "his" does as a subject: "his had a bell on it"."""


def to_reader(words: list[str], pronouns: set[str], quoted: list[bool]) -> tuple[list[str], bool]:
    made = list(words)
    changed = False
    for i, word in enumerate(words):
        if quoted[i]:
            continue
        core = low(word)
        head, _, tail = core.partition("'")
        if head not in pronouns:
            continue
        changed = True
        if head in ("her", "his"):
            new = "your" if head == "his" or possessive(words, i) else "you"
            if head == "his" and (
                i + 1 == len(words) or words[i].endswith((",", ".")) or low(words[i + 1]) in _ITS_OWN
            ):
                new = "yours"
        else:
            new = _TO_YOU[head]
        if tail == "s":
            following = low(words[i + 1]) if i + 1 < len(words) else ""
            new += (
                "’ve"
                if following in verbs().participle
                and following not in ("tired", "worried", "interested")
                and following not in verbs().base
                else "’re"
            )
        elif tail:
            new += "’" + tail
        made[i] = swapped(word, core, new)
        if head in ("she", "he", "they"):
            before = low(made[i - 1]) if i else ""
            if before in _IRREGULAR and (
                i == 1
                or low(made[i - 2]) in QUESTION_WORDS
                or low(made[i - 2]) in ("much", "many", "often", "long")
            ):
                made[i - 1] = swapped(made[i - 1], before, _IRREGULAR[before])
            else:
                agree(made, i + 1)
    return made, changed


def possessive(words: list[str], i: int) -> bool:
    """Whether "her" at `i` belongs to the noun after it."""
    if i + 1 >= len(words) or words[i].endswith((",", ".", ";", ":")):
        return False
    following, before = low(words[i + 1]), low(words[i - 1]) if i else ""
    if following == "own":
        return True
    if (
        (following in PREPOSITIONS and following != "past")
        or following in CONJUNCTIONS
        or (following in DETERMINERS and following not in ("two", "three", "four", "own", "first"))
    ):
        return False
    if following in (
        "that",
        "how",
        "what",
        "why",
        "who",
        "where",
        "when",
        "whether",
        "again",
        "yesterday",
        "today",
        "which",
        "i",
        "we",
    ):
        return False
    if before in _STATES and (
        i + 2 == len(words)
        or following in ADVERBS
        or following
        in ("awake", "up", "going", "busy", "happy", "proud", "smile", "laugh", "calm", "nervous", "angry")
    ):
        return False
    if before in _PERCEIVED and (verb := verbs().base.get(following)) is not None:
        after = low(words[i + 2]) if i + 2 < len(words) else ""
        if not verb.also_noun or after in DETERMINERS or after in ("it", "them", "me", "us"):
            return False  # "watching her fold a sheet"
    if following[:1].isdigit() and i + 2 == len(words):
        return False
    return not (before in _GIVING and following[:1].isdigit())


def agree(words: list[str], start: int) -> None:
    """Puts the verbs of the subject before `start` in the form that "you" takes."""
    i = start
    while (
        i < len(words)
        and (low(words[i]) in ADVERBS or low(words[i]) in ("and", "i"))
        and low(words[i]) != "not"
    ):
        i += 1
    if i >= len(words):
        return
    first = low(words[i])
    words[i] = swapped(words[i], first, agreed(first))
    if words[i] == first and _UNHEARD.fullmatch(first) and low(words[i - 1]) in ADVERBS:
        words[i] = first[:-1]
    if (
        first in verbs().third
        or first in ("is", "has", "does")
        or words[i - 1].endswith(("’ve", "’re", "’d"))
        or (first in verbs().past and first not in _SAYING)
    ):
        for j in range(i + 1, len(words)):
            if low(words[j]) in SUBJECTS and low(words[j - 1]) in CONJUNCTIONS:
                break
            if (
                low(words[j - 1]) in ("and", "but", "or", "then", "also")
                or (low(words[j - 1]) in ADVERBS and low(words[j - 2]) in ("and", "but"))
            ) and low(words[j]) in (*verbs().third, *_IRREGULAR):
                known = verbs().third.get(low(words[j]))
                following = low(words[j + 1]) if j + 1 < len(words) else ""
                if (
                    known is None
                    or not known.also_noun
                    or following in DETERMINERS
                    or following in ("me", "it", "them")
                ):
                    words[j] = swapped(words[j], low(words[j]), agreed(low(words[j])))
    elif first == "was":
        return


_UNHEARD = re.compile(r"[a-z]{3,}[^sui]s")
""" "He still googles it": behind an adverb, the verb that no list has."""
_SAYING = frozenset(
    [
        "said",
        "told",
        "explained",
        "admitted",
        "mentioned",
        "asked",
        "warned",
        "thought",
        "felt",
        "knew",
    ]
)
"""What somebody else's deeds follow as a clause."""


def agreed(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    found = verbs().third.get(word)
    return found.base if found else word


def swapped(word: str, core: str, new: str) -> str:
    """`word` with its core replaced, its punctuation kept."""
    at = word.lower().replace("’", "'").find(core)
    return word[:at] + new + word[at + len(core) :] if at >= 0 else new
