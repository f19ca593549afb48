"""How a moment opens a note: what one thanks for, what was shared, what stays in mind; and the sentences left to say after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from core.notes.fragment import Part, Shape
from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.forms import Forms, past_to_gerund, second_present
from core.notes.grammar.english.kept import LONGEST, TOLD, fact, has_subject, shared
from core.notes.grammar.english.lexicon import ADVERBS, verbs
from core.notes.grammar.english.lists import listed
from core.notes.grammar.english.moments import moment
from core.notes.grammar.english.telling import told
from core.notes.grammar.english.tokens import low
from core.notes.grammar.english.whole_clauses import independent

MOST_AFTER = 34
"""Words of all the sentences after it."""
_DEEDS = listed("deeds")
_SIGN = re.compile(r"[\uf000-\uf063]")
_JOINT = re.compile(
    r"(?:,|;|:| –)? (?:and|but|then|so(?! (?:I|we|you|it|they) (?:could|can|would|might)\b))(?: then)? (?=(?:we|I|you|it|he|she|they|nobody|everyone|the \w+|(?:neither|none|both|one|half|most|some|all) of \w+)\b)|[;:] | – |, (?=(?:you|we|I|it) )"
)
"""Where a second clause begins."""
_WE_JOINT = re.compile(rf"{_JOINT.pattern}|[,:] (?=(?:the|an?|your|my|nobody|someone) )")
_BESIDE = re.compile(
    r"[,;] (?P<what>(?:your|the|a|an) [\w '’-]{3,40}?) (?P<where>all (?:over|down|along|round|around|across)\b.*)$"
)
"""A thing seen beside the deed, without its verb: "your own pencil notes all down the side"."""
_SCENE = re.compile(r"we were (?:in|on|at|by|standing|sitting|walking|looking|waiting|talking)\b")
_GIVEN = re.compile(
    r"you (?:gave|handed|brought|poured|offered|made|bought|cut|saved) (?:me|us) (?:an? )(?P<what>\S.*)$"
)
_AND_DID = re.compile(r" and (?:then )?(?:asked|told|said|showed|let|made|took|gave|[a-z]+ed) ")
_SAID = re.compile(
    r"you (?:told me|said|put it|called it|joked|wrote|answered|just said|replied|say)(?: (?:to me|that|simply|like this))?:? ?(?P<quote>[\uf000-\uf063])$"
)
_ALSO = re.compile(
    r", (?P<did>(?:built|made|drew|wrote|knew|did|said|kept|had|laughed|went|came|put|told me|didn't [a-z]+) (?:it|the|a|an|me|my|every|each|all|that|them)\b[^,]*|said [\uf000-\uf063])$"
)
_BUT_FOR = re.compile(r", (?=even though|although|though|because|which|since|as if|so that|so |like )")
"""Where what explains a deed begins."""
_QUOTED_THEN = re.compile(r"(?P<quote>[\uf000-\uf063])(?:,|;|:| –)? (?P<then>you .+)$")
_HANGS = re.compile(r"(?:then|so|it|that|this|they|which) ")
"""Says more of a reason that was not told."""
_TOGETHER = re.compile(
    r"(?P<what>[a-z]+ing\b(?=[^,]*\b(?:together|both|each other|while we|we both|with you)\b)[^,]{3,90}(?:, and [a-z]+ing [^,]{3,60})?)(?:, (?P<then>(?:you|we|I) .+))?$"
)
"""What was done in company: "stripping roses together while we talked"."""
_WALKED = re.compile(r"walked (?P<where>(?:the|your) \w+(?: \w+){0,3})$")


class Opened(NamedTuple):
    """`forms` open a note; `more` are the sentences of the moment that they leave unsaid, with capitals, without the last stop."""

    forms: Forms
    more: str

    def __bool__(self) -> bool:
        return bool(self.forms)


_NOTHING = Opened({}, "")


def opened(said: Sequence[str], typed: str = "") -> Opened:
    """`said` are the sentences of a moment as they would be told, without capitals and stops; empty where none opens well.

    `typed` tells "she reads every letter", which is no deed of that day, from "she read mine".
    """
    if not said:
        return _NOTHING
    if len(said) > 1 and _SCENE.match(said[0]):
        said = said[1:]
    head, after = _parted(_as_done(said[0]))
    rest = [*after, *said[1:]]
    if line := _SAID.match(head):
        return Opened({Shape.LINE: line["quote"]}, _after(rest))
    if after and after[0].startswith("but you") and (better := _thanks(_as_done(after[0][4:]), typed)):
        return Opened({Shape.THANKS: better[0]} | deed(better[0]), _after([*better[1], *said[1:]]))
    if thanks := _thanks(head, typed):
        gift, also = thanks
        if not also and after and (then := _then_did(said[0], after[0])):
            return Opened({Shape.THANKS: f"{gift}, and then {then}"}, _after(rest[1:]))
        if not also and rest and _HANGS.match(rest[0]) and _BUT_FOR.search(head):
            rest = []
        return Opened({Shape.THANKS: gift} | deed(gift), _after([*also, *rest]))
    if both := shared(head):
        return Opened({Shape.SHARED: both}, _after(rest))
    if kept := fact(head):
        return Opened({Shape.FACT: kept}, _after(rest))
    return _NOTHING


_DID_IT = re.compile(r"you (?P<did>[a-z]+ (?:it|them|that|me|mine)(?: [a-z]+)?)$")


def _then_did(said: str, after: str) -> str:
    """ "You asked what I'd cut first and then you cut it": one deed with its end, said in one breath; empty for anything else."""
    found = _DID_IT.match(after)
    return (past_to_gerund(found["did"]) or "") if found and said.endswith(f"and then {after}") else ""


_HAD = re.compile(r"you(?:'d| had) (?P<done>[a-z]+) (?P<rest>.+)$")
_VERY = re.compile(
    r"you were (?P<how>(?:(?:very|so|really|quite) )?(?:open|honest|frank|candid|clear|patient|generous|kind|straight)\b.*)$"
)
_STATE = re.compile(
    r"(?P<what>everything|everyone|nothing|each one|all of (?:it|them)) (?P<how>[a-z]+ed\b.*)$"
)


def _as_done(head: str) -> str:
    """ "You'd printed my work" as "you printed my work": what was done before is thanked for all the same."""
    had = _HAD.match(head)
    verb = verbs().participle.get(had["done"]) if had else None
    if had is None or verb is None or verb.base not in _DEEDS:
        return head
    words = had["rest"].split(" ")
    for i in range(1, len(words)):
        also = verbs().participle.get(words[i])
        if words[i - 1] == "and" and also is not None and also.base in _DEEDS:
            words[i] = also.past
    return f"you {verb.past} {' '.join(words)}"


def seen(pieces: Sequence[str], *, reader: bool) -> Opened:
    """A thing, and then sentences about it: "the brass bell on the front desk", "you have refused three times to replace it"."""
    if pieces and (line := _QUOTED_THEN.match(pieces[0])):
        return Opened(
            {Shape.LINE: line["quote"]}, _after(told([line["then"], *pieces[1:]], Part.MOMENT, reader=reader))
        )
    if pieces and (both := _TOGETHER.match(pieces[0])):
        after = told([both["then"], *pieces[1:]] if both["then"] else pieces[1:], Part.MOMENT, reader=reader)
        return Opened({Shape.SHARED: both["what"]}, _after(after))
    if len(pieces) < 2:
        return _NOTHING
    thing = moment(pieces[0]).get(Shape.NP)
    after = told(pieces[1:], Part.MOMENT, reader=reader) if thing else ()
    return (
        Opened({Shape.NP: thing}, _after(after))
        if thing and after and len(thing.split()) <= LONGEST
        else _NOTHING
    )


def _parted(head: str) -> tuple[str, list[str]]:
    """The first clause, and what follows it as a clause of its own."""
    if beside := _BESIDE.search(head):
        what = beside["what"]
        be = "were" if what.endswith("s") else "was"
        return head[: beside.start()], [f"{what} {be} {beside['where']}"]
    reported = TOLD.match(head) is not None
    for joint in (_WE_JOINT if head.startswith("we ") else _JOINT).finditer(head):
        left, right = head[: joint.start()], head[joint.end() :]
        if reported and not right.startswith(("we ", "I ")):
            continue
        if len(left.split()) > 2 and len(right.split()) > 2 and independent(right):
            return left, [f"but {right}" if " but " in joint[0] else right]
    return head, []


def _after(rest: Sequence[str]) -> str:
    kept: list[str] = []
    for each in (
        _STATE.sub(lambda m: f"{m['what']} {'were' if m['what'] == 'all of them' else 'was'} {m['how']}", one)
        for one in rest
    ):
        if sum(len(k.split()) for k in kept) + len(each.split()) > MOST_AFTER:
            break
        kept.append(each[:1].upper() + each[1:])
    return ". ".join(kept)


def _thanks(head: str, typed: str, *, outright: bool = False) -> tuple[str, list[str]] | None:
    """ "You pulled out the tray list" as "pulling out the tray list"; what the same person did beside it is told after.

    `outright`: what was told is what one thanks for, not only what stays in mind.
    """
    if given := _GIVEN.match(head):
        what = given["what"]
        if (
            len(what.split()) <= 12
            and "," not in what
            and not _AND_DID.search(what)
            and low(what.split(" ")[0]) not in ("lot", "bit", "few", "hard", "chance")
        ):
            return f"the {what}", []
    if open_ := _VERY.match(head):
        return f"being {open_['how']}", []
    words = head.split(" ")
    if low(words[0]) != "you" or len(words) < 3:
        return None
    start = 2 if low(words[1]) in ADVERBS and len(words) > 3 else 1
    verb = verbs().past.get(low(words[start]))
    if (
        verb is None
        or verb.base not in _DEEDS
        or (low(words[start]) in verbs().base and verb.past != verb.base)
    ):
        return None
    if verb.base == "admit" and (admitted := TOLD.match(head)) and read(admitted["what"]).sort is Sort.CLAUSE:
        return _thanks(f"you told me that {admitted['what']}", typed, outright=True)
    if verb.past == verb.base and verb.third in typed:
        return None
    if verb.base == "tell" and not outright and TOLD.match(head):
        return None
    done, also = " ".join(words[start:]), []
    if beside := _ALSO.search(done):
        done, also = done[: beside.start()], [f"you {beside['did']}"]
    for i in range(start + 2, len(words)):
        second = verbs().past.get(low(words[i]))
        if low(words[i - 1]) != "and" or second is None:
            continue
        if second.base not in _DEEDS:
            done = " ".join(words[start : i - 1]).rstrip(",")
            also = [" ".join(["you", *words[i:]])]
            break
    if not also and (at := second_present(words, start)):
        done, also = " ".join(words[start:at]).rstrip(","), [" ".join(["you", *words[at + 1 :]])]
    if walked := _WALKED.fullmatch(done):
        done = f"walked {walked['where']} with me"
    if "," in done:
        done = _BUT_FOR.split(done)[0]
    if done.startswith("took the time to "):
        done = done.removeprefix("took the time to ")
        return (made, also) if (made := _gerund_of(done)) else None
    gerund = past_to_gerund(done)
    if gerund is None or len(gerund.split()) > LONGEST or has_subject(gerund.split(" ")):
        return None
    if "," in gerund and not also:
        whole, (gerund, _, tail) = gerund, gerund.partition(", ")
        if tail.startswith("not ") or _APPOSED.fullmatch(whole):
            return whole, also
        if " and " in tail or len(gerund.split()) < 3 or len(tail.split()) > 4:
            return None
    return gerund, also


_APPOSED = re.compile(r"[a-z]+ing [^,]+, (?!and\b)[^,]{3,30}, and [a-z]+ing [^,]+")
""" "Handing me a scrapped housing, four thou out, and asking what I'd check first"."""
_CLAUSE_IN = re.compile(
    r"[,:;]|\b(?:you|I|we|nobody|everyone|everybody|that|how|why|what|where|who|when|if|because|which|while|before|after|so|and|whether|the day|today|yesterday)\b|\b(?:in|since|by) (?:19|20)\d\d\b|\b(?:last|this|next|every|each) (?:year|month|week|spring|summer|autumn|winter|night|\w+day)\b|\bago\b|\b(?:at|before|after|by) \d"
)


def deed(thanks: str) -> Forms:
    """The same where a day may follow it, short and with no clause of its own: "showing me the bay", and not "being straight about weekends"."""
    return (
        {Shape.DEED: thanks}
        if len(thanks.split()) <= 14 and " about " not in thanks and not _CLAUSE_IN.search(thanks)
        else {}
    )


def _gerund_of(infinitive: str) -> str:
    first, _, others = infinitive.partition(" ")
    verb = verbs().base.get(low(first))
    return f"{verb.gerund} {others}" if verb else ""
