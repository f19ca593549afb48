"""Turning a text towards its reader: "she drew", "Lena drew" become "you drew" in the note to Lena, and only there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.domain.brief import Brief, Recipient
from core.domain.person import Gender
from core.notes.fragment import Part
from core.notes.grammar.english.clause import is_name, low
from core.notes.grammar.english.lexicon import ADVERBS, CONJUNCTIONS, DETERMINERS, MODALS, PREPOSITIONS, verbs
from core.notes.grammar.english.names import Names, first_name

_SHE = {"she", "her", "hers", "herself"}
_HE = {"he", "him", "his", "himself"}
_THEY = {"they", "them", "their", "theirs", "themselves"}
_TEAM_PARTS = (Part.NEED, Part.QUESTION, Part.VIEW, Part.THEME, Part.NEXT_STEP, Part.PROMISE, Part.WEAK_SPOT)
_TO_YOU = {
    "she": "you", "he": "you", "they": "you", "him": "you", "them": "you", "hers": "yours", "theirs": "yours", "their": "your",
    "herself": "yourself", "himself": "yourself", "themselves": "yourselves",
}  # fmt: skip
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
_COLLECTIVE = frozenset(
    ["team", "crew", "staff", "shift", "group", "family", "class", "department", "board", "committee"]
)
_PEOPLE_NOUNS = frozenset(
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
    ]
)
_FEMALE = frozenset(
    [
        "ana",
        "anna",
        "anne",
        "annie",
        "maria",
        "marie",
        "mary",
        "jane",
        "emma",
        "olivia",
        "sophia",
        "sophie",
        "sarah",
        "sara",
        "laura",
        "lisa",
        "lena",
        "nina",
        "julia",
        "julie",
        "claire",
        "clara",
        "chloe",
        "camille",
        "lucy",
        "lucie",
        "alice",
        "amy",
        "emily",
        "hannah",
        "rachel",
        "rebecca",
        "jessica",
        "jennifer",
        "elizabeth",
        "kate",
        "katie",
        "katherine",
        "catherine",
        "susan",
        "linda",
        "karen",
        "nancy",
        "helen",
        "fatima",
        "aisha",
        "amina",
        "leila",
        "priya",
        "anita",
        "sunita",
        "mei",
        "yuki",
        "ingrid",
        "greta",
        "elena",
        "eva",
        "irene",
        "isabel",
        "isabella",
        "carmen",
        "rosa",
        "teresa",
        "siobhan",
        "niamh",
        "aoife",
        "grace",
        "nicole",
        "stephanie",
        "michelle",
        "melissa",
        "amanda",
        "heather",
        "megan",
        "diana",
        "fiona",
        "victoria",
        "charlotte",
        "amelia",
        "zoe",
        "martha",
        "margaret",
        "patricia",
        "barbara",
        "deborah",
        "ruth",
        "esther",
    ]
)
_MALE = frozenset(
    [
        "john",
        "james",
        "robert",
        "michael",
        "william",
        "david",
        "richard",
        "joseph",
        "thomas",
        "tom",
        "charles",
        "daniel",
        "matthew",
        "mark",
        "paul",
        "steven",
        "andrew",
        "kenneth",
        "george",
        "joshua",
        "kevin",
        "brian",
        "edward",
        "peter",
        "raj",
        "ravi",
        "arjun",
        "amit",
        "sanjay",
        "ali",
        "ahmed",
        "mohamed",
        "mohammed",
        "omar",
        "hassan",
        "ibrahim",
        "youssef",
        "karim",
        "jose",
        "juan",
        "carlos",
        "luis",
        "miguel",
        "pedro",
        "antonio",
        "marco",
        "luca",
        "paolo",
        "giovanni",
        "hans",
        "klaus",
        "stefan",
        "lars",
        "erik",
        "sven",
        "pierre",
        "jean",
        "jacques",
        "louis",
        "antoine",
        "nicolas",
        "ben",
        "benjamin",
        "jack",
        "oliver",
        "harry",
        "george",
        "liam",
        "noah",
        "ethan",
        "lucas",
        "adam",
        "simon",
        "martin",
        "tim",
        "stephen",
        "greg",
        "gary",
        "ian",
        "neil",
        "graham",
        "keith",
        "colin",
        "sean",
        "patrick",
        "diego",
        "mateo",
        "hiroshi",
        "kenji",
        "dmitri",
    ]
)
"""Only to tell two interviewers apart when the log says "she": never to choose a civility."""


@dataclass(frozen=True, slots=True)
class Turned:
    """`about` is the recipient id that pronouns stood for; `reader`: the reader is in the text; `lost`: nobody could be found."""

    text: str
    reader: bool = False
    lost: bool = False


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
    name = first_name(someone).split(" ")[0].casefold()
    return Gender.FEMININE if name in _FEMALE else Gender.MASCULINE if name in _MALE else None


def turn(
    text: str, *, part: Part, to: Recipient, brief: Brief, names: Names, owner: Recipient | None
) -> Turned:
    """`text` has its names hidden. What is about the reader becomes "you", with its verbs."""
    words = text.split(" ")
    lows = [low(w) for w in words]
    present = {w.partition("'")[0] for w in lows}
    reader = False
    lost = False
    quoted = _quoted(words)
    for singular in (_SHE, _HE):
        if not present & singular - ({"his"} if part is Part.PROOF else set()):
            continue
        first = next(i for i, w in enumerate(lows) if w.partition("'")[0] in singular)
        if quoted[first]:
            continue
        before = [w for w in lows[:first] if w.rstrip("s") in _PEOPLE_NOUNS or w in _PEOPLE_NOUNS]
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
            words, changed = _to_reader(words, singular, quoted)
            lows = [low(w) for w in words]
            reader = reader or changed
        else:
            words = _named(words, singular, who, names)
            lows = [low(w) for w in words]
    words, changed = _names_to_reader(words, to, names, _quoted(words))
    reader = reader or changed
    words, changed, gone = _they(words, part, to, brief, names, owner)
    text = " ".join(words)
    text = re.sub(r"\byou and you\b", "you", text)
    return Turned(text, reader or changed, lost or gone)


def _quoted(words: list[str]) -> list[bool]:
    inside, found = False, []
    for word in words:
        if word.startswith(("“", '"', "(“")):
            inside = True
        found.append(inside)
        if re.search(r"[”\"][.,;:!?)]*$", word):
            inside = False
    return found


def _to_reader(words: list[str], pronouns: set[str], quoted: list[bool]) -> tuple[list[str], bool]:
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
            new = "your" if head == "his" or _possessive(words, i) else "you"
            if head == "his" and (i + 1 == len(words) or words[i].endswith((",", "."))):
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
        made[i] = _replace(word, core, new)
        if head in ("she", "he", "they"):
            _agree(made, i + 1)
    return made, changed


def _possessive(words: list[str], i: int) -> bool:
    """Whether "her" at `i` belongs to the noun after it."""
    if i + 1 >= len(words) or words[i].endswith((",", ".", ";", ":")):
        return False
    following, before = low(words[i + 1]), low(words[i - 1]) if i else ""
    if (
        following in PREPOSITIONS - {"past"}
        or following in CONJUNCTIONS
        or following in DETERMINERS - {"two", "three", "four", "own", "first"}
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
    return not (before in _GIVING and following[:1].isdigit())


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
        if rest.startswith(("'s", "’s")):
            made[i] = word.replace(sign + rest[:2], "your")
        else:
            made[i] = word.replace(sign, "you")
            before = low(words[i - 1]) if i else ""
            if before not in PREPOSITIONS and not (
                before in verbs().base or before in verbs().past or before in verbs().gerund
            ):
                _agree(made, i + 1)
    return made, changed


def _named(words: list[str], pronouns: set[str], who: Recipient, names: Names) -> list[str]:
    """The first pronoun becomes the name of `who`, so that another reader knows who is meant."""
    sign = next((n.sign for n in names.forms if n.person == who.id and n.printed == first_name(who)), "")
    made = list(words)
    for i, word in enumerate(words):
        core = low(word)
        head, _, tail = core.partition("'")
        if head in pronouns and sign:
            possessive = head in ("his", "her") and (head == "his" or _possessive(words, i))
            made[i] = _replace(word, core, sign + ("’s" if possessive else "") + (f"’{tail}" if tail else ""))
            break
    return made


def _they(
    words: list[str], part: Part, to: Recipient, brief: Brief, names: Names, owner: Recipient | None
) -> tuple[list[str], bool, bool]:
    lows = [low(w) for w in words]
    first = next((i for i, w in enumerate(lows) if w.partition("'")[0] in _THEY), None)
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
        words = [_replace(w, low(w), swap[low(w)]) if low(w) in swap else w for w in words]
    if first is None:
        return words, ours, False
    if any(_several(w) or _somebody(lows, i) for i, w in enumerate(lows[:first])):
        return words, ours, False
    if part is Part.VIEW and (first > 0 or any(low(w) in _COLLECTIVE for w in brief.question.split())):
        return words, ours, False
    if part is Part.VIEW and any(
        _crowd(low(w)) or _somebody([low(v) for v in brief.question.split()], i)
        for i, w in enumerate(brief.question.split())
    ):
        return words, ours, False
    them = next((i for i in range(first + 1, len(lows)) if _crowd(lows[i])), len(words))
    kept = words[them:]
    words, lows = words[:them], lows[:them]
    if any(is_name(w) and names.person(w.lstrip('“"(')) for w in words[:first]):
        return words, ours, False
    alone = owner or (brief.people[0] if len(brief.people) == 1 else None)
    if part in _TEAM_PARTS or (
        alone is not None and alone.id == to.id and alone.gender not in (Gender.FEMININE, Gender.MASCULINE)
    ):
        made, changed = _to_reader(words, _THEY, _quoted(words))
        return [*made, *kept], changed, False
    words = [*words, *kept]
    if part is Part.PROOF or part is Part.REPAIR:
        return words, ours, False
    following = lows[first + 1] if first + 1 < len(lows) else ""
    if lows[first] == "they" and (following in verbs().past or following in MODALS):
        made = list(words)
        made[first] = _replace(words[first], "they", "the team")
        return made, ours, False
    return words, ours, True


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
    return (w in _PEOPLE_NOUNS or w.endswith(("er", "or", "ist", "ee", "ent", "ant"))) and any(
        b in ("a", "an", "each", "every", "any") for b in before
    )


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


def _agree(words: list[str], start: int) -> None:
    """Puts the verbs of the subject before `start` in the form that "you" takes."""
    i = start
    while (
        i < len(words)
        and (low(words[i]) in ADVERBS or low(words[i]) in ("and", "I"))
        and low(words[i]) != "not"
    ):
        i += 1
    if i >= len(words):
        return
    first = low(words[i])
    words[i] = _replace(words[i], first, agreed(first))
    if first in verbs().third or first in ("is", "has", "does") or words[i - 1].endswith(("’ve", "’re")):
        for j in range(i + 1, len(words)):
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
                    words[j] = _replace(words[j], low(words[j]), agreed(low(words[j])))
    elif first == "was":
        return


def agreed(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    found = verbs().third.get(word)
    return found.base if found else word


def _replace(word: str, core: str, new: str) -> str:
    """`word` with its core replaced, its punctuation kept."""
    at = word.lower().replace("’", "'").find(core)
    return word[:at] + new + word[at + len(core) :] if at >= 0 else new
