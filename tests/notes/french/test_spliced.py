"""What a log says is put into a sentence without a word bent, a figure lost or a complaint made of a need."""

from __future__ import annotations

import pytest

from core.notes.fragment import Part, Shape
from core.notes.grammar.french import GRAMMAR
from core.notes.grammar.french.typed import tidy
from tests.notes.french.briefs import brief, person

PAUL = person("Paul Renard", "m")
BRIEF = brief("Les Tilleuls", PAUL)


@pytest.mark.parametrize(
    ("part", "typed", "shape", "said"),
    [
        (
            Part.PROOF,
            "projet final bootcamp, page passée de 6 s à 2 s en compressant les images",
            Shape.S1,
            "dans mon projet de bootcamp, la page est passée de 6 s à 2 s en compressant les images",
        ),
        (
            Part.PROOF,
            "je règle 2 fois, la 2e avec le client. 3 retours sur 50 portes l'an dernier",
            Shape.S1,
            "je règle deux fois, la deuxième avec le client : 3 retours sur 50 portes l’an dernier",
        ),
        (
            Part.PROOF,
            "J'ai repris deux vergers. La troisième année on avait doublé la récolte, à 5 % près.",
            Shape.S1,
            "j’ai repris deux vergers. La troisième année, nous avions doublé la récolte, à 5 % près",
        ),
        (
            Part.PROOF,
            "J'ai raccourci le rapport de la coopérative à deux pages. Depuis le conseil a modifié trois décisions, dont une très ancienne.",
            Shape.S1,
            "j’ai raccourci le rapport de la coopérative à deux pages. Depuis, le conseil a modifié trois décisions, dont une très ancienne",
        ),
        (
            Part.NEED,
            "leurs plannings de garde ne tiennent pas en août",
            Shape.WISH,
            "des plannings de garde qui tiennent en août",
        ),
        (Part.NEED, "leurs fiches ne sont pas à jour", Shape.WISH, "des fiches à jour"),
        (
            Part.MOMENT,
            "m'avoir raconté tout ce qu'il a fallu corriger après la crue",
            Shape.THANKS,
            "m’avoir raconté tout ce qu’il a fallu corriger après la crue",
        ),
        (
            Part.MOMENT,
            "votre histoire sur la cliente qui avait perdu sa bague",
            Shape.GIFT,
            "votre histoire sur la cliente qui avait perdu sa bague",
        ),
        (
            Part.MOMENT,
            "le tour du camion, chaque tiroir etiqueté",
            Shape.GIFT,
            "le tour du camion, chaque tiroir étiqueté",
        ),
        (
            Part.VIEW,
            "Le standard, je crois. L'équipe a les mains prises.",
            Shape.S1,
            "je dirais le standard : l’équipe a les mains prises",
        ),
        (Part.NEXT_STEP, "petit test technique", Shape.NP, "le petit test technique"),
        (Part.PROMISE, "envoyer ssiap et sst", Shape.CLAUSE, "je vous enverrai mon SSIAP et mon SST"),
        (Part.QUESTION, "vs etes combien par nuit ?", Shape.Q, "combien êtes-vous par nuit ?"),
        (
            Part.THEME,
            "un toit se lit avant de se refaire, c'est ce qu'il a répété en partant",
            Shape.QUOTE,
            "« un toit se lit avant de se refaire »",
        ),
        (
            Part.REPAIR,
            "Sur le sel j'ai été honnête mais trop court, je l'ai dosé deux fois seulement.",
            Shape.S1,
            "sur le sel, j’ai été honnête mais trop court : je l’ai dosé deux fois seulement",
        ),
        (
            Part.VIEW,
            "Jusqu'au montant, si la personne le demande. Sinon on parle du projet.",
            Shape.S1,
            "je dirais jusqu’au montant, si la personne le demande ; sinon, on parle du projet",
        ),
        (
            Part.QUESTION,
            "on a le droit de s'asseoir ?",
            Shape.Q,
            "est-ce qu’on a le droit de s’asseoir ?",
        ),
        (
            Part.PROOF,
            "j'ai livré 42 émissions, une seule en retard pcq panne de serveur",
            Shape.S1,
            "j’ai livré 42 émissions, une seule en retard à cause d’une panne de serveur",
        ),
        (
            Part.PROOF,
            "140 vols en trois ans à Gap, deux remontées à pied, jamais une plainte",
            Shape.S1,
            "j’ai derrière moi 140 vols en trois ans à Gap : deux remontées à pied, jamais une plainte",
        ),
        (Part.PROOF, "5 ans vigile de nuit", Shape.S1, "j’ai derrière moi cinq ans comme vigile de nuit"),
        (
            Part.PROOF,
            "9 ans chez Dumont, meme camion 6 ans, 0 accident",
            Shape.S1,
            "j’ai passé neuf ans chez Dumont, avec le même camion pendant six ans : zéro accident",
        ),
        (
            Part.NEED,
            "chauffeurs qui prennent soin du matériel",
            Shape.WISH,
            "des chauffeurs qui prennent soin du matériel",
        ),
        (
            Part.NEED,
            "des guides qui redescendent quand on leur dit",
            Shape.WISH,
            "des guides qui redescendent quand on leur dit",
        ),
        (
            Part.REPAIR,
            "J'ai hésité sur le vernis. Je prendrais un gel, d'abord sur un coin.",
            Shape.SENTENCE,
            "Sur le vernis, je prendrais un gel, d’abord sur un coin.",
        ),
        (
            Part.QUESTION,
            "vs gardez les dossiers cb de tps ?",
            Shape.Q,
            "combien de temps gardez-vous les dossiers ?",
        ),
        (Part.NEXT_STEP, "monter voir l'alpage", Shape.S1, "je monterai voir l’alpage"),
        (
            Part.PROOF,
            "sms la veille, on est passé de 12 à 4 oublis par semaine",
            Shape.S1,
            "avec un SMS la veille, nous sommes passés de 12 à 4 oublis par semaine",
        ),
        (
            Part.PROOF,
            "L'été dernier j'ai gardé 650 bêtes, pertes de 11 à 3",
            Shape.S1,
            "l’été dernier, j’ai gardé 650 bêtes ; les pertes sont passées de 11 à 3",
        ),
        (
            Part.VIEW,
            "On attend un mois et on repropose, à mon avis. Forcer ne sert à rien.",
            Shape.S1,
            "je dirais qu’on attend un mois et qu’on repropose : forcer ne sert à rien",
        ),
        (
            Part.VIEW,
            "Il me semble qu'un repas ensemble change beaucoup.",
            Shape.S1,
            "il me semble qu’un repas ensemble change beaucoup",
        ),
        (Part.NEED, "devis rendus ds la semaine", Shape.WISH, "des devis rendus dans la semaine"),
        (
            Part.THEME,
            "un colis ouvert c'est pas un client content",
            Shape.QUOTE,
            "« un colis ouvert, ce n’est pas un client content »",
        ),
        (
            Part.PROOF,
            "projet perso appli de menus, passé de 9 plantages par semaine à 1 en ajoutant sentry",
            Shape.S1,
            "mon projet personnel (appli de menus) est passé de 9 plantages par semaine à 1 en ajoutant Sentry",
        ),
        (
            Part.PROOF,
            "Au marché puis à l'étal, casse passée de 9% à 4% en triant le soir",
            Shape.S1,
            "au marché puis à l’étal, la casse est passée de 9% à 4% en triant le soir",
        ),
        (
            Part.PROOF,
            "j'ai tenu un cahier, 20 signalements le 1er mois et plus personne se faisait engueuler",
            Shape.S1,
            "j’ai tenu un cahier : 20 signalements le premier mois et plus personne ne se faisait engueuler",
        ),
        (
            Part.NEED,
            "quelqu'un qui range sans qu'on le lui demande",
            Shape.WISH,
            "quelqu’un qui range sans qu’on le lui demande",
        ),
        (
            Part.NEED,
            "les absences sont annoncées trop tard",
            Shape.WISH,
            "des absences annoncées plus tôt",
        ),
        (
            Part.MOMENT,
            "il m'a demandé ce que je ferais d'un client perdu, et il a attendu ma réponse",
            Shape.THANKS,
            "m’avoir demandé ce que je ferais d’un client perdu, et d’avoir attendu ma réponse",
        ),
        (
            Part.MOMENT,
            "le registre de 1793, tenu à la plume",
            Shape.NP,
            "le registre de 1793, tenu à la plume",
        ),
        (Part.NEXT_STEP, "un appel de Mme Garnier", Shape.NP, "l’appel de Mme Garnier"),
        (
            Part.NEXT_STEP,
            "vous me direz après le conseil",
            Shape.NP,
            "votre réponse après le conseil",
        ),
        (
            Part.MOMENT,
            "avoir été cash sur les gardes, 1 semaine sur 4",
            Shape.THANKS,
            "avoir joué franc jeu sur les gardes, une semaine sur quatre",
        ),
        (
            Part.PROMISE,
            "lui donner la recette du glaçage",
            Shape.S1,
            "je vous donnerai la recette du glaçage",
        ),
        (Part.PROMISE, "donner ma démission", Shape.S1, "je donnerai ma démission"),
        (Part.NEED, "garder ses commis plus d'un hiver", Shape.INF, "garder vos commis plus d’un hiver"),
        (
            Part.PROOF,
            "projet bootcamp : script qui compare fichier RH et planning, 12 écarts trouvés",
            Shape.S1,
            "dans mon projet de bootcamp, j’ai fait un script qui compare le fichier RH et le planning, et douze écarts ont été trouvés",
        ),
        (
            Part.PROOF,
            "Tableau d'une page affiché chaque mardi près du four.",
            Shape.S1,
            "j’ai affiché un tableau d’une page chaque mardi près du four",
        ),
        (
            Part.PROOF,
            "A la clinique on a revu les tournées, on est passés de 9 oublis à 2",
            Shape.S1,
            "à la clinique, nous avons revu les tournées ; nous sommes passés de 9 oublis à 2",
        ),
    ],
)
def test_it_is_said_so(part: Part, typed: str, shape: Shape, said: str) -> None:
    owner = PAUL if part is Part.MOMENT else None
    shapes = GRAMMAR.shape(typed, part=part, to=PAUL, brief=BRIEF, owner=owner).shapes
    assert shapes.get(shape) == said, shapes


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("deux ans seul au four à vitré", "deux ans seul au four à Vitré"),
        ("l’agence de nantes", "l’agence de Nantes"),
        ("à tours de bras", "à tours de bras"),
        ("essai à 10H avec Paul", "essai à 10h avec Paul"),
        ("une rue à sens unique", "une rue à sens unique"),
        ("le four vitré", "le four vitré"),
        ("je travaille à lyon-sud", "je travaille à lyon-sud"),
    ],
)
def test_a_town_typed_small_gets_its_capital_and_an_hour_its_small_letter(typed: str, said: str) -> None:
    assert tidy(typed, BRIEF)[0] == said
