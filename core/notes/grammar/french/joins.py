"""How two French words meet: elision, contraction, euphony, decided on the next printed word."""

from __future__ import annotations

import re

from core.notes.grammar.french.conjugation import NOUN_TOO, is_infinitive
from core.notes.grammar.french.names import Names
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.tables import listed

_WORD = re.compile(rf"[^\W_]+(?:['’-][^\W_]+)*|{Names.PATTERN}")
_OPENING = "«“(["
_ELIDED = frozenset(listed("de que je me te se ne le la jusque lorsque puisque quoique"))
_EUPHONIC = {"ma": "mon", "ta": "ton", "sa": "son", "nouveau": "nouvel", "beau": "bel", "vieux": "vieil"}
_DOUBLED = frozenset(listed("de que à et en chez avec pour par dans sur qui le la les du des"))
_FUSED = {
    "de le": "du",
    "de les": "des",
    "à le": "au",
    "à les": "aux",
    "de lequel": "duquel",
    "de lesquels": "desquels",
    "de lesquelles": "desquelles",
    "à lequel": "auquel",
    "à lesquels": "auxquels",
    "à lesquelles": "auxquelles",
}
_PRONOUN_AFTER = frozenset(listed("lui leur leurs y en"))
"""After these « le » and « les » are pronouns too: « afin de le lui dire »."""
_AFTER_CE = frozenset(listed("est était étaient étant eût en"))
"""Before these « ce » is a pronoun and loses its vowel: c’est, c’en est."""
_NOT_NOUNS = frozenset(
    listed(
        """a à ai aura aurait auraient avait avaient ait et été ou où eu eut au aux avec afin ainsi aussi après avant
        alors il ils elle elles on un une y encore également enfin ici entre est en était étaient étant eût"""
    )
)
"""After « ce », « nouveau »... these do not call for cet, nouvel."""
_SINGULAR = frozenset(listed("un le ce mon ton son notre votre leur du au"))
"""« vieux » alone may be a plural (de vieux amis): it changes only after one of these."""
_CONSONANTS = frozenset("bcdfgjklmnpqrstvwxz")
"""Before these nothing is elided; h and y have their own rules."""
_ACTIVE = _ELIDED | _DOUBLED | _EUPHONIC.keys() | {"ce", "si", "quelque", "jusqu’à", "qu’à"}


def join(text: str, names: Names) -> str:
    """`text` with every pair of words meeting as French wants. Names are already masked, spaces already single."""
    if "\n" in text:
        return "\n".join(join(line, names) for line in text.split("\n"))
    tokens, lows = text.split(" "), text.lower().split(" ")
    for at in range(len(tokens) - 2, -1, -1):
        low = lows[at]
        if low[:1] in _OPENING:
            low = low.lstrip(_OPENING)
        if low in _ACTIVE and not _indifferent(low, tokens[at + 1][:1].lower()):
            while _meet(tokens, at, names):
                pass
    return " ".join(tokens)


def _indifferent(low: str, letter: str) -> bool:
    """Whether nothing happens between `low` and a word that opens with `letter`: most words meet so, and are not looked at further."""
    return letter in _CONSONANTS and letter != low[0] and not (letter in "ld" and low[-1:] in ("à", "e"))


def _meet(tokens: list[str], at: int, names: Names) -> bool:
    """Mends the word at `at` with the one after it; True when it may have to be looked at again."""
    if at + 1 >= len(tokens):
        return False
    token = tokens[at]
    word = token.lstrip(_OPENING)
    head, low = token[: len(token) - len(word)], word.lower()
    if low.startswith(("jusqu’", "qu’")):
        head, word, low = head + word[:-1], word[-1:], "à"
    next_at = at + 1
    while tokens[next_at] in ("«", "“") and next_at + 1 < len(tokens):
        next_at += 1
    found = _WORD.match(tokens[next_at].lstrip(_OPENING))
    if found is None or (word.isupper() and len(word) > 1):
        return False
    plain = names.plain(found[0])
    beside = next_at == at + 1 and tokens[next_at][:1] not in _OPENING
    if beside and low in _DOUBLED and plain.lower() == low:
        tokens[at] += tokens[next_at][len(found[0]) :]
        del tokens[next_at]
        return tokens[at] == token
    if beside and low in ("de", "à") and _contracts(tokens, at, head + word, found[0], names):
        return True
    put = _changed(low, plain, tokens[at - 1].lower() if at else "")
    if put is None:
        return False
    cased = head + (put.capitalize() if word[0].isupper() else put)
    if put.endswith("’"):
        tokens[at : at + 2] = [cased + tokens[at + 1]]
    else:
        tokens[at] = cased
    return False


def _contracts(tokens: list[str], at: int, shown: str, following: str, names: Names) -> bool:
    """« de le » to « du », « à Le Monde » to « au Monde »; « de des » to « de »."""
    word = shown[-1:].lower() if shown[-1:].lower() == "à" else shown[-2:].lower()
    head = shown[: len(shown) - len(word)]
    capital = shown[len(head) : len(head) + 1].isupper()
    low = following.lower()
    article, rest = names.without_article(following)
    if article:
        fused = _FUSED[f"{word} {article}"]
        tokens[at] = head + (fused.capitalize() if capital else fused)
        tokens[at + 1] = rest + tokens[at + 1][len(following) :]
        return False
    if word == "de" and low in ("des", "du") and tokens[at + 1] == following and at + 2 < len(tokens):
        del tokens[at + 1]
        return True
    if word == "de" and low.startswith("d’") and len(low) > 2:
        tokens[at + 1] = tokens[at + 1].replace(following[:2], "", 1)
        return True
    key = f"{word} {low}"
    if key not in _FUSED or following[0].isupper() or tokens[at + 1] != following:
        return False
    if low in ("le", "les"):
        after = _WORD.match(tokens[at + 2].lstrip(_OPENING)) if at + 2 < len(tokens) else None
        verb = after[0].lower() if after else ""
        if after is None or verb in _PRONOUN_AFTER or (is_infinitive(verb) and verb not in NOUN_TOO):
            return False
    fused = _FUSED[key]
    tokens[at : at + 2] = [head + (fused.capitalize() if capital else fused)]
    return False


def _changed(low: str, following: str, before: str) -> str | None:
    """What `low` becomes before `following`; an ending « ’ » swallows the space."""
    after = following.lower()
    if low == "si":
        return "s’" if after in ("il", "ils") else None
    if low == "quelque":
        return "quelqu’" if after in ("un", "une") else None
    if not begins_with_vowel(following):
        return None
    if low == "ce":
        if after in _AFTER_CE or after.startswith(("est-", "était-")):
            return "c’"
        return None if after in _NOT_NOUNS or "’" in after else "cet"
    if low in _EUPHONIC:
        if after in _NOT_NOUNS or (low == "vieux" and before not in _SINGULAR):
            return None
        return _EUPHONIC[low]
    return low[:-1] + "’" if low in _ELIDED else None
