"""The words an interview file may use for each choice, in English and in French."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from core.domain.contact import Consent, Relation
from core.domain.interview import Format, OutcomeKind, Round
from core.domain.note import NoteKind
from core.domain.person import Gender, Language, Length, Register, Tone
from core.errors import Problem
from core.notes.file_tree import key_of

T = TypeVar("T", bound=StrEnum)

LANGUAGES = {
    Language.EN: "en english anglais en_us en_gb eng",
    Language.FR: "fr french francais fr_fr fr_ca fra",
}
TONES = {
    Tone.WARM: "warm friendly chaleureux chaleureuse amical plain casual",
    Tone.NEUTRAL: "neutral neutre normal standard sober",
    Tone.FORMAL: "formal formel formelle soutenu protocolaire",
}
REGISTERS = {Register.VOUS: "vous vouvoiement formal", Register.TU: "tu tutoiement"}
LENGTHS = {
    Length.SHORT: "short court courte bref brief",
    Length.FULL: "full long complet complete longue normal",
}
GENDERS = {
    Gender.FEMININE: "f female woman feminine she she_her her femme feminin madame mme mrs ms elle fem w",
    Gender.MASCULINE: "m male man masculine he he_him him homme masculin monsieur mr il masc h",
    Gender.NEUTRAL: "n neutral they they_them non_binary nonbinary nb x mx neutre iel other autre",
}
ROUNDS = {
    Round.PHONE_SCREEN: "phone_screen phone screen screening telephone prequalification prequalif appel call hr_screen recruiter_screen premier_contact",
    Round.FIRST: "first 1 1st one premier premiere 1er initial",
    Round.LATER: "later second 2 2nd two third 3 3rd deuxieme 2e 2eme troisieme 3e 3eme technical technique next panel onsite intermediate on_site",
    Round.FINAL: "final last finale dernier derniere final_round last_round dernier_tour",
}
FORMATS = {
    Format.ONSITE: "onsite on_site in_person inperson sur_place presentiel office site face_to_face",
    Format.VIDEO: "video visio zoom teams meet google_meet remote distanciel online visioconference",
    Format.PHONE: "phone telephone call tel appel",
}
RELATIONS = {
    Relation.MANAGER: "manager hiring_manager boss line_manager responsable chef cheffe n_1 manageur manageuse",
    Relation.PEER: "peer colleague technical technical_panelist panelist teammate collegue pair technique expert equipe team_member",
    Relation.RECRUITER: "recruiter hr rh talent headhunter agency coordinator recruteur recruteuse cabinet drh people",
    Relation.EXECUTIVE: "executive exec leader director ceo founder dirigeant dirigeante direction vp cto cfo coo",
    Relation.OTHER: "other autre unknown",
}
OUTCOMES = {
    OutcomeKind.ADVANCED: "advanced next_round passed through retenu passe avance etape_suivante",
    OutcomeKind.OFFER: "offer offered hired accepted offre embauche embauchee proposition",
    OutcomeKind.REJECTED: "rejected rejection refused no declined turned_down refus refuse refusee rejete non negatif",
    OutcomeKind.SILENT: "silent silence no_answer no_news ghosted waiting sans_reponse aucune_nouvelle attente pending",
    OutcomeKind.WITHDRAWN: "withdrawn withdraw withdrawal i_withdrew retrait retire retiree desistement",
    OutcomeKind.NO_SHOW: "no_show noshow they_did_not_come absent absence lapin",
}
KINDS = {
    NoteKind.THANK_YOU_MANAGER: "thank_you_manager manager",
    NoteKind.THANK_YOU_PEER: "thank_you_peer peer",
    NoteKind.THANK_YOU_RECRUITER: "thank_you_recruiter recruiter",
    NoteKind.THANK_YOU_EXECUTIVE: "thank_you_executive executive",
    NoteKind.PHONE_SCREEN: "phone_screen",
    NoteKind.FINAL_ROUND: "final_round final",
    NoteKind.LATE_THANK_YOU: "late_thank_you late",
    NoteKind.HALLWAY: "hallway business_card couloir carte_de_visite",
    NoteKind.LINKEDIN_INVITE: "linkedin_invite linkedin_connection linkedin_note linkedin_connection_note invitation_linkedin connection_note",
    NoteKind.LINKEDIN_MESSAGE: "linkedin_message linkedin message_linkedin",
    NoteKind.X_MESSAGE: "x_message x follow twitter tweet",
    NoteKind.CHECK_IN: "check_in checkin relance first_reminder reminder status_check",
    NoteKind.SECOND_REMINDER: "second_reminder second_check_in second_check last_reminder deuxieme_relance second",
    NoteKind.REJECTION_FINAL: "rejection_final",
    NoteKind.REJECTION_EARLY: "rejection_early",
    NoteKind.DOOR_OPEN: "door_open keep_in_touch door_open_later",
    NoteKind.OFFER_THANKS: "offer_thanks thanks_after_offer thanks_after_an_offer",
    NoteKind.ACCEPTANCE: "acceptance accept acceptation offer_accept",
    NoteKind.OFFER_DECLINE: "offer_decline decline declining_an_offer refus_offre",
    NoteKind.WITHDRAWAL: "withdrawal withdraw withdrawing desistement",
    NoteKind.ANOTHER_OFFER: "another_offer autre_offre other_offer",
    NoteKind.NO_SHOW: "no_show",
    NoteKind.RELAY: "relay relais",
}
THANKS_WORDS = frozenset(
    [
        "thank_you",
        "thanks",
        "thank_you_note",
        "thank_you_notes",
        "merci",
        "remerciement",
        "remerciements",
        "default",
        "all",
        "tous",
        "everyone",
        "each",
    ]
)
REJECTION_WORDS = frozenset(["rejection", "rejected", "refus", "answer_to_rejection", "reponse_a_un_refus"])
_YES = frozenset(
    ["yes", "y", "true", "oui", "o", "1", "offered", "given", "card", "carte", "vrai", "ok", "on", "wanted"]
)
_NO = frozenset(["no", "n", "false", "non", "0", "none", "faux", "off", "aucun", "aucune", "not_wanted"])


def choose(words: Mapping[T, str], typed: str, field: str) -> T | None:
    """The choice that `typed` names; None when nothing was typed. Raises Problem("choice_unknown") otherwise."""
    if not typed.strip():
        return None
    key = key_of(typed)
    for choice, names in words.items():
        if key == choice.value or key in names.split():
            return choice
    parts = re.split(r"_(?:round|interview|entretien|tour|stage)$|^(?:on|in|par|en|a)_", key)
    for part in parts:
        for choice, names in words.items():
            if part and part in names.split():
                return choice
    raise Problem(
        "choice_unknown", field, typed=typed.strip()[:60], options=", ".join(str(choice) for choice in words)
    )


def said_yes(typed: str) -> bool | None:
    """None when it is neither yes nor no."""
    key = key_of(typed)
    if key in _YES:
        return True
    return False if key in _NO else None


def consent_of(card: str, details: str) -> Consent:
    """A card offered, or details given; any sentence that is not a no counts as a yes ("gave me hers in the lift")."""
    for typed, given in ((card, Consent.CARD), (details, Consent.DETAILS)):
        if typed.strip() and said_yes(typed) is not False:
            return Consent.DETAILS if key_of(typed) in ("details", "email", "phone", "coordonnees") else given
    return Consent.NONE
