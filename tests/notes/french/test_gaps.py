"""The sentences that the debrief begins, finished by people: what fits is said as it was typed, what does not goes the old way."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.domain.brief import Brief, Recipient
from core.domain.person import Gender, Language
from core.notes.fragment import Fragment, Part, Shape
from core.notes.grammar.french import GRAMMAR

MARC = Recipient("p1", "Marc Oberson", "interviewers[0]", gender=Gender.MASCULINE)
BRIEF = Brief(Language.FR, "Les Tilleuls", datetime(2026, 3, 3, 15, tzinfo=UTC), "Europe/Paris", (MARC,))


def shaped(typed: str, part: Part) -> Fragment:
    owner = MARC if part in (Part.MOMENT, Part.NEED) else None
    return GRAMMAR.shape(typed, part=part, to=MARC, brief=BRIEF, owner=owner)


@pytest.mark.parametrize(
    ("typed", "thanks", "heart"),
    [
        (
            "m'avoir fait chercher un arrêt de bus sur votre appli avec une seule main",
            "m’avoir fait chercher un arrêt de bus sur votre appli avec une seule main",
            "un arrêt de bus sur votre appli",
        ),
        (
            "m'avoir montré le dashboard que personne ouvre",
            "m’avoir montré le dashboard que personne n’ouvre",
            "le dashboard que personne n’ouvre",
        ),
        (
            "m'avoir fait assister aux transmissions de 14 h",
            "m’avoir fait assister aux transmissions de 14 h",
            "les transmissions de 14 h",
        ),
        (
            "m'avoir laissé ouvrir la ruche 12 sans me dire qu'elle était nerveuse",
            "m’avoir laissé ouvrir la ruche 12 sans me dire qu’elle était nerveuse",
            "la ruche 12",
        ),
        (
            "m'avoir fait écouter l'enregistrement de la dame qui parle à son écran",
            "m’avoir fait écouter l’enregistrement de la dame qui parle à son écran",
            "l’enregistrement de la dame",
        ),
        (
            "m'avoir emmené compter les vélos avec vous devant la mairie",
            "m’avoir emmené compter les vélos avec vous devant la mairie",
            "",
        ),
        (
            "m'avoir dit que la meilleure réunion est celle qu'on a annulée à temps",
            "m’avoir dit que la meilleure réunion est celle qu’on a annulée à temps",
            "",
        ),
        (
            "m avoir fait deviner la station la plus triste de la ville",
            "m’avoir fait deviner la station la plus triste de la ville",
            "la station la plus triste",
        ),
        (
            "m'avoir laissé envoyer la 14 tout seul",
            "m’avoir laissé envoyer la 14 tout seul",
            "la 14 tout seul",
        ),
        (
            "avoir pris 10 min sur mon css, personne l'avait fait",
            "avoir pris dix minutes sur mon CSS. Personne ne l’avait fait",
            "mon CSS",
        ),
        ("mavoir laissé conduire le fenwick", "m’avoir laissé conduire le fenwick", ""),
        (
            "m'avoir montrer la cave et m'avoir fait gouter le vin pas fini",
            "m’avoir montré la cave et de m’avoir fait goûter le vin pas fini",
            "le vin pas fini",
        ),
        ("me montrer le logiciel de caisse", "m’avoir montré le logiciel de caisse", "le logiciel de caisse"),
        (
            "m'avoir montré son carnet de commandes",
            "m’avoir montré votre carnet de commandes",
            "votre carnet de commandes",
        ),
        (
            "m'avoir confié le poste de dégustation 5 min, j'ai adoré",
            "m’avoir confié le poste de dégustation pendant cinq minutes",
            "le poste de dégustation",
        ),
        (
            "m'avoir emmenée sur la dalle du lot 3 sous la pluie",
            "m’avoir emmenée sur la dalle du lot 3 sous la pluie",
            "la dalle du lot 3",
        ),
        (
            "m'avoir fait visiter l'atelier et on a parlé des établis",
            "m’avoir fait visiter l’atelier. Nous avons parlé des établis",
            "",
        ),
        (
            "m'avoir emmenée écouter deux appels, j'ai trouvé que ça disait tout",
            "m’avoir emmenée écouter deux appels",
            "deux appels",
        ),
    ],
)
def test_a_moment_that_finishes_merci_de_is_thanked_for_as_typed(typed: str, thanks: str, heart: str) -> None:
    said = shaped(typed, Part.MOMENT)
    assert said.shapes[Shape.THANKS] == thanks
    assert said.key == heart
    assert Shape.INF not in said.shapes


def test_nobody_thanks_for_having_been_kept_waiting() -> None:
    assert not shaped("m'avoir fait attendre 20 minutes", Part.MOMENT)


def test_a_thing_given_is_thanked_for_with_what_was_best_of_it() -> None:
    said = shaped("la visite de la réserve, surtout l'étagère des invendus", Part.MOMENT)
    assert said.shapes[Shape.GIFT] == "la visite de la réserve, surtout l’étagère des invendus"
    said = shaped("l'explication du planning, trois équipes et une seule recette", Part.MOMENT)
    assert said.shapes[Shape.GIFT] == "l’explication du planning : trois équipes et une seule recette"


@pytest.mark.parametrize(
    ("typed", "wish"),
    [
        ("moins d'erreurs la nuit", "moins d’erreurs la nuit"),
        ("quelqu'un autonome", "quelqu’un d’autonome"),
        ("quelqu'un sachant souder", "quelqu’un sachant souder"),
        ("qui sache lire un plan", "quelqu’un qui sache lire un plan"),
        ("équipe stable le matin", "une équipe stable le matin"),
        ("habilitation a jour", "une habilitation à jour"),
        ("stocks justes", "des stocks justes"),
        ("chef de rang pour la terrasse", "un chef de rang pour la terrasse"),
        ("rigueur", "de la rigueur"),
        ("chef d'équipe qui rend les chantiers propres", "un chef d’équipe qui rend les chantiers propres"),
        ("des pannes réglées avant la relève", "des pannes réglées avant la relève"),
        ("quelqu'un qui finit ses tickets", "quelqu’un qui finit ses tickets"),
        ("autonome vite", "quelqu’un d’autonome vite"),
        ("tests qui cassent pas pour rien", "des tests qui ne cassent pas pour rien"),
        (
            "quelqu'un qui note ce qu'il voit au lieu de ce qu'il croit",
            "quelqu’un qui note ce qu’il voit au lieu de ce qu’il croit",
        ),
        ("zéro rupture sur les vaccins", "zéro rupture sur les vaccins"),
        ("le calme pendant la tournée", "le calme pendant la tournée"),
        ("une gestion des conflits plus calme", "une gestion des conflits plus calme"),
        (
            "un formulaire que les gens finissent sans appeler, parce que pour l'instant un sur trois appelle",
            "un formulaire que les gens finissent sans appeler",
        ),
        (
            "un dev front qui sait aussi parler aux designers, c'est ce qui manque le plus",
            "un dev front qui sait aussi parler aux designers",
        ),
    ],
)
def test_a_need_that_finishes_il_vous_faut_is_wished_for_as_typed(typed: str, wish: str) -> None:
    assert shaped(typed, Part.NEED).shapes[Shape.WISH] == wish


@pytest.mark.parametrize("typed", ["les retards du lundi", "des retards à répétition", "retards clients"])
def test_a_worry_is_not_wished_for(typed: str) -> None:
    assert Shape.WISH not in shaped(typed, Part.NEED).shapes


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("la carte avant le menu", "« la carte avant le menu »"),
        (
            "ce que les gens font quand on ne les regarde pas, c'est Florence qui l'a dit et c'est revenu trois fois",
            "« ce que les gens font quand on ne les regarde pas »",
        ),
    ],
)
def test_a_theme_is_repeated_as_a_line_without_who_said_it(typed: str, line: str) -> None:
    assert shaped(typed, Part.THEME).shapes[Shape.QUOTE] == line


def test_what_is_thanked_for_in_so_many_words_is_a_gift() -> None:
    said = shaped("pour la transparence sur le stock de tickets", Part.MOMENT)
    assert said.shapes[Shape.GIFT] == "la transparence sur le stock de tickets"


@pytest.mark.parametrize("typed", ["quelqu'un d'autonome", "un chef d'équipe qui rend les chantiers propres"])
def test_people_are_looked_for(typed: str) -> None:
    assert Shape.WHO in shaped(typed, Part.NEED).shapes
    assert Shape.WHO not in shaped("moins d'erreurs la nuit", Part.NEED).shapes


def test_a_topic_of_one_word_is_no_line() -> None:
    assert Shape.QUOTE not in shaped("les retours", Part.THEME).shapes


@pytest.mark.parametrize(
    ("typed", "now", "later"),
    [
        (
            "vous envoyer le lien du dépôt",
            "je vous envoie le lien du dépôt",
            "je vous enverrai le lien du dépôt",
        ),
        (
            "envoyer copie habilitation",
            "je vous envoie la copie de l’habilitation",
            "je vous enverrai la copie de l’habilitation",
        ),
        (
            "regarder le jeu de données public",
            "je regarderai le jeu de données public",
            "je regarderai le jeu de données public",
        ),
        ("vous rappeler", "je vous rappellerai", "je vous rappellerai"),
        (
            "rappeler lundi pour les dates",
            "je vous rappellerai lundi pour les dates",
            "je vous rappellerai lundi pour les dates",
        ),
    ],
)
def test_a_promise_that_finishes_je_vais_says_what_i_do(typed: str, now: str, later: str) -> None:
    said = shaped(typed, Part.PROMISE).shapes
    assert (said[Shape.S1], said[Shape.CLAUSE]) == (now, later)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "Sur les pénalités de retard, j'aurais dû dire que je n'en ai eu qu'une en six ans.",
            "Sur les pénalités de retard, j’aurais dû dire que je n’en ai eu qu’une en six ans.",
        ),
        (
            "Quand vous m'avez demandé qui je choisis, j'aurais dû parler de la librairie. J'ai conseillé des lecteurs pendant onze ans.",
            "Quand vous m’avez demandé qui je choisis, j’aurais dû parler de la librairie. J’ai conseillé des lecteurs pendant onze ans.",
        ),
        (
            "sur React j'ai bafouillé, j'aurais dû dire que je m'en sers depuis six mois",
            "Sur React, j’aurais dû dire que je m’en sers depuis six mois.",
        ),
    ],
)
def test_a_repair_typed_as_a_sentence_stays_one(typed: str, said: str) -> None:
    assert shaped(typed, Part.REPAIR).shapes[Shape.SENTENCE] == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "projet bootcamp vélos en libre service, 14 indicateurs ramenés à 3",
            "dans mon projet de bootcamp (vélos en libre service), j’ai ramené quatorze indicateurs à trois",
        ),
        ("4 ans au meme étage, jamais changé", "j’ai passé quatre ans au même étage, sans jamais changer"),
        (
            "refait 60 appart occupés à St Nazaire, 3 réclamations en tout",
            "j’ai refait 60 appartements occupés à Saint-Nazaire : trois réclamations en tout",
        ),
    ],
)
def test_a_hurried_proof_gets_its_verb(typed: str, said: str) -> None:
    assert shaped(typed, Part.PROOF).shapes[Shape.S1] == said


def test_a_meeting_is_no_question() -> None:
    assert (
        shaped("rdv avec le DG sem prochaine", Part.NEXT_STEP).shapes[Shape.NP] == "le rendez-vous avec le DG"
    )


def test_what_is_asked_in_speech_is_asked_in_writing() -> None:
    said = shaped("c quoi une bonne alerte pour vous", Part.QUESTION)
    assert said.shapes[Shape.Q] == "qu’est-ce qu’une bonne alerte pour vous ?"


def test_a_day_at_work_on_trial_is_a_trial() -> None:
    assert shaped("un samedi à l'essai", Part.NEXT_STEP).shapes[Shape.NP] == "le samedi à l’essai"


def test_an_answer_due_by_the_end_of_the_week_is_due_then() -> None:
    said = shaped("votre réponse fin de semaine", Part.NEXT_STEP).shapes
    assert (said[Shape.NP], said[Shape.ADV]) == ("votre réponse", "en fin de semaine")
