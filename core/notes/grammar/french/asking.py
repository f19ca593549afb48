"""French questions: direct, put in writing order, and what follows « je me demande »."""

from __future__ import annotations

import re

from core.domain.brief import Brief, Recipient
from core.domain.person import Register
from core.notes.fragment import Fragment, Shape
from core.notes.grammar.french import spoken
from core.notes.grammar.french.classify import has_finite, words_of
from core.notes.grammar.french.conjugation import forms
from core.notes.grammar.french.figures import spelled
from core.notes.grammar.french.shift import turn
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.typed import Typed

_WH = r"comment|pourquoi|quand|où|combien|à qui|à quoi|avec qui|sur quoi|de quoi|depuis quand|par où"
_SPOKEN = re.compile(rf"({_WH}) (?:est-ce que )?vous ([^\W_]+(?:ez|tes))(?= |$)(.*)", re.I)
_INVERTED = re.compile(rf"(?:({_WH}) )?([^\W_]+(?:ez|tes))-vous(?= |$)(.*)", re.I)
_WHAT_IS = re.compile(r"c’est quoi (le |la |l’|les |votre |vos )(.+)", re.I)
_WHAT_ARE = re.compile(r"c’est quoi,? (une? )(.+)", re.I)
_HOW_IS = re.compile(r"c’est comment,? (le |la |l’|les |votre |vos )(.+)", re.I)
_WHETHER = re.compile(r"est-ce (?:que |qu’)(.+)", re.I)
_WHAT_SUBJECT = re.compile(r"qu’est-ce qui (.+)", re.I)
_WHAT_OBJECT = re.compile(r"qu’est-ce (que |qu’)(.+)", re.I)
_DIRECT = re.compile(
    rf"(?:{_WH}|qui|quels?|quelles?|combien de [^\W_]+|à quel\w*|dans quel\w*|jusqu’où) .+",
    re.I,
)
_YES_NO = re.compile(r"(?:vous|on|les?|la|l’|il y a|y a-t-il)[ ’]?.+", re.I)
_TOLD = re.compile(r"(?:pourquoi|quand|où|comment) (?:les?|la|l’|votre|vos|ce|cette) ?", re.I)
"""Typed without its mark and in the order of a statement: what follows « je me demande »."""
_IF = re.compile(r"(?:si |s(?=’))")
_WHAT_IF = re.compile(r"et (?:si|quand|pour|les?|la|l’) ?", re.I)
_VERB = re.compile(
    r"(?<!\w)(?:vous|tu|on|ils?|elles?|je|nous|ça) (?:ne |n’|le |la |les |l’|y |en |me |m’|vous |nous |lui |leur )*[^\W\d_]+"
)
"""« le sarrasin, vous le gardez l’été ? » asks by its mark alone."""
_LEAD = re.compile(
    r"^(?:ma question ?:? ?|je (?:voulais|voudrais|aimerais) (?:savoir|demander) |je me demande (?:encore |toujours |juste |bien )?|j’ai demandé |savoir |demander )",
    re.I,
)


def question(raw: str, typed: Typed, *, to: Recipient, brief: Brief, owner: Recipient | None) -> Fragment:
    """Q, INDIRECT when the word order is certain. Not a question at all: COLON alone, if nothing else."""
    text = _LEAD.sub("", typed.text)
    if text != typed.text and (whether := _IF.match(text)):
        rest = text[whether.end() :].removeprefix("’")
        text = f"est-ce qu{'’' if begins_with_vowel(rest) else 'e '}{rest}"
    if brief.register is Register.TU:
        text = _of_the_team(text)
    turned = turn(text, to=to, owner=owner, brief=brief, stays=spoken.of_others(text))
    text = turned.text[:1].lower() + turned.text[1:] if turned.text[1:2].islower() else turned.text
    text = spelled(text)
    if turned.failed or (brief.register is Register.TU and re.search(r"\b(?:vous|votre|vos)\b", text, re.I)):
        return Fragment(raw, unshifted=True, private=typed.private)
    direct, indirect = _both(text)
    if direct == indirect and not typed.asked and _TOLD.match(text):
        return Fragment(
            raw,
            {Shape.INDIRECT: indirect, Shape.COLON: indirect},
            reader=turned.reader,
            private=typed.private,
        )
    if (
        not direct
        and not (typed.asked and _VERB.search(text))
        and not has_finite(words_of(text))
        and not (typed.asked and _WHAT_IF.match(text))
        and not spoken.asks(text)
    ):
        return Fragment(raw, {}, private=typed.private)
    direct = direct or spoken.whole(text)
    shapes = {Shape.Q: direct + " ?", Shape.COLON: direct + " ?"}
    if indirect:
        shapes[Shape.INDIRECT] = indirect
    return Fragment(raw, shapes, reader=turned.reader, private=typed.private)


def _of_the_team(text: str) -> str:
    """In a note that says tu, « vous » is the team: « chez vous » is « dans l’équipe », « comment vous décidez » is « comment on décide »."""
    text = re.sub(r"(?<!\w)chez vous(?!\w)", "dans l’équipe", text, flags=re.I)
    return _YOU_DO.sub(
        lambda m: f"on {m['clitics']}{_THIRD[m['verb']]}" if m["verb"] in _THIRD else m[0], text
    )


_YOU_DO = re.compile(
    r"(?<![\w-])vous (?P<clitics>(?:ne |n’|le |la |les |l’|y |en )*)(?P<verb>[^\W\d_]+(?:ez|tes))(?!\w)"
)
_THIRD = {you: third for third, (_, you, _) in forms().items() if not third.endswith("nt")}


_HOW_MANY = re.compile(r"vous ([^\W\d_]+(?:ez|tes)) combien( .+)?")
_LAST = (
    r"(combien de temps|à quel moment|à quelle fréquence|à quelle heure|comment|quand|où|pourquoi|avec qui)"
)
_ASKED_LAST = re.compile(rf"vous ([^\W\d_]+ez)( .+?)? {_LAST}")
_ONE_ASKED_LAST = re.compile(rf"on ([^\W\d_]+)( .+?)? {_LAST}")
"""« vous gardez les logs combien de temps ? »"""


def _both(text: str) -> tuple[str, str]:
    """(direct without mark, indirect); empty where not certain."""
    if found := _ASKED_LAST.fullmatch(text):
        return f"{found[3]} {found[1]}-vous{found[2] or ''}", f"{found[3]} vous {found[1]}{found[2] or ''}"
    if found := _ONE_ASKED_LAST.fullmatch(text):
        rest = f"on {found[1]}{found[2] or ''}"
        return f"{found[3]} est-ce qu’{rest}", f"{found[3]} {rest}"
    if found := _HOW_MANY.fullmatch(text):
        return (f"combien {found[1]}-vous{found[2] or ''}", f"combien vous {found[1]}{found[2] or ''}")
    if found := _HOW_IS.fullmatch(text):
        asked = f"comment se présente{'nt' if found[1] == 'les ' else ''} {found[1]}{found[2]}"
        return asked, asked
    if found := _WHAT_ARE.fullmatch(text):
        return f"qu’est-ce qu’{found[1]}{found[2]}", f"ce qu’est {found[1]}{found[2]}" if "pour" not in found[
            2
        ] else ""
    if put := spoken.written(text):
        return put, ""
    if found := _WHAT_IS.fullmatch(text):
        article, noun = found[1], found[2]
        if article in ("le ", "la "):
            return (
                f"{'quel' if article == 'le ' else 'quelle'} est {article}{noun}",
                f"{'quel' if article == 'le ' else 'quelle'} est {article}{noun}",
            )
        return "", ""
    if found := _SPOKEN.fullmatch(text):
        return f"{found[1]} {found[2]}-vous{found[3]}", f"{found[1]} vous {found[2]}{found[3]}"
    if found := _INVERTED.fullmatch(text):
        return text, f"{found[1] or 'si'} vous {found[2]}{found[3]}"
    if found := _WHAT_SUBJECT.fullmatch(text):
        return text, f"ce qui {found[1]}"
    if found := _WHAT_OBJECT.fullmatch(text):
        return text, f"ce {found[1]}{found[2]}"
    if found := _WHETHER.fullmatch(text):
        return text, f"{'s’' if re.match('ils?(?![^ ])', found[1]) else 'si '}{found[1]}"
    if re.search(r"-(?:t-)?(?:il|elle|on|ils|elles)(?!\w)", text):
        return text, ""
    if _DIRECT.fullmatch(text):
        return text, text
    if asked := spoken.inverted_to_you(text):
        return asked, f"si {text}"
    if re.match(r"(?:vous|on) ", text):
        return f"est-ce que {text}" if text.startswith("vous") else f"est-ce qu’{text}", f"si {text}"
    if _YES_NO.fullmatch(text):
        return "", ""
    return "", ""
