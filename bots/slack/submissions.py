"""A modal that was sent: its pages brought to the desk one after the other, as a person would send them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bots.slack.forms import Sent
from core.dialogs.desk import Desk
from core.dialogs.talk import Replies
from core.dialogs.turn import Ask, Correct, Turn

MOST_PAGES = 20
"""No form has as many; a bound on what one envelope can make us do."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`correct`: something is to be put right. `ask`: one more form, or pages that this modal did not show."""

    replies: Replies
    correct: Correct | None = None
    ask: Ask | None = None


async def send(desk: Desk, turn: Turn, sent: Sent, view: Mapping[str, Any]) -> Outcome:
    """Every page that the view shows, once nothing in any of them is wrong; each is kept as it is taken."""
    shown = {str(b.get("block_id")) for b in view.get("blocks", ()) if isinstance(b, Mapping)}
    wrong = await desk.check(turn, sent.form, sent.subject, sent.values, shown)
    if wrong is not None:
        return Outcome((), correct=wrong)
    for page in range(MOST_PAGES):
        replies = await desk.submit(turn, sent.form, sent.subject, page, sent.values)
        for reply in replies:
            if isinstance(reply, Correct):
                return Outcome((), correct=reply)
        following = _next_page(replies, sent, page)
        if following is not None:
            form = following.form
            fields = {field.name for field in form.pages[form.page].fields}
            if fields <= shown:
                continue
            return Outcome((), ask=following)
        if replies:
            forms = [reply for reply in replies if isinstance(reply, Ask)]
            cards = tuple(reply for reply in replies if not isinstance(reply, Ask))
            return Outcome(cards, ask=forms[-1] if forms else None)
        # nothing was answered: this page was taken before, when the same view came with a fault on a later one
    return Outcome(())


def _next_page(replies: Replies, sent: Sent, page: int) -> Ask | None:
    for reply in replies:
        if isinstance(reply, Ask):
            form = reply.form
            if (form.name, form.subject, form.page) == (sent.form, sent.subject, page + 1):
                return reply
    return None
