"""People and the company in a typed text: each known name becomes one sign, so that no rule can spoil it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from core.domain.brief import Brief, Recipient
from core.domain.contact import Relation
from core.notes.grammar.english.lexicon import adjectives, mass_nouns, verbs
from core.notes.signs import holds

FIRST = 0xE000
"""Signs are private-use characters from here on; `clean` lets none through from outside (they are not readable)."""

_SIGN = re.compile("[\ue000-\uf8ff]")

TITLES = (
    "Mr",
    "Mrs",
    "Ms",
    "Mx",
    "Miss",
    "Lady",
    "Lord",
    "Baroness",
    "Dr",
    "Sr",
    "Prof",
    "Professor",
    "Sir",
    "Dame",
    "Rev",
    "Reverend",
    "Sister",
    "Father",
    "Judge",
    "Captain",
    "Chef",
    "Coach",
    "Cllr",
    "Councillor",
    "Rabbi",
    "Imam",
    "Colonel",
    "Inspector",
    "Brother",
    "Canon",
    "Pastor",
    "Sergeant",
    "Officer",
)
_TITLE = re.compile(rf"^((?:{'|'.join(TITLES)})\.?)\s+", re.IGNORECASE)
_LOW_TITLES = frozenset(title.lower() for title in TITLES)
_EVERYDAY = frozenset(
    [
        "will",
        "may",
        "mark",
        "grace",
        "rose",
        "art",
        "drew",
        "bill",
        "grant",
        "faith",
        "hope",
        "joy",
        "june",
        "april",
        "rich",
        "frank",
        "sue",
        "pat",
        "dean",
        "summer",
        "guy",
        "ray",
    ]
)


_A_THING = re.compile(r"\b(?:the|an?|our|your|my|their|this|that|each|every) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """One form of a name. `person` is a recipient id; empty: the company or the candidate."""

    sign: str
    printed: str
    person: str


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one brief."""

    forms: tuple[Name, ...]
    pattern: re.Pattern[str] | None
    by_text: dict[str, Name]
    by_sign: dict[str, Name]
    heads: tuple[str, ...]
    """In small letters, one of which is in every text with a name in it."""

    def hide(self, text: str) -> str:
        if self.pattern is None or not holds(text.casefold(), self.heads):
            return text
        return self.pattern.sub(self._sign, text)

    def _sign(self, found: re.Match[str]) -> str:
        name = self.by_text[found[0].casefold()]
        everyday = (
            found[0].casefold() in _EVERYDAY
            or found[0] in verbs().base
            or found[0] in verbs().past
            or found[0] in adjectives()
            or found[0] in mass_nouns()
        )
        if name.person and found[0].islower() and _A_THING.search(found.string, 0, found.start()):
            return found[0]  # "the dev team", before somebody called Dev
        return found[0] if everyday and found[0] != name.printed else name.sign

    def show(self, text: str) -> str:
        if not _SIGN.search(text):
            return text
        return "".join(self.by_sign[c].printed if c in self.by_sign else c for c in text)

    def person(self, sign: str) -> str | None:
        found = self.by_sign.get(sign[:1])
        return found.person if found else None


def title_of(name: str) -> str:
    """The civility or title as typed at the head of a name ("Dr."), or nothing."""
    found = _TITLE.match(name) if _opens_with_title(name) else None
    return found[1] if found else ""


def bare(name: str) -> str:
    """The name without its title."""
    return (_TITLE.sub("", name) if _opens_with_title(name) else name).strip()


def _opens_with_title(name: str) -> bool:
    first = name.split(maxsplit=1)
    return bool(first) and first[0].removesuffix(".").lower() in _LOW_TITLES


def first_name(to: Recipient) -> str:
    """What one calls this person in running text: the first name when one is certain, else the name as typed."""
    rest = bare(to.name)
    words = rest.split()
    if "," in rest:
        after = rest.split(",", 1)[1].split()
        return after[0] if after and after[0][:1].isupper() else to.name.strip()
    if (
        title_of(to.name)
        or len(words) < 2
        or words[0] in ("Big", "Little", "Old", "Young", "Uncle", "Auntie")
        or not all((c.isalpha() and c.upper() != c.lower()) or c in " -’'." for c in rest)
    ):
        return to.name.strip()
    if words[0].isupper() and len(words[0]) > 2 and not words[-1].isupper():
        return words[-1] if len(words) == 2 else to.name.strip()
    return to.name.strip() if len(words[0].rstrip(".")) < 2 or words[0].endswith(".") else words[0]


def names_of(brief: Brief) -> Names:
    return _names(tuple((p.id, p.name) for p in brief.people), brief.company, brief.candidate.name)


@lru_cache(maxsize=64)
def _names(people: tuple[tuple[str, str], ...], company: str, candidate: str) -> Names:
    forms: list[tuple[str, str]] = []
    for who, name in people:
        whole = name.strip()
        rest = bare(whole)
        parts = rest.split()
        forms.append((whole, who))
        forms.append((rest, who))
        if len(parts) > 1:
            forms.append((parts[0], who))
            forms.append((" ".join(parts[1:]), who))
            titles: tuple[str, ...] = ("Mr", "Ms", "Mrs", "Dr", "Mr.", "Ms.", "Mrs.", "Dr.")
            if title := title_of(whole):
                plain = title.rstrip(".")
                forms += [(f"{each} {parts[0]}", who) for each in (plain, f"{plain}.")]
                titles = (*titles, plain, f"{plain}.")
            forms += [(f"{title} {' '.join(parts[1:])}", who) for title in titles]
        elif title_of(whole):
            forms.append((rest, who))
    forms += [(company.strip(), ""), (candidate.strip(), "")]
    seen: dict[str, Name] = {}
    claimed: dict[str, str] = {}
    for printed, person in forms:
        key = printed.casefold()
        if len(printed) < 2:
            continue
        if key in seen:
            if claimed[key] != person:
                seen[key] = Name(seen[key].sign, printed, "?")
            continue
        claimed[key] = person
        seen[key] = Name(chr(FIRST + len(seen)), printed, person)
    pattern = None
    if seen:
        longest = sorted((n.printed for n in seen.values()), key=len, reverse=True)
        pattern = re.compile(
            r"(?<!\w)(?:" + "|".join(re.escape(p) for p in longest) + r")(?!\w)", re.IGNORECASE
        )
    heads = tuple(key for key in seen if not any(other in key for other in seen if other != key))
    return Names(tuple(seen.values()), pattern, seen, {n.sign: n for n in seen.values()}, heads)


_JOBS = re.compile(
    r"\b[Tt]he (?P<job>(?:hiring |line |store |ward |head |shift |team |project |general )?(?:manager|boss|recruiter|headhunter|director|ceo|cto|cfo|coo|vp|founder|owner|interviewer"
    r"|headteacher|principal|supervisor|chair|matron|foreman|hr (?:lady|guy|woman|man|person|manager)))\b(?=(?:'s|’s)?\s)",
    re.IGNORECASE,
)


def named_by_job(text: str, brief: Brief) -> str:
    """ "The CTO drew it" names the one person met who is the CTO; nobody when there are two, or none."""

    def name(found: re.Match[str]) -> str:
        job = found["job"].lower()
        fitting = [
            p for p in brief.people if _has_job(p, job, alone=sum(q.interviewed for q in brief.people) == 1)
        ]
        return fitting[0].name if len(fitting) == 1 and fitting[0].name.strip() else found[0]

    return _JOBS.sub(name, text) if "the " in text.lower() else text


def _has_job(someone: Recipient, job: str, *, alone: bool) -> bool:
    if job in someone.title.lower():
        return True
    if job == "interviewer":
        return alone and someone.interviewed
    bare_job = job.split(" ")[-1]
    return (
        someone.relation is Relation.MANAGER and job in ("manager", "hiring manager", "line manager", "boss")
    ) or (
        someone.relation is Relation.RECRUITER
        and (bare_job in ("recruiter", "headhunter") or job.startswith("hr "))
    )
