"""An opinion as a sentence: « je dirais… » takes any phrase that is not a clause, « je dirais que… » a clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from core.domain.brief import Brief, Recipient
from core.domain.person import Language
from core.notes.fragment import Fragment, Part, Shape
from core.notes.grammar.french import phrases
from core.notes.grammar.french.classify import Kind, classify, has_finite, words_of
from core.notes.grammar.french.clauses import independent, pieces, punctuated
from core.notes.grammar.french.conjugation import is_infinitive
from core.notes.grammar.french.figures import IN_WORDS, spelled
from core.notes.grammar.french.registers import mixed_register
from core.notes.grammar.french.shift import turn
from core.notes.grammar.french.telling import in_a_breath
from core.notes.numbers import counts


def shapes(text: str, kind: Kind, known: dict[Shape, str]) -> dict[Shape, str]:
    """`known` are the forms that are certain already; an opinion always has S1 and COLON beside them."""
    made = {Shape.COLON: in_a_breath(text)}
    if kind in (Kind.S1, Kind.INF) and Shape.S1 in known:
        return {**known, **made, Shape.S1: known[Shape.S1]}
    words = words_of(text)
    clitic = (
        len(words) > 1
        and words[0].lower() in ("en", "y", "le", "la", "les", "l’", "se", "s’")
        and is_infinitive(words[1])
    )
    if kind is Kind.INF or clitic:
        put = f"il faudrait {text}"
        return {**known, **made, Shape.S1: put, Shape.CLAUSE: put}
    head = re.split(r" [;:] |\. ", text, maxsplit=1)[0]
    first = pieces(head)[0]
    if because := _because(text):
        return {**made, Shape.S1: because, Shape.CLAUSE: because}
    if _BY_COLON.match(text) and ":" not in text:
        if _BY_DOING.match(text) and len(pieces(text)) > 1 and _WOULD.search(pieces(text)[1]):
            return {**made, Shape.S1: text, Shape.CLAUSE: text}
        then = len(pieces(text)) > 1 and independent(pieces(text)[1])
        put = f"je dirais : {text.replace(', ', ' ; ', 1) if then else text}"
        return {**made, Shape.S1: put, Shape.CLAUSE: put}
    if (
        _ANSWERED.match(text)
        or text.startswith(("je ", "j’"))
        or "j’" in first
        or " je " in first
        or _HEDGED.search(text)
        or text.startswith(
            ("il me semble", "à mon sens", "à mon avis", "selon moi", "pour moi", "il faudrait")
        )
    ):
        put = text
    elif independent(first) or _WHO_SHOULD.match(text) or text.startswith("il faut "):
        put = (
            f"je dirais qu’{text.replace(' et on ', ' et qu’on ')}"
            if text.startswith("on ")
            else f"je dirais que {text}"
        )
    else:
        found = pieces(head)
        if len(found) == 2 and independent(found[1]):
            text = text.replace(", ", " : ", 1)
        put = f"je dirais {text}"
        if _A_THING.match(text) and ":" not in text:
            return {**made, Shape.S1: f"je dirais : {text}", Shape.CLAUSE: put}
    return {**made, Shape.S1: put, Shape.CLAUSE: put}


def _because(text: str) -> str:
    """« l’équipe du matin car elle voit les pannes »: the answer is a thing, and its reason a clause."""
    found = _REASON.search(text)
    if found is None:
        return ""
    head = text[: found.start()]
    thing = classify(head) in (Kind.NP, Kind.BARE) and not has_finite(words_of(head)) and "," not in head
    return f"je dirais {head}, {text[found.end() :]}" if thing else ""


_WHO_SHOULD = re.compile(
    r"(?:celui|celle|ceux|celles) qui [^,;:.]+? (?:(?:ne |n’)?(?:d(?:oit|oivent|evrai(?:t|ent))|peu(?:t|vent)|pourrai(?:t|ent)|sai(?:t|vent)|est|sont|a|ont|va|vont))(?![^\W_])",
    re.I,
)
"""« celui qui pose devrait mesurer » says something of him; « celui qui voit le défaut » names him."""
_REASON = re.compile(r",? (?=(?:car|parce que|puisque|vu que) |(?:parce qu|puisqu|vu qu)’)")
_BY_DOING = re.compile(
    r"en (?:(?:l[ae]|les|leur|lui|y|nous|vous|me|se) |(?:l|m|s|n)’)*[^\W\d_]+ant(?![^\W_])", re.I
)
_BY_COLON = re.compile(
    rf"{_BY_DOING.pattern}|(?:pas|jamais|personne|rien|aucune?|parce que) |(?:personne|parce qu’)", re.I
)
"""What « je dirais » would take for its own: « je dirais pas le chef », « je dirais en leur laissant »."""
_WOULD = re.compile(r"(?<![^\W_])[^\W\d_]+(?:r(?:ais|ait|ions|iez|aient)|r(?:a|ont|ez|ons))(?![^\W_])")
_A_THING = re.compile(
    r"(?:une?|des) (?:petite?s? |simples? |premiere? |vraie? |second )?(?:messages?|appels?|coups? de (?:fil|téléphone)|mails?|courriels?|sms|textos?|mots?|lettres?|courriers?|visites?|rendez-vous|points?|"
    r"réunions?|affiches?|essais?|tests?|relectures?|pauses?|réponses?|rappels?|relances?|photos?|fiches?|pancartes?|cafés?|discussions?|entretiens?)(?![^\W_])",
    re.I,
)
"""What one would do, named: « un message court le soir même »; « un artisan » answers « qui ? » without a colon."""
_ANSWERED = re.compile(r"(?:(?:pour )?moi,? )?(?:oui|non|si)(?=,| )", re.I)
"""« moi oui, mais glacé » answers by itself."""
_ALONE = re.compile(r"^(?:[2-9]|1[0-6])(?=,|$| par | maximum)")
"""« 4, et jamais le vendredi »."""


_ASIDE = re.compile(r"(?<=[\w’])(?<!que) (justement|je pense|je crois|je dirais)(?=,|$)")
"""« un artisan justement, par exemple »: an aside stands between commas."""
_BUT = re.compile(
    r"(?<=[^\W_]) (mais) (?=(?:sur|pas|avec|dans|jamais|seulement|plutôt|sans|en|à|au|pour|chez) )"
)
_HEDGED = re.compile(r", je (?:pense|crois|dirais|parie|suppose)(?=,|$)")
"""« le produit, je pense »: it needs no « je dirais »."""


_SUITS_ME = re.compile(r"(?<=[^\W_]),? (?:ça|cela) me (?:va|convient)(?: bien| très bien)?$")
"""« 2, ça me va »."""


def with_reason(whole: Sequence[str], to: Recipient, brief: Brief) -> Fragment | None:
    """« La régulation, je crois. L’équipage a les mains prises. »: the answer, and behind a colon its reason; None for anything else."""
    if len(whole) != 2 or not all(1 < len(each.split()) <= _SHORT for each in whole) or not _reason(whole[1]):
        return None
    if whole[1].lower().startswith("sinon"):
        other = re.sub(r"^sinon,? ", "", whole[1], flags=re.I)
        kept = opinion(whole[0], to, brief)
        said = kept.shapes.get(Shape.S1, "")
        return (
            replace(kept, shapes={Shape.S1: f"{said} ; sinon, {other}"}) if said and ";" not in said else None
        )
    first, why = (
        opinion(_MEANT.sub("", whole[0]), to, brief),
        turn(whole[1], to=to, owner=None, brief=brief, stays=True),
    )
    said = first.shapes.get(Shape.S1, "")
    if not said or ":" in said or why.failed or mixed_register(why.text, brief):
        return None
    return replace(first, shapes={Shape.S1: f"{said} : {spelled(why.text)}"})


_SHORT = 16
"""Words of an answer, and of its reason, that are said in one breath."""
_MEANT = re.compile(r",? (?:je (?:pense|crois|dirais)|à mon avis|selon moi)$")


def _reason(text: str) -> bool:
    """A clause, « sinon on parle du projet », or « forcer ne sert à rien »."""
    text = re.sub(r"^sinon,? ", "", text, flags=re.I)
    return independent(text) or (_TO_DO.match(text) is not None and has_finite(words_of(text)))


_TO_DO = re.compile(r"[^\W\d_]+(?:er|ir|re) (?:ne |n’)?[^\W\d_]+", re.I)


def opinion(plain: str, to: Recipient, brief: Brief) -> Fragment:
    """An opinion, whatever its form: « je dirais… », or as it stands after a colon."""
    turned = turn(plain, to=to, owner=None, brief=brief, stays=True)
    if turned.failed or mixed_register(turned.text, brief):
        return Fragment(plain, unshifted=True)
    said = _SUITS_ME.sub("", turned.text)
    said = _BUT.sub(r", \1 ", _ASIDE.sub(r", \1", said))
    text = spelled(_ALONE.sub(lambda m: IN_WORDS.get(int(m[0]), m[0]), punctuated(said)))
    kind = classify(text)
    made = shapes(
        text, kind, phrases.shapes(text, kind, Part.VIEW, brief) if kind is not Kind.QUESTION else {}
    )
    return Fragment(plain, made, has_number=counts(text, Language.FR))
