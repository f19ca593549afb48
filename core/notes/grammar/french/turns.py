"""Turns of speech that a hurried hand types, as they are written: « été cash », « la nuit c’est dur », « parce que panne »."""

from __future__ import annotations

import re

from core.notes.grammar.french.lexicon import gender_of
from core.notes.signs import Rule

RULES: tuple[Rule, ...] = (
    (
        (" cash",),
        re.compile(r"(?<![^\W_])été (?:très |super |hyper |trop |vraiment |assez )?cash(?![^\W_])", re.I),
        "joué franc jeu",
    ),
    (("h",), re.compile(r"(?<=\bà )(\d{1,2}) ?H(\d\d)?(?![^\W_])"), lambda m: f"{m[1]}h{m[2] or ''}"),
    (
        (" ça me ", " ça nous "),
        re.compile(r"(?<![^\W_])((?:les?|la|ce|cette) [^\W\d_]+|l’[^\W\d_]+) ça (?=(?:me|nous) [^\W\d_]+)"),
        r"\1 ",
    ),
    (("min", "mn"), re.compile(r"(?<=\d) ?(?:min|mn)(?= [a-zà-ÿ]|$|[,.;])"), " minutes"),
    (("vs ",), re.compile(r"(?<![^\W_])vs (?=(?:[^\W\d_]{2,}ez|[eê]tes)(?![^\W_]))"), "vous "),
    (
        (" que ",),
        re.compile(
            r"(?<![^\W_])(qui|ils?|elles?|on) (parlent?|parlait|parlaient) que (?=(?:l’)?(?:anglais|allemand|espagnol|italien|portugais|arabe|néerlandais|russe|français|breton|turc|polonais)(?![^\W_]))"
        ),
        r"\1 ne \2 que ",
    ),
    (
        ("parce que ",),
        re.compile(r"(?<![^\W_])parce que ([a-zà-ÿ]{4,})(?= (?:de|du|des) | d’|$|[,.])"),
        lambda m: f"à cause d’un{'e' if gender_of(m[1]) == 'f' else ''} {m[1]}" if gender_of(m[1]) else m[0],
    ),
    (
        (" c’est ",),
        re.compile(r"^([^\W\d_]{3,}(?:er|ir|re)) (?=c’est [^\W\d_]+(?:er|ir|re)$)", re.I),
        r"\1, ",
    ),
    ((" en fait pas ",), re.compile(r",? (?:mais )?en fait pas "), ", mais pas "),
    (("dr ",), re.compile(r"(?<![^\W_])dr (?=[A-ZÀ-Þ])"), "Dr "),
    (("c’est que ",), re.compile(r"(?<![^\W_])c’est que (?=des )"), "ce ne sont que "),
    (("c’est que ",), re.compile(r"(?<![^\W_])c’est que (?=du |de la )"), "ce n’est que "),
    (
        (" c’est ", " ce n’est ", " ça ", " ce ne sont "),
        re.compile(
            r"^((?:(?:une?|l[ae]|les) |l’)(?!(?:[^ ]+ )*(?:où|qui|que|et|quand) )(?:[^\W\d_][\w’-]*)(?: (?!(?:ne|n’|sait|dit|sont|est|a|ont|que|qu’) )[\w’-]+){0,3}) (?=(?:c’est|ce n’est|ce ne sont|ça (?:se|s’|ne|n’)) ?)",
            re.I,
        ),
        r"\1, ",
    ),
    ((" paraît-il",), re.compile(r"(?<=[^\W_]) paraît-il(?![^\W_])"), ", paraît-il"),
    (
        (" tel",),
        re.compile(
            r"(?<=\b(?:au|le) )tel(?=$|[,.])|(?<=\bau )tel(?=$|[ ,.])(?! (?:point|qu))|(?<=\bpar )t[eé]l(?=$|[,.])"
        ),
        "téléphone",
    ),
)
