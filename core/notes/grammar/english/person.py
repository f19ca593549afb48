"""Turning a text towards its reader: "she drew", "Lena drew" become "you drew" in the note to Lena, and only there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.domain.brief import Brief, Recipient
from core.domain.person import Gender
from core.notes.fragment import Part
from core.notes.grammar.english.agreement import agree, possessive, quoted_words, swapped, to_reader
from core.notes.grammar.english.countable import countable
from core.notes.grammar.english.finite import is_agent
from core.notes.grammar.english.lexicon import PREPOSITIONS, ing_nouns, verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.names import Names, first_name, title_of
from core.notes.grammar.english.they import PEOPLE_NOUNS, of_others, turn_they
from core.notes.grammar.english.tokens import is_name, low, lows_of
from core.notes.grammar.english.whose import their_own

_SHE = {"she", "her", "hers", "herself"}
_HE = {"he", "him", "his", "himself"}
_FEMALE = listed("first names of women")
_TITLED = {
    **dict.fromkeys(("mrs", "ms", "miss", "dame", "sister"), Gender.FEMININE),
    **dict.fromkeys(("mr", "sir", "father"), Gender.MASCULINE),
}
_YOU_TWICE = re.compile(r"\byou and you\b")
_MALE = listed("first names of men")
"""Only to tell two interviewers apart when the log says "she": never to choose a civility."""


@dataclass(frozen=True, slots=True)
class Turned:
    """`about` is the recipient id that pronouns stood for; `reader`: the reader is in the text; `lost`: nobody could be found."""

    text: str
    reader: bool = False
    lost: bool = False


def _you_once(found: re.Match[str]) -> str:
    """ "You and you" is one reader, but not in "I sat in the cab with you and you let me reverse it"."""
    following = low(found.string[found.end() :].strip().partition(" ")[0])
    if following in verbs().gerund:
        return found[0]
    return found[0] if following in verbs().past or following in verbs().base else "you"


def _asked_of(pronouns: set[str], question: str) -> bool:
    """Whether the question that an answer answers was about the same person: "how does she choose her apprentices"."""
    return not pronouns.isdisjoint(w.partition("'")[0] for w in lows_of(question.split(" ")))


_SOMEONE = frozenset(("someone", "somebody", "anyone", "anybody", "person", "whoever"))
_ONE = frozenset(("a", "an", "each", "every", "any"))
""" "Do you ever tell a bride that her flower is out of season?"."""
_CASES = PEOPLE_NOUNS | frozenset(
    ("case", "scenario", "resident", "baby", "family", "caller", "complaint", "example")
)
"""Behind one of these, "her evening meal" is hers of whom the answer was about, and not the reader's."""
_ANY = frozenset(("a", "an", "one", "each", "every", "any", "no", "some", "another", "the"))


def _somebody(word: str) -> bool:
    """Whether `word` names whoever does some work: whom a later "he" in a question stands for."""
    return is_agent(word) or word.endswith(("ant", "ent", "ian", "ess", "man", "woman"))


def _gone(lows: list[str]) -> list[str]:
    """ "The last controller", "their previous buyer": somebody of the past, whom a later "her" stands for."""
    return [
        w
        for i, w in enumerate(lows)
        if i and lows[i - 1] in ("last", "previous", "former", "old") and is_agent(w)
    ]


def meant(pronouns: set[str], to: Recipient, brief: Brief, owner: Recipient | None) -> Recipient | None:
    """Whom "she" or "he" is, when that is certain."""
    if owner is not None:
        return owner
    if len(brief.people) == 1:
        return brief.people[0]
    wanted = Gender.FEMININE if pronouns & _SHE else Gender.MASCULINE
    fitting = [p for p in brief.people if _gender(p) is wanted]
    if len(fitting) == 1 and all(_gender(p) is not None for p in brief.people):
        return fitting[0]
    return None


def _gender(someone: Recipient) -> Gender | None:
    if someone.gender is not None:
        return someone.gender
    title = title_of(someone.name).rstrip(".").lower()
    if title in _TITLED:
        return _TITLED[title]
    name = re.split("[ -]", first_name(someone))[0].casefold()
    return Gender.FEMININE if name in _FEMALE else Gender.MASCULINE if name in _MALE else None


def turn(
    text: str,
    *,
    part: Part,
    to: Recipient,
    brief: Brief,
    names: Names,
    owner: Recipient | None,
    said: set[str] | None = None,
) -> Turned:
    """`text` has its names hidden. What is about the reader becomes "you", with its verbs.

    `said` are the pronouns that the reader had elsewhere in the same field.
    """
    words = text.split(" ")
    typed = lows = lows_of(words)
    present = {w.partition("'")[0] for w in lows}
    reader = False
    lost = False
    quoted = [said or theirs for said, theirs in zip(quoted_words(words), their_own(lows), strict=True)]
    for singular in () if part is Part.PROOF else (_SHE, _HE):
        if not present & singular:
            continue
        first = next(i for i, w in enumerate(lows) if w.partition("'")[0] in singular)
        if quoted[first]:
            continue
        if _somebody_else(singular, typed, first, owner or to, said, part):
            continue
        if part is Part.NEED and lows[first] in ("she", "he") and any(w in _SOMEONE for w in lows[:first]):
            continue  # "someone who teaches as she works"
        if part is Part.VIEW and not _asked_of(singular, brief.question):
            continue  # "the night lead, because she sees it all"
        if (
            part is Part.REPAIR
            and lows[first] in ("her", "his", "him")
            and any(map(_CASES.__contains__, lows[:first]))
        ):
            continue
        before = [w for w in lows[:first] if w.rstrip("s") in PEOPLE_NOUNS or w in PEOPLE_NOUNS]
        before += _gone(lows[:first])
        before += [w for i, w in enumerate(lows[1:first], 1) if lows[i - 1] in ("my", "our") and _somebody(w)]
        if part in (Part.QUESTION, Part.VIEW):
            before += [w for i, w in enumerate(lows[1:first], 1) if lows[i - 1] in _ANY and _somebody(w)]
            before += [w for i, w in enumerate(lows[1:first], 1) if lows[i - 1] in _ONE and countable(w)]
        named = [names.person(w.lstrip('“"(')) for w in words[:first] if is_name(w)]
        named_ids = {p for p in named if p}
        who = meant(singular & present, to, brief, owner)
        if named_ids:
            if named_ids == {to.id}:
                who = to
            elif who is None or who.id not in named_ids:
                continue
        elif before and (who is None or owner is None):
            continue
        if who is None:
            lost = True
        elif who.id == to.id:
            words, changed = to_reader(words, singular, quoted)
            lows = lows_of(words)
            reader = reader or changed
        else:
            words = _named(words, singular, who, names)
            lows = lows_of(words)
    words, changed = _names_to_reader(words, to, names, quoted_words(words))
    reader = reader or changed
    words, changed, gone = turn_they(words, part, to, brief, names, owner)
    text = " ".join(words)
    if "you and you" in text:
        text = _YOU_TWICE.sub(_you_once, text)
    if part is Part.MOMENT and (reader or changed) and '"' not in text and "“" not in text:
        text = _their_own(text)
    return Turned(text, reader or changed, lost or gone)


_MEN = listed("men told of")
_WOMEN = listed("women told of")


def pronouns_of(pieces: Sequence[str]) -> set[str] | None:
    """The pronouns of whoever is told of first, as a subject; None when nobody is."""
    for piece in pieces:
        for word in piece.split(" "):
            first = low(word).partition("'")[0]
            if first in ("she", "he"):
                return _SHE if first == "she" else _HE
    return None


def _somebody_else(
    pronouns: set[str], lows: list[str], first: int, who: Recipient, reader: set[str] | None, part: Part
) -> bool:
    """ "A little boy stopped her to show her his worm": whether these pronouns, the first at `first`, are surely not the reader's.

    Where both "he" and "she" are told of and nobody's gender is known, the one told of first is the reader: whom else
    would a moment with them begin with ("her first customer was her dentist, he still pays").
    """
    if of_others(lows, first):
        return True
    theirs = _WOMEN if pronouns is _SHE else _MEN
    if any(w in _TITLED and not is_name(lows[i + 1]) for i, w in enumerate(lows[:first])):
        return True
    if any(w.partition("'")[0] in theirs for w in lows[:first]):
        return True
    other = _HE if pronouns is _SHE else _SHE
    if part is Part.MOMENT and _told_of_last(lows, first):
        return True
    if lows[0].endswith("ing") and who.gender is (Gender.MASCULINE if pronouns is _SHE else Gender.FEMININE):
        return True
    if reader is not None and reader is not pronouns:
        return True
    others = [i for i, w in enumerate(lows) if w.partition("'")[0] in other]
    if not others:
        return False
    gender = _gender(who)
    if gender is not None:
        return gender is not (Gender.FEMININE if pronouns is _SHE else Gender.MASCULINE)
    return others[0] < first


def _told_of_last(lows: list[str], first: int) -> bool:
    """ "Played me the voicemail from a porter, he was singing": who begins a clause and only is something, is who was told of last.

    Whoever says, thinks or knows is the reader: the moment is theirs.
    """
    if first < 3 or lows[first] not in ("he", "she"):
        return False
    following = lows[first + 1] if first + 1 < len(lows) else ""
    return following in ("was", "is") and any(
        lows[i - 1] in _FROM and _somebody(w) and countable(w) for i, w in enumerate(lows[:first]) if i
    )


_FROM = _ANY | frozenset(("from", "of", "with", "about", "to"))
_REPORTED = re.compile(
    r"(?:\b(?:you|and) (?:said|admitted|explained|joked|told (?:me|us))(?: that)?|\byour (?:remark|point|comment|admission|observation|complaint|warning) that) (?P<said>.+)$"
)
_COMPANY_OWN = {"us": "you", "our": "your", "ours": "yours", "we": "you"}
_OF_BOTH = re.compile(
    r"\b(?:i|me|my|would|will|'ll|'d|should|could|can|might|may|must|let's|both|all|together|each|same|alike|one of us)\b|’(?:ll|d)\b",
    re.I,
)


def _their_own(text: str) -> str:
    """ "You said that one cost us a contract": in words reported of the reader, "us" is their house, not the writer."""
    found = _REPORTED.search(text)
    if (
        found is None
        or _OF_BOTH.search(found["said"])
        or re.search(r"\bwe(?:'re|’re| are| were)\b", found["said"])
    ):
        return text
    said = re.sub(r"\b(?:us|ours?|we)\b", lambda m: _COMPANY_OWN[m[0]], found["said"])
    return text[: found.start("said")] + said


def _names_to_reader(
    words: list[str], to: Recipient, names: Names, quoted: list[bool]
) -> tuple[list[str], bool]:
    made = list(words)
    changed = False
    for i, word in enumerate(words):
        if quoted[i] or not is_name(word):
            continue
        sign = word.lstrip('“"(')[0]
        if names.person(sign) != to.id:
            continue
        changed = True
        rest = word[word.index(sign) + 1 :]
        following = low(words[i + 1]) if i + 1 < len(words) else ""
        if rest.startswith(("'s", "’s")) and following in verbs().gerund and following not in ing_nouns():
            made[i] = word.replace(sign + rest[:2], "you’re")
        elif rest.startswith(("'s", "’s")):
            made[i] = word.replace(sign + rest[:2], "your")
        else:
            made[i] = word.replace(sign, "you")
            before = low(words[i - 1]) if i else ""
            if words[i - 1].endswith((",", ";", "–", ":")) or (
                before not in PREPOSITIONS
                and not (before in verbs().base or before in verbs().past or before in verbs().gerund)
            ):
                agree(made, i + 1)
    return made, changed


def _named(words: list[str], pronouns: set[str], who: Recipient, names: Names) -> list[str]:
    """The first pronoun becomes the name of `who`, so that another reader knows who is meant."""
    sign = next((n.sign for n in names.forms if n.person == who.id and n.printed == first_name(who)), "")
    made = list(words)
    for i, word in enumerate(words):
        core = low(word)
        head, _, tail = core.partition("'")
        if head in pronouns and sign:
            owning = head in ("his", "her") and (head == "his" or possessive(words, i))
            made[i] = swapped(word, core, sign + ("’s" if owning else "") + (f"’{tail}" if tail else ""))
            break
    return made
