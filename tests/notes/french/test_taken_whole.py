"""What people type in a hurry, class by class: kept whole, turned only where it is sure, and fit to be sent."""

from __future__ import annotations

import pytest

from core.notes.fragment import Part, Shape
from core.notes.grammar.french.changes import change
from core.notes.grammar.french.clauses import punctuated
from core.notes.grammar.french.hand import righted, signs_read
from tests.notes.french.test_fragments import shaped


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("il pose une pièce, il ne dit rien", "il pose une pièce ; il ne dit rien"),
        (
            "j’ai appelé tout le monde, 31 ont repassé commande",
            "j’ai appelé tout le monde ; 31 ont repassé commande",
        ),
        ("jeu de rôle, il jouait le client", "jeu de rôle : il jouait le client"),
        ("tout le monde sort à 17 h, un embouteillage", "tout le monde sort à 17 h : un embouteillage"),
        (
            "la consigne, on ne sait plus ce qui est attendu",
            "la consigne : on ne sait plus ce qui est attendu",
        ),
        ("dès la première maquette sinon ils coupent", "dès la première maquette ; sinon, ils coupent"),
        ("un gros test, après on découpe", "un gros test ; après, on découpe"),
        ("j’ai tenu la caisse, le stock et les plannings", "j’ai tenu la caisse, le stock et les plannings"),
        ("chez Lidl, j’ai tenu le quai", "chez Lidl, j’ai tenu le quai"),
        (
            "le chef d’atelier, avec une règle écrite, pas la direction",
            "le chef d’atelier, avec une règle écrite, pas la direction",
        ),
        (
            "les moins suivis, je pense, et les meilleurs le voient",
            "les moins suivis, je pense, et les meilleurs le voient",
        ),
        ("il a dit « on trie, on range »", "il a dit « on trie, on range »"),
    ],
)
def test_two_clauses_are_never_left_with_a_comma_between_them(typed: str, said: str) -> None:
    assert punctuated(typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("reprises de 6 à 1 par mois", "les reprises sont passées de 6 à 1 par mois"),
        (
            "départs en première semaine de 9 sur 20 à 3 sur 20",
            "les départs en première semaine sont passés de 9 sur 20 à 3 sur 20",
        ),
        ("taux de service de 81 à 96 % en 14 mois", "le taux de service est passé de 81 à 96 % en 14 mois"),
        ("attente de 40 min à 15", "l’attente est passée de 40 min à 15"),
        ("parcours de 9 écrans à 4", "le parcours est passé de 9 écrans à 4"),
        ("bidules de 6 à 1", ""),
        ("de 6 à 1", ""),
        ("passage de Sage à Cegid", ""),
        ("j’ai réduit de 6 à 1", ""),
    ],
)
def test_a_result_becomes_a_clause_where_its_gender_is_sure(typed: str, said: str) -> None:
    assert change(typed) == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "prof de français 12 ans, avec mes 4e j'ai coupé les séances en blocs. devoirs rendus : de 15 à 24 sur 28",
            "j’ai été prof de français pendant douze ans ; avec mes quatrièmes, j’ai coupé les séances en blocs. Les devoirs rendus sont passés de 15 à 24 sur 28",
        ),
        (
            "15 ans de salon, je notais un détail par cliente. 8 sur 10 revenaient",
            "j’ai derrière moi quinze ans de salon ; je notais un détail par cliente. 8 sur 10 revenaient",
        ),
        (
            "chez Point P 120 comptes rappelés un par un, 31 ont repassé commande",
            "chez Point P, 120 comptes ont été rappelés un par un ; 31 ont repassé commande",
        ),
        (
            "remplacé 3 tableaux par une page, formé 4 collègues",
            "j’ai remplacé trois tableaux par une page et formé quatre collègues",
        ),
        (
            "Biocoop Tours, remplacé 3 tableaux par une page",
            "Biocoop Tours : j’ai remplacé trois tableaux par une page",
        ),
        ("couvreur 6 ans zéro accident", "j’ai été couvreur pendant six ans : zéro accident"),
        ("stage chez BETC, j'envoyais une seule piste", "en stage chez BETC, j’envoyais une seule piste"),
        (
            "pour la CAF du Nord 8 tests avec des allocataires, parcours de 9 écrans à 4",
            "pour la CAF du Nord, huit tests avec des allocataires : le parcours est passé de 9 écrans à 4",
        ),
        ("j'ai écrit 300 cartes ; 61 % ont redonné", "j’ai écrit 300 cartes ; 61 % ont redonné"),
        (
            "ils avaient peur des chiffres, j'ai tout mis en couleurs",
            "ils avaient peur des chiffres ; j’ai tout mis en couleurs",
        ),
    ],
)
def test_every_sentence_of_a_proof_is_kept(typed: str, said: str) -> None:
    assert shaped("proof", typed).shapes[Shape.S1] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "passage de Sage à Cegid pour 2 sociétés, clôture tenue au 10 janvier",
            "j’ai assuré le passage de Sage à Cegid pour deux sociétés et tenu la clôture au 10 janvier",
        ),
        (
            "mon appli (Wild Code School) : images compressées + requetes groupées",
            "pour mon appli (Wild Code School), j’ai compressé les images et groupé les requêtes",
        ),
        (
            "pose de 14 cuisines en 3 mois, 1 seul SAV",
            "j’ai posé quatorze cuisines en trois mois : un seul SAV",
        ),
        ("anglais courant, 1 an a Dublin", "je parle couramment anglais et j’ai passé un an à Dublin"),
        ("FIMO refaite en 2025", "j’ai refait ma FIMO en 2025"),
        ("6 ans, 2 retards", "en six ans, j’ai eu deux retards"),
        ("9 ans de grue 0 accident", "j’ai derrière moi neuf ans de grue et zéro accident"),
        (
            "fiche de retour le soir, casse divisee par 2",
            "avec une fiche de retour le soir, la casse a été divisée par deux",
        ),
        (
            "dans ma boite davant taux de retour 12% a 5% en 6 mois",
            "dans ma boîte d’avant, le taux de retour est passé de 12 à 5% en 6 mois",
        ),
        (
            "J’ai réuni trois sources. 212 doublons supprimés, un seul total.",
            "j’ai réuni trois sources : 212 doublons supprimés, un seul total",
        ),
    ],
)
def test_a_proof_in_catchwords_is_told_as_what_was_done(typed: str, said: str) -> None:
    assert shaped("proof", typed).shapes[Shape.S1] == said


@pytest.mark.parametrize(
    "typed",
    [
        "brasserie Georges, poste chaud seul, 90 couverts",
        "2 ans accueil gare de Lille, grèves comprises, 1 seule réclamation",
    ],
)
def test_a_proof_that_nobody_can_tell_as_a_sentence_is_asked_for(typed: str) -> None:
    assert not shaped("proof", typed).shapes


@pytest.mark.parametrize(
    ("part", "typed", "shape", "said"),
    [
        (
            "moment",
            "elle a raconté une cliente venue 4 fois, elle n'osait pas entrer",
            Shape.SENTENCE,
            "Vous avez raconté une cliente venue quatre fois ; elle n’osait pas entrer.",
        ),
        ("moment", "m'a fait dessiner la base", Shape.THANKS, "m’avoir fait dessiner la base"),
        ("moment", "montée sur le toit avec elle", Shape.S1, "je suis montée sur le toit avec vous"),
        (
            "moment",
            "pour commencer elle pose une pièce sur la table et ne dit rien",
            Shape.SENTENCE,
            "Pour commencer, vous posez une pièce sur la table et ne dites rien.",
        ),
        (
            "moment",
            "elle m'a demandé de lui vendre son stylo",
            Shape.YOU,
            "vous m’avez demandé de vous vendre votre stylo",
        ),
        (
            "moment",
            "elle m'a montré la machine qu'elle répare",
            Shape.YOU,
            "vous m’avez montré la machine que vous réparez",
        ),
        (
            "need",
            "que les jeunes reviennent, ils décrochent vite",
            Shape.YOU,
            "vous voulez que les jeunes reviennent (ils décrochent vite)",
        ),
        ("need", "ils perdent des colis", Shape.YOU, "vous perdez des colis"),
        (
            "need",
            "pas quelqu'un qui réécrit tout",
            Shape.YOU,
            "vous ne voulez pas de quelqu’un qui réécrit tout",
        ),
        (
            "need",
            "accélérer la page, 1 client sur 4 lâche",
            Shape.INF,
            "accélérer la page (1 client sur 4 lâche)",
        ),
        ("question", "ils décrochent à cause du ton ?", Shape.Q, "est-ce qu’ils décrochent à cause du ton ?"),
        ("question", "ils mesurent comment les retards ?", Shape.Q, "comment mesurez-vous les retards ?"),
        (
            "question",
            "le juridique arrive quand dans la boucle ?",
            Shape.Q,
            "quand est-ce que le juridique arrive dans la boucle ?",
        ),
        (
            "question",
            "on commence par quoi, un test ou deux ?",
            Shape.Q,
            "par quoi commence-t-on : un test ou deux ?",
        ),
        (
            "view",
            "celle qui a fait la sortie, elle sait ce qui a été dit",
            Shape.S1,
            "je dirais celle qui a fait la sortie : elle sait ce qui a été dit",
        ),
        ("view", "les parents, ils savent", Shape.S1, "je dirais les parents : ils savent"),
        (
            "next_step",
            "elle transmet au DAF, me redit lundi",
            Shape.CLAUSE,
            "vous transmettez au DAF et me répondez",
        ),
        (
            "next_step",
            "2e tour semaine du 30, elle me donne le jour mercredi",
            Shape.SENTENCE,
            "Deuxième tour la semaine du 30 : vous me donnerez le jour mercredi.",
        ),
        (
            "next_step",
            "elle me rappelle lundi, puis une journée d'essai",
            Shape.SENTENCE,
            "Vous me rappellerez lundi, puis une journée d’essai.",
        ),
    ],
)
def test_only_who_is_surely_meant_becomes_vous(part: Part, typed: str, shape: Shape, said: str) -> None:
    assert shaped(part, typed).shapes[shape] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("les + de 65 ans", "les plus de 65 ans"),
        ("images + requêtes", "images et requêtes"),
        ("lundi = 200 appels", "lundi : 200 appels"),
        ("ça me fait pas peur", "ça ne me fait pas peur"),
        ("le client qui dit rien", "le client qui ne dit rien"),
        ("j’ai jamais lâché", "je n’ai jamais lâché"),
        ("on sait plus ce qui est attendu", "on ne sait plus ce qui est attendu"),
        ("on vend plus de pain", "on vend plus de pain"),
        ("personne a bougé", "personne n’a bougé"),
        ("écrits AVANT la refonte", "écrits avant la refonte"),
        ("la SNCF et le CHU", "la SNCF et le CHU"),
        ("3 h du mat", "3 h du matin"),
        ("une demi heure", "une demi-heure"),
        ("« je lis pas »", "« je lis pas »"),
    ],
)
def test_a_hurried_hand_is_tidied(typed: str, said: str) -> None:
    assert righted(signs_read(typed)) == said
