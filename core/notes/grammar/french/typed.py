"""What a French speaker typed, made plain: chat spelling, capitals, loose stops, lists, and the one sentence to use."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.domain.brief import Brief
from core.domain.person import Register
from core.notes.clean import clean, without_links
from core.notes.grammar.french.accents import accented
from core.notes.grammar.french.agreement import agreed
from core.notes.grammar.french.conjugation import infinitives, participles
from core.notes.grammar.french.hand import righted, signs_read, without_moods
from core.notes.grammar.french.lexicon import CHAT, DAYS, DETERMINERS, MONTHS, PREPOSITIONS, PRIVATE, PROPER
from core.notes.grammar.french.met import written
from core.notes.grammar.french.phone import plain
from core.notes.grammar.french.spelling import spelled_right, unreadable
from core.notes.grammar.french.towns import capitals
from core.notes.grammar.french.typography import plain_marks, quotation_marks
from core.notes.grammar.french.unsaid import unsaid
from core.notes.signs import without_start

LONG = 40
"""Words past which only a part of a sentence is used (guide, 6.4)."""

_WHOLLY_QUOTED = re.compile(r"[«“\"„'‘]\s*([^«»“”\"„]+?)\s*[»”\"'’][.!…]?")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PING = re.compile(r"@(?:here|everyone|channel)\b")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_TRAIL = re.compile(r"[\s.…,;:/!–—-]+$")
_LEAD = re.compile(r"^[\s.…,;:/!–—)\]-]+")
_FILLER = re.compile(
    r"^(?:(?:ben|bah|beh|ouais|franchement|en gros|alors(?! que| qu’)|du coup|en fait|euh|bref|et aussi|et puis|surtout|genre)[ ,:]+|(?:bon|voilà|sinon|aussi|enfin)(?:,| (?=ben|bah|alors|du coup|en fait|euh|voilà|bref)) ?)+",
    re.I,
)
_SENTENCE = re.compile(
    r"(?<=[^\W\d_]{2}[.!?…])\s+(?=\S)|(?<=[»”\d)%][.!?…])\s+(?=\S)|(?<=[^\W_»”)] [!?])\s+(?=\S)"
)
_HELD = re.compile(r"«[^»]*»")
_AFTER_SAID = re.compile(r"(?<=[?!] »)\s+(?=\S)|(?<=[?!]»)\s+(?=\S)")
"""What somebody asked is over: the next words are a sentence of their own."""
_STOP_INSIDE = re.compile(r"[.!?…]\s")
_ITEMS = re.compile(r"\s*(?: / | \| |(?:(?<=\s)|^)\d[).] | - )\s*")
_LISTED = re.compile(r" [/|-] |(?:^|\s)(?:1[).]|2\)) ")
"""Where alone `_ITEMS` can find anything."""
_OLD_JOB = re.compile(r"^ancien (?:boulot|taf|job|poste)[ ,:]+", re.I)
_WE = re.compile(r"(?<=\b(?:le|ce|un|du|au) )we(?!\w)", re.I)
_CHOPPED = re.compile(r"(?<!\w)(?:[jlmnstdc]|qu) ", re.I)
"""Where alone either of the two patterns below can find anything."""
_C_QUOI = re.compile(r"\bc (?=quoi|bien|pas|le |la |l’|un |une |des |ce )", re.I)
_J_SPACE = re.compile(
    r"(?<![\w’])([ld]) (?=[aeiouyhàâéèêëîïôœ][^\W\d_]{2,}|[AEIO][A-Z]+(?![a-z]))|(?<!\w)(?<!\d )([jlmnstdc]|qu) (?=(?:ai|ais|avais|aurais|aimerais|est|était|a|y|en|équipe|on|il|elle)\b)",
    re.I,
)
_ET = re.compile(r"(?<![A-ZÀ-Þ][^\W\d_]) ?& ?(?=[^\W\d_]{3})(?![ ]?[A-ZÀ-Þ])")
_AFTER_AVOIR = re.compile(
    r"\b((?:ai|as|a|avons|avez|ont|avoir|avais|avait|avaient|aurais) (?:(?:bien|tout|toujours|aussi|déjà|vite|enfin|jamais|pas|rien) )?)([^\W_]+e)\b"
)
_OF_ACRONYM = re.compile(r"(?<![^\W_])([ld])(?=[AEÉÈIOUH][A-Za-zà-ÿ]{2,})")
"""« lADMR », « dAngers »."""
_YOURS = re.compile(
    r"(?<![^\W_])(?<!le )(?<!un )(?<!ce )(?<!du )(?<!bon )(?<!d’un )(ton|ta|tes) (?=[^\W\d_])(?!de )", re.I
)
_SAYS_TU = re.compile(r"(?<![^\W_])(?:tu|te|toi|t’|tien)(?![^\W_])|[«“\"]", re.I)
"""Only a « ton » that slipped in is made « votre »."""
_HAS_ME = re.compile(
    r"(?<![^\W_])((?:[Ee]lle|[Ii]l|[Oo]n|[ÇçCc]a|qui|[A-ZÀ-Þ][a-zà-ÿ-]+) )([mt])a (?=((?:(?:bien|aussi|même|tout) )?[^\W\d_]+)(?![^\W_]))"
)
"""« elle ma explique », « Bruno ma fait passer »."""
_CUT = re.compile(
    r",? (?=(?:et (?:puis|aussi|du coup|donc|que|elle|il|on|je|j’)|mais|donc|parce qu|puis|alors|ce qui|car)\b)| – |, "
)


@dataclass(frozen=True, slots=True)
class Typed:
    """One readable text. `asked`: it ended in a question mark. `quoted`: it stood wholly in quotation marks."""

    text: str
    items: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    """Every sentence worth sending, in the order they were typed; those that ask, or hold what is no word, are left out."""
    asked: bool = False
    quoted: bool = False
    private: bool = False


def read(text: str, brief: Brief) -> Typed:
    """`text` cleaned: the one thing worth saying in it, without stop or needless capital; empty when nothing is left."""
    lines = [
        quotation_marks(plain_marks(without_links(line)))
        for line in clean(signs_read(_PING.sub("", text) if "@" in text else text))
    ]
    items = [piece for line in lines for piece in _items(line) if piece.strip(" .,")]
    private = any(PRIVATE.search(item.lower()) for item in items)
    kept = [
        s
        for item in items
        for s in _parted(item)
        if not (private and PRIVATE.search(s.lower())) and any(map(str.isalnum, s))
    ]
    if not kept:
        return Typed("", private=private)
    every = [tidy(k, brief, cut=False) for k in kept]
    legible = [at for at, (text, _, _) in enumerate(every) if not unreadable(text, brief)]
    if not legible:
        return Typed("", private=private)
    every, kept = [every[at] for at in legible], [kept[at] for at in legible]
    whole = tuple(text for text, asked, _ in every if text and not asked)
    if len(items) > 1 and len(kept) > 1 and all(len(k.split()) <= 12 for k in kept):
        shown = tuple(text for text, _, _ in every[:3])
        return Typed(shown[0], items=shown, whole=whole, private=private)
    best = 0 if len(kept) == 1 else max(range(len(kept)), key=lambda at: _worth(kept[at]))
    text, asked, quoted = every[best]
    return Typed(_shortened(text), whole=whole, asked=asked, quoted=quoted, private=private)


def _parted(item: str) -> list[str]:
    """Its sentences; the pattern looks behind at every letter, and most items are one sentence."""
    if not _STOP_INSIDE.search(item):
        return [item]
    if "«" not in item:
        return _SENTENCE.split(item)
    held = [m.span() for m in _HELD.finditer(item)]
    found, start = [], 0
    for gap in sorted([*_SENTENCE.finditer(item), *_AFTER_SAID.finditer(item)], key=re.Match.start):
        if gap.start() < start or any(a < gap.start() < b for a, b in held):
            continue
        found.append(item[start : gap.start()])
        start = gap.end()
    return [*found, item[start:]]


def _items(line: str) -> list[str]:
    return _ITEMS.split(line) if _LISTED.search(line) else [line]


def tidy(text: str, brief: Brief, *, cut: bool = True) -> tuple[str, bool, bool]:
    """(text, was it asked, was it wholly quoted); a long one `cut` to what a sentence holds."""
    text = without_start(_FILLER, without_start(_LEAD, text.strip()))
    text, quoted = unquoted(text)
    text = re.sub(r"(?<=\w)\(([^()]{1,3})\)", r"\1", without_moods(text)) if "(" in text else text
    asked = text.rstrip(" .…!").endswith("?")
    text = _TRAIL.sub("", text.rstrip(" ?")) if asked else _TRAIL.sub("", text)
    if text.lower().startswith(("ancien boulot", "ancien taf", "ancien job", "ancien poste")):
        text = _OLD_JOB.sub("dans mon ancien poste, ", text)
    if " we" in text:
        text = _WE.sub("week-end", text)
    if "&" in text:
        text = _ET.sub(" et ", text)
    if _shouted(text):
        text = text.lower()
    if brief.register is Register.VOUS and _YOURS.search(text) and not _SAYS_TU.search(text):
        text = _YOURS.sub(lambda m: "vos " if m[1].lower() == "tes" else "votre ", text)
    if _CHOPPED.search(text):
        text = _J_SPACE.sub(lambda m: f"{m[1] or m[2]}’", _C_QUOI.sub("c’est ", text))
    if not _RESPELLED.isdisjoint(_WORD.findall(text.lower())):
        text = _WORD.sub(_respelled, text)
    text = spelled_right(_OF_ACRONYM.sub(r"\1’", text), brief)
    text = written(text, brief)
    if "ma " in text or "ta " in text:
        text = _HAS_ME.sub(_has_me, text)
    text = agreed(capitals(righted(_AFTER_AVOIR.sub(_participle, accented(plain(text))))))
    text = _shortened(text) if cut else text
    return (text if quoted else small_first(text, brief)), asked, quoted


def _has_me(found: re.Match[str]) -> str:
    if found[1].strip().lower() in PREPOSITIONS:  # « Dans ma classe »
        return found[0]
    done = found[3].rpartition(" ")[2].lower()
    told = done in participles() or (done.endswith("e") and f"{done[:-1]}é" in participles())
    return f"{found[1]}{found[2]}’a " if told else found[0]


def unquoted(text: str) -> tuple[str, bool]:
    """`text` out of the quotation marks that hold the whole of it."""
    found = _WHOLLY_QUOTED.fullmatch(text)
    return (found[1], True) if found else (text, False)


_A_COMMON_ONE = re.compile(r"(?:Tableau|Word|Power|Notion|Teams?) (?:de |d’|du |des |qui )")
"""« Tableau d’une page » is no software."""


def small_first(text: str, brief: Brief) -> str:
    """`text` with a small first letter, unless it is a name, an acronym or a product."""
    word = _FIRST_WORD.match(text)
    if word is None or not word[0][0].isupper() or any(c.isupper() for c in word[0][1:]):
        return text
    if word[0] in ("Mme", "Mlle") or (word[0] in PROPER and not _A_COMMON_ONE.match(text)):
        return text
    if is_name(text, brief):
        return text
    low = word[0].lower()
    if low in DETERMINERS or low in PREPOSITIONS or low in infinitives():
        return low + text[word.end() :]
    following = text[word.end() :].lstrip()
    if following[:1].isupper() and not following[:2].isupper() and low not in _OPENERS:
        return text
    return low + text[word.end() :]


_OPENERS = frozenset(
    [
        "je",
        "j",
        "tu",
        "il",
        "elle",
        "on",
        "nous",
        "vous",
        "ils",
        "elles",
        "avec",
        "chez",
        "dans",
        "pour",
        "sur",
        "et",
        "ou",
        "mais",
        "que",
        "qui",
        "quand",
        "comme",
    ]
)


def is_name(text: str, brief: Brief) -> bool:
    """Whether `text` begins with a name of the brief: company, person met, first name."""
    names = [brief.company]
    for person in brief.people:
        first, _, family = person.name.partition(" ")
        names += [person.name, first, family]
    return any(name and text.startswith(name) and not _goes_on(text, len(name)) for name in names)


def _goes_on(text: str, at: int) -> bool:
    following = text[at : at + 1]
    return following.isalnum() or following == "_"


def _respelled(match: re.Match[str]) -> str:
    word = match[0]
    low = word.lower()
    if low in CHAT and not (word.isupper() and len(word) > 1):
        return _like(word, CHAT[low])
    if low in DAYS or low in MONTHS:
        return (
            word if word[0].isupper() and match.string[match.end() :].startswith((" noir", " saint")) else low
        )
    return word


def _participle(match: re.Match[str]) -> str:
    accented = match[2][:-1] + "é"
    return f"{match[1]}{accented}" if accented in participles() else match[0]


def _like(word: str, put: str) -> str:
    return put[0].upper() + put[1:] if word[0].isupper() else put


_RESPELLED = frozenset((*CHAT, *DAYS, *MONTHS))


def _shouted(text: str) -> bool:
    capitals = sum(map(str.isupper, text))
    return capitals > 0 and len(text.split()) > 2 and capitals > 0.7 * sum(map(str.isalpha, text))


def _shortened(text: str) -> str:
    """At most LONG words: a run-on sentence keeps its first self-standing part of five words or more."""
    if len(text.split()) <= LONG:
        return text
    for cut in _CUT.finditer(text):
        head = text[: cut.start()]
        if 5 <= len(head.split()) <= LONG and not unsaid(head):
            heads = [text[: each.start()] for each in _CUT.finditer(text)]
            longer = [each for each in heads if 5 <= len(each.split()) <= 24 and not unsaid(each)]
            return longer[-1] if longer else head
    return ""


def _worth(sentence: str) -> float:
    """Which sentence of several to use: quoted words, numbers, somebody saying or doing (guide, 6.4)."""
    words = len(sentence.split())
    score = 2.0 * bool(re.search(r"[«“\"]", sentence)) + 1.5 * bool(re.search(r"\d", sentence))
    score += 1.5 * bool(
        re.search(
            r"\b(?:dit|montré|expliqué|raconté|parlé|dessiné|proposé|cherch\w+|besoin)\b", sentence, re.I
        )
    )
    score += 1.0 * bool(re.search(r"\b(?:le|la|les|l’|un|une|des)\b", sentence, re.I))
    return score - (2.0 if words > LONG else 0.0) - (1.0 if words < 3 else 0.0)
