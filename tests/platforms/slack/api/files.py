"""files.*: the external upload in three steps, and reading files that people shared."""

from __future__ import annotations

from tests.platforms.slack.api.call import Call, Method, Refused
from tests.platforms.slack.world import File, Json, Posted


async def upload_url(call: Call) -> Json:
    if call.args["length"] < 1:
        raise Refused("invalid_arguments", ["[ERROR] length must be greater than 0"])
    name = call.args["filename"]
    file = File(call.world.ids.new("F"), call.app.team, name, length=call.args["length"])
    file.alt, file.user = call.args.get("alt_txt", ""), call.app.bot_user
    call.workspace.files[file.id] = file
    return {"upload_url": f"{call.slack.base}/upload/v1/{call.app.team}/{file.id}", "file_id": file.id}


async def complete(call: Call) -> Json:
    given = call.args["files"]
    if not isinstance(given, list) or not given:
        raise Refused("invalid_arguments", ["[ERROR] files must provide an array"])
    files = [_arrived(call, one) for one in given]
    if "channels" in call.args:
        raise Refused("invalid_arguments", ["[HOUSE] channel_id names the one conversation"])
    if "channel_id" in call.args:
        channel = call.channel("channel_id")
        if channel.archived:
            raise Refused("posting_to_channel_denied")
        text = call.args.get("initial_comment", "")
        channel.messages.append(
            Posted(
                channel.id,
                call.world.ts(),
                text,
                by_app=True,
                files=files,
                thread_ts=call.args.get("thread_ts"),
            )
        )
    for file in files:
        file.shared = True
    return {"files": [{"id": file.id, "title": file.title} for file in files]}


def _arrived(call: Call, given: object) -> File:
    if not isinstance(given, dict) or not {"id"} <= given.keys() <= {"id", "title", "highlight_type"}:
        raise Refused("invalid_arguments", ["[ERROR] files: id and title"])
    file = call.workspace.files.get(given["id"])
    if file is None or not file.arrived or file.shared:
        raise Refused("file_not_found")
    file.title = given.get("title") or file.name
    return file


async def info(call: Call) -> Json:
    file = call.workspace.files.get(call.args["file"])
    if file is None:
        raise Refused("file_not_found")
    return {"file": file_json(call.slack.base, file)}


def file_json(base: str, file: File) -> Json:
    """https://docs.slack.dev/reference/objects/file-object"""
    address = f"{base}/files-pri/{file.team}-{file.id}/{file.name}"
    return {
        "id": file.id,
        "name": file.name,
        "title": file.title or file.name,
        "mimetype": file.mimetype,
        "filetype": file.name.rpartition(".")[2].lower(),
        "size": len(file.content),
        "user": file.user,
        "mode": "hosted",
        "file_access": "visible",
        "is_external": False,
        "url_private": address,
        "url_private_download": address,
    }


METHODS = (
    Method(
        "files.getUploadURLExternal", upload_url, "length!:int filename! snippet_type alt_txt", "files:write"
    ),
    Method(
        "files.completeUploadExternal",
        complete,
        "files!:json channel_id channels thread_ts initial_comment",
        "files:write",
    ),
    Method("files.info", info, "file! cursor limit:int", "files:read"),
)
