"""Whom an English "they" stands for: the reader's side, the team, or people in the text itself."""

from __future__ import annotations

from core.domain.brief import Brief, Recipient
from core.domain.person import Gender
from core.notes.fragment import Part
from core.notes.grammar.english.agreement import quoted_words, swapped, to_reader
from core.notes.grammar.english.lexicon import MODALS, verbs
from core.notes.grammar.english.names import Names
from core.notes.grammar.english.own_clause import own_clause
from core.notes.grammar.english.small_numbers import amount
from core.notes.grammar.english.tokens import is_name, low, lows_of

_THEY = {"they", "them", "their", "theirs", "themselves"}
_TEAM_PARTS = (Part.NEED, Part.QUESTION, Part.VIEW, Part.THEME, Part.NEXT_STEP, Part.PROMISE, Part.WEAK_SPOT)
_COLLECTIVE = frozenset(
    ["team", "crew", "staff", "shift", "group", "family", "class", "department", "board", "committee"]
)


PEOPLE_NOUNS = frozenset(
    [
        "nurse",
        "doctor",
        "patient",
        "colleague",
        "manager",
        "director",
        "trainee",
        "apprentice",
        "pupil",
        "student",
        "child",
        "customer",
        "client",
        "mother",
        "father",
        "woman",
        "man",
        "boss",
        "candidate",
        "driver",
        "engineer",
        "developer",
        "teacher",
        "founder",
        "owner",
        "worker",
        "volunteer",
        "daughter",
        "son",
        "wife",
        "husband",
        "dad",
        "mum",
        "mom",
        "sister",
        "brother",
        "guy",
        "girl",
        "boy",
        "user",
        "parent",
        "midwife",
        "clerk",
        "guard",
        "tenant",
        "guest",
        "neighbour",
        "neighbor",
        "learner",
    ]
)


def turn_they(
    words: list[str], part: Part, to: Recipient, brief: Brief, names: Names, owner: Recipient | None
) -> tuple[list[str], bool, bool]:
    lows = lows_of(words)
    first = next((i for i, w in enumerate(lows) if w.partition("'")[0] in _THEY), None)
    if first and part is Part.NEED and lows[first] == "them" and lows[first - 1] == "of":
        first = None  # "more of them": those told of, and nobody's house
    if first and part is Part.MOMENT and lows[first] == "them" and lows[first - 1] == "of":
        first = None  # "there were 114 of them": what was shown, and nobody's house
    ours = part in (Part.NEED,) and any(w in ("we", "our", "us", "we're") for w in lows)
    if ours:
        swap = {
            "we": "you",
            "our": "your",
            "us": "you",
            "ours": "yours",
            "we're": "you’re",
            "we've": "you’ve",
            "ourselves": "yourselves",
        }
        words = [swapped(w, low(w), swap[low(w)]) if low(w) in swap else w for w in words]
    if first is None or part is Part.PROOF:
        return words, ours, False
    bare = [w.removesuffix("'s") for w in lows]  # "a client's term": they are the client
    told = (
        first - 1 if first and part is Part.NEED and _several(lows[first - 1]) else first
    )  # "the schools they lost"
    if any(_several(w) or _somebody(bare, i) for i, w in enumerate(bare[:told])):
        return words, ours, False
    if part is Part.NEED and first == 0 and amount(words):
        return words, ours, False  # "they are at 9 percent": what is counted, and nobody's house
    if part is Part.THEME and lows[first] != "they":
        return words, ours, False  # "it's their home": whoever was spoken of
    if part is Part.THEME and (
        lows[0] in ("never", "always", "don't", "if", "when", "until") or lows[0] in verbs().base
    ):
        return words, ours, False
    if part is Part.QUESTION and any(w in ("the", "a", "an", "any", "you") for w in lows[:first]):
        return words, ours, False
    if part is Part.VIEW and (first > 0 or any(low(w) in _COLLECTIVE for w in brief.question.split())):
        return words, ours, False
    if part is Part.VIEW and _other_house(lows_of(brief.question.split())):
        return words, ours, False
    if part is Part.VIEW and any(
        _crowd(low(w)) or _somebody(lows_of(brief.question.split()), i)
        for i, w in enumerate(brief.question.split())
    ):
        return words, ours, False
    them = next((i for i in range(first + 1, len(lows)) if _crowd(lows[i])), len(words))
    kept = words[them:]
    words, lows = words[:them], lows[:them]
    if any(is_name(w) and names.person(w.lstrip('“"(')) for w in words[:first]):
        return [*words, *kept], ours, False
    if part is Part.MOMENT and "you" in lows[:first]:
        how = lows[first] == "they" and lows[first - 1] in ("how", "why", "where")
        if not (how or lows[first] == "their") or _named_since(lows, first):
            return (
                [*words, *kept],
                ours,
                False,
            )  # the reader is "she" or "he" in it, or somebody else is "they"
        words[first] = swapped(words[first], *(("they", "you") if how else ("their", "your")))
        return [*words, *kept], True, False
    alone = owner or (brief.people[0] if len(brief.people) == 1 else None)
    if part in _TEAM_PARTS or (
        alone is not None and alone.id == to.id and alone.gender not in (Gender.FEMININE, Gender.MASCULINE)
    ):
        made, changed = to_reader(words, _THEY, quoted_words(words))
        return [*made, *kept], changed, False
    words = [*words, *kept]
    if part is Part.REPAIR:
        return words, ours, False
    following = lows[first + 1] if first + 1 < len(lows) else ""
    if lows[first] == "they" and (following in verbs().past or following in MODALS):
        made = list(words)
        made[first] = swapped(words[first], "they", "the team")
        return made, ours, False
    habit = verbs().base.get(following)
    if lows[first] == "they" and first and lows[first - 1] in ("where", "how", "when", "why") and habit:
        made = list(words)
        made[first] = "the team"
        made[first + 1] = swapped(words[first + 1], following, habit.third)
        return made, ours, False
    return words, ours, True


_LIVING = PEOPLE_NOUNS | {
    "tenant", "resident", "guest", "baby", "kid", "toddler", "caller", "applicant", "assistant", "neighbour", "neighbor",
}  # fmt: skip


_OTHER_HOUSES = frozenset(
    ("contractor", "subcontractor", "supplier", "vendor", "client", "customer", "council", "landlord", "bank", "school", "hospital", "government", "regulator", "auditor", "agency", "parent", "family", "carrier", "insurer", "publisher", "neighbour", "neighbor")
)  # fmt: skip


def _other_house(asked: list[str]) -> bool:
    """ "Who pays when the main contractor moves it?": "them" is the contractor as soon as it is the reader's house."""
    return any(w.rstrip("?.,") in _OTHER_HOUSES for w in asked)


def _named_since(lows: list[str], first: int) -> bool:
    """ "You asked where the tenant boils the kettle": somebody told of after the reader, to whom "their" belongs."""
    return any(w in _LIVING for w in lows[lows.index("you") : first])


def _several(word: str) -> bool:
    """A plural noun that a later "they" may stand for."""
    if word in ("people", "staff", "children", "everyone", "men", "women"):
        return True
    known = verbs().third.get(word)
    return (
        word.endswith("s")
        and len(word) > 3
        and not word.endswith(("ss", "'s", "us", "is"))
        and (known is None or known.also_noun)
    )


def _somebody(lows: list[str], i: int) -> bool:
    """ "A good loader", "someone": one unnamed person, whom a later "they" may stand for."""
    w = lows[i]
    if w in ("someone", "somebody", "anyone", "nobody", "everybody"):
        return True
    before = lows[max(0, i - 2) : i]
    return (w in PEOPLE_NOUNS or w.endswith(("er", "or", "ist", "ee", "ent", "ant"))) and any(
        b in ("a", "an", "each", "every", "any", "own", "my", "his", "her", "your", "one") for b in before
    )


_TELLS = frozenset(
    (
        "tell",
        "telling",
        "tells",
        "ask",
        "asking",
        "remind",
        "reminding",
        "warn",
        "warning",
        "show",
        "showing",
        "persuade",
        "persuading",
        "convince",
        "convincing",
    )
)


def _told_somebody(lows: list[str], first: int) -> bool:
    """ "Telling a silk he's late": whoever is told it is who "he" is."""
    return first > 2 and lows[first - 2] in ("a", "an", "any", "the") and lows[first - 3] in _TELLS


def _crowd(word: str) -> bool:
    """Several persons: whoever "they" is after this word is unlikely to be the employer."""
    return word in ("people", "staff", "children", "men", "women") or (
        _several(word)
        and word.endswith(
            (
                "ers",
                "ors",
                "ees",
                "ists",
                "nurses",
                "patients",
                "students",
                "tenants",
                "clients",
                "families",
                "guests",
            )
        )
    )


_ANIMALS = frozenset(
    [
        "cat",
        "dog",
        "kitten",
        "puppy",
        "horse",
        "pony",
        "mare",
        "foal",
        "cow",
        "calf",
        "goat",
        "hen",
        "parrot",
        "rabbit",
        "lamb",
    ]
)
_OTHERS = frozenset(["nobody", "everyone", "everybody", "they", "someone", "somebody", "staff"])


def _moved_by_others(lows: list[str], first: int) -> bool:
    """ "A customer slipped and nobody helped her": done by others to whoever was told of before."""
    return (
        first > 2
        and lows[0] in ("a", "an", "one", "the")
        and (lows[1] in PEOPLE_NOUNS or lows[2] in PEOPLE_NOUNS)
        and any(w in _OTHERS for w in lows[first - 2 : first])
    )


def of_others(lows: list[str], first: int) -> bool:
    """Whether the pronoun at `first` is surely an animal's, or of somebody told of in the text itself."""
    return (
        any(w in _ANIMALS for w in lows[:first])
        or _told_somebody(lows, first)
        or _moved_by_others(lows, first)
        or own_clause(lows, first)
    )
