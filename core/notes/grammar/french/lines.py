"""The theme as a line between quotation marks: whatever its form, it may be said so."""

from __future__ import annotations

import re
from dataclasses import replace

from core.notes.fragment import Fragment, Shape
from core.notes.grammar.french.classify import words_of
from core.notes.grammar.french.clauses import independent, pieces
from core.notes.grammar.french.quotes import A_QUOTE, SHORT_QUOTE
from core.notes.punctuation import spoilt

LONGEST = 14
"""Words of a line that a note repeats whole."""
_SAID_FIRST = re.compile(r"«\s?([^»]+?)\s?»(?:,| –| :| \() ?\S.+")
"""« on teste le formulaire », Katrien l’a dit trois fois."""
TITLE = 9
"""Words of a theme that is a thing and titles the note whole."""
_RELATIVE = re.compile(r" (?:qui|que|qu’|dont|où) ?", re.I)
_ARTICLES = frozenset(["le", "la", "les", "l", "un", "une", "des", "du"])
_WHO_SAID_IT = re.compile(
    r",? c’est (?:vraiment )?(?:ce|la phrase|le mot|la formule) qu(?:e |’)(?:(?:elle|il|on|le|la|ils|elles) ).*$|,? ?(?:[(–-] ?)?(?:c’est |comme |dixit |selon |d’après |phrase de |une phrase de |mot de )?"
    r"(?:(?:elle|il|on|nous|ça|c’est|tout le monde|vous|tu) (?:l’)?(?:(?:me |m’|nous )?(?:a|avons|avez|as|ont) (?:bien |beaucoup |souvent )?(?:re)?(?:dit|répété|lancé|lâché)|disait|répétait|dit|répète|est revenue?|revenait|revient)|"
    r"[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)? (?:qui )?(?:l’)?(?:a dit|disait|dit|répète|répétait|a répété)|(?<=dixit )[A-ZÀ-Þ].*|(?<=selon )[A-ZÀ-Þ].*|(?<=d’après )[A-ZÀ-Þ].*|(?<=phrase de )[A-ZÀ-Þ].*|(?<=mot de )[A-ZÀ-Þ].*).*$"
)


_VERB = re.compile(
    r"(?<![^\W_])(?:c’|est|sont|se|ça|on|il|elle|ils|je|j’|nous|vous|ne|n’|a|ont|fait|font)(?![^\W_])", re.I
)


def without_speaker(text: str) -> str:
    """A line without the words that tell who said it, and how often."""
    found = _WHO_SAID_IT.search(text)
    return text[: found.start()].rstrip(" ,(–-") if found and len(text[: found.start()].split()) > 2 else text


def as_a_line(text: str, found: Fragment) -> Fragment:
    """`found` with NP when it is something to do, with QUOTE when it is short enough to be repeated, and SAID when it is a sentence."""
    said = _SAID_FIRST.match(text)
    line = without_speaker(said[1] if said else text)
    words = words_of(line)
    if found.key and len(line.split()) > TITLE and not line.lower().startswith(found.key.lower()):
        found = replace(
            found, key=""
        )  # « la mine aux enfants » names nothing of « on ne raconte pas la mine aux enfants »
    if not (found or found.unshifted or said) or line.lower().startswith(("que ", "qu’", "pour que ")):
        return found
    if Shape.INF in found.shapes and line == text:
        way = f"la façon de {found.shapes[Shape.INF]}"
        return replace(
            found, shapes={**found.shapes, Shape.NP: way}, key=line if len(line.split()) <= TITLE else ""
        )
    topic = len(words) < 3 and line.split("’")[0].split(" ")[0].lower() in _ARTICLES
    if line != text and not 1 < len(line.split()) <= LONGEST:
        return replace(found, key="")
    if A_QUOTE.search(line) or not 1 < len(line.split()) <= LONGEST or topic or spoilt(line):
        return found
    quoted = f"« {line} »"
    made = (
        {**found.shapes, Shape.QUOTE: quoted} if line == text else {Shape.QUOTE: quoted, Shape.COLON: quoted}
    )
    if any(
        independent(piece) and (_VERB.search(piece) or not _RELATIVE.search(piece)) for piece in pieces(line)
    ):
        made[Shape.SAID] = f"« {line[:1].upper()}{line[1:]}. »"
    whole = Shape.SAID in made or line != text or (found.key != line and "," in line)
    quote = found.quote or (line if len(line.split()) <= SHORT_QUOTE and whole else "")
    title = "" if whole else line if len(line.split()) <= TITLE else found.key
    return replace(found, shapes=made, key=title, quote=quote, unshifted=False)
