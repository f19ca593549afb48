"""Clauses run together by commas, parted as a careful writer parts them: by a stop, a semicolon, a colon or « et »."""

from __future__ import annotations

import re

from core.notes.grammar.french.classify import has_finite, words_of
from core.notes.grammar.french.conjugation import forms, is_infinitive, participles
from core.notes.grammar.french.figures import ONE_OF_A_ROW, in_words
from core.notes.grammar.french.lexicon import (
    CLITICS,
    DAYS,
    DETERMINERS,
    PREPOSITIONS,
    PROPER,
    SUBORDINATORS,
)
from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.unsaid import unsaid
from core.notes.once import once

LONG = 20
"""Words past which two clauses are two sentences rather than two halves of one."""

_ASIDE = re.compile(
    r"(?:je (?:pense|crois|suppose|dirais)|j’imagine|il paraît|on dirait|c’est vrai|à mon avis)", re.I
)
_SURE_SUBJECTS = frozenset(listed("je j’ il ils on c’ ça cela tu"))
_SUBJECTS = _SURE_SUBJECTS | frozenset(
    listed("elle elles nous vous ce personne chacun chacune rien tout tous")
)
JOINED = frozenset(
    listed(
        """et ou ni mais donc car puis alors or soit avec sans pour par dans en sur chez de d’ du à au aux dès depuis pendant
        jusqu’à comme selon contre entre vers après avant sauf voire même surtout notamment bref plutôt pas puisque puisqu’ parce"""
    )
) | (SUBORDINATORS - {"quand", "comment", "pourquoi", "si"})
"""What begins so hangs on what stands before it."""
_LEADS = frozenset(
    listed("quand lorsque lorsqu’ hier aujourd’hui ensuite ici là d’abord chaque ce cet cette")
)
_LINKING = re.compile(
    r"(sinon|souvent|parfois|après|ensuite|maintenant|depuis|du coup|résultat|là)(?:,? (?=\S)| $)", re.I
)
_EACH_TIME = re.compile(
    r"(?<=[^\W\d_]{2}), (?=(?P<lead>chaque [^,;:.]{3,30}|au bout d[e’] ?[^,;:.]{3,20}|tous les [^,;:.]{3,20}|toutes les [^,;:.]{3,20}|le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: matin| soir)?) "
    r"(?:vous|nous|on|ils?|elles?|je) )"
)
"""« …, chaque jeudi vous remboursez une ligne »."""
_RUN_ON = re.compile(
    r"(?<=[^\W_]),? (sinon|du coup) (?=(?:je|j’|on|il|ils|elle|elles|ça|c’|nous|vous|tu|les?|la|l’) ?)", re.I
)
_COMMA = re.compile(r", ")
_HELD = re.compile(r"«[^»]*»|\([^()]*\)|“[^”]*”")
_GROUPS = re.compile(r"( [:;–] |: |; )")
_FIGURE = re.compile(
    r"\d|\b(?:moitié|tiers|doublée?s?|triplée?s?|divisée?s?|zéro|aucune?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)\b"
)
_ENUMERATED = re.compile(r"\b(?:et|ou|puis) ")


@once
def pieces(text: str) -> list[str]:
    """`text` between its commas; those within quotation marks and brackets part nothing."""
    if ", " not in text:
        return [text]
    held = [m.span() for m in _HELD.finditer(text)] if "«" in text or "(" in text else []
    found, start = [], 0
    for comma in _COMMA.finditer(text):
        if any(a < comma.start() < b for a, b in held):
            continue
        found.append(text[start : comma.start()])
        start = comma.end()
    return [*found, text[start:]]


@once
def independent(piece: str) -> bool:
    """Whether `piece` is a clause of its own, with its subject and its verb, for certain."""
    words = words_of(piece)
    if len(words) < 2 or _ASIDE.fullmatch(piece):
        return False
    first = words[0].lower()
    if first == "tout" and piece.lower().startswith("tout le monde ") and len(words) > 3:
        return words[3].lower() in forms() or has_finite(words)
    if first in _SURE_SUBJECTS:
        return not is_infinitive(words[1])
    if first in ("vous", "nous", "tu"):
        verb = next((w.lower() for w in words[1:] if w.lower() not in CLITICS), "")
        return verb.endswith(("ez", "tes", "ons", "mes") if first != "tu" else ("s", "x")) or has_finite(
            words
        )
    if first in ("elle", "elles"):
        verb = next((w.lower() for w in words[1:] if w.lower() not in CLITICS), "")
        return verb in forms() or has_finite(words)
    if first in _SUBJECTS or (first == "y" and words[1].lower() in ("a", "avait")):
        return has_finite(words)
    if words[0][0].isdigit() and " et " in piece and not has_finite(words_of(piece.split(" et ")[0])):
        return False  # « 30 signalements et plus personne ne criait »
    if first in DETERMINERS or words[0][0].isdigit():
        return has_finite(words) or _DOES_IT.match(piece) is not None
    if first in PREPOSITIONS:
        return _FRONTED_CLAUSE.match(piece) is not None or any(
            independent(each) for each in pieces(piece)[1:]
        )
    return (words[0][0].isupper() or words[0] in PROPER) and has_finite(words[1:])


_DOES_IT = re.compile(
    r"(?:les?|la|mon|ma|mes|notre|nos) [^\W\d_]+ (?:l’|les )[^\W\d_]+e(?:nt)? (?:tous|toutes|chaque|en|à|au|comme|pour|encore|toujours|déjà|souvent|aujourd’hui)(?!\w)",
    re.I,
)
"""« la présidente l’ouvre tous les lundis »."""
_FRONTED_CLAUSE = re.compile(
    r"(?:avec|chez|à|au|aux|en|dans|pour|sur|sous|devant|derrière|depuis|pendant) (?:(?! (?:où|que|qui|quand|dont) )[^,;:]){2,60}? (?<!où )(?<!que )(?:j’ai|j’étais|je [^\W\d_]+|nous av[^\W\d_]+|on [^\W\d_]+)(?!\w)",
    re.I,
)


_A_TIME = re.compile(
    r"aujourd’hui|l’(?:an|été|hiver|automne) dernier|l’année dernière|cet été|cet hiver|cette (?:année|saison)|le mois dernier|la semaine dernière|"
    r"la (?:première|deuxième|seconde|troisième|dernière) (?:année|saison|semaine|fois)|"
    r"(?:ce|le|chaque) (?:(?:premier|deuxième|second|troisième|dernier) )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mois|matin|soir|jour|hiver|été|trimestre)",
    re.I,
)


@once
def leading(piece: str) -> bool:
    """A place or a time, fit to stand before a clause."""
    words = words_of(piece)
    if not words or independent(piece):
        return False
    first = words[0].lower()
    return (
        first in PREPOSITIONS
        or first in _LEADS
        or first in DAYS
        or _A_TIME.fullmatch(piece) is not None
        or _IN_A_WORD.fullmatch(piece) is not None
        or _LINKING.fullmatch(f"{piece.lower()} ") is not None
    )


_IN_A_WORD = re.compile(r"(?:plus |très |tout )?[^\W\d_]{4,}ment", re.I)
"""« plus exactement, je lis bien »."""


def main(text: str) -> bool:
    """Whether `text` says something of somebody: a clause, after a place or a time perhaps."""
    words = words_of(text)
    if not words:
        return False
    if independent(text) or participles().get(words[0].lower()) is not None or is_infinitive(words[0]):
        return True
    return any(independent(each) for each in pieces(text)) or (
        leading(text)
        and words[0].lower() not in ("quand", "lorsque", "lorsqu’")
        and (any(w.lower() in ("je", "j’", "on") for w in words[1:]) or _clause_after_lead(words))
    )


def _clause_after_lead(words: list[str]) -> bool:
    return words[0].lower() != "comme" and has_finite(words)


def punctuated(text: str) -> str:
    """`text` with a mark that holds wherever a comma stood between two clauses. One that was right stays."""
    text = _RUN_ON.sub(lambda m: f" ; {m[1].lower()}, ", text)
    if "," not in text:
        return text
    if found := _EACH_TIME.search(text):
        text = f"{text[: found.start()]} ; {found['lead']}, {text[found.end() + len(found['lead']) + 1 :]}"
    parts = _GROUPS.split(text)
    return "".join(part if at % 2 else _group(part, after=parts[:at]) for at, part in enumerate(parts))


def _group(text: str, after: list[str]) -> str:
    """One stretch between two strong marks."""
    found = pieces(text)
    if len(found) == 1:
        return text
    if _listed(found):
        return text
    found = _led(found)
    coloned = bool(after)
    done = found[0]
    told = main(done)
    since = done
    for at, piece in enumerate(found[1:], 1):
        before = found[at - 1]
        first = words_of(piece)[0].lower() if words_of(piece) else ""
        link = _LINKING.match(piece)
        if at == 1 and done[:1].islower() and _SO_DONE.match(done) and independent(piece):
            done += f", {piece}"
            told, since = True, f"{since} {piece}"
        elif link and link.end() < len(piece) and independent(piece[link.end() :]):
            done += f" ; {link[1].lower()}, {piece[link.end() :]}"
            since = piece
        elif independent(piece):
            if (not told and (leading(before) or _in_apposition(found[:at]))) or unsaid(done):
                mark = ", "
            elif not told:
                mark, coloned = (" ; " if coloned else " : "), True
            elif coloned or len(words_of(since)) + len(words_of(piece)) > LONG:
                mark, coloned = ". ", False
            else:
                mark, coloned = " ; ", True
            done += mark + (in_words(piece[:1].upper() + piece[1:]) if mark == ". " else piece)
            told, since = True, (piece if mark in (". ", " ; ") else f"{since} {piece}")
        elif told and _COURSE.match(piece) and "(" not in done:
            done += f" ({piece})"
        elif told and at < len(found) - 1 and _SUM.fullmatch(piece) and words_of(found[at + 1])[0] in JOINED:
            done += f", {piece}"
        elif told and first not in JOINED and _result(piece, last=at == len(found) - 1):
            done += (", " if coloned else " : ") + piece
            coloned = True
        else:
            done += f", {piece}"
            told = told or main(piece)
    return done


def _in_apposition(before: list[str]) -> bool:
    """« dans mon projet, un carnet de récolte, j’ai… »: what the place is, between its commas."""
    return len(before) == 2 and leading(before[0]) and _WHAT_IT_IS.match(before[1]) is not None


_WHAT_IT_IS = re.compile(r"(?:une?|le|la|les) [^\W\d_]|l’", re.I)


def _led(found: list[str]) -> list[str]:
    """A place or a time with the clause it stands before: « avec mes élèves, j’ai… »."""
    made = found[:1]
    for each in found[1:]:
        before = made[-1]
        if (
            len(made) > 1
            and leading(before)
            and words_of(before)[0].lower() in _OPENING
            and independent(each)
        ):
            made[-1] = f"{before}, {each}"
        else:
            made.append(each)
    return made


_SO_DONE = re.compile(r"[^\W\d_]+(?:ée|és|ées|ues?|ies?|is|ites?) (?:sur|par|à|avec|dans|en|pour|chez) ")
"""« testée sur onze messageries, il restait… »: what was made before."""
_OPENING = frozenset(listed("avec chez en dans au aux à pendant depuis quand"))


def _listed(found: list[str]) -> bool:
    """Things or deeds set side by side, the last after « et »: their commas are right."""
    last = found[-1]
    if (
        len(found) < 2
        or (last[0].isdigit() and has_finite(words_of(last)))
        or not (_ENUMERATED.match(last) or _ENUMERATED.search(last))
    ):
        return False
    firsts = {words_of(each)[0].lower() for each in found if words_of(each)}
    if all(independent(each) for each in found):
        return len(found) > 2 and len(firsts) == 1
    return not any(independent(each) for each in found[1:])


_COURSE = re.compile(r"(?:passant )?de \S+ .*\bà \d")


_SUM = re.compile(r"\d[\d\u202f\u00a0 ]* (?:euros|€|m²|tonnes|kilos|personnes|places|lits)")
"""« le budget d’un festival, 38 000 euros, avec un point écrit »: how much it was."""
_OF_THE_SAME = frozenset(listed("seul seule seuls seules tous toutes"))
"""« 34 pompes l’an dernier, seul pour 28 d’entre elles » goes on about who or what was named."""
_LIKE = re.compile(r"[^\W\d_]+ comme ", re.I)
"""« gros comme deux annuaires »: what it was like."""


_NEVER_THERE = re.compile(r"(?:jamais|toujours) (?:dans|sur|chez|à|au|aux|avec) ", re.I)


def _result(piece: str, *, last: bool) -> bool:
    """A figure, or « un embouteillage »: what came of it, told without a verb."""
    first = words_of(piece)[0].lower() if words_of(piece) else ""
    if first in _OF_THE_SAME or is_infinitive(first) or first in participles():
        return False
    if first in PREPOSITIONS or _NEVER_THERE.match(piece):
        return False  # « sept ans à la laiterie, sous trois directeurs »
    if ONE_OF_A_ROW.match(piece) or _LIKE.match(piece):
        return False
    return bool(_FIGURE.search(piece)) or (last and first in ("un", "une", "plus", "moins", "trop", "jamais"))
