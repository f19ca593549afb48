"""One call of the Web API: who calls, with what, and how it may be refused."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.platforms.slack.world import Channel, Installation, Json, Workspace, World

if TYPE_CHECKING:
    from tests.platforms.slack.server import Slack


class Refused(Exception):  # noqa: N818 - it is an answer, not a fault
    """Slack says no: `error` is its documented code, `messages` what its validator found."""

    def __init__(self, error: str, messages: list[str] | None = None, **more: object) -> None:
        super().__init__(error, messages or [])
        self.error = error
        self.messages = messages or []
        self.more = more


@dataclass(frozen=True, slots=True)
class Call:
    slack: Slack
    method: str
    args: Json
    installation: Installation | None
    token: str = ""

    @property
    def world(self) -> World:
        return self.slack.world

    @property
    def app(self) -> Installation:
        assert self.installation is not None
        return self.installation

    @property
    def workspace(self) -> Workspace:
        return self.world.workspaces[self.app.team]

    def channel(self, name: str = "channel") -> Channel:
        """The conversation named by an argument. Raises Refused("channel_not_found")."""
        channel = self.workspace.channels.get(str(self.args[name]))
        if channel is None or (channel.kind == "im" and self.app.bot_user not in channel.members):
            raise Refused("channel_not_found")
        return channel

    def user(self, name: str = "user") -> str:
        """A member named by an argument. Raises Refused("user_not_found")."""
        user = str(self.args[name])
        if user not in self.workspace.members:
            raise Refused("user_not_found")
        return user


Handler = Callable[[Call], Awaitable[Json]]


@dataclass(frozen=True, slots=True)
class Method:
    """A method of the Web API, as its page (https://docs.slack.dev/reference/methods) describes it."""

    name: str
    handle: Handler
    arguments: str = ""
    """Names of arguments; "!" after one that is required, ":json", ":flag" or ":int" after one that is not text."""
    scope: str = ""
    token: str = "bot"
    """"bot", "app" or "none"."""
    kinds: Mapping[str, str] = field(init=False)
    required: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        kinds: dict[str, str] = {"team_id": "text"}
        required = set()
        for word in self.arguments.split():
            name, _, kind = word.partition(":")
            if name.endswith("!"):
                name = name[:-1]
                required.add(name)
            kinds[name] = kind or "text"
        object.__setattr__(self, "kinds", kinds)
        object.__setattr__(self, "required", frozenset(required))

    def read(self, given: Mapping[str, Any]) -> Json:
        """The arguments in their own types. Raises Refused for what is missing, unknown or malformed."""
        unknown = sorted(given.keys() - self.kinds.keys())
        if unknown:
            raise Refused("invalid_arguments", [f"[ERROR] unexpected argument: {name}" for name in unknown])
        args = {
            name: _typed(name, value, self.kinds[name]) for name, value in given.items() if value is not None
        }
        missing = sorted(name for name in self.required if args.get(name) in (None, ""))
        if missing:
            raise Refused(
                "invalid_arguments", [f"[ERROR] missing required field: {name}" for name in missing]
            )
        return args


def _typed(name: str, value: Any, kind: str) -> Any:
    if kind == "json":
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            error = "invalid_blocks_format" if name == "blocks" else "invalid_arguments"
            raise Refused(error, [f"[ERROR] {name} is not JSON"]) from None
    if kind == "flag":
        flags = {"1": True, "true": True, "0": False, "false": False}
        if isinstance(value, bool):
            return value
        if str(value).lower() not in flags:
            raise Refused("invalid_arguments", [f"[ERROR] {name} must be a boolean"])
        return flags[str(value).lower()]
    if kind == "int":
        if not str(value).isdecimal():
            raise Refused("invalid_arguments", [f"[ERROR] {name} must be a whole number"])
        return int(value)
    if isinstance(value, dict | list | bool):
        raise Refused("invalid_arguments", [f"[ERROR] {name} must provide a string"])
    return str(value)
