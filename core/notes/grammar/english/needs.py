"""The certain forms of a need as it was typed in English."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.english.clause import Read, Sort, read
from core.notes.grammar.english.forms import Forms, is_regret, to_gerund, to_infinitive, with_the
from core.notes.grammar.english.gap_needs import ill, in_gap
from core.notes.grammar.english.leads import off_need
from core.notes.grammar.english.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUANTITIES,
    QUESTION_WORDS,
    adjectives,
    mass_nouns,
    verbs,
)
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.states_wanted import as_it_should_be, brought, in_need
from core.notes.grammar.english.tokens import is_name, low, lows_of, plural
from core.notes.grammar.english.two_needs import both, wanted_behind, without_reason
from core.notes.grammar.english.wanted_people import activity, doing
from core.notes.grammar.english.whole_clauses import independent, whole
from core.notes.grammar.english.wishes import CAN_USE, NAMELESS, READY, hung, it_does, late, things_that, wish

_BAD = listed("nobody's wish")


_FEWER = re.compile(
    r"^(?P<less>less) (?P<rest>(?:(?!(?:more|and|but|on|in|at|of|for|with|by|from|to) )[\w-]+ ){0,2}?(?P<noun>[\w-]+s)\b)"
)
_PHRASAL = re.compile(
    r"^(?P<verb>drop|check|hand|follow|set|sign|log|start|back|break|turn|catch|walk|roll|mix|pick|clean|build|lead|burn|hold|sell|stock|clock|time|wash|wait|call)[ -]"
    r"(?P<tail>off|in|over|up|out|down|on|back)s?(?= (?:on|at|in|from|between|after|before|during|for|of|rate|rates|time|times|process|page|list)\b(?! (?:them|it|him|her|us|me)\b)|$)"
)
_STATE = re.compile(r"(?P<how>[a-z]+) (?:by|in|at|under|on|for|without|enough) ")
_TOO_MUCH = re.compile(r"^(?:too (?:much|many|few|little)|not enough|no(?! more)) \w")


def need(text: str) -> Forms:
    if (fewer := _FEWER.match(text)) and plural(fewer["noun"]):
        text = "fewer" + text[4:]
    if noun := _PHRASAL.match(text):
        named = f"{noun['verb']}-{noun['tail']}{text[noun.end() :]}"
        return {Shape.NP: f"the {named}"}
    if wanted := as_it_should_be(text):
        return {Shape.WISH: wanted}
    if lower := brought(text):
        return infinitive_forms(lower, {})
    if _TOO_MUCH.match(text) and read(text).sort is not Sort.CLAUSE:
        return {Shape.NP: text}
    if (how := _STATE.match(text)) and (
        how["how"] in adjectives() or how["how"].endswith(("able", "ible", "ful", "less"))
    ):
        return {}  # "accessible by default": how things should be, and nothing that has a name
    off_ = off_need(text)
    rest = off_.rest
    if parts := wanted_behind(text):
        return both(need(parts[0]), need(f"need {parts[1]}"))
    rest = without_reason(rest)
    if off_.infinitive:
        return infinitive_forms(rest, {})
    if lacking := rest if it_does(rest) else in_need(rest):
        return {Shape.CLAUSE: lacking}
    if not off_.trouble and (sure := in_gap(rest)):
        return sure
    if doing(lows_of(rest.split(" "))) or rest.startswith("that "):  # "that the shop looks open": what is not
        return {} if rest.startswith("that ") else {Shape.NP: rest}
    rest = re.sub(r"^how to\s+", "to ", rest)
    if rest.startswith("how "):
        return {Shape.NP: rest}
    if " – " in rest and (left := read(rest.split(" – ")[0])).sort is Sort.BARE_NOUN and len(left.words) > 1:
        rest = " ".join(left.words)
    if (
        (splice := _SPLICE.search(rest))
        and independent(rest[splice.end() :])
        and (not whole(rest[: splice.start()]) or _wished(read(rest[: splice.start()])))
    ):
        rest = rest[: splice.start()]
    if state := late(rest):
        return {Shape.CLAUSE: state}
    if sure := wish(rest):
        return sure
    got = read(rest)
    got = Read(Sort.ING, got.words) if activity(got.words) else got
    made: Forms = {}
    if low(got.words[0]) in ("fewer", "less") and got.sort in (Sort.UNSURE, Sort.CLAUSE, Sort.PAST):
        return {Shape.WISH: rest}
    if got.sort is not Sort.NOUN and things_that(rest):
        return {Shape.NP: rest}
    if got.sort is Sort.CLAUSE and hung(got):
        return {Shape.WISH if READY.search(rest) else Shape.NP: rest}
    if (
        got.sort is Sort.UNSURE or (got.sort is Sort.CLAUSE and low(got.words[got.verb - 1]) == "and")
    ) and _wished(got):
        return {Shape.WISH: rest}
    if (
        got.sort is Sort.BARE_NOUN
        and (one := _ONE_PERSON.fullmatch(rest))
        and (one["how"] in adjectives() or one["how"].endswith(("worthy", "able", "ible", "ful")))
    ):
        return {Shape.WISH: f"{'an' if rest[0] in 'aeiou' else 'a'} {rest}"}
    if (got.sort in (Sort.CLAUSE, Sort.UNSURE) and _relative_at_end(got)) or (
        CAN_USE.match(rest) and got.sort is not Sort.ING
    ):
        return {Shape.WISH: rest}
    if (
        got.sort is Sort.INF
        or _STOP.match(rest)
        or (got.sort is Sort.PAST and low(got.words[0]) in verbs().base)
        or same_past(got.words)
    ):
        return infinitive_forms(" ".join(got.words), made)
    if got.sort is Sort.ING:
        made[Shape.ING] = rest
        if not off_.trouble and not is_regret(rest) and (infinitive := to_infinitive(rest)):
            made[Shape.INF] = infinitive
    elif got.sort is Sort.CLAUSE:
        made[Shape.CLAUSE] = f"your {rest}" if _theirs(got) else rest
    elif got.sort is Sort.WH:
        made[Shape.NP] = rest
    elif got.sort in (Sort.NOUN, Sort.BARE_NOUN):
        first = low(got.words[0])
        several = (
            any(plural(low(w)) for w in got.words[:3])
            and low(got.words[1 % len(got.words)]) not in PREPOSITIONS
        )
        named = with_the(rest) if got.sort is Sort.BARE_NOUN and not off_.wanted and not several else rest
        if _wished(got):
            return {Shape.WISH: f"a {rest}" if _single(got) else rest}
        if any(w in _UNWISHED for w in (low(v) for v in got.words[2:4])) and "who" in got.words[1:3]:
            return {Shape.NP: rest}
        if re.match(r"(?:someone|somebody|people|a person|anyone|a \w+|an \w+) (?:who|to|that)\b", rest) or (
            off_.wanted and re.search(r"\bto (?:be|have)\b", rest)
        ):
            return {Shape.WISH: rest}
        if (
            got.sort is Sort.BARE_NOUN
            and (off_.wanted or first in NAMELESS)
            and (several or first in QUANTITIES or first in NAMELESS or first in mass_nouns())
        ):
            return {Shape.WISH: rest}
        if (off_.wanted and got.sort is Sort.BARE_NOUN) or (got.sort is Sort.BARE_NOUN and title_like(got)):
            made[Shape.TAG] = rest
        else:
            made[Shape.NP] = named
        if (
            (off_.wanted or first in QUANTITIES or first in ("someone", "somebody", "a", "an", "one"))
            and not _trouble(got)
            and (off_.wanted or not ill(rest))
            and Shape.NP in made
            and got.sort is Sort.NOUN
        ):
            made[Shape.WISH] = rest
            if first in QUANTITIES:
                del made[Shape.NP]  # "As for fewer errors": what is wanted is not what there is to talk about
    return made


_STOP = re.compile(r"(?:stop|avoid) (?:[a-z]+ )?[a-z]+ing ")
""" "Stop double entering everything"."""
_ONE_PERSON = re.compile(
    r"(?P<how>[a-z]+) (?:[a-z]+ )?[a-z]{2,}(?:er|or|ist|man|woman|cian|nurse|chef|cook|assistant)(?<!number)(?<!order)(?<!corner)(?<!counter)(?<!weather)(?<!water)"
)
""" "Trustworthy keyholder": one person, named without an article."""
_SPLICE = re.compile(r", (?=(?:the|it|they|he|she|we|you|that)(?:'[a-z]+)? )")
"""Where what is said of a need begins, behind the need."""
_WISHED = listed("wished for")
_GOOD = listed("done by the wished for")
_UNWISHED = listed("unwished")
_SERVES = listed("done by a good thing")
_DREADED = listed("dreaded")
_SERVED = listed("served")


def _wished(got: Read) -> bool:
    """ "Nurses who can run a clinic", "research that changes what gets built", "consistent croissants"."""
    lows = lows_of(got.words)
    if lows[0] in _WISHED and len(lows) > 1 and (plural(lows[1]) or lows[0] in ("better", "real")):
        return not any(w in _BAD or w in verbs().gerund for w in lows)
    if any(w in _BAD or w in _SERVED for w in lows[:5]):
        return False
    for i in range(1, min(5, len(lows) - 1)):
        if lows[i] not in ("who", "that") or lows[i - 1] in PREPOSITIONS or lows[i - 1] in DETERMINERS:
            continue
        after = lows[i + 1]
        if after in ("doesn't", "don't", "won't", "didn't"):
            return lows[i + 2 : i + 3] != [] and lows[i + 2] in _DREADED
        if after in ("can", "could", "will", "would"):
            return not any(
                w in _BAD or (w in ("be", "not", "never") and lows[-1] in ("ignored", "missed", "lost"))
                for w in lows
            )
        known = verbs().third.get(after)
        does, behind = known.base if known else after, lows[i + 2] if i + 2 < len(lows) else ""
        if (behind in ("nothing", "nobody", "past", "over", "out") and does != "stay") or "not" in lows:
            return False
        return does in (_GOOD if lows[i] == "who" else _SERVES) or (
            does == "change" and behind in ("what", "how")
        )
    return False


def _single(got: Read) -> bool:
    """ "Boiler that doesn't pack up": one thing, named without its article."""
    lows = lows_of(got.words)
    at = next((i for i, w in enumerate(lows) if w in ("who", "that")), 0)
    return (
        got.sort is Sort.BARE_NOUN
        and 0 < at < 3
        and not plural(lows[at - 1])
        and lows[at - 1] not in mass_nouns()
    )


def _relative_at_end(got: Read) -> bool:
    """ "A cash forecast the board believes": a thing, and a clause about it without its "that"."""
    lows = lows_of(got.words)
    return lows[0] in ("a", "an", "one") and any(
        lows[i] in ("the", "your", "you", "they", "we", "people", "everyone", "everybody", "anyone", "nobody")
        and (i + 4 > len(lows) or lows[-1] in PREPOSITIONS)
        for i in range(2, len(lows) - 1)
        if lows[i - 1] not in PREPOSITIONS
        and lows[i - 1] not in AUXILIARIES
        and lows[i - 1] not in verbs().third
        and (got.verb >= i or got.sort is Sort.UNSURE)
    )


_ANYBODYS = listed("anybody's")


def _theirs(got: Read) -> bool:
    """ "Backfills eat a whole weekend": a thing of the reader's house, named without an article."""
    lows = lows_of(got.words[: got.verb])
    if lows[:1] in (["first"], ["last"], ["next"]) and len(lows) > 1:
        lows = lows[1:]
    if (
        not 0 < len(lows) <= 6
        or is_name(got.words[0])
        or not lows[0].replace("-", "").isalpha()
        or lows[0] in verbs().gerund
    ):
        return False
    if "client" in got.words or any(
        w in _ANYBODYS or w in DETERMINERS or w in PRONOUNS or w in ("you", "and", "or") for w in lows
    ):
        return False
    return lows[0] not in _NO_SUBJECT


_NO_SUBJECT = PREPOSITIONS | ADVERBS | QUANTITIES | QUESTION_WORDS | CONJUNCTIONS


def _trouble(got: Read) -> bool:
    return low(got.words[0]) in ("more", "high", "higher", "constant", "too") and any(
        low(w) in _BAD for w in got.words
    )


def title_like(got: Read) -> bool:
    """ "Team lead at Tesco", "baker for ten years": somebody's title, which "the" would spoil."""
    return any(
        low(w).endswith(("er", "or", "ist", "lead", "nurse", "manager", "chef", "maintainer"))
        and i + 1 < len(got.words)
        and low(got.words[i + 1]) in ("at", "for", "in", "with", "of")
        for i, w in enumerate(got.words[:4])
    )


def infinitive_forms(rest: str, made: Forms) -> Forms:
    got = read(rest)
    plain = " ".join(got.words) if got.sort is Sort.INF else rest
    first = low(
        plain.split(" ")[1] if low(plain.split(" ")[0]) in ADVERBS and " " in plain else plain.split(" ")[0]
    )
    if first in verbs().base:
        made[Shape.INF] = plain
        if not _STOP.match(plain) and (gerund := to_gerund(plain)) is not None:
            made[Shape.ING] = gerund
    return made


def same_past(words: tuple[str, ...]) -> bool:
    """ "Cut pick errors": base and past are one word, and an object follows."""
    first = low(words[0])
    known = verbs().base.get(first)
    return (
        known is not None
        and known.past == first
        and len(words) > 1
        and low(words[1]) not in ("of", "in", "to", "for", "and", "is", "was")
    )
