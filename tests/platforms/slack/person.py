"""A person in front of Slack: does what a person can do, and sees what Slack shows them, no more."""

from __future__ import annotations

from collections.abc import Mapping
from mimetypes import guess_type

from tests.platforms.slack import payloads, screen
from tests.platforms.slack.api.call import Refused
from tests.platforms.slack.api.conversations import user_json
from tests.platforms.slack.api.views import view_json
from tests.platforms.slack.filling import Given
from tests.platforms.slack.grips import Grip, in_view, under_messages
from tests.platforms.slack.links import Acked, Json, Kind
from tests.platforms.slack.modal import Modals
from tests.platforms.slack.response_urls import Origin
from tests.platforms.slack.server import Slack
from tests.platforms.slack.world import Channel, File, Member, Posted, Workspace

SLACKBOT = "USLACKBOT"


class Person:
    """`person = Person(slack, slack.member(workspace, "Anne Martin", tz="Europe/Paris", locale="fr-FR"))`.

    `workspace`: another one than their own, where they are a guest of a shared channel (Slack Connect).
    """

    def __init__(self, slack: Slack, member: Member, workspace: Workspace | None = None) -> None:
        self.slack = slack
        self.member = member
        self.workspace = workspace or slack.world.workspaces[member.team]
        self.workspace.members.setdefault(member.id, member)
        self.modals = Modals(self)
        self.at_home = False
        self._place: Channel | None = None

    @property
    def id(self) -> str:
        return self.member.id

    @property
    def team(self) -> str:
        return self.workspace.id

    @property
    def place(self) -> Channel:
        """The conversation they look at: their own with the app, until they go elsewhere."""
        return self._place or self.slack.world.dm(self.team, self.id)

    def goes_to(self, name: str) -> Channel:
        """Opens a channel (made when there is none), and joins it. The app is not in it until it is invited."""
        channels = self.workspace.channels.values()
        found = next((c for c in channels if c.kind == "channel" and c.name == name), None)
        if found is None:
            found = Channel(self.slack.world.ids.new("C"), self.team, "channel", set(), name)
            self.workspace.channels[found.id] = found
        found.members.add(self.id)
        self._place, self.at_home = found, False
        return found

    def goes_back(self) -> None:
        """To their own conversation with the app."""
        self._place, self.at_home = None, False

    # What they do

    async def types(self, line: str) -> Acked | None:
        """A slash command ("/interview log Acme"), or words said in the conversation they look at."""
        if not line.startswith("/"):
            self.says(line)
            return None
        name, _, words = line.partition(" ")
        if name not in self.slack.manifest.commands:
            self._slackbot(f"{name} is not a valid command.")
            return None
        channel = self.place
        payload = payloads.command(self.slack, self.team, self.member, channel, name, words.strip())
        acked = await self.slack.deliver(Kind.COMMAND, payload, answers=True)
        if not acked.ok:
            why = {"timeout": "operation_timeout", "connection_failed": "dispatch_failed"}.get(
                acked.why, acked.why
            )
            self._slackbot(f"{name} failed with the error “{why}”")
        elif acked.payload:
            origin = Origin(self.team, channel.id, self.id, self.slack.world.now())
            try:
                self.slack.response_urls.show(origin, acked.payload)
            except Refused as refused:
                self.slack.violation(f"{name}: {refused.error} {' '.join(refused.messages)}")
        self.slack.changed()
        return acked

    def says(self, words: str, *, file: tuple[str, bytes] | None = None) -> Posted:
        """An ordinary message, perhaps with a file."""
        channel = self.place
        files = [self.owns_file(*file)] if file else []
        posted = Posted(channel.id, self.slack.world.ts(), words, user=self.id, files=files)
        channel.messages.append(posted)
        return posted

    async def presses(self, what: str | Grip) -> Acked:
        """A button by its label, in what is in front (a modal, the Home tab, else the newest message that has it)."""
        grip = self.grips(what) if isinstance(what, str) else what
        one = payloads.action(grip.element, grip.block_id, self.slack.world.ts())
        return await self._acts(grip, one)

    async def follows(self, label: str) -> str:
        """Presses a button that opens an address; the address, which the person's own browser opens."""
        grip = self.grips(label)
        assert "url" in grip.element, f"{label!r} opens no address"
        await self.presses(grip)
        return str(grip.element["url"])

    async def picks(self, label: str, option: str) -> Acked:
        """An option of a menu outside a form; `label` is the menu's placeholder."""
        for grip in self._grips():
            if grip.element.get("placeholder", {}).get("text") == label:
                chosen = next(o for o in grip.element["options"] if o["text"]["text"] == option)
                one = payloads.action(
                    grip.element, grip.block_id, self.slack.world.ts(), {"selected_option": chosen}
                )
                return await self._acts(grip, one)
        raise AssertionError(f"no menu {label!r}; on the screen:\n{self.sees()}")

    async def opens_home(self) -> None:
        """Opens the app's Home tab: the app is told each time."""
        self.at_home, self._place = True, None
        known = self.workspace.home(self.id)
        view = {"view": view_json(self.slack, known)} if known else {}
        dm = self.slack.world.dm(self.team, self.id)
        event = {"type": "app_home_opened", "user": self.id, "channel": dm.id, "tab": "home", **view}
        await self.slack.tell(self.team, event)

    async def uses_shortcut(self, name: str, message: Posted | None = None) -> Acked:
        """A shortcut by its name in the menu; one on a message when `message` is given."""
        kind = "message" if message else "global"
        found = [s for s in self.slack.manifest.shortcuts if s.name == name and s.kind == kind]
        assert found, f"no {kind} shortcut {name!r}"
        if message is None:
            payload = payloads.shortcut(self.slack, self.team, self.member, found[0].callback_id)
        else:
            channel = self.workspace.channels[message.channel]
            payload = payloads.on_message_shortcut(
                self.slack, self.team, self.member, channel, message, found[0].callback_id
            )
        return await self.slack.deliver(Kind.INTERACTIVE, payload, answers=False)

    async def fills(self, given: Mapping[str, Given]) -> None:
        """The fields of the modal in front, by their labels. A list that the app fills is asked, and picked from."""
        for label, value in given.items():
            await self.modals.fill(label, value)

    async def suggested(self, label: str, typed: str) -> list[str]:
        return [option["text"]["text"] for option in await self.modals.suggested(label, typed)]

    async def submits(self) -> None:
        await self.modals.submit()
        self.slack.changed()

    async def cancels(self) -> None:
        await self.modals.close()

    async def closes_all(self) -> None:
        """The cross of the modal."""
        await self.modals.close(everything=True)

    # What changes about them

    async def moves_to(self, zone: str) -> None:
        self.member.tz = zone
        await self._tell_profile()

    async def speaks(self, locale: str) -> None:
        self.member.locale = locale
        await self._tell_profile()

    def leaves(self) -> None:
        """Their account is deactivated."""
        self.member.deleted = True

    def owns_file(self, name: str, content: bytes) -> File:
        """A file of theirs, in Slack."""
        kind = guess_type(name)[0] or "application/octet-stream"
        file = File(self.slack.world.ids.new("F"), self.team, name, content, kind, user=self.id)
        file.length, file.arrived, file.shared = len(content), True, True
        self.workspace.files[file.id] = file
        return file

    # What they see

    @property
    def modal_is_open(self) -> bool:
        return self.workspace.modal(self.id) is not None

    def sees(self) -> str:
        """The screen as text: the modal in front, else the Home tab, else the conversation, newest message last."""
        reader = self._reader()
        if self.modal_is_open:
            return "\n".join(self.modals.lines(reader))
        if self.at_home:
            home = self.workspace.home(self.id)
            return "\n".join(screen.blocks(home.body["blocks"], reader)) if home else "(nothing here yet)"
        return "\n\n".join(self._message(posted, reader) for posted in self.messages())

    async def sees_soon(self, *words: str, within: float = 5.0) -> str:
        """Waits until all of `words` are on the screen; the screen then."""
        try:
            await self.slack.until(lambda: all(w in self.sees() for w in words), within)
        except AssertionError:
            raise AssertionError(f"{words!r} did not appear; on the screen:\n{self.sees()}") from None
        return self.sees()

    async def sees_modal(self, within: float = 5.0) -> str:
        """Waits until a modal is in front."""
        await self.slack.until(lambda: self.modal_is_open, within, "a modal")
        return self.sees()

    def messages(self) -> list[Posted]:
        """The messages of this conversation that they can see, oldest first."""
        return [m for m in self.place.messages if m.only_for in (None, self.id)]

    def hears(self) -> list[str]:
        """What a screen reader or a notification says of each message: the text alone."""
        reader = self._reader()
        return [reader.mrkdwn(m.text) for m in self.messages()]

    def copies(self) -> list[str]:
        """What the copy button of each preformatted text on the screen would copy, oldest first."""
        parts = [
            part
            for posted in self.messages()
            for block in posted.blocks
            if block["type"] == "rich_text"
            for part in block["elements"]
        ]
        return [
            "".join(element.get("text", element.get("url", "")) for element in part["elements"])
            for part in parts
            if part["type"] == "rich_text_preformatted"
        ]

    def grips(self, label: str) -> Grip:
        """The button with this label that is in front. Raises AssertionError with the screen when there is none."""
        for grip in self._grips():
            if grip.element["type"] == "button" and grip.element["text"]["text"] == label:
                return grip
        raise AssertionError(f"no button {label!r}; on the screen:\n{self.sees()}")

    def _grips(self) -> list[Grip]:
        front = self.workspace.modal(self.id) or (self.workspace.home(self.id) if self.at_home else None)
        if front is not None:
            return in_view(front)
        return [] if self.at_home else under_messages(self.messages())

    async def _acts(self, grip: Grip, one: Json) -> Acked:
        if grip.view is not None:
            payload = payloads.in_view(self.slack, self.team, self.member, grip.view, one)
        else:
            assert grip.message is not None
            channel = self.workspace.channels[grip.message.channel]
            payload = payloads.on_message(self.slack, self.team, self.member, channel, grip.message, one)
        acked = await self.slack.deliver(Kind.INTERACTIVE, payload, answers=False)
        if not acked.ok:
            self._slackbot("⚠ This app did not respond.")
        return acked

    def _message(self, posted: Posted, reader: screen.Reader) -> str:
        app = self.slack.world.installations[self.team].bot_user
        who = reader.names.get(app if posted.by_app else posted.user, "Slackbot")
        private = " (only you see this)" if posted.only_for else ""
        edited = " (edited)" if posted.edited else ""
        lines = list(screen.blocks(posted.blocks, reader)) if posted.blocks else [reader.mrkdwn(posted.text)]
        lines += [f"(file: {file.name})" for file in posted.files]
        return "\n".join([f"{who}{private}{edited}:", *lines])

    def _reader(self) -> screen.Reader:
        names = {m.id: m.real_name for m in self.workspace.members.values()}
        return screen.Reader(self.member, self.slack.world.now(), names)

    def _slackbot(self, words: str) -> None:
        posted = Posted(self.place.id, self.slack.world.ts(), words, user=SLACKBOT, only_for=self.id)
        self.place.messages.append(posted)

    async def _tell_profile(self) -> None:
        self.member.updated = int(self.slack.world.now().timestamp())
        event = {"type": "user_change", "user": user_json(self.slack.world, self.member, locale=True)}
        await self.slack.tell(self.team, event)
