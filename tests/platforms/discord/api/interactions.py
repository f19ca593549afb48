"""Answers to interactions, and what follows them:
https://docs.discord.com/developers/interactions/receiving-and-responding"""

from __future__ import annotations

from datetime import timedelta

from tests.platforms.discord.api.call import Call, Json, Refused, unknown
from tests.platforms.discord.api.writing import is_v2, rewrite, think, wants_privacy, write
from tests.platforms.discord.check import check_answer, check_message
from tests.platforms.discord.rules import messages as rules
from tests.platforms.discord.shapes import message_json
from tests.platforms.discord.world import Interaction, Message

COMMAND, COMPONENT, AUTOCOMPLETE, SUBMISSION = 2, 3, 4, 5


def answer(call: Call) -> Json | None:
    """The first answer: within three seconds, and once."""
    world = call.discord.world
    found = world.interactions.get(call.at["token"])
    if found is None or found.id != call.at["interaction"]:
        raise unknown("interaction", 10062)
    if found.answer is not None:
        raise Refused(400, 40060, "Interaction has already been acknowledged.")
    if world.now() - found.at > timedelta(seconds=call.discord.answer_seconds):
        raise unknown("interaction", 10062)
    call.stand(check_answer(call.body, call.names, was_v2=is_v2(found.message)))
    kind = call.body["type"]
    _may(call, found, kind)
    found.answer = kind
    _carry_out(call, found, call.body.get("data") or {})
    call.discord.changed()
    return _told(call, found) if call.query.get("with_response") in ("1", "true") else None


def follow_up(call: Call) -> Json | None:
    found = _open(call)
    if found.answer is None:
        raise unknown("Webhook", 10015)
    _may_follow(found)
    call.stand(check_message(call.body, rules.WEBHOOK, call.names))
    if found.original is not None and found.original.is_thinking:
        made = rewrite(call, found.original, call.body)
    else:
        found.follow_ups += 1
        made = write(call, call.body, found.channel, only_for=_only_for(found, call.body))
        found.original = found.original or (made if found.answer == rules.DEFERS_UPDATE else None)
    return message_json(made, call.discord.world) if call.query.get("wait") in ("1", "true") else None


def reply(call: Call) -> Json:
    return message_json(_message(call), call.discord.world)


def edit_reply(call: Call) -> Json:
    message = _message(call)
    call.stand(check_message(call.body, rules.WEBHOOK, call.names, is_edit=True, was_v2=is_v2(message)))
    return message_json(rewrite(call, message, call.body), call.discord.world)


def delete_reply(call: Call) -> None:
    _message(call).is_gone = True
    call.discord.changed()


def _may(call: Call, found: Interaction, kind: int) -> None:
    """Raises Refused for an answer that this interaction cannot have."""
    objections: list[str] = []
    if (found.kind == AUTOCOMPLETE) != (kind == rules.COMPLETES):
        objections.append(f"answer.type: {rules.NAMES[kind]} does not answer this interaction")
    if kind == rules.ASKS and found.kind == SUBMISSION:
        objections.append("answer.type: a modal cannot answer a modal")
    if kind in (rules.UPDATES, rules.DEFERS_UPDATE) and found.message is None:
        objections.append("answer.type: there is no message to update")
    if (
        kind == rules.UPDATES
        and wants_privacy(call.body["data"])
        and not (found.message and found.message.only_for)
    ):
        objections.append("answer.data.flags: who sees a message cannot be changed")
    call.stand(objections)


def _carry_out(call: Call, found: Interaction, data: Json) -> None:
    world = call.discord.world
    match call.body["type"]:
        case rules.SAYS:
            only_for = found.user if wants_privacy(data) else None
            found.private = only_for is not None
            found.original = write(call, data, found.channel, only_for=only_for)
        case rules.DEFERS:
            found.private = wants_privacy(data)
            found.original = think(call, found.channel, only_for=found.user if found.private else None)
        case rules.UPDATES:
            assert found.message is not None
            found.original = rewrite(call, found.message, data)
        case rules.DEFERS_UPDATE:
            found.original = found.message
        case rules.COMPLETES:
            found.choices = data["choices"]
        case rules.ASKS:
            world.modals[found.user] = (data, found)


def _told(call: Call, found: Interaction) -> Json:
    """https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object"""
    message = found.original
    made: Json = {"interaction": {"id": found.id, "type": found.kind}}
    if message is not None and found.answer in (rules.SAYS, rules.DEFERS, rules.UPDATES):
        made["interaction"] |= {
            "response_message_id": message.id,
            "response_message_loading": message.is_thinking,
            "response_message_ephemeral": message.only_for is not None,
        }
        made["resource"] = {"type": found.answer, "message": message_json(message, call.discord.world)}
    return made


def _open(call: Call) -> Interaction:
    """The interaction of this token, if it still lives."""
    world = call.discord.world
    found = world.interactions.get(call.at["token"])
    if found is None or call.at["app"] != call.discord.app_id:
        raise unknown("Webhook", 10015)
    if world.now() - found.at > timedelta(seconds=rules.TOKEN_SECONDS):
        raise Refused(401, 50027, "Invalid Webhook Token")
    return found


def _may_follow(found: Interaction) -> None:
    for_user_alone = "0" not in found.owners
    if for_user_alone and found.context != 1 and found.follow_ups >= rules.PRIVATE_FOLLOW_UPS:
        raise Refused(400, 40094, "Max number of follow-up messages reached for this interaction")


def _only_for(found: Interaction, body: Json) -> str | None:
    return found.user if wants_privacy(body) else None


def _message(call: Call) -> Message:
    found = _open(call)
    wanted = call.at["message"]
    if wanted == "@original":
        message = found.original
        if message is None or message.is_gone:
            raise unknown(
                "Webhook" if found.answer is None else "Message", 10015 if found.answer is None else 10008
            )
        return message
    message = call.discord.world.find(found.channel, wanted)
    if message is None or message.author != call.discord.app_id:
        raise unknown("Message", 10008)
    return message
