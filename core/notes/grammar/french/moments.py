"""A moment told whole: each sentence turned towards its reader, its clauses parted, nothing folded that is not one clause."""

from __future__ import annotations

import re
from itertools import pairwise

from core.domain.brief import Brief, Recipient
from core.domain.person import Gender
from core.notes.fragment import Shape
from core.notes.grammar.french.asides import without_aside
from core.notes.grammar.french.classify import words_of
from core.notes.grammar.french.clauses import independent, leading, pieces, punctuated
from core.notes.grammar.french.conjugation import forms, is_infinitive, participles
from core.notes.grammar.french.figures import spelled
from core.notes.grammar.french.gratitude import thanks
from core.notes.grammar.french.hand import feeling
from core.notes.grammar.french.lexicon import DETERMINERS, HOMOGRAPHS, PREPOSITIONS, SUBORDINATORS, gender_of
from core.notes.grammar.french.phrases import ALONE, TOGETHER
from core.notes.grammar.french.rows import best, done_by_both, too_long
from core.notes.grammar.french.scenes import as_it_was
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.telling import in_a_breath
from core.notes.grammar.french.things import of_things, one_thing
from core.notes.grammar.french.typography import quotation_marks
from core.notes.grammar.french.verbs import EITHER_AUXILIARY, TO_ME, WITH_ETRE

_THEN = re.compile(r", (?=(?:(?:m’|me |nous |vous )(?P<verb>[^\W\d_]+)))")
_THE_PHONE = re.compile(r"^t[eé]l(?:éphone)? (?=a sonné|sonne|qui sonne)", re.I)
_SAID_ALOUD = re.compile(
    r"(?P<who>elle|il) (?:me|m’a) (?:fait|sort|sorti|lâche|lâché) ?:? ?(?P<said>« [^»]+»)", re.I
)
"""« il me fait « vous feriez quoi ? » »."""
_AS_FOR_ME = re.compile(r"^moi ?: ?(?P<said>[^«»:]{6,})$", re.I)
_AND_DID_NOT = re.compile(r" et (?:n’a |a )?pas (?P<done>[^\W\d_]+é)$")
"""« il a demandé et pas jugé »."""
_FOR_IT_WAS = re.compile(r"(?<=[éiu]) c’est (?=ce qu|exactement|pareil)")
_DURING = re.compile(
    r"^(?:pendant|au milieu de|au bout de|à la fin de|au début de|avant|après) (?:la |le |l’|les |notre |nos )?[^\W\d_]+(?= (?:un|une|elle|il|on|nous|vous|le|la|les|personne|j’|je)(?!\w))",
    re.I,
)
"""« pendant la visite un petit m’a donné… »."""
_SPOKEN_OF = re.compile(
    r"^(?:tout )?(?:d’abord|d’entrée|pour commencer|à la fin|au début|chaque [^\W\d_]+|tous les [^\W\d_]+) (?=(?:elle|il|on|vous|tu) )",
    re.I,
)
_ANEW = re.compile(
    r"(?<=[^\W_]),? (?P<et>et|mais) (?=(?:on|nous|vous|tu|elle|il|je|c’|ça) (?:(?:l’|y |en |me |m’|n’|ne |nous |les |le |la )*)[^\W\d_]{1,}(?!\w)|(?:j’|c’)[^\W\d_])",
    re.I,
)
"""« il a ouvert le site et on a attendu » : two clauses, each with its subject."""
_FINE = re.compile(r"[;:]|[.!?…] ")


def completed(text: str, to: Recipient, owner: Recipient | None, brief: Brief) -> str:
    """« m’a fait dessiner la base » with its subject; « il prend un stylo, me dessine le plan » with its « et »."""
    text = _THEN.sub(lambda m: " et " if _finite(m["verb"]) else m[0], text)
    text = _THE_PHONE.sub("le téléphone ", text)
    text = _SAID_ALOUD.sub(
        lambda m: (
            f"{m['who']} m’a {'demandé' if m['said'].rstrip(' »').endswith('?') else 'dit'} : {m['said']}"
        ),
        text,
    )
    text = _own_subject(without_aside(text))
    text = _AS_FOR_ME.sub(r"j’ai répondu : « \g<said> »", text)
    text = _AND_DID_NOT.sub(
        lambda m: (
            f", sans {participles()[m['done'].lower()]}" if m["done"].lower() in participles() else m[0]
        ),
        text,
    )
    text = _FOR_IT_WAS.sub(" : c’est ", text)
    text = _DURING.sub(lambda m: f"{m[0]},", text)
    text = _SPOKEN_OF.sub(lambda m: f"{m[0].rstrip()}, ", text)
    words = words_of(text)
    if not words or owner not in (None, to) or (owner is None and len(brief.people) != 1):
        return text
    if both := done_by_both(text):
        text = f"{with_article(both[0])}, {both[1]}"
    if (doer := _doer(words, to.gender)) is not None:
        told = f"{doer}{text[:1].lower()}{text[1:]}"
        shown = pieces(told)
        two = len(shown) == 2 and words_of(shown[1])[:1] and words_of(shown[1])[0].lower() in DETERMINERS
        return " et ".join(shown) if doer.endswith(" m’a ") and two and not independent(shown[1]) else told
    at = 1 if words[0].lower() in ("m’", "me", "nous", "t’") else 0
    verb = words[at].lower() if at < len(words) else ""
    follows = words[at + 1].lower() if at + 1 < len(words) else ""
    if (at and _finite(verb)) or (not at and verb in ("a", "avait") and follows in participles()):
        return f"{'elle' if to.gender is Gender.FEMININE else 'il'} {text[:1].lower()}{text[1:]}"
    return text


def _own_subject(text: str) -> str:
    """« il a ouvert le tableau et la moitié des dates étaient fausses »: the second has its own subject, and is told apart."""
    if " et " not in text or "«" in text:
        return text
    for mark in _AND_THE.finditer(text):
        before, after = text[: mark.start()], text[mark.end() :]
        if len(words_of(before)) > 3 and independent(pieces(before)[-1]) and independent(pieces(after)[0]):
            short = len(words_of(pieces(before)[-1])) + len(words_of(after)) < SHORT + 2
            return f"{before}, {'et ' if short else ''}{after}"
    return text


_AND_THE = re.compile(
    r"(?<!,) et (?=(?:la |le |les |l’(?!a |avait |ai |ont )|un |une |des |tout le monde |chacun |chaque )[^\W\d_])"
)


def _doer(words: list[str], gender: Gender | None) -> str | None:
    """Who « monté sur le toit », « goûté les sauces », « parlé du four » were: the writer, or both."""
    if len(words) < 2:
        return None
    first, follows = words[0].lower(), words[1].lower()
    if first in TO_ME and (
        follows in DETERMINERS or follows in ("comment", "où", "pourquoi") or is_infinitive(follows)
    ):
        return f"{'elle' if gender is Gender.FEMININE else 'il'} m’a "
    known = participles().get(first)
    if known in WITH_ETRE | EITHER_AUXILIARY and follows in PREPOSITIONS:
        return "je suis "
    if first in participles() and follows in DETERMINERS and "ensemble" in (w.lower() for w in words):
        return "nous avons "
    if first in ("pris", "bu") and "café" in words[2:3]:
        return "nous avons "
    if first in ALONE and (follows in DETERMINERS or follows[0].isdigit()):
        return "j’ai "
    shared = (
        follows in PREPOSITIONS or follows[0].isdigit() or follows in ("ensemble", "longtemps", "longuement")
    )
    return "nous avons " if first in TOGETHER and shared else None


def _finite(word: str) -> bool:
    low = word.lower()
    return (
        low in ("a", "avait", "est", "était")
        or (low in forms() and low not in HOMOGRAPHS)
        or low in ("dit", "fait", "montre", "demande", "lance", "pose")
    )


def single(text: str) -> bool:
    """Whether `text` is one clause, fit to be folded into a sentence of ours."""
    bare = re.sub(r"«[^»]*»", "", text) if "«" in text else text
    if _FINE.search(bare) or (_ANEW.search(bare) and not re.match(r"(?:que|comment|quand) ", text)):
        return False
    found = pieces(text)
    if len(found) == 1:
        return True
    rest = found[1:]
    if leading(found[0]) and len(found) == 2:
        return not found[0].startswith(("quand ", "lorsqu"))
    return all(_hangs(each) for each in rest) and not any(independent(each) for each in rest)


def _hangs(piece: str) -> bool:
    words = words_of(piece)
    first = words[0].lower() if words else ""
    return first in SUBORDINATORS or first in _HANGING


_HANGING = frozenset(["et", "ou", "avec", "sans", "pour", "dans", "en", "sur", "chez", "à", "au"])


def whole(sentences: list[str]) -> dict[Shape, str]:
    """The moment as sentences of its own, and in one breath after a colon."""
    made = [spelled(punctuated(_unfelt(each))) for each in sentences if not feeling(each)]
    made = [_apart(each) for each in made]
    if any(_TOLD_PAST.search(each) for each in made):
        made = [in_the_past(each) if "«" in each else each for each in made]
    if too_long(made):
        made = best(sentences)
    if not made:
        return {}
    if len(made) == 1 and (then := as_it_was(made[0])):
        return then
    first, comma, rest = made[0].partition(" : ")
    told = with_article(first) + comma + rest if comma and not _clause(first) else with_article(made[0])
    for before, each in pairwise(made):
        opened = before is made[0] and not _clause(before) and _clause(each) and ":" not in told
        result = (
            _clause(before)
            and not _clause(each)
            and each is made[-1]
            and ":" not in before
            and len(words_of(each)) < SHORT
        )
        told += f" : {each}" if opened or result else f". {each[:1].upper()}{each[1:]}"
    if not any(
        _clause(each) or words_of(each)[0].lower() in ("vous", "tu")
        for each in re.split(r" ?[:;] |\. ", told)
    ):
        thing = one_thing(told)
        return ({Shape.NP: thing} if thing else {}) | {Shape.COLON: in_a_breath(of_things(told) or told)}
    if " : « " in told:
        told = _QUOTED_AFTER.sub(lambda m: m[0].upper(), told)
    return {Shape.SENTENCE: f"{told[:1].upper()}{told[1:]}.", Shape.COLON: in_a_breath(told)}


SHORT = 9
"""Words of what may follow a colon at the end of a moment: « : quarante secondes de silence »."""


_QUOTED_AFTER = re.compile(r" : « [a-zà-ÿœ]")


def _apart(text: str) -> str:
    """« vous avez ouvert le site et nous avons attendu » in two sentences after a deed of the reader's, else with the comma that parts them."""
    found = _ANEW.search(text)
    if found is None or "«" in text[: found.start()]:
        return text
    before, after = text[: found.start()], text[found.end() :]
    if words_of(_FINE.split(before)[-1])[:1] in (["vous"], ["tu"], ["Vous"], ["Tu"]):
        if thanks(before) and not (
            re.match(r"(?:vous|tu) ", after) and thanks(f"{before} et {after}").count("avoir") > 1
        ):
            after = f"mais {after}" if found["et"].lower() == "mais" else after
            return f"{before}. {after[:1].upper()}{after[1:]}"
        if thanks(before):
            return text
    return f"{before}, {found['et']} {after}"


_TOLD_PAST = re.compile(r"(?<!\w)(?:avez|avons|ai|as|était|étiez|êtes) ", re.I)


def in_the_past(text: str) -> str:
    """« vous soupirez « … » » beside what was told in the past: « vous avez soupiré : « … » »."""
    return _SAYS_NOW.sub(
        lambda m: (
            f"{m['who']} {'m’' if m['clitic'] else ''}{'avez' if m['who'].lower() == 'vous' else 'as'} {_SAID_THEN[m['verb'].lower()]} : "
        ),
        text,
    )


_SAID_THEN = {
    verb: done
    for verbs, done in (
        ("dites dis", "dit"), ("soupirez soupires", "soupiré"), ("lancez lances", "lancé"), ("répétez répètes", "répété"), ("répondez réponds", "répondu"),
        ("demandez demandes", "demandé"), ("concluez conclus", "conclu"), ("glissez glisses", "glissé"), ("murmurez murmures", "murmuré"),
    )
    for verb in verbs.split()
}  # fmt: skip
_SAYS_NOW = re.compile(
    rf"(?P<who>vous|tu) (?P<clitic>me |m’)?(?P<verb>{'|'.join(_SAID_THEN)}) ?:? ?(?=«)", re.I
)


def _unfelt(text: str) -> str:
    """Without the last words that only say how it felt."""
    found = pieces(text)
    while len(found) > 1 and feeling(found[-1]):
        found = found[:-1]
    return ", ".join(found)


def _clause(text: str) -> bool:
    return any(independent(each) for each in pieces(text))


def with_article(text: str) -> str:
    """« visite du quai » as « la visite du quai », where the gender is certain."""
    head = words_of(text)[0] if words_of(text) else ""
    if not head or head[0].isupper() or _clause(text):
        return text
    which, words = gender_of(head), words_of(text)
    followed = len(words) > 1 and words[1].lower() in PREPOSITIONS
    done = head.lower() in participles() and words[1:2] not in (["de"], ["d’"], ["du"], ["des"])
    if not which or done or head.lower().endswith(("s", "x")):
        return text
    if head.lower() in forms() and not followed:
        return text
    if begins_with_vowel(head):
        return f"l’{text}"
    return f"{'la' if which == 'f' else 'le'} {text}"


def said(text: str) -> str:
    """What the reader is told to have said, marks and all; "" when nobody is."""
    found = _SAYS.search(text) if "« " in (text := quotation_marks(text)) else None
    return found["said"].strip() if found else ""


_SAYS = re.compile(
    r"(?:(?<!\w)(?:elle|il|vous|tu) )?(?:m’|me |nous )?(?:a |avez |as )?(?:toujours |souvent |encore )?(?:dite?s?|disait|disiez|lancée?|lancez|lance|répète|répétez|répété|glisse|glissé|soufflé|résumé|conclu|conclut)[^:«]{0,30}?:? ?« (?P<said>[^»]+?) »",
    re.I,
)


def around(made: dict[Shape, str], spoken: str) -> bool:
    """Whether the moment says enough beside what was said to be told with it."""
    told = made.get(Shape.SENTENCE, "")
    return spoken.casefold() in told.casefold() and len(words_of(told)) - len(words_of(spoken)) > ENOUGH


ENOUGH = 7
"""Words and marks beside a quotation: « vous m’avez dit » alone adds nothing to it."""
