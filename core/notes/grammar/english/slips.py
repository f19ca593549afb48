"""What a thumb gets wrong in whole words: "there phone", "i done", "the nights is a mess", "not saying nothing"."""

from __future__ import annotations

import re

from core.notes.fragment import Part
from core.notes.grammar.english.countable import countable
from core.notes.grammar.english.has_too import about, has_too
from core.notes.grammar.english.lexicon import (
    ADVERBS,
    AUXILIARIES,
    PREPOSITIONS,
    SUBJECTS,
    adjectives,
    ing_nouns,
    verbs,
)
from core.notes.grammar.english.tokens import plural
from core.notes.signs import holds

_THEIR = re.compile(
    r"\b(?P<before>answer|need|got|get|have|do|know|lose|finish|bring|clean|leave|use|check|own|keep|love|hate|miss|like|want|pay|take|read|wear|wash|fill|sign|count|see|found|find|trust|with|for|of) there (?P<what>[a-z]+)(?= |$|[,.])"
)
_THEYRE = re.compile(
    r"\b(?P<before>when|that|if|because|cos|since|and|but|while|whether|once|where) there (?P<how>[a-z]+)\b"
)
_YOURE = re.compile(
    r"\b(?P<before>[a-z]+) your (?P<does>[a-z]+ing)(?=$|[?.,]| (?:at|for|with|to|on|in|about|the|a|not|after)\b)"
)
_YOURE_AS = re.compile(
    r"\byour (?=(?:only|just) (?:as|ever)\b|only [a-z]+ing\b|as [a-z]+ as\b|not [a-z]+ing\b|never (?:too|going)\b|always [a-z]+ing\b|gonna\b|too [a-z]+\b)"
)
""" "Your only as good as your last weld"."""
_WERE = re.compile(
    r"(?P<before>\b(?:when|if|that|because|cos|since|while|how|where|what) )were (?=(?:not |still |always |just |all )?(?:[a-z]+ing|late|short|full|open|closed|behind|ready|busy)\b)"
)
""" "When were running late": we are."""
_RECKON = re.compile(r"(?<=[a-z]) (?P<hedge>(?:i|I) (?:reckon|think|guess|suppose|'d say|d say))(?=[.]?$)")
_THING_S = re.compile(
    r"\b(?P<thing>something|someone|somebody|nothing|nobody|everything|everyone|anything)s (?=(?:done|wrong|right|up|off|ready|not|been|going|missing|late|broken|worth|gone|finished|[a-z]+ing)\b)"
)
_IN_WEEKS = re.compile(
    r"(?<!in )(?<!next )(?<!within )(?<!about )(?<!or )(?<!every )(?<!to )\b(?=(?:[1-9]|two|three|four) (?:weeks|days)$)"
)
_THEN_OFFER = re.compile(
    r"(?<=[a-z]),? (?:and )?then (?:an? |the )?(?:offer\b|decision\b|contract\b|start\b.*$)"
)
_ON_SAT = re.compile(r"(?<=[a-z] )(?<!on )(?<!this )(?<!next )\b(sat|sun)\b(?=$|,| (?:with|w|at)\b)")
_SAT_FIRST = re.compile(r"^(sat|sun) (?=[a-z])")
_ID = re.compile(r"(?<!the )(?<!my )(?<!your )(?<!an )(?<!photo )(?<!staff )(?<!user )\bid (?=[a-z])")
_IT_DONT = re.compile(r"\b(?P<who>it|he|she) (?:don't|dont|don’t)\b")
_NEXT_WEEKS = re.compile(
    r"\b(?P<when>next|last|this) (?P<span>week|wk|month|year)s (?=[a-z]+)(?!(?:ago|in|of|on|at|and|were|are|was|is)\b)"
)
_FOR_YEARS = re.compile(
    r"(?<=[a-z])(?<!for)(?<!in)(?<!over)(?<!last)(?<!past)(?<!about)(?<!every)(?<!the)(?<!of)(?<!than)(?<!after)(?<!within)(?<!For)(?<!In)(?<!Over)(?<!After)(?<!Within) (?P<n>\d+|two|three|four|five|six|seven|eight|nine|ten) ?(?:yrs|years)(?=$|,)"
)
_HALF_DAY = re.compile(r"\b(?P<day>[A-Z][a-z]+day) (?P<half>am|pm)\b")
_THESE_ARE = re.compile(
    r"\b(?P<what>nights|days|weekends|mornings|evenings|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|handovers|lunches) is(?= (?:where|when)\b)",
    re.IGNORECASE,
)
_THING_DONT = re.compile(
    r"\b(?P<before>(?:the |a |if |when |until |because |that |where |once )?)(?P<thing>[a-z]+) (?:don't|dont|don’t)\b"
)
_WEATHER = frozenset(("wind", "weather", "rain", "sun", "snow", "tide", "fog", "traffic", "boss", "client"))
_BEFORE = re.compile(
    r"(?<!the )(?<!a )(?<!that )(?<!one )(?<!each )(?<!every )(?<!some )(?<!long )(?<!\d )\b(?P<day>night|day|week|evening) before\b(?! (?:the|a|my|our|his|her|it|they|we|i|he|she|you)\b)"
)
_NOTHING = re.compile(
    r"\b(?P<not>not [a-z]+ing|(?:don't|dont|didn't|didnt|doesn't|never|can't|wouldn't) [a-z]+)(?P<me> me| him| her| us| them)? (?P<none>nothing|nobody|no one)\b"
)
_ANY = {"nothing": "anything", "nobody": "anybody", "no one": "anyone"}
_THINK = re.compile(
    r"^(?P<who>(?!it |that |this )[a-z][a-z ]{2,38}?),? (?:i think|i'd bet|id bet|i bet|i'd say|id say|i reckon|i guess|i'd guess),? (?=(?:they|it|he|she|we|that)(?:'\w+)? )",
    re.IGNORECASE,
)
_BET = re.compile(
    r"^(?P<who>(?!it |that |this )[a-z][a-z ]{2,38}?),? (?:i'd bet|id bet|i bet|i'd say|id say|i reckon|i guess|i'd guess), (?=[a-z-]+ (?:would|could|should|will|is|are|can|was|were|does|do) )",
    re.IGNORECASE,
)
_TO_ZERO = re.compile(
    r"(?<=went to )0\b(?!%|[.,]\d)|(?<=down to )0\b(?!%|[.,]\d)|(?<=dropped to )0\b(?!%|[.,]\d)"
)
_AVERAGE = re.compile(r"^(?:avg|average|averaging) (?=\d)", re.IGNORECASE)
_DONE_AT = re.compile(r"^(?:i )?done (?=.*\bat my (?:last|old|previous)\b)", re.IGNORECASE)
_IT_TURNED = re.compile(
    r", (?:and |it )?(?P<what>(?:turned out|ended up) (?:to be |being )?(?:a|an|the|just|only|my|your|down to) .+)$"
)
_HALF_PAST = re.compile(
    r"\b(?P<at>by|before|at|til|until) (?P<h>[4-9])(?P<m>15|30|45)(?=$|[.;]|,(?! ?\d)| (?:no|am|pm|every|each|on|sharp|and|not|without)\b)"
)
_TOOK_US = re.compile(r", went from (?=\d[\d.,]* [a-z])")
_IT_SHOULD = re.compile(
    r"^(?=(?:should|would|could|must|has to|needs to|ought to) (?:be|go|come|stay|depend|start|say|have) )",
    re.IGNORECASE,
)
_HAVE_DONE = re.compile(
    r"^(?!.*\b(?:last|old|previous|former)\b)(?:been|done|had|worked|driven|held|kept|run|led|taught|managed|cooked|fixed|built)(?= .*\b(?:since (?:19|20)\d\d|for (?:\d+|over|about|two|three|four|five|six|seven|eight|nine|ten) ?(?:yrs|years|months)?))",
    re.IGNORECASE,
)
_NEVER_KNEW = re.compile(
    r", (?:i |I )?(?P<knew>(?:didn't|didnt|did not|never) (?:know|realise|realize|expect|think) .+)$"
)


_DONE = re.compile(
    r"(?<!have )(?<!has )(?<!had )(?<!'ve )\b(?P<who>I|i|we|they|you|he|she) (?P<did>done|seen)(?= (?:the|a|an|my|it|that|two|three|\d|some|all|loads|lots|nights|days|it|every))"
)
_WE_WAS = re.compile(r"\b(we|they|you) was\b")
_THEY_ARE = re.compile(r"\bthe (?P<what>[a-z]{3,}[^s]s) is (?=(?:a|an|the|so|too|all|not|always)\b)")
_OF_TEN_ARE = re.compile(
    r"\b(?P<many>(?:[2-9]|\d\d+|two|three|four|five|six|seven|eight|nine) (?P<what>[a-z]{3,}s) (?:in|out of) (?:\d+|ten|five|twenty|a hundred)) is\b"
)
""" "8 callouts in 10 is doors"."""
_STRAIGHT = re.compile(
    r"\b(?P<told>(?:telling|told|tellin) me straight) (?=(?:the|you|your|we|it|they|that's|nobody|no one) )"
)
_ABOUT = re.compile(r"\b(?P<told>telling|told) about (?=(?:her|his|their|the|your|how|a) )")
_LIKE = re.compile(r"(?<=\bfor )like (?=\d|(?:two|three|four|five|six|seven|eight|ten|twenty|half|an?) )")
_WITH_ME = re.compile(
    r"^(?P<did>arguing|debating|chatting|joking|talking|disagreeing|laughing|bonding|geeking out) (?=(?:about|over) )"
)
_NO_LESS = re.compile(
    r"(?<=[a-z\d])(?<!have)(?<!had)(?<!has)(?<!with)(?<!is)(?<!was)(?<!of)(?<!say)(?<!said)(?<!take)(?<!want) (?=no (?:[a-z]+(?:ing|ness)|fuss|filter|nonsense|holds barred|questions asked|excuses|drama|damage|surprises|problem|problems|complaints|accidents|mess|issues|faults|findings|injuries|misses|errors)$)"
)
_ONE_AT = re.compile(r"\b1 at a time\b")


_TAKES_A_THING = (PREPOSITIONS - {"like", "as", "until", "since"}) | {
    "and",
    "or",
    "love",
    "loved",
    "like",
    "is",
    "was",
    "by",
}


def corrected(text: str, part: Part) -> str:
    """Verbs as they are written: "i done", "we was", "the nights is a mess"."""
    text = _DONE.sub(lambda m: f"{m['who']} {'did' if m['did'] == 'done' else 'saw'}", text)
    text = _NO_LESS.sub(", ", text) if " no " in text else text
    if "ish" in text:
        text = about(text)
    if "things " in text or "ones " in text or "bodys " in text:
        text = _THING_S.sub(r"\g<thing>'s ", text)
    if "were " in text:
        text = _WERE.sub(r"\g<before>we're ", text)
    text = _ONE_AT.sub("one at a time", _WE_WAS.sub(r"\1 were", text))
    if " is " in text:
        text = _THEY_ARE.sub(
            lambda m: f"the {m['what']} are " if plural(m["what"]) and m["what"] not in _ONE_THING else m[0],
            text,
        )
        text = _OF_TEN_ARE.sub(lambda m: f"{m['many']} are" if plural(m["what"]) else m[0], text)
    if " is where" in text or " is when" in text:
        text = _THESE_ARE.sub(r"\g<what> are", text)
    if "don" in text:
        text = _IT_DONT.sub(r"\g<who> doesn't", text)
        text = _THING_DONT.sub(_it_doesnt, text)
    if " before" in text:
        text = _BEFORE.sub(r"the \g<day> before", text)
    if part in (Part.NEED, Part.PROOF) and holds(text, ("15", "30", "45")):
        text = _HALF_PAST.sub(r"\g<at> \g<h>:\g<m>", text)
    if holds(text, (" there ",)):
        text = _THEYRE.sub(_they_are, _THEIR.sub(_their, text))
    if holds(text, ("nothing", "nobody", "no one")):
        text = _NOTHING.sub(lambda m: f"{m['not']}{m['me'] or ''} {_ANY[m['none']]}", text)
    if " your " in text:
        text = _YOURE_AS.sub("you're ", text)
        text = _YOURE.sub(
            lambda m: (
                m[0]
                if m["does"] in ing_nouns() or m["before"] in _TAKES_A_THING
                else f"{m['before']} you're {m['does']}"
            ),
            text,
        )
    if part is Part.NEXT_STEP:
        text = _SAT_FIRST.sub(lambda m: "Saturday " if m[1] == "sat" else "Sunday ", text)
        text = _ON_SAT.sub(lambda m: f"on {'Saturday' if m[1] == 'sat' else 'Sunday'}", text)
        text = _THEN_OFFER.sub("", _IN_WEEKS.sub("in ", text))
        return _HALF_DAY.sub(lambda m: f"{m['day']} {'morning' if m['half'] == 'am' else 'afternoon'}", text)
    if part is Part.VIEW:
        text = _RECKON.sub(r", \g<hedge>", text)
        text = _BET.sub(r"\g<who>, I think: ", _ID.sub("I'd ", text))
        return _IT_SHOULD.sub("it ", _THINK.sub(r"\g<who>, I think: ", text))
    if part in (Part.PROOF, Part.REPAIR):
        text = _FOR_YEARS.sub(r" for \g<n> years", text)
        text = _NEXT_WEEKS.sub(lambda m: f"{m['when']} {m['span'].replace('wk', 'week')}'s ", text)
    if part is Part.PROOF:
        text = _AVERAGE.sub("I averaged ", _TO_ZERO.sub("zero", _DONE_AT.sub("I did ", text)))
        text = _TOOK_US.sub(", which took us from ", text)
        return has_too(_HAVE_DONE.sub(lambda m: f"I have {m[0].lower()}", text))
    if part is Part.MOMENT:
        text = _IT_TURNED.sub(lambda m: f". It {m['what']}", text)
        text = _NEVER_KNEW.sub(lambda m: f". I {m['knew']}", text)
        text = _WITH_ME.sub(r"\g<did> with me ", _LIKE.sub("about ", text))
        text = _ABOUT.sub(r"\g<told> me about ", _STRAIGHT.sub(r"\g<told> that ", text))
    return text


_ONE_THING = frozenset(
    (
        "news",
        "maths",
        "logistics",
        "physics",
        "series",
        "species",
        "politics",
        "economics",
        "gymnastics",
        "boss",
        "class",
    )
)


def _their(found: re.Match[str]) -> str:
    what = found["what"]
    if what in PREPOSITIONS | ADVERBS | AUXILIARIES | SUBJECTS or what in (
        "and",
        "or",
        "but",
        "all",
        "every",
        "again",
        "before",
        "if",
        "when",
    ):
        return found[0]
    return f"{found['before']} their {what}"


def _they_are(found: re.Match[str]) -> str:
    how = found["how"]
    if (
        how in verbs().gerund
        or how
        in (
            "late",
            "ready",
            "busy",
            "tired",
            "not",
            "too",
            "always",
            "never",
            "still",
            "gone",
            "done",
            "off",
            "short",
        )
        or (how in adjectives() and how not in ("more", "less", "other"))
    ):
        return f"{found['before']} they're {how}"
    return found[0]


def _it_doesnt(found: re.Match[str]) -> str:
    thing, before = found["thing"], found["before"]
    both = found.string[: found.start("thing")].endswith((" and the ", " and a ", " and ", " or the "))
    sure = thing in _WEATHER or countable(thing) or before == "a "
    if both or not sure or plural(thing):
        return found[0]
    return f"{before if before in ('the ', 'a ') else before + 'the '}{thing} doesn't"
