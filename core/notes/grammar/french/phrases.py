"""From one kind of phrase to every form that is certain of it: participle to « j’ai… », clause to « le moment où… »."""

from __future__ import annotations

import re

from core.domain.brief import Brief
from core.domain.person import Register
from core.notes.fragment import Part, Shape
from core.notes.grammar.french.classify import Kind, words_of
from core.notes.grammar.french.conjugation import participles, second_persons
from core.notes.grammar.french.gratitude import gift, held, spent, thanks, together
from core.notes.grammar.french.happened import happened
from core.notes.grammar.french.lexicon import DETERMINERS, PROPER, gender_of
from core.notes.grammar.french.needs import needed
from core.notes.grammar.french.nouns import several
from core.notes.grammar.french.phone import breathing
from core.notes.grammar.french.promises import sent, will
from core.notes.grammar.french.scenes import as_it_was
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.things import of_things, one_thing
from core.notes.grammar.french.trades import DIPLOMAS, TRADES
from core.notes.grammar.french.verbs import EITHER_AUXILIARY, WITH_ETRE
from core.notes.grammar.french.wishes import wished_for
from core.notes.grammar.french.would import i_would

TOGETHER = frozenset(
    listed("parlé discuté échangé ri rigolé plaisanté évoqué comparé refait déjeuné marché débattu cherché")
)
"""Participles without subject, in a moment, that two people do."""
ALONE = frozenset(listed("vu visité découvert rencontré croisé appris essayé goûté entendu"))

_PERFECT = re.compile(
    r"(?P<subject>vous|tu) (?P<clitics>(?:m’|nous |vous |t’)?(?:y |en )?)(?P<aux>avez|as|êtes|es) (?P<adv>(?:bien|aussi|ensuite|même|tout de suite|d’abord|longuement) )?(?P<participle>[^\W_]+)(?P<rest>.*)",
    re.I,
)
_WE_PERFECT = re.compile(r"(?:nous avons|on a) (?P<participle>[^\W_]+)(?P<rest> .+)?", re.I)
_I_PERFECT = re.compile(r"(?:j’ai|je suis) [^\W_]+.*", re.I)
_PAST_WORDS = re.compile(
    r"(?:vous|tu) (?:n’|m’|nous |vous |t’|y |en |me |te )*(?:avez|as|êtes|es|aviez|avais|étiez|étais|[^\W_]+iez) ",
    re.I,
)
_OF = re.compile(r" (?:de la|de l’|du|des|de|d’) ?", re.I)
_MEASURE = re.compile(
    r"(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente) (?:ans?|années?|mois|saisons?) (?:de|d’|en|dans|comme|chez|à|au) ?.+",
    re.I,
)
_INDEFINITE = re.compile(
    r"(?:des|une?|plus de|plus d’|moins de|moins d’|davantage de|davantage d’|assez de|quelqu’une?|deux|trois|quatre|cinq|six) ?",
    re.I,
)
_FRONTED = re.compile(
    r"^((?:chez|à|au|aux|en|dans|pendant|depuis|lors|quand|comme|sur|pour) [^,]{2,60}?)(?<! où)(?<! que)(?<! qui)(?<! quand) (?=(?:j’|je |nous av))",
    re.I,
)
_LOOSE_LIST = re.compile(
    r",(?! (?:sans|pour|puis|surtout|même|malgré|comme|jusqu’)(?![^\W_]))(?!.* (?:et|ou|qui|que|avec|où|dont) )"
)
"""Things put side by side: fit after a colon only."""
THE_THINGS = re.compile(
    r"(?:(?:l[ae]|les|votre|vos|ta|ton|tes|cette|ce|cet|ces|notre|nos) |l’)(?!(?:fait|moment|jour) )[^,;:.«]{3,50}(?:, (?:et )?(?:(?:\d+|l[ae]|les|chaque|tous les|toutes les|votre|vos|un|une|des|ses|son|sa|leurs?) |l’|(?:tenue?s?|posée?s?|écrite?s?|accrochée?s?|rangée?s?|affichée?s?|encadrée?s?|notée?s?|recopiée?s?|pliée?s?|collée?s?|dessinée?s?) )[^,;:.«]{3,50}){1,3}"
)
"""« le tour du camion, chaque tiroir étiqueté » : taken as they stand."""
_TO_YOU = re.compile(
    r" à (?:vous|toi)(?=$| (?:une?|l[ae]|les|des|ce|cette|ces|mon|ma|mes|notre|nos|deux|trois) | l’)"
)
"""« envoyer à vous la fiche »: whom it is sent to is said before the verb."""
_NOT_SOUGHT = frozenset(listed("arrêter cesser oser pouvoir être"))
"""« vous cherchez à oser » is nobody's French; « il vous faut oser » is."""
_STATES = frozenset(listed("être avoir vouloir pouvoir devoir savoir connaître aimer croire préférer penser"))
"""« votre façon de connaître » is nobody's French."""
_COUNTED = re.compile(
    r"(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente) [^\W\d_]"
)
_MINE = (Part.PROOF, Part.REPAIR, Part.VIEW, Part.PROMISE)
"""In these « nous » is the writer and their team."""


def shapes(text: str, kind: Kind, part: Part, brief: Brief) -> dict[Shape, str]:
    """Every certain form of `text`, already turned towards its reader."""
    match kind:
        case Kind.NP:
            return _noun(text, part, brief)
        case Kind.BARE:
            return _bare(text, part, brief)
        case Kind.INF:
            return _infinitive(text, part, brief)
        case Kind.PAST:
            return _participle(text, part)
        case Kind.YOU:
            return _reader(text, part)
        case Kind.WE:
            return _writer(text) if part in _MINE else _shared(text, part, brief)
        case Kind.S1:
            return (as_it_was(text) if part is Part.MOMENT else {}) or _writer(text)
        case Kind.CLAUSE:
            return _clause(text, part)
        case Kind.QUESTION | Kind.OTHER:
            return _other(text, part, brief)


def _other(text: str, part: Part, brief: Brief) -> dict[Shape, str]:
    if part is Part.REPAIR:
        return {Shape.COLON: text}
    if part is Part.NEED and re.match(r"(?:que |qu’)[^\W_]", text):
        if re.match(r"(?:que |qu’)(?:vous|tu)\b", text):
            return {Shape.COLON: text}
        wanted = ("tu veux " if brief.register is Register.TU else "vous voulez ") + text
        return {Shape.YOU: wanted, Shape.CLAUSE: wanted, Shape.COLON: text}
    return {Shape.COLON: text} if part is Part.NEED and text.startswith(("il y a", "il n’y a")) else {}


def _noun(text: str, part: Part, brief: Brief) -> dict[Shape, str]:
    if part is Part.NEED:
        return needed(text)
    if part in (Part.MOMENT, Part.THEME) and (row := of_things(text)):
        return {Shape.COLON: row}
    if part is Part.MOMENT and _COUNTED.match(text):
        text = f"les {text}"
    if part is Part.MOMENT and THE_THINGS.fullmatch(text):
        thanked = {Shape.GIFT: text} if gift(text.split(", ")[0], tu=brief.register is Register.TU) else {}
        return {Shape.NP: text, **thanked, Shape.COLON: text}
    if part is Part.MOMENT and (thing := one_thing(text)):
        text = thing
    elif _LOOSE_LIST.search(text) or (part is Part.THEME and _INDEFINITE.match(text)):
        return {Shape.COLON: text}
    if part is Part.NEXT_STEP and brief.register is Register.VOUS:
        text = re.sub(
            r"^(?:la|une) (?=(?:décision|réponse)\b(?! d(?:u|es|e la|e l’) ?))|^(?:le|un) (?=(?:retour|appel(?! avec))\b(?! d(?:u|es|e la|e l’) ?))",
            "votre ",
            text,
        )
    if part is Part.NEXT_STEP and re.match(r"(?:deux|trois|quatre|cinq) ", text):
        text = f"les {text}"
    if part is Part.NEXT_STEP and (agreed := re.match(r"(une?) (?=[^\W_])", text)):
        rest = text[agreed.end() :]
        article = "la " if agreed[1] == "une" else "le "
        text = f"l’{rest}" if begins_with_vowel(words_of(rest)[0]) else article + rest
    made = {Shape.NP: text, Shape.COLON: text}
    if part is Part.MOMENT and (given := gift(text, tu=brief.register is Register.TU)):
        made[Shape.GIFT] = given
    if part is Part.PROOF and _MEASURE.fullmatch(text):
        there = re.match(r"[^ ]+ [^ ]+ (?:dans|chez|à|au|aux) ", text)
        made[Shape.S1] = made[Shape.CLAUSE] = f"{'j’ai passé' if there else 'j’ai derrière moi'} {text}"
    if part is Part.VIEW:
        made[Shape.S1] = made[Shape.CLAUSE] = f"je dirais {text}"
    return made


def _bare(text: str, part: Part, brief: Brief) -> dict[Shape, str]:
    head = words_of(text)[0]
    if part is Part.PROOF and head.lower() in TRADES:
        put = f"j’ai été {text}"
        return {Shape.S1: put, Shape.CLAUSE: put, Shape.COLON: text}
    if part is Part.PROOF and head.lower() in DIPLOMAS:
        put = f"j’ai {DIPLOMAS[head.lower()]} {text}"
        return {Shape.S1: put, Shape.CLAUSE: put, Shape.COLON: put.removeprefix("j’ai ")}
    if part is Part.NEXT_STEP and (
        ordinal := re.match(
            r"(seconde?|deuxième|troisième|prochaine?|dernière?|dernier|première?|premier|petite?|grande?|nouveau|nouvelle|bref|brève|court|simple|long|longue) ([^\W_]+)",
            text,
            re.I,
        )
    ):
        which = gender_of(ordinal[2])
        return {Shape.TAG: text, Shape.COLON: text} | (
            {Shape.NP: ("le " if which == "m" else "la ") + text} if which else {}
        )
    if (
        part is Part.NEXT_STEP
        and head.lower() in ("réponse", "décision", "retour", "appel", "rappel")
        and not re.match(r"[^ ]+ d(?:u|es|e la|e l’)(?!\w)", text)
        and brief.register is Register.VOUS
    ):
        return {Shape.NP: f"votre {text}", Shape.TAG: text, Shape.COLON: text}
    if part is Part.PROOF and head in PROPER and words_of(text)[1:2] not in (["de"], ["d’"]):
        put = f"j’utilise {text}"
        return {Shape.S1: put, Shape.CLAUSE: put, Shape.TAG: text}
    if part is Part.PROOF and len(text.split(" ")) < 3:
        return {Shape.TAG: text}
    if part is Part.NEED and (wished := wished_for(text)):
        return {Shape.WISH: wished, Shape.COLON: wished, Shape.TAG: text}
    made = {Shape.TAG: text, Shape.COLON: text}
    which = "" if head[0].isupper() else gender_of(head)
    if which:
        plural = several(text)
        article = "les " if plural else {"f": "la ", "m": "le "}[which]
        put = f"l’{text}" if not plural and begins_with_vowel(head) else article + text
        return {**_noun(put, part, brief), Shape.TAG: text}
    return made


def _infinitive(text: str, part: Part, brief: Brief) -> dict[Shape, str]:
    if part is Part.PROMISE:
        text = _TO_YOU.sub("", text)
    made = {Shape.INF: text, Shape.COLON: text}
    words = words_of(text)
    if part is Part.NEED and (own := re.match(r"s’|se ", text)):
        tu = brief.register is Register.TU
        wanted = f"tu veux {'t’' if own[0] == 's’' else 'te '}" if tu else "vous voulez vous "
        wanted += text[own.end() :]
        return {Shape.YOU: wanted, Shape.CLAUSE: wanted, Shape.COLON: wanted}
    if part is Part.NEED and words[0].lower() in _NOT_SOUGHT:
        return {Shape.WISH: text, Shape.COLON: text}
    if part is Part.VIEW and (would := i_would(text)):
        made[Shape.S1] = made[Shape.CLAUSE] = would
    if part is Part.PROMISE:
        made |= sent(text, tu=brief.register is Register.TU) | will(text, tu=brief.register is Register.TU)
        if text.split(" ")[0] == "envoyer" and Shape.S1 not in made:
            return {}
    if part is Part.PROOF:
        made[Shape.S1] = made[Shape.CLAUSE] = f"je sais {text}"
    return made


def _participle(text: str, part: Part) -> dict[Shape, str]:
    """« animé six ateliers » is « j’ai animé six ateliers » in a proof; in a moment it depends on the verb."""
    first = words_of(text)[0].lower()
    rest = text[len(first) :].strip()
    infinitive = participles()[first]
    following = words_of(rest)[0].lower() if rest else ""
    etre = infinitive in WITH_ETRE
    if infinitive in EITHER_AUXILIARY and following not in DETERMINERS:
        return {Shape.COLON: rest} if part is Part.PROOF and following == "de" and " à " in rest else {}
    if part in (Part.PROOF, Part.REPAIR) or (part is Part.MOMENT and first in ALONE):
        put = f"{'je suis' if etre else 'j’ai'} {text}"
        return {Shape.S1: put, Shape.CLAUSE: put, Shape.COLON: put}
    if part in (Part.MOMENT, Part.THEME) and first in TOGETHER:
        return _both(f"nous avons {text}")
    return {}


def _reader(text: str, part: Part) -> dict[Shape, str]:
    made = {Shape.CLAUSE: text, Shape.COLON: text}
    if part is Part.NEED or (_PERFECT.fullmatch(text) and happened(text)):
        made[Shape.YOU] = text
    if part is Part.PROMISE and (offer := re.match(r"(?:vous|tu) ((?:m’|me |nous )?)([^\W_]+)(.*)", text)):
        if infinitive := second_persons().get(offer[2].lower()):
            clitic = "me " if offer[1] == "m’" and not begins_with_vowel(infinitive) else offer[1]
            made[Shape.THANKS] = f"avoir proposé de {clitic}{infinitive}{offer[3]}"
        return made
    if part in (Part.MOMENT, Part.THEME) and (habit := re.match(r"(?:vous|tu) ([^\W_]+)( .+)", text)):
        infinitive = second_persons().get(habit[1].lower())
        alone = not re.search(r"(?<!\w)(?:vous|tu)(?!\w)|[,;:]|^ (?:encore|toujours) ", habit[2])
        if infinitive and alone and infinitive not in _STATES:
            made[Shape.NP] = f"{'ta' if text.startswith('tu') else 'votre'} façon de {infinitive}{habit[2]}"
    if part in (Part.MOMENT, Part.THEME) and (owed := thanks(text)):
        made[Shape.THANKS] = owed
    return made


def _shared(text: str, part: Part, brief: Brief) -> dict[Shape, str]:
    """« nous avons goûté la sauce ensemble » is also what I liked: « goûter la sauce avec vous »."""
    if part is Part.MOMENT and (talk := held(text)):
        return {Shape.GIFT: talk, Shape.COLON: text}
    made = _both(text)
    if part is Part.MOMENT and (liked := together(text, tu=brief.register is Register.TU)):
        made[Shape.INF] = liked
    if part is Part.MOMENT and (given := spent(text)):
        made[Shape.GIFT] = given
    return made


def _both(text: str) -> dict[Shape, str]:
    made = {Shape.WE: text, Shape.CLAUSE: text, Shape.COLON: text}
    found = _WE_PERFECT.fullmatch(text)
    if found is None:
        return made
    rest = found["rest"] or ""
    if (
        found["participle"].lower() in ("parlé", "discuté")
        and (about := _OF.match(rest))
        and len(rest) > about.end()
    ):
        article = {"du": "le ", "des": "les ", "de la": "la ", "de l’": "l’"}.get(
            about[0].strip().lower(), ""
        )
        topic = article + rest[about.end() :]
        first = words_of(topic)[0].lower()
        if article or first in DETERMINERS:
            made[Shape.NP] = made[Shape.GIFT] = f"notre conversation sur {topic}"
    return made


def _writer(text: str) -> dict[Shape, str]:
    text = _FRONTED.sub(r"\1, ", text)
    return {Shape.S1: text, Shape.CLAUSE: text, Shape.COLON: text}


def _clause(text: str, part: Part) -> dict[Shape, str]:
    text = breathing(text)
    made = {Shape.CLAUSE: text, Shape.COLON: text}
    if part is Part.VIEW:
        made[Shape.S1] = f"je dirais que {text}"
    if part is Part.MOMENT and re.match(
        r"[^,;]+ (?:a|ont|est|sont) (?:[^\W_]+ )?[^\W_]*(?:é|i|u|is|it|ert)e?s?\b", text
    ):
        made[Shape.NP] = f"le moment où {text}"
    return made
