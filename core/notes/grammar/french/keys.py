"""The strongest noun phrase of a text, for a subject line; and whether it carries a result."""

from __future__ import annotations

import re

from core.notes.grammar.french.classify import Kind, classify, has_finite, subject_of, words_of
from core.notes.grammar.french.conjugation import forms, is_infinitive, participles
from core.notes.grammar.french.lexicon import (
    DAYS,
    DETERMINERS,
    HOMOGRAPHS,
    MASCULINE,
    PREPOSITIONS,
    SUBORDINATORS,
)
from core.notes.grammar.french.tables import listed

_LAST = frozenset(
    (
        *DETERMINERS,
        *PREPOSITIONS,
        *SUBORDINATORS,
        *listed(
            """et ou ne pas plus très est a même rien me te se m’ s’ nous vous lui y en été être soit soient sont ont était étaient sera
            seront avait avaient"""
        ),
    )
)
_ALREADY_SAID = re.compile(r"^(?:vous|tu) m’(?:avez|as) dit « [^«»]+ », (?:et|puis) ")
"""What was done with it names it better than a part of what was said."""
_BEFORE_A_NOUN = DETERMINERS | PREPOSITIONS
_KEY_ENDS = frozenset(
    listed(
        "qui que qu’ où dont quand comme parce pour et ou mais car afin pendant depuis alors lorsque tandis sauf auquel auxquels auxquelles lequel laquelle lesquels lesquelles duquel desquels desquelles"
    )
)
_CUTTABLE = frozenset(
    listed(
        "jusqu’à jusqu’au devant dans sur sous chez en avec sans pour par contre vers entre pendant depuis avant après"
    )
)


def key(text: str, kind: Kind) -> str:
    """The strongest noun phrase of `text`, at most seven words and never cut short of its sense; "" when not certain."""
    if wanted := re.match(r"(?:vous voulez|tu veux) (?=(?:que |qu’))", text):
        wish = text[wanted.end() :]
        return wish if len(words_of(wish)) <= LONGEST + 1 and not re.search(r"[,;:(]", wish) else ""
    text = _ALREADY_SAID.sub("", text)
    if "«" in text or (text.startswith(("que ", "qu’")) and len(words_of(text)) > LONGEST + 1):
        return ""
    label, colon, after = text.partition(" : ")
    if colon and " " not in label:
        text, kind = after, Kind.OTHER
    words = text.split(" ")
    if kind is Kind.CLAUSE and (words[0].lower() + " ").startswith(_SUBJECTS):
        subject = subject_of(text)
        if 2 < len(words_of(subject)) <= LONGEST and "," not in subject:
            return subject
        clause = re.split(r" ?[,;:] ", text, maxsplit=1)[0]
        return singular(clause, text) if len(words_of(clause)) <= LONGEST else ""
    if kind in (Kind.BARE, Kind.NP):
        return text if len(words) <= LONGEST else singular(_taken(words, 0, kind), text)
    lows = [word.lower() for word in words]
    starts = [
        i
        for i, _ in enumerate(words)
        if (i or colon)
        and not _without(lows, i)
        and (_opens_noun(lows, i) or (colon and words[i][0].isdigit()))
    ]
    found = [each for start in starts[:3] if (each := _taken(words, start, kind))]
    found = [each for each in found if each.split(" ")[0] not in _THOSE and not each.startswith("ce qu")]
    found = [each for each in found if not ((to_do := _TO_DO_IT.search(each)) and is_infinitive(to_do[1]))]
    shown = [each for start in starts if _shown(lows, start) and (each := _taken(words, start, kind))]
    if shown:
        found = shown
    best = next((each for each in found if len(words_of(each)) > 2), found[0] if found else "")
    if len(words_of(best)) < 3 and kind is Kind.INF and len(words) <= LONGEST + 1 and "," not in text:
        return text
    return singular(best, text)


def singular(thing: str, text: str) -> str:
    """`thing` with what makes it the one that both saw: « un pré que tout le monde croyait perdu »; "" when a bare noun is all there is."""
    if thing.split(" ")[-1].lower() in _HALVES and (
        both := re.search(rf"{re.escape(thing)} (?:en|à) [^\W\d_]+", text)
    ):
        return both[0]
    if not thing or len(words_of(thing)) > _FEW or not thing.lower().startswith(_SUBJECTS):
        return thing
    found = re.search(
        rf"(?<![^\W_]){re.escape(thing)} (?P<clause>(?:qui|que|qu’|dont|où)(?![^\W_]) ?[^,;:.()«»]+)", text
    )
    said = f"{thing} {found['clause'].rstrip()}" if found else ""
    while len(words_of(said)) > _TITLE:
        ends = [m.start() for m in _CLAUSE_ENDS.finditer(said, len(thing))]
        said = said[: ends[-1]] if ends else ""
    if (
        said
        and (has_finite(clause := words_of(said[len(thing) :])) or "n’" in clause)
        and said.split(" ")[-1].lower() not in _LAST
    ):
        return said
    return thing if len(words_of(thing)) > 2 else ""


_HALVES = ("mise", "remise", "prise")
""" « la mise en prod » is one thing."""
_FEW = 3
_TITLE = 9
"""Words of a thing with its clause: a line that is read at a glance still."""
_CLAUSE_ENDS = re.compile(
    r" (?=(?:à|au|aux|pour|dans|sur|sous|chez|avec|sans|contre|vers|depuis|pendant|avant|après|tous|toutes|parce|quand|et|par|afin)(?![^\W_]))"
)


def _without(lows: list[str], start: int) -> bool:
    """« gérer la nuit sans appeler la direction »: what is not to be done names nothing."""
    return start > 1 and lows[start - 2] == "sans" and is_infinitive(lows[start - 1])


def _shown(lows: list[str], start: int) -> bool:
    """Whether the noun phrase at `start` is what was shown, held out or told."""
    return lows[start - 1] in _SHOWING if start else False


_SHOWING = frozenset(
    listed(
        """montré montrer montrant tendu tendre sorti sortir raconté raconter présenté présenter décrit dessiné dessiner confié confier
        offert offrir prêté prêter goûté goûter visité visiter essayé essayer ouvert ouvrir lu lire"""
    )
)


def named(told: str) -> str:
    """The thing with which a moment that is no deed begins: « le café renversé sur mon CV » before what came of it."""
    head = re.split(r" [:;] |\. |, ", f"{told[:1].lower()}{told[1:]}", maxsplit=1)[0]
    thing = len(head) < len(told) and classify(head) is Kind.NP and not has_finite(words_of(head))
    return key(head, Kind.NP) if thing else ""


_TO_DO_IT = re.compile(r" (?:de |d’|à )(?:l’|le |la |les |lui |leur |vous |nous |se |s’)([^\W\d_]+)$")
"""« l’idée de l’ouvrir » names nothing that a reader would know again."""


def _taken(words: list[str], start: int, kind: Kind) -> str:
    """The noun phrase that begins at `start`, as far as it is one."""
    taken: list[str] = []
    told = start > 0 and words[start - 1].lower() in ("que", "qu’")
    if told and len(words) - start <= LONGEST and has_finite(clause := words[start:]):
        wished = start > 1 and words[start - 2].lower() in ("voulez", "veux")
        return f"{words[start - 1]} {' '.join(clause)}" if wished else " ".join(clause)
    if start and words[start].lower() in _CONTRACTED and words[start - 1].lower() in _SPEAKING:
        words = [*words[:start], _CONTRACTED[words[start].lower()], *words[start + 1 :]]
    for at, word in enumerate(words[start:], start):
        bare = word.strip(",:;").lower()
        if len(taken) > 1 and (
            bare in ("par", "d’ici")
            or (bare in _ARTICLES and _over(taken[-1].lower()) and not _most(words, at))
        ):
            break
        if taken and (
            bare in _KEY_ENDS
            or (
                is_infinitive(bare)
                and len(taken) > 1
                and kind is not Kind.NP
                and taken[-2].lower() != "façon"
            )
        ):
            break
        taken.append(word.strip(",:;"))
        if word.endswith((",", ":", ";")):
            break
    if len(taken) > LONGEST and not {"plus", "moins"}.isdisjoint(taken[2:]):
        taken = taken[: next(i for i in range(2, len(taken)) if taken[i] in ("plus", "moins")) + 2]
    while len(taken) > LONGEST:
        ends = [i for i in range(len(taken) - 1, 1, -1) if _cuttable(taken, i)]
        ends = ends or [i for i in range(LONGEST, 2, -1) if taken[i] in ("de", "du", "des", "aux", "au")]
        taken = taken[: ends[0] if ends else 0]
    while taken and (taken[-1].lower() in _LAST or taken[-1].lower() in _CUTTABLE):
        taken.pop()
    if len(taken) > 1 and _disagrees(taken):
        taken.pop()
    joined = " ".join(taken)
    joined = _YOU_OR_I.sub("", joined)
    last = taken[-1].lower().removeprefix("l’").rstrip("s") if taken else ""
    if _LASTS.search(joined) or (len(joined.replace("’", " ").split()) == 2 and last in _ANYBODY):
        return ""
    if kind not in (Kind.NP, Kind.BARE):
        joined = _without_verb(joined)
    return joined if len(taken) > 1 or kind is Kind.BARE or "’" in joined else ""


_YOU_OR_I = re.compile(r" (?:vous|tu|je|j’|nous|on|il|elle)(?=[ ’]|$).*")
"""A clause has begun."""


def _disagrees(taken: list[str]) -> bool:
    """« l’entretien assises »: what those who held it were."""
    last, head = taken[-1].lower(), taken[0].lower()
    one = head in ("le", "la", "un", "une", "cet", "cette", "ce") or head.startswith("l’")
    several = (
        last.endswith("s")
        and last not in MASCULINE
        and (last[:-1] in participles() or last in ("assis", "assises"))
    )
    return one and several and taken[-2].lower() not in _BEFORE_A_NOUN


_THOSE = frozenset(["celle", "celui", "ceux", "celles"])


def _most(words: list[str], at: int) -> bool:
    """« la station la plus triste »: the same thing still."""
    return words[at + 1 : at + 2] in (["plus"], ["moins"])


def _over(word: str) -> bool:
    """Whether an article after `word` begins another noun."""
    return (
        word not in PREPOSITIONS
        and not is_infinitive(word)
        and word not in ("tout", "toute", "tous", "toutes")
    )


def _cuttable(taken: list[str], at: int) -> bool:
    low = taken[at].lower()
    done = low in participles() and low not in MASCULINE
    return low in _CUTTABLE or (done and taken[at - 1].lower() not in _BEFORE_A_NOUN)


_LASTS = re.compile(r"^\S+ (?:s|h|min|ans?|mois|jours?|heures?|minutes?|fois|semaines?)(?!\w)")
_ANYBODY = frozenset(
    listed(
        "gen monde jeune enfant chose personne client cliente dame monsieur patient moment jour truc consigne temp autre journée matinée soirée semaine année heure minute moi fois nuit foi demi-heure vieux vieille père mère main sien mien entretien échange"
    )
)
_ARTICLES = frozenset(["le", "la", "les", "un", "une"])
_SPEAKING = frozenset(["parlé", "discuté", "parle", "question"])


def _without_verb(text: str) -> str:
    """« la clôture de décembre » out of « la clôture de décembre s’est faite »; "" when too little is left."""
    words = words_of(text)
    held = len(words) > 1 and words[-2].lower() in _BEFORE_A_NOUN
    if words and words[-1].lower() in forms() and words[-1].lower() not in HOMOGRAPHS and not held:
        text = text.rpartition(" ")[0]
    elif has_finite(words):
        text = subject_of(text)
    else:
        return text
    text = text.removesuffix(" ne").removesuffix(" n’")
    return text if len(words_of(text)) > 2 else ""


_SUBJECTS = ("le ", "la ", "les ", "l’", "un ", "une ", "des ")
_CONTRACTED = {"des": "les", "du": "le"}
_TIMES = frozenset(listed("midi matin soir nuit lendemain veille semaine jour samedi"))
LONGEST = 7
"""Words of a subject line's heart."""


def _opens_noun(lows: list[str], at: int) -> bool:
    low, before, follows = lows[at], lows[at - 1], lows[min(at + 1, len(lows) - 1)]
    if low in ("leur", "leurs", "son", "sa", "ses") or (
        low == "des" and before not in participles() and before not in _SPEAKING
    ):
        return False
    if (
        before in ("à", "en", "au", "tout", "toute", "tous", "toutes", "jusqu’à", "jusqu’au")
        or follows in _TIMES
    ):
        return False
    if follows in DAYS or (low == "du" and before not in ("parlé", "discuté")):
        return False
    if low.startswith("l’") and len(low) > 3:
        return not is_infinitive(low[2:]) and low[2:] not in ("ai", "a", "avez", "ont")
    return (
        low in DETERMINERS
        and low not in ("tout", "toute", "tous", "toutes", "plus", "moins", "trop")
        and at + 1 < len(lows)
        and not is_infinitive(follows)
        and not (follows.endswith("ez") and follows not in ("nez", "rendez-vous"))
    )
