"""Who else a later pronoun may mean: « un jeune… il n’osait pas », « les clients… ils attendaient »."""

from __future__ import annotations

import re

from core.notes.grammar.french.conjugation import participles
from core.notes.grammar.french.lexicon import HUMANS, SOMEBODY
from core.notes.grammar.french.tables import listed

_PLURALS = re.compile(
    r"(?<!\w)(?:les|des|ces|leurs|nos|vos|mes|plusieurs|tous|toutes|quelques|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,4}) (?!(?:km|kg|h|min|ans?|mètres?|tonnes?|heures?|minutes?|mois|jours?|fois)(?![^\W_]))(?=[^\W\d_])",
    re.I,
)
_RIVALS = {
    "il": re.compile(
        r"(?<!\w)(?:un|son|votre|mon|ce|du|au|le) (?=(?:jeune|client|patient|résident|candidat|stagiaire|apprenti|collègue|gars|type|homme|garçon|"
        r"fils|frère|père|élève|enfant|chauffeur|fournisseur|patron|chef|directeur|voisin|monsieur|vieux|petit|gamin|ado|salarié|ouvrier|"
        r"artisan|locataire|bénéficiaire|usager|livreur|vendeur|technicien|chien|robot|logiciel|camion|four|moteur)(?!\w))",
        re.I,
    ),
    "elle": re.compile(
        r"(?<!\w)(?:une|sa|votre|ma|cette|la) (?=(?:jeune|cliente|patiente|résidente|candidate|stagiaire|apprentie|collègue|dame|femme|fille|"
        r"sœur|mère|élève|voisine|vieille|petite|gamine|ado|salariée|ouvrière|locataire|bénéficiaire|usagère|vendeuse|technicienne|"
        r"machine|chienne|équipe|cheffe|directrice|grand-mère|personne)(?!\w))",
        re.I,
    ),
}
"""Somebody a later « il » or « elle » may well be."""
_SAYS = frozenset(
    listed(
        "dit dite disait raconte racontait racontée raconté montre montré montrait explique expliqué demande demandé ajoute ajouté répond répondu sourit ri"
    )
)
OF_MINE = frozenset(["ma", "mon", "mes", "moi", "exprès"])
"""« il m’a demandé… d’un patient, et il a attendu ma réponse », « il passe devant exprès »: the one met."""
_TOLD_ME = _SAYS | OF_MINE | {"m’", "me", "nous"}


_TOLD = re.compile(r"(?<!\w)(?:dite?s?|racontée?|expliquée?|répondu|écrit|ajouté|promis)(?!\w)", re.I)


def named_before(pronoun: str, so_far: str, around: set[str]) -> bool:
    """Whether `pronoun` may mean somebody of `so_far`. `around` are the words of its verb: who says or shows is the one met."""
    if not so_far.strip() or re.search(r"«[^»]*$", so_far):
        return False
    if pronoun in ("ils", "elles"):
        return _PLURALS.search(so_far) is not None
    if _ASKED_SOMEBODY.search(so_far):
        return True
    met = [found.string[found.end() :] for found in _RIVALS[pronoun].finditer(so_far)]
    if not met or _of_another(so_far) or (all(map(_THING.match, met)) and not _thing_does(around)):
        return False
    if re.search(r" (?:que|qu’)$", so_far) and not _TOLD.search(so_far):
        return False
    return around.isdisjoint(_TOLD_ME)


_THING = re.compile(r"(?:robot|logiciel|camion|four|moteur|machine)(?![^\W_])", re.I)
_THING_DOES = frozenset(
    listed(
        """est était sera marche marchait marché tourne tournait tourné démarre démarrait démarré roule roulait roulé tombe tombé chauffe chauffait chauffé
        sonne sonné fonctionne fonctionnait sert servait reste restait resté fume fumait date coûte coûtait pèse passe passait passé tient tenait
        arrive arrivé part parti ronfle clignote bloque bloqué affiche perd perdait fuit fuyait consomme vient venait fait faisait va allait
        a avait s’ se peut doit lit sort sorti répond calcule cale calé attend attendait"""
    )
)


def _thing_does(around: set[str]) -> bool:
    """« il démarre encore », but not « il a enfilé ses gants »."""
    done = {word for word in around if word in participles() or word.endswith("é")}
    return not _THING_DOES.isdisjoint(done or around)


_ASKED_SOMEBODY = re.compile(
    r"(?:demand|expliqu|montr|racont)(?:er|ée?|ait) (?:[^\W\d_]+(?:-même)? )?(?:à (?:l’|un |une |la |son |sa |votre )|au )[^,;:.]+ (?:ce |comment |pourquoi |où |quand )(?:qu’|que |)$|"
    r"(?:demand|expliqu|montr|racont)(?:er|ée?|ait) (?:[^\W\d_]+(?:-même)? )?(?:à (?:l’|un |une |la |son |sa |votre )|au )[^,;:.]+ s’$",
    re.I,
)
"""« demander à l’utilisateur ce qu’il avait cliqué »: who was asked."""
_OWNED = re.compile(
    r"(?:vous|tu) (?:m’|me |nous )?(?:avez|as) [^,;:«]*? (?:une?|cette|cet|ce|la|le|l’|sa|son|votre|vos|ton|ta) ?[^\W\d_]+ (?:d’|de )(?:un|une|son|sa|cet?|cette) [^,;:«]{3,30} (?:et|puis) $",
    re.I,
)


def _of_another(so_far: str) -> bool:
    """Whether somebody named is only whose a thing is: after « vous m’avez répété cette phrase d’un élève et », « il » goes on with the reader."""
    return _OWNED.search(so_far) is not None


_ASKED_FOR = re.compile(r"m’(?:avez|as) (?:demandé|proposé|prié) de (?:ne pas )?$")
"""After these « lui » is who asked: « vous m’avez demandé de vous montrer »."""

_EACH_OF = re.compile(r"\b(?:chacune?|chaque [^ ,]+)\b[^,;]*$")


_THIRD_PARTY = re.compile(
    r"(?<![^\W_])une? (?:(?:petite?|jeune|vieux|vieille|ancienne?) )?(?:[^\W\d_]+cult(?:eur|rice)|vigneronn?e?|éleveu(?:r|se)|maraîch(?:er|ère)|bergère?|paysann?e?|pêcheu(?:r|se)|artisane?|"
    r"commerçante?|habitante?|locataire|usagère?|voisine?|étudiante?|lecteur|lectrice|visiteu(?:r|se)|bénévole|marin|routier|cycliste|retraitée?|boulang(?:er|ère)|restaurat(?:eur|rice))"
    r"(?![^\W_])(?:(?! (?:vous|tu|(?:m’|me |nous )?(?:avez|as|avoir)) )[^;:.«])*$",
    re.I,
)
"""« l’écran bloqué d’un viticulteur, filmé dans son chai »: also behind a comma."""


_WHO_DOES = re.compile(
    rf"(?<!\w)(?:(?:une?|l[ae]|les|des|du|au|aux|ce|cet|cette|ces|deux|trois) (?:[^\W\d_]+ )?|l’){HUMANS.pattern}(?: [^,;:.«\W]+)? qui [^,;:.«]*$",
    re.I,
)


def of_who_does(so_far: str, thing: str = "") -> bool:
    """« la résidente qui range sa valise pour rentrer chez elle » : hers; whose desk a client waits at is not sure."""
    return _WHO_DOES.search(so_far) is not None and thing not in ("bureau", "équipe", "atelier", "agence")


def theirs(so_far: str) -> bool:
    """Whether « son » is surely somebody else's: « chacun compte à sa façon », « un enfant a lu son exposé »."""
    return any(spoken_of.search(so_far) for spoken_of in (_EACH_OF, SOMEBODY, _THIRD_PARTY))


_BESIDE = re.compile(r"(?:m’(?:avez|as|avoir)|nous avez|nous as) .* (?:devant|avec|derrière|chez) $")


def of_reader(so_far: str) -> bool:
    """Whether a « lui » right after these words is the reader who did it: « vous m’avez fait désosser une épaule devant… »."""
    return _ASKED_FOR.search(so_far) is not None or (
        _BESIDE.search(so_far) is not None and not HUMANS.search(so_far)
    )


def spoken_to(text: str) -> bool:
    """Whether `text` says « vous » or « tu » to its reader, so that its « elle » is somebody else; not where « elle » begins it."""
    return _SAYS_YOU.search(_SAID.sub("", text)) is not None and _SAYS_SHE.match(text) is None


_SAYS_YOU = re.compile(r"(?<![\w-])(?:vous|votre|vos|tu|toi|ton|ta|tes|t’)(?![^\W_])")
_SAYS_SHE = re.compile(r"(?:quand |qu’)?(?:elle|il|ils|elles)(?![^\W_])", re.I)
_SAID = re.compile(r"«[^»]*»")


def before_it(so_far: str, following: list[str]) -> bool:
    """« le sirop avant qu’il ne soit filtré » : what the moment was about."""
    return so_far.endswith("avant qu’") and following == ["ne"]
