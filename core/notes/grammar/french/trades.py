"""Words for what one is by trade: « prof de français », « cariste »."""

from __future__ import annotations

from core.notes.grammar.french.tables import listed

TRADES = frozenset(
    listed(
        """responsable chef cheffe gestionnaire assistant assistante vendeur vendeuse conseiller conseillère animateur
        animatrice formateur formatrice technicien technicienne coordinateur coordinatrice directeur directrice
        développeur développeuse serveur serveuse caissier caissière cuisinier cuisinière aide-soignant aide-soignante
        infirmier infirmière magasinier magasinière préparateur préparatrice bénévole tuteur tutrice stagiaire apprenti
        apprentie alternant alternante comptable acheteur acheteuse opérateur opératrice agent prof professeur professeure
        plombier plombière coiffeur coiffeuse instituteur institutrice éducateur éducatrice boulanger boulangère menuisier
        menuisière électricien électricienne mécanicien mécanicienne secrétaire barman barmaid pompier libraire fleuriste
        facteur factrice chauffeur chauffeuse livreur livreuse cariste soudeur soudeuse maçon maçonne jardinier jardinière
        ambulancier ambulancière auxiliaire réceptionniste journaliste graphiste traducteur traductrice consultant consultante
        ingénieur ingénieure analyste manager superviseur superviseuse entraîneur entraîneuse moniteur monitrice militaire
        puéricultrice orthophoniste kiné pharmacien pharmacienne vétérinaire vigile huissier notaire juriste commercial commerciale
        capitaine président présidente vice-président vice-présidente adjoint adjointe freelance coach arbitre commerçant commerçante barista mentor
        référent référente designer architecte dentiste photographe professeur maître"""
    )
)
"""What one has been: « prof de français 12 ans » is « j’ai été prof de français pendant 12 ans »."""

DIPLOMAS = {
    "bts": "un",
    "cap": "un",
    "bac": "un",
    "dut": "un",
    "but": "un",
    "bep": "un",
    "master": "un",
    "caces": "un",
    "permis": "le",
    "licence": "une",
    "certification": "une",
    "diplôme": "un",
    "doctorat": "un",
}
"""Papers one has, with the article that « j’ai » gives them."""

_TRADES_END = ("eur", "euse", "ier", "ière", "ien", "ienne", "iste", "trice")
_NO_TRADES = frozenset(
    listed(
        """soutien lien entretien maintien chantier métier atelier cahier dossier quartier papier premier dernier moteur secteur
        matière manière carrière première dernière lumière bière chaleur couleur valeur erreur panier calendrier courrier"""
    )
)


def is_trade(low: str) -> bool:
    """Whether a word in small letters names a trade, by the table or by its ending."""
    return low in TRADES or (low.endswith(_TRADES_END) and low not in _NO_TRADES)
