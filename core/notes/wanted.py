"""What is missing, to be asked in one tap: never made up, never a hole in the note."""

from __future__ import annotations

from collections.abc import Iterator

from core.domain.note import NoteKind
from core.notes.foreign import Foreign
from core.notes.material import Material
from core.notes.note import Wanted
from core.notes.numbers import counts

_WITH_NEEDS = frozenset(
    {
        NoteKind.THANK_YOU_MANAGER,
        NoteKind.THANK_YOU_PEER,
        NoteKind.THANK_YOU_EXECUTIVE,
        NoteKind.FINAL_ROUND,
        NoteKind.LATE_THANK_YOU,
        NoteKind.PHONE_SCREEN,
    }
)
_AFTER = frozenset({NoteKind.REJECTION_FINAL, NoteKind.REJECTION_EARLY, NoteKind.DOOR_OPEN})


def wanted(got: Material) -> tuple[Wanted, ...]:
    """Most useful first; `key` names the sentence, `path` the field that would answer it."""
    return tuple(_all(got))


def _all(got: Material) -> Iterator[Wanted]:
    brief, to = got.brief, got.to
    who = {"name": to.name or brief.company}
    if not brief.candidate.name.strip():
        yield Wanted("signature", "candidate.name")
    share = got.share
    place = share.moment.path if share.moment is not None else f"{to.path}.moment"
    fragment = got.slots.get("moment")
    if share.moment is None:
        yield Wanted("moment", place, who)
    elif fragment is None:
        foreign = Foreign(brief)(share.moment.text)
        yield Wanted("moment_foreign" if foreign else "moment_unclear", place, who)
    elif fragment.private:
        yield Wanted("moment_private", place, who)
    if not brief.role.strip():
        yield Wanted("role", "role")
    if got.kind in _WITH_NEEDS:
        yield from _needs(got)
    if got.kind is NoteKind.REJECTION_FINAL and "weak_spot" not in got.slots:
        yield Wanted("weak_spot", "outcome.weak_spot")
    if got.kind is NoteKind.ACCEPTANCE and "start_day" not in got.slots:
        yield Wanted("start_on", "outcome.start_on")
    if brief.question.strip() and not brief.own_view.strip() and got.kind in _WITH_NEEDS:
        yield Wanted("own_view", "own_view")
    if (
        got.kind not in _AFTER
        and not brief.next_step.strip()
        and brief.next_on is None
        and got.kind in _WITH_NEEDS
    ):
        yield Wanted("next_step", "next_step")
    if got.kind in _WITH_NEEDS:
        yield from _unsaid(got)
    if to.name and to.name == to.name.lower() and to.name.upper() != to.name:
        yield Wanted("name_case", f"{to.path}.name", {"name": to.name})


def _needs(got: Material) -> Iterator[Wanted]:
    brief = got.brief
    share = got.share
    if not share.needs:
        yield Wanted("need", "needs")
        return
    index = share.needs[0]
    heard = brief.needs[index]
    if not heard.proof.strip():
        yield Wanted("proof", f"needs[{index}].proof", {"need": heard.need})
    elif "proof" not in got.slots:
        if not share.shared_need:
            foreign = Foreign(brief)(heard.proof)
            key = "proof_foreign" if foreign else "proof_unclear"
            yield Wanted(key, f"needs[{index}].proof", {"proof": heard.proof})
    elif not (got.slots["proof"].has_number or counts(heard.proof, brief.language)):
        yield Wanted("number", f"needs[{index}].proof", {"proof": heard.proof})
    if heard.need.strip() and "need" not in got.slots:
        key = "need_foreign" if Foreign(brief)(heard.need) else "need_unclear"
        yield Wanted(key, f"needs[{index}].need", {"need": heard.need})


def _unsaid(got: Material) -> Iterator[Wanted]:
    """What was typed and falls to this reader, yet no sentence can be built on."""
    brief, share = got.brief, got.share
    typed = {
        "theme": brief.theme if share.theme else "",
        "question": brief.question if share.question else "",
        "view": brief.own_view if share.question and "question" in got.slots else "",
        "repair": brief.repair if share.repair and brief.repair_wanted else "",
        "next_step": brief.next_step if share.next_step else "",
    }
    for slot, text in typed.items():
        if text.strip() and slot not in got.slots:
            yield Wanted(
                "foreign" if Foreign(brief)(text) else "unclear", _FIELDS.get(slot, slot), {"typed": text}
            )


_FIELDS = {"view": "own_view"}
