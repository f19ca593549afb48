"""What a sealed body may be: all that this program and its older versions wrote, and nothing else."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from core.domain.contact import Contact, Touch, TouchKind
from core.domain.experience import Proof
from core.domain.feedback import Feedback
from core.domain.interview import Debrief, Encounter, Interview, Need, Outcome, OutcomeKind
from core.domain.note import NoteKind, OwedNote
from core.domain.person import Person, QuietHours, Scope
from core.store.body import from_body, to_body
from core.store.slack_installs import SlackInstall

NOW = datetime(2026, 3, 4, 12, 30, 15, 250, tzinfo=UTC)
KEPT: list[Any] = [
    Person(Scope("slack:T1", "p1"), "Ada", created_at=NOW),
    Interview(
        "i1",
        "Nordlys",
        NOW,
        "Europe/Paris",
        people=(Encounter("c1"), Encounter("c2", interviewed=False)),
        debrief=Debrief("the ledger", needs=(Need("less waiting", whose="c1"),), next_on=date(2026, 3, 9)),
        outcome=Outcome(OutcomeKind.OFFER, NOW),
    ),
    Contact("c1", "Maya Lindqvist", "Nordlys", "Head of Data", met_at=NOW, rhythm_days=30),
    Touch("t1", "c1", NOW, TouchKind.MET),
    OwedNote("n1", "i1", "c1", NoteKind.THANK_YOU_MANAGER),
    Proof("f1", "cut the wait by half", NOW),
    Feedback("b1", "i1", "Nordlys", "speak of figures", NOW),
    SlackInstall("T1", token="xoxb", scopes=("chat:write",), installed_at=NOW),
]


def named(value: object) -> str:
    return type(value).__name__


def changed(value: object, **fields: Any) -> bytes:
    return json.dumps(json.loads(to_body(value)) | fields).encode()


@pytest.mark.parametrize("value", KEPT, ids=named)
def test_what_was_kept_comes_back_the_same(value: Any) -> None:
    assert from_body(type(value), to_body(value)) == value


@pytest.mark.parametrize("value", KEPT, ids=named)
def test_what_another_version_knew_is_left_out(value: Any) -> None:
    assert from_body(type(value), changed(value, invented_later={"much": [1, 2]})) == value


def test_what_an_older_version_did_not_know_is_as_if_nobody_chose() -> None:
    older = json.loads(to_body(KEPT[0]))
    del older["preferences"]["quiet"], older["is_new"]
    read = from_body(Person, json.dumps(older).encode())
    assert read == KEPT[0]
    assert read.preferences.quiet == QuietHours(time(21), time(8))


@pytest.mark.parametrize("value", KEPT, ids=named)
def test_a_field_of_another_type_is_refused_and_not_quoted(value: Any) -> None:
    for field in fields(value):
        with pytest.raises(ValueError, match="no body of a kept") as refused:
            from_body(type(value), changed(value, **{field.name: 7.25}))
        assert "7.25" not in str(refused.value)


@pytest.mark.parametrize("value", KEPT, ids=named)
def test_an_instant_or_a_choice_that_is_none_is_refused_and_not_quoted(value: Any) -> None:
    for name in [f.name for f in fields(value) if f.type not in ("str", "str | None")]:
        with pytest.raises(ValueError, match="no body of a kept") as refused:
            from_body(type(value), changed(value, **{name: "hers alone"}))
        assert "hers" not in str(refused.value)


@pytest.mark.parametrize("value", KEPT, ids=named)
@pytest.mark.parametrize("spoilt", [b"", b"{", b"[]", b"null", b"\xff\xfe"])
def test_what_is_no_value_at_all_is_refused(value: Any, spoilt: bytes) -> None:
    with pytest.raises(ValueError, match="no body of a kept"):
        from_body(type(value), spoilt)


@pytest.mark.parametrize("value", KEPT, ids=named)
def test_a_body_that_is_cut_or_goes_on_is_refused(value: Any) -> None:
    body = to_body(value)
    for spoilt in (body[:-1], body + b"}", body + body):
        with pytest.raises(ValueError, match="no body of a kept"):
            from_body(type(value), spoilt)


@pytest.mark.parametrize("value", KEPT, ids=named)
def test_a_field_without_a_default_must_be_there(value: Any) -> None:
    first = fields(value)[0].name
    plain = json.loads(to_body(value))
    del plain[first]
    with pytest.raises(ValueError, match="no body of a kept"):
        from_body(type(value), json.dumps(plain).encode())
