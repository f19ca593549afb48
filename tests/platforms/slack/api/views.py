"""views.*: modals, which a person opens by doing something, and the Home tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.platforms.slack.api.call import Call, Method, Refused
from tests.platforms.slack.api.chat import name_blocks
from tests.platforms.slack.blocks import check_view, elements_of, is_too_large
from tests.platforms.slack.rules.views import VIEW_STACK
from tests.platforms.slack.world import Json, View, Workspace

if TYPE_CHECKING:
    from tests.platforms.slack.server import Slack


async def open_view(call: Call) -> Json:
    trigger = call.slack.triggers.exchange(call.app.team, call.args["trigger_id"])
    view = make_view(call.slack, call.workspace, trigger.user, call.args["view"], "modal")
    call.workspace.stacks[trigger.user] = [view.id]
    return {"view": view_json(call.slack, view)}


async def push_view(call: Call) -> Json:
    trigger = call.slack.triggers.exchange(call.app.team, call.args["trigger_id"])
    stack = call.workspace.stacks.get(trigger.user) or []
    if not stack or trigger.view not in stack:
        raise Refused("not_found")
    view = push(call.slack, call.workspace, trigger.user, call.args["view"])
    return {"view": view_json(call.slack, view)}


async def update_view(call: Call) -> Json:
    view = _find(call)
    update(call.slack, call.workspace, view, call.args["view"], call.args.get("hash"))
    return {"view": view_json(call.slack, view)}


async def publish_view(call: Call) -> Json:
    if not call.slack.manifest.home:
        raise Refused("not_enabled")
    user, workspace = call.user("user_id"), call.workspace
    known = workspace.home(user)
    if "hash" in call.args and known is not None and call.args["hash"] != known.hash:
        raise Refused("hash_conflict")
    if known is None:
        known = make_view(call.slack, workspace, user, call.args["view"], "home")
        workspace.homes[user] = known.id
    else:
        check(call.slack, workspace, call.args["view"], "home")
        _replace(call.slack, known, call.args["view"])
    return {"view": view_json(call.slack, known)}


def push(slack: Slack, workspace: Workspace, user: str, body: object) -> View:
    """A modal on top of those already open. Raises Refused("push_limit_reached") beyond three."""
    stack = workspace.stacks[user]
    if len(stack) >= VIEW_STACK:
        raise Refused("push_limit_reached")
    view = make_view(slack, workspace, user, body, "modal")
    view.previous, view.root = stack[-1], stack[0]
    stack.append(view.id)
    return view


def update(slack: Slack, workspace: Workspace, view: View, body: object, known: str | None = None) -> None:
    """`known`: the hash that the app believes the view has."""
    if known is not None and known != view.hash:
        raise Refused("hash_conflict")
    check(slack, workspace, body, view.body["type"])
    assert isinstance(body, dict)
    external = body.get("external_id")
    if external and any(
        v.body.get("external_id") == external and v is not view for v in workspace.views.values()
    ):
        raise Refused("duplicate_external_id")
    _replace(slack, view, body)


def make_view(slack: Slack, workspace: Workspace, user: str, body: object, kind: str) -> View:
    check(slack, workspace, body, kind)
    assert isinstance(body, dict)
    external = body.get("external_id")
    if external and any(v.body.get("external_id") == external for v in workspace.views.values()):
        raise Refused("duplicate_external_id")
    world = slack.world
    name = world.ids.new("V")
    view = View(name, workspace.id, user, {}, "", name)
    _replace(slack, view, body)
    workspace.views[name] = view
    return view


def check(slack: Slack, workspace: Workspace, body: object, kind: str) -> None:
    """Raises Refused for a view that Slack does not take. Fields that only Slack writes (id, hash, state) are refused."""
    if is_too_large(body):
        raise Refused("view_too_large")
    found = check_view(body)
    if not found and isinstance(body, dict) and body["type"] != kind:
        found = [f"[ERROR] must be a {kind} view [json-pointer:/view/type]"]
    if found:
        raise Refused("invalid_arguments", found)
    assert isinstance(body, dict)
    slack.check_slack_files(workspace, body["blocks"])


def view_json(slack: Slack, view: View) -> Json:
    """https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload"""
    installation = slack.world.installations[view.team]
    return {
        "id": view.id,
        "team_id": view.team,
        "private_metadata": "",
        "callback_id": "",
        "external_id": "",
        "clear_on_close": False,
        "notify_on_close": False,
        "close": None,
        "submit": None,
        **view.body,
        "state": {"values": view.state},
        "hash": view.hash,
        "root_view_id": view.root,
        "previous_view_id": view.previous,
        "app_id": slack.app_id,
        "bot_id": installation.bot_id,
        "app_installed_team_id": view.team,
    }


def _replace(slack: Slack, view: View, body: Json) -> None:
    """What was put into inputs with the same block_id and action_id stays; new ones start from their initial values."""
    before = view.state
    view.body = {**body, "blocks": name_blocks(slack.world.ids.new, body["blocks"])}
    view.hash = slack.world.hash()
    view.state = {}
    for block in view.body["blocks"]:
        for element in elements_of(block):
            if element["type"] in ("button", "image", "overflow"):
                continue
            action = element.setdefault("action_id", slack.world.ids.new("a"))
            kept = before.get(block["block_id"], {}).get(action)
            same = kept is not None and kept["type"] == element["type"]
            view.state.setdefault(block["block_id"], {})[action] = kept if same and kept else initial(element)


def initial(element: Json) -> Json:
    """What an input holds before anybody touches it, as it stands in view.state.values."""
    kind = element["type"]
    match kind:
        case "datepicker":
            return {"type": kind, "selected_date": element.get("initial_date")}
        case "timepicker":
            return {"type": kind, "selected_time": element.get("initial_time")}
        case "datetimepicker":
            return {"type": kind, "selected_date_time": element.get("initial_date_time")}
        case "static_select" | "external_select" | "radio_buttons":
            return {"type": kind, "selected_option": element.get("initial_option")}
        case "checkboxes" | "multi_static_select" | "multi_external_select":
            return {"type": kind, "selected_options": element.get("initial_options", [])}
        case "users_select":
            return {"type": kind, "selected_user": element.get("initial_user")}
        case "file_input":
            return {"type": kind, "files": []}
        case _:
            return {"type": kind, "value": element.get("initial_value")}


def _find(call: Call) -> View:
    name, external = call.args.get("view_id"), call.args.get("external_id")
    if not name and not external:
        raise Refused("invalid_arguments", ["[ERROR] either view_id or external_id is required"])
    for view in call.workspace.views.values():
        is_open = view.id in call.workspace.stacks.get(view.user, []) or view.body["type"] == "home"
        if is_open and (view.id == name or (external and view.body.get("external_id") == external)):
            return view
    raise Refused("not_found")


METHODS = (
    Method("views.open", open_view, "trigger_id! view!:json"),
    Method("views.push", push_view, "trigger_id! view!:json"),
    Method("views.update", update_view, "view_id external_id hash view!:json"),
    Method("views.publish", publish_view, "user_id! hash view!:json"),
)
