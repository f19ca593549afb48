"""What the reader did, as what one thanks for: « vous m’avez montré le quai » is « m’avoir montré le quai »."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.french.classify import words_of
from core.notes.grammar.french.clauses import independent, pieces
from core.notes.grammar.french.conjugation import participles, second_persons
from core.notes.grammar.french.lexicon import DETERMINERS
from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.things import of_things

_FOR_ME = frozenset(
    listed(
        """accompagner accorder accueillir adresser aider ajouter amener apporter apprendre attendre avertir avouer cacher
        chercher citer commenter comparer conduire confier conseiller corriger croquer demander demander démontrer décrire
        dessiner détailler dévoiler dire donner emmener encourager enseigner entraîner envoyer épargner expliquer exposer
        faire fournir glisser guider indiquer initier inviter installer laisser lire livrer lancer mener mettre mimer montrer noter
        nommer offrir ouvrir parler passer permettre poser préciser prendre présenter préparer prêter prévenir promener
        proposer questionner raccompagner raconter ramener rassurer recevoir refaire réciter relire remettre répondre
        résumer révéler servir signaler sortir souffler suggérer tendre tracer traduire transmettre traîner tirer verser faxer projeter
        partager interroger féliciter remercier rejoindre filer consacrer recevoir arracher retenir sourire réserver trouver garder confirmer écrire"""
    )
)
"""What somebody does to or for the writer and may be thanked for: « m’a… », « nous a… »."""
_FOR_ALL = frozenset(
    listed(
        """accepter admettre afficher ajouter allumer annoncer apporter appeler arrêter assumer avouer bloquer choisir commencer confier corriger
        couper débrancher décrire démarrer démonter déplier déposer dérouler dessiner détailler dire donner écouter enfiler entrouvrir étaler expliquer
        faire feuilleter fermer garder imprimer insister interrompre inviter jouer laisser lancer lire mimer montrer noter
        offrir ouvrir parler partager poser pousser prendre présenter préciser préparer proposer raconter ralentir rappeler
        reconnaître refaire refermer relire remplir répondre reprendre résumer retourner retrouver rouvrir servir signaler sortir
        soulever tester tirer tracer vider arracher cueillir ramasser brancher peser mesurer compter éplucher trancher souder citer comparer poser dévisser goûter brancher rallumer projeter"""
    )
)
"""What somebody does before the writer's eyes and may be thanked for, without « me »."""
_AGAINST_ME = frozenset(
    listed("couper interrompre arrêter bloquer tester pousser peser mesurer compter trancher quitter")
)
"""« vous m’avez coupé »: done to something, a kindness perhaps; to somebody, none."""
_WITH_US = frozenset(["partager"])
"""One shares with somebody: « m’avoir partagé » is nobody's French."""
_IDLE = frozenset(listed("froid chaud peur semblant exprès non oui"))
_UNWELCOME = re.compile(
    r"(?<!\w)(?:non|attendre|mal à l’aise|la tête|la gueule|patienter|remarquer que|comprendre que)(?!\w)",
    re.I,
)
_PERFECT = re.compile(
    r"(?:vous|tu) (?P<clitics>(?:m’|me |nous |l’|les |leur |lui )?(?:y |en |l’|les )?)(?:avez|as) "
    r"(?P<adv>(?:bien|aussi|ensuite|même|tout de suite|d’abord|longuement|aussitôt|gentiment|simplement|déjà|vraiment|quand même) )?"
    r"(?P<participle>[^\W\d_]+)(?P<rest>.*)",
    re.I | re.S,
)
_PRESENT = re.compile(r"(?:vous|tu) (?P<clitic>me |m’|nous )(?P<verb>[^\W\d_]+)(?P<rest>.*)", re.I | re.S)
_CAME = re.compile(
    r"(?:vous|tu) (?:êtes|es) (?P<rest>(?:venue?|descendue?|restée?|montée?|revenue?) .+)", re.I | re.S
)
_STOOD = re.compile(
    r"vous vous êtes (?P<rest>(?:arrêtée?|assise?|mise?|déplacée?|levée?|excusée?|interrompue?|prêtée?|souvenue?) .+)",
    re.I | re.S,
)
_ALSO = re.compile(
    r"(?P<mark> et |, et |, puis | puis |, )(?:(?:vous|tu) )?(?P<clitic>me l’|me les |m’en |m’|nous l’|nous |l’|les |en |y )?(?:avez|as) (?=[^\W\d_]+(?:é|i|u|it|is|ert|int)e?s?(?!\w))"
)
_ALSO_NOW = re.compile(
    r"(?P<mark> et | puis )(?:(?:vous|tu) )?(?P<clitic>me |m’|nous )(?P<verb>[^\W\d_]+)(?!\w)"
)


def thanks(text: str) -> str:
    """What follows « merci de », for one clause already said to its reader; "" when nobody would thank for it."""
    if found := _PERFECT.fullmatch(text):
        infinitive = participles().get(found["participle"].lower(), "")
        clitics = found["clitics"]
        if not _welcome(infinitive, clitics, found["rest"]):
            return ""
        adverb = found["adv"] or ""
        clitics = "" if infinitive in _WITH_US and clitics in ("m’", "nous ") else clitics
        return f"{clitics}avoir {adverb}{found['participle'].lower()}{_joined(found['rest'])}"
    if found := _PRESENT.fullmatch(text):
        infinitive = second_persons().get(found["verb"].lower(), "")
        if not _welcome(infinitive, "m’", found["rest"]) or not (done := _PAST_OF.get(infinitive)):
            return ""
        clitic = "nous " if found["clitic"] == "nous " else "m’"
        return f"{clitic}avoir {done}{_joined(found['rest'])}"
    if found := _CAME.fullmatch(text):
        return f"être {found['rest']}"
    if found := _STOOD.fullmatch(text):
        return f"vous être {found['rest']}"
    return ""


def _welcome(infinitive: str, clitics: str, rest: str) -> bool:
    """Whether one thanks for it: done to the writer, or done before them to something."""
    words = words_of(rest)
    words = words[1:] if words and words[0].lower().endswith("ment") and len(words) > 1 else words
    first = words[0].lower() if words else ""
    if not infinitive or first in _IDLE or _UNWELCOME.match(rest.strip()):
        return False
    if clitics.startswith(("m’", "me ", "nous ")):
        return infinitive in _FOR_ME or (infinitive in _FOR_ALL and infinitive not in _AGAINST_ME)
    if infinitive not in _FOR_ALL:
        return False
    return bool(clitics) or first in DETERMINERS or first in _WITHOUT_OBJECT.get(infinitive, ())


_WITHOUT_OBJECT = {
    "parler": ("de", "d’", "du", "des"),
    "répondre": ("à", "sans", "franchement", "au", "aux"),
    "insister": ("sur", "pour"),
    "dire": ("que", "qu’", "«"),
    "reconnaître": ("que", "qu’"),
    "admettre": ("que", "qu’"),
    "avouer": ("que", "qu’", "ne"),
    "accepter": ("de", "que"),
    "proposer": ("de", "que"),
    "prendre": ("le", "un", "deux", "dix", "cinq"),
    "faire": ("visiter", "venir", "entrer", "goûter"),
    "commencer": ("par",),
}
_PAST_OF = {
    infinitive: done
    for done, infinitive in reversed(participles().items())
    if not done.endswith(("e", "es", "ées")) and not (done.endswith("s") and done[:-1] in participles())
}


def past_of(infinitive: str) -> str:
    """Its participle, masculine and singular; "" for a verb that is not in the tables."""
    return _PAST_OF.get(infinitive, "")


_KINDLY = re.compile(
    r"(?<![^\W_])(?:gentiment|avec (?:tact|douceur|bienveillance|le sourire|humour))(?![^\W_])"
)
"""« dit non à ma première idée, gentiment »."""


def unwelcome(rest: str) -> bool:
    """Whether « avoir » and `rest` are nothing to thank for: « fait attendre », « dit non »."""
    words = words_of(rest)
    if _KINDLY.search(rest):
        return False
    return len(words) > 1 and (
        words[1].lower() in _IDLE - {"semblant"}
        or _UNWELCOME.match(rest.partition(" ")[2].strip()) is not None
    )


def _joined(rest: str) -> str:
    """« et vous m’avez expliqué », « et m’avez tendu » become « et de m’avoir… »."""
    rest = _ALSO.sub(_and_done, rest)
    return _ALSO_NOW.sub(_and_now, rest)


def _and_done(found: re.Match[str]) -> str:
    mark = " et " if found["mark"] == ", " else found["mark"]
    clitic = found["clitic"] or ""
    return f"{mark}d’{clitic}avoir " if clitic in ("", "en ", "y ") else f"{mark}de {clitic}avoir "


def _and_now(found: re.Match[str]) -> str:
    infinitive = second_persons().get(found["verb"].lower(), "")
    done = _PAST_OF.get(infinitive)
    if done is None:
        return found[0]
    clitic = "nous " if found["clitic"] == "nous " else "m’"
    return f"{found['mark']}de {clitic}avoir {done}"


_GIVEN = frozenset(
    listed(
        """visite tri tour démonstration démo café thé explication explications anecdote histoire conseil conseils exemple exemples schéma croquis dessin
        accueil franchise transparence sincérité honnêteté clarté curiosité disponibilité gentillesse simplicité humour écoute coup question questions échange conversation discussion exercice mise repas déjeuner photo photos récit astuce confiance
        présentation image comparaison plan remarque patience temps partage détour minutes réponse réponses invitation phrase mot mots test essai
        tuyau tuyaux coulisses détail détails exposé leçon lecture demande idée idées proposition croissant croissants dégustation discussion débat jeu live devinette coup énigme chanson pause marche balade"""
    )
)
_HIS = {"son ": ("votre ", "ton "), "sa ": ("votre ", "ta "), "ses ": ("vos ", "tes ")}
_WE_DID = re.compile(
    r"nous avons (?P<adv>(?:bien|beaucoup|longuement|aussi|même) )?(?P<participle>[^\W\d_]+)(?P<rest>.*)",
    re.S,
)
_SHARED = frozenset(
    listed(
        """parler discuter échanger comparer goûter refaire chercher lire relire regarder évoquer débattre essayer ouvrir
        dessiner corriger tester écouter retourner parcourir trouver retracer marcher préparer plaisanter rire cuisiner démonter
        recompter compter trier ranger tailler visiter"""
    )
)
"""What two people do and one of them may have liked."""
_BOTH_OF_US = re.compile(r" (?:ensemble|tous les (?:deux|2)|toutes les (?:deux|2)|à deux|à 2)(?!\w)")


_SPENT = re.compile(
    r"nous avons passé (?P<near>presque |près d’|près de |environ |bien )?(?P<long>(?:une|deux|trois|cinq|dix|quinze|vingt|trente|quarante|\d+) (?:bonnes? )?(?:minutes|heures|heure)) (?P<rest>(?:sur|à|devant|dans|autour) .+)"
)


def spent(text: str) -> str:
    """« nous avons passé presque vingt minutes sur la page » as « ces vingt minutes, ou presque, sur la page »."""
    found = _SPENT.fullmatch(text)
    if found is None or re.search(r"[.;:]", found["rest"]):
        return ""
    long = found["long"]
    these = f"cette {long[4:]}" if long.startswith("une ") else f"ces {long}"
    return f"{these}{', ou presque,' if found['near'] in ('presque ', 'près d’', 'près de ') else ''} {found['rest']}"


_HELD = re.compile(
    r"nous avons (?:fait|mené|passé|eu|tenu) (?:l’|la |notre |cet |cette )(?P<what>entretien|échange|discussion|conversation|rencontre) (?P<how>[^.;:«]+)"
)


def held(text: str) -> str:
    """« nous avons fait l’entretien assises par terre » as « cet entretien assises par terre »."""
    found = _HELD.fullmatch(text)
    this = "cet" if found and found["what"] in ("entretien", "échange") else "cette"
    return f"{this} {found['what']} {found['how']}" if found else ""


def gift(text: str, *, tu: bool) -> str:
    """A noun phrase of something that was given, its owner the reader; "" for anything else."""
    for his, (yours, thine) in _HIS.items():
        if text.startswith(his):
            text = (thine if tu else yours) + text[len(his) :]
    words = words_of(text)
    at = 1 if words and words[0].lower() in DETERMINERS else 0
    while at < len(words) and words[at].lower() in _BEFORE:
        at += 1
    if not at or at >= len(words) or words[at].lower() not in _GIVEN:
        return ""
    return text


_BEFORE = frozenset(
    listed("petit petite petits petites long longue grand grande dix quinze vingt trente cinq deux trois")
)


def together(text: str, *, tu: bool) -> str:
    """« nous avons parlé du four » as « parler du four avec vous »; "" where it was no pleasure, or not surely ours."""
    found = _WE_DID.fullmatch(text)
    if found is None or re.search(
        r"[.;:,«]| (?:nous|et|mais|que|qui|vous|tu|avec|puis) ", f"{found['rest']} "
    ):
        return ""
    infinitive = participles().get(found["participle"].lower(), "")
    if infinitive not in _SHARED:
        return ""
    rest = _BOTH_OF_US.sub("", found["rest"])
    return f"{infinitive}{rest} avec {'toi' if tu else 'vous'}"


_FIRST = re.compile(r"(?P<first>(?:[^.;:«]|«[^»]*»)+?)(?P<mark>\. | ; | : )(?P<rest>.+)", re.S)


def with_thanks(made: dict[Shape, str], *, tu: bool) -> dict[Shape, str]:
    """A moment told in sentences whose first is the reader's deed: the thanks, then the rest as it was."""
    told = made.get(Shape.SENTENCE, "")
    if not told:
        return made
    if given := _given(told.removesuffix("."), tu=tu):
        return {**made, Shape.GIFT: given}
    found = _FIRST.fullmatch(told.removesuffix("."))
    first = found["first"] if found else told.removesuffix(".")
    owed = thanks(first[:1].lower() + first[1:])
    if not owed:
        return made
    if found is None:
        return {**made, Shape.THANKS: owed}
    rest, mark = found["rest"], found["mark"]
    if mark == " : " and rest.startswith("«"):
        return {**made, Shape.THANKS: f"{owed} : {rest}"}
    then = rest[:1].lower() + rest[1:]
    if (
        ":" not in owed
        and " : " not in rest
        and not independent(pieces(re.split(r"[.;:]", rest, maxsplit=1)[0])[0])
        and not rest.startswith("«")
    ):
        return {**made, Shape.THANKS: f"{owed} : {then}"}
    if len(owed.split()) <= SHORT and not re.search(r"[.;:]", rest) and (also := thanks(then)):
        return {**made, Shape.THANKS: f"{owed} et {'d’' if also.startswith('avoir') else 'de '}{also}"}
    return {**made, Shape.THANKS: f"{owed}. {rest[:1].upper()}{rest[1:]}"}


def _given(told: str, *, tu: bool) -> str:
    """« la visite du quai : vous appelez chacun par son prénom »: the thing given, then the rest."""
    head, mark, rest = told.partition(" : ")
    head = of_things(f"{head[:1].lower()}{head[1:]}") or head
    if not mark or not (given := gift(head[:1].lower() + head[1:], tu=tu)):
        return ""
    return f"{given}. {rest[:1].upper()}{rest[1:]}" if independent(pieces(rest)[0]) else ""


SHORT = 8
"""Words of a first thanks that may be joined by a second."""
