"""One spelling for a whole note: American, or British as everywhere else."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from core.domain.brief import Brief

_WORDS = re.compile(r"[A-Za-z]{4,}")
_PERCENT = re.compile(r"\bpercent\b")
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


@lru_cache(maxsize=8192)
def _respelled(word: str, us: bool) -> str:  # noqa: FBT001 - cached by position
    low = word.lower()
    if us:
        for pattern, put in _to_us():
            if pattern.match(low):
                return _cased(word, pattern.sub(put, low, count=1))
        return word
    for pattern, put in _to_uk():
        if (found := pattern.match(low)) and not (put and low.startswith(put)):
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


def spelled(text: str, brief: Brief) -> str:
    """`text` in the spelling of `brief`; names, and words in capitals, stay as they are."""
    us = brief.spelling == "en-US"
    if "per cent" in text or "percent" in text:
        text = text.replace("per cent", "percent") if us else _PERCENT.sub("per cent", text)
    if not any(map(_suspect_us if us else _suspect_uk, text.split())):
        return text
    kept = _kept((brief.company, brief.candidate.name, *(p.name for p in brief.people)))
    return _WORDS.sub(lambda m: m[0] if m[0] in kept or m[0].isupper() else _respelled(m[0], us), text)
