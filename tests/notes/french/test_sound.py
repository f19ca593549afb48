"""What a native would sign, and what is shorthand: the one test that every form of a French text passes before it is printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.notes.fragment import Part, Shape
from core.notes.grammar.french import GRAMMAR
from core.notes.grammar.french.sound import faults, hurried
from tests.notes.french.briefs import brief, person

NATHALIE = person("Nathalie Roche", "f")
CALM = brief("Banque du Forez", NATHALIE)
HURRIED = replace(CALM, theme="jai vu le planing ds le bureau", question="c ki qui decide ?")


@pytest.mark.parametrize(
    ("shape", "text"),
    [
        (Shape.NP, "le grille-pain vissé au plan de travail depuis qu’il est parti deux fois"),
        (Shape.NP, "la même question, vue cette fois depuis les étagères"),
        (Shape.NP, "votre lundi matin au dépôt"),
        (Shape.WISH, "quelqu’un qui sache rester calme au comptoir"),
        (Shape.WISH, "moins de retards clients et plus de soin"),
        (Shape.INF, "reprendre un portefeuille de 640 clients sans conseiller"),
        (Shape.INF, "ne pas laisser un client sans réponse"),
        (Shape.THANKS, "m’avoir laissé casser la page d’inscription en direct"),
        (Shape.S1, "à la MAAF, j’ai repris 500 contrats sans gestionnaire"),
        (Shape.S1, "j’ai été facteur quatorze ans à Montargis, puis bénévole en EHPAD pendant deux ans"),
        (Shape.S1, "chez vous, je compterais, pèserais et noterais chaque lot"),
        (Shape.YOU, "vous appelez vous-même un client mécontent tous les lundis à 9 h"),
        (Shape.CLAUSE, "les agents ont besoin de temps quand le réseau est mauvais"),
        (Shape.SENTENCE, "Six pages sur un paillasson. Vous avez souri, et moi aussi."),
        (Shape.COLON, "huit appels par jour, à pied ou à vélo"),
        (Shape.SENTENCE, "J’ai pu monter avec vous sur le toit, rue des Tanneurs, et voir la poulie."),
        (Shape.Q, "qui décide qu’un bug connu part quand même en prod ?"),
    ],
)
def test_good_language_is_sound(shape: Shape, text: str) -> None:
    assert not faults(text, shape, HURRIED)


@pytest.mark.parametrize(
    ("reason", "shape", "text"),
    [
        ("bare", Shape.INF, "reprendre portefeuille de 640 clients"),
        ("bare", Shape.COLON, "un emoji dans le nom de famille et plantage"),
        ("bare", Shape.WISH, "un retournement, frottage, relevés"),
        ("juxtaposed", Shape.NP, "la visite dépôt du soir"),
        ("splice", Shape.S1, "j’ai trié les clés, les erreurs sont tombées à deux"),
        ("splice", Shape.SENTENCE, "Un exercice de 2 h à faire chez moi, Chloé l’envoie."),
        ("subjectless", Shape.S1, "dans mon stage, compte la caisse le soir"),
        (
            "subjectless",
            Shape.THANKS,
            "avoir ouvert le ticket pendant qu’on parlait et m’a mis en rapporteur",
        ),
        ("form", Shape.THANKS, "avoir dit la bonne question c’est qui fait les courses"),
        ("form", Shape.WISH, "une personne répond au téléphone"),
        ("verbless", Shape.S1, "six ans de caisse à Lille"),
        ("person", Shape.S1, "je notez les pannes"),
        ("number", Shape.NP, "les client du samedi"),
        ("mixed", Shape.NP, "la version qu1 marche"),
        ("short", Shape.NP, "le rdv avec les élèves"),
        ("short", Shape.WHO, "quelqu’un avec une certif déjà"),
        ("sigle", Shape.S1, "à la maaf, j’ai repris 500 contrats"),
        ("name", Shape.S1, "j’ai appelé nathalie hier"),
        ("hour", Shape.YOU, "vous appelez un client tous les lundis 9 h"),
        ("negation", Shape.S1, "j’ai pas regardé l’heure"),
        ("negation", Shape.S1, "j’avais du mal à pas rire"),
        ("many", Shape.WHO, "quelqu’un d’autonome pour douches italiennes"),
        ("apostrophe", Shape.S1, "je bâche et j aspire avant de partir"),
        ("unjoined", Shape.S1, "j’ai fait quatorze appartements occupés je bâche"),
        ("negation", Shape.COLON, "plus personne s’en occupe depuis mars"),
        ("agreement", Shape.CLAUSE, "votre fille est passé dans le bureau"),
        ("person", Shape.CLAUSE, "vous voyez avec votre associé et rappelle"),
        ("adrift", Shape.S1, "j’ai relancé 55 devis en un mois douze signés"),
        ("name", Shape.S1, "j’ai dit que je ne connaissais pas sage"),
        ("verbless", Shape.INDIRECT, "combien de lits par soignant la nuit"),
        ("fragment", Shape.S1, "je dirais que un carton est mieux"),
        ("fragment", Shape.S1, "j’ai été ancien pompier"),
        ("fragment", Shape.WISH, "une rapidité mais pas de casse"),
        ("fragment", Shape.Q, "c’est qui le client le plus dur ?"),
        ("beside", Shape.CLAUSE, "la pluie sur le toit en tôle on n’entendait rien"),
        ("comma", Shape.CLAUSE, "mon expérience est de six mois pas un an"),
        ("fragment", Shape.NP, "les deux fauteuils dans le couloir car plus de place"),
        ("fragment", Shape.S1, "j’ai parlé le chantier : j’ai à 34 riverains, une plainte"),
        ("fragment", Shape.Q, "travaillez-vous avec quels fournisseurs ?"),
        ("hanging", Shape.WE, "nous avons parlé de"),
        ("fragment", Shape.THANKS, "m’avoir confié Mme"),
        ("fragment", Shape.S1, "j’envoyais SMS dès que plus de cinq minutes"),
        ("fragment", Shape.S1, "deux retards l’an dernier : je pars dix minutes avant"),
        ("short", Shape.NP, "le moment où le dr vous a fait rire"),
        ("unjoined", Shape.QUOTE, "« on ne change pas une tête on change une habitude »"),
        ("form", Shape.NP, "la rue des Tanneurs, et voir la poulie usée"),
    ],
)
def test_shorthand_is_not(reason: str, shape: Shape, text: str) -> None:
    assert reason in {why for why, _ in faults(text, shape, HURRIED)}


def test_who_takes_time_may_hang_a_clause_on_a_comma() -> None:
    assert not hurried(CALM)
    assert not faults("j’ai parlé de dix personnes, elles étaient douze", Shape.S1, CALM)
    assert hurried(HURRIED)
    assert faults("j’ai parlé de dix personnes, elles étaient douze", Shape.S1, HURRIED)


@pytest.mark.parametrize(
    ("part", "typed", "said"),
    [
        (Part.NEED, "reprendre portefeuille de 640 clients", "reprendre un portefeuille de 640 clients"),
        (Part.PROOF, "a la maaf repris 500 contrats sans gestionnaire", "à la MAAF, j’ai repris 500 contrats sans gestionnaire"),
        (Part.NEED, "qqn autonome pr douches italiennes", "quelqu’un d’autonome pour les douches italiennes"),
        (Part.NEED, "tenir la file qd vol annulé et gens enervés", "tenir la file quand un vol est annulé et que les gens sont énervés"),
        (Part.PROOF, "a la station jamais plus de 5 euros decart, je comptais a 2h", "à la station, je n’ai jamais eu plus de cinq euros d’écart"),
        (Part.PROOF, "jai fait 14 appart occupés je bache et j aspire avt de partir", "j’ai fait quatorze appartements occupés. Je bâche et j’aspire avant de partir"),
        (Part.QUESTION, "on fait quoi si surbooking a minuit", "que fait-on s’il y a un surbooking à minuit ?"),
        (Part.NEED, "rapidité mais pas de casse", "de la rapidité, mais pas de casse"),
        (Part.NEED, "remettre a jour le site, plus personne sen occupe", "remettre à jour le site (plus personne ne s’en occupe)"),
        (Part.MOMENT, "sa fille est passé ds le bureau", "votre fille est passée dans le bureau"),
        (Part.MOMENT, "on a gouté 2 soupes elle voulait savoir laquelle manque de sel", "Nous avons goûté deux soupes. Vous vouliez savoir laquelle manque de sel."),
        (Part.PROOF, "boucher 9 ans dont 4 chez bigard", "j’ai été boucher pendant neuf ans dont quatre chez Bigard"),
        (Part.QUESTION, "vous faites comment qd il neige", "comment faites-vous quand il neige ?"),
        (Part.PROOF, "chantier de la gare : jai parlé a 34 riverains, 1 seule plainte", "j’ai parlé à 34 riverains : une seule plainte"),
        (Part.PROOF, "jai repris le planning, les heures sup sont passées de 60 a 12", "j’ai repris le planning, et les heures supplémentaires sont passées de 60 à 12"),
        (Part.QUESTION, "il y a combien de caisses", "combien y a-t-il de caisses ?"),
        (Part.MOMENT, "le carnet rouge ou elle note les compliments", "le carnet rouge où vous notez les compliments"),
        (Part.PROOF, "j'ai refait les tests. Faux échecs de 25 à 4 par semaine", "j’ai refait les tests, et les faux échecs sont passés de 25 à 4 par semaine"),
        (Part.MOMENT, "visite cuisine therapeutique, le grille pain vissé au mur dps", "la visite de la cuisine thérapeutique"),
    ],
)  # fmt: skip
def test_a_repair_is_tried_and_a_part_is_kept(part: Part, typed: str, said: str) -> None:
    shapes = GRAMMAR.shape(typed, part=part, to=NATHALIE, brief=HURRIED, owner=NATHALIE).shapes
    assert said in shapes.values()


@pytest.mark.parametrize(
    ("part", "typed"),
    [
        (Part.MOMENT, "filets bar levé ds la cuisine, une dame a pris les 2"),
        (Part.MOMENT, "ptit couac ds presta, javais du mal a pas rire"),
        (Part.MOMENT, "porte du frigo ferme pas, ils mettent une chaise devant"),
        (Part.NEED, "bcp de bruit ds l atelier tt le tps, clients furieux"),
        (Part.PROOF, "javais 14 chauffeurs, check list ts les soirs, 0 camion sale"),
        (Part.REPAIR, "jetais pas clair sur mon depart de chez lidl, cdd fini tps court"),
        (Part.PROOF, "gare 2 étés annonces micro, au guichet on passait de 40 pers a 15"),
        (Part.PROOF, "station autoroute bcp nuits, je comptais a 2h et pas a 6h qd on est mort"),
    ],
)
def test_a_part_that_leans_on_the_rest_or_names_nothing_is_not_kept(part: Part, typed: str) -> None:
    assert not GRAMMAR.shape(typed, part=part, to=NATHALIE, brief=HURRIED, owner=NATHALIE).shapes
