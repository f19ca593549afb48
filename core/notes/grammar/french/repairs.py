"""An answer one wishes one had given, typed as a whole sentence: said as it was typed."""

from __future__ import annotations

import re
from dataclasses import replace

from core.domain.brief import Brief, Recipient
from core.notes.fragment import Fragment, Shape
from core.notes.grammar.french.classify import has_finite, words_of
from core.notes.grammar.french.clauses import independent, leading, pieces, punctuated
from core.notes.grammar.french.figures import spelled
from core.notes.grammar.french.registers import mixed_register
from core.notes.grammar.french.shift import turn

_SHOULD = re.compile(
    r"(?:(?P<on>(?:sur|à propos de|concernant|pour|au sujet de|quand|lorsque|à la question|quant à|côté) ?[^.;:!?]{2,110}?)(?:,| ?:)? )?"
    r"(?P<should>j’(?:aurais|avais) (?:bien )?(?:dû|pu|voulu|aimé) [^\W\d_].+)",
    re.I | re.S,
)
_SHORT = re.compile(r"(?<![’'])(?:j )?\baurais? d[uû] (?=[^\W\d_]+(?:er|ir|re)\b)", re.I)
_BADLY = re.compile(
    r"^(?P<on>(?:sur|pour|à propos de) [^,]{2,40}?),? (?:j’ai|je me suis) [^,]{3,40}, (?:et |mais )?(?=j’aurais)"
    r"|^(?P<stuck>(?:sur|pour|à propos de) [^,]{2,40}?),? j’ai (?:un peu |complètement )?(?:séché|bafouillé|bloqué|calé|hésité|buté|bredouillé|paniqué), (?:et |mais )?(?=j’(?!ai )|je )",
    re.I,
)
"""« sur React j’ai bafouillé, j’aurais dû dire… »."""
_NAMED = re.compile(
    r"j’[^ ]+ (?:bien )?[^ ]+ (?:parler|mentionner|citer|raconter|évoquer|rappeler|montrer|poser|demander) ",
    re.I,
)
_FIRST_SAID = re.compile(
    r"(?:(?:quand|lorsque|sur|à|au|pour) .+,? )?(?:j’ai|je n’ai) (?:parlé|répondu|dit|cité|donné|pensé|évoqué) ",
    re.I,
)
"""« Quand vous m’avez demandé…, j’ai parlé de… »: what was said first, then what should have been."""
_NOW = re.compile(r"je |j’", re.I)
_STUCK = re.compile(
    r"j’ai (?:un peu |trop )?(?:hésité|bloqué|séché|bafouillé|calé|buté|bredouillé|paniqué|(?:mal |trop vite )?répondu(?: trop vite| à côté| mal)?|été (?:trop |un peu )?(?:floue?|vague|courte?|confuse?)) (?P<on>sur [^,.;]{2,60})",
    re.I,
)
"""« J’ai hésité sur le solvant. Je prendrais un gel. »: on what, then what is right."""
LONGEST = 55
"""Words that one repair may take in a note."""


def _explained(text: str, lead: str) -> str:
    """« …parler de l’accessibilité, les gants rendent… »: the reason after a colon."""
    found = pieces(text.removeprefix(lead))
    if (
        len(found) == 2
        and independent(found[1])
        and ":" not in text
        and not found[1].startswith(("et ", "mais "))
    ):
        return f"{lead}{found[0]} : {found[1]}"
    return text


_THOUGHT_AGAIN = re.compile(r",? (?:et )?j’y ai (?:re)?pensé [^,;:.]*$", re.I)
"""« …, j’y ai repensé dans le train »."""


_LEFT_OUT = re.compile(
    r"(?:j’ai oublié (?:de |d’)(?P<verb>parler|mentionner|citer|évoquer|préciser|raconter|montrer|poser|demander)|"
    r"je n’ai pas (?P<how>bien |assez |suffisamment )?(?P<done>parlé|mentionné|cité|évoqué|précisé|raconté|montré|posé|expliqué|détaillé|demandé)) (?P<what>[^;:!?]+)",
    re.I,
)
_HOW = {"bien ": "mieux ", "assez ": "davantage ", "suffisamment ": "davantage "}
_CONFUSED = re.compile(
    r"(?:gros |petit |j’ai eu (?:un |le )?)?(?:trac|trou(?: de mémoire)?|blanc|blocage|panne|hésitation|bafouillage) (?P<on>sur [^,;.]{2,60}), (?=je |j’)",
    re.I,
)


_MIXED = re.compile(
    r"(?P<what>(?:le|la|les) [^,;:]+|l’[^,;:]+), je (?:l’|les )ai (?P<done>confondu|inversé|mélangé)e?s? (?P<rest>avec [^,;:]+)"
)
"""« le différentiel 30 mA, je l’ai confondu avec le 300 »."""


def _mixed(found: re.Match[str]) -> str:
    return f"j’ai {found['done']} {found['what']} {found['rest']}"


def _left_out(text: str) -> str:
    """« j’ai oublié de parler du linge », « je n’ai pas bien expliqué la polyvalence » as what I should have done; "" for anything else."""
    found = _LEFT_OUT.fullmatch(text.removesuffix(", j’aurais dû"))
    if found is None:
        return ""
    verb = found["verb"] or f"{found['done'][:-1]}er"
    how = _HOW.get((found["how"] or "").lower(), "")
    done = f"{how}{verb}" if how != "davantage " else f"{verb} davantage"
    return f"j’aurais dû {done} {found['what']}"


def as_typed(sentences: tuple[str, ...], to: Recipient, brief: Brief) -> Fragment | None:
    """The repair with its « j’aurais dû », and what was typed after it; None when it does not say so itself."""
    first = _SHORT.sub("j’aurais dû ", sentences[0], count=1) if sentences else ""
    first = re.sub(r"(?<=j’)(aurais|avais) du (?=[^\W\d_]+(?:er|ir|re)\b)", r"\1 dû ", first)
    first = _THOUGHT_AGAIN.sub("", first)
    right = _CONFUSED.sub(
        r"\g<on>, ", _BADLY.sub(lambda m: f"{m['on'] or m['stuck']}, ", _MIXED.sub(_mixed, first))
    )
    if right != first and len(sentences) == 1 and not _SHOULD.fullmatch(right):
        return _told([right], sentences[0], to, brief)
    first = right
    if len(sentences) == 1 and (missed := _left_out(first)):
        return _told([missed], sentences[0], to, brief)
    found = _SHOULD.fullmatch(first)
    if (
        found is None
        and len(sentences) > 1
        and _FIRST_SAID.match(first)
        and (again := _SHOULD.fullmatch(sentences[1]))
    ):
        return _told([first, again[0], *sentences[2:]], sentences[0], to, brief)
    if (
        found is None
        and len(sentences) > 1
        and (stuck := _STUCK.fullmatch(first))
        and _NOW.match(sentences[1])
    ):
        now = sentences[1]
        return _told([f"{stuck['on']}, {now[:1].lower()}{now[1:]}", *sentences[2:]], sentences[0], to, brief)
    if found is None and len(sentences) > 1 and all(_own(each) for each in (first, *sentences[1:])):
        return _told([first, *sentences[1:]], sentences[0], to, brief)
    if found is None and len(sentences) > 1 and _FIRST_SAID.match(first):
        return Fragment(sentences[0])  # the wrong answer alone is no repair
    if found is None or not (found["on"] or len(sentences) > 1 or _NAMED.match(found["should"])):
        return None
    lead = f"{found['on']}, " if found["on"] else ""
    told = [
        f"{lead}{found['should'][:1].lower()}{found['should'][1:]}",
        *(s for s in sentences[1:] if independent(pieces(s)[0])),
    ]
    return _told(told, sentences[0], to, brief, lead=lead)


def _own(sentence: str) -> bool:
    """Whether it stands as a sentence of its own: « Sur la clause, ma réponse était vague », « plus exactement, je lis »."""
    found = pieces(sentence)
    led = leading(found[0]) or not has_finite(words_of(found[0]))
    return independent(found[0]) or (len(found) > 1 and led and independent(found[1]))


_ASKED_ME = re.compile(r"(?<![^\W_])(?:elle|il) m’(?:a|avait) ", re.I)
"""« Elle m’a demandé combien de palettes… »: whoever asked is the one who reads what should have been answered."""


def _told(told: list[str], raw: str, to: Recipient, brief: Brief, *, lead: str = "") -> Fragment | None:
    """The sentences of a repair, those at the end left out where it grows long."""
    turned = [turn(each, to=to, owner=None, brief=brief, stays=not _ASKED_ME.search(each)) for each in told]
    if any(each.failed or mixed_register(each.text, brief) for each in turned):
        return None
    if _SHOULD.fullmatch(told[0]):
        turned[0] = replace(turned[0], text=_explained(turned[0].text, lead))
    said = [spelled(punctuated(each.text) if at else each.text) for at, each in enumerate(turned)]
    while len(said) > 1 and sum(len(each.split()) for each in said) > LONGEST:
        said.pop()
    whole = " ".join(f"{each[:1].upper()}{each[1:]}." for each in said)
    return Fragment(raw, {Shape.SENTENCE: whole})
