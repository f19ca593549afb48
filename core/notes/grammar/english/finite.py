"""Where the finite verb of an English text stands, when it has one."""

from __future__ import annotations

from core.notes.grammar.english.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    adjectives,
    verbs,
)
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.tokens import PLURALS, is_name, plural, strong_object

CHANGES = listed("happened by itself")


_AFTER_VERB = listed("after a verb")
_NO_PERSON = listed("ends as trades do")
"""What ends as the names of trades do."""


def leaves(word: str) -> bool:
    """Whether "left" after `word` says that somebody went: "the last controller left", not "two weeks left"."""
    return word in (
        "staff",
        "people",
        "team",
        "half",
        "everyone",
        "manager",
        "boss",
        "nurse",
        "starters",
    ) or (is_agent(word.removesuffix("s")))


def is_agent(word: str) -> bool:
    return word.endswith(("er", "or", "ist", "nurse", "assistant", "chef")) and word not in _NO_PERSON


_WHO_DOES = frozenset(("they", "we", "you", "he", "she", "it", "i"))
""" "Written down before they retire": what stands behind is no main clause."""
_PARTING = CONJUNCTIONS - {"and", "or"}


def main_verb(words: tuple[str, ...], lows: list[str], start: int) -> int:
    """Index of the finite verb of the main clause; -1 when there is none, -2 when one cannot be told from a noun.

    `lows` are `words` in their bare form.
    """
    held = 0
    unsure = False
    subject_ready = start > 0
    i = start
    while i < len(lows):
        w, p, n = lows[i], lows[i - 1] if i else "", lows[i + 1] if i + 1 < len(lows) else ""
        if (
            i > start
            and words[i - 1].endswith((",", ";", "–", ":"))
            and (subject_ready or w in ADVERBS or w in verbs().past)
        ):
            break
        if i > start and w in _PARTING:
            break
        if w in ("after", "before", "until", "once") and i > start and n in _WHO_DOES:
            break
        if w in ("after", "before", "once") and any(
            lows[j] in verbs().gerund and plural(lows[j - 1]) for j in range(1, min(i, 5))
        ):
            break
        if (
            (w in RELATIVES and i > 0)
            or (
                w == "that"
                and i > 0
                and p not in PREPOSITIONS
                and n not in PREPOSITIONS
                and n
                and p not in verbs().base
            )
            or (
                w in SUBJECTS
                and i > start
                and p not in PREPOSITIONS
                and p not in CONJUNCTIONS
                and p not in RELATIVES
                and p != "that"
                and w not in ("it", "you", "there", "everyone", "everybody", "nobody", "people")
            )
            or (
                w in ("it", "you", "nobody", "everyone", "people")
                and i > start
                and n
                and _finite(n, w, lows[i + 2] if i + 2 < len(lows) else "", lows, i + 1) is True
                and p not in RELATIVES
                and p != "that"
            )
        ):
            held += 1
        else:
            verdict = _finite(w, p, n, lows, i)
            if verdict is True and not held and _of_one(lows, i):
                held += 1  # "boaters who arrive after the lock has shut"
            if verdict is True:
                if (
                    not held
                    and i > 1
                    and plural(p)
                    and plural(lows[i - 2])
                    and i + 2 >= len(lows) - 1
                    and p not in verbs().base
                ):
                    held, unsure = held + 1, False
                if held:
                    held -= 1
                elif i > 0 or start > 0:
                    return i
            elif verdict is None and not held:
                unsure = True
        if w in ("to",) and n in verbs().base:
            i += 1
        i += 1
    return -2 if unsure else -1


def _of_one(lows: list[str], i: int) -> bool:
    """Whether the verb at `i` says of one what is told of many, before a "who" and an "after": theirs it cannot be."""
    who = next((at for at, w in enumerate(lows[:i]) if w in ("who", "that") and at), 0)
    singular = lows[i] in ("has", "is", "was", "does") or lows[i] in verbs().third
    return (
        0 < who < i - 1
        and plural(lows[who - 1])
        and singular
        and any(w in ("after", "before", "until", "once", "when") for w in lows[who:i])
    )


def _finite(w: str, p: str, n: str, lows: list[str], i: int) -> bool | None:
    """True: a finite verb; False: not one; None: it may be."""
    if i == 0 or p == "to":
        return False
    if w == "may" and (not n or n[0].isdigit() or p in PREPOSITIONS):
        return False  # the month
    if w == "last" and n in _TIMES:
        return False  # "eleven weddings last summer"
    if w == "am" and p != "i":
        return False
    if w in AUXILIARIES and w not in ("be", "been"):
        return w not in ("can", "will", "might", "must") or p not in DETERMINERS
    if w.endswith("n't"):
        return True
    noun_slot = (
        p in ("too", "so", "very", "more", "most", "less")
        or p in DETERMINERS
        or p in PREPOSITIONS
        or (p in adjectives() and p not in verbs().base and p not in PLURALS)
    )
    past = verbs().past.get(w)
    if past and w == past.participle and p in AUXILIARIES:
        return False  # "customers who are sent to the app"
    if past and w != past.base:
        return False if noun_slot and p not in ("all", "both", "each") else _past(w, past.participle, p, n)
    if (
        past is None
        and w.endswith("ed")
        and len(w) > 4
        and not noun_slot
        and w not in adjectives()
        and (strong_object(n) or n == "to")
    ):
        return True
    third = verbs().third.get(w)
    if third:
        if noun_slot:
            return False
        if not third.also_noun or (p in ADVERBS and p != "not") or p in SUBJECTS:
            return True
        if n == "that" and _relative(lows, i + 1):
            return False
        if (
            strong_object(n)
            or n in ("to", "whenever", "every", "each")
            or (
                w
                in ("needs", "wants", "takes", "works", "costs", "starts", "looks", "stays", "helps", "hates")
                and n
                and n not in PREPOSITIONS
                and n not in AUXILIARIES
            )
        ):
            return not p.endswith("'s")
        return None if n and n not in PREPOSITIONS and n not in AUXILIARIES else False
    base = verbs().base.get(w)
    if base and not noun_slot:
        if p in ("i", "we", "they", "you", "people", "who") or (
            p in ADVERBS and i > 1 and plural(lows[i - 2])
        ):
            return True
        if plural(p):
            if (
                not base.also_noun
                or n in adjectives()
                or (n in verbs().participle and n not in verbs().base)
                or strong_object(n)
                or n in ADVERBS
                or (n in ("and", "but") and i + 2 < len(lows) and lows[i + 2] in SUBJECTS)
                or n in _AFTER_VERB
                or _told_of_many(lows, i)
            ):
                return True
            return None if n and (n not in PREPOSITIONS or i == 1) and n not in AUXILIARIES else False
    return False


def _told_of_many(lows: list[str], i: int) -> bool:
    """ "The queries pile up over the weekend", "the drivers wait at the gate": a plural stands before few nouns."""
    many = lows[i - 1]
    opens = i == 1 or (lows[0] in DETERMINERS and i == 2)
    if not opens or not many.endswith("s") or many in _BEFORE_A_NOUN or f"{lows[i]}s" in _HEADS:
        return False
    return lows[i + 1] in _PARTICLES or (lows[i] in _NEVER_PASSIVE and lows[i + 1] in PREPOSITIONS)


_HEADS = listed("heads of a row")
_NEVER_PASSIVE = listed("never passive")
_BEFORE_A_NOUN = listed("closed words of an open class too")
_PARTICLES = frozenset(("up", "out", "off", "away", "down", "back"))


def _relative(lows: list[str], that: int) -> bool:
    """ "Surveys that are up to date": whether the "that" at this place is followed by its own verb."""
    after = [w for w in lows[that + 1 : that + 3] if w not in ADVERBS][:1]
    return bool(after) and (
        after[0] in AUXILIARIES
        or after[0] in verbs().base
        or after[0] in verbs().third
        or after[0] in verbs().past
    )


_MONTHS = listed("months")
_TIMES = frozenset(("year", "summer", "winter", "spring", "autumn", "week", "month", "season", "term", "night", "christmas"))  # fmt: skip


def _past(w: str, participle: str, p: str, n: str) -> bool | None:
    if w != participle or w in CHANGES or (w == "left" and leaves(p)):
        return True
    if p in SUBJECTS or p in ADVERBS or is_name(p):
        return True
    if strong_object(n) or n in ("to", "that", "it", "never", "not"):
        return True
    if not n or n in PREPOSITIONS:
        return None if not n else False
    return True if n in _MONTHS else None
