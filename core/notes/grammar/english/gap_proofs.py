"""The little that a proof typed in a hurry needs to be said: its small words, and what its trade shortens."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import AUXILIARIES, verbs
from core.notes.grammar.english.tokens import low
from core.notes.grammar.english.verbless_proofs import with_its_verb
from core.notes.grammar.english.whole_clauses import independent

_LABELLED = re.compile(
    r"^(?P<what>(?:my |final |group |last )*(?:capstone|bootcamp|internship|placement|thesis|project|capstone project|group project|final project|last job|old job|current job|bootcamp final|final|course|apprenticeship)) (?:-|–|—) (?=[a-z]+ )",
    re.IGNORECASE,
)
_MY_LAST = re.compile(
    r"(\b(?:at|in) )(?=(?:last|old|current|previous|first) (?:place|job|shop|firm|company|school|ward|site|work|role|post)\b)"
)
""" "Six of our wagons at last place"."""
_WAS = re.compile(
    r", (?:it |which )?(?:was|were|used to be|before it was) (?P<old>[$€£]?\d[\d.,]*%?)(?: (?:of|out of) \d+)?(?: before(?! me\b))?(?P<when> before me| when (?:I|i|we) (?:started|came|began|joined|took over|got there))?(?=[.;]|$)"
)
_HEALTH = re.compile(
    r"pharm|nurs|ward|clinic|hospital|health|care|dental|dentist|physio|midwi|doctor|surgery|sister|patient",
    re.IGNORECASE,
)
_SHORT = (
    (re.compile(r"\bpts\b"), "patients"),
    (re.compile(r"\bpt\b"), "patient"),
    (re.compile(r"\brx\b", re.IGNORECASE), "prescriptions"),
)
_READY = re.compile(
    r"\b(when|once|as soon as) (prescriptions|orders|results|parts|meds|scripts) (ready|done|in|back)\b"
)
_WHOLE = re.compile(
    r"((?:, |\band |\bso |\bfor |\bto )(?:and )?)whole (?=(?:team|class|crew|shop|shift|group|ward|office|school|cohort|department)\b)"
)
_BARE_RESULT = re.compile(
    r"(?<=[,.] )(?:and )?(?P<what>(?:[a-z]+ )?(?:wait|queue|line|backlog|bill|rate|average|score|count|list|pile|number))(?= (?:went|fell|dropped|came|rose|shrank|is)\b)"
)


def proved(text: str, trade: str) -> str:
    """A proof typed in a hurry: "capstone - cut a form", "finished, was 4", "texting pts when rx ready"."""
    text = with_its_verb(text)
    text = _ASIDE.sub(_in_brackets, _MY_LAST.sub(r"\1my ", text))
    text = _IT_WENT.sub(r"\1It went from ", _TWO_COUNTS.sub(_in_a_row, text))
    text = _SAME_THING.sub(
        r"\1: ", _AGAINST.sub(r", against \1", _HAD_BEEN.sub(", where it had been ", text))
    )
    text = _FROM_SO_MUCH.sub(r", and \g<what> went from \g<old>% to \g<new>%", text)
    text = _PASSED.sub(r", with a \1 pass rate\2", there_were(text))
    text = _LABELLED.sub(lambda m: f"In my {m['what'].lower().removeprefix('my ')} I ", text)
    if was := _WAS.search(text):
        text = (
            f"{text[: was.start()]}, up from {was['old']}{was['when'] or ''}{text[was.end() :]}"
            if _rose(text[: was.start()], was["old"])
            else f"{text[: was.start()]}, down from {was['old']}{was['when'] or ''}{text[was.end() :]}"
        )
    text = _HOW_LONG.sub(_for_years, _in_years(_A_MONTH.sub("month", text)))
    text = _STILL_DO.sub(", and I still ", text)
    text = _SOMEBODY_DID.sub(r", and the \g<who>", text)
    text = _WHOLE.sub(r"\1the whole ", text)
    return _BARE_RESULT.sub(r"and the \g<what>", _abbreviated(_counted(text), trade))


_ASIDE = re.compile(
    r", (?P<aside>\d[\d,.]* [a-z-]+(?: [a-z-]+)?),? (?P<next>(?:and (?P<did>[a-z]+)|for|in|on|to|at|from) )"
)
""" "Into Postgres, 11,000 rows, and wrote every query": an aside, and no thing of a list."""


def _in_brackets(found: re.Match[str]) -> str:
    if "," not in found[0][2:].removeprefix(found["aside"]) or (
        found["did"] is not None and found["did"] not in verbs().past
    ):
        return found[0]
    return f" ({found['aside']}) {found['next']}"


_TWO_COUNTS = re.compile(
    r"(?<=[a-z]), (?P<one>\d+|no|zero) (?P<what>[a-z]+(?: [a-z]+)?), (?P<two>\d+|no|zero) (?P<other>[a-z]+(?: [a-z]+)?)(?=[.;]?$)"
)
""" "340 parts, 2 audits, 0 penalties"."""
_IT_WENT = re.compile(r"((?:^|\. ))[Ww]ent from (?=\d)")
"""A count goes from one figure to another, and no person does."""


def _in_a_row(found: re.Match[str]) -> str:
    none = ("0", "zero", "no")
    return f": {'no' if found['one'] in none else found['one']} {found['what']}, {'no' if found['two'] in none else found['two']} {found['other']}"


_SAME_THING = re.compile(
    r"(\bthe same thing (?:came up|happened|came back)), (?=(?:they|people|everyone|it) )"
)
_HAD_BEEN = re.compile(r", (?:it|that) had been (?=(?:\d[\d,.]*%?|[a-z]+)(?: \w+)?[.;]?$)")
_AGAINST = re.compile(
    r", (?:it|that) was ([$€£]?\d[\d.,]*%?|[a-z]+)(?= the (?:year|month|week|term|season|quarter) before\b)"
)
""" "We lost two that year, it was seven the year before"."""
_PASSED = re.compile(
    r", (\d+%) pass(?:ed|es)?( (?:first time|last (?:yr|year|month)|this (?:yr|year)))?(?=[.;]?$)"
)
""" "3 yrs vessel repair, 96% pass last yr"."""
_FROM_SO_MUCH = re.compile(
    r", (?:and )?went from (?P<old>\d[\d.]*)% (?P<what>[a-z]+) to (?P<new>\d[\d.]*)%?(?=$|[.,;])"
)
""" ", went from 5.1% scrap to 1.8"."""
_THERE = re.compile(
    r"^(?P<n>\d+) (?P<what>[a-z]+(?: [a-z]+)?) (?P<where>on|in|at|during|for) (?P<my>my |our |the )?"
    r"(?P<place>(?:[a-z]+ )?(?:bootcamp|capstone|project|internship|placement|job|course|place|school|shop|site|ward|firm|company)(?: project)?), (?P<some>\d+) (?P<did>[a-z]+ed)\b",
    re.IGNORECASE,
)


def there_were(text: str) -> str:
    """ "40 reports on bootcamp project, 37 fixed without a question back": figures, and where they come from."""
    found = _THERE.match(text)
    if found is None or low(found["did"]) not in verbs().participle:
        return text
    where = f"{found['where']} {found['my'] or 'my '}{found['place']}"
    return f"{where[:1].upper()}{where[1:]} there were {found['n']} {found['what']}, and {found['some']} of them were {found['did']}{text[found.end() :]}"


_FIGURES = re.compile(r"(?<=[a-z])\. (?P<what>\d[^.:;]*)\.?$")


def _counted(text: str) -> str:
    """ "So that anyone could ship. 62 deploys in six weeks.": figures without a verb stand behind a colon."""
    found = _FIGURES.search(text)
    head = text[: found.start()].rpartition(". ")[2] if found else ""
    if found is None or ":" in head or not independent(head):
        return text
    if any(low(word) in AUXILIARIES or low(word) in verbs().past for word in found["what"].split()[1:]):
        return text
    return f"{text[: found.start()]}: {found['what'].strip()}."


_HOW_LONG = re.compile(
    r"^(?P<did>(?:I )?(?P<verb>[a-z]+) (?:(?!over |in )[\w'-]+ ){1,7}?(?<!for )(?<!over )(?<!in )(?<!last )(?<!past )(?<!about )(?<!after )(?<!within ))(?P<years>\d+) ?(?P<unit>yrs|years|summers|winters|seasons)(?=[,.;]|$| with )",
    re.IGNORECASE,
)
_STILL_DO = re.compile(
    r", (?:and )?still (?=(?:get|have|use|see|hear|go|run|keep|write|visit|meet|do|teach|know|talk)\b)"
)
_SOMEBODY_DID = re.compile(
    r", (?:and )?(?P<who>(?:[a-z]+ )?(?:surveyor|inspector|auditor|examiner|instructor|manager|owner|client|customer|boss|head teacher|headteacher|chef|director|landlord|foreman|consultant))"
    r"(?= (?:used|said|asked|took|kept|signed|put|made|wanted|still|told)\b)"
)
""" "Insurance surveyor used my photos"."""


_YEARS_AND = re.compile(
    r"^(?P<n>\d+) ?(?:yrs|years)(?P<where> (?:on|as|at|in|of) [^,]+)?, (?P<did>[a-z]+)(?= )", re.IGNORECASE
)


_A_MONTH = re.compile(r"(?<=\d a )mo\b|(?<=\d per )mo\b")


def _in_years(text: str) -> str:
    """ "6 yrs, missed 2 days": in six years I missed two."""
    found = _YEARS_AND.match(text)
    if found is None or found["did"].lower() not in verbs().past:
        return text
    return f"In {found['n']} years{found['where'] or ''} I {found['did']}{text[found.end() :]}"


def _abbreviated(text: str, trade: str) -> str:
    if not _HEALTH.search(trade):
        return text
    for short, meant in _SHORT:
        text = short.sub(meant, text)
    return _READY.sub(r"\1 \2 were \3", text)


def _rose(before: str, old: str) -> bool:
    found = re.findall(r"\d[\d.,]*", before.rsplit(". ", 1)[-1])
    return bool(found) and _figure(found[0]) > _figure(old)


def _figure(text: str) -> float:
    try:
        return float(re.sub(r"[^\d.]", "", text.rstrip(".,")))
    except ValueError:
        return 0.0


def _for_years(found: re.Match[str]) -> str:
    """ "Drove a bus 11 yrs": for eleven years."""
    if found["verb"].lower() not in verbs().past:
        return found[0]
    return f"{found['did'].rstrip()} for {found['years']} {found['unit'].lower().replace('yrs', 'years')}"
