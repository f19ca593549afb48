"""« Merci de… » finished as the debrief asks: said in that sentence, as typed; what else was typed follows as a sentence or is left."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.domain.brief import Brief, Recipient
from core.domain.person import Language, Register
from core.notes.fragment import Fragment, Shape
from core.notes.grammar.french import given
from core.notes.grammar.french.afterwards import afterwards, parted_thanks
from core.notes.grammar.french.classify import Kind, words_of
from core.notes.grammar.french.clauses import pieces
from core.notes.grammar.french.conjugation import is_infinitive, participles
from core.notes.grammar.french.cursor import Turned
from core.notes.grammar.french.figures import spelled
from core.notes.grammar.french.gratitude import past_of, unwelcome
from core.notes.grammar.french.keys import key
from core.notes.grammar.french.lexicon import HUMANS
from core.notes.grammar.french.quotes import A_QUOTE, QUOTED, short_quote
from core.notes.grammar.french.registers import mixed_register
from core.notes.grammar.french.shift import turn
from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.unsaid import unsaid
from core.notes.numbers import counts

LONGEST = 36
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
_FOR = re.compile(r"pour (?:la |le |les |l’|votre |vos |ton |ta |tes |m’avoir |nous avoir |avoir )")
_MINUTES = re.compile(r"(?<=\d) ?(?:min|mn)(?![^\W_])")
_LASTED = re.compile(
    r"(?<!de)(?<!en)(?<!à)(?<!par)(?<!sur)(?<!pendant)(?<!après)(?<!avant)(?<!dans)(?<!presque) (?P<long>\d+) ?(?:min|mn|minutes)$"
)
"""« m’avoir confié le poste 5 min »."""


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
    if _FOR.match(sentences[0]):
        sentences = (sentences[0][5:], *sentences[1:])
        if (thing := given.thing(sentences, brief)) is not None:
            return thing
    owed = fits(sentences[0])
    if owed is None:
        return Fragment(sentences[0]) if _START.fullmatch(sentences[0]) else given.given(sentences, brief)
    head, after = parted_thanks(_WHAT_I_THINK.sub(lambda m: m["end"], owed.head))
    turned = _turned(head, to, owner, brief)
    if turned.failed or mixed_register(turned.text, brief) or len(turned.text.split()) > LONGEST:
        shorter = _shorter(head)
        turned = _turned(shorter, to, owner, brief) if shorter else turned
        if turned.failed or mixed_register(turned.text, brief) or len(turned.text.split()) > LONGEST:
            return None
        after = ""
    said = _LASTED.sub(r" pendant \g<long> minutes", _ALSO.sub(_and_for, turned.text))
    said = spelled(_MINUTES.sub(" minutes", said))
    more = afterwards([after, *sentences[1:]], to, owner, brief)
    clause = _clause(owed, said, tu=brief.register is Register.TU)
    made = {Shape.THANKS: _told_beside(said, more) if more else said}
    if clause:
        made |= {Shape.YOU: clause, Shape.CLAUSE: clause}
    rest = re.sub(r" ?\([^()]*\)", "", said.removeprefix(f"{owed.clitics}{owed.aux} "))
    spoken = QUOTED.search(said) if A_QUOTE.search(said) else None
    return Fragment(
        sentences[0],
        made,
        key=heart(rest),
        quote=short_quote(said) if spoken else "",
        has_number=counts(said, Language.FR),
        reader=True,
        filled=True,
    )


_WHAT_I_THINK = re.compile(
    r",? (?:ce qui|alors que ce n’était pas|et ce n’était pas) [^,;:.]{3,60}(?P<end>, (?=et (?:de |d’)?(?:m’|nous |avoir))|$)"
)
"""« …, ce qui n’arrive pas partout, et de m’avoir demandé… »: what the writer makes of it is left out."""


def _told_beside(said: str, more: str) -> str:
    """The thanks and what was typed after it: what a thing is like stands behind a colon, anything else is a sentence."""
    if _OF_THINGS.match(more) and ":" not in said + more and ". " not in said + more:
        return f"{said} : {more[:1].lower()}{more[1:].rstrip('.')}"
    return f"{said}. {more}"


_OF_THINGS = re.compile(r"(?:les?|la|une?|chaque|ce|cette|ces) |l’", re.I)


def _turned(text: str, to: Recipient, owner: Recipient | None, brief: Brief) -> Turned:
    """Turned to the reader; as typed, which says « vous » already, where somebody else in it may be the one meant."""
    turned = turn(text, to=to, owner=owner, brief=brief, reader_did=True)
    if turned.failed and HUMANS.search(text):
        return turn(text, to=to, owner=owner, brief=brief, stays=True)
    return turned


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


def _shorter(text: str) -> str:
    """Its first pieces, as many as may be said in one breath; "" when not even one."""
    found = pieces(text)
    while len(found) > 1:
        found = found[:-1]
        if len(" ".join(found).split()) <= LONGEST and not unsaid(", ".join(found)):
            return ", ".join(found)
    return ""


def heart(rest: str) -> str:
    """The thing in it that a subject line may name: « montré l’alerte de 3 h » is about « l’alerte de 3 h »."""
    found = key(rest, Kind.PAST)
    if not found or any(each == found for each in (rest, rest.rstrip("."))):
        found = _contracted(rest)
    return without_hanging(found)


def without_hanging(name: str) -> str:
    """« le lit de la 214 avec vous » as a thing is named: « le lit de la 214 »."""
    return _HANGING.sub("", name)


_HANGING = re.compile(
    r"(?: (?:sans|pour|avant de|avant d’|après|afin de|et|ou)(?: (?:me|te|se|le|la|les|nous|vous|lui|y|en|ne|pas))*)+$| (?:avec|chez|devant|pour) (?:vous|toi|moi|nous)$"
)
"""What a thing's name does not end on: « la ruche 12 sans me », « les vélos avec vous »."""


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
