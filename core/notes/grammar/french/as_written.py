"""What a thumb makes of a phrase, and how it is written: each is tried on a text that does not read whole, and printed only if it then does."""

from __future__ import annotations

import re
from collections.abc import Callable

from core.notes.grammar.french.lexicon import gender_of
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.word_classes import quality


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


def _went_all(found: re.Match[str]) -> str:
    """« Faux échecs de 25 à 4 par semaine »."""
    noun = found["noun"].lower().removeprefix("faux ").split(" ")[0]
    which = gender_of(noun) or gender_of(noun.removesuffix("s"))
    told = (
        f"les {found['noun'].lower()} sont passé{'e' if which == 'f' else ''}s de {found['a']} à {found['b']}"
    )
    told = f"L{told[1:]}" if found["before"].startswith(".") else told
    return f"{found['before']}{told}" if which else found[0]


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


AS_WRITTEN: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
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
    (re.compile(r"^(?P<what>(?:les? |la |une? |des |l['’])(?:[^\W\d_]+ ){1,3})ou (?=(?:vous|tu|on|ils?|elles?|je) )", re.I), r"\g<what>où "),
    (re.compile(r"^(?:il )?y a combien de ", re.I), "combien y a-t-il de "),
    (re.compile(r"^(?P<who>vous|on) (?P<verb>[^\W\d_]+) (?P<how>(?:avec|dans|sur|à|pour|chez) (?:quels?|quelles?) [^,;:?]+)", re.I), r"\g<how> \g<verb>-\g<who>"),
    (re.compile(r"(?<![^\W_])juillet (?=août|aout)", re.I), "juillet et "),
    (re.compile(r"(?P<before>^|[.,;] )(?P<noun>(?:faux |mauvais |mauvaises )?[^\W\d_]{4,}s(?: [^\W\d_]+s)?) de (?P<a>\d+) [àa] (?P<b>\d+)", re.I), _went_all),
    (re.compile(r"(?P<before>^|[.,;] )(?P<noun>[^\W\d_]{4,}s(?: [^\W\d_]+s)?) (?P<a>\d[^,;.]*?) au début, (?P<b>\d[^,;.]*?) à la fin(?![^\W_])", re.I), _went_all),
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
