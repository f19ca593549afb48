"""Figures and results inside a sentence: small numbers in words, a bare result in brackets, a run-on comma parted."""

from __future__ import annotations

import re

from core.notes.grammar.french.classify import has_finite, words_of
from core.notes.grammar.french.lexicon import DETERMINERS, PREPOSITIONS, gender_of
from core.notes.grammar.french.tables import listed

IN_WORDS = dict(
    zip(
        range(2, 17),
        listed("deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"),
        strict=True,
    )
)
"""Guide, section 7: in words to sixteen, unless a measure or a statistic."""

_DIGIT = re.compile(r"\d")
_NONE = re.compile(r"(?<![\w.,:°/-])0 (?=[a-zà-ÿœ]{3,})")
_SMALL = re.compile(r"(?<![\w.,:°/+-])(?<!\bla )(\d{1,2}) (?=(?!(?:h|min|kg|km|cm|mm|m|k)\b)[a-zà-ÿœ]{3,})")
_LAST = re.compile(
    r"(?:(?<= à )|(?<= par )|(?<=[^\W\d_]é )|(?<=[^\W\d_]u )(?<!(?<![^\W_])[dDaA]u )|(?<=[^\W\d_]ris )|(?<=fait ))(\d{1,2})$"
)
_ONE = re.compile(
    r"(?<![\w.,])1 (seule?|an|mois|jour|page|fois|personne|semaine|feuille|fiche|liste|équipe)(?!\w)"
)
_MASCULINE = frozenset(["seul", "an", "mois", "jour"])
_PARTS = re.compile(r"( ; | : | \(|\. )")
_NUMBERED = re.compile(
    r"\b(?:numéro|quai|pont|porte|salle|ligne|étage|page|niveau|version|voie|bâtiment|hall|zone|poste|chapitre|article|lot|sprint|phase|site|rayon|allée|chambre|box|bloc|cellule|cuve|four|rang|ruche|rame|scène|couloir|bureau|groupe|classe|lit|fosse|cale|hangar|tour|serre) $",
    re.I,
)
_SPAN = re.compile(r"(?:ans?|mois|semaines?|jours?|fois|heures?)(?![^\W_])")
"""What a figure is the name of: « le pont numéro 3 » counts nothing."""
_STATISTIC = re.compile(
    r"\bau lieu de \d|\bde \d+ .*\bà \d|\bsur \d|\d ?%|(?<!\b20\d)(?<!\b19\d)\d (?:par|sur|à|pour) |\bn° ?\d|\d[.,:/]\d|\d [^.;:]*, puis \d"
)
_RANK = re.compile(r"(?<![\w-])([2-9])(?:e|ème|eme|ième|nde|nd) (?=[a-zà-ÿ]{3,})")
_EITHER = re.compile(
    r"(?<![\w.,:°/+-])([2-9]) ou ([3-9]|1[0-6]) (?=(?!(?:h|min|kg|km|cm|mm|m|k)\b)[a-zà-ÿœ]{3,})"
)
_BETWEEN = re.compile(
    r"(?<![^\W_])entre ([2-9]) et ([3-9]|1[0-6]) (?=(?!(?:h|min|kg|km|cm|mm|m|k)\b)[a-zà-ÿœ]{3,})"
)
_FIRST = re.compile(
    r"(?<![\w-])1(?:er|(re|ère|ere|ière)) (?=(?!janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)[a-zà-ÿ]{3,})"
)
_CLASSES = re.compile(r"(?<=\b(?:mes|les|des|nos) )([3-6])(?:e|è|ème|eme)s?(?=[ ,])")
"""« mes 4e » are a teacher's pupils."""
_A_DAY_OF = re.compile(
    r"\d{1,2} (?=janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
)
RANKS = {
    2: "deuxième",
    3: "troisième",
    4: "quatrième",
    5: "cinquième",
    6: "sixième",
    7: "septième",
    8: "huitième",
    9: "neuvième",
}
_RESULT = re.compile(
    r", (?P<tail>[^,;()]*\d[^,;()]*|[^,;()]*\b(?:divisée?s?|doublée?s?|triplée?s?|moitié|tiers)\b[^,;()]*)$"
)
_NEXT_CLAUSE = re.compile(r", (?=(?P<tail>[^,;]+)$)")
_LINKS = frozenset(
    listed("et ou mais donc puis qui que dont où avec sans en pour dans chez sur à au aux par soit")
)


def spelled(text: str) -> str:
    """Small counts and ranks in words, part by part of a sentence; figures stay figures beside a statistic."""
    return "".join([_spelled(part) for part in _PARTS.split(text)]) if _DIGIT.search(text) else text


def in_words(sentence: str) -> str:
    """A sentence that would begin with a small figure begins with the word: « Trois bugs… »."""
    found = _HEAD.match(sentence)
    return (
        f"{IN_WORDS[int(found[1])].capitalize()}{sentence[found.end(1) :]}"
        if found and int(found[1]) in IN_WORDS
        else sentence
    )


_HEAD = re.compile(r"(\d{1,2}) (?!sur \d)(?=[a-zà-ÿœ]{3,})")


def _spelled(text: str) -> str:
    if not _DIGIT.search(text):
        return text
    text = _FIRST.sub(lambda m: "première " if m[1] else "premier ", text)
    text = _RANK.sub(lambda m: f"{RANKS[int(m[1])]} ", text)
    text = _CLASSES.sub(lambda m: f"{RANKS[int(m[1])]}s", text)
    if " sur " in text:
        text = _ONE_IN.sub(_one_in, text)
    if _STATISTIC.search(text):
        return text
    if "0 " in text:
        text = _NONE.sub("zéro ", text)
    if "1 " in text:
        text = _ONE_THING.sub(_one_of_them, text)
        text = _ONE.sub(lambda m: f"un {m[1]}" if m[1] in _MASCULINE else f"une {m[1]}", text)
    if " et " in text:
        text = _BETWEEN.sub(lambda m: f"entre {IN_WORDS[int(m[1])]} et {IN_WORDS[int(m[2])]} ", text)
    if " ou " in text:
        text = _EITHER.sub(
            lambda m: f"{IN_WORDS.get(int(m[1]), m[1])} ou {IN_WORDS.get(int(m[2]), m[2])} ", text
        )
    if text[-1:].isdigit():
        text = _LAST.sub(
            lambda m: m[0] if int(m[1]) not in IN_WORDS or m[1] == "1" else IN_WORDS[int(m[1])], text
        )
    return _SMALL.sub(
        lambda m: (
            m[0]
            if int(m[1]) not in IN_WORDS
            or (_NUMBERED.search(text, 0, m.start()) and not _SPAN.match(text, m.end()))
            or _A_DAY_OF.match(text, m.start())
            else f"{IN_WORDS[int(m[1])]} "
        ),
        text,
    )


_ONE_IN = re.compile(
    r"(?<![\w.,])1 (?P<what>semaine|nuit|fois|week-end|jour|mois|an|dimanche|samedi|vendredi|soir|matin) sur (?P<many>[2-9])(?![\w,.%])"
)


def _one_in(found: re.Match[str]) -> str:
    """« 1 semaine sur 5 » in one style."""
    one = "une" if found["what"] in ("semaine", "nuit", "fois") else "un"
    return f"{one} {found['what']} sur {IN_WORDS[int(found['many'])]}"


_ONE_THING = re.compile(r"(?<![\w.,:°/+-])(?<!\bla )1 (?=(?P<what>[a-zà-ÿœ]{4,})(?![^\W_]))")


def _one_of_them(found: re.Match[str]) -> str:
    which = gender_of(found["what"])
    return {"m": "un ", "f": "une "}.get(which, found[0])


def parted(text: str) -> str:
    """« j’ai rappelé, absences de 18 % à 7 % » puts its result in brackets; a second clause gets a semicolon."""
    if (found := _RESULT.search(text)) and not has_finite(words_of(found["tail"])):
        head = words_of(found["tail"])[0].lower()
        bare = head not in DETERMINERS and head not in PREPOSITIONS and head not in _LINKS
        if bare or re.match(r"(?:passant )?de \S+ .*\bà \d", found["tail"]):
            return f"{text[: found.start()]} ({found['tail']})"
    if found := _NEXT_CLAUSE.search(text):
        words = words_of(found["tail"])
        if words and words[0].lower() in DETERMINERS and has_finite(words):
            return f"{text[: found.start()]} ; {found['tail']}"
    return text


ONE_OF_A_ROW = re.compile(
    r"l[ae] (?:\d+e|premi(?:er|ère)|deuxième|seconde?|troisième|derni(?:er|ère)) ", re.I
)
"""« je mesure deux fois, la deuxième avec le plaquiste »."""
