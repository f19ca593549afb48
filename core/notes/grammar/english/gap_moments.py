"""A moment that both had, and a long one with an aside in its midst, as what one may thank for."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.english.forms import Forms
from core.notes.grammar.english.lexicon import verbs
from core.notes.grammar.english.tokens import low

_LAUGHED = re.compile(
    r"^we (?:all |both )?(?:had (?:such )?a (?:good |proper |great |real )?laugh|laughed(?: so hard| so much| a lot| out loud| together)?) (?:about|over) (?P<what>[^,.;:]+)$"
)
_LAUGHING = re.compile(r"^laughing (?:so hard )?(?:with me|together) (?:about|over) (?P<what>[^,.;:]+)$")
_WITH_ME = {"argued": "arguing", "disagreed": "disagreeing", "debated": "debating", "joked": "joking", "chatted": "chatting", "talked": "talking"}  # fmt: skip
_BOTH = re.compile(
    rf"^we (?:both |then |also |even )?(?P<did>{'|'.join(_WITH_ME)}) (?P<link>about|over|on)(?P<what> [^,;:.]+)$"
)
_ASIDE = re.compile(
    r"^(?:including|especially|which|because|since|although|even though|so that|like|such as)\b"
)
_THEN = re.compile(r"^(?:and )?(?:then )?(?P<rest>(?P<did>[a-z]+ing) .+)$")


def shared(first: str) -> str:
    """ "We laughed about the guest" is a laugh to thank for, "we argued about spinners" is arguing with me; else as it is."""
    if laughed := _LAUGHED.match(first):
        return f"the laugh about {laughed['what']}"
    if laughed := _LAUGHING.match(first):
        return f"the laugh about {laughed['what']}"
    both = _BOTH.match(first)
    if both is None or re.search(r" and (?:you|I|we|then)\b", both["what"]):
        return first
    return f"{_WITH_ME[both['did']]} with me {both['link']}{both['what']}"


_COMPANION = re.compile(
    r"^(?P<did>[a-z]+ing\b[^,;:]*? (?:with|beside|alongside|opposite|next to)) you(?=$|[,;:]| (?!had\b|were\b|are\b|have\b))(?P<rest>.*)$"
)
_YOU_THEN = re.compile(r"^ and (?:you|your) (?=[a-z]+ing\b)")
_BOTH_THEN = re.compile(r",? and (?:both |then )?[a-z]+ing\b")
_FOR_READER = re.compile(
    r"^(?:(?:show|tell|ask|giv|send|hand|teach|help|meet|see|watch|bring)ing you\b"
    r"|[a-z]+ing [^,;:]*?\b(?:with|beside|opposite|for|to|from|behind|after|past) you(?=$|[,;:]| (?:and|in|on|at|while|about|from)\b))"
)
_MINE = re.compile(r"\b(?:me|us)\b")


def in_company(first: str) -> str:
    """ "Having an argument with you" as whoever kept company had it: "having an argument with me".

    What both did, and then did both, is nothing to thank one of them for: "stripping a chair with you, and finding a coin".
    """
    found = _COMPANION.match(first)
    if found is None or _MINE.search(found["did"]):
        return first
    rest = _YOU_THEN.sub(" and ", found["rest"])
    return first if rest == found["rest"] and _BOTH_THEN.search(rest) else f"{found['did']} me{rest}"


_DID_NOT = re.compile(r"(?<= and )(?:didn['’]t|did not) (?P<does>[a-z]+)\b|(?<= and )never (?P<did>[a-z]+)\b")


def not_doing(deed: str) -> str:
    """ "Letting me try it and didn't say a word" as "letting me try it and not saying a word"."""

    def done(found: re.Match[str]) -> str:
        verb = verbs().base.get(found["does"] or "") or verbs().past.get(found["did"] or "")
        if verb is None:
            return found[0]
        return f"{'not' if found['does'] else 'never'} {verb.gerund}"

    return _DID_NOT.sub(done, deed)


_WHEN_SAID = re.compile(r"^[Ww]hen (?=(?:\S+ ){1,3}(?:said|told (?:me|us)|admitted|explained) [^,]+$)")


def said_when(text: str) -> str:
    """ "When he said the quiet ones count": what was said is told, and not when."""
    return _WHEN_SAID.sub("", text)


def settled(forms: Forms, typed: str, more: str) -> tuple[Forms, str]:
    """What is so, or was done before anybody met, stays in mind and is thanked for by nobody: "that she still sets one route".

    With what is left to say: of "the volunteer who brought us cake, it was her 40th year" the second half, too.
    """
    made, told = dict(forms), forms.get(Shape.CLAUSE, "")
    if told and (
        (typed.lower().startswith("that ") and Shape.THANKS not in made)
        or (_DONE_BEFORE.match(told) and not _MINE_TOO.search(told))
    ):
        made = {k: v for k, v in made.items() if k not in (Shape.YOU, Shape.THANKS, Shape.DEED)}
        made[Shape.FACT] = told
    if thanks := made.get(Shape.THANKS):
        made[Shape.THANKS] = not_doing(thanks)
    if not more and (both := _THEN_IT.match(made.get(Shape.NP, ""))):
        more = f"{both['then'][:1].upper()}{both['then'][1:]}"
        made |= {Shape.NP: both["thing"], Shape.COLON: both[0].replace(", ", "; ", 1)}
    return made, more


_THEN_IT = re.compile(
    r"(?P<thing>(?:the|a|an|your|that) [^,;:.]+), (?P<then>(?:it|that|this|there)(?: was| is| had| has|'s|’s) [^,;:]+)$"
)


_MINE_TOO = re.compile(r"\b(?:me|my|us|our)\b")
_DONE_BEFORE = re.compile(
    r"you(?: had|['’]d) (?!to\b|a\b|the\b|no\b|an\b)[a-z]+(?:ed|wn|pt|ilt|ade|one|ung|ght|en)\b"
)


def for_the_reader(text: str) -> bool:
    """ "Showing you my map", "doing your own tour for you": the writer's deed, and the reader is not thanked for it."""
    found = _FOR_READER.match(text)
    return found is not None and _MINE.search(found[0]) is None


def without_asides(first: str, longest: int) -> str:
    """A long moment of two deeds without what was said beside them: both deeds stay, the aside between them and the one behind go."""
    if len(first.split()) <= longest:
        return first
    pieces = first.split(", ")
    later = [
        i
        for i, piece in enumerate(pieces)
        if i and (did := _THEN.match(piece)) and low(did["did"]) in verbs().gerund
    ]
    if not later:
        return first
    kept = [p for i, p in enumerate(pieces) if not _ASIDE.match(p)]
    while len(" ".join(kept).split()) > longest + 4 and len(kept) > 2 and not _THEN.match(kept[-1]):
        kept.pop()
    if len(" ".join(kept).split()) > longest + 6 and _THEN.match(kept[-1]) and _chain(kept[1:-1]):
        kept = [kept[0], kept[-1]]
    if len(kept) < 2 or len(" ".join(kept).split()) > longest + 6:
        return first
    *start, last = kept
    found = _THEN.match(last)
    if found is None or low(found["did"]) not in verbs().gerund:
        return first
    return (
        f"{', '.join(start)}, and then {found['rest']}"
        if " then " in f" {last} "
        else f"{', '.join(start)}, and {found['rest']}"
    )


def _chain(between: list[str]) -> bool:
    """Whether only other deeds stand between the first and the last, which has the point: "walking me through it, scrolling, and then telling me…"."""
    return bool(between) and all(low(p.split(" ")[0]) in verbs().gerund for p in between)
