"""The last pass over a French text: names set aside, marks, joins, capitals, spaces, names back."""

from __future__ import annotations

import re
from operator import eq

from core.domain.brief import Brief
from core.notes.grammar.french.dreaded import without_joy
from core.notes.grammar.french.joins import join
from core.notes.grammar.french.names import Names, typographic
from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.typography import plain_marks, printed, quotation_marks

_START = re.compile(r"(?:^|\n)[«“(]? ?[a-zà-öø-ÿœæ]")
_AFTER_STOP = re.compile(r"[.?!] (?:« )?([a-zà-öø-ÿœæ])")
_PILED_MARKS = re.compile(r"[!?;:.,…«»“”„\"'’()\[\]-]\s*[!?;:.,…«»“”„\"'’()\[\]-]")
_APART = re.compile(r"\d[ :.]\d")
_RUN = re.compile(r"\w+")
"""Marks typed on top of each other: each pass may uncover another, so that a second look is needed."""
_QUEBEC = (
    (re.compile(r"\b([Nn]otre|[Ll]’|[Dd]’) ?entretien\b(?= d|,| au | avec | m’| n’|\.)"), r"\1 entrevue"),
    (re.compile(r"\b([Cc])et entretien\b"), r"\1ette entrevue"),
    (re.compile(r"\b([Mm]es) entretiens\b"), r"\1 entrevues"),
    (re.compile(r"’ entrevue"), "’entrevue"),
    (re.compile(r"(entrevue du [^.;]*); celui-ci"), r"\1; celle-ci"),
)
_AGAIN = 5
_LAST_WORD = re.compile(r"[\w.]*$")
ABBREVIATED = frozenset(
    listed("m mm env p ex pp cf art min max etc av apr tél réf éd vol st ste chap fig bd resp")
)


def finish(text: str, brief: Brief) -> str:
    """`text` as it will be printed: mended on the words that really follow each other. Finishing twice changes nothing."""
    names = Names(brief)
    text = names.mask(typographic(text))
    done = _pass(text, names, brief.spelling)
    for _ in range(_AGAIN if _piled(text) else 0):
        before, done = done, _pass(done, names, brief.spelling)
        if done == before:
            break
    return names.unmask(quebecois(done) if brief.spelling == "fr-CA" else done)


def _piled(text: str) -> bool:
    """Whether two marks, two parts of a figure or the same word twice stand side by side."""
    if _PILED_MARKS.search(text) or _APART.search(text):
        return True
    words = _RUN.findall(text)
    return any(map(eq, words, words[1:]))


def _pass(text: str, names: Names, spelling: str) -> str:
    plain = plain_marks(text)
    quoted = quotation_marks(plain)
    text = capitals(join(quoted if quoted == plain else plain_marks(quoted), names))
    if ", puis " in text and "erci" in text:
        text = text.replace(", puis m’avoir ", ", puis de m’avoir ").replace(
            ", puis avoir ", ", puis d’avoir "
        )
    if "réjouis" in text:
        text = without_joy(_AND_OF.sub(lambda m: f"{m[1]}{_OF_THE[m[2]]}", text))
    if "après " in text or "avant " in text:
        text = _BEHIND.sub(r"\g<when>, ", text)
    if "décision " in text:
        text = _ON_THE.sub("le ", text)
    return printed(text, spelling)


_AND_OF = re.compile(
    r"(réjouis (?:d’avance )?(?:de |du |des |d’)(?![^\W\d_]+(?:er|ir|re|oir) )[^.;:,«]*? (?:puis|et) )(le |la |les |l’)"
)
"""« Je me réjouis de l’épreuve puis du passage » : « de » is said of each."""
_ON_THE = re.compile(
    r"(?<=(?:votre|notre) décision )(?=(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \d)"
)
"""« votre décision le mardi 2 juin »: no name of the day that was decided upon."""
_BEHIND = re.compile(
    r"(?P<when>(?<![^\W_])(?:après|avant) (?:l’|(?:la|le|les|vos|votre|son|notre) )(?:(?!lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[^\W\d_]+[ ’]){0,4}?(?!(?:de|du|des|le|ce|et|ou|au|dès|chaque|pour) )[^\W\d_]{3,}) (?=(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \d)"
)
"""« vous me rappellerez après l’inventaire, vendredi 13 février »: the day of the call, not of what comes before it."""
_OF_THE = {"le ": "du ", "la ": "de la ", "les ": "des ", "l’": "de l’"}


def quebecois(text: str) -> str:
    """Our own words in Québec's usage: an interview there is « une entrevue » (OQLF). What people typed is theirs."""
    for said, put in _QUEBEC:
        text = said.sub(put, text)
    return text


def capitals(text: str) -> str:
    """A capital at the start and after a stop; an abbreviation's stop ends nothing, nor does « … »."""
    if "\n" in text:
        text = _START.sub(lambda m: m[0].upper(), text)
    elif first := _START.match(text):
        text = first[0].upper() + text[first.end() :]
    return _AFTER_STOP.sub(_capital, text)


def _capital(match: re.Match[str]) -> str:
    if match[0][0] == ".":
        before = _LAST_WORD.search(match.string, max(0, match.start() - 24), match.start())
        word = before[0].lower() if before else ""
        if word in ABBREVIATED or "." in word:
            return match[0]
    return match[0][:-1] + match[1].upper()
