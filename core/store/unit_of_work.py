"""One transaction of one person, and everything of theirs that it reads or changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from core.domain.person import Scope
from core.store.cohort import FingerprintRepo, FrameRepo
from core.store.contacts import ContactRepo
from core.store.drafts import DraftRepo
from core.store.feedback import FeedbackRepo
from core.store.feeds import FeedRepo
from core.store.follows import FollowRepo
from core.store.interviews import InterviewRepo
from core.store.notes import NoteRepo
from core.store.person import PersonRepo
from core.store.proofs import ProofRepo
from core.store.reminders import ReminderRepo
from core.store.seen import SeenRepo
from core.store.touches import TouchRepo
from core.store.transaction import Transaction


class UnitOfWork:
    """Made by `Store.begin` and `Store.read`; nothing in it reaches another person's data.

    A repository is made when it is first asked for: most transactions, and every reminder's card, need a few of them.
    """

    interviews: InterviewRepo
    contacts: ContactRepo
    notes: NoteRepo
    touches: TouchRepo
    proofs: ProofRepo
    follows: FollowRepo
    feedback: FeedbackRepo
    feeds: FeedRepo
    drafts: DraftRepo
    seen: SeenRepo
    reminders: ReminderRepo
    frames: FrameRepo
    fingerprints: FingerprintRepo

    def __init__(
        self,
        transaction: Transaction,
        person: bytes | None = None,
        here_at: datetime | None = None,
        *,
        was_reached: bool = False,
    ) -> None:
        self.scope: Scope = transaction.scope
        self.person = PersonRepo(transaction, person, here_at, was_reached=was_reached)
        self._in = transaction

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Called for what is not there yet."""
            if (repository := _REPOSITORIES.get(name)) is None:
                raise AttributeError(name)
            made = repository(self._in)
            setattr(self, name, made)
            return made


_REPOSITORIES: dict[str, Callable[[Transaction], Any]] = {
    "interviews": InterviewRepo,
    "contacts": ContactRepo,
    "notes": NoteRepo,
    "touches": TouchRepo,
    "proofs": ProofRepo,
    "follows": FollowRepo,
    "feedback": FeedbackRepo,
    "feeds": FeedRepo,
    "drafts": DraftRepo,
    "seen": SeenRepo,
    "reminders": ReminderRepo,
    "frames": FrameRepo,
    "fingerprints": FingerprintRepo,
}
