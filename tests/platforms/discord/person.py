"""A person in front of Discord: does what a person can do there, no more."""

from __future__ import annotations

from collections.abc import Mapping
from mimetypes import guess_type

from tests.platforms.discord import menu, payloads
from tests.platforms.discord.api.interactions import AUTOCOMPLETE, COMMAND, COMPONENT, SUBMISSION
from tests.platforms.discord.menu import Choice
from tests.platforms.discord.modal import Given
from tests.platforms.discord.onlooker import PRIVATE, Grip, Onlooker
from tests.platforms.discord.rules import commands as c
from tests.platforms.discord.shapes import member_json, message_json, user_json
from tests.platforms.discord.world import Interaction, Json, Message, User

__all__ = ["PRIVATE", "Choice", "Grip", "Person"]

SILENCE = "The application did not respond"


class Person(Onlooker):
    """`anne = Person(discord, discord.user("Anne Martin", guild, locale="fr", zone="Europe/Paris"), guild)`.

    `place`: a server, None for the conversation with the app, "private" for one between people without the app.
    """

    async def types(
        self, line: str, given: Mapping[str, menu.Given] | None = None, **options: menu.Given
    ) -> int | None:
        """A slash command by the names that they see ("/interview log", company="Acme"), or words said here.

        The type of the app's first answer; None when there was none.
        """
        if not line.startswith("/"):
            self.says(line)
            return None
        command, path = menu.find(self.discord, self.user, self.place, line)
        asked = {**(given or {}), **options}
        sent, resolved = menu.filled(self.discord, self.user, [command, *path][-1], asked)
        return await self._commands(COMMAND, command, {"options": menu.nested(path, sent)}, resolved, line)

    async def completes(
        self, line: str, option: str, typed: str, given: Mapping[str, menu.Given] | None = None
    ) -> list[Choice]:
        """What the app offers while they type into an option."""
        command, path = menu.find(self.discord, self.user, self.place, line)
        leaf = [command, *path][-1]
        asked = {**(given or {}), option: typed}
        sent, resolved = menu.filled(self.discord, self.user, leaf, asked, focused=option)
        of = next(o for o in leaf["options"] if menu.name_for(o, self.user) == option)
        assert of.get("autocomplete"), f"{option} offers nothing while one types"
        made = payloads.begin(self.discord, AUTOCOMPLETE, self.user, self.place)
        data = self._data(command, {"options": menu.nested(path, sent)}, resolved)
        await self.discord.deliver(made, payloads.payload(self.discord, made, data), f"{line} {option}")
        return [Choice(one["name"], one["value"]) for one in made.choices or ()]

    async def uses_menu(self, name: str, target: Message | User) -> int | None:
        """A command of the menu on a message or on a person, by the name that they see."""
        kind = c.MESSAGE if isinstance(target, Message) else c.USER
        known = menu.offered(self.discord, self.user, self.place, kind)
        found = [one for one in known if menu.name_for(one, self.user) == name]
        assert found, f"no {name!r} among {[menu.name_for(one, self.user) for one in known]}"
        if isinstance(target, Message):
            resolved: Json = {"messages": {target.id: message_json(target, self.discord.world)}}
        else:
            resolved = {"users": {target.id: user_json(target)}}
            if self.place.guild:
                member = {k: v for k, v in member_json(target).items() if k not in ("user", "deaf", "mute")}
                resolved["members"] = {target.id: member}
        return await self._commands(COMMAND, found[0], {"target_id": target.id}, resolved, name)

    async def presses(self, what: str | Grip) -> int | None:
        """A button by its label, in the newest message that has it."""
        grip = self.grips(what) if isinstance(what, str) else what
        assert "url" not in grip.component, f"{what!r} opens an address: follow it"
        assert not grip.component.get("disabled"), f"{what!r} cannot be pressed"
        return await self._acts(grip, {})

    async def picks(self, placeholder: str, *labels: str) -> int | None:
        """Options of a menu under a message, which is known by its placeholder."""
        for grip in self._grips():
            if grip.component.get("placeholder") == placeholder:
                values = {o["label"]: o["value"] for o in grip.component["options"]}
                return await self._acts(grip, {"values": [values[label] for label in labels]})
        raise AssertionError(f"no menu {placeholder!r}; on the screen:\n{self.sees()}")

    def fills(self, given: Mapping[str, Given]) -> None:
        """The fields of the modal in front, by their labels."""
        self._front().fill(given)

    async def submits(self) -> int | None:
        """Sends the modal in front; what the client or the app has against it stays on the screen."""
        modal = self._front()
        missing = modal.missing()
        if missing:
            modal.complaint = " ".join(missing)
            return None
        origin = modal.origin
        made = payloads.begin(self.discord, SUBMISSION, self.user, self.place, message=origin.message)
        made.channel, made.guild, made.context = origin.channel, origin.guild, origin.context
        data = modal.submission(self.discord)
        answer = await self.discord.deliver(
            made, payloads.payload(self.discord, made, data), modal.body["custom_id"]
        )
        if answer is None:
            modal.complaint = "Something went wrong. Try again."
        elif self._modal is modal:
            self.discord.world.modals.pop(self.user.id, None)
            self._modal = None
        return answer

    def dismisses(self) -> None:
        """The modal in front, of which the app is told nothing; else the newest message that only they see."""
        if self.modal is not None:
            self.discord.world.modals.pop(self.user.id)
            self._modal = None
            return
        private = [m for m in self.messages() if m.only_for]
        assert private, "there is nothing to dismiss"
        self._dismissed.add(private[-1].id)

    def says(self, words: str, *, file: tuple[str, bytes] | None = None) -> Message:
        """An ordinary message here, perhaps with a file."""
        world = self.discord.world
        files = [self.discord.keep_file(*file, guess_type(file[0])[0] or "")] if file else []
        posted = Message(world.new_id(), self.place.id, self.user.id, words, files=files, at=world.now())
        self.place.messages.append(posted)
        return posted

    async def _commands(self, kind: int, command: Json, more: Json, resolved: Json, what: str) -> int | None:
        made = payloads.begin(self.discord, kind, self.user, self.place)
        return await self._deliver(made, self._data(command, more, resolved), what)

    def _data(self, command: Json, more: Json, resolved: Json) -> Json:
        found = {"resolved": resolved} if resolved else {}
        where = {"guild_id": command["guild_id"]} if "guild_id" in command else {}
        return {
            "id": command["id"],
            "name": command["name"],
            "type": command["type"],
            **more,
            **found,
            **where,
        }

    async def _acts(self, grip: Grip, more: Json) -> int | None:
        channel = self.discord.world.channels[grip.message.channel]
        made = payloads.begin(self.discord, COMPONENT, self.user, channel, message=grip.message)
        component = grip.component
        data = {
            "custom_id": component["custom_id"],
            "component_type": component["type"],
            "id": component["id"],
            **more,
        }
        return await self._deliver(made, data, component["custom_id"])

    async def _deliver(self, made: Interaction, data: Json, what: str) -> int | None:
        answer = await self.discord.deliver(made, payloads.payload(self.discord, made, data), what)
        if answer is None:
            world = self.discord.world
            notice = Message(
                world.new_id(), made.channel, self.discord.app_id, SILENCE, only_for=self.user.id
            )
            self._notices.append(notice)
        return answer
