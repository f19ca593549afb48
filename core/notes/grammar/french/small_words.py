"""Hyphens, commas and small words that a thumb leaves out: « sous-sol », « , même si », « le vent ne tombe pas », « le dimanche »."""

from __future__ import annotations

import re

from core.notes.grammar.french.conjugation import forms, participles
from core.notes.grammar.french.figures import IN_WORDS
from core.notes.grammar.french.lexicon import DAYS
from core.notes.grammar.french.paradigms import persons
from core.notes.signs import Rule

_NOT_A_SUBJECT = re.compile(
    r"(?<![^\W_])(?:de|à|en|sur|dans|pour|avec|par|chez|sans|du|aux?|qui|ne) $|n’$", re.I
)


def _so_many(figure: str | None) -> str:
    return f" {IN_WORDS.get(int(figure), figure)}" if figure else ""


RULES: tuple[Rule, ...] = (
    (("1 fois",), re.compile(r"(?<![\w.,])1 fois(?! sur)"), "une fois"),
    (("centre ville",), re.compile(r"(?<=[^\W_] )centre ville(?![^\W_])"), "centre-ville"),
    (("an dernier",), re.compile(r"(?:^|(?<=[,;(] )|(?<=[,;(]))an dernier(?![^\W_])", re.I), "l’an dernier"),
    ((" électrique",), re.compile(r"(?<=\d )électrique(?![^\W_])"), "électriques"),
    (
        ("y en a",),
        re.compile(
            r"(?:^|(?<=[,;.:] )|(?<= et )|(?<= mais )|(?<=il ))y en a(?: (?P<many>\d{1,2})(?=$|[ ,.]))?(?= (?!pas)|$|,)",
            re.I,
        ),
        lambda m: f"{'' if m.string[: m.start()].endswith('il ') else 'il '}y en a{_so_many(m['many'])}",
    ),
    (
        ("de pas ", "pour pas "),
        re.compile(
            r"(?<![^\W_])(de|pour) pas (?=(?:me |te |se |le |la |les |nous |vous |lui |leur |y |en |m’|s’|l’)*[^\W\d_]+(?:er|ir|re|oir)(?![^\W_]))"
        ),
        r"\1 ne pas ",
    ),
    (
        (" même ",),
        re.compile(
            r"(?<=[^\W_])(?<![^\W_]le)(?<![^\W_]la)(?<!les)(?<!de)(?<!du)(?<!un)(?<!une)(?<!pas)(?<!et)(?<!ou)(?<!mais)(?<!quand)(?<!en)(?<!au)(?<!ce)(?<!cette) même (?=(?:au|aux|avec) )"
        ),
        ", même ",
    ),
    (
        ("er ",),
        re.compile(
            r"(?<![^\W_])((?:j’ai|(?:on|il|elle|qui) (?:m’|l’|t’|nous |vous )?a|nous avons|vous avez|ils ont|elles ont|m’avoir|vous m’avez) (?:bien |tout )?)([^\W\d_]{2,})er(?= (?:les?|la|un|une|des|mon|ma|mes|ce|cette|\d)(?![^\W_])| l’)"
        ),
        lambda m: f"{m[1]}{m[2]}é" if f"{m[2]}é" in participles() else m[0],
    ),
    (
        ("ans ", "an ", "mois "),
        re.compile(
            r"^((?:\d+|une?|deux|trois|quatre|cinq|six|dix) (?:ans?|mois) (?:de |d’|en |au |aux )[^\d,;:.]+?) (?<!dont )(?<! et )(?<! ou )(?<! à )(?<! de )(?<! sur )(?<! par )(?<!avec )(?<!pour )(?=\d+ [a-zà-ÿ]{3,}s?(?![^\W_]))",
            re.I,
        ),
        r"\1, ",
    ),
    (("il y a que ",), re.compile(r"(?<![^\W_])il y a que ", re.I), "il n’y a que "),
    (
        ("oui ", "non "),
        re.compile(
            r"^((?:moi )?(?:oui|non)) (?=(?:si|mais|quand|sauf|tant|à condition|parce|avec|pour|dans) )", re.I
        ),
        r"\1, ",
    ),
    (
        (" dis", " fais"),
        re.compile(
            r"(?<![^\W_])((?:m’|l’|t’|vous |nous )?(?:avoir|ai|a|as|avez|avons|ont) (?:bien |tout |déjà )?)(di|fai)s(?= (?!donc))",
            re.I,
        ),
        r"\1\2t",
    ),
    (
        ("avant ", "maintenant "),
        re.compile(r"^(avant|maintenant) (?=(?:je|on|nous|ils?|elles?) |j’)", re.I),
        r"\1, ",
    ),
    (
        (" la ", " le "),
        re.compile(r"(?<![^\W_])((?:qui|elle|il|on|je|j’) )l[ae] (?=[^\W\d_]{2,}é(?![^\W_])(?! de| d’))"),
        r"\1l’a ",
    ),
    (
        ("sous ",),
        re.compile(r"(?<![^\W_])sous (sols?|traitants?|traitance|couches?|effectif|titres?)(?![^\W_])", re.I),
        r"sous-\1",
    ),
    (
        (
            "rendez vous",
            "week end",
            "week ends",
            "rez de",
            "mots clés",
            "mot clé",
            "après midi",
            "c’est à dire",
            "avant hier",
            "post it",
            "en tête à tête",
        ),
        re.compile(
            r"(?<![^\W_])(rendez vous|week ends?|rez de chaussée|mots? clés?|après midi|c’est à dire|avant hier|post its?|tête à tête)(?![^\W_])",
            re.I,
        ),
        lambda m: m[0].replace(" ", "-"),
    ),
    (
        ("savoir ", "bien être", "main d’œuvre", "non conform"),
        re.compile(
            r"(?<=(?:le|un|on) )savoir (?=(?:faire|être)(?![^\W_]))|(?<=(?:le|du|au|re) )bien (?=être(?![^\W_]))|(?<=main) (?=d’œuvre)|(?<![^\W_])(?<=non) (?=conformités?(?![^\W_]))"
        ),
        lambda m: m[0].rstrip() + "-",
    ),
    (
        ("attestation ", "certificat ", "diplôme "),
        re.compile(
            r"(?<![^\W_])(attestations?|certificats?|diplômes?) (?=(?:premiers soins|formation|travail|stage|scolarité|secourisme|assurance|résidence|aptitude)(?![^\W_]))"
        ),
        lambda m: f"{m[1]} d’" if m.string[m.end()] == "a" else f"{m[1]} de ",
    ),
    (
        (" lun", " mar", " mer", " jeu", " ven", " sam", " dim"),
        re.compile(
            r"(?<![^\W_])((?:le|chaque|du|tous les|ce) )(?:(lun|ven|sam|dim)(?:\.(?= \w)|\.?(?=$|[,;:)]| (?:soir|matin|midi|prochain|\d)))|(mer|jeu)(?:\.(?=$|[ ,;:)])|(?= (?:soir|matin|midi|prochain|\d))))"
        ),
        lambda m: m[1] + next(day for day in DAYS if day.startswith(m[2] or m[3])),
    ),
    (
        (" pas", " jamais", " rien"),
        re.compile(
            r"(?<![^\W_])(?P<np>(?:(?:les?|la|mon|ma|mes|ce|cette|ces|un|une|des|nos|vos|votre|notre|leurs?|chaque) |l’)(?!ne )[^\W_]+ )(?P<verb>[^\W\d_]{3,})(?= (?:pas|jamais|rien)(?![^\W_])(?! (?:cher|chère|loin|mal|très|trop|si)(?![^\W_])))",
            re.I,
        ),
        lambda m: (
            f"{m['np']}{'n’' if m['verb'][0] in 'aeiouyéèêh' else 'ne '}{m['verb']}"
            if m["verb"] in forms()
            and m["verb"] not in participles()
            and not _NOT_A_SUBJECT.search(m.string[: m.start()])
            else m[0]
        ),
    ),
    (
        (" pas ",),
        re.compile(
            r"(?<![^\W_])((?:une?|l[ae]|les|des|du) ([^\W\d_]+)) pas (?=(?:une?|l[ae]|les|des|du) [^\W\d_]+(?=$|[,.]))"
        ),
        lambda m: m[0] if persons(m[2].lower()) else f"{m[1]}, pas ",  # « il ne le lira pas la nuit »
    ),
    (
        (" pas ",),
        re.compile(r"(?<![^\W_])([^\W\d_-]+(?:-[^\W\d_]+)*[sx]) pas (?=[^\W\d_]+(?:és|ées)(?=$|[,.;]))"),
        lambda m: m[0] if m[1].lower() in forms() else f"{m[1]} non ",
    ),
    (
        (" pas ",),
        re.compile(r"(?<=[^\W_])(?<!,) pas (?=(?:après|avant|plus tard|demain|la veille)$)"),
        lambda m: m[0] if re.search(r"(?:ne |n’)[^ ]+$", m.string[: m.start()]) else ", pas ",
    ),
    ((" 1er",), re.compile(r"(?<![^\W_])en 1er(?=$|[.,;])"), "en premier"),
    (
        (" pas ",),
        re.compile(r"^(on (?:ne |n’)?[^\W\d_]+ pas [^,;:.]+?) (?=on [^\W\d_]+ )", re.I),
        r"\1, ",
    ),
    ((" même si ",), re.compile(r"(?<=[^\W_]) même si (?=\w)"), ", même si "),
    (("c’est qui",), re.compile(r"^c’est qui qui ", re.I), "qui "),
    ((" cap",), re.compile(r"(?<![^\W_])(leur|mon|son|ton) cap(?=$|[ ,.])"), r"\1 CAP"),
    (
        (" mais ",),
        re.compile(
            r"(?<=[^\W_])(?<!non) mais (?=(?:je|tu|il|elle|on|nous|vous|ils|elles|ce|ça|cela|les?|la) |j’|c’|l’)"
        ),
        ", mais ",
    ),
)
