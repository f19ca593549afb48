"""Everything of one person, to read and to take away: named by the tables that hold it, so that none is left out."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from core.store.body import to_body
from core.store.unit_of_work import UnitOfWork


async def everything(uow: UnitOfWork, now: datetime) -> Mapping[str, Any]:
    """What each table holds of the person, as plain values; of what nobody can read, only how much there is.

    `now` (aware UTC) is when it was taken.
    """
    held = await uow.person.held()
    read: dict[str, list[Any]] = {
        "persons": [await uow.person.get()],
        "addresses": list(await uow.person.addresses()),
        "interviews": list(await uow.interviews.list()),
        "contacts": list(await uow.contacts.list()),
        "notes": list(await uow.notes.list()),
        "touches": list(await uow.touches.list()),
        "proofs": list(await uow.proofs.list()),
        "follows": list(await uow.follows.list()),
        "feedback": list(await uow.feedback.list()),
        "drafts": list(await uow.drafts.list()),
        "reminders": list(await uow.reminders.planned()),
    }
    plain = {name: [json.loads(to_body(value)) for value in values] for name, values in read.items()}
    return {
        "taken_at": now.isoformat(),
        **{name: plain.get(name, {"rows": count}) for name, count in sorted(held.items())},
    }


def as_json(everything: Mapping[str, Any]) -> bytes:
    """To be read by people as well as by programs."""
    return json.dumps(everything, ensure_ascii=False, indent=2).encode() + b"\n"


def as_zip(files: Mapping[str, bytes], now: datetime) -> bytes:
    """The files by name, all dated `now` (shown in UTC)."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        for name, content in files.items():
            entry = ZipInfo(name, now.timetuple()[:6])
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            packed.writestr(entry, content)
    return out.getvalue()
