"""An answer of the writer's own: said as an opinion and never as a verdict, whole as it was typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.notes.fragment import Shape
from core.notes.grammar.english.casing import lower_first
from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.countable import countable
from core.notes.grammar.english.finite import is_agent
from core.notes.grammar.english.forms import Forms
from core.notes.grammar.english.gap_answers import hedged
from core.notes.grammar.english.lexicon import DETERMINERS, PREPOSITIONS, verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.tokens import low, plural
from core.notes.grammar.english.whole_clauses import independent
from core.notes.grammar.english.whole_clauses import whole as whole_clause

_YES = re.compile(
    r"^(?:i think |i'd say |id say |i would say |i guess )?(?P<said>yes|no|yeah|yep|yup|nope|nah|na)(?P<mark>[,.:;]?) (?P<rest>(?P<then>but|if|as long as|provided|though|only|when|once|unless|because|with|and|not|never|at least)?\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
_NO_IDEA = re.compile(
    r"^(?:i )?(?:dunno|don't know|dont know|not sure|no idea|hard to say)(?: but|,| –|;)? (?=(?:i'd|id|i would|maybe|probably|the|whoever|i) )",
    re.IGNORECASE,
)
""" "Dunno id ask support"."""
_SAYS_SO = re.compile(
    r"(?:not|never|they|we|it|that|i|you|he|she|the|there|same|always|usually|it's|they're) ", re.IGNORECASE
)
""" "No they should ask": an answer; "no agency can": none."""
_NOT_A = re.compile(r"\b(an? [a-z]+),? not (an? [a-z]+)\b")
_SHOULD = re.compile(
    r"^(?P<one>(?:they|it|we|you|he|she|nobody|everybody) (?:should|would|do|does|is|are|can|could|must|will|did)(?:n't|n’t)?), (?P<two>(?:they|it|we|you|he|she|that) [a-z])",
    re.IGNORECASE,
)
_AND_WHY = re.compile(
    r"^(?P<one>(?:they|it|we|you|he|she|nobody|everybody) (?:should|would|do|does|is|are|can|could|must|will|did)(?:n't|n’t)?), (?P<two>[a-z]+ (?:[a-z]+ )?(?:is|are|has|have|was|were|does|do|can|will|needs?|takes?|knows?|makes?|costs?)\b.*)$",
    re.IGNORECASE,
)
_PROBABLY = re.compile(
    r"^(?P<who>(?:[a-z]+ ){0,2}[a-z]+),? (?:prob|probs|probably|prolly|maybe), (?P<why>(?:they|it|he|she|we|that)(?:'s|’s|'re|’re)? [a-z])",
    re.IGNORECASE,
)
_LET = re.compile(
    r"^(?P<do>let|give|have|put|make) (?P<whom>them|it|him|her|people|everyone|the|each|every) ",
    re.IGNORECASE,
)

_WHO_WHY = re.compile(
    r"^(?P<who>(?!(?:in|on|at|by|for|with|after|before|when|if|once|as|since|until|from|to|not|only|yes|no|i|id|we|they|you|he|she|it|that|this|there|i'd|let|ask|put|have|give|no)\b)[A-Za-z][a-z' -]{2,40}), (?P<why>(?:we|they|it|he|she|you)(?:'[a-z]+|’[a-z]+)? [a-z]+)(?! (?:think|guess|suppose|believe|reckon|say)\b)",
)
""" "The shop, we ordered it": who, and why."""
_ONE = re.compile(
    r"^(?P<who>[A-Za-z]+)(?:$|[.]$|, (?:but|and|then|if|unless|always|probably|I)| (?:who|that|on|in|with|at) )"
)
_COUNTED = listed("counted at work")


_OF_YES = ("yes", "yeah", "yep", "yup")
_SO_THAT = re.compile(
    r"^so (?:that )?(?=(?:the|a|an|they|you|we|it|he|she|everyone|nobody|people|whoever) )", re.IGNORECASE
)
""" "So the night crew can read it": a reason, and half a sentence."""
_BECAUSE = re.compile(r"^(?:because|cos|coz|cause|bc) (?=[a-z])", re.IGNORECASE)
_BET = re.compile(r"^bet (?=(?:it|they|you|he|she|that|there|nobody)\b)", re.IGNORECASE)
_NOT_I = re.compile(
    r"^(?:prob(?:ably)? |maybe )?not, (?P<rest>(?:i'd|id|i would|i'll|they|it|you) )", re.IGNORECASE
)
_TO_DO = re.compile(r"^to (?=[a-z]+ )", re.IGNORECASE)
_WHOEVER = re.compile(
    r"^(?P<who>whoever [^,;:]+), (?=(?:they|it|he|she|we|that)(?:'\w+|’\w+)? [a-z])", re.IGNORECASE
)
_ONLY_YES = re.compile(r"(?P<said>yes|no|yeah|yep|yup|nope|nah|na)[.!]*", re.IGNORECASE)
_MOSTLY = re.compile(r"(?P<what>[a-z]+),? (?P<how>mostly|mainly|usually|probably)[.]?", re.IGNORECASE)
_SURELY = re.compile(r"(?<=[a-z]),? def(?:initely|o|fo)?[.]?$", re.IGNORECASE)
_NOT_THEN = re.compile(
    r"(?:not|only) (?:before|after|until|on|in|at|for|with|during)\b(?!.* (?:is|are|was|will|would|should)\b)",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"(?:i |I )?(?:don't|dont|don’t|wouldn't|wouldnt) think so[,.:;]? (?:and |but )?(?P<rest>[a-z].+)$",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"(?P<do>[a-z]+) (?:round|up|out|back|down|the|a|an|them|it|him|her|their|my|every|each) ", re.IGNORECASE
)
""" "Ring round the other sites": what the writer would do, and no ring."""
_ONE_MORE = re.compile(r"\b1$")
_WHAT = re.compile(r"(?:what|which)\b", re.IGNORECASE)
_SAYS_I = re.compile(r"(?:i|I)(?:'\w+)?\b")
_I_THINK = re.compile(r",? I (?:think|guess|reckon|suppose|would say)[.]?$", re.IGNORECASE)
_YOU_DO = re.compile(r"^(?:then )?you (?P<does>[a-z]+) ", re.IGNORECASE)
""" "You close a till": told to whoever closes it every week, it is what the writer would do."""


def answered(typed: str, question: str = "") -> str:
    """ "Yes, same day if you can", "ops prob, they see the boxes", "they should, they know": with the joints that make a sentence of it."""
    text = _NOT_A.sub(r"\1, not \2", _NO_IDEA.sub("", typed.strip()))
    if so := _SO_THAT.match(text):
        return f"I would say it is so {text[so.end() :]}"
    if why := _BECAUSE.match(text):
        return f"I would say because {text[why.end() :]}"
    text = _WHOEVER.sub(r"\g<who>: ", _SURELY.sub("", text))
    if plain := _ONLY_YES.fullmatch(text):
        return f"I would say {'yes' if plain['said'].lower() in _OF_YES else 'no'}"
    if mostly := _MOSTLY.fullmatch(text):
        return f"I would say {mostly['how'].lower()} {mostly['what'].lower()}"
    if _NOT_THEN.match(text):
        return f"I would say {text[:1].lower()}{text[1:]}"
    if no := _NOT_SO.match(text):
        return f"I don't think so: {no['rest']}"
    if (order := _ORDER.match(text)) and (verb := verbs().base.get(order["do"].lower())) and verb.also_noun:
        return f"I would {_ONE_MORE.sub('one', text[:1].lower() + text[1:])}"
    text = _BET.sub("I bet ", _NOT_I.sub(r"I would say not: \g<rest>", text))
    if (to := _TO_DO.match(text)) and _WHAT.match(question.strip()):
        return f"I would say to {text[to.end() :]}"
    if (
        not _SAYS_I.match(text)
        and (hedge := _I_THINK.search(text))
        and not independent(lower_first(text[: hedge.start()]))
    ):
        text = f"I would say {text[:1].lower()}{text[1 : hedge.start()]}"
    if (yours := _YOU_DO.match(text)) and yours["does"].lower() in verbs().base and "?" not in text:
        return f"I would {text[yours.start('does') :]}"
    if (yes := _YES.match(text)) and (
        yes["mark"] or yes["then"] or yes["said"].lower() in _OF_YES or _SAYS_SO.match(yes["rest"])
    ):
        said = "yes" if yes["said"].lower() in ("yes", "yeah", "yep") else "no"
        joint = ", " if yes["then"] else ": "
        if reason := _AND_WHY.match(yes["rest"]):
            return f"I would say {said}, {reason['one'][:1].lower()}{reason['one'][1:]}: {reason['two']}"
        return f"I would say {said}{joint}{yes['rest'][:1].lower()}{yes['rest'][1:]}"
    if both := _SHOULD.match(text):
        return f"I would say {both['one'][:1].lower()}{both['one'][1:]}: {text[both.start('two') :]}"
    if who := _PROBABLY.match(text):
        return f"I would say {who['who']}, probably: {text[who.start('why') :]}"
    if (why := _WHO_WHY.match(text)) and _names(why["who"]):
        text = f"{why['who']}: {text[why.start('why') :]}"
    one = _ONE.match(text)
    if one and low(one["who"]) in _COUNTED:
        text = f"the {text[:1].lower()}{text[1:]}"
    return _LET.sub(lambda m: f"I would {m['do'].lower()} {m['whom']} ", text)


def _names(who: str) -> bool:
    """Whether it is somebody or something: "the shop", and not "occasionally" or "that way"."""
    words = [low(w) for w in who.split(" ")]
    if len(words) > 4 or words[-1] in ("way", "case", "time", "end", "fact", "course", "page", "happens"):
        return False
    known = words[0] in DETERMINERS or countable(words[-1]) or plural(words[-1]) or is_agent(words[-1])
    return known and read(who).sort in (Sort.NOUN, Sort.BARE_NOUN)


_FIRST = DETERMINERS | {
    "someone",
    "somebody",
    "whoever",
    "both",
    "neither",
    "nothing",
    "nobody",
    "everybody",
    "everyone",
}


_ONLY_THEN = (
    "not if ",
    "not unless ",
    "not when ",
    "not before ",
    "not until ",
    "not after ",
    "only for ",
    "only if ",
    "only when ",
    "only in ",
    "only on ",
    "only a ",
    "only with ",
    "only after ",
    "only once ",
    "only behind ",
    "only by ",
    "only through ",
    "only at ",
    "only from ",
    "only as ",
    "only where ",
    "only between ",
    "only during ",
    "only before ",
)


def as_an_opinion(forms: Forms, whole: Sequence[str]) -> Forms:
    """ "The associate decides what goes in": to somebody who decides it, one would say so. `whole` are its sentences."""
    if Shape.NP in forms and forms[Shape.NP].startswith(("the neither", "the both", "the nobody")):
        forms = forms | {Shape.NP: forms[Shape.NP].removeprefix("the ")}
    if Shape.SENTENCE not in forms and Shape.NP in forms and len(whole) > 1:
        others = ". ".join(each[:1].upper() + each[1:] for each in whole[1:])
        return {Shape.SENTENCE: f"I would say {whole[0]}. {others}"}
    said = forms.get(Shape.SENTENCE) or forms.get(Shape.CLAUSE) or ""
    first = low(said.split(" ")[0]) if said else ""
    bare = (
        not hedged(said)
        and first in PREPOSITIONS
        and Shape.S1 not in forms
        and read(said).sort is not Sort.CLAUSE
        and not independent(said)
    )
    bare = bare or (
        first in ("when", "once", "until", "as") and ", I " not in said and not whole_clause(said)
    )
    bare = bare or first in ("always", "never", "sometimes", "often", "rarely", "usually")
    if said.lower().startswith(_ONLY_THEN) or bare:
        return {Shape.SENTENCE: f"I would say {said[:1].lower()}{said[1:]}"}
    if not said or first not in _FIRST or hedged(said):
        return forms
    return {Shape.SENTENCE: f"I would say {said[:1].lower()}{said[1:]}"}
