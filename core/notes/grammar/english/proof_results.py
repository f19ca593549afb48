"""What came of a deed, hung on it without a verb: "overtime down 18%", "22 pupils by spring", each with the joint it needs."""

from __future__ import annotations

import re

from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.lexicon import AUXILIARIES, PREPOSITIONS, verbs
from core.notes.grammar.english.tokens import low, plural
from core.notes.grammar.english.whole_clauses import whole


def with_verbs(text: str) -> str:
    """A result hung on without a verb gets one or a "with": ", overtime down 18%", ", 22 pupils by spring"; a second clause its "and"."""
    text = re.sub(r"\s–\s(?=(?:which|and|with|so|then)\b)", ", ", text)
    pieces = re.split(r"(,\s+|;\s+|\s–\s)", text)
    made = pieces[0]
    for at in range(1, len(pieces) - 1, 2):
        made += _joined(made, pieces[at], pieces[at + 1], last=at + 2 >= len(pieces))
    return made


_MOVED = re.compile(
    r"(?P<what>[A-Za-z][A-Za-z' -]{2,24}?) (?P<old>[$€£]?\d[\w.,%]*(?: an? \w+| in \d+| [a-z]+s)?) (?:down |up )?to (?P<new>[$€£]?\d[\w.,%]*(?: \w+){0,4})"
)
"""A change without its verb: "errors 40 a month down to 3"."""


_LASTED = re.compile(
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:winters|summers|seasons|years|months|weeks|terms|quarters)"
)
"""How long it took: "occupancy from 41 to 63, two winters"."""


_CAME_OF_IT = re.compile(
    r"(?!(?:which|and|so|then|until|when|who|that|but|with|because)\b)(?:[a-z'-]+ ){1,3}(?:stopped|halved|doubled|tripled|fell|dropped|vanished|disappeared|improved|grew|rose)(?: (?:by|to|from|in|within|after|overnight)\b.*)?"
)
_BY_PEOPLE = re.compile(
    r"(?:\d+|two|three|four|five|six) (?:people|staff|[a-z]+s) (?:sign|check|read|test|count|initial|approve|review)\b"
)
_STILL = re.compile(
    r"(?P<who>(?:all|both|most|none|\d+|two|three|four|five|six|seven|eight|nine|ten)(?: of (?:them|those|us|these))?) (?:still|now) [a-z]"
)
_BROUGHT = re.compile(r"(?P<what>\d[\d,.]* (?:[a-z]+ ){1,4}?)(?P<way>down|up) to \d")
"""What is still so, and what was brought down, each without a verb: "all still there", "400 alerts a day down to 35"."""


_SOME_DO = re.compile(r"(?:about )?\d+ (?:out )?of (?:the )?\d+ [a-z]+s? (?P<does>[a-z]+)(?: [a-z ]+)?")
""" "9 out of 11 kids caught up", "14 of 20 residents come"."""
_OF_THEM = re.compile(
    r"(?:\d+|one|two|three|four|five|six|all|both|most|none|some|half|each|many)(?: out)? of (?:them|those|these|whom|which)(?! (?:are|were|was|is|have|has|had|stayed|came|went|got|kept|left|still|now|(?!passed)[a-z]+ed)\b)"
)
""" "Two of them with people who had never done it", "all of whom passed": hangs as it is."""


_SHARED_OUT = re.compile(
    r"(?:one|two|three|four|five|six|an?|half an?|\d+) [a-z]+(?: [a-z]+)? (?:each|apiece|an? [a-z]+|per [a-z]+|every [a-z]+|at a time)"
)
""" "(A page for each cadet,) one line a month", "one morning each": hangs as it is."""


def _joined(before: str, comma: str, piece: str, *, last: bool) -> str:
    if (some := _SOME_DO.fullmatch(piece)) and (some["does"] in verbs().base or some["does"] in verbs().past):
        return f", and {piece}"
    if still := _STILL.match(piece):
        return f", and {still['who']} are{piece[still.end('who') :]}"
    if _BROUGHT.match(piece) and (
        read(before.rsplit(", ", 1)[-1]).sort is Sort.PAST or re.search(r"\bI [a-z]+ed\b", before)
    ):
        return f", from {piece}" if " each " in piece else f", bringing {piece}"
    if _OF_THEM.match(piece) or _SHARED_OUT.fullmatch(piece):
        return comma + piece
    if piece.startswith(("from ", "with ")):
        return comma + piece
    if before.startswith(("of ", "out of ")) and "," not in before:
        return comma + piece
    if _BY_PEOPLE.match(piece) or piece.startswith(("no one ", "nobody ", "none ")):
        return f", and {piece}"
    if _CAME_OF_IT.fullmatch(piece) and comma.strip() != ";":
        return f", and {piece}"
    never = re.match(r"never (?P<verb>\w+)(?P<rest>.*)$", piece)
    if never and never["verb"] in verbs().past and read(before).sort in (Sort.NOUN, Sort.BARE_NOUN):
        return f", without ever {verbs().past[never['verb']].gerund}{never['rest']}"
    if re.match(r"no [a-z ]+ (?:needed|required|asked)$", piece):
        return comma + piece
    if re.match(r"so (?:(?:I|we|it|they|the|nobody|now|every)\b|[a-z]+ing )", piece):
        return comma + piece
    if piece.startswith("so ") and read(piece[3:]).sort is Sort.CLAUSE:
        return comma + piece
    hung = re.sub(r"^(?:so\s+(?!that\b)|which meant\s+|results?\s?:?\s+(?=\d|[a-z]+ (?:down|up)))", "", piece)
    moved = _MOVED.fullmatch(hung)
    if moved and not any(
        w in ("from", "and", "with") or (w in verbs().past and i)
        for i, w in enumerate(moved["what"].split(" "))
    ):
        return f", and {moved['what']} went from {moved['old']} to {moved['new']}"
    if re.match(
        r"[a-z][\w\s'-]{1,28}?\s(?:down|up)\s(?:by |from |to )?(?:[$€£]?\d|a (?:third|quarter|half|fifth|tenth)\b|half\b|two thirds\b)",
        hung,
    ) and not re.match(r"(?:which|and|with|it|the|i|we)\b", hung, re.IGNORECASE):
        return f", with {hung}"
    got = read(hung)
    verbless = got.sort in (Sort.NOUN, Sort.BARE_NOUN) or not any(
        low(w) in AUXILIARIES or low(w) in verbs().past or low(w) in ("i", "we") for w in got.words
    )
    if (
        re.fullmatch(
            r"[$€£]?\d[\d.,]*(?:%|m?s|[MKG]B|k?g)?(?: [a-z]+){0,3} to [$€£]?\d[\d.,]*(?:%|m?s|[MKG]B|k?g)?(?: \w+){0,4}",
            hung,
        )
        and verbless
    ):
        return f", from {hung}"
    if _LASTED.fullmatch(hung):
        return f", over {hung}"
    if (
        re.match(
            r"(?!\d+ (?:am|pm)\b|no one\b|[\w-]+ (?:minutes|hours|days|weeks|months|years|quarters|sprints) (?:ahead|before|after|early|earlier|late|later|sooner|inside)\b)(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|no(?! [a-z]+ and\b))\s[a-z]",
            hung,
        )
        and verbless
        and not (hung.startswith("no ") and re.search(r"[,:]", before))
    ):
        row = before.rpartition(": ")[2]
        counted = not last or (
            row[:1].isdigit() and " years " not in row
        )  # "into Postgres, 11,000 rows, and", "180 covers, four cooks"
        listed = (
            " and " in hung
            or " with " in hung
            or re.search(r"\bwith (?:one|two|three|a|an|\d+) [^,]*$", before) is not None
        )
        return f"{comma}{hung}" if (counted or listed) and comma.strip() == "," else f", with {hung}"
    if (
        got.sort is Sort.CLAUSE
        and _clause_before(before)
        and not (got.verb == len(got.words) - 1 and plural(low(got.words[-1])))
        and not re.match(r"(?:when|while|after|before|since|once|if|as|because|although)\b", before)
        and low(got.words[0])
        not in (
            "which",
            "who",
            "and",
            "but",
            "so",
            "where",
            "although",
            "though",
            "while",
            "whereas",
            "because",
            "since",
            "unless",
            "if",
            "when",
        )
        and not hung.startswith(("I think because", "I guess because"))
    ):
        return f": {hung}" if read(before).sort in (Sort.NOUN, Sort.BARE_NOUN) else f", and {hung}"
    return comma + piece


def _clause_before(before: str) -> bool:
    """Whether a clause, or a thing, has been said: not only "in my last role, with a surgeon", nor "…, but sometimes"."""
    if read(before).sort in (Sort.NOUN, Sort.BARE_NOUN):
        return low(before.split(" ")[0]) not in PREPOSITIONS
    return whole(before) and (
        ", " not in before or whole(before.rpartition(", ")[2]) or len(before.split()) > MANY
    )


MANY = 12
"""Words among which a clause was said, whatever the last of them are."""
