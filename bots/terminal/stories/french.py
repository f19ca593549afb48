"""L’histoire en français : une reconversion, trois personnes rencontrées, un refus, une porte qui reste ouverte."""

from __future__ import annotations

from datetime import datetime

from bots.terminal.stories.story import Step, Story

STORY = Story(
    starts=datetime(2026, 3, 3, 16, 40),  # noqa: DTZ001 - a wall time, in the zone below
    zone="Europe/Paris",
    spelling="fr-FR",
    done="fini",
    leave="/quit",
    steps=(
        Step(
            tell="Mardi, 16 h 40. Nadia sort d’un entretien où elle a rencontré trois personnes.",
            typed="/interview noter Boréal, ingénieure de données, aujourd’hui 15h-16h avec Claire Morel et Hugo Petit",
            answers={
                "people": "Claire Morel, responsable du poste, claire@boreal.example; Hugo Petit, pair; Léa Caron, RH, lea@boreal.example",
                "round": "final",
                "your_name": "Nadia Rahmani",
                "your_headline": "ingénieure de données, dix ans pharmacienne à l’hôpital",
                "your_gender": "féminin",
            },
        ),
        Step(
            tell="Ce qui a été compris est montré avant d’être enregistré. Puis une minute de questions.",
            press="Enregistrer",
            answers={
                "theme": "deux cartons, un seul code-barres",
                "need": "moins d’erreurs de préparation la nuit",
                "proof": "à la pharmacie de l’hôpital j’ai ajouté un contrôle de dix secondes et les erreurs sont passées de 30 à 8 par semaine",
                "relation_0": "manager",
                "moment_0": "m’avoir dessiné toute la chaîne sur une serviette en papier",
                "relation_1": "peer",
                "moment_1": "avoir comparé avec moi nos listes de bugs qui étaient des humains",
                "need_1": "des tests auxquels l’équipe se fie assez pour livrer un vendredi",
                "proof_1": "j’ai écrit les contrôles qui ont ramené nos gels de livraison de deux jours à une heure",
                "relation_2": "recruiter",
                "moment_2": "m’avoir raconté votre passage du métier d’infirmière au recrutement",
                "need_2": "quelqu’un qui sache expliquer les données à ceux qui s’en méfient",
                "proof_2": "j’ai formé quarante préparateurs à notre nouvel outil de stock",
                "next_step": "un appel avec la directrice",
                "next_on": "10 mars",
            },
        ),
        Step(
            tell="Trois personnes, trois messages différents ; rien n’y est inventé. Et ensuite ?",
            typed="/interview agenda",
        ),
        Step(
            tell="Nadia va préparer le dîner. Ici, on peut avancer le temps pour voir ce qui serait arrivé.",
            typed="/clock +4h",
            is_pictured=True,
        ),
        Step(typed="/interview brouillon Claire", is_pictured=True),
        Step(
            tell="Elle envoie le message à Claire depuis sa messagerie, et le dit.",
            typed="/interview envoyé Claire",
            is_pictured=True,
        ),
        Step(typed="/clock +15h"),
        Step(typed="/interview envoyé Hugo"),
        Step(typed="/interview envoyé Léa"),
        Step(tell="Tout est envoyé : plus de rappels. Qui suivre ?", typed="/interview suivre"),
        Step(tell="La date annoncée passe, sans nouvelles.", typed="/clock 2026-03-12 10:00"),
        Step(tell="La réponse arrive : c’est non.", typed="/interview issue refus"),
        Step(tell="D’abord, souffler.", press="Ce soir"),
        Step(typed="/clock +10h"),
        Step(
            tell="Puis merci, une question précise, et la porte reste ouverte.",
            press="Rédiger maintenant",
            answers={"weak_spot": "ma réponse sur le traitement en continu"},
        ),
        Step(press="Envoyé"),
        Step(
            tell="Quelques semaines plus tard, un mot de plus garde la porte ouverte.",
            typed="/clock +70 jours",
        ),
        Step(press="Rédiger", on="porte"),
        Step(tell="Voilà toute l’histoire. À vous : make run"),
    ),
)
