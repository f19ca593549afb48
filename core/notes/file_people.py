"""The people of an interview file: one record each, however briefly they were written."""

from __future__ import annotations

import re
from collections.abc import Mapping

from core.domain.brief import Recipient
from core.domain.contact import Consent, Relation
from core.domain.links import check_email, check_linkedin, check_x
from core.domain.relations import is_bare_relation, relation_of
from core.errors import Problem
from core.notes import file_words as words
from core.notes.file_tree import Tree, entries, flat, text_of

_INTERVIEWERS = (
    "interviewers",
    "interviewer",
    "people",
    "panel",
    "with",
    "avec",
    "personnes",
    "interlocuteurs",
    "recruteurs",
)
_OTHERS = (
    "others_met",
    "others",
    "met",
    "other_people",
    "others_we_met",
    "also_met",
    "autres",
    "autres_rencontres",
    "rencontres",
    "croises",
    "rencontrees",
)
_PARTED = re.compile(
    r"^(?P<name>[^,(<–—]+?)\s*(?:,\s*(?P<after>.+)|\((?P<inside>[^)]*)\)(?P<more>.*)|\s[–—-]\s(?P<dash>.+))?$",
    re.DOTALL,
)
_EMAIL = re.compile(r"<?\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+>?")


def read_people(tree: Mapping[str, Tree]) -> tuple[Recipient, ...]:
    """Interviewers first, then those met in passing. Raises Problem("required", "interviewers") when there is nobody."""
    found: list[Recipient] = []
    for kind, names, interviewed in (("interviewers", _INTERVIEWERS, True), ("others", _OTHERS, False)):
        for i, (value, _) in enumerate(entries(tree, *names)):
            for piece in _several(value):
                found.append(_person(piece, f"{kind}[{i}]", f"p{len(found) + 1}", interviewed=interviewed))
    if not found:
        raise Problem("required", "interviewers")
    return tuple(found)


def _several(value: Tree) -> list[Tree]:
    """ "Ana Ortiz and Tom Reed" on one line are two people; a comma may part a name from a job."""
    if not isinstance(value, str):
        return [value]
    if len(apart := re.split(r"(?<=\))\s*,?\s*(?:and|et|&|\+)\s+", value)) > 1:
        return [piece for piece in apart if piece.strip()]
    if re.search(r"[(@]|\d", value) or "," in value:
        return [value]
    return [piece for piece in re.split(r"\s+(?:and|et|&|\+)\s+|\s*;\s*", value) if piece.strip()]


def _person(value: Tree, path: str, who: str, *, interviewed: bool) -> Recipient:
    if isinstance(value, dict):
        return _record(value, path, who, interviewed=interviewed)
    typed = " ".join(flat(value).split())
    email = ""
    if found := _EMAIL.search(typed):
        email, typed = (
            check_email(found[0].strip("<>"), f"{path}.email"),
            typed.replace(found[0], "").strip(" ,<>"),
        )
    parts = _PARTED.match(typed)
    name = parts["name"].strip() if parts else typed
    job = " ".join(
        p for p in ((parts["after"] or parts["inside"] or parts["dash"]) if parts else "",) if p
    ).strip(" ,()")
    bare = is_bare_relation(job)
    return Recipient(
        who,
        name,
        path,
        title="" if bare else job,
        relation=bare or relation_of(job),
        email=email,
        interviewed=interviewed,
    )


def _record(value: Mapping[str, Tree], path: str, who: str, *, interviewed: bool) -> Recipient:
    job = text_of(value, "role", "title", "job", "job_title", "fonction", "poste", "position").replace(
        "\n", " "
    )
    typed = text_of(value, "relation", "relationship", "type", "lien")
    relation = (
        words.choose(words.RELATIONS, typed, f"{path}.relation")
        if typed
        else is_bare_relation(job) or _word(job) or relation_of(job)
    )
    linkedin, x = text_of(value, "linkedin", "linked_in"), text_of(value, "x", "twitter")
    for link in [flat(each) for each, _ in entries(value, "links", "link", "liens")]:
        for one in link.split():
            linkedin = linkedin or (one if "linkedin." in one else "")
            x = x or (one if re.search(r"(?:twitter|//x)\.com|^x\.com", one) else "")
    met = words.said_yes(text_of(value, "interviewed", "interviewer", "a_mene_l_entretien"))
    email = text_of(value, "email", "e_mail", "mail", "courriel", "address", "adresse")
    gender = words.choose(
        words.GENDERS,
        text_of(value, "gender", "genre", "sexe", "pronouns", "pronoms", "civility", "civilite"),
        f"{path}.gender",
    )
    name = " ".join(text_of(value, "name", "nom", "full_name", "who", "qui").split())
    if (first := text_of(value, "first_name", "prenom")) and first not in name:
        name = f"{first} {name}".strip()
    return Recipient(
        who,
        name,
        path,
        title="" if is_bare_relation(job) else job,
        relation=relation or Relation.OTHER,
        gender=gender,
        email=check_email(email, f"{path}.email") if email else "",
        linkedin=check_linkedin(linkedin, f"{path}.linkedin") if linkedin else "",
        x=check_x(x, f"{path}.x") if x else "",
        consent=_consent(value),
        interviewed=interviewed if met is None else met,
        moment=text_of(value, "moment", "moments", "said", "memory", "souvenir", "moment_with_them"),
    )


def _word(job: str) -> Relation | None:
    try:
        return words.choose(words.RELATIONS, job, "") if job else None
    except Problem:
        return None


def _consent(value: Mapping[str, Tree]) -> Consent:
    return words.consent_of(
        text_of(
            value,
            "card",
            "card_offered",
            "offered_card",
            "consent",
            "carte",
            "carte_donnee",
            "gave_card",
            "carte_offerte",
            "business_card",
        ),
        text_of(value, "details", "coordonnees", "gave_details"),
    )
