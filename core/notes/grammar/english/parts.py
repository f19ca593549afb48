"""The certain forms of each part of an English log: what a need, a proof, a moment, a question may become."""

from __future__ import annotations

import re

from core.notes.fragment import Part, Shape
from core.notes.grammar.english.clause import Read, Sort, is_name, low, read
from core.notes.grammar.english.forms import (
    is_gift,
    is_regret,
    past_to_gerund,
    thanks_for,
    to_gerund,
    to_infinitive,
    whole_noun,
    with_the,
)
from core.notes.grammar.english.leads import off, off_need
from core.notes.grammar.english.lexicon import (
    ADVERBS,
    AUXILIARIES,
    MODALS,
    PREPOSITIONS,
    QUANTITIES,
    adjectives,
    proper,
    verbs,
)

Forms = dict[Shape, str]

_READER_DID = frozenset(
    [
        "showed",
        "explained",
        "told",
        "walked",
        "described",
        "drew",
        "introduced",
        "mentioned",
        "shared",
        "admitted",
        "asked",
        "gave",
        "let",
        "invited",
        "offered",
        "pointed",
        "said",
        "sketched",
        "warned",
        "demonstrated",
        "opened",
        "compared",
        "took",
    ]
)
_BOTH_DID = frozenset(
    [
        "talked",
        "discussed",
        "laughed",
        "joked",
        "chatted",
        "bonded",
        "agreed",
        "debated",
        "compared",
        "spent",
        "connected",
        "spoke",
        "geeked",
        "swapped",
        "disagreed",
        "argued",
    ]
)
_WRITER_DID = frozenset(
    [
        "saw",
        "visited",
        "met",
        "noticed",
        "learned",
        "learnt",
        "heard",
        "got",
        "watched",
        "loved",
        "liked",
        "enjoyed",
        "realised",
        "realized",
        "found",
        "discovered",
        "toured",
        "tried",
        "read",
    ]
)
_BAD = frozenset(
    [
        "complaints",
        "errors",
        "delays",
        "turnover",
        "absences",
        "absenteeism",
        "returns",
        "breakages",
        "waste",
        "mistakes",
        "churn",
        "losses",
        "gaps",
        "problems",
        "issues",
        "incidents",
        "bugs",
        "queries",
        "noise",
        "backlog",
        "conflict",
        "confusion",
    ]
)
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


def noun_forms(text: str, got: Read) -> Forms:
    """Of a noun phrase: with its own article, or as a bare tag with "the" where that is certain."""
    made: Forms = {}
    if (whole := whole_noun(text)) is not None:
        made[Shape.NP] = whole
    elif got.sort is Sort.BARE_NOUN:
        made[Shape.TAG] = text
    return made


def need(text: str) -> Forms:
    off_ = off_need(text)
    rest = off_.rest
    if off_.infinitive:
        return _infinitive(rest, {})
    rest = re.sub(r"^how to\s+", "to ", rest)
    got = read(rest)
    made: Forms = {}
    if (
        got.sort is Sort.INF
        or (got.sort is Sort.PAST and low(got.words[0]) in verbs().base)
        or _same_past(got.words)
    ):
        return _infinitive(" ".join(got.words), made)
    if got.sort is Sort.ING:
        made[Shape.ING] = rest
        if not off_.trouble and not is_regret(rest) and (infinitive := to_infinitive(rest)):
            made[Shape.INF] = infinitive
    elif got.sort is Sort.CLAUSE:
        made[Shape.CLAUSE] = rest
    elif got.sort is Sort.WH:
        made[Shape.NP] = rest
    elif got.sort in (Sort.NOUN, Sort.BARE_NOUN):
        first = low(got.words[0])
        named = with_the(rest) if got.sort is Sort.BARE_NOUN and not off_.wanted else rest
        if re.match(r"(?:someone|somebody|people|a person|anyone|a \w+|an \w+) (?:who|to|that)\b", rest) or (
            off_.wanted and re.search(r"\bto (?:be|have)\b", rest)
        ):
            return {Shape.WISH: rest}
        if (off_.wanted and got.sort is Sort.BARE_NOUN) or (got.sort is Sort.BARE_NOUN and _title_like(got)):
            made[Shape.TAG] = rest
        else:
            made[Shape.NP] = named
        if (
            (off_.wanted or first in QUANTITIES or first in ("someone", "somebody", "a", "an", "one"))
            and not _trouble(got)
            and Shape.NP in made
            and got.sort is Sort.NOUN
        ):
            made[Shape.WISH] = rest
    return made


def _trouble(got: Read) -> bool:
    return low(got.words[0]) in ("more", "high", "higher", "constant", "too") and any(
        low(w) in _BAD for w in got.words
    )


def _title_like(got: Read) -> bool:
    """ "Team lead at Tesco", "baker for ten years": somebody's title, which "the" would spoil."""
    return any(
        low(w).endswith(("er", "or", "ist", "lead", "nurse", "manager", "chef", "maintainer"))
        and i + 1 < len(got.words)
        and low(got.words[i + 1]) in ("at", "for", "in", "with", "of")
        for i, w in enumerate(got.words[:4])
    )


def _infinitive(rest: str, made: Forms) -> Forms:
    got = read(rest)
    plain = " ".join(got.words) if got.sort is Sort.INF else rest
    first = low(
        plain.split(" ")[1] if low(plain.split(" ")[0]) in ADVERBS and " " in plain else plain.split(" ")[0]
    )
    if first in verbs().base:
        made[Shape.INF] = plain
        if (gerund := to_gerund(plain)) is not None:
            made[Shape.ING] = gerund
    return made


def proof(text: str) -> Forms:
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
    elif got.sort is Sort.ING:
        made[Shape.ING] = text
    elif got.sort is Sort.INF:
        if (gerund := to_gerund(" ".join(got.words))) is not None:
            made[Shape.ING] = gerund
    elif titled := re.match(
        r"^(?P<title>[a-z][\w -]{2,30}?) for (?P<years>(?:over |about |almost |nearly )?\d+\+? (?:years|months))(?P<rest>.*)$",
        text,
    ):
        made[Shape.NP] = f"{titled['years']} as {_an(titled['title'])} {titled['title']}{titled['rest']}"
    elif _title_like(got):
        made[Shape.NP] = f"my work as {text}"
    elif got.sort is Sort.NOUN:
        made[Shape.NP] = text
    return made


def _an(word: str) -> str:
    return "an" if word[:1] in "aeio" else "a"


def _same_past(words: tuple[str, ...]) -> bool:
    """ "Cut pick errors": base and past are one word, and an object follows."""
    first = low(words[0])
    known = verbs().base.get(first)
    return (
        known is not None
        and known.past == first
        and len(words) > 1
        and low(words[1]) not in ("of", "in", "to", "for", "and", "is", "was")
    )


def _is_past(got: Read) -> bool:
    return got.sort is Sort.PAST or _same_past(got.words)


def _fronted(text: str) -> str:
    """ "At Lidl: rebuilt the rota" and "in my last job we cut waste": a place or a time, then I or we."""
    words = text.split(" ")
    lows = [low(w) for w in words]
    labelled = re.match(
        r"^(?:(?P<front>(?:at|in|as|during|with|for)\s[^:,]{2,40})|(?P<name>[^\s:,][^:,]{0,30}))[:,]\s+(?P<rest>.+)$",
        text,
    )
    if labelled and _is_past(read(labelled["rest"])):
        name = labelled["name"]
        if name and (
            job := re.fullmatch(
                r"(?:(?:my|a|the|last|previous) )?(?P<what>(?:\w+ )?(?:project|thesis|internship|placement|hackathon|capstone|course|job|side project|volunteering|apprenticeship))",
                name,
            )
        ):
            when = (
                "for"
                if job["what"].endswith(("project", "thesis", "hackathon", "capstone", "course"))
                else "during"
            )
            return f"{when} {'a' if when == 'for' else 'my'} {job['what']} I {_and_last(labelled['rest'])}"
        if labelled["front"]:
            return f"{labelled['front']} I {_and_last(labelled['rest'])}"
        if name and (name[:1].isupper() or is_name(name)) and len(name.split()) <= 4:
            return f"at {name} I {_and_last(labelled['rest'])}"
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
    for comma, piece in zip(pieces[1::2], pieces[2::2], strict=False):
        made += _joined(made, comma, piece)
    return made


def _joined(before: str, comma: str, piece: str) -> str:
    never = re.match(r"never (?P<verb>\w+)(?P<rest>.*)$", piece)
    if never and never["verb"] in verbs().past and read(before).sort in (Sort.NOUN, Sort.BARE_NOUN):
        return f", without ever {verbs().past[never['verb']].gerund}{never['rest']}"
    hung = re.sub(r"^(?:so\s+|which meant\s+|results?\s?:?\s+(?=\d|[a-z]+ (?:down|up)))", "", piece)
    if re.match(r"[a-z][\w\s'-]{1,28}?\s(?:down|up)\s(?:by |from |to )?[$€£]?\d", hung) and not re.match(
        r"(?:which|and|with|it|the|i|we)\b", hung, re.IGNORECASE
    ):
        return f", with {hung}"
    got = read(hung)
    verbless = got.sort in (Sort.NOUN, Sort.BARE_NOUN) or not any(
        low(w) in AUXILIARIES or low(w) in verbs().past or low(w) in ("i", "we") for w in got.words
    )
    if (
        re.match(r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|zero|no)\s[a-z]", hung)
        and verbless
    ):
        return f", with {hung}"
    if (
        got.sort is Sort.CLAUSE
        and not re.match(r"(?:when|while|after|before|since|once|if|as|because|although)\b", before)
        and low(got.words[0]) not in ("which", "who", "and", "but", "so", "where")
    ):
        return f", and {hung}"
    return comma + piece


def _and_last(text: str) -> str:
    """ "Ran a stall, cut waste" gets its "and"."""
    pieces = re.split(r",\s+", text)
    if len(pieces) < 2 or re.search(r",\s+(?:and|which|with|so|but|where|who|then)\b", text):
        return text
    tail = low(pieces[-1].split(" ")[0])
    if tail not in verbs().past or tail in adjectives() or len(pieces[-1].split()) < 3:
        return text
    if found := re.match(r"(?P<one>.+?) and (?P<two>(?:nobody|no one|they|it|the|we|I)\b.+)$", pieces[-1]):
        return ", ".join([*pieces[:-1], found["one"]]) + f", and {found['two']}"
    return (
        ", ".join(pieces[:-1])
        + (", and " if len(pieces) > 2 or " and " in pieces[-1] else " and ")
        + pieces[-1]
    )


def _spliced(text: str) -> str:
    """ "We had long handovers, I moved them": a comma between two clauses gets its "and"."""
    if re.match(r"(?:when|while|after|before|since|once|if|as|because|although)\b", text):
        return text
    return re.sub(r",\s+(?=(?:I|we|it|they)\s(?!did\b))(?<!and )", ", and ", text, count=1)


_FRONT_PLACE = re.compile(
    r"^(?P<front>(?:in|at|by|on|near|over|during|before|after|behind|outside|between|around|beside|next to|across)\s[^,]{2,40}),\s+(?P<rest>(?:you|we|I)\s.+)$"
)
_TELLING = re.compile(
    r"^(?P<said>you (?:told me|said|mentioned|admitted|explained))\s(?:that\s)?(?P<what>.+)$"
)
_TALKING = {
    "talking": "talked",
    "chatting": "chatted",
    "laughing": "laughed",
    "joking": "joked",
    "discussing": "discussed",
    "speaking": "spoke",
    "bonding": "bonded",
}


def _place_inside(text: str) -> str:
    """ "By the coffee machine, you told me you began there" to "you told me by the coffee machine that you began there"."""
    if not (found := _FRONT_PLACE.match(text)):
        return text
    told = _TELLING.match(found["rest"])
    if told and read(told["what"]).sort is Sort.CLAUSE:
        return f"{told['said']} {found['front']} that {told['what']}"
    return (
        f"{found['rest']} {found['front']}"
        if len(found["rest"].split()) <= 10 and "," not in found["rest"]
        else text
    )


def moment(text: str) -> Forms:
    text = _place_inside(text)
    shared = re.match(
        r"^(?P<verb>\w+) (?P<rest>(?:together )?(?:about|with|over|at|through)\b.+|(?:the|your|how|why|what)\b.+)$",
        text,
    )
    if shared and shared["verb"] in _TALKING:
        text = f"we {_TALKING[shared['verb']]} {shared['rest']}"
    text, _ = off("best", text)
    text, liked = off("liked", text)
    bare, when = off("when", text)
    if when and (got := read(bare)).sort in (Sort.CLAUSE, Sort.UNSURE):
        forms = clause_forms(bare, got)
        if (
            text.startswith("how ")
            and got.sort is Sort.CLAUSE
            and low(got.words[got.verb]) not in ("said", "told", "mentioned")
        ):
            forms[Shape.NP] = text
        if text.startswith("the way "):
            forms = {Shape.NP: text}
        return forms
    if when and low(text.split(" ")[0]) in ("the", "that"):
        bare = text
    got = read(text)
    if got.sort is Sort.CLAUSE:
        return clause_forms(text, got)
    if got.sort is Sort.PAST:
        first = low(got.words[got.verb])
        subject = (
            "you"
            if first in _READER_DID
            else "we"
            if first in _BOTH_DID
            else "I"
            if first in _WRITER_DID
            else ""
        )
        return clause_forms(f"{subject} {text}", read(f"{subject} {text}")) if subject else {}
    made = _plain(text, got)
    if Shape.NP in made and (is_gift(made[Shape.NP]) or (liked and is_gift(made[Shape.NP]))):
        made[Shape.THANKS] = made[Shape.NP]
    return made


def clause_forms(text: str, got: Read) -> Forms:
    first = low(got.words[0])
    made: Forms = {Shape.CLAUSE: text}
    verb = low(got.words[got.verb]) if got.verb > 0 else ""
    past = (
        (verb in verbs().past and verb not in verbs().base)
        or verb in ("was", "were", "had", "did", "could", "would")
        or (verb in verbs().past and verb in verbs().base)
    )
    if first == "you" and past:
        made[Shape.YOU] = text
        if (thanks := thanks_for(text)) is not None:
            made[Shape.THANKS] = thanks
    elif first == "we" and past:
        made[Shape.WE] = text
        if (
            topic := re.match(
                r"^we (?:both |all |also |then |even )?(?:talked|spoke|chatted) (?:a (?:bit|lot|little) )?about (?P<topic>.+)$",
                text,
            )
        ) or (topic := re.match(r"^we (?:both |also )?discussed (?P<topic>.+)$", text)):
            inner = read(topic["topic"])
            if inner.sort in (Sort.NOUN, Sort.WH):
                made[Shape.NP] = topic["topic"]
            elif inner.sort is Sort.ING:
                made[Shape.ING] = topic["topic"]
    elif first == "i" and past:
        made[Shape.S1] = text
    return made


def _plain(text: str, got: Read) -> Forms:
    if got.sort is Sort.ING:
        return {Shape.ING: text}
    if got.sort is Sort.INF:
        return _infinitive(" ".join(got.words), {})
    if got.sort is Sort.WH:
        return {Shape.NP: text}
    if got.sort is Sort.NOUN:
        return {Shape.NP: text}
    if got.sort is Sort.BARE_NOUN:
        return (
            {Shape.NP: f"the {text}"}
            if not _title_like(got)
            and not re.search(r"\b(?:first|over|vs|versus|before)\b", text)
            and low(got.words[0]) not in ("at", "in", "on", "about", "with", "by")
            else {Shape.TAG: text}
        )
    return {}


def theme(text: str) -> Forms:
    text, _ = off("liked", text)
    text = re.sub(r"^(?:how|ways?) to\s+", "to ", text)
    got = read(text)
    if got.sort is Sort.CLAUSE and low(got.words[0]) not in ("if", "when"):
        return {Shape.CLAUSE: text}
    return _plain(text, got)


def question(text: str) -> Forms:
    rest, asked = off("ask", text.rstrip("?"))
    mark = text.endswith("?")
    if not asked:
        rest = text.rstrip("?")
    got = read(rest + ("?" if mark and not asked else ""))
    made: Forms = {}
    lows = [low(w) for w in rest.split(" ")]
    if got.sort is Sort.WH or (asked and lows[0] in ("how", "whether", "if", "what", "why", "when", "where")):
        made[Shape.INDIRECT] = rest
        if (
            lows[0] in ("who", "which", "what")
            and len(lows) > 1
            and (lows[1] in verbs().third or lows[1] in verbs().past or lows[1] in MODALS)
        ):
            made[Shape.Q] = rest + "?"
        return made
    if got.sort is Sort.CLAUSE and lows[0] in ("how", "whether", "when") and not mark:
        return {Shape.INDIRECT: rest}
    if got.sort is Sort.QUESTION or mark:
        made[Shape.Q] = rest + "?"
        if (indirect := indirectly(rest)) is not None:
            made[Shape.INDIRECT] = indirect
    elif got.sort is Sort.NOUN:
        made[Shape.NP] = rest
    return made


def indirectly(asked: str) -> str | None:
    """ "Who signs the rota" as it is; "how do you measure it" to "how you measure it"; else None."""
    words = asked.split(" ")
    lows = [low(w) for w in words]
    if (
        lows[0] in ("who", "what", "which")
        and len(lows) > 1
        and (
            lows[1] in MODALS
            or (lows[1] not in AUXILIARIES and (lows[1] in verbs().third or lows[1] in verbs().past))
        )
    ):
        return (
            asked
            if not (lows[1] in MODALS and len(lows) > 2 and lows[2] in ("you", "i", "we", "they", "the"))
            else None
        )
    wh = 0
    if lows[0] in ("how", "what", "when", "where", "why", "which", "who"):
        wh = next((i for i, w in enumerate(lows) if w in AUXILIARIES), 0)
        if wh == 0 or wh > 4:
            return None
    if len(lows) < wh + 3 or lows[wh + 1] not in ("you", "we", "i", "they", "there", "it"):
        return None
    aux, subject = words[wh], words[wh + 1]
    if low(aux) in ("does", "did") or (lows[wh + 1] == "it" and low(aux) == "do"):
        return None
    kept = [] if low(aux) == "do" else [aux]
    body = words[:wh] + [subject] + [k.lower() for k in kept] + words[wh + 2 :]
    return " ".join(
        body if lows[0] in ("how", "what", "when", "where", "why", "which", "who") else ["whether", *body]
    )


def view(text: str) -> Forms:
    text, _ = off("hedge", text)
    text = re.sub(r"^that\s+", "", text)
    got = read(text)
    first = low(got.words[0])
    if got.sort is Sort.CLAUSE:
        made: Forms = {Shape.CLAUSE: text}
        if first in ("i", "i'd", "i’d", "i'm", "i've"):
            made[Shape.S1] = text
        return made
    if got.sort is Sort.INF:
        return {Shape.INF: " ".join(got.words)}
    if got.sort is Sort.ING:
        return {Shape.ING: text}
    if got.sort in (Sort.NOUN, Sort.WH):
        return {Shape.NP: text}
    return (
        {Shape.NP: f"the {text}"}
        if got.sort is Sort.BARE_NOUN and len(got.words) < 4 and first not in PREPOSITIONS
        else {}
    )


def promise(text: str) -> Forms:
    if offered := re.match(
        r"^you(?:'ll| will|’ll| would|'d|’d| offered to| promised to| said you(?:'d| would|'ll| will|’d|’ll))\s+(?P<rest>.+)$",
        text,
    ):
        return (
            {Shape.THANKS: f"offering to {offered['rest']}"}
            if low(offered["rest"].split(" ")[0]) in verbs().base
            else {}
        )
    rest, said = off("promised", text)
    got = read(rest)
    if got.sort is Sort.INF or (said and low(rest.split(" ")[0]) in verbs().base):
        return {Shape.INF: " ".join(got.words) if got.sort is Sort.INF else rest}
    if got.sort is Sort.PAST:
        return {Shape.S1: f"I {rest}"}
    if got.sort is Sort.ING:
        return {Shape.INF: made} if (made := to_infinitive(rest)) else {}
    if got.sort in (Sort.NOUN, Sort.BARE_NOUN):
        return {Shape.NP: with_the(rest)}
    return {}


def repair(text: str) -> Forms:
    rest, should = off("should", text)
    if topic := re.match(
        r"^(?:i\s)?(?:blanked|froze|stumbled|hesitated|rambled|was (?:vague|unclear|slow)|got stuck|answered (?:badly|poorly))\s(?:on|about|with|when asked about)\s(?P<topic>[^:;,–]+?)(?:[:;,]| –)\s(?P<rest>.+)$",
        text,
        re.IGNORECASE,
    ):
        inner = read(topic["rest"])
        if inner.sort is Sort.CLAUSE:
            whole = f"on {topic['topic']}, {topic['rest']}"
            return {Shape.CLAUSE: whole, Shape.S1: whole}
    got = read(rest)
    made: Forms = {}
    if got.sort is Sort.CLAUSE:
        made[Shape.CLAUSE] = rest
        if low(got.words[0]) in ("i", "i'd", "i've", "i'm", "we"):
            made[Shape.S1] = rest
    elif got.sort is Sort.PAST and should:
        made[Shape.S1] = made[Shape.CLAUSE] = f"I {rest}"
    elif got.sort in (Sort.NOUN, Sort.WH):
        made[Shape.NP] = rest
    elif got.sort is Sort.ING:
        made[Shape.ING] = rest
    return made


_MEETINGS = frozenset(
    [
        "interview",
        "meeting",
        "visit",
        "chat",
        "test",
        "trial",
        "tour",
        "demo",
        "review",
        "letter",
        "offer",
        "reference",
        "presentation",
        "case",
        "second",
        "third",
        "final",
        "technical",
        "panel",
        "lunch",
        "coffee",
        "zoom",
        "teams",
    ]
)
_YOURS = frozenset(
    [
        "call",
        "decision",
        "answer",
        "reply",
        "feedback",
        "response",
        "news",
        "email",
        "e-mail",
        "message",
        "verdict",
    ]
)


def next_step(text: str) -> Forms:
    text = re.sub(
        r"(?<!\bon )(?<!\bby )(?<!\bnext )(?<!\bthis )(?<!\bthe )(?<!\buntil )(?<!\bbefore )(?<!\bafter )(?<!\bof )(?<!\bor )(?<!\bfor )(?<=\w )(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!'))",
        "on ",
        text,
    )
    text = re.sub(
        r"^(?:next (?:step|steps|round)?\s?(?:is|are|:)\s+|waiting for\s+|expecting\s+|there (?:is|will be)\s+|i(?:'ll| will) (?:have|get)\s+)",
        "",
        text,
    )
    got = read(text)
    first = low(got.words[0])
    if got.sort is Sort.CLAUSE:
        return {Shape.CLAUSE: text}
    if first in _YOURS and (
        len(got.words) == 1 or low(got.words[1]) not in ("the", "your", "them", "me", "with")
    ):
        return {Shape.NP: f"your {text}"}
    if first in _MEETINGS:
        return {Shape.NP: with_the(text)}
    if got.sort is Sort.INF and first not in _YOURS:
        return {Shape.INF: " ".join(got.words)}
    if got.sort is Sort.ING:
        return {Shape.ING: text}
    if got.sort in (Sort.NOUN, Sort.BARE_NOUN) or first in _YOURS:
        return {Shape.NP: with_the(text)}
    return {}


def weak_spot(text: str) -> Forms:
    text, _ = off("stumbled", text)
    text, _lack = off("lack", text)
    got = read(text)
    if (got.sort is Sort.NOUN or got.sort is Sort.BARE_NOUN) and low(got.words[0]) not in (
        "too",
        "very",
        "so",
    ):
        bare = (
            got.sort is Sort.BARE_NOUN
            and not _lack
            and text.split(" ")[0].islower()
            and low(got.words[0]) not in proper()
        )
        return {Shape.NP: with_the(text) if bare else text}
    if (
        got.sort is Sort.PAST
        and low(got.words[0]) == "never"
        and (gerund := past_to_gerund(" ".join(got.words[1:])))
    ):
        return {Shape.ING: gerund}
    if got.sort is Sort.ING:
        return {Shape.ING: text}
    if got.sort is Sort.INF and (gerund := to_gerund(" ".join(got.words))):
        return {Shape.ING: gerund}
    return {Shape.CLAUSE: text} if got.sort is Sort.CLAUSE else {}


FORMS = {
    Part.NEED: need,
    Part.PROOF: proof,
    Part.MOMENT: moment,
    Part.THEME: theme,
    Part.QUESTION: question,
    Part.VIEW: view,
    Part.PROMISE: promise,
    Part.REPAIR: repair,
    Part.NEXT_STEP: next_step,
    Part.WEAK_SPOT: weak_spot,
}
