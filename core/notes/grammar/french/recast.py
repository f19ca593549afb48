"""A moment put as one would have typed it with time: who did it together, what was done while, whom it names, what it is called."""

from __future__ import annotations

import re
from dataclasses import replace

from core.domain.brief import Brief, Recipient
from core.domain.person import Register
from core.notes.grammar.french import met, scenes
from core.notes.grammar.french.classify import Kind, classify, has_finite, words_of
from core.notes.grammar.french.conjugation import is_infinitive, participles
from core.notes.grammar.french.lexicon import PREPOSITIONS, SUBORDINATORS, gender_of
from core.notes.grammar.french.phone import told_of_them
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.typed import Typed

_BOTH_DID = re.compile(
    r"(?:de |d’|pour )?avoir (?P<done>[^\W\d_]+)(?P<what>(?: [^,;:.«]*?)? ensemble(?![^\W_]).*)", re.I
)
"""« avoir compté ensemble les albums »: nobody is thanked for what both did."""
_DOING = re.compile(r", (en [^\W\d_]+ant(?: [^,;:.«]+)?), (?=(?:les?|la|une?|des|l’|\d))", re.I)
_WHILE = re.compile(
    r"(?P<while>en (?:me |m’|nous |se |s’|y )?[^\W\d_]+ant(?: [^,;:.«]+)?), (?:de |d’)?(?P<did>(?:m’|nous |l’|les )?avoir (?:bien |aussi )?[^\W\d_]+)(?P<rest> .+)",
    re.I,
)
"""« en relisant ma lettre, m’avoir rappelé que j’avais postulé »."""
_ANEW = re.compile(
    r"(?<=[^\W_]{2}) (?=j’ai [^\W\d_]{2,}(?:é|i|u|is|it)(?![^\W_])|(?:il|elle|on) (?:(?:a|est) |m’a |s’est |l’a |nous a )(?!(?:été|eu) )[^\W\d_]{2,}(?:é|i|u|is|it|ert)s?(?![^\W_]))"
)
"""« quand le camion est arrivé il a enfilé ses gants », « il m’a demandé mon plus gros raté j’ai raconté la palette »: a clause begins."""
_JOINING = (
    SUBORDINATORS
    | PREPOSITIONS
    | frozenset(
        listed(
            "et ou mais car donc puis alors ce moi ni or sinon laquelle lequel lesquels lesquelles auquel duquel auxquels auxquelles ainsi aussi peut-être"
        )
    )
)
_FOLLOWED = re.compile(
    r",? (?:et )?je l’ai (?:suivi|aidé|remercié|croisé|écouté|félicité|accompagné|salué)e?$", re.I
)
"""« elle fait le tour des postes, je l’ai suivie »: « l’ » is the reader, who knows it."""
_AGED = re.compile(r"^(?:il|elle) a \d\d ans(?: et|,(?: et)?) (?=(?:il|elle) )", re.I)
"""Nobody is told their age."""
_NOTED = re.compile(r",? (?:et )?(?:je |j’ai )(?:bien )?(?:noté|note|retenu|retiens)(?: (?:ça|cela))?$", re.I)
_OF_THE = re.compile(
    r"(?P<what>(?:la |le |une? |petite? |courte? )?(?:visite|tour)(?: rapide| guidée?| complète?)?) (?P<of>[a-zà-ÿ]{3,}(?:-[a-zà-ÿ]+)*)(?P<rest>(?: .*)?(?:,.*)?)",
    re.I,
)
"""« visite atelier », « tour dépôt »."""
_MEASURED = re.compile(
    r"(?<=[^\W\d_]{3}) (?P<much>\d[\d \u00a0\u202f]*(?:[.,]\d+)? ?(?:km|kg|m²|m2|tonnes?|pages?|ans|litres?|m|cm|mètres|watts?|kW))(?=$|,)"
)
"""« le vieux bus du fond 800 000 km »: how much, in brackets."""


def moment(
    typed: Typed, plain: str, to: Recipient, owner: Recipient | None, brief: Brief
) -> tuple[Typed, str]:
    """`typed` and its best sentence `plain`, both recast."""
    tu = brief.register is Register.TU
    ours = owner == to or (owner is None and len(brief.people) == 1)
    made = {each: _recast(each, to, owner, tu=tu, ours=ours) for each in {plain, *typed.whole}}
    whole = tuple(told_of_them(each) for sentence in typed.whole if (each := made[sentence]))
    return replace(typed, whole=whole or typed.whole), made[plain] or plain


def _recast(text: str, to: Recipient, owner: Recipient | None, *, tu: bool, ours: bool) -> str:
    text = met.told(_NOTED.sub("", text), to, owner)
    text = scenes.completed(text, to) if ours else text
    if (both := _BOTH_DID.fullmatch(text)) and both["done"].lower() in participles():
        what, while_doing = both["what"], _DOING.search(both["what"])
        if while_doing:
            what = f"{what[: while_doing.start()]} {what[while_doing.end() :]}"
        led = f"{while_doing[1]}, " if while_doing else ""
        return f"{led}nous avons {both['done'].lower()}{what}"
    if while_ := _WHILE.fullmatch(text):
        rest = while_["rest"]
        told = rest[1:].startswith(("que ", "qu’", "comment ", "pourquoi ", "où "))
        if told or "," in rest or len(rest.split()) > _SHORT:
            return f"{while_['did']}, {while_['while'].lower()},{rest}"
        return f"{while_['did']}{rest} {while_['while'].lower()}"
    if ours and "je l’ai " in text:
        text = _FOLLOWED.sub("", text)
    text = _AGED.sub("", text)
    text = commas(text)
    if (of := _OF_THE.fullmatch(text)) and (named := _of_the(of)):
        return named
    head, comma, rest = text.partition(",")
    if _MEASURED.search(text) and classify(head) in (Kind.NP, Kind.BARE):
        return _in_brackets(head) + (comma + ",".join(map(_in_brackets, rest.split(","))) if comma else "")
    return text


_SHORT = 8
"""Words of what was done, after which « en traversant l’atelier » may still follow."""


def _in_brackets(piece: str) -> str:
    found = _MEASURED.search(piece)
    if found is None or has_finite(words_of(piece)):
        return piece
    before = words_of(piece[: found.start()])[-1].lower()
    if before in _JOINING or before in participles() or is_infinitive(before):
        return piece
    return f"{piece[: found.start()]} ({found['much']}){piece[found.end() :]}"


def commas(text: str) -> str:
    """`text` with the comma that a thumb leaves out where the next clause begins."""
    return _ANEW.sub(lambda m: " " if _led(text[: m.start()]) else ", ", text)


def _led(before: str) -> bool:
    """Whether what stands before a clause leads it: « et », « que », « quand », or an open quotation mark."""
    words = words_of(before)
    return (
        words[-1].lower() in _JOINING or before.count("«") > before.count("»") or before.rstrip()[-1] in ",;:"
    )


def _of_the(found: re.Match[str]) -> str:
    """« visite atelier » as « visite de l’atelier », where the gender is certain."""
    thing = found["of"].lower()
    which = gender_of(thing)
    if not which or thing in _JOINING or thing in participles():
        return ""
    if thing.endswith(("s", "x")):
        of = "des "
    else:
        of = "de l’" if begins_with_vowel(thing) else "de la " if which == "f" else "du "
    return f"{found['what']} {of}{found['of']}{found['rest']}"
