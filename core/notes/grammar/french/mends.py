"""What the reading of a hurried text names, put right where one way alone is possible: each is tried, and printed only if it then reads whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from core.notes.fragment import Part
from core.notes.grammar.french.chunks import read
from core.notes.grammar.french.lexicon import gender_of
from core.notes.grammar.french.paradigms import infinitive, participle, persons
from core.notes.grammar.french.sound import Fault
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.verbs import EITHER_AUXILIARY, WITH_ETRE
from core.notes.grammar.french.word_classes import SIGLES, known, quality

_REPAIRS = 8
"""Faults of one text that are put right one after the other; what has more is asked for."""
_PLACED = re.compile(
    r"^(?P<at>(?:chez|à|au|aux|en|dans|a|avec|pendant|pour) [^,;:.]*?[^\W\d_]{2}),? (?P<done>[^\W\d_]+(?:é|i|u|is|it|ert))(?= )",
    re.I,
)

_WRITTEN = {"info": "information", "infos": "informations", "num": "numéro", "nums": "numéros", "certif": "certificat", "pers": "personnes", "resp": "responsable", "fai": "fait", "clim": "climatisation", "doc": "document", "docs": "documents", "nvx": "nouveaux", "nv": "nouveau", "nvelle": "nouvelle", "nvelles": "nouvelles", "tel": "téléphone", "resto": "restaurant", "restau": "restaurant", "compta": "comptabilité"}  # fmt: skip


def _as_it_is(found: re.Match[str]) -> str:
    """« qd vol annulé et gens énervés » : « quand un vol est annulé et que les gens sont énervés »."""
    noun, how, others, they = found["noun"], found["how"], found["others"], found["they"]
    which = gender_of(noun.lower())
    if not which or noun.endswith(("s", "x")) or not quality(how.lower()):
        return found[0]
    if others and not (others.endswith("s") and they.endswith("s") and quality(they.lower())):
        return found[0]
    beside = f" et que les {others} sont {they}" if others else ""
    return f"{found['when']} {'une' if which == 'f' else 'un'} {noun} est {how}{beside}"


def _there_is(found: re.Match[str]) -> str:
    noun = found["noun"]
    which = gender_of(noun.lower())
    return f"s’il y a {'une' if which == 'f' else 'un'} {noun} {found['at']}" if which else found[0]


def _some(found: re.Match[str]) -> str:
    """« rapidité mais pas de casse »."""
    mass = found["mass"].lower()
    of = (
        "de l’"
        if begins_with_vowel(mass)
        else "de la "
        if gender_of(mass) != "m" and mass not in ("calme", "sérieux")
        else "du "
    )
    return f"{of}{mass}, mais {found['but']}"


def _went(found: re.Match[str]) -> str:
    """« écart de 3% à 0,5 »."""
    noun = {"ecart": "écart", "delai": "délai"}.get(found["noun"].lower(), found["noun"])
    which = gender_of(noun.split(" ", 1)[0].lower()) or (
        "m" if noun.startswith(("taux", "temps", "panier")) else ""
    )
    if not which:
        return found[0]
    the = "l’" if begins_with_vowel(noun) else "la " if which == "f" else "le "
    return (
        f"{found['before']}{the}{noun} est passé{'e' if which == 'f' else ''} de {found['a']} à {found['b']}"
    )


_DIGITS = ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")


def _but_not(found: re.Match[str]) -> str:
    """« de 6 mois pas un an »."""
    before = re.split(r"[,;.]", found.string[: found.start()])[-1]
    return (
        found[0]
        if re.search(r"(?<![^\W_])(?:ne |n['’]|et$|mais$|ou$|pourquoi$)", before)
        or before.endswith((" et", " mais", " ou"))
        else ", pas "
    )


def _in_words(found: re.Match[str]) -> str:
    return f"{found['in']} {_DIGITS[int(found['n']) - 2]}"


def _one_of(found: re.Match[str]) -> str:
    """« 6 femmes et 1 homme »."""
    noun = found["noun"].lower()
    which = "m" if noun == "week" else gender_of(noun)
    return f"{'une' if which == 'f' else 'un'} {found['noun']}" if which else found[0]


def _nobody(found: re.Match[str]) -> str:
    it = found["it"].replace("sen ", "s’en ")
    after = found.string[found.end() : found.end() + 1]
    ne = "n’" if (it or after)[0] in "aeiouyéèêh" else "ne "
    return f"{found['no']} {ne}{it}"


_MENDS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"(?<![^\W_])(?P<letter>[jldcnmts]|qu) (?=[aeiouyhéèêàâô][^\W\d_])", re.I), r"\g<letter>’"),
    (re.compile(r"(?<=[^\W_] )(?P<lead>à|a|de|pour|pr) pas (?=(?:[^\W\d_]+ )?[^\W\d_]+(?:er|ir|re)(?![^\W_]))", re.I), r"\g<lead> ne pas "),
    (re.compile(r"(?<![^\W_])a ne pas (?=[^\W\d_]+(?:er|ir|re)(?![^\W_]))", re.I), "à ne pas "),
    (re.compile(r"(?<![^\W_])de ne pas (?=[aeiouyhéèêàâô])", re.I), "de ne pas "),
    (re.compile(r"^(?P<who>l[ea] [^,;:.]+?[^\W\d_]{3}) (?=c['’](?:était|est) )", re.I), r"\g<who>, "),
    (re.compile(r"(?<=[^\W_] )quelles? (?=(?:avait|a|est|était|va|fait|voulait|ne|n['’]|se|s['’]))", re.I), "qu’elle "),
    (re.compile(r"(?<![^\W_])combien de (?P<what>temps|jours|gens) pour (?=[^\W\d_]+(?:er|ir|re)(?![^\W_]))", re.I), r"combien de \g<what> faut-il pour "),
    (re.compile(r"(?<![^\W_])(?P<what>point|pause|appel|réunion|entretien|visite|séance|cours|service|exercice) (?=\d+ ?(?:min(?:utes?)?|h|heures?|jours?)(?![^\W_]))", re.I), r"\g<what> de "),
    (re.compile(r"^plus (?P<of>de |d['’])(?=(?:rupture|erreur|casse|retard|perte|vol|oubli|doublon|panne|plainte|litige|réclamation|accident|rebut|invendu)s?(?![^\W_]))", re.I), r"ne plus avoir \g<of>"),
    (re.compile(r"^(?P<mass>rapidité|rigueur|patience|ponctualité|calme|précision|propreté|souplesse|réactivité|discrétion|fiabilité|douceur|sérieux|autonomie|régularité|organisation|disponibilité),? mais (?P<but>pas )", re.I), _some),
    (re.compile(r"^je (?:pense|crois) (?!que |qu['’]|à |a |au |aux |y |en |bien|pas|avoir|être|pouvoir|je |c['’]|on |il )", re.I), "je dirais "),
    (re.compile(r"(?P<have>^j['’]ai une? [^,;:.]+?),? puis (?=(?:\d+|un|deux|trois|quatre|cinq|six|dix) (?:ans?|mois|saisons?) )", re.I), r"\g<have>, puis j’ai passé "),
    (re.compile(r"^(?P<have>(?:BTS|CAP|BEP|DUT|BUT|bac pro|licence|master|titre pro) [^,;:.]+?),? puis (?=(?:\d+|un|deux|trois|quatre|cinq|six|dix) (?:ans?|mois|saisons?) )", re.I), r"j’ai un \g<have>, puis j’ai passé "),
    (re.compile(r"(?P<before>^|, )(?P<noun>écart|ecart|délai|delai|rupture|retard|taux [^,;:.\d]+?|attente|casse|rebut|marge|panier moyen|temps [^,;:.\d]+?) de (?P<a>\d[\d,.]* ?(?:%|min|h|jours|s)?) [àa] (?P<b>\d[\d,.]*)", re.I), _went),
    (re.compile(r"(?<![^\W_])(?<!une )(?<!la )(?<!cette )(?<!chaque )(?P<no>plus personne|personne|plus rien|rien) (?P<it>(?:s['’ ]|se |l['’]|le |la |les |y |en )*(?:s['’]?en )?)(?=(?:occupe|sait|veut|fait|comprend|répond|repond|lit|vient|prend|suit|regarde|marche|range|vérifie|verifie|bouge|change|passe|touche|gère|gere)(?![^\W_]))", re.I), _nobody),
    (re.compile(r"(?<![^\W_])congé mat(?![^\W_])", re.I), "congé maternité"),
    (re.compile(r"(?<![^\W_])restos du c(?:oe|œ)ur", re.I), "Restos du Cœur"),
    (re.compile(r"(?<![^\W_])croix[ -]rouge"), "Croix-Rouge"),
    (re.compile(r"(?<![^\W_])p[oô]le emploi"), "Pôle emploi"),
    (re.compile(r"(?<![^\W_])secours populaire"), "Secours populaire"),
    (re.compile(r"^ancien(?:ne)? (?=[^\W\d_]+.* \d+ (?:ans|mois|saisons))", re.I), ""),
    (re.compile(r"^c['’]?est qui (?=(?:les?|la|votre|vos|ton|ta) |l['’])", re.I), "qui est "),
    (re.compile(r"^c['’]?est quoi (?P<the>(?:le|votre|ton) )", re.I), r"quel est \g<the>"),
    (re.compile(r"^c['’]?est quoi (?P<the>(?:la|ta) )", re.I), r"quelle est \g<the>"),
    (re.compile(r"^(?P<who>vous|on|tu) (?P<verb>[^\W\d_]+) comment(?![^\W_])", re.I), r"comment \g<verb>-\g<who>"),
    (re.compile(r"^(?P<who>elle|il) (?P<one>[^,;:.]+) et (?P<two>me |m['’])?(?P<verb>rappelle|répond|tranche)(?![^\W_])", re.I), r"\g<who> \g<one> et \g<who> me \g<verb>"),
    (re.compile(r"(?<=pourquoi )(?:il )?y ?aura(?![^\W_])", re.I), "y aura-t-il"),
    (re.compile(r"(?<![^\W_])(?P<the>l[ea]s?) (?P<whose>n|v)otre(?P<s>s?)(?![^\W_])(?= [^\W\d_]+(?:e|t|d)(?![^\W_]))", re.I), r"\g<the> \g<whose>ôtre\g<s>"),
    (re.compile(r"(?P<n>\d) ?e(?= de moyenne|[,;.]|$)"), r"\g<n> €"),
    (re.compile(r"(?<![^\W_])(?:de )?(?P<a>\d{1,2} ?h(?:\d\d)?) [aà] (?P<b>\d{1,2} ?h(?:\d\d)?)(?![^\W_])", re.I), r"de \g<a> à \g<b>"),
    (re.compile(r"(?<![^\W_])heures? sups?(?![^\W_])", re.I), "heures supplémentaires"),
    (re.compile(r"(?<![^\W_])(?P<p>permis) (?P<x>[abcd]e?)(?![^\W_’'])(?! (?:la|le|les|un|une) )"), lambda m: f"{m['p']} {m['x'].upper()}"),
    (re.compile(r"(?<![^\W_])(?P<n>\d+ [^\W\d_]+s) (?P<per>jour|semaine|mois|heure|an)(?![^\W_])"), r"\g<n> par \g<per>"),
    (re.compile(r"(?<![^\W_])car (?P<no>plus|pas) (?P<of>de |d['’])", re.I), r"car il n’y a \g<no> \g<of>"),
    (re.compile(r"(?<![^\W_])car (?P<much>trop|peu|bcp|beaucoup) (?P<of>de |d['’])", re.I), r"car il y a \g<much> \g<of>"),
    (re.compile(r"(?<![^\W_])(?P<be>être|etre|étaient|sont|est) la (?=pour |pr |quand |qd |à |dès |avant |après |tou[ts])", re.I), r"\g<be> là "),
    (re.compile(r"(?<![^\W_])à (?P<n>[2-9])(?= en |[,;.]|$)"), lambda m: f"à {_DIGITS[int(m['n']) - 2]}"),
    (re.compile(r"(?<=[^\W_,]) pas (?=(?:une?|l[ae]s?|\d+) )"), _but_not),
    (re.compile(r",?(?: mais)? en vrai(?![^\W_])", re.I), " en fait"),
    (re.compile(r"(?<![^\W_])y ?aura(?=(?:it)?(?![^\W_]))", re.I), "il y aura"),
    (re.compile(r"(?<![^\W_])mont (?=[^\W\d_]+(?:é|i|u|is|it)(?![^\W_]))"), "m’ont "),
    (re.compile(r"(?<![^\W_])la (?=c['’]?(?:est|était) )"), "là "),
    (re.compile(r"(?<![^\W_])a (?=(?:l['’ ](?:entrée|entree|heure|arrivée|accueil|intérieur|extérieur|époque|hôpital|école|étage|atelier|ouverture)|la (?:fin|main|maison|caisse|mairie|cantine|station|réception|cuisine|plonge|pause|gare|cave|carte|place|ferme|boutique|banque)|midi|minuit|côté|pied|vélo|domicile|partir)(?![^\W_]))", re.I), "à "),
    (re.compile(r"(?<![^\W_])que (?=une? )", re.I), "qu’"),
    (re.compile(r"^(?P<who>elle|il|ils|elles) me (?:tient|tiennent) au courant(?![^\W_])", re.I), "réponse"),
    (re.compile(r"(?<![^\W_])(?P<in>en|par) (?P<n>[2-9])(?=[,;.]|$)"), _in_words),
    (re.compile(r"(?<![^\W_])(?P<n>1) (?P<noun>[^\W\d_]{3,})"), _one_of),
    (re.compile(r"(?<![^\W_])(?P<at>chez (?:un|le|une) )veto(?![^\W_])", re.I), r"\g<at>vétérinaire"),
    (re.compile(r"(?<![^\W_])(?P<what>pelle|camion|grue|chariot|remorque|benne) (?P<n>\d+[,.]?\d*) ?t(?![^\W_])", re.I), r"\g<what> de \g<n> t"),
    (re.compile(r"^(?P<trade>boucher|berger) (?P<long>\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?P<unit>ans|mois|saisons)(?![^\W_])", re.I), r"j’ai été \g<trade> pendant \g<long> \g<unit>"),
    (re.compile(r"(?<![^\W_])turn[ -]over(?![^\W_])", re.I), "turnover"),
    (re.compile(r"(?<![^\W_])check[ -]?in(?![^\W_])", re.I), "check-in"),
    (re.compile(r"(?<![^\W_])on fait quoi (?=si |s['’]|quand |qd |en cas )", re.I), "que fait-on "),
    (re.compile(r"(?<![^\W_])si (?P<noun>[^\W\d_]{4,}) (?P<at>(?:à|a|en|le|la|au|chez|sur|dans) (?=[^\W_]))", re.I), _there_is),
    (re.compile(r"(?<![^\W_])(?P<when>quand|qd|si|dès que|lorsque) (?P<noun>[^\W\d_]{3,}) (?P<how>[^\W\d_]{3,})(?: et (?:les )?(?P<others>[^\W\d_]{3,}) (?P<they>[^\W\d_]{3,}))?(?=[,;.]|$)", re.I), _as_it_is),
    (re.compile(r"(?<=[^\W_] )(?:à )?(?P<hour>\d{1,2} ?h(?:\d\d)?) du mat(?:in)?,? (?P<day>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?![^\W_])", re.I), r"le \g<day> à \g<hour> du matin"),
    (re.compile(r"(?P<at>^(?:(?:à|a|au|aux|chez|en|dans) [^,;:.]+?)),? jamais plus (?P<de>de|d['’ ]) ?(?=\d)", re.I), r"\g<at>, je n’ai jamais eu plus \g<de> "),
)  # fmt: skip
"""As it is typed, and as it is written."""


def mended(text: str, part: Part, why: Sequence[Fault]) -> str:
    """`text` as typed with what the test names put right, where one way alone is possible."""
    for pattern, put in _MENDS:
        text = pattern.sub(put, text)
    text = _apart(text)
    for reason, word in why[:_REPAIRS]:
        low = word.lower()
        if reason == "sigle" and low in SIGLES:
            text = _put(text, low, low.upper())
        elif reason == "name":
            text = _put(text, low, low.capitalize())
        elif low in _WRITTEN:
            text = _put(text, low, _WRITTEN[low])
        elif reason == "agreement":
            done = word.rpartition(" ")[2]
            text = re.sub(rf"(?<= ){re.escape(done)}(?![^\W_])", f"{done}e", text, count=1)
        elif reason == "unknown" and participle(f"{low}t"):
            text = _put(text, low, f"{low}t")
        elif reason == "hour":
            text = re.sub(rf"(?<=[^\W\d_])(?<! à) (?={re.escape(word)}(?![^\W_]))", " à ", text, count=1)
        elif reason == "many":
            text = _put(text, f"pour {low}", f"pour les {word}")
        elif (
            reason == "unknown" and (said := _GLUED.fullmatch(low)) and (known(said[2]) or said[2] in SIGLES)
        ):
            text = _put(text, low, f"{said[1]}’{said[2].upper() if said[2] in SIGLES else said[2]}")
        elif reason == "bare" and part is Part.PROMISE and low in _PAPERS:
            text = re.sub(
                rf"(?P<lead>et|\+|,|envoyer|donner|apporter|transmettre) {re.escape(low)}(?![^\W_])",
                rf"\g<lead> {_PAPERS[low]} {low}",
                text,
                count=1,
                flags=re.I,
            )
        elif (reason == "bare" and part is Part.NEXT_STEP and _begins(text, word)) or (
            reason == "bare" and _known_to_both(text, word, part)
        ):
            text = _put(text, word, _with_its_article(word))
        elif reason in ("bare", "subjectless") and _led(text, word):
            text = _put(text, word, _with_article(word))
    placed = _PLACED.match(text)
    verb = participle(placed["done"].lower()) if placed else ""
    if placed and verb and verb not in WITH_ETRE and verb not in EITHER_AUXILIARY:
        text = f"{placed['at']} j’ai {text[placed.start('done') :]}"
    return text


_GLUED = re.compile(r"(l|d|j|qu|n|c|m|s)([aeiouyhéèêàâ][^\W\d_]+)")
_PAPERS = {"attestation": "mon", "cv": "mon", "certificat": "mon", "diplôme": "mon", "permis": "mon", "book": "mon", "portfolio": "mon", "rib": "mon", "planning": "mon", "tableau": "mon", "dossier": "mon", "lettre": "ma", "fiche": "ma", "photo": "ma", "photos": "mes", "références": "mes"}  # fmt: skip
"""What a candidate promises is theirs."""
_SUBJECT = re.compile(
    r"(?<=[^\W\d_]{2}) (?=(?:je |j['’]|elle |il |on |elles |ils |nous |personne (?:ne |n['’])))"
)


def _apart(text: str) -> str:
    """Clauses that stand side by side without a mark, as sentences: « on a goûté deux soupes elle voulait savoir… »."""
    for found in reversed(list(_SUBJECT.finditer(text))):
        before, rest = text[: found.start()], text[found.end() :]
        if _LED_ON.search(before) or _TOLD.search(before):
            continue
        here = [
            why
            for why, _ in read(re.split(r"[,;:.]", before)[-1] + " " + rest, frozenset(), base="any").faults
        ]
        whole = read(re.split(r"[.;:] |, ", before)[-1], frozenset(), base="any")
        if "unjoined" in here and whole.main and not whole.faults:
            text = f"{before}. {rest[:1].upper()}{rest[1:]}"
    return text


_LED_ON = re.compile(
    r"(?<![^\W_])(?:que|qu['’]|qui|dont|où|quand|qd|si|comme|et|ou|mais|car|donc|parce|pourquoi|comment|combien|ce|avec|pour|chez|sans|de|à|a|ne|pas)$",
    re.I,
)


_TOLD = re.compile(
    r"(?<![^\W_])(?:dit|disait|dire|répondu|repondu|demandé|demande|expliqué|pense|pensé|crié|annoncé|ajouté|panneau|affiche|pancarte|écrit|phrase|mot)(?![^\W_])(?![^.;]* (?:que|qu['’]|si|s['’]|comment|pourquoi) )[^.;,]*$",
    re.I,
)
"""What stands behind « elle a dit » without a word between is what was said."""


def _led(text: str, word: str) -> bool:
    """Whether a verb or a preposition calls for `word` where it stands: « reprendre portefeuille », « avec sourire »."""
    found = re.search(rf"(?P<before>[^\W\d_]+) {re.escape(word)}(?![\w-])", text, re.IGNORECASE)
    before = found["before"].lower() if found else ""
    if before in ("appelle", "appelait", "appellent", "nomme", "dit", "dite"):
        return False
    return (
        infinitive(before)
        or bool(persons(before) - {"2s"})
        or before in ("pour", "dans", "avec", "sur", "chez", "avant", "après")
    )


def _known_to_both(text: str, word: str, part: Part) -> bool:
    """« sur rayon frais », « avant inventaire », « avec fournisseurs »: the reader's own."""
    led = "sur|dans|ds|avant|après|pendant|pdt" + (
        "|avec|pour|pr" if word.lower().endswith("s") and part is not Part.PROOF else ""
    )
    return re.search(rf"(?<![^\W_])(?:{led}) {re.escape(word)}(?![\w-])", text, re.IGNORECASE) is not None


def _put(text: str, word: str, put: str) -> str:
    return re.sub(rf"(?<![\w’'-]){re.escape(word)}(?![\w-])", put, text, count=1, flags=re.IGNORECASE)


def _with_article(noun: str) -> str:
    which = gender_of(noun.lower())
    if not which:
        return noun
    if noun.lower().endswith(("s", "x")):
        return f"des {noun}"
    return f"{'une' if which == 'f' else 'un'} {noun}"


def _begins(text: str, word: str) -> bool:
    """Whether `word` begins a piece of what comes next: « commission le 18, réponse le 20 »."""
    return re.search(rf"(?:^|[,;] ?){re.escape(word)}(?![\w-])", text, re.IGNORECASE) is not None


def _with_its_article(noun: str) -> str:
    """What was agreed is known to both: « la réponse »."""
    if noun.lower().endswith(("s", "x")):
        return f"les {noun}"
    which = gender_of(noun.lower())
    if not which:
        return noun
    return f"l’{noun}" if begins_with_vowel(noun) else f"{'la' if which == 'f' else 'le'} {noun}"
