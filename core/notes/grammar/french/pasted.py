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
    (r"(?<!numéro )(?<!chambre )(?<!ligne )(?<!salle )(?<!niveau )(?<!lot )(?<!sur )(?<![\w,.])1 (?!sur )[a-zà-ÿ]{3,}", "1 homme"),
    (r"(?<![^\W_])à [2-9](?= en |[,;.]|$)", "80 couverts à 2"),
    (r"(?<![^\W_])car (?:plus|pas|trop|peu|beaucoup) d", "car plus de place"),
    (r"^je dirais (?:une?|le|la|les) [^,;:]+ : (?:c’|ça|on|il)", "je dirais un bonjour : c’est gratuit"),
    (r"^(?:les? |la |une? |des |l’)(?:[^\W\d_]+ ){1,3}ou (?:vous|tu|on|ils?|elles?|je) ", "le carnet ou vous notez"),
    (r"a-t-il combien|-vous (?:[^\W\d_]+ )?(?:quel|combien)|^si (?:vous|on|tu) [^,;:]* (?:avec|dans|sur|à|pour|chez|de) (?:quel|qui|quoi)", "travaillez-vous avec quels fournisseurs"),
    (rf"{_ALONE}juillet août{_ENDS}|{_ALONE}(?:eu|ai|a) bon{_ENDS}", "pour juillet août"),
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
    (rf"{_ALONE}(?:j’ai|avons|avez) à (?=\d|la |le |les |l’|une? |des )", "j’ai à 34 riverains"),
    (rf"{_ALONE}parlé (?:les?|la|une?) (?!français|anglais|espagnol|allemand|arabe)", "j’ai parlé le chantier"),
    (rf"{_ALONE}(?:lignes|pièces|clients|repas|appels|commandes|couverts|colis|dossiers) (?:jour|semaine|mois|heure|an){_ENDS}", "180 lignes jour"),
    (r"(?:au-dessus|au-dessous|à côté|en face|au milieu|au fond|au bout|autour) (?:de |d’)(?!l[ae]s? |l’|une? |m[aeo][sn]? |s[aeo][sn]? |ton |ta |tes |v[ou]|n[ou]|ce|cet|leur|chez|moi|toi|lui|elle|eux|\d|deux|trois|quoi|qui|chaque|tou)", "au-dessus de levier"),
    (rf"{_ALONE}(?:on est morte?s?|galères?|taf|boss(?:e|er|é|ais|ait)|relous?|chiante?s?|fout(?:re|u|ue)|gueul(?:e|er|ait|é)|bordel|merde|crevée?s?|naze|mdr|machin|dingue|canon|kiff?(?:e|er|é)){_ENDS}", "quand on est mort"),
    (rf"{_ALONE}dès que (?:plus|moins|\d)", "j’envoyais SMS dès que plus de cinq minutes"),
    (rf"{_ALONE}(?:envoyais|envoie|envoyé|envoyer|recevais) (?:SMS|mails?|messages?|photos?){_ENDS}", "j’envoyais SMS"),
    (rf"^{_COUNT} (?:retards?|absences?|erreurs?|plaintes?|pertes?|casses?){_ENDS}[^:]*:", "deux retards l’an dernier : je pars avant"),
    (r"\d ça ", "1 sur 2 ça me va"),
    (r"^nous avons (?:discuté|parlé|échangé)(?! de | d’| du | des | à| en | un| lo| beau| pend| quel| dix| vingt| cinq)", "nous avons discuté dans la rue"),
    (r"à \d{1,2} ?h(?:\d\d)? à \d", "à 5h à 8h"),
    (r"(?:dû|pu|voulu|su|dois|peux) (?:refaire|faire|prendre|mettre|donner|dire|redire|montrer)(?=[.;]|$)", "j’ai dû refaire"),
)  # fmt: skip
_SAID = re.compile(r"«[^»]*»")
"""What somebody said may be said in any way."""
_TITLE = re.compile(r"(?<![^\W_])(?:Mme|Mlle|Mr|M\.|Dr)(?=[,;:]|\.?$)", re.I)
"""A bare title is nobody."""
_SMALL = re.compile(
    rf"{_ALONE}(?:restos du cœur|permis [a-d]|croix[ -]rouge|pôle emploi|secours populaire){_ENDS}"
)
_PASTED = re.compile("|".join(f"(?:{pattern})" for pattern, _ in _AS_SPOKEN), re.I)
_AGREES = re.compile(
    rf"{_ALONE}(?:(?:la|une|sa|ma|cette|votre|notre|ta) (?P<noun>[^\W\d_]+)|elle) (?:est|était|sera|serait|a été|soit) (?P<done>[^\W\d_]+){_ENDS}",
    re.I,
)


def pasted(text: str) -> Iterator[str]:
    """The words of `text` that nobody writes to somebody they want to work for."""
    text = _SAID.sub("« »", text)
    for pattern in (_PASTED, _SMALL, _TITLE):
        yield from (found[0] for found in pattern.finditer(text))


def disagreeing(text: str) -> Iterator[str]:
    """« votre fille est passé dans le bureau »."""
    for found in _AGREES.finditer(text):
        done = found["done"].lower()
        feminine = not found["noun"] or gender_of(found["noun"].lower()) == "f"
        if feminine and participle(done) and done.endswith(("é", "i", "u")):
            yield found[0]
