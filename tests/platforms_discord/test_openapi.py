"""The reader of Discord's OpenAPI document, tried on a document of our own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.platforms.discord.openapi import VARIABLE, Document

SCHEMAS: dict[str, Any] = {
    "SnowflakeType": {"type": "string", "pattern": r"^(0|[1-9][0-9]*)$"},
    "Kind": {"type": "integer", "enum": [10], "allOf": [{"$ref": "#/components/schemas/Kinds"}]},
    "Kinds": {"type": "integer", "oneOf": [{"const": 10, "title": "TEXT"}, {"const": 2, "title": "BUTTON"}]},
    "Text": {
        "type": "object",
        "properties": {"type": {"$ref": "#/components/schemas/Kind"}, "content": {"type": "string", "minLength": 1, "maxLength": 5}},
        "required": ["type", "content"],
    },
    "Button": {"type": "object", "properties": {"type": {"type": "integer", "enum": [2]}}, "required": ["type"]},
    "Message": {
        "type": "object",
        "properties": {
            "id": {"$ref": "#/components/schemas/SnowflakeType"},
            "flags": {"type": ["integer", "null"], "minimum": 0, "maximum": 64},
            "parse": {"type": "array", "items": {"type": "string"}, "uniqueItems": True, "maxItems": 2},
            "names": {"type": "object", "additionalProperties": {"type": "string"}, "maxProperties": 1},
            "components": {
                "type": ["array", "null"],
                "items": {"oneOf": [{"$ref": "#/components/schemas/Text"}, {"$ref": "#/components/schemas/Button"}]},
            },
        },
        "additionalProperties": False,
    },
}  # fmt: skip
BODY = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Message"}}}}
PATHS = {"/messages": {"post": {"requestBody": BODY}, "get": {}}}


@pytest.fixture
def document(tmp_path: Path) -> Document:
    file = tmp_path / "openapi.json"
    file.write_text(json.dumps({"paths": PATHS, "components": {"schemas": SCHEMAS}}))
    found = Document.from_environment({VARIABLE: str(file)})
    assert found is not None
    return found


@pytest.mark.parametrize(
    "body",
    [{}, {"id": "12", "flags": None}, {"id": 0}, {"components": [{"type": 10, "content": "Hello"}, {"type": 2}]},
     {"names": {"fr": "x"}, "parse": ["a", "b"], "components": None}],
)  # fmt: skip
def test_what_the_document_allows_passes(document: Document, body: Any) -> None:
    assert document.faults("POST", "/messages", body) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ([], "body: must be object"),
        ({"id": "x"}, "body.id: must match"),
        ({"id": True}, "body.id: must be string"),
        ({"flags": 65}, "body.flags: must be from 0 to 64"),
        ({"flags": "1"}, "body.flags: must be integer or null"),
        ({"flags": True}, "body.flags: must be integer or null"),
        ({"parse": ["a", "a"]}, "body.parse: must be unique"),
        ({"parse": ["a", "b", "c"]}, "body.parse: must be between 0 and 2"),
        ({"names": {"fr": 1}}, "body.names.fr: must be string"),
        ({"names": {"fr": "x", "en": "x"}}, "body.names: must be between"),
        (
            {"components": [{"type": 10, "content": "Hello!"}]},
            "body.components[0].content: must be between 1 and 5",
        ),
        ({"components": [{"type": 10}]}, "body.components[0].content: is required"),
        ({"components": [{"type": 3}]}, "body.components[0].type: must be one of"),
        ({"more": 1}, "body.more: is not known"),
    ],
)
def test_what_the_document_forbids_is_told(document: Document, body: Any, fault: str) -> None:
    found = document.faults("POST", "/messages", body)
    assert any(one.startswith(fault) for one in found), found


def test_a_word_that_the_reader_does_not_know_is_not_passed_over(document: Document) -> None:
    unread = Document(PATHS, {"Message": {"if": {}}})
    with pytest.raises(NotImplementedError, match="if"):
        unread.faults("POST", "/messages", {})
    with pytest.raises(KeyError):
        document.faults("POST", "/elsewhere", {})
    assert document.faults("GET", "/messages", {"x": 1}) == ["GET /messages takes no body"]
    assert Document.from_environment({}) is None
