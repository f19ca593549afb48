"""“You need…”, finished with a thing: what may stand there as it was typed, because nothing in it says that it is the trouble itself."""

from __future__ import annotations

import re

from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.lexicon import AUXILIARIES, PREPOSITIONS, PRONOUNS, mass_nouns, verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.tokens import low, plural

_NOT_MANY = re.compile(
    r"^(?P<few>1|one|a single) (?P<what>[a-z][\w' -]{2,50}?),? not (?P<many>\d+|two|three|four|five|six|seven|eight|nine|ten|several|many)$"
)
""" "1 number for cancellations not 3"."""
_FIGURES = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MADE = (
    r"(?:turned over|turned round|turned around|handed over|closed out|signed off|written up|set up|cleaned down|in|out|up|done|ready|back|through|off|"
    r"answered|labelled|labeled|planned|written|finished|sent|paid|matched|checked|booked|filled|filed|logged|shipped|delivered|cleaned|tested|counted|billed|closed|caught|found|told|kept|read|built|fixed|signed|served|washed|packed|seen|explained|documented)"
)
_IN_STATE = re.compile(
    rf"(?:the |our |your |all |all the )?(?:[a-z'-]+ ){{0,3}}?[a-z'-]+ {_MADE}(?: (?:faster|sooner|quicker|properly|right|once|daily|twice a day|weekly|earlier|better|correctly|cleanly))?"
    r"(?: (?:before|without|in|within|by|on|at|under|the first time|first time|the same|every|so|for|with|from|as|when|while|until|after|and not|not)\b.*)?$"
)
""" "Rooms turned over faster without skipping steps", "reports in before the review and not the morning of it"."""
_STILL = re.compile(
    r"(?:[a-z'-]+ ){0,2}[a-z'-]+s (?:still|always|never) (?:here|there|in|on|with|at|around|open|working|coming|using|talking)\b"
)
""" "Members still here in March"."""
_NO_MORE = re.compile(r"no more (?:[a-z'-]+ ){0,3}?[a-z'-]+s\b")
_CAN_USE = re.compile(
    r"(?:[a-z'-]+ ){1,3}?(?:[a-z'-]+s|you|everyone|everybody|anyone|people) (?:can|could|will|would) (?:actually |really |still )?[a-z]+(?: .*)?$"
)
""" "Bug reports devs can actually reproduce"."""
_UNDER = re.compile(
    r"(?:[a-z'-]+ ){1,4}(?:under|below|above|over|within|inside|close to|near|in under|at|around) (?:[$€£]?\d|a (?:day|week|month|minute|second|third|tenth)|(?:two|three|four|five|six|seven|eight|nine|ten)\b)"
)
""" "Debtor days under 45"."""
_NO_FAULTS = re.compile(r"zero [a-z-]+(?: [a-z-]+)?s$")
_UNTIL = re.compile(r" (?:before|after|until|when|once|so that|so|while|even when) (?=[a-z]+ [a-z])")
_STAFF = re.compile(
    r"(?:foster|support|relief|bank|care|lead|trade|field|contract|agency|night|sales|night-shift|shift|floor|line|duty|cover) [a-z]+(?:ers|ors|ists|ants|staff|nurses|leads|men|women|cooks|chefs) (?:who|that|on|for|with)\b"
)
""" "Foster carers who stay": whom they need, and nothing that they need to do."""
_IS = re.compile(r" (?:is|are|was|were|has|have|had|do|does|did|keeps?|quit|leave|leaves|[a-z]+n't)\b")
_RELATIVE = re.compile(r" (?:they|you|we|it|he|she|that|who|which|before|after|until|when|once|so) ")
_LANGUAGES = listed("surely names")
_LAST = re.compile(r"\b(?:again|anymore|nowadays|too late|at all|as usual)$")


_WARNS = re.compile(
    r"(?:an? )?(?:[a-z'-]+ ){1,3}?(?:that|which) (?:shouts?|screams?|complains?|fails?|alerts?|warns?|tells?|pages?|rings?|beeps?|flags?) (?:(?:us|you|me|them|someone|somebody|loudly|early|out loud|fast|straight away) )*(?:when|if|before|as soon as|the moment)\b"
)
""" "Pipelines that shout when they break"."""


_NO_SUCH = re.compile(r"^no (?=[a-z-]+(?: [a-z-]+)?s$)(?!more |excuses|surprises)")
""" "No wheel offs": to need none is not to need them."""


def figured(text: str) -> str:
    """ "1 number for cancellations not 3" with its comma, and with both its figures in words."""
    text = _NO_SUCH.sub("zero ", text)
    found = _NOT_MANY.match(text)
    if found is None:
        return text
    many = found["many"]
    word = _FIGURES[int(many)] if many.isdigit() and int(many) < len(_FIGURES) else many
    return f"{'one' if found['few'] == '1' else found['few']} {found['what']}, not {word}"


_THEY_DO = re.compile(r"[a-z-]+s (?P<does>[a-z]+) (?:out|off|up|down|over|away|back|apart|in late)\b")
""" "Phones ring out after five", "customers walk out": told, and not wished for."""


def surely(text: str) -> bool:
    """Whether `text` is a thing or people however its first word reads elsewhere: "reports in before the review"."""
    if (
        _WARNS.match(text)
        or _NO_FAULTS.match(text)
        or text.endswith(" when they should")
        or _NOT_MANY.match(text)
        or _STAFF.match(text)
        or (_UNTIL.search(text) and a_thing(text))
    ):
        return True
    if _STILL.match(text):
        return a_thing(text)
    return plural(low(text.split(" ")[0])) and _IN_STATE.match(text) is not None and a_thing(text)


def a_thing(text: str) -> bool:
    """Whether `text`, in small letters and with no trouble named in it, is a thing that somebody may need."""
    if (
        _LAST.search(text)
        or _IS.search(_RELATIVE.split(text)[0])
        or text.split(" ")[0] in ("too", "not", "so", "very", "how", "why", "because")
    ):
        return False
    if (done := _THEY_DO.match(text)) and done["does"] in verbs().base:
        return False
    if _NO_MORE.match(text) or _STILL.match(text) or _IN_STATE.match(text):
        return True
    if _UNDER.match(text) and read(text).sort is not Sort.CLAUSE:
        return True
    if _CAN_USE.match(text):
        return True
    text = _UNTIL.split(text)[0]
    lows = [low(word) for word in text.split(" ")]
    if (
        any(w in PRONOUNS for w in lows[:2])
        or len(lows) < 3
        or lows[0] in ("the", "your", "our", "this", "that")
    ):
        return False
    head = next((i for i, w in enumerate(lows) if i and w in PREPOSITIONS), len(lows))
    if head == len(lows) or read(text).sort not in (Sort.NOUN, Sort.BARE_NOUN, Sort.UNSURE):
        return False
    noun = lows[head - 1]
    if noun in _LANGUAGES:
        return True
    return (plural(noun) or noun in mass_nouns()) and not any(
        w in AUXILIARIES or (w in verbs().past and w not in verbs().base) for w in lows[:head]
    )
