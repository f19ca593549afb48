"""“I should have said…”: an answer put right, with what it was about named first and what went wrong left out."""

from __future__ import annotations

import re

_SHOULD = r"(?:(?:but|and|so) )?(?:I )?(?:should(?:'ve|’ve|ve| have| of|a)|could(?:'ve|’ve|ve| have| of)|(?:wish|wished) I(?: had|'d|’d)|meant to|forgot to|wanted to) (?:just |simply |really )?(?P<verb>said|say|told (?:her|him|them|you)|tell (?:her|him|them|you)|mentioned|mention|explained|explain|added|add|answered|answer)"
_WHEN_ASKED = re.compile(
    r"^(?:(?:when|after) )?(?:(?:she|he|they|you)|[A-Z][\w'’.-]*(?: [A-Z][\w'’-]*)?) (?:asked|pushed|pressed|grilled|quizzed)(?: me)? (?:about|on) (?P<what>[^,.;:]{2,60}?)"
    r"(?P<said>,? (?:and |but )?I [^,.;:]{2,70})?"
    rf"[,.;:]? {_SHOULD}\b",
    re.IGNORECASE,
)
_ON_WHICH = re.compile(
    r"^(?:on|about) (?P<what>[^,.;:]{2,44}?),? I (?P<should>should|could)(?:'ve|’ve|ve| of| have) (?=said|told|mentioned|added|explained|answered)",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    rf"^(?!on |about |when |after |in |at |I |for |my |the day )(?P<what>[^,.;:]{{2,44}}?)(?:,|:| [–-]) {_SHOULD}\b",
    re.IGNORECASE,
)
_FROZE = re.compile(
    r"^(?:I |i )?(?:blanked|froze|rambled|stumbled|waffled|went blank|panicked|messed up|fluffed it|got stuck|hesitated|dodged)(?: a bit| a little)?(?: out)? (?:on|about|with|over) (?P<what>[^,.;]{2,40}?),? (?=(?:but |and )?(?:I )?(?:should|shd|could))",
    re.IGNORECASE,
)
""" "Blanked on drawback, shouldve said…": no reader needs the first half."""
_INSTEAD = re.compile(
    r"^(?P<on>on [^,]{3,40}?),? I (?!should|could|would|wish)(?P<went>[^,;\d]{3,70})[,;] (?:(?:when|but|and|where|so) )?I should(?:'ve|’ve| have) (?:just )?(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
""" "On the objection I went straight to the discount, when I should have asked what they compared us to"."""
_ASKED_INSTEAD = re.compile(
    r"^when (?:you|she|he|they|[A-Z]\w+) asked (?:me )?about (?P<what>[^,.;]{2,40}?),? I (?!should)[^,;\d]{3,70}, (?:when|but|and|where) I should(?:'ve|’ve| have) (?!just said|said|mentioned|told)(?:just )?(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_AFRAID = re.compile(r",? (?:I'm|I’m|I am) (?:afraid|sorry to say)(?: that)?,? (?=I )")
_WHAT_I = re.compile(
    r",? (?:and|but|when|where) what I (?:should|ought to) have said (?:is|was)(?: simply| just)?(?: that)?,? (?=[a-z])"
)
""" "…, and what I should have said is that people stay"."""
_HOW_I = re.compile(
    r"^(?P<when>(?:When|when) (?:she|he|they|you|[A-Z]\w+) asked (?:me )?(?:how|why|what|where|whether|if|who|which) [^,.;]{4,90}?) (?=I (?:only |just |mostly )?(?:said|talked|spoke|told|gave|answered|went|mentioned|described|explained|named|listed|started)\b)"
)
""" "When she asked how I deal with a partner who goes round me I talked too much about politeness"."""
LONGEST = 24
"""Words of an answer and of what it should have been that read as one sentence."""
_THEN_SAID = re.compile(r"(?<=[a-z]{3}), (?:but |and )?I should(?='ve|’ve| have)(?=.{24})")
_ITS = re.compile(r"\b(said|mentioned|added) its (?=[a-z])")
_ON_THAT = re.compile(rf"^(?:on|about|for|re) (?P<what>[^,.;:]{{2,40}}?),? {_SHOULD}\b", re.IGNORECASE)
_TERM = re.compile(
    r"(?<=said) (?P<n>\d+)[ -]?(?P<unit>yr|year|month|week|day|hour|minute) (?P<what>[a-z]+)(?=$|\.)"
)
_FIRST_THEN = re.compile(r"\bfirst then ")
_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|hundred)\b"
)
"""What was said first belongs to what should have been: "I said six months, I should have said I have data for four"."""
_REFERS = re.compile(r"\b(?:in|with|on|of|from|to|for|about|behind|through) (?:it|them|that|this|those)\b")
"""Takes up what was said first: "I use a spreadsheet, I should have said that people choose their shifts in it"."""
_THEN_SHOULD = re.compile(r"[,;] (?=(?:but |and )?I should)")
_PLAIN = {
    "say": "said",
    "tell": "told",
    "mention": "mentioned",
    "explain": "explained",
    "add": "added",
    "answer": "answered",
}


def repaired(typed: str) -> str:
    """ "When she asked about SIEM I froze, I should have said…", "insurance rejects, shouldve said…" with the answer they put right named first."""
    typed = _WHAT_I.sub(", I should have said that ", typed)
    typed = _HOW_I.sub(r"\g<when>, ", _AFRAID.sub(" ", typed))
    typed = _FROZE.sub(r"on \g<what>, ", typed)
    typed = _ITS.sub(r"\1 it's ", typed)
    if asked := _ASKED_INSTEAD.match(typed):
        return f"On {asked['what']}, I should have {asked['rest']}"
    if straight := _INSTEAD.match(typed):
        return f"{straight['on']}, I should have {straight['rest']}"
    typed = _TERM.sub(
        lambda m: (
            f" {'an' if m['n'][0] in '8' or m['n'] in ('11', '18') else 'a'} {m['n']}-{m['unit'].replace('yr', 'year')} {m['what']}"
        ),
        typed,
    )
    if on := _ON_THAT.match(typed):
        return f"On {on['what']}, I should have {_PLAIN.get(on['verb'].lower(), on['verb'].lower())} {_FIRST_THEN.sub('first, then ', typed[on.end() :].strip())}"
    if on := _ON_WHICH.match(typed):
        return f"On {on['what']}, I {on['should'].lower()} have {typed[on.end() :]}"
    found = _WHEN_ASKED.match(typed) or _TOPIC.match(typed)
    if found is None:
        return _parted(typed)
    said = found.groupdict().get("said") or ""
    if _FIGURE.search(said) or (said and _REFERS.search(typed[found.end() :])):
        return _THEN_SHOULD.sub(". ", typed, count=1)
    verb = found["verb"].lower()
    first, _, whom = verb.partition(" ")
    verb = _PLAIN.get(first, first) + (" you" if whom else "")
    what = found["what"].strip()
    the = (
        "the "
        if _ASKED_ONE.search(what) and not re.match(r"(?:the|that|his|her|your|my) ", what, re.IGNORECASE)
        else ""
    )
    return f"On {the}{what}, I should have {verb}{typed[found.end() :]}"


_ASKED_ONE = re.compile(r"\b(?:question|one|bit|part|answer|exercise|scenario|test)$", re.IGNORECASE)


def _parted(typed: str) -> str:
    """A long answer and what it should have been as two sentences; what went wrong is left out where the question is named."""
    then = _THEN_SAID.search(typed)
    if then is None or len(typed.split()) <= LONGEST:
        return typed
    asked = _HOW_I.match(typed.replace(", I ", " I ", 1))
    before = asked["when"] if asked and not _FIGURE.search(typed[: then.start()]) else ""
    return f"{before or typed[: then.start()]}{',' if before else '.'} I should{typed[then.end() :]}"
