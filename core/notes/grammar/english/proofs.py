"""The certain forms of a piece of experience as it was typed in English."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.english.careers import YEARS, career
from core.notes.grammar.english.clause import Read, Sort, read
from core.notes.grammar.english.forms import Forms, past_to_gerund, to_gerund
from core.notes.grammar.english.leads import off
from core.notes.grammar.english.lexicon import adjectives, verbs
from core.notes.grammar.english.needs import same_past, title_like
from core.notes.grammar.english.proof_results import with_verbs
from core.notes.grammar.english.tokens import is_name, low, lows_of
from core.notes.grammar.english.whole_clauses import whole
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
    text = with_verbs(off("experience", text)[0])
    text = re.sub(r"^(?:also|plus|then)\s+", "", text)
    if fronted := text if _HAVING.match(text) else _fronted(text):
        return {Shape.S1: fronted, Shape.CLAUSE: fronted}
    got = read(text)
    first = low(got.words[0])
    made: Forms = {}
    if done_by_nobody(text):
        return made
    if got.sort is Sort.CLAUSE and (years := YEARS.match(text)) and ", and " in text:
        verb = "have" if years["link"] in ("in", "of", "on") else "spent"
        return {Shape.S1: f"I {verb} {text}", Shape.CLAUSE: f"I {verb} {text}"}
    if _is_past(got):
        whole = _and_last(text)
        made[Shape.S1] = made[Shape.CLAUSE] = f"I {whole}"
        if (
            not re.search(r";|, and (?:\w+ ){1,3}\w+", whole)
            and (gerund := past_to_gerund(whole)) is not None
        ):
            made[Shape.ING] = gerund
    elif got.sort is Sort.CLAUSE:
        spliced = _and_last(_mine(_spliced(text)))
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
        if low(titled["title"].split(" ")[0]) in verbs().past:
            told = with_verbs(f"I {text}")
            return {Shape.S1: told, Shape.CLAUSE: told}
        made[Shape.NP] = f"{titled['years']} as {_an(titled['title'])} {titled['title']}{titled['rest']}"
    elif _A_TITLE.match(text) and "," in text:
        return made  # "first aider at work, used it twice": what somebody is, and no doer of what follows
    elif title_like(got):
        made[Shape.NP] = f"my work as {text}"
    elif got.sort is Sort.NOUN and not _SCRAPS.search(text) and not _ALSO_DID.search(text):
        made[Shape.NP] = text
    return made


_HAVING = re.compile(r"having [a-z]+ [^,]+, (?:I|we) \w")
_A_TITLE = re.compile(
    r"(?:[a-z]+ ){0,2}(?:[a-z]{3,}(?:er|or|ist|man|woman|cian)|nurse|chef|coach|aide|cook|clerk|lead|assistant)\b(?! (?:training|round|rota|list|system|log|course|paper))"
)


def done_by_nobody(text: str) -> bool:
    """Whether its verb has no doer: "1 month notice, can be there 2 March"."""
    found = _NOBODY_DOES.match(text)
    return found is not None and read(found["what"]).sort is not Sort.CLAUSE


_NOBODY_DOES = re.compile(
    r"(?!(?:if|when|while|after|before|since|once|because|as|although|in|at|on|for|with|by|during|every|each|last|this)\b)(?P<what>[a-z\d][^,]{2,40}), (?:can|could|will|would|am|have|has|was|is|are|do|did) "
)
""" "1 month notice, can be there 2 March"."""
_ALSO_DID = re.compile(
    r", (?:can|could|will|am|did|ran|led|was|made|kept|had|got|wrote|built|taught|drove|[a-z]+ed) "
)
""" "Native, did dispatch four years": no noun phrase."""
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


_COUNTS = re.compile(r"[a-z]+ (?:\d|no |only |one |two |three |four |five |six |seven |eight |nine |ten )")
""" "Lost 2 queens": done, and no lost queens."""


_ROW_OF_TWO = re.compile(r"[a-z]+ and [a-z]+(?=[;.]|$)")
""" "(With steps,) expected and seen": the end of a row of things."""


def _and_last(text: str) -> str:
    """ "Ran a stall, cut waste" gets its "and"."""
    pieces = re.split(r",\s+", text)
    if len(pieces) < 2 or re.search(r",\s+(?:and|which|with|so|but|where|who|then)\b", text):
        return text
    tail = low(pieces[-1].split(" ")[0])
    if (
        pieces[-1].startswith("used to ")
        or tail not in verbs().past
        or (tail in adjectives() and not _COUNTS.match(pieces[-1]))
        or len(pieces[-1].split()) < 3
        or _ROW_OF_TWO.match(pieces[-1])
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


def _mine(text: str) -> str:
    """ "My last shop was 9 days out, got it to 3": what was done about a thing, the writer did."""
    found = _ABOUT_A_THING.match(text)
    if found is None or low(found["did"]) not in verbs().past or low(found["did"]) in adjectives():
        return text
    return f"{text[: found.start('comma')]}, and I {text[found.start('did') :]}"


_ABOUT_A_THING = re.compile(
    r"(?:my|our|the|it) [^,]*?\b(?:was|were|is|are|had)\b[^,]*(?P<comma>, )(?P<did>got|cut|brought|took|turned|made|changed|fixed|moved|ran|set|put) (?:it|them|that|the) "
)


def _spliced(text: str) -> str:
    """ "We had long handovers, I moved them": a comma between two clauses gets its "and"."""
    if re.match(r"(?:when|while|after|before|since|once|if|as|because|although)\b", text):
        return text
    for comma in _A_CLAUSE_AFTER.finditer(text):
        before = text[: comma.start()]
        if whole(before) and (", " not in before or whole(before.rpartition(", ")[2])):
            return f"{before}, and {text[comma.end() :]}"
    return text


_A_CLAUSE_AFTER = re.compile(
    r",\s+(?=(?:I|we|it|they)\s(?!did\b|think\b|guess\b|suppose\b|believe\b|hope\b))"
)
