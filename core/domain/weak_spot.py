"""Whether what somebody would ask after a rejection is one precise point, or everything at once."""

from __future__ import annotations

import re

from core.domain.contact import folded

_VAGUE = re.compile(
    r"(?:(?:some|any|a bit of|your|their|general|honest|more)? ?(?:feedback|advice|tips|comments)"
    r"|(?:every|any)thing|all of it|(?:the )?(?:whole|entire) (?:thing|interview)|in general|general(?:ly)?"
    r"|(?:what|how|where) (?:i )?(?:could|can|should|did|might) (?:i )?(?:have )?"
    r"(?:do |done |be |been )?(?:better|differently|improve[d]?|wrong)"
    r"|what (?:went wrong|i did wrong)|why(?: not me| i was (?:not chosen|rejected))?"
    r"|(?:un|des|vos|leurs|quelques)? ?(?:retours?|feedbacks?|conseils?|remarques?|avis)"
    r"|tout|l'ensemble|en general|tout l'entretien"
    r"|(?:ce que|comment|en quoi) (?:j'aurais pu|je peux|je pourrais|j'ai pu) "
    r"(?:faire (?:de )?mieux|m'ameliorer|ameliorer|faire autrement|mal faire)"
    r"|ce qui n'a pas (?:marche|plu|ete)|pourquoi(?: pas moi)?)",
)
_UNKNOWN = re.compile(
    r"(?:i )?(?:do not|don't|dont) know|no idea|not sure|cannot tell|can't tell|\?+|-+"
    r"|(?:je ne|je|j')? ?(?:sais|vois) pas|aucune idee|pas d'idee"
)


def weak_spot(typed: str) -> str:
    """What was typed; "" for somebody who cannot tell, which is no question and no fault."""
    return "" if _UNKNOWN.fullmatch(_bare(typed)) else typed


def is_vague(typed: str) -> bool:
    """Whether it asks for feedback on everything, which gets a vague answer or none (product.md, section 1)."""
    return bool(_VAGUE.fullmatch(_bare(typed)))


def _bare(typed: str) -> str:
    return folded(typed).strip(" .!?…,;:") or folded(typed)
