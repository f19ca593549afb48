"""The certain forms of a question, a view, a promise, an answer put right, a next step, a weak spot, as typed in English."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.forms import Forms, past_to_gerund, to_gerund, to_infinitive, with_the
from core.notes.grammar.english.gap_answers import does, hedged, named, sent
from core.notes.grammar.english.leads import off
from core.notes.grammar.english.lexicon import AUXILIARIES, MODALS, PREPOSITIONS, proper, verbs
from core.notes.grammar.english.tokens import low, lows_of

_INVERTED = re.compile(
    r"(?:what|which|whose|how (?:much|many|often|long|far|soon))\b(?: [\w'-]+){0,3}? (?:would|will|do|does|did|can|could|should|is|are|was|were|has|have) (?:you|they|we|he|she|it|the|your|people|anyone)\b",
    re.IGNORECASE,
)
"""A question asked as one, its mark left out: "which pump would you never buy again"."""


_ASKS = re.compile(
    r"(?:do|does|did|is|are|was|were|can|could|will|would|should|has|have) (?!(?:a |the |my )?(?:good|lot|bit)\b)[a-z']+(?: [\w'-]+){2,}",
    re.IGNORECASE,
)
""" "Do customers get to choose": asked, its mark left out."""


def question(text: str) -> Forms:
    rest, asked = off("ask", text.rstrip("?"))
    mark = text.endswith("?")
    if not asked:
        rest = text.rstrip("?")
    rest = re.sub(r"^May (?=the |a |an |I |we |my |your |[a-z]+s )", "may ", rest)
    got = read(rest + ("?" if mark and not asked else ""))
    made: Forms = {}
    lows = lows_of(rest.split(" "))
    if _INVERTED.match(rest):
        made[Shape.Q] = rest + "?"
        if (indirect := indirectly(rest)) is not None:
            made[Shape.INDIRECT] = indirect
        return made
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
    if got.sort is Sort.QUESTION or mark or _ASKS.match(rest):
        made[Shape.Q] = rest + "?"
        if (indirect := indirectly(rest)) is not None:
            made[Shape.INDIRECT] = indirect
    elif got.sort is Sort.NOUN:
        made[Shape.NP] = rest
    return made


def indirectly(asked: str) -> str | None:
    """ "Who signs the rota" as it is; "how do you measure it" to "how you measure it"; else None."""
    words = asked.split(" ")
    lows = lows_of(words)
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


_SAYS_HOW = frozenset(("by", "with", "before", "until", "only", "never", "always", "yes", "no", "both"))
""" "By asking the client": an answer to how, when or whether, whole as it is."""
_AND_I = re.compile(
    r"(?!(?:I|you|we|they|it|he|she|that|there)\b)(?:[a-z'-]+ ){0,4}[a-z'-]+, (?:and|but) I(?:'d|’d| would|'m|’m| think)? "
)
""" "Bereavement calls, and I'd give them to the people who ask": what, and then what of it."""
_SPLICED = re.compile(r", (?:they|he|she|it|you|we|I|that)(?:'\w+|’\w+)? ")
""" "They should, they know who wakes when": two clauses, and neither follows "that"."""


_SO = re.compile(r"I (?:do )?think so\b|I would say (?:yes|no)\b")


_AS_A = re.compile(r"as (?:an?|the|one|your|my|their) ")
""" "As a red-pen print on the wall"."""


def view(text: str) -> Forms:
    if _SO.match(text):
        return {Shape.SENTENCE: text[:1].upper() + text[1:]}
    text, _ = off("hedge", text)
    text = re.sub(r"^that\s+", "", text)
    got = read(text)
    first = low(got.words[0])
    if first in _SAYS_HOW:
        return {Shape.SENTENCE: text[:1].upper() + text[1:]}
    if hedged(text) or _AND_I.match(text):
        said = text if hedged(text) else f"I would say {text}"
        return {Shape.SENTENCE: said[:1].upper() + said[1:]}
    if named(text) or (
        got.sort in (Sort.NOUN, Sort.BARE_NOUN) and (", " in text or ": " in text or len(got.words) > 8)
    ):
        return {Shape.SENTENCE: f"I would say {text}"}
    if got.sort is Sort.CLAUSE and _SPLICED.search(text):
        return {}
    if got.sort is Sort.CLAUSE:
        made: Forms = {Shape.CLAUSE: text}
        if first in ("i", "i'd", "i’d", "i'm", "i've"):
            made[Shape.S1] = text
        return made
    if got.sort is Sort.INF:
        return {Shape.INF: " ".join(got.words)}
    if got.sort is Sort.ING:
        return {Shape.ING: text}
    if _AS_A.match(text):
        return {Shape.SENTENCE: f"I would say {text}"}
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
    if does(rest):
        return {Shape.INF: sent(rest)}
    got = read(rest)
    if got.sort is Sort.INF or (said and low(rest.split(" ")[0]) in verbs().base):
        return {Shape.INF: sent(" ".join(got.words) if got.sort is Sort.INF else rest)}
    if got.sort is Sort.PAST:
        return {Shape.S1: f"I {rest}"}
    if got.sort is Sort.ING:
        return {Shape.INF: made} if (made := to_infinitive(rest)) else {}
    if got.sort in (Sort.NOUN, Sort.BARE_NOUN):
        return {Shape.NP: f"the {rest}" if re.match(r"[a-z]+s of ", rest) else with_the(rest)}
    return {}


_ON_TOPIC = re.compile(
    r"(?P<topic>(?:on|about) (?!my\b|the (?:day|spot|way)\b)(?:the |your )?[a-z' -]{3,30}?),? (?P<rest>I (?:should|could|ought to) have (?:said|mentioned|added|explained|told you) .+)$",
    re.IGNORECASE,
)
""" "On risk I should have mentioned that I closed two kitchens": whole as it is."""


_SAID_FIRST = re.compile(
    r"(?:On|About|When|I) [^.]*\b(?:said|told|talked|answered|spoke|mentioned)\b[^.]*\. I should have (?:said|added|told|mentioned) [^.]+$"
)
""" "On keys I only said yes. I should have said that…": both sentences belong to it."""


def repair(text: str) -> Forms:
    if _SAID_FIRST.match(text):
        return {Shape.SENTENCE: text}
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
    if on := _ON_TOPIC.match(rest):
        told_so = f"{on['topic']}, {on['rest']}"
        return {Shape.SENTENCE: told_so[:1].upper() + told_so[1:]}
    rest = re.sub(r", and (?:what|how|why|that) [^,]+$", "", rest)
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
