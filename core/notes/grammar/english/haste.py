"""The small words that a log typed in a hurry lacks: put in where its verb or its noun leaves no choice."""

from __future__ import annotations

import re
from functools import lru_cache

from core.domain.brief import Brief
from core.notes.fragment import Part
from core.notes.grammar.english.countable import countable
from core.notes.grammar.english.fast_pieces import pieced
from core.notes.grammar.english.hurried import with_articles
from core.notes.grammar.english.lexicon import AUXILIARIES, PREPOSITIONS, SUBJECTS, adjectives, verbs
from core.notes.grammar.english.short_forms import CHAT, SHORT
from core.notes.grammar.english.slips import corrected
from core.notes.signs import holds

_TYPED_SHORT = (frozenset(CHAT) | frozenset(SHORT)) - {
    "id",
    "im",
    "i",
    "info",
    "cert",
    "certs",
    "hr",
    "diff",
    "def",
    "mon",
    "wed",
    "sat",
    "sun",
    "dbs",
    "cpc",
    "i'm",
    "i've",
    "i'd",
    "i'll",
    "xray",
    "ref",
    "refs",
    "til",
}
_A_WORD = re.compile(r"[a-z'’/\d]+")


@lru_cache(maxsize=64)
def hurried(brief: Brief) -> bool:
    """Whether the log was typed in a hurry: its words are short, or its sentences begin small and a thumb left its marks in them.

    Small letters alone are how many take notes: "built a Django app for my local library" lacks nothing.
    """
    whole = [
        t
        for t in (brief.question, brief.own_view, brief.repair, *(n.proof for n in brief.needs))
        if t.strip()
    ]
    small = sum(t.strip()[0].islower() or " i " in t for t in whole)
    rest = (
        brief.moment,
        brief.theme,
        brief.next_step,
        *brief.promises,
        *(n.need for n in brief.needs),
        *(p.moment for p in brief.people),
    )
    short = sum(word in _TYPED_SHORT for text in (*whole, *rest) for word in _A_WORD.findall(text))
    if short > 1 or (short > 0 and not whole):
        return True
    names = {part.lower() for p in brief.people for part in p.name.split() if len(part) > _INITIALS}
    marks = sum(
        len(_THUMB.findall(text)) + sum(word in names for word in _A_WORD.findall(text))
        for text in (*whole, *rest)
    )
    return small * 2 > len(whole) and short + marks >= _MARKS


_MARKS = 2
_INITIALS = 2
_THUMB = re.compile(
    r"\b(?:i|im|ive|id|dont|didnt|doesnt|cant|couldnt|wouldnt|wont|isnt|wasnt|werent|arent|hasnt|havent|hadnt|shouldve|couldve|thats|whats|theres|shes|hes|"
    r"theyre|theyll|youre|weve|theyve|u|ur|n|w|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|weds|thu|thurs|fri)\b(?!['’])"
    r"|(?<=[a-z] )2(?= [a-z])|\bits (?=(?:a|the|not|been|too|so|just|all)\b)|\w\+ | & (?=[a-z])| = |\s@"
)
"""No capital for oneself or a day, no apostrophe, a letter or a sign for a word."""


_JOBS = r"(?:(?!week|night|month|year|day|minute|summer|winter|term|season|few|two|three|four|five|six|\d|time|line|step|draft|round|one|stage|shift\b)[a-z]+)"
_MY_JOB = re.compile(
    rf"\b(at|in|with|for|from) (?=(?:last|old|current|previous|present|former) {_JOBS}\b)(?!last {_JOBS} (?:of|before)\b)"
)
_AT_MY_JOB = re.compile(
    r"^(?P<job>(?:my )?(?:last|old|current|previous|present|former) (?:shop|place|job|firm|company|school|ward|site|gig|salon|kitchen|spot|crew|boss|restaurant|store|office|clinic|yard|depot|team|practice|hotel|bar|studio|agency|farm|plant)),? (?=(?:i|we|I) [a-z])",
    re.IGNORECASE,
)
_MY_PROJECT = re.compile(
    r"^(?=(?:final |last |group |bootcamp |side |personal |uni |college )*(?:project|capstone|thesis|dissertation|placement|internship) (?P<did>[a-z]+) )"
)
_AT_MINE = re.compile(r"(?:at|in|during|on|with|for) (?:my|our|the|a) ", re.IGNORECASE)
_FOR_MINE = re.compile(
    r"^(?P<at>at|in|during|on|for) (?=(?:bootcamp|capstone|uni|college|school|final|group|last|internship|placement) (?:[a-z]+ )?[a-z]+ed |(?:bootcamp|capstone|uni|college) (?:final |project |capstone )?(?:wrote|built|made|did|ran|led|cut|got|took) )",
    re.IGNORECASE,
)
_ALWAYS = re.compile(
    r"^(?=(?:always|never|usually|often) (?:last|first|late|early|on time|the|there|ready|off sick|absent|in) )",
    re.IGNORECASE,
)
_YEARS_NO = re.compile(
    r"^(?P<n>\d+|[a-z]+) ?(?:yrs?|years)(?P<where> (?:on|as|at|in|of) [^,]+?)?,? (?P<none>(?:no|zero|0|not one) [a-z][a-z -]+)$",
    re.IGNORECASE,
)
_A_PAIR = re.compile(
    r"\b(?P<did>[a-z]+) (?P<n>\d+|two|three|four|five|six|seven|eight|nine|ten) (?P<unit>[a-z]+) (?P<what>[a-z]+)(?=$|[,.;]| (?:in|on|at|for|with|and)\b)"
)
""" "Ran 2 bay shop": one of them, and no two."""
_ONLY = re.compile(
    r"^only (?=(?:small|short|big|quick|tiny|limited|first|little) [a-z]+(?<!s)(?:$|,))", re.IGNORECASE
)
_BEST = re.compile(
    r"(?<![a-z'’-])(?P<before>(?:[a-z]+ )?)(?P<best>top \d+|(?:worst|best|biggest|oldest|hardest|smallest|newest|cheapest|busiest|longest|shortest|quietest|whole|entire))(?= [a-z]{3,})"
)
_HAS_ITS = frozenset(
    (
        "the", "a", "an", "my", "your", "our", "his", "her", "their", "its", "this", "that", "at", "very", "are", "is", "was", "were", "'s", "no", "some", "one", "every", "each", "do", "did", "won", "named", "voted", "got", "made",
    )
)  # fmt: skip
_OTHER = re.compile(
    r"(?P<before>^|, |; |\. |\band )other (?=(?:team|group|crew|shop|side|half|site|shift|class|lot|guy|one)\b)"
)
_NOT = re.compile(
    r"(?<=[a-z\d%]) not (?=(?:\d+|two|three|four|five|six|seven|just|only|behind|under|with|for|when|if|because|after|before|in|on|at|by|from|the|a|an|days?|weeks?|months?|another|more|less)\b)(?! only .* but )"
)
_NO_COMMA = AUXILIARIES | {
    "or",
    "and",
    "but",
    "if",
    "whether",
    "why",
    "is",
    "are",
    "was",
    "were",
    "do",
    "does",
    "did",
    "can",
    "will",
    "would",
    "should",
    "could",
    "that",
    "who",
    "which",
    "it",
    "he",
    "she",
    "they",
    "we",
    "i",
    "you",
}
_SUBJECT = re.compile(
    r"(?P<start>^|, |; |\. |, and |, so |, but |\bbecause |\bwhen |\bif |\bwhere )(?P<thing>[a-z]+) (?P<does>[a-z']+)(?= |$|,)"
)
_TWO_WORDS = re.compile(
    r"(?P<start>^|, |; |\. |, and |, so |, but |\bbecause |\bwhen |\bif |\bwhere )(?P<thing>[a-z]+ [a-z]+) (?P<does>[a-z']+)(?= |$|,)"
)
_WHO_DONT = re.compile(
    r"\b(?P<who>someone|somebody|anyone|a person|crew|team|foreman|manager|driver|person) (?P<that>who|that) (?:don't|dont|do not)\b",
    re.IGNORECASE,
)


def in_full(text: str, part: Part) -> str:
    """`text` of a hurried log with the little words that its shape calls for: "last shop i put", "team went from 9%"."""
    if part is Part.MOMENT and text.lower().startswith("us "):
        return ""  # "us sat on the wall": whose deed it was is not told
    return pieced(_whole(corrected(text, part), part), part)


def _whole(text: str, part: Part) -> str:
    if "other " in text:
        text = _OTHER.sub(r"\g<before>the other ", text)
    if holds(text, ("dont", "don't", "do not")):
        text = _WHO_DONT.sub(r"\g<who> \g<that> doesn't", text)
    if " not " in text and part in (Part.NEED, Part.PROOF, Part.VIEW, Part.REPAIR):
        text = _NOT.sub(
            lambda m: (
                m[0]
                if (before := text[: m.start()].rpartition(" ")[2].lower().strip(",")) in _NO_COMMA
                or before.endswith(("'s", "’s"))
                else ", not "
            ),
            text,
        )
    text = _BEST.sub(_the_best, text) if part is not Part.THEME else text
    if part in (Part.PROOF, Part.VIEW, Part.REPAIR, Part.MOMENT):
        text = _TWO_WORDS.sub(_the_thing, _SUBJECT.sub(_the_thing, text))
    elif part is Part.NEED:
        text = _SUBJECT.sub(lambda m: _the_thing(m) if m["start"].strip() else m[0], text)
    if part is Part.VIEW:
        text = _ONLY.sub("only a ", text)
    if part is not Part.PROOF:
        return text
    text = _A_PAIR.sub(_one_of, text)
    text = _MY_JOB.sub(r"\1 my ", text)
    text = _AT_MY_JOB.sub(lambda m: f"At my {m['job'].lower().removeprefix('my ')} ", text)
    if (mine := _MY_PROJECT.match(text)) and mine["did"] in verbs().past:
        text = f"My {text}"
    text = _with_i(_FOR_MINE.sub(r"\g<at> my ", text))
    text = _ALWAYS.sub("I was ", text)
    if none := _YEARS_NO.match(text):
        text = f"In {none['n']} years{none['where'] or ''} I have had {re.sub('^(?:zero|0|not one)', 'no', none['none'])}"
    return text


def _the_best(found: re.Match[str]) -> str:
    """Behind a preposition or what was done: "called biggest accounts"; never "best practices"."""
    before = found["before"].strip()
    bare = before in PREPOSITIONS - {"of", "as"} or (before in verbs().past and before not in _HAS_ITS)
    return f"{found['before']}the {found['best']}" if bare else found[0]


def _the_thing(found: re.Match[str]) -> str:
    """A thing that is counted and does something: "team went", "foreman should"."""
    thing, does = found["thing"], found["does"].replace("’", "'")
    known = verbs()
    finite = (
        does in AUXILIARIES
        or (does in known.past and does not in adjectives())
        or (does in known.third and not known.third[does].also_noun)
    )
    *first, head = thing.split(" ")
    if not (finite and countable(head) and all(map(countable, first))):
        return found[0]
    return f"{found['start']}the {thing} {found['does']}"


def _with_i(text: str) -> str:
    """ "At my current spot started butchering to order": I did."""
    if not _AT_MINE.match(text):
        return text
    words = text.split(" ")
    known = verbs()
    for i in range(3, min(6, len(words) - 1)):
        word = words[i].lower()
        if words[i - 1][-1:] == "," or words[i - 1].lower() in SUBJECTS:
            return text
        sure = word not in known.base or words[i + 1] in ("up", "out", "in", "off", "down", "together")
        if word in known.past and sure and word not in adjectives():
            return (
                text
                if words[i + 1] in ("by", "from", "to", "of")
                else " ".join([*words[:i], "I", *words[i:]])
            )
    return text


def articled(text: str, part: Part, brief: Brief) -> str:
    """`text`, tidied, with the articles that a log typed in a hurry lacks; of a need only those behind a preposition.

    Whoever takes time means what they leave out: "telling me which mail client you test last".
    """
    if not hurried(brief):
        return text
    return with_articles(text, places=part is Part.NEED, mine=part is not Part.QUESTION)


def _one_of(found: re.Match[str]) -> str:
    unit, what = found["unit"], found["what"]
    if found["did"] not in verbs().past or not (countable(unit) and countable(what)):
        return found[0]
    return f"{found['did']} {'an' if found['n'] in ('8', '11', '18', 'eight') else 'a'} {found['n']}-{unit} {what}"
