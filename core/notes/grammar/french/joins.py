"""How two French words meet: elision, contraction, euphony, decided on the next printed word."""

from __future__ import annotations

import re

from core.notes.grammar.french.conjugation import NOUN_TOO, is_infinitive
from core.notes.grammar.french.names import Names
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.tables import listed

_SPACE = "[ \u00a0\u202f]"
_GAP = rf"{_SPACE}+(?P<open>(?:[«“(]{_SPACE}*)*)"
_NEXT = rf"(?P<next>[^\W_]+(?:['’-][^\W_]+)*|{Names.PATTERN})"
_BEFORE = r"(?<![\w’'-])"

_DOUBLED = re.compile(
    rf"{_BEFORE}(de|que|à|et|en|chez|avec|pour|par|dans|sur|qui|d’|le|la|les|du|des)( +\1)+(?![\w’'-])", re.I
)
_DE_DES = re.compile(rf"{_BEFORE}(de) +(?:(?:des|du) +|d’)(?=[^\W_]|{Names.PATTERN})", re.I)
_ARTICLE = re.compile(rf"{_BEFORE}(?P<word>le|la){_GAP}(?={_NEXT})", re.I)
_CONTRACT = re.compile(
    rf"{_BEFORE}(?P<word>de|à) +(?P<article>les?) +(?={_NEXT})|{_BEFORE}(?P<before>de|à) +(?P<name>{Names.PATTERN})",
    re.I,
)
_FUSE = re.compile(rf"{_BEFORE}(de|à) +(lequel|lesquels|lesquelles)(?!\w)", re.I)
_ELIDE = re.compile(
    rf"{_BEFORE}(?P<word>de|que|je|me|te|se|ne|jusque|lorsque|puisque|quoique|quelque){_GAP}(?={_NEXT})", re.I
)
_SI = re.compile(rf"{_BEFORE}(s)i +(?=ils?(?!\w))", re.I)
_CE = re.compile(rf"{_BEFORE}(?P<word>ce){_GAP}(?={_NEXT})", re.I)
_EUPHONY = re.compile(rf"{_BEFORE}(?P<word>ma|ta|sa|nouveau|beau|vieux){_GAP}(?={_NEXT})", re.I)

_CONTRACTED = {"dele": "du", "deles": "des", "àle": "au", "àles": "aux"}
_FUSED = {
    "delequel": "duquel",
    "delesquels": "desquels",
    "delesquelles": "desquelles",
    "àlequel": "auquel",
    "àlesquels": "auxquels",
    "àlesquelles": "auxquelles",
}
_EUPHONIC = {"ma": "mon", "ta": "ton", "sa": "son", "nouveau": "nouvel", "beau": "bel", "vieux": "vieil"}
_PRONOUN_AFTER = frozenset(listed("lui leur leurs y en"))
_AFTER_CE = frozenset(listed("est était étaient étant eût en"))
"""Before these « ce » is a pronoun and loses its vowel: c’est, c’en est."""
_NOT_NOUNS = frozenset(
    listed(
        "a à ai aura aurait auraient avait avaient ait et été ou où eu eut au aux avec afin ainsi aussi après avant alors "
        "il ils elle elles on un une y encore également enfin ici entre est en était étaient étant eût"
    )
)
"""After « ce », « nouveau »... these do not call for cet, nouvel."""
_SINGULAR = re.compile(r"(?:^|[\s«“(])(?:un|le|ce|mon|ton|son|notre|votre|leur|du|au)$", re.I)


def join(text: str, names: Names) -> str:
    """`text` with every pair of words meeting as French wants. Names are already masked."""
    text = _DOUBLED.sub(r"\1", text)
    text = _DE_DES.sub(r"\1 ", text)
    text = _ARTICLE.sub(lambda m: _elided(m, names), text)
    text = _FUSE.sub(lambda m: _case(m[1], _FUSED[(m[1] + m[2]).lower()]), text)
    text = _CONTRACT.sub(lambda m: _contracted(m, names), text)
    text = _ELIDE.sub(lambda m: _elided(m, names), text)
    text = _SI.sub(r"\1’", text)
    text = _CE.sub(lambda m: _before_noun(m, names), text)
    return _EUPHONY.sub(lambda m: _euphonic(m, names), text)


def _elided(match: re.Match[str], names: Names) -> str:
    word, following = match["word"], names.plain(match["next"])
    if word.isupper() and len(word) > 1:
        return match[0]
    if word.lower() == "quelque":
        return f"{word[:-1]}’" if following in ("un", "une") and not match["open"] else match[0]
    if not begins_with_vowel(following):
        return match[0]
    return f"{word[:-1]}’{match['open']}"


def _contracted(match: re.Match[str], names: Names) -> str:
    if match["name"] is not None:
        before = match["before"]
        article, rest = names.without_article(match["name"])
        return f"{_case(before, _CONTRACTED[before.lower() + article])} {rest}" if article else match[0]
    word, article = match["word"], match["article"].lower()
    following = names.plain(match["next"])
    low = following.lower()
    if match["article"][0].isupper():
        return match[0]
    if low in _PRONOUN_AFTER or (is_infinitive(low) and low not in NOUN_TOO):
        return match[0]
    return f"{_case(word, _CONTRACTED[word.lower() + article])} "


def _before_noun(match: re.Match[str], names: Names) -> str:
    word, following = match["word"], names.plain(match["next"])
    if not begins_with_vowel(following):
        return match[0]
    low = following.lower()
    if low in _AFTER_CE or low.startswith(("est-", "était-")):
        return f"{word[:-1]}’{match['open']}"
    if low in _NOT_NOUNS or "’" in low:
        return match[0]
    return f"{_case(word, 'cet')} {match['open']}"


def _euphonic(match: re.Match[str], names: Names) -> str:
    word, following = match["word"], names.plain(match["next"])
    low = word.lower()
    if not begins_with_vowel(following) or following.lower() in _NOT_NOUNS:
        return match[0]
    if low == "vieux" and not _SINGULAR.search(match.string[: match.start()].rstrip()):
        return match[0]
    return f"{_case(word, _EUPHONIC[low])} {match['open']}"


def _case(like: str, word: str) -> str:
    return word.capitalize() if like[:1].isupper() else word
