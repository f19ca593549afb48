"""A need that is a skill, a tool or a trait: "SQL", "React and TypeScript", "resilience", "team players", "strong communication skills"."""

from __future__ import annotations

import re

from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.lexicon import mass_nouns, proper
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.tokens import plural

_APART = re.compile(
    r"\s*(?:,(?: and| or)?|;|\+|&|(?<!\w)/(?!\w)|\band\b|\bor\b)\s+|(?<=\w)/(?=[A-Z])(?!B )", re.IGNORECASE
)
_HOW = r"(?:strong|good|great|excellent|solid|real|proven|basic|advanced|hands-on|clear|better|some|more|deep|broad|fluent|written|spoken|native|technical|professional|business|commercial|digital|proper)"
_SKILLS = re.compile(
    rf"(?:{_HOW} )*(?:(?:and|or) )?(?:[A-Za-z/&+#.-]+ ){{0,3}}skills?(?: (?:in|with|on) [\w/&+#. -]+)?$",
    re.IGNORECASE,
)
_KINDS = re.compile(
    r"(?:(?:strong|good|great|real|fast|quick|natural|clear|confident|calm|creative|independent|critical|strategic|lateral|eager|continuous|lifelong|effective) )?"
    r"(?:team players?|learners?|self[- ]starters?|communicators?|problem[- ]solvers?|thinkers?|all[- ]rounders?|generalists?|listeners?|storytellers?|organisers?|organizers?|multi[- ]?taskers?|doers|finishers|collaborators?|leaders?|[A-Z][a-z]+[- ]speakers?)$",
    re.IGNORECASE,
)
"""People by what they are; "learners" alone are somebody's pupils."""
_READY = re.compile(
    r"(?:willing|able|happy|comfortable|ready|keen|prepared|confident|eager|available|fluent|experienced|good|skilled|proficient|qualified|at ease|calm|patient|firm|gentle|kind|tactful|strict|meticulous|organised|organized|reliable|flexible|creative|bilingual|curious) (?:to|with|in|at|under|about) (?!us\b|you\b)",
    re.IGNORECASE,
)
""" "Willing to work nights": somebody is."""
_ADJ = (
    r"(?:very |really )?(?:meticulous|organised|organized|proactive|reliable|bilingual|curious|patient|punctual|self-motivated|hands-on|adaptable|flexible|independent|autonomous|"
    r"empathetic|resilient|detail[- ]oriented|customer[- ]focused|data[- ]driven|collaborative|creative|rigorous|tenacious|motivated|hard-working|hardworking|friendly|calm under pressure|trustworthy)"
)
_ABLE = re.compile(r"(?:to )?be able to (?=[a-z])")
_CAN = re.compile(
    r"(?:hit the ground running|work (?:independently|autonomously|alone|unsupervised|under pressure|to (?:tight )?deadlines|in a team|as part of a team|well with others)|think on (?:their|your) feet|"
    r"learn (?:fast|quickly)|pick things up quickly|juggle (?:several|multiple) [a-z]+|multitask|wear many hats)\b"
)
"""What is asked of whoever comes, and done by nobody yet."""
_TRAIT = re.compile(rf"{_ADJ}(?:(?:, | and | & |, and ){_ADJ}){{0,2}}")
_HYPHEN = re.compile(r"(?<=detail) (?=oriented)|(?<=customer) (?=focused)|(?<=data) (?=driven)")
_OR_LEARN = re.compile(
    r",? or (?:a |the )?(?P<will>willingness|readiness) to learn(?: it| them)?$", re.IGNORECASE
)
_A_LOVE = re.compile(
    r"(?P<of>love|passion|taste|flair|eye|ear|head|nose|feel|talent|gift|sense|appetite) (?:of|for) ",
    re.IGNORECASE,
)
_KNOWS = re.compile(
    r"(?:(?:hands-on|some|solid|previous|prior|proven|good|strong|deep|basic|working) )?(?:experience|expertise|knowledge|understanding|familiarity|proficiency|fluency) (?:in|with|of|as|on|[a-z]+ing) ",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"(?:a bit of|a little|some|basic|good|great|strong|excellent|solid|clear|clearer|better|fast|faster|quick|quicker|reliable|accurate|honest|open|regular|consistent|timely) (?!turnover|attrition|churn|sickness|absen)"
)
_ORDERED = re.compile(
    r"(?:drive|lead|support|run|start|help|build|increase|boost|back|cut|need|set|show|track|turn|work|manage|improve|reduce|make|get|keep|do|own|take|grow|fix|speed up|scale|bring|give|provide|deliver|"
    r"ensure|handle|too|much|many|enough|lack|better|more|less|fewer|no|the|a|an|our|your|my|their|this|that|some|any|all|poor|bad|slow|late|to|not|how|why|who|what|in|on|at|for|with|of|and|or|plan|design|test|develop|learn|understand|know|use|[a-z]+ing|[a-z]+ed) "
)
"""An order, or a thing of somebody's, and no name of a field."""
_MOST_WORDS = 11
_ALONE = frozenset(
    ("learner", "learners", "leader", "leaders", "listener", "listeners", "thinker", "thinkers")
)
_TOOLS = {each.lower(): each for each in listed("tools")}
"""Each tool in small letters, as it is printed."""
_TRAITS = listed("traits")
_PRACTISED = listed("skills")
_FIELDS = listed("fields of a skill")
_WORK = listed("fields of work")
_MOST = 5
_LONGEST = 4
"""Words of one item of a list."""


def skill(text: str) -> str:
    """`text` as what may follow "You need"; empty where it names no skill."""
    plain = re.sub(r"\s+", " ", text.strip(" .;,!"))
    if not plain or "?" in plain or ":" in plain:
        return ""
    low = plain.lower()
    if _SKILLS.fullmatch(plain) and low not in ("skill", "skills"):
        return _small(plain)
    if _KINDS.fullmatch(plain) and low not in _ALONE:
        small = _small(plain)
        return small if plural(small.split(" ")[-1]) else f"{'an' if small[0] in 'aeiou' else 'a'} {small}"
    if (learn := _OR_LEARN.search(plain)) and (first := skill(plain[: learn.start()])):
        return f"{first}, or a {learn['will'].lower()} to learn it"
    if able := _ABLE.match(low):
        return f"someone able to {plain[able.end() :]}"
    if _CAN.match(low):
        return f"someone who can {_small(plain)}"
    if _TRAIT.fullmatch(low):
        return f"someone {_HYPHEN.sub('-', low.replace(' & ', ' and '))}"
    if (a_love := _A_LOVE.match(plain)) and len(plain.split()) <= _MOST_WORDS:
        return f"{'an' if a_love['of'][0].lower() in 'ae' else 'a'} {_small(plain)}"
    if _READY.match(plain) and len(plain.split()) <= _MOST_WORDS:
        return f"someone {_small(plain)}"
    if _KNOWS.match(plain) and len(plain.split()) <= _MOST_WORDS and read(plain).sort is not Sort.CLAUSE:
        return _small(plain)
    items = [each for each in _APART.split(plain) if each]
    if not items or len(items) > _MOST:
        return ""
    shown = [_item(each) for each in items]
    if not all(shown):
        return ""
    if len(shown) == 1:
        return shown[0]
    joint = "or" if re.search(r"\bor\b", low) else "and"
    return f"{', '.join(shown[:-1])} {joint} {shown[-1]}"


def _item(text: str) -> str:
    """One of a row, as it is printed; empty where it is no skill."""
    words = text.split(" ")
    low = text.lower()
    if len(words) > _LONGEST:
        return ""
    if low in _TOOLS:
        return _TOOLS[low]
    if low in _PRACTISED or (len(words) == 1 and low in _TRAITS):
        return _small(text)
    if len(words) == 1 and text.isupper() and 1 < len(text) < 6 and text.isalpha():
        return text
    if (
        len(words) > 1
        and _SOME.match(low)
        and (
            words[-1].lower() in _TOOLS
            or words[-1].lower() in mass_nouns()
            or (
                len(words) == 2 and words[-1].lower().endswith(("ing", "tion", "ment", "ness", "ity", "ship"))
            )
        )
    ):
        return _small(text)
    head = words[-1].lower()
    if 1 < len(words) < _LONGEST and head in _WORK and not _ORDERED.match(low):
        return _small(text)
    if len(words) == 2 and head in _TRAITS and words[0].isalpha() and _names_a_field(words[0]):
        return _small(text)
    return ""


def _names_a_field(word: str) -> bool:
    """Whether the first of two words says of what: "stakeholder buy-in", "people leadership"; no verb, and no adverb."""
    return word.lower() in _FIELDS


def _small(text: str) -> str:
    """`text` with a small first letter, unless its first word is a name or an acronym."""
    first = text.split(" ")[0]
    if first.lower() in _TOOLS:
        return _TOOLS[first.lower()] + text[len(first) :]
    if any(c.isupper() for c in first[1:]) or first.lower() in proper() or not first[:1].isalpha():
        return text
    return text[:1].lower() + text[1:]
