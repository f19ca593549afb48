"""An interview written in a file (docs/interview-file.md) read into a brief, and the notes it asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from core.domain.brief import Brief, Candidate, EarlierRound, NeedHeard, OutcomeFacts, Recipient
from core.domain.experience import Proof
from core.domain.interview import OutcomeKind, Round
from core.domain.note import NoteKind
from core.domain.person import Language, Length, Register, Tone
from core.domain.when import read_day, read_instant
from core.domain.zones import check_zone, spelling_for
from core.errors import Problem
from core.notes import file_words as words
from core.notes.file_people import read_people
from core.notes.file_tree import Tree, entries, first, flat, read_tree, text_of
from core.notes.kinds import default_notes, kind_for
from core.notes.matching import best
from core.notes.note import Note
from core.notes.writer import write_panel

DAY_ONLY = time(17, 0)
"""The local hour taken for an interview logged with its date alone."""


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


def usual_sending(brief: Brief, kind: NoteKind, now: datetime) -> datetime:
    """The evening of the interview or the next morning for thanks; later for what follows. Local 8:30, in UTC."""
    zone = ZoneInfo(brief.zone)
    ended = brief.ended_at.astimezone(zone)
    if (
        now - brief.ended_at < timedelta(days=4)
        and now >= brief.ended_at + timedelta(minutes=30)
        and kind not in _LATER
    ):
        return now
    days = _LATER.get(kind, 1)
    if kind in (NoteKind.CHECK_IN, NoteKind.SECOND_REMINDER) and brief.next_on is not None:
        start, days = brief.next_on, 2 if kind is NoteKind.CHECK_IN else 12
    else:
        start = ended.date()
    morning = datetime.combine(start + timedelta(days=days), time(8, 30), zone)
    while morning.weekday() > 4:
        morning += timedelta(days=1)
    return morning.astimezone(UTC)


_LATER = {
    NoteKind.CHECK_IN: 8,
    NoteKind.SECOND_REMINDER: 19,
    NoteKind.REJECTION_FINAL: 7,
    NoteKind.REJECTION_EARLY: 7,
    NoteKind.DOOR_OPEN: 42,
    NoteKind.OFFER_THANKS: 5,
    NoteKind.ACCEPTANCE: 5,
    NoteKind.OFFER_DECLINE: 5,
    NoteKind.WITHDRAWAL: 3,
    NoteKind.ANOTHER_OFFER: 4,
    NoteKind.LATE_THANK_YOU: 5,
    NoteKind.LINKEDIN_INVITE: 2,
    NoteKind.LINKEDIN_MESSAGE: 3,
}


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
    spelling = _spelling(text_of(tree, "spelling", "locale", "variante"), language, zone if typed else None)
    if not (
        company := text_of(
            tree, "company", "employer", "organisation", "organization", "entreprise", "societe", "employeur"
        ).replace("\n", " ")
    ):
        raise Problem("company_missing", "company")
    ended = _when(tree, zone, now, language, spelling)
    people = read_people(tree)
    outcome, stage = _outcome(tree, zone, ended, language, spelling)
    step, next_on = _next(tree, zone, ended, language, spelling)
    repair, wants_repair = _repair(tree)
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
        needs=_needs(tree, people, language),
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
        earlier=_earlier(tree, zone, ended, language, spelling),
        outcome=outcome,
        seed=text_of(tree, "seed"),
    )
    if not brief.seed:
        brief = replace(brief, seed=f"{brief.candidate.name}|{company}|{ended.isoformat()}")
    sending = _sending(tree, zone, ended, now, language, spelling)
    return InterviewFile(brief, _wanted(tree, brief, sending, now), sending, now)


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


def _spelling(typed: str, language: Language, zone: str | None) -> str:
    plain = typed.replace("_", "-").lower()
    for known in ("en-US", "en-GB", "fr-FR", "fr-CA"):
        if plain == known.lower() and known.startswith(language.value):
            return known
    if language is Language.EN and plain in ("uk", "gb", "british"):
        return "en-GB"
    if language is Language.EN and plain in ("us", "american"):
        return "en-US"
    return spelling_for(zone, language)


def instant(
    typed: str, zone: str, now: datetime, language: Language, spelling: str, field: str, *, past: bool = True
) -> datetime:
    """ISO, or as people type it; a date alone is 17:00 of that day. Raises Problem beside `field`."""
    here = ZoneInfo(zone)
    plain = typed.strip()
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", plain):
            return datetime.combine(date.fromisoformat(plain), DAY_ONLY, here).astimezone(UTC)
        read = datetime.fromisoformat(plain)
        return (read if read.tzinfo else read.replace(tzinfo=here)).astimezone(UTC)
    except ValueError:
        pass
    try:
        return read_instant(plain, zone=zone, now=now, language=language, past=past, spelling=spelling).end
    except Problem as unclear:
        if unclear.key != "time_missing":
            raise unclear.beside(field) from None
    try:
        day = read_day(plain, zone=zone, now=now, language=language, past=past, spelling=spelling)
    except Problem as unclear:
        raise unclear.beside(field) from None
    return datetime.combine(day, DAY_ONLY, here).astimezone(UTC)


def day_in(typed: str, zone: str, now: datetime, language: Language, spelling: str) -> date | None:
    """The day that `typed` names, seen from `now`; None when it names none."""
    plain = typed.strip()
    if found := re.match(r"(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d.*)?$", plain):
        try:
            return date.fromisoformat(found[1])
        except ValueError:
            return None
    try:
        return read_day(plain, zone=zone, now=now, language=language, past=False, spelling=spelling)
    except Problem:
        pass
    try:
        return (
            read_instant(plain, zone=zone, now=now, language=language, past=False, spelling=spelling)
            .end.astimezone(ZoneInfo(zone))
            .date()
        )
    except Problem:
        return None


def _when(tree: Mapping[str, Tree], zone: str, now: datetime, language: Language, spelling: str) -> datetime:
    typed = text_of(
        tree, "when", "ended", "ended_at", "end", "quand", "fin", "date", "interview_date", "date_entretien"
    ).replace("\n", " ")
    if hour := text_of(tree, "time", "heure"):
        typed = f"{typed} {hour}".strip()
    if not typed:
        raise Problem("required", "when")
    return instant(typed, zone, now, language, spelling, "when")


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


def _needs(
    tree: Mapping[str, Tree], people: tuple[Recipient, ...], language: Language
) -> tuple[NeedHeard, ...]:
    found: list[NeedHeard] = []
    for value, path in entries(tree, "needs", "need", "besoins", "besoin"):
        if isinstance(value, dict):
            need = text_of(value, "need", "besoin", "what", "quoi", "text")
            proof = text_of(
                value,
                "proof",
                "experience",
                "preuve",
                "answer",
                "my_experience",
                "evidence",
                "reponse",
                "proofs",
            )
            if not need and not proof and len(value) == 1:
                need, proof = next(iter(value)).replace("_", " "), flat(next(iter(value.values())))
            found.append(
                NeedHeard(
                    need,
                    proof,
                    _whose(
                        text_of(value, "whose", "for", "who", "from", "by", "de_qui", "qui", "pour"),
                        people,
                        f"{path}.whose",
                    ),
                )
            )
        elif typed := flat(value):
            found.append(NeedHeard(typed))
    for someone, place in _peoples_needs(tree, people):
        found.append(NeedHeard(place, "", someone.id))
    bank = [
        Proof(str(i), flat(each), datetime.min.replace(tzinfo=UTC))
        for i, (each, _) in enumerate(
            entries(tree, "experience", "experiences", "proofs", "proof", "preuves")
        )
    ]
    return _answered(found, bank, language)


def _answered(needs: list[NeedHeard], bank: list[Proof], language: Language) -> tuple[NeedHeard, ...]:
    """Needs without a proof take the one of the bank that answers them, else the one written in the same place."""
    for i, heard in enumerate(needs):
        if heard.proof or not bank:
            continue
        chosen = best(heard.need, bank, language) or (bank[0] if len(needs) == 1 and len(bank) == 1 else None)
        if chosen is not None:
            needs[i] = replace(heard, proof=chosen.text)
            bank.remove(chosen)
    open_needs = [i for i, heard in enumerate(needs) if not heard.proof]
    in_step = len(bank) == len(open_needs)
    for i, proof in zip(open_needs, list(bank), strict=False):
        if in_step or not any(heard.proof for heard in needs):
            needs[i] = replace(needs[i], proof=proof.text)
    if not needs:
        needs = [NeedHeard("", proof.text) for proof in bank[:1]]
    return tuple(needs)


def _peoples_needs(tree: Mapping[str, Tree], people: tuple[Recipient, ...]) -> list[tuple[Recipient, str]]:
    found = []
    for i, (value, _) in enumerate(entries(tree, *PEOPLE_KEYS)):
        if isinstance(value, dict) and i < len(people):
            found += [
                (people[i], typed)
                for key in ("need", "needs", "besoin", "besoins")
                if (typed := text_of(value, key))
            ]
    return found


PEOPLE_KEYS = (
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


def _whose(typed: str, people: tuple[Recipient, ...], path: str) -> str | None:
    plain = " ".join(typed.casefold().split())
    if not plain or plain in (
        "all",
        "everyone",
        "team",
        "the team",
        "tous",
        "tout le monde",
        "l'équipe",
        "equipe",
        "both",
        "company",
    ):
        return None
    for someone in people:
        names = {
            someone.name.casefold(),
            *(part.casefold() for part in someone.name.split() if len(part) > 1),
            someone.id,
            someone.relation.value,
        }
        if plain in names or plain.split()[0] in names:
            return someone.id
    raise Problem("which_contact", path, typed=typed[:60])


def _next(
    tree: Mapping[str, Tree], zone: str, ended: datetime, language: Language, spelling: str
) -> tuple[str, date | None]:
    value, _ = first(tree, "next_step", "next_steps", "next", "suite", "prochaine_etape", "etape_suivante")
    if isinstance(value, list):
        value = value[0]
    if isinstance(value, dict):
        step = text_of(value, "step", "what", "quoi", "etape", "text", "next_step")
        typed = text_of(value, "date", "on", "when", "by", "le", "quand", "next_on")
    else:
        step, typed = flat(value), ""
    typed = typed or text_of(
        tree,
        "next_on",
        "next_date",
        "next_step_date",
        "date_suite",
        "answer_date",
        "decision_date",
        "date_reponse",
    )
    day = day_in(typed, zone, ended, language, spelling) if typed else None
    if typed and day is None:
        step = f"{step} {typed}".strip()
    if day is None and step and (alone := day_in(step, zone, ended, language, spelling)) is not None:
        return "", alone
    return step, day


def _repair(tree: Mapping[str, Tree]) -> tuple[str, bool]:
    value, _ = first(tree, "repair", "rattrapage", "correction", "wish_i_had_said", "to_repair")
    if isinstance(value, dict):
        wanted = words.said_yes(text_of(value, "wanted", "use", "include", "souhaite"))
        return text_of(value, "text", "answer", "words", "texte", "reponse"), wanted is not False
    typed = flat(value)
    asked = words.said_yes(text_of(tree, "repair_wanted", "use_repair", "rattrapage_souhaite"))
    return typed, bool(typed) and asked is not False


def _outcome(
    tree: Mapping[str, Tree], zone: str, ended: datetime, language: Language, spelling: str
) -> tuple[OutcomeFacts | None, Round | None]:
    value, _ = first(tree, "outcome", "resultat", "issue", "result")
    if value in ("", [], {}):
        return None, None
    inner: Mapping[str, Tree] = value if isinstance(value, dict) else {"kind": flat(value)}
    kind = words.choose(
        words.OUTCOMES,
        text_of(inner, "kind", "result", "outcome", "status", "what", "type", "resultat"),
        "outcome",
    )
    if kind is None:
        kind = OutcomeKind.REJECTED if text_of(inner, "weak_spot", "point_faible") else OutcomeKind.SILENT
    stage = words.choose(words.ROUNDS, text_of(inner, "stage", "round", "etape", "tour"), "outcome.stage")
    facts = OutcomeFacts(
        kind,
        weak_spot=text_of(inner, "weak_spot", "weakness", "reason", "point_faible", "raison"),
        words=text_of(inner, "words", "said", "feedback", "message", "mots", "detail"),
        start_on=day_in(
            text_of(inner, "start_on", "start", "start_date", "debut", "date_debut"),
            zone,
            ended,
            language,
            spelling,
        ),
        answer_by=day_in(
            text_of(inner, "answer_by", "deadline", "reply_by", "reponse_avant", "echeance"),
            zone,
            ended,
            language,
            spelling,
        ),
    )
    return facts, stage


def _earlier(
    tree: Mapping[str, Tree], zone: str, ended: datetime, language: Language, spelling: str
) -> tuple[EarlierRound, ...]:
    found = []
    for value, path in entries(
        tree,
        "earlier",
        "earlier_rounds",
        "previous",
        "previous_rounds",
        "tours_precedents",
        "precedent",
        "avant",
    ):
        inner: Mapping[str, Tree] = value if isinstance(value, dict) else {"theme": flat(value)}
        typed = text_of(inner, "when", "date", "quand")
        found.append(
            EarlierRound(
                words.choose(words.ROUNDS, text_of(inner, "round", "stage", "tour"), f"{path}.round")
                or Round.FIRST,
                instant(typed, zone, ended, language, spelling, f"{path}.when")
                if typed
                else ended - timedelta(days=7),
                text_of(inner, "theme", "sujet"),
                text_of(inner, "moment", "souvenir"),
                tuple(flat(each) for each, _ in entries(inner, "needs", "need", "besoins")),
            )
        )
    return tuple(found)


def _sending(
    tree: Mapping[str, Tree], zone: str, ended: datetime, now: datetime, language: Language, spelling: str
) -> datetime | None:
    typed = text_of(tree, "sending", "send_at", "sending_at", "send", "envoi", "sent_at", "sent")
    return (
        instant(typed, zone, ended if ended > now else now, language, spelling, "sending", past=False)
        if typed
        else None
    )


def _wanted(
    tree: Mapping[str, Tree], brief: Brief, sending: datetime | None, now: datetime
) -> tuple[tuple[NoteKind, str], ...]:
    found: list[tuple[NoteKind, str]] = []
    for value, path in entries(tree, "notes", "kinds", "kind", "note", "wanted", "messages"):
        inner: Mapping[str, Tree] = value if isinstance(value, dict) else {"kind": flat(value)}
        typed = text_of(inner, "kind", "type", "note")
        to = text_of(inner, "to", "for", "who", "a", "pour")
        readers = (
            [p for p in brief.people if p.id == _whose(to, brief.people, f"{path}.to")]
            if to
            else _readers(typed, brief)
        )
        found += [
            (
                _kind(
                    typed,
                    brief,
                    reader,
                    path,
                    sending or usual_sending(brief, NoteKind.THANK_YOU_MANAGER, now),
                ),
                reader.id,
            )
            for reader in readers
        ]
    if found:
        return tuple(dict.fromkeys(found))
    return default_notes(brief, sending or usual_sending(brief, NoteKind.THANK_YOU_MANAGER, now))


def _kind(typed: str, brief: Brief, reader: Recipient, path: str, sending: datetime) -> NoteKind:
    key = typed.strip().lower().replace(" ", "_").replace("-", "_")
    if key in words.THANKS_WORDS or not key:
        return kind_for(brief, reader, sending_at=sending)
    if key in words.REJECTION_WORDS:
        return (
            NoteKind.REJECTION_EARLY
            if brief.round in (Round.PHONE_SCREEN, Round.FIRST)
            else NoteKind.REJECTION_FINAL
        )
    kind = words.choose(words.KINDS, typed, path)
    assert kind is not None  # noqa: S101 - the text is not empty
    return kind


_ONE_READER = frozenset(
    [
        "check_in",
        "second_reminder",
        "acceptance",
        "offer_decline",
        "withdrawal",
        "another_offer",
        "no_show",
        "relay",
        "relance",
    ]
)


def _readers(typed: str, brief: Brief) -> list[Recipient]:
    """To whom a kind goes when nobody is named: by what its name says, else everyone who was met."""
    key = typed.strip().lower().replace(" ", "_").replace("-", "_")
    met = [p for p in brief.people if p.interviewed] or list(brief.people)
    by_relation = {f"thank_you_{r.value}": [p for p in met if p.relation is r] for r in words.RELATIONS}
    if by_relation.get(key):
        return by_relation[key]
    if key in _ONE_READER:
        return [next((p for p in met if p.relation.value == "recruiter"), met[0])]
    if key == "hallway":
        return [p for p in brief.people if not p.interviewed] or met
    return (
        met
        if key in ("rejection_final", "rejection_early", "offer_thanks", "phone_screen", "final_round")
        else list(brief.people)
    )
