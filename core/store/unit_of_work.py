"""One transaction of one person, and everything of theirs that it reads or changes."""

from __future__ import annotations

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
    """Made by `Store.begin` and `Store.read`; nothing in it reaches another person's data."""

    def __init__(
        self, transaction: Transaction, person: bytes | None = None, *, was_reached: bool = False
    ) -> None:
        self.scope: Scope = transaction.scope
        self.person = PersonRepo(transaction, person, was_reached=was_reached)
        self.interviews = InterviewRepo(transaction)
        self.contacts = ContactRepo(transaction)
        self.notes = NoteRepo(transaction)
        self.touches = TouchRepo(transaction)
        self.proofs = ProofRepo(transaction)
        self.follows = FollowRepo(transaction)
        self.feedback = FeedbackRepo(transaction)
        self.feeds = FeedRepo(transaction)
        self.drafts = DraftRepo(transaction)
        self.seen = SeenRepo(transaction)
        self.reminders = ReminderRepo(transaction)
        self.frames = FrameRepo(transaction)
        self.fingerprints = FingerprintRepo(transaction)
