"""« Il vous faut… » finished as the debrief asks: what may follow these words as it was typed, its article put back when a hurried hand left it out."""

from __future__ import annotations

import re

from core.notes.fragment import Fragment, Shape
from core.notes.grammar.french.classify import words_of
from core.notes.grammar.french.conjugation import is_infinitive, participles
from core.notes.grammar.french.cursor import Turned
from core.notes.grammar.french.figures import spelled
from core.notes.grammar.french.lexicon import PREPOSITIONS, gender_of
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.tables import listed
from core.notes.grammar.french.trades import TRADES, is_trade
from core.notes.grammar.french.wishes import SPOILT, what_holds, wished_for

_MISSED = re.compile(r"\b(?:en|de) moins\b(?! de)|\b(?:absents?|manquants?|non [^\W\d_]+(?:és|ées))\b", re.I)
"""Nobody wishes for it."""
_WANTED = re.compile(
    r"(?:(?:un peu |beaucoup |encore |bien )?(?:plus|moins|davantage) (?:de |d’)|assez (?:de |d’)|des |une? |du |de la |de l’|de (?=bonn?e?s |vrai|nouve|gros|petit)|d’autres |"
    r"(?:deux|trois|quatre|cinq|six|sept|huit|dix|quelques|plusieurs|\d+) |zéro |aucune? )",
    re.I,
)
_FEWER = re.compile(r"(?:un peu |beaucoup |encore |bien )?moins |zéro |aucune? ", re.I)
_BEFORE_NOUN = frozenset(
    listed(
        """bon bonne bons bonnes vrai vraie vrais vraies petit petite petits petites grand grande grands grandes nouveau nouvelle nouvel nouveaux nouvelles
        beau belle gros grosse meilleur meilleure meilleurs meilleures seul seule premier première deuxième second seconde autre autres simple simples même mêmes jeune jeunes double"""
    )
)
_WORRY = frozenset(
    listed(
        """erreur retard manque perte casse panne conflit plainte réclamation absence turnover rupture oubli fuite litige baisse départ
        problème difficulté dette tension accident gaspillage trou bug incident rejet rebut surcharge fatigue souci retour doublon
        annulation litige impayé impayés démission absentéisme stress bazar pagaille bordel galère embouteillage goulot casses attente"""
    )
)
_SETTLED = frozenset(
    listed(
        "réglées réglés réparées réparés évitées évités résolus résolues traitées traités corrigées corrigés anticipées anticipés prévus prévues vues repérées"
    )
)
_QUALITIES = frozenset(
    listed(
        """calme silence sérénité confiance régularité ponctualité rigueur sourire sens goût envie réflexe habitude patience temps souplesse
        permis bon bonne bons bonnes même mêmes courage respect souci meilleur meilleure meilleurs vrai vraie œil oreille"""
    )
)
"""What is wished for with « le » or « la » before it: « le sens du détail »."""
_MASS_F = frozenset(
    listed(
        """rigueur régularité ponctualité patience autonomie souplesse réactivité précision propreté sécurité visibilité confiance aide organisation
        communication clarté constance douceur discrétion bienveillance stabilité fiabilité lumière fraîcheur"""
    )
)
_MASS_M = frozenset(
    listed("calme temps sérieux renfort soutien monde silence sang-froid recul respect rythme suivi doigté")
)
_ALWAYS_S = frozenset(
    listed("avis choix prix cours temps commis colis processus accès succès mois relais bras gars")
)
_SOMEBODY = re.compile(r"quelqu’une? (?P<how>(?:très |bien |assez |plus |vraiment )?[^\W\d_]+)", re.I)
_HOW = frozenset(
    listed(
        "autonome ponctuel ponctuelle rigoureux rigoureuse motivé motivée réactif réactive fiable patient polyvalent disponible carré carrée sérieux sérieuse souriant souriante mobile bilingue soigneux organisé organisée solide débrouillard adaptable curieux honnête discret"
    )
)
_ABLE_TO = re.compile(
    r"(?P<known>savoir )(?=(?:les? |la |l’|y |en |se |s’|lui |leur )?[^\W\d_]+(?:er|ir|re|oir)(?![^\W_]))|rester (?:calme|serein|concentré|patient|poli|debout|souriant|zen)|parler (?:anglais|allemand|espagnol|italien|portugais|arabe|néerlandais|russe|la langue)|conduire (?:un|une|le|la|des)|encaisser (?:la|le|les)(?! client)|[^\W\d_]+(?:er|ir|re) (?:seule?|en autonomie|en équipe)(?= |$)",
    re.I,
)
"""What one is or can, and does not seek to do: « rester calme au comptoir »."""
_BEING = re.compile(
    r"être (?=(?:très |bien |toujours |vraiment |assez )?(?:à l’|autonome|opérationnel|disponible|patiente?s?(?![^\W_])|ponctuel|calme|souple|mobile|rigoureu|présente?s?(?![^\W_])|force de ))",
    re.I,
)
_NOT_HOW = frozenset(
    listed(
        "qui que qu’ de d d’ dont avec pour à en sur au aux capable sans pas dans chez comme du des la le les ayant sachant parlant sachant sachant où"
    )
)
_REASON = re.compile(
    r",? (?:parce qu|puisqu|vu qu|car )|, (?:(?:l[ae] |l’)[^\W\d_]+,? )?(?:c’est|c’était|ce qui|elle|il|on|ça|cela|d’après|selon|il paraît|apparemment|visiblement|et pas|pas juste|sinon|comme (?:elle|il)) ?(?!y a|faut|\d)[^,]*(?:dit|répét|insist|principal|premier|plus|gros|vrai|point|problème|souci|manqu|marr|fatigu|pénible|galère|compt|appel|demand|ras|tout le temps|craqu|souffr|noir|dur)",
    re.I,
)


_OR_ELSE = re.compile(r",? ou alors (?:qu|que |de |c’).*$", re.I)


_SO_THAT_I = re.compile(r",? pour (?:ne )?pas (?:que je |qu’on |que j’).*$", re.I)
"""« un deuxième grimpeur pour pas que je monte tout le temps »: the boss's own words."""
_WHICH_ONES = re.compile(
    r"[^,;:.]+ à [^\W\d_]+(?:er|ir|re|oir) parce qu(?:e (?:(?:le|la|les|un|une|des) |l’)|’(?:une? |aucune? ))(?:(?! (?:qui|que|et|mais|ils?|elles?|on) )[^,;:.]){3,40}",
    re.I,
)
"""« moins d’examens à refaire parce que le patient a bougé »: not why they want it, but which ones they mean."""


def without_reason(text: str) -> str:
    """A need without the words that tell who said it, or how they suffer."""
    text = _SO_THAT_I.sub("", _OR_ELSE.sub("", text))
    found = _REASON.search(text)
    if found and _WHICH_ONES.fullmatch(text):
        return text
    if (
        found is None
        or len(words_of(text[: found.start()])) < 2
        or any(c.isdigit() for c in text[found.start() :])
    ):
        return (
            text
            if found is None or not found[0].lstrip(", ").lower().startswith(("parce", "car", "vu", "puis"))
            else text[: found.start()]
        )
    return text[: found.start()].rstrip(" ,")


def wished(text: str) -> str:
    """`text` as it may follow « Il vous faut », or "" when that is not certain: a worry is not wished for."""
    text = spelled(text) if text[1:3] == "e " else text  # « 2e fournisseur »
    words = words_of(text)
    if not words or _MISSED.search(text):
        return ""
    low = words[0].lower()
    if len(words) == 1 and low in _TONGUES:
        return f"quelqu’un qui parle {text}"
    if low == "qui" and len(words) > 2:
        return f"quelqu’un {text}"
    if low == "quelqu’" or text.lower().startswith(("quelqu’un", "quelqu’une")):
        return _somebody(text)
    if found := _WANTED.match(text):
        return text if _FEWER.match(text) or not worry(text[found.end() :]) else ""
    if low in ("le", "la", "les", "l’") and len(words) > 1 and not what_holds(text):
        return text if words[1].lower() in _QUALITIES else ""
    if able := _ABLE_TO.match(text):
        return f"quelqu’un qui sache {text[able.end('known') :] if able['known'] else text}"
    if being := _BEING.match(text):
        return f"quelqu’un qui soit {text[being.end() :]}"
    if text.lower().startswith("avoir quelqu’un"):
        return text[6:]
    if low in _HOW and len(words) < 7:
        return f"quelqu’un {'d’' if begins_with_vowel(low) else 'de '}{text}"
    return what_holds(text) or wished_for(text) or _with_article(text, words)


def about_itself(wish: str) -> bool:
    """Whether its « il » is the one wished for: « quelqu’un qui note ce qu’il voit », but not « des notes qu’il peut lire »; not its « elle » where nothing feminine was named."""
    found = _OF_SOMEBODY.search(wish)
    if found is None or (found["who"] in ("il", "elle") and _THINGS.match(found[0])):
        return False
    nouns = words_of(wish[: found.start("who")])
    return found["who"] != "elle" or any(
        gender_of(word) == "f" or _trade(word.lower()) == "f" for word in nouns
    )


def of_the_reader(turned: Turned) -> str:
    """« qui la remplace quand vous êtes absente » with the « vous » that « la » was."""
    return (
        _HER.sub("vous ", turned.text, count=1)
        if turned.reader and " quand vous " in turned.text
        else turned.text
    )


_HER = re.compile(r"(?<= qui )(?:la |l’)(?=[^\W\d_]+ )")
_THINGS = re.compile(r"des [^ ]+ (?!.*(?<![^\W_])(?:qui|un|une|le|la|l’)(?![^\W_]))")
_OF_SOMEBODY = re.compile(
    r"(?<![^\W_])(?:quelqu’une?|une? [^\W\d_]+|des [^\W\d_]+) .*?(?<![^\W_])(?P<who>ils?|elles?|lui|son|sa|ses)(?![^\W_])"
)


def somebody(wish: str) -> bool:
    """Whether it is people that are wished for: one cannot begin with them, but be one of them."""
    found = _PEOPLE.match(wish)
    return found is not None and (found["who"] is None or bool(_trade(found["who"].lower())))


_PEOPLE = re.compile(
    r"(?:quelqu’une?|des gens|une personne|des personnes|des jeunes|des juniors|(?:une?|des|deux|trois) (?P<who>[^\W\d_]+?)s?)(?![^\W_])",
    re.I,
)


def _somebody(text: str) -> str:
    found = _SOMEBODY.match(text)
    if found is None:
        return text
    how = found["how"]
    first = words_of(how)[0]
    if first.lower() in _NOT_HOW or how.split(" ")[-1].lower() in _NOT_HOW or first.lower().endswith("ant"):
        return text
    at = found.start("how")
    return f"{text[:at]}{'d’' if begins_with_vowel(first) else 'de '}{text[at:]}"


def worry(rest: str) -> bool:
    words = [w.lower() for w in words_of(rest)]
    while len(words) > 1 and words[0] in _BEFORE_NOUN:
        words = words[1:]
    settled = len(words) > 1 and words[1] in _SETTLED
    return not words or (not settled and (words[0] in _WORRY or words[0].rstrip("sx") in _WORRY))


def _with_article(text: str, words: list[str]) -> str:
    """« équipe stable le matin » with the article that a hurried hand leaves out; "" when its gender is not known."""
    low = words[0].lower()
    if len(words) < 2 and low not in _MASS_F | _MASS_M:
        return ""
    if low in _BEFORE_NOUN and not low.endswith(("s", "x")):
        which = gender_of(words[1]) or _trade(words[1].lower()) or ("m" if is_trade(words[1].lower()) else "")
        return f"{'une' if which == 'f' else 'un'} {text}" if which and not worry(text) else ""
    if words[1:] and words[1][0].isdigit() and (which := gender_of(low)) and not low.endswith("s"):
        return f"{'l’' if begins_with_vowel(low) else 'la ' if which == 'f' else 'le '}{text}"
    if (mine := _PAPERS.get(words[0])) and words[1:2] != ["et"]:
        return f"{mine} {text}"
    if (not low.isalpha() and "-" not in low) or words[0][0].isupper() or low in PREPOSITIONS or worry(text):
        return ""
    following = words[1].lower() if len(words) > 1 else ""
    if (following in ("de", "d’", "des", "du") or _spoilt(words)) and not _trade(low):
        return ""
    if low in participles() or is_infinitive(low) or following in ("pas", "trop", "est", "sont"):
        return ""
    if low in _MASS_F | _MASS_M:
        vowel = begins_with_vowel(low)
        return f"{'de l’' if vowel else 'de la ' if low in _MASS_F else 'du '}{text}"
    which = gender_of(low) or _trade(low)
    if not which:
        return ""
    if low.endswith(("s", "x")) and (low not in _ALWAYS_S or following.endswith("s")):
        return f"des {text}"
    return f"{'une' if which == 'f' else 'un'} {text}"


_TONGUES = frozenset(listed("anglais allemand espagnol italien portugais arabe néerlandais russe"))
_PAPERS = {
    "SSIAP": "un",
    "CACES": "un",
    "FIMO": "une",
    "FCO": "une",
    "SST": "un",
    "BAFA": "un",
    "AFGSU": "une",
    "HACCP": "un",
    "BTS": "un",
    "CAP": "un",
    "DEAES": "un",
}
"""Papers that one has or has not, by their letters."""


def _spoilt(words: list[str]) -> bool:
    """« colis perdus », « logiciel qui plante »: what nobody wishes for, or not surely."""
    lows = [w.lower() for w in words]
    if "qui" in lows:
        return "ne" not in lows and "n’" not in lows
    return not SPOILT.isdisjoint(lows)


def _trade(low: str) -> str:
    low = low[:-1] if low.endswith("s") and low not in TRADES else low
    if low in ("dev", "chef", "bras", "gars", "renfort", "binôme", "commis", "second"):
        return "m"
    if low not in TRADES:
        return ""
    return "f" if low.endswith(("euse", "trice", "ière", "enne", "onne")) else "m"


def needed(text: str) -> dict[Shape, str]:
    """A wish has « un », « des », « plus de » before it; a worry named so becomes the worry they know of."""
    if _MISSED.search(text):
        return {Shape.COLON: text}
    if wish := wished(text):
        return {Shape.WISH: wish, Shape.COLON: wish}
    found = _INDEFINITE.match(text)
    if found is None:
        return {Shape.NP: text, Shape.COLON: text}
    rest = text[found.end() :]
    article = {"un": "le ", "une": "la ", "des": "les "}.get(found[0].strip().lower())
    if article is None:
        return {Shape.COLON: text}
    put = f"l’{rest}" if article != "les " and begins_with_vowel(words_of(rest)[0]) else article + rest
    return {Shape.NP: put, Shape.COLON: put}


_INDEFINITE = re.compile(
    r"(?:des|une?|plus de|plus d’|moins de|moins d’|davantage de|davantage d’|assez de|quelqu’une?|deux|trois|quatre|cinq|six) ?",
    re.I,
)


def as_it_stands(plain: str) -> Fragment:
    """What no form is certain of, after a colon at least: a need that was heard is not left out."""
    words = words_of(plain)
    if len(words) < 2 or is_infinitive(words[1]):
        return Fragment(plain)
    return Fragment(plain, {Shape.COLON: spelled(plain), Shape.TAG: spelled(plain)})
