"""A proof typed in whole sentences is told in them, comma for comma; two short ones, deed and result, are said in one breath."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.domain.person import Gender
from core.notes.grammar.french.classify import has_finite, words_of
from core.notes.grammar.french.clauses import JOINED, independent, leading, main, pieces
from core.notes.grammar.french.figures import IN_WORDS, in_words, spelled
from core.notes.grammar.french.lexicon import DETERMINERS
from core.notes.grammar.french.telling import AND_THEN, told

LONGEST = 30
"""Words past which « …, et … » is said in two sentences."""
SHORT = 34
"""Words up to which a deed and its result are said in one."""
_RELATIVES = frozenset(
    [
        "qui",
        "que",
        "qu’",
        "dont",
        "où",
        "puis",
        "sans",
        "ce",
        "c’est-à-dire",
        "celle",
        "celui",
        "ceux",
        "celles",
    ]
)
_ADDED = re.compile(
    r"(?:sous|devant|derrière|chacune?) |(?:jamais|toujours) (?:dans|sur|chez|à|au|aux|avec) ", re.I
)
"""« sept ans à la laiterie, sous trois directeurs », « dans une étable, jamais dans une salle »."""
_AFTERWARDS = re.compile(
    r"^(?P<when>(?:à la fin|au début|au départ|au final|à l’arrivée|résultat|depuis|ensuite|aujourd’hui|maintenant|au bout d[e’’] ?(?:un |une |deux |trois |quatre |six )?(?:ans?|mois|semaines?|jours?)"
    r"|(?:cette|l’) ?année(?: dernière)?|l’an dernier|l’été dernier|l’hiver dernier))(?P<deux> ?: ?| )(?=(?:j’|je|on|nous|les?|la|l’|il|elle|ils|elles|mon|ma|mes|tout|personne|plus|\d)(?![^\W_]))",
    re.I,
)
"""« À la fin les chefs venaient… » wants its comma."""
_MEANWHILE = re.compile(
    r", au (?:début|départ) (?:tout le monde|les gens|personne|ça|c’|les [^\W\d_]+|on|certains)[^,;.\d]*, (?:mais|et) "
)
"""« …, au début tout le monde a râlé, mais… »: two sentences without it."""
_AND = re.compile(r", et (?=(?P<rest>.+))")
_SUBJECT_FIRST = re.compile(
    r"(?:les?|la|l’|mon|ma|mes|notre|nos|on|nous|ce|cette|ces|tout le monde|plus personne|plus aucune?|personne|aucune?|\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|je (?:l’|les ))(?![^\W_])",
    re.I,
)
_MY_DEED = re.compile(r"(?<![^\W_])(?:j’|je |nous |on )", re.I)
_CLOSED = re.compile(r"[:;?!«]|, et | et (?:on|nous|je|ils?|elles?) | et j’")
_OTHERS = frozenset(["elle", "il", "elles", "ils", "tu", "vous"])
_THERE_IS = re.compile(r"il (?:n’)?(?:y (?:en )?a|manqu|fall|rest|s’agi)", re.I)
_ORDINAL = re.compile(
    r"la (?:première|deuxième|seconde|troisième|quatrième|dernière)(?: (?:fois|année|saison|semaine))?|le (?:premier|deuxième|second|troisième|dernier) (?:mois|jour|hiver|été|soir|trimestre)|(?:cette|l’) ?année(?: dernière)?|l’(?:an|été|hiver|automne) dernier|cet été|cet hiver|le mois dernier|la semaine dernière",
    re.I,
)
_THEN_SO_MANY = re.compile(r"\d [^,;:.]+, puis \d")
"""« on refaisait 9 examens par mois, puis 4 »: what came of it."""
_OF_SO_MANY = re.compile(
    r"(?P<so>(?<![^\W_])(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze) (?:[^\W\d_]+ )?sur )(?P<many>\d{1,2})(?![\d,.%])",
    re.I,
)
"""« deux canaux sur 5 » counts in one style."""
_DONE = re.compile(r"\d [^\W\d_]+s (?:[^\W\d_]+ )?[^\W\d_]+(?:é|i|u)e?s(?![^\W_])")
"""« chez Point P 120 comptes rappelés » is more than a place."""
_SINCE_THEN = re.compile(r"^depuis (?=(?P<subject>(?:les?|la|l’|mon|ma|mes|notre|nos) ?[^,;:]{3,40}))", re.I)
"""« depuis le comité a modifié… » : since then, and what somebody did."""
_CLAUSE = re.compile(r"(?<![^\W_])(?:ils?|elles?|on|nous|je|ça|c’|j’) ?[^\W\d_]", re.I)
_LEAD = re.compile(
    r"^(?P<lead>(?:(?:chez|à|au|aux|en|dans|pendant|depuis|lors|avec|pour|sur) (?:(?! (?:où|que|qui|quand|dont) )[^,;:]){2,70}?)|(?P<year>(?:(?:cette|la|chaque|l’) ?(?:(?:première|deuxième|seconde|troisième|quatrième|dernière) )?(?:année|saison|semaine)|(?:ce|le|chaque) (?:(?:premier|deuxième|second|troisième|dernier) )?(?:mois|jour|hiver|été|soir|matin|trimestre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))(?: dernière?| suivante?)?|l’(?:an|été|hiver|automne) dernier|(?:cet été|cet hiver|le mois dernier|la semaine dernière)))(?<! où)(?<! que)(?<! qui)(?<! quand) (?=(?:j’|je |on |nous (?:av|ét|som)|il y en? ?a))",
    re.I,
)
"""« en formation on m’a donné… » wants its comma."""


def kept(sentences: Sequence[str]) -> str:
    """`sentences` as they were typed, the last stop left out; "" unless each of them surely stands as it is."""
    made = [_stood(each) for each in sentences]
    if not made or not all(made):
        return ""
    return ". ".join(spelled(each if not at else in_words(_capital(each))) for at, each in enumerate(made))


def in_one_breath(text: str) -> str:
    """« J’ai trié les clés. Les erreurs sont passées de 9 à 2. » in one sentence; anything else as it stands."""
    said = re.split(r"(?<=[^\W\d_]{2})\. (?=[A-ZÀ-Þ0-9])|(?<=[\d%»)])\. (?=[A-ZÀ-Þ])", text)
    if len(said) != 2 or len(text.split()) > SHORT or any(_CLOSED.search(each) for each in said):
        return text
    first, then = said
    then = then[:1].lower() + then[1:]
    if not _MY_DEED.search(first) or not _SUBJECT_FIRST.match(then) or not independent(then):
        return text
    if _THEN_SO_MANY.search(then):
        return f"{first} : {then}"
    return _OF_SO_MANY.sub(
        lambda m: f"{m['so']}{IN_WORDS.get(int(m['many']), m['many'])}", f"{first}, et {then}"
    )


def _stood(text: str) -> str:
    """One sentence with the comma its start wants, parted where it is too long; "" when it is not surely whole."""
    if len(text.split()) > LONGEST and (meanwhile := _MEANWHILE.search(text)):
        first, then = _stood(text[: meanwhile.start()]), _stood(text[meanwhile.end() :])
        return f"{first}. {_capital(then)}" if first and then else ""
    text = _AFTERWARDS.sub(lambda m: f"{m['when']}{m['deux'] if ':' in m['deux'] else ', '}", text)
    text = AND_THEN.sub(lambda m: f". {_capital(m['lead'])}, ", text)
    text = ", ".join(_led(each) for each in pieces(text))
    found = pieces(text)
    at = next((i for i, each in enumerate(found) if independent(each)), None)
    if (
        at is None
        or not all(
            (leading(each) or _ORDINAL.fullmatch(each)) and not _DONE.search(each) for each in found[:at]
        )
        or "«" in text
        or ";" in text
    ):
        return ""
    if words_of(found[at])[0].lower() in _OTHERS and not _THERE_IS.match(found[at]):
        return ""
    if not all(_hangs(each, last=i == len(found) - 1) for i, each in enumerate(found[at + 1 :], at + 1)):
        return ""
    return _parted(text)


def _hangs(piece: str, *, last: bool) -> bool:
    """Whether what follows a comma may follow it: it is joined to what it follows, or is one more of a row of things."""
    words = words_of(piece)
    if not words:
        return False
    first = words[0].lower()
    if (
        first not in ("et", "mais")
        and _CLAUSE.search(piece)
        and not any(w.lower() in _RELATIVES for w in words[1:])
    ):
        return False
    if first in ("de", "d’") and any(c.isdigit() for c in piece):
        return False
    if first in JOINED or first in _RELATIVES or first.endswith("ant"):
        return True
    if _ADDED.match(piece) and not any(c.isdigit() for c in piece):
        return True
    return (
        first in DETERMINERS
        and not independent(piece)
        and not has_finite(words_of(piece.split(" et ")[0]))
        and not (last and any(c.isdigit() for c in piece))
    )


def _parted(text: str) -> str:
    """`text` in two sentences before « et », where one would be too long."""
    if len(text.split()) <= LONGEST:
        return text
    for found in _AND.finditer(text):
        rest = found["rest"]
        if main(rest):
            return f"{text[: found.start()]}. {_capital(_led(rest))}"
    return text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _led(text: str) -> str:
    since = _SINCE_THEN.match(text)
    if since and independent(since["subject"]) and not _MY_DEED.search(since["subject"]):
        return f"{since[0].rstrip()}, {text[since.end() :]}"
    return _LEAD.sub(lambda m: f"{m['lead'] or m['year']}, ", text)


def stands(sentences: Sequence[str], gender: Gender | None) -> bool:
    """Whether they are surely told as sentences of their own."""
    found = told(sentences, gender)
    return found is not None and found.whole
