"""What comes next: its day said once, its clauses joined, a verb without a subject given back to the employer."""

from __future__ import annotations

import re
from datetime import date

from core.notes.fragment import Shape
from core.notes.grammar.french.classify import words_of
from core.notes.grammar.french.clauses import independent, pieces, punctuated
from core.notes.grammar.french.conjugation import conditional, forms, infinitives
from core.notes.grammar.french.due import awaited
from core.notes.grammar.french.lexicon import DAYS, HOMOGRAPHS, MONTHS, gender_of
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.telling import in_a_breath

_BY_A_DAY = re.compile(
    rf"(?<!\w)(?:avant|d’ici|dès|après|d’ici à)(?: le| la| au)? (?:\d|semaine|fin|{'|'.join(DAYS)}|{'|'.join(MONTHS)})",
    re.I,
)
_DAY = re.compile(
    rf"(?<!\w)(?:{'|'.join(DAYS)}|\d{{1,2}}(?:er)? (?:{'|'.join(MONTHS)})|demain|semaine du)(?!\w)", re.I
)
_TIMED = re.compile(
    rf"(?<!\w)(?:{'|'.join(DAYS)}|demain)(?: \d{{1,2}}(?: [^\W\d_]+)?)? (?:matin|midi|soir|après-midi|à \d|\d{{1,2}} ?h)",
    re.I,
)
_TWO_DAYS = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(DAYS)}) (?:et|ou|puis) (?:le )?(?:{'|'.join(DAYS)})(?![^\W_])|(?<![^\W_])le \d{{1,2}}(?!\d).* le \d{{1,2}}(?!\d)",
    re.I,
)
_TELLS_ME = re.compile(
    rf"(?<!\w)me (?:re)?(?P<verb>dit|dira)(?= (?:{'|'.join(DAYS)}|demain|avant|d’ici|sous|dès|en |la semaine|pour la suite|par |au téléphone|le \d)|$)",
    re.I,
)
"""« me dit lundi » : an answer, without what would be said."""
_THEIRS = re.compile(r" de (?:leur|sa) part(?!\w)", re.I)
_PAIR = re.compile(
    r"^(?:du |un |le |une (?:séance|session) de |la (?:séance|session) de )?pair[ -]prog(?:ramming)?(?!\w)",
    re.I,
)
_PUIS = re.compile(r"(?<!,) (?:et )?puis (?=(?:elles?|ils?|on|je|j’|vous|nous)(?!\w) ?)")
_AND = re.compile(r", (?=(?P<clitic>m’|me |nous |vous )?(?P<verb>[^\W\d_]+)(?!\w))")


_AGAIN = {
    "revoit": "revoyons",
    "voit": "voyons",
    "retrouve": "retrouvons",
    "rappelle": "rappelons",
    "reparle": "reparlons",
    "parle": "parlons",
    "recontacte": "recontactons",
}
"""« on se revoit mardi »."""
_I_DO = frozenset(["commence", "démarre", "débute", "repasse", "reviens", "retourne", "rends", "attaque"])
"""« commence lundi en essai »: the writer does."""
_TO_HAND_IN = re.compile(
    r"(?:un |une |le |la |l’)?(?P<what>[^\W\d_]+(?: [^\W\d_]+){0,3}?) à (?:rendre|renvoyer)(?P<rest>(?: .*)?)",
    re.I,
)
_A_WHILE = re.compile(
    r"(?P<what>(?<!\w)(?:essai|stage|immersion|observation|mise en situation|chantier test|test)) (?P<long>(?:une? |deux |trois |\d ?)(?:matinées?|journées?|jours?|demi-journées?|semaines?|heures?|h|soirées?|nuits?|après-midi))(?!\w)",
    re.I,
)
"""« essai une matinée »."""


_HERE = re.compile(
    r"(?<=[^\W_])(?:, (?:sur place|sur site|en vrai|en présentiel|en visio) cette fois(?:-ci)?),? (?=(?:dans|à|au|chez) ?)"
)
"""« un deuxième entretien, sur place cette fois, dans une des crèches »."""
_TRIED = re.compile(rf"^(?:une? )?(?P<day>{'|'.join(DAYS)}) (?:à|d’) ?l?’?essai$", re.I)
"""« un samedi à l’essai », its day said beside it."""
_BOTH = re.compile(r"(?<=[^\W\d_]) et (?P<what>[a-zà-ÿ]{4,})$")
"""« visite médicale et contrat »."""
_ARRIVES = re.compile(
    r"^(?P<what>(?:la |votre |leur |une )?(?:réponse|décision|convocation|confirmation|proposition)|(?:le |un |votre )?(?:contrat|courrier|résultat|mail|planning|lien|message|retour)) (?:arrive|arrivera|tombe|tombera|vient|viendra|part|partira)(?= |$)",
    re.I,
)
"""« la réponse arrive par mail » : what one waits for."""
_DECIDE = re.compile(
    r"^(?P<the>le |la |les |l’)(?P<who>[^\W\d_]+(?: (?:de|du|des) [^\W\d_]+)?) (?:en )?(?P<verb>tranche|décide|statue|délibère|vote|valide|répond|rappelle)(?:nt|ra|ront)?(?= (?:le|la|lundi|mardi|mercredi|jeudi|vendredi|avant|d’ici|dans|sous|en|fin|début|semaine)(?![^\W_])|$)",
    re.I,
)
"""« la mairie tranche le 20 » : somebody else's decision is what one waits for."""


def _decision(found: re.Match[str]) -> str:
    thing = {"répond": "la réponse", "rappelle": "l’appel"}.get(found["verb"].lower(), "la décision")
    the = found["the"].lower()
    of = {"le ": "du ", "les ": "des "}.get(the, f"de {the}")
    return f"{thing} {of}{found['who']}"


_TELLS = re.compile(
    r"(?P<what>[^,;:.]{3,40}?)(?: ?[,:] )(?P<who>vous|tu) (?:me |m’)(?P<verb>textez|textes|écrivez|écris|appelez|appelles|rappelez|rappelles|dites|dis|confirmez|confirmes|envoyez|envoies)(?P<rest>(?: (?:un|le) (?:SMS|message|mail|texto))?)(?P<when> [^,;:.]+?)? (?P<aim>pour (?:l’heure|la date|le lieu|l’adresse|confirmer))"
)
"""« test de conduite, vous me textez jeudi pour l’heure »."""
_SEEN = re.compile(r"(visite|essai|test|formation|signature|remise) ([a-zà-ÿ]{4,})", re.I)
"""« visite dépôt »."""


_A_TRIAL = re.compile(r"(?<![^\W_])((?:demi-)?journée|matinée|soirée|semaine|service) essai(?![^\W_])")
_TEST_OF = re.compile(
    r"(?<![^\W_])(essai|test) (?=(?:conduite|vitesse|lecture|niveau|langue|cuisine|vente|relecture|anglais|maths?)(?![^\W_]))"
)
"""« test conduite » is one of driving."""
_BESIDE = re.compile(r"^((?:la |une )?(?:décision|réponse)), (?=(?:après|avant|par|en) )", re.I)
"""« la décision, après la commission »."""
_THEN = re.compile(r"(?<=[^\W\d_]),? puis (?P<what>[a-zà-ÿ]{4,})$")
"""« visite médicale puis contrat »."""


_NOUN_LIKE_DONE = re.compile(
    r"(?:tournée|entrée|prise|mise|remise|reprise|rentrée|arrivée|venue|sortie)(?= (?:de|d’|du|des|en|avec|à) ?)"
)
"""« tournée d’essai »: a thing, and no participle."""


def completed(text: str, *, dated: bool = True) -> str:
    """« transmet au DAF, me redit » : « ils transmettent… et me redisent », for whom the reader answers.

    `dated`: its day is said beside it, so that « un samedi à l’essai » needs none.
    """
    text = _DECIDE.sub(_decision, text)
    text = _ARRIVES.sub(r"\g<what>", _HERE.sub(" ", text))
    if thing := _NOUN_LIKE_DONE.match(text):
        text = f"{'l’' if begins_with_vowel(thing[0]) else 'la '}{text}"
    text = _THEIRS.sub("", _PAIR.sub("la séance de pair programming", text))
    text = _TELLS_ME.sub(lambda m: f"me répond{'ra' if m['verb'].lower() == 'dira' else ''}", text)
    text = _PUIS.sub(", puis ", text)
    text = _AND.sub(lambda m: " et " if m["clitic"] and _finite(m["verb"]) else m[0], text)
    text = _BESIDE.sub(r"\1 ", _TRIED.sub("l’essai" if dated else r"le \g<day> à l’essai", text))
    if (then := _THEN.search(text)) and (which := gender_of(then["what"])):
        article = "l’" if begins_with_vowel(then["what"]) else "la " if which == "f" else "le "
        text = f"{text[: then.start()]} puis {article}{then['what']}"
    if (both := _BOTH.search(text)) and (which := gender_of(both["what"])) and not independent(text):
        article = "l’" if begins_with_vowel(both["what"]) else "la " if which == "f" else "le "
        text = f"{text[: both.start()]} et {article}{both['what']}"
    text = _A_TRIAL.sub(r"\1 d’essai", _TEST_OF.sub(r"\1 de ", text))
    if (seen := _SEEN.fullmatch(text)) and (which := gender_of(seen[2])):
        of = "de l’" if begins_with_vowel(seen[2]) else "de la " if which == "f" else "du "
        text = f"{seen[1]} {of}{seen[2]}"
    if text.startswith("on se "):
        verb, _, rest = text[6:].partition(" ")
        if verb in _AGAIN:
            return f"nous nous {_AGAIN[verb]} {rest}".rstrip()
    if (verb := text.split(" ", 1)[0].lower()) in infinitives() and (mood := conditional(verb)):
        return f"{'j’' if begins_with_vowel(mood) else 'je '}{mood.removesuffix('s')}{text[len(verb) :]}"
    if text.split(" ", 1)[0].lower() in _I_DO:
        return f"je {text}"
    if (due := _TO_HAND_IN.match(text)) and gender_of(due["what"].split(" ", 1)[0]):
        noun = due["what"].split(" ", 1)[0]
        article = "l’" if begins_with_vowel(noun) else "la " if gender_of(noun) == "f" else "le "
        text = f"je vous rends {article}{due['what']}{due['rest']}"
    text = _A_WHILE.sub(_for_a_while, text)
    words = words_of(text)
    if not words:
        return text
    at = 1 if words[0].lower() in ("m’", "me") else 0
    if at < len(words) and _finite(words[at]) and (at or words[0].lower() not in HOMOGRAPHS):
        return f"ils {text}"
    return text


def _for_a_while(found: re.Match[str]) -> str:
    lasting = re.sub(r"^1 ?(?=j)", "un ", re.sub(r"^1 ?(?=[dms])", "une ", found["long"]))
    return f"{found['what']} {'d’' if lasting.startswith('un') else 'de '}{lasting}"


def _finite(word: str) -> bool:
    low = word.lower()
    return low in forms() and (
        low not in HOMOGRAPHS or low in ("dit", "envoie", "rappelle", "appelle", "donne")
    )


def several(text: str, *, dated: bool) -> bool:
    """Whether `text` tells several things to come, or a day that must stay where it is (« avant le 4 juillet »)."""
    parts = [piece for each in re.split(r" ?[;:] |\. ", text) for piece in pieces(each)]
    if len(parts) > 1 and any(independent(each.removeprefix("puis ")) for each in parts):
        return True
    return dated and independent(text) and _BY_A_DAY.search(text) is not None


def dated(text: str) -> bool:
    """Whether `text` names a day of its own."""
    return _DAY.search(text) is not None


def timed(text: str) -> bool:
    """Whether a part of the day or an hour hangs on the name of the day: they are said together."""
    return _TIMED.search(text) is not None or two_days(text)


def two_days(text: str) -> bool:
    """Whether it names two days, of which no frame can say the one and leave the other: « essai lundi et mardi »."""
    return _TWO_DAYS.search(text) is not None and not independent(text)


_MEETING = re.compile(
    r"(?:une? |la |le |l’)?(?P<what>(?:(?:demi-)?journée|matinée|soirée|visite|entretien|essai|test|rendez-vous|réunion|service)(?: [^,;:.]+?)?),? (?:le )?$",
    re.I,
)


def at_its_hour(text: str) -> dict[Shape, str]:
    """« journée essai mardi à 7 h au dépôt » as one says that one will be there; anything else after a colon."""
    text = completed(text)
    day = _TIMED.search(text)
    if day is None or two_days(text) or not (met := _MEETING.fullmatch(text[: day.start()])):
        return {Shape.COLON: text}
    which = gender_of(met["what"].removeprefix("demi-").split(" ", 1)[0])
    if not which or "," in text[day.end() :]:
        return {Shape.COLON: text}
    the = "l’" if begins_with_vowel(met["what"]) else "la " if which == "f" else "le "
    told = f"{the}{met['what']}, {text[day.start() :]}"
    return {Shape.SENTENCE: f"Je serai là pour {told}.", Shape.COLON: told}


def without_day(text: str, day: date) -> str:
    """`text` without the name of `day`, wherever it stands: the frame says it; nor where an exercise is to be done, which its reader knows."""
    text = re.sub(r" à faire (?:à la maison|chez moi)$", "", text)
    named = DAYS[day.weekday()]
    return re.sub(
        rf"(?<!\w)(?<!un )(?<!chaque )(?:le |ce |dès )?{named}(?: prochain)?(?: {day.day}(?:er)? [^\W\d_]+)?(?!\w) ?",
        "",
        text,
        flags=re.I,
    ).strip(" ,")


_THEY_MEET = re.compile(
    r"(?P<who>(?:le|la|les|votre) [^,;:.]+?|l’[^,;:.]+?) se réuni(?:t|ra|ssent|ront), puis (?P<mine>(?:vous|tu) (?:me |m’)[^\W\d_]+)(?P<when> [^,;:.]+)?"
)
"""« le comité se réunit, puis vous me rappelez avant le 20 »: the reader knows it, the writer waits for it."""


def _waited(found: re.Match[str]) -> str:
    tu = found["who"] == "tu"
    called = found["verb"].startswith(("app", "rapp"))
    what = f"{'ton' if tu else 'votre'} {'appel' if called else 'message'}"
    thing = completed(found["what"])
    head = thing.split(" ", 1)[0]
    if which := gender_of(head):
        thing = f"{'l’' if begins_with_vowel(head) else 'la ' if which == 'f' else 'le '}{thing}"
    return f"Pour {thing}, j’attends {what}{found['when'] or ''} {found['aim']}"


_WEEK = re.compile(r"(?<=tour|tien) semaine du ")
_WILL = re.compile(r"(?<![^\W_])(?P<who>vous|tu) (?P<me>me |m’)(?P<verb>[^\W\d_]+)(?![^\W_])", re.I)
_LATER = {"appelez": "appeller", "rappelez": "rappeller", "dites": "dir", "redites": "redir", "envoyez": "enverr", "renvoyez": "renverr", "répondez": "répondr", "écrivez": "écrir", "revoyez": "reverr", "faites": "fer", "transmettez": "transmettr", "accueillez": "accueiller", "recevez": "recevr", "emmenez": "emmèner"}  # fmt: skip
"""What the reader will do, before -ez, where it is not simply the infinitive."""


def later(text: str) -> str:
    """« vous me présentez à l’équipe » is still to come: « vous me présenterez à l’équipe »."""
    return _WILL.sub(_later, text) if " m" in text else text


def _later(found: re.Match[str]) -> str:
    verb, regular = found["verb"].lower(), f"{found['verb'][:-2].lower()}er"
    stem = _LATER.get(verb) or (regular if verb.endswith("ez") and regular in infinitives() else "")
    return f"{found['who']} {found['me']}{stem}ez" if stem and found["who"].lower() == "vous" else found[0]


def whole(text: str) -> dict[Shape, str]:
    """Several things to come, as sentences."""
    if (met := _THEY_MEET.fullmatch(text)) and (thing := awaited(met["mine"])):
        waited = f"{thing}, après {met['who']}{',' if met['when'] else ''}{met['when'] or ''}"
        return {Shape.SENTENCE: f"J’attends {waited}.", Shape.COLON: waited}
    if told := _TELLS.fullmatch(text):
        waited = _waited(told)
        return {Shape.SENTENCE: f"{waited}.", Shape.COLON: f"{waited[:1].lower()}{waited[1:]}"}
    joined = _WEEK.sub(" la semaine du ", later(punctuated(text)))
    return {Shape.SENTENCE: f"{joined[:1].upper()}{joined[1:]}.", Shape.COLON: in_a_breath(joined)}
