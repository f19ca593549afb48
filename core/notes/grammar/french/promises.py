"""What was promised to be sent: to its reader, unless somebody else is named."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.french.classify import words_of
from core.notes.grammar.french.conjugation import conditional
from core.notes.grammar.french.lexicon import DETERMINERS, PREPOSITIONS, gender_of
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.tables import listed

_SENT = re.compile(
    r"(?P<verb>envoyer|transmettre|partager|donner|faire passer|apporter|prêter|faire suivre) (?P<what>.+)"
)
_COMING = re.compile(r"(?:passer|venir|faire|revenir|participer|assister|être|rester) .+", re.I)
_SAME = frozenset(
    listed(
        "journée matinée visite essai entretien stage atelier rencontre exercice cas réunion immersion heure jour"
    )
)
_ELSEWHERE = re.compile(r" (?:à|aux?) (?:[A-ZÀ-Þ]|la |l’|votre |ton |toute? |chacun)")


def sent(text: str, *, tu: bool) -> dict[Shape, str]:
    """« envoyer la fiche » as « vous envoyer la fiche », and the thing alone; nothing for what is no sending."""
    found = _SENT.match(text)
    if found is None:
        return {}
    made: dict[Shape, str] = {}
    if not _ELSEWHERE.search(found["what"]):
        made[Shape.INF] = ("te " if tu else "vous ") + text
    words = words_of(found["what"])
    if words and words[0].lower() in DETERMINERS:
        made[Shape.NP] = _TO_YOU.sub("", found["what"])
    return made


def will(text: str, *, tu: bool) -> dict[Shape, str]:
    """« vous envoyer la fiche » as what I say I do: S1 « je vous envoie la fiche », CLAUSE « je vous enverrai la fiche »; nothing when not certain."""
    found = _GAP.match(text)
    if found is None:
        return {}
    clitic, verb, rest = found["clitic"].lower(), found["verb"].lower(), _with_its_article(found["rest"])
    mood = conditional(verb)
    if not mood or verb in _NOT_SAID or (verb == "envoyer" and rest is None):
        return {}
    rest = found["rest"] if rest is None else rest
    rest = _AND_MINE.sub(_my_other, _MY_PAPERS.sub(_my_paper, rest))
    rest = _AND_DO.sub(_and_will, _TAIL.sub("", rest))
    if (
        not clitic
        and verb in _CALLING
        and words_of(rest)[:1] not in (["à"], ["aux"], ["au"])
        and (not rest or words_of(rest)[0].lower() not in DETERMINERS or _DAY_NEXT.match(rest))
    ):
        clitic = "te " if tu else "vous "
    given = verb in _TO_SOMEBODY or (
        rest.startswith((" passer ", " parvenir ", " suivre ")) and verb == "faire"
    )
    if not clitic and given and not _ELSEWHERE.search(rest):
        clitic = "te " if tu else "vous "
    if not clitic and (back := _TO_YOU.search(rest)):
        clitic, rest = ("te " if tu else "vous "), rest[: back.start()]
    elif not clitic and verb == "donner" and not _ELSEWHERE.search(rest) and not _MY_OWN.match(rest):
        clitic = "te " if tu else "vous "
    put = f"t’{verb}" if clitic.startswith("t") and begins_with_vowel(verb) else f"{clitic}{verb}"
    wholly = f"{clitic}{mood.removesuffix('s')}{rest}"
    first = wholly[:1].lower()
    je = "j’" if first in "aeiouyéèêh" and not clitic else "je "
    now = f"{f'je {clitic}' if clitic else 'j’'}envoie{rest}" if verb == "envoyer" and clitic != "m’" else ""
    if clitic == "t’" or (clitic == "te " and begins_with_vowel(verb)):
        wholly = f"t’{wholly.removeprefix(clitic)}"
        now = now and f"je t’envoie{rest}"
        je = "je "
    made = {Shape.INF: f"{put}{rest}"} if rest != found["rest"] else {}
    return {**made, Shape.S1: now or f"{je}{wholly}", Shape.CLAUSE: f"{je}{wholly}"}


_TO_YOU = re.compile(r" à (?:vous|toi)$")
_MY_OWN = re.compile(r" (?:ma démission|mon préavis|mon accord|congé|suite|du |de l)")
"""What one gives to somebody else, or to nobody."""


def _with_its_article(rest: str) -> str | None:
    """« copie habilitation » as « la copie de l’habilitation »; None when a bare noun's gender is not known."""
    words = words_of(rest)
    low = words[0].lower() if words else ""
    if (
        not words
        or low in DETERMINERS | PREPOSITIONS
        or not low.isalpha()
        or words[0][0].isupper()
        or low in _NO_ARTICLE
    ):
        return rest
    which = "m" if low in _MASCULINE else gender_of(low)
    if not which:
        return None
    many = low.endswith(("s", "x"))
    put = " les " if many else " l’" if begins_with_vowel(low) else " la " if which == "f" else " le "
    after = rest.strip()[len(low) :]
    if not many and low in _OWN_PAPERS:
        put = " mon " if which == "m" or begins_with_vowel(low) else " ma "
    if (
        len(words) > 1
        and (second := words[1].lower()) not in DETERMINERS | PREPOSITIONS
        and (of := gender_of(second) or _NAMED_THINGS.get(second))
    ):
        article = "de l’" if begins_with_vowel(second) else "de la " if of == "f" else "du "
        article = _NAMED_THINGS.get(second, article)
        after = (
            f" {'des ' if second.endswith('s') and second not in _NAMED_THINGS else article}{after.strip()}"
        )
    elif (
        low in ("copie", "photo", "scan", "liste")
        and len(words) > 1
        and words[1].lower() not in DETERMINERS | PREPOSITIONS
    ):
        return None
    return f"{put}{low}{after}"


_GAP = re.compile(
    r"(?P<clitic>(?:vous |te |t’|lui |leur )?)(?P<verb>[^\W\d_]+(?:er|ir|re))(?!\w)(?P<rest>(?: .+)?)",
    re.I | re.S,
)
_TAIL = re.compile(
    r"(?<! que)(?<! dont)(?<! où)(?<! qu’)(?<! si)(?<! comment)(?<! quand)(?:,? (?:mais |et )?(?:je |j’)(?:l’ai|ai|le ferai|vais|sais|crois)|(?:,| mais| et) (?:c’est|ça|on|il|elle)) .*$",
    re.I,
)
"""« …, je l’ai dit en riant »: what is said beside the promise."""
_AND_DO = re.compile(
    r" et (?P<clitics>(?:vous |te |t’)?(?:l’|les |la |le |en )?)(?P<verb>[^\W\d_]+(?:er|ir|re))(?=$|[ ,])"
)
"""« reprendre le paragraphe et vous l’envoyer »."""


_AND_MINE = re.compile(
    r"(?P<first>(?<![^\W_])(?:mon|ma|mes) [^\W\d_]+) et (?P<other>[a-zà-ÿ]{3,})(?P<rest>(?: .*)?)$"
)
"""« mon diplôme et vaccins »."""


_MY_PAPERS = re.compile(r"(^ | et )(SSIAP ?\d?|SST|CACES|CAP|BAFA|BTS|CV|FIMO|FCO|ADR)(?= et |$)")


def _my_paper(found: re.Match[str]) -> str:
    """« SSIAP et SST » : papers that are one's own."""
    return f"{found[1]}{'ma' if found[2] in ('FIMO', 'FCO') else 'mon'} {found[2]}"


def _my_other(found: re.Match[str]) -> str:
    other = found["other"]
    if other in DETERMINERS | PREPOSITIONS or (not other.endswith(("s", "x")) and not gender_of(other)):
        return found[0]
    mine = (
        "mes"
        if other.endswith(("s", "x"))
        else "mon"
        if gender_of(other) == "m" or begins_with_vowel(other)
        else "ma"
    )
    return f"{found['first']} et {mine} {other}{found['rest']}"


def _and_will(found: re.Match[str]) -> str:
    mood = conditional(found["verb"].lower())
    if not mood or not found["clitics"]:
        return found[0]
    return f" et je {found['clitics']}{mood.removesuffix('s')}"


_DAY_NEXT = re.compile(
    r" (?:le |la )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|semaine|\\d)", re.I
)
_NOT_SAID = frozenset(listed("pouvoir devoir vouloir être avoir essayer tenter"))
_TO_SOMEBODY = frozenset(
    listed(
        "envoyer transmettre apporter prêter montrer adresser transférer renvoyer communiquer fournir amener ramener rapporter expliquer écrire"
    )
)
_CALLING = frozenset(listed("rappeler recontacter répondre confirmer"))
_NAMED_THINGS = {
    "permis": "du ",
    "fimo": "de ma ",
    "fco": "de ma ",
    "caces": "de mon ",
    "bafa": "de mon ",
    "adr": "de mon ",
    "ssiap": "de mon ",
    "cv": "du ",
    "contrat": "du ",
    "certificat": "du ",
    "diplôme": "du ",
    "carte": "de la ",
    "attestation": "de l’",
}
_OWN_PAPERS = frozenset(
    listed(
        "habilitation attestation cv diplôme permis certificat carte caces rib portfolio casier book dossier passeport visite"
    )
)
"""What somebody promises to send of their own."""
_MASCULINE = frozenset(
    listed(
        "notebook portfolio repo cv book prototype fichier template readme script lien dépôt code permis scan"
    )
)
_NO_ARTICLE = frozenset(
    listed(
        "ce cela ça tout rien quelqu quelques deux trois quatre cinq dix plusieurs chaque comment pourquoi où si dès ci"
    )
)


def comes_anyway(text: str, next_step: str) -> bool:
    """Whether what was promised is what comes next: « passer une journée à l’atelier » and « journée d’essai »."""
    if not next_step or _COMING.fullmatch(text) is None:
        return False
    known = {word.lower() for word in words_of(next_step)} & _SAME
    return not known.isdisjoint(word.lower() for word in words_of(text))
