"""The three parts of a note: greeting, what it says, closing with signature."""

from __future__ import annotations

import re
from typing import NamedTuple

from core.domain.person import Language
from core.notes.check.words import fold

_GREETS = {
    Language.EN: re.compile(
        r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|greetings|to whom)\b", re.I
    ),
    Language.FR: re.compile(
        r"(?:bonjour|bonsoir|salut|coucou|hello|ch[eè]re?s?|madame|monsieur|mesdames|messieurs|ma[iî]tre|docteur|professeur|mme|mr?\.?)\b",
        re.I,
    ),
}
_CLOSES = {
    Language.EN: re.compile(
        r"(?:(?:with )?(?:(?:my|very|kind|kindest|best|warm|warmest|many|all|with) )*(?:regards|wishes|thanks|best)\b|best,?$|all the best|warmly|warmest|fondly|"
        r"(?:yours )?(?:sincerely|faithfully|truly|respectfully)\b|yours,?$|thank you(?: again| very much)?[,.!]?$|thanks(?: again)?[,.!]?$|"
        r"take care|cheers|speak soon|talk soon|see you|until (?:mon|tues|wednes|thurs|fri|next)|gratefully|cordially|with (?:thanks|gratitude|appreciation))",
        re.I,
    ),
    Language.FR: re.compile(
        r"(?:(?:bien |très |tres )?cordialement|(?:bien |très )?respectueusement|bien à (?:vous|toi|vous deux)|à (?:très |tres )?(?:bient[oô]t|vite)|"
        r"(?:bien |très )?sincèrement|à (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|plus)|amicalement|amitiés|"
        r"meilleures salutations|salutations|(?:mes |avec mes )?(?:sincères |meilleures |respectueuses )*salutations|"
        r"(?:je vous prie|veuillez|nous vous prions)\b.*(?:salutations|considération|sentiments|expression|assurance|respect)|"
        r"bonne (?:journée|soirée|fin de|semaine|saison|rentrée|continuation)|belle (?:journée|soirée|fin de)|excellente (?:journée|soirée)|merci(?: encore| à vous| à toi)?[,.!]?$|"
        r"dans l['’](?:attente|espoir)\b|avec (?:mes|tous mes|toute ma) |cdt|cdlt|bàv|au plaisir)",
        re.I,
    ),
}
_FORMAL = re.compile(r"(?:je vous prie|veuillez|nous vous prions|dans l['’]attente)\b", re.I)
_NAME_LINE = re.compile(r"[—–\- ]*[^\W\d_][\w.'’\-]*(?:[ \u00a0][\w.'’\-]+){0,4}[,.]?", re.UNICODE)


class Parts(NamedTuple):
    """Character offsets: the greeting is before `start`, what is said is `start` to `end`, the closing after."""

    start: int
    end: int
    closed: bool
    """A closing formula was found."""
    signature: str
    """The lines after the closing formula, or a last line that reads as a name; may be empty."""


def part(body: str, language: Language) -> Parts:
    """Where greeting and closing are; a note without them is all middle."""
    return Parts(_greeting_end(body, language), *_closing(body, language))


def _greeting_end(body: str, language: Language) -> int:
    offset = len(body) - len(body.lstrip())
    line = body[offset:].split("\n", 1)[0]
    if not _GREETS[language].match(line) and not (len(line.split()) <= 5 and line.rstrip().endswith(",")):
        return 0
    if (len(line.split()) <= 8 and line.rstrip()[-1:] in (",", ":", "!", ".", "")) or len(line.split()) <= 4:
        return offset + len(line)
    comma = re.search(r"[,!.:](?=\s)|[—–-] ", line[:70])
    return offset + comma.end() if comma else 0


def _closing(body: str, language: Language) -> tuple[int, bool, str]:
    lines = [(m.start(), m.group().strip()) for m in re.finditer(r"[^\n]*\S[^\n]*", body)]
    for i in range(len(lines) - 1, max(len(lines) - 7, -1), -1):
        start, line = lines[i]
        formal = i >= len(lines) - 3 and (line.endswith(",") or _FORMAL.match(line) is not None)
        if (len(line.split()) <= 7 or formal) and _CLOSES[language].match(line):
            after = "\n".join(text for _, text in lines[i + 1 :])
            return start, True, after or _after_comma(line)
    if len(lines) > 1 and _reads_as_name(lines[-1][1]):
        return lines[-1][0], False, lines[-1][1]
    return len(body), False, ""


def _after_comma(line: str) -> str:
    """ "Best, Ana Ortiz" signs on the line of the formula."""
    return line.partition(",")[2].strip()


def _reads_as_name(line: str) -> bool:
    if not _NAME_LINE.fullmatch(line) or (line.endswith(".") and len(line) > 4):
        return False
    words = line.strip("—–- ,.").split()
    small = {
        "de",
        "du",
        "des",
        "la",
        "le",
        "von",
        "van",
        "der",
        "den",
        "bin",
        "al",
        "el",
        "da",
        "di",
        "dos",
        "y",
        "e",
        "d",
    }
    return all(word[:1].isupper() or not word[:1].islower() or fold(word) in small for word in words)
