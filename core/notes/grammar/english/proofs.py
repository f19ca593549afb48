"""The certain forms of a piece of experience as it was typed in English."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.english.careers import YEARS, career
from core.notes.grammar.english.clause import Read, Sort, read
from core.notes.grammar.english.forms import Forms, past_to_gerund, to_gerund
from core.notes.grammar.english.leads import off
from core.notes.grammar.english.lexicon import AUXILIARIES, adjectives, verbs
from core.notes.grammar.english.needs import same_past, title_like
from core.notes.grammar.english.tokens import is_name, low, lows_of
from core.notes.once import once

_FRONT = frozenset(
    [
        "at",
        "in",
        "on",
        "as",
        "for",
        "during",
        "when",
        "while",
        "after",
        "before",
        "since",
        "through",
        "over",
        "under",
        "with",
        "last",
        "this",
        "back",
        "once",
        "from",
        "throughout",
        "until",
    ]
)


_OF_ME = re.compile(r"(?:I|I[’'](?:m|ve|d)|We|My)\b")


@once
def proof(text: str) -> Forms:
    if spent := career(text):
        return {Shape.S1: spent, Shape.CLAUSE: spent}
    text = _results(off("experience", text)[0])
    text = re.sub(r"^(?:also|plus|then)\s+", "", text)
    if fronted := _fronted(text):
        return {Shape.S1: fronted, Shape.CLAUSE: fronted}
    got = read(text)
    first = low(got.words[0])
    made: Forms = {}
    if _is_past(got):
        whole = _and_last(text)
        made[Shape.S1] = made[Shape.CLAUSE] = f"I {whole}"
        if (
            not re.search(r";|, and (?:\w+ ){1,3}\w+", whole)
            and (gerund := past_to_gerund(whole)) is not None
        ):
            made[Shape.ING] = gerund
    elif got.sort is Sort.CLAUSE:
        spliced = _and_last(_spliced(text))
        if first in ("i", "we", "my", "our") or first.startswith(("i'", "we'")):
            made[Shape.S1] = spliced
            gerund = (
                past_to_gerund(" ".join(got.words[1:]))
                if first == "i" and low(got.words[1]) in verbs().past and "," not in text
                else None
            )
            if gerund is not None and not any(low(w) in ("i", "we") for w in got.words[1:]):
                made[Shape.ING] = gerund
        made[Shape.CLAUSE] = spliced
    elif got.sort is Sort.UNSURE and _OUR_TEAM.match(text):
        made[Shape.S1] = made[Shape.CLAUSE] = text
    elif got.sort is Sort.ING:
        made[Shape.ING] = text
    elif got.sort is Sort.INF:
        made[Shape.S1] = made[Shape.CLAUSE] = f"I {_and_last(' '.join(got.words))}"
        if (gerund := to_gerund(" ".join(got.words))) is not None:
            made[Shape.ING] = gerund
    elif counted := YEARS.match(text):
        verb = (
            "spent" if counted["link"] in ("as", "at", "with") or counted["link"].endswith("ing") else "have"
        )
        made[Shape.S1] = made[Shape.CLAUSE] = f"I {verb} {text}"
        made[Shape.NP] = text
    elif titled := re.match(
        r"^(?P<title>[a-z][\w -]{2,30}?) for (?P<years>(?:over |about |almost |nearly )?\d+\+? (?:years|months))(?P<rest>.*)$",
        text,
    ):
        made[Shape.NP] = f"{titled['years']} as {_an(titled['title'])} {titled['title']}{titled['rest']}"
    elif title_like(got):
        made[Shape.NP] = f"my work as {text}"
    elif got.sort is Sort.NOUN and not _SCRAPS.search(text):
        made[Shape.NP] = text
    return made


_SCRAPS = re.compile(r", (?:[a-z0-9]+ ){1,2}?(?:was|were|is|are|[a-z]+ed) ")
""" "6 years, 1 was my daughter": no noun phrase."""
_OUR_TEAM = re.compile(
    r"(?:my|our) (?:team|crew|class|shop|store|branch|school|ward|unit|shift) (?:won|led|ran|cut|sold|made|beat|kept|built|got|had) "
)


def _an(word: str) -> str:
    return "an" if word[:1] in "aeio" else "a"


def _is_past(got: Read) -> bool:
    return got.sort is Sort.PAST or same_past(got.words)


def _fronted(text: str) -> str:
    """ "At Lidl: rebuilt the rota" and "in my last job we cut waste": a place or a time, then I or we."""
    words = text.split(" ")
    lows = lows_of(words)
    labelled = re.match(
        r"^(?:(?P<front>(?:at|in|as|during|with|for)\s[^:,]{2,40})|(?P<name>[^\s:,][^:,]{0,30}))(?:[:,]\s+|\s–\s(?=I\s))(?P<rest>.+)$",
        text,
    )
    if labelled and (mine := labelled["rest"].removeprefix("I ")) and _is_past(read(mine)):
        name = labelled["name"]
        if name and (
            job := re.fullmatch(
                r"(?:(?:my|a|the|last|previous) )?(?P<what>(?:\w+ ){0,2}(?:project|thesis|internship|placement|hackathon|capstone|course|job|side project|home lab|bootcamp|volunteering|apprenticeship))(?: (?:for|at|with|on) [\w' -]{2,30})?",
                name,
            )
        ):
            when = (
                "for"
                if job["what"].endswith(("project", "thesis", "hackathon", "capstone", "course"))
                else "in"
                if job["what"].endswith(("lab", "job"))
                else "during"
            )
            whose = "a" if when == "for" and not job["what"].endswith(("capstone", "thesis")) else "my"
            return f"{when} {whose} {job['what']} I {_and_last(mine)}"
        if labelled["front"]:
            return f"{labelled['front']} I {_and_last(mine)}"
        if (
            name
            and (name[:1].isupper() or is_name(name))
            and len(name.split()) <= 4
            and not _OF_ME.match(name)
        ):
            return f"at {name} I {_and_last(mine)}"
    if lows[0] in _FRONT:
        for i, w in enumerate(lows[1:], 1):
            if w in ("i", "we", "my", "our") and i + 1 < len(lows) and w in ("i", "we"):
                return (
                    _and_last(_spliced(text))
                    if lows[0] not in ("when", "while", "after", "before", "since", "once")
                    or len(lows) > i + 2
                    else text
                )
        if labelled and labelled["front"]:
            inner = read(labelled["rest"])
            if inner.sort is Sort.CLAUSE:
                return text
    return ""


def _results(text: str) -> str:
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


def _joined(before: str, comma: str, piece: str, *, last: bool) -> str:
    if still := _STILL.match(piece):
        return f", and {still['who']} are{piece[still.end('who') :]}"
    if _BROUGHT.match(piece) and (
        read(before.rsplit(", ", 1)[-1]).sort is Sort.PAST or re.search(r"\bI [a-z]+ed\b", before)
    ):
        return f", bringing {piece}"
    if piece.startswith("from "):
        return comma + piece
    if before.startswith(("of ", "out of ")) and "," not in before:
        return comma + piece
    if _BY_PEOPLE.match(piece) or piece.startswith(("no one ", "nobody ")):
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
    hung = re.sub(r"^(?:so\s+(?!that\b)|which meant\s+|results?\s?:?\s+(?=\d|[a-z]+ (?:down|up)))", "", piece)
    moved = _MOVED.fullmatch(hung)
    if moved and not any(
        w in ("from", "and", "with") or (w in verbs().past and i)
        for i, w in enumerate(moved["what"].split(" "))
    ):
        return f", and {moved['what']} went from {moved['old']} to {moved['new']}"
    if re.match(r"[a-z][\w\s'-]{1,28}?\s(?:down|up)\s(?:by |from |to )?[$€£]?\d", hung) and not re.match(
        r"(?:which|and|with|it|the|i|we)\b", hung, re.IGNORECASE
    ):
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
            r"(?!\d+ (?:am|pm)\b|no one\b)(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|zero|no)\s[a-z]",
            hung,
        )
        and verbless
    ):
        row = before.rpartition(": ")[2]
        counted = not last or (
            row[:1].isdigit() and " years " not in row
        )  # "into Postgres, 11,000 rows, and", "180 covers, four cooks"
        return f"{comma}{hung}" if counted and comma.strip() == "," else f", with {hung}"
    if (
        got.sort is Sort.CLAUSE
        and not re.match(r"(?:when|while|after|before|since|once|if|as|because|although)\b", before)
        and low(got.words[0]) not in ("which", "who", "and", "but", "so", "where")
    ):
        return f": {hung}" if read(before).sort in (Sort.NOUN, Sort.BARE_NOUN) else f", and {hung}"
    return comma + piece


def _and_last(text: str) -> str:
    """ "Ran a stall, cut waste" gets its "and"."""
    pieces = re.split(r",\s+", text)
    if len(pieces) < 2 or re.search(r",\s+(?:and|which|with|so|but|where|who|then)\b", text):
        return text
    tail = low(pieces[-1].split(" ")[0])
    if (
        pieces[-1].startswith("used to ")
        or tail not in verbs().past
        or tail in adjectives()
        or len(pieces[-1].split()) < 3
    ):
        return text
    if found := re.match(r"(?P<one>.+?) and (?P<two>(?:nobody|no one|they|it|the|we|I)\b.+)$", pieces[-1]):
        return ", ".join([*pieces[:-1], found["one"]]) + f", and {found['two']}"
    if (also := re.search(r" and (?P<did>[a-z]+) ", pieces[-1])) and low(also["did"]) in verbs().past:
        return ", ".join(pieces)
    return (
        ", ".join(pieces[:-1])
        + (", and " if len(pieces) > 2 or " and " in pieces[-1] else " and ")
        + pieces[-1]
    )


def _spliced(text: str) -> str:
    """ "We had long handovers, I moved them": a comma between two clauses gets its "and"."""
    if re.match(r"(?:when|while|after|before|since|once|if|as|because|although)\b", text):
        return text
    return re.sub(
        r",\s+(?=(?:I|we|it|they)\s(?!did\b|think\b|guess\b|suppose\b|believe\b|hope\b))(?<!and )",
        ", and ",
        text,
        count=1,
    )
