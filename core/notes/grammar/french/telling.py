"""What somebody did, told whole: the scattered pieces of a proof as sentences in the first person where that is certain, as they stand where not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.domain.person import Gender
from core.notes.grammar.french import made_things
from core.notes.grammar.french.changes import change
from core.notes.grammar.french.classify import has_finite, words_of
from core.notes.grammar.french.clauses import independent, leading, main, pieces, punctuated
from core.notes.grammar.french.conjugation import is_infinitive, participles
from core.notes.grammar.french.figures import in_words, spelled
from core.notes.grammar.french.habits import habit, halves, so_many, then
from core.notes.grammar.french.lexicon import DETERMINERS, PREPOSITIONS
from core.notes.grammar.french.nominal import named, rated
from core.notes.grammar.french.nominal import told as nominal
from core.notes.grammar.french.results import counted_deed, deed_on, result
from core.notes.grammar.french.rows import row_of_results
from core.notes.grammar.french.shedding import shed
from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.trades import is_trade
from core.notes.grammar.french.verbs import EITHER_AUXILIARY, WITH_ETRE

_BOUND = frozenset(["stage", "alternance", "apprentissage", "intérim", "bénévolat"])
_LASTED = r"(?P<lasted>(?:\d{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente) (?:ans?|mois|saisons?|semaines?|étés?|hivers?))"
_TRADE = re.compile(
    rf"(?P<trade>[^\W\d_]+(?:-[^\W\d_]+)*(?: (?!pendant)[^,\d]+?)?) (?:pendant |depuis )?{_LASTED}(?P<rest>(?: (?:chez|à|au|aux|en|dans|à l’|zéro|sans|jamais) ?.+)?)"
)
_LASTED_AS = re.compile(rf"{_LASTED} (?P<how>de |d’|en |dans |comme |chez |à |au |aux |sans )(?P<rest>.+)")
_WHERE = {
    "bootcamp": "pendant mon bootcamp", "formation": "pendant ma formation", "stage": "pendant mon stage", "alternance": "en alternance",
    "projet perso": "pour un projet personnel", "projet personnel": "pour un projet personnel", "projet final": "pour mon projet final", "projet de groupe": "pour un projet de groupe",
    "reconversion": "pendant ma reconversion", "apprentissage": "pendant mon apprentissage", "intérim": "en intérim", "bts": "pendant mon BTS",
}  # fmt: skip
_AT = frozenset(["au ", "aux ", "à ", "chez ", "dans "])
_LASTED_TRADE = re.compile(rf"{_LASTED} (?P<trade>[^\W\d_]+(?:-[^\W\d_]+)*)")
NAMED_PLACE = re.compile(
    r"(?<!\w)(?P<place>(?:chez|à l’[^\W\d_]+|au|aux|à la [^\W\d_]+|à(?= [A-ZÀ-Þ])) (?:[A-ZÀ-Þ0-9&][\w’'&.-]*|(?:de|du|des|la|le)(?= [A-ZÀ-Þ])|d’[A-ZÀ-Þ]\w*)(?: (?:[A-ZÀ-Þ&][\w’'&.-]*(?![a-zà-ÿ])|(?:de|du|des|la|le)(?= [A-ZÀ-Þ]))|(?<=d’)[A-ZÀ-Þ]\w*)*)"
    r" (?=(?:je|j’|on|nous|les?|la|l’|mon|ma|mes|une?|des|chaque|tous|toutes|notre|nos|\d|(?!(?:de|du|des|et|ou|en|à|au|aux|sur|pour|avec|qui|que|dans|par|comme|où|puis) )[a-zà-ÿ]{3,} ))"
)
"""« chez Point P 120 comptes… »: a name that must be over before what follows."""
_NUMBERED_PLACE = re.compile(
    r"(?P<place>(?:chez|à|au|aux|en|dans|pour|à l’[^\W\d_]+) (?:[^\s,;:.]+ ){1,5}?(?!(?:de|à|en|du|des|les|aux|sur|pour|par|et|ou|chez|dans|n°|numéro) )[^\s\d,;:.]{3,}) (?=\d{1,5} [a-zà-ÿ]{3,})"
)
"""« pour la CAF du Nord 8 tests »: a place, then what was done there."""
_WORKS = frozenset(["projet", "mémoire", "stage", "portfolio"])
_WORK = re.compile(r"projet (?:de |d’)(?!\d)[^,]{3,30}$", re.I)
_WORK_DONE = re.compile(
    r"projet (?:final |perso |collectif )?(?:de |d’|du )?(?P<where>bootcamp|fin d’études|licence|master|stage|formation)(?: (?P<what>[^,()]{3,40}))?",
    re.I,
)
"""« projet bootcamp API de réservation » : where, then what it was."""
_COUNTED = re.compile(r"\d{1,4} [^\W\d_]{3,}s ")
AND_THEN = re.compile(
    r",? et (?P<lead>(?:avec|pendant|chez|dans|en|au|à|depuis) [^,;:.]{3,40}?),? (?=(?:j’ai |je |nous (?:av|ét|sommes )|on (?:a|ét|est)[^\W\d_]* ))"
)
"""« … et avec les collègues nous avons écrit » begins a sentence of its own."""
_NAME_ALONE = re.compile(r"(?:[A-ZÀ-Þ][\w’&.-]*)(?: (?:[A-ZÀ-Þ][\w’&.-]*|de|du|des|la|le|et))*")
_FRONTED = re.compile(
    r"^((?:chez|à|au|aux|en|dans|pendant|depuis|lors|quand|comme|avec|pour|sur) [^,]{2,70}?|l’(?:an|été|hiver|automne) dernier|cet été|cet hiver|le mois dernier|la semaine dernière|(?:chaque|ce) (?:(?:premier|dernier) )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mois|matin|soir))(?<! où)(?<! que)(?<! qui)(?<! quand)(?<! et)(?<! ou)(?<! mais)(?<! puis)(?<! si)(?<! dont)(?<! comme) (?=(?:j’|je |on |nous (?:av|sommes )))",
    re.I,
)
_DID = re.compile(r"(?:j’ai|je suis) (?!été |eu )[^\W\d_]+(?:é|i|u|it|is|ert) ")
_AI = re.compile(r"^(?:ai|a) (?=[^\W_]+(?:é|i|u|is|it|ert) )")
_LIKE_PAST = re.compile(r"[^\W\d_]{3,}(?<!t)é$")
_NOUNS_IN_E = frozenset(
    listed(
        """marché congé café employé salarié résumé clé abonné degré fossé lycée musée carré relevé exposé communiqué énoncé
        tracé soigné habitué invité blessé associé procédé corrigé dossier défilé cliché"""
    )
)


@dataclass(frozen=True, slots=True)
class Told:
    """`text` without its last stop. `whole`: it stands as sentences of its own; otherwise only after a colon."""

    text: str
    whole: bool


def told(sentences: Sequence[str], gender: Gender | None = None) -> Told | None:
    """Every sentence of a proof, none lost. `gender` is the writer's."""
    apart = [part for s in sentences for part in AND_THEN.sub(r"\n\g<lead>, ", shed(s)).split("\n")]
    made = [
        each
        for each in (
            _sentence(s, gender) if at == 0 or not row_of_results(s) else Told(s, whole=False)
            for at, s in enumerate(apart)
        )
        if each.text
    ]
    if not made:
        return None
    text = made[0].text
    for each in made[1:]:
        if made[0].whole and _verbless(each) and ":" not in text + each.text:
            text += " : " + each.text
            continue
        if made[0].whole and not each.whole and not _noun_sentence(each.text):
            continue
        text += ". " + in_words(each.text[:1].upper() + each.text[1:])
    return Told(text, made[0].whole)


def _verbless(told: Told) -> bool:
    """« au sprint suivant, deux fois moins de questions »: what came of the sentence before."""
    return not told.whole and not has_finite(words_of(told.text))


def _noun_sentence(text: str) -> bool:
    """« Le cahier des réclamations : une page par été. » says what it says without a verb."""
    words = words_of(text)
    return has_finite(words) or words[0].lower() in DETERMINERS


def in_a_breath(text: str) -> str:
    """`text` fit to stand after a colon: neither stop nor colon within."""
    text = re.sub(r"(?<=[^.])\. (\w)", lambda m: f" ; {m[1].lower()}", text)
    parts = re.split(r" ?: ", text)
    return "".join(
        part
        if not at
        else f" ; {part}"
        if independent(pieces(part)[0]) and not part.startswith("«")
        else f", {part}"
        for at, part in enumerate(parts)
    )


def _sentence(text: str, gender: Gender | None = None) -> Told:
    if told := halves(text):
        return Told(told, whole=True)
    text = _AI.sub("j’ai ", text)
    text = _FRONTED.sub(r"\1, ", NAMED_PLACE.sub(r"\g<place>, ", text, count=1))
    if (place := _NUMBERED_PLACE.match(text)) and not main(place["place"]):
        text = f"{place['place']},{text[place.end('place') :]}"
    if " : " in text and text.partition(" : ")[0].lower() in _WHERE:
        text = text.replace(" : ", ", ", 1)
    parts = made_things.made(pieces(text)) or pieces(text)
    parts = [parts[0], *map(rated, parts[1:])]
    if len(parts) > 1 and (counted := counted_deed(parts[1])) and (work := _WORK_DONE.fullmatch(parts[0])):
        beside = f" ({work['what']})" if work["what"] else ""
        return _sentence(
            ", ".join([f"dans mon projet de {work['where']}{beside}, {counted}", *parts[2:]]), gender
        )
    if len(parts) > 1 and (counted := counted_deed(parts[1])) and words_of(parts[0])[0].lower() in _WORKS:
        return _sentence(", ".join([f"pour mon {parts[0]}, {counted}", *parts[2:]]), gender)
    where = _WHERE.get(parts[0].lower()) if len(parts) > 1 else None
    if where and (did := f"j’ai {parts[1]}" if is_deed(parts[1]) else counted_deed(parts[1])):
        return _sentence(", ".join([where, did, *parts[2:]]), gender)
    if len(parts) > 1 and is_deed(parts[1]) and (work := _WORK_DONE.fullmatch(parts[0])):
        beside = f" ({work['what']})" if work["what"] else ""
        return _sentence(", ".join([f"dans mon projet de {work['where']}{beside}", *parts[1:]]), gender)
    if len(parts) > 1 and (work := _WORK_DONE.fullmatch(parts[0])) and (came := change(parts[1])):
        return _sentence(", ".join([f"dans mon projet de {work['where']}, {came}", *parts[2:]]), gender)
    if len(parts) > 1 and _WORK.match(parts[0]) and _COUNTED.match(parts[1]) and not independent(parts[1]):
        return _sentence(", ".join([f"mon {parts[0]} comptait {parts[1]}", *parts[2:]]), gender)
    if len(parts) > 1 and _NAME_ALONE.fullmatch(parts[0]) and (is_deed(parts[1]) or independent(parts[1])):
        rest = _sentence(", ".join(parts[1:]), gender)
        return Told(f"{parts[0]} : {rest.text}", rest.whole)
    done: list[str] = []
    for at, part in enumerate(parts):
        before = done[-1] if done else ""
        anew = (
            not done
            or all(leading(d) for d in done)
            or before.startswith(("j’ai derrière", "j’ai passé", "j’ai été", "j’ai un"))
        )
        put = _told_of_me(_FRONTED.sub(r"\1, ", part), first=anew)
        put = then(put) if done and anew and put != part else put
        if (
            at
            and (_DID.match(before) or before.startswith("et "))
            and is_deed(part)
            and not _SINCE.match(part)
        ):
            put = part if at < len(parts) - 1 else f"et {part}"
            if put.startswith("et "):
                done[-1] = f"{before} {put}"
                continue
        if at and (some := _OF_THEM.fullmatch(put)) and _COUNTED_DEED.match(before):
            done[-1] = f"{before}, dont {some['many']}{some['only'] or ''} {some['done']}"
            continue
        put = (
            change(put)
            or (
                put
                if independent(put) or (len(done) > 1 and _stands(done[0]) and _counted_too(before, put))
                else result(put, gender=gender, before=before)
            )
            or (deed_on(put).replace("j’ai ", "et ", 1) if _DID.match(before) else "")
            or put
        )
        if put.startswith("et ") and before and not (put == part and has_finite(words_of(put))):
            done[-1] = f"{before} {put}"
            continue
        done.append(put)
    at = next((i for i, each in enumerate(done) if not leading(each)), 0)
    later = any(_stands(each) for each in done[at + 1 :])
    if later and not _stands(done[at]) and (put := named(done[at])) != done[at] and put:
        done[at : at + 2] = [f"{put} : {done[at + 1]}"]
    joined = spelled(punctuated(", ".join(done)))
    begun = _stands(done[0]) or leading(done[0]) or not (_BARE_SPAN.match(done[0]) or _PAPER.match(done[0]))
    return Told(joined, begun and any(_stands(each) for each in done))


def _counted_too(before: str, put: str) -> bool:
    """« 212 comptes fictifs, 31 orphelins trouvés » : one figure out of the other, told in one breath."""
    return bool(
        _A_COUNT.match(before)
        and _A_COUNT.match(put)
        and not has_finite(words_of(before))
        and not is_deed(put)
    )


_A_COUNT = re.compile(r"\d+ [^\W\d_]{3,}s ")
_SINCE = re.compile(r"[^ ]+ (?:depuis|par|ensuite) ")
"""« le guide, traduit depuis en quatre langues » : what others made of it."""
_OF_THEM = re.compile(
    r"(?P<many>\d+|une?|deux|trois|quatre|cinq) (?P<done>[^\W\d_]+(?:é|i|u|t)e?s?)(?P<only> seulement)?"
)
_COUNTED_DEED = re.compile(
    r"(?:.*, )?j’ai [^\W\d_]+ (?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze) [^\W\d_]+s(?![^\W_])"
)
"""« 37 tickets rédigés, 2 renvoyés seulement »."""
_PAPER = re.compile(r"[A-ZÀ-Þ]{3,} (?:et|plus) ")
"""« BAFA et deux ans centre aéré »."""
_BARE_SPAN = re.compile(rf"{_LASTED} (?!et |,)[^\W\d_]", re.I)
"""« six ans rayon trad »."""


def _stands(piece: str) -> bool:
    """A clause that a reader can take as it is: who did it is said."""
    words = words_of(piece)
    first = words[0].lower() if words else ""
    if first in ("elle", "il", "elles", "ils", "lui") and not piece.startswith("il y a"):
        return False
    return main(piece) and first not in participles() and not is_infinitive(first)


def is_deed(part: str) -> bool:
    """« remplacé 3 tableaux » : a past participle without its subject, and what it did."""
    words = words_of(part)
    if len(words) < 2:
        return False
    first, following = words[0], words[1].lower()
    low = first.lower()
    if low in DETERMINERS or not (low == first or part == part.capitalize() or first.istitle()):
        return False
    known = participles().get(low)
    placed = (
        following in DETERMINERS
        or following in PREPOSITIONS
        or following[0].isdigit()
        or following in ("bien", "tout", "toute", "que", "qu’", "y", "en", "seul", "seule")
        or (following.endswith("s") and words[2:3] == ["et"])
    )
    if known is not None:
        if known in EITHER_AUXILIARY and following not in DETERMINERS and not following[0].isdigit():
            return False
        return low.endswith(("é", "i", "u", "it", "is", "ert")) and (placed or known in WITH_ETRE)
    return (
        placed
        and bool(_LIKE_PAST.search(low))
        and low not in _NOUNS_IN_E
        and following not in ("de", "d’", "du")
    )


def _told_of_me(part: str, *, first: bool) -> str:
    """One piece with its subject supplied, where only one can be meant."""
    words = words_of(part)
    if not words or not first:
        return part
    low = words[0].lower()
    if is_deed(part):
        return f"{'je suis' if participles().get(low) in WITH_ETRE else 'j’ai'} {part[:1].lower()}{part[1:]}"
    if low in _BOUND and len(words) > 2 and words[1].lower() in PREPOSITIONS:
        return f"en {part[:1].lower()}{part[1:]}"
    if is_trade(low) and (found := _TRADE.fullmatch(part)):
        rest = found["rest"] or ""
        rest = f",{rest}" if rest.startswith((" zéro", " sans", " jamais")) else rest
        return f"j’ai été {found['trade'][:1].lower()}{found['trade'][1:]} pendant {found['lasted']}{rest}"
    if (found := _LASTED_AS.fullmatch(part)) and not independent(part):
        return f"{'j’ai passé' if found['how'] in _AT else 'j’ai derrière moi'} {part}"
    if (found := _LASTED_TRADE.match(part)) and is_trade(found["trade"].lower()):
        return f"j’ai derrière moi {found['lasted']} comme {part[found.start('trade') :]}"
    return deed_on(part) or counted_deed(part) or nominal(part) or habit(part) or so_many(part) or part
