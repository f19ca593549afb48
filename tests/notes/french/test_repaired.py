"""What a hurried hand leaves out of a moment, a need, a question, a promise or a next step, put back where it can be no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from core.domain.brief import Brief, Recipient
from core.domain.person import Gender, Language, Register
from core.notes.fragment import Part, Shape
from core.notes.grammar.french import GRAMMAR
from core.notes.grammar.french.finish import finish

MARC = Recipient("p1", "Marc Oberson", "interviewers[0]", gender=Gender.MASCULINE)
BRIEF = Brief(Language.FR, "Les Tilleuls", datetime(2026, 3, 3, 15, tzinfo=UTC), "Europe/Paris", (MARC,))


def shaped(typed: str, part: Part, brief: Brief = BRIEF) -> dict[Shape, str]:
    owner = MARC if part is Part.MOMENT else None
    return dict(GRAMMAR.shape(typed, part=part, to=MARC, brief=brief, owner=owner).shapes)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("laisse souder un connecteur", "m’avoir laissé souder un connecteur"),
        ("expliquer la nuit de la neige", "m’avoir expliqué la nuit de la neige"),
        ("ma fait desosser une epaule devant lui", "m’avoir fait désosser une épaule devant vous"),
        (
            "m’avoir laissée assister à un conseil de classe où une élève a pris la parole, ce qui n’arrive pas partout, et de m’avoir demandé ce que j’aurais répondu",
            "m’avoir laissée assister à un conseil de classe où une élève a pris la parole, et de m’avoir demandé ce que j’aurais répondu",
        ),
    ],
)
def test_one_is_thanked_for_what_was_done_however_it_was_typed(typed: str, said: str) -> None:
    assert shaped(typed, Part.MOMENT)[Shape.THANKS] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("rester calme au comptoir", "quelqu’un qui sache rester calme au comptoir"),
        ("poser seul", "quelqu’un qui sache poser seul"),
        ("SSIAP a jour", "un SSIAP à jour"),
        (
            "savoir monter un dossier sans y passer l’hiver",
            "quelqu’un qui sache monter un dossier sans y passer l’hiver",
        ),
        (
            "2e fournisseur de sable, an dernier 11 j darret",
            "un deuxième fournisseur de sable (l’an dernier, onze jours d’arrêt)",
        ),
        (
            "ligne 6 a lheure le soir, 4 min de retard ts les jours a cause du college",
            "la ligne 6 à l’heure le soir (quatre minutes de retard tous les jours à cause du collège)",
        ),
        ("moins de tableaux mais lus", "moins de tableaux mais lus"),
        ("être à l'aise avec les voisins", "quelqu’un qui soit à l’aise avec les voisins"),
        ("des notes qu'il peut relire", "des notes que vous pouvez relire"),
        (
            "visites a domicile faites avant la sortie pas apres",
            "des visites à domicile faites avant la sortie, pas après",
        ),
    ],
)
def test_a_need_is_one_that_they_may_have(typed: str, said: str) -> None:
    assert shaped(typed, Part.NEED)[Shape.WISH] == said


def test_those_told_of_keep_what_is_theirs_and_the_reader_does_both() -> None:
    need = "quelque chose pour ceux qui ne sortent plus de leur chambre"
    assert shaped(need, Part.NEED)[Shape.NP] == need
    typed = "il a ouvert le ticket pendant qu'on parlait et m'a mis en rapporteur"
    assert shaped(typed, Part.MOMENT)[Shape.COLON].endswith("et m’avez mis en rapporteur")


def test_what_is_missed_is_no_wish() -> None:
    assert shaped("rdv pas honorés", Part.NEED)[Shape.COLON] == "les rendez-vous non honorés"


def test_pas_after_its_verb_takes_no_comma() -> None:
    view = "je montrerais les trois dernières, le reste il ne le lira pas la nuit"
    assert shaped(view, Part.VIEW)[Shape.S1] == view
    line = "on change pas une tete on change une habitude"
    assert shaped(line, Part.THEME)[Shape.QUOTE] == "« on ne change pas une tête, on change une habitude »"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("cest qui qui decide quun bug est bloquant", "qui décide qu’un bug est bloquant ?"),
        ("vous faites les volets aussi ?", "faites-vous les volets aussi ?"),
    ],
)
def test_a_spoken_question_is_written(typed: str, said: str) -> None:
    assert shaped(typed, Part.QUESTION)[Shape.Q] == said


def test_in_a_note_that_says_tu_vous_is_the_team() -> None:
    informal = replace(BRIEF, register=Register.TU)
    assert shaped("Qui teste chez vous ?", Part.QUESTION, informal)[Shape.Q] == "qui teste dans l’équipe ?"
    asked = shaped("comment vous décidez de réécrire ?", Part.QUESTION, informal)[Shape.Q]
    assert asked == "comment décide-t-on de réécrire ?"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("vous envoyer le mémoire que j’ai écrit", "je vous envoie le mémoire que j’ai écrit"),
        ("envoyer mon diplome et vaccins", "je vous envoie mon diplôme et mes vaccins"),
        ("envoyer copie fimo voyageurs", "je vous envoie la copie de ma FIMO voyageurs"),
        ("lui faire passer un modèle", "je vous ferai passer un modèle"),
        ("Je lui transmets le modèle", "je vous transmets le modèle"),
        ("de lui renvoyer le tableau des délais", "je vous renverrai le tableau des délais"),
        (
            "je regarde le prix du drain et je lui dis",
            "je regarde le prix du drain et je vous dirai ce que cela donne",
        ),
        ("vous envoyer mon attestation premiers soins", "je vous envoie mon attestation de premiers soins"),
    ],
)
def test_a_promise_is_kept_whole(typed: str, said: str) -> None:
    assert shaped(typed, Part.PROMISE)[Shape.S1] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("visite medicale puis contrat", "la visite médicale puis le contrat"),
        ("deux matins d’essai", "les deux matins d’essai"),
        ("chantier test 1 jour", "le chantier test d’un jour"),
        ("la décision, après la commission", "votre décision après la commission"),
        ("retour du comité de direction", "le retour du comité de direction"),
    ],
)
def test_what_comes_next_has_its_small_words(typed: str, said: str) -> None:
    assert shaped(typed, Part.NEXT_STEP)[Shape.NP] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "En ouvrant un club manga le mercredi à Vitré. Trois inscrits la première année, dix-neuf la troisième.",
            "j’ai ouvert un club manga le mercredi à Vitré : trois inscrits la première année, dix-neuf la troisième",
        ),
        (
            "En préparant deux dossiers pour la DRAC, tous les deux acceptés, 6 000 euros en tout.",
            "j’ai préparé deux dossiers pour la DRAC, tous les deux acceptés : 6 000 euros en tout",
        ),
        (
            "Au rayon fleurs du Leclerc, commandes en deux fois, mardi et jeudi. Une poubelle par semaine au lieu de trois.",
            "au rayon fleurs du Leclerc, j’ai passé les commandes en deux fois, mardi et jeudi : une poubelle par semaine au lieu de trois",
        ),
        (
            "chez idverde checklist de 10 pts avant de charger, on revenait 2 fois par mois, apres 1 fois tt les 3 mois",
            "chez Idverde, j’avais une checklist de dix points avant de charger ; on revenait deux fois par mois, puis une fois tous les trois mois",
        ),
        (
            "livreur poids lourd 8 ans chez france boissons, 22 arrets/jour. je notais les rues bouchées",
            "j’ai été livreur poids lourd pendant huit ans chez France Boissons : 22 arrêts par jour. Je notais les rues bouchées",
        ),
        (
            "chez mecaplast jai qualifié 2 fournisseurs, prix -4% et plus de rupture depuis",
            "chez Mecaplast, j’ai qualifié deux fournisseurs ; les prix ont baissé de 4%, et il n’y a plus eu de rupture depuis",
        ),
        (
            "rempotage de 400 godets par jour, casse 2% l’an dernier contre 6 avant",
            "j’ai rempoté 400 godets par jour : 2% de casse l’an dernier contre 6 avant",
        ),
        (
            "J’ai mis en service 34 pompes l’an dernier, seul pour 28 d’entre elles.",
            "j’ai mis en service 34 pompes l’an dernier, seul pour 28 d’entre elles",
        ),
        (
            "Directrice de centre de loisirs pendant six étés. Le cahier des réclamations : une page par été.",
            "j’ai été directrice de centre de loisirs pendant six étés. Le cahier des réclamations : une page par été",
        ),
    ],
)
def test_a_proof_told_by_its_nouns_is_told_as_what_i_did(typed: str, said: str) -> None:
    assert shaped(typed, Part.PROOF)[Shape.S1] == said


def test_what_is_no_deed_is_named_with_its_articles() -> None:
    typed = "causerie de 5 min chaque lundi chez Lactalis, 0 accident en 14 mois"
    assert shaped(typed, Part.PROOF) == {
        Shape.COLON: "une causerie de cinq minutes chaque lundi chez Lactalis et aucun accident en quatorze mois"
    }


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "s’occuper de l’apprenti, 17 ans, parle pas",
            "tu veux t’occuper de l’apprenti, qui a 17 ans et ne parle pas",
        ),
        ("il veut qu’on arrête de jeter le pain", "tu veux arrêter de jeter le pain"),
    ],
)
def test_what_they_want_to_do_themselves_is_said_of_them(typed: str, said: str) -> None:
    assert shaped(typed, Part.NEED, replace(BRIEF, register=Register.TU))[Shape.YOU] == said


def test_a_verb_gets_the_article_of_its_object() -> None:
    typed = "prevenir atelier avant 16h si livraison en retard"
    assert (
        shaped(typed, Part.NEED)[Shape.INF] == "prévenir l’atelier avant 16h si une livraison est en retard"
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("j’ai oublié de parler du linge", "J’aurais dû parler du linge."),
        ("j’ai pas parlé du linge, j’aurais dû", "J’aurais dû parler du linge."),
        ("j’ai pas bien expliqué la polyvalence", "J’aurais dû mieux expliquer la polyvalence."),
        ("Sur les KPI : j’aurais dû citer le taux.", "Sur les KPI, j’aurais dû citer le taux."),
        ("trac sur le coût matière, je tourne à 28%", "Sur le coût matière, je tourne à 28%."),
        (
            "Sur la clause, ma réponse était vague. Une clause n’a d’effet que si elle est notée.",
            "Sur la clause, ma réponse était vague. Une clause n’a d’effet que si elle est notée.",
        ),
    ],
)
def test_a_repair_says_what_is_right(typed: str, said: str) -> None:
    assert shaped(typed, Part.REPAIR)[Shape.SENTENCE] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("il m’appelle quand il a vu avec son associé", "votre appel"),
        ("la réponse arrive par mail", "votre réponse par mail"),
        ("La mairie tranche le 20", "la décision de la mairie"),
        ("visite médicale et contrat", "la visite médicale et le contrat"),
        ("1 semaine d’essai à partir du 16", "la semaine d’essai à partir du 16"),
    ],
)
def test_what_comes_next_is_what_one_waits_for(typed: str, said: str) -> None:
    assert shaped(typed, Part.NEXT_STEP)[Shape.NP] == said


def test_the_hour_of_a_test_is_waited_for() -> None:
    typed = "test conduite, il me texte jeudi pr lheure"
    said = "Pour le test de conduite, j’attends votre message jeudi pour l’heure."
    assert shaped(typed, Part.NEXT_STEP)[Shape.SENTENCE] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("essai lundi et mardi", "essai lundi et mardi"),
        ("commission le 18, réponse le 20", "la commission le 18, la réponse le 20"),
    ],
)
def test_two_days_are_both_said(typed: str, said: str) -> None:
    logged = replace(BRIEF, next_on=date(2026, 3, 9))
    assert shaped(typed, Part.NEXT_STEP, logged) == {Shape.COLON: said}


def test_what_the_reader_will_do_is_still_to_come_on_its_day() -> None:
    said = shaped("vous me rappelez après l'inventaire", Part.NEXT_STEP)[Shape.CLAUSE]
    assert said == "vous me rappellerez après l’inventaire"
    assert finish(f"Comme convenu, {said} vendredi 13 février.", BRIEF).endswith(
        "l’inventaire, vendredi 13 février."
    )


def test_what_was_made_is_told_with_its_result() -> None:
    typed = "livret photo de 8 pages, fait avec les anciens, formation passée de 3 jours à 1"
    said = (
        "j’ai fait le livret photo de huit pages avec les anciens, et la formation est passée de 3 jours à 1"
    )
    assert shaped(typed, Part.PROOF)[Shape.S1] == said
