"""« Merci de… » finished as the debrief asks: said in that sentence, as typed; what else was typed follows as a sentence or is left."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.domain.brief import Brief, Recipient
from core.domain.person import Language, Register
from core.notes.fragment import Fragment, Shape
from core.notes.grammar.french.classify import Kind, has_finite, words_of
from core.notes.grammar.french.clauses import independent, pieces, punctuated
from core.notes.grammar.french.conjugation import is_infinitive, participles
from core.notes.grammar.french.figures import spelled
from core.notes.grammar.french.gratitude import gift, past_of, unwelcome
from core.notes.grammar.french.hand import feeling
from core.notes.grammar.french.keys import key
from core.notes.grammar.french.quotes import A_QUOTE, QUOTED, short_quote
from core.notes.grammar.french.registers import mixed_register
from core.notes.grammar.french.shift import turn
from core.notes.grammar.french.tables import listed
from core.notes.numbers import counts

LONGEST = 30
"""Words of a thanks that is said in one breath."""
_CLITICS = r"(?:(?:nous|vous|me|te|se|le|la|les|lui|leur|en|y) |(?:m|t|l|s)[’ ]|m(?=avoir |être ))*"
_START = re.compile(
    rf"(?:merci )?(?:de |d’|d |pour )?(?P<no>ne pas )?(?P<clitics>{_CLITICS})(?P<aux>avoir|être) (?P<rest>.+)",
    re.I | re.S,
)
_NOW = re.compile(
    r"(?:de |d’|pour )?(?P<clitic>me |m’|nous )(?P<verb>[^\W\d_]+)(?P<rest>(?: .+)?)", re.I | re.S
)
_TOOK_TIME = re.compile(
    r"(?:de |d’)?(?P<verb>prendre|partager|être|rester|venir|accepter|répondre)(?P<rest> .+)", re.I | re.S
)
_BETWEEN = frozenset(
    listed(
        """bien aussi tout toute tous toutes si tant vraiment même ensuite d’abord tout de suite aussitôt pas jamais déjà fort trop autant rien
        simplement franchement gentiment longuement directement clairement aussitôt presque de suite à nouveau encore beaucoup un peu"""
    )
)
_ENDED = re.compile(r"[^\W\d_]{2,}(?:é|i|u|is|it|ert|aint|eint)(?:e?s?)$", re.I)
_ALSO = re.compile(
    r"(?P<mark>,? et(?: puis)? |, )(?P<clitics>(?:m’|me l’|me les |nous |l’|les )?)avoir (?=[^\W\d_]+)"
)
_OTHER_SUBJECT = re.compile(
    r"(?<=[^\W_]),? (?:et|mais|donc|du coup|car|puis|et puis|même si|surtout que|sachant que|alors que) (?=(?:on|nous|vous|tu|elle|il|ils|elles|je|c’|ça|cela|j’|moi|franchement|personne|tout le monde) ?)",
    re.I,
)
_REASON = re.compile(r",? (?:parce qu|car |vu qu|puisqu|c’est vrai qu|du coup|sachant qu)", re.I)
_LASTED = re.compile(
    r"(?<!de)(?<!en)(?<!à)(?<!par)(?<!sur)(?<!pendant)(?<!après)(?<!avant)(?<!dans)(?<!presque) (?P<long>\d+) ?(?:min|mn|minutes)$"
)
"""« m’avoir confié le poste 5 min »."""
_BEST_OF_IT = re.compile(
    r"(?P<what>[^,;:.«]+)(?P<best>, (?:surtout|et surtout|en particulier|avec|notamment|et) (?!j|on |ça |c’)[^,;:.]+)",
    re.I,
)
_HELD = re.compile(r"«[^»]*»|\([^()]*\)")
_MY_FEELING = re.compile(
    r"(?:et |mais |franchement,? |honnêtement,? |vraiment,? )*(?:j’ai (?:trouvé|adoré|aimé|apprécié|bien aimé|beaucoup aimé|été (?:touché|marqué|surpris|bluffé|ému)|séché|bafouillé|paniqué|rougi|vraiment|trouvée?|senti|eu l’impression|compris que c’était|tout de suite)|"
    r"je (?:trouve|ne m’y attendais|m’y attendais|suis (?:reparti|ressorti|sorti)|me suis (?:sentie?|dite?)|ne m’attendais)|ça |cela |c’(?:est|était) (?:très |trop |super |vraiment |rare|parlant|chouette|beau|fort|drôle|marrant|génial|cool|sympa|la première|exactement|tout|impressionnant|touchant|bien|agréable|utile|ce qui|pour ça|à ce moment|là )|"
    r"(?:trop |super |très |vraiment |hyper )(?:bien|sympa|cool|intéressant|parlant|drôle|beau|fort|clair|utile|rare|chouette)|on (?:voyait|sentait|sent|voit) (?:bien |que |qu’|tout de suite )|on a (?:bien |beaucoup )?(?:ri|rigolé)|rare |franchement )",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Thanks:
    """`head` follows « merci de »; `done` is the same as a clause after « vous », « avez » or « êtes » before it."""

    head: str
    clitics: str
    aux: str
    rest: str


def fits(text: str) -> Thanks | None:
    """`text` as the end of « Merci de… », its small slips mended; None when it does not finish that sentence."""
    if found := _START.fullmatch(text):
        clitics = re.sub(r"(?<![^\W\d_])([mtls]) $", r"\1’", found["clitics"].lower())
        clitics = "m’" if clitics == "m" else clitics
        rest = _participle_first(found["rest"])
        if not rest or unwelcome(rest):
            return None
        aux = found["aux"].lower()
        return Thanks(f"{found['no'] or ''}{clitics}{aux} {rest}", clitics, aux, rest)
    for pattern in (_NOW, _TOOK_TIME):
        if (
            (found := pattern.fullmatch(text))
            and is_infinitive(found["verb"])
            and (done := past_of(found["verb"].lower()))
        ):
            clitic = (
                {"me ": "m’"}.get(found["clitic"].lower(), found["clitic"].lower()) if pattern is _NOW else ""
            )
            aux = "être" if found["verb"].lower() in ("rester", "venir") else "avoir"
            if aux == "être" and clitic:
                return None
            rest = f"{done}{found['rest']}"
            return None if unwelcome(rest) else Thanks(f"{clitic}{aux} {rest}", clitic, aux, rest)
    return None


def _participle_first(rest: str) -> str:
    """`rest` when a participle leads it, adverbs aside; « montrer » typed for « montré » is mended; "" otherwise."""
    words = rest.split(" ")
    at = 0
    while at < min(len(words) - 1, 3) and (
        words[at].lower() in _BETWEEN or words[at].lower().endswith("ment")
    ):
        at += 1
    low = words[at].lower().rstrip(",.;:")
    if low in participles() or low in ("eu", "été", "dû"):
        return rest
    if low.endswith("er") and is_infinitive(low):
        words[at] = words[at][:-2] + "é" + words[at][len(low) :]
        return " ".join(words)
    return rest if _ENDED.match(low) and not is_infinitive(low) else ""


def moment(
    sentences: tuple[str, ...], to: Recipient, owner: Recipient | None, brief: Brief
) -> Fragment | None:
    """THANKS for what was typed to finish « Merci de… »; None when its first words do not."""
    if not sentences:
        return None
    owed = fits(sentences[0])
    if owed is None:
        return Fragment(sentences[0]) if _START.fullmatch(sentences[0]) else _given(sentences, brief)
    head, after = _parted(owed.head)
    turned = turn(head, to=to, owner=owner, brief=brief, reader_did=True)
    if turned.failed or mixed_register(turned.text, brief) or len(turned.text.split()) > LONGEST:
        shorter = _shorter(head)
        turned = turn(shorter, to=to, owner=owner, brief=brief, reader_did=True) if shorter else turned
        if turned.failed or mixed_register(turned.text, brief) or len(turned.text.split()) > LONGEST:
            return None
        after = ""
    said = spelled(_LASTED.sub(r" pendant \g<long> minutes", _ALSO.sub(_and_for, turned.text)))
    more = _afterwards([after, *sentences[1:]], to, owner, brief)
    clause = _clause(owed, said, tu=brief.register is Register.TU)
    made = {Shape.THANKS: f"{said}. {more}" if more else said}
    if clause:
        made |= {Shape.YOU: clause, Shape.CLAUSE: clause}
    rest = said.removeprefix(f"{owed.clitics}{owed.aux} ")
    spoken = QUOTED.search(said) if A_QUOTE.search(said) else None
    return Fragment(
        sentences[0],
        made,
        key=heart(rest),
        quote=short_quote(said) if spoken else "",
        has_number=counts(said, Language.FR),
        reader=True,
    )


def _given(sentences: tuple[str, ...], brief: Brief) -> Fragment | None:
    """« la visite de la réserve, surtout l’étagère des invendus »: a thing given, with what was best of it."""
    text = sentences[0]
    found = _BEST_OF_IT.fullmatch(text)
    if found is None or len(sentences) > 1 or independent(found["best"]) or mixed_register(text, brief):
        return None
    given = gift(found["what"], tu=brief.register is Register.TU)
    if not given or has_finite(words_of(given)):
        return None
    said = spelled(f"{given}{found['best']}")
    return Fragment(text, {Shape.GIFT: said, Shape.COLON: said}, key=key(given, Kind.NP), reader=True)


def _clause(owed: Thanks, said: str, *, tu: bool) -> str:
    """« vous m’avez montré le quai », for a note that thanks already."""
    start = f"{owed.clitics}{owed.aux} "
    if not said.startswith(start) or owed.clitics.strip() in ("vous", "se", "s’", "te", "t’"):
        return ""
    verb = {("avoir", False): "avez", ("avoir", True): "as", ("être", False): "êtes", ("être", True): "es"}[
        owed.aux, tu
    ]
    again = re.compile(r"(?P<mark> et |, )(?:d’|de )(?P<clitic>(?:m’|nous |l’|les )?)avoir ")
    rest = again.sub(
        lambda m: f"{m['mark']}{'tu ' if tu else 'vous '}{m['clitic']}{'as' if tu else 'avez'} ",
        said[len(start) :],
    )
    return f"{'tu' if tu else 'vous'} {owed.clitics}{verb} {rest}"


def _and_for(found: re.Match[str]) -> str:
    clitics = found["clitics"]
    mark = " et " if found["mark"] == ", " and "avoir" not in found.string[found.end() :] else found["mark"]
    return f"{mark}{'de ' if clitics and clitics[0] in 'mnl' else 'd’'}{clitics}avoir "


def _parted(text: str) -> tuple[str, str]:
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
        if at and (independent(piece) or feeling(piece) or _MY_FEELING.match(piece)):
            ends.append(so_far - 2)
            break
        so_far += len(piece) + 2
    if not ends:
        return text, ""
    end = min(ends)
    return text[:end].rstrip(" ,"), text[end:].lstrip(" ,;:–-")


def _shorter(text: str) -> str:
    """Its first pieces, as many as may be said in one breath; "" when not even one."""
    found = pieces(text)
    while len(found) > 1:
        found = found[:-1]
        if len(" ".join(found).split()) <= LONGEST:
            return ", ".join(found)
    return ""


def _afterwards(told: list[str], to: Recipient, owner: Recipient | None, brief: Brief) -> str:
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
            or not independent(pieces(text)[0])
            or _REASON.match(f", {each}")
        ):
            continue
        turned = turn(text, to=to, owner=owner, brief=brief, later=True)
        if turned.failed or mixed_register(turned.text, brief):
            continue
        said = spelled(punctuated(turned.text))
        made.append(f"{said[:1].upper()}{said[1:]}")
    return ". ".join(made)


def heart(rest: str) -> str:
    """The thing in it that a subject line may name: « montré l’alerte de 3 h » is about « l’alerte de 3 h »."""
    found = key(rest, Kind.PAST)
    if not found or any(each == found for each in (rest, rest.rstrip("."))):
        found = _contracted(rest)
    return found


_TO_THE = re.compile(
    r" (?P<mark>aux|au|du|des|à la|à l’|de la|de l’) ?(?P<what>[^\W\d_]+(?:-[^\W\d_]+)*[^,;:.«»()]*)"
)
_ARTICLE = {
    "aux": "les ",
    "au": "le ",
    "du": "le ",
    "des": "les ",
    "à la": "la ",
    "à l’": "l’",
    "de la": "la ",
    "de l’": "l’",
}


def _contracted(rest: str) -> str:
    """« assister aux transmissions » is about « les transmissions »."""
    found = _TO_THE.search(f" {rest}")
    if found is None or is_infinitive(words_of(found["what"])[0]):
        return ""
    return key(f"{_ARTICLE[found['mark']]}{found['what']}", Kind.NP)
