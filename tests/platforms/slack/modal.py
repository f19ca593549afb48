"""A modal in front of a person: filling it, sending it, leaving it, and what the app's answer does to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.platforms.slack import payloads, screen
from tests.platforms.slack.api import views
from tests.platforms.slack.api.call import Refused
from tests.platforms.slack.filling import Given, complaints, find, held
from tests.platforms.slack.links import Json, Kind
from tests.platforms.slack.rules.objects import OPTION, OPTION_GROUP
from tests.platforms.slack.rules.views import SUGGESTIONS
from tests.platforms.slack.schema import Many, Thing, faults
from tests.platforms.slack.world import File, View

if TYPE_CHECKING:
    from tests.platforms.slack.person import Person

TROUBLE = "We had some trouble connecting. Try again?"
_OPTIONS = Thing(
    page="https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload",
    fields={
        "options": Many(OPTION, most=SUGGESTIONS, least=0),
        "option_groups": Many(OPTION_GROUP, most=SUGGESTIONS, least=0),
    },
    only_one_of=("options", "option_groups"),
)


@dataclass
class Modals:
    """The modals of one person in one workspace."""

    person: Person
    errors: dict[str, str] = field(default_factory=dict)
    """By block_id: what stands under the fields in red."""
    trouble: str = ""

    @property
    def top(self) -> View:
        view = self.person.workspace.modal(self.person.id)
        assert view is not None, f"no modal is open; on the screen:\n{self.person.sees()}"
        return view

    async def fill(self, label: str, given: Given) -> None:
        await self.put(find(self.top, label), given)

    async def put(self, block: Json, given: Given) -> None:
        """Into this input of the modal in front."""
        element = block["element"]
        state = self.top.state[block["block_id"]]
        if element["type"] in ("external_select", "multi_external_select"):
            state[element["action_id"]] = await self._pick(block, given)
        else:
            state[element["action_id"]] = held(element, given, self.person.member, self._upload)
        self.errors.pop(block["block_id"], None)

    async def suggested(self, label: str, typed: str) -> list[Json]:
        """The options that the app offers while the person types. Empty, with trouble noted, when it does not answer."""
        return await self._offered(find(self.top, label), typed)

    async def _offered(self, block: Json, typed: str) -> list[Json]:
        element = block["element"]
        assert len(typed) >= element.get("min_query_length", 3), "Slack asks only from min_query_length on"
        slack, person = self.person.slack, self.person
        payload = payloads.suggestion(
            slack, person.team, person.member, self.top, block["block_id"], element["action_id"], typed
        )
        acked = await slack.deliver(Kind.INTERACTIVE, payload, answers=True)
        if not acked.ok or acked.payload is None:
            slack.violation(f"block_suggestion: no options ({acked.why or 'empty'})")
            return []
        found = list(faults(acked.payload, _OPTIONS, ""))
        if found:
            slack.violation(f"block_suggestion: {' '.join(found)}")
            return []
        groups = acked.payload.get("option_groups", ())
        return [*acked.payload.get("options", ()), *(o for group in groups for o in group["options"])]

    async def submit(self) -> None:
        """Sends the top modal, unless Slack's client finds something missing first."""
        view, person = self.top, self.person
        assert "submit" in view.body, "this modal has no button to send it"
        self.trouble = ""
        self.errors = complaints(view)
        if self.errors:
            return
        payload = payloads.submission(person.slack, person.team, person.member, view)
        acked = await person.slack.deliver(Kind.INTERACTIVE, payload, answers=True)
        if not acked.ok:
            self.trouble = TROUBLE
            return
        try:
            self._obey(view, acked.payload or {})
        except Refused as refused:
            person.slack.violation(f"view_submission: {refused.error} {' '.join(refused.messages)}")
            self.trouble = TROUBLE

    async def close(self, *, everything: bool = False) -> None:
        """Cancel closes the top modal; the cross closes them all (`everything`)."""
        view, person = self.top, self.person
        stack = person.workspace.stacks[person.id]
        cleared = everything or view.body.get("clear_on_close", False)
        going = list(reversed(stack)) if cleared else [view.id]
        person.workspace.stacks[person.id] = [] if cleared else stack[:-1]
        self.errors, self.trouble = {}, ""
        for name in going:
            left = person.workspace.views[name]
            if left.body.get("notify_on_close"):
                payload = payloads.closed(person.slack, person.team, person.member, left, is_cleared=cleared)
                await person.slack.deliver(Kind.INTERACTIVE, payload, answers=False)

    def lines(self, reader: screen.Reader) -> list[str]:
        view = self.top
        shown = [f"=== {view.body['title']['text']} ==="]
        for block in view.body["blocks"]:
            shown += screen.blocks([block], reader, view.state)
            if block.get("block_id") in self.errors:
                shown.append(f"    ! {self.errors[block['block_id']]}")
        if self.trouble:
            shown.append(f"! {self.trouble}")
        buttons = [view.body[name]["text"] for name in ("close", "submit") if name in view.body]
        return [*shown, "  ".join(f"[{label}]" for label in buttons)]

    def _obey(self, view: View, answer: Json) -> None:
        """https://docs.slack.dev/surfaces/modals#interactions"""
        workspace, person = self.person.workspace, self.person
        stack = workspace.stacks[person.id]
        unknown = answer.keys() - {"response_action", "view", "errors"}
        action = answer.get("response_action")
        if unknown or (answer and action not in ("clear", "update", "push", "errors")):
            raise Refused("invalid_arguments", [f"response_action {action!r}, {sorted(unknown)}"])
        match action:
            case None:
                workspace.stacks[person.id] = [name for name in stack if name != view.id]
            case "clear":
                workspace.stacks[person.id] = []
            case "update":
                views.update(person.slack, workspace, view, answer.get("view"))
            case "push":
                views.push(person.slack, workspace, person.id, answer.get("view"))
            case "errors":
                self.errors = _errors(view, answer.get("errors"))

    async def _pick(self, block: Json, given: Given) -> Json:
        kind = block["element"]["type"]
        if not given:
            return {"type": kind, "selected_option": None}
        assert isinstance(given, str)
        offered = await self._offered(block, given)
        for option in offered:
            if option["text"]["text"] == given:
                return {"type": kind, "selected_option": option}
        raise AssertionError(f"{given!r} is not offered: {[o['text']['text'] for o in offered]}")

    def _upload(self, name: str, content: bytes) -> File:
        return self.person.owns_file(name, content)


def _errors(view: View, given: object) -> dict[str, str]:
    """Only under inputs of this very view, else Slack shows nothing but trouble."""
    names = {block["block_id"] for block in view.body["blocks"] if block["type"] == "input"}
    if not isinstance(given, dict) or not given:
        raise Refused("invalid_arguments", ["errors must be an object with at least one field"])
    for name, sentence in given.items():
        if name not in names:
            raise Refused("invalid_arguments", [f"errors: no input block {name!r}"])
        if not isinstance(sentence, str) or not sentence.strip():
            raise Refused("invalid_arguments", [f"errors: {name} must be a sentence"])
    return dict(given)
