"""“I should have said…”, typed in a hurry: what was asked named first, what went wrong left out."""

from __future__ import annotations

import re

from core.notes.grammar.english.countable import countable
from core.notes.grammar.english.lexicon import AUXILIARIES, PREPOSITIONS, verbs
from core.notes.grammar.english.named_answers import on_the_answer
from core.notes.grammar.english.tokens import low
from core.notes.grammar.english.whole_clauses import independent

_FROZE = r"(?:froze|blanked|waffled|rambled|stumbled|panicked|hesitated|drew a blank|fluffed it|went blank|got stuck|mumbled|dodged(?: it)?|said nothing|guessed|umm?ed|messed (?:it )?up)(?: a bit| a little| out)?"
_SHOULD = r"(?:(?:but|and|so) )?(?:I |i )?(?:should(?:'ve|’ve|ve| have| of|a)|shd have)"
_ASKED = re.compile(
    rf"^(?:when )?(?:she|he|you|they|[A-Z][a-z]+) asked (?:me )?(?:about |for |on )?(?P<what>[^,.;:]{{2,40}}?),? (?:and )?(?:I |i ){_FROZE}[,.;:]? (?P<answer>(?:its|it's|it’s|it is|that's|they're|the answer is|I've|I’ve|ive|we've|we|I|i) .+)$"
)
_FROZE_WHEN = re.compile(
    rf"^(?:I |i )?{_FROZE} when (?:(?:she|he|they|you) )?asked (?:me )?(?:about|on|for|abt) (?P<what>[^,.;:]{{2,40}}?)[,.;:] (?:but )?(?P<answer>(?:I |i |I've |I’ve |ive |we ).+)$"
)
_BLANKED = re.compile(
    rf"^(?:I |i )?{_FROZE} (?:on|about|over|with) (?P<what>[^,.;:]{{2,40}}?)[,.;:]? (?:and |but )?(?P<answer>(?:its|it's|it’s|it is|the answer is|that's) .+)$",
    re.IGNORECASE,
)
_ON_FROZE = re.compile(
    rf"^(?:on|about|with) (?P<what>[^,.;:]{{2,40}}?),? (?:I |i )(?:just |only )?{_FROZE}[,.;:]? {_SHOULD} (?P<rest>.+)$",
    re.IGNORECASE,
)
_NOT_WELL = re.compile(
    rf"^(?:I |i )(?:don't|dont|didn't|didnt|don’t|didn’t)(?: (?:think|feel|believe)(?: that)? (?:I|i))? (?:answer|answered|explain|explained|do justice to|did justice to|do|did|handle|handled|deal with|cover|covered) (?:the (?:question|one|bit|part) (?:about|on) |the question |what you asked about )?(?P<what>[^,.;:]{{3,60}}?)(?: (?:very |that |too |all that )?(?:well|properly|clearly|fully|enough|justice))?[,.;:]? {_SHOULD} (?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_UNSURE = re.compile(
    r"^(?:when (?:she|he|they|you|[A-Z][\w'’.-]*(?: [A-Z][\w'’-]*)?) asked (?:me )?(?:about|on)|on|about) (?P<what>[^,.;:]{3,60}?),? (?:I'm|I’m|I am|I was|I wasn't|I wasn’t|I don't|I don’t|I didn't) (?:not |n't |really |quite )?(?:sure|certain|think|clear|very clear|very good)[^,;.]*[,;.] (?:and |but )?(?:what I should have said (?:is|was)|I should have said|I should've said)(?: that)? (?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_ACTUALLY = re.compile(
    r"^(?P<on>(?:on|about) [^,.;:]{2,40}?,? I said [^,.;:]{1,40}?),? (?:but |and )?(?:its|it's|it’s|it is) (?:actually|really) (?P<right>.+)$",
    re.IGNORECASE,
)
_ON_IT_FROZE = re.compile(
    rf"^(?:on|about|with) (?P<what>[^,.;:]{{2,40}}?),? (?:I |i )(?:just |only )?{_FROZE}[,.;:] (?:but )?(?P<answer>(?:its|it's|it’s|I've|I’ve|ive|I|i|we) (?!should).+)$",
    re.IGNORECASE,
)
_A_BIT = re.compile(
    r"^(?P<on>(?:on|about) [^,.;:]{2,40}?),? (?:I |i )(?:only |just )?said (?!\d)[^,.;:\d]{1,30}, (?:but |when )?(?:I |i )(?:have )?(?:actually|really|also) (?P<did>[a-z].+)$",
    re.IGNORECASE,
)
_WHEN_LAST = re.compile(
    rf"^{_SHOULD} (?P<verb>said|mentioned|told (?:her|him|them|you)) (?:that )?(?P<what>.+?) when (?:she|he|they|you|[A-Z]\w+) asked (?:me )?(?:about|on|for) (?P<topic>[^,.;:]+)[.]?$",
    re.IGNORECASE,
)
_NO_I = re.compile(r"(?P<before>^|, |; |\. )(?P<should>should(?:'ve|ve| have| of)) (?=[a-z]+)", re.IGNORECASE)
_TO = re.compile(
    r"(?<=should have said )(?P<does>[a-z]+)(?= (?:by|the|a|my|your|it|them|first|and|to|with|in|on|every|each|all)\b)"
)
_BOTH = re.compile(
    r"(?<=should have said )(?P<one>[a-z]+) and (?P<two>[a-z]+)(?P<too> also| too| as well)?(?=[.]?$)"
)


_REGRET = re.compile(
    r"\bnot (?:very |quite |really )?(?:sure I|clear|certain I|sure that I)\b|\b(?:froze|blanked|waffled|rambled|fluffed it|went blank|drew a blank)\b|\b(?:for far too long|for too long|far too much|too much about|for ages)\b|\bdid(?:n't|n’t| not) (?:answer|explain|do) \w+",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"\b(?:I|we|should|would|could|actually|but|it's|it’s|is|are|have done|I've|I’ve)\b", re.IGNORECASE
)


_SIDE_BY_SIDE = re.compile(
    r"^(?P<said>I (?:said|told you|told (?:her|him|them)|mentioned|wrote) [^,;:.]+), (?=(?:it|that|they|we|I|the [a-z]+|there)(?:['’][a-z]+)? (?:[a-z]+ )?(?:actually|really|in fact)\b)",
    re.IGNORECASE,
)
""" "I said 85%, it was actually 88%": a comma is too little between the two."""


def only_regrets(text: str) -> bool:
    """Whether an answer put right says only that it went wrong: no reader needs that."""
    regret = _REGRET.search(text)
    return regret is not None and not _RIGHT.search(text[regret.end() :])


def said_again(text: str) -> str:
    """An answer put right in a hurry: "she asked food cost, i froze, its 29%", "on HCC i said 3 years its actually 5"."""
    text = on_the_answer(text)
    if (
        asked := _ON_IT_FROZE.match(text)
        or _ASKED.match(text)
        or _BLANKED.match(text)
        or _FROZE_WHEN.match(text)
    ):
        answer = re.sub(r"^ive ", "I've ", re.sub(r"^its ", "it's ", asked["answer"]))
        return f"On {asked['what']}, I should have said that {answer}"
    if (found := _ON_FROZE.match(text)) or (found := _NOT_WELL.match(text)):
        return _told(f"On {found['what']}, I should have {found['rest']}")
    if unsure := _UNSURE.match(text):
        return f"On {unsure['what']}, I should have said that {unsure['rest']}"
    if bit := _A_BIT.match(text):
        return f"{bit['on'][:1].upper()}{bit['on'][1:]}, I should have said that I {bit['did']}"
    if right := _ACTUALLY.match(text):
        return f"{right['on'][:1].upper()}{right['on'][1:]}, but it's actually {right['right']}"
    if last := _WHEN_LAST.match(text):
        if last["verb"].lower() == "mentioned" and not independent(last["what"]):
            return f"On {last['topic']}, I should have mentioned {last['what']}"
        return f"On {last['topic']}, I should have {last['verb'].lower()} that {last['what']}"
    text = _SIDE_BY_SIDE.sub(r"\g<said>, but ", text)
    return _told(_NO_I.sub(lambda m: f"{m['before']}I should have ", text))


def _told(text: str) -> str:
    """ "Said partition by day" is said to do it, "said browser and server" names the two."""
    if (does := _TO.search(text)) and low(does["does"]) in verbs().base.keys() - AUXILIARIES - PREPOSITIONS:
        return f"{text[: does.start()]}to {text[does.start() :]}"
    both = _BOTH.search(text)
    if both and countable(both["one"]) and countable(both["two"]):
        start = text[: both.start()].removesuffix("said ")
        return f"{start}mentioned the {both['one']} and the {both['two']}{' too' if both['too'] else ''}"
    return text
