"""A theme that is a line somebody said: “Delete it before you optimize it” is quoted, and never bent into “deleting it”."""

from __future__ import annotations

import re

from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.lexicon import PREPOSITIONS, verbs
from core.notes.grammar.english.tokens import low
from core.notes.grammar.english.whole_clauses import independent

LONGEST = 13
"""Words of a line that one keeps in mind."""
QUOTED = 19
"""Words of two clauses that are one line together."""
LEAST = 4
"""Words below which an order is a topic: "reduce breakages"."""
_TURNS = re.compile(
    r"\b(?:you|it|it's|before|until|never|don't|not|first|then|too|again|once|twice|even|if|when|early|anyway|always|nobody|everybody|worst|best|next|last|same|every|everyone|like|as|without|only|slow|anybody|one|nothing|everything|yourself|hard|late|long)\b"
)
_ASKS = re.compile(
    r"(?:do|does|did|is|are|was|were|can|could|will|would|should|has|have|who|what|where|when|why|how|which)\b.*\?$"
)


_COUNT = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|no|less|fewer|more)"
_CONTRAST = re.compile(
    rf"{_COUNT} [\w' -]+, (?:not|never)\b|[a-z'-]+ first, [a-z' -]+ (?:second|later|after)$|no [a-z]+ing [a-z' -]+$"
)
"""Two sides of one thing, which only its two halves together name: "two faces, not twelve"."""
_NO_DOING = re.compile(r"no [a-z]+ing (?:on|in|at|before|after|without|until|past|over) ")
_LOOK = re.compile(
    r"(?:look (?:at|for|behind|under|after|past)|listen (?:to|for)|talk to|start (?:with|from|at)|stop at|ask) (?:the|a|an|your|what|who|every|everyone|each|one|their) ?[a-z]"
)
""" "Look at the pictures": said to somebody, and no thing."""
_TWICE = re.compile(r"(?P<verb>[a-z]+) (?:twice|once|again)")
_ORDER = re.compile(r"\w+ (?:it|them) (?:once|twice|again|too|first|properly|right|now|early|anyway)")
_PAIR = re.compile(
    r"(?P<one>(?:cold|warm|hot|empty|full|quiet|loud|hard|soft|early|late|dry|wet|tidy|happy|right|wrong|same|old|new|less|more|fewer|no|one|small|big|slow|fast|good|bad|clean|first|short|long|every) [a-z-]+),? "
    r"(?P<two>(?:cold|warm|hot|empty|full|quiet|loud|hard|soft|early|late|dry|wet|tidy|happy|wrong|right|new|different|old|more|less|fewer|no|one|big|small|slow|fast|good|bad|dirty|last|short|long|every) [a-z-]+)",
    re.IGNORECASE,
)
""" "Right plant wrong place": a saying of two halves, whose comma was left out."""
_BIDS = frozenset(
    (
        "watch",
        "say",
        "ask",
        "listen",
        "count",
        "trust",
        "follow",
        "mind",
        "hold",
        "name",
        "show",
        "tell",
        "know",
        "start",
        "stop",
        "slow",
    )
)
"""Begin a line as short as "watch the hands"."""
_OF_A_DAY = frozenset(("she", "he", "they", "we", "i", "my", "our", "his", "her", "their"))
"""A clause of somebody's day, and no line of theirs."""


_TOPIC = re.compile(
    r"^(?:(?:we|she|he|they)(?: both| all)? )?(?:talked|spoke|chatted|kept talking|kept (?:coming|going) back|came back|kept returning|returned)(?: (?:a lot|a bit|mostly|mainly|again and again|twice|several times))? (?:about|to|on) (?=\S+)"
    r"|^(?:(?:for me |basically )?(?:it|everything|the job|the work)(?:'s|’s|s)? ?(?:is |was )?(?:all )?(?:came|comes|come) down to |that (?=(?:the|a|an|every|each|no|you|nobody|good|people) ))",
    re.IGNORECASE,
)
""" "We talked a lot about handovers": how the theme came up, and no part of it."""
_ADVERB = re.compile(
    r"(?P<one>(?P<do>[a-z]+) (?:it |them )?(?:twice|once|first|slow|slowly|early|low|small|cold|hot)) (?P<two>(?P<too>[a-z]+) (?:it |them )?(?:twice|once|last|later|fast|second|hard|high|big|slow|slowly|early))",
    re.IGNORECASE,
)
""" "Measure twice cut once"."""


def as_line(typed: str) -> str:
    """`typed` in quotation marks where it is surely a line: a clause, a question, an order that turns; cut where a second clause begins."""
    typed = _TOPIC.sub("", typed.strip())
    text = typed.rstrip(".!")
    plain = text.replace("’", "'")
    if any(mark in text for mark in '"“”«»\n:;'):
        return typed
    words = plain.lower().split()
    if _ASKS.match(plain.lower()) and len(words) <= LONGEST:
        return f"“{text[:1].upper()}{text[1:]}”"
    if words[:1] == ["if"] and LEAST < len(words) <= LONGEST and (said := _if_then(text)):
        return f"“{said[:1].upper()}{said[1:]}”"
    if (pair := _PAIR.fullmatch(plain)) and low(pair["one"].split(" ")[1]) != "and":
        said = f"{pair['one']}, {pair['two']}"
        return f"“{said[:1].upper()}{said[1:]}”"
    if (halves := _ADVERB.fullmatch(plain)) and {halves["do"].lower(), halves["too"]} <= verbs().base.keys():
        return f"“{halves['one'][:1].upper()}{halves['one'][1:]}, {halves['two']}”"
    if (
        words[0] in ("don't", "dont", "never")
        and len(words) >= LEAST
        and words[1] in verbs().base
        and "," not in text
    ):
        return f"“{text[:1].upper()}{text[1:]}”"
    if words[0] in ("how", "why"):
        return typed  # "how a small team covers a big county": what was spoken of, and no line
    if (two := _two_clauses(text)) and len(words) <= LONGEST:
        return f"“{two[:1].upper()}{two[1:]}”"
    head, comma, rest = plain.partition(", ")
    if comma and LONGEST < len(words) <= QUOTED and independent(head) and independent(rest):
        return f"“{text[:1].upper()}{text[1:]}”"
    if comma and len(words) > LONGEST and 3 < len(head.split()) <= LONGEST and independent(head):
        return f"“{text[:1].upper()}{text[1 : len(head)]}”"
    if LEAST <= len(words) <= LONGEST and comma == "" and words[0] not in _OF_A_DAY and _a_clause(plain):
        return f"“{text[:1].upper()}{text[1:]}”"
    if len(words) <= LEAST + 2 and (
        _CONTRAST.match(plain.lower())
        or _NO_DOING.match(plain.lower())
        or _ORDER.fullmatch(plain.lower())
        or _LOOK.match(plain.lower())
        or ((twice := _TWICE.fullmatch(plain.lower())) and twice["verb"] in verbs().base)
    ):
        return f"“{text[:1].upper()}{text[1:]}”"
    if len(words) == LEAST - 1 and words[0] in _BIDS and words[1] in ("the", "your", "it", "them"):
        return f"“{text[:1].upper()}{text[1:]}”"
    order = low(words[0]) in verbs().base if words else False
    if order and LEAST <= len(words) <= LONGEST + 2 and _TURNS.search(" ".join(words[1:])):
        return f"“{text[:1].upper()}{text[1:]}”"
    return typed


_SECOND = re.compile(r" (?=(?:we|it|you|they|I|nobody)(?:['’](?:s|re|ll|m))? [a-z])")
_TWO_ORDERS = re.compile(
    r"(?P<one>[a-z]+ (?:it|them)(?: [a-z]+){0,2}) (?P<two>[a-z]+ (?:it|them)(?: [a-z]+){0,3})", re.IGNORECASE
)
_TWO_COUNTS = re.compile(
    r"(?P<one>(?P<n>one|two|three|no|every|each) [a-z]+) (?P<two>(?P=n) [a-z]+)", re.IGNORECASE
)


def _two_clauses(text: str) -> str:
    """ "It's their home we just work in it", "ship it ugly fix it tomorrow", "two locks two names": with the comma between; empty for one."""
    if "," in text:
        return ""
    if (pair := _TWO_COUNTS.fullmatch(text)) or (
        (pair := _TWO_ORDERS.fullmatch(text))
        and all(low(pair[each].split(" ")[0]) in verbs().base for each in ("one", "two"))
        and not any(
            low(w) in _NOT_LAST or low(w) in _OF_A_DAY or low(w) == "you" for w in pair["one"].split(" ")[1:]
        )
    ):
        return f"{pair['one']}, {pair['two']}"
    plain = text.replace("’", "'")
    if low(plain.split(" ")[0]) in ("if", "when", "what", "how", "why", "who", "where", "the", "that"):
        return ""
    for found in _SECOND.finditer(plain):
        left, right = plain[: found.start()], plain[found.end() :]
        head = low(left.split(" ")[-1])
        if (
            len(left.split()) > 2
            and head not in verbs().base
            and head not in _NOT_LAST
            and independent(left)
            and independent(right)
            and not _of_the_last(right)
        ):
            return f"{text[: found.start()]}, {text[found.end() :]}"
    return ""


def _of_the_last(right: str) -> bool:
    """ "They don't understand" behind "a compressor": what is done to it has its object there, and no comma before it."""
    last = low(right.split(" ")[-1])
    known = verbs()
    return last in PREPOSITIONS or any(last in each for each in (known.base, known.past, known.third))


_NOT_LAST = PREPOSITIONS | {
    "that",
    "what",
    "how",
    "why",
    "who",
    "where",
    "when",
    "if",
    "than",
    "and",
    "but",
    "or",
    "because",
    "so",
    "think",
    "thing",
    "way",
    "day",
    "one",
    "place",
    "is",
    "are",
    "was",
    "before",
    "after",
    "until",
    "all",
    "everything",
    "said",
    "people",
    "time",
}
_IF_SO = re.compile(r"[Ii]f (?:it|you|nobody|they)(?:'s|'re|’s|’re)? ")
_THEN = re.compile(r",? (?=(?:it|you|nobody|they|we)(?:['’](?:s|re|ll))? [a-z])")


def _if_then(text: str) -> str:
    """ "If it's not written it didn't happen": a rule of two clauses, with its comma; empty for anything else."""
    if not _IF_SO.match(text):
        return ""
    for found in _THEN.finditer(text, 6):
        if len(text[: found.start()].split()) > 2 and independent(text[found.end() :].replace("’", "'")):
            return f"{text[: found.start()]}, {text[found.end() :]}"
    return ""


_ONE_DOES = re.compile(
    r"(?:an?|every|each|no|one) (?:[a-z'-]+ ){1,2}?[a-z]+[^\Ws]s (?:an?|the|you|your|it|them|their|its|what|more|less|before|when|if|nobody|everybody|twice|only|first) ?",
    re.IGNORECASE,
)
""" "A customer forgives a delay you warned them about": one of them, and what it does."""


def _a_clause(plain: str) -> bool:
    if _ONE_DOES.match(plain):
        return True
    plain = plain.replace("no one ", "nobody ").replace("No one ", "nobody ")
    if independent(plain) or _MEANS.match(plain):
        return True
    return read(plain).sort is Sort.CLAUSE and read(plain).verb > 0


_MEANS = re.compile(r"[a-z]+ (?:means|beats|costs|takes|makes|wins|isn['’]t|is) \w", re.IGNORECASE)
""" "Local means your own street": one word, and what is said of it."""


TITLE = 10
"""Words of a line that may title a note without its quotation marks."""


def title_of(said: str) -> str:
    """A line too long to be quoted in a subject: whole, or up to its first comma; empty where neither is short enough."""
    for each in (said, said.partition(", ")[0]):
        if (LEAST - (each == said)) <= len(each.split()) <= TITLE and len(each) <= 56:
            return each
    return ""
