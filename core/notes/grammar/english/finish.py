"""The last pass over English sentences: capitals, articles, contractions by tone, one spelling, stops and quotes."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from core.domain.brief import Brief
from core.domain.person import Tone
from core.notes.grammar.english.lexicon import ADVERBS, DETERMINERS, PREPOSITIONS, adjectives, verbs
from core.notes.grammar.english.spelling import spelled

_START = re.compile(r"(?:^“?|(?<=[.!?]\s)“?|(?<=[.!?]”\s)“?)([a-z])(\w*)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Inc|Ltd|Co|Corp|St|Dr|Mr|Mrs|Ms|Mx|Prof|Rev|vs|etc|approx|No|Bros|a\.m|p\.m|e\.g|i\.e)|\b[A-Z])\.\s$"
)
_SMALL_AT_START = re.compile(r"“?[a-z]")
_SMALL_AFTER_STOP = re.compile(r"[.!?]”?\s“?[a-z]")
"""Where alone `_START` can find anything."""
_ARTICLE = re.compile(r"([Aa])(?<!\w[Aa])(n?) (?=([“\"]?)([\w&-]+))")
_DOUBTED_ARTICLE = re.compile(
    r"[Aa](?<!\w[Aa])(?: [“\"]?[^b-df-gj-np-tv-zBCDGJKPQTVWYZ02-79“\"]|n [“\"]?[^ai“\"])"
)
"""Where alone `_ARTICLE` can change anything: "a" before what may sound as a vowel, "an" before what may not."""
_VOWEL_SOUND = re.compile(
    r"^(?:[aeio]|u(?!ni(?!n|m)|s[aeiu]|tili|ti|k\b|ro|biq)|h(?:our|onest|onou?r|eir)|8|11\b|18\b)",
    re.IGNORECASE,
)
_CONSONANT_SOUND = re.compile(r"^(?:one\b|one-|once|eu|ewe|uk\b|us\b|usa?b?\b)", re.IGNORECASE)
_SPELLED = re.compile(r"^(?:[AEFHILMNORSX](?:[A-Z0-9&]|$))")
_READ_AS_WORD = frozenset(
    [
        "NASA",
        "NATO",
        "NICU",
        "PICU",
        "SAP",
        "RAM",
        "ROI",
        "LAN",
        "SIM",
        "SWOT",
        "RACI",
        "LEAN",
        "SQL",
        "MASH",
        "SENCO",
        "SAT",
        "FIFA",
        "LEED",
        "MOOC",
        "NAS",
        "REST",
        "SOAP",
        "SMART",
    ]
)

_Table = tuple[tuple[str, str, str], ...]
_SHORT: _Table = (
    ("I am ", r"\bI am(?= (?!\W))", "I’m"),
    ("I would ", r"\bI would(?= (?!not\b))", "I’d"),
    ("I will not ", r"\bI will not(?= )", "I won’t"),
    ("I will ", r"\bI will(?= )", "I’ll"),
    (" are ", r"\b(you|we|they) are(?= \w)", r"\1’re"),
    (
        "t is ",
        r"(^|[.,;:!?] |\b(?:if|If|that|and|but|because|when|since|so) )(it|It) is(?= [a-z])",
        r"\1\2’s",
    ),
    ("cannot", r"\bcannot\b", "can’t"),
    (" not", r"\b(do|does|did|is|was|were|has|have|had|would|could|should) not\b", r"\1n’t"),
)
_LONG: _Table = (
    ("I’m", r"\bI’m\b", "I am"),
    ("I’ll", r"\bI’ll\b", "I will"),
    ("’ve", r"\b(I|you|we|they|You|We|They|There|there|who|would|could|should|might)’ve\b", r"\1 have"),
    ("’re", r"\b(you|we|they|You|We|They|there|There)’re\b", r"\1 are"),
    (
        "’ll",
        r"\b(he|she|you|we|they|it|that|there|who|somebody|someone|nobody|You|We|They|It|That|There)’ll\b",
        r"\1 will",
    ),
    ("an’t", r"\b[Cc]an’t\b", "cannot"),
    ("on’t", r"\b[Ww]on’t\b", "will not"),
    ("n’t", r"\b(do|does|did|is|are|was|were|has|have|had|would|could|should|must|need)n’t\b", r"\1 not"),
    ("et’s", r"\b([Ll])et’s\b", r"\1et us"),
)
"""Of each: what a text must hold for the pattern to find anything, the pattern, and what is put in its place."""
_WHOSE = re.compile(r"\b(I|you|we|they|he|she|it|who|You|We|They|It)’d (\w+)")
_IS_OR_HAS = re.compile(
    r"\b(it|that|there|he|she|what|who|something|somebody|someone|everyone|nobody|everything|nothing|where|how|It|That|There|What|Who)’s (\w+)"
)
_I_HAVE = re.compile(r"\b(?<!should )(?<!would )(?<!could )(?<!might )(?<!must )(?<!may )I have (\w+)")
_QUOTED = re.compile(r"“[^”]*”")

_BEGINS = frozenset(("i", "it", "we", "they", "he", "she", "you", "this", "that", "there", "the", "a", "one"))
"""After a question that is quoted, any other small word goes on with the sentence: “Do worms have birthdays?” has stayed with me."""
_AMISS = re.compile(r"[ ,;:.!?][ ,;:.!?](?<![,;:.!?] )|[^\S ]")
"""Two marks, two spaces, a space before a mark: where there are none, the next four find nothing."""
_SPACES = re.compile(r" {2,}")
_LOOSE = re.compile(r"\s+([,.;:!?])")
_TWICE = re.compile(r"([.!?])\.(?!\.)")
_MIXED = re.compile(r"[,;:](?:(?<=,)[.;:?]|(?<=;)[.?]|(?<=:)\.)")
"""It begins with one set of signs: all other letters are passed over at once."""
_ASKED = re.compile(r"([?!])”\.")
"""“Do worms have birthdays?” ends a sentence by itself."""
_INSIDE = re.compile(r"”([.,])")
_OUTSIDE = re.compile(r"([.,])”(?=\s|$)")


def finish(text: str, brief: Brief) -> str:
    text = text.strip()
    if _AMISS.search(text):
        text = _TWICE.sub(r"\1", _LOOSE.sub(r"\1", _SPACES.sub(" ", text)))
        text = _MIXED.sub(lambda m: m[0][1], text)
    text = _outside_quotes(text, brief) if "“" in text else _dressed(text, brief)
    if _DOUBTED_ARTICLE.search(text):
        text = _ARTICLE.sub(_article, text)
    if _SMALL_AFTER_STOP.search(text):
        text = _START.sub(_capital, text)
    elif _SMALL_AT_START.match(text):
        text = _START.sub(_capital, text, count=1)
    if "”" not in text:
        return text
    text = _ASKED.sub(r"\1”", text)
    return _INSIDE.sub(r"\1”", text) if brief.spelling == "en-US" else _OUTSIDE.sub(r"”\1", text)


def _capital(found: re.Match[str]) -> str:
    if found[1] + found[2] not in _BEGINS and found.string[max(found.start() - 3, 0) : found.start()] in (
        "?” ",
        "!” ",
    ):
        return found[0]
    if found[2] != found[2].lower() or (found.start() and _ABBREVIATED.search(found.string[: found.start()])):
        return found[0]
    return found[0].replace(found[1], found[1].upper(), 1)


_EITHER_WAY = re.compile(r"[FHLMNRSX][AEIOU][A-Z]s?")
""" "A SAR", "an SAR": spelled by some and read as a word by others, so that its writer knows best."""


def _article(found: re.Match[str]) -> str:
    if (
        found[1] == "A"
        and found.start() > 0
        and found.string[found.start() - 2 : found.start()] not in (". ", "? ", "! ")
        and not found[2]
    ):
        return found[0]
    word = found[4]
    if _EITHER_WAY.fullmatch(word):
        return found[0]
    return f"{found[1]}n " if vowel_sound(word) else f"{found[1]} "


@lru_cache(maxsize=4096)
def vowel_sound(word: str) -> bool:
    """Whether "an" stands before `word`, by its sound: an hour, an MBA, a university, a one-page."""
    if _CONSONANT_SOUND.match(word):
        return False
    if (
        word.upper() == word
        and any(c.isalpha() for c in word)
        and word.rstrip("s").upper() not in _READ_AS_WORD
        and len(word) <= 5
    ):
        return _SPELLED.match(word) is not None or (len(word) == 1 and word in "AEFHILMNORSX")
    return _VOWEL_SOUND.match(word) is not None


def _outside_quotes(text: str, brief: Brief) -> str:
    made, at = [], 0
    for quote in _QUOTED.finditer(text):
        made += [_dressed(text[at : quote.start()], brief), quote[0]]
        at = quote.end()
    return "".join([*made, _dressed(text[at:], brief)])


def _dressed(text: str, brief: Brief) -> str:
    if brief.tone is Tone.WARM:
        text = _replaced(text, _SHORT)
        if "I have " in text:
            text = _I_HAVE.sub(_have, text)
    elif "’" in text:
        text = _replaced(text, _LONG)
        text = _WHOSE.sub(
            lambda m: f"{m[1]} {'had' if _is_done(m[2]) else 'would'} {m[2]}",
            text,
        )
        text = _IS_OR_HAS.sub(_is_or_has, text)
    return spelled(text, brief)


def _is_or_has(found: re.Match[str]) -> str:
    """ "It’s been" has, "it’s late" is; "everyone’s name" is neither."""
    who, word = found[1], found[2]
    if who.endswith(("one", "body", "thing")) and not (
        word in _SAYS_IT_IS or word in adjectives() or word in verbs().participle or word.endswith("ing")
    ):
        return found[0]
    has = word in ("been", "got", "become", "taken", "gone", "grown", "had")
    return f"{who} {'has' if has else 'is'} {word}"


_SAYS_IT_IS = PREPOSITIONS | ADVERBS | DETERMINERS | {"not", "no", "there", "here", "home", "back"}


def _is_done(word: str) -> bool:
    """A participle behind "’d": had, and not would. A regular one need not be in the lists."""
    if word in verbs().base:
        return False
    return word in verbs().participle or (
        word.endswith("ed") and word not in ("need", "feed", "proceed", "succeed", "exceed")
    )


def _have(found: re.Match[str]) -> str:
    word = found[1]
    fits = (word in verbs().participle and word not in verbs().base) or word in (
        "been",
        "not",
        "never",
        "since",
    )
    return f"I’ve {word}" if fits and word != "not" else found[0]


def _replaced(text: str, table: _Table) -> str:
    for sign, pattern, put in _compiled(table):
        if sign in text:
            text = pattern.sub(put, text)
    return text


@cache
def _compiled(table: _Table) -> tuple[tuple[str, re.Pattern[str], str], ...]:
    return tuple((sign, re.compile(pattern), put) for sign, pattern, put in table)
