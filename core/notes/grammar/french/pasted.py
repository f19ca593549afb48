"""What reads as phrases and is pasted all the same: forms of speech and of notes to oneself, each with what was seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.notes.grammar.french.lexicon import gender_of
from core.notes.grammar.french.paradigms import participle

_ALONE, _ENDS = r"(?<![^\W_])", r"(?![^\W_])"
_COUNT = r"(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|vingt|trente)"
_MASS = "rapidité|rigueur|patience|ponctualité|calme|précision|propreté|souplesse|réactivité|discrétion|fiabilité|sérieux|autonomie|disponibilité|motivation"
_AS_SPOKEN = (
    (r"(?<=[:;,.] )plus (?:une?|aucune?) (?!de |d’|fois)[^,;:.]+", "plus une perdue en un an"),
    (rf"^une? (?:{_MASS})(?= (?:mais|et)|$)", "une rapidité mais pas de casse"),
    (rf"(?:^|(?<=je sais ))boucher (?={_COUNT}|chez|dans)", "je sais boucher neuf ans"),
    (rf"{_ALONE}(?:x ?\d+|\d+ ?x){_ENDS}", "des ventes x2"),
    (rf"{_ALONE}chez (?:un|le|une) veto{_ENDS}", "en stage chez un veto"),
    (r"(?<![^\W\d_] )(?<![^\W_])1 [a-zà-ÿ]{3,}", "1 homme"),
    (rf"{_ALONE}(?:que|de|je|ne|me|se|te) (?=[aeiouéèêàâ](?!nze|ui))", "que un carton"),
    (rf"{_ALONE}si ils?{_ENDS}", "si il y a"),
    (rf"{_ALONE}(?:pelle|camion|grue|chariot|remorque|benne) \d+ ?t{_ENDS}", "la pelle 5t"),
    (rf"{_ALONE}a l’(?:entrée|heure|arrivée|accueil|intérieur|extérieur|époque|hôpital|école|étage|ouverture){_ENDS}", "un carton a l’entrée"),
    (rf"{_ALONE}(?:en|par) [2-9](?=[,;.]|$)", "plier en 3"),
    (rf"{_ALONE}en vrai{_ENDS}", "en vrai c’est trois ans"),
    (rf"^j’ai été ancien(?:ne)?{_ENDS}", "j’ai été ancien pompier"),
    (rf"^c’est (?:qui|quoi|où|quand|combien){_ENDS}", "c’est qui le client"),
    (rf"{_ALONE}(?:fait|faites|font) (?:quoi|comment){_ENDS}", "vous faites comment"),
    (rf"{_ALONE}congé mat{_ENDS}", "son congé mat"),
    (rf"{_ALONE}(?:point|pause|appel|visite|séance|cours) {_COUNT} (?:minutes|heures|jours){_ENDS}", "un point cinq minutes"),
    (rf"{_ALONE}l(?:e|a|es) (?:notres?|votres?){_ENDS}", "le notre part"),
    (r"\d e(?= de |[,;.]|$)|\d\de(?=[,;.]|$)", "400 e de moyenne"),
    (r"à \d{1,2} ?h(?:\d\d)? à \d", "à 5h à 8h"),
    (r"(?:dû|pu|voulu|su|dois|peux) (?:refaire|faire|prendre|mettre|donner|dire|redire|montrer)(?=[.;]|$)", "j’ai dû refaire"),
)  # fmt: skip
_TITLE = re.compile(r"(?<![^\W_])(?:Mme|Mlle|Mr|M\.|Dr)(?=[,;:]|\.?$)", re.I)
"""A bare title is nobody."""
_SMALL = re.compile(rf"{_ALONE}(?:restos du cœur|croix[ -]rouge|pôle emploi|secours populaire){_ENDS}")
_PASTED = re.compile("|".join(f"(?:{pattern})" for pattern, _ in _AS_SPOKEN), re.I)
_AGREES = re.compile(
    rf"{_ALONE}(?:(?:la|une|sa|ma|cette|votre|notre|ta) (?P<noun>[^\W\d_]+)|elle) (?:est|était|sera|serait|a été|soit) (?P<done>[^\W\d_]+){_ENDS}",
    re.I,
)


def pasted(text: str) -> Iterator[str]:
    """The words of `text` that nobody writes to somebody they want to work for."""
    for pattern in (_PASTED, _SMALL, _TITLE):
        yield from (found[0] for found in pattern.finditer(text))


def disagreeing(text: str) -> Iterator[str]:
    """« votre fille est passé dans le bureau »."""
    for found in _AGREES.finditer(text):
        done = found["done"].lower()
        feminine = not found["noun"] or gender_of(found["noun"].lower()) == "f"
        if feminine and participle(done) and done.endswith(("é", "i", "u")):
            yield found[0]
