"""French as it is typed on a phone after an interview: lost apostrophes and accents, short words, spoken turns."""

from __future__ import annotations

import re

from core.notes.fragment import Part
from core.notes.grammar.french.conjugation import infinitives, participles
from core.notes.grammar.french.lexicon import gender_of
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.tables import listed
from core.notes.signs import Rule, ruled, without_start

_RULES: tuple[Rule, ...] = (
    (tuple(f"c {word}" for word in ("comment", "trop", "très", "à", "pour", "que", "qui", "vraiment", "toujours", "jamais", "souvent")), re.compile(r"(?<!\w)c (?=(?:comment|trop|très|à|pour|que|qui|vraiment|toujours|jamais|souvent)\b)", re.I), "c’est "),
    (("est ce qu", "est-ce qu"), re.compile(r"((?:^|[,;:.?!] |\b(?:où|et|quand|mais|comment|pourquoi|combien) |\bqu’))est[ -]ce qu(?=[e’'])", re.I), r"\1est-ce qu"),
    (("t il", "t’il", "t elle", "t’elle", "t on", "t’on"), re.compile(r"(?<![^\W_])(?:il )?y ?a[ -]?t[’ -]il(?![^\W_])", re.I), "y a-t-il"),
    ((" t il", " t’il", " t elle", " t’elle", " t on", " t’on"), re.compile(r"(?<![^\W_])([^\W\d_]*[aec]) t[’ ](il|elle|on)(?![^\W_])"), r"\1-t-\2"),
    (("cb ",), re.compile(r"\bcb (?=de |d’)"), "combien "),
    ((" a ",), re.compile(r"(?<!\bil)(?<!\belle)(?<!\bon)(?<!\bqui)(?<!\by) a (?=\d{1,2} ?h(?:\d\d)?(?![^\W_]))"), " à "),
    ((" a ",), re.compile(r"(?<=[^\W\d_] )a (?=(?:jour|pied|vélo|domicile)\b)"), "à "),
    ((" pers",), re.compile(r"(?<=\d )pers\b"), "personnes"),
    ((" sem",), re.compile(r"\b(par|la|une|chaque|cette) sem\b"), r"\1 semaine"),
    ((" sem",), re.compile(r"(?<=\d )sem\b"), "semaines"),
    ((" sec",), re.compile(r"(?<=\d )sec\b"), "secondes"),
    (tuple(f"{who} {clitic}a" for who in ("elle", "il", "on", "ça", "vous", "tu") for clitic in "mtln"), re.compile(r"\b(elle|il|on|ça|vous|tu) (m|t|l|n)(as?|avez)(?= (?:(?:bien|aussi|même|tout) )?[^\W\d_]{2,}(?:é|i|u|it|is|ert)\b)", re.I), r"\1 \2’\3"),
    ((" à rien",), re.compile(r"(?<!n’)(?<!ne )(?<!en )\b(ser(?:t|vent|vait|vaient)) (?=à (?:pas grand-chose|rien)\b)"), r"ne \1 "),
    (("dispo",), re.compile(r"(?<![^\W_])((?:mes|tes|vos|nos|ses|leurs|les|des|ces|quelques) )(?:dispos?|disponibles)(?![^\W_])", re.I), r"\1disponibilités"),
    (("dispo",), re.compile(r"(?<![^\W_])((?:ma|ta|votre|notre|sa|leur|la) )(?:dispo|disponible)(?![^\W_])", re.I), r"\1disponibilité"),
    (("boîte",), re.compile(r"(?<![^\W_])((?:mon ancienne|ma dernière|ma précédente) )boîte(?! (?:de|du|des|à|aux|en|mail|vocale)(?![^\W_])| d’)", re.I), r"\1entreprise"),
    ((" pt ",), re.compile(r"\bpt (?=de )"), "point "),
    ((" ex ",), re.compile(r"(?<=\bun )ex (?=d)"), "exemple "),
    (("vs ",), re.compile(r"^vs (?=[^\W\d_]+(?:er|ir|re)\b)"), "vous "),
    (("excel",), re.compile(r"\bexcel\b"), "Excel"),
    (("oeu", "oeil"), re.compile(r"oe(?=u|il\b)"), "œ"),
    ((" jamais ",), re.compile(r"(?<=[^\W\d_]) jamais (?=(?:en retard|absente?|malade)\b)"), ", jamais "),
    (("di ", "dimanche ", "demain "), re.compile(r"\b(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain) (?=\d{1,2} ?h(?:\d\d)?\b)"), r"\1 à "),
    (("personne ",), re.compile(r"(?:(?<=^)|(?<= et )|(?<=, ))personne (?=(?:sait|veut|peut|gère|fait|comprend|répond|lit|vient|prend|suit|regarde)\b)", re.I), "personne ne "),
)  # fmt: skip
_ELIDED = re.compile(
    r"\b([Qq]u|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu|[Dd])’(?=(?:vous|tu|nous|votre|vos|ton|ta|tes)\b)"
)
_IF_HE = re.compile(r"\b([Ss])’(?=(?:vous|tu|nous)\b)")
_ORDER = re.compile(r"^([^\W\d_]{3,})ez (?=(?:les?|la|l’|des|une?|plus|moins|mieux|nos|notre)\b|l’)", re.I)
_WISHED = re.compile(r"^(?:qu’on|que l’équipe|que le service) ([^\W\d_]{2,}e)(?= )", re.I)
_PAST = re.compile(r"^voir (?=(?:les?|la|une?|des|ce|cette|ces)\b|l’)", re.I)
_I_AM = re.compile(r"^(?=(?:bilingue|trilingue|à l’aise)\b)", re.I)
_SPLICED = re.compile(r"^((?:je|j’)[^,;]+), (?=(?:je |j’))", re.I)
_MEANT = re.compile(r",? (?:je (?:pense|crois|dirais)|à mon avis|selon moi)$", re.I)
_FUTURE = re.compile(r"^(je [^\W\d_]+r)ai\b", re.I)
_I_WILL = re.compile(r"^(?:j’ai (?:dit|promis)|je lui ai (?:dit|promis)) que je ((?:lui |leur |vous )?)([^\W\d_]+r)ai[st]?\b", re.I)  # fmt: skip
_HEARD = re.compile(
    r"^(?:j’ai (?:bien )?(?:compris|noté|retenu|entendu)|(?:elle|il|on|ana) m’a (?:dit|expliqué)|(?:ils|elles) m’ont (?:dit|expliqué)) qu(?:e |’)",
    re.I,
)
_AND = re.compile(
    r"(?<=[^\W\d_]{2}) et (?=(?:personne|rien|ça|cela|chacune?|tout le monde|on|ils?|elles?|nous|vous) (?:ne |n’|se |s’|l’|la |les |le )?[^\W\d_]{2,} ?)"
)


def plain(text: str) -> str:
    """`text` with what a thumb left out put back, where that is certain."""
    return ruled(text, _RULES)


def meant(text: str, part: Part) -> str:
    """`text` without what only says who said it, and in the form that its field asks for."""
    match part:
        case Part.NEED:
            text = _BARE.sub(_with_its_article, _IF_LATE.sub(_if_it_is, without_start(_HEARD, text)))
            text = _WANTS.sub(_wants, text)
            wished = _WISHED.match(text)
            if wished and f"{wished[1]}r".lower() in infinitives():
                return f"{wished[1]}r{text[wished.end() :]}"
            order = _ORDER.match(text)
            if order and f"{order[1]}er".lower() in infinitives():
                return f"{order[1]}er {text[order.end() :]}"
        case Part.MOMENT:
            return told_of_them(_PAST.sub("j’ai vu ", text))
        case Part.PROOF:
            return _SPLICED.sub(r"\1, et ", _I_AM.sub("je suis ", _DID.sub(_done, text)))
        case Part.REPAIR:
            return _SPLICED.sub(r"\1 ; ", _IN_FACT.sub(" ; en fait, ", text))
        case Part.VIEW:
            return _FUTURE.sub(r"\1ais", _MEANT.sub("", text))
        case Part.PROMISE:
            text = _AND_TELL.sub(r"\1 dirai ce que cela donne", text)
            said = _I_WILL.match(text)
            if said and said[2].lower() in infinitives():
                return f"{said[1]}{said[2]}{text[said.end() :]}"
        case _:
            pass
    return text


_WANTS = re.compile(
    r"^(?P<who>(?:il|elle) (?:veut|voudrait|souhaite|aimerait)|(?:ils|elles) (?:veulent|voudraient|souhaitent|aimeraient)) (?:qu’on|que l’équipe|que le service) (?P<verb>[^\W\d_]{2,}e) ",
    re.I,
)
"""« il veut qu’on arrête de jeter » : « il veut arrêter de jeter », since « on » is them."""


def _wants(found: re.Match[str]) -> str:
    verb = f"{found['verb']}r"
    return f"{found['who']} {verb} " if verb.lower() in infinitives() else found[0]


_IF_LATE = re.compile(
    r"(?<= si )(?P<noun>[^\W\d_]{4,}) (?=en (?:retard|panne|rupture|avance|grève)(?![^\W_]))"
)
"""« si livraison en retard »."""
_BARE = re.compile(
    r"^(?P<verb>[^\W\d_]+(?:er|ir|re)) (?P<noun>[^\W\d_]{4,})(?= (?:avant|dès|quand|si|pour|sur|en|à|le|chaque|plus)(?![^\W_])|$)"
)
"""« prévenir atelier avant 16 h »."""
_SET_PHRASES = frozenset(
    listed(
        "faire prendre tenir donner avoir rendre porter perdre garder passer mettre parler chercher trouver demander savoir être rester devenir vendre"
    )
)
"""Verbs that often take a noun without its article: « rendre service », « prendre soin »."""


def _if_it_is(found: re.Match[str]) -> str:
    which = gender_of(found["noun"])
    return f"{'une' if which == 'f' else 'un'} {found['noun']} est " if which else found[0]


def _with_its_article(found: re.Match[str]) -> str:
    verb, noun = found["verb"].lower(), found["noun"]
    which = gender_of(noun)
    if not which or verb not in infinitives() or verb in _SET_PHRASES or noun.endswith(("s", "x")):
        return found[0]
    return f"{found['verb']} {'l’' if begins_with_vowel(noun) else 'la ' if which == 'f' else 'le '}{noun}"


_AND_TELL = re.compile(r"((?:et|puis) je (?:lui|vous|te|leur)) dis$")
_IN_FACT = re.compile(r",? (?:en fait|en réalité),? (?=(?:on|il|c’|ça|je|j’|le|la|les) ?)")
_DID = re.compile(r"^([^\W\d_]{3,})e (?=(?:\d+|deux|trois|quatre|cinq|six|dix) [^\W\d_]+s(?![^\W_]))", re.I)
"""« forme 3 stagiaires » : what was done, its accent lost."""


def _done(found: re.Match[str]) -> str:
    done = f"{found[1]}é"
    return f"{done} " if done.lower() in participles() else found[0]


def told_of_them(text: str) -> str:
    """« laisse souder un connecteur », « expliquer la nuit de la neige » after « Merci de… » : « laissé », « expliqué »."""
    text = _STORY.sub(r"\g<told>, et comment ", _LEGEND.sub(r", avec le \1 pour \2", text))
    found = _TELLING.match(text)
    return f"{found[1]}é{text[found.end() :]}" if found else text


_LEGEND = re.compile(
    r"(?<=[^\W_]), (?:le )?(rouge|vert|jaune|orange|bleu|noir|gris|blanc|rose|violet) ?: ?((?:ce qu[ie]|ce qu’|les |la |le |l’)[^,;:.]+)$"
)
"""« le tri au feutre, rouge = ce qui donne sur internet »."""
_STORY = re.compile(
    r"(?P<told>(?:raconté|raconte|expliqué|explique) (?:la |le |l’|les |une? |des |votre |vos |son |sa |ses |ce |cette )[^,;:.]*), et qu(?:e |’)(?=(?:vous|tu|elle|il|on) (?:l’|les |y |en )[^,;:.]+$)"
)
"""« raconté la cliente qui cherchait un livre bleu, et que vous l’avez trouvé »: no « que » beside a thing."""
_TELLING = re.compile(
    r"(montr|expliqu|racont|laiss|donn|présent|propos|détaill|rappel|prêt|parl|confi|dessin|conseill|pos|amen|guid|command|prépar|gard|invit|accueill(?=i))(?:er?|ée?s?)(?= (?!moi|nous|que\b))",
    re.I,
)


def unelided(text: str) -> str:
    """« qu’ils ont » turned to its reader is « que vous avez »."""
    if "’vo" not in text and "’t" not in text and "’n" not in text:
        return text
    return _IF_HE.sub(r"\1i ", _ELIDED.sub(r"\1e ", text))


def breathing(text: str) -> str:
    """« il est parti et personne ne l’a remplacé » with the comma that keeps its two clauses apart after « que »."""
    return _AND.sub(", et ", text, count=1) if " et " in text else text
