"""What a hurried hand types, as it would be written with time: signs for words, capitals for stress, « ne » left out."""

from __future__ import annotations

import re

from core.notes.grammar.french import small_words, turns
from core.notes.grammar.french.conjugation import forms, is_infinitive, participles
from core.notes.grammar.french.lexicon import HOMOGRAPHS, MONTHS
from core.notes.grammar.french.tables import listed
from core.notes.signs import Rule, holds, ruled

_MORE = re.compile(r"(?<!\S)\+ (de |d['’])(?=\S)")
_MORE_SO = re.compile(
    r"(?<!\S)\+ (?=(?:calme|rapide|simple|clair|claire|fiable|stable|court|courte|long|longue|souple|propre|juste|fluide|lisible|autonome|"
    r"efficace|proche|solide|régulier|régulière|serein|sereine|vite|tôt|tard|souvent|facile|sûr|sûre|humain|humaine|visible)s?(?!\w))",
    re.I,
)
"""« salle d’attente + calme » : more so, not a second thing."""
_AND = re.compile(r"(?<=[^\W_]) ?\+ ?(?=[^\W\d_]{2})|(?<=[^\W_]) \+ (?=\d)")
_EQUALS = re.compile(r"(?<=\S) = (?=\S)")
_STRESSED = frozenset(
    listed(
        """AVANT APRÈS APRES TOUT TOUTE TOUS TOUTES JAMAIS TOUJOURS RIEN PAS TRÈS TRES TROP PLUS MOINS SEUL SEULE STOP ZÉRO ZERO
        VRAIMENT SANS CHAQUE UN UNE DEUX TROIS QUATRE CINQ ENCORE DÉJÀ DEJA SURTOUT AUCUN AUCUNE PENDANT MÊME MEME VITE TARD
        ENFIN BIEN MAL PERDU PERDUS GAGNÉ DIRECT LENTEMENT ENSEMBLE AVEC CONTRE POUR QUE QUI NON OUI MAIS ET NE ON ILS ELLE"""
    )
)
_UPPER = re.compile(r"(?<![\w-])[A-ZÀ-Þ]{2,}(?![\w-])")
_NE = re.compile(
    r"(?<![^\W_])(?P<who>je|j’|tu|il|elle|ils|elles|on|ça|cela|qui|nous|vous|c’) ?(?P<what>(?:m’|t’|s’|l’|y |en |me |te |se |le |la |les |lui |leur )*)"
    r"(?P<verb>(?!ne |n’)[^\W\d_]+)(?P<no> (?:(?:surtout|vraiment|même|toujours|encore) )?(?:pas(?! mal(?!\w))|jamais|rien)(?!\w)| plus (?=(?:ce|qui|quoi|où|comment|rien|personne|pourquoi)\b))",
    re.I,
)
_NO = (" pas", " jamais", " rien", " plus ")
_COURSE = re.compile(
    r"(?:(?<!\w)de )?(?<![\w.,])(?P<first>\d[\d.,]*) ?(?P<unit>ms|sec|s|min|h|%|k€|€|jours?|j|heures?|mois|semaines?|par (?:jour|mois|semaine|an|heure|nuit))? ?(?:-+>|=>|→) ?"
    r"(?P<last>\d[\d.,]*(?<=\d)) ?(?P<after>(?:ms|sec|s|min|h|%|k€|€|jours?|j|heures?|mois|semaines?)(?!\w))?"
)
"""« 900ms -> 120 » : a course, « de 900 à 120 ms »."""
_PER = re.compile(r"(?<=[^\W_]) ?/ ?(jour|mois|semaine|an|heure|nuit)(?!\w)")
_QUOTED = re.compile(r"(«[^»]*»)")
_HABITS: tuple[Rule, ...] = (
    (("mm ",), re.compile(r"(?<!\d)(?<!\d )(?<!\w)mm (?=(?!de |d’|et |ou )[^\W\d_])"), "même "),
    ((" appart ", " appart,"), re.compile(r"(?<=\d )appart(?=[ ,])", re.I), "appartements"),
    (
        ("appart",),
        re.compile(r"(?<!\w)(des|les|mes|vos|nos|ces|deux|trois|plusieurs) appart(?!\w)", re.I),
        r"\1 appartements",
    ),
    (("appart",), re.compile(r"(?<!\w)appart(?!\w)", re.I), "appartement"),
    (
        ("st ", "ste "),
        re.compile(r"(?<!\w)(St|Ste) (?=[A-ZÀ-Þ])"),
        lambda m: "Saint-" if m[1] == "St" else "Sainte-",
    ),
    (
        ("sem ",),
        re.compile(r"(?<!\w)sem (?=(?:prochaine|dernière|d’après|suivante|du \d))", re.I),
        "semaine ",
    ),
    (("mi ",), re.compile(r"(?<!\w)(demi|mi) (?=(?:heure|journée|temps|poste|saison)s?\b)", re.I), r"\1-"),
    (("dessus", "dessous"), re.compile(r"(?<!\w)(au|par|là)[ -]?(dessus|dessous)(?!\w)", re.I), r"\1-\2"),
    (
        ("ya", "y a", "y’a"),
        re.compile(
            r"(?<!\w)(?<!il )(?<!il n’)(?<!n’)(?:ya|y a|y’a|yavait)(?= (?:pas|plus|un|une|des|du|trop|beaucoup|peu|moins|toujours|plein|\d))",
            re.I,
        ),
        "il y a",
    ),
    (("il y a pas ",), re.compile(r"(?<!\w)il y a pas (?=\w)", re.I), "il n’y a pas "),
    (
        ("faut ", "faudrait "),
        re.compile(
            r"(?:^|(?<=[,;.:] ))(faut|faudrait) (?=(?:qu|pas|un|une|que|le |la |les |l’|[^\W\d_]+(?:er|ir|re)\b))",
            re.I,
        ),
        r"il \1 ",
    ),
    ((" pro",), re.compile(r"(?<!\w)(?:semaine|semaines) pro(?!\w)", re.I), "semaine prochaine"),
    (("sem pro",), re.compile(r"(?<!\w)sem pro(?!\w)", re.I), "semaine prochaine"),
    (("dps ",), re.compile(r"(?<!\w)dps(?= )", re.I), "depuis"),
    (
        ("pis ",),
        re.compile(
            r"(?<!\btant)(?<!de mal en)(?<=\w),? pis (?=(?:il|elle|on|je|j’|ils|elles|nous|après|là|de|d’)(?!\w) ?)",
            re.I,
        ),
        ", puis ",
    ),
    (
        ("pis ",),
        re.compile(
            r"(?<!\btant)(?<!de mal en)(?<=\w),? pis (?=(?:aucune?|une?|des|les?|la|zéro|même|toute?s?|sans|\d+|deux|trois|mes|mon|ma)(?!\w)|l’)",
            re.I,
        ),
        " et ",
    ),
    (
        ("janv", "fév", "avr", "juil", "sept", "oct", "nov", "déc"),
        re.compile(
            r"(?<!\w)((?:depuis|en|fin|début|dès|jusqu’en|avant|d’ici|courant) )(janv|févr?|avr|juil|sept|oct|nov|déc)(?:\.(?= \w)|\.?(?=$|[,;:)]))",
            re.I,
        ),
        lambda m: m[1] + next(month for month in MONTHS if month.startswith(m[2].lower()[:3])),
    ),
    (
        ("janv", "fév", "avr", "juil", "sept", "oct", "nov", "déc"),
        re.compile(r"(?<=\d )(janv|févr?|avr|juil|sept|oct|nov|déc)(?:\.|(?!\w))", re.I),
        lambda m: next(month for month in MONTHS if month.startswith(m[1].lower()[:3])),
    ),
    (("prépa ",), re.compile(r"(?<!\w)prépa (?=(?:de |des |d’|commandes?))", re.I), "préparation "),
    (
        ("lol", "mdr", "ptdr", "haha", "xd"),
        re.compile(r"[ ,]+(?:lol|mdr|ptdr|haha|xd)(?!\w)[ !.]*", re.I),
        "",
    ),
    (
        (" pub",),
        re.compile(r"(?<!\w)(la|une|quelle|cette|ma|sa|votre|notre) pub(?!\w)", re.I),
        r"\1 publicité",
    ),
    (("pubs",), re.compile(r"(?<!\w)(?<!les )(?<!des )(?<!deux )(?<!trois )pubs(?!\w)"), "publicités"),
    (("du mat",), re.compile(r"(?<!\w)du mat(?!\w)", re.I), "du matin"),
    ((" même",), re.compile(r"(?<!\w)(moi|toi|lui|elle|vous|nous|eux) (mêmes?)(?!\w)", re.I), r"\1-\2"),
    (("des fois",), re.compile(r"(?<!\w)des fois(?!\w)", re.I), "parfois"),
    (("t’as ",), re.compile(r"(?<!\w)(?<!tu )t’as (?=[^\W\d_])", re.I), "tu as "),
    (("t’es ",), re.compile(r"(?<!\w)(?<!tu )(?<!tu ne )t’es (?=[^\W\d_])", re.I), "tu es "),
    (("grand",), re.compile(r"(?<!\w)(grand)s? (mère|père)(?!\w)", re.I), r"\1-\2"),
    (("24h", "36h", "48h", "72h"), re.compile(r"(?<=\b(?:24|36|48|72))h(?!\d)"), " heures"),
    (
        ("tout les ", "toute les "),
        re.compile(r"(?<![^\W_])tout(e?) les (?!(?:a|ai|avait|fera|fait)(?!\w))", re.I),
        lambda m: f"tou{'te' if m[1] else ''}s les ",
    ),
    (
        ("-",),
        re.compile(r"(?<![\w-])([2-9])-([3-9]) (?=[a-zà-ÿ]{3,}s(?![^\W_]))"),
        lambda m: f"{m[1]} ou {m[2]} " if int(m[2]) == int(m[1]) + 1 else m[0],
    ),
    ((" j",), re.compile(r"(?<![\w.,])(\d+|une?|deux|trois|dix|quinze) j(?![\w’'.])"), r"\1 jours"),
    (
        (" jour", " semaine", " mois"),
        re.compile(
            r"(?<=\d )(rendez-vous|appels|clients|couverts|colis|dossiers|visites|patients|commandes|repas) (?=(?:jour|semaine|mois)(?![^\W_]))"
        ),
        r"\1 par ",
    ),
    (
        ("fini ", "terminé ", "lancé", "prêt", "livré", "ouvert ", "fermé "),
        re.compile(
            r"(?<![^\W_])((?:fini|terminé|lancée?|prêt|prêts|prêtes?|livrée?s?|ouvert|fermé)) (?=\d{1,2} ?h)"
        ),
        r"\1 à ",
    ),
    (
        (" 2", "les 2"),
        re.compile(
            r"(?<!\w)(tous|toutes|nous|vous) les 2(?!\w)|(?<!\w)(les) 2(?=$|[,.])|(?<!\w)(nous|vous|(?<=[^s]é )à) 2(?= |$|[,.])",
            re.I,
        ),
        lambda m: f"{m[1]} les deux" if m[1] else f"{m[2] or m[3]} deux",
    ),
    ((" max",), re.compile(r"(?<=[^\W_] )max(?!\w)"), "maximum"),
    (
        ("lui", "eux", "nous", "moi"),
        re.compile(
            r"(?:^|(?<=[,;:] ))(?:lui,? (?=il )|eux,? (?=ils )|nous,? (?=on )|moi,? (?=je |j’))", re.I
        ),
        "",
    ),
    (("m2", "m3"), re.compile(r"(?<=\d )?(?<!\w)m([23])(?!\w)"), lambda m: "m²" if m[1] == "2" else "m³"),
    (
        ("personne ", "rien "),
        re.compile(
            r"(?:^|(?<=[,;:] )|(?<= et )|(?<= mais ))(personne|rien) (?=(?:(?:l|m|s|t)’(?:a|est|avait|était)|a|est|avait|était|va|veut|peut|sait|fait|bouge|répond|dit|vient|regarde|marche|change) )",
            re.I,
        ),
        lambda m: f"{m[1]} n’" if m.string[m.end()] in "aeé" else f"{m[1]} ne ",
    ),
)

_THEN = re.compile(
    r"(?<=[^\W_]),? et après (?=(?:les|la|le) [^\W\d_]+(?:[.,;]|$))|(?<=[^\W_]), après (?=(?:une?|1|\d+) fois )"
)
"""« j’attendais un peu et après les autres », « 2 fois par mois, après 1 fois par an »: then, without a verb."""
_EVERY = (*_HABITS, *turns.RULES, *small_words.RULES)
_NOBODY = re.compile(
    r"(?<!\w)(?<!une )(?<!la )(?<!cette )(?<!par )(?P<nobody>personne) (?P<what>(?:(?:se|me|le|la|les|lui|nous|en|y) |s’|l’|m’)?)(?P<verb>[^\W\d_]+)",
    re.I,
)
_SPOKEN = re.compile(
    r"(?<!\w)(?P<verb>dit|disait|répond|répondait|répète|répétait|demande|demandait|lance|lâche|conclut) ?: ?(?P<said>(?:[^\s.!?«»]+ ?){2,18})(?=[.!?]|$)",
    re.I,
)
_SINGLE = re.compile(r"(?:(?<=\s)|^)['‘](?=\S)((?:[^'’‘]|(?<=\w)['’](?=\w)){3,90}?)['’](?=[\s.,;:!?)]|$)")
"""« elle soupire 'je me bats depuis deux ans' »: single marks around more than a word."""
_ASKED_ALOUD = re.compile(
    r"(?<!\w)(question[^:?«]*?) ?: ?((?:(?:à |de |avec |pour )?(?:qui|quoi|quels?|quelles?)|que|qu['’]|comment|pourquoi|où|combien|est-ce)[^:?«»]+?) ?\?$",
    re.I,
)
"""« vous avez posé une question : à quoi sert un stock ? »"""
_ONE_WORD = re.compile(r"(?<![^\s(])['‘]([^\W\d_][\w-]+)['’](?=[\s.,;:!?)]|$)")
_MOOD = re.compile(
    r" ?\((?:[^()]*!|lol|mdr|haha\w*|super\w*|bof|ouf|waouh|wow|sic|j[’' ]?ai ador[ée]|trop bien|sympa|rires?|sourires?)[^()]*\)",
    re.I,
)
_FEELING = re.compile(
    r"(?:et )?(?:j’ai |moi j’ai )?(?:trop |vraiment |beaucoup |carrément )?(?:adoré|aimé|kiffé)(?: ça| ce moment)?|(?:trop|super|hyper|vraiment) (?:bien|sympa|cool|fort|classe|chouette|drôle)|génial|incroyable|magique|impressionnante?s?|énorme|touchante?|superbe|chouette|sympa|marrante?|passionnante?|bluffante?|"
    r"(?:ça|cela) (?:l’|la |le |lui )[^\W\d_]+[^,;]*|(?:ça |cela )?(?:m’a|me) (?:marquée?|bluffée?|scotchée?|plu|touchée?|parle)(?: (?:beaucoup|fort))?|jamais (?:fait|vu) ça|(?:il )?(?:faut|fallait) (?:le|la|les) voir|j’en reviens pas|je n’en reviens pas|on a (?:bien )?ri",
    re.I,
)


def signs_read(text: str) -> str:
    """« les + de 65 ans », « images + requêtes », « lundi = 200 appels », before signs are taken away."""
    if "/" in text:
        text = _PER.sub(r" par \1", text)
    if ">" in text or "→" in text:
        text = _COURSE.sub(_course, text)
    if "+" in text:
        text = _AND.sub(" et ", _MORE_SO.sub("plus ", _MORE.sub(r"plus \1", text)))
    if "'" in text or "‘" in text:
        text = _ONE_WORD.sub(r"« \1 »", text)
        text = _SINGLE.sub(lambda m: f"« {m[1].strip()} »" if " " in m[1].strip() else m[0], text)
    if ":" in text and not any(mark in text for mark in '«“"'):
        text = _SPOKEN.sub(lambda m: f"{m['verb']} « {m['said'].strip()} »", text)
    if "?" in text and ":" in text:
        text = _ASKED_ALOUD.sub(r"\1 : « \2 ? »", text)
    return _EQUALS.sub(" : ", text) if " = " in text else text


def _course(found: re.Match[str]) -> str:
    unit = found["after"] or found["unit"]
    first, last = found["first"], found["last"]
    if unit == "%":
        return f"de {first} % à {last} %"
    return f"de {first} à {last}{f' {unit}' if unit else ''}"


def righted(text: str) -> str:
    """`text` with capitals of stress made small, and the « ne » that speech leaves out."""
    if _UPPER.search(text):
        text = _UPPER.sub(_small, text)
    text = ruled(_THEN.sub(", puis ", text) if " après " in text else text, _EVERY)
    if "ersonne" in text:
        text = _NOBODY.sub(_nobody_does, text)
    if not holds(text.lower(), _NO):
        return text
    if "«" not in text:
        return _NE.sub(_negated, text)
    return "".join(part if part.startswith("«") else _NE.sub(_negated, part) for part in _QUOTED.split(text))


def without_moods(text: str) -> str:
    """`text` without the brackets that only say how it felt."""
    return _MOOD.sub("", text) if "(" in text else text


def feeling(sentence: str) -> bool:
    """Whether a sentence says nothing but how it felt."""
    return _FEELING.fullmatch(sentence.strip(" .!…,")) is not None


def _small(found: re.Match[str]) -> str:
    word, low = found[0], found[0].lower()
    if word in _STRESSED and len(word) > 2:
        return low
    if len(word) > 4 and (low in participles() or low in forms() or is_infinitive(low)):
        return low
    return word


def _nobody_does(found: re.Match[str]) -> str:
    verb = found["verb"].lower()
    told = found.string[: found.start()].endswith(("que ", "qu’", "dont ", "où ", "quand "))
    if (verb not in forms() and not re.fullmatch(r"[^\W\d_]{2,}(?:ait|aient)", verb)) or (
        verb in HOMOGRAPHS and not told
    ):
        return found[0]
    what = found["what"]
    return f"{found['nobody']} {'n’' if (what or verb)[0] in 'aeiouyéèê' else 'ne '}{what}{found['verb']}"


def _negated(found: re.Match[str]) -> str:
    who, what, verb, no = found["who"], found["what"], found["verb"], found["no"]
    if found.string[: found.start()].endswith(("ne ", "n’")):
        return found[0]
    low = verb.lower()
    if low in ("ne", "n", "est-ce", "que", "à", "de", "pas", "plus") or is_infinitive(low):
        return found[0]
    if who.lower() == "qui" and found.string[found.start() - 1 : found.start()] not in ("", " "):
        return found[0]
    if who.lower() == "c’":
        return f"ce n’{what}{verb}{no}" if low[0] in "aeéè" else found[0]
    subject = "je" if who.lower() == "j’" else who
    follows = (what or verb).lower()
    return f"{subject} {'n’' if follows[0] in 'aeiouyéèêh' else 'ne '}{what}{verb}{no}"
