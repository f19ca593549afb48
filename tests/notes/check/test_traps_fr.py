"""Single French sentences: those that must not be pointed at, and those that must."""

from __future__ import annotations

import pytest

from core.domain.note import NoteKind
from core.domain.person import Language
from core.notes.check import CheckContext, check

WORDS = {
    "NC01",
    "NC02",
    "NC13",
    "NC14",
    "NC15",
    "NC16",
    "NC17",
    "NC20",
    "NC21",
    "NC22",
    "NC23",
    "NC24",
    "NC28",
}


def rules_in(sentence: str, kind: NoteKind | None = None, spelling: str | None = None) -> set[str]:
    body = f"Bonjour Ana,\n\n{sentence}\n\nBien cordialement,\nJoël Mbeki"
    found = check("Deux cartons", body, CheckContext(language=Language.FR, kind=kind, spelling=spelling))
    return {f.rule for f in found} & WORDS


@pytest.mark.parametrize(
    "sentence",
    [
        "Merci d’avoir déplié la carte à côté de la vôtre.",
        "La morge et les présences ressaisies trois fois.",
        "J’ai géré l’assurance dommages d’une flotte de camions.",
        "La société Remarquable a fermé ses portes.",
        "Vous m’avez dit : «\u00a0nous sommes passionnés par les trains\u00a0».",
        "C’est un geste simple, et assez rare.",
        "Rendez-vous chez le notaire, au rez-de-chaussée, le nez au vent.",
        "Nous nous sommes arrêtés là où la route tourne.",
        "Le hangar, la hausse, le héros, le huitième, le onze, la ouate et le yaourt.",
        "L’heure, l’histoire, l’hôpital, l’homme et l’habitude.",
        "D’Airbus à Hermès, de Honda à HSBC, de l’Oréal à la SNCF.",
        "L’X, l’ESN, l’ONU, d’IBM, l’API et d’HTML.",
        "Afin de le faire, j’ai demandé de les aider et pensé à le leur rendre.",
        "Quant au chantier, il s’agit d’y revenir.",
        "On l’a vu, on le lui a dit, on les y a menés.",
        "Celui-ci parle de lui, de loin, de temps en temps.",
        "Face à de nouveaux clients, pour de bon, sans en parler.",
        "J’ai trouvé le ton juste, comme vous.",
        "La séance a duré 45 min, de 9 h 30 à 10 h 15.",
        "Les clients étaient déçus, et leur déception se comprenait.",
        "On perdait du temps à la caisse.",
        "Le silence avant l’alarme dit tout.",
        "J’ai suivi des salariés en arrêt, des congés et des salaires.",
        "Plusieurs entreprises de transport passent par là.",
        "Le vendeur a reçu deux offres d’un fournisseur.",
        "Ce projet m’a demandé deux ans, et un peu d’obstination.",
        "Vous cherchez moins de casse ; je commencerais par le quai.",
        "Est-ce que l’équipe accepterait d’essayer ?",
        "Appelez-moi lundi, ou mardi 3 juin.",
        "C’est ce qui m’a plu, et ce que je retiens.",
        "Le 8 Mai, rue de la République, nous étions fermés.",
        "M. Lambert et Mme d’Estaing sont venus, MM. Roy et Blanc aussi.",
        "J’ai lu l’article du Monde et celui des Échos aux Galeries.",
        "Le plan social de l’usine voisine nous a appris la patience.",
        "Vous êtes en avance sur l’hiver, et sur nous.",
        "Il faut que l’on y pense, lorsqu’il pleut et quoiqu’il neige.",
        "Mon expérience, ton avis : non, son équipe.",
        "Cet hiver, ce héros, ce huit, ce onze.",
        "J’ai été surpris par le camion, puis reparti.",
        "Nous attendons le retour du client.",
        "Je n’ai pas eu la présence d’esprit de le dire.",
        "Il faut que j’y tienne, et que l’on s’y tienne.",
        "Je décline votre proposition, en vous remerciant de notre entretien.",
        "1 200 cartons, 7,5 % de casse, 12 € pièce.",
        "Voir https://exemple.fr/a?b=c ou ana@exemple.fr.",
    ],
)  # fmt: skip
def test_a_sound_sentence_is_left_alone(sentence: str) -> None:
    found = rules_in(sentence)
    assert found - ({"NC22"} if "ton avis" in sentence else set()) == set()


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Je tenais à vous remercier pour cet accueil.", "NC13"),
        ("Merci pour le temps que vous m’avez accordé.", "NC13"),
        ("N’hésitez pas à m’appeler.", "NC13"),
        ("Je me permets de vous écrire.", "NC13"),
        ("Mon profil est en parfaite adéquation avec le poste.", "NC13"),
        ("Je veux relever ce défi.", "NC13"),
        ("Je suis passionnée par la donnée.", "NC13"),
        ("Je suis convaincue d’être à ma place.", "NC14"),
        ("Dès mon arrivée, tout changera.", "NC14"),
        ("Je suis exactement celui qu’il vous faut.", "NC14"),
        ("J’ai vraiment besoin de ce poste.", "NC15"),
        ("Vous le regretterez.", "NC15"),
        ("Vous me devez une explication.", "NC15"),
        ("C’est le métier de mes rêves.", "NC15"),
        ("Malheureusement, je n’ai rien reçu.", "NC15"),
        ("Je suis vraiment très déçue.", "NC15"),
        ("Je reste sans nouvelles de votre part.", "NC15"),
        ("C’est dommage.", "NC15"),
        ("Votre équipe est remarquable.", "NC16"),
        ("Je serais honoré de vous revoir.", "NC16"),
        ("Malgré mon manque d’expérience, je viendrai.", "NC16"),
        ("Je ne suis qu’un débutant.", "NC16"),
        ("Désolé de vous déranger.", "NC16"),
        ("Mes prétentions salariales sont souples.", "NC17"),
        ("J’ai reçu une autre offre ferme.", "NC17"),
        ("Je viens d’être licenciée.", "NC17"),
        ("Merci pour pour le café.", "NC20"),
        ("La noue , je vois bien.", "NC20"),
        ("Mon métier de je répare des toits.", "NC20"),
        ("Le toit fuit. on le voit.", "NC20"),
        ("La visite de le hangar de Anne.", "NC21"),
        ("Je pense que il viendra, si il peut.", "NC21"),
        ("L’handicap et d’Renault.", "NC21"),
        ("Ce homme a vu sa équipe.", "NC21"),
        ("Je reviens à le atelier.", "NC21"),
        ("Je te rappelle si vous voulez.", "NC22"),
        ("Tu avez raison, appelez quand tu veux.", "NC22"),
        ("Je suis très content(e) de la visite.", "NC23"),
        ("Merci pour le café!", "NC24"),
        ('C’est un "test", je crois.', "NC24"),
        ("Il a plu 12% de plus Lundi, à 9h30.", "NC24"),
        ("Le 2ème toit fuit.", "NC24"),
        ("Je l'ai vu, c’est le toit.", "NC24"),
        ("J’ai vu l’équipe de {nom}.", "NC01"),
        ("J’aimerais rejoindre le.", "NC01"),
        ("Je parle à *tous*.", "NC02"),
    ],
)
def test_a_faulty_sentence_is_pointed_at(sentence: str, rule: str) -> None:
    assert rule in rules_in(sentence)


def test_quebec_takes_no_space_before_a_question_mark() -> None:
    assert rules_in("Est-ce que vos gens accepteraient?", spelling="fr-CA") == set()
    assert rules_in("Est-ce que vos gens accepteraient ?", spelling="fr-CA") == {"NC24"}
    assert rules_in("Est-ce que vos gens accepteraient?") == {"NC24"}


def test_a_promise_kept_is_no_reproach_in_a_note_of_thanks() -> None:
    assert rules_in("Comme promis, voici le plan.", NoteKind.THANK_YOU_PEER) == set()
    assert rules_in("Comme promis, j’attends.", NoteKind.CHECK_IN) == {"NC15"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ton équipe et toi, vous tenez la bonne question.",
        "Je passerai chez vous te rendre le plan.",
        "Tu me diras si vous avez tous vu le plan.",
        "Je te laisse : «\u00a0vous verrez bien\u00a0», disait-elle.",
    ],
)
def test_vous_may_be_a_team_in_a_note_that_says_tu(sentence: str) -> None:
    assert "NC22" not in rules_in(sentence)
