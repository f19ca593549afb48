"""What comes next, parted from when it comes; and what a reader will do, as what one waits for: « vous m’appelez » is « votre appel »."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.french.figures import IN_WORDS
from core.notes.grammar.french.lexicon import DAYS, DETERMINERS, MONTHS
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.tables import listed

_DAY = rf"(?:{'|'.join(DAYS)}|demain|après-demain)"
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_DATE = rf"\d{{1,2}}(?:er)?(?: {_MONTH})?"
_HOUR = r"\d{1,2} ?h ?(?:\d\d)?"
_WHEN = re.compile(
    rf"(?:^|[ ,]+)(?P<when>(?:(?P<by>avant|d’ici à|d’ici|dès|après|vers|courant|au plus tard|pour|le|ce) )?"
    rf"(?:(?:le |la |ce |au )?{_DAY}(?: (?:le )?{_DATE})?(?: prochain| en huit)?|le {_DATE}|(?:le )?\d{{1,2}}(?:er)? {_MONTH}|"
    rf"(?:la )?semaine prochaine|(?:la )?semaine du {_DATE}|(?:la )?(?:fin|début|mi|courant)(?: |-)(?:de |du |d’)?(?:la )?(?:semaine|mois|{_MONTH})(?: prochaine?)?|"
    rf"(?:dans |(?<=d’ici ))(?:\d+|une?|deux|trois|quatre|dix|quinze|la) (?:jours?|semaines?|mois|heures?|quinzaine)|sous (?:\d+|une?|deux|trois|huit|dix|quinze) ?(?:jours?|semaines?|h|heures?)|"
    rf"en (?:fin|début|milieu) de (?:semaine|mois|journée|matinée)|ce soir|cet après-midi|en {_MONTH}|{_HOUR})"
    rf"(?: (?:au )?(?:matin|midi|soir|après-midi|début d’après-midi|fin de journée))?"
    rf"(?:,? (?:à |vers |dès )?{_HOUR})?(?: (?:au plus tard|maximum|grand maximum|pile|précises?|normalement|en principe))?)$",
    re.I,
)
AWAITED = re.compile(
    r"\b(?:décision|réponse|retour|courrier|lettre|e-mail|mail|courriel|résultats?|verdict|message|nouvelles|proposition|offre|avis|r?appel(?! avec)|coup de fil|"
    r"invitation|invit|convocation|contrat|(?:test|exercice|cas pratique|étude de cas)(?: [^\W\d_]+){0,2} (?:à faire|chez moi|à la maison|en ligne))\b",
    re.I,
)
"""What is news to wait for."""
_BARE_DAY = re.compile(
    rf"(?:(?:le |ce )?{_DAY}(?: prochain)?(?: \d{{1,2}}(?:er)?(?: {_MONTH})?)?|le \d{{1,2}}(?:er)?(?: {_MONTH})?)",
    re.I,
)
_WEEK = re.compile(r"^(?:semaine|fin|début|mi)\b", re.I)
_SO_LONG = re.compile(r"^(sous|dans) ([2-9]|1[0-6]) (semaines|mois)(?= |$)")
"""« sous 3 semaines », in words as a letter has it."""
_TIME = re.compile(rf"(?<=[^\W\d_]) (?={_HOUR}(?: |$))")


def parted(text: str) -> tuple[str, str]:
    """(what comes, when) with both words for it: « essai au fournil », « samedi à 5 h »; the second is "" when no day ends the text."""
    found = _WHEN.search(text)
    if found is None or not (what := text[: found.start()].strip(" ,:;.!?…")):
        return text, ""
    if what.split(" ")[-1].lower() in (
        "de",
        "du",
        "d’",
        "le",
        "la",
        "les",
        "et",
        "ou",
        "un",
        "une",
        "pour",
        "entre",
    ):
        return text, ""
    when = re.sub(r" (?:normalement|en principe)$", "", found["when"])
    if what.endswith(" au plus tard"):
        what, when = what.removesuffix(" au plus tard").strip(" ,"), f"{when} au plus tard"
    if when.lower().startswith("au plus tard "):
        when = f"{when[13:]} au plus tard"
    when = re.sub(r"^(fin|début|milieu) de (?=semaine|mois|journée|matinée)", r"en \1 de ", when)
    if _WEEK.match(when) and not when.lower().startswith("mi"):
        when = when if when.lower().startswith(("fin", "début")) else f"la {when}"
    when = re.sub(rf"^le (?={_DAY} (?:matin|midi|soir|après-midi))", "", when)
    if not re.search(r"(?:vers|dès|à|avant) \d{1,2} ?h", when):
        when = _TIME.sub(" à ", when)
    when = _SO_LONG.sub(lambda m: f"{m[1]} {IN_WORDS[int(m[2])]} {m[3]}", when)
    return what, f"à {when}" if when[:1].isdigit() and "h" in when else when


_LOOSE = re.compile(
    r"(?:avant|d’ici|sous|dans|courant|vers|après|au plus tard|la semaine|en (?:fin|début|milieu)|en (?!huit)|(?:la |le )?(?:fin|début|mi))(?!\w)|.* au plus tard$",
    re.I,
)


def is_loose(when: str) -> bool:
    """Whether `when` is a deadline or a stretch of time: nobody is expected on that day."""
    return _LOOSE.match(when) is not None


def is_day(when: str) -> bool:
    """Whether `when` is the name of a day and nothing more: the date logged beside it says it better."""
    return _BARE_DAY.fullmatch(when) is not None


_CALLS = frozenset(
    listed("appelez rappelez appellerez rappellerez téléphonez appelles rappelles appelleras rappelleras")
)
_ANSWERS = frozenset(
    listed(
        """répondez répondrez répondes réponds répondras dites direz dis diras confirmez confirmerez confirmes recontactez recontacterez recontactes tenez
        tiendrez contactez contacterez redites redirez donnez donnerez faites ferez"""
    )
)
_RETURNS = frozenset(listed("revenez reviendrez reviens reviendras"))
_WRITES = frozenset(listed("écrivez écrirez écris écriras textez texterez textes texteras"))
_SENDS = frozenset(
    listed(
        "envoyez enverrez envoies enverras transmettez transmettrez transmets renvoyez proposez proposerez proposes"
    )
)
_DECIDES = frozenset(listed("décidez déciderez tranchez trancherez décides tranches"))
_DOES = re.compile(r"(?P<who>vous|tu) (?:(?P<clitic>me |m’|nous ))?(?P<verb>[^\W\d_]+)(?P<rest>.*)", re.I)
_WHEN_YOU_CAN = re.compile(r"(?:quand|dès que|une fois que|après avoir|lorsque) ")
"""What a reader has still to do before they call is theirs to know."""
_ANSWER_RESTS = (
    "",
    "la suite",
    "ce qu’il en est",
    "une réponse",
    "un retour",
    "votre réponse",
    "ta réponse",
    "au courant",
    "leur réponse",
    "oui ou non",
    "votre décision",
    "la réponse",
)


def awaited(text: str) -> str:
    """« vous me rappelez » as « votre appel », « vous m’envoyez le test » as « le test »; "" for anything else."""
    found = _DOES.fullmatch(text)
    if found is None or (" et " in text and (last := awaited(text.rpartition(" et ")[2]))):
        return last if found else ""
    your = "ton " if found["who"].lower() == "tu" else "votre "
    verb, rest = found["verb"].lower(), found["rest"].strip(" ,")
    if verb in _CALLS and (not rest or _WHEN_YOU_CAN.match(rest)):
        return f"{your}appel"
    if verb in _ANSWERS and found["clitic"] and rest in _ANSWER_RESTS:
        if verb in ("donnez", "donnerez", "faites", "ferez") and not rest:
            return ""
        return f"{'ta' if your == 'ton ' else 'votre'} réponse" if rest != "un retour" else f"{your}retour"
    if verb in _ANSWERS and found["clitic"] and re.match(r"(?:après|avant|dès|au sortir de) .", rest):
        return f"{'ta' if your == 'ton ' else 'votre'} réponse {rest}"
    if verb in _RETURNS and rest in ("vers moi", "vers nous"):
        return f"{your}retour"
    if verb in _WRITES and found["clitic"] and not rest:
        return f"{your}message"
    if verb in _SENDS and rest.split(" ")[0].split("’")[0] in (
        "le",
        "la",
        "l",
        "les",
        "un",
        "une",
        "votre",
        "vos",
    ):
        return _the(rest)
    if verb in _DECIDES and not rest:
        return f"{'ta' if your == 'ton ' else 'votre'} décision"
    return ""


_CALLER = re.compile(
    rf"(?:.*(?:, | : ))?(?:c’est )?(?P<who>(?:(?:Mme|Mlle|M\.) )?[A-ZÀ-Þ][^\W\d_]+)(?: qui)? (?:me |m’)?r?appell?e(?:ra)?(?: (?P<when>(?:{_DAY}|la semaine|d’ici|avant|début|fin|mi-).*))?"
)


_NEWS_OF = re.compile(
    r"(?:une? |le |la |l’)?(?P<what>retour|réponse|appel|décision|message|mail|courriel|confirmation) (?:de |d’)(?P<who>(?:(?:Mme|Mlle|M\.|Madame|Monsieur) )?[A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)?)(?: [A-ZÀ-Þ][\w’-]*)?"
    r"(?P<when> (?:d’ici|avant|sous|dans|courant) .*)?"
)


def call_of_another(text: str, reader: str, *, tu: bool = False) -> dict[Shape, str]:
    """« c’est Bram qui appelle mardi » as « l’appel de Bram » and its day, in a note to somebody else; « un retour de Bram » as « votre retour » in one to Bram; empty for anything else."""
    if news := _NEWS_OF.fullmatch(text):
        return _news(news, reader, tu=tu)
    found = _CALLER.fullmatch(text)
    if found is None or reader.startswith(found["who"]) or reader.endswith(found["who"].rpartition(" ")[2]):
        return {}
    thing = f"l’appel {'d’' if begins_with_vowel(found['who']) else 'de '}{found['who']}"
    return {Shape.NP: thing, Shape.COLON: thing} | ({Shape.ADV: found["when"]} if found["when"] else {})


def _news(found: re.Match[str], reader: str, *, tu: bool) -> dict[Shape, str]:
    what, who = found["what"], found["who"]
    feminine = what in ("réponse", "décision", "confirmation")
    if reader.split(" ")[0] == who or (" " in who and reader.split(" ")[-1] == who.split(" ")[-1]):
        thing = f"{('ta' if feminine else 'ton') if tu else 'votre'} {what}"
    else:
        article = "l’" if begins_with_vowel(what) else "la " if feminine else "le "
        thing = f"{article}{what} {'d’' if begins_with_vowel(who) else 'de '}{who}"
    when = (found["when"] or "").strip()
    return {Shape.NP: thing, Shape.COLON: thing} | ({Shape.ADV: when} if when else {})


def _the(rest: str) -> str:
    """« un lien » that is announced is « le lien »."""
    for one, the in (("une ", "la "), ("un ", "le ")):
        if rest.startswith(one):
            noun = rest[len(one) :]
            return f"l’{noun}" if begins_with_vowel(noun.split(" ")[0]) else the + noun
    return rest if rest.split(" ")[0] in DETERMINERS or rest.startswith("l’") else ""
