"""What is told after the thing one thanks for: a sentence of its own, or left when it only says how it felt."""

from __future__ import annotations

import re

from core.domain.brief import Brief, Recipient
from core.notes.grammar.french.clauses import independent, pieces, punctuated
from core.notes.grammar.french.figures import spelled
from core.notes.grammar.french.hand import feeling
from core.notes.grammar.french.registers import mixed_register
from core.notes.grammar.french.shift import turn
from core.notes.grammar.french.unsaid import unsaid

_OTHER_SUBJECT = re.compile(
    r"(?<=[^\W_]),? (?:et|mais|donc|du coup|car|puis|et puis|même si|surtout que|sachant que|alors que) (?=(?:on|nous|vous|tu|elle|il|ils|elles|je|c’|ça|cela|j’|moi|franchement|personne|tout le monde) ?)",
    re.I,
)
_REASON = re.compile(r",? (?:parce qu|car |vu qu|puisqu|c’est vrai qu|du coup|sachant qu)", re.I)
_HELD = re.compile(r"«[^»]*»|\([^()]*\)")
_MY_FEELING = re.compile(
    r"(?:et |mais |franchement,? |honnêtement,? |vraiment,? )*(?:j’ai (?:trouvé|adoré|aimé|apprécié|bien aimé|beaucoup aimé|été (?:touché|marqué|surpris|bluffé|ému)|ri(?: |$)|rigolé|souri|séché|bafouillé|paniqué|rougi|vraiment|trouvée?|senti|eu l’impression|compris que c’était|tout de suite)|"
    r"je (?:trouve|ne m’y attendais|m’y attendais|suis (?:reparti|ressorti|sorti)|me suis (?:sentie?|dite?)|ne m’attendais)|ça |cela |c’(?:est|était) (?:un beau|une belle|un bon|un joli|un grand|un vrai|un moment|très |trop |super |vraiment |rare|parlant|chouette|beau|fort|drôle|marrant|génial|cool|sympa|la première|exactement|tout|impressionnant|touchant|bien|agréable|utile|ce qui|pour ça|à ce moment|là )|"
    r"(?:trop |super |très |vraiment |hyper )(?:bien|sympa|cool|intéressant|parlant|drôle|beau|fort|clair|utile|rare|chouette)|on (?:voyait|sentait|sent|voit) (?:bien |que |qu’|tout de suite )|on a (?:bien |beaucoup )?(?:ri|rigolé)|rare |franchement )",
    re.I,
)


_NOBODY = re.compile(r"personne (?:ne |n’)", re.I)


def parted_thanks(text: str) -> tuple[str, str]:
    """(what one thanks for, what was told after it)."""
    held = [m.span() for m in _HELD.finditer(text)]

    def outside(at: int) -> bool:
        return not any(a < at < b for a, b in held)

    ends = [m.start() for m in _OTHER_SUBJECT.finditer(text) if outside(m.start())][:1]
    ends += [m.start() for m in _REASON.finditer(text) if outside(m.start())][:1]
    for mark in (" ; ", " – ", " - ", " : "):
        at = text.find(mark)
        if (
            at > 0
            and outside(at)
            and (mark != " : " or (independent(pieces(text[at + 3 :])[0]) and "«" not in text[at : at + 5]))
        ):
            ends.append(at)
    so_far = 0
    for at, piece in enumerate(pieces(text)):
        over = at and not unsaid(text[: so_far - 2])
        if over and (
            independent(piece) or _NOBODY.match(piece) or feeling(piece) or _MY_FEELING.match(piece)
        ):
            ends.append(so_far - 2)
            break
        so_far += len(piece) + 2
    if not ends:
        return text, ""
    end = min(ends)
    return text[:end].rstrip(" ,"), text[end:].lstrip(" ,;:–-")


_MINUTES = re.compile(r"(?<=\d) ?(?:min|mn)(?![^\W_])")


def afterwards(told: list[str], to: Recipient, owner: Recipient | None, brief: Brief) -> str:
    """What was told after the thanks, as sentences turned to the reader; what only says how it felt, or hangs, is left."""
    made = []
    for each in told:
        text = re.sub(
            r"^(?:et|mais|donc|puis|et puis|du coup|car|parce que|surtout que) (?=\S)",
            "",
            each.strip(" ,"),
            flags=re.I,
        )
        if (
            not text
            or feeling(text)
            or _MY_FEELING.match(text)
            or not (independent(pieces(text)[0]) or _NOBODY.match(text))
            or _REASON.match(f", {each}")
        ):
            continue
        turned = turn(text, to=to, owner=owner, brief=brief, later=True)
        if turned.failed or mixed_register(turned.text, brief):
            continue
        said = spelled(punctuated(_MINUTES.sub(" minutes", turned.text)))
        made.append(f"{said[:1].upper()}{said[1:]}")
    return ". ".join(made)
