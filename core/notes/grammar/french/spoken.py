"""Spoken questions put in an order that may be written: « ça arrive quand ? », « on commence par quoi ? », « ils le mesurent ? »."""

from __future__ import annotations

import re

from core.notes.grammar.french.conjugation import forms
from core.notes.grammar.french.tables import listed

_COMPANY_DOES = frozenset(
    listed(
        """font utilisent organisent gèrent mesurent prévoient recrutent forment comptent attendent cherchent veulent pensent
        décident choisissent travaillent suivent notent paient évaluent ont vont peuvent savent voient regardent tiennent
        mettent prennent gardent préparent accueillent intègrent répartissent planifient vérifient contrôlent testent livrent"""
    )
)
"""What « they » do who are the employer, when nobody else was named."""
_PERSON_DOES = frozenset(
    listed(
        """fait utilise organise gère mesure prévoit recrute forme compte attend cherche veut pense décide choisit travaille
        suit note évalue voit regarde met prend garde prépare accueille répartit planifie vérifie contrôle ferait dirait
        voudrait prendrait changerait garderait mettrait choisirait commencerait aimerait conseille conseillerait préfère"""
    )
)
"""What one person does, and a shop or a machine seldom."""
_IN_PLACE = re.compile(
    r"(?P<before>(?:(?:le|la|les|l’|votre|vos|un|une|ce|cette) ?[^,?]{2,40}?|on|vous|ils|elles|ça|cela|c’) ?[^,?]*?) (?P<wh>(?:(?:à|de|pour|en|avec|sur|depuis|jusqu’à) )?(?:quand|comment|combien(?: (?:de |d’)[^\W\d_]+(?: par [^\W\d_]+)?)?|où|pourquoi))(?P<after>(?: [^,?]+)?)(?P<rest>,.*)?"
)
_ON_WHAT = re.compile(
    r"(?P<when>(?:(?:le|chaque) (?:matin|soir|midi|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jour|mois),? )?)on (?P<verb>[^\W\d_]+) (?P<wh>(?:par|avec|sur|de|à) (?:quoi|qui|où))(?P<rest>(?:,| ).*)?"
)
_WHO_DOES = re.compile(
    r"(?P<when>(?:(?:le|chaque) [^\W\d_]+,? )?)c’est qui (?:qui )?(?P<does>(?!le |la |les |l’|votre )[^?]+)"
)
"""« le samedi c’est qui qui ferme »."""
_WHOSE = re.compile(r"(?P<what>(?:les?|la|ces?|cette) [^?]+?) (?P<be>est|sont) à qui")
_LAST_OF_ALL = re.compile(
    r"(?P<you>vous|tu) (?P<clitics>(?:le |la |les |l’|y |en |lui |leur )+)(?P<verb>[^\W\d_]+(?:ez|tes|s|x))(?P<rest> [^,?]+?) (?P<wh>comment|quand|où|pourquoi|combien de temps)"
)
"""« tu le laisses tailler tout seul quand »."""
_YOU = re.compile(
    r"vous (?P<verb>[^\W\d_]+(?:ez|tes)) (?P<wh>quand|comment|combien|où|pourquoi|(?:par|avec|sur|de|à) (?:quoi|qui))(?P<rest>(?: |,).*)?"
)


_ONE = re.compile(
    r"(?P<wh>(?:combien (?:de |d’)[^\W\d_]+|comment|quand|où|pourquoi|à partir de quand|jusqu’où|à qui|à quoi|par où|jusqu’à quand|depuis quand)) on (?P<clitics>(?:se |s’|y |en |le |la |les |lui |leur )*)(?P<verb>[^\W\d_]+)(?P<rest>(?: .*)?)",
    re.I,
)
"""« combien de temps on se donne »: « combien de temps se donne-t-on »."""


def written(text: str) -> str:
    """`text` in an order that may be written, without its mark; "" where it is left as it stands."""
    if found := _WHO_DOES.fullmatch(text):
        return f"qui {found['does']}{' ' if found['when'] else ''}{found['when'].rstrip(' ,')}"
    if found := _WHOSE.fullmatch(text):
        return f"à qui {found['be']} {found['what']}"
    if found := _LAST_OF_ALL.fullmatch(text):
        return f"{found['wh']} {found['clitics']}{found['verb']}-{found['you']}{found['rest']}"
    if found := _ON_WHAT.fullmatch(text):
        rest = (
            (found["rest"] or "").replace(", ", " : ", 1)
            if (found["rest"] or "").startswith(",")
            else found["rest"] or ""
        )
        when = f" {found['when'].rstrip(' ,')}" if found["when"] else ""
        return f"{found['wh']} {inverted(found['verb'])}{when}{rest}"
    if (found := _ONE.fullmatch(text)) and (
        found["verb"].lower() in forms() or found["verb"].lower() in _AUX
    ):
        return f"{found['wh']} {found['clitics']}{inverted(found['verb'])}{found['rest']}"
    if found := _YOU.fullmatch(text):
        return f"{found['wh']} {found['verb']}-vous{found['rest'] or ''}"
    if (found := _IN_PLACE.fullmatch(text)) and " " in found["before"].strip():
        before = found["before"].strip()
        if re.match(r"(?:vous|tu) ", before):
            return ""
        return f"{found['wh']} est-ce que {before}{found['after'] or ''}{found['rest'] or ''}"
    return ""


def inverted(verb: str) -> str:
    """« commence-t-on », « fait-on »."""
    return f"{verb}-on" if verb[-1] in "td" else f"{verb}-t-on"


def of_company(text: str) -> bool:
    """Whether « ils » at the head of a question are the employer."""
    found = re.match(
        r"(?:(?:comment|quand|pourquoi|où|combien) (?:est-ce (?:que |qu’))?|est-ce qu’)?ils (?:n’|le |la |les |en |y )*([^\W\d_]+)",
        text,
        re.I,
    )
    return found is not None and found[1].lower() in _COMPANY_DOES


_OF_THEM = re.compile(
    r"(?:(?:comment|quand|pourquoi|où|combien|qu) ?(?:est-ce )?(?:qu[e’] ?)?|est-ce qu’|qu’est-ce qu’)(?:elle|il) (?:n’|l’|le |la |les |en |y |s’)*(?P<does>[^\W\d_]+)",
    re.I,
)


def of_reader(text: str) -> bool:
    """Whether « elle » or « il » at the head of a question is the one asked: nobody else was named, and it does what people do."""
    found = _OF_THEM.match(text)
    return found is not None and found["does"].lower() in _PERSON_DOES


def of_others(text: str) -> bool:
    """Whether those it names stay who they are: not the reader, nor the employer."""
    return (
        not of_company(text) and not of_reader(text) and re.search(r"(?<!\w)leurs?(?!\w)", text, re.I) is None
    )


def asks(text: str) -> bool:
    """Whether `text` holds a word that asks."""
    return (
        re.search(
            r"(?<!\w)(?:qui|que|qu’|quoi|quels?|quelles?|comment|pourquoi|quand|où|combien|est-ce)(?!\w)|-(?:vous|tu|on|ils?|elles?)(?!\w)",
            text,
            re.I,
        )
        is not None
    )


_YOU_DO = re.compile(
    r"vous (?P<clitics>(?:le |la |les |l’|y |en )*)(?P<verb>[^\W\d_]+(?:ez|tes))(?![^\W_])(?! (?:pas|plus|jamais))",
    re.I,
)
"""« vous faites les volets ? »."""


_OR_YOU = re.compile(r",? ou (?:bien )?vous ([^\W\d_]+(?:ez|tes))(?![^\W_])")


def inverted_to_you(text: str) -> str:
    """« vous faites les volets » as « faites-vous les volets »; "" for anything else."""
    asked = _YOU_DO.match(text)
    if asked is None:
        return ""
    rest = _OR_YOU.sub(r", ou \1-vous", text[asked.end() :])
    return f"{asked['clitics']}{asked['verb']}-vous{rest}"


def whole(text: str) -> str:
    """A statement that asks, made a question: « est-ce qu’ils décrochent… »; anything else as it stands."""
    if re.match(r"(?:on|ils?|elles?) ", text) and text.split(" ")[1].lower() in forms() | _AUX:
        return f"est-ce qu’{text}"
    if re.match(r"il y a(?:vait)? ", text):
        return f"y a-t-il {text[7:]}" if text.startswith("il y a ") else f"y avait-il {text[10:]}"
    if asked := inverted_to_you(text):
        return asked
    if re.match(r"vous ", text):
        return f"est-ce que {text}"
    return text


_AUX = dict.fromkeys(
    listed("a ont est sont avait avaient était étaient va vont peut peuvent doit doivent fait font")
)
