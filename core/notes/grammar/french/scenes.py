"""A moment typed without who did it: « en goûtant le bouillon », « “Pas le vendredi”, et elle a posé la boîte »."""

from __future__ import annotations

import re

from core.domain.brief import Recipient
from core.domain.person import Gender
from core.notes.fragment import Shape
from core.notes.grammar.french.clauses import independent, pieces
from core.notes.grammar.french.conjugation import gerunds
from core.notes.grammar.french.sounds import begins_with_vowel

_DOING = re.compile(
    r"en (?P<me>(?:me |m’))?(?P<it>(?:(?:le|la|les|lui|leur|y|en) |l’)?)(?P<stem>[^\W\d_]+)ant (?P<rest>(?!.*avoir )[^;:].+)",
    re.I,
)
_SAID_THEN_DID = re.compile(
    r"(?P<said>« [^«»]+ »),? (?P<then>et|puis|et puis) (?P<who>elle|il) (?P<did>.+)", re.I
)


def completed(text: str, to: Recipient) -> str:
    """`text` with its subject: what one did oneself, « j’écoutais… »; whose words were said before a deed, « elle m’a dit « … » et elle… »."""
    if told := _SAID_THEN_DID.fullmatch(text):
        return f"{told['who'].lower()} m’a dit {told['said']}, {told['then']} {told['who'].lower()} {told['did']}"
    found = _DOING.fullmatch(text) if text[:3].lower() == "en " else None
    if (
        found is None
        or f"{found['stem']}ant".lower() not in gerunds()
        or any(independent(each) for each in pieces(found["rest"]))
    ):
        return text
    if found["me"]:
        if to.gender not in (Gender.FEMININE, Gender.MASCULINE):
            return text
        who = "elle" if to.gender is Gender.FEMININE else "il"
        return f"{who} {found['me']}{found['it']}{found['stem']}ait {found['rest']}"
    did = f"{found['it']}{found['stem']}ais {found['rest']}"
    return f"j’{did}" if begins_with_vowel(did) else f"je {did}"


def as_it_was(text: str) -> dict[Shape, str]:
    """« j’écoutais un appel » is when it was, and no deed that one thanks for; empty for anything else."""
    if _I_WAS.match(text) is None or ". " in text or " ; " in text:
        return {}
    return {Shape.NP: f"le moment où {text}", Shape.CLAUSE: text, Shape.COLON: text}


_I_WAS = re.compile(
    r"(?:j’|je )(?:(?:l[ae]|les|vous|te|y|en) |[lt]’)?(?!aur|ser)[^\W\d_]+(?<!r)ais(?![^\W_])|vous (?:me |m’)[^\W\d_]+iez(?![^\W_])|tu (?:me |m’)[^\W\d_]+ais(?![^\W_])"
)
