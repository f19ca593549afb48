"""What a person sees of Discord: the conversation they look at, the modal in front, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass

from tests.platforms.discord import screen
from tests.platforms.discord.modal import Modal
from tests.platforms.discord.rules import components as parts
from tests.platforms.discord.server import Discord
from tests.platforms.discord.world import Channel, Guild, Json, Message, User

PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Grip:
    """A button or menu as it stood on the screen: it can be pressed later, whatever happened to its message since."""

    component: Json
    message: Message


class Onlooker:
    """Somebody before the screen; `Person` can do things too."""

    def __init__(self, discord: Discord, user: User, place: Guild | str | None = None) -> None:
        self.discord = discord
        self.user = user
        self.place = self._channel(place)
        self._modal: Modal | None = None
        self._dismissed: set[str] = set()
        self._notices: list[Message] = []

    def goes_to(self, place: Guild | str | None) -> Channel:
        self.place = self._channel(place)
        return self.place

    @property
    def modal(self) -> Modal | None:
        """The modal in front of them."""
        known = self.discord.world.modals.get(self.user.id)
        if known is None:
            self._modal = None
        elif self._modal is None or self._modal.body is not known[0]:
            self._modal = Modal(*known)
        return self._modal

    def sees(self) -> str:
        """The screen as text: the modal in front, else the conversation, newest message last."""
        if self.modal is not None:
            return "\n".join(self.modal.lines(self._reader()))
        return self.reads(self.place)

    def reads(self, channel: Channel) -> str:
        """A conversation as they see it, wherever they are."""
        return "\n\n".join(self._message(posted) for posted in self.messages(channel))

    def reads_dms(self) -> str:
        """Their own conversation with the app."""
        return self.reads(self.discord.world.dm(self.user.id))

    async def sees_soon(self, *words: str, within: float = 5.0) -> str:
        """Waits until all of `words` are on the screen; the screen then."""
        try:
            await self.discord.until(lambda: all(w in self.sees() for w in words), within)
        except AssertionError:
            raise AssertionError(f"{words!r} did not appear; on the screen:\n{self.sees()}") from None
        return self.sees()

    async def gets_dm(self, *words: str, within: float = 10.0) -> str:
        """Waits until all of `words` stand in their conversation with the app."""
        try:
            await self.discord.until(lambda: all(w in self.reads_dms() for w in words), within)
        except AssertionError:
            raise AssertionError(
                f"{words!r} did not come; in the conversation:\n{self.reads_dms()}"
            ) from None
        return self.reads_dms()

    async def sees_modal(self, within: float = 5.0) -> str:
        await self.discord.until(lambda: self.modal is not None, within, "a modal")
        return self.sees()

    def messages(self, channel: Channel | None = None) -> list[Message]:
        """The messages of this conversation that they can see, oldest first."""
        place = channel or self.place
        notices = [m for m in self._notices if m.channel == place.id]
        seen = [m for m in place.messages if m.only_for in (None, self.user.id) and not m.is_gone]
        return sorted((m for m in (*seen, *notices) if m.id not in self._dismissed), key=lambda m: int(m.id))

    def copies(self) -> list[str]:
        """The texts in code blocks on the screen, oldest first: what the copy button would copy."""
        said = [
            part["content"]
            for posted in self.messages()
            for part in screen.parts(posted.components)
            if part["type"] == parts.TEXT
        ]
        return [text.rstrip("\n") for one in said for text in screen.CODE.findall(one)]

    def downloads(self, name: str) -> bytes:
        """The newest file of this name on the screen."""
        for posted in reversed(self.messages()):
            for file in posted.files:
                if file.name == name:
                    return file.content
        raise AssertionError(f"no file {name!r}; on the screen:\n{self.sees()}")

    def grips(self, label: str) -> Grip:
        """The button with this label in the newest message that has it. Raises AssertionError with the screen."""
        for grip in self._grips():
            if grip.component["type"] == parts.BUTTON and grip.component.get("label") == label:
                return grip
        raise AssertionError(f"no button {label!r}; on the screen:\n{self.sees()}")

    def _grips(self) -> list[Grip]:
        return [
            Grip(part, posted)
            for posted in reversed(self.messages())
            for part in screen.parts(posted.components)
            if part["type"] in (parts.BUTTON, parts.SELECT)
        ]

    def follows(self, label: str) -> str:
        """The address that a link or a link button leads to, which the person's own browser opens."""
        for posted in reversed(self.messages()):
            if label in (found := screen.links(posted)):
                return found[label]
        raise AssertionError(f"no link {label!r}; on the screen:\n{self.sees()}")

    def _front(self) -> Modal:
        assert self.modal is not None, f"no modal; on the screen:\n{self.sees()}"
        return self.modal

    def _message(self, posted: Message) -> str:
        who = self.discord.world.users[posted.author].name
        private = " (only you see this)" if posted.only_for else ""
        edited = " (edited)" if posted.edited else ""
        return "\n".join([f"{who}{private}{edited}:", *screen.message(posted, self._reader())])

    def _reader(self) -> screen.Reader:
        names = {user.id: user.name for user in self.discord.world.users.values()}
        return screen.Reader(self.user, self.discord.world.now(), names)

    def _channel(self, place: Guild | str | None) -> Channel:
        world = self.discord.world
        if place is None:
            return world.dm(self.user.id)
        if isinstance(place, Guild):
            place.members.add(self.user.id)
            return world.channels[place.channel]
        assert place == PRIVATE, place
        for channel in world.channels.values():
            if channel.kind == "private" and self.user.id in channel.members:
                return channel
        friend = self.discord.user("Sam Lee")
        made = Channel(world.new_id(), "private", members={self.user.id, friend.id})
        world.channels[made.id] = made
        return made
