"""Whether a French text is surely what a native would write: read whole, every word known, in the form its place asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from core.domain.brief import Brief
from core.domain.person import Language
from core.notes.clean import clean
from core.notes.fragment import Shape
from core.notes.grammar.french.chunk_state import Token, tokens
from core.notes.grammar.french.chunks import read
from core.notes.grammar.french.lexicon import CHAT, DETERMINERS, PROPER
from core.notes.grammar.french.paradigms import gerund, infinitive, participle, persons
from core.notes.grammar.french.pasted import disagreeing, pasted
from core.notes.grammar.french.prose import sentences
from core.notes.grammar.french.spelling import STANDS
from core.notes.grammar.french.towns import TOWNS
from core.notes.grammar.french.word_classes import CLIPPED, SIGLES, adverb, known
from core.notes.words import commonness, near

Fault = tuple[str, str]
"""A reason in one word, and the word of the text where it stands."""

_BASES = {
    Shape.NP: "np", Shape.WISH: "np", Shape.WHO: "np", Shape.GIFT: "np",
    Shape.INF: "inf", Shape.THANKS: "inf",
    Shape.YOU: "finite", Shape.WE: "finite", Shape.S1: "finite", Shape.CLAUSE: "finite",
    Shape.COLON: "any", Shape.SENTENCE: "sentence", Shape.Q: "any", Shape.INDIRECT: "any", Shape.TAG: "any",
    Shape.QUOTE: "words", Shape.SAID: "words",
}  # fmt: skip
_FIRST = {
    "np": frozenset(("np", "prep", "adv")),
    "inf": frozenset(("inf", "clitic", "adv")),
}
"""What a form may begin with; « plus de soin » begins with an adverb, « ne pas attendre » with a pronoun."""
_MIXED = re.compile(r"[^\W\d_]{2,}\d|\d[^\W\d_]+\d|\d(?!er|re|e|ère|ème|h|x|d|g|k|m|v)[a-zà-ÿ]")
_MADE_OF_KNOWN = re.compile(
    r"(?:re|ré|dé|co|pré|télé|micro|mini|multi|auto|anti|inter|sur|sous|ergo|kiné|psycho|hydro|bio|géo|photo|élec|électro|thermo|cyber)|.*(?:eur|eurs|euse|euses|iste|istes|ique|iques|tion|tions|able|ables|logue|logues|logie|"
    r"age|ages|ment|ments|thérapeute|thérapeutes|trice|trices|isme|ité|ités|ier|ière|iers|ières|ienne?|iennes?|eux|if|ive|isée?s?|erie|eries|ant|ante|ants)$"
)
_COMMON = 1000
_LONGEST = 40
"""Letters above which nothing is a word, or a slip of one."""
_SHORT = 4


_WHEN_HURRIED = frozenset(
    (
        "unknown", "slip", "number", "person", "hour", "hollow", "splice", "mark", "many", "thought",
        "fragment", "beside", "comma", "agreement", "juxtaposed", "hanging", "adrift", "unjoined", "negation", "verbless", "subjectless",
    )
)  # fmt: skip
"""What a careful writer does too, now and then, or what the reading is least sure of: refused only where the log was typed in a hurry."""


@lru_cache(maxsize=256)
def hurried(brief: Brief) -> bool:
    """Whether the log was typed in a hurry: short forms in it, words without their accents or apostrophes.

    A word that no list knows is a trade's own where anything begins with a capital: « kombucha » is no slip.
    """
    typed = [
        text
        for text in (
            brief.question,
            brief.own_view,
            brief.repair,
            brief.moment,
            brief.theme,
            brief.next_step,
            *brief.promises,
            *(need.proof for need in brief.needs),
            *(need.need for need in brief.needs),
            *(person.moment for person in brief.people),
        )
        if text.strip()
    ]
    small = not any(text.strip()[0].isupper() for text in typed)
    wrong = sum(
        reason != "unknown" or small
        for text in typed
        for line in clean(text)
        for reason, _ in words(line.replace("'", "’"), frozenset())
    )
    return wrong >= _SLIPS and wrong * _FIELDS_A_SLIP >= len(typed)


_SLIPS = 2
_FIELDS_A_SLIP = 4
"""A log with a thumb's word in every fourth field, or oftener, was typed in a hurry; one slip in a long one was not."""


def faults(text: str, shape: Shape, brief: Brief) -> tuple[Fault, ...]:
    """Everything that keeps `text` from standing as `shape` in a note that its writer signs; empty where it is surely sound."""
    base = _BASES.get(shape)
    if base is None:
        return ()
    if hurried(brief):
        return _found(text, shape, base, brief)
    plain = _BESIDE.sub("", text)
    if shape in (Shape.SENTENCE, Shape.COLON, Shape.S1):
        plain = _headed(plain)
    calm = tuple(
        (reason, word)
        for reason, word in _found(plain, shape, base, brief)
        if reason not in _WHEN_HURRIED and not _misread(reason, word, plain)
    )
    bare = shape in (Shape.TAG, Shape.COLON) and [reason for reason, _ in calm] == ["bare"]
    return () if bare and text.lower().startswith(calm[0][1].lower()) else calm


def _misread(reason: str, word: str, text: str) -> bool:
    """Whether the reading, not the writer, is at fault: « j’ai réétiqueté », « le filtre à sable », « à Rodez »."""
    if reason == "bare" and re.search(
        rf"(?:avant|d’ici|après|vers|depuis|dès|jusqu’à|en) {re.escape(word)} ", text
    ):
        return True  # « avant fin janvier »
    if reason == "bare" and re.search(
        rf"(?:est|sont|était|étaient|ai|as|a|avons|avez|ont|aurais|aurait|avais|avait) {re.escape(word)}(?![^\W_])",
        text,
    ):
        return True  # a participle that no list holds: « je l’aurais décoté »
    if reason == "bare":
        return not known(word.lower()) or f" à {word}" in text
    return reason == "subjectless" and word[:1].isupper() and not text.startswith(word)


def _headed(text: str) -> str:
    """`text` without the words that head it: « Conseil le 1er juillet : vous m’appelez le soir même. » is a way of writing."""
    head = _HEAD.match(text)
    if head is None or read(head["label"], frozenset(), base="any").main:
        return text
    rest = text[head.end() :]
    return f"{rest[:1].upper()}{rest[1:]}" if text[:1].isupper() else rest


_HEAD = re.compile(r"(?P<label>[^:;.!?«»]{3,50}) [:;] (?=[^ ])")
_BESIDE = re.compile(
    r", (?:[^\W\d_]{4,}) (?:constante?s?|égale?s?|comprise?s?|incluse?s?|[^\W\d_]+(?:ée?s?|ertes?|ert|ises?))(?=\.?$)"
)
"""« en 14 mois, stock constant »."""


def _found(text: str, shape: Shape, base: str, brief: Brief) -> tuple[Fault, ...]:
    text = _ADDRESS.sub("", text)
    found = list(words(text, _names(brief)))
    if hurried(brief):  # neither is held against whoever takes time
        found += [("fragment", bit) for bit in pasted(text)]
        found += [("agreement", bit) for bit in disagreeing(text)]
    if shape is Shape.INDIRECT and not read(text, _names(brief), base="any").finite:
        found.append(("verbless", text))
    for aside in _ASIDE.finditer(text):
        found += [
            fault
            for fault in read(aside[1], _names(brief), base="any").faults
            if fault[0] in ("negation", "person")
        ]
    if base == "np" and (row := _AND_TO.search(text)) and infinitive(row["verb"].lower()):
        found.append(("form", row[0]))
    if base == "words":
        spliced = [
            (reason if reason == "unjoined" else "fragment", word)
            for reason, word in _found(text.strip("«» "), Shape.SENTENCE, "sentence", brief)
            if reason in _PASTED_SAYING
        ]
        return (*found, *spliced)
    for at, each in enumerate(sentences(text)):
        got = read(each, _names(brief), base=base if not at else "sentence")
        found += got.faults
        whole = base == "finite" and not at
        answered = each.lower().startswith(("oui", "non"))
        if (
            (whole or ((base == "sentence" or at) and got.first not in ("np", "adv", "prep")))
            and not got.main
            and not answered
        ):
            found.append(("verbless", each))
        wanted = _FIRST[base] | ({"inf"} if shape is Shape.WISH else set()) if base in _FIRST else ()
        if (
            not at
            and base in _FIRST
            and (got.first not in wanted or (got.main and not (base == "inf" and " et je " in text)))
        ):
            found.append(("form", each))
    return tuple(found)


def words(text: str, names: frozenset[str]) -> Iterator[Fault]:
    """What is no word in it: short forms, sigles and names in small letters, letters and digits mixed, slips."""
    found = tokens(text)
    for at, token in enumerate(found):
        if token.kind != "word":
            continue
        after = found[at + 1] if at + 1 < len(found) else None
        if token.low in _ELIDED and after and after.kind == "word" and after.low[0] in "aeiouyhéèêàâô":
            yield "apostrophe", token.text
        if reason := _reason(token, found[at - 1].low if at else "", names):
            yield reason, token.text


def _reason(token: Token, before: str, names: frozenset[str]) -> str:
    reason, bare = _by_itself(token.text)
    if bare:
        low = token.low.rstrip("’")
        if (low in names and before not in DETERMINERS) or (low in _TOOLS and before in _KNOWN_FROM):
            return "name"
    return reason


@lru_cache(maxsize=8192)
def _by_itself(text: str) -> tuple[str, bool]:
    """What is wrong with a word wherever it stands, and whether it may be somebody's name in small letters all the same."""
    if len(text) > _LONGEST:
        return "unknown", False
    low = text.lower().replace("'", "’").rstrip("’")
    if _MIXED.search(text) and text == text.lower():
        return "mixed", False
    if any(c.isupper() for c in text) or any(c.isdigit() for c in text):
        return "", False
    if low in CLIPPED or (low in CHAT and not known(low)):
        return "short", False
    if low in SIGLES and not known(low):
        return "sigle", False
    return _unknown(low), True


def _unknown(low: str) -> str:
    if len(low) < 2 or known(low) or low in STANDS or persons(low) or participle(low) or infinitive(low):
        return ""
    if low.endswith(_ASKED) or gerund(low) or adverb(low) or "." in low or "·" in low:
        return ""
    if low in TOWNS or low in _SMALL_NAMES:
        return "name"
    meant = near(low, Language.FR)
    if meant and commonness(meant[0], Language.FR) > _COMMON and len(low) > _SHORT:
        return "slip"
    return "" if _MADE_OF_KNOWN.match(low) and len(low) > _SHORT else "unknown"


_ADDRESS = re.compile(
    r", (?:\d+,? )?(?:rue|place|avenue|boulevard|quai|allée|impasse|chemin|route) (?:d[eu] |des |d’|de la |de l’)?[A-ZÉÈ][\w’-]*(?: [A-Z][\w’-]*)*(?=,|\.?$)"
)
"""« sur le toit, rue des Tanneurs, et… »: where it was."""
_AND_TO = re.compile(
    r"^(?!.*(?<![^\W_])(?:de|d’|à|pour|sans|faut|peut|doit|savoir|faire) [^,]*, et )[^,«]+, et (?P<verb>[^\W\d_]+) "
)
"""« la rue des Tanneurs, et voir la poulie »: a thing, and something to do."""
_TOOLS = frozenset(("sage", "word", "teams", "access", "slack", "tally", "notion", "figma", "canva", "ciel"))
_KNOWN_FROM = frozenset(
    (
        "pas",
        "connais",
        "connaissais",
        "sur",
        "sous",
        "utilise",
        "utilisé",
        "maîtrise",
        "avec",
        "logiciel",
        "outil",
        "connaître",
    )
)
"""« je ne connaissais pas sage » is the software."""
_ASKED = ("-je", "-tu", "-il", "-elle", "-on", "-nous", "-vous", "-ils", "-elles", "-ce")
_PASTED_SAYING = ("adrift", "juxtaposed", "unjoined", "number")
"""What nobody says, even in a hurry."""
_ASIDE = re.compile(r"\(([^()]+)\)")
_ELIDED = frozenset(("j", "l", "d", "c", "n", "m", "t", "s", "qu"))
"""What stands before its word with an apostrophe: « j aspire »."""
_SMALL_NAMES = frozenset(each.lower() for each in PROPER if not known(each.lower()))


@lru_cache(maxsize=64)
def _names(brief: Brief) -> frozenset[str]:
    """Names of the log, in small letters, part by part."""
    parts = [part for person in brief.people for part in person.name.split()]
    parts += [part for part in brief.company.split() if not known(part.lower())]
    return frozenset(part.lower() for part in parts if part[:1].isupper() and len(part) > 2)
