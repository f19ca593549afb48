"""The last pass over English sentences: capitals, articles, contractions by tone, one spelling, stops and quotes."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from core.domain.brief import Brief
from core.domain.person import Tone
from core.notes.grammar.english.lexicon import verbs

_START = re.compile(r"(?:^“?|(?<=[.!?]\s)“?|(?<=[.!?]”\s)“?)([a-z])(\w*)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Inc|Ltd|Co|Corp|St|Dr|Mr|Mrs|Ms|Mx|Prof|Rev|vs|etc|approx|No|Bros|a\.m|p\.m|e\.g|i\.e)|\b[A-Z])\.\s$"
)
_SMALL_AT_START = re.compile(r"“?[a-z]")
_SMALL_AFTER_STOP = re.compile(r"[.!?]”?\s“?[a-z]")
"""Where alone `_START` can find anything."""
_ARTICLE = re.compile(r"([Aa])(?<!\w[Aa])(n?) (?=([“\"]?)([\w&-]+))")
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
    ("I would ", r"\bI would(?= )", "I’d"),
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
    ("’ll", r"\b(he|she|you|we|they|it|that|there|You|We|They|It|That|There)’ll\b", r"\1 will"),
    ("an’t", r"\b[Cc]an’t\b", "cannot"),
    ("on’t", r"\b[Ww]on’t\b", "will not"),
    ("n’t", r"\b(do|does|did|is|are|was|were|has|have|had|would|could|should|must|need)n’t\b", r"\1 not"),
    ("et’s", r"\b([Ll])et’s\b", r"\1et us"),
)
"""Of each: what a text must hold for the pattern to find anything, the pattern, and what is put in its place."""
_WHOSE = re.compile(r"\b(I|you|we|they|he|she|it|You|We|They|It)’d (\w+)")
_IS_OR_HAS = re.compile(r"\b(it|that|there|he|she|what|who|It|That|There|What|Who)’s (\w+)")
_WORDS = re.compile(r"[A-Za-z]{4,}")
_I_HAVE = re.compile(r"\bI have (\w+)")
_QUOTED = re.compile(r"“[^”]*”")

_SPELLINGS = """organis organiz; recognis recogniz; realis realiz; prioritis prioritiz; optimis optimiz; standardis standardiz; minimis minimiz; summaris summariz;
apologis apologiz; specialis specializ; emphasis(?=e|ing) emphasiz; digitis digitiz; modernis moderniz; customis customiz; finalis finaliz; familiaris familiariz;
utilis utiliz; visualis visualiz; harmonis harmoniz; reorganis reorganiz; mobilis mobiliz; analys(?=e|ing) analyz; favour favor; colour color; behaviour behavior;
labour(?!s party) labor; neighbour neighbor; honour honor; rigour rigor; humour humor; endeavour endeavor; centre\\b center; centres\\b centers; theatre theater; metre\\b meter;
programme\\b program; programmes\\b programs; travell(?=ed|ing|er) travel; labell(?=ed|ing) label; modell(?=ed|ing) model; cancell(?=ed|ing) cancel; fulfil\\b fulfill; enrol\\b enroll;
enrolment enrollment; catalogue catalog; grey gray; licence license; defence defense; judgement judgment; ageing aging; sceptic skeptic; practis(?=e|ing) practic;
tyre tire; paediatric pediatric; anaesthe anesthe; orthopaedic orthopedic; learnt learned; whilst while; amongst among"""


@cache
def _to_us() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"\b{uk}", re.IGNORECASE), us) for uk, us in _pairs())


@cache
def _to_uk() -> tuple[tuple[re.Pattern[str], str], ...]:
    one_way = (
        "licence",
        "practis",
        "learnt",
        "whilst",
        "amongst",
        "programme\\b",
        "programmes\\b",
        "metre\\b",
        "tyre",
        "judgement",
        "travell",
        "modell",
        "labell",
        "cancell",
    )
    plain = ((uk, us) for uk, us in _pairs() if not uk.startswith(one_way))
    made = [
        (
            re.compile(rf"\b{us}" + (r"\b" if uk.endswith(r"\b") else ""), re.IGNORECASE),
            re.sub(r"\(\?.*?\)|\\b", "", uk),
        )
        for uk, us in plain
    ]
    return (*made, (re.compile(r"\b(travel|model|label|cancel)(ed|ing|er)\b"), ""))


def _pairs() -> list[tuple[str, str]]:
    return [
        (p[0], p[1])
        for entry in _SPELLINGS.split(";")
        if len(p := entry.split()) >= 2 and not entry.strip().startswith("labour")
    ]


_PERCENT = re.compile(r"\bpercent\b")
_SPACES = re.compile(r" {2,}")
_IS_LOOSE = re.compile(r"\s[,.;:!?]")
_LOOSE = re.compile(r"\s+([,.;:!?])")
_TWICE = re.compile(r"([.!?])\.(?!\.)")
_MIXED = re.compile(r",([.;:?])|;([.?])|:([.])")
_INSIDE = re.compile(r"”([.,])")
_OUTSIDE = re.compile(r"([.,])”(?=\s|$)")


def finish(text: str, brief: Brief) -> str:
    text = text.strip()
    if "  " in text:
        text = _SPACES.sub(" ", text)
    if _IS_LOOSE.search(text):
        text = _LOOSE.sub(r"\1", text)
    if ".." in text or "!." in text or "?." in text:
        text = _TWICE.sub(r"\1", text)
    text = _MIXED.sub(lambda m: m[1] or m[2] or m[3], text)
    text = _outside_quotes(text, brief) if "“" in text else _dressed(text, brief)
    text = _ARTICLE.sub(_article, text)
    if _SMALL_AT_START.match(text) or _SMALL_AFTER_STOP.search(text):
        text = _START.sub(_capital, text)
    if "”" not in text:
        return text
    return _INSIDE.sub(r"\1”", text) if brief.spelling == "en-US" else _OUTSIDE.sub(r"”\1", text)


def _capital(found: re.Match[str]) -> str:
    if any(c.isupper() for c in found[2]) or _ABBREVIATED.search(found.string[: found.start()]):
        return found[0]
    return found[0].replace(found[1], found[1].upper(), 1)


def _article(found: re.Match[str]) -> str:
    if (
        found[1] == "A"
        and found.start() > 0
        and found.string[found.start() - 2 : found.start()] not in (". ", "? ", "! ")
        and not found[2]
    ):
        return found[0]
    word = found[4]
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
            lambda m: (
                f"{m[1]} {'had' if m[2] in verbs().participle and m[2] not in verbs().base else 'would'} {m[2]}"
            ),
            text,
        )
        text = _IS_OR_HAS.sub(
            lambda m: (
                f"{m[1]} {'has' if m[2] in ('been', 'got', 'become', 'taken', 'gone', 'grown', 'had') else 'is'} {m[2]}"
            ),
            text,
        )
    return _spelled(text, brief)


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


@lru_cache(maxsize=8192)
def _respelled(word: str, us: bool) -> str:  # noqa: FBT001 - cached by position
    low = word.lower()
    if us:
        for pattern, put in _to_us():
            if pattern.match(low):
                return _cased(word, pattern.sub(put, low, count=1))
        return word
    for pattern, put in _to_uk():
        if found := pattern.match(low):
            made = (
                f"{found[1]}l{found[2]}"
                if not put and found.end() == len(low)
                else pattern.sub(put, low, count=1)
                if put
                else low
            )
            return _cased(word, made)
    return word


def _cased(word: str, made: str) -> str:
    return made[0].upper() + made[1:] if word[0].isupper() else made


@cache
def _suspects(us: bool) -> re.Pattern[str]:  # noqa: FBT001 - cached by position
    """Any word in small letters that the other side of the ocean spells otherwise, tried by its first letter."""
    alike: dict[str, list[str]] = {}
    for pattern, _ in _to_us() if us else _to_uk():
        word = pattern.pattern.removeprefix(r"\b")
        heads, _, tail = word[1:].partition(")")
        for each in [head + tail for head in heads.split("|")] if word[0] == "(" else [word]:
            alike.setdefault(each[0], []).append(each[1:])
    return re.compile(r"\b(?:" + "|".join(f"{one}(?:{'|'.join(rest)})" for one, rest in alike.items()) + ")")


@lru_cache(maxsize=8192)
def _suspect_us(word: str) -> bool:
    """By word, since most words of a note are those of the notes before."""
    return _suspects(True).search(word.lower()) is not None


@lru_cache(maxsize=8192)
def _suspect_uk(word: str) -> bool:
    return _suspects(False).search(word.lower()) is not None


@lru_cache(maxsize=512)
def _kept(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.split())


def _spelled(text: str, brief: Brief) -> str:
    us = brief.spelling == "en-US"
    if "per cent" in text or "percent" in text:
        text = text.replace("per cent", "percent") if us else _PERCENT.sub("per cent", text)
    if not any(map(_suspect_us if us else _suspect_uk, text.split())):
        return text
    kept = _kept((brief.company, brief.candidate.name, *(p.name for p in brief.people)))
    return _WORDS.sub(lambda m: m[0] if m[0] in kept or m[0].isupper() else _respelled(m[0], us), text)
