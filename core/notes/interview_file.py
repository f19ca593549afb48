"""An interview written in a file (docs/interview-file.md) read into a brief, and the notes it asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from core.domain.brief import Brief, Candidate
from core.domain.interview import Round
from core.domain.note import NoteKind
from core.domain.person import Language, Length, Register, Tone
from core.domain.zones import check_zone
from core.errors import Problem
from core.notes import file_words as words
from core.notes.file_days import spelling_of, when_of
from core.notes.file_needs import needs_of
from core.notes.file_people import read_people
from core.notes.file_process import earlier_of, next_of, outcome_of, repair_of
from core.notes.file_tree import Tree, entries, first, flat, read_tree, text_of
from core.notes.file_wanted import sending_of, usual_sending, wanted_of
from core.notes.note import Note
from core.notes.writer import write_panel


@dataclass(frozen=True, slots=True)
class InterviewFile:
    """`wanted` in the order asked for; `sending_at` is None when the file does not say, and then depends on the kind."""

    brief: Brief
    wanted: tuple[tuple[NoteKind, str], ...]
    sending_at: datetime | None
    now: datetime

    def sent(self, kind: NoteKind) -> datetime:
        """When a note of `kind` is taken to be sent: as the file says, else when the guide advises it, never before now."""
        if self.sending_at is not None:
            return self.sending_at
        return usual_sending(self.brief, kind, self.now)

    def notes(self, *, used: frozenset[str] = frozenset()) -> tuple[Note, ...]:
        """Every note asked for, in order; those sent at one time are written as one panel."""
        made: dict[tuple[NoteKind, str], Note] = {}
        for when in dict.fromkeys(self.sent(kind) for kind, _ in self.wanted):
            group = [each for each in self.wanted if self.sent(each[0]) == when]
            made |= dict(zip(group, write_panel(self.brief, group, sending_at=when, used=used), strict=True))
        return tuple(made[each] for each in self.wanted)


def read_interview(text: str, *, now: datetime) -> InterviewFile:
    """Raises Problem with the field's path for what cannot be read; whatever else is missing stays empty."""
    tree = read_tree(text)
    language = words.choose(
        words.LANGUAGES, text_of(tree, "language", "lang", "langue"), "language"
    ) or _guessed(tree)
    zone = (
        check_zone(typed, field="timezone")
        if (typed := text_of(tree, "timezone", "time_zone", "zone", "tz", "fuseau", "fuseau_horaire"))
        else "UTC"
    )
    spelling = spelling_of(text_of(tree, "spelling", "locale", "variante"), language, zone if typed else None)
    if not (
        company := text_of(
            tree, "company", "employer", "organisation", "organization", "entreprise", "societe", "employeur"
        ).replace("\n", " ")
    ):
        raise Problem("company_missing", "company")
    ended = when_of(tree, zone, now, language, spelling)
    people = read_people(tree)
    outcome, stage = outcome_of(tree, zone, ended, language, spelling)
    step, next_on = next_of(tree, zone, ended, language, spelling)
    repair, wants_repair = repair_of(tree)
    brief = Brief(
        language,
        company,
        ended,
        zone,
        people,
        spelling=spelling,
        candidate=_candidate(tree),
        role=text_of(tree, "role", "job", "job_title", "position", "poste", "fonction").replace("\n", " "),
        round=words.choose(words.ROUNDS, text_of(tree, "round", "stage", "tour", "etape"), "round")
        or stage
        or Round.FIRST,
        format=words.choose(words.FORMATS, text_of(tree, "format", "mode"), "format"),
        tone=words.choose(words.TONES, text_of(tree, "tone", "ton"), "tone") or Tone.WARM,
        register=words.choose(words.REGISTERS, text_of(tree, "register", "registre"), "register")
        or Register.VOUS,
        length=words.choose(words.LENGTHS, text_of(tree, "length", "longueur"), "length") or Length.FULL,
        linkedin_premium=words.said_yes(text_of(tree, "linkedin_premium", "premium")) is True,
        theme=text_of(tree, "theme", "themes", "topic", "subject", "sujet"),
        moment=text_of(tree, "moment", "moments", "memorable_moment", "connection", "souvenir"),
        needs=needs_of(tree, people, language),
        question=text_of(tree, "question", "questions", "my_question"),
        own_view=text_of(
            tree,
            "own_answer",
            "own_view",
            "my_answer",
            "my_view",
            "view",
            "answer",
            "reponse",
            "ma_reponse",
            "avis",
            "mon_avis",
        ),
        promises=tuple(
            flat(each)
            for each, _ in entries(tree, "promises", "promise", "promised", "promesses", "promesse", "promis")
        ),
        repair=repair,
        repair_wanted=wants_repair,
        next_step=step,
        next_on=next_on,
        earlier=earlier_of(tree, zone, ended, language, spelling),
        outcome=outcome,
        seed=text_of(tree, "seed"),
    )
    if not brief.seed:
        brief = replace(brief, seed=f"{brief.candidate.name}|{company}|{ended.isoformat()}")
    sending = sending_of(tree, zone, ended, now, language, spelling)
    return InterviewFile(brief, wanted_of(tree, brief, sending, now), sending, now)


def _guessed(tree: Mapping[str, Tree]) -> Language:
    """French when the keys are French and no language was named."""
    french = {
        "entreprise",
        "societe",
        "poste",
        "besoins",
        "besoin",
        "prenom",
        "interlocuteurs",
        "personnes",
        "quand",
        "candidat",
        "candidate",
        "langue",
    }
    return Language.FR if len(french & tree.keys() - {"candidate"}) >= 2 else Language.EN


def _candidate(tree: Mapping[str, Tree]) -> Candidate:
    value, _ = first(tree, "candidate", "candidat", "me", "moi", "from")
    if isinstance(value, dict):
        return Candidate(
            text_of(value, "name", "nom", "full_name").replace("\n", " "),
            text_of(value, "headline", "title", "titre", "accroche").replace("\n", " "),
            words.choose(
                words.GENDERS, text_of(value, "gender", "genre", "sexe", "pronouns"), "candidate.gender"
            ),
        )
    name = flat(value).replace("\n", " ") or text_of(tree, "candidate_name", "name", "nom")
    gender = words.choose(words.GENDERS, text_of(tree, "gender", "genre"), "gender")
    return Candidate(name, text_of(tree, "headline", "titre"), gender)
