"""The certain forms of a next step as it was typed in English: an occasion to be ready for, or news to wait for."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.coming_days import only_sent, unsettled
from core.notes.grammar.english.forms import Forms, to_gerund, with_the
from core.notes.grammar.english.hedged_steps import without_hedges
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.names import FIRST
from core.notes.grammar.english.step_names import DAY_PLAN, as_named, both_checks, ours
from core.notes.grammar.english.tokens import is_name, low
from core.notes.grammar.english.trials import names_a_trial

AWAITED = re.compile(
    r"^(?:your|the) (?:(?:phone )?call|message)\b(?! with)|\b(?:decision|letter|answer|reply|feedback|response|news|times|description|spec|brief|contract(?! talk| chat| discussion| meeting| conversation)|e-?mail|offer(?! call| talk| chat| discussion| meeting| stage)|results?|verdict|message|outcome)\b"
)
DATED = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d|by the \d{1,2}(?:st|nd|rd|th)$|(?:within|in) (?:the next |about )?(?:\w+|a couple of) (?:days?|weeks?|months?)$)",
    re.IGNORECASE,
)

_MEETINGS = listed("meetings")
_YOURS = listed("what they give")
_TO_ME = re.compile(
    r"(?:please )?(?:call|ring|phone|e-?mail|text|send|write|contact|tell|let|give|get|get back) (?:to )?(?:me|us)\b",
    re.I,
)
_TO_THEM = re.compile(r"(?:call|ring|phone|e-?mail|text|contact) (?:them|her|him|you|back)\b", re.I)
_COUNTED = re.compile(r"(?:an?|the|your|some|two|three|four|\d+)$")
_OVER = frozenset(("coffee", "lunch", "breakfast", "dinner", "drinks", "tea"))
"""Has no article: "coffee with the partners"."""
_AGREED = re.compile(
    r"(?:a|an) (?!(?:few|couple|lot|bit|little|number)\b|(?:week|month|day)(?! (?:on|in|at|with|of)\b))", re.I
)
"""A call that was agreed is the call."""


_WEEK_OF = re.compile(
    r"(?<!in )(?<!by )(?<!until )(?<!for )(?<!of )(?<!during )(?<=[a-z] )the (?=(?:first|second|third|last) week of [A-Z]|week of \d)"
)
_RANKED = re.compile(r"the (?:first|second|third|fourth|fifth) [a-z]")


def told_to_me(step: str) -> bool:
    """Whether a next step was typed as an order to those who will take it ("call me Friday"): the writer cannot say it to them."""
    return _TO_ME.match(step) is not None


def next_step(text: str) -> Forms:
    made = _next_step(text)
    if (thing := made.get(Shape.NP)) and thing.endswith(" from you"):
        made[Shape.NP] = re.sub(r"^the (.+) from you$", r"your \1", thing)
    if thing and " with you" in thing:
        made[Shape.NP] = ours(thing)
    return made


def _next_step(text: str) -> Forms:
    text = _WITH.sub(
        "the ",
        _END_OF.sub(
            lambda m: f" {m['by'] or 'at'} the end of the {m['what']}", _ASIDE.sub("", text.replace("’", "'"))
        ),
    )
    if not (text := as_named(_WEEK_OF.sub("in the ", without_hedges(text)))):
        return {}
    text = re.sub(r",? (?:either way|one way or (?:the|an)other)\b", "", text)
    if (due := _DUE.match(text)) and (awaited := next_step(due["step"])):
        return awaited | {Shape.ADV: due["when"]}
    if by := _BY_MEANS.match(text):
        return {Shape.NP: f"the {_MEANS[by['means']]}{by['rest']}"}
    if told := _CALL_WITH.match(text):
        return {
            Shape.NP: f"your {told['word'].removeprefix('phone ')} with the {told['what']}{text[told.end() :]}"
        }
    if word := _YOUR_WORD.fullmatch(text):
        return {Shape.NP: f"{'the' if word['word'].endswith('call') else 'your'} {word['word']}"}
    text = _MID.sub(r" in mid-\1", text)
    if _PAID.match(text) or _TEST.match(text) or names_a_trial(text):
        return {Shape.NP: _ON_DAY.sub(" on ", f"the {text.removeprefix('a ')}")}
    if _OR_NOT.fullmatch(text):
        return {Shape.NP: "your decision"}
    if _STARTS.match(text) or unsettled(text):
        return {}
    if (check := _CHECKED.match(text)) and " then " not in text and _SOON.search(text):
        when = text[check.end() :]
        many = check[0].endswith("s")
        return (
            {Shape.FACT: f"the {check[0]} {'come' if many else 'comes'}{when}"}
            if _SOON.fullmatch(when) and not check[0].startswith(("occ", "a "))
            else {}
        )
    if _CHECKED.fullmatch(text):
        return {Shape.FACT: f"{text} come next" if text.endswith("s") else f"the {text} comes next"}
    text = re.sub(r",? (?:tbc|tba|tbd)\b", "", text, flags=re.IGNORECASE)
    text = _BARE_BODY.sub(
        r"the \1",
        _WEEKEND.sub(lambda m: f" on {m[1].capitalize()}{'urday' if m[1] == 'sat' else 'day'}", text),
    )
    text = _IF.sub("", _THEY_SAID.sub("", text))
    text = _AT_HOUR.sub(r"day at \1 \2", text)
    text = re.sub(
        r"(?<!\bon )(?<!\bby )(?<!\bnext )(?<!\bthis )(?<!\bthe )(?<!\ba )(?<!\buntil )(?<!\bbefore )(?<!\bafter )(?<!\bof )(?<!\bor )(?<!\bfor )(?<=\w )(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!'))",
        "on ",
        text,
    )
    text = re.sub(
        r"^(?:next (?:step|steps|round)?\s?(?:is|are|:)\s+|(?:to )?wait(?:ing)? for\s+|await(?:ing)?\s+|expecting\s+|there (?:is|will be)\s+|i(?:'ll| will) (?:have|get)\s+)",
        "",
        text,
    )
    if checks := both_checks(text):
        return {Shape.FACT: checks}
    if text.removeprefix("a ") in ("take home", "takehome", "take-home"):
        return {Shape.NP: "the take-home task"}
    news = _news(text)
    got = read(text)
    first = low(got.words[0])
    if got.sort is Sort.CLAUSE:
        several = re.search(r"[,;–]| then | and (?:you|they|we|I) ", text)
        return ({} if several else {Shape.CLAUSE: text}) | ({Shape.NP: news} if news else {})
    if news:
        return {Shape.NP: news}
    if told_to_me(text):
        if text.startswith(("let me know", "get back")):
            return {Shape.NP: "your news"}
        noun = _NOUN.get(first, "")
        return {Shape.NP: f"the {noun}"} if noun else {}
    if _RANKED.match(text):
        return {Shape.NP: text}
    if _AGREED.match(text):
        return {Shape.NP: _AGREED.sub("the ", text.split(", about ")[0], count=1)}
    if _TO_THEM.match(text):
        return {Shape.INF: text}
    if first in _YOURS and (
        len(got.words) == 1 or low(got.words[1]) not in ("the", "your", "them", "me", "with")
    ):
        return {Shape.NP: f"{'the' if first == 'call' else 'your'} {text}"}
    last = re.split(r",? (?:and )?then ", text)[-1]
    if last != text and read(last).sort in (Sort.NOUN, Sort.BARE_NOUN):
        made, before = _next_step(last), re.split(r",? (?:and )?then ", text)[0]
        if made.get(Shape.NP, "").endswith((" call", " interview", " meeting")) and _CHECKED.fullmatch(
            before
        ):
            return {Shape.NP: f"{made[Shape.NP]} after the {before.removeprefix('a ')}"}
        return made
    text = _BEFORE_ITS_DATE.split(text)[0]
    if re.match(r"in person\b", text):
        return {Shape.NP: f"the interview {text}"}
    if (
        (first in _MEETINGS - _OVER and not _COUNTED.match(low(got.words[1 % len(got.words)])))
        or first in ("half", "take-home")
        or DAY_PLAN.match(text)
        or re.match(r"\d(?:st|nd|rd|th)$", first)
    ):
        return {Shape.NP: f"the {text}"}
    if got.sort is Sort.INF and first in _THEIR_WORK:
        return {}
    if got.sort is Sort.INF and first not in _YOURS:
        step = " ".join(got.words)
        gerund = to_gerund(step)
        return {Shape.INF: step} | ({Shape.ING: gerund} if gerund and not only_sent(step) else {})
    if got.sort is Sort.ING:
        return {Shape.ING: text}
    if first in _OVER:
        return {Shape.NP: text}
    if got.sort in (Sort.NOUN, Sort.BARE_NOUN) or first in _YOURS:
        return {Shape.NP: with_the(text)}
    return {}


_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_BEFORE_ITS_DATE = re.compile(
    rf", (?!(?:the )?{_MONTH} \d|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|(?:in )?the (?:\w+ )?week )"
)
"""A comma, and no day behind it."""
_END_OF = re.compile(r",? (?:(?P<by>by|before|at) )?(?:the )?end of (?:the |this )?(?P<what>week|month)$")
_WITH = re.compile(
    r"(?<=\bwith )(?=(?:[a-z]+ ){0,2}(?:VP|vp|manager|director|team|owner|principal|supervisor|chef|board|panel|founders?|partners|head|coordinator|ceo|CEO|cto|CTO|cfo|CFO|coo|COO|lead|foreman|matron|sister|boss|rep|union rep)\b)(?!the |a |an |your |my |our |their |two |some |hr )"
)
""" "Talk with district manager", "site visit end of week": small words that a thumb leaves out."""
_DUE = re.compile(
    r"(?P<step>\S.*?),? (?P<when>(?:by|before|at) the end of (?:(?:the|this|next) (?:week|month|quarter|term)|[A-Z][a-z]+))$"
)
"""A day that is no appointment: "a letter before the end of the month"."""
_BY_MEANS = re.compile(
    r"(?:an? |the |your )?(?:final )?(?:decision|answer|news|reply|verdict|result) by (?P<means>phone|telephone|e-?mail|letter|post|text)\b(?P<rest>.*)$"
)
_MEANS = {
    "phone": "call", "telephone": "call", "email": "e-mail", "e-mail": "e-mail", "letter": "letter", "post": "letter", "text": "message",
}  # fmt: skip
_CALL_WITH = re.compile(
    r"(?:an? |the )?(?P<word>(?:phone )?call|letter|e-?mail|message) with (?:the |their |your |a )?(?P<what>decision|answer|result|results|news|outcome|verdict|feedback)\b"
)
""" "A phone call with the decision"."""
_YOUR_WORD = re.compile(r"(?:an? )?(?P<word>(?:phone )?call|letter|decision|answer|reply|e-?mail)")
_CHECKED = re.compile(
    r"occ health|(?:a )?(?:medical|drug test|fitness test)(?=$| )|(?:reference|background|credit|criminal record|dbs|DBS|police|medical) (?:checks?|calls?)|references|a background check"
)
_PAID = re.compile(r"^(?:a )?paid (?=(?:[a-z]+ ){0,2}(?:trial|day|shift|week|test|task)\b)")
_MID = re.compile(r"(?<!\bby)(?<!until)(?<!before)(?<!since)(?<!from)(?: in)? mid[ -]([A-Z][a-z]+)$")
_OR_NOT = re.compile(r"(?:an? )?(?:offer|yes|hired|job) or (?:not|no)")
_STARTS = re.compile(r"start (?:on |next |this |in |asap|sat\b|sun\b|[A-Za-z]+day\b)")
_TEST = re.compile(
    r"(?:a )?(?:working|shadowing|coding|writing|typing|pairing|screening|drawing|cooking|driving|trading|reading|listening|planning|testing|editing) (?:test|exercise|task|challenge|round|interview|session|day|trial)\b"
)
_ON_DAY = re.compile(r"(?<!on)(?<!by)(?<!next)(?<!this) (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)")
_SOON = re.compile(r" (?:this|next|by|in|on|before) [\w ]+$")
_THEIR_WORK = frozenset(
    ["decide", "confirm", "choose", "announce", "compare", "review", "interview", "approve", "check"]
)
"""What they do, and the writer waits for."""
_AT_HOUR = re.compile(r"(?<=[a-z])day (\d{1,2}(?:[:.]\d\d)?) ?(am|pm)\b")
_NAME = f"[{chr(FIRST)}-{chr(FIRST + 0xFFF)}]"
_ASIDE = re.compile(
    r", (?:about |roughly |around )?(?:\d+|an?|half an|two|three) (?:minutes|mins|min|hours?|hrs?)(?: long)?$|(?:,|;| –| -) (?:(?:to )?(?:bring|take|wear|remember|prep|prepare|dress|arrive|be there|be on time|ask for|no)\b|(?:you|they|he|she)(?:'ll| will)? (?:send|confirm|let me know when|text|e-?mail) ?(?:me )?"
    r"(?:the |some |a )?(?:times?|dates?|details?|link|invite|slots?)\b)[^,;]*$",
    re.IGNORECASE,
)
"""What is to be brought, who sends the link: beside the step itself."""
_CONTACT = re.compile(
    rf"(?:^|[,;] |\b(?:then|and|or) |– )(?P<who>you|they|we|[Hh][Rr]|the [\w -]{{2,30}}?|someone(?: \w+){{0,3}}?|somebody|{_NAME}(?: from \w+)?)?(?:'ll| ?will| would| should|'d| is going to| are going to)? ?"
    r"\b(?P<verb>calls?|rings?|bells?|buzz(?:es)?|telephones?|phones?|e-?mails?|writes?|texts?|lets? (?:me|us) know|gets? back|comes? back|gets? in touch|tells? (?:me|us)|decides?|confirms?)(?P<rest>(?: .*)?)$",
)
_SENDS = re.compile(
    rf"(?:^|[,;] |\b(?:then|and) )(?:(?P<who>you|they|[Hh][Rr]|{_NAME})(?:'ll| will)? )?sends? (?:me|us|over) (?P<what>(?:(?!on |by |before )\S+ ?){{1,6}}?)(?P<when> (?:on|by|before|next|this|tomorrow)\b.*)?$"
)
_HEAR = re.compile(
    r"(?:to |i(?:'ll| will)? |should )?hear(?: (?:back|from (?:them|you|her|him))\b(?! (?:and|then))|$| (?=by |in |within |on |next |this ))"
)
_WEEKEND = re.compile(r"(?<=[a-z])(?<! on) (sat|sun)$")
_BARE_BODY = re.compile(
    r"^(committee|board|panel|director|manager|team|owner|governors)(?= (?:meets?|decides?|will|calls?|chooses?|votes?)\b)"
)
_IF = re.compile(r",? (?:if|assuming|provided) (?:I|my|all|references|you|they|the)\b.*$")
_THEY_SAID = re.compile(
    r"^(?:you|they|she|he) (?:said|told me|reckons?|thinks?)(?: that)? (?=(?:you|they|she|he|I)\b)",
    re.IGNORECASE,
)
_POSTED = re.compile(r"(?:e-?mails?|texts?|posts?) (?:me )?(?:the|an?|some) (?P<what>[a-z]+(?: [a-z]+)?)")
_NOUN = {
    "call": "call", "ring": "call", "phone": "call", "telephone": "call", "bell": "call", "buzz": "call",
    "email": "e-mail", "e-mail": "e-mail", "write": "message", "text": "message", "decide": "decision",
}  # fmt: skip
_MEETS_THEN = re.compile(
    r"^(?:the )?[a-z ]{3,30} (?:meets?|decides?|votes?|looks at it),? (?:and )?then (?=\S+ (?:calls?|rings?|writes?|e-?mails?|decides?|lets?|gets?)\b)"
)
""" "The board meets and then you call"."""
_AND_ALSO = re.compile(
    r",? and (?=(?:you|they|[\ue000-\ue0ff]\w*) (?:will )?(?:rings?|calls?|phones?|writes?|e-?mails?)\b)"
)
_WHEN = re.compile(
    r" (?:(?:on|by|after|at|around|in|within|until) (?:the )?[\w' ]{2,30}|(?:early |late )?(?:next|this) (?:week|month)|tomorrow)$"
)


def _news(text: str) -> str:
    """ "Dr Macrae writes to me" is "your message", "HR calls me" is "the call from HR", "she sends me the spec" is "the spec"."""
    if sent := _SENDS.search(text):
        what = sent["what"].strip()
        head = low(what.split(" ")[0])
        if head not in ("it", "them", "something", "everything", "more"):
            when = sent["when"] or ""
            return (
                with_the(what if head not in ("a", "an", "some") else "the " + what.split(" ", 1)[-1]) + when
            )
    if heard := _HEAR.match(text):
        return f"your answer{when[0] if (when := _WHEN.search(text, heard.end() - 1)) else ''}"
    text = _MEETS_THEN.sub("", text)
    found = _CONTACT.search(text)
    if not found or (found["who"] or "").lower() in ("the call", "the interview", "the meeting"):
        return ""
    who, verb = found["who"] or "", found["verb"].split(" ")[0]
    if not who and ((found.start() > 0 or not verb.endswith("s")) and " will " not in f" {found[0]}"):
        return ""
    if who == "we" and not verb.startswith("decide"):
        return ""
    if posted := _POSTED.fullmatch(f"{verb}{found['rest']}"):
        return f"the {posted['what']}"
    base = verb.removesuffix("es") if verb == "buzzes" else verb.removesuffix("s")
    noun = _NOUN.get(base, "news")
    if "decision" in found["rest"] or "answer" in found["rest"]:
        noun = noun if noun in ("call", "e-mail", "message") else "decision"
    when = found_when[0] if (found_when := _WHEN.search(_AND_ALSO.split(found["rest"])[0])) else ""
    if who == "you":
        return f"your {noun}{when}"
    if not who or who in ("they", "we"):
        return f"{'the' if noun in ('call', 'e-mail', 'message') else 'your'} {noun}{when}"
    if is_name(who) or who.lower() == "hr" or who.startswith("the "):
        return f"the {noun} from {'HR' if who.lower() == 'hr' else who}{when}"
    return f"the {noun}{when}"
