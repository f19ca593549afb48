"""The words people put before the thing itself in a form ("they need", "I really liked how"), taken off."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.notes.grammar.english.names import FIRST

_SIGN = rf"[{chr(FIRST)}-{chr(FIRST + 0xFFF)}]"
_SOFT = r"(?:(?:really|also|mostly|badly|urgently|clearly|definitely|desperately|mainly|just|currently|probably|seem to|seems to)\s+)*"
_WHO = rf"(?:(?:you(?:'|’)re|they(?:'|’)re|we(?:'|’)re|she(?:'|’)s|he(?:'|’)s|they|she|he|we|you|it|i think they|{_SIGN}|the (?:team|company|manager|ward|hospital|business|boss|client|hiring manager|school|department|site|store|shop|warehouse|group|new hire|person|role|job))\s+)?"
_NEED = re.compile(
    rf"^{_WHO}{_SOFT}(?P<verb>needs?(?: is)?|wants?|would like|(?:'d|’d) like|(?:(?:is|are) )?looking|looks?|(?:(?:is|are) )?trying|tries|try|"
    rf"hopes?|(?:(?:is|are) )?hoping|has|have|must|should)\s+{_SOFT}(?P<link>for |to )?(?P<rest>.+)$",
    re.IGNORECASE,
)
_TROUBLE = re.compile(
    rf"^(?:{_WHO}{_SOFT}(?:struggles?|struggling|(?:is|are) struggling|battles?|(?:(?:has|have) (?:a |an )?)?(?:problems?|issues?|trouble|difficult(?:y|ies))) (?:with|to|in)?\s?)(?P<rest>.+)$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    rf"^(?:(?:the|their|her|his|your|our|{_SIGN}'s|a|my|one)\s+)?(?:\w+\s+)?(?:problem|issue|challenge|pain point|pain|worry|concern|priority|goal|need|aim|focus|objective|headache|struggle|ask|mission|"
    r"priorities|frustration|wish|bottleneck|question)\s?(?:for (?:them|her|him|you|the team))?(?:\s?:|\s(?:is|was|are|will be|being))\s+(?:that\s+)?(?P<rest>.+)$",
    re.IGNORECASE,
)
_NEED_NOUN = re.compile(r"^(?:a |the |one )?need (?:(?:is|was) )?(?:for|to)\s+(?P<rest>.+)$", re.IGNORECASE)
_TAKEN = r"understood|understand|gathered|gather|heard|think|thought|believe|feel|felt|sensed|noted|learned|learnt|reckon|guess|suppose|took it|picked up|took away|(?:had|got|have) the (?:feeling|impression|sense)|could (?:tell|see)|can (?:tell|see)"
_HEARD_SO = re.compile(
    rf"^(?:(?:from what|as far as|so far as|as|if) i (?:{_TAKEN}|could tell|saw)(?: (?:it|right|rightly|well|correctly|them|you|her|him))?,? |i(?: also| just| really)? (?:{_TAKEN})(?: from (?:you|them|her|him|{_SIGN}))? (?:that )?(?!about\b|of\b)"
    rf"|my (?:understanding|impression|sense|feeling) (?:is|was|of it is) (?:that )?|(?:it )?(?:sounds|sounded|seems|seemed) (?:like|as if|as though) |apparently,? |we (?:talked|spoke) about |"
    rf"(?:you|she|he|they|{_SIGN})(?: also)? (?:said|says|say|told me|told us|mentioned|mentions|mention|explained|explain|think|reckon|stressed|admitted|kept saying|talked about|spoke about|was saying) (?:that )?)(?P<rest>\S+ \S.*)$",
    re.IGNORECASE,
)
"""How the writer came by it, which every frame says in its own words: "I gathered that", "from what I understood,", "she mentioned"."""
_LIKED = re.compile(
    r"^(?:i\s+)?(?:(?:really|also|just|will|'ll|especially|particularly)\s+)*(?:liked|loved|love|like|enjoyed|appreciated|remember|remembered|noticed|will remember|was struck by|was surprised by|"
    r"was impressed by|keep thinking about|kept thinking about|was touched by|admired)\s+(?:it\s+)?(?P<rest>.+)$",
    re.IGNORECASE,
)
_BEST = re.compile(
    r"^(?:my |the )?(?:favou?rite|best|nicest|funniest|most interesting|strongest|most memorable|memorable|key|highlight)\s?(?:part|moment|thing|bit|line)?(?: of (?:the|it|all)(?: \w+)?)?\s?(?::|was|is)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"^(?:the (?:moment|time|fact|way) (?:(?:when|where|that|how|in which)\s+)?|the (?:part|bit|point|idea) (?:when|where|that|how|in which)\s+|when\s+|how\s+(?!to\b|many\b|much\b|often\b|long\b)|that\s+|the moment\s+|where\s+)(?P<rest>.+)$",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"^(?:(?:so|well|and|personally|for me|in my view|in my opinion|imo|imho|yes|probably|maybe|perhaps)[,:]?\s+|(?:i (?:would |'d )?(?:think|believe|guess|suppose|feel|reckon|say|suspect)|i'd say|i’d say|my (?:own )?"
    r"(?:guess|view|answer|instinct|hunch|take|feeling|opinion|idea|bet)(?: is| would be| was|:))\s?,?\s?(?:that\s+)?)+",
    re.IGNORECASE,
)
_PROMISED = re.compile(
    r"^(?:i(?:'ll| will| would|'d| said i(?:'d| would| will|'ll)| promised to| promised i(?:'d| would)| offered to| need to| have to| should| must| am going to|'m going to| told \w+ i(?:'d| would))|promised to|will|to|offered to|need to|said i'd|said i would)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_SHOULD = re.compile(
    r"^(?:i (?:should have|should've|wish i had|wish i'd|forgot to|didn't|did not|failed to|could have|could've|would have liked to|wanted to|meant to|omitted to|never|blanked on and should have)|should have|should've|forgot to|wish i had|wish i'd)\s+(?:also\s+)?"
    r"(?:said?|say|mention(?:ed)?|add(?:ed)?|tell|told|explain(?:ed)?|talk(?:ed)? about|answer(?:ed)?|bring up|brought up|point(?:ed)? out|give|given)(?: (?:them|her|him|you))?(?: about)?\s+(?P<that>that\s+)?(?P<rest>.+)$",
    re.IGNORECASE,
)
_ASK = re.compile(
    r"^(?:(?:i )?(?:wanted to|want to|would like to|'d like to|could|should|forgot to|didn't get to)?\s?ask(?:ed)? (?:(?:them|her|him|you|about)\s+)?(?:about\s+)?|(?:my )?question(?: for (?:her|him|them|you))?\s?:\s?|(?:i )?wonder(?:ed|ing)?\s+|i(?:'d| would) (?:like|love) to know\s+|curious (?:about\s+)?|i'm curious (?:about\s+)?)(?P<rest>.+)$",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(
    r"^(?:i have|i've got|i've|have|got|with)\s+(?:some |lots of |a lot of |much |good |solid |strong )?(?P<rest>experience (?:of|in|with) .+)$",
    re.IGNORECASE,
)
_LACK = re.compile(
    r"^(?:(?:a |my |the )?(?:lack of|absence of)|not enough|too little|(?:i )?(?:have |had |'ve )?(?:no|not much|little|limited|never had)|i (?:lack|lacked|lacking)|lacking|weak(?:er)? (?:on|in|at)|weakness (?:in|on)|missing)\s+(?:real |direct |formal |any |enough )?(?P<rest>.+)$",
    re.IGNORECASE,
)
_STUMBLED = re.compile(
    r"^(?:i\s+)?(?:froze|stumbled|hesitated|blanked|struggled|was (?:weak|slow|vague|unclear|shaky|short)|answered badly|didn't do well|failed|got stuck|was not clear|wasn't clear|rambled)\s+(?:on|with|about|at|during|in|over)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Off:
    """What is left. `wanted`: the words before it said that it is wished for; `infinitive`: "to" or a modal stood before it."""

    rest: str
    wanted: bool = False
    infinitive: bool = False
    trouble: bool = False


def off_need(text: str) -> Off:
    wanted = trouble = False
    for _ in range(4):
        if found := _HEARD_SO.match(text):
            text = found["rest"]
            continue
        if found := _TROUBLE.match(text):
            text, trouble = found["rest"], True
            continue
        if found := _NEED_NOUN.match(text):
            text, wanted = found["rest"], True
            continue
        if found := _LABEL.match(text):
            text = found["rest"]
            continue
        if (found := _NEED.match(text)) and (made := _off_wish(found)):
            if made.infinitive:
                return made
            text, wanted = made.rest, True
            continue
        break
    return Off(text, wanted=wanted and not trouble, trouble=trouble)


def _off_wish(found: re.Match[str]) -> Off | None:
    verb, link, rest = found["verb"].lower(), (found["link"] or "").strip().lower(), found["rest"]
    if verb in ("has", "have"):
        return Off(rest, wanted=True, infinitive=True) if link == "to" else None
    if verb in ("must", "should"):
        return Off(rest, wanted=True, infinitive=True) if found.start("verb") > 0 else None
    if verb.endswith(("looking", "look", "looks")):
        if link == "for":
            return Off(rest, wanted=True)
        return Off(rest, wanted=True, infinitive=True) if link == "to" and verb.endswith("looking") else None
    if "try" in verb or "tries" in verb or "hop" in verb:
        return Off(rest, wanted=True, infinitive=True) if link == "to" else None
    if link == "to":
        return Off(rest, wanted=True, infinitive=True)
    return None if link == "for" else Off(rest, wanted=True)


def off(pattern: str, text: str) -> tuple[str, bool]:
    """`text` without the words that `pattern` names, and whether there were any."""
    found = _PATTERNS[pattern].match(text)
    if not found:
        return text, False
    rest = found["rest"] if "rest" in found.groupdict() else text[found.end() :]
    return (rest, True) if rest.strip() else (text, False)


_PATTERNS = {
    "liked": _LIKED,
    "best": _BEST,
    "when": _WHEN,
    "hedge": _HEDGE,
    "promised": _PROMISED,
    "should": _SHOULD,
    "ask": _ASK,
    "experience": _EXPERIENCE,
    "lack": _LACK,
    "stumbled": _STUMBLED,
}
