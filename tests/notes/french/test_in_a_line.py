"""Ce que l’on tape en une ligne, posément : chacune de ces lignes a été mal dite ou demandée une fois."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.domain.person import Register
from core.notes.fragment import Part, Shape
from core.notes.grammar.french import GRAMMAR
from core.notes.grammar.french.sound import hurried
from tests.notes.french.briefs import brief, person

PAUL = person("Paul Roux", "m")
OF_PAUL = brief("Atelier Vial", PAUL)


@pytest.mark.parametrize(
    ("part", "typed", "shape", "said"),
    [
        (Part.NEED, "Que les reçus partent avant fin janvier.", Shape.YOU, "vous voulez que les reçus partent avant fin janvier"),
        (Part.PROOF, "chargé de clientèle pendant 4 ans chez BNP", Shape.S1, "j’ai été chargé de clientèle pendant quatre ans chez BNP"),
        (Part.PROOF, "délégué du personnel pendant 5 ans", Shape.S1, "j’ai été délégué du personnel pendant cinq ans"),
        (Part.PROOF, "capitaine de mon équipe de handball pendant quatre ans", Shape.S1, "j’ai été capitaine de mon équipe de handball pendant quatre ans"),
        (Part.PROOF, "diplômée en comptabilité", Shape.S1, "je suis diplômée en comptabilité"),
        (Part.PROOF, "18 entretiens menés en trois semaines", Shape.S1, "j’ai mené 18 entretiens en trois semaines"),
        (Part.PROOF, "compte Instagram du festival : de 200 à 4 000 abonnés", Shape.S1, "le compte Instagram du festival est passé de 200 à 4 000 abonnés"),
        (Part.PROOF, "baisse du taux de rebut de 4 % à 1,5 %", Shape.S1, "le taux de rebut est passé de 4 % à 1,5 %"),
        (Part.PROOF, "À la MJC, réduction des retards de 12 à 3 par mois", Shape.S1, "à la MJC, les retards sont passés de 12 à 3 par mois"),
        (Part.PROOF, "stage de 6 mois chez Capgemini : refonte de l'intranet", Shape.S1, "pendant mon stage de six mois chez Capgemini, j’ai refondu l’intranet"),
        (Part.PROOF, "j'ai monté mon serveur de A à Z", Shape.S1, "j’ai monté mon serveur de A à Z"),
        (Part.PROOF, "serveuse, 3 ans", Shape.S1, "j’ai été serveuse pendant trois ans"),
        (Part.PROOF, "greffe du tribunal de Rouen, 7 ans", Shape.S1, "j’ai passé sept ans au greffe du tribunal de Rouen"),
        (Part.PROOF, "certificat Voltaire 920 points", Shape.S1, "j’ai obtenu 920 points au Voltaire"),
        (Part.PROOF, "optimisation des tournées chez Frigo Express : 18 % de kilomètres en moins", Shape.S1, "j’ai optimisé les tournées chez Frigo Express : 18 % de kilomètres en moins"),
        (Part.VIEW, "oui, un jour fixe par mois suffirait", Shape.S1, "oui : un jour fixe par mois suffirait"),
        (Part.REPAIR, "Sur la scierie, je n'ai rien dit du stock de bois sec. Je l'aurais décoté de 30 %.", Shape.SENTENCE, "Sur la scierie, je n’ai rien dit du stock de bois sec. Je l’aurais décoté de 30 %."),
        (Part.QUESTION, "Vous testez à quel moment ?", Shape.Q, "à quel moment testez-vous ?"),
        (Part.NEXT_STEP, "cas pratique à rendre lundi", Shape.S1, "je vous rends le cas pratique"),
    ],
)  # fmt: skip
def test_one_line_is_said_as_a_writer_would(part: Part, typed: str, shape: Shape, said: str) -> None:
    assert GRAMMAR.shape(typed, part=part, to=PAUL, brief=OF_PAUL, owner=PAUL).shapes.get(shape) == said


def test_a_team_asked_with_tu_is_asked_when() -> None:
    of_tu = brief("Atelier Vial", PAUL, register=Register.TU)
    made = GRAMMAR.shape("Vous testez à quel moment ?", part=Part.QUESTION, to=PAUL, brief=of_tu)
    assert made.shapes[Shape.Q] == "à quel moment est-ce qu’on teste ?"


def test_half_a_thing_titles_nothing() -> None:
    typed = "l’anecdote sur la mise en prod du vendredi soir"
    assert (
        GRAMMAR.shape(typed, part=Part.MOMENT, to=PAUL, brief=OF_PAUL).key == "l’anecdote sur la mise en prod"
    )


def test_a_word_of_a_trade_is_no_haste() -> None:
    calm = replace(OF_PAUL, question="Quelle place pour le bio ?", theme="le kombucha sans alcool")
    assert not hurried(calm)


@pytest.mark.parametrize(
    ("part", "typed", "shape", "said"),
    [
        (Part.MOMENT, "super échange sur le syndrome de l'imposteur", Shape.GIFT, "l’échange sur le syndrome de l’imposteur"),
        (Part.MOMENT, "très bon accueil", Shape.GIFT, "votre accueil"),
        (Part.MOMENT, "le fait qu'il ait commencé comme stagiaire", Shape.NP, "le fait que vous ayez commencé comme stagiaire"),
        (Part.MOMENT, "on a parlé randonnée", Shape.WE, "nous avons parlé de randonnée"),
        (Part.NEED, "le reporting est manuel et lent", Shape.CLAUSE, "le reporting est manuel et lent"),
        (Part.NEED, "pas de source unique de vérité", Shape.COLON, "il n’y a pas de source unique de vérité"),
        (Part.NEED, "être opérationnel rapidement", Shape.WHO, "quelqu’un qui soit opérationnel rapidement"),
        (Part.PROOF, "certifiée AWS", Shape.S1, "je suis certifiée AWS"),
        (Part.PROOF, "appris React en 6 semaines", Shape.S1, "j’ai appris React en six semaines"),
        (Part.PROOF, "bugs divisés par deux", Shape.S1, "les bugs ont été divisés par deux"),
        (Part.PROMISE, "lui passer ma grille de suivi", Shape.S1, "je vous donnerai ma grille de suivi"),
        (Part.PROMISE, "la mettre en contact avec mon ancienne tutrice", Shape.S1, "je vous mettrai en contact avec mon ancienne tutrice"),
        (Part.NEXT_STEP, "attente du retour", Shape.NP, "votre retour"),
    ],
)  # fmt: skip
def test_it_is_said_of_whom_it_is_true(part: Part, typed: str, shape: Shape, said: str) -> None:
    assert GRAMMAR.shape(typed, part=part, to=PAUL, brief=OF_PAUL, owner=PAUL).shapes.get(shape) == said


def test_what_the_reader_has_is_no_moment_that_happened() -> None:
    typed = "ils ont un chien au bureau qui s'appelle Biscuit"
    made = GRAMMAR.shape(typed, part=Part.MOMENT, to=PAUL, brief=OF_PAUL, owner=PAUL).shapes
    assert Shape.YOU not in made
    assert made[Shape.CLAUSE] == "vous avez un chien au bureau qui s’appelle Biscuit"


@pytest.mark.parametrize("typed", ["je ne sais pas", "aucune idée", "à voir", "?"])
def test_nobody_looks_forward_to_what_is_unknown(typed: str) -> None:
    assert not GRAMMAR.shape(typed, part=Part.NEXT_STEP, to=PAUL, brief=OF_PAUL).shapes
