"""The certain forms of a moment as it was typed in English."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.english.clause import Read, Sort, read
from core.notes.grammar.english.forms import GIFTS, Forms, is_gift, thanks_for
from core.notes.grammar.english.leads import off
from core.notes.grammar.english.lexicon import AUXILIARIES, adjectives, verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.needs import infinitive_forms, title_like
from core.notes.grammar.english.scenes import by_the_writer
from core.notes.grammar.english.tokens import low

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
_BOTH_DID = listed("by both") | {"laughed", "compared", "spent", "connected"}
_WRITER_DID = listed("by the writer") | {"read"}
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


_GIFT_THAT = re.compile(r"your (?:\w+ )?(?P<gift>[a-z]+) (?:that|of|about|on how|for) ")


_YOU_MADE = re.compile(
    r"(?:the|your|that) (?:[a-z]+ )?(?P<gift>list|map|sketch|drawing|photo|picture|story|letter|note|chart|plan|graph|rule|question|answer|example|book|recipe|model|draft|page|slide|board)s?(?: of [a-z]+(?: [a-z]+)?)? (?:that )?(?:you|she|he)(?:'ve| have| had|'d)? (?P<did>[a-z]+)"
)
""" "The list of words you have banned this year": a thing, and whose it is."""


def gift_that(text: str) -> bool:
    """ "Your rule that no dashboard goes live without a face on it": a thing, however many verbs it holds."""
    found = _GIFT_THAT.match(text)
    if found is not None and found["gift"] in GIFTS:
        return True
    made = _YOU_MADE.match(text)
    return (
        made is not None
        and (low(made["did"]) in verbs().past or made["did"].endswith("ed"))
        and not any(
            w in AUXILIARIES or (w in verbs().past and w not in adjectives()) or w in verbs().third
            for w in map(low, text[made.end() :].split())
        )
    )


_BOTH_OF_US = re.compile(
    r"^(?:both of us|you and (?:i|me) both|me and you both|you and me both)\b(?: both)?", re.IGNORECASE
)


_OUR_TALK = re.compile(
    r"^our (?:conversation|discussion|talk|chat|debate) (?:about|on|around) (?=(?:how|why|whether|what|where) )"
)
_AND_THEY = re.compile(r", (?=(?:you|it|they|he|she|we) [a-z])")
MADE_ME = re.compile(
    r"your [^,;:]+? (?:made me|got me|left me|gave me|stayed with me|stuck with me|has stayed|kept me) ?[a-z ]*$"
)
""" "Your question about ethics made me think": told, and no thing."""
_YEARS_AND = re.compile(
    r"(?P<long>[a-z0-9]+ (?:years|months|weeks|days|hours|winters|seasons)),? and (?P<still>(?:you|we) (?:still|never|always|have|had)\b.*)$"
)
""" "Forty years and you still write the times on your hand"."""


_ASIDE = re.compile(
    r"(?P<who>(?:one of the|the|a|an|your) [a-z' -]{2,30}), (?P<name>(?:[A-Z\uf0ff-\uffff]\S*|an? [a-z]+)(?: [A-Z]\S*)?), (?P<rest>[a-z]+ .+)$"
)
""" "One of the residents, Mr Doyle, asked me to dance": a clause, with a name in its midst."""


_MEETING = re.compile(
    r"(?:meeting|watching|seeing|hearing|holding|tasting|trying) [^,]{2,40}, (?:who|which) "
)
""" "Meeting Arthur, who beat me at dominoes": what the second verb says is of Arthur."""


def moment(text: str) -> Forms:
    if years := _YEARS_AND.match(text):
        return {
            Shape.SENTENCE: f"{years['long'][:1].upper()}{years['long'][1:]}, and {years['still']}",
            Shape.CLAUSE: years["still"],
            Shape.YOU: years["still"],
        }
    if (aside := _ASIDE.match(text)) and read(f"{aside['who']} {aside['rest']}").sort is Sort.CLAUSE:
        return {Shape.SENTENCE: f"{text[:1].upper()}{text[1:]}", Shape.COLON: text}
    text = _place_inside(_BOTH_OF_US.sub("we both", _OUR_TALK.sub("we talked about ", text)))
    if MADE_ME.match(text):
        return {Shape.CLAUSE: text, Shape.SENTENCE: f"{text[:1].upper()}{text[1:]}", Shape.COLON: text}
    if gift_that(text):
        return {Shape.NP: text, Shape.THANKS: text}
    shared = re.match(
        r"^(?P<verb>\w+) (?P<rest>(?:together )?(?:about|with|over|at|through)\b.+|(?:the|your|how|why|what)\b.+)$",
        text,
    )
    if shared and shared["verb"] in _TALKING:
        text = f"we {_TALKING[shared['verb']]} {shared['rest']}"
        if told := _AND_THEY.search(text):
            both = f"{text[: told.start()]}; {text[told.end() :]}"
            return {Shape.SENTENCE: f"{both[:1].upper()}{both[1:]}", Shape.COLON: both}
    if _MEETING.match(text):
        return {Shape.ING: text}
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
            "I"
            if by_the_writer(text)
            else "you"
            if first in _READER_DID
            else "we"
            if first in _BOTH_DID
            else "I"
            if first in _WRITER_DID
            else ""
        )
        return clause_forms(f"{subject} {text}", read(f"{subject} {text}")) if subject else {}
    made = plain_forms(text, got)
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
    elif first == "we" and past and low(got.words[1]) != "had":
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


_READ_BY = re.compile(
    r"[a-z-]+[^s\W]s (?:people|you|we|nobody|everyone|everybody|customers|users|staff) (?!of\b|in\b|on\b|at\b)[a-z]+$"
)
""" "Policies people read": things, known by what is done with them."""
_AND_NOBODY = re.compile(
    r"^(?!.* (?:who|that|which|where|when) ).* (?P<done>[a-z]+ed|stuck|broke|fell) .*\band (?:nobody|everyone|everybody|it|he|she|they|you) [a-z]+"
)
""" "The big clock on the wall stopped at 4.20 and nobody fixes it"."""


def plain_forms(text: str, got: Read) -> Forms:
    if got.sort is Sort.ING:
        return {
            Shape.ING: re.split(r", (?=(?:you|we|I|the [a-z]+ had|the [a-z]+ was|it was|there was) )", text)[
                0
            ]
        }
    if got.sort is Sort.INF:
        return infinitive_forms(" ".join(got.words), {})
    if got.sort is Sort.WH:
        return {Shape.NP: text}
    if got.sort in (Sort.NOUN, Sort.BARE_NOUN) and _AND_NOBODY.search(text):
        return {Shape.SENTENCE: f"{text[:1].upper()}{text[1:]}", Shape.COLON: text}
    if got.sort is Sort.NOUN:
        return {Shape.NP: text}
    if got.sort is Sort.BARE_NOUN:
        if (text[0].isupper() and text[1:2].islower()) or _READ_BY.match(text):
            return {Shape.NP: text}  # "Anita from accounts"
        return (
            {Shape.NP: f"the {text}"}
            if not title_like(got)
            and not re.search(r"\b(?:first|over|vs|versus|before)\b", text)
            and low(got.words[0]) not in ("at", "in", "on", "about", "with", "by")
            else {Shape.TAG: text}
        )
    return {}
