"""The person of the simulation at the real desk: types, fills forms, presses buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count

from core.clock import Clock
from core.dialogs.desk import Desk
from core.dialogs.turn import Ask, Correct, Replace, Reply, Show, Turn
from core.domain.person import Address, Language
from core.ui.action import Action
from core.ui.card import Buttons, Card


class User:
    """`zone` and `language` are what the platform tells of them."""

    def __init__(self, desk: Desk, who: Address, zone: str, language: Language, clock: Clock) -> None:
        self._desk, self.who, self.zone, self.language = desk, who, zone, language
        self._clock = clock
        self._turns = count(1)

    async def types(self, text: str) -> tuple[Reply, ...]:
        return await self._desk.open(self._turn(), text)

    async def presses(self, action: Action) -> tuple[Reply, ...]:
        return await self._desk.press(self._turn(), action)

    async def fills(self, replies: Sequence[Reply], answers: Mapping[str, str]) -> tuple[Reply, ...]:
        """Fills the form that `replies` ask for, page by page, what is not in `answers` left as it stands."""
        name, said = "", list[Reply]()
        while True:
            said += [reply for reply in replies if not isinstance(reply, Ask | Correct)]
            form = next((reply.form for reply in replies if isinstance(reply, Ask | Correct)), None)
            if form is None or name not in ("", form.name):
                return tuple(said) if form is None else (*said, Ask(form))
            assert not form.errors, form.errors
            name = form.name
            values = {
                field.name: answers.get(field.name, form.values.get(field.name, ""))
                for field in form.pages[form.page].fields
            }
            replies = await self._desk.submit(self._turn(), form.name, form.subject, form.page, values)

    async def presses_on(
        self, replies: Sequence[Reply], name: str, extra: str | None = None
    ) -> tuple[Reply, ...]:
        """The first button of that route in what was shown; nothing when there is none."""
        for reply in replies:
            if isinstance(reply, Show | Replace):
                for action in actions(reply.card):
                    if action.name == name and extra in (None, action.extra):
                        return await self.presses(action)
        return ()

    async def sends_all(self, replies: Sequence[Reply]) -> None:
        """Presses "Sent" once on every draft shown."""
        for reply in replies:
            if isinstance(reply, Show | Replace):
                for action in actions(reply.card):
                    if action.name == "note.sent":
                        await self.presses(action)

    def _turn(self) -> Turn:
        return Turn(
            self.who,
            f"turn{next(self._turns)}",
            self._clock.now(),
            self.language,
            "fr-FR" if self.language is Language.FR else "en-GB",
            self.zone,
            "Sam Lee",
        )


def actions(card: Card) -> list[Action]:
    """What the buttons of a card do, in order."""
    return [b.action for block in card.blocks if isinstance(block, Buttons) for b in block.buttons]
