"""NC22 and NC23: one way of addressing the reader, and no guess at the writer's gender (French)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.domain.person import Gender, Language, Register
from core.notes.check.lists import words as listed
from core.notes.check.page import Page, finding
from core.notes.check.words import Passage, Word
from core.notes.note import Finding, Severity, Where

_CHEZ_VOUS = frozenset(("chez", "entre", "parmi"))
"""« chez vous » is the firm, even to somebody one calls tu."""
_BEFORE_TONE = frozenset(("le", "un", "du", "ce", "au", "bon", "meme", "quel"))
_VOUS = frozenset(("vous", "votre", "vos", "vous-meme"))
_ADDRESSING = ("-tu", "-toi", "-vous", "ez", "-moi", "ez-nous", "ez-le", "ez-la", "ez-les", "n'hesite")
"""Endings of the words that can address the reader: all others need not be looked at."""
_JE_SUIS = frozenset(
    (
        "suis",
        "serais",
        "serai",
        "etais",
        "reste",
        "resterai",
        "resterais",
        "sors",
        "sortais",
        "repars",
        "reparti",
        "ressors",
        "demeure",
    )
)
_BETWEEN = frozenset((
    "tres", "vraiment", "toujours", "aussi", "egalement", "particulierement", "sincerement", "donc", "encore", "fort", "bien", "plus", "tout", "tres", "si",
    "ressorti", "ressortie", "d'autant", "extremement", "deja", "assez", "profondement",
))  # fmt: skip
_FORKED_ME = re.compile(r"(?:\w\((?:e|ne|se|ve)\))", re.I)


def rules(page: Page) -> Iterator[Finding]:
    if page.language is not Language.FR:
        return
    yield from _mixed(page)
    yield from _gender(page)


def _mixed(page: Page) -> Iterator[Finding]:
    familiar: list[tuple[Where, Passage, Word]] = []
    polite: list[tuple[Where, Passage, Word]] = []
    tu = listed("tu", Language.FR)
    for where, passage in page.passages:
        for i, word in enumerate(passage.words):
            if word.quoted or not (word.key in tu or word.key in _VOUS or word.key.endswith(_ADDRESSING)):
                continue
            if _says_tu(passage, i):
                familiar.append((where, passage, word))
            elif _says_vous(passage, i):
                polite.append((where, passage, word))
    polite_to_one = [found for found in polite if not _means_several(found[1], found[2])]
    wants_tu = page.log is not None and page.log.brief.register is Register.TU
    wants_vous = page.log is not None and page.log.brief.register is Register.VOUS
    if wants_tu or (not wants_vous and len(familiar) >= len(polite_to_one)):
        wrong = polite_to_one if familiar or wants_tu else []
    else:
        wrong = familiar if polite or wants_vous else []
    if wrong:
        where, passage, word = wrong[0]
        wanted = "tu" if wrong is polite_to_one else "vous"
        yield finding("NC22", Severity.BLOCK, where, passage, word.start, word.end, wanted=wanted)


def _says_tu(passage: Passage, i: int) -> bool:
    key, raw = passage.keys[i], passage.words[i].raw
    if key in listed("tu", Language.FR):
        if key == "ton":  # le ton du message
            return not i or passage.keys[i - 1] not in _BEFORE_TONE
        return not (raw.isupper() and len(raw) > 1)
    return key.endswith(("-tu", "-toi")) or key in ("dis-moi", "fais-moi", "n'hesite")


def _says_vous(passage: Passage, i: int) -> bool:
    key, word = passage.keys[i], passage.words[i]
    if key in _VOUS or key.endswith("-vous"):
        return key != "rendez-vous" and not (key == "vous" and i and passage.keys[i - 1] == "rendez")
    if not key.endswith(("ez", "ez-moi", "ez-nous", "ez-le", "ez-la", "ez-les")) or len(key) < 4:
        return False
    return key not in listed("not_vous", Language.FR) and (word.opens or word.raw[0].islower())


def _means_several(passage: Passage, word: Word) -> bool:
    """« vous » for a team or a firm, in a note that says tu."""
    i = passage.words.index(word)
    if i and passage.keys[i - 1] in _CHEZ_VOUS:
        return True
    if {"et toi", "toi et"} & {" ".join(passage.keys[j : j + 2]) for j in range(max(i - 4, 0), i)}:
        return True  # « tes élèves et toi, vous gardez… »
    sentence = next((s for s in passage.sentences if s.first <= i < s.last), None)
    near = passage.keys[sentence.first : sentence.last] if sentence else ()
    return bool(set(near) & listed("several", Language.FR))


def _gender(page: Page) -> Iterator[Finding]:
    known = page.log.brief.candidate.gender if page.log else None
    told = page.log is not None
    for m in _FORKED_ME.finditer(page.said_text) if "(" in page.said_text else ():
        if _is_about_me(page, page.parts.start + m.start()):
            start = page.said_text.rfind(" ", 0, m.start()) + 1
            at = page.parts.start
            yield finding(
                "NC23", Severity.WARN, Where.BODY, page.body, at + start, at + m.end(), variant="forked"
            )
            return
    if not told:
        return
    for i, j in _agreements(page.body):
        word = page.body.words[j]
        feminine = word.key in listed("feminine", Language.FR)
        if known is None or known is Gender.NEUTRAL or (known is Gender.FEMININE) != feminine:
            variant = "guess" if known in (None, Gender.NEUTRAL) else "other"
            yield finding(
                "NC23",
                Severity.WARN,
                Where.BODY,
                page.body,
                page.body.words[i].start,
                word.end,
                variant=variant,
            )
            return


def _is_about_me(page: Page, at: int) -> bool:
    sentence = next((s for s in page.body.sentences if s.start <= at < s.end), None)
    if sentence is None:
        return False
    return (
        bool({"je", "j'", "m'", "me", "suis"} & set(page.body.keys[sentence.first : sentence.last]))
        or sentence.last - sentence.first < 6
    )


def _agreements(passage: Passage) -> Iterator[tuple[int, int]]:
    """(first word, gendered word) of what agrees with "je": « je suis ravie », « m’avoir reçu », « Ravi de »."""
    gendered, objects = listed("gendered", Language.FR), listed("agreeing_with_me", Language.FR)
    keys, words = passage.keys, passage.words
    for i, key in enumerate(keys):
        if words[i].quoted:
            continue
        if key in _JE_SUIS and i and keys[i - 1] in ("je", "j'", "n'", "ne", "me", "m'"):
            j = i + 1
            while j < len(keys) and keys[j] in _BETWEEN and j < i + 3:
                j += 1
            if j < len(keys) and keys[j] in gendered and _varies(words[j].raw):
                yield i - 1, j
        elif key in ("avoir", "avez", "as", "ont", "a") and i and keys[i - 1] == "m'":
            j = i + 1
            while j < len(keys) and keys[j] in _BETWEEN and j < i + 3:
                j += 1
            if j < len(keys) and keys[j] in objects and keys[j] in gendered | objects and _takes_me(keys, j):
                yield i - 1, j
        elif (
            words[i].opens
            and key in ("ravi", "ravie", "enchante", "enchantee", "heureux", "heureuse")
            and keys[i + 1 : i + 2] in (("de",), ("d'",), ("a",))
        ):
            yield i, i


def _varies(raw: str) -> bool:
    """« touche », « marque » without their accent are other words."""
    return not raw.lower().endswith(
        ("touche", "marque", "forme", "arrive", "entre", "reste", "interesse", "passionne", "engage")
    )


def _takes_me(keys: tuple[str, ...], j: int) -> bool:
    """« m’avoir conseillé ce livre »: the person is then no direct object, and nothing agrees."""
    after = keys[j + 1] if j + 1 < len(keys) else ""
    double = {"conseille", "conseillee", "presente", "rappele", "rappelee"}
    return not (
        keys[j] in double
        and after in ("le", "la", "les", "un", "une", "ce", "cet", "cette", "de", "d'", "l'")
    )
